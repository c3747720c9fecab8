import { expect, it } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

const HELPER = `
const axios = require('axios')
module.exports = async function (mobile, code) {
  return axios.post('https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400234567', { tel: { mobile, nationcode: '86' }, tpl_id: 998877, params: [code] })
}
`;

const sites = async (files: Record<string, string>): Promise<string[]> =>
  (await check(files)).calls.filter((c) => c.via.length > 0).map((c) => showCall(c).replace(/ via \S+/, ''));

const expected = (file: string) => [
  `${file} v5 sendsms PhoneNumberSet=["13712345678"] SmsSdkAppId="1400234567" TemplateId=998877 TemplateParamSet=["4370"] NationCode="86"`,
];

it.each([
  ['under the name of the file', `const text = require('../helper/text')\nmodule.exports = async () => text('13712345678', '4370')\n`],
  ['under another name', `const deliver = require('../helper/text.js')\nexports.run = () => deliver('13712345678', '4370')\n`],
  ['as an import', `import deliver from '../helper/text'\nexport const run = () => deliver('13712345678', '4370')\n`],
])('a file that is a function is called %s', async (_, source) => {
  expect(await sites({ 'helper/text.js': HELPER, 'ws/code.js': source })).toEqual(expected('ws/code.js'));
});
