import { escapeUnits } from '../jvm/escapes.js';
import type { Spelling } from '../spelling.js';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\\': '\\\\', $: '\\$' };

/** A raw text has no escapes; a dollar sign that would begin a name, and three quotes in a row, stand in a template. */
const escapeRaw = (value: string): string => value.replace(/\$(?=[\p{L}_{`])/gu, () => "${'$'}").replace(/"(?="")|"$/g, () => "${'\"'}");

export const spelling: Spelling = {
  string: (value) => `"${escapeUnits(value, '"', NAMED)}"`,
  escape(value, literal) {
    if (literal.startsWith('"""')) return escapeRaw(value);
    return escapeUnits(value, literal.startsWith("'") ? "'" : '"', NAMED);
  },
  list: (items) => `arrayOf(${items.join(', ')})`,
  listClose: [')'],
};
