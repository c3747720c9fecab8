import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, isComment, type Lowering, sliceOf } from './context.js';
import { assignmentOperator, isExpression } from './expressions.js';
import { targetOf } from './members.js';
import { isNeutralOperator, updateOf } from './operators.js';
import { switchStatement } from './switches.js';
import { dimensionsOf, typeName } from './types.js';

type Lower = (node: Node, out: Stmt[], l: Lowering) => void;

const nothing: Lower = () => {};

const declares: Lower = (node, out, l) => void out.push({ s: 'class', class: l.declaration(node), ...at(node) });

const withValue =
  (s: 'return' | 'throw'): Lower =>
  (node, out, l) => {
    const value = firstNamed(node);
    out.push({ s, value: value ? l.expression(value) : null, ...at(node) });
  };

const jump =
  (to: 'break' | 'continue'): Lower =>
  (node, out) =>
    void out.push({ s: 'jump', jump: to, ...at(node) });

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['line_comment', nothing],
  ['block_comment', nothing],
  ['import_declaration', nothing],
  ['package_declaration', nothing],
  ['module_declaration', nothing],
  ['expression_statement', expressionStatement],
  ['explicit_constructor_invocation', (node, out, l) => void out.push({ s: 'expression', value: l.expression(node), ...at(node) })],
  ['local_variable_declaration', variables],
  ['field_declaration', variables],
  ['constant_declaration', variables],
  ['class_declaration', declares],
  ['interface_declaration', declares],
  ['enum_declaration', declares],
  ['record_declaration', declares],
  ['annotation_type_declaration', declares],
  ['method_declaration', (node, out, l) => void out.push({ s: 'function', function: l.method(node), ...at(node) })],
  ['constructor_declaration', (node, out, l) => void out.push({ s: 'function', function: l.method(node), ...at(node) })],
  ['block', (node, out, l) => void out.push({ s: 'block', body: l.statements(node.children), ...at(node) })],
  ['constructor_body', (node, out, l) => void out.push({ s: 'block', body: l.statements(node.children), ...at(node) })],
  ['if_statement', ifStatement],
  ['while_statement', (node, out, l) => void out.push(loop(node, conditionOf(node, l), l.body(child(node, 'body'))))],
  ['do_statement', doStatement],
  ['for_statement', forStatement],
  ['enhanced_for_statement', forEach],
  ['switch_expression', (node, out, l) => void out.push(switchStatement(node, l))],
  ['return_statement', withValue('return')],
  ['throw_statement', withValue('throw')],
  // Only a switch that became a function holds one.
  ['yield_statement', withValue('return')],
  ['break_statement', jump('break')],
  ['continue_statement', jump('continue')],
  ['labeled_statement', labeled],
  ['synchronized_statement', synchronizedStatement],
  ['try_statement', tryStatement],
  ['try_with_resources_statement', tryStatement],
  ['assert_statement', assertStatement],
]);

/** Appends what a statement means; an expression that stands where a statement should (an unfinished line) is one. */
export function lowerStatement(node: Node, out: Stmt[], l: Lowering): void {
  const lower = LOWER.get(node.type);
  if (lower) lower(node, out, l);
  else if (isExpression(node)) expression(node, out, l);
  else if (node.type === 'ERROR') out.push(...l.statements(node.children));
}

function expressionStatement(node: Node, out: Stmt[], l: Lowering): void {
  const value = firstNamed(node);
  if (value) expression(value, out, l);
}

function expression(node: Node, out: Stmt[], l: Lowering): void {
  switch (node.type) {
    case 'assignment_expression':
      assignment(node, out, l);
      return;
    case 'switch_expression':
      out.push(switchStatement(node, l));
      return;
    case 'update_expression': {
      const step = updateOf(node, l);
      const target = step && targetOf(step.operand, l);
      if (!step || !target) return;
      out.push({ s: 'augment', target, operator: step.operator, value: { e: 'number', value: 1, text: '1', ...at(node) }, ...at(node) });
      return;
    }
    default:
      out.push({ s: 'expression', value: l.expression(node), ...at(node) });
  }
}

function assignment(node: Node, out: Stmt[], l: Lowering): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return;
  const target = targetOf(left, l);
  const operator = assignmentOperator(node);
  if (!target) out.push({ s: 'expression', value: l.expression(right), ...at(node) });
  else if (operator === '') out.push({ s: 'set', target, value: l.bound(right, left), ...at(node) });
  else if (isNeutralOperator(operator)) out.push({ s: 'augment', target, operator, value: l.expression(right), ...at(node) });
  else out.push({ s: 'set', target, value: opaque(node, [l.expression(right)], 'number'), ...at(node) });
}

/** One `set` for each declared variable. */
function variables(node: Node, out: Stmt[], l: Lowering): void {
  const type = typeName(child(node, 'type'), l.text);
  for (const c of node.children) {
    const name = c.type === 'variable_declarator' ? child(c, 'name') : undefined;
    if (!name) continue;
    const value = child(c, 'value');
    out.push({ s: 'set', target: declared(name, type, child(c, 'dimensions'), l), value: value ? l.bound(value, name) : null, ...at(c) });
  }
}

