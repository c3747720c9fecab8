import { escapeQuoted, type Spelling } from '../spelling.js';

/** Whether backslashes and `#{}` mean something between the quotes of a literal. */
function isPlain(literal: string): boolean {
  return /^(?:'|%q|%w|%i|:')/.test(literal) || /^[^"'%:]/.test(literal);
}

function escapeFor(value: string, literal: string): string {
  if (!literal.startsWith('"') && !literal.startsWith("'") && !literal.startsWith('%') && !literal.startsWith(':')) {
    // The text of a here-document, or a word of a list of words.
    return value.replaceAll('\\', '\\\\').replaceAll('#{', '\\#{');
  }
  if (isPlain(literal)) return value.replace(/[\\']/g, '\\$&');
  return escapeQuoted(value).replace(/#(?=[{$@])/g, '\\#');
}

export const spelling: Spelling = {
  string: (value, near) => {
    // A line break needs double quotes.
    const quote = near?.startsWith('"') || /[\n\r\t]/.test(value) ? '"' : "'";
    return quote + escapeFor(value, quote) + quote;
  },
  escape: (value, literal) => escapeFor(value, literal),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};
