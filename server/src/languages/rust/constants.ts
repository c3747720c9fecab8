import type { Expr, FieldSummary, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, into, isBroken, type Lowering, src } from './context.js';
import type { Item } from './items.js';
import { lazyStatics, macroName } from './macros.js';
import { statements } from './statements.js';
import { isPrimitive, typeName } from './types.js';

/** `const NAME: T = value;` as a member of a type or module. */
export function constantField(lo: Lowering, node: Node): FieldSummary[] {
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (!name) return [];
  const type = typeName(lo, child(node, 'type'));
  return [
    {
      name: src(lo, name),
      ...at(name),
      static: true,
      ...(type === undefined || isPrimitive(type) ? {} : { type }),
      value: value ? alone(lo, value) : null,
      decorators: [],
    },
  ];
}

export const lazyFields = (lo: Lowering, node: Node): FieldSummary[] =>
  /^(?:lazy_static|thread_local)$/.test(macroName(lo, node))
    ? lazyStatics(lo, node).map((s) => ({
        name: src(lo, s.name),
        ...at(s.name),
        static: true,
        value: s.value ? alone(lo, s.value) : null,
        decorators: [],
      }))
    : [];

/** An expression where no statement can come before it. */
function alone(lo: Lowering, node: Node): Expr {
  const before: Stmt[] = [];
  const value = into(lo, before, () => lo.expr(node));
  return before.length === 0 ? value : opaque(node, [value]);
}

/** Constants and statics after those that their values name: they are in no order in Rust. */
export function inOrder(lo: Lowering, items: readonly Item[]): Stmt[][] {
  const out: Stmt[][] = [];
  const values = items.map((i) => i.node).filter((n) => n.type === 'const_item' || n.type === 'static_item');
  const byName = new Map(values.flatMap((n) => (child(n, 'name') ? [[src(lo, child(n, 'name')!), n] as const] : [])));
  const done = new Set<Node>();
  const place = (node: Node, depth: number): void => {
    if (done.has(node) || depth > 50) return;
    done.add(node);
    const value = child(node, 'value');
    if (value)
      for (const m of src(lo, value)
        .slice(0, 4000)
        .matchAll(/\b[A-Z][A-Z0-9_]+\b/g)) {
        const other = byName.get(m[0]);
        if (other) place(other, depth + 1);
      }
    out.push(constant(lo, node));
  };
  for (const node of values) place(node, 0);
  for (const { node } of items) {
    if (node.type === 'macro_invocation' || (node.type === 'expression_statement' && node.children[0]?.type === 'macro_invocation'))
      out.push(macroItem(lo, node.type === 'macro_invocation' ? node : node.children[0]!));
    else if (STATEMENTS.test(node.type)) {
      // What a syntax error leaves of a function body.
      const stmts: Stmt[] = [];
      statements(lo, [node], { to: 'nothing' }, stmts);
      out.push(stmts);
    }
  }
  return out;
}

const STATEMENTS = /^(?:expression_statement|let_declaration|if_expression|match_expression|block|call_expression)$/;

function constant(lo: Lowering, node: Node): Stmt[] {
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (!name || !value || isBroken(value)) return [];
  return setOf(lo, name, typeName(lo, child(node, 'type')), value, node.end);
}

function setOf(lo: Lowering, name: Node, type: string | undefined, value: Node, end: number): Stmt[] {
  const out: Stmt[] = [];
  const lowering = into(lo, out, () => lo.expr(value));
  const typed = type === undefined || isPrimitive(type) ? {} : { type };
  out.push({
    s: 'set',
    target: { t: 'name', name: src(lo, name), declares: true, ...typed, ...at(name) },
    value: lowering,
    start: name.start,
    end,
  });
  return out;
}

/** `lazy_static! { … }` at the top of a file; what other macros hold runs somewhere. */
function macroItem(lo: Lowering, node: Node): Stmt[] {
  const name = macroName(lo, node);
  if (/^(?:lazy_static|thread_local)$/.test(name))
    return lazyStatics(lo, node).flatMap((s) => {
      const type = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(s.type) ? s.type : /<\s*([\p{L}_][\p{L}\p{N}_]*)\s*>$/u.exec(s.type)?.[1];
      return s.value ? setOf(lo, s.name, type, s.value, s.end) : [];
    });
  const out: Stmt[] = [];
  out.push({ s: 'expression', value: into(lo, out, () => lo.expr(node)), ...at(node) });
  return out;
}
