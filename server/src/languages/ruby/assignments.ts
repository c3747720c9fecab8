import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { callWith } from './calls.js';
import { structClass } from './classes.js';
import { at, type Lowering, scopeWith, src } from './context.js';
import { type Sink, valueStatement } from './statements.js';
import { targetsAfterStar } from './targets.js';

const SPREADS = new Set(['if', 'unless', 'case', 'case_match', 'begin', 'rescue_modifier', 'parenthesized_statements']);

/** `x = value`; a value that is chosen by branches is assigned in each of them. */
export function assignment(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left) return;
  const made = left.type === 'constant' && right ? structClass(lo, src(lo, left), right) : undefined;
  if (made !== undefined) {
    out.push({ s: 'class', class: made, ...at(node) });
    return;
  }
  if (!right || brokenLine(lo, node, left.end, right.start)) {
    // `x =` without a value swallows the next line: that line is a statement of its own.
    lo.errors++;
    out.push({ s: 'set', target: lo.target(left), value: opaque({ start: left.end, end: left.end }), ...at(left) });
    if (right) valueStatement(lo, right, out, sink);
    return;
  }
  if (SPREADS.has(right.type) && left.type !== 'left_assignment_list') {
    const target = lo.target(left);
    valueStatement(lo, right, out, (value) => ({ s: 'set', target, value, start: left.start, end: value.end }));
  } else {
    if (left.type === 'identifier' && isLambda(lo, right)) lo.naming = { name: src(lo, left), ...at(left) };
    const value = left.type === 'constant' ? sharedObject(lo.expr(right)) : lo.expr(right);
    lo.naming = null;
    out.push({ s: 'set', target: lo.target(left), value, ...at(node) });
    for (const t of targetsAfterStar(lo, left)) out.push({ s: 'set', target: t.target, value: t.value, ...at(t.target) });
  }
  if (sink) out.push(sink(left.type === 'left_assignment_list' ? opaque(node) : readOf(lo, left)));
}

/** `->(a) { … }`, `lambda do |a| … end`, `proc { … }` */
function isLambda(lo: Lowering, node: Node): boolean {
  if (node.type === 'lambda') return true;
  const method = node.type === 'call' && !child(node, 'receiver') ? child(node, 'method') : undefined;
  return method !== undefined && /^(?:lambda|proc)$/.test(src(lo, method));
}

/** What has been assigned, as a value: an attribute may give something else than was set, but nobody writes that. */
function readOf(lo: Lowering, left: Node): Expr {
  return lo.expr(left);
}

/** `a ||= b`, `a += b`, … */
export function operatorAssignment(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator')?.type.slice(0, -1) ?? '';
  if (!left || !right) return;
  if (operator === '||' || operator === '&&') {
    const first = operator === '||' && isFirstWrite(lo, left);
    if (first && SPREADS.has(right.type)) {
      const target = lo.target(left);
      valueStatement(lo, right, out, (value) => ({ s: 'set', target, value, start: left.start, end: value.end }));
    } else {
      const before = first ? null : lo.expr(left);
      const given = first && left.type !== 'identifier' ? sharedObject(lo.expr(right)) : lo.expr(right);
      const value: Expr = before ? { e: 'operator', operator, left: before, right: given, ...at(node) } : given;
      out.push({ s: 'set', target: lo.target(left), value, ...at(node) });
    }
  } else if ('+-*/%'.includes(operator) && operator !== '') {
    const value = lo.expr(right);
    if (lo.loops > 0) out.push({ s: 'augment', target: lo.target(left), operator, value, ...at(node) });
    else {
      // Makes another list or text: who holds the first one keeps it.
      const before = lo.expr(left);
      out.push({
        s: 'set',
        target: lo.target(left),
        value: { e: 'operator', operator, left: before, right: value, ...at(node) },
        ...at(node),
      });
    }
  } else {
    const value = opaque(node, [lo.expr(right)]);
    out.push({ s: 'set', target: lo.target(left), value, ...at(node) });
  }
  if (sink) out.push(sink(readOf(lo, left)));
}

/** An object that a class or a constant keeps: whoever asks for it may have set its attributes. */
export function sharedObject(value: Expr): Expr {
  if (value.e !== 'call' || !value.construct) return value;
  return callWith({ e: 'name', name: '<shared>', start: value.start, end: value.start }, [{ value }], value);
}

/** `@client ||= Client.new` where nothing else of the class assigns it, and `x ||= …` of a new local: the value is what stands here. */
function isFirstWrite(lo: Lowering, left: Node): boolean {
  if (left.type === 'identifier') return !scopeWith(lo, src(lo, left));
  if (left.type !== 'instance_variable' && left.type !== 'class_variable') return false;
  const name = src(lo, left);
  return lo.facts !== null && lo.facts.writes.get(name) === 1 && !lo.facts.settable.has(name.replace(/^@+/, ''));
}

/** Whether a line ends between two offsets, not continued by a backslash; a value may begin on the next line all the same. */
function brokenLine(lo: Lowering, node: Node, from: number, to: number): boolean {
  const between = lo.text.slice(from, to);
  if (!between.includes('\n')) return false;
  // `x =⏎  y = 1`: two assignments, of which the first one lost its value.
  const right = child(node, 'right');
  return right?.type === 'assignment' && !/\\\s*\n/.test(between);
}

export const setOf = (target: Target, value: Expr): Stmt => ({ s: 'set', target, value, ...at(target) });
