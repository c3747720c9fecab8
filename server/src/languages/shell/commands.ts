import type { Arg, Expr, Target } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { condition } from './conditions.js';
import { callOf, isBroken, type Lowering, namedChildren, nameExpr, src, variable } from './context.js';
import { indexOf } from './expansions.js';
import { lambda } from './functions.js';
import { PREFIXES, WRITE } from './library.js';
import { output } from './output.js';
import { joined } from './repairs.js';
import { heredoc } from './words.js';

/** What a command reads from standard input, under this name among its arguments. */
export const STDIN = '<stdin>';

const REDIRECTS = new Set(['file_redirect', 'heredoc_redirect', 'herestring_redirect']);
/** Nodes that are commands in a pipeline of simple ones. */
const SIMPLE = new Set([
  'command',
  'redirected_statement',
  'pipeline',
  'negated_command',
  'test_command',
  'list',
  'subshell',
  'compound_statement',
]);

/** A command with what is put into it and where its output goes. */
export interface Simple {
  readonly node: Node;
  readonly stdin: Expr | undefined;
  /** Its output goes to a file or nowhere. */
  readonly elsewhere: boolean;
  /** The file. */
  readonly file?: Expr;
}

/** The words of a command, without the commands before it that only run it. */
interface Words {
  readonly name: Node | undefined;
  readonly args: readonly Node[];
}

export function wordsOf(lo: Lowering, node: Node): Words {
  const name = child(node, 'name')?.children[0];
  let words = joined(lo, [...(name ? [name] : []), ...childrenIn(node, 'argument')]);
  for (let round = 0; round < 4; round++) {
    const own = words[0]?.type === 'word' ? PREFIXES[src(lo, words[0])] : undefined;
    if (own === undefined) break;
    let at = 1;
    for (; at < words.length; at++) {
      const word = src(lo, words[at]!);
      if (!/^(?:-|\w+=)/.test(word)) break;
      if (word.length === 2 && own.valued.includes(word[1]!)) at++;
    }
    at += own.words;
    if (at >= words.length) break;
    words = words.slice(at);
  }
  return { name: words[0], args: words.slice(1) };
}

/** The name of a command, without the folder where programs lie; undefined when it is computed. */
export function commandName(lo: Lowering, node: Node): string | undefined {
  const { name } = wordsOf(lo, node);
  return name ? plainName(lo, name) : undefined;
}

