import type { Arg, Decorator, Expr, FunctionSummary, Param, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentsOf } from './arguments.js';
import { firstNamed, type Lowering, namedChildren, type Scope, scopeOf, shadow, src, within } from './context.js';
import { annotatedType } from './types.js';

const GETTERS = new Set(['property', 'cached_property', 'computed_field', 'classproperty']);
/** Methods that get the class although nothing decorates them. */
const CLASS_LEVEL = new Set(['__new__', '__init_subclass__', '__class_getitem__']);

/** `def`, alone or in a class body. The receiver is no parameter: uses of its name are `this`. */
export function functionOf(lo: Lowering, node: Node, decorators: readonly Decorator[]): number {
  const nameNode = child(node, 'name');
  const name = nameNode ? src(lo, nameNode) : '';
  const method = lo.scope.kind === 'class';
  const marks = decorators.map((d) => lastName(d.name));
  const accessor = decorators.find((d) => /\.(?:setter|deleter)$/.test(d.name)) !== undefined;
  const isStatic = marks.includes('staticmethod');
  const ofClass = marks.includes('classmethod') || CLASS_LEVEL.has(name);
  const params = paramsOf(lo, child(node, 'parameters'));
  let receiver: string | null = method ? null : lo.scope.receiver;
  if (method && !isStatic && params[0] && params[0].rest === undefined) receiver = params.shift()!.name;
  else if (!method && boundTask(decorators)) params.shift();
  if (receiver !== null && params.some((p) => p.name === receiver)) receiver = null;
  const returns = child(node, 'return_type');
  const type = returns ? annotatedType(src(lo, returns)) : undefined;
  const body = child(node, 'body');
  const hasBody = body !== undefined && !marks.includes('abstractmethod') && !marks.includes('overload') && !isStub(body);
  return lo.builder.function(
    {
      name: accessor ? `<set ${name}>` : name,
      nameStart: nameNode?.start ?? node.start,
      nameEnd: nameNode?.end ?? node.start,
      start: node.start,
      end: node.end,
      node,
      context: surroundings(lo, receiver),
      kind: kindOf(lo, name, marks, method),
      static: method && (isStatic || ofClass),
      ...(type === undefined ? {} : { returns: type }),
      decorators,
      hasBody,
    },
    () =>
      within(lo, functionScope(lo, receiver, params), () => {
        const { errors, importStatements } = lo;
        const statements = hasBody ? bodyOf(lo, body) : [];
        // Imports belong to the file, and later ones go by what earlier ones have bound.
        return { params, body: statements, broken: lo.errors > errors || lo.importStatements > importStatements };
      }),
  );
}

/** What the rest of the file has that lowering a function looks at: the receiver's name, modules with dots, names that have been renamed. */
function surroundings(lo: Lowering, receiver: string | null): string {
  const renamed = [...lo.scope.imports].map(([name, other]) => `${name} ${other}`);
  return [lo.carriageReturns ? '\r' : '', receiver ?? '', ...lo.modules, '', ...renamed].join('\n');
}

function functionScope(lo: Lowering, receiver: string | null, params: readonly Param[]): Scope {
  const scope = scopeOf('function', receiver, lo.scope);
  if (scope.imports.size > 0) for (const p of params) shadow(scope, p.name);
  return scope;
}

function kindOf(lo: Lowering, name: string, marks: readonly string[], method: boolean): FunctionSummary['kind'] {
  if (!method) return lo.scope.receiver === null ? 'function' : 'lambda';
  if (name === '__init__') return 'constructor';
  return marks.some((m) => GETTERS.has(m)) ? 'getter' : 'method';
}

/** Celery's `bind=True`: the task itself is the first argument, and callers do not pass it. */
const boundTask = (decorators: readonly Decorator[]): boolean =>
  decorators.some((d) => d.args.some((a) => a.name === 'bind' && a.value.e === 'boolean' && a.value.value));

const isStub = (body: Node): boolean => {
  const real = body.children.filter((c) => c.type !== 'comment' && !isDocstring(c));
  return (
    real.length === 1 &&
    real[0]!.type === 'expression_statement' &&
    real[0]!.children.length === 1 &&
    real[0]!.children[0]!.type === 'ellipsis'
  );
};

const isDocstring = (node: Node): boolean =>
  node.type === 'expression_statement' &&
  node.children.length === 1 &&
  (node.children[0]!.type === 'string' || node.children[0]!.type === 'concatenated_string');

