import type { Expr, Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { calledName, writtenCall } from './calls.js';
import { at, callOf, firstPart, hasWord, type Lowering, nameExpr, partsOf, type Sink } from './context.js';
import { isValue } from './lambdas.js';
import { bindingOf } from './targets.js';

/**
 * `if`, `when` and `try` as values. Arms that are plain expressions become conditionals; anything else becomes a function without parameters,
 * called where it stands, in which every arm returns.
 */
export function branching(node: Node, l: Lowering): Expr {
  if (isPlain(node, l)) return conditional(node, l);
  const index = l.builder.function({ name: '', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'lambda' }, () => {
    l.lambdas++;
    const body = l.handed(node, (value) => ({ s: 'return', value, ...at(value) }));
    l.lambdas--;
    return { params: [], body };
  });
  return callOf({ e: 'function', function: index, ...at(node) }, [], node);
}

/** Whether all arms are expressions that give a value and do nothing else. */
function isPlain(node: Node, l: Lowering): boolean {
  switch (node.type) {
    case 'if_expression': {
      const arms = armsOf(node);
      return arms.else !== undefined && [arms.then, arms.else].every((arm) => arm !== undefined && isPlain(arm, l));
    }
    case 'when_expression': {
      const subject = subjectOf(node);
      const entries = entriesOf(node);
      if (subject && (subject.binding || !isRepeatable(subject.value))) return false;
      return entries.length > 0 && entries.every((e) => e.body !== undefined && isPlain(e.body, l));
    }
    case 'block': {
      const parts = partsOf(node);
      return parts.length === 1 && isPlain(parts[0]!, l);
    }
    case 'parenthesized_expression': {
      const inner = firstPart(node);
      return inner !== undefined && isPlain(inner, l);
    }
    case 'try_expression':
      return false;
    default:
      return isValue(node) && !isJump(node, l);
  }
}

/** Whether a subject may be evaluated once for every arm: a name, a member. */
function isRepeatable(node: Node | undefined): boolean {
  if (node?.type === 'identifier' || node?.type === 'this_expression') return true;
  return node?.type === 'navigation_expression' && isRepeatable(firstPart(node));
}

function conditional(node: Node, l: Lowering): Expr {
  switch (node.type) {
    case 'if_expression': {
      const arms = armsOf(node);
      const test = testOf(node, l);
      return { e: 'conditional', test, then: conditional(arms.then!, l), else: conditional(arms.else!, l), ...at(node) };
    }
    case 'when_expression':
      return chosen(node, l);
    case 'block':
    case 'parenthesized_expression':
      return conditional(firstPart(node)!, l);
    default:
      return l.expression(node);
  }
}

function chosen(node: Node, l: Lowering): Expr {
  const on = subjectOf(node)?.value;
  const entries = entriesOf(node);
  const rest = entries.filter((e) => !e.isElse);
  // Without a default the arms are exhaustive, so that the last one needs no test.
  const last = entries.find((e) => e.isElse) ?? rest.pop();
  if (!last) return opaque(node);
  const values = rest.map((e) => ({ test: anyOf(e.tests, on, l), value: conditional(e.body!, l) }));
  let result = conditional(last.body!, l);
  for (const { test, value } of values.reverse()) result = { e: 'conditional', test, then: value, else: result, ...at(node) };
  return result;
}

/** Whether one of the tests of an arm holds. */
function anyOf(tests: readonly Node[], on: Node | undefined, l: Lowering): Expr {
  return tests
    .map((t): Expr => {
      const value = testValue(t, l);
      return on ? { e: 'operator', operator: '==', left: l.expression(on), right: value, ...at(t) } : value;
    })
    .reduce((left, right): Expr => ({ e: 'operator', operator: '||', left, right, start: left.start, end: right.end }));
}

/** `is T` and `in x` may hold or not. */
const testValue = (node: Node, l: Lowering): Expr =>
  node.type === 'type_test' || node.type === 'range_test'
    ? opaque(node, node.type === 'range_test' ? partsOf(node).map(l.expression) : [])
    : l.expression(node);

interface Subject {
  readonly value: Node;
  /** `when (val x = …)` */
  readonly binding: Node | undefined;
}

function subjectOf(node: Node): Subject | undefined {
  const subject = node.children.find((c) => c.type === 'when_subject');
  const parts = subject ? partsOf(subject) : [];
  const value = parts.at(-1);
  return value && { value, binding: parts.find((c) => c.type === 'variable_declaration' && c !== value) };
}

interface Entry {
  readonly tests: readonly Node[];
  readonly body: Node | undefined;
  readonly isElse: boolean;
}

const entriesOf = (node: Node): Entry[] =>
  node.children
    .filter((c) => c.type === 'when_entry')
    .map((entry) => {
      const tests = childrenIn(entry, 'condition');
      return { tests, body: partsOf(entry).findLast((c) => c.field !== 'condition'), isElse: tests.length === 0 };
    });

interface Arms {
  readonly then: Node | undefined;
  readonly else: Node | undefined;
}

/** What stands before and behind `else`. */
function armsOf(node: Node): Arms {
  const word = node.children.findIndex((c) => !c.named && c.type === 'else');
  const arm = (nodes: readonly Node[]): Node | undefined =>
    nodes.find((c) => c.named && c.field !== 'condition' && !/comment$/.test(c.type));
  return word < 0
    ? { then: arm(node.children), else: undefined }
    : { then: arm(node.children.slice(0, word)), else: arm(node.children.slice(word + 1)) };
}

const testOf = (node: Node, l: Lowering): Expr => {
  const condition = child(node, 'condition');
  return condition ? l.expression(condition) : opaque(node, [], 'boolean');
};

const GIVE_UP = new Set(['error', 'TODO', 'exitProcess']);

/** Control does not go on behind it. */
export function isJump(node: Node, l: Lowering): boolean {
  if (node.type === 'return_expression' || node.type === 'throw_expression') return true;
  if (node.type === 'identifier') return /^(?:break|continue)$/.test(l.text.slice(node.start, node.end));
  if (node.type === 'labeled_expression') return /^(?:break|continue)@/.test(l.text.slice(node.start, node.start + 9));
  if (node.type !== 'call_expression') return false;
  const written = writtenCall(node);
  return written?.callee.type === 'identifier' && GIVE_UP.has(calledName(written.callee, l));
}

/** `x ?: return`: the parts, when the right side leaves. */
export function orLeave(node: Node, l: Lowering): { readonly value: Node; readonly leave: Node } | undefined {
  const [value, leave] = [child(node, 'left'), child(node, 'right')];
  if (node.type !== 'binary_expression' || child(node, 'operator')?.type !== '?:' || !value || !leave) return undefined;
  return isJump(leave, l) ? { value, leave } : undefined;
}

export const isNull = (value: Expr): Expr => ({
  e: 'operator',
  operator: '==',
  left: value,
  right: { e: 'null', undefined: false, start: value.end, end: value.end },
  ...at(value),
});

/** See `Lowering.handed`. */
export function handed(node: Node, sink: Sink, l: Lowering): Stmt[] {
  switch (node.type) {
    case 'if_expression':
      if (!hasWord(node, 'else')) return l.statements([node]);
      return isPlain(node, l) ? [sink(l.expression(node))] : [ifStatement(node, l, (arm) => armStatements(arm, sink, l))];
    case 'when_expression':
      return isPlain(node, l) ? [sink(l.expression(node))] : whenStatements(node, l, (arm) => armStatements(arm, sink, l), true);
    case 'try_expression':
      return [tryStatement(node, l, (arm) => armStatements(arm, sink, l))];
    case 'block':
      return armStatements(node, sink, l);
    case 'parenthesized_expression': {
      const inner = firstPart(node);
      return inner ? handed(inner, sink, l) : [];
    }
    default:
      return !isValue(node) || isJump(node, l) ? l.statements([node]) : [sink(l.expression(node))];
  }
}

function armStatements(node: Node | undefined, sink: Sink, l: Lowering): Stmt[] {
  if (!node) return [];
  if (node.type !== 'block') return l.handed(node, sink);
  const parts = partsOf(node);
  const last = parts.at(-1);
  if (!last) return [];
  return l.scoped(() => [...l.statements(parts.slice(0, -1)), ...l.handed(last, sink)]);
}

type Arm = (node: Node | undefined) => Stmt[];

export function ifStatement(node: Node, l: Lowering, arm: Arm): Stmt {
  const arms = armsOf(node);
  const test = testOf(node, l);
  return { s: 'if', test, then: arm(arms.then), else: arm(arms.else), ...at(node) };
}

/** `when` as a switch, or as a chain of questions where it has no subject. `exhaustive`: some arm is taken. */
export function whenStatements(node: Node, l: Lowering, arm: Arm, exhaustive: boolean): Stmt[] {
  const subject = subjectOf(node);
  const entries = entriesOf(node);
  if (!subject) return questions(node, entries, l, arm);
  const out: Stmt[] = [];
  let on = l.expression(subject.value);
  const target = subject.binding && bindingOf(subject.binding, l);
  if (target?.t === 'name') {
    out.push({ s: 'set', target, value: on, ...at(subject.value) });
    on = nameExpr(target.name, target);
  }
  const last = exhaustive && !entries.some((e) => e.isElse) ? entries.at(-1) : undefined;
  const cases = entries.map((e) => ({
    tests: e === last ? [] : e.tests.map((t) => testValue(t, l)),
    body: arm(e.body),
    falls: false,
  }));
  out.push({ s: 'switch', on, cases, ...at(node) });
  return out;
}

function questions(node: Node, entries: readonly Entry[], l: Lowering, arm: Arm): Stmt[] {
  const steps = entries.map((e) => ({
    test: e.isElse ? undefined : anyOf(e.tests, undefined, l),
    body: arm(e.body),
    node: e.body ?? node,
  }));
  return steps.reduceRight<Stmt[]>(
    (rest, s) => (s.test === undefined ? s.body : [{ s: 'if', test: s.test, then: s.body, else: rest, ...at(s.node) }]),
    [],
  );
}

export function tryStatement(node: Node, l: Lowering, arm: Arm): Stmt {
  const body = arm(node.children.find((c) => c.type === 'block'));
  const handlers: Stmt[][] = [];
  let final: Stmt[] = [];
  for (const c of node.children) {
    const block = c.children.find((x) => x.type === 'block');
    if (c.type === 'finally_block') final = l.body(block);
    else if (c.type === 'catch_block') handlers.push([...caught(c, l), ...arm(block)]);
  }
  return { s: 'try', body, handlers, final, ...at(node) };
}

function caught(node: Node, l: Lowering): Stmt[] {
  const name = node.children.find((c) => c.type === 'identifier');
  if (!name) return [];
  const value = l.text.slice(name.start, name.end);
  l.declares(value);
  return [{ s: 'set', target: { t: 'name', name: value, declares: true, ...at(name) }, value: opaque(name), ...at(name) }];
}
