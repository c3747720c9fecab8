import type { Spelling } from '../spelling.js';

interface Style {
  readonly quote: string;
  readonly triple: boolean;
  readonly raw: boolean;
  readonly formatted: boolean;
}

const PLAIN: Style = { quote: '"', triple: false, raw: false, formatted: false };

/** Prefix and quotes of a literal. */
function styleOf(literal: string | undefined): Style {
  const match = /^([A-Za-z]{0,3})("""|'''|"|')/.exec(literal ?? '');
  if (!match) return PLAIN;
  const [, prefix = '', quotes = '"'] = match;
  return { quote: quotes[0]!, triple: quotes.length === 3, raw: /r/i.test(prefix), formatted: /[ft]/i.test(prefix) };
}

function escapeFor(value: string, style: Style): string {
  // A raw literal has no escapes: its text is the value.
  if (style.raw) return style.formatted ? value.replace(/[{}]/g, '$&$&') : value;
  let out = '';
  for (const c of value) {
    if (c === '\\' || c === style.quote) out += `\\${c}`;
    else if (c === '\n') out += style.triple ? c : '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else if (style.formatted && (c === '{' || c === '}')) out += c + c;
    else out += c;
  }
  return out;
}

export const spelling: Spelling = {
  string: (value, near) => {
    const { quote } = styleOf(near);
    return quote + escapeFor(value, { ...PLAIN, quote }) + quote;
  },
  escape: (value, literal) => escapeFor(value, styleOf(literal)),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']', ')', '}'],
};
