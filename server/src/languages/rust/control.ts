import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, block, DEEPEST, firstNamed, into, type Lowering, namedChildren, nameExpr, src } from './context.js';
import { environmentFallback, only } from './fallbacks.js';
import { ENDS, macroCall, macroName } from './macros.js';
import { matchExpression } from './matches.js';
import { patternOf } from './patterns.js';
import { statements } from './statements.js';
import { assignedTarget } from './targets.js';

/** What becomes of the value of a piece of code: nothing, the function's result, or a variable. */
export type Sink = { readonly to: 'nothing' } | { readonly to: 'return' } | { readonly to: 'variable'; readonly name: string };

export const NOTHING: Sink = { to: 'nothing' };
export const RETURN: Sink = { to: 'return' };

/** A variable that no program has. */
export const temporary = (lo: Lowering): Sink & { readonly to: 'variable' } => ({ to: 'variable', name: `<${lo.temporaries++}>` });

/** Lowers a piece of code to statements that hand its value to where it belongs. */
export function emit(lo: Lowering, node: Node, sink: Sink, out: Stmt[]): void {
  if (lo.depth >= DEEPEST) return;
  lo.depth++;
  emitInto(lo, node, sink, out);
  lo.depth--;
}

function emitInto(lo: Lowering, node: Node, sink: Sink, out: Stmt[]): void {
  switch (node.type) {
    case 'block':
      block(lo, () => statements(lo, namedChildren(node), sink, out));
      return;
    case 'unsafe_block':
    case 'const_block':
    case 'try_block':
    case 'gen_block': {
      const inner = childOfType(node, 'block');
      if (inner) emit(lo, inner, sink, out);
      return;
    }
    case 'parenthesized_expression': {
      const inner = firstNamed(node);
      if (inner) emit(lo, inner, sink, out);
      return;
    }
    case 'expression_statement': {
      const inner = firstNamed(node);
      if (inner) emit(lo, inner, sink, out);
      return;
    }
    case 'assignment_expression':
    case 'compound_assignment_expr':
      assignment(lo, node, out);
      return;
    case 'if_expression':
      ifExpression(lo, node, sink, out);
      return;
    case 'match_expression':
      matchExpression(lo, node, sink, out);
      return;
    case 'loop_expression':
    case 'while_expression':
    case 'for_expression':
      loop(lo, node, out);
      return;
    case 'return_expression': {
      const value = firstNamed(node);
      if (value) emit(lo, value, RETURN, out);
      else out.push({ s: 'return', value: null, ...at(node) });
      return;
    }
    case 'break_expression':
    case 'continue_expression': {
      const value = namedChildren(node).find((c) => c.type !== 'label');
      if (value) give(lowered(lo, value, out), NOTHING, node, out);
      out.push({ s: 'jump', jump: node.type === 'break_expression' ? 'break' : 'continue', ...at(node) });
      return;
    }
    default:
  }
  if (node.type === 'macro_invocation' && ENDS.test(macroName(lo, node))) {
    out.push({ s: 'throw', value: into(lo, out, () => macroCall(lo, node)), ...at(node) });
    return;
  }
  if (sink.to === 'return' && isFailure(lo, node)) {
    out.push({ s: 'throw', value: lowered(lo, node, out), ...at(node) });
    return;
  }
  give(lowered(lo, sink.to === 'nothing' ? withoutTry(node) : node, out), sink, node, out);
}

/** An expression whose preliminaries come before it in `out`. */
export const lowered = (lo: Lowering, node: Node, out: Stmt[]): Expr => into(lo, out, () => lo.expr(node));

export function give(value: Expr, sink: Sink, node: At, out: Stmt[]): void {
  switch (sink.to) {
    case 'return':
      out.push({ s: 'return', value, ...at(node) });
      return;
    case 'variable':
      out.push({ s: 'set', target: { t: 'name', name: sink.name, declares: true, ...at(node) }, value, ...at(node) });
      return;
    case 'nothing':
      out.push({ s: 'expression', value, ...at(node) });
  }
}

/** `x = y`, `x += y`; their value is `()`, which nobody uses. */
function assignment(lo: Lowering, node: Node, out: Stmt[]): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return;
  const value = lowered(lo, right, out);
  if (left.type === '_') {
    out.push({ s: 'expression', value, ...at(node) });
    return;
  }
  const target = into(lo, out, () => assignedTarget(lo, left));
  const operator = child(node, 'operator')?.type.slice(0, -1);
  if (operator === undefined) out.push({ s: 'set', target, value, ...at(node) });
  else out.push({ s: 'augment', target, operator, value, ...at(node) });
}

/** `Err(e)` where it is the result: whoever uses the result goes on without it. */
function isFailure(lo: Lowering, node: Node): boolean {
  if (node.type !== 'call_expression') return false;
  const callee = child(node, 'function');
  return callee?.type === 'identifier' && src(lo, callee) === 'Err';
}

