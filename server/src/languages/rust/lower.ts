import type { FileSummary, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder, opaque } from '../builder.js';
import { settingsIn } from './attributes.js';
import { DEEPEST, type Lowering } from './context.js';
import { expression } from './expressions.js';
import { declarations } from './items.js';
import { importRoot } from './paths.js';

/** Lowers a Rust tree. What is not understood becomes `opaque` over its children, so nothing that calls is lost. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('rust', text, root);
  const lo: Lowering = {
    text,
    builder,
    scope: null,
    modules: [],
    settings: settingsIn(root, text),
    bounds: new Map(),
    out: [],
    roots: new Set(),
    temporaries: 0,
    depth: 0,
    errors: 0,
    expr(node) {
      if (lo.depth >= DEEPEST) return opaque(node);
      lo.depth++;
      const result = expression(lo, node);
      lo.depth--;
      return result;
    },
  };
  builder.comments(root, (node) => {
    if (node.type === 'line_comment')
      return { open: text.startsWith('///', node.start) || text.startsWith('//!', node.start) ? 3 : 2, close: 0 };
    return node.type === 'block_comment' ? { open: 2, close: 2 } : undefined;
  });
  builder.module(() => {
    const body: Stmt[] = [];
    lo.out = body;
    // Known before the first function is lowered, so that functions stay the same when others change.
    for (const name of ['crate', 'super', 'super::super']) if (text.includes(`${name}::`)) importRoot(lo, name, { start: 0, end: 0 });
    declarations(lo, root.children, body, true);
    return body;
  });
  return builder.finish(lo.errors);
}
