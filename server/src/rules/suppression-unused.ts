import { defineRule } from './rule.js';

/** Reported by engine/suppress, which reads the comments. */
export const rule = defineRule({
  id: 'suppression-unused',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A suppression comment for a rule that finds nothing there.',
    'zh-CN': '抑制注释所针对的规则在该处并没有报告任何问题。',
  },
  messages: {
    unused: { en: 'There is no finding of {rule} here to suppress.', 'zh-CN': '此处没有需要抑制的 {rule} 报告。' },
    partly: {
      en: 'There is no finding of {rule} here to suppress; take it out of the list.',
      'zh-CN': '此处没有需要抑制的 {rule} 报告，请将其从列表中去掉。',
    },
    enable: { en: 'No smslint-disable {rule} is open here.', 'zh-CN': '此前没有与之对应的 smslint-disable {rule}。' },
    remove: { en: 'Remove this suppression', 'zh-CN': '删除这条抑制注释' },
  },
});
