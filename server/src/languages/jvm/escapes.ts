const unicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const isControl = (unit: string): boolean => unit < ' ' || unit === '\u007f';

/** A text inside quotes of Java or Kotlin. `named`: what has an escape of its own; `quote`: the quote around the text. */
export function escapeUnits(value: string, quote: string, named: Readonly<Record<string, string>>): string {
  let out = '';
  for (let i = 0; i < value.length; i++) {
    const unit = value[i]!;
    out += named[unit] ?? (unit === quote ? `\\${unit}` : isControl(unit) ? unicode(unit) : unit);
  }
  return out;
}
