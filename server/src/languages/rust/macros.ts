import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, isText, type Lowering, nameExpr, resolve, src } from './context.js';
import { formatted } from './format-macro.js';
import { jsonValue } from './json-macro.js';
import { LOG } from './library.js';
import { ANY, insideOf, type Piece, pieceExpr, piecesOf, readerOf } from './macro-pieces.js';
import { isNext, take } from './reader.js';

const LOGS = /^(?:e?print(?:ln)?|trace|debug|info|warn|error|log|event|slog_\w+)$/;
const MAPS = /^(?:phf_map|phf_ordered_map|hashmap|btreemap|indexmap|hash_map|map|collection|convert_args)$/;
/** After these control does not go on. */
export const ENDS = /^(?:panic|unreachable|todo|unimplemented|bail)$/;

/** The last name of the macro that a node calls. */
export function macroName(lo: Lowering, node: Node): string {
  const macro = child(node, 'macro');
  return macro ? src(lo, child(macro, 'name') ?? macro) : '';
}

const treeOf = (node: Node): Node | undefined => childOfType(node, 'token_tree');

/** The arguments of a macro call. */
export const argumentsOfMacro = (lo: Lowering, node: Node): Piece[] => {
  const tree = treeOf(node);
  return tree ? piecesOf(readerOf(lo, insideOf(tree))) : [];
};

/** A call of a macro. One that nobody knows is opaque over the expressions in it. */
export function macroCall(lo: Lowering, node: Node): Expr {
  const tree = treeOf(node);
  if (!tree) return opaque(node);
  const name = macroName(lo, node);
  lo.builder.mention(name);
  const values = (): Expr[] => argumentsOfMacro(lo, node).map((p) => pieceExpr(lo, p));
  if (LOGS.test(name)) return call(LOG, [...values(), ...capturedIn(lo, node)], node);
  if (MAPS.test(name)) return mapOf(lo, node, insideOf(tree));
  switch (name) {
    case 'vec':
    case 'smallvec':
    case 'array_vec':
    case 'hashset':
    case 'btreeset':
      return listOf(lo, node, insideOf(tree));
    case 'format':
    case 'format_args':
    case 'formatcp':
      return formatted(lo, argumentsOfMacro(lo, node), node);
    case 'concat':
    case 'concatcp':
    case 'concat_string': {
      const parts = values();
      return parts.length === 0 ? opaque(node, [], 'string') : { e: 'concat', parts, ...at(node) };
    }
    case 'json':
    case 'json_internal':
      return jsonValue(lo, readerOf(lo, insideOf(tree)), tree.end);
    case 'env':
    case 'option_env':
    case 'dotenv':
      return call('std.env.var', values().slice(0, 1), node);
    case 'join':
    case 'try_join':
      return { e: 'list', items: values().map((value) => ({ value })), ...at(node) };
    case 'dbg':
      return values()[0] ?? opaque(node);
    case 'matches':
      return opaque(node, values().slice(0, 1), 'boolean');
    case 'include_str':
    case 'stringify':
      return opaque(node, [], 'string');
    case 'macro_rules':
      return opaque(node);
    default:
      return opaque(node, unknownMacro(lo, insideOf(tree)));
  }
}

/** Whatever can be read of a macro that nobody knows. */
const unknownMacro = (lo: Lowering, inside: At): Expr[] =>
  piecesOf(readerOf(lo, inside), ANY).flatMap((p) => (p.node ? [lo.expr(p.node)] : []));

const call = (name: string, args: readonly Expr[], place: At): Expr => ({
  e: 'call',
  callee: nameExpr(name, { start: place.start, end: place.start }),
  args: args.map((value) => ({ value })),
  construct: false,
  ...at(place),
});

/** Variables that a message names in its braces are looked at as well. */
const capturedIn = (lo: Lowering, node: Node): Expr[] =>
  [...src(lo, node).matchAll(/\{([a-z_]\w*)[}:]/g)].flatMap((m) => {
    const neutral = resolve(lo, m[1]!);
    return neutral === undefined ? [] : [nameExpr(neutral, { start: node.start, end: node.start })];
  });

