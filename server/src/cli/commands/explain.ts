import { nearest } from '../../base/nearest.js';
import { ruleUrl } from '../../base/rule-url.js';
import type { Locale, Text } from '../../base/text.js';
import { ERROR_PAGE, ERRORS, type ErrorEntry, nearestCode } from '../../model/sms/errors.js';
import { rules } from '../../rules/registry.js';
import type { Rule } from '../../rules/rule.js';
import type { Paint } from '../display/color.js';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';

export interface ExplainOptions {
  readonly all: boolean;
  readonly format: 'pretty' | 'json';
  readonly locale: Locale;
  readonly paint: Paint;
}

const TEXTS = {
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
  more: { en: 'more', 'zh-CN': '详见' },
  none: { en: 'none', 'zh-CN': '无' },
  safe: { en: 'safe (--fix does it)', 'zh-CN': '安全（可用 --fix 自动修复）' },
  suggestion: { en: 'suggestion', 'zh-CN': '建议' },
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
  off: { en: 'off by default', 'zh-CN': '默认关闭' },
} as const satisfies Record<string, Text>;

export const groupOf = (rule: string): string => rule.slice(0, rule.indexOf('-') < 0 ? rule.length : rule.indexOf('-'));

const sorted = (): readonly Rule[] => [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The shape is a contract (`explain --all --format json`). */
const ruleToJson = (rule: Rule) => ({
  id: rule.id,
  group: groupOf(rule.id),
  severity: rule.severity,
  fix: rule.fix,
  errorCodes: rule.errorCodes,
  docs: rule.docs,
});

const rulesFor = (code: string): readonly string[] => sorted().flatMap((rule) => (rule.errorCodes.includes(code) ? [rule.id] : []));

const errorToJson = (entry: ErrorEntry) => ({ ...entry, rules: rulesFor(entry.code) });

const row = (paint: Paint, label: string, text: string): string => `  ${paint.dim(`${label}:`)} ${text}`;

function ruleToText(rule: Rule, { locale, paint }: ExplainOptions): string {
  const codes = rule.errorCodes.map((code) => {
    const entry = ERRORS.find((e) => e.code === code);
    return `    ${code}${entry ? ` ${paint.dim(entry.meaning[locale])}` : ''}`;
  });
  return [
    paint.bold(rule.id),
    `  ${rule.docs[locale]}`,
    row(paint, TEXTS.severity[locale], TEXTS[rule.severity][locale]),
    row(paint, TEXTS.fix[locale], TEXTS[rule.fix][locale]),
    row(paint, TEXTS.messages[locale], ''),
    ...Object.values(rule.messages).map((text) => `    ${(text as Text)[locale]}`),
    ...(codes.length > 0 ? [row(paint, TEXTS.prevents[locale], ''), ...codes] : []),
    row(paint, TEXTS.more[locale], ruleUrl(rule.id, locale)),
  ].join('\n');
}

function errorToText(entry: ErrorEntry, { locale, paint }: ExplainOptions): string {
  const lists: readonly (readonly [Text, readonly string[]])[] = [
    [TEXTS.renamed, entry.renamedTo === null ? [] : [entry.renamedTo]],
    [TEXTS.newer, entry.newer],
    [TEXTS.counterparts, entry.counterparts],
    [TEXTS.rules, rulesFor(entry.code)],
  ];
  return [
    paint.bold(entry.code),
    row(paint, TEXTS.meaning[locale], entry.meaning[locale]),
    row(paint, TEXTS.remedy[locale], entry.remedy[locale]),
    ...lists.filter(([, list]) => list.length > 0).map(([label, list]) => row(paint, label[locale], list.join(', '))),
    row(paint, TEXTS.more[locale], ERROR_PAGE),
  ].join('\n');
}

function explainAll(options: ExplainOptions): string {
  if (options.format === 'json') return JSON.stringify(sorted().map(ruleToJson), null, 2);
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  return sorted()
    .map((rule) => `${options.paint.bold(rule.id.padEnd(width))}  ${rule.docs[options.locale]}`)
    .join('\n');
}

const unknown = (id: string): UsageError => {
  const meant = nearest(id, [...rules.map((rule) => rule.id), ...ERRORS.map((entry) => entry.code)], 3) ?? nearestCode(id);
  if (meant === undefined) {
    return new UsageError(
      {
        en: "'{id}' is neither a rule nor an error code; explain --all lists the rules",
        'zh-CN': '“{id}”既不是规则也不是错误码；可用 explain --all 列出所有规则',
      },
      { id },
    );
  }
  return new UsageError(
    {
      en: "'{id}' is neither a rule nor an error code. Did you mean {meant}?",
      'zh-CN': '“{id}”既不是规则也不是错误码。您是否想查 {meant}？',
    },
    { id, meant },
  );
};

/** Says what a rule or an error code means. Returns the exit status. */
export function explain(environment: Environment, id: string | undefined, options: ExplainOptions): number {
  if (options.all) {
    environment.stdout.write(`${explainAll(options)}\n`);
    return 0;
  }
  if (id === undefined) {
    throw new UsageError({ en: 'explain needs a rule, an error code or --all', 'zh-CN': 'explain 需要指定规则、错误码或 --all' });
  }
  const rule = rules.find((one) => one.id === id);
  // A code of receipts may repeat one of the legacy API: all meanings are told.
  const errors = ERRORS.filter((entry) => entry.code === id || entry.code.toLowerCase() === id.toLowerCase());
  if (!rule && errors.length === 0) throw unknown(id);
  if (options.format === 'json') {
    const value = rule
      ? { ...ruleToJson(rule), messages: rule.messages, faq: rule.faq, url: ruleUrl(rule.id, options.locale) }
      : errors.map(errorToJson);
    environment.stdout.write(`${JSON.stringify(Array.isArray(value) && value.length === 1 ? value[0] : value, null, 2)}\n`);
    return 0;
  }
  const parts = rule ? [ruleToText(rule, options)] : errors.map((entry) => errorToText(entry, options));
  environment.stdout.write(`${parts.join('\n\n')}\n`);
  return 0;
}
