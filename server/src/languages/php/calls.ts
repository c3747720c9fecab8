import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, callOf, firstNamed, isBroken, type Lowering, namedChildren, src } from './context.js';
import { nameOf, scopeOf } from './names.js';
import { folderOf } from './paths.js';

export function argumentsOf(lo: Lowering, list: Node | undefined): Arg[] {
  return (list?.children ?? []).flatMap((a): Arg[] => {
    if (a.type === 'variadic_unpacking') return [spread(lo, a)];
    if (isBroken(a)) {
      lo.errors++;
      return [{ value: opaque(a, namedChildren(a).map(lo.expr)), spread: 'list' }];
    }
    if (a.type !== 'argument') return [];
    const label = child(a, 'name');
    const value = namedChildren(a).findLast((c) => c !== label && c.type !== 'reference_modifier');
    if (!value) return [];
    if (value.type === 'variadic_unpacking') return [spread(lo, value)];
    return [{ value: lo.expr(value), ...(label ? { name: `$${src(lo, label)}`, nameStart: label.start } : {}) }];
  });
}

const spread = (lo: Lowering, n: Node): Arg => {
  const value = firstNamed(n);
  return { value: value ? lo.expr(value) : opaque(n), spread: 'list' };
};

/** `f(...)` makes a closure of `f` and calls nothing. */
const isReference = (n: Node): boolean => child(n, 'arguments')?.children.some((c) => c.type === 'variadic_placeholder') === true;

const call = (lo: Lowering, n: Node, callee: Expr): Expr =>
  isReference(n) ? callee : { e: 'call', callee, args: argumentsOf(lo, child(n, 'arguments')), construct: false, ...at(n) };

/** `$object->name`. */
export function memberOf(lo: Lowering, n: Node): Expr {
  const object = child(n, 'object');
  const name = child(n, 'name');
  if (!object || !name) return opaque(n, namedChildren(n).map(lo.expr));
  if (name.type !== 'name') return { e: 'index', object: lo.expr(object), index: lo.expr(name), ...at(n) };
  lo.builder.mention(src(lo, name));
  // A call of it ends behind its arguments.
  return { e: 'member', object: lo.expr(object), name: src(lo, name), nameStart: name.start, start: n.start, end: name.end };
}

export const methodCall = (lo: Lowering, n: Node): Expr => call(lo, n, memberOf(lo, n));

/** `Class::method()`. */
export function staticCall(lo: Lowering, n: Node): Expr {
  const scope = child(n, 'scope');
  const name = child(n, 'name');
  if (!scope || !name) return opaque(n, namedChildren(n).map(lo.expr));
  if (name.type !== 'name') return opaque(n, [scopeOf(lo, scope), ...argumentsOf(lo, child(n, 'arguments')).map((a) => a.value)]);
  lo.builder.mention(src(lo, name));
  return call(lo, n, {
    e: 'member',
    object: scopeOf(lo, scope),
    name: src(lo, name),
    nameStart: name.start,
    start: scope.start,
    end: name.end,
  });
}

export function functionCall(lo: Lowering, n: Node): Expr {
  const callee = child(n, 'function');
  if (!callee) return opaque(n, namedChildren(n).map(lo.expr));
  const name = callee.type === 'name' || callee.type === 'qualified_name' ? src(lo, callee).replace(/^\\/, '').toLowerCase() : '';
  if (callee.type === 'variable_name') lo.builder.mention(src(lo, callee));
  switch (name) {
    case 'dirname':
      return folderOf(lo, n) ?? call(lo, n, nameOf(lo, callee));
    case 'compact':
      return compacted(lo, n) ?? call(lo, n, nameOf(lo, callee));
    case 'define':
      return definition(lo, n) ?? call(lo, n, nameOf(lo, callee));
    case 'defined': {
      const [only] = argumentsOf(lo, child(n, 'arguments'));
      const constant = only?.value.e === 'string' ? only.value : undefined;
      return constant
        ? callOf('<defined>', [{ e: 'name', name: constant.value, start: constant.start, end: constant.start }], n)
        : call(lo, n, nameOf(lo, callee));
    }
    default:
      return call(lo, n, callee.type === 'name' || callee.type === 'qualified_name' ? nameOf(lo, callee) : lo.expr(callee));
  }
}

/** `compact('phone', 'code')` is `['phone' => $phone, 'code' => $code]`. */
function compacted(lo: Lowering, n: Node): Expr | undefined {
  const args = argumentsOf(lo, child(n, 'arguments'));
  const props = args.map(({ value, spread: more }): Prop | undefined =>
    value.e === 'string' && !more
      ? {
          key: value,
          value: { e: 'name', name: `$${value.value}`, start: value.start, end: value.start },
          keyStart: value.start + 1,
          keyEnd: value.end - 1,
        }
      : undefined,
  );
  return props.every((p) => p !== undefined) ? { e: 'record', props, ...at(n) } : undefined;
}

/** `define('SIGN', '腾讯云')`. */
function definition(lo: Lowering, n: Node): Expr | undefined {
  const [key, value] = argumentsOf(lo, child(n, 'arguments'));
  if (key?.value.e !== 'string' || !value) return undefined;
  return { e: 'assign', target: { t: 'name', name: key.value.value, declares: true, ...at(n) }, value: value.value, ...at(n) };
}

/** `new Class(…)`, also of a class written in place. */
export function creation(lo: Lowering, n: Node): Expr {
  const args = (): Arg[] => argumentsOf(lo, childOfType(n, 'arguments'));
  const inline = childOfType(n, 'anonymous_class') ?? (childOfType(n, 'declaration_list') ? n : undefined);
  if (inline)
    return {
      e: 'call',
      callee: { e: 'class', class: lo.classOf(inline, 'class'), ...at(n) },
      args: argumentsOf(lo, childOfType(inline, 'arguments') ?? childOfType(n, 'arguments')),
      construct: true,
      ...at(n),
    };
  const type = firstNamed(n);
  if (!type || type.type === 'arguments')
    return opaque(
      n,
      args().map((a) => a.value),
    );
  return { e: 'call', callee: scopeOf(lo, type), args: args(), construct: true, ...at(n) };
}
