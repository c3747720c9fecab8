import { beforeAll, describe, expect, it } from 'vitest';
import { language } from '../../../server/src/languages/javascript/index.js';
import type { Node } from '../../../server/src/syntax/node.js';
import { createSyntax, type Syntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';

const GRAMMAR = 'tree-sitter-typescript';
let syntax: Syntax;
beforeAll(async () => {
  syntax = createSyntax(wasm);
  await syntax.prepare(GRAMMAR);
});

const SOURCE = Array.from(
  { length: 12 },
  (_, i) => `
import { a${i} } from './m${i}';
export class Service${i} {
  private readonly sign = '腾讯\\u4e91';
  constructor(private readonly client: Client, template = "11${i}0") {}
  async send(phone: string, ...params: string[]) {
    const inner = (x) => ({ TemplateId: x, list: [\`+86\${phone}\`, 'a\\tb'] });
    class Local { go() { return inner('1'); } }
    return this.client.SendSms({ ...inner("2"), TemplateParamSet: params });
  }
}
module.exports.helper${i} = function (x) { exports.late = () => x; return x + ${i}; };
`,
).join('\n');

/** The same nodes as data of which nothing is kept from edit to edit. */
const plain = ({ type, field, start, end, children, named }: Node): Node => ({
  type,
  field,
  start,
  end,
  children: children.map(plain),
  named,
});

/** A seeded generator of numbers from 0 to 1. */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}

describe('an open text', () => {
  it('has the same summary after every edit as a text that is read anew', () => {
    const next = random(7);
    let text = SOURCE;
    const open = syntax.open(GRAMMAR, text)!;
    language.summarize(open.parsed.root, text);
    for (let round = 0; round < 150; round++) {
      const from = Math.floor(next() * text.length);
      const pieces = ['', 'x', ' ', '\n', '() => 1', "'", 'function f() { return 2; }\n', '}', '电'];
      const piece = pieces[Math.floor(next() * pieces.length)]!;
      text = text.slice(0, from) + piece + text.slice(from + Math.floor(next() * 4));
      // Now and then something is put right again, so that the text does not fall apart.
      if (round % 12 === 11) text = SOURCE;
      const parsed = open.update(text)!;
      const fresh = syntax.parse(GRAMMAR, text)!;
      // Recovery from errors may differ between a parse from scratch and one that goes on; then the tree itself, copied, says what is right.
      const same = JSON.stringify(plain(parsed.root)) === JSON.stringify(fresh.root);
      const expected = language.summarize(same ? fresh.root : plain(parsed.root), text);
      expect(language.summarize(parsed.root, text)).toEqual(expected);
    }
    open.close();
  });
});
