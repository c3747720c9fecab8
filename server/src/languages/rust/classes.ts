import type { Arg, Decorator, EnumMember, Expr, FieldSummary } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type Attributes, argumentVariable, attributesOf, decorator, renamed, serdeHas, serdeSetting } from './attributes.js';
import { constantField } from './constants.js';
import { at, type Lowering, namedChildren, nameExpr, src } from './context.js';
import { functionItem } from './functions.js';
import { type Impl, itemsIn } from './items.js';
import { constructed, unitVariant } from './structs.js';
import { boundsOf, isPrimitive, typeName } from './types.js';

/** A struct, enum, union or trait with what the file implements for it; `impls` is left without these. */
export function typeClass(lo: Lowering, node: Node, attributes: readonly Node[], impls: Map<string, Impl[]>): number | undefined {
  const nameNode = child(node, 'name');
  if (!nameNode) return undefined;
  const name = src(lo, nameNode);
  const own = node.type === 'trait_item' ? [] : (impls.get(name) ?? []);
  if (node.type !== 'trait_item') impls.delete(name);
  const outer = lo.bounds;
  lo.bounds = new Map([...own.map((i) => i.node), node].flatMap((n) => [...boundsOf(lo, n)]));
  const head = { name, nameStart: nameNode.start, start: node.start, end: node.end };
  const index =
    node.type === 'trait_item'
      ? lo.builder.class({ ...head, kind: 'interface', bases: supertraits(lo, node) }, () => membersOf(lo, child(node, 'body'), undefined))
      : lo.builder.class({ ...head, kind: node.type === 'enum_item' ? 'enum' : 'class', bases: basesOf(own) }, () =>
          inside(lo, node, name, attributes, own),
        );
  lo.bounds = outer;
  return index;
}

/** What a file implements for types of other files. */
typeClass.partial = (lo: Lowering, name: string, impls: readonly Impl[]): void => {
  const [first] = impls;
  if (!first || !/^\p{Lu}/u.test(name) || isPrimitive(name)) return;
  const { start, end } = first.node;
  lo.builder.class({ name, nameStart: start, start, end, kind: 'class', partial: true, bases: basesOf(impls) }, () =>
    merged(lo, impls, name),
  );
};

const basesOf = (impls: readonly Impl[]): string[] => impls.flatMap((i) => (i.trait === undefined || i.trait === '' ? [] : [i.trait]));

function supertraits(lo: Lowering, node: Node): string[] {
  const bounds = child(node, 'bounds');
  return (bounds ? namedChildren(bounds) : []).flatMap((b) => {
    const name = typeName(lo, b);
    return name === undefined || /^(?:Send|Sync|Clone|Debug|Sized)$/.test(name) ? [] : [name];
  });
}

function merged(lo: Lowering, impls: readonly Impl[], self: string): { fields: FieldSummary[]; methods: number[] } {
  const fields: FieldSummary[] = [];
  const methods: number[] = [];
  for (const impl of impls) {
    const outer = lo.bounds;
    lo.bounds = boundsOf(lo, impl.node);
    const { fields: f, methods: m } = membersOf(lo, child(impl.node, 'body'), self, impl.node);
    fields.push(...f);
    methods.push(...m);
    lo.bounds = outer;
  }
  return { fields, methods };
}

/** Methods and constants of one body. */
function membersOf(
  lo: Lowering,
  body: Node | undefined,
  self: string | undefined,
  impl?: Node,
): { fields: FieldSummary[]; methods: number[] } {
  const fields: FieldSummary[] = [];
  const methods: number[] = [];
  const alone = lo.modules.length === 0 && impl !== undefined && !child(impl, 'type_parameters');
  for (const { node } of itemsIn(body?.children ?? [])) {
    if (node.type === 'function_item' || node.type === 'function_signature_item')
      methods.push(functionItem(lo, node, { kind: 'method', alone, ...(self === undefined ? {} : { self }) }));
    else if (node.type === 'const_item') fields.push(...constantField(lo, node));
  }
  return { fields, methods };
}

function inside(
  lo: Lowering,
  node: Node,
  name: string,
  nodes: readonly Node[],
  impls: readonly Impl[],
): { fields: FieldSummary[]; members: EnumMember[]; methods: number[] } {
  const attributes = attributesOf(lo, nodes);
  const body = child(node, 'body');
  const { fields, methods } = merged(lo, impls, name);
  if (node.type === 'enum_item') return { fields: [...payloads(lo, body), ...fields], members: variants(lo, body, name), methods };
  const declared = body?.type === 'ordered_field_declaration_list' ? ordered(lo, body) : fieldsOf(lo, body, name, attributes);
  if (attributes.derives.has('Default') && body?.type === 'field_declaration_list') methods.push(defaultOf(lo, node, body));
  return { fields: [...declared, ...fields], members: [], methods };
}

/** Variants without parts are values; the others are made where they are written. */
function variants(lo: Lowering, body: Node | undefined, type: string): EnumMember[] {
  return (body ? namedChildren(body) : []).flatMap((v): EnumMember[] => {
    const name = v.type === 'enum_variant' ? child(v, 'name') : undefined;
    if (!name || child(v, 'body')) return [];
    const value = child(v, 'value');
    return [{ name: src(lo, name), ...at(name), args: [], value: unitVariant(type, src(lo, name), value ? lo.expr(value) : null, name) }];
  });
}

