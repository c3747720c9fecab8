import { type Locale, message, render, type Text } from '../../base/text.js';
import type { ShownValue } from '../call-fields.js';
import { reasonText } from './reasons.js';

const TEXTS = {
  absent: { en: 'not set', 'zh-CN': '未设置' },
  more: { en: '… (more may follow)', 'zh-CN': '……（可能还有更多）' },
  or: { en: ' or ', 'zh-CN': ' 或 ' },
  place: { en: ' ({file}:{line})', 'zh-CN': '（{file}:{line}）' },
} as const satisfies Record<string, Text>;

/** A value in one line, for people: `"1110" (src/login.py:9)`, `["+86…", ?]`. */
export function valueLine(value: ShownValue, locale: Locale, places = true): string {
  const inner = (one: ShownValue): string => valueLine(one, locale, false);
  switch (value.state) {
    case 'known': {
      const text = JSON.stringify(value.value);
      if (!places || value.file === undefined || value.line === undefined) return text;
      return text + render(message(TEXTS.place, { file: value.file, line: value.line }), locale);
    }
    case 'choice':
      return (value.alternatives ?? value.values.map((one): ShownValue => ({ state: 'known', value: one })))
        .map(inner)
        .join(TEXTS.or[locale]);
    case 'list':
      return `[${[...value.items.map(inner), ...(value.exact ? [] : [TEXTS.more[locale]])].join(', ')}]`;
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
