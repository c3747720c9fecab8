import { type Locale, message, render, type Text } from '../base/text.js';
import type { ShownValue } from './call-fields.js';
import { reasonText } from './reasons.js';

const TEXTS = {
  absent: { en: 'not set', 'zh-CN': '未设置' },
  more: { en: '… (more may follow)', 'zh-CN': '……（可能还有更多）' },
  others: { en: '… {count} more', 'zh-CN': '……另有 {count} 个' },
  or: { en: ' or ', 'zh-CN': ' 或 ' },
  place: { en: ' ({file}:{line})', 'zh-CN': '（{file}:{line}）' },
} as const satisfies Record<string, Text>;

/** The place behind a value. */
export const placeText = (at: { readonly file: string; readonly line: number }, locale: Locale): string =>
  render(message(TEXTS.place, { file: at.file, line: at.line }), locale);

export interface ValueLineOptions {
  /** Whether a known value is followed by where it is written. */
  readonly places?: boolean;
  /** Items of a list that are shown at most; of a longer one the number of the others is told. */
  readonly most?: number;
}

/** A value in one line, for people: `"1110" (src/login.py:9)`, `["+86…", ?]`. */
export function valueLine(
  value: ShownValue,
  locale: Locale,
  { places = true, most = Number.POSITIVE_INFINITY }: ValueLineOptions = {},
): string {
  const inner = (one: ShownValue): string => valueLine(one, locale, { places: false, most });
  switch (value.state) {
    case 'known': {
      const text = JSON.stringify(value.value);
      if (!places || value.file === undefined || value.line === undefined) return text;
      return text + placeText({ file: value.file, line: value.line }, locale);
    }
    case 'choice':
      return (value.alternatives ?? value.values.map((one): ShownValue => ({ state: 'known', value: one })))
        .map(inner)
        .join(TEXTS.or[locale]);
    case 'list': {
      const others = value.items.length - most;
      const items = (others > 0 ? value.items.slice(0, most) : value.items).map(inner);
      const rest = others > 0 ? [render(message(TEXTS.others, { count: others }), locale)] : [];
      return `[${[...items, ...rest, ...(value.exact ? [] : [TEXTS.more[locale]])].join(', ')}]`;
    }
    case 'record': {
      const entries = Object.entries(value.entries).map(([key, one]) => `${key}: ${inner(one)}`);
      return `{${[...entries, ...(value.exact ? [] : [TEXTS.more[locale]])].join(', ')}}`;
    }
    case 'absent':
      return TEXTS.absent[locale];
    case 'unknown': {
      const about = locale === 'en' ? `<${reasonText(value.reason, locale)}>` : `〈${reasonText(value.reason, locale)}〉`;
      return (value.prefix ? `"${value.prefix}" + ` : '') + about + (value.suffix ? ` + "${value.suffix}"` : '');
    }
  }
}
