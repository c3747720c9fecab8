// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of other systems are what is tested.
import { expect, it } from 'vitest';
import { loadCatalogFile } from '../../server/src/catalog/load.js';
import { applyEdits, mergeFixes, toEdits } from '../../server/src/engine/fixes.js';
import { judge } from '../../server/src/engine/judge.js';
import { spellingOf } from '../../server/src/engine/spelling.js';
import type { ApiVersion, Call } from '../../server/src/model/call.js';
import { joinCatalog } from '../../server/src/model/catalog.js';
import { callsOf } from '../harness/rules-source.js';

/** A small generator with a seed, so that a failure can be repeated (Park and Miller). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const SCALARS = [
  '"1110"',
  '1110',
  '"【腾讯云】"',
  '" 腾 讯\\u200b"',
  '"261543"',
  '""',
  'null',
  'undefined',
  'true',
  '?',
  '?number',
  '"+86" + ?',
  '"xxx"',
];
const PHONES = [
  '"+8613711112222"',
  '"+86 137 1111 2222"',
  '"85261234567"',
  '"+86" + "+8613711112222"',
  '"13711112222,13711113333"',
  '13711112222',
  '?',
];
const NAMES = [
  'PhoneNumberSet',
  'SmsSdkAppId',
  'SmsSdkAppid',
  'SignName',
  'Sign',
  'TemplateId',
  'TemplateID',
  'TemplateParamSet',
  'ExtendCode',
  'SenderId',
];
const MORE = ['SessionContext', 'MultiSmsInfoSet', 'NationCode', 'Type', 'Msg', 'signName', 'TemplateCode', 'Foo'];
const VERSIONS: readonly ApiVersion[] = ['2021-01-11', '2019-07-11', 'v5'];
const ACTIONS = ['SendSms', 'SendMultiGlobalSms', 'sendsms', 'sendmultisms2'];
const TEXTS = [
  '您的验证码是{1}，{2}分钟内有效',
  '{0}',
  '｛1｝{2}',
  '${x} {{1}} {',
  '【腾讯云】{1}{2}退订回T',
  'It’s {1}',
  '',
  '\u200b{3}',
  '加微信13711112222 ￥★',
];

function sourceOf(next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const value = (depth: number): string => {
    const roll = next();
    if (depth > 2 || roll < 0.45) return pick(next() < 0.5 ? SCALARS : PHONES);
    if (roll < 0.8)
      return `[${Array.from({ length: Math.floor(next() * 4) }, () => value(depth + 1)).join(', ')}${next() < 0.1 ? ', ...?' : ''}]`.replace(
        '[, ',
        '[',
      );
    if (roll < 0.9) return `{ PhoneNumber: ${value(depth + 1)}, TemplateId: ${value(depth + 1)} }`;
    return `when(${pick(['a', 'b'])}, ${value(depth + 1)}, ${value(depth + 1)})`;
  };
  const fields = Array.from({ length: Math.floor(next() * 8) }, () => `${pick(next() < 0.8 ? NAMES : MORE)}: ${value(0)}`);
  return `${pick(ACTIONS)}({ ${[...fields, ...(next() < 0.2 ? ['...?'] : [])].join(', ')} })`;
}

it('no rule fails, and every fix can be made, on calls of any shape', () => {
  const next = random(20261122);
  const seen = new Set<string>();
  for (let round = 0; round < 400; round++) {
    const source = sourceOf(next);
    const templates = TEXTS.map((content, i) => ({
      id: 1110 + i,
      type: ['verification', 'notification', 'marketing', undefined][Math.floor(next() * 4)],
      content,
    }));
    const text = JSON.stringify({
      complete: next() < 0.5,
      templates,
      signs: [{ id: 261543, name: '腾讯云', international: next() < 0.5 }],
    });
    const overrides: Partial<Call> = {
      apiCertain: next() < 0.7,
      transport: (['sdk', 'http', 'shape', 'library', 'legacy-sdk'] as const)[Math.floor(next() * 5)]!,
    };
    const run = () =>
      judge({
        calls: callsOf(source, { api: VERSIONS[round % 3]!, overrides }),
        catalog: joinCatalog([loadCatalogFile('sms-catalog.json', text).value!]),
        settingsOf: () => ({
          account: { variableLengthLimit: 6, appIds: ['1400006666'], individualAccount: true },
          setting: () => undefined,
        }),
      });
    const { findings, problems } = run();
    expect(problems, source).toEqual([]);
    for (const f of findings) seen.add(f.rule);
    expect(run().findings, source).toEqual(findings);
    const sources = { textOf: (file: string) => (file === 'src/send.js' ? source : text), spellingOf };
    const { edits } = mergeFixes(findings.map((f) => (f.fix ? toEdits(f.fix, sources) : null) ?? []));
    const after = applyEdits(
      source,
      edits.filter((e) => e.file === 'src/send.js'),
    );
    // What is written can be read again.
    expect(() => callsOf(after), after).not.toThrow();
  }
  // The shapes are odd enough to make most rules speak.
  expect(seen.size).toBeGreaterThan(40);
});
