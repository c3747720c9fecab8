import type { Expr, FieldSummary } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { argumentNodes } from './arguments.js';
import { sharedObject } from './assignments.js';
import { structClass } from './classes.js';
import { at, isBroken, type Lowering, named, src } from './context.js';
import { forwarder, methodOf, readerOf, writerOf } from './functions.js';
import { includeModule, symbolNames } from './imports.js';

/** What a class body holds, as it is read from top to bottom. */
export interface Body {
  readonly name: string;
  readonly fields: Map<string, FieldSummary>;
  readonly methods: number[];
  /** Statements that only running the body would explain. */
  readonly rest: Node[];
  /** `extend self`: every method is one of the module itself as well. */
  readonly extendsSelf: boolean;
  /** Methods that `module_function :a` names. */
  readonly own: ReadonlySet<string>;
  /** After `module_function`, and in `class << self`. */
  isStatic: boolean;
}

export function newBody(lo: Lowering, name: string, bodies: readonly Node[]): Body {
  const own = new Set<string>();
  let extendsSelf = false;
  for (const n of bodies.flatMap((b) => named(b))) {
    const method = n.type === 'call' && !child(n, 'receiver') ? child(n, 'method') : undefined;
    const called = method ? src(lo, method) : '';
    const list = child(n, 'arguments');
    if (called === 'extend' && argumentNodes(list).some((a) => a.type === 'self')) extendsSelf = true;
    if (called === 'module_function') for (const s of symbolNames(lo, list)) own.add(s.name);
  }
  return { name, fields: new Map(), methods: [], rest: [], extendsSelf, own, isStatic: extendsSelf };
}

/** One statement of a class body. Classes inside have been lowered before. */
export function memberStatement(lo: Lowering, node: Node, body: Body): void {
  switch (node.type) {
    case 'class':
    case 'module':
      return;
    case 'method': {
      const name = child(node, 'name');
      body.methods.push(methodOf(lo, node, body.isStatic || (name !== undefined && body.own.has(src(lo, name)))));
      return;
    }
    case 'singleton_method':
      body.methods.push(methodOf(lo, node, true));
      return;
    case 'singleton_class': {
      const inner = child(node, 'body');
      const before = body.isStatic;
      body.isStatic = true;
      for (const n of inner ? named(inner) : []) memberStatement(lo, n, body);
      body.isStatic = before;
      return;
    }
    case 'assignment':
    case 'operator_assignment':
      if (!classField(lo, node, body)) body.rest.push(node);
      return;
    case 'alias': {
      const [name, target] = [child(node, 'name'), child(node, 'alias')];
      if (name && target) alias(lo, src(lo, name), src(lo, target), node, body);
      return;
    }
    case 'identifier':
      if (src(lo, node) === 'module_function') body.isStatic = true;
      return;
    case 'call':
      if (!declaration(lo, node, body)) body.rest.push(node);
      return;
    case 'string':
    case 'constant':
      return;
    case 'ERROR':
      lo.errors++;
      for (const n of named(node)) memberStatement(lo, n, body);
      return;
    default:
      if (!isBroken(node)) body.rest.push(node);
  }
}

function alias(lo: Lowering, name: string, target: string, node: Node, body: Body): void {
  const self: Expr = { e: 'this', start: node.start, end: node.start };
  body.methods.push(forwarder(lo, name.replace(/^:/, ''), self, target.replace(/^:/, ''), at(node), body.isStatic));
}

/** `NAME = value`, `@@name = value`, `@name = value`. False for a second value of the same name, and for everything else. */
function classField(lo: Lowering, node: Node, body: Body): boolean {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return false;
  if (left.type !== 'constant' && left.type !== 'class_variable' && left.type !== 'instance_variable') return false;
  const name = src(lo, left);
  if (body.fields.has(name)) return false;
  if (left.type === 'constant' && structClass(lo, name, right) !== undefined) return true;
  if (left.type !== 'constant' && (lo.facts?.writes.get(name) ?? 0) > 1) return false;
  lo.builder.mention(name);
  body.fields.set(name, { name, ...at(left), static: true, value: sharedObject(lo.expr(right)), decorators: [] });
  return true;
}

