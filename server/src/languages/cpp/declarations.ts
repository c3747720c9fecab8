import type { FunctionSummary, Stmt } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import type { FunctionInside } from '../builder.js';
import { classDeclaration } from './classes.js';
import { at, firstNamed, functionScope, type Lowering, named, scoped, sliceOf } from './context.js';
import { exportedClass } from './exported.js';
import { bodyOf, paramsOf } from './functions.js';
import { qualified, qualifiedName, typeReference } from './names.js';
import { declared, descriptorType, dotted, lastName, type TypeInfo, typeName, typeOf } from './types.js';
import { baseType, hasStorage } from './variables.js';

/** A function definition at the top of a file, or of a member of a class that is declared elsewhere. */
export function functionDefinition(node: Node, out: Stmt[], l: Lowering): void {
  const exported = exportedClass(node);
  if (exported) {
    out.push({ s: 'class', class: classDeclaration(exported, l), ...at(node) });
    return;
  }
  const found = declaratorOf(node, l);
  if (!found?.name) {
    const body = child(node, 'body');
    // A macro that makes a function, or what a syntax error has left of one.
    if (body) out.push({ s: 'block', body: l.body(body), ...at(node) });
    return;
  }
  const path = dotted(found.name, l.text);
  if (found.name.type === 'qualified_identifier' && path?.includes('.')) {
    memberDefinition(node, found, path, l);
    return;
  }
  const index = add(node, found, 'function', l);
  if (index !== undefined) out.push({ s: 'function', function: index, ...at(node) });
}

type Found = ReturnType<typeof declared>;

/** Conversion operators have no type in front. */
function declaratorOf(node: Node, l: Lowering): Found | undefined {
  const declarator = child(node, 'declarator');
  return declarator && declared(declarator, baseType(node, l));
}

const isDeleted = (node: Node): boolean => childOfType(node, 'delete_method_clause', 'default_method_clause') !== undefined;

function add(node: Node, found: Found, kind: FunctionSummary['kind'], l: Lowering): number | undefined {
  if (!found.fn || !found.name || isDeleted(node)) return undefined;
  const { fn } = found;
  const body = child(node, 'body') ?? childOfType(node, 'try_statement');
  const returns = returnType(found.type, fn, l);
  const written = typeName(returns);
  const namespace = kind === 'function' ? l.namespaces.join('.') : '';
  const nameNode = lastName(found.name);
  const last = sliceOf(nameNode, l);
  return l.builder.function(
    {
      name: last,
      nameStart: nameNode.start,
      nameEnd: nameNode.end,
      ...at(node),
      kind,
      static: hasStorage(node, 'static', l),
      ...(written === undefined ? {} : { returns: written }),
      ...(namespace === '' || l.scopes.length > 0 ? {} : { namespace }),
      hasBody: body !== undefined,
      ...reusable(node, l),
    },
    (): FunctionInside => {
      // What is declared in a function around is not seen by its local classes.
      const outer = kind === 'function' ? [] : l.scopes.splice(0);
      const inside = functionScope(l, () => {
        const params = paramsOf(child(fn, 'parameters'), l);
        const broken = l.file.damage.some((p) => p >= node.start && p <= node.end);
        return { params, body: body ? bodyOf(node, params, l) : [], ...(broken ? { broken } : {}) };
      });
      l.scopes.push(...outer);
      return inside;
    },
  );
}

const environments = new WeakMap<Node, string>();

/** A function is lowered from its node and from declarations around it: while those are the same, what was made of it can be used again. */
function reusable(node: Node, l: Lowering): { readonly node?: Node } {
  const around = [l.environment, l.namespaces.join('.'), l.used.join(), l.classes.map((c) => c.name).join('.')].join('\n');
  const before = environments.get(node);
  if (before === undefined) environments.set(node, around);
  return before === undefined || before === around ? { node } : {};
}

