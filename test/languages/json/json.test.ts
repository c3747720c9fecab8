import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/json/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { textRoot } from '../../../server/src/syntax/node.js';
import { check, showCall } from '../../harness/workspace.js';
import { mutation } from '../mutations.js';
import { misplaced } from '../places.js';

const summarize = (text: string): FileSummary => language.summarize(textRoot(text), text);
const callsOf = async (files: Record<string, string>): Promise<readonly string[]> => (await check(files)).calls.map(showCall);

const BODY = {
  PhoneNumberSet: ['+8613711112222'],
  SmsSdkAppId: '1400006666',
  SignName: '腾讯云',
  TemplateId: '1110',
  TemplateParamSet: ['1'],
};
const text = (value: unknown): string => JSON.stringify(value, null, 2);

test('a body of either version, with the mistakes that are looked for', async () => {
  expect(await callsOf({ 'a.json': text(BODY) })).toHaveLength(1);
  const { PhoneNumberSet, TemplateParamSet } = BODY;
  expect(
    (await callsOf({ 'a.json': text({ PhoneNumberSet, TemplateParamSet, SmsSdkAppid: '1400006666', Sign: 'x', TemplateID: '1110' }) }))[0],
  ).toContain('2019-07-11?');
  expect(await callsOf({ 'a.json': text({ ...BODY, TemplateId: 1110, PhoneNumberSet: '+86137' }) })).toHaveLength(1);
  expect(await callsOf({ 'a.json': text({ ...BODY, TemplateParams: ['1'] }) })).toHaveLength(1);
  expect(await callsOf({ 'a.json': text({ ...BODY, Region: 'ap-guangzhou', Version: '2021-01-11' }) })).toHaveLength(1);
});

test.each<[string, string, unknown]>([
  ['an answer', 'a.json', { Response: { SendStatusSet: [{ PhoneNumber: '1' }] }, PhoneNumberSet: 1 }],
  ['a list of bodies', 'a.json', [BODY]],
  ['a body inside something else', 'a.json', { request: BODY }],
  ['a schema', 'a.json', { PhoneNumberSet: { type: 'array' }, SmsSdkAppId: { type: 'string' }, TemplateId: { type: 'string' } }],
  ['a form to be filled in', 'a.json', { ...BODY, PhoneNumberSet: ['String'], SmsSdkAppId: 'String' }],
  ['translations', 'a.json', { PhoneNumberSet: '手机号', SmsSdkAppId: '应用', TemplateId: '模板', title: '短信', send: '发送' }],
  ['other keys beside', 'a.json', { ...BODY, description: 'a case', expected: 'Ok' }],
  [
    'settings of an application',
    'a.json',
    { PhoneNumberSet: ['1'], TemplateId: '1110', SmsSdkAppId: '1400006666', SecretId: 'x', Retries: 3, Debug: true },
  ],
  ['no application', 'a.json', { PhoneNumberSet: ['1'], TemplateId: '1110' }],
  ['a fixture', 'tests/fixtures/a.json', BODY],
  ['a schema by its folder', 'schemas/a.json', BODY],
  ['a sample', 'send.example.json', BODY],
  ['a manifest', 'package.json', BODY],
])('no call: %s', async (_, file, value) => expect(await callsOf({ [file]: text(value) })).toEqual([]));

test('a body that breaks off is none', async () => expect(await callsOf({ 'a.json': text(BODY).slice(0, -10) })).toEqual([]));

