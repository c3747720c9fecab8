import { message, render, type Text } from '../../base/text.js';
import type { Call, FieldName } from '../../model/call.js';
import type { Catalog } from '../../model/catalog.js';
import type { Value } from '../../model/value.js';
import { shownFields, shownValue } from '../call-fields.js';
import { lostLine } from '../trail.js';
import { valueLine } from '../value-line.js';
import { once, type Page } from './page.js';
import { messages } from './template.js';

const TEXTS = {
  inferred: { en: 'API {api}, inferred', 'zh-CN': 'API {api}（推断）' },
  api: { en: 'API {api}', 'zh-CN': 'API {api}' },
  via: { en: 'via {chain}', 'zh-CN': '经由 {chain}' },
  unset: { en: 'not set: {fields}', 'zh-CN': '未设置：{fields}' },
  field: { en: '{name}: {value}', 'zh-CN': '{name}：{value}' },
  or: { en: ' or ', 'zh-CN': ' 或 ' },
} as const satisfies Record<string, Text>;

/** Items of a list that are shown at most: a batch may have 200 numbers. */
const MOST_ITEMS = 4;
/** Ways into a wrapper, and values of one field, that are shown at most. */
const MOST = 4;

/** Calls of one site as one: what they share is said once. */
export function callText(calls: readonly Call[], catalog: Catalog, page: Page): string {
  const { locale, markup } = page;
  const heads = once(calls.map((call) => headOf(call, page)));
  const chains = once(calls.flatMap((call) => (call.via.length > 0 ? [chainOf(call, page)] : [])));
  const head = markup.lines([
    ...heads,
    ...chains.slice(0, MOST).map((chain) => render(message(TEXTS.via, { chain }), locale)),
    ...(chains.length > MOST ? [page.more(chains.length - MOST)] : []),
  ]);
  return [head, fieldList(calls, page), ...messages(calls, catalog, page)].filter((part) => part !== '').join('\n\n');
}

function headOf(call: Call, { locale, markup }: Page): string {
  const api = render(message(call.apiCertain ? TEXTS.api : TEXTS.inferred, { api: call.api }), locale);
  return `${markup.strong(call.action)} · ${api}`;
}

const chainOf = (call: Call, page: Page): string =>
  [
    ...call.via.map(
      (step) => page.markup.code(step.function) + page.at({ file: step.file, range: { start: step.offset, end: step.offset } }),
    ),
    page.place(call.send),
  ].join(' → ');

function fieldList(calls: readonly Call[], page: Page): string {
  const { locale } = page;
  const values = new Map<FieldName, string[]>();
  const unset = new Set<FieldName>();
  for (const call of calls) {
    for (const [name] of shownFields(call, page.locate)) {
      const field = call.fields[name];
      if (field?.state === 'present') values.set(name, [...(values.get(name) ?? []), valueText(field.value, page)]);
      else unset.add(name);
    }
  }
  const rows = [...values].map(([name, all]) => {
    const texts = once(all);
    const told = [...texts.slice(0, MOST), ...(texts.length > MOST ? [page.more(texts.length - MOST)] : [])];
    return `- ${render(message(TEXTS.field, { name, value: told.join(TEXTS.or[locale]) }), locale)}`;
  });
  const never = [...unset].filter((name) => !values.has(name));
  if (never.length > 0) rows.push(`- ${render(message(TEXTS.unset, { fields: never.join(locale === 'en' ? ', ' : '、') }), locale)}`);
  return rows.join('\n');
}

/** A value with where it is written, or why it is not known and what is missing. */
export function valueText(value: Value, page: Page): string {
  if (value.kind === 'unknown' && value.prefix === undefined && value.suffix === undefined) return lostText(value, page);
  return page.markup.code(inOneLine(value, page)) + page.at(isPlain(value) ? value.place : null);
}

export const lostText = (value: Extract<Value, { kind: 'unknown' }>, page: Page): string => {
  const { words, code, place } = lostLine(value, page.locale);
  return `${words}${code === '' ? '' : `${page.locale === 'en' ? ' ' : ''}${page.markup.code(code)}`}${page.at(place)}`;
};

const isPlain = (value: Value): boolean => value.kind === 'string' || value.kind === 'number';

const inOneLine = (value: Value, { locale, locate }: Page): string =>
  valueLine(shownValue(value, locate), locale, { places: false, most: MOST_ITEMS });
