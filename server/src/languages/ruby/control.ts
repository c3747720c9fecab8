import type { Expr, Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { setOf } from './assignments.js';
import { at, firstNamed, type Lowering, named } from './context.js';
import { type Sink, sequence, valueStatement } from './statements.js';

const nothing = (node: Node): Expr => ({ e: 'null', undefined: false, start: node.end, end: node.end });
const not = (e: Expr): Expr => ({ e: 'operator', operator: '!', left: e, right: null, ...at(e) });

function block(lo: Lowering, node: Node | undefined, sink: Sink, around: Node): Stmt[] {
  const out: Stmt[] = [];
  if (node) sequence(lo, named(node), out, sink);
  else if (sink) out.push(sink(nothing(around)));
  return out;
}

/** `if … elsif … else`, `unless … else`. */
export function conditional(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const condition = child(node, 'condition');
  const test = condition ? lo.expr(condition) : opaque(node);
  const then = block(lo, child(node, 'consequence'), sink, node);
  const alternative = child(node, 'alternative');
  let otherwise: Stmt[] = [];
  if (alternative?.type === 'elsif') conditional(lo, alternative, otherwise, sink);
  else otherwise = block(lo, alternative, sink, node);
  out.push({ s: 'if', test: node.type === 'unless' ? not(test) : test, then, else: otherwise, ...at(node) });
}

/** `x if y`, `x unless y`, `x rescue y`. */
export function modified(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const body = child(node, 'body');
  if (!body) return;
  const inner = (n: Node): Stmt[] => {
    const stmts: Stmt[] = [];
    valueStatement(lo, n, stmts, sink);
    return stmts;
  };
  if (node.type === 'rescue_modifier') {
    const handler = child(node, 'handler');
    out.push({ s: 'try', body: inner(body), handlers: handler ? [inner(handler)] : [[]], final: [], ...at(node) });
    return;
  }
  const condition = child(node, 'condition');
  const test = condition ? lo.expr(condition) : opaque(node);
  const then = inner(body);
  out.push({
    s: 'if',
    test: node.type === 'unless_modifier' ? not(test) : test,
    then,
    else: sink ? [sink(nothing(node))] : [],
    ...at(node),
  });
}

/** `begin … rescue … else … ensure … end`, and the body of a method or block with the same parts. */
export function protectedBody(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const all = named(node);
  const plain = all.filter((c) => c.type !== 'rescue' && c.type !== 'else' && c.type !== 'ensure');
  const rescues = all.filter((c) => c.type === 'rescue');
  const otherwise = all.find((c) => c.type === 'else');
  const ensure = all.find((c) => c.type === 'ensure');
  if (rescues.length === 0 && !ensure && !otherwise) {
    sequence(lo, plain, out, sink);
    return;
  }
  const body: Stmt[] = [];
  sequence(lo, plain, body, otherwise ? null : sink);
  if (otherwise) sequence(lo, named(otherwise), body, sink);
  const handlers = rescues.map((r) => handler(lo, r, sink));
  const final: Stmt[] = [];
  if (ensure) sequence(lo, named(ensure), final, null);
  out.push({ s: 'try', body, handlers, final, ...at(node) });
}

function handler(lo: Lowering, node: Node, sink: Sink): Stmt[] {
  const variable = firstNamed(child(node, 'variable') ?? { ...node, children: [] });
  const bound = variable ? lo.target(variable) : undefined;
  return [...(bound ? [setOf(bound, opaque(bound))] : []), ...block(lo, child(node, 'body'), sink, node)];
}

export function loopStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const condition = child(node, 'condition');
  const pattern = child(node, 'pattern');
  const over = firstNamed(child(node, 'value') ?? { ...node, children: [] });
  const test = condition ? lo.expr(condition) : null;
  const body = child(node, 'body');
  const until = node.type === 'until' || node.type === 'until_modifier';
  out.push({
    s: 'loop',
    over: pattern && over ? lo.expr(over) : null,
    target: pattern ? lo.target(pattern) : null,
    test: test && until ? not(test) : test,
    body: inLoop(lo, () => {
      const stmts: Stmt[] = [];
      if (body) sequence(lo, body.type === 'do' ? named(body) : [body], stmts, null);
      return stmts;
    }),
    ...at(node),
  });
}

