import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, isBroken, type Lowering, namedChildren, src } from './context.js';
import { elementType, kindOf, pointee } from './types.js';
import { constructed } from './zero.js';

/** `T{…}`: a list, a map, or an object of a struct type. */
export function compositeLiteral(lo: Lowering, node: Node): Expr {
  const type = child(node, 'type');
  const body = child(node, 'body');
  return body ? literal(lo, type, body, node) : opaque(node);
}

type Place = { readonly start: number; readonly end: number };

function literal(lo: Lowering, written: Node | undefined, body: Node, node: Place): Expr {
  const type = written && pointee(written);
  const elements = namedChildren(body);
  switch (shapeOf(lo, type, elements)) {
    case 'list':
      return listLiteral(lo, type, elements, node);
    case 'map':
      return mapLiteral(lo, type, elements, node);
    default:
      return structLiteral(lo, type, elements, node);
  }
}

/** What a literal makes. The keys tell where the type is declared in another file: only maps have keys that are not names. */
function shapeOf(lo: Lowering, type: Node | undefined, elements: readonly Node[]): 'list' | 'map' | 'struct' {
  const kind = type ? kindOf(lo, type) : 'unknown';
  if (kind === 'list' || kind === 'map' || kind === 'struct') return kind;
  const keys = elements.filter((e) => e.type === 'keyed_element').map((e) => elementKey(e));
  if (keys.length > 0) return keys.every((k) => k?.type === 'identifier') ? 'struct' : 'map';
  // Without a type nothing more can be said; a named type of another file is found in evaluation.
  return !type && elements.length > 0 ? 'list' : 'struct';
}

const elementKey = (element: Node): Node | undefined => {
  const key = child(element, 'key');
  return key?.type === 'literal_element' ? namedChildren(key)[0] : key;
};

const elementValue = (element: Node): Node | undefined => {
  const value = element.type === 'keyed_element' ? child(element, 'value') : element;
  return value?.type === 'literal_element' ? namedChildren(value)[0] : value;
};

/** The value of an element, whose type may be left out where the type around it says it. */
function element(lo: Lowering, type: Node | undefined, node: Node): Expr {
  if (node.type === 'literal_value') return literal(lo, type, node, node);
  return lo.expr(node);
}

function listLiteral(lo: Lowering, type: Node | undefined, elements: readonly Node[], node: Place): Expr {
  const inner = type && elementType(lo, type);
  const items: Arg[] = [];
  let inOrder = true;
  for (const e of elements) {
    const value = elementValue(e);
    if (!value || isBroken(e) || isBroken(value)) {
      lo.errors++;
      items.push({ value: opaque(e), spread: 'list' });
      continue;
    }
    // `{0: "a", 1: "b"}` counts on from zero, or it is in an order of its own.
    const key = e.type === 'keyed_element' ? elementKey(e) : undefined;
    if (key && src(lo, key) !== String(items.length)) inOrder = false;
    items.push({ value: element(lo, inner, value) });
  }
  return inOrder
    ? { e: 'list', items, ...at(node) }
    : opaque(
        node,
        items.map((i) => i.value),
        'list',
      );
}

function mapLiteral(lo: Lowering, type: Node | undefined, elements: readonly Node[], node: Place): Expr {
  const inner = type && elementType(lo, type);
  const keyType = type?.type === 'map_type' ? child(type, 'key') : undefined;
  const props: Prop[] = [];
  for (const e of elements) {
    const key = e.type === 'keyed_element' ? elementKey(e) : undefined;
    const value = elementValue(e);
    if (!key || !value || isBroken(value)) {
      lo.errors++;
      props.push({ key: null, value: opaque(e), keyStart: e.start, keyEnd: e.start });
      continue;
    }
    const quoted = /string_literal$/.test(key.type);
    props.push({
      key: element(lo, keyType, key),
      value: element(lo, inner, value),
      keyStart: quoted ? key.start + 1 : key.start,
      keyEnd: quoted ? key.end - 1 : key.end,
    });
  }
  return { e: 'record', props, ...at(node) };
}

function structLiteral(lo: Lowering, type: Node | undefined, elements: readonly Node[], node: Place): Expr {
  const args: Arg[] = [];
  let broken = false;
  for (const e of elements) {
    const value = elementValue(e);
    const key = e.type === 'keyed_element' ? elementKey(e) : undefined;
    if (!value || isBroken(e) || isBroken(value)) {
      lo.errors++;
      broken = true;
      if (e.type === 'ERROR') lo.builder.mention(src(lo, e).slice(0, 40));
      continue;
    }
    const inner = key && type ? fieldType(lo, type, src(lo, key)) : undefined;
    const lowered = element(lo, inner, value);
    args.push(key ? { value: lowered, name: src(lo, key), nameStart: key.start } : { value: lowered });
  }
  if (broken) args.push({ value: opaque(node), spread: 'record' });
  if (type?.type === 'type_identifier' || type?.type === 'qualified_type' || type?.type === 'generic_type')
    return constructed(lo, type, args, node);
  // A struct type without a name.
  const props = args.map((a): Prop => {
    const start = a.nameStart ?? a.value.start;
    const key: Expr | null = a.name === undefined ? null : { e: 'string', value: a.name, runs: [], start, end: start + a.name.length };
    return { key, value: a.value, keyStart: start, keyEnd: start + (a.name?.length ?? 0) };
  });
  return { e: 'record', props, ...at(node as Node) };
}

/** The type of a field of a struct of this file. */
function fieldType(lo: Lowering, type: Node, name: string): Node | undefined {
  const struct = type.type === 'struct_type' ? type : type.type === 'type_identifier' ? lo.types.get(src(lo, type))?.node : undefined;
  const list = struct?.children.find((c) => c.type === 'field_declaration_list');
  for (const f of list?.children ?? []) {
    if (f.children.some((c) => c.field === 'name' && c.named && src(lo, c) === name)) return child(f, 'type');
  }
  return undefined;
}
