/** A text in both languages. `l10n/` is generated from this file; the code asks `vscode.l10n` with the English one. */
interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** Everything that the client says. `{name}` is a placeholder. */
export const texts = {
  statusName: { en: 'SMS Lint', 'zh-CN': 'SMS Lint' },
  waiting: { en: 'SMS Lint: nothing to check', 'zh-CN': 'SMS Lint：没有可检查的内容' },
  waitingDetail: {
    en: 'starts when a Tencent Cloud SMS call or a catalog appears',
    'zh-CN': '出现腾讯云短信调用或模板清单后自动启动',
  },
  checking: { en: 'SMS Lint: checking', 'zh-CN': 'SMS Lint：正在检查' },
  stopped: { en: 'SMS Lint: the server has stopped', 'zh-CN': 'SMS Lint：服务已停止' },
  calls: { en: 'SMS Lint: {resolved} of {total} calls fully resolved', 'zh-CN': 'SMS Lint：{total} 处调用，{resolved} 处完全解析' },
  partly: { en: '{open} not fully resolved: {reasons}', 'zh-CN': '{open} 处未完全解析：{reasons}' },
  counts: { en: 'errors: {error}, warnings: {warning}', 'zh-CN': '{error} 个错误，{warning} 个警告' },
  reason: { en: '{name} ({fields})', 'zh-CN': '{name}（{fields} 个字段）' },
  checkNow: { en: 'Check Workspace', 'zh-CN': '检查工作区' },
  showLog: { en: 'Show Log', 'zh-CN': '显示日志' },
  showProblems: { en: 'Show Problems', 'zh-CN': '显示问题' },
  checked: {
    en: 'SMS Lint checked {total} calls. Errors: {error}, warnings: {warning}.',
    'zh-CN': 'SMS Lint 已检查 {total} 处调用，发现 {error} 个错误、{warning} 个警告。',
  },
  startFailed: { en: 'SMS Lint could not start its server: {reason}', 'zh-CN': 'SMS Lint 无法启动服务：{reason}' },
} as const satisfies Record<string, Text>;

/** Why a value is not known, in the words of a status line. The keys are the engine's. */
export const reasons = {
  parameter: { en: 'parameter of a function', 'zh-CN': '函数参数' },
  call: { en: 'result of a call', 'zh-CN': '函数返回值' },
  config: { en: 'configuration', 'zh-CN': '配置项' },
  environment: { en: 'environment variable', 'zh-CN': '环境变量' },
  runtime: { en: 'known at run time only', 'zh-CN': '运行时才能确定' },
  loop: { en: 'built in a loop', 'zh-CN': '在循环中构造' },
  ambiguous: { en: 'several candidates', 'zh-CN': '存在多个候选' },
  import: { en: 'from another package', 'zh-CN': '来自其他包' },
  field: { en: 'field of an object', 'zh-CN': '对象成员' },
  syntax: { en: 'syntax not understood', 'zh-CN': '未能识别的语法' },
  budget: { en: 'too large to analyse', 'zh-CN': '规模过大，未分析' },
  recursion: { en: 'recursion', 'zh-CN': '递归' },
  unset: { en: 'not set on every path', 'zh-CN': '并非所有路径都赋值' },
  operator: { en: 'computed', 'zh-CN': '计算得出' },
} as const satisfies Record<string, Text>;