/** Calls in a class body that declare members. False when it is some other call, which runs with the body. */
function declaration(lo: Lowering, node: Node, body: Body): boolean {
  const method = child(node, 'method');
  if (!method || child(node, 'receiver')) return false;
  const list = child(node, 'arguments');
  const called = src(lo, method);
  switch (called) {
    case 'attr_reader':
    case 'attr_accessor':
    case 'attr_writer':
    case 'attr':
      accessors(lo, list, called !== 'attr_writer', called === 'attr_accessor' || called === 'attr_writer', body, body.isStatic);
      return true;
    case 'mattr_accessor':
    case 'cattr_accessor':
    case 'thread_mattr_accessor':
    case 'class_attribute':
    case 'mattr_reader':
    case 'cattr_reader':
    case 'mattr_writer':
    case 'cattr_writer':
      accessors(lo, list, !called.endsWith('writer'), !called.endsWith('reader'), body, true);
      return true;
    case 'include':
    case 'prepend':
    case 'extend':
      includeModule(lo, called, list);
      return true;
    case 'module_function':
    case 'private':
    case 'public':
    case 'protected':
    case 'private_class_method':
    case 'public_class_method':
    case 'private_constant':
    case 'helper_method':
    case 'memoize': {
      const inner = argumentNodes(list);
      for (const n of inner) {
        if (n.type === 'method') body.methods.push(methodOf(lo, n, body.isStatic || called === 'module_function'));
        else if (n.type === 'singleton_method') body.methods.push(methodOf(lo, n, true));
        else if (n.type === 'call') {
          const before = body.isStatic;
          body.isStatic ||= called === 'module_function';
          declaration(lo, n, body);
          body.isStatic = before;
        }
      }
      return true;
    }
    case 'alias_method': {
      const [name, target] = symbolNames(lo, list);
      if (name && target) alias(lo, name.name, target.name, node, body);
      return true;
    }
    case 'delegate':
      return delegate(lo, list, body);
    case 'included':
    case 'prepended':
    case 'class_methods': {
      const block = child(node, 'block');
      const inner = block && child(block, 'body');
      if (!inner) return false;
      const before = body.isStatic;
      if (called === 'class_methods') body.isStatic = true;
      for (const n of named(inner)) memberStatement(lo, n, body);
      body.isStatic = before;
      return true;
    }
    default:
      return false;
  }
}

function accessors(lo: Lowering, list: Node | undefined, reads: boolean, writes: boolean, body: Body, isStatic: boolean): void {
  const preset = argumentNodes(list).find((n) => n.type === 'pair' && src(lo, child(n, 'key') ?? n) === 'default');
  const value = preset && child(preset, 'value');
  for (const { name, node } of symbolNames(lo, list)) {
    if (reads) body.methods.push(readerOf(lo, name, at(node), isStatic));
    if (writes) body.methods.push(writerOf(lo, name, at(node), isStatic));
    if (isStatic && !body.fields.has(`@${name}`))
      body.fields.set(`@${name}`, {
        name: `@${name}`,
        ...at(node),
        static: true,
        value: value ? lo.expr(value) : null,
        settable: writes,
        decorators: [],
      });
  }
}

/** `delegate :send_code, to: :client` */
function delegate(lo: Lowering, list: Node | undefined, body: Body): boolean {
  const nodes = argumentNodes(list);
  const to = nodes.find((n) => n.type === 'pair' && src(lo, child(n, 'key') ?? n) === 'to');
  const target = to && child(to, 'value');
  if (!target || nodes.some((n) => n.type === 'pair' && src(lo, child(n, 'key') ?? n) === 'prefix')) return false;
  const name = target.type === 'simple_symbol' ? src(lo, target).slice(1) : undefined;
  if (name === undefined || name === 'class') return false;
  const range = at(target);
  lo.builder.mention(name);
  const object: Expr = name.startsWith('@')
    ? { e: 'member', object: { e: 'this', ...range }, name, nameStart: range.start, ...range }
    : { e: 'call', callee: { e: 'name', name, ...range }, args: [], construct: false, ...range };
  for (const s of symbolNames(lo, list)) body.methods.push(forwarder(lo, s.name, object, s.name, at(s.node), body.isStatic));
  return true;
}
