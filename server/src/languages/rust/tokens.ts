/** A token of Rust. `word`: name or keyword; `punct`: one operator or separator, the longest that fits. */
export interface Token {
  readonly kind: 'word' | 'string' | 'raw' | 'char' | 'number' | 'lifetime' | 'open' | 'close' | 'punct';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s+|\/\/[^\n]*|\/\*/y;
const WORD = /(?:r#)?[\p{L}_][\p{L}\p{N}_]*/uy;
const RAW = /[bc]?r(#*)"/y;
const NUMBER = /0[xob][0-9a-fA-F_]+(?:[iu]\w+)?|\d[\d_]*(?:\.\d[\d_]*|\.(?![.\p{L}_]))?(?:[eE][+-]?\d+)?(?:_?[iuf]\w*)?/uy;
const CHAR = /b?'(?:\\(?:u\{[^}]*\}|x..|[\s\S])|[^'\\])'/uy;
const LIFETIME = /'[\p{L}_][\p{L}\p{N}_]*/uy;
const PUNCT = /<<=|>>=|\.\.\.|\.\.=|::|->|=>|==|!=|<=|>=|&&|\|\||\+=|-=|\*=|\/=|%=|\^=|&=|\|=|<<|>>|\.\.|[\s\S]/uy;

/** The tokens of a stretch of text. Unclosed literals end with it. */
export function tokens(text: string, start: number, end: number): Token[] {
  const out: Token[] = [];
  let i = start;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = i;
    return pattern.exec(text);
  };
  const push = (kind: Token['kind'], to: number): void => {
    const stop = Math.max(i + 1, Math.min(to, end));
    out.push({ kind, text: text.slice(i, stop), start: i, end: stop });
    i = stop;
  };
  while (i < end) {
    const space = match(SPACE);
    if (space) {
      i = space[0] === '/*' ? afterComment(text, i, end) : i + space[0].length;
      continue;
    }
    const c = text[i]!;
    const raw = match(RAW);
    if (raw) {
      const close = text.indexOf(`"${raw[1]}`, i + raw[0].length);
      push('raw', close < 0 ? end : close + 1 + raw[1]!.length);
    } else if (c === '"' || ((c === 'b' || c === 'c') && text[i + 1] === '"'))
      push('string', afterString(text, i + (c === '"' ? 1 : 2), end));
    else if (c === "'" || (c === 'b' && text[i + 1] === "'")) {
      const char = match(CHAR);
      const lifetime = char ? null : match(LIFETIME);
      if (char) push('char', i + char[0].length);
      else push(lifetime ? 'lifetime' : 'punct', i + (lifetime?.[0].length ?? 1));
    } else if ('([{'.includes(c)) push('open', i + 1);
    else if (')]}'.includes(c)) push('close', i + 1);
    else {
      const word = match(WORD);
      const number = word ? null : /\d/.test(c) ? match(NUMBER) : null;
      if (word) push('word', i + word[0].length);
      else if (number) push('number', i + number[0].length);
      else push('punct', i + (match(PUNCT)?.[0].length ?? 1));
    }
  }
  return out;
}

function afterString(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return end;
}

/** Block comments nest. */
function afterComment(text: string, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i < end; i++) {
    if (text.startsWith('/*', i)) {
      depth++;
      i++;
    } else if (text.startsWith('*/', i)) {
      i++;
      if (--depth === 0) return i + 1;
    }
  }
  return end;
}
