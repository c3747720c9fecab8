import type { Text } from '../base/text.js';

/** What can be wrong in a configuration. `{value}` is the source text, shortened. */
export const configTexts = {
  unknownKey: { en: 'Unknown key "{key}". The keys are: {allowed}.', 'zh-CN': '未知的键“{key}”，可用的键：{allowed}。' },
  unknownKeyNear: { en: 'Unknown key "{key}". Did you mean "{nearest}"?', 'zh-CN': '未知的键“{key}”，是否应为“{nearest}”？' },
  unknownRule: { en: 'There is no rule "{key}".', 'zh-CN': '没有名为“{key}”的规则。' },
  unknownRuleNear: { en: 'There is no rule "{key}". Did you mean "{nearest}"?', 'zh-CN': '没有名为“{key}”的规则，是否应为“{nearest}”？' },
  unknownPrefix: { en: 'No rule id starts with "{prefix}".', 'zh-CN': '没有以“{prefix}”开头的规则。' },
  unknownPrefixNear: {
    en: 'No rule id starts with "{prefix}". Did you mean "{nearest}"?',
    'zh-CN': '没有以“{prefix}”开头的规则，是否应为“{nearest}”？',
  },
  level: {
    en: '{value} is no level of a rule. Use {allowed}, or [level, options].',
    'zh-CN': '{value} 不是规则级别，可用值：{allowed}，或 [级别, 选项]。',
  },
  levelNear: {
    en: '{value} is no level of a rule. Did you mean "{nearest}"? The levels are {allowed}.',
    'zh-CN': '{value} 不是规则级别，是否应为“{nearest}”？可用值：{allowed}。',
  },
  options: { en: 'The options of a rule must be an object, not {value}.', 'zh-CN': '规则的选项应为对象，当前值为 {value}。' },
  object: { en: '"{key}" must be an object.', 'zh-CN': '“{key}”应为对象。' },
  whole: { en: 'The configuration must be an object with the keys {allowed}.', 'zh-CN': '配置应为对象，可用的键：{allowed}。' },
  list: { en: '"{key}" must be a list.', 'zh-CN': '“{key}”应为列表。' },
  globs: {
    en: '"{key}" must be a list of globs, each a non-empty string, not {value}.',
    'zh-CN': '“{key}”应为 glob 列表，每项为非空字符串，当前值为 {value}。',
  },
  overrideMissing: {
    en: 'An override needs both "files" and "rules"; "{key}" is missing.',
    'zh-CN': '覆盖项须同时包含“files”和“rules”，缺少“{key}”。',
  },
  integer: { en: '"{key}" must be a whole number of at least 1, not {value}.', 'zh-CN': '“{key}”应为不小于 1 的整数，当前值为 {value}。' },
  boolean: { en: '"{key}" must be true or false, not {value}.', 'zh-CN': '“{key}”应为 true 或 false，当前值为 {value}。' },
  appId: {
    en: '"{key}" must be a list of SDK AppIDs such as "1400006666", not {value}.',
    'zh-CN': '“{key}”应为 SDK AppID 列表，例如 "1400006666"，当前值为 {value}。',
  },
  locale: { en: '"{key}" must be {allowed}, not {value}.', 'zh-CN': '“{key}”只能为 {allowed}，当前值为 {value}。' },
  localeNear: {
    en: '"{key}" must be {allowed}, not {value}. Did you mean "{nearest}"?',
    'zh-CN': '“{key}”只能为 {allowed}，当前值为 {value}，是否应为“{nearest}”？',
  },
} as const satisfies Record<string, Text>;