/** `x?;` uses nothing of `x`. */
const withoutTry = (node: Node): Node => (node.type === 'try_expression' ? (firstNamed(node) ?? node) : node);

/** `if`, with patterns in its conditions. */
function ifExpression(lo: Lowering, node: Node, sink: Sink, out: Stmt[]): void {
  const condition = child(node, 'condition');
  const consequence = child(node, 'consequence');
  const alternative = child(node, 'alternative');
  const other = alternative && firstNamed(alternative);
  const fallback = environmentFallback(lo, condition, consequence, other);
  if (fallback) {
    give(into(lo, out, fallback), sink, node, out);
    return;
  }
  block(lo, () => {
    const test = conditionOf(lo, condition, out) ?? { e: 'boolean' as const, value: true, ...at(node) };
    const then: Stmt[] = [];
    const otherwise: Stmt[] = [];
    if (consequence) emit(lo, consequence, sink, then);
    if (other) emit(lo, other, sink, otherwise);
    out.push({ s: 'if', test, then, else: otherwise, ...at(node) });
  });
}

/** The test of a condition; what its patterns bind is bound before it. */
export function conditionOf(lo: Lowering, node: Node | undefined, out: Stmt[]): Expr | null {
  if (!node) return null;
  if (node.type === 'let_chain')
    return namedChildren(node)
      .map((c) => conditionOf(lo, c, out))
      .reduce((left, right) =>
        left === null ? right : right === null ? left : { e: 'operator', operator: '&&', left, right, ...at(node) },
      );
  if (node.type !== 'let_condition') return lowered(lo, node, out);
  const value = child(node, 'value');
  const subject = value ? subjectOf(lo, value, out) : opaque(node);
  const pattern = patternOf(lo, child(node, 'pattern'), subject);
  out.push(...pattern.sets);
  return pattern.test;
}

/** A value that is looked at several times. */
export function subjectOf(lo: Lowering, node: Node, out: Stmt[]): Expr {
  const value = lowered(lo, node, out);
  if (value.e === 'name' || value.e === 'this' || value.e === 'member') return value;
  const { name } = temporary(lo);
  out.push({ s: 'set', target: { t: 'name', name, declares: true, ...at(node) }, value, ...at(node) });
  return nameExpr(name, { start: node.start, end: node.start });
}

function loop(lo: Lowering, node: Node, out: Stmt[]): void {
  block(lo, () => {
    const body = child(node, 'body');
    const stmts: Stmt[] = [];
    if (node.type !== 'for_expression') {
      const condition = child(node, 'condition');
      const test = node.type === 'while_expression' ? conditionOf(lo, condition, out) : null;
      if (body) emit(lo, body, NOTHING, stmts);
      out.push({ s: 'loop', target: null, over: null, test, body: stmts, ...at(node) });
      return;
    }
    const value = child(node, 'value');
    const pattern = child(node, 'pattern');
    const over = value ? lowered(lo, value, out) : null;
    const target = loopTarget(lo, pattern, stmts);
    if (body) emit(lo, body, NOTHING, stmts);
    out.push({ s: 'loop', target, over, test: null, body: stmts, ...at(node) });
  });
}

/** The variable of a loop; parts of the item are taken at the begin of each round. */
export function loopTarget(lo: Lowering, pattern: Node | undefined, stmts: Stmt[]): Target | null {
  if (!pattern || pattern.type === '_') return null;
  if (pattern.type === 'identifier') {
    const [set] = patternOf(lo, pattern, opaque(pattern)).sets;
    if (set?.s === 'set' && set.target.t === 'name') return set.target;
  }
  const { name } = temporary(lo);
  stmts.push(...patternOf(lo, pattern, nameExpr(name, { start: pattern.start, end: pattern.start })).sets);
  return { t: 'name', name, declares: true, ...at(pattern) };
}

/** Whether a branch can be written as an expression: two plain values, and a condition without patterns. */
export function simpleConditional(node: Node): { readonly test: Node; readonly then: Node; readonly other: Node } | undefined {
  const test = child(node, 'condition');
  const consequence = child(node, 'consequence');
  const alternative = child(node, 'alternative');
  const otherwise = alternative && firstNamed(alternative);
  if (!test || /^let_/.test(test.type) || !consequence || otherwise?.type !== 'block') return undefined;
  const [then, other] = [only(consequence), only(otherwise)];
  return isPlain(then) && isPlain(other) ? { test, then, other } : undefined;
}

const isPlain = (node: Node): boolean =>
  !/^(?:block|if_expression|match_expression|expression_statement|let_declaration|\w*_item|return_expression|break_expression|continue_expression|macro_invocation|unsafe_block|loop_expression|for_expression|while_expression)$/.test(
    node.type,
  ) || node.type === 'macro_invocation';
