import { type Locale, message, render, type Text } from '../../base/text.js';
import { type Call, fieldValue } from '../../model/call.js';
import type { Catalog, TemplateEntry } from '../../model/catalog.js';
import { alternatives, combinations, type Value } from '../../model/value.js';
import { destinationOf } from '../../rules/facts/signs.js';
import { slotsOf } from '../../rules/facts/slots.js';
import { templatePlace, templatesOf } from '../../rules/facts/templates.js';
import { idText } from '../../rules/facts/values.js';
import { REVIEW_STATUSES, TEMPLATE_TYPES } from '../review.js';
import type { Page } from './page.js';

const TEXTS = {
  template: { en: 'Template', 'zh-CN': '正文模板' },
  missing: { en: 'not in the catalog', 'zh-CN': '模板目录中没有该模板' },
  textless: { en: 'text not known', 'zh-CN': '正文未知' },
  reply: { en: '{status}: {reply}', 'zh-CN': '{status}：{reply}' },
} as const satisfies Record<string, Text>;

/** Texts that are shown at most. */
const MOST = 3;

/** Template ids with their texts; texts of the same id and wording are one. */
interface Shown {
  readonly id: string;
  readonly entry: TemplateEntry | null;
  /** null when the catalog does not have it. */
  readonly text: string | null;
}

/** The messages that calls send as far as they are known: sign, text and the values that are given; other variables stay as they are. */
export function messages(calls: readonly Call[], catalog: Catalog, page: Page): string[] {
  return shown(
    calls.flatMap((call) => messagesOf(call, catalog)),
    catalog,
    page,
  );
}

/** The texts behind values that are template ids. */
export function templates(ids: readonly Value[], catalog: Catalog, page: Page): string[] {
  return shown(
    ids.flatMap((id) => textsOf(id, catalog)),
    catalog,
    page,
  );
}

function textsOf(value: Value, catalog: Catalog, fill: (text: string) => string = (text) => text): readonly Shown[] {
  const id = idText(value);
  if (id === null || id.trim() === '') return [];
  const entries = templatesOf(value, catalog);
  if (entries.length === 0) return [{ id, entry: null, text: null }];
  return entries.map((entry) => ({ id, entry, text: entry.content && fill(entry.content.value) }));
}

function messagesOf(call: Call, catalog: Catalog): readonly Shown[] {
  const template = fieldValue(call, 'TemplateId');
  if (!template) return [];
  const [params, sign] = [fieldValue(call, 'TemplateParamSet'), fieldValue(call, 'SignName')];
  const abroad = destinationOf(call, catalog) === 'international';
  const nothing: Value = { kind: 'null', undefined: true, place: null };
  const rows = combinations([template, params ?? nothing, sign ?? nothing]);
  if (!rows) return alternatives(template).flatMap(({ value }) => textsOf(value, catalog));
  return rows.flatMap(([id, values, name]) =>
    textsOf(id!, catalog, (text) => {
      const signed = name?.kind === 'string' && name.value !== '' ? (abroad ? `[${name.value}]` : `【${name.value}】`) : '';
      return signed + filled(text, values);
    }),
  );
}

function filled(text: string, values: Value | undefined): string {
  if (values?.kind !== 'list' || !values.exact) return text;
  let out = '';
  let from = 0;
  for (const slot of slotsOf(text)) {
    const value = slot.kind === 'good' && slot.number !== null ? values.items[slot.number - 1] : undefined;
    out += text.slice(from, slot.from) + ((value && idText(value)) ?? slot.text);
    from = slot.to;
  }
  return out + text.slice(from);
}

function shown(all: readonly Shown[], catalog: Catalog, page: Page): string[] {
  const distinct = all.filter((one, i) => all.findIndex((other) => other.id === one.id && other.text === one.text) === i);
  // Without a catalog, that an id is not in it says nothing.
  const told = catalog.templates.size === 0 ? [] : distinct;
  const parts = told.slice(0, MOST).flatMap((one) => {
    const head = headOf(one, page);
    return one.text === null ? [head] : [`${head}\n\n${page.markup.block(one.text)}`];
  });
  return told.length > MOST ? [...parts, page.more(told.length - MOST)] : parts;
}

function headOf({ id, entry, text }: Shown, { markup, locale, at }: Page): string {
  const title = `${TEXTS.template[locale]} ${markup.code(id)}`;
  if (!entry) return `${title} · ${TEXTS.missing[locale]}`;
  const facts = [
    ...(entry.name === '' ? [] : [markup.code(entry.name)]),
    ...(entry.type ? [TEMPLATE_TYPES[entry.type][locale]] : []),
    ...(entry.status ? [statusOf(entry.status, entry.reply, locale, markup.code)] : []),
    ...(text === null ? [TEXTS.textless[locale]] : []),
  ];
  return `${[title, ...facts].join(' · ')}${at(templatePlace(entry))}`;
}

function statusOf(status: NonNullable<TemplateEntry['status']>, reply: string, locale: Locale, code: (text: string) => string): string {
  const words = REVIEW_STATUSES[status][locale];
  if (status !== 'rejected' || reply === '') return words;
  return render(message(TEXTS.reply, { status: words, reply: code(reply) }), locale);
}
