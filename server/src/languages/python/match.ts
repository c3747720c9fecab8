import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { firstNamed, type Lowering, namedChildren, src } from './context.js';

/** `match` as a switch: patterns that are plain values become its tests, all others may or may not match. */
export function matchStatement(lo: Lowering, node: Node): Stmt {
  const subjects = childrenIn(node, 'subject');
  const at = { start: node.start, end: node.end };
  const on: Expr =
    subjects.length === 1
      ? lo.expr(subjects[0]!)
      : { e: 'list', items: subjects.map((s) => ({ value: lo.expr(s) })), start: node.start, end: subjects.at(-1)?.end ?? node.end };
  const clauses = (child(node, 'body')?.children ?? []).filter((c) => c.type === 'case_clause');
  const cases = clauses.map((clause) => {
    const bound: Target[] = [];
    const patterns = clause.children.filter((c) => c.type === 'case_pattern');
    const guard = child(clause, 'guard');
    let tests = patterns.length === 1 ? testsOf(lo, patterns[0]!, bound) : [opaque(clause)];
    if (patterns.length > 1) for (const p of patterns) captures(lo, p, bound);
    const test = guard && firstNamed(guard);
    if (test) tests = [opaque(test, [lo.expr(test)])];
    const only = patterns.length === 1 ? firstNamed(patterns[0]!) : undefined;
    const whole = bound.length === 1 && (only?.type === 'dotted_name' || only?.type === 'as_pattern');
    const body: Stmt[] = bound.map((target) => ({
      s: 'set',
      target,
      value: whole ? on : opaque(target),
      start: target.start,
      end: target.end,
    }));
    const consequence = child(clause, 'consequence');
    if (consequence) body.push(...lo.statements(consequence.children));
    return { tests, body, falls: false };
  });
  return { s: 'switch', on, cases, ...at };
}

/** The values that a pattern compares with; empty: it matches everything. Names that it binds are added to `bound`. */
function testsOf(lo: Lowering, node: Node, bound: Target[]): Expr[] {
  switch (node.type) {
    case 'case_pattern': {
      const inner = firstNamed(node);
      if (!inner) return [];
      const negative = lo.text[node.start] === '-';
      return negative ? [opaque(node)] : testsOf(lo, inner, bound);
    }
    case 'union_pattern': {
      const tests = namedChildren(node).map((c) => testsOf(lo, c, bound));
      return tests.some((t) => t.length === 0) ? [] : tests.flat();
    }
    case 'string':
    case 'concatenated_string':
    case 'integer':
    case 'float':
    case 'true':
    case 'false':
    case 'none':
      return [lo.expr(node)];
    case 'dotted_name':
      if (node.children.length > 1) return [dottedValue(lo, node)];
      captures(lo, node, bound);
      return [];
    case 'as_pattern': {
      const inner = firstNamed(node);
      const tests = inner ? testsOf(lo, inner, bound) : [opaque(node)];
      const name = node.children.at(-1);
      if (name?.type === 'identifier') bound.push(lo.target(name));
      return tests.length === 0 ? [] : tests;
    }
    default:
      captures(lo, node, bound);
      return [opaque(node)];
  }
}

function captures(lo: Lowering, node: Node, bound: Target[]): void {
  if (node.type === 'dotted_name') {
    const name = node.children[0];
    if (node.children.length === 1 && name) bound.push(lo.target(name));
    return;
  }
  if (node.type === 'splat_pattern') {
    const name = firstNamed(node);
    if (name) bound.push(lo.target(name));
    return;
  }
  if (node.type === 'string') return;
  const named = node.type === 'class_pattern' || node.type === 'keyword_pattern';
  for (const c of named ? namedChildren(node).slice(1) : namedChildren(node)) captures(lo, c, bound);
  if (node.type === 'as_pattern') {
    const name = node.children.at(-1);
    if (name?.type === 'identifier') bound.push(lo.target(name));
  }
}

function dottedValue(lo: Lowering, node: Node): Expr {
  const [first, ...rest] = namedChildren(node);
  let value: Expr = lo.expr(first!);
  for (const part of rest) {
    lo.builder.mention(src(lo, part));
    value = { e: 'member', object: value, name: src(lo, part), nameStart: part.start, start: node.start, end: part.end };
  }
  return value;
}
