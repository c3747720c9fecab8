import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstPart, isComment, type Lowering, nameExpr, nameOf, partsOf } from './context.js';
import { isExpression } from './expressions.js';
import { targetOf, typeReference } from './members.js';
import { neutralOperator, stepStatement } from './operators.js';
import { delegated, extensionProperty, initialOf, typedBy } from './properties.js';
import { bindingOf } from './targets.js';
import { ifStatement, isJump, isNull, orLeave, tryStatement, whenStatements } from './values.js';

type Lower = (node: Node, out: Stmt[], l: Lowering) => void;

const nothing: Lower = () => {};

const declares: Lower = (node, out, l) => void out.push({ s: 'class', class: l.declaration(node), ...at(node) });

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['import', nothing],
  ['package_header', nothing],
  ['file_annotation', nothing],
  ['property_declaration', property],
  ['function_declaration', (node, out, l) => void out.push({ s: 'function', function: l.function(node), ...at(node) })],
  ['class_declaration', declares],
  ['object_declaration', declares],
  ['type_alias', alias],
  ['assignment', assignment],
  ['if_expression', (node, out, l) => void out.push(ifStatement(node, l, l.body))],
  ['when_expression', (node, out, l) => void out.push(...whenStatements(node, l, l.body, false))],
  ['try_expression', (node, out, l) => void out.push(tryStatement(node, l, l.body))],
  ['for_statement', forStatement],
  ['while_statement', whileStatement],
  ['do_while_statement', doWhile],
  ['return_expression', returned],
  ['throw_expression', thrown],
  ['unary_expression', unary],
  ['binary_expression', binary],
  ['labeled_expression', labeled],
  ['block', (node, out, l) => void out.push({ s: 'block', body: l.body(node), ...at(node) })],
]);

export function lowerStatement(node: Node, out: Stmt[], l: Lowering): void {
  if (isComment(node)) return;
  const lower = LOWER.get(node.type);
  if (lower) lower(node, out, l);
  else if (isExpression(node)) expression(node, out, l);
  else if (node.type === 'ERROR') out.push(...l.statements(node.children));
}

function expression(node: Node, out: Stmt[], l: Lowering): void {
  if (node.type === 'identifier' && isJump(node, l)) {
    out.push({ s: 'jump', jump: l.text.startsWith('b', node.start) ? 'break' : 'continue', ...at(node) });
    return;
  }
  const value = l.expression(node);
  out.push(isJump(node, l) ? { s: 'throw', value, ...at(node) } : { s: 'expression', value, ...at(node) });
}

/** `x ?: return` */
function binary(node: Node, out: Stmt[], l: Lowering): void {
  const leaving = orLeave(node, l);
  if (!leaving) {
    expression(node, out, l);
    return;
  }
  out.push({ s: 'if', test: isNull(l.expression(leaving.value)), then: l.statements([leaving.leave]), else: [], ...at(node) });
}

function unary(node: Node, out: Stmt[], l: Lowering): void {
  const step = stepStatement(node, l);
  if (step) out.push(step);
  else expression(node, out, l);
}

function labeled(node: Node, out: Stmt[], l: Lowering): void {
  if (isJump(node, l)) {
    out.push({ s: 'jump', jump: l.text.startsWith('b', node.start) ? 'break' : 'continue', ...at(node) });
    return;
  }
  const inner = partsOf(node).at(-1);
  if (inner && inner.type !== 'label') out.push(...l.statements([inner]));
}

function property(node: Node, out: Stmt[], l: Lowering): void {
  const extension = extensionProperty(node, l);
  if (extension !== undefined) {
    out.push({ s: 'function', function: extension, ...at(node) });
    return;
  }
  const binding = node.children.find((c) => c.type === 'variable_declaration' || c.type === 'multi_variable_declaration');
  const target = binding && bindingOf(binding, l);
  const { value, delegate } = initialOf(node, l);
  if (!target) {
    if (value) out.push({ s: 'expression', value: l.expression(value), ...at(node) });
    return;
  }
  if (!value) {
    out.push({ s: 'set', target: typedBy(target, node, l), value: delegate ? delegated(delegate, l) : null, ...at(node) });
    return;
  }
  const leaving = orLeave(value, l);
  out.push(...assigned(leaving?.value ?? value, target, node, l));
  if (leaving && target.t === 'name') {
    out.push({ s: 'if', test: isNull(nameExpr(target.name, target)), then: l.statements([leaving.leave]), else: [], ...at(leaving.leave) });
  }
}

