import type { Spelling } from '../spelling.js';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\\': '\\\\', $: '\\$' };

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

/** A raw text has no escapes; a dollar sign that would begin a name, and three quotes in a row, stand in a template. */
const escapeRaw = (value: string): string => value.replace(/\$(?=[\p{L}_{`])/gu, () => "${'$'}").replace(/"(?="")|"$/g, () => "${'\"'}");

export const spelling: Spelling = {
  string: (value) => `"${escapeUnits(value, '"')}"`,
  escape(value, literal) {
    if (literal.startsWith('"""')) return escapeRaw(value);
    return escapeUnits(value, literal.startsWith("'") ? "'" : '"');
  },
  list: (items) => `arrayOf(${items.join(', ')})`,
  listClose: [')'],
};
