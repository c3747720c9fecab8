import type { FileSummary } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder } from '../builder.js';
import { classOf } from './classes.js';
import type { Lowering } from './context.js';
import { expressionOf } from './expressions.js';
import { functionOf } from './functions.js';
import { statementsOf } from './statements.js';
import { targetOf } from './targets.js';

/**
 * Lowers a PHP tree, templates with HTML around the code included. Variables keep their dollar sign, so that they never meet constants, functions
 * and classes of the same name; fields of objects have none. Namespace separators become dots.
 */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('php', text, root);
  const lowering: Lowering = {
    text,
    builder,
    outer: new Set(),
    atTop: true,
    depth: 0,
    errors: 0,
    expr: (node) => expressionOf(lowering, node),
    target: (node) => targetOf(lowering, node),
    statements: (nodes) => statementsOf(lowering, nodes),
    functionOf: (node, kind, boundTo) => functionOf(lowering, node, kind, boundTo),
    classOf: (node, kind) => classOf(lowering, node, kind),
  };
  builder.comments(root, (n) =>
    n.type === 'comment' ? { open: text[n.start] === '#' ? 1 : 2, close: text.startsWith('/*', n.start) ? 2 : 0 } : undefined,
  );
  builder.module(() => statementsOf(lowering, root.children));
  return builder.finish(lowering.errors);
}
