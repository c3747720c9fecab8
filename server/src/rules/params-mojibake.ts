import { isMojibake } from './facts/mojibake.js';
import { paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** FAQ entry 1014, item 6: Chinese text must be UTF-8. */
export const rule = defineRule({
  id: 'params-mojibake',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014'],
  docs: { en: 'A value was saved or read in a wrong encoding.', 'zh-CN': '模板参数出现乱码，编码有误。' },
  messages: {
    found: {
      en: 'The value "{value}" is garbled: it was saved or read in another encoding than UTF-8. Write it anew.',
      'zh-CN': '参数“{value}”是乱码，曾以 UTF-8 以外的编码保存或读取，请重新填写。',
    },
  },
  call(call, context) {
    for (const { value } of paramsOf(call, context.catalog)) {
      if (!isMojibake(value.value)) continue;
      context.report({ message: 'found', args: { value: shown(value.value) }, place: textPlace(call, value), key: value.value });
    }
  },
});
