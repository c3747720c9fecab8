import type { Text } from '../../base/text.js';

/** Labels of explanations. */
export const LABELS = {
  severity: { en: 'severity', 'zh-CN': '严重程度' },
  fix: { en: 'fix', 'zh-CN': '修复' },
  messages: { en: 'messages', 'zh-CN': '消息' },
  prevents: { en: 'prevents', 'zh-CN': '可避免的错误码' },
  meaning: { en: 'meaning', 'zh-CN': '含义' },
  remedy: { en: 'what to do', 'zh-CN': '处理方法' },
  counterparts: { en: 'same fault in the other API', 'zh-CN': '另一版 API 中的对应错误码' },
  newer: { en: 'answered today instead', 'zh-CN': '现在返回的错误码' },
  renamed: { en: 'right spelling', 'zh-CN': '正确写法' },
  rules: { en: 'rules that find it beforehand', 'zh-CN': '可提前发现该问题的规则' },
  faq: { en: 'FAQ', 'zh-CN': '常见问题' },
  more: { en: 'more', 'zh-CN': '详见' },
  none: { en: 'none', 'zh-CN': '无' },
  safe: { en: 'safe (--fix does it)', 'zh-CN': '安全（可用 --fix 自动修复）' },
  suggestion: { en: 'suggestion', 'zh-CN': '建议' },
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
  off: { en: 'off by default', 'zh-CN': '默认关闭' },
} as const satisfies Record<string, Text>;
