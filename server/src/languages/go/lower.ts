import type { FileSummary } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder, opaque } from '../builder.js';
import { errorsIn } from '../damage.js';
import { DEEPEST, type Lowering, src } from './context.js';
import { fileBody } from './declarations.js';
import { expression } from './expressions.js';
import { importsOf } from './imports.js';
import { statementsOf } from './statements.js';
import { collectTypes, surroundingsOf } from './types.js';

/** Lowers a Go tree. What is not understood becomes `opaque` over its children, so nothing that calls is lost. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('go', text, root);
  const lowering: Lowering = {
    text,
    builder,
    carriageReturns: text.includes('\r'),
    imports: new Map(),
    types: new Map(),
    surroundings: '',
    scope: null,
    iota: null,
    damage: errorsIn(root),
    depth: 0,
    errors: 0,
    expr(node) {
      if (lowering.depth >= DEEPEST) return opaque(node);
      lowering.depth++;
      const result = expression(lowering, node);
      lowering.depth--;
      return result;
    },
    statements: (nodes) => statementsOf(lowering, nodes),
  };
  builder.comments(root, (node) => (node.type === 'comment' ? { open: 2, close: text.startsWith('/*', node.start) ? 2 : 0 } : undefined));
  builder.module(() => {
    const clause = root.children.find((c) => c.type === 'package_clause');
    const name = clause?.children.find((c) => c.type === 'package_identifier');
    if (name) builder.package(src(lowering, name));
    for (const c of root.children) if (c.type === 'import_declaration') importsOf(lowering, c);
    collectTypes(lowering, root);
    lowering.surroundings = surroundingsOf(lowering);
    return fileBody(lowering, root);
  });
  return builder.finish(lowering.errors);
}
