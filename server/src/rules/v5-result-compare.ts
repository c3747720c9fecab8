import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Answers of the legacy API (section B.4 of the reference): result is a JSON number, 0 for success. */
export const rule = defineRule({
  id: 'v5-result-compare',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: { en: 'result of a legacy answer is compared with a text.', 'zh-CN': '把旧版 API 返回的 result 与字符串比较。' },
  messages: {
    found: {
      en: 'result is a number: it never equals the text "{value}" in this comparison. Write {value} without quotes.',
      'zh-CN': 'result 是数字，与字符串“{value}”永远不相等，请去掉引号写作 {value}。',
    },
    fix: { en: 'Write {value} without quotes', 'zh-CN': '改为不带引号的 {value}' },
  },
  call(call, context) {
    if (call.api !== 'v5') return;
    for (const use of call.uses) {
      const { value } = use;
      if (use.kind !== 'compare' || !use.strict || use.path.at(-1) !== 'result' || value?.kind !== 'string') continue;
      if (!/^\d{1,5}$/.test(value.value)) continue;
      const { place } = value;
      context.report({
        message: 'found',
        args: { value: value.value },
        place: placeOr(call, place),
        key: value.value,
        fix:
          place && value.literal && value.trail.length === 0
            ? context.fix('fix', { value: value.value }, 'suggestion', [{ do: 'replace', place, text: value.value }])
            : null,
      });
    }
  },
});
