import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, type Lowering, methodCall, namedChildren, nameExpr, resolve, src, textExpr } from './context.js';
import { items } from './expressions.js';
import { JSON_ENCODE, PROPERTY } from './library.js';
import { flat } from './paths.js';
import { variantWith } from './structs.js';

const EMPTY: Readonly<Record<string, 'list' | 'text' | 'record'>> = Object.fromEntries(
  (
    [
      ['list', 'Vec VecDeque SmallVec'],
      ['text', 'String'],
      ['record', 'HashMap BTreeMap IndexMap Map HeaderMap FxHashMap AHashMap DashMap'],
    ] as const
  ).flatMap(([kind, types]) =>
    types.split(' ').flatMap((t) => ['new', 'default', 'with_capacity'].map((f) => [`${t}::${f}`, kind] as const)),
  ),
);
/** Made when they are first used. */
const LAZY = /^(?:Lazy|LazyLock|LazyCell|SyncLazy|SyncOnceCell|AsyncOnce)::new$/;
const CELLS = /^(?:OnceCell|OnceLock|SetOnce)::(?:new|const_new)$/;
/** Wrappers without meaning of their own. */
const VARIANTS_OF_VALUES =
  /^(?:Value::(?:String|Number|Bool|Array|Object)|Cow::(?:Borrowed|Owned)|Option::Some|Result::Ok|Either::(?:Left|Right)|Some|Ok)$/;
const TABLES = /^(?:HashMap|BTreeMap|IndexMap|Map)::from(?:_iter)?$/;
/** Methods of HTTP clients whose argument is sent as JSON or as a form. */
const SERIALIZES = /^(?:json|send_json|body_json|form|query|json_body|set_body_json)$/;

export function callOf(lo: Lowering, node: Node): Expr {
  const written = child(node, 'function');
  const list = child(node, 'arguments');
  if (!written) return opaque(node);
  const types = written.type === 'generic_function' ? child(written, 'type_arguments') : undefined;
  const callee = written.type === 'generic_function' ? (child(written, 'function') ?? written) : written;
  if (callee.type === 'field_expression') return methodOf(lo, node, callee, list, types);
  const args = (): Arg[] => (list ? items(lo, namedChildren(list)) : []);
  const parts = flat(callee);
  const names = parts.map((p) => src(lo, p));
  if (names.length > 0 && !(names.length === 1 && resolve(lo, names[0]!) !== undefined)) {
    const known = standard(lo, node, callee, names.slice(-2).join('::'), list);
    if (known) return known;
  }
  return { e: 'call', callee: lo.expr(callee), args: args(), construct: false, ...at(node) };
}

/** Functions of the standard library that stand for something simpler. */
function standard(lo: Lowering, node: Node, callee: Node, name: string, list: Node | undefined): Expr | undefined {
  const nodes = list ? namedChildren(list) : [];
  const [first] = nodes;
  const kind = Object.hasOwn(EMPTY, name) ? EMPTY[name] : undefined;
  if (kind === 'list') return { e: 'list', items: [], ...at(node) };
  if (kind === 'record') return { e: 'record', props: [], ...at(node) };
  if (kind === 'text') return textExpr('', node);
  if (VARIANTS_OF_VALUES.test(name) && first && nodes.length === 1) return lo.expr(first);
  if (name === 'Err')
    return opaque(
      node,
      nodes.map((n) => lo.expr(n)),
    );
  if (LAZY.test(name) && first) return { e: 'call', callee: lo.expr(first), args: [], construct: false, ...at(node) };
  if (CELLS.test(name)) return opaque(node);
  if (TABLES.test(name) && first) return table(lo, first, node);
  if (/::[A-Z]\w*$/.test(name))
    return variantWith(
      lo,
      callee,
      nodes.map((n) => lo.expr(n)),
      node,
    );
  return undefined;
}

/** `HashMap::from([("a", "b")])`. */
function table(lo: Lowering, node: Node, place: At): Expr {
  const pairs = node.type === 'array_expression' ? namedChildren(node) : [];
  if (pairs.length === 0 || !pairs.every((p) => p.type === 'tuple_expression' && namedChildren(p).length === 2))
    return opaque(place, [lo.expr(node)]);
  const props = pairs.map((p): Prop => {
    const [k, v] = namedChildren(p);
    const key = lo.expr(k!);
    const quoted = key.e === 'string' ? 1 : 0;
    return { key, value: lo.expr(v!), keyStart: key.start + quoted, keyEnd: Math.max(key.start + quoted, key.end - quoted) };
  });
  return { e: 'record', props, ...at(place) };
}

function methodOf(lo: Lowering, node: Node, callee: Node, list: Node | undefined, types: Node | undefined): Expr {
  const value = child(callee, 'value');
  const field = child(callee, 'field');
  if (!value || !field) return opaque(node);
  const object = lo.expr(value);
  const nodes = list ? namedChildren(list) : [];
  const name = src(lo, field).replace(/^r#/, '');
  lo.builder.mention(name);
  // `config.get::<String>("sms.sign")`
  if (name === 'get' && types && nodes.length === 1 && /^<\s*(?:String|[iu]\d+|Vec)/.test(src(lo, types)))
    return methodCall(object, PROPERTY, [lo.expr(nodes[0]!)], node);
  let args = items(lo, nodes);
  if (SERIALIZES.test(name) && args.length === 1) args = args.map((a) => ({ ...a, value: encoded(a.value) }));
  return {
    e: 'call',
    callee: { e: 'member', object, name, nameStart: field.start, start: callee.start, end: callee.end },
    args,
    construct: false,
    ...at(node),
  };
}

const encoded = (value: Expr): Expr => ({
  e: 'call',
  callee: nameExpr(JSON_ENCODE, { start: value.start, end: value.start }),
  args: [{ value }],
  construct: false,
  ...at(value),
});
