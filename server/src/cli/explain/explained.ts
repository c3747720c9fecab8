import { ruleUrl } from '../../base/rule-url.js';
import { type Locale, message, render, type Text } from '../../base/text.js';
import { ERROR_PAGE, ERRORS, type ErrorEntry } from '../../model/sms/errors.js';
import { type FaqEntry, faqEntry, faqOfCode } from '../../model/sms/faq.js';
import { rules } from '../../rules/registry.js';
import type { Rule } from '../../rules/rule.js';
import type { Paint } from '../display/color.js';
import { LABELS } from './texts.js';

/** Rules in order of id. */
export const sortedRules = (): readonly Rule[] => [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));

const groupOf = (rule: string): string => rule.split('-')[0]!;

/** The shape is a contract (`explain --all --format json`). */
export const ruleToJson = (rule: Rule) => ({
  id: rule.id,
  group: groupOf(rule.id),
  severity: rule.severity,
  fix: rule.fix,
  errorCodes: rule.errorCodes,
  docs: rule.docs,
});

const rulesFor = (code: string): readonly string[] => sortedRules().flatMap((rule) => (rule.errorCodes.includes(code) ? [rule.id] : []));

export const errorToJson = (entry: ErrorEntry) => ({
  ...entry,
  rules: rulesFor(entry.code),
  faq: faqOfCode(entry.code).map(({ key, title, answer }) => ({ key, title, answer })),
});

/** How explanations are written for people. */
interface Style {
  readonly locale: Locale;
  readonly paint: Paint;
}

const row = ({ locale, paint }: Style, label: Text, text: string): string =>
  `  ${paint.dim(label[locale] + (locale === 'en' ? ':' : '：'))}${locale === 'en' && text !== '' ? ' ' : ''}${text}`;

/** The text of a message with the names of what is filled in. */
function withNames(text: Text, locale: Locale): string {
  const names = [...text[locale].matchAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g)].map((match) => match[1]!);
  return render(message(text, Object.fromEntries(names.map((name) => [name, `‹${name}›`]))), locale);
}

const indented = (text: string, by: string): string => text.replace(/^/gm, by);

export function faqToText({ title, answer }: FaqEntry, { locale, paint }: Style): string {
  return `${paint.bold(title[locale])}\n${indented(answer[locale], '  ')}`;
}

export function ruleToText(rule: Rule, style: Style): string {
  const { locale, paint } = style;
  const codes = rule.errorCodes.map((code) => {
    const entry = ERRORS.find((e) => e.code === code);
    return `    ${code}${entry ? ` ${paint.dim(entry.meaning[locale])}` : ''}`;
  });
  const questions = rule.faq.flatMap((key) => faqEntry(key)?.title[locale] ?? []);
  return [
    paint.bold(rule.id),
    `  ${rule.docs[locale]}`,
    row(style, LABELS.severity, LABELS[rule.severity][locale]),
    row(style, LABELS.fix, LABELS[rule.fix][locale]),
    row(style, LABELS.messages, ''),
    ...Object.values<Text>(rule.messages).map((text) => `    ${withNames(text, locale)}`),
    ...(codes.length > 0 ? [row(style, LABELS.prevents, ''), ...codes] : []),
    ...(questions.length > 0 ? [row(style, LABELS.faq, ''), ...questions.map((title) => `    ${title}`)] : []),
    row(style, LABELS.more, ruleUrl(rule.id, locale)),
  ].join('\n');
}

export function errorToText(entry: ErrorEntry, style: Style): string {
  const { locale, paint } = style;
  const lists: readonly (readonly [Text, readonly string[]])[] = [
    [LABELS.renamed, entry.renamedTo === null ? [] : [entry.renamedTo]],
    [LABELS.newer, entry.newer],
    [LABELS.counterparts, entry.counterparts],
    [LABELS.rules, rulesFor(entry.code)],
  ];
  return [
    paint.bold(entry.code),
    row(style, LABELS.meaning, entry.meaning[locale]),
    row(style, LABELS.remedy, entry.remedy[locale]),
    ...lists.filter(([, list]) => list.length > 0).map(([label, list]) => row(style, label, list.join(', '))),
    ...faqOfCode(entry.code).flatMap((question) => [row(style, LABELS.faq, ''), indented(faqToText(question, style), '    ')]),
    row(style, LABELS.more, ERROR_PAGE),
  ].join('\n');
}
