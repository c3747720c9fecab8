import type { ClassSummary, EnumMember, Expr, FieldSummary, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type Lowering, named, scoped, sliceOf } from './context.js';
import { methodDeclaration, methodDefinition } from './declarations.js';
import { braced, emptyValue } from './initializers.js';
import { qualified } from './names.js';
import { arms } from './preprocessor.js';
import { declared, dotted, type TypeInfo, typeName } from './types.js';
import { baseType, hasStorage } from './variables.js';

interface Body {
  readonly fields: FieldSummary[];
  readonly methods: number[];
  /** A pure virtual method makes the class an interface. */
  pure: boolean;
}

export function classDeclaration(node: Node, l: Lowering): number {
  const nameNode = child(node, 'name');
  const path = nameNode ? (dotted(nameNode, l.text) ?? '') : '';
  const name = path.slice(path.lastIndexOf('.') + 1);
  const bases = basesOf(node, l);
  const inClass = l.classes.length > 0;
  const body: Body = { fields: [], methods: [], pure: false };
  const namespace = l.namespaces.join('.');
  const head = {
    name,
    nameStart: nameNode ? nameNode.end - name.length : node.start,
    ...at(node),
    kind: 'class' as ClassSummary['kind'],
    bases,
    ...(namespace === '' || inClass || l.scopes.length > 0 ? {} : { namespace }),
  };
  return l.builder.class(head, () => {
    l.classes.push({ name, fields: l.file.fields.get(name) ?? new Map(), bases });
    // Members see the class, not the function around it.
    const outer = l.scopes.splice(0);
    collect(child(node, 'body')?.children ?? [], node.type === 'class_specifier' ? 'private' : 'public', body, l);
    l.scopes.push(...outer);
    l.classes.pop();
    return { fields: body.fields, methods: body.methods };
  });
}

/** Bases in order, without the words before them. */
export function basesOf(node: Node, l: { readonly text: string }): readonly string[] {
  const clause = childOfType(node, 'base_class_clause');
  return (clause?.children ?? []).flatMap((c) => {
    const name = /^(?:type_identifier|qualified_identifier|template_type)$/.test(c.type) ? dotted(c, l.text) : undefined;
    return name === undefined ? [] : [name];
  });
}

function collect(nodes: readonly Node[], access: string, out: Body, l: Lowering): string {
  let now = access;
  for (const c of nodes) {
    switch (c.type) {
      case 'access_specifier':
        now = sliceOf(c, l).replace(/\W/g, '');
        break;
      case 'field_declaration':
      case 'declaration':
        member(c, now, out, l);
        break;
      case 'function_definition':
      case 'inline_method_definition':
        out.methods.push(...methodDefinition(c, l));
        break;
      // In what the grammar took for a function.
      case 'labeled_statement': {
        const label = child(c, 'label');
        const inside = label ? sliceOf(label, l) : now;
        now = collect(
          c.children.filter((x) => x !== label),
          inside,
          out,
          l,
        );
        break;
      }
      case 'template_declaration':
        now = collect(named(c), now, out, l);
        break;
      case 'class_specifier':
      case 'struct_specifier':
        if (child(c, 'body')) classDeclaration(c, l);
        break;
      case 'enum_specifier':
        nestedEnum(c, out, l);
        break;
      case 'preproc_if':
      case 'preproc_ifdef':
        // Members of any arm are members.
        for (const arm of arms(c, l)) now = collect(arm.nodes, now, out, l);
        break;
      case 'ERROR':
      case 'declaration_list':
        now = collect(c.children, now, out, l);
        break;
      default:
        break;
    }
  }
  return now;
}

