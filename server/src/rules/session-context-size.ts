import { fieldValue } from '../model/call.js';
import { textPlace } from './facts/scalars.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms, SessionContext: less than 512 bytes. */
const BYTES = 512;

export const rule = defineRule({
  id: 'session-context-size',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameter'],
  faq: [],
  docs: { en: 'SessionContext has 512 bytes or more.', 'zh-CN': 'SessionContext 达到或超过 512 字节。' },
  messages: {
    found: {
      en: 'SessionContext must be shorter than 512 bytes; this text has {bytes} in UTF-8.',
      'zh-CN': 'SessionContext 须小于 512 字节，该文本的 UTF-8 编码为 {bytes} 字节。',
    },
  },
  call(call, context) {
    for (const value of stringsOf(fieldValue(call, 'SessionContext'))) {
      const bytes = utf8Length(value.value);
      if (bytes >= BYTES) context.report({ message: 'found', args: { bytes }, place: textPlace(call, value), key: value.value });
    }
  },
});

const utf8Length = (text: string): number =>
  [...text].reduce((sum, c) => {
    const code = c.codePointAt(0)!;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
