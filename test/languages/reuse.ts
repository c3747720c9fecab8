import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/languages/language.js';
import type { FileSummary } from '../../server/src/model/summary.js';
import type { Node } from '../../server/src/syntax/node.js';
import { createSyntax, type Syntax } from '../../server/src/syntax/syntax.js';
import { fractions } from '../harness/random.js';
import { wasm } from '../harness/wasm.js';

interface Texts {
  readonly grammar: string;
  /** Declarations of all kinds, several times over. */
  readonly source: string;
  /** What edits put in, besides single characters. */
  readonly pieces: readonly string[];
  /** A text inside of one function, and what it becomes; and a function far below it. */
  readonly edit: readonly [before: string, after: string];
  readonly untouched: string;
  /** The text for that, where it is another one. */
  readonly plain?: string;
}

const ROUNDS = 60;

/** The same nodes as data of which nothing is kept from edit to edit. */
export const plainly = ({ type, field, start, end, children, named }: Node): Node => ({
  type,
  field,
  start,
  end,
  children: children.map(plainly),
  named,
});

/** The laws of lowering while a text is being edited: nothing but the time that it takes may tell that anything was used again. */
export function testReuse(language: Language, { grammar, source, pieces, edit, untouched, plain = source }: Texts): void {
  let syntax: Syntax;
  beforeAll(async () => {
    syntax = createSyntax(wasm);
    await syntax.prepare(grammar);
  });

  describe('an open text', () => {
    it.each([7, 1110])('has the same summary after every edit as a text that is read anew (%d)', (seed) => {
      const next = fractions(seed);
      let text = source;
      const open = syntax.open(grammar, text)!;
      language.summarize(open.parsed.root, text);
      let compared = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const from = Math.floor(next() * text.length);
        const all = ['', 'x', ' ', '\n', '"', '}', '电', ...pieces];
        const piece = all[Math.floor(next() * all.length)]!;
        text = text.slice(0, from) + piece + text.slice(from + Math.floor(next() * 4));
        // Now and then something is put right again, so that the text does not fall apart.
        if (round % 6 === 5) text = source;
        const parsed = open.update(text)!;
        const fresh = syntax.parse(grammar, text)!;
        // Recovery from errors may differ between a parse from scratch and one that goes on; then its own tree is lowered anew.
        const same = JSON.stringify(plainly(parsed.root)) === JSON.stringify(fresh.root);
        const expected = language.summarize(same ? fresh.root : plainly(parsed.root), text);
        expect(language.summarize(parsed.root, text)).toEqual(expected);
        compared++;
      }
      open.close();
      expect(compared).toBe(ROUNDS);
    });

    it('keeps what stands in other functions than the one that is edited', () => {
      const bodyOf = (summary: FileSummary): unknown => summary.functions.find((f) => f.name === untouched)!.body;
      const open = syntax.open(grammar, plain)!;
      const before = bodyOf(language.summarize(open.parsed.root, plain));
      const text = plain.replace(...edit);
      expect(text).not.toBe(plain);
      const parsed = open.update(text)!;
      const after = language.summarize(parsed.root, text);
      expect(bodyOf(after)).toBe(before);
      expect(after).toEqual(language.summarize(syntax.parse(grammar, text)!.root, text));
      open.close();
    });
  });
}
