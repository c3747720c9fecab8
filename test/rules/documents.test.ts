import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../server/src/config/settings.js';
import { rules } from '../../server/src/rules/registry.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { examplesOf, projectOf } from '../harness/documents.js';
import { check } from '../harness/workspace.js';

/** What the account of the examples has. The rule speaks alone, so that what another one says of the same text does not hide it. */
const settings = (rule: Rule): Settings => ({
  ...defaultSettings,
  appIds: ['1400006666', '2400006666'],
  individualAccount: true,
  variableLengthLimit: 6,
  rules: [
    ['*', { level: 'off', options: {} }],
    [rule.id, { level: rule.severity === 'off' ? 'warning' : rule.severity, options: {} }],
  ],
});

const saidBy = async (rule: Rule, files: Record<string, string>): Promise<readonly string[]> => {
  const { findings } = await check(files, settings(rule));
  return findings.filter((f) => f.rule === rule.id).map((f) => f.place.file);
};

describe('the examples of the documents', () => {
  for (const rule of rules) {
    const examples = examplesOf(rule.id, 'en');
    describe(rule.id, () => {
      for (const language of examples.languages) {
        it(`${language}: what is wrong is found`, async () => {
          for (const files of projectOf(examples.wrong, language))
            expect(await saidBy(rule, files), Object.values(files).join('\n')).not.toEqual([]);
        });
        it(`${language}: what is right is not`, async () => {
          for (const files of projectOf(examples.right, language))
            expect(await saidBy(rule, files), Object.values(files).join('\n')).toEqual([]);
        });
      }
      it('are the same in Chinese', () => {
        const chinese = examplesOf(rule.id, 'zh-CN');
        expect(chinese.wrong).toEqual(examples.wrong);
        expect(chinese.right).toEqual(examples.right);
      });
    });
  }
});