/** The value of a declaration or assignment, with what decides about it as branches around assignments. */
function assigned(value: Node, target: Target, node: Node, l: Lowering): Stmt[] {
  if (target.t === 'name' && value.type === 'lambda_literal')
    return [{ s: 'set', target, value: l.bound(value, { name: target.name, start: target.start, end: target.end }), ...at(node) }];
  const written: Target | undefined = target.t === 'name' && target.declares ? { ...target, declares: false } : undefined;
  const out = l.handed(value, (v) => ({ s: 'set', target: written ?? target, value: v, ...at(node) }));
  const [only] = out;
  if (!written) return out;
  if (out.length === 1 && only?.s === 'set') return [{ ...only, target }];
  return [{ s: 'set', target, value: null, start: node.start, end: node.start }, ...out];
}

function assignment(node: Node, out: Stmt[], l: Lowering): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return;
  const target = targetOf(left, l);
  const operator = (child(node, 'operator')?.type ?? '=').slice(0, -1);
  if (!target) {
    out.push({ s: 'expression', value: opaque(node, [l.expression(left), l.expression(right)]), ...at(node) });
    return;
  }
  if (operator === '') {
    out.push(...assigned(orLeave(right, l)?.value ?? right, target, node, l));
    return;
  }
  const neutral = neutralOperator(operator);
  const value = l.expression(right);
  if (neutral !== undefined) out.push({ s: 'augment', target, operator: neutral, value, ...at(node) });
  else out.push({ s: 'set', target, value: opaque(node, [value], 'number'), ...at(node) });
}

function alias(node: Node, out: Stmt[], l: Lowering): void {
  const name = child(node, 'type');
  const type = partsOf(node).at(-1);
  if (!name || type?.type !== 'user_type') return;
  const written = nameOf(name, l.text);
  const target: Target = { t: 'name', name: written.name, declares: true, start: written.start, end: written.end };
  out.push({ s: 'set', target, value: typeReference(type, l), ...at(node) });
}

/** Inside of a lambda a plain `return` leaves the function around it: nothing behind it is reached. */
function returned(node: Node, out: Stmt[], l: Lowering): void {
  const isLabeled = node.children.some((c) => c.field === 'label');
  const value = partsOf(node).find((c) => c.field !== 'label');
  if (l.lambdas > 0 && !isLabeled) {
    out.push({ s: 'throw', value: value ? l.expression(value) : null, ...at(node) });
    return;
  }
  if (!value) {
    out.push({ s: 'return', value: null, ...at(node) });
    return;
  }
  const given = orLeave(value, l)?.value ?? value;
  out.push(...l.handed(given, (v) => ({ s: 'return', value: v, ...at(node) })));
}

function thrown(node: Node, out: Stmt[], l: Lowering): void {
  const value = firstPart(node);
  out.push({ s: 'throw', value: value ? l.expression(value) : null, ...at(node) });
}

function conditionOf(node: Node, l: Lowering): Expr {
  const condition = child(node, 'condition');
  return condition ? l.expression(condition) : opaque(node, [], 'boolean');
}

/** The statement behind the head of a loop. */
const bodyOf = (node: Node): Node | undefined => {
  const last = partsOf(node).at(-1);
  return last?.field === 'condition' ? undefined : last;
};

function whileStatement(node: Node, out: Stmt[], l: Lowering): void {
  const test = conditionOf(node, l);
  out.push({ s: 'loop', target: null, over: null, test, body: l.body(bodyOf(node)), ...at(node) });
}

/** The body runs before the test does: an endless loop that is left when the test fails. */
function doWhile(node: Node, out: Stmt[], l: Lowering): void {
  const body = l.body(node.children.find((c) => c.named && c.field !== 'condition' && !isComment(c)));
  const test = conditionOf(node, l);
  const leave: Stmt = { s: 'jump', jump: 'break', start: test.end, end: test.end };
  const check: Stmt = { s: 'if', test, then: [], else: [leave], ...at(test) };
  out.push({ s: 'loop', target: null, over: null, test: null, body: [...body, check], ...at(node) });
}

function forStatement(node: Node, out: Stmt[], l: Lowering): void {
  const parts = partsOf(node).filter((c) => c.type !== 'label');
  const at0 = parts.findIndex((c) => c.type === 'variable_declaration' || c.type === 'multi_variable_declaration');
  const binding = parts[at0];
  const [over, body] = parts.slice(at0 + 1);
  const value = over ? l.expression(over) : opaque(node, [], 'list');
  const target = binding ? (bindingOf(binding, l) ?? null) : null;
  out.push({ s: 'loop', target, over: value, test: null, body: l.body(body), ...at(node) });
}
