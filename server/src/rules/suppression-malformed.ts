import { defineRule } from './rule.js';

/** Reported by engine/suppress, which reads the comments. */
export const rule = defineRule({
  id: 'suppression-malformed',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A suppression comment that suppresses nothing because its verb, rule id or reason is missing or wrong.',
    'zh-CN': '抑制注释缺少动词、规则 ID 或理由，或写法有误，因此不起作用。',
  },
  messages: {
    verb: {
      en: '"{word}" is no suppression. Write smslint-disable-next-line, smslint-disable-line, smslint-disable, smslint-enable or smslint-disable-file.',
      'zh-CN':
        '“{word}”不是有效的抑制指令，请使用 smslint-disable-next-line、smslint-disable-line、smslint-disable、smslint-enable 或 smslint-disable-file。',
    },
    noRule: {
      en: 'This suppression names no rule. Write the rule id after it: smslint-disable-line sign-is-id -- reason.',
      'zh-CN': '抑制注释没有写明规则，请在其后写上规则 ID：smslint-disable-line sign-is-id -- 理由。',
    },
    noReason: {
      en: 'The suppression of {rule} gives no reason. Write it after "--".',
      'zh-CN': '抑制 {rule} 时没有说明理由，请在 “--” 之后写明。',
    },
    unknownRule: { en: 'There is no rule "{rule}".', 'zh-CN': '不存在规则“{rule}”。' },
    unknownRuleNear: { en: 'There is no rule "{rule}". Did you mean "{near}"?', 'zh-CN': '不存在规则“{rule}”，是否想写“{near}”？' },
    secret: {
      en: '{rule} cannot be suppressed by a comment: a secret in the source stays a leak. Change its level in smslint.json if you must.',
      'zh-CN': '{rule} 不能用注释抑制：写在源码中的密钥始终会泄露。确有需要时请在 smslint.json 中调整其级别。',
    },
    remove: { en: 'Remove this suppression', 'zh-CN': '删除这条抑制注释' },
  },
});
