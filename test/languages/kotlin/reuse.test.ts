import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/kotlin/index.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { random } from '../../harness/random.js';
import { wasm } from '../../harness/wasm.js';
import { plainly } from '../reuse.js';
import { sources } from './support.js';

const GRAMMAR = 'tree-sitter-kotlin';
const syntax = createSyntax(wasm);
await syntax.prepare(GRAMMAR);

const PIECES = ['', 'x', ' ', '\n', '{ 1 }', '"', 'fun f() = 2\n', '}', '电', 'get(', ')', '名 = "', 'this@A'];

test('an open text has the same summary after every edit as a text that is read anew', () => {
  const whole = sources.join('\n').replaceAll(/^(?:package|import) .*$/gm, '');
  const next = random(11);
  let text = whole;
  const open = syntax.open(GRAMMAR, text)!;
  language.summarize(open.parsed.root, text);
  for (let round = 0; round < 120; round++) {
    const from = next(text.length);
    text = text.slice(0, from) + PIECES[next(PIECES.length)]! + text.slice(from + next(4));
    if (round % 10 === 9) text = whole;
    const parsed = open.update(text)!;
    const expected = language.summarize(plainly(parsed.root), text);
    expect(language.summarize(parsed.root, text)).toEqual(expected);
  }
  open.close();
});

test('letters that a grammar cannot read are not mixed up with each other', () => {
  const before = 'fun a() = "云帆"\n\nfun b() = f(名)\n';
  const open = syntax.open(GRAMMAR, before)!;
  language.summarize(open.parsed.root, before);
  for (const after of ['fun a() = "云海"\n\nfun b() = f(名)\n', 'fun a() = "云海"\n\nfun b() = f(号)\n', before]) {
    const parsed = open.update(after)!;
    expect(language.summarize(parsed.root, after)).toEqual(language.summarize(syntax.parse(GRAMMAR, after)!.root, after));
  }
  open.close();
});
