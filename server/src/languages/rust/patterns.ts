import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, declare, type Lowering, methodCall, namedChildren, slots, src, textExpr, VARIANT } from './context.js';
import { SOME } from './library.js';
import { flat, pathExpr } from './paths.js';

/** What a pattern asks of a value, and the names that it gives to parts of it. */
export interface Pattern {
  /** null: it always fits. */
  readonly test: Expr | null;
  readonly sets: readonly Stmt[];
  /** The pattern compares the value, or the name of its variant, with these; undefined where it asks more. */
  readonly equals?: { readonly of: 'value' | 'variant'; readonly values: readonly Expr[] };
}

const ALWAYS: Pattern = { test: null, sets: [] };

/** Types that wrap what handlers of web frameworks are given. */
const WRAPPERS = new Set(
  'State Json Path Query Extension Data Form TypedHeader Multipart Inject Component ReqData Arc Box Some_ Validated Valid'.split(' '),
);

const compare = (left: Expr, right: Expr, place: At, operator = '=='): Expr => ({ e: 'operator', operator, left, right, ...at(place) });

const nothing = (place: At): Expr => ({ e: 'null', undefined: false, start: place.start, end: place.start });

export const variantOf = (subject: Expr, place: At): Expr => ({
  e: 'member',
  object: subject,
  name: VARIANT,
  nameStart: place.start,
  start: place.start,
  end: place.start,
});

const both = (a: Expr | null, b: Expr | null, place: At): Expr | null =>
  a === null ? b : b === null ? a : { e: 'operator', operator: '&&', left: a, right: b, ...at(place) };

const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

export function patternOf(lo: Lowering, node: Node | undefined, subject: Expr): Pattern {
  if (!node) return ALWAYS;
  switch (node.type) {
    case 'identifier':
    case 'shorthand_field_identifier':
      return named(lo, node, subject);
    case 'mut_pattern':
    case 'ref_pattern':
    case 'reference_pattern':
    case 'match_pattern':
    case 'parenthesized_pattern':
      return patternOf(lo, namedChildren(node).filter((c) => c.type !== 'mutable_specifier' && c.field !== 'condition')[0], subject);
    case 'captured_pattern': {
      const [name, inner] = namedChildren(node);
      const first = name ? bound(lo, name, subject) : [];
      const rest = patternOf(lo, inner, subject);
      return { ...rest, sets: [...first, ...rest.sets] };
    }
    case 'or_pattern':
      return alternatives(
        namedChildren(node).map((c) => patternOf(lo, c, subject)),
        node,
      );
    case 'string_literal':
    case 'raw_string_literal':
    case 'integer_literal':
    case 'char_literal':
    case 'boolean_literal':
    case 'negative_literal':
      return equal(subject, lo.expr(node), node);
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return path(lo, node, subject);
    case 'tuple_struct_pattern':
      return tupleStruct(lo, node, subject);
    case 'struct_pattern':
      return struct(lo, node, subject);
    case 'tuple_pattern':
    case 'slice_pattern':
      return elements(lo, node, namedChildren(node), subject, node.type === 'slice_pattern');
    case '_':
    case 'remaining_field_pattern':
      return ALWAYS;
    default:
      return { test: opaque(node, [subject], 'boolean'), sets: [] };
  }
}

const equal = (subject: Expr, value: Expr, place: At): Pattern => ({
  test: compare(subject, value, place),
  sets: [],
  equals: { of: 'value', values: [value] },
});

const variant = (subject: Expr, name: string, place: At): Pattern => {
  const value = textExpr(name, { start: place.end, end: place.end });
  return { test: compare(variantOf(subject, place), value, place), sets: [], equals: { of: 'variant', values: [value] } };
};

export function bound(lo: Lowering, name: Node, value: Expr): Stmt[] {
  const target: Target = { t: 'name', name: declare(lo, src(lo, name)), declares: true, ...at(name) };
  return [{ s: 'set', target, value, ...at(name) }];
}

/** A name alone: a variable, or a constant or variant by how it is written. */
function named(lo: Lowering, node: Node, subject: Expr): Pattern {
  const name = src(lo, node);
  if (name === 'None') return { test: compare(subject, nothing(node), node), sets: [] };
  if (CONSTANT.test(name) && name.length > 1) return equal(subject, pathExpr(lo, node), node);
  if (/^[A-Z]/.test(name)) return variant(subject, name, node);
  return { test: null, sets: bound(lo, node, subject) };
}