/** Fields, and methods that are only declared here. */
function member(node: Node, access: string, out: Body, l: Lowering): void {
  const typeNode = child(node, 'type');
  if (typeNode && child(typeNode, 'body')) {
    if (typeNode.type === 'enum_specifier') nestedEnum(typeNode, out, l);
    else classDeclaration(typeNode, l);
  }
  const base = baseType(node, l);
  const isStatic = hasStorage(node, 'static', l);
  const children = node.children;
  for (const [i, declarator] of children.entries()) {
    if (declarator.field !== 'declarator') continue;
    const found = declared(declarator, base);
    if (found.fn) {
      const zero = declarator.type === 'init_declarator' ? child(declarator, 'value') : undefined;
      out.methods.push(
        ...methodDeclaration(node, found.fn, isPure(children[i + 1], l) || (zero !== undefined && sliceOf(zero, l) === '0'), l),
      );
      continue;
    }
    const name = found.name;
    if (!name || (name.type !== 'field_identifier' && name.type !== 'identifier')) continue;
    const next = children[i + 1];
    const value = next?.field === 'default_value' ? next : declarator.type === 'init_declarator' ? child(declarator, 'value') : undefined;
    const written = typeName(found.type);
    out.fields.push({
      name: sliceOf(name, l),
      ...at(name),
      static: isStatic,
      ...(written === undefined ? {} : { type: written }),
      ...(access === 'public' && !isStatic && !base.constant && value ? { settable: true } : {}),
      value: scoped(l, () => fieldValue(found.type, value, access, isStatic, name, l)),
      decorators: [],
    });
  }
}

const isPure = (node: Node | undefined, l: Lowering): boolean => node?.field === 'default_value' && sliceOf(node, l) === '0';

/**
 * What a field holds before anything is assigned. Empty containers of an object count only where its own methods alone fill them, and what other
 * objects hold is left open: somebody may have filled it.
 */
function fieldValue(type: TypeInfo, value: Node | undefined, access: string, isStatic: boolean, name: Node, l: Lowering): Expr | null {
  if (value) return value.type === 'initializer_list' ? braced(type, value, value, l) : l.bound(value, name);
  if (isStatic || type.reference || type.pointer) return null;
  if (type.kind === 'list' || type.kind === 'record') return access === 'public' ? null : emptyValue(type, name, l);
  if (type.kind !== 'class' || type.name === undefined) return null;
  const made = emptyValue(type, name, l);
  return (
    made && {
      e: 'call',
      callee: { e: 'name', name: '<open>', start: name.start, end: name.start },
      args: [{ value: made }],
      construct: false,
      ...at(name),
    }
  );
}

/** An enum in a class: without `class`, its members are members of the class around. */
function nestedEnum(node: Node, out: Body, l: Lowering): void {
  if (!child(node, 'body')) return;
  const members = enumMembers(node, l);
  enumClass(node, members, l);
  if (isScoped(node)) return;
  for (const m of members) out.fields.push({ name: m.name, start: m.start, end: m.end, static: true, value: m.value, decorators: [] });
}

const isScoped = (node: Node): boolean => node.children.some((c) => c.type === 'class' || c.type === 'struct');

function enumClass(node: Node, members: readonly EnumMember[], l: Lowering): number {
  const nameNode = child(node, 'name');
  const name = nameNode ? sliceOf(nameNode, l) : '';
  const namespace = l.namespaces.join('.');
  const outside = l.classes.length === 0 && l.scopes.length === 0;
  return l.builder.class(
    { name, nameStart: nameNode?.start ?? node.start, ...at(node), kind: 'enum', ...(namespace !== '' && outside ? { namespace } : {}) },
    () => ({ fields: [], members, methods: [] }),
  );
}

/** An enum at the top of a file or in a function; without `class`, its members are names of the scope around. */
export function enumDeclaration(node: Node, out: Stmt[], l: Lowering): void {
  const members = enumMembers(node, l);
  out.push({ s: 'class', class: enumClass(node, members, l), ...at(node) });
  if (isScoped(node)) return;
  for (const m of members) {
    const name = l.scopes.length > 0 ? m.name : qualified(l, m.name);
    out.push({
      s: 'set',
      target: { t: 'name', name, declares: true, fixed: true, start: m.start, end: m.end },
      value: m.value ?? opaque(m),
      start: m.start,
      end: m.end,
    });
  }
}

/** A member without a value is one more than the one before it. */
function enumMembers(node: Node, l: Lowering): EnumMember[] {
  const out: EnumMember[] = [];
  let next: number | undefined = 0;
  for (const c of child(node, 'body')?.children ?? []) {
    if (c.type !== 'enumerator') continue;
    const name = child(c, 'name');
    if (!name) continue;
    const written = child(c, 'value');
    const value: Expr = written
      ? l.expression(written)
      : next === undefined
        ? opaque(c)
        : { e: 'number', value: next, text: String(next), ...at(c) };
    next = value.e === 'number' && Number.isSafeInteger(value.value) ? value.value + 1 : undefined;
    out.push({ name: sliceOf(name, l), ...at(name), args: [], value });
  }
  return out;
}
