import type { Spelling } from '../spelling.js';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\\': '\\\\' };

const unicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const isControl = (unit: string): boolean => unit < ' ' || unit === '\u007f';

function escapeUnits(value: string, quote: string): string {
  let out = '';
  for (let i = 0; i < value.length; i++) {
    const unit = value[i]!;
    out += NAMED[unit] ?? (unit === quote ? `\\${unit}` : isControl(unit) ? unicode(unit) : unit);
  }
  return out;
}

/** In a text block a lone quote stands for itself; a line break is written as an escape because the indentation is not known here. */
const escapeBlock = (value: string): string => escapeUnits(value, '').replaceAll('"""', '\\"""').replace(/"$/, '\\"');

export const spelling: Spelling = {
  string: (value) => `"${escapeUnits(value, '"')}"`,
  escape(value, literal) {
    if (literal.startsWith('"""')) return escapeBlock(value);
    return escapeUnits(value, literal.startsWith("'") ? "'" : '"');
  },
  list: (items) => `new String[]{${items.join(', ')}}`,
  listClose: ['}', ')'],
};
