import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The shapes of other vendors' ids are general knowledge, therefore a warning. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^SMS_\d+$/i, 'Alibaba Cloud'],
  [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'UUID'],
  [/^[0-9a-f]{32}$/i, 'Huawei Cloud'],
];

export const rule = defineRule({
  id: 'template-foreign',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.TemplateUnapprovedOrNotExist', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl'],
  docs: { en: 'The template id has the form that another vendor uses.', 'zh-CN': '模板 ID 是其他厂商的格式。' },
  messages: {
    found: {
      en: '"{value}" has the form of another service ({vendor}). Template ids of Tencent Cloud are digits, for example 1110.',
      'zh-CN': '“{value}”是其他服务（{vendor}）的格式。腾讯云的模板 ID 为纯数字，例如 1110。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'TemplateId')) {
      // 32 digits are hexadecimal too.
      const shape = /^\d+$/.test(value.value) ? undefined : SHAPES.find(([form]) => form.test(value.value));
      if (shape)
        context.report({
          message: 'found',
          args: { value: value.value, vendor: shape[1] },
          place: textPlace(call, value),
          key: value.value,
        });
    }
  },
});
