import type { Spelling } from '../spelling.js';

const escaped = (value: string): string =>
  value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t').replace(/\0/g, '\\0');

/** `r#"…"#` with enough marks that the text cannot end it. */
function raw(value: string, least: number): string {
  const inside = [...value.matchAll(/"(#*)/g)].reduce((most, m) => Math.max(most, m[1]!.length + 1), 0);
  const marks = '#'.repeat(Math.max(least, inside));
  return `r${marks}"${value}"${marks}`;
}

const rawMarks = (literal: string): number | undefined => /^r(#*)"/.exec(literal)?.[1]?.length;

export const spelling: Spelling = {
  string(value, near) {
    const marks = near === undefined ? undefined : rawMarks(near);
    return marks === undefined || value.includes('\r') ? `"${escaped(value)}"` : raw(value, marks);
  },
  escape: (value, literal) => (rawMarks(literal) === undefined ? escaped(value) : value),
  list: (items) => `vec![${items.join(', ')}]`,
  listClose: [']', '}'],
};