export function plainName(lo: Lowering, name: Node): string | undefined {
  const value =
    name.type === 'word' ? src(lo, name).replace(/\\/g, '') : name.type === 'raw_string' ? src(lo, name).slice(1, -1) : undefined;
  return value?.replace(/^\/(?:usr\/(?:local\/)?)?s?bin\//, '');
}

/** What stands around a command: here-documents, redirects, and the end of a pipeline that the grammar hangs on a here-document. */
export function unwrap(lo: Lowering, node: Node, stdin: Expr | undefined): { readonly simple: Simple; readonly after: readonly Node[] } {
  let input = stdin;
  let elsewhere = false;
  let file: Expr | undefined;
  const after: Node[] = [];
  const note = (r: Node): void => {
    if (r.type === 'heredoc_redirect') {
      input = heredoc(lo, r) ?? opaque(r, [], 'string');
      for (const c of r.children) {
        if (c.type === 'file_redirect') note(c);
        else if (c.type === 'pipeline' || c.type === 'command') after.push(c);
      }
      return;
    }
    if (r.type === 'herestring_redirect') {
      const word = namedChildren(r)[0];
      input = word ? lo.word(word) : opaque(r, [], 'string');
      return;
    }
    const destination = child(r, 'destination');
    const source = src(lo, r);
    if (/^0?<[^&(]/.test(source) && destination) input = callOf('cat', r, [{ value: lo.word(destination) }]);
    else if (/^(?:1?>|&>)/.test(source)) {
      elsewhere = true;
      if (destination && /^1?>[^>&]/.test(source) && src(lo, destination) !== '/dev/null') file = lo.word(destination);
      else if (destination && /^1?>>/.test(source)) file = opaque(destination, [], 'string');
    }
  };
  const body = node.type === 'redirected_statement' ? (child(node, 'body') ?? node) : node;
  if (node.type === 'redirected_statement') for (const c of node.children) if (REDIRECTS.has(c.type)) note(c);
  if (body.type === 'command') for (const c of body.children) if (REDIRECTS.has(c.type)) note(c);
  return { simple: { node: body, stdin: input, elsewhere, ...(file ? { file } : {}) }, after };
}

/** The arguments that a here-document keeps from its command: `curl -d @- <<EOF -H 'a: b'`. */
const keptArguments = (node: Node): Node[] =>
  node.type === 'redirected_statement'
    ? node.children.filter((c) => c.type === 'heredoc_redirect').flatMap((r) => childrenIn(r, 'argument'))
    : [];

/** Stages of a pipeline, nested ones flattened. */
export const stagesOf = (node: Node): Node[] => (node.type === 'pipeline' ? namedChildren(node).flatMap(stagesOf) : [node]);

export const isSimple = (node: Node): boolean => SIMPLE.has(node.type);

/** Runs stages one after the other: what one prints, the next one reads. The value is what the last one prints. */
export function pipe(lo: Lowering, stages: readonly Node[], stdin: Expr | undefined): Expr {
  let value: Expr | undefined;
  for (const stage of stages) value = printed(lo, stage, value ?? stdin);
  return value ?? opaque({ start: 0, end: 0 });
}

/** What a command or a group of commands prints. */
export function printed(lo: Lowering, node: Node, stdin?: Expr): Expr {
  switch (node.type) {
    case 'pipeline':
      return pipe(lo, stagesOf(node), stdin);
    case 'redirected_statement':
    case 'command': {
      const { simple, after } = unwrap(lo, node, stdin);
      const inner = simple.node;
      // Nothing but redirects: a file that is made empty.
      if (inner.type === 'redirected_statement') return opaque(node, [], 'string');
      const value = inner.type === 'command' ? output(lo, inner, simple.stdin, keptArguments(node)) : printed(lo, inner, simple.stdin);
      const kept = simple.file ? callOf(WRITE, node, [{ value: simple.file }, { value }]) : value;
      const shown = simple.elsewhere ? opaque(node, [kept], 'string') : value;
      return after.length === 0 ? shown : pipe(lo, after.flatMap(stagesOf), shown);
    }
    case 'list': {
      const [left, right] = namedChildren(node);
      // `cmd || true` only keeps the script from ending.
      if (left && right && /^(?::|true|exit|return)\b/.test(src(lo, right))) return printed(lo, left, stdin);
      return opaque(
        node,
        namedChildren(node).map((c) => printed(lo, c)),
        'string',
      );
    }
    case 'subshell':
    case 'compound_statement': {
      const inner = namedChildren(node);
      return inner.length === 1 && isSimple(inner[0]!) ? printed(lo, inner[0]!, stdin) : lambda(lo, node, inner);
    }
    case 'test_command':
    case 'negated_command':
      return opaque(node, [condition(lo, node)], 'string');
    case 'comment':
      return opaque(node, [], 'string');
    default:
      return lambda(lo, node, [node]);
  }
}

/** A command as a call of the program or function that it names. */
export function commandCall(lo: Lowering, node: Node, stdin: Expr | undefined, more: readonly Node[] = []): Expr {
  const { name, args } = wordsOf(lo, node);
  const at = { start: name?.start ?? node.start, end: Math.max(node.end, more.at(-1)?.end ?? 0) };
  if (!name)
    return opaque(
      node,
      namedChildren(node).map((c) => lo.word(c)),
    );
  const words = [...args, ...more];
  const input: Arg[] = stdin ? [{ value: stdin, name: STDIN, nameStart: at.end }] : [];
  const plain = plainName(lo, name);
  if (plain === undefined || plain === '') return runCall(lo, name, words, input, at);
  lo.builder.mention(plain.slice(plain.lastIndexOf('/') + 1));
  // A function or script may be run by another command: `retry send_code …`, `bash ./send.sh …`.
  for (const w of words) mentionLast(lo, w);
  const isName = (n: Node | undefined): n is Node => n?.type === 'word' && /^\w+$/.test(src(lo, n));
  const action = plain === 'tccli' && isName(words[0]) && isName(words[1]) ? words[1] : undefined;
  const callee: Expr = action
    ? {
        e: 'member',
        object: {
          e: 'member',
          object: nameExpr(plain, name),
          name: src(lo, words[0]!),
          nameStart: words[0]!.start,
          start: name.start,
          end: words[0]!.end,
        },
        name: src(lo, action),
        nameStart: action.start,
        start: name.start,
        end: action.end,
      }
    : nameExpr(plain, name);
  const rest = action ? words.slice(2) : words;
  return {
    e: 'call',
    callee,
    args: [...rest.flatMap((w) => lo.args(w)), ...lost(lo, [node, ...words]), ...input],
    construct: false,
    ...at,
  };
}

function mentionLast(lo: Lowering, word: Node): void {
  const name = /(?:^|[/"'])([A-Za-z_][\w.-]*)["']?$/.exec(src(lo, word))?.[1];
  if (name !== undefined) lo.builder.mention(name);
}

/** Words that could not be read may be any number of arguments. */
function lost(lo: Lowering, nodes: readonly Node[]): Arg[] {
  const broken = nodes.flatMap((n) => n.children.filter(isBroken));
  lo.errors += broken.length;
  return broken.map((n) => ({ value: opaque(n), spread: 'list' }));
}

/** A command whose name is computed: `"$@"`, `"${CURL[@]}" -d …`. */
function runCall(lo: Lowering, name: Node, words: readonly Node[], input: readonly Arg[], at: { start: number; end: number }): Expr {
  const callee = nameExpr('<run>', name);
  for (const w of [name, ...words]) mentionLast(lo, w);
  return { e: 'call', callee, args: [...lo.args(name), ...words.flatMap((w) => lo.args(w)), ...input], construct: false, ...at };
}

/** The variable that an assignment writes. */
export function targetOf(lo: Lowering, name: Node, declares: boolean): Target {
  const at = { start: name.start, end: name.end };
  const object = child(name, 'name');
  const index = child(name, 'index');
  if (name.type === 'subscript' && object && index)
    return { t: 'index', object: nameExpr(variable(src(lo, object)), object), index: indexOf(lo, index), ...at };
  return { t: 'name', name: variable(src(lo, name)), declares, ...at };
}
