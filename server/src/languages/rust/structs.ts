import type { Arg, Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, firstNamed, isBroken, type Lowering, namedChildren, nameExpr, src, textExpr, VARIANT } from './context.js';
import { flat, pathExpr } from './paths.js';

export const constructed = (callee: Expr, args: readonly Arg[], place: At): Expr => ({
  e: 'call',
  callee,
  args,
  construct: true,
  ...at(place),
});

/** `T { a: x, b, ..base }`, also of a variant of an enum. What is named counts more than what the base has. */
export function structExpression(lo: Lowering, node: Node): Expr {
  const name = child(node, 'name');
  const body = child(node, 'body');
  if (!name || !body) return opaque(node);
  const args: Arg[] = [];
  const bases: Arg[] = [];
  const type = typeOf(lo, name);
  for (const f of namedChildren(body)) {
    if (f.type === 'shorthand_field_initializer') {
      const inner = namedChildren(f).find((c) => c.type === 'identifier');
      if (inner) args.push({ name: src(lo, inner), nameStart: inner.start, value: pathExpr(lo, inner) });
    } else if (f.type === 'field_initializer') {
      const field = child(f, 'field');
      const value = child(f, 'value');
      if (!field || !value || isBroken(value)) bases.push({ value: opaque(f), spread: 'record' });
      else args.push({ name: src(lo, field), nameStart: field.start, value: lo.expr(value) });
    } else if (f.type === 'base_field_initializer') {
      const inner = firstNamed(f);
      if (inner) bases.push({ value: baseOf(lo, inner, type.callee), spread: 'record' });
    } else if (isBroken(f)) {
      lo.errors++;
      bases.push({ value: opaque(f), spread: 'record' });
    }
  }
  return constructed(type.callee, [...bases, ...type.variant, ...args], node);
}

/** `..Default::default()` is the default of the type that is being made. */
function baseOf(lo: Lowering, node: Node, type: Expr): Expr {
  if (!/^(?:(?:std|core)::default::)?Default::default\(\)$/.test(src(lo, node).replace(/\s/g, ''))) return lo.expr(node);
  const callee: Expr = { e: 'member', object: type, name: 'default', nameStart: node.start, start: node.start, end: node.start };
  lo.builder.mention('default');
  return { e: 'call', callee, args: [], construct: false, ...at(node) };
}

/** The type that a path names, and the variant when it names one. */
export function typeOf(lo: Lowering, path: Node): { readonly callee: Expr; readonly variant: readonly Arg[] } {
  const parts = flat(path);
  const last = parts.at(-1);
  const owner = parts.at(-2);
  if (!last || !owner || !/^[A-Z]/.test(src(lo, owner)) || !/^[A-Z]/.test(src(lo, last))) return { callee: lo.expr(path), variant: [] };
  const type = child(path, 'path');
  if (!type) return { callee: lo.expr(path), variant: [] };
  lo.builder.mention(src(lo, last));
  return { callee: lo.expr(type), variant: [variantArgument(src(lo, last), last)] };
}

export const variantArgument = (name: string, place: At): Arg => ({
  name: VARIANT,
  nameStart: place.start,
  value: textExpr(name, { start: place.end, end: place.end }),
});

/** `Kind::With(a, b)`. */
export function variantWith(lo: Lowering, path: Node, values: readonly Expr[], place: At): Expr | undefined {
  const { callee, variant } = typeOf(lo, path);
  if (variant.length === 0) return undefined;
  return constructed(callee, [...variant, ...values.map((value, i): Arg => ({ name: String(i), nameStart: value.start, value }))], place);
}

/** The one of an enum's variants that holds nothing. */
export const unitVariant = (type: string, name: string, discriminant: Expr | null, place: At): Expr =>
  constructed(
    nameExpr(type, { start: place.start, end: place.start }),
    [variantArgument(name, place), ...(discriminant ? [{ name: '<value>', nameStart: place.start, value: discriminant }] : [])],
    place,
  );
