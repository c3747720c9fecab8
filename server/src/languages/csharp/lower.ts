import type { FileSummary, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder, opaque } from '../builder.js';
import { errorsIn, isDamaged, lostCode } from '../damage.js';
import { typeDeclaration } from './classes.js';
import { DEEPEST, type Lowering } from './context.js';
import { expression } from './expressions.js';
import { lowerStatement } from './statements.js';

/** What holds statements of its own: damage in it is met there. */
const CONTAINER = /_declaration$|^declaration_list$|^global_statement$|^ERROR$/;

/** Lowers a C# tree. What is not understood becomes `opaque` over its children, so nothing that calls is lost. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('csharp', text, root);
  const damage = errorsIn(root);
  const lo: Lowering = {
    text,
    builder,
    damage,
    variables: [],
    returns: undefined,
    depth: 0,
    expr(node, declared, name) {
      if (lo.depth >= DEEPEST) return opaque(node);
      lo.depth++;
      const value = expression(lo, node, declared, name);
      lo.depth--;
      return value;
    },
    statements(nodes) {
      const out: Stmt[] = [];
      const visible = lo.variables.length;
      for (const node of nodes) {
        if (!node.named || lo.depth >= DEEPEST) continue;
        lo.depth++;
        lowerStatement(lo, node, out);
        lo.depth--;
        if (lo.variables.length > 0 && !CONTAINER.test(node.type) && isDamaged(node, damage)) out.push(lostCode(node, lo.variables));
      }
      lo.variables.length = Math.min(lo.variables.length, visible);
      return out;
    },
    type: (node) => typeDeclaration(lo, node),
  };
  builder.comments(root, (n) => (n.type === 'comment' ? { open: 2, close: text.startsWith('/*', n.start) ? 2 : 0 } : undefined));
  builder.module(() => lo.statements(root.children));
  return builder.finish(damage.length);
}