function path(lo: Lowering, node: Node, subject: Expr): Pattern {
  const last = flat(node).at(-1);
  const name = last ? src(lo, last) : '';
  if (name === 'None') return { test: compare(subject, nothing(node), node), sets: [] };
  return CONSTANT.test(name) && name.length > 1 ? equal(subject, pathExpr(lo, node), node) : variant(subject, name, node);
}

function alternatives(all: readonly Pattern[], node: Node): Pattern {
  const [first, ...rest] = all;
  if (!first) return ALWAYS;
  const kinds = new Set(all.map((p) => p.equals?.of));
  const test = rest.reduce<Expr | null>(
    (left, p) => (left === null || p.test === null ? null : { e: 'operator', operator: '||', left, right: p.test, ...at(node) }),
    first.test,
  );
  const sets = all.flatMap((p) => p.sets);
  const of = first.equals?.of;
  if (of === undefined || kinds.size !== 1 || sets.length > 0) return { test, sets: first.sets };
  return { test, sets: [], equals: { of, values: all.flatMap((p) => p.equals!.values) } };
}

function tupleStruct(lo: Lowering, node: Node, subject: Expr): Pattern {
  const type = child(node, 'type');
  const segments = type ? flat(type) : [];
  const name = segments.length > 0 ? src(lo, segments.at(-1)!) : '';
  const inner = namedChildren(node).filter((c) => c.field !== 'type');
  const some = methodCall(subject, SOME, [], { start: node.start, end: node.start });
  switch (name) {
    case 'Some': {
      const p = patternOf(lo, inner[0], some);
      return { test: both(compare(subject, nothing(node), node, '!='), p.test, node), sets: p.sets };
    }
    case 'Ok': {
      const p = patternOf(lo, inner[0], some);
      return { test: both(opaque(node, [], 'boolean'), p.test, node), sets: p.sets };
    }
    case 'Err':
      return { test: opaque(node, [], 'boolean'), sets: patternOf(lo, inner[0], opaque(node)).sets };
    default:
  }
  if (segments.length === 1 && WRAPPERS.has(name)) return patternOf(lo, inner[0], subject);
  const parts = elements(lo, node, inner, subject, false, type?.end);
  // A type of its own, or a variant: only variants are asked for.
  if (segments.length === 1) return { test: parts.test, sets: parts.sets };
  const asked = variant(subject, name, node);
  return { test: both(asked.test, parts.test, node), sets: parts.sets, ...(parts.test === null ? { equals: asked.equals! } : {}) };
}

function struct(lo: Lowering, node: Node, subject: Expr): Pattern {
  const type = child(node, 'type');
  const segments = type ? flat(type) : [];
  const asked =
    segments.length > 1 && /^[A-Z]/.test(src(lo, segments.at(-2)!)) ? variant(subject, src(lo, segments.at(-1)!), node) : ALWAYS;
  let { test } = asked;
  const sets: Stmt[] = [];
  for (const field of namedChildren(node)) {
    if (field.type !== 'field_pattern') continue;
    const name = child(field, 'name');
    if (!name) continue;
    const part: Expr = { e: 'member', object: subject, name: src(lo, name), nameStart: name.start, ...at(name) };
    lo.builder.mention(src(lo, name));
    const inner = child(field, 'pattern');
    const p = inner ? patternOf(lo, inner, part) : { test: null, sets: bound(lo, name, part) };
    test = both(test, p.test, node);
    sets.push(...p.sets);
  }
  return { test, sets, ...(test === asked.test && asked.equals ? { equals: asked.equals } : {}) };
}

/** Parts by position; after `..` they count from the end, which is not followed. */
function elements(lo: Lowering, node: Node, children: readonly Node[], subject: Expr, isSlice: boolean, from = node.start): Pattern {
  const places = slots(lo, { ...node, start: from }, children);
  let test: Expr | null = isSlice ? opaque(node, [], 'boolean') : null;
  const sets: Stmt[] = [];
  let rest = false;
  children.forEach((c, i) => {
    if (c.type === 'remaining_field_pattern') {
      rest = true;
      return;
    }
    const index: Expr = { e: 'number', value: places[i]!, text: String(places[i]!), start: c.start, end: c.start };
    const part: Expr = rest ? opaque(c) : { e: 'index', object: subject, index, ...at(c) };
    const p = patternOf(lo, c, part);
    test = both(test, p.test, node);
    sets.push(...p.sets);
  });
  return { test, sets };
}
