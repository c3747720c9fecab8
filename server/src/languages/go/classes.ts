import type { FieldSummary, Stmt } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { at, type Lowering, namedChildren, src } from './context.js';
import { functionOf, paramsOf } from './functions.js';
import { declaredKind, isBuiltIn, pointee, receiverType, tagsOf, typeName } from './types.js';
import { typeReference } from './zero.js';

/** Types of the package with the methods that this file declares for them; methods of types of other files make a class that is `partial`. */
export function packageTypes(lo: Lowering, nodes: readonly Node[], methods: Map<string, Node[]>, out: Stmt[]): void {
  for (const n of nodes) {
    if (n.type !== 'type_declaration') continue;
    for (const spec of specsOf(n)) {
      const name = child(spec, 'name');
      if (name) typeSpec(lo, spec, src(lo, name), methods, out);
    }
  }
  for (const [type, declarations] of methods) {
    if (type === '' || declarations.length === 0) continue;
    const first = declarations[0]!;
    lo.builder.class({ name: type, nameStart: first.start, start: first.start, end: first.end, kind: 'class', partial: true }, () => ({
      fields: [],
      methods: methodsOf(lo, declarations),
    }));
  }
}

export function localTypes(lo: Lowering, node: Node, out: Stmt[]): void {
  if (node.type !== 'type_declaration') return;
  for (const spec of specsOf(node)) {
    const name = child(spec, 'name');
    const type = child(spec, 'type');
    if (!name || !type) continue;
    lo.types.set(src(lo, name), { kind: declaredKind(type), node: type });
    // Known from here on to the end of the file.
    lo.surroundings += `\n${src(lo, name)} ${src(lo, type)}`;
    typeSpec(lo, spec, src(lo, name), new Map(), out);
  }
}

const specsOf = (node: Node): Node[] => node.children.filter((c) => c.type === 'type_spec' || c.type === 'type_alias');

const methodsOf = (lo: Lowering, nodes: readonly Node[]): number[] =>
  nodes.map((n) => functionOf(lo, n, { name: receiverType(lo, n)?.name ?? null }));

function typeSpec(lo: Lowering, spec: Node, name: string, methods: Map<string, Node[]>, out: Stmt[]): void {
  const nameNode = child(spec, 'name')!;
  const type = child(spec, 'type');
  if (!type) return;
  const head = { name, nameStart: nameNode.start, start: spec.start, end: spec.end };
  if (type.type === 'struct_type') {
    const own = methods.get(name) ?? [];
    methods.delete(name);
    const { fields, bases } = structFields(lo, type);
    const index = lo.builder.class({ ...head, kind: 'class', bases }, () => ({ fields, methods: methodsOf(lo, own) }));
    out.push({ s: 'class', class: index, ...at(spec) });
    return;
  }
  if (type.type === 'interface_type') {
    const { bases, elements } = interfaceElements(lo, type);
    const index = lo.builder.class({ ...head, kind: 'interface', bases }, () => ({
      fields: [],
      methods: elements.map((n) => abstractMethod(lo, n)),
    }));
    out.push({ s: 'class', class: index, ...at(spec) });
    return;
  }
  const target = { t: 'name' as const, name, declares: true, ...at(nameNode) };
  if (type.type === 'qualified_type' || (type.type === 'type_identifier' && !isBuiltIn(src(lo, type)))) {
    // Another name for a type: what is made of the one is made of the other.
    out.push({ s: 'set', target, value: typeReference(lo, type), ...at(spec) });
    return;
  }
  out.push({ s: 'function', function: conversion(lo, spec, name, nameNode), ...at(spec) });
}

/** `Kind("x")` is `"x"`: a named type without members stands for a function that gives its argument back. */
function conversion(lo: Lowering, spec: Node, name: string, nameNode: Node): number {
  const place = at(nameNode);
  return lo.builder.function(
    { name, nameStart: nameNode.start, nameEnd: nameNode.end, start: spec.start, end: spec.end, kind: 'function' },
    () => ({
      params: [{ name: '<value>', ...place }],
      body: [{ s: 'return', value: { e: 'name', name: '<value>', ...place }, ...place }],
    }),
  );
}

/** Fields of a struct; embedded types are bases, and fields under their own names. */
function structFields(lo: Lowering, node: Node): { readonly fields: FieldSummary[]; readonly bases: string[] } {
  const fields: FieldSummary[] = [];
  const bases: string[] = [];
  for (const declaration of childOfType(node, 'field_declaration_list')?.children ?? []) {
    if (declaration.type !== 'field_declaration') continue;
    const typeNode = child(declaration, 'type');
    const type = typeName(lo, typeNode);
    const decorators = tagsOf(lo, declaration);
    const common = { static: false, ...(type === undefined || isBuiltIn(type) ? {} : { type }), value: null, decorators };
    const names = childrenIn(declaration, 'name').filter((n) => n.named);
    for (const n of names) fields.push({ name: src(lo, n), ...at(n), ...common });
    if (names.length > 0 || type === undefined || !typeNode) continue;
    bases.push(type);
    const named = namedChildren(pointee(typeNode)).at(-1) ?? pointee(typeNode);
    fields.push({ name: type.slice(type.lastIndexOf('.') + 1), ...at(named), ...common });
  }
  return { fields, bases };
}

function interfaceElements(lo: Lowering, node: Node): { readonly bases: string[]; readonly elements: Node[] } {
  const bases: string[] = [];
  const elements: Node[] = [];
  for (const c of node.children) {
    if (c.type === 'method_elem' || c.type === 'method_spec') elements.push(c);
    else if (c.type === 'type_elem' && c.children.length === 1) {
      const base = typeName(lo, c.children[0]);
      if (base !== undefined && !isBuiltIn(base)) bases.push(base);
    }
  }
  return { bases, elements };
}

function abstractMethod(lo: Lowering, node: Node): number {
  const name = child(node, 'name');
  return lo.builder.function(
    {
      name: name ? src(lo, name) : '',
      nameStart: name?.start ?? node.start,
      nameEnd: name?.end ?? node.start,
      start: node.start,
      end: node.end,
      kind: 'method',
      hasBody: false,
    },
    () => ({ params: paramsOf(lo, child(node, 'parameters'), false), body: [] }),
  );
}
