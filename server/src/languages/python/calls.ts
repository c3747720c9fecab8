import type { Arg, Expr, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentsOf } from './arguments.js';
import { methodCall } from './comprehensions.js';
import { type Lowering, src } from './context.js';
import { COPY, FILTER, MAP } from './library.js';

type At = { readonly start: number; readonly end: number };

/** A call. What runs another function — threads, executors, task queues — is lowered to a call of that function, so that values flow into it. */
export function callOf(lo: Lowering, node: Node): Expr {
  const callee = child(node, 'function');
  if (!callee) return opaque(node);
  const list = child(node, 'arguments');
  if (callee.type === 'identifier') {
    const plain = plainCall(lo, node, callee, list);
    if (plain) return plain;
  } else if (callee.type === 'attribute') {
    const own = superCall(lo, node, callee, list);
    if (own) return own;
  }
  const args = list ? argumentsOf(lo, list) : [];
  const indirect = callee.type === 'identifier' || callee.type === 'attribute' ? indirectCall(lo, node, callee, args) : undefined;
  return indirect ?? call(lo.expr(callee), args, node);
}

const call = (callee: Expr, args: readonly Arg[], at: At): Expr => ({
  e: 'call',
  callee,
  args,
  construct: false,
  start: at.start,
  end: at.end,
});

function plainCall(lo: Lowering, node: Node, callee: Node, list: Node | undefined): Expr | undefined {
  const name = src(lo, callee);
  if (name === 'super') return { e: 'super', start: node.start, end: node.end };
  if (!PLAIN.has(name)) return undefined;
  const args = list ? argumentsOf(lo, list) : [];
  return meant(lo, node, name, args) ?? call(lo.expr(callee), args, node);
}

const PLAIN = new Set(['type', 'getattr', 'setattr', 'cast', 'isinstance']);

/** Built-in functions that stand for a plain expression. */
function meant(lo: Lowering, node: Node, name: string, args: readonly Arg[]): Expr | undefined {
  const [first, second, third] = args;
  if (!first || args.length > 3 || args.some((a) => a.name !== undefined || a.spread !== undefined)) return undefined;
  switch (name) {
    case 'type':
      // `type(self)`: what the class has, the receiver has as well.
      return !second && first.value.e === 'this' ? first.value : undefined;
    case 'isinstance':
      return second && !third ? instanceTest(first.value, second.value, node) : undefined;
    case 'cast':
      // `typing.cast`; a function of the same name in query builders takes the value first.
      return second && !third && (first.value.e === 'string' || (first.value.e === 'name' && /^[A-Z]/.test(first.value.name)))
        ? second.value
        : undefined;
    case 'getattr': {
      if (second?.value.e !== 'string') return undefined;
      const key = second.value;
      lo.builder.mention(key.value);
      const member: Expr = { e: 'member', object: first.value, name: key.value, nameStart: key.start, start: node.start, end: node.end };
      return third ? { e: 'operator', operator: '??', left: member, right: third.value, start: node.start, end: node.end } : member;
    }
    case 'setattr': {
      if (!second || !third) return undefined;
      if (second.value.e === 'string') lo.builder.mention(second.value.value);
      // As an index, because the name may be computed.
      const target: Target = { t: 'index', object: first.value, index: second.value, start: node.start, end: node.end };
      return { e: 'assign', target, value: third.value, start: node.start, end: node.end };
    }
    default:
      return undefined;
  }
}

/** `isinstance(x, (A, B))` is `x` an instance of `A`, or of `B`. */
function instanceTest(value: Expr, type: Expr, node: Node): Expr | undefined {
  const at = { start: node.start, end: node.end };
  if (type.e !== 'list') return { e: 'operator', operator: 'instanceof', left: value, right: type, ...at };
  let test: Expr | undefined;
  for (const item of type.items) {
    const one: Expr = { e: 'operator', operator: 'instanceof', left: value, right: item.value, ...at };
    test = test ? { e: 'operator', operator: '||', left: test, right: one, ...at } : one;
  }
  return test;
}

/** `super(A, self).__init__(…)`, `Base.__init__(self, …)`: the constructor of the class above. */
function superCall(lo: Lowering, node: Node, callee: Node, list: Node | undefined): Expr | undefined {
  const property = child(callee, 'attribute');
  const object = child(callee, 'object');
  if (!property || !object || src(lo, property) !== '__init__') return undefined;
  const args = list ? argumentsOf(lo, list) : [];
  lo.builder.mention('__init__');
  const base = lo.expr(object);
  const named = base.e !== 'this' && base.e !== 'super' && args[0]?.value.e === 'this';
  const receiver: Expr = named ? { e: 'super', start: object.start, end: object.end } : base;
  const method: Expr = { e: 'member', object: receiver, name: '__init__', nameStart: property.start, start: callee.start, end: callee.end };
  return call(method, named ? args.slice(1) : args, node);
}

/** `x.copy()`, and `x.setdefault(k, v)` as `x[k] = x.get(k, v)`. */
function collectionCall(lo: Lowering, node: Node, name: string, object: Node, args: readonly Arg[]): Expr | undefined {
  if (name === 'copy' && args.length === 0)
    return call({ e: 'name', name: COPY, start: node.start, end: node.end }, [{ value: lo.expr(object) }], node);
  const [key, value] = args;
  if (name !== 'setdefault' || !key || !value || (object.type !== 'identifier' && object.type !== 'attribute')) return undefined;
  const record = lo.expr(object);
  const at = { start: node.start, end: node.end };
  const get: Expr = { e: 'member', object: record, name: 'get', nameStart: node.start, ...at };
  return { e: 'assign', target: { t: 'index', object: record, index: key.value, ...at }, value: call(get, args, node), ...at };
}

