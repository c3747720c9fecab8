import { measure } from '../model/sms/length.js';
import { slotsOf } from './facts/slots.js';
import { wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** The fixed text alone, without sign and values, which only add to it. An estimate (billing rules of the product). */
export const rule = defineRule({
  id: 'tpl-multi-segment',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'Every message of this template is billed as several.', 'zh-CN': '使用该模板的每条短信都会按多条计费。' },
  messages: {
    found: {
      en: 'The fixed text alone counts {units} characters: every message is billed as {segments} or more (up to {single} count as one).',
      'zh-CN': '仅固定文字就有 {units} 个字，每条短信至少按 {segments} 条计费（{single} 个字以内按 1 条计费）。',
    },
  },
  template(entry, context) {
    const { content, destination } = entry;
    if (!content || (destination !== 'mainland' && destination !== 'international')) return;
    const fixed = [...slotsOf(content.value)].reverse().reduce((text, s) => text.slice(0, s.from) + text.slice(s.to), content.value);
    const { units, segments, single } = measure(fixed, destination);
    if (segments < 2) return;
    context.report({ message: 'found', args: { units, segments, single }, place: wholePlace(entry), key: content.value.slice(0, 40) });
  },
});
