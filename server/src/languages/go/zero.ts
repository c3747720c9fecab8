import type { Arg, Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, type Lowering, namedChildren, qualified, src } from './context.js';
import { elementType, isBuiltIn, kindOf } from './types.js';

/** Longest array that is written out. */
const LONGEST = 64;

/** What a variable of a type holds before anything is assigned. */
export function zeroValue(lo: Lowering, type: Node | undefined, place: At): Expr {
  if (!type) return opaque(place);
  switch (type.type) {
    case 'slice_type':
      return { e: 'list', items: [], ...place };
    case 'array_type':
      return { e: 'list', items: zeros(lo, elementType(lo, type), child(type, 'length'), place), ...place };
    case 'map_type':
      return { e: 'record', props: [], ...place };
    case 'type_identifier':
      return namedZero(lo, type, src(lo, type), place);
    case 'qualified_type':
      return kindOf(lo, type) === 'map' ? { e: 'record', props: [], ...place } : constructed(lo, type, [], place);
    case 'pointer_type':
      return { e: 'null', undefined: false, ...place };
    case 'struct_type':
      return { e: 'record', props: [], ...place };
    default:
      return opaque(place);
  }
}

function namedZero(lo: Lowering, type: Node, name: string, place: At): Expr {
  switch (name) {
    case 'string':
      return { e: 'string', value: '', runs: [], ...place };
    case 'bool':
      return { e: 'boolean', value: false, ...place };
    case 'error':
    case 'any':
      return opaque(place);
    default:
      break;
  }
  if (isBuiltIn(name)) return { e: 'number', value: 0, text: '0', ...place };
  switch (kindOf(lo, type)) {
    case 'struct':
      return constructed(lo, type, [], place);
    case 'map':
      return { e: 'record', props: [], ...place };
    case 'list':
      return { e: 'list', items: [], ...place };
    default:
      // Of another file: a struct, an interface, a number … the written type says it when it is a class.
      return opaque(place);
  }
}

/** The items of `make([]T, n)`; open where the length is not a small literal. */
export function zeros(lo: Lowering, element: Node | undefined, length: Node | undefined, place: At): Arg[] {
  const count = length?.type === 'int_literal' ? Number(src(lo, length)) : Number.NaN;
  if (!(count <= LONGEST)) return [{ value: opaque(place, length ? [lo.expr(length)] : []), spread: 'list' }];
  return Array.from({ length: count }, () => ({ value: zeroValue(lo, element, place) }));
}

/** `T{…}` as an object that is made. */
export function constructed(lo: Lowering, type: Node, args: readonly Arg[], place: At): Expr {
  return { e: 'call', callee: typeReference(lo, type), args, construct: true, ...at(place) };
}

/** A named type as a value. */
export function typeReference(lo: Lowering, type: Node): Expr {
  const place = { start: type.start, end: type.end };
  switch (type.type) {
    case 'type_identifier':
      lo.builder.mention(src(lo, type));
      return { e: 'name', name: src(lo, type), ...place };
    case 'qualified_type':
    case 'selector_expression': {
      const [pkg, name] = namedChildren(type);
      if (!pkg || !name) break;
      lo.builder.mention(src(lo, name));
      const object: Expr = qualified(lo, type) ? { e: 'name', name: src(lo, pkg), start: pkg.start, end: pkg.end } : lo.expr(pkg);
      return { e: 'member', object, name: src(lo, name), nameStart: name.start, ...place };
    }
    case 'generic_type': {
      const inner = child(type, 'type');
      if (inner) return typeReference(lo, inner);
      break;
    }
    default:
      break;
  }
  return opaque(type);
}
