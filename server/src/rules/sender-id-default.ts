import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** FAQ 发送消息的号码是什么: without a SenderId international messages show one of these anyway. */
export const rule = defineRule({
  id: 'sender-id-default',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: ['FSender'],
  docs: { en: 'SenderId is what is shown without one.', 'zh-CN': 'SenderId 填写了默认值。' },
  messages: {
    found: {
      en: '"{value}" is shown without a SenderId too; the field can be left out.',
      'zh-CN': '不填写 SenderId 时也会显示“{value}”，可以省略该字段。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'SenderId'))
      if (/^(?:qsms|qcloud)$/i.test(value.value))
        context.report({ message: 'found', args: { value: value.value }, place: textPlace(call, value), key: value.value });
  },
});
