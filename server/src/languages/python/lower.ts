import type { FileSummary } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder } from '../builder.js';
import { type Lowering, scopeOf } from './context.js';
import { createExpressions } from './expressions.js';
import { statementsOf } from './statements.js';
import { targetOf } from './targets.js';

/**
 * Lowers a Python tree, of version 2 or 3. What is not understood becomes `opaque` over its children, so nothing that calls is lost; text
 * that the parser could not read makes the list, dict or call around it open.
 */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('python', text, root);
  const lowering: Lowering = {
    text,
    builder,
    carriageReturns: text.includes('\r'),
    scope: scopeOf('module', null, null),
    modules: new Set(),
    imported: new Map(),
    importStatements: 0,
    errors: 0,
    expr: (node) => expr(node),
    target: (node) => targetOf(lowering, node),
    statements: (nodes) => statementsOf(lowering, nodes),
  };
  const expr = createExpressions(lowering);
  builder.comments(root, (node) => (node.type === 'comment' ? { open: 1, close: 0 } : undefined));
  builder.module(() => statementsOf(lowering, root.children));
  return builder.finish(lowering.errors);
}
