import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, isComment, type Lowering } from './context.js';
import { conditionValue } from './expressions.js';

interface Case {
  readonly tests: Expr[];
  isDefault: boolean;
  readonly body: Node[];
}

/** `case 1: case 2: …` is one case; every case falls through unless it jumps. */
export function switchStatement(node: Node, l: Lowering): Stmt {
  const clause = child(node, 'condition');
  const on: Expr = clause ? conditionValue(clause, l) : opaque(node);
  const cases: Case[] = [];
  for (const group of child(node, 'body')?.children ?? []) {
    if (group.type !== 'case_statement') {
      if (group.named && !isComment(group)) cases.at(-1)?.body.push(group);
      continue;
    }
    const value = child(group, 'value');
    const before = cases.at(-1);
    const into: Case = before && before.body.length === 0 ? before : { tests: [], isDefault: false, body: [] };
    if (into !== before) cases.push(into);
    if (value) into.tests.push(l.expression(value));
    else into.isDefault = true;
    for (const c of group.children) if (c.named && c !== value && !isComment(c)) into.body.push(c);
  }
  return {
    s: 'switch',
    on,
    cases: cases.map((c) => ({ tests: c.isDefault ? [] : c.tests, body: l.statements(c.body), falls: true })),
    ...at(node),
  };
}
