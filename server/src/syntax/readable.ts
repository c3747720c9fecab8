/** What a grammar cannot read, in a spelling of the same length that it can: all offsets stay, and names are taken from the text itself. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'tree-sitter-kotlin': (text) =>
    text
      // Names are made of ASCII letters only.
      .replace(/(?=[^\0-\x7f])\p{L}/gu, (letter) => 'z'.repeat(letter.length))
      // Behind a variable, `get("/path") { … }` on the next line is taken for its getter, which has no arguments, and `set(a, b)` for its setter.
      .replace(/\bget(?=[ \t]*\(\s*[^\s)])/g, 'gez')
      .replace(/\bset(?=[ \t]*\((?:\s*["\d]|[^(){}\n]*,))/g, 'sez'),
};

export const readable = (grammar: string, text: string): string => SPELLINGS[grammar]?.(text) ?? text;
