import type { Spelling } from '../spelling.js';

const escaped = (value: string): string =>
  value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');

const quoted = (value: string): string => `"${escaped(value)}"`;

/** Backticks hold any text but backticks and carriage returns. */
const fitsRaw = (value: string): boolean => !/[`\r]/.test(value);

export const spelling: Spelling = {
  string: (value, near) => (near?.startsWith('`') && fitsRaw(value) ? `\`${value}\`` : quoted(value)),
  escape: (value, literal) => (literal.startsWith('`') ? value : escaped(value)),
  list: (items) => `[]string{${items.join(', ')}}`,
  listClose: ['}', ')'],
};
