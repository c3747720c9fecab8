import { nearest } from '../base/nearest.js';
import type { Locale } from '../base/text.js';
import type { Severity } from '../model/finding.js';
import { UsageError } from './usage-error.js';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

/** Where one report goes. */
export interface OutputChoice<F extends string = string> {
  readonly format: F;
  /** Undefined: standard output. */
  readonly file: string | undefined;
}

/** One of a fixed list; otherwise an error that names the nearest right one. */
export function oneOf<T extends string>(option: string, allowed: readonly T[]): (value: string) => T {
  return (value) => {
    if ((allowed as readonly string[]).includes(value)) return value as T;
    const meant = nearest(value, allowed);
    const args = { option, value, list: allowed.join(', '), meant: meant ?? '' };
    if (meant === undefined) {
      throw new UsageError({ en: "{option}: '{value}' is not one of {list}", 'zh-CN': '{option}：“{value}”无效，可选值为 {list}' }, args);
    }
    throw new UsageError(
      {
        en: "{option}: '{value}' is not one of {list}. Did you mean {meant}?",
        'zh-CN': '{option}：“{value}”无效，可选值为 {list}。您是否想用 {meant}？',
      },
      args,
    );
  };
}

/** A whole number of at least 1. */
export const wholeNumber =
  (option: string) =>
  (value: string): number => {
    const n = Number(value);
    if (Number.isInteger(n) && n >= 1) return n;
    throw new UsageError(
      { en: "{option}: '{value}' is not a whole number above 0", 'zh-CN': '{option}：“{value}”不是大于 0 的整数' },
      { option, value },
    );
  };

/**
 * Collects `--format` and `--output` in the order in which they stand: each pair is one report, whichever of the two comes first. What is missing
 * is the default format, or standard output.
 */
export class OutputPairs {
  readonly #pairs: { format?: string; file?: string }[] = [];

  addFormat(format: string): void {
    this.#add('format', format);
  }

  addFile(file: string): void {
    this.#add('file', file);
  }

  #add(key: 'format' | 'file', value: string): void {
    const last = this.#pairs.at(-1);
    if (last && last[key] === undefined) last[key] = value;
    else this.#pairs.push({ [key]: value });
  }

  /** At least one. At most one of them may go to standard output. */
  choices<F extends string>(fallback: F, allowed: readonly F[]): readonly OutputChoice<F>[] {
    const check = oneOf('--format', allowed);
    const pairs = this.#pairs.length > 0 ? this.#pairs : [{}];
    const choices = pairs.map(({ format, file }) => ({ format: format === undefined ? fallback : check(format), file }));
    if (choices.filter((choice) => choice.file === undefined).length > 1) {
      throw new UsageError({
        en: 'several --format options need an --output each; only one report can go to standard output',
        'zh-CN': '指定多个 --format 时须分别用 --output 指定文件，只有一份报告可以输出到标准输出',
      });
    }
    return choices;
  }
}
