import type { Place } from '../base/range.js';
import type { Locale, Text } from '../base/text.js';
import { alternatives, type KindOf, type TrailStep, type Value } from '../model/value.js';
import { type Locate, shownValue } from './call-fields.js';
import { reasonText } from './reasons.js';
import { valueLine } from './value-line.js';

const STEPS: Readonly<Record<TrailStep['what'], Text>> = {
  constant: { en: 'constant', 'zh-CN': '常量' },
  variable: { en: 'variable', 'zh-CN': '变量' },
  field: { en: 'field', 'zh-CN': '字段' },
  parameter: { en: 'parameter', 'zh-CN': '参数' },
  config: { en: 'configuration', 'zh-CN': '配置项' },
  environment: { en: 'environment variable', 'zh-CN': '环境变量' },
  call: { en: 'result of', 'zh-CN': '调用结果' },
  import: { en: 'import', 'zh-CN': '导入' },
  enum: { en: 'enum member', 'zh-CN': '枚举成员' },
};

/** One known or unknown part of a value, and how it was reached. */
export interface Leaf {
  readonly value: Value;
  readonly trail: readonly TrailStep[];
  /** Position in its list, from 1; null outside of lists and behind items that are not certain. */
  readonly item: number | null;
}

/** The parts of a value, in order: items of lists, entries of records, alternatives. */
export function leaves(value: Value, item: number | null = null): readonly Leaf[] {
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'unknown':
      return [{ value, trail: value.trail, item }];
    case 'boolean':
    case 'null':
      return [{ value, trail: [], item }];
    case 'list':
      return value.items.flatMap((one, i) => leaves(one, value.exact ? i + 1 : null));
    case 'record':
      return value.entries.flatMap((entry) => leaves(entry.value, item));
    case 'choice':
      return alternatives(value).flatMap((alternative) => leaves(alternative.value, item));
  }
}

/** One line of a trail: words, then a name or value as it is written in code, then where. Each part may be empty. */
export interface TrailLine {
  readonly words: string;
  readonly code: string;
  readonly place: Place | null;
}

/**
 * The trail of one part of a value, outermost step first; it ends with the value, or with what is not known. Empty for a value that is
 * written in place. A name that is a constant and a variable at once is one step.
 */
export function trailLines(leaf: Leaf, locale: Locale, locate: Locate): readonly TrailLine[] {
  const lineOf = (place: Place | null): string => {
    if (!place) return '';
    const { file, line } = locate(place);
    return `${file}:${line}`;
  };
  const steps = leaf.trail.filter((step, i) => {
    const before = leaf.trail[i - 1];
    return !before || before.name !== step.name || lineOf(before.place) !== lineOf(step.place);
  });
  const lines = steps.map((step): TrailLine => ({ words: STEPS[step.what][locale], code: step.name, place: step.place }));
  if (leaf.value.kind === 'unknown') return [...lines, lostLine(leaf.value, locale)];
  if (lines.length === 0) return [];
  return [...lines, { words: '', code: valueLine(shownValue(leaf.value, locate), locale, { places: false }), place: leaf.value.place }];
}

/** Why a value is not known, what is missing, and where the trail ends. */
export const lostLine = ({ reason, detail, place }: KindOf<'unknown'>, locale: Locale): TrailLine => ({
  words: `${reasonText(reason, locale)}${detail === '' ? '' : locale === 'en' ? ':' : '：'}`,
  code: detail,
  place,
});
