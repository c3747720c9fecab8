import { OPT_OUT, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Only marketing templates carry an opt-out text; elsewhere it hints at a wrong type. */
export const rule = defineRule({
  id: 'tpl-optout-nonmarketing',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: ['FBlack'],
  docs: { en: 'A template that is no marketing has an opt-out text.', 'zh-CN': '非营销类模板中含有退订说明。' },
  messages: {
    found: {
      en: '"{text}" belongs into marketing templates; the type of this one is {type}.',
      'zh-CN': '“{text}”应出现在营销类模板中，而该模板的类型是 {type}。',
    },
  },
  template(entry, context) {
    const { content, type } = entry;
    if (!content || type === null || type === 'marketing') return;
    const match = OPT_OUT.exec(content.value);
    if (!match) return;
    const place = runPlace(entry, content, match.index, match.index + match[0].length);
    context.report({ message: 'found', args: { text: match[0], type }, place, key: match[0] });
  },
});