const collection = (request: unknown, variable: unknown = []): string =>
  text({
    info: { name: 'x', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    variable,
    item: [{ name: 'a', item: [{ name: 'b', request }] }],
  });
const header = [
  { key: 'X-TC-Action', value: 'SendSms' },
  { key: 'X-TC-Version', value: '2021-01-11' },
];
const url = 'https://sms.tencentcloudapi.com';
const raw = (fields: object = {}) => ({ mode: 'raw', raw: JSON.stringify({ ...BODY, ...fields }, null, 2) });

test('Postman: addresses in both forms, forms, disabled headers', async () => {
  expect(await callsOf({ 'a.json': collection({ method: 'POST', header, body: raw(), url }) })).toHaveLength(1);
  expect(await callsOf({ 'a.json': collection({ method: 'POST', header, body: raw(), url: { raw: url, host: ['sms'] } }) })).toHaveLength(
    1,
  );
  const other = [
    { key: 'X-TC-Action', value: 'PullSmsSendStatus' },
    { ...header[0], disabled: true },
  ];
  expect(await callsOf({ 'a.json': collection({ method: 'POST', header: other, body: raw(), url }) })).toEqual([]);
  const form = {
    mode: 'urlencoded',
    urlencoded: [
      { key: 'Action', value: 'SendSms' },
      { key: 'PhoneNumberSet.0', value: '+8613711112222' },
      { key: 'SmsSdkAppId', value: '1400006666' },
      { key: 'TemplateId', value: '1110' },
    ],
  };
  expect((await callsOf({ 'a.json': collection({ method: 'POST', body: form, url }) }))[0]).toContain('PhoneNumberSet=["+8613711112222"]');
});

test('Postman: variables of the collection, and ones that are not there', async () => {
  const body = raw({ TemplateId: '{{tpl}}', SignName: '{{sign}}', TemplateParamSet: ['{{code}}'] });
  const [call] = await callsOf({
    'a.json': collection({ method: 'POST', header, body, url: '{{host}}' }, [
      { key: 'tpl', value: '1110' },
      { key: 'sign', value: '云', disabled: true },
    ]),
  });
  expect(call).toContain('TemplateId="1110"');
  expect(call).toContain('SignName=?environment');
  expect(call).toContain('TemplateParamSet=[?environment]');
});

test('Postman: findings lie on the text in the text', async () => {
  const file = collection({ method: 'POST', header, body: raw({ PhoneNumberSet: ['+86 13711112222'] }), url });
  const { findings } = await check({ 'a.json': file });
  const found = findings.find((f) => f.rule === 'phone-chars')!;
  expect(file.slice(found.place.range.start, found.place.range.end)).toBe('+86 13711112222');
});

test('a catalog stays a catalog', async () => {
  const files = {
    'sms-catalog.json': text({ complete: true, templates: [{ id: 1110, content: '验证码{1}', status: 'approved' }] }),
    'a.json': text({ ...BODY, TemplateParamSet: ['1', '2'] }),
  };
  expect((await check(files)).findings.map((f) => f.rule)).toContain('param-count');
});

test('comments that are suppressions', async () => {
  const body = text({ ...BODY, SignName: '【腾讯云】' }).replace(
    '  "SignName"',
    '  // smslint-disable-next-line sign-brackets -- by hand\n  "SignName"',
  );
  expect((await check({ 'a.json': body })).findings.map((f) => f.rule)).not.toContain('sign-brackets');
});

const folder = path.resolve(import.meta.dirname, '../../../examples/shell-ops/api');
const sources = ['sms.postman_collection.json', 'overseas.json'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const source of sources)
    for (const version of [source, source.replaceAll('\n', '\r\n'), `\ufeff${source}`, source.replaceAll('远山', '远😀山')])
      expect(misplaced(summarize(version), version)).toEqual([]);
});

const SCRAPS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\\"',
  '\\u',
  ',',
  ':',
  '{{',
  '}}',
  '//',
  '/*',
  'null',
  '1',
  '\n',
  '😀',
  '\0',
  '"raw"',
  '"request"',
];

test('any mutation of a file gives a summary with positions inside the text', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const mutated = mutation(sources[seed % 2]!, seed, SCRAPS);
    expect(misplaced(summarize(mutated), mutated), `seed ${seed}`).toEqual([]);
  }
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const deep of [
    '['.repeat(20_000),
    `{"PhoneNumberSet":${'['.repeat(20_000)}`,
    `{"info":{"schema":"schema.getpostman.com/json/collection/"},"item":${'[{"item":'.repeat(2000)}[]${'}]'.repeat(2000)}}`,
  ])
    expect(summarize(deep).functions).toHaveLength(1);
});
