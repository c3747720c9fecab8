import type { Locale, Text } from '../base/text.js';
import type { UnknownReason } from '../model/value.js';

const REASONS: Readonly<Record<UnknownReason, Text>> = {
  parameter: { en: 'passed in as a parameter', 'zh-CN': '由函数参数传入' },
  call: { en: 'result of a call that cannot be followed', 'zh-CN': '来自无法跟踪的调用结果' },
  config: { en: 'configuration value not in the project', 'zh-CN': '项目中找不到对应的配置值' },
  environment: { en: 'environment variable', 'zh-CN': '来自环境变量' },
  runtime: { en: 'known only at run time', 'zh-CN': '运行时才能确定' },
  loop: { en: 'filled in a loop', 'zh-CN': '在循环中填充' },
  ambiguous: { en: 'several possible definitions', 'zh-CN': '存在多个可能的定义' },
  import: { en: 'imported from outside of the project', 'zh-CN': '从项目之外导入' },
  field: { en: 'field of an object that cannot be followed', 'zh-CN': '来自无法跟踪的对象字段' },
  syntax: { en: 'syntax that is not understood', 'zh-CN': '无法理解的语法' },
  budget: { en: 'too large to analyse', 'zh-CN': '规模过大，未继续分析' },
  recursion: { en: 'defined by itself', 'zh-CN': '循环定义' },
  unset: { en: 'not set on every path', 'zh-CN': '并非在所有分支中都已赋值' },
  operator: { en: 'operation that is not understood', 'zh-CN': '无法求值的运算' },
};

export const reasonText = (reason: UnknownReason, locale: Locale): string => REASONS[reason][locale];
