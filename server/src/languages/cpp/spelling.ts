import { escapeQuoted, type Spelling } from '../spelling.js';

const RAW = /^(?:u8|[uUL])?R"([^()\\\s]{0,16})\(/;

/** Literals keep the encoding prefix of their neighbour; inside of a raw literal nothing is escaped. */
export const spelling: Spelling = {
  string: (value, near) => `${/^(?:u8|[uUL])(?=R?")/.exec(near ?? '')?.[0] ?? ''}"${escapeQuoted(value)}"`,
  escape: (value, literal) => (RAW.test(literal) ? value : escapeQuoted(value)),
  list: (items) => `{${items.join(', ')}}`,
  listClose: ['}'],
};
