import { carrierUnits, measure } from '../model/sms/length.js';
import { slotsOf } from './facts/slots.js';
import { wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

const MALAYSIA = '60';

/** Announcement 100814: carriers of Malaysia add seven characters since 2025-10-13. Off by default; option `countries` names where one sends to. */
export const rule = defineRule({
  id: 'tpl-malaysia-len',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'In Malaysia a message of this template is billed as one more.',
    'zh-CN': '发往马来西亚时，使用该模板的短信会多计费一条。',
  },
  messages: {
    found: {
      en: 'The fixed text counts {units} characters, and carriers in Malaysia (+60) add {extra}: it is billed as {more} messages there instead of {segments}.',
      'zh-CN': '固定文字为 {units} 个字，马来西亚（+60）运营商会另加 {extra} 个字，在当地按 {more} 条计费，而不是 {segments} 条。',
    },
  },
  template(entry, context) {
    const { content, destination } = entry;
    const { countries } = context.options;
    // Whoever turns the rule on without naming countries sends to Malaysia.
    if (Array.isArray(countries) && !countries.map((c) => String(c).replace(/^\+/, '')).includes(MALAYSIA)) return;
    if (!content || (destination !== 'international' && destination !== 'both')) return;
    const fixed = slotsOf(content.value).reduceRight((text, s) => text.slice(0, s.from) + text.slice(s.to), content.value);
    const extra = carrierUnits(MALAYSIA);
    const [here, there] = [measure(fixed, 'international'), measure(fixed, 'international', extra)];
    if (there.segments <= here.segments) return;
    const args = { units: here.units, extra, more: there.segments, segments: here.segments };
    context.report({ message: 'found', args, place: wholePlace(entry), key: content.value.slice(0, 40) });
  },
});
