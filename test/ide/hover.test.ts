import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/src/base/range.js';
import type { Locale } from '../../server/src/base/text.js';
import { hover } from '../../server/src/ide/hover.js';
import { type Markup, markdown, plain } from '../../server/src/ide/markup.js';
import { check, type Files } from '../harness/workspace.js';

const CATALOG = `complete: true
templates:
  - { id: 1110, name: 登录, type: verification, status: approved, content: "您的验证码是{1}，{2}分钟内有效。" }
  - { id: 1111, name: 退款, type: notification, status: rejected, reply: "含 \`链接\`", content: "退款{1}元。" }
`;
const SEND = `const { sms } = require('tencentcloud-sdk-nodejs');
const { TPL, SIGN } = require('./const');
const client = new sms.v20210111.Client({ credential: { secretId: 'SECRETIDSECRETID', secretKey: 'sEcReTkEy0123456' }, region: 'ap-guangzhou' });
exports.send = (phone, template, params) =>
  client.SendSms({ SmsSdkAppId: '1400006666', SignName: SIGN, TemplateId: template, PhoneNumberSet: ['+86' + phone], TemplateParamSet: params });
`;
const CONST = `exports.TPL = '1110';\nexports.SIGN = '腾讯云';\n`;
const LOGIN = `const { send } = require('./send');
const { TPL } = require('./const');
exports.login = (phone, code) => send(phone, TPL, [code, '5']);
`;
const FILES: Files = { 'send.js': SEND, 'const.js': CONST, 'login.js': LOGIN, 'sms-catalog.yaml': CATALOG };

async function ask(files: Files, file: string, at: string, locale: Locale = 'en', markup: Markup = markdown) {
  const snapshot = await check(files);
  const offset = files[file]!.indexOf(at);
  expect(offset, at).toBeGreaterThanOrEqual(0);
  const found = hover(snapshot, file, offset, {
    locale,
    markup,
    locate: (place) => ({ file: place.file, line: new LineIndex(files[place.file]!).positionAt(place.range.start).line + 1 }),
    uriOf: (path, line) => `file:///ws/${path}#L${line}`,
  });
  return found && { text: found.text, flagged: files[file]!.slice(found.range.start, found.range.end) };
}

