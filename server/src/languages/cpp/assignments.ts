import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, fieldType, firstNamed, type Lowering, libraryCall, outerType, sliceOf, variableOf } from './context.js';
import { braced, jsonList } from './initializers.js';
import { fieldExpression, methodName, subscript } from './members.js';
import { qualified, scopesOf } from './names.js';
import { isNeutralOperator, kindOf, operatorOf } from './operators.js';
import { dotted, type TypeInfo, UNKNOWN } from './types.js';

/** What may stand left of `=`. */
export function targetOf(node: Node, l: Lowering): Target | undefined {
  switch (node.type) {
    case 'identifier':
    case 'field_identifier': {
      const name = sliceOf(node, l);
      if (name === '') return undefined;
      const variable = variableOf(l, name);
      const scopes = variable ? undefined : scopesOf(l);
      return { t: 'name', name: variable?.as ?? name, declares: false, ...(scopes ? { scopes } : {}), ...at(node) };
    }
    case 'qualified_identifier': {
      const name = dotted(node, l.text);
      return name === undefined ? undefined : memberOf(name, node, l);
    }
    case 'field_expression': {
      const value = fieldExpression(node, l);
      if (value.e === 'index') return { t: 'index', object: value.object, index: value.index, ...at(node) };
      return value.e === 'member'
        ? { t: 'member', object: value.object, name: value.name, nameStart: value.nameStart, ...at(node) }
        : undefined;
    }
    case 'subscript_expression': {
      const value = subscript(node, l);
      return value.e === 'index' ? { t: 'index', object: value.object, index: value.index, ...at(node) } : undefined;
    }
    // `list.at(0) = …`, `list.front() = …`
    case 'call_expression': {
      // Of a plain receiver: reading a chain of calls again for each of its links would never end.
      const callee = child(node, 'function');
      const object = callee?.type === 'field_expression' ? child(callee, 'argument') : undefined;
      if (
        !callee ||
        !object ||
        !/^(?:identifier|field_expression|this)$/.test(object.type) ||
        !/^(?:at|front|first|value)$/.test(methodName(callee, l))
      )
        return undefined;
      const value = l.expression(node);
      return value.e === 'index' ? { t: 'index', object: value.object, index: value.index, ...at(node) } : undefined;
    }
    case 'pointer_expression':
      return operatorOf(node) === '*' ? targetIn(child(node, 'argument'), l) : undefined;
    case 'parenthesized_expression':
      return targetIn(firstNamed(node), l);
    default:
      return undefined;
  }
}

const targetIn = (node: Node | undefined, l: Lowering): Target | undefined => (node ? targetOf(node, l) : undefined);

/** `Foo::member = …`, `app::variable = …`. */
function memberOf(name: string, node: Node, l: Lowering): Target {
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1);
  const nameStart = node.end - last.length;
  if (dot < 0) return { t: 'name', name: last, declares: false, ...at(node) };
  const owner: Expr = {
    e: 'name',
    name: name.slice(0, dot),
    ...(l.namespaces.length > 0 ? { scopes: [qualified(l, '').slice(0, -1)] } : {}),
    start: node.start,
    end: node.start,
  };
  return { t: 'member', object: owner, name: last, nameStart, ...at(node) };
}

/** The type of what is assigned to, as far as declarations of this file tell. */
function typeOfTarget(node: Node, l: Lowering): TypeInfo {
  if (node.type === 'identifier' || node.type === 'field_identifier') {
    const name = sliceOf(node, l);
    return variableOf(l, name)?.type ?? outerType(l, name) ?? UNKNOWN;
  }
  if (node.type === 'field_expression') {
    const object = child(node, 'argument');
    const field = child(node, 'field');
    if (object?.type === 'this' && field) return fieldType(l, sliceOf(field, l)) ?? UNKNOWN;
  }
  return kindOf(node, l) === 'json' ? { ...UNKNOWN, kind: 'json' } : UNKNOWN;
}

/** What is written on the right, seen from what it is assigned to. */
export function assigned(left: Node, right: Node, l: Lowering): Expr {
  const type = typeOfTarget(left, l);
  if (right.type === 'initializer_list')
    return type.kind === 'json' || isJsonIndex(left, l) ? jsonList(right, l) : braced({ ...type, reference: false }, right, right, l);
  const value = l.bound(right, left);
  return copies(type, right, l) ? libraryCall('<copy>', [value], right) : value;
}

