import type { Spelling } from '../spelling.js';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };
const plain = (value: string): string => value.replace(/[\\"\n\r\t\0]/g, (c) => escapes[c]!);

export const spelling: Spelling = {
  string: (value) => `"${plain(value)}"`,
  escape: (value, literal) => {
    if (literal.startsWith('@')) return value.replaceAll('"', '""');
    const text = plain(value);
    return literal.startsWith('$') ? text.replaceAll('{', '{{').replaceAll('}', '}}') : text;
  },
  list: (items) => `new[] { ${items.join(', ')} }`,
  listClose: ['}', ']'],
};
