import type { Arg, ClassSummary, EnumMember, Expr, FieldSummary, Param, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { argumentsOf, valueArguments } from './calls.js';
import { at, firstPart, hasWord, type Lowering, nameOf, partsOf, sliceOf } from './context.js';
import { functionDeclaration, functionInside, modifiersOf } from './functions.js';
import { memberProperty } from './properties.js';
import { isType, typeName } from './types.js';

/** What is found in a class body, in order. */
interface Body {
  readonly fields: FieldSummary[];
  readonly members: EnumMember[];
  readonly methods: number[];
  /** Statements of the primary constructor: initialisers that need its parameters, and `init` blocks. */
  readonly late: (() => Stmt[])[];
  /** Names that only the primary constructor knows. */
  readonly needs: Set<string>;
  secondary: boolean;
}

interface Place {
  readonly name: string;
  readonly isInterface: boolean;
  /** Members belong to the type itself: of an `object` or a companion. */
  readonly isStatic: boolean;
}

const emptyBody = (): Body => ({ fields: [], members: [], methods: [], late: [], needs: new Set(), secondary: false });

/** `class`, `interface`, `enum class`, `object`: the only instance of an object is the type itself, so that its members are static. */
export function classDeclaration(node: Node, l: Lowering): number {
  const nameNode = child(node, 'name');
  const written = nameNode ? nameOf(nameNode, l.text) : { name: '', start: node.start, end: node.start };
  const { decorators, words } = modifiersOf(node, l);
  const isInterface = hasWord(node, 'interface');
  const isObject = node.type === 'object_declaration';
  const kind: ClassSummary['kind'] = words.has('enum') ? 'enum' : isInterface ? 'interface' : 'class';
  const supers = supertypesOf(node, l);
  const bases = supers.map((s) => s.name);
  return l.builder.class({ name: written.name, nameStart: written.start, ...at(node), kind, bases, decorators }, () => {
    l.classNames.push(written.name);
    const body = emptyBody();
    const primary = childOfType(node, 'primary_constructor');
    for (const name of parameterNames(primary, l)) body.needs.add(name);
    const calls = supers.some((s) => s.list && valueArguments(s.list).length > 0);
    collect(bodyOf(node), { name: written.name, isInterface, isStatic: isObject }, body, l);
    const needed = primary !== undefined || (!body.secondary && !isInterface && (body.late.length > 0 || calls));
    const late = (): Stmt[] => body.late.flatMap((lower) => lower());
    if (needed)
      body.methods.unshift(
        primaryConstructor(primary ?? nameNode ?? node, written, primary, () => [...superCalls(supers, l), ...late()], l),
      );
    else if (body.late.length > 0) body.methods.push(initializer(node, late, isObject, l));
    l.classNames.pop();
    return { fields: body.fields, members: body.members, methods: body.methods };
  });
}

/** The class of `object : T { … }`: it has no name. */
export function anonymousClass(node: Node, body: Node | undefined, bases: readonly string[], l: Lowering): number {
  return l.builder.class({ name: '', nameStart: node.start, ...at(node), kind: 'class', bases }, () => {
    l.classNames.push('');
    const found = emptyBody();
    collect(body, { name: '', isInterface: false, isStatic: false }, found, l);
    l.classNames.pop();
    return { fields: found.fields, methods: found.methods };
  });
}

interface Supertype {
  readonly name: string;
  readonly node: Node;
  /** Arguments for the constructor of the superclass. */
  readonly list: Node | undefined;
}

/** Superclass and interfaces, in the order in which they are written. */
export function supertypesOf(node: Node, l: Lowering): Supertype[] {
  const specifiers = childOfType(node, 'delegation_specifiers');
  return (specifiers ? partsOf(specifiers) : []).flatMap((s): Supertype[] => {
    const inner = s.type === 'delegation_specifier' ? firstPart(s) : s;
    if (!inner) return [];
    const type = isType(inner) ? inner : inner.children.find(isType);
    const name = typeName(type, l.text);
    if (name === undefined) return [];
    const list = inner.type === 'constructor_invocation' ? childOfType(inner, 'value_arguments') : undefined;
    return [{ name, node: inner, list }];
  });
}

function superCalls(supers: readonly Supertype[], l: Lowering): Stmt[] {
  return supers.flatMap((s): Stmt[] => {
    const args: readonly Arg[] = s.list ? argumentsOf({ list: s.list, trailing: undefined }, '', l) : [];
    if (args.length === 0) return [];
    const value: Expr = { e: 'call', callee: { e: 'super', ...at(s.node) }, args, construct: false, ...at(s.node) };
    return [{ s: 'expression', value, ...at(s.node) }];
  });
}

/** The body of a class. Behind `by x` the grammar takes it for a lambda that is given to `x`. */
function bodyOf(node: Node): Node | undefined {
  const body = childOfType(node, 'class_body', 'enum_class_body');
  if (body) return body;
  const last = childOfType(node, 'delegation_specifiers')?.children.at(-1);
  const delegation = last && (last.type === 'explicit_delegation' ? last : childOfType(last, 'explicit_delegation'));
  const value = delegation?.children.at(-1);
  const trailing = value?.type === 'call_expression' ? childOfType(value, 'annotated_lambda') : undefined;
  return trailing && childOfType(trailing, 'lambda_literal');
}

const parameterNames = (primary: Node | undefined, l: Lowering): string[] =>
  (primary ? (childOfType(primary, 'class_parameters')?.children ?? []) : []).flatMap((c) => {
    const name = c.type === 'class_parameter' ? c.children.find((x) => x.type === 'identifier') : undefined;
    return name ? [nameOf(name, l.text).name] : [];
  });

function classParameters(primary: Node | undefined, l: Lowering): Param[] {
  const list = primary && childOfType(primary, 'class_parameters');
  return (list ? partsOf(list) : []).flatMap((c): Param[] => {
    const name = c.type === 'class_parameter' ? c.children.find((x) => x.type === 'identifier') : undefined;
    if (!name) return [];
    const written = nameOf(name, l.text);
    const type = c.children.find((x) => isType(x) && x.start >= name.end);
    const value = partsOf(c).findLast((x) => type !== undefined && x.start >= type.end);
    const { decorators, words } = modifiersOf(c, l);
    const named = typeName(type, l.text);
    const isRest = words.has('vararg');
    return [
      {
        ...written,
        ...(named === undefined ? {} : { type: isRest ? `${named}[]` : named }),
        ...(isRest ? { rest: 'list' as const } : {}),
        ...(value ? { default: l.expression(value) } : {}),
        ...(decorators.length > 0 ? { decorators } : {}),
        ...(hasWord(c, 'val') || hasWord(c, 'var') ? { field: true } : {}),
      },
    ];
  });
}

const constructorHead = (node: Node, name: { readonly name: string; readonly start: number; readonly end: number }) =>
  ({ name: name.name, nameStart: name.start, nameEnd: name.end, ...at(node), kind: 'constructor' }) as const;

function primaryConstructor(
  node: Node,
  name: { readonly name: string; readonly start: number; readonly end: number },
  primary: Node | undefined,
  body: () => Stmt[],
  l: Lowering,
): number {
  const decorators = primary ? modifiersOf(primary, l).decorators : [];
  return l.builder.function({ ...constructorHead(node, name), decorators }, () => ({ params: classParameters(primary, l), body: body() }));
}

const initializer = (node: Node, body: () => Stmt[], isStatic: boolean, l: Lowering): number =>
  l.builder.function(
    { name: isStatic ? '<static>' : '<init>', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'method', static: isStatic },
    () => ({ params: [], body: body() }),
  );

function collect(body: Node | undefined, place: Place, out: Body, l: Lowering): void {
  for (const c of body?.children ?? []) member(c, place, out, l);
}

function member(c: Node, place: Place, out: Body, l: Lowering): void {
  switch (c.type) {
    case 'property_declaration': {
      const found = memberProperty(c, place.isStatic, place.isInterface, out.needs, l);
      out.fields.push(...found.fields);
      out.methods.push(...found.methods);
      out.late.push(...found.late);
      break;
    }
    case 'function_declaration':
      out.methods.push(functionDeclaration(c, l, place.isStatic, true));
      break;
    case 'anonymous_initializer': {
      const block = childOfType(c, 'block');
      if (block && place.isStatic) out.methods.push(initializer(c, () => l.body(block), true, l));
      else if (block) out.late.push(() => [{ s: 'block', body: l.body(block), ...at(c) }]);
      break;
    }
    case 'secondary_constructor':
      out.methods.push(secondaryConstructor(c, place, l));
      out.secondary = true;
      break;
    case 'companion_object':
      collect(childOfType(c, 'class_body'), { ...place, isInterface: false, isStatic: true }, out, l);
      break;
    case 'infix_expression': {
      // `companion object { … }` in a body that was taken for a lambda.
      const literal = /^companion\s+object\b/.test(sliceOf(c, l)) ? childOfType(c, 'lambda_literal') : undefined;
      if (literal) collect(literal, { ...place, isInterface: false, isStatic: true }, out, l);
      break;
    }
    case 'enum_entry':
      enumEntry(c, place, out, l);
      break;
    case 'class_declaration':
    case 'object_declaration':
      l.declaration(c);
      break;
    case 'ERROR':
      collect(c, place, out, l);
      break;
    default:
      break;
  }
}

/** `constructor(…) : this(…) { … }` */
function secondaryConstructor(node: Node, place: Place, l: Lowering): number {
  const start = { name: place.name, start: node.start, end: node.start };
  return l.builder.function(constructorHead(node, start), () => {
    const call = childOfType(node, 'constructor_delegation_call');
    const list = call && childOfType(call, 'value_arguments');
    const { params, body } = functionInside(node, l);
    if (!call || !list) return { params, body };
    const args = argumentsOf({ list, trailing: undefined }, '', l);
    const target = sliceOf(call, l).startsWith('this') ? 'this' : 'super';
    const value: Expr = { e: 'call', callee: { e: target, ...at(call) }, args, construct: false, ...at(call) };
    return { params, body: [{ s: 'expression', value, ...at(call) }, ...body] };
  });
}

/** An entry with a body is an instance of an anonymous class with the enum as its base. */
function enumEntry(node: Node, place: Place, out: Body, l: Lowering): void {
  const name = node.children.find((c) => c.type === 'identifier');
  if (!name) return;
  const args = argumentsOf({ list: childOfType(node, 'value_arguments'), trailing: undefined }, '', l);
  const body = childOfType(node, 'class_body');
  const value: Expr | null = body
    ? {
        e: 'call',
        callee: { e: 'class', class: anonymousClass(node, body, [place.name], l), ...at(body) },
        args,
        construct: true,
        ...at(node),
      }
    : null;
  out.members.push({ ...nameOf(name, l.text), args, value });
}
