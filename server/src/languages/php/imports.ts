import { child, childOfType, type Node } from '../../syntax/node.js';
import { at, dotted, firstNamed, type Lowering, src } from './context.js';
import { pathText } from './paths.js';

/** `use A\B;`, `use A\B as C;`, `use A\{B, C as D};`, `use function A\b;`. */
export function useDeclaration(lo: Lowering, n: Node): void {
  const group = childOfType(n, 'namespace_use_group');
  const prefix = group ? childOfType(n, 'namespace_name') : undefined;
  for (const c of (group ?? n).children) {
    if (c.type !== 'namespace_use_clause') continue;
    const name = c.children.find((x) => x.named && x.field !== 'alias' && x.type !== 'comment');
    if (!name) continue;
    const full = (prefix ? `${dotted(src(lo, prefix))}.` : '') + dotted(src(lo, name));
    const alias = child(c, 'alias') ?? childOfType(c, 'namespace_aliasing_clause');
    const dot = full.lastIndexOf('.');
    lo.builder.import({
      local: alias ? src(lo, alias).replace(/^as\s+/i, '') : full.slice(dot + 1),
      module: full.slice(0, Math.max(0, dot)),
      name: full.slice(dot + 1),
      level: 0,
      ...at(c),
    });
  }
}

/** `require 'x.php'` for what the file declares. */
export function includeOf(lo: Lowering, n: Node): void {
  const value = firstNamed(n);
  const file = value ? pathText(lo.expr(value)) : undefined;
  if (file !== undefined) lo.builder.import({ local: '*', module: file, name: '*', level: 0, ...at(n) });
}