/** Functions whose n-th argument is a function that they call with the arguments after it. */
const RUNS_ARGUMENT: Readonly<Record<string, number>> = {
  to_thread: 0,
  run_in_threadpool: 0,
  run_sync: 0,
  add_task: 0,
  enqueue: 0,
  run_in_executor: 1,
  call_soon: 0,
  call_later: 1,
  call_soon_threadsafe: 0,
};
/** The same on a pool or executor; elsewhere these names mean other things. */
const POOL = new Set(['submit', 'apply', 'spawn']);
const POOLS = /pool|executor|gevent|eventlet/i;
/** Constructors with `target=`, `args=`, `kwargs=`. */
const WORKERS = new Set(['Thread', 'Process', 'Timer']);
/** Ways to queue a task: the task is the receiver. */
const QUEUES = new Set(['delay', 'apply_async', 'si', 's']);

function indirectCall(lo: Lowering, node: Node, callee: Node, args: readonly Arg[]): Expr | undefined {
  const property = callee.type === 'attribute' ? child(callee, 'attribute') : callee;
  const object = callee.type === 'attribute' ? child(callee, 'object') : undefined;
  if (!property) return undefined;
  const name = src(lo, property);
  if (object && (name === 'copy' || name === 'setdefault')) return collectionCall(lo, node, name, object, args);
  const runs = Object.hasOwn(RUNS_ARGUMENT, name)
    ? RUNS_ARGUMENT[name]!
    : object && POOL.has(name) && POOLS.test(src(lo, object))
      ? 0
      : undefined;
  if (runs !== undefined) return runArgument(args, runs, node);
  if (WORKERS.has(name)) return runTarget(args, node);
  if (object && QUEUES.has(name)) return queued(lo, node, name, object, args);
  if (object) return name === 'partial' && src(lo, object) === 'functools' ? partial(lo, node, args) : undefined;
  const [first, second] = args;
  if (name === 'partial') return partial(lo, node, args);
  if (
    (name === 'map' || name === 'filter') &&
    first &&
    second &&
    args.length === 2 &&
    (callable(first) || first.value.e === 'function') &&
    !second.spread
  )
    return methodCall(node, second.value, name === 'map' ? MAP : FILTER, first.value);
  return undefined;
}

/** A function by its name. One that is written in place is a callback, and evaluation knows those. */
const callable = (arg: Arg | undefined): boolean =>
  arg !== undefined && arg.spread === undefined && (arg.value.e === 'name' || arg.value.e === 'member');

function runArgument(args: readonly Arg[], index: number, node: Node): Expr | undefined {
  const target = args[index];
  if (!target || !callable(target) || args.slice(0, index).some((a) => a.spread)) return undefined;
  return call(target.value, args.slice(index + 1), node);
}

/** The worker object is not the function's result. */
function runTarget(args: readonly Arg[], node: Node): Expr | undefined {
  const target = args.find((a) => a.name === 'target' || a.name === 'function');
  if (!target || !callable(target)) return undefined;
  return opaque(node, [call(target.value, passedAs(args), node)]);
}

/** `args=(…)` and `kwargs={…}` as arguments. */
function passedAs(args: readonly Arg[]): Arg[] {
  const out: Arg[] = [];
  for (const a of args) {
    if (a.name === 'args') out.push({ value: a.value, spread: 'list' });
    else if (a.name === 'kwargs') out.push({ value: a.value, spread: 'record' });
  }
  return out;
}

function queued(lo: Lowering, node: Node, name: string, object: Node, args: readonly Arg[]): Expr | undefined {
  if (object.type !== 'identifier' && object.type !== 'attribute') return undefined;
  const task = lo.expr(object);
  // `self.delay(…)` is a method of one's own.
  if (task.e === 'this') return undefined;
  if (name !== 'apply_async') return call(task, args, node);
  const [first] = args;
  // A process pool's method of the same name: function, arguments, keywords.
  if (POOLS.test(src(lo, object))) return first && callable(first) ? call(first.value, spreadEach(args.slice(1)), node) : undefined;
  return call(task, spreadEach(args), node);
}

/** A tuple of arguments, then a dict of keywords, positional or by name. */
function spreadEach(args: readonly Arg[]): Arg[] {
  const [first, second] = args;
  const positional: Arg[] = [
    ...(first && first.name === undefined ? [{ value: first.value, spread: 'list' as const }] : []),
    ...(second && second.name === undefined ? [{ value: second.value, spread: 'record' as const }] : []),
  ];
  return [...positional, ...passedAs(args)];
}

/** `partial(f, a, b=c)` is `lambda *args, **kwargs: f(a, *args, b=c, **kwargs)`. */
function partial(lo: Lowering, node: Node, args: readonly Arg[]): Expr | undefined {
  const [target, ...bound] = args;
  if (!target || !callable(target)) return undefined;
  const at = { start: node.start, end: node.start };
  const positional = bound.filter((a) => a.name === undefined && a.spread !== 'record');
  const named = bound.filter((a) => a.name !== undefined || a.spread === 'record');
  const all: Arg[] = [
    ...positional,
    { value: { e: 'name', name: '<args>', ...at }, spread: 'list' },
    ...named,
    { value: { e: 'name', name: '<kwargs>', ...at }, spread: 'record' },
  ];
  const index = lo.builder.function(
    { name: '', nameStart: node.start, nameEnd: node.start, start: node.start, end: node.end, kind: 'lambda' },
    () => ({
      params: [
        { name: '<args>', ...at, rest: 'list' },
        { name: '<kwargs>', ...at, rest: 'record' },
      ],
      body: [{ s: 'return', value: call(target.value, all, node), start: node.start, end: node.end }],
    }),
  );
  return { e: 'function', function: index, start: node.start, end: node.end };
}
