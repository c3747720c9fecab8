import type { FileSummary } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder } from '../builder.js';
import { type Lowering, NO_METHOD, scopeOf } from './context.js';
import { createExpressions } from './expressions.js';
import { statementsOf } from './statements.js';
import { heredocsOf } from './strings.js';
import { targetOf } from './targets.js';

/**
 * Lowers a Ruby tree. What is not understood becomes `opaque` over its children, so nothing that calls is lost; text that the parser could
 * not read makes the list, hash or call around it open.
 */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('ruby', text, root);
  const lowering: Lowering = {
    text,
    builder,
    scope: scopeOf('file', null, NO_METHOD),
    facts: null,
    loops: 0,
    jumps: 0,
    heredocs: text.includes('<<') ? heredocsOf(root) : new Map(),
    naming: null,
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
