import type { ClassSummary, EnumMember, Expr, FieldSummary, Param } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { argumentsOf, at, isComment, type Lowering, sliceOf } from './context.js';
import { generateMembers, type OwnField } from './lombok.js';
import { initializer } from './methods.js';
import { modifiersOf } from './modifiers.js';
import { paramsOf } from './params.js';
import { accessorsOf, recordConstructor } from './records.js';
import { dimensionsOf, typeName } from './types.js';

const KINDS: Readonly<Record<string, ClassSummary['kind']>> = {
  interface_declaration: 'interface',
  annotation_type_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
};

/** What is found in a class body, in order. */
interface Body {
  readonly fields: OwnField[];
  readonly members: EnumMember[];
  readonly methods: number[];
  /** Names of methods that are written out, and the parameter counts of constructors. */
  readonly named: Set<string>;
  readonly constructors: Set<number>;
}

const emptyBody = (): Body => ({ fields: [], members: [], methods: [], named: new Set(), constructors: new Set() });

interface Place {
  readonly name: string;
  readonly kind: ClassSummary['kind'];
  /** Components of a record. */
  readonly components: readonly Param[];
}

export function classDeclaration(node: Node, l: Lowering): number {
  const nameNode = child(node, 'name');
  const name = nameNode ? sliceOf(nameNode, l) : '';
  const kind = KINDS[node.type] ?? 'class';
  const { decorators } = modifiersOf(node, l);
  const head = { name, nameStart: nameNode?.start ?? node.start, ...at(node), kind, bases: basesOf(node, l), decorators };
  return l.builder.class(head, () => {
    l.classNames.push(name);
    const components = kind === 'record' ? paramsOf(child(node, 'parameters'), l, true) : [];
    const place: Place = { name, kind, components };
    const body = emptyBody();
    collect(child(node, 'body'), place, body, l);
    if (kind === 'record') completeRecord(place, head.nameStart, body, l);
    const generated = generateMembers({ name, nameStart: head.nameStart, kind, decorators, ...body }, l);
    l.classNames.pop();
    return { fields: body.fields.map((f) => f.summary), members: body.members, methods: [...body.methods, ...generated] };
  });
}

/** The class of `new T() { … }`: it has no name, and `T` as its only base. */
export function anonymousClass(body: Node, base: string, l: Lowering): number {
  const head = { name: '', nameStart: body.start, ...at(body), kind: 'class', bases: base === '' ? [] : [base] } as const;
  return l.builder.class(head, () => {
    l.classNames.push('');
    const found = emptyBody();
    collect(body, { name: '', kind: 'class', components: [] }, found, l);
    l.classNames.pop();
    return { fields: found.fields.map((f) => f.summary), methods: found.methods };
  });
}

/** Superclass first, then interfaces. */
function basesOf(node: Node, l: Lowering): readonly string[] {
  const bases: string[] = [];
  const add = (type: Node): void => {
    const name = type.named && !isComment(type) ? typeName(type, l.text) : undefined;
    if (name !== undefined) bases.push(name);
  };
  for (const c of node.children) {
    if (c.type === 'superclass') c.children.forEach(add);
    else if (c.type === 'super_interfaces' || c.type === 'extends_interfaces') childOfType(c, 'type_list')?.children.forEach(add);
  }
  return bases;
}

function collect(body: Node | undefined, place: Place, out: Body, l: Lowering): void {
  for (const c of body?.children ?? []) {
    switch (c.type) {
      case 'field_declaration':
      case 'constant_declaration':
      // In a body with a syntax error a field may be taken for a variable.
      case 'local_variable_declaration':
        fields(c, place, out, l);
        break;
      case 'method_declaration':
        out.methods.push(l.method(c));
        out.named.add(nameOf(c, l));
        break;
      case 'constructor_declaration':
        out.methods.push(l.method(c));
        out.constructors.add(paramCount(c));
        break;
      case 'compact_constructor_declaration':
        out.methods.push(recordConstructor(c, place.name, place.components, l));
        out.constructors.add(place.components.length);
        break;
      case 'static_initializer': {
        const block = childOfType(c, 'block');
        if (block) out.methods.push(initializer(c, block, '<static>', l));
        break;
      }
      case 'block':
        out.methods.push(initializer(c, c, '<init>', l));
        break;
      case 'enum_constant':
        enumConstant(c, place, out, l);
        break;
      case 'class_declaration':
      case 'interface_declaration':
      case 'enum_declaration':
      case 'record_declaration':
      case 'annotation_type_declaration':
        l.declaration(c);
        break;
      case 'enum_body_declarations':
        collect(c, place, out, l);
        break;
      case 'ERROR':
        collect(c, place, out, l);
        break;
      default:
        break;
    }
  }
}

function nameOf(node: Node, l: Lowering): string {
  const name = child(node, 'name');
  return name ? sliceOf(name, l) : '';
}

const paramCount = (node: Node): number =>
  child(node, 'parameters')?.children.filter((c) => c.type === 'formal_parameter' || c.type === 'spread_parameter').length ?? 0;

function fields(node: Node, place: Place, out: Body, l: Lowering): void {
  const modifiers = modifiersOf(node, l);
  const type = typeName(child(node, 'type'), l.text);
  const isConstant = place.kind === 'interface';
  for (const c of node.children) {
    const name = c.type === 'variable_declarator' ? child(c, 'name') : undefined;
    if (!name) continue;
    const value = child(c, 'value');
    const dimensions = child(c, 'dimensions');
    const full = type !== undefined && dimensions ? type + '[]'.repeat(dimensionsOf(dimensions, l.text)) : type;
    const summary: FieldSummary = {
      name: sliceOf(name, l),
      ...at(name),
      static: modifiers.static || isConstant,
      ...(full === undefined ? {} : { type: full }),
      value: value ? l.bound(value, name) : null,
      decorators: modifiers.decorators,
    };
    out.fields.push({ summary, final: modifiers.final || isConstant });
  }
}

/** A constant with a body is an instance of an anonymous class with the enum as its base. */
function enumConstant(node: Node, place: Place, out: Body, l: Lowering): void {
  const name = child(node, 'name');
  if (!name) return;
  const args = argumentsOf(child(node, 'arguments'), l);
  const body = child(node, 'body');
  const value: Expr | null = body
    ? { e: 'call', callee: { e: 'class', class: l.anonymous(body, place.name), ...at(body) }, args, construct: true, ...at(node) }
    : null;
  out.members.push({ name: sliceOf(name, l), ...at(name), args, value });
}

/** What the compiler adds to a record: the constructor, unless one is written, and the accessors. */
function completeRecord(place: Place, nameStart: number, out: Body, l: Lowering): void {
  if (!out.constructors.has(place.components.length))
    out.methods.push(recordConstructor(undefined, place.name, place.components, l, nameStart));
  out.methods.push(...accessorsOf(place.components, out.named, l));
}
