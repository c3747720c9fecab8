import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/shell/index.js';
import type { Node } from '../../../server/src/syntax/node.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { fractions } from '../../harness/random.js';
import { wasm } from '../../harness/wasm.js';

const GRAMMAR = 'tree-sitter-bash';
const syntax = createSyntax(wasm);
await syntax.prepare(GRAMMAR);

const SOURCE = Array.from(
  { length: 8 },
  (_, i) => `
send${i}() {
  local phone="$1" template="\${2:-11${i}0}"
  curl -sS https://sms.tencentcloudapi.com -H 'X-TC-Action: SendSms' -d @- <<EOF
{"PhoneNumberSet": ["+86$phone"], "TemplateId": "$template", "SignName": "腾讯云${i}"}
EOF
}
options${i}() {
  while [ $# -gt 0 ]; do case "$1" in --a) A=$2; shift 2 ;; *) break ;; esac; done
  echo "$A"
}
send${i} "1371111222${i}" "$(options${i} --a 1)"
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

test('an open text has the same summary after every edit as a text that is read anew', () => {
  const next = fractions(7);
  let text = SOURCE;
  const open = syntax.open(GRAMMAR, text)!;
  language.summarize(open.parsed.root, text);
  for (let round = 0; round < 120; round++) {
    const from = Math.floor(next() * text.length);
    const pieces = ['', 'x', ' ', '\n', '$X', '"', 'f() { echo 2; }\n', '}', '电'];
    text = text.slice(0, from) + pieces[Math.floor(next() * pieces.length)]! + text.slice(from + Math.floor(next() * 4));
    // Now and then something is put right again, so that the text does not fall apart.
    if (round % 12 === 11) text = SOURCE;
    const parsed = open.update(text)!;
    const fresh = syntax.parse(GRAMMAR, text)!;
    const same = JSON.stringify(plain(parsed.root)) === JSON.stringify(fresh.root);
    // Recovery from errors may differ between a parse from scratch and one that goes on; then there is nothing to compare.
    const expected = language.summarize(same ? fresh.root : plain(parsed.root), text);
    expect(language.summarize(parsed.root, text)).toEqual(expected);
  }
  open.close();
});