/** Lowers what is inside a loop of this function. */
export function inLoop(lo: Lowering, inside: () => Stmt[]): Stmt[] {
  lo.loops++;
  lo.jumps++;
  const out = inside();
  lo.loops--;
  lo.jumps--;
  return out;
}

const LITERALS = new Set([
  'string',
  'simple_symbol',
  'delimited_symbol',
  'integer',
  'float',
  'nil',
  'true',
  'false',
  'chained_string',
  'identifier',
]);

/** A pattern of `when`: equal to a literal; classes, ranges and expressions test something else. */
const testOf = (lo: Lowering, node: Node): Expr => {
  const inner = node.type === 'pattern' ? (firstNamed(node) ?? node) : node;
  return LITERALS.has(inner.type) ? lo.expr(inner) : opaque(inner);
};

export function caseStatement(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const value = child(node, 'value');
  const clauses = named(node).filter((c) => c.type === 'when');
  const fallback = named(node).find((c) => c.type === 'else');
  if (!value) {
    const arms = clauses.map((c) => {
      const tests = childrenIn(c, 'pattern').map((p) => lo.expr(firstNamed(p) ?? p));
      const test = tests.reduce<Expr | undefined>(
        (a, b) => (a ? { e: 'operator', operator: '||', left: a, right: b, start: a.start, end: b.end } : b),
        undefined,
      );
      return { test: test ?? opaque(c), body: block(lo, child(c, 'body'), sink, c), start: c.start };
    });
    let otherwise = block(lo, fallback, sink, node);
    for (const a of arms.reverse()) otherwise = [{ s: 'if', test: a.test, then: a.body, else: otherwise, start: a.start, end: node.end }];
    out.push(...otherwise);
    return;
  }
  const on = lo.expr(value);
  const cases = clauses.map((c) => ({
    tests: childrenIn(c, 'pattern').map((p) => testOf(lo, p)),
    body: block(lo, child(c, 'body'), sink, c),
    falls: false,
  }));
  const last = { tests: [], body: block(lo, fallback, sink, node), falls: false };
  out.push({ s: 'switch', on, cases: fallback || sink ? [...cases, last] : cases, ...at(node) });
}

/** `case x in pattern`: literals are compared; other patterns may match or not, and what they bind is not known. */
export function matchStatement(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const value = child(node, 'value');
  const on = value ? lo.expr(value) : opaque(node);
  const cases = childrenIn(node, 'clauses').map((c) => {
    const pattern = child(c, 'pattern');
    const bound = pattern ? boundIn(lo, pattern) : [];
    const alternatives = pattern?.type === 'alternative_pattern' ? named(pattern) : pattern ? [pattern] : [];
    const tests = alternatives.map((p) => (p.type === 'identifier' || child(c, 'guard') ? opaque(p) : testOf(lo, p)));
    return { tests: tests.length > 0 ? tests : [opaque(c)], body: [...bound, ...block(lo, child(c, 'body'), sink, c)], falls: false };
  });
  const fallback = child(node, 'else');
  const last = { tests: [], body: block(lo, fallback, sink, node), falls: false };
  out.push({ s: 'switch', on, cases: fallback || sink ? [...cases, last] : cases, ...at(node) });
}

function boundIn(lo: Lowering, pattern: Node): Stmt[] {
  const out: Stmt[] = [];
  const visit = (n: Node): void => {
    const short = n.type === 'keyword_pattern' && !child(n, 'value') ? child(n, 'key') : undefined;
    const name = n.type === 'identifier' ? n : short;
    if (name) {
      const target = lo.target({ ...name, type: 'identifier' });
      out.push(setOf(target, opaque(name)));
    }
    for (const c of n.children) visit(c);
  };
  visit(pattern);
  return out;
}
