import type { Value } from '../model/value.js';
import { statusComparisons } from './facts/responses.js';
import { defineRule } from './rule.js';

const RIGHT = 'Ok';

/** What people write for success: other spellings, and the success values of other services. */
const SUCCESS = /^(?:ok|success(?:ful)?|succeed(?:ed)?|0|200|true)$/i;

const shownOf = (value: Value): string | undefined =>
  value.kind === 'string'
    ? value.value
    : value.kind === 'number'
      ? value.text
      : value.kind === 'boolean' && value.value
        ? 'true'
        : undefined;

/** `Code` in SendStatusSet is exactly `Ok` for a number that was accepted (SendSms, output parameters). */
export const rule = defineRule({
  id: 'result-code-case',
  severity: 'error',
  fix: 'safe',
  errorCodes: [],
  faq: ['FNoRecv'],
  docs: { en: 'Code is compared with a success value that never comes.', 'zh-CN': 'Code 与永远不会返回的成功值比较。' },
  messages: {
    found: {
      en: 'Code is exactly "Ok" when a number was accepted, never "{value}": this comparison always takes success for failure.',
      'zh-CN': '号码提交成功时 Code 固定为“Ok”，不会是“{value}”：此比较会把成功一律当成失败。',
    },
    fix: { en: 'Compare with "Ok"', 'zh-CN': '改为与“Ok”比较' },
  },
  call(call, context) {
    for (const { value, how } of statusComparisons(call, 'Code')) {
      const written = value ? shownOf(value) : undefined;
      if (!value?.place || written === undefined || written === RIGHT || how === 'ignore-case' || !SUCCESS.test(written)) continue;
      context.report({
        message: 'found',
        args: { value: written },
        place: value.place,
        key: written,
        fix: context.fix('fix', {}, 'safe', [{ do: 'set-string', value, text: RIGHT }]),
      });
    }
  },
});