/** `auto f() -> T` */
function returnType(type: TypeInfo, fn: Node, l: Lowering): TypeInfo {
  const trailing = childOfType(fn, 'trailing_return_type');
  const descriptor = trailing && childOfType(trailing, 'type_descriptor');
  return descriptor ? descriptorType(descriptor, l.text, l.file.aliases) : type;
}

/** A method with its body in the class. */
export function methodDefinition(node: Node, l: Lowering): number[] {
  const found = declaratorOf(node, l);
  const name = found?.name && (dotted(found.name, l.text) ?? sliceOf(found.name, l));
  if (!found || name === undefined || found.name!.type === 'destructor_name') return [];
  const index = add(node, found, name === l.classes.at(-1)?.name ? 'constructor' : 'method', l);
  return index === undefined ? [] : [index];
}

/** A method that is declared in the class; its body stands elsewhere, unless it is pure. */
export function methodDeclaration(node: Node, fn: Node, pure: boolean, l: Lowering): number[] {
  const found = declared(fn, baseType(node, l));
  const { name } = found;
  if (!name || name.type === 'destructor_name') return [];
  const nameNode = lastName(name);
  const label = sliceOf(nameNode, l);
  const index = l.builder.function(
    {
      name: label,
      nameStart: nameNode.start,
      nameEnd: nameNode.end,
      ...at(node),
      kind: label === l.classes.at(-1)?.name ? 'constructor' : 'method',
      static: hasStorage(node, 'static', l),
      hasBody: false,
      ...(pure ? {} : { declared: true }),
    },
    () => ({ params: scoped(l, () => paramsOf(child(fn, 'parameters'), l)), body: [] }),
  );
  return [index];
}

/** `void Foo::send() { … }`: part of a class, or of a namespace, that is declared elsewhere. */
function memberDefinition(node: Node, found: Found, path: string, l: Lowering): void {
  const parts = path.split('.');
  const name = parts.pop()!;
  const owner = parts.at(-1)!;
  if (found.name && lastName(found.name).type === 'destructor_name') return;
  const namespace = [...l.namespaces, ...parts.slice(0, -1)].join('.');
  const outside = l.scopes.length === 0;
  l.builder.class(
    { name: owner, nameStart: found.name!.start, ...at(node), kind: 'class', partial: true, ...(namespace === '' ? {} : { namespace }) },
    () => {
      l.classes.push({ name: owner, fields: l.file.fields.get(owner), bases: l.file.bases.get(owner) ?? [] });
      // A function of a namespace sees what is declared in it.
      l.namespaces.push(...parts);
      const method = outside ? add(node, found, name === owner ? 'constructor' : 'method', l) : undefined;
      l.namespaces.length -= parts.length;
      l.classes.pop();
      return { fields: [], methods: method === undefined ? [] : [method] };
    },
  );
}

/** `void send(const std::string& phone, const std::string& tpl = "…");` at the top of a file, where the file does not define it. */
export function prototypes(node: Node, out: Stmt[], l: Lowering): void {
  if (l.scopes.length > 0) return;
  const base = baseType(node, l);
  for (const declarator of childrenIn(node, 'declarator')) {
    const found = declared(declarator, base);
    if (!found.fn || found.name?.type !== 'identifier') continue;
    const name = sliceOf(found.name, l);
    const { fn } = found;
    const namespace = l.namespaces.join('.');
    const written = typeName(found.type);
    const index = l.builder.function(
      {
        name,
        nameStart: found.name.start,
        nameEnd: found.name.end,
        ...at(node),
        kind: 'function',
        ...(written === undefined ? {} : { returns: written }),
        ...(namespace === '' ? {} : { namespace }),
        hasBody: false,
        declared: true,
      },
      () => ({ params: scoped(l, () => paramsOf(child(fn, 'parameters'), l)), body: [] }),
    );
    out.push({ s: 'function', function: index, ...at(node) });
  }
}

