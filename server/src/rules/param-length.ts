import { type Param, paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Accounts opened since 2024-01-25 may use 6 characters a variable (error TemplateParameterLengthLimit); others 12 or more. */
const DEFAULT_LIMIT = 6;

export const rule = defineRule({
  id: 'param-length',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.TemplateParameterLengthLimit', '1036'],
  faq: ['FTpl'],
  yieldsTo: ['param-otp', 'param-url', 'param-unit-dup', 'param-whitespace', 'param-whole-message'],
  docs: { en: 'A value is longer than the account allows.', 'zh-CN': '模板参数超过了账号允许的长度。' },
  messages: {
    set: {
      en: '"{value}" has {length} characters. The project sets the limit of a variable to {limit}.',
      'zh-CN': '“{value}”有 {length} 个字，项目设置的变量长度上限为 {limit}。',
    },
    assumed: {
      en: '"{value}" has {length} characters. Accounts opened since 2024 allow 6 for a variable; set variableLengthLimit if yours allows more.',
      'zh-CN': '“{value}”有 {length} 个字。2024 年以后开通的账号每个变量最多 6 个字；若您的账号上限更高，请设置 variableLengthLimit。',
    },
  },
  call(call, context) {
    const limit = context.settings.variableLengthLimit;
    for (const param of paramsOf(call, context.catalog)) {
      const { value } = param;
      const length = [...value.value].length;
      if (length <= (limit ?? DEFAULT_LIMIT) || !applies(param, limit)) continue;
      context.report({
        message: limit === null ? 'assumed' : 'set',
        args: { value: shown(value.value), length, limit: limit ?? DEFAULT_LIMIT },
        place: textPlace(call, value),
        key: value.value,
      });
    }
  },
});

/** Verification templates have a limit of their own; without a catalog only a limit that the project sets counts. */
function applies({ templates }: Param, limit: number | null): boolean {
  if (templates?.some((t) => t.type === 'verification')) return false;
  return limit !== null || (templates?.every((t) => t.type !== null && t.destination !== 'international') ?? false);
}
