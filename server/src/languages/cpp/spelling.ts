import type { Spelling } from '../spelling.js';

const RAW = /^(?:u8|[uUL])?R"([^()\\\s]{0,16})\(/;

const escapes = (value: string): string => {
  let out = '';
  for (const c of value) {
    if (c === '\\' || c === '"') out += `\\${c}`;
    else if (c === '\n') out += '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else out += c;
  }
  return out;
};

/** Literals keep the encoding prefix of their neighbour; inside of a raw literal nothing is escaped. */
export const spelling: Spelling = {
  string: (value, near) => `${/^(?:u8|[uUL])(?=R?")/.exec(near ?? '')?.[0] ?? ''}"${escapes(value)}"`,
  escape: (value, literal) => (RAW.test(literal) ? value : escapes(value)),
  list: (items) => `{${items.join(', ')}}`,
  listClose: ['}'],
};
