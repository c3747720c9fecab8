import { basename } from '../../base/path.js';
import type { Place } from '../../base/range.js';
import { type Locale, message, render, type Text } from '../../base/text.js';
import type { Locate } from '../call-fields.js';
import type { Markup } from '../markup.js';

const TEXTS = {
  at: { en: ' ({place})', 'zh-CN': '（{place}）' },
  more: { en: '… and {count} more', 'zh-CN': '……另有 {count} 个' },
} as const satisfies Record<string, Text>;

export interface PageOptions {
  readonly locale: Locale;
  readonly markup: Markup;
  readonly locate: Locate;
  /** Address of a line, counted from 1. */
  readonly uriOf: (file: string, line: number) => string;
}

/** How one hover is written. */
export interface Page extends PageOptions {
  /** File and line that can be opened. */
  readonly place: (place: Place) => string;
  /** The same in brackets behind a text; nothing for no place. */
  readonly at: (place: Place | null) => string;
  readonly more: (count: number) => string;
}

export function pageOf(options: PageOptions): Page {
  const place = (of: Place): string => {
    const { file, line } = options.locate(of);
    return options.markup.link(`${basename(file)}:${line}`, options.uriOf(of.file, line));
  };
  return {
    ...options,
    place,
    at: (of) => (of ? render(message(TEXTS.at, { place: place(of) }), options.locale) : ''),
    more: (count) => render(message(TEXTS.more, { count }), options.locale),
  };
}

/** Each text once, in order. */
export const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