export function templateDeclaration(node: Node, out: Stmt[], l: Lowering): void {
  for (const c of named(node)) if (c.field !== 'parameters') out.push(...l.statements([c]));
}

/** Names inside of a namespace carry it; unnamed and inline ones change nothing. */
export function namespaceDefinition(node: Node, out: Stmt[], l: Lowering): void {
  const name = child(node, 'name');
  const body = child(node, 'body');
  if (!body) return;
  const isInline = node.children.some((c) => c.type === 'inline');
  const path = name && !isInline ? (dotted(name, l.text) ?? '') : '';
  const parts = path === '' ? [] : path.split('.');
  const used = l.used.length;
  l.namespaces.push(...parts);
  out.push(...l.statements(body.children));
  l.namespaces.length -= parts.length;
  l.used.length = used;
}

/** `namespace sms = TencentCloud::Sms::V20210111;` */
export function namespaceAlias(node: Node, out: Stmt[], l: Lowering): void {
  const name = child(node, 'name');
  const target = node.children.findLast((c) => c.named && c !== name);
  const path = target && dotted(target, l.text);
  if (!name || !target || path === undefined) return;
  const label = sliceOf(name, l);
  out.push({
    s: 'set',
    target: { t: 'name', name: l.scopes.length > 0 ? label : qualified(l, label), declares: true, fixed: true, ...at(name) },
    value: { e: 'name', name: path, ...at(target) },
    ...at(node),
  });
}

/** `using namespace a::b;` and `using a::b::C;` */
export function usingDeclaration(node: Node, out: Stmt[], l: Lowering): void {
  const target = node.children.findLast((c) => c.named);
  const path = target && dotted(target, l.text)?.replace(/^\./, '');
  if (!target || path === undefined || path === '') return;
  if (node.children.some((c) => c.type === 'namespace')) {
    if (l.scopes.length > 0 || l.namespaces.length > 0) l.used.push(path);
    if (l.scopes.length === 0) l.builder.import({ local: '*', module: path, name: '*', level: 0, ...at(node) });
    return;
  }
  const label = path.slice(path.lastIndexOf('.') + 1);
  if (path.startsWith('std.') || !path.includes('.')) return;
  const value = qualifiedName(target, l);
  out.push({
    s: 'set',
    target: {
      t: 'name',
      name: l.scopes.length > 0 ? label : qualified(l, label),
      declares: true,
      fixed: true,
      start: target.end - label.length,
      end: target.end,
    },
    value,
    ...at(node),
  });
}

/** `using Request = Model::SendSmsRequest;` and `typedef`: another name of a class. */
export function typeAlias(node: Node, out: Stmt[], l: Lowering): void {
  const isUsing = node.type === 'alias_declaration';
  const name = child(node, isUsing ? 'name' : 'declarator');
  const type = child(node, 'type');
  if (!name || !type || (name.type !== 'type_identifier' && name.type !== 'identifier')) return;
  const info = type.type === 'type_descriptor' ? descriptorType(type, l.text, new Map()) : typeOf(type, l.text, new Map());
  if (info.kind !== 'class' || info.pointer || info.name === undefined) {
    if (!isUsing && child(type, 'body')) out.push(...l.statements([type]));
    return;
  }
  const label = sliceOf(name, l);
  if (label === info.name) return;
  out.push({
    s: 'set',
    target: {
      t: 'name',
      name: l.scopes.length > 0 || l.classes.length > 0 ? label : qualified(l, label),
      declares: true,
      fixed: true,
      ...at(name),
    },
    value: typeReference(info, type, l),
    ...at(node),
  });
}

/** `extern "C" { … }` changes nothing. */
export function linkage(node: Node, out: Stmt[], l: Lowering): void {
  const body = child(node, 'body') ?? firstNamed(node);
  if (body) out.push(...l.statements(body.type === 'declaration_list' ? body.children : [body]));
}
