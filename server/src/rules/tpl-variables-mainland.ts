import { isMistaken } from './facts/kinds-of-text.js';
import { slotsOf } from './facts/slots.js';
import { isMainland, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Depends on the account (error UnsupportedTemplateVariable), and an approved template is proof that it may. */
export const rule = defineRule({
  id: 'tpl-variables-mainland',
  severity: 'info',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.UnsupportedTemplateVariable'],
  faq: [],
  docs: {
    en: 'A notification or marketing template for the mainland has variables, which some accounts may not use.',
    'zh-CN': '国内通知类、营销类模板含有变量，部分账号不支持。',
  },
  messages: {
    found: {
      en: 'Some accounts may not use variables in {type} templates for the mainland. The service then refuses the template.',
      'zh-CN': '部分账号的国内短信 {type} 类模板不支持变量，提交时会被拒绝。',
    },
  },
  template(entry, context) {
    const { content, type } = entry;
    if (!content || (type !== 'notification' && type !== 'marketing') || !isMainland(entry)) return;
    // Submitted as marketing by mistake, the type is what is wrong (add-smstype-suspect).
    if (entry.status === 'approved' || isMistaken(entry)) return;
    const slot = slotsOf(content.value).find((s) => s.kind === 'good');
    if (!slot) return;
    context.report({ message: 'found', args: { type }, place: runPlace(entry, content, slot.from, slot.to), key: content.value });
  },
});