function declared(name: Node, type: string | undefined, dimensions: Node | undefined, l: Lowering): Target {
  l.declares(sliceOf(name, l));
  const full = type !== undefined && dimensions ? type + '[]'.repeat(dimensionsOf(dimensions, l.text)) : type;
  return { t: 'name', name: sliceOf(name, l), declares: true, ...(full === undefined ? {} : { type: full }), ...at(name) };
}

function conditionOf(node: Node, l: Lowering): Expr {
  const condition = child(node, 'condition');
  return condition ? l.expression(condition) : opaque(node, [], 'boolean');
}

const loop = (node: Node, test: Expr | null, body: readonly Stmt[]): Stmt => ({
  s: 'loop',
  target: null,
  over: null,
  test,
  body,
  ...at(node),
});

function ifStatement(node: Node, out: Stmt[], l: Lowering): void {
  const test = conditionOf(node, l);
  out.push({ s: 'if', test, then: l.body(child(node, 'consequence')), else: l.body(child(node, 'alternative')), ...at(node) });
}

/** The body runs before the test does: an endless loop that is left when the test fails. */
function doStatement(node: Node, out: Stmt[], l: Lowering): void {
  const body = l.body(child(node, 'body'));
  const test = conditionOf(node, l);
  const leave: Stmt = { s: 'jump', jump: 'break', start: test.end, end: test.end };
  out.push(loop(node, null, [...body, { s: 'if', test, then: [], else: [leave], ...at(test) }]));
}

function forStatement(node: Node, out: Stmt[], l: Lowering): void {
  const whole: Stmt[] = [];
  whole.push(...l.statements(childrenIn(node, 'init')));
  const condition = child(node, 'condition');
  const test = condition ? l.expression(condition) : null;
  const body = l.body(child(node, 'body'));
  for (const step of childrenIn(node, 'update')) expression(step, body, l);
  whole.push(loop(node, test, body));
  out.push(whole.length === 1 ? whole[0]! : { s: 'block', body: whole, ...at(node) });
}

function forEach(node: Node, out: Stmt[], l: Lowering): void {
  const name = child(node, 'name');
  const value = child(node, 'value');
  const over = value ? l.expression(value) : opaque(node, [], 'list');
  const target = name ? declared(name, typeName(child(node, 'type'), l.text), child(node, 'dimensions'), l) : null;
  out.push({ s: 'loop', target, over, test: null, body: l.body(child(node, 'body')), ...at(node) });
}

function labeled(node: Node, out: Stmt[], l: Lowering): void {
  const body = node.children.at(-1);
  if (body && body.type !== 'identifier') out.push(...l.statements([body]));
}

function synchronizedStatement(node: Node, out: Stmt[], l: Lowering): void {
  const lock = firstNamed(node);
  if (lock && lock.type !== 'block' && firstNamed(lock)?.type !== 'this') expression(lock, out, l);
  out.push({ s: 'block', body: l.body(child(node, 'body')), ...at(node) });
}

function assertStatement(node: Node, out: Stmt[], l: Lowering): void {
  const parts = node.children.filter((c) => c.named && !isComment(c)).map(l.expression);
  out.push({ s: 'expression', value: opaque(node, parts), ...at(node) });
}

function tryStatement(node: Node, out: Stmt[], l: Lowering): void {
  const body: Stmt[] = [];
  const handlers: Stmt[][] = [];
  let final: Stmt[] = [];
  for (const c of node.children) {
    if (c.field === 'resources') for (const resource of c.children) resourceOf(resource, body, l);
    else if (c.field === 'body') body.push(...l.body(c));
    else if (c.type === 'catch_clause') handlers.push(handler(c, l));
    else if (c.type === 'finally_clause') final = l.body(firstNamed(c));
  }
  out.push({ s: 'try', body, handlers, final, ...at(node) });
}

function resourceOf(node: Node, out: Stmt[], l: Lowering): void {
  if (node.type !== 'resource') return;
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (!name || !value) return;
  out.push({
    s: 'set',
    target: declared(name, typeName(child(node, 'type'), l.text), undefined, l),
    value: l.expression(value),
    ...at(node),
  });
}

function handler(node: Node, l: Lowering): Stmt[] {
  const parameter = node.children.find((c) => c.type === 'catch_formal_parameter');
  const name = parameter && child(parameter, 'name');
  const types = parameter?.children.find((c) => c.type === 'catch_type');
  const single = types?.children.length === 1 ? typeName(types.children[0], l.text) : undefined;
  const bound: Stmt[] =
    parameter && name ? [{ s: 'set', target: declared(name, single, undefined, l), value: opaque(parameter), ...at(parameter) }] : [];
  return [...bound, ...l.body(child(node, 'body'))];
}