/** `vec![a, b]`, `vec![x; 3]`. */
function listOf(lo: Lowering, node: Node, inside: At): Expr {
  const r = readerOf(lo, inside);
  const pieces = piecesOf(r, new Set([',', ';']));
  const semicolon = pieces.length === 2 && lo.text.slice(pieces[0]!.end, pieces[1]!.start).includes(';');
  if (semicolon) return repeated(pieceExpr(lo, pieces[0]!), pieceExpr(lo, pieces[1]!), node);
  const items = pieces.map((p): Arg => (p.node ? { value: lo.expr(p.node) } : { value: opaque(p), spread: 'list' }));
  return { e: 'list', items, ...at(node) };
}

/** `[x; 3]`. */
export function repeated(value: Expr, count: Expr, place: At): Expr {
  if (count.e !== 'number' || count.value > 32) return opaque(place, [value, count], 'list');
  return { e: 'list', items: Array.from({ length: count.value }, () => ({ value })), ...at(place) };
}

/** `hashmap! { "a" => "b" }`. */
function mapOf(lo: Lowering, node: Node, inside: At): Expr {
  const pieces = piecesOf(readerOf(lo, inside), ANY);
  const props: Prop[] = [];
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const [key, value] = [pieces[i]!, pieces[i + 1]!];
    if (!lo.text.slice(key.end, value.start).includes('=>'))
      return opaque(
        node,
        pieces.map((p) => pieceExpr(lo, p)),
      );
    const k = pieceExpr(lo, key);
    const quoted = k.e === 'string' ? 1 : 0;
    props.push({ key: k, value: pieceExpr(lo, value), keyStart: k.start + quoted, keyEnd: Math.max(k.start + quoted, k.end - quoted) });
  }
  return pieces.length % 2 === 0
    ? { e: 'record', props, ...at(node) }
    : opaque(
        node,
        pieces.map((p) => pieceExpr(lo, p)),
      );
}

/** `write!(text, "…{}", x)` where `text` is a variable that grows: what is added, and to which. */
export function written(lo: Lowering, node: Node): { readonly name: Node; readonly neutral: string; readonly value: Expr } | undefined {
  const [target, ...rest] = argumentsOfMacro(lo, node);
  let name = target?.node;
  while (name && (name.type === 'reference_expression' || name.type === 'unary_expression'))
    name = child(name, 'value') ?? name.children[0];
  if (name?.type !== 'identifier') return undefined;
  const neutral = resolve(lo, src(lo, name));
  if (neutral === undefined || !isText(lo, neutral)) return undefined;
  const value = formatted(lo, rest, node);
  if (macroName(lo, node) !== 'writeln' || value.e !== 'concat') return { name, neutral, value };
  return {
    name,
    neutral,
    value: { ...value, parts: [...value.parts, { e: 'string', value: '\n', runs: [], start: node.end, end: node.end }] },
  };
}

/** `static ref NAME: Type = value;`, as lazy_static and thread_local write it. */
export function lazyStatics(
  lo: Lowering,
  node: Node,
): { readonly name: Node; readonly type: string; readonly value: Node | undefined; readonly end: number }[] {
  const tree = treeOf(node);
  if (!tree) return [];
  const r = readerOf(lo, insideOf(tree));
  const out: { name: Node; type: string; value: Node | undefined; end: number }[] = [];
  for (; r.at < r.tokens.length; r.at++) {
    if (!isNext(r, 'static')) continue;
    take(r);
    if (isNext(r, 'ref')) take(r);
    const name = r.tokens[r.at];
    if (name?.kind !== 'word' || !isNext(r, ':', 1)) continue;
    const typeStart = r.tokens[r.at + 2]?.start ?? name.end;
    while (r.at < r.tokens.length && !isNext(r, '=') && !isNext(r, ';')) r.at++;
    const type = lo.text.slice(typeStart, r.tokens[r.at]?.start ?? typeStart).trim();
    if (!isNext(r, '=')) continue;
    take(r);
    const piece = piecesOf({ ...r, tokens: r.tokens.slice(r.at, statementEnd(r)), at: 0 })[0];
    r.at = statementEnd(r);
    out.push({
      name: { type: 'identifier', field: '', start: name.start, end: name.end, children: [], named: true },
      type,
      value: piece?.node,
      end: r.tokens[r.at]?.end ?? tree.end,
    });
  }
  return out;
}

function statementEnd(r: { readonly tokens: readonly { kind: string; text: string }[]; readonly at: number }): number {
  let depth = 0;
  for (let i = r.at; i < r.tokens.length; i++) {
    const t = r.tokens[i]!;
    if (t.kind === 'open') depth++;
    else if (t.kind === 'close') depth--;
    else if (depth === 0 && t.text === ';') return i;
  }
  return r.tokens.length;
}
