import { describe, expect, it } from 'vitest';
import { check, type Files, showCall } from '../../harness/workspace.js';

const calls = async (files: Files): Promise<string[]> => (await check(files)).calls.map(showCall);

describe('hand-written requests to the legacy API', () => {
  it('are sent by a module that is a function itself', async () => {
    const found = await calls({
      'src/sms.ts': `
import post = require('request-promise-native')
export class Single {
  private base: string = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms'
  constructor(private app: number) {}
  async send(mobile: string, tpl: number) {
    const options = { uri: this.base + '?sdkappid=' + this.app + '&random=7', json: true, body: { tel: { nationcode: '86', mobile }, tpl_id: tpl, params: ['4370'], sign: '云测' } }
    return await post(options)
  }
}
`,
      'src/main.ts': `
import { Single } from './sms'
export const notify = (mobile: string) => new Single(1400234567).send(mobile, 998877)
`,
    });
    expect(found).toEqual([
      'src/main.ts v5 sendsms via Single.send PhoneNumberSet=[?parameter] SmsSdkAppId="1400234567" TemplateId=998877 SignName="云测" TemplateParamSet=["4370"] NationCode="86"',
      'src/sms.ts v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=?field TemplateId=?parameter SignName="云测" TemplateParamSet=["4370"] NationCode="86"',
    ]);
  });

  it('show the app in the address where it was written', async () => {
    const source = `
const axios = require('axios')
const APP = 1400234567
module.exports = (mobile) => axios.post(\`https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=\${APP}&random=1\`, { tel: { nationcode: '86', mobile }, tpl_id: 998877, params: ['1'] })
`;
    const { calls: found } = await check({ 'sms.js': source });
    const app = found[0]?.fields.SmsSdkAppId;
    expect(app?.state === 'present' && app.value.kind === 'string' && app.value.pieces[0]?.place.range.start).toBe(
      source.indexOf('1400234567'),
    );
  });

  it('take the numbers out of the list of a request to many, also one filled in a loop', async () => {
    const found = await calls({
      'many.js': `
const request = require('request')
function many(numbers) {
  const tel = []
  for (let i = 0; i < numbers.length; i++) tel.push({ nationcode: '86', mobile: numbers[i] })
  request({ url: 'https://yun.tim.qq.com/v5/tlssmssvr/sendmultisms2?sdkappid=1400234567&random=1', method: 'POST', json: { tel, tpl_id: 998877, params: [], sign: '云测' } })
}
exports.run = () => many(['13712345678', '13712345679'])
`,
    });
    expect(found.join('\n')).not.toContain('nationcode');
    expect(found.some((c) => c.includes('TemplateId=998877'))).toBe(true);
  });
});

it('an address that is chosen together with the form of the numbers makes two calls', async () => {
  const { calls: found, findings } = await check({
    'send.ts': `
import axios from 'axios'
export async function send(numbers: string[], app: string) {
  let url = ''
  let tel
  if (numbers.length === 1) {
    url = 'https://yun.tim.qq.com/v5/tlssmssvr/' + 'sendsms'
    tel = { mobile: numbers[0], nationcode: '86' }
  } else {
    url = 'https://yun.tim.qq.com/v5/tlssmssvr/' + 'sendmultisms2'
    tel = numbers.map((mobile) => ({ mobile, nationcode: '86' }))
  }
  url += \`?sdkappid=\${app}\`
  return axios.post(url, JSON.stringify({ tel, tpl_id: 998877, params: ['1'], sign: '云测', sig: seal(app), time: now() }))
}
`,
  });
  expect(found.map((c) => c.action).sort()).toEqual(['sendmultisms2', 'sendsms']);
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
});
