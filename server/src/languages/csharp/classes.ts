import { type Table, table } from '../../base/table.js';
import type { ClassSummary, EnumMember, Expr, FieldSummary } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { bareType, opaque } from '../builder.js';
import { argumentsOf } from './arguments.js';
import { attributesOf } from './attributes.js';
import { at, type Lowering, nameAt, named, nameOf, src } from './context.js';
import { baseCall, functionOf, initializerOf, modifiersOf, params } from './functions.js';
import { property } from './properties.js';
import { typeOf } from './types.js';

export const TYPES: Table<ClassSummary['kind']> = table({
  class_declaration: 'class',
  struct_declaration: 'class',
  record_declaration: 'record',
  record_struct_declaration: 'record',
  interface_declaration: 'interface',
  enum_declaration: 'enum',
});

/** What the body of a type holds. */
export interface Members {
  readonly fields: FieldSummary[];
  readonly methods: number[];
  readonly members: EnumMember[];
}

export const typeDeclaration = (lo: Lowering, node: Node): number =>
  declaration(lo, node, TYPES[node.type] ?? 'class', child(node, 'name'), child(node, 'body')?.children ?? []);

/** A type that the parser could not close: its name, and the members that follow. */
export const typeFrom = (lo: Lowering, node: Node, kind: ClassSummary['kind'], parts: readonly Node[]): number =>
  declaration(lo, node, kind, parts[0], parts.slice(1));

function declaration(lo: Lowering, node: Node, kind: ClassSummary['kind'], name: Node | undefined, body: readonly Node[]): number {
  const list = childOfType(node, 'base_list');
  const bases = (list ? named(list) : []).filter((c) => c.type !== 'argument_list').map((c) => bareType(baseName(lo, c)));
  const head = {
    name: name ? src(lo, name) : '',
    nameStart: name?.start ?? node.start,
    ...at(node),
    kind,
    bases,
    parts: modifiersOf(lo, node).has('partial'),
  };
  return lo.builder.class({ ...head, decorators: attributesOf(lo, node) }, () => {
    const members: Members = { fields: [], methods: [], members: [] };
    const primary = childOfType(node, 'parameter_list');
    if (primary) primaryConstructor(lo, primary, list, name, members);
    collect(lo, body, members);
    return members;
  });
}

/** `Base(argument)` behind a record may be one node. */
const baseName = (lo: Lowering, node: Node): string => src(lo, child(node, 'type') ?? node);

/** `record Dto(string Phone)`, `class Sms(SmsClient client) : Base(client)`: parameters of the type itself. */
function primaryConstructor(lo: Lowering, list: Node, bases: Node | undefined, name: Node | undefined, out: Members): void {
  const visible = lo.variables.length;
  const parameters = params(lo, list);
  for (const p of parameters)
    out.fields.push({
      name: p.name,
      start: p.start,
      end: p.end,
      static: false,
      value: null,
      decorators: p.decorators ?? [],
      ...(p.type === undefined ? {} : { type: p.type }),
    });
  const given = bases
    ? (childOfType(bases, 'argument_list') ?? bases.children.flatMap((c) => childOfType(c, 'argument_list') ?? [])[0])
    : undefined;
  out.methods.push(
    lo.builder.function(
      {
        name: name ? src(lo, name) : '',
        nameStart: name?.start ?? list.start,
        nameEnd: name?.end ?? list.start,
        ...at(list),
        kind: 'constructor',
      },
      () => ({
        params: parameters.map((p) => ({ ...p, field: true })),
        body: given ? [baseCall(given, argumentsOf(lo, given))] : [],
      }),
    ),
  );
  lo.variables.length = visible;
}

/** Members; what `#if` encloses counts, but where it gives a field two values, neither is certain. */
function collect(lo: Lowering, nodes: readonly Node[], out: Members, conditional = false): void {
  for (const m of nodes) {
    switch (m.type) {
      case 'method_declaration':
      case 'local_function_statement':
        out.methods.push(functionOf(lo, m, child(m, 'name'), 'method'));
        break;
      case 'constructor_declaration':
        out.methods.push(constructorOf(lo, m));
        break;
      case 'field_declaration':
      case 'event_field_declaration':
      // In a body with a syntax error a field may be taken for a variable.
      case 'local_declaration_statement':
        fields(lo, m, out, conditional);
        break;
      case 'property_declaration':
        property(lo, m, out);
        break;
      case 'enum_member_declaration':
        enumMember(lo, m, out);
        break;
      case 'preproc_if':
      case 'preproc_elif':
      case 'preproc_else':
        collect(
          lo,
          m.children.filter((c) => c.field !== 'condition'),
          out,
          true,
        );
        break;
      case 'ERROR':
      case 'declaration_list':
        collect(lo, m.children, out, conditional);
        break;
      default:
        if (TYPES[m.type]) lo.type(m);
    }
  }
}

function constructorOf(lo: Lowering, node: Node): number {
  const name = child(node, 'name');
  if (modifiersOf(lo, node).has('static')) return functionOf(lo, node, name, 'method', { as: '<static>' });
  const initializer = initializerOf(node);
  if (!initializer) return functionOf(lo, node, name, 'constructor');
  const other = initializer.children.some((c) => c.type === 'this') || /^:?\s*this\b/.test(src(lo, initializer));
  return functionOf(lo, node, name, 'constructor', {
    first: () => [baseCall(initializer, argumentsOf(lo, childOfType(initializer, 'argument_list')), other)],
  });
}

function fields(lo: Lowering, node: Node, out: Members, conditional: boolean): void {
  const modifiers = modifiersOf(lo, node);
  const declared = childOfType(node, 'variable_declaration');
  const type = declared ? child(declared, 'type') : undefined;
  for (const d of declared?.children ?? []) {
    const name = d.type === 'variable_declarator' ? child(d, 'name') : undefined;
    if (!name) continue;
    const value = named(d).find((c) => c !== name);
    const lowered = value ? lo.expr(value, type) : null;
    const before = conditional ? out.fields.findIndex((f) => f.name === nameOf(lo, name)) : -1;
    const field: FieldSummary = {
      name: nameOf(lo, name),
      ...nameAt(lo, name),
      static: modifiers.has('static') || modifiers.has('const'),
      value: before >= 0 ? either(out.fields[before]!.value, lowered, d) : lowered,
      decorators: attributesOf(lo, node),
      ...(type ? { type: typeOf(lo, type) } : {}),
    };
    if (before >= 0) out.fields[before] = { ...out.fields[before]!, value: field.value };
    else out.fields.push(field);
  }
}

/** One of two values, nobody knows which. */
function either(a: Expr | null, b: Expr | null, node: Node): Expr | null {
  if (!a || !b) return a ?? b;
  return { e: 'conditional', test: opaque({ start: node.start, end: node.start }, [], 'boolean'), then: a, else: b, ...at(node) };
}

/** A member without a value has the one of the member before it plus one. */
function enumMember(lo: Lowering, node: Node, out: Members): void {
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (!name) return;
  const before = out.members.at(-1);
  const last = before ? (before.value?.e === 'number' ? before.value.value : Number.NaN) : -1;
  const counted: Expr | null = Number.isInteger(last) ? { e: 'number', value: last + 1, text: String(last + 1), ...at(name) } : null;
  const decorators = attributesOf(lo, node);
  out.members.push({
    name: nameOf(lo, name),
    ...nameAt(lo, name),
    args: [],
    value: value ? lo.expr(value) : counted,
    ...(decorators.length > 0 ? { decorators } : {}),
  });
}
