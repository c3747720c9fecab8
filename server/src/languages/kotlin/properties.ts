import type { Expr, FieldSummary, Stmt, Target } from '../../model/summary.js';
import { childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { calledName, lambdaIn, writtenCall } from './calls.js';
import { at, callOf, hasWord, type Lowering, type Name, nameOf, partsOf, sliceOf } from './context.js';
import { bodyOf, modifiersOf } from './functions.js';
import { lambda } from './lambdas.js';
import { isType, typeName } from './types.js';

const HEAD = new Set([
  'modifiers',
  'type_parameters',
  'type_constraints',
  'variable_declaration',
  'multi_variable_declaration',
  'getter',
  'setter',
]);

/** Delegates and calls through which a framework hands objects in, by their type (Koin, Android). */
const INJECTS = new Set([
  'inject',
  'injected',
  'viewModel',
  'viewModels',
  'activityViewModels',
  'autowired',
  'get',
  'koinInject',
  'instance',
  'di',
]);

/** What a property is declared with: a value, or a delegate that gives it. */
export function initialOf(node: Node, l: Lowering): { readonly value: Node | undefined; readonly delegate: Node | undefined } {
  const delegate = childOfType(node, 'property_delegate');
  if (delegate) return { value: undefined, delegate };
  const variable = node.children.findLast((c) => c.type === 'variable_declaration' || c.type === 'multi_variable_declaration');
  const value = partsOf(node).find((c) => !HEAD.has(c.type) && !isType(c) && variable !== undefined && c.start >= variable.end);
  return { value: value && isInjected(value, l) ? undefined : value, delegate };
}

/** `by lazy { x }` is `x`; what other delegates give is not known, and null where a framework hands it in. */
export function delegated(node: Node, l: Lowering): Expr | null {
  const [value] = partsOf(node);
  if (!value) return null;
  const written = value.type === 'call_expression' ? writtenCall(value) : undefined;
  const called = written ? calledName(written.callee, l) : '';
  const literal = written?.trailing && lambdaIn(written.trailing);
  if (literal && (called === 'lazy' || called === 'unsafeLazy')) return callOf(lambda(literal, undefined, l, true), [], value);
  if (INJECTS.has(called)) return null;
  return opaque(value, [l.expression(value)]);
}

function isInjected(node: Node, l: Lowering): boolean {
  const written = node.type === 'call_expression' ? writtenCall(node) : undefined;
  return written?.callee.type === 'identifier' && /^(?:get|koinInject|instance)$/.test(calledName(written.callee, l)) && !written.trailing;
}

/** The type that a property is written with, or that its delegate is asked for: `by inject<SmsService>()`. */
export function typeOf(node: Node, l: Lowering): string | undefined {
  const variable = childOfType(node, 'variable_declaration');
  const written = typeName(variable?.children.find(isType), l.text);
  if (written !== undefined) return written;
  const source = childOfType(node, 'property_delegate') ?? node;
  const call = partsOf(source).find((c) => c.type === 'call_expression');
  const called = call && writtenCall(call);
  if (!called?.types || !INJECTS.has(calledName(called.callee, l))) return undefined;
  return typeName(partsOf(called.types)[0], l.text);
}

export function typedBy(target: Target, node: Node, l: Lowering): Target {
  if (target.t !== 'name' || target.type !== undefined) return target;
  const type = typeOf(node, l);
  return type === undefined ? target : { ...target, type };
}

interface Accessors {
  readonly getter: Node | undefined;
  /** One with a body: `private set` alone changes nothing. */
  readonly setter: Node | undefined;
}

const accessorsOf = (node: Node): Accessors => {
  const withBody = (type: string): Node | undefined => node.children.find((c) => c.type === type && childOfType(c, 'function_body'));
  return { getter: withBody('getter'), setter: withBody('setter') };
};

/** `val T.name get() = …` and `val name get() = …` at the top of a file: a getter function. undefined: an ordinary property. */
export function extensionProperty(node: Node, l: Lowering): number | undefined {
  const { getter } = accessorsOf(node);
  const variable = childOfType(node, 'variable_declaration');
  const name = variable?.children.find((c) => c.type === 'identifier');
  if (!getter || !name || initialOf(node, l).value) return undefined;
  const receiver = node.children.find((c) => isType(c) && c.end <= variable!.start);
  return accessor(getter, nameOf(name, l.text), '', 'getter', l, false, typeName(receiver, l.text));
}

function accessor(
  node: Node,
  name: Name,
  backing: string,
  kind: 'getter' | 'setter',
  l: Lowering,
  isStatic: boolean,
  extended?: string,
): number {
  const body = childOfType(node, 'function_body');
  const param = node.children.find((c) => c.type === 'identifier' && body !== undefined && c.end <= body.start);
  const written = kind === 'getter' ? name : { ...name, name: `<set ${name.name}>` };
  const head = {
    name: written.name,
    nameStart: written.start,
    nameEnd: written.end,
    ...at(node),
    kind: kind === 'getter' ? 'getter' : 'method',
    static: isStatic,
    ...(extended === undefined ? {} : { extends: extended }),
  } as const;
  return l.builder.function(head, () => {
    const before = { backing: l.backing, lambdas: l.lambdas };
    l.backing = backing;
    l.lambdas = 0;
    const lowered = bodyOf(body, l);
    l.backing = before.backing;
    l.lambdas = before.lambdas;
    return { params: param ? [{ ...nameOf(param, l.text) }] : [], body: lowered };
  });
}

/** What a property of a class adds to it. */
export interface Property {
  readonly fields: FieldSummary[];
  readonly methods: number[];
  /** An initialiser that needs what the constructor gets: lowered as a part of that. */
  readonly late: (() => Stmt[])[];
}

/**
 * A property of a class: a field, or accessors over one that only they see. `needs`: names that only the constructor knows; `isStatic`: of an object.
 */
export function memberProperty(node: Node, isStatic: boolean, isInterface: boolean, needs: Set<string>, l: Lowering): Property {
  const none: Property = { fields: [], methods: [], late: [] };
  const variable = childOfType(node, 'variable_declaration');
  const identifier = variable?.children.find((c) => c.type === 'identifier');
  if (!variable || !identifier) return none;
  const { decorators, words } = modifiersOf(node, l);
  const name = nameOf(identifier, l.text);
  const type = typeOf(node, l);
  const { getter, setter } = accessorsOf(node);
  const { value, delegate } = initialOf(node, l);
  const receiver = node.children.find((c) => isType(c) && c.end <= variable.start);
  if (getter && !value && !delegate && !setter)
    return { ...none, methods: [accessor(getter, name, '', 'getter', l, isStatic, typeName(receiver, l.text))] };
  if (words.has('abstract') || (isInterface && !value)) return { ...none, methods: [declaredOnly(node, name, type, l)] };
  const usesAccessors = setter !== undefined || (getter !== undefined && /\bfield\b/.test(sliceOf(getter, l)));
  const stored = usesAccessors ? `<${name.name}>` : name.name;
  const source = value ?? childOfType(node, 'property_delegate');
  const privateSetter = node.children.some((c) => c.type === 'setter' && /\b(?:private|protected)\b/.test(sliceOf(c, l)));
  const settable = hasWord(node, 'var') && !words.has('private') && !words.has('protected') && !privateSetter;
  const isLate = source !== undefined && !isStatic && mentions(source, needs, l);
  if (isLate) needs.add(name.name);
  const target: Target = { t: 'member', object: { e: 'this', ...at(name) }, name: stored, nameStart: name.start, ...at(name) };
  const set = (v: Expr): Stmt => ({ s: 'set', target, value: v, ...at(node) });
  const initial = (): Expr | null =>
    value ? (value.type === 'lambda_literal' ? l.bound(value, name) : l.expression(value)) : delegate ? delegated(delegate, l) : null;
  const late = isLate ? [(): Stmt[] => (value ? l.handed(value, set) : [initial()].flatMap((v) => (v ? [set(v)] : [])))] : [];
  const field: FieldSummary = {
    name: stored,
    start: name.start,
    end: name.end,
    static: isStatic,
    ...(type === undefined ? {} : { type }),
    value: isLate ? null : initial(),
    ...(settable ? { settable } : {}),
    decorators,
  };
  const methods: number[] = [];
  if (getter && !usesAccessors) methods.push(accessor(getter, name, '', 'getter', l, isStatic));
  if (usesAccessors) {
    methods.push(getter ? accessor(getter, name, stored, 'getter', l, isStatic) : plainGetter(name, stored, isStatic, l));
    methods.push(setter ? accessor(setter, name, stored, 'setter', l, isStatic) : plainSetter(name, stored, isStatic, l));
  }
  return { fields: [field], methods, late };
}

/** Whether one of the names stands in the source of a node. */
export function mentions(node: Node, names: ReadonlySet<string>, l: Lowering): boolean {
  if (names.size === 0) return false;
  for (const [word] of sliceOf(node, l).matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) if (names.has(word)) return true;
  return false;
}

const headOf = (name: Name, kind: 'getter' | 'method', isStatic: boolean) => ({
  name: name.name,
  nameStart: name.start,
  nameEnd: name.end,
  start: name.start,
  end: name.end,
  kind,
  static: isStatic,
});

const declaredOnly = (node: Node, name: Name, type: string | undefined, l: Lowering): number =>
  l.builder.function(
    { ...headOf(name, 'getter', false), ...at(node), ...(type === undefined ? {} : { returns: type }), hasBody: false },
    () => ({ params: [], body: [] }),
  );

const storedIn = (name: Name, stored: string): Extract<Target, { t: 'member' }> => ({
  t: 'member',
  object: { e: 'this', start: name.start, end: name.end },
  name: stored,
  nameStart: name.start,
  start: name.start,
  end: name.end,
});

function plainGetter(name: Name, stored: string, isStatic: boolean, l: Lowering): number {
  const { object, nameStart } = storedIn(name, stored);
  const value: Expr = { e: 'member', object, name: stored, nameStart, start: name.start, end: name.end };
  return l.builder.function(headOf(name, 'getter', isStatic), () => ({
    params: [],
    body: [{ s: 'return', value, start: name.start, end: name.end }],
  }));
}

function plainSetter(name: Name, stored: string, isStatic: boolean, l: Lowering): number {
  const param: Name = { name: 'value', start: name.start, end: name.end };
  const head = headOf({ ...name, name: `<set ${name.name}>` }, 'method', isStatic);
  return l.builder.function(head, () => ({
    params: [param],
    body: [
      {
        s: 'set',
        target: storedIn(name, stored),
        value: { e: 'name', name: 'value', start: name.start, end: name.start },
        start: name.start,
        end: name.end,
      },
    ],
  }));
}
