import type { Spelling } from '../spelling.js';

/** Text that means itself without quotes. */
const BARE = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

const single = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;
const inDouble = (value: string): string => value.replace(/[\\"$`]/g, '\\$&');
const inAnsi = (value: string): string =>
  value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');

export const spelling: Spelling = {
  string(value, near) {
    if (near?.startsWith('"')) return `"${inDouble(value)}"`;
    if (near !== undefined && !/^['$]/.test(near) && BARE.test(value)) return value;
    return single(value);
  },
  escape(value, literal) {
    if (literal.startsWith("$'")) return inAnsi(value);
    if (literal.startsWith("'")) return value.replaceAll("'", `'\\''`);
    if (literal.startsWith('"')) return inDouble(value);
    return value.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, '\\$&');
  },
  // A list is JSON inside a word, which only what stands around it can tell.
  list: () => undefined,
  listClose: [],
};
