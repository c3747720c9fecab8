import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/rust/index.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { fractions } from '../../harness/random.js';
import { wasm } from '../../harness/wasm.js';
import { plainly } from '../reuse.js';

const GRAMMAR = 'tree-sitter-rust';
const FOLDER = path.join(import.meta.dirname, 'fixtures/src');
const SOURCE = ['orders.rs', 'sms/tencent.rs', 'alarm.rs'].map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8')).join('\n');

test('an open text has the same summary after every edit as a text that is read anew', async () => {
  const syntax = createSyntax(wasm);
  await syntax.prepare(GRAMMAR);
  const next = fractions(11);
  let text = SOURCE;
  const open = syntax.open(GRAMMAR, text)!;
  language.summarize(open.parsed.root, text);
  const pieces = ['', 'x', ' ', '\n', '|| 1', '"', 'fn f() -> u8 { match x { 1 => 2, _ => 3 } }\n', '}', 'crate::', '电'];
  for (let round = 0; round < 120; round++) {
    const from = Math.floor(next() * text.length);
    text = text.slice(0, from) + pieces[Math.floor(next() * pieces.length)]! + text.slice(from + Math.floor(next() * 4));
    // Now and then something is put right again, so that the text does not fall apart.
    if (round % 10 === 9) text = SOURCE;
    const parsed = open.update(text)!;
    const fresh = syntax.parse(GRAMMAR, text)!;
    const kept = JSON.stringify(plainly(parsed.root)) === JSON.stringify(fresh.root);
    // Recovery from errors may differ between a parse from scratch and one that goes on; then there is nothing to compare.
    const expected = language.summarize(kept ? fresh.root : plainly(parsed.root), text);
    expect(language.summarize(parsed.root, text), `round ${round}`).toEqual(expected);
  }
  open.close();
});
