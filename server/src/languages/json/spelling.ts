import type { Spelling } from '../spelling.js';

export const spelling: Spelling = {
  string: (value) => JSON.stringify(value),
  escape: (value) => JSON.stringify(value).slice(1, -1),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};