const isJsonIndex = (node: Node, l: Lowering): boolean => node.type === 'subscript_expression' && kindOf(node, l) === 'json';

/** Whether naming `node` for something of this type makes another object: containers and objects are values. */
export function copies(type: TypeInfo, node: Node, l: Lowering): boolean {
  if (type.reference || type.pointer || node.type !== 'identifier') return false;
  const from = variableOf(l, sliceOf(node, l))?.type ?? outerType(l, sliceOf(node, l));
  return (
    from !== undefined && !from.pointer && (from.kind === 'list' || from.kind === 'record' || from.kind === 'class' || from.kind === 'json')
  );
}

/** An assignment as a value. */
export function assignmentExpression(node: Node, l: Lowering): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const target = left && targetOf(left, l);
  if (!left || !right) return opaque(node);
  if (!target) return opaque(node, [l.expression(left), l.expression(right)]);
  if (operatorOf(node) === '=') return { e: 'assign', target, value: assigned(left, right, l), ...at(node) };
  return { e: 'assign', target, value: opaque(node, [l.expression(left), l.expression(right)]), ...at(node) };
}

export function assignment(node: Node, out: Stmt[], l: Lowering): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return;
  const target = targetOf(left, l);
  const operator = operatorOf(node);
  // A character of a text.
  const text = left.type === 'subscript_expression' ? child(left, 'argument') : undefined;
  const whole = text && kindOf(text, l) === 'text' ? targetOf(text, l) : undefined;
  const receiver = left.type === 'call_expression' ? child(child(left, 'function') ?? left, 'argument') : undefined;
  const changed = !target && receiver ? targetOf(receiver, l) : undefined;
  if (changed && receiver) {
    // Something inside is written to.
    out.push({
      s: 'set',
      target: changed,
      value: libraryCall('<changed>', [l.expression(receiver), l.expression(right)], node),
      ...at(node),
    });
  } else if (whole) {
    out.push({ s: 'set', target: whole, value: opaque(node, [l.expression(right)], 'string'), ...at(node) });
  } else if (!target) {
    out.push({ s: 'expression', value: opaque(node, [l.expression(left), l.expression(right)]), ...at(node) });
  } else if (operator === '=') {
    ensure(left, out, l);
    out.push({ s: 'set', target, value: assigned(left, right, l), ...at(node) });
  } else if (isNeutralOperator(operator.slice(0, -1))) {
    const plain = operator.slice(0, -1);
    // A list that takes another item: QStringList and the like.
    if (plain === '+' && kindOf(left, l) === 'list' && kindOf(right, l) !== 'list')
      out.push({ s: 'expression', value: method(left, '<push>', [l.expression(right)], node, l), ...at(node) });
    else out.push({ s: 'augment', target, operator: plain, value: l.expression(right), ...at(node) });
  } else out.push({ s: 'set', target, value: opaque(node, [l.expression(right)]), ...at(node) });
}

/** A call of a method that the adapter made up. */
export const method = (receiver: Node, name: string, args: readonly Expr[], place: Node, l: Lowering): Expr => ({
  e: 'call',
  callee: { e: 'member', object: l.expression(receiver), name, nameStart: receiver.end, start: receiver.start, end: receiver.end },
  args: args.map((value) => ({ value })),
  construct: false,
  ...at(place),
});

/** Tables and JSON values come into being when something is written into them: `root["tel"]["mobile"] = …`. */
export function ensure(node: Node, out: Stmt[], l: Lowering, depth = 0): void {
  const object = node.type === 'subscript_expression' ? child(node, 'argument') : undefined;
  const kind = kindOf(object, l);
  if (!object || depth > 6 || kind === 'list' || kind === 'class' || kind === 'record') return;
  ensure(object, out, l, depth + 1);
  const index = firstNamed(child(node, 'indices'));
  const target = index && /^(?:string_literal|call_expression|user_defined_literal)$/.test(index.type) ? targetOf(object, l) : undefined;
  if (target) out.push({ s: 'set', target, value: libraryCall('<table>', [l.expression(object)], object), ...at(object) });
}

/** Something is written here of which nothing is known. */
export function unknownWrite(node: Node, l: Lowering): Expr {
  const target = targetOf(node, l);
  return target ? { e: 'assign', target, value: opaque(node), ...at(node) } : l.expression(node);
}
