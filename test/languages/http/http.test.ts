import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/http/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { textRoot } from '../../../server/src/syntax/node.js';
import { check, showCall } from '../../harness/workspace.js';
import { mutation } from '../mutations.js';
import { misplaced } from '../places.js';

const summarize = (text: string): FileSummary => language.summarize(textRoot(text), text);
const callsOf = async (files: Record<string, string>): Promise<readonly string[]> => (await check(files)).calls.map(showCall);

const HEAD = 'POST https://sms.tencentcloudapi.com\nX-TC-Action: SendSms\nX-TC-Version: 2021-01-11\n';
const BODY = '{"PhoneNumberSet":["+8613711112222"],"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110"}';
const FOUND = 'SmsSdkAppId="1400006666" TemplateId="1110"';

test.each([
  ['a plain request', `${HEAD}\n${BODY}\n`],
  ['without a method', `${HEAD.slice(5)}\n${BODY}\n`],
  ['with comments and a name', `# about\n// more\n# @name send\n${HEAD}# a header less\n\n${BODY}\n`],
  ['behind another request', `GET https://example.com\nAccept: */*\n\n### next\n\n${HEAD}\n${BODY}\n\n###\n`],
  [
    'with a script before and a handler after',
    `< {%\n  request.variables.set("x", "y");\n%}\n${HEAD}\n${BODY}\n\n> {%\n  client.log("{");\n%}\n`,
  ],
  ['with a saved response', `${HEAD}\n${BODY}\n\n<> 2021-01-11T000000.200.json\n`],
  ['headers in lower case', `${HEAD.toLowerCase().replace('sendsms', 'SendSms').replace('post', 'POST')}\n${BODY}\n`],
  ['a body over several lines', `${HEAD}\n${BODY.replaceAll(',"', ',\n\n  "')}\n`],
])('%s', async (_, text) => {
  const calls = await callsOf({ 'a.http': text });
  expect(calls).toHaveLength(1);
  for (const part of FOUND.split(' ')) expect(calls[0]).toContain(part);
});

test('variables of the file, in whatever order, and of environments', async () => {
  const text = `${HEAD}\n${BODY.replace('1110', '{{tpl}}')}\n\n### later\n@id = 1110\n@tpl = {{id}}\n`;
  expect((await callsOf({ 'a.rest': text }))[0]).toContain('TemplateId="1110"');
  const open = `${HEAD}\n${BODY.replace('1110', '{{tpl}}')}\n`;
  expect((await callsOf({ 'api/a.http': open }))[0]).toContain('TemplateId=?environment');
  expect((await callsOf({ 'api/a.http': open, 'http-client.env.json': '{"dev":{"tpl":"1110"},"prod":{"tpl":2220}}' }))[0]).toContain(
    'TemplateId="1110" | "2220"',
  );
  const settings = '{"rest-client.environmentVariables":{"$shared":{"tpl":"1110"},"local":{"other":"x"}}}';
  expect((await callsOf({ 'api/a.http': open, '.vscode/settings.json': settings }))[0]).toContain('TemplateId="1110"');
});

test('values that belong to one environment stay together', async () => {
  const files = {
    'a.http': `${HEAD}\n${BODY.replace('1110', '{{tpl}}').replace('腾讯云', '{{sign}}')}\n`,
    'http-client.env.json': '{"dev":{"tpl":"1110","sign":"腾讯云"},"prod":{"tpl":"2220","sign":"腾讯会议"}}',
  };
  const { calls } = await check(files);
  expect(calls).toHaveLength(1);
  expect(showCall(calls[0]!)).toContain('SignName="腾讯云" | "腾讯会议"');
});

test('what stands in a file: the value is flagged where it is written', async () => {
  const files = { 'a.http': `${HEAD}\n< ./body.json\n`, 'body.json': BODY.replace('腾讯云', '【腾讯云】') };
  const { calls, findings } = await check(files);
  expect(calls.map((c) => c.file)).toEqual(['a.http']);
  expect(findings.filter((f) => f.rule === 'sign-brackets').map((f) => f.place.file)).toEqual(['body.json']);
});

test('the call ranges from the method to the end of the body, and findings are on the text', async () => {
  const text = `### send\n${HEAD}\n${BODY.replace('+8613711112222', '+86 13711112222')}\n\n### end\n`;
  const { calls, findings } = await check({ 'a.http': text });
  const { range, nameRange } = calls[0]!;
  expect(text.slice(range.start, range.end)).toMatch(/^POST .*\}$/s);
  expect(text.slice(nameRange.start, nameRange.end)).toBe('POST');
  const found = findings.find((f) => f.rule === 'phone-chars')!;
  expect(text.slice(found.place.range.start, found.place.range.end)).toContain('+86 13711112222');
});

test('comments that are suppressions', async () => {
  const text = `${HEAD}\n# smslint-disable-next-line sign-brackets -- by hand\n${BODY.replace('腾讯云', '【腾讯云】')}\n`;
  expect((await check({ 'a.http': text })).findings.map((f) => f.rule)).not.toContain('sign-brackets');
});

const source = fs.readFileSync(path.resolve(import.meta.dirname, '../../../examples/shell-ops/api/sms.http'), 'utf8');

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const text of [source, source.replaceAll('\n', '\r\n'), `\ufeff${source}`, source.replaceAll('远山', '远😀山')])
    expect(misplaced(summarize(text), text)).toEqual([]);
});

const SCRAPS = ['###', '\n', '\r', '{{', '}}', '@x = ', '< ', '> {%', '%}', '# ', '//', 'POST ', ': ', '{', '"', '😀', '\0'];

test('any mutation of a file gives a summary with positions inside the text', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const text = mutation(source, seed, SCRAPS);
    expect(misplaced(summarize(text), text), `seed ${seed}`).toEqual([]);
  }
});

test.each(['', '\n', '###', '\ufeff', '@', '@x', '@x =', 'POST', 'POST ', 'POST x\n\n<', '< {%', 'POST x\nA:'])(
  '%j gives a summary',
  (text) => {
    expect(summarize(text).language).toBe('http');
  },
);
