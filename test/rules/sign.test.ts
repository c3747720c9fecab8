import { testRule } from '../harness/rules.js';

const signs = (name: string, more: object = {}) => ({ signs: [{ id: 261543, name, ...more }] });
const send = (sign: string, phone = '"+8613711112222"') => `SendSms({ PhoneNumberSet: [${phone}], SignName: ${sign} })`;
const env = (sign: string) => ({
  'send.py': `import os
from dotenv import load_dotenv
from tencentcloud.sms.v20210111 import sms_client, models
load_dotenv()
def send(client: sms_client.SmsClient):
    req = models.SendSmsRequest()
    req.SignName = os.getenv("SMS_SIGN")
    return client.SendSms(req)
`,
  '.env': `SMS_SIGN=${sign}\n`,
});
const UNKNOWN = [{ source: send('?') }, { source: 'SendSms({ ...? })' }];

testRule('sign-is-id', {
  valid: [
    { source: send('"腾讯云"') },
    { source: send('"360云"') },
    { name: 'a brand that is a number', catalog: signs('360'), source: send('"360"') },
    { source: send('""') },
  ],
  silent: UNKNOWN,
  invalid: [
    { source: send('"261543"'), flags: ['"261543"'], severity: 'warning', fixed: null, also: [] },
    {
      catalog: signs('腾讯云'),
      source: send('"261543"'),
      flags: ['"261543"'],
      severity: 'error',
      fixed: send('"腾讯云"'),
      safety: 'suggestion',
      message: 'id of the sign "腾讯云"',
      also: [],
    },
    { source: send('when(a, "腾讯云", "261543")'), flags: ['"261543"'] },
  ],
});

testRule('sign-brackets', {
  valid: [{ source: send('"腾讯云"') }, { catalog: signs('腾讯云') }],
  silent: [...UNKNOWN, { source: send('"【" + ?') }],
  invalid: [
    { source: send('"【腾讯云】"'), flags: ['"【腾讯云】"'], fixed: send('"腾讯云"'), safety: 'safe', severity: 'error', also: [] },
    { source: send("'[Tencent]'", '"+85261234567"'), flags: ["'[Tencent]'"], fixed: send("'Tencent'", '"+85261234567"') },
    { source: send('"【" + "腾讯云" + "】"'), flags: ['"【" + "腾讯云" + "】"'], fixed: send('"" + "腾讯云" + ""') },
    { source: send('"\\u3010腾讯云】"'), flags: ['"\\u3010腾讯云】"'], fixed: send('"腾讯云"') },
    { source: `const S = "【腾讯云】"\n${send('S')}`, flags: ['"【腾讯云】"'], fixed: `const S = "腾讯云"\n${send('S')}` },
    { source: send('"【】"'), flags: ['"【】"'], fixed: null },
    { name: 'in the environment of the project', files: env('【腾讯云】'), flags: ['【腾讯云】'], fixed: 'SMS_SIGN=腾讯云\n' },
    { catalog: signs('【腾讯云】'), flags: ['"【腾讯云】"'], safety: 'safe' },
    { catalog: { syncedAt: '2026-11-22T08:00:00Z', ...signs('【腾讯云】') }, flags: ['"【腾讯云】"'], fixed: null, message: 'console' },
  ],
});

testRule('sign-whitespace', {
  valid: [{ source: send('"腾讯云"') }, { source: send('"Tencent Cloud"') }],
  silent: UNKNOWN,
  invalid: [
    { source: send('" 腾讯云"'), flags: ['" 腾讯云"'], fixed: send('"腾讯云"'), safety: 'safe', severity: 'error', also: [] },
    { source: send('"腾\u200b讯云\\t"'), flags: ['"腾\u200b讯云\\t"'], fixed: send('"腾讯云"') },
    { source: send('" 腾讯-云"'), flags: ['" 腾讯-云"'], also: [], uncovers: ['sign-symbol'] },
    { catalog: signs('腾讯云 '), flags: ['"腾讯云 "'] },
  ],
});

testRule('sign-symbol', {
  valid: [{ source: send('"腾讯云Cloud2"') }, { source: send('"Tencent Cloud"', '"+85261234567"') }, { source: send('"xxx-你的签名"') }],
  silent: [
    { source: send('?') },
    { name: 'the destination is not known', source: send('"Tencent Cloud"', '?') },
    { catalog: signs('A B') },
  ],
  invalid: [
    { source: send('"腾讯-云"'), flags: ['"腾讯-云"'], fixed: send('"腾讯云"'), safety: 'suggestion', severity: 'error', also: [] },
    { source: send('"腾 讯云"'), flags: ['"腾 讯云"'], fixed: send('"腾讯云"'), safety: 'safe', message: 'U+0020' },
    { source: send('"腾讯😀云"'), flags: ['"腾讯😀云"'], fixed: send('"腾讯云"') },
    { source: send('"腾讯-云"', '"+86" + ?'), flags: ['"腾讯-云"'] },
    {
      name: 'by the template',
      catalog: { templates: [{ id: 1, international: false, content: '您好' }] },
      source: 'SendSms({ TemplateId: "1", SignName: "腾·讯" })',
      flags: ['"腾·讯"'],
    },
    {
      name: 'an approved old sign',
      catalog: signs('腾-讯', { status: 'approved' }),
      source: send('"腾-讯"'),
      flags: ['"腾-讯"'],
      severity: 'warning',
    },
    { catalog: signs('腾-讯', { international: false }), flags: ['"腾-讯"'] },
  ],
});

testRule('sign-length', {
  valid: [
    { source: send('"腾讯"') },
    { source: send('"一二三四五六七八九十甲乙"') },
    { source: send('"Tencent Cloud I"', '"+85261234567"') },
    { catalog: signs('Tencent Cloud International', { status: 'approved' }), source: send('"Tencent Cloud International"') },
  ],
  silent: [{ source: send('?') }, { name: 'the destination is not known', source: send('"一二三四五六七八九十甲乙丙"', '?') }],
  invalid: [
    { source: send('"云"'), flags: ['"云"'], severity: 'error', message: 'has 1 characters', also: [] },
    { source: send('"一二三四五六七八九十甲乙丙"'), flags: ['"一二三四五六七八九十甲乙丙"'], severity: 'error', message: '13' },
    { source: send('"Tencent Cloud HK"', '"+85261234567"'), flags: ['"Tencent Cloud HK"'], severity: 'warning' },
    { source: send('"Tencent Cloud HK"', '?'), flags: ['"Tencent Cloud HK"'], severity: 'warning', message: '2 to 15 abroad' },
    { catalog: signs('云', { international: false }), flags: ['"云"'] },
  ],
});
