import { escapeUnits } from '../jvm/escapes.js';
import type { Spelling } from '../spelling.js';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\\': '\\\\' };

/** In a text block a lone quote stands for itself; a line break is written as an escape because the indentation is not known here. */
const escapeBlock = (value: string): string => escapeUnits(value, '', NAMED).replaceAll('"""', '\\"""').replace(/"$/, '\\"');

export const spelling: Spelling = {
  string: (value) => `"${escapeUnits(value, '"', NAMED)}"`,
  escape(value, literal) {
    if (literal.startsWith('"""')) return escapeBlock(value);
    return escapeUnits(value, literal.startsWith("'") ? "'" : '"', NAMED);
  },
  list: (items) => `new String[]{${items.join(', ')}}`,
  listClose: ['}', ')'],
};