/** What variants hold; a name that several of them use has a type only where it is the same. */
function payloads(lo: Lowering, body: Node | undefined): FieldSummary[] {
  const out = new Map<string, FieldSummary>();
  for (const v of body ? namedChildren(body) : []) {
    const inside = v.type === 'enum_variant' ? child(v, 'body') : undefined;
    if (!inside) continue;
    const fields = inside.type === 'ordered_field_declaration_list' ? ordered(lo, inside) : fieldsOf(lo, inside, '', NO_ATTRIBUTES);
    for (const f of fields) {
      const known = out.get(f.name);
      if (!known) out.set(f.name, { ...f, settable: true });
      else if (known.type !== f.type)
        out.set(f.name, { name: f.name, start: known.start, end: known.end, static: false, settable: true, value: null, decorators: [] });
    }
  }
  return [...out.values()];
}

const NO_ATTRIBUTES: Attributes = { derives: new Set(), serde: [], others: [] };

function ordered(lo: Lowering, body: Node): FieldSummary[] {
  return childrenIn(body, 'type').map((t, i): FieldSummary => {
    const type = typeName(lo, t);
    return {
      name: String(i),
      start: t.start,
      end: t.start,
      static: false,
      ...(type === undefined || isPrimitive(type) ? {} : { type }),
      value: null,
      decorators: [],
    };
  });
}

function fieldsOf(lo: Lowering, body: Node | undefined, owner: string, attributes: Attributes): FieldSummary[] {
  const style = serdeSetting(attributes, 'rename_all')?.value;
  const read = serdeSetting(attributes, 'rename_all', 'deserialize')?.value;
  const isSettings =
    lo.settings.has(owner) && (attributes.derives.has('Deserialize') || attributes.derives.has('Parser') || /\benvy::/.test(lo.text));
  return itemsIn(body?.children ?? []).flatMap(({ node, attributes: nodes }): FieldSummary[] => {
    const name = node.type === 'field_declaration' ? child(node, 'name') : undefined;
    if (!name) return [];
    const text = src(lo, name).replace(/^r#/, '');
    const own = attributesOf(lo, nodes);
    const type = typeName(lo, child(node, 'type'));
    const decorators: Decorator[] = [];
    if (attributes.derives.has('Serialize') || attributes.serde.length > 0 || own.serde.length > 0)
      decorators.push(jsonKey(own, text, style, name));
    if (serdeHas(own, 'flatten')) decorators.push({ name: 'flatten', args: [], ...at(name) });
    if (isSettings) {
      const variable = argumentVariable(own, text) ?? (/\benvy::/.test(lo.text) ? environmentName(lo, text) : undefined);
      decorators.push(
        variable === undefined
          ? decorator('config', serdeSetting(own, 'rename', 'deserialize')?.value ?? renamed(text, read), name)
          : decorator('env', variable, name),
      );
    }
    return [
      {
        name: text,
        start: name.end - text.length,
        end: name.end,
        static: false,
        ...(node.children.some((c) => c.type === 'visibility_modifier') ? { settable: true } : {}),
        ...(type === undefined || isPrimitive(type) ? {} : { type }),
        value: null,
        decorators,
      },
    ];
  });
}

/** `envy::prefixed("SMS_").from_env()`: variables are the names of the fields in capitals. */
const environmentName = (lo: Lowering, field: string): string =>
  `${/envy::prefixed\(\s*"([^"]*)"/.exec(lo.text)?.[1] ?? ''}${field.toUpperCase()}`;

/** The key of a field in JSON. */
function jsonKey(own: Attributes, field: string, style: string | undefined, name: Node): Decorator {
  if (serdeHas(own, 'skip') || serdeHas(own, 'skip_serializing')) return decorator('json', '-', name);
  const written = serdeSetting(own, 'rename');
  if (written) return decorator('json', written.value, written, [0, written.start, written.value.length]);
  return decorator('json', renamed(field, style), name);
}

/** The derived `default()`: optional parts are left out and lists are empty; what else a type begins with is not followed. */
function defaultOf(lo: Lowering, node: Node, body: Node): number {
  const place = { start: node.start, end: node.start };
  return lo.builder.function(
    { name: 'default', nameStart: node.start, nameEnd: node.start, ...place, kind: 'method', static: true },
    () => {
      const args = itemsIn(body.children).flatMap(({ node: f }): Arg[] => {
        const name = f.type === 'field_declaration' ? child(f, 'name') : undefined;
        const type = child(f, 'type');
        return name && type
          ? [{ name: src(lo, name).replace(/^r#/, ''), nameStart: name.start, value: emptyOf(src(lo, type), at(name)) }]
          : [];
      });
      return { params: [], body: [{ s: 'return', value: constructed(nameExpr('<self>', place), args, place), ...place }] };
    },
  );
}

function emptyOf(type: string, place: { start: number; end: number }): Expr {
  if (/^Option\b/.test(type)) return { e: 'null', undefined: true, ...place };
  if (/^Vec\b/.test(type)) return { e: 'list', items: [], ...place };
  return opaque(place, [], /^(?:String|&.*\bstr)$/.test(type) ? 'string' : undefined);
}