describe('a hover on a call', () => {
  it('tells the action, the way to it, each field, and the message with the values that are given', async () => {
    const found = await ask(FILES, 'login.js', 'send(phone', 'en', plain);
    expect(found?.flagged).toBe('send');
    expect(found?.text).toContain('SendSms · API 2021-01-11\nvia send (send.js:4) → send.js:5');
    expect(found?.text).toContain('- TemplateId: "1110" (const.js:1)');
    expect(found?.text).toContain('- PhoneNumberSet: ["+86" + <passed in as a parameter>]');
    expect(found?.text).toContain(
      'Template 1110 · 登录 · verification · approved (sms-catalog.yaml:3)\n\n【腾讯云】您的验证码是{1}，5分钟内有效。',
    );
  });

  it('tells why a field is not known, in both languages', async () => {
    expect((await ask(FILES, 'send.js', 'SendSms(', 'en'))?.text).toContain(
      '- TemplateId: passed in as a parameter: `template` ([`send.js:4`]',
    );
    const chinese = (await ask(FILES, 'send.js', 'SendSms(', 'zh-CN'))!.text;
    expect(chinese).toContain('- TemplateId：由函数参数传入：`template`（[`send.js:4`](<file:///ws/send.js#L4>)）');
    expect(chinese).not.toMatch(/passed|not set/);
  });

  it('says what the reviewers replied, and that an id is missing in the catalog', async () => {
    const rejected = await ask({ ...FILES, 'const.js': CONST.replace('1110', '1111') }, 'login.js', 'send(phone');
    expect(rejected?.text).toContain('rejected: `` 含 `链接` ``');
    const missing = await ask({ ...FILES, 'const.js': CONST.replace('1110', '2222') }, 'login.js', 'send(phone');
    expect(missing?.text).toContain('Template `2222` · not in the catalog');
  });

  it('says once what the ways to one call share', async () => {
    const branch = LOGIN.replace("TPL, [code, '5']", "code ? '1110' : '1111', [code, '5']");
    const found = await ask({ ...FILES, 'login.js': branch }, 'login.js', 'send(phone');
    expect(found?.text.match(/SendSms\*\*/g)).toHaveLength(1);
    expect(found?.text.match(/^- SignName/gm)).toHaveLength(1);
    expect(found?.text.match(/^Template `/gm)).toHaveLength(2);
  });
});

describe('a hover on a value', () => {
  it('tells which fields it feeds, the way there step by step, and the text of the template', async () => {
    const found = await ask(FILES, 'const.js', "'1110'", 'en', plain);
    expect(found?.flagged).toBe("'1110'");
    const [head, trail, ...rest] = found!.text.split('\n\n');
    expect(head).toBe('TemplateId of the call at login.js:3');
    expect(trail!.split('\n')[0]).toBe('↳ parameter template (send.js:4)');
    expect(trail!.split('\n').at(-1)).toBe('↳ "1110" (const.js:1)');
    expect(rest).toEqual(['Template 1110 · 登录 · verification · approved (sms-catalog.yaml:3)', '您的验证码是{1}，{2}分钟内有效。']);
  });

  it('counts the calls, and names a few', async () => {
    const more = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.js`, LOGIN]));
    const { text } = (await ask({ ...FILES, ...more }, 'const.js', "'腾讯云'", 'zh-CN', plain))!;
    expect(text).toMatch(/^6 处调用的 SignName：a\.js:3、b\.js:3、c\.js:3……另有 3 个\n/);
  });

  it('tells the position in a list, and leaves out a trail that has no step', async () => {
    expect(await ask(FILES, 'login.js', "'5'", 'zh-CN', plain)).toMatchObject({
      flagged: "'5'",
      text: expect.stringMatching(/^login\.js:3 处调用的 TemplateParamSet（第 2 个）/),
    });
  });

  it('tells where the trail of a value is lost', async () => {
    const found = await ask(FILES, 'send.js', 'template, params)', 'en', plain);
    expect(found?.text).toContain('↳ passed in as a parameter: template (send.js:4)');
  });

  it('is silent where there is nothing to say', async () => {
    expect(await ask(FILES, 'send.js', 'const client')).toBeUndefined();
    expect(await ask(FILES, 'login.js', 'exports.login')).toBeUndefined();
    expect(await ask(FILES, 'sms-catalog.yaml', 'complete')).toBeUndefined();
  });
});

describe('what a hover never shows', () => {
  it('is a secret, on its own or in a field', async () => {
    expect(await ask(FILES, 'send.js', "'sEcReTkEy0123456'")).toBeUndefined();
    const wrong = { ...FILES, 'send.js': SEND.replace("'1400006666'", "'AKIDz8krbsJ5yKBZQpn74W'").replace('SIGN,', "'sEcReTkEy0123456',") };
    for (const at of ['SendSms(', "'AKIDz8", 'SmsSdkAppId', 'SignName']) {
      const { text } = (await ask(wrong, 'send.js', at))!;
      expect(text).not.toMatch(/AKIDz8|sEcReT/);
    }
  });

  it('is markup of the project', async () => {
    const sign = '`](command:x) <img src=x>';
    const files = { ...FILES, 'const.js': CONST.replace('腾讯云', sign) };
    const { text } = (await ask(files, 'login.js', 'send(phone'))!;
    expect(text).toContain(`- SignName: \`\`"${sign}"\`\` (`);
    expect(text).toContain(`\`\`\`text\n【${sign}】`);
  });

  it('is a character that cannot be seen, without its name', () => {
    expect(markdown.code('a\u200bb\nc')).toBe('`a<U+200B>b⏎c`');
    expect(markdown.block('```\nx')).toBe('````text\n```\nx\n````');
    expect(markdown.link('a`b', 'file:///a>b c')).toBe('[``a`b``](<file:///a%3Eb%20c>)');
  });
});
