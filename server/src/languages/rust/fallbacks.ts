import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { type Lowering, methodCall, namedChildren, src } from './context.js';
import { OR } from './library.js';
import { macroName } from './macros.js';

/** `if let Ok(v) = env::var("X") { v } else { "default" }`, also as a match: the variable, or what stands in for it. */
export function environmentFallback(
  lo: Lowering,
  condition: Node | undefined,
  then: Node | undefined,
  other: Node | undefined,
): (() => Expr) | undefined {
  if (condition?.type !== 'let_condition' || !then || !other) return undefined;
  return fallbackOf(lo, child(condition, 'pattern'), child(condition, 'value'), only(then), only(other));
}

export const only = (node: Node): Node => {
  const inner = node.type === 'block' ? namedChildren(node) : [];
  return inner.length === 1 ? inner[0]! : node;
};

const READS_ENVIRONMENT = /^(?:(?:std::)?env::var|dotenvy?::var|option_env!)\b/;

export function fallbackOf(
  lo: Lowering,
  pattern: Node | undefined,
  value: Node | undefined,
  then: Node,
  other: Node,
): (() => Expr) | undefined {
  if (pattern?.type !== 'tuple_struct_pattern' || !value || !READS_ENVIRONMENT.test(src(lo, value))) return undefined;
  const [name] = namedChildren(pattern).filter((c) => c.field !== 'type');
  const type = child(pattern, 'type');
  if (!name || !type || !/^(?:Ok|Some)$/.test(src(lo, type)) || src(lo, then) !== src(lo, name)) return undefined;
  if (
    /^(?:return_expression|expression_statement|block|macro_invocation)$/.test(other.type) &&
    !(other.type === 'macro_invocation' && macroName(lo, other) === 'format')
  )
    return undefined;
  return () => methodCall(lo.expr(value), OR, [lo.expr(other)], { start: then.start, end: then.start });
}
