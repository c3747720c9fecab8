import type { Arg, Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { BLOCK } from './arguments.js';
import { callWith } from './calls.js';
import { at, type Lowering } from './context.js';
import { JOBS } from './library.js';

/** Functions without receiver that stand for a plain expression. */
export function plainMeaning(lo: Lowering, node: Node, name: string, args: readonly Arg[]): Expr | undefined {
  const [first] = args;
  switch (name) {
    case 'lambda':
    case 'proc':
      return first?.value.e === 'function' ? first.value : undefined;
    case 'new':
      // In a class method.
      return { e: 'call', callee: { e: 'this', start: node.start, end: node.start }, args, construct: true, ...at(node) };
    case 'tap':
      return first?.value.e === 'function'
        ? call('<tap>', [{ e: 'this', start: node.start, end: node.start }, first.value], node)
        : undefined;
    case 'block_given?':
      return opaque(node, [], 'boolean');
    case 'loop':
    case 'catch':
      return first ? opaque(node, [first.value]) : undefined;
    case 'send':
    case 'public_send':
    case '__send__':
      return sentByName(lo, node, null, args);
    default:
      return undefined;
  }
}

const call = (name: string, values: readonly Expr[], node: Node): Expr =>
  callWith(
    { e: 'name', name, start: node.start, end: node.start },
    values.map((value) => ({ value })),
    node,
  );

/** Methods of every object that stand for a plain expression. */
export function meantBy(lo: Lowering, node: Node, object: Expr, method: Node, name: string, args: readonly Arg[]): Expr | undefined {
  const [first, second] = args;
  switch (name) {
    case 'to_json':
      return call('<json>', [object], node);
    case 'nil?':
      return args.length === 0
        ? { e: 'operator', operator: '==', left: object, right: { e: 'null', undefined: false, ...at(method) }, ...at(node) }
        : undefined;
    case 'is_a?':
    case 'kind_of?':
    case 'instance_of?':
      return first ? { e: 'operator', operator: 'instanceof', left: object, right: first.value, ...at(node) } : undefined;
    case 'eql?':
    case 'equal?':
      return first ? { e: 'operator', operator: '==', left: object, right: first.value, ...at(node) } : undefined;
    case 'dup':
    case 'clone':
    case 'deep_dup':
    case 'to_a':
      return args.length === 0 ? call('<copy>', [object], node) : undefined;
    case 'class':
      // What the class has, is reached on the receiver as well.
      return object.e === 'this' ? { e: 'name', name: '<self>', ...at(node) } : undefined;
    case 'dig':
      return args.length > 0 && args.every((a) => a.name === undefined && !a.spread)
        ? args.reduce<Expr>((o, a) => ({ e: 'index', object: o, index: a.value, ...at(node) }), object)
        : undefined;
    case 'fetch': {
      // `fetch(key) { default }`
      const body = args.length === 2 && second?.name === BLOCK ? second.value : undefined;
      if (!first || body?.e !== 'function') return undefined;
      const callee: Expr = { e: 'member', object, name, nameStart: method.start, start: node.start, end: method.end };
      return callWith(callee, [{ value: first.value }, { value: callWith(body, [], body) }], node);
    }
    case 'send':
    case 'public_send':
    case '__send__':
      return sentByName(lo, node, object, args);
    case 'then':
    case 'yield_self':
      return first?.value.e === 'function' ? callWith(first.value, [{ value: object }], node) : undefined;
    case 'tap':
      return first?.value.e === 'function' ? call('<tap>', [object, first.value], node) : undefined;
    case 'try':
    case 'try!':
      return first?.value.e === 'string' ? sentByName(lo, node, object, args) : undefined;
    case 'post':
    case 'get':
    case 'put':
    case 'run_request': {
      // `connection.post(url) { |request| request.body = … }`: the block fills in what is sent.
      const block = args.find((a) => a.name === BLOCK)?.value;
      if (block?.e !== 'function' || !/\.(?:body|headers|params|url)\b/.test(lo.text.slice(block.start, block.end))) return undefined;
      const callee: Expr = { e: 'member', object, name, nameStart: method.start, start: node.start, end: method.end };
      const filled = call('<filled>', [block], node);
      return callWith(callee, [...args.filter((a) => a.name !== BLOCK), { value: filled }], node);
    }
    default:
      return undefined;
  }
}

/** `object.public_send(:name, …)` with a name that is written there. A method of one's own that is called so has no such first argument. */
function sentByName(lo: Lowering, node: Node, object: Expr | null, args: readonly Arg[]): Expr | undefined {
  const [first, ...rest] = args;
  if (first?.value.e !== 'string' || first.name !== undefined || lo.text[first.value.start] !== ':') return undefined;
  const name = first.value.value;
  lo.builder.mention(name);
  if (name.endsWith('=') && rest[0]) {
    const target = {
      t: 'member',
      object: object ?? { e: 'this', ...at(node) },
      name: name.slice(0, -1),
      nameStart: first.value.start + 1,
    } as const;
    return { e: 'assign', target: { ...target, ...at(node) }, value: rest[0].value, ...at(node) };
  }
  const start = first.value.start + 1;
  const callee: Expr = object
    ? { e: 'member', object, name, nameStart: start, start: node.start, end: first.value.end }
    : { e: 'name', name, start, end: first.value.end };
  return callWith(callee, rest, node);
}

/** `SmsJob.perform_later(…)`, `SmsWorker.perform_in(5.minutes, …)`, `SmsJob.set(wait: …).perform_later(…)`: the job runs with these arguments. */
export function queuedCall(lo: Lowering, node: Node, object: Expr, method: Node, name: string, args: readonly Arg[]): Expr | undefined {
  const skipped = JOBS.get(name);
  if (skipped === undefined || args.length < skipped) return undefined;
  let job = object;
  while (job.e === 'call' && job.callee.e === 'member' && job.callee.name === 'set') job = job.callee.object;
  let root = job;
  while (root.e === 'member') root = root.object;
  if (root.e !== 'name' || !/^[A-Z<]/.test(root.name)) return undefined;
  lo.builder.mention('perform');
  const made: Expr = { e: 'call', callee: job, args: [], construct: true, start: job.start, end: job.end };
  const callee: Expr = { e: 'member', object: made, name: 'perform', nameStart: method.start, start: node.start, end: method.end };
  return callWith(callee, args.slice(skipped), node);
}
