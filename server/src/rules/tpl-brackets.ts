import { inConsole, isEditable } from './facts/console.js';
import { slicePlace } from './facts/places.js';
import { defineRule } from './rule.js';

const found = {
  en: '{written} stands in the text. 【】 are reserved for the sign, which the service adds itself, so the template is likely to be rejected in review.',
  'zh-CN': '正文中出现了 {written}。【】专用于签名，由平台自动添加，模板很可能因此无法通过审核。',
};

/** A pair with what it encloses, else one bracket. */
const BRACKETS = /【[^【】\n]*】|[【】]/g;

/** Template texts, D8 of the reference. At the beginning of a text it is `tpl-sign-prefix`. */
export const rule = defineRule({
  id: 'tpl-brackets',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014'],
  yieldsTo: ['tpl-sign-prefix'],
  docs: {
    en: 'The text of a template contains 【 or 】, which are reserved for the sign.',
    'zh-CN': '正文模板中含有签名专用的【或】。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: { en: 'Write "{right}" instead', 'zh-CN': '改为“{right}”' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    for (const match of content.value.matchAll(BRACKETS)) {
      const inner = match[0].replace(/[【】]/g, '');
      const right = match[0].length > 1 && inner !== '' ? `“${inner}”` : '';
      const [from, to] = [match.index, match.index + match[0].length];
      context.report({
        message: isEditable(entry) ? 'found' : 'foundInMirror',
        args: { written: match[0] },
        place: slicePlace(content, from, to) ?? content.place ?? entry.place,
        key: match[0],
        fix: isEditable(entry)
          ? context.fix('fix', { right }, 'suggestion', [{ do: 'edit-string', value: content, from, to, text: right }])
          : null,
      });
    }
  },
});
