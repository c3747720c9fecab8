import { expect, test } from 'vitest';
import { createEvaluator, type Project, type Unit } from '../../../server/src/evaluate/evaluator.js';
import { INTRINSICS } from '../../../server/src/evaluate/intrinsics.js';
import { language } from '../../../server/src/languages/java/index.js';
import type { FieldName } from '../../../server/src/model/call.js';
import type { Value } from '../../../server/src/model/value.js';
import { summarize } from './parse.js';
import { sources } from './sources.js';

const FOLDER = 'src/main/java/com/acme/sms/';

const PROPERTIES: Readonly<Record<string, string>> = {
  'tencent.sms.sdkAppId': '1400006666',
  'tencent.sms.sdk-app-id': '1400006666',
  'tencent.sms.signName': '腾讯云',
  'tencent.sms.loginTemplate': '1110',
};

const units = new Map<string, Unit>(
  [...sources].map(([name, text]) => [FOLDER + name, { path: FOLDER + name, id: 'java', language, summary: summarize(text) }]),
);

const project: Project = {
  unit: (path) => units.get(path),
  first: (candidates) => candidates.find((path) => units.has(path)) ?? null,
  named: (base) => [...units.keys()].filter((path) => path.endsWith(`/${base}`)),
  implementations: (base) =>
    [...units.values()].flatMap((unit) => unit.summary.classes.flatMap((c, index) => (c.bases.includes(base) ? [{ unit, index }] : []))),
  declarations: () => [],
  environment: () => [],
  property(key) {
    const text = PROPERTIES[key];
    if (text === undefined) return [];
    const place = { file: 'application.yml', range: { start: 0, end: text.length } };
    const pieces = [{ from: 0, to: text.length, place, verbatim: true }];
    return [{ value: { kind: 'string', value: text, pieces, place, literal: true, trail: [] }, when: [], sample: false }];
  },
  data: () => null,
  mentioning: () => [],
};

/** A value in short: `?` is not known, `"+86"?` begins so. */
function short(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.text;
    case 'list':
      return `[${value.items.map(short).join(', ')}${value.exact ? '' : ', …'}]`;
    case 'choice':
      return value.alternatives.map((a) => short(a.value)).join(' | ');
    case 'unknown':
      return `${value.prefix ? JSON.stringify(value.prefix) : ''}?`;
    default:
      return value.kind;
  }
}

const SHOWN: readonly FieldName[] = ['SmsSdkAppId', 'SignName', 'TemplateId', 'PhoneNumberSet', 'TemplateParamSet'];

/** The calls that running one method shows, a line each. */
function calls(file: string, method: string): string[] {
  const unit = units.get(FOLDER + file)!;
  const index = unit.summary.functions.findIndex((f) => f.name === method && f.hasBody);
  return createEvaluator(project)
    .run(unit, index)
    .events.map(({ call }) => {
      const fields = SHOWN.map((name) => call.fields[name]).map((f) => (f?.state === 'present' ? short(f.value) : 'absent'));
      return `${call.api} ${call.transport} ${fields.join(' ')}${call.via.map((v) => ` via ${v.function}`).join('')}`;
    });
}

test.each([
  ['SmsService.java', 'sendCode', ['2021-01-11 sdk "1400006666" "腾讯云" "1110" ["+86"?] [?, "5"]']],
  ['PropertySender.java', 'sendLogin', ['2021-01-11 sdk "1400006666" "腾讯云" "1110" ? [?, "5"] via PropertySender.send']],
  ['Notifier.java', 'login', ['2021-01-11 sdk "1400006666" "腾讯云" "1110" ["+86"?] [?, "5"] via PropertySender.send']],
  [
    'Notifier.java',
    'choose',
    ['2021-01-11 sdk "1400006666" "腾讯云" "1110" | "1111" | "1112" ["+86"?] [?, "5"] | [?] | [] via PropertySender.send'],
  ],
  ['Notifier.java', 'arrow', ['2021-01-11 sdk "1400006666" "腾讯云" "1110" | "1111" | "1112" ["+86"?] [?] via PropertySender.send']],
  ['LegacySms.java', 'single', ['v5 legacy-sdk 1400006666 "腾讯云" 7839 ["13711112222"] ["5678"]']],
  ['LegacySms.java', 'multi', ['v5 legacy-sdk 1400006666 "腾讯云" 7839 ["13711112222", "13711112223"] ["5678"]']],
  ['JsonSms.java', 'escaped', ['2019-07-11 sdk "1400006666" "腾讯云" "900003" ["+86"?] ["1"]']],
  ['JsonSms.java', 'block', ['2021-01-11 generic "1400006666" "腾讯云" "900003" ["+86"?] ["1", "5"]']],
  ['JsonSms.java', 'json', ['2021-01-11 generic "1400006666" "腾讯云" "900003" ["+86"?] [?]']],
  ['JsonSms.java', 'map', ['2021-01-11 generic "1400006666" "腾讯云" "900003" ["+86"?] [?, "5"]']],
  ['HttpSms.java', 'send', ['2021-01-11 http "1400006666" "腾讯云" "900003" ["+86"?] [?, "5"]']],
  [
    'MultiVendor.java',
    'any',
    [
      '2021-01-11 sdk "1400006666" "腾讯云" "SMS_1234567" | "1110" [?] [?] via Tencent.send',
      '2021-01-11 sdk "1400006666" "腾讯云" "1110" ["+86"?] [?, "5"] via Tencent.send',
    ],
  ],
])('%s: %s', (file, method, expected) => {
  expect(calls(file, method)).toEqual(expected);
});

test('every library function is one that the evaluator knows', () => {
  const used = new Set([...Object.values(language.functions), ...Object.values(language.methods)]);
  expect([...used].filter((name) => !INTRINSICS.includes(name))).toEqual([]);
});
