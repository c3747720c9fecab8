import type { Spelling } from '../spelling.js';

const single = (value: string): string => value.replace(/\\/g, '\\\\').replace(/'/g, "\\'");

const double = (value: string): string =>
  value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\$/g, '\\$').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');

export const spelling: Spelling = {
  string: (value, near) => (near?.startsWith('"') ? `"${double(value)}"` : `'${single(value)}'`),
  escape: (value, literal) => (literal.startsWith('"') ? double(value) : single(value)),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']', ')'],
};
