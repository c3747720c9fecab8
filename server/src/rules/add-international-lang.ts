import { slotsOf } from './facts/slots.js';
import { isInternational, isMainland, wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

const HAN = /\p{Script=Han}/gu;
const OTHER_LETTERS = /(?!\p{Script=Han})\p{L}/gu;

/** Off by default: Chinese goes to Hong Kong, Macao and Taiwan, which count as international. */
export const rule = defineRule({
  id: 'add-international-lang',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'The language of a submitted text does not fit where it is to be sent.',
    'zh-CN': '提交的正文语言与国内/国际类型不符。',
  },
  messages: {
    chinese: {
      en: 'This template is submitted for other countries (International 1), but its text is Chinese only.',
      'zh-CN': '该模板按国际/港澳台短信提交（International 为 1），但正文只有中文。',
    },
    foreign: {
      en: 'This template is submitted for the mainland (International 0), but its text has no Chinese.',
      'zh-CN': '该模板按国内短信提交（International 为 0），但正文没有中文。',
    },
  },
  template(entry, context) {
    const { content, source } = entry;
    if (!content || source !== 'submission') return;
    const text = slotsOf(content.value).reduceRight((t, s) => t.slice(0, s.from) + t.slice(s.to), content.value);
    const chinese = text.match(HAN)?.length ?? 0;
    const other = text.match(OTHER_LETTERS)?.length ?? 0;
    const message =
      isInternational(entry) && chinese >= 4 && other === 0
        ? 'chinese'
        : isMainland(entry) && chinese === 0 && other >= 4
          ? 'foreign'
          : null;
    if (message) context.report({ message, place: wholePlace(entry), key: content.value });
  },
});
