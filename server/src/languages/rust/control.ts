import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, block, DEEPEST, firstNamed, into, type Lowering, methodCall, namedChildren, nameExpr, src } from './context.js';
import { OR } from './library.js';
import { ENDS, macroCall, macroName } from './macros.js';
import { flat } from './paths.js';
import { type Pattern, patternOf, variantOf } from './patterns.js';
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
      if (value) give(lo, lowered(lo, value, out), NOTHING, node, out);
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
  give(lo, lowered(lo, sink.to === 'nothing' ? withoutTry(node) : node, out), sink, node, out);
}

/** An expression whose preliminaries come before it in `out`. */
export const lowered = (lo: Lowering, node: Node, out: Stmt[]): Expr => into(lo, out, () => lo.expr(node));

function give(_lo: Lowering, value: Expr, sink: Sink, node: At, out: Stmt[]): void {
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
    give(lo, into(lo, out, fallback), sink, node, out);
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

/** `if let Ok(v) = env::var("X") { v } else { "default" }`, also as a match: the variable, or what stands in for it. */
function environmentFallback(
  lo: Lowering,
  condition: Node | undefined,
  then: Node | undefined,
  other: Node | undefined,
): (() => Expr) | undefined {
  if (condition?.type !== 'let_condition' || !then || !other) return undefined;
  return fallbackOf(lo, child(condition, 'pattern'), child(condition, 'value'), only(then), only(other));
}

const only = (node: Node): Node => {
  const inner = node.type === 'block' ? namedChildren(node) : [];
  return inner.length === 1 ? inner[0]! : node;
};

const READS_ENVIRONMENT = /^(?:(?:std::)?env::var|dotenvy?::var|option_env!)\b/;

function fallbackOf(lo: Lowering, pattern: Node | undefined, value: Node | undefined, then: Node, other: Node): (() => Expr) | undefined {
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

interface Arm {
  readonly node: Node;
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly before: readonly Stmt[];
  readonly body: Stmt[];
}

/** `match`: as cases where the arms compare with values or variants, else as a chain of conditions. The last arm needs no test. */
function matchExpression(lo: Lowering, node: Node, sink: Sink, out: Stmt[]): void {
  const value = child(node, 'value');
  const body = child(node, 'body');
  const nodes = body ? namedChildren(body).filter((c) => c.type === 'match_arm') : [];
  if (!value || nodes.length === 0) {
    if (value) out.push({ s: 'expression', value: lowered(lo, value, out), ...at(node) });
    return;
  }
  const [first, second] = nodes;
  if (nodes.length === 2) {
    const pattern = child(first!, 'pattern');
    const arms = [child(first!, 'value'), child(second!, 'value')];
    const fallback = pattern && arms[0] && arms[1] ? fallbackOf(lo, firstNamed(pattern), value, only(arms[0]), only(arms[1])) : undefined;
    if (fallback) {
      give(lo, into(lo, out, fallback), sink, node, out);
      return;
    }
  }
  const subject = subjectOf(lo, value, out);
  const arms = nodes.map((n) => armOf(lo, n, subject, sink));
  const kinds = new Set(arms.flatMap((a) => (a.pattern.test === null && !a.guard ? [] : [a.pattern.equals?.of])));
  const kind = [...kinds][0];
  if (kinds.size === 1 && kind !== undefined && arms.every((a) => a.guard === null)) {
    const on = kind === 'value' ? subject : variantOf(subject, value);
    const cases = arms.map((a, i) => ({
      tests: i === arms.length - 1 || a.pattern.test === null ? [] : a.pattern.equals!.values,
      body: [...a.pattern.sets, ...a.body],
      falls: false,
    }));
    const end = cases.findIndex((c) => c.tests.length === 0);
    out.push({ s: 'switch', on, cases: cases.slice(0, end + 1), ...at(node) });
    return;
  }
  out.push(...chain(arms, 0));
}

function armOf(lo: Lowering, node: Node, subject: Expr, sink: Sink): Arm {
  return block(lo, () => {
    const head = child(node, 'pattern');
    const value = child(node, 'value');
    const pattern = patternOf(lo, head && namedChildren(head).find((c) => c.field !== 'condition'), subject);
    const before: Stmt[] = [];
    const guard = head && child(head, 'condition') ? conditionOf(lo, child(head, 'condition'), before) : null;
    const body: Stmt[] = [];
    if (value) emit(lo, value, sink, body);
    return { node, pattern, guard, before, body };
  });
}

function chain(arms: readonly Arm[], index: number): Stmt[] {
  const arm = arms[index];
  if (!arm) return [];
  const { pattern, guard, before, body, node } = arm;
  const test: Expr | null =
    pattern.test === null
      ? guard
      : guard === null
        ? pattern.test
        : { e: 'operator', operator: '&&', left: pattern.test, right: guard, ...at(node) };
  if (test === null || index === arms.length - 1) return [...pattern.sets, ...before, ...body];
  return [
    ...pattern.sets,
    ...before,
    { s: 'if', test, then: body, else: chain(arms, index + 1), start: node.start, end: arms.at(-1)!.node.end },
  ];
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

export { flat };
