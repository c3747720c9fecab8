import type { Expr, FileSummary, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { createBuilder, opaque } from '../builder.js';
import { at, isComment, type Lowering, scoped } from './context.js';
import { lowerExpression } from './expressions.js';
import { environmentOf, factsOf } from './facts.js';
import { lambda } from './functions.js';
import { lowerStatement } from './statements.js';

/** Code that people write is far below this; generated or broken code beyond it must not exhaust the stack. */
const DEEPEST = 250;

/** Lowers a C++ tree to the neutral form. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('cpp', text, root);
  const file = factsOf(root, text);
  let depth = 0;
  const statements = (nodes: readonly Node[]): Stmt[] => {
    const out: Stmt[] = [];
    for (const node of nodes) {
      if (!node.named || isComment(node) || depth >= DEEPEST) continue;
      depth++;
      lowerStatement(node, out, l);
      depth--;
      if (file.damage.length > 0 && l.scopes.length > 0 && isDamaged(node)) out.push(lostCode(node));
    }
    return out;
  };
  const isDamaged = (node: Node): boolean => file.damage.some((p) => p >= node.start && p <= node.end);
  /** What the parser left out may have written to the variables around: then nothing is proven to be missing in them. */
  const lostCode = (node: Node): Stmt => {
    const place = { start: node.end, end: node.end };
    const names = new Set(l.scopes.flatMap((s) => [...s.values()].map((v) => v.as)));
    const args = [...names].map((name): { readonly value: Expr } => ({ value: { e: 'name', name, ...place } }));
    const callee: Expr = { e: 'name', name: '<syntax>', ...place };
    return { s: 'expression', value: { e: 'call', callee, args, construct: false, ...place }, ...place };
  };
  const l: Lowering = {
    text,
    builder,
    namespaces: [],
    used: [],
    classes: [],
    scopes: [],
    outside: 0,
    file,
    environment: environmentOf(file, text),
    expression(node) {
      if (depth >= DEEPEST) return opaque(node);
      depth++;
      const value = lowerExpression(node, l);
      depth--;
      return value;
    },
    bound: (node, name) => (node.type === 'lambda_expression' ? lambda(node, name, l) : l.expression(node)),
    statements,
    body: (node) => (node ? scoped(l, () => statements(node.type === 'compound_statement' ? node.children : [node])) : []),
  };
  builder.comments(root, (node) => {
    if (!isComment(node)) return undefined;
    return text.startsWith('/*', node.start) ? { open: 2, close: 2 } : { open: 2, close: 0 };
  });
  includes(root, l, 0);
  builder.module(() => statements(root.children));
  return builder.finish(file.damage.length);
}

/** `#include` brings everything of a file into scope, wherever it stands. */
function includes(node: Node, l: Lowering, depth: number): void {
  for (const c of node.children) {
    if (c.type === 'preproc_include') {
      const path = child(c, 'path');
      const module = path && l.text.slice(path.start, path.end).replace(/^["<]|[">]$/g, '');
      if (module) l.builder.import({ local: '*', module, name: '*', level: 0, ...at(c) });
    } else if (depth < 6 && /^(?:preproc_|linkage|namespace_definition|declaration_list|ERROR)/.test(c.type)) includes(c, l, depth + 1);
  }
}
