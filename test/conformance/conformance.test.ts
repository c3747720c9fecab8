import { describe, expect, test } from 'vitest';
import type { Call } from '../../server/src/model/call.js';
import { check } from '../harness/workspace.js';
import { conformanceOf, languageNames } from './languages.js';
import { type ExpectedCall, expectedText, filesOf, isUnsupported, modelOf, rowsOf, type Shape } from './shape.js';
import { shapes } from './shapes.js';

const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/** The call that an expectation describes, `?any` standing for unknown with whatever reason. */
function isMet(expected: ExpectedCall, call: Call): boolean {
  const pattern = escaped(expectedText(expected)).replaceAll('\\?any', '\\?\\w+(?:\\([^)]*\\))?');
  if (!new RegExp(`^${pattern}$`, 'u').test(modelOf(call))) return false;
  return !expected.together || rowsOf(call, expected.together.fields).join('\n') === expected.together.rows.join('\n');
}

/** What is wrong with the calls that were found; empty when they are the expected ones, in any order. */
function differences(shape: Shape, calls: readonly Call[]): string[] {
  const rest = [...calls];
  const missing: ExpectedCall[] = [];
  for (const expected of shape.calls) {
    const at = rest.findIndex((call) => isMet(expected, call));
    if (at >= 0) rest.splice(at, 1);
    else missing.push(expected);
  }
  return [
    ...missing.map((e) => `expected ${expectedText(e)}${e.together ? ` with ${e.together.rows.join(', ')}` : ''}`),
    ...rest.map(
      (c) => `found    ${modelOf(c)}${shape.calls[0]?.together ? ` with ${rowsOf(c, shape.calls[0].together.fields).join(', ')}` : ''}`,
    ),
  ];
}

test('shapes have ids of their own', () => {
  const ids = shapes.map((s) => s.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

for (const language of languageNames) {
  describe(language, async () => {
    const conformance = await conformanceOf(language);

    test('answers every shape and no other', () => {
      expect(conformance, `test/conformance/${language}.ts`).toBeDefined();
      expect(Object.keys(conformance!.answers).sort()).toEqual(shapes.map((s) => s.id).sort());
    });

    for (const shape of shapes) {
      const answer = conformance?.answers[shape.id];
      if (!conformance || answer === undefined) continue;
      if (isUnsupported(answer)) {
        const { source } = answer;
        test(`${shape.id} is unsupported`, async () => {
          expect(answer.unsupported.en).not.toBe('');
          expect(answer.unsupported['zh-CN']).not.toBe('');
          if (source === undefined) return;
          const { calls } = await check(filesOf(conformance, source));
          expect(differences(shape, calls), 'this passes now: move it to the supported ones').not.toEqual([]);
        });
        continue;
      }
      test(shape.id, async () => {
        const { calls } = await check(filesOf(conformance, answer));
        const found = differences(shape, calls);
        expect(found, found.join('\n')).toEqual([]);
      });
    }
  });
}
