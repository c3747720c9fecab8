/** How a language writes literals. All functions return source text. */
export interface Spelling {
  /** A string literal with quotes; `near` is the source text of a literal nearby whose quote style is kept. */
  string(value: string, near?: string): string;
  /** The text as it stands between the quotes of the literal `literal` (its source text with quotes). */
  escape(value: string, literal: string): string;
  /** List syntax around items that are source text already; undefined where the language has no such expression. */
  list(items: readonly string[]): string | undefined;
  /** Whether a list written as `source` ends its items with `]`, `}`, `)`: the closing token before which an item is appended. */
  readonly listClose: readonly string[];
}

/** A text between double quotes, in the escapes that C has given to most languages. */
export function escapeQuoted(value: string): string {
  let out = '';
  for (const c of value) {
    if (c === '\\' || c === '"') out += `\\${c}`;
    else if (c === '\n') out += '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else out += c;
  }
  return out;
}
