import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { method, targetOf } from './assignments.js';
import { at, type Lowering, libraryCall, sliceOf } from './context.js';

/*
 * Functions of C libraries write to what they are given: a buffer, a handle, a tree of JSON. Each is the assignment that it makes.
 * Sources: C17 7.21.6 and 7.24 (printf and string functions), libcurl's manual pages curl_easy_setopt(3) and curl_slist_append(3), cJSON's README.
 */

type Known = (node: Node, nodes: readonly Node[], l: Lowering) => Expr | undefined;

const write = (node: Node, to: Node | undefined, value: Expr, l: Lowering): Expr => {
  const target = to && targetOf(to.type === 'pointer_expression' ? (child(to, 'argument') ?? to) : to, l);
  return target ? { e: 'assign', target, value, ...at(node) } : opaque(node, [value]);
};

const values = (nodes: readonly Node[], l: Lowering): Expr[] => nodes.map(l.expression);

const printf =
  (formatAt: number): Known =>
  (node, nodes, l) =>
    write(node, nodes[0], libraryCall('<printf>', values(nodes.slice(formatAt), l), node), l);

/** Microsoft's variants with or without a size: the format is the first literal. */
const printfAny: Known = (node, nodes, l) => {
  const at = nodes.findIndex((n, i) => i > 0 && /string/.test(n.type));
  return at > 0 ? printf(at)(node, nodes, l) : write(node, nodes[0], opaque(node, values(nodes.slice(1), l), 'string'), l);
};

const copy: Known = (node, nodes, l) => (nodes[1] ? write(node, nodes[0], l.expression(nodes[1]), l) : undefined);
const copySome: Known = (node, nodes, l) =>
  nodes[1] && nodes[2] && /^(?:sizeof|std::size|strlen)/.test(sliceOf(nodes[2], l))
    ? copy(node, nodes, l)
    : write(node, nodes[0], opaque(node, values(nodes.slice(1), l), 'string'), l);
const copySafe: Known = (node, nodes, l) => {
  const from = nodes.at(-1);
  return from && nodes.length >= 2 ? write(node, nodes[0], l.expression(from), l) : undefined;
};
const join: Known = (node, nodes, l) =>
  nodes[0] && nodes[1]
    ? write(node, nodes[0], libraryCall('<joined>', [l.expression(nodes[0]), l.expression(nodes[1])], node), l)
    : undefined;

/** What an option is called in the object that stands for the handle. */
const OPTIONS: Readonly<Record<string, string>> = {
  CURLOPT_URL: 'url',
  CURLOPT_POSTFIELDS: 'body',
  CURLOPT_COPYPOSTFIELDS: 'body',
  CURLOPT_HTTPHEADER: 'headers',
};

const setOption: Known = (node, nodes, l) => {
  const [handle, option, value] = nodes;
  const key = option && OPTIONS[sliceOf(option, l)];
  if (!handle || !value) return opaque(node);
  if (!key) return opaque(node, [l.expression(value)]);
  const index: Expr = { e: 'string', value: key, runs: [], ...at(option) };
  return { e: 'assign', target: { t: 'index', object: handleOf(handle, l), index, ...at(node) }, value: l.expression(value), ...at(node) };
};

/** The handle may have been given to the function. */
function handleOf(node: Node, l: Lowering): Expr {
  const target = targetOf(node, l);
  const value = libraryCall('<handle>', [l.expression(node)], node);
  return target ? { e: 'assign', target, value, ...at(node) } : value;
}

const child_ =
  (made: (nodes: readonly Node[], node: Node, l: Lowering) => Expr | undefined): Known =>
  (node, nodes, l) => {
    const [object, key] = nodes;
    const value = made(nodes, node, l);
    if (!object || !key || !value) return undefined;
    return { e: 'assign', target: { t: 'index', object: l.expression(object), index: l.expression(key), ...at(node) }, value, ...at(node) };
  };

const third = (nodes: readonly Node[], _node: Node, l: Lowering): Expr | undefined => nodes[2] && l.expression(nodes[2]);

const FUNCTIONS: Readonly<Record<string, Known>> = {
  snprintf: printf(2),
  _snprintf: printf(2),
  sprintf: printf(1),
  sprintf_s: printfAny,
  _snprintf_s: printfAny,
  swprintf_s: printfAny,
  strcpy: copy,
  stpcpy: copy,
  strncpy: copySome,
  strlcpy: copySome,
  strcpy_s: copySafe,
  strcat: join,
  strcat_s: (node, nodes, l) =>
    nodes.length === 2 ? join(node, nodes, l) : nodes[0] && nodes[2] ? join(node, [nodes[0], nodes[2]], l) : undefined,
  strncat: (node, nodes, l) => write(node, nodes[0], opaque(node, values(nodes, l), 'string'), l),
  memset: (node, nodes, l) =>
    nodes[0]?.type === 'identifier' && sliceOf(nodes[1] ?? node, l) === '0'
      ? write(node, nodes[0], libraryCall('<clear>', [l.expression(nodes[0])], node), l)
      : undefined,
  curl_easy_setopt: setOption,
  curl_slist_append: (node, nodes, l) => (nodes[0] && nodes[1] ? libraryCall('<appended>', values(nodes.slice(0, 2), l), node) : undefined),
  cJSON_CreateObject: (node) => ({ e: 'record', props: [], ...at(node) }),
  cJSON_CreateArray: (node) => ({ e: 'list', items: [], ...at(node) }),
  cJSON_CreateString: (_, nodes, l) => nodes[0] && l.expression(nodes[0]),
  cJSON_CreateNumber: (_, nodes, l) => nodes[0] && l.expression(nodes[0]),
  cJSON_AddStringToObject: child_(third),
  cJSON_AddNumberToObject: child_(third),
  cJSON_AddItemToObject: child_(third),
  cJSON_AddArrayToObject: child_((_, node) => ({ e: 'list', items: [], ...at(node) })),
  cJSON_AddObjectToObject: child_((_, node) => ({ e: 'record', props: [], ...at(node) })),
  cJSON_AddItemToArray: (node, nodes, l) =>
    nodes[0] && nodes[1] ? method(nodes[0], '<push>', [l.expression(nodes[1])], node, l) : undefined,
  cJSON_Print: (node, nodes, l) => libraryCall('<json>', values(nodes.slice(0, 1), l), node),
  cJSON_PrintUnformatted: (node, nodes, l) => libraryCall('<json>', values(nodes.slice(0, 1), l), node),
};

/** Functions of libcurl that neither send nor say what is sent. */
const QUIET = /^curl_(?!easy_perform$|easy_init$|multi_add_handle$|multi_perform$|slist_append$|easy_setopt$)\w+$/;

/** A call of a C library that is an assignment; undefined for all others. */
export function cCall(node: Node, name: string, nodes: readonly Node[], l: Lowering): Expr | undefined {
  const plain = name.startsWith('std.') ? name.slice(4) : name;
  if (Object.hasOwn(FUNCTIONS, plain)) return FUNCTIONS[plain]!(node, nodes, l);
  if (QUIET.test(plain))
    return opaque(
      node,
      values(
        nodes.filter((n) => n.type === 'call_expression' || /string/.test(n.type)),
        l,
      ),
      plain === 'curl_easy_escape' ? 'string' : undefined,
    );
  return undefined;
}
