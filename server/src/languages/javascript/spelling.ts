import type { Spelling } from '../spelling.js';

const escapeFor = (value: string, quote: string): string => {
  let out = '';
  for (const c of value) {
    if (c === '\\') out += '\\\\';
    else if (c === quote) out += `\\${c}`;
    else if (c === '\n') out += quote === '`' ? c : '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else out += c;
  }
  return quote === '`' ? out.replace(/\$\{/g, '\\${') : out;
};

const quoteOf = (near: string | undefined): string => (near !== undefined && /^['"`]/.test(near) ? near[0]! : "'");

export const spelling: Spelling = {
  string: (value, near) => {
    const quote = quoteOf(near);
    return quote + escapeFor(value, quote) + quote;
  },
  escape: (value, literal) => escapeFor(value, quoteOf(literal)),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};