/** A function's statements. Calling a generator yields an iterator, whatever it returns. */
function bodyOf(lo: Lowering, body: Node): Stmt[] {
  const out = lo.statements(body.children);
  if (!lo.scope.generator) return out;
  for (const r of lo.scope.returns) r.value = opaque(body, r.value ? [r.value] : []);
  out.push({ s: 'return', value: opaque({ start: body.end, end: body.end }), start: body.end, end: body.end });
  return out;
}

export function lambdaOf(lo: Lowering, node: Node): Expr {
  const params = paramsOf(lo, child(node, 'parameters'));
  const body = child(node, 'body');
  return {
    e: 'function',
    function: anonymous(lo, node, params, () => (body ? lo.expr(body) : opaque(node))),
    start: node.start,
    end: node.end,
  };
}

/** A function that the source does not spell as one: the body of a comprehension with its loop variable as the parameter. */
export function inlineFunction(lo: Lowering, node: Node, target: Node, body: () => Expr): Expr {
  const at = { start: target.start, end: target.end };
  const param: Param =
    target.type === 'identifier'
      ? { name: src(lo, target), ...at }
      : { name: '', target: within(lo, scopeOf('function', null, null), () => lo.target(target)), ...at };
  return { e: 'function', function: anonymous(lo, node, [param], body), start: node.start, end: node.end };
}

function anonymous(lo: Lowering, node: Node, params: readonly Param[], body: () => Expr): number {
  const { receiver } = lo.scope;
  const shadowed = receiver !== null && params.some((p) => p.name === receiver);
  return lo.builder.function(
    { name: '', nameStart: node.start, nameEnd: node.start, start: node.start, end: node.end, kind: 'lambda' },
    () =>
      within(lo, functionScope(lo, shadowed ? null : receiver, params), () => {
        const value = body();
        return { params, body: [{ s: 'return', value, start: value.start, end: value.end }] };
      }),
  );
}

function paramsOf(lo: Lowering, list: Node | undefined): Param[] {
  const out: Param[] = [];
  for (const c of list?.children ?? []) {
    const param = c.named ? paramOf(lo, c) : undefined;
    if (param) out.push(param);
  }
  return out;
}

function paramOf(lo: Lowering, node: Node): Param | undefined {
  switch (node.type) {
    case 'identifier':
      return { name: src(lo, node), start: node.start, end: node.end };
    case 'default_parameter':
    case 'typed_default_parameter': {
      const name = child(node, 'name');
      const inner = name && paramOf(lo, name);
      const value = child(node, 'value');
      return inner && { ...inner, ...typeOf(lo, node), ...(value ? { default: lo.expr(value) } : {}) };
    }
    case 'typed_parameter': {
      const name = firstNamed(node);
      const inner = name && paramOf(lo, name);
      return inner && { ...inner, ...typeOf(lo, node) };
    }
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern': {
      const name = firstNamed(node);
      return (
        name && { name: src(lo, name), start: name.start, end: name.end, rest: node.type === 'list_splat_pattern' ? 'list' : 'record' }
      );
    }
    case 'tuple_pattern':
      return { name: '', start: node.start, end: node.end, target: within(lo, scopeOf('function', null, null), () => lo.target(node)) };
    default:
      return undefined;
  }
}

function typeOf(lo: Lowering, node: Node): { type?: string } {
  const annotation = child(node, 'type');
  const type = annotation && annotatedType(src(lo, annotation));
  return type === undefined ? {} : { type };
}

/** The decorators and the definition of a decorated function or class. */
export function decorated(lo: Lowering, node: Node): { readonly decorators: Decorator[]; readonly definition: Node | undefined } {
  const decorators: Decorator[] = [];
  for (const c of node.children) if (c.type === 'decorator') decorators.push(decorator(lo, c));
  return { decorators, definition: child(node, 'definition') };
}

function decorator(lo: Lowering, node: Node): Decorator {
  const inner = namedChildren(node)[0];
  const call = inner?.type === 'call' ? inner : undefined;
  const name = call ? child(call, 'function') : inner;
  const list = call && childOfType(call, 'argument_list');
  const args: Arg[] = list ? argumentsOf(lo, list) : [];
  return { name: name ? src(lo, name) : '', args, start: node.start, end: node.end };
}

export const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
