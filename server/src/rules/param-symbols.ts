import { paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { shownCharacters } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Such characters garble on phones (review rule D9) and make a message longer. */
const SYMBOLS = /[★☞✓√※]|(?![\u00a9\u00ae\u2122☎])\p{Extended_Pictographic}/gu;

export const rule = defineRule({
  id: 'param-symbols',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A value contains emoji or symbols that may garble.', 'zh-CN': '模板参数中含有表情或易乱码的符号。' },
  messages: {
    found: {
      en: '{characters} may garble on phones, and emoji count twice.',
      'zh-CN': '{characters} 在手机上可能显示为乱码，表情符号按两个字计算。',
    },
  },
  call(call, context) {
    for (const { value } of paramsOf(call, context.catalog)) {
      const found = value.value.match(SYMBOLS);
      if (!found) continue;
      context.report({ message: 'found', args: { characters: shownCharacters(found) }, place: textPlace(call, value), key: value.value });
    }
  },
});
