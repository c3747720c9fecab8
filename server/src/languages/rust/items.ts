import type { FieldSummary, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { typeClass } from './classes.js';
import { constantField, inOrder, lazyFields } from './constants.js';
import { at, DEEPEST, type Lowering, src } from './context.js';
import { ALONE, functionItem } from './functions.js';
import { importsOf } from './imports.js';
import { lazyStatics, macroName } from './macros.js';
import { flat, pathExpr } from './paths.js';
import { typeName } from './types.js';

/** An item with the attributes in front of it. */
export interface Item {
  readonly node: Node;
  readonly attributes: readonly Node[];
}

/** Methods, constants and traits that a file gives a type, apart from its declaration. */
export interface Impl {
  readonly node: Node;
  readonly trait: string | undefined;
}

export const isItem = (node: Node): boolean => /_item$|^foreign_mod_item$|^extern_crate_declaration$|^use_declaration$/.test(node.type);

export function itemsIn(nodes: readonly Node[]): Item[] {
  const out: Item[] = [];
  let attributes: Node[] = [];
  for (const node of nodes) {
    if (node.type === 'attribute_item') attributes.push(node);
    else if (node.type === 'line_comment' || node.type === 'block_comment' || node.type === 'inner_attribute_item') continue;
    else {
      out.push({ node, attributes });
      attributes = [];
    }
  }
  return out;
}

export const implsIn = (lo: Lowering, items: readonly Item[]): Map<string, Impl[]> => {
  const out = new Map<string, Impl[]>();
  for (const { node } of items) {
    if (node.type !== 'impl_item') continue;
    const name = typeName({ ...lo, bounds: new Map() }, child(node, 'type'));
    if (name === undefined) continue;
    const bare = name.slice(name.lastIndexOf('.') + 1);
    const trait = child(node, 'trait');
    const list = out.get(bare) ?? [];
    list.push({
      node,
      trait:
        trait &&
        flat(trait)
          .map((p) => src(lo, p))
          .join('.'),
    });
    out.set(bare, list);
  }
  return out;
};

const TYPES = /^(?:struct|enum|union|trait)_item$/;

/** What a file, a module or a function body declares. Functions and types exist before the first statement runs. */
export function declarations(lo: Lowering, nodes: readonly Node[], out: Stmt[], alone: boolean): void {
  const items = itemsIn(flattened(lo, nodes));
  const impls = implsIn(lo, items);
  for (const { node } of items) {
    if (node.type === 'use_declaration') importsOf(lo, node);
    else if (node.type === 'extern_crate_declaration') externCrate(lo, node);
  }
  for (const { node, attributes } of items) {
    if (TYPES.test(node.type)) {
      const index = typeClass(lo, node, attributes, impls);
      if (index !== undefined) out.push({ s: 'class', class: index, ...at(node) });
    } else if (node.type === 'mod_item') moduleItem(lo, node, attributes, out);
  }
  for (const [name, rest] of impls) typeClass.partial(lo, name, rest);
  for (const { node } of items) {
    if (node.type === 'function_item' && child(node, 'name'))
      out.push({ s: 'function', function: functionItem(lo, node, { ...ALONE, alone }), ...at(node) });
    else if (node.type === 'type_item') alias(lo, node, out);
  }
  for (const stmts of inOrder(lo, items)) out.push(...stmts);
}

/** Items behind a syntax error, and what conditional compilation holds. */
function flattened(lo: Lowering, nodes: readonly Node[], depth = 0): Node[] {
  if (depth > 20) return [];
  return nodes.flatMap((n) => {
    if (n.type === 'ERROR') {
      lo.errors++;
      return flattened(lo, n.children, depth + 1);
    }
    return n.type === 'foreign_mod_item' ? [] : [n];
  });
}

/** Items inside a function body. */
export function innerItems(lo: Lowering, nodes: readonly Node[], out: Stmt[]): void {
  const items = nodes.filter((n) => isItem(n) || n.type === 'attribute_item');
  if (items.some(isItem)) declarations(lo, items, out, false);
}

function externCrate(lo: Lowering, node: Node): void {
  const name = child(node, 'name');
  const alias = child(node, 'alias');
  if (name) lo.builder.import({ local: src(lo, alias ?? name), module: src(lo, name), name: '*', level: 0, ...at(node) });
}

/** `mod x;` is a file of its own; `mod x { … }` a class with the items as members. */
function moduleItem(lo: Lowering, node: Node, attributes: readonly Node[], out: Stmt[]): void {
  const name = child(node, 'name');
  const body = child(node, 'body');
  if (!name) return;
  const text = src(lo, name);
  if (!body) {
    const written = attributes.map((a) => /#\[\s*path\s*=\s*"([^"]+)"/.exec(src(lo, a))?.[1]).find((p) => p !== undefined);
    if (lo.modules.length === 0)
      lo.builder.import({ local: text, module: written === undefined ? `self.${text}` : `./${written}`, name: '*', level: 0, ...at(node) });
    return;
  }
  if (lo.depth >= DEEPEST) return;
  lo.depth++;
  const { modules } = lo;
  const items = itemsIn(flattened(lo, body.children));
  const impls = implsIn(lo, items);
  const names = new Set(items.flatMap(({ node: n }) => namesOf(lo, n)));
  lo.modules = [...modules, { name: text, items: names }];
  const index = lo.builder.class({ name: text, nameStart: name.start, start: node.start, end: node.end, kind: 'class' }, () => {
    const fields: FieldSummary[] = [];
    const methods: number[] = [];
    const nested: Stmt[] = [];
    for (const { node: n, attributes: a } of items) {
      if (n.type === 'use_declaration') importsOf(lo, n);
      else if (TYPES.test(n.type)) typeClass(lo, n, a, impls);
      else if (n.type === 'mod_item') moduleItem(lo, n, a, nested);
      else if (n.type === 'function_item') methods.push(functionItem(lo, n, { kind: 'method', alone: false }));
      else if (n.type === 'const_item' || n.type === 'static_item') fields.push(...constantField(lo, n));
      else if (n.type === 'macro_invocation') fields.push(...lazyFields(lo, n));
    }
    for (const [type, rest] of impls) typeClass.partial(lo, type, rest);
    return { fields, methods };
  });
  lo.modules = modules;
  lo.depth--;
  if (modules.length === 0) out.push({ s: 'class', class: index, ...at(node) });
}

function namesOf(lo: Lowering, node: Node): string[] {
  if (node.type === 'macro_invocation')
    return /^(?:lazy_static|thread_local)$/.test(macroName(lo, node)) ? lazyStatics(lo, node).map((s) => src(lo, s.name)) : [];
  const name = /_item$/.test(node.type) && node.type !== 'impl_item' ? child(node, 'name') : undefined;
  return name && !(node.type === 'mod_item' && !child(node, 'body')) ? [src(lo, name)] : [];
}

/** `type Name = Other;`: another name for a type. */
function alias(lo: Lowering, node: Node, out: Stmt[]): void {
  const name = child(node, 'name');
  const type = child(node, 'type');
  const path = type && (type.type === 'generic_type' ? child(type, 'type') : type);
  if (!name || !path || !/^(?:scoped_)?type_identifier$/.test(path.type)) return;
  out.push({ s: 'set', target: { t: 'name', name: src(lo, name), declares: true, ...at(name) }, value: pathExpr(lo, path), ...at(node) });
}
