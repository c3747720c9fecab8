import { message, render, type Text } from '../../base/text.js';
import type { FieldName } from '../../model/call.js';
import type { Catalog } from '../../model/catalog.js';
import { type TrailLine, trailLines } from '../trail.js';
import { valueText } from './call.js';
import { once, type Page } from './page.js';
import type { Feed } from './subject.js';
import { templates } from './template.js';

const TEXTS = {
  one: { en: '{field} of the call at {places}', 'zh-CN': '{places} 处调用的 {field}' },
  many: { en: '{field} of {count} calls: {places}', 'zh-CN': '{count} 处调用的 {field}：{places}' },
  item: { en: '{field} (value {item})', 'zh-CN': '{field}（第 {item} 个）' },
} as const satisfies Record<string, Text>;

/** Calls that are named, fields that are told, and trails of each that are shown at most. */
const MOST_CALLS = 3;
const MOST_FIELDS = 3;
const MOST_TRAILS = 3;

/** What a place of the source feeds: fields and calls, the way of the value into them, and the text of a template. */
export function valueTextOf(feeds: readonly Feed[], named: boolean, catalog: Catalog, page: Page): string {
  const byField = new Map<string, { readonly field: FieldName; readonly feeds: Feed[] }>();
  for (const feed of feeds) {
    const title = titleOf(feed, named, page);
    const group = byField.get(title);
    if (group) group.feeds.push(feed);
    else byField.set(title, { field: feed.field, feeds: [feed] });
  }
  const parts = [...byField]
    .slice(0, MOST_FIELDS)
    .map(([title, group]) => fieldText(title, group.field, group.feeds, named, catalog, page));
  const others = byField.size - parts.length;
  return [...parts, ...(others > 0 ? [page.more(others)] : [])].join('\n\n');
}

/** The position in a list counts where one value is meant. */
function titleOf({ field, leaf }: Feed, named: boolean, { markup, locale }: Page): string {
  const title = markup.strong(field);
  return named || leaf.item === null ? title : render(message(TEXTS.item, { field: title, item: leaf.item }), locale);
}

function fieldText(title: string, field: FieldName, feeds: readonly Feed[], named: boolean, catalog: Catalog, page: Page): string {
  const { locale } = page;
  const calls = once(feeds.map(({ call }) => page.place({ file: call.file, range: call.nameRange })));
  const places = [
    calls.slice(0, MOST_CALLS).join(locale === 'en' ? ', ' : '、'),
    ...(calls.length > MOST_CALLS ? [page.more(calls.length - MOST_CALLS)] : []),
  ].join(locale === 'en' ? ' ' : '');
  const head = render(message(calls.length === 1 ? TEXTS.one : TEXTS.many, { field: title, count: calls.length, places }), locale);
  const trails = once(feeds.map((feed) => trailOf(feed, named, page)).filter((trail) => trail !== ''));
  return [
    head,
    ...trails.slice(0, MOST_TRAILS),
    ...(trails.length > MOST_TRAILS ? [page.more(trails.length - MOST_TRAILS)] : []),
    ...(field === 'TemplateId'
      ? templates(
          feeds.map((feed) => feed.leaf.value),
          catalog,
          page,
        )
      : []),
  ].join('\n\n');
}

/** Step by step; a value that is written right here has no trail, unless the name of its field is asked. */
function trailOf({ leaf }: Feed, named: boolean, page: Page): string {
  const lines = trailLines(leaf, page.locale, page.locate);
  if (lines.length === 0) return named ? `↳ ${valueText(leaf.value, page)}` : '';
  return page.markup.lines(lines.map((line) => `↳ ${lineText(line, page)}`));
}

function lineText({ words, code, place }: TrailLine, page: Page): string {
  const gap = words === '' || code === '' || words.endsWith('：') ? '' : ' ';
  return `${words}${gap}${page.markup.code(code)}${page.at(place)}`;
}
