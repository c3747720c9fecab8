import { paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Verification templates take 0 to 6 digits for *every* variable (error TemplateParameterFormatError, 1038). */
const CODE = /^\d{0,6}$/;

export const rule = defineRule({
  id: 'param-otp',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.TemplateParameterFormatError', '1038'],
  faq: ['FTpl'],
  docs: {
    en: 'A value for a verification template is not made of at most six digits.',
    'zh-CN': '验证码模板的参数不是 0 至 6 位数字。',
  },
  messages: {
    found: {
      en: 'Template {id} is a verification template: every value must be at most 6 digits, "{value}" is not.',
      'zh-CN': '模板 {id} 是验证码模板，每个参数只能是 0 至 6 位数字，“{value}”不符合要求。',
    },
    fix: { en: 'Write "{digits}"', 'zh-CN': '改为“{digits}”' },
  },
  call(call, context) {
    for (const { value, templates } of paramsOf(call, context.catalog)) {
      if (CODE.test(value.value) || !templates?.every((t) => t.type === 'verification')) continue;
      const digits = /^(\d{1,6})\D+$/.exec(value.value.trim())?.[1];
      context.report({
        message: 'found',
        args: { id: templates[0]!.id ?? '', value: shown(value.value) },
        place: textPlace(call, value),
        key: value.value,
        fix: digits
          ? context.fix(
              'fix',
              { digits },
              'suggestion',
              [...value.value.matchAll(/\D+/g)].map((m) => ({
                do: 'edit-string',
                value,
                from: m.index,
                to: m.index + m[0].length,
                text: '',
              })),
            )
          : null,
      });
    }
  },
});
