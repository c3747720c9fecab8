import { child, type Node } from '../../syntax/node.js';

/**
 * What compilers and bundlers write around code: helper functions by the names that TypeScript (also through tslib), Babel, SWC, esbuild and
 * Rollup give them. Libraries are published in this form, and some repositories keep it.
 */
const TSLIB = String.raw`(?:tslib(?:_\d+)?\.)?`;
const INTEROP = new RegExp(
  `^${TSLIB}(?:__toESM|__importStar|__importDefault|_interop(?:RequireDefault|RequireWildcard|Default|Namespace)\\w*|_interop_require_(?:default|wildcard))$`,
);
const DECORATE = new RegExp(`^${TSLIB}(?:__decorate|__decorateClass|_ts_decorate)$`);
const AWAITER = new RegExp(`^${TSLIB}(?:__awaiter|__async)$`);
const GETTERS = /^(?:__export|_export)$/;
const FIELD = /^(?:__publicField|_defineProperty|_define_property)$/;

/** The longest name above; longer callees are not looked at. */
const LONGEST = 40;

export interface Exported {
  readonly name: string;
  /** What the getter returns. */
  readonly value: Node;
}

const argumentsOf = (call: Node): readonly Node[] =>
  child(call, 'arguments')?.children.filter((c) => c.named && c.type !== 'comment') ?? [];

/** The name that a call calls, when it is short enough to be one of the helpers. */
function helper(call: Node, text: string): string | undefined {
  const callee = child(call, 'function');
  if (!callee || callee.end - callee.start > LONGEST || (callee.type !== 'identifier' && callee.type !== 'member_expression'))
    return undefined;
  // All of them begin with an underscore, or with the name of the package that holds them.
  const first = text.charCodeAt(callee.start);
  return first === 95 || first === 116 ? text.slice(callee.start, callee.end) : undefined;
}

/** The argument that a call is worth: `__toESM(require('x'))` is `require('x')`, `__decorate([…], C)` is `C`. */
export function standsFor(call: Node, text: string): Node | undefined {
  const name = helper(call, text);
  if (name === undefined) return undefined;
  if (INTEROP.test(name)) return argumentsOf(call)[0];
  const args = argumentsOf(call);
  return args.length === 2 && DECORATE.test(name) ? args[1] : undefined;
}

/** The body of an async function that was written as a generator: `__awaiter(this, void 0, void 0, function* () { … })`. */
export function awaited(call: Node, text: string): Node | undefined {
  const name = helper(call, text);
  if (name === undefined || !AWAITER.test(name)) return undefined;
  const last = argumentsOf(call).at(-1);
  // One with parameters is given the `arguments` of the function around it: as with any callback, nothing is known of them.
  const params = last && child(last, 'parameters')?.children.some((c) => c.named);
  return last && child(last, 'body') && !params ? last : undefined;
}

/** A class field that is defined by a call: `__publicField(this, 'client', value)`. */
export function definedField(
  call: Node,
  text: string,
): { readonly object: Node; readonly key: Node; readonly value: Node | undefined } | undefined {
  const name = helper(call, text);
  if (name === undefined || !FIELD.test(name)) return undefined;
  const [object, key, value] = argumentsOf(call);
  return object && key?.type === 'string' ? { object, key, value } : undefined;
}

/** Exports written as getters: `__export(target, { a: () => a })`, `Object.defineProperty(exports, 'a', { get: function () { return x.a; } })`. */
export function getters(call: Node, text: string): readonly Exported[] {
  const name = helper(call, text);
  if (name === undefined) return [];
  const args = argumentsOf(call);
  if (GETTERS.test(name)) return args[1]?.type === 'object' ? args[1].children.flatMap((pair) => exported(pair, text)) : [];
  const [target, key, descriptor] = args;
  if (
    name !== 'Object.defineProperty' ||
    !target ||
    text.slice(target.start, target.end) !== 'exports' ||
    key?.type !== 'string' ||
    !descriptor
  )
    return [];
  const get = descriptor.children.map((pair) => property(pair, text)).find((p) => p?.name === 'get');
  const value = get ? returned(get.value) : undefined;
  return value ? [{ name: text.slice(key.start + 1, key.end - 1), value }] : [];
}

function property(pair: Node, text: string): Exported | undefined {
  const key = child(pair, 'key') ?? child(pair, 'name');
  const value = child(pair, 'value') ?? (pair.type === 'method_definition' ? pair : undefined);
  return key && value ? { name: text.slice(key.start, key.end).replace(/^['"]|['"]$/g, ''), value } : undefined;
}

function exported(pair: Node, text: string): readonly Exported[] {
  const found = property(pair, text);
  const value = found ? returned(found.value) : undefined;
  return found && value ? [{ name: found.name, value }] : [];
}

/** What a function of one expression or one return statement gives. */
function returned(fn: Node): Node | undefined {
  const body = child(fn, 'body');
  if (!body) return undefined;
  if (body.type !== 'statement_block') return body;
  const statements = body.children.filter((c) => c.named && c.type !== 'comment');
  const [only] = statements;
  return statements.length === 1 && only?.type === 'return_statement'
    ? only.children.find((c) => c.named && c.type !== 'comment')
    : undefined;
}
