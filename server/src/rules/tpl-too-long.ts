import { MAX_MESSAGE_LENGTH } from '../model/sms/length.js';
import { slotsOf } from './facts/slots.js';
import { inBoth, messageFor, wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** The shortest sign with its brackets. */
const SIGN = 4;

/** Rule D10: sign and text with real values have at most 500 characters; a variable may be empty. */
export const rule = defineRule({
  id: 'tpl-too-long',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.ContentLengthLimit', '1017'],
  faq: [],
  docs: { en: 'The fixed text of a template is longer than a message can be.', 'zh-CN': '正文模板的固定文字已超过短信的最大长度。' },
  messages: {
    ...inBoth({
      en: 'The fixed text has {length} characters. A message has at most 500 together with its sign.',
      'zh-CN': '固定文字已有 {length} 个字，而短信连同签名最多 500 个字。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    const length = content.value.length - slotsOf(content.value).reduce((sum, s) => sum + s.text.length, 0);
    const sign = entry.destination === 'mainland' ? SIGN : 0;
    if (length + sign <= MAX_MESSAGE_LENGTH) return;
    context.report({ message: messageFor(entry), args: { length }, place: wholePlace(entry), key: content.value.slice(0, 40) });
  },
});
