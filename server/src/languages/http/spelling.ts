import type { Spelling } from '../spelling.js';

/** Values of headers and variables stand as they are; what is in a body has the quotes of JSON. */
export const spelling: Spelling = {
  string: (value, near) => (near?.startsWith('"') ? JSON.stringify(value) : value),
  escape: (value, literal) => (literal.startsWith('"') ? JSON.stringify(value).slice(1, -1) : value),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};
