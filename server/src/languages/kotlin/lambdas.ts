import type { Expr, Param, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { at, type Lowering, type Name, nameOf, partsOf, sliceOf } from './context.js';
import { functionInside } from './functions.js';
import { bindingOf } from './targets.js';
import { typeName } from './types.js';

/** Functions whose lambda gets no argument: what `it` is in it, comes from further out. */
const TAKES_NOTHING = new Set([
  'apply',
  'run',
  'with',
  'runCatching',
  'runBlocking',
  'withContext',
  'withTimeout',
  'withTimeoutOrNull',
  'coroutineScope',
  'supervisorScope',
  'launch',
  'async',
  'synchronized',
  'withLock',
  'lazy',
  'thread',
  'transaction',
  'newSuspendedTransaction',
  'buildList',
  'buildSet',
  'buildMap',
  'buildString',
  'buildJsonObject',
  'buildJsonArray',
  'putJsonObject',
  'putJsonArray',
  'addJsonObject',
  'addJsonArray',
  'measureTimeMillis',
  'measureTime',
  'require',
  'check',
  'ifEmpty',
  'ifBlank',
  'execute',
  'submit',
]);

export const takesNothing = (called: string): boolean => TAKES_NOTHING.has(called);

/** A lambda without written parameters may use `it`. `name`: what the lambda is bound to, if it is. */
export function lambda(node: Node, name: Name | undefined, l: Lowering, nothing = false): Expr {
  const list = node.children.find((c) => c.type === 'lambda_parameters');
  const arrow = /^\{\s*->/.test(l.text.slice(node.start, node.start + 40));
  const inside = node.children.filter((c) => c.named && c !== list);
  const usesIt = !list && !arrow && !nothing && /\bit\b/.test(sliceOf(node, l));
  const index = l.builder.function(
    {
      name: name?.name ?? '',
      nameStart: name?.start ?? node.start,
      nameEnd: name?.end ?? node.start,
      ...at(node),
      kind: 'lambda',
    },
    () => {
      const params = list ? lambdaParams(list, l) : usesIt ? [{ name: 'it', start: node.start, end: node.start }] : [];
      l.lambdas++;
      const body = resulting(inside, l);
      l.lambdas--;
      return { params, body };
    },
  );
  return { e: 'function', function: index, ...at(node) };
}

/** The statements of a lambda or of a block that is a value: the last one gives the result. */
export function resulting(nodes: readonly Node[], l: Lowering): Stmt[] {
  const parts = nodes.filter((c) => c.named);
  const last = parts.findLastIndex((c) => !/comment$/.test(c.type));
  const value = parts[last];
  if (!value || !isValue(value)) return l.statements(parts);
  return [...l.statements(parts.slice(0, last)), ...l.handed(value, (v) => ({ s: 'return', value: v, start: v.start, end: v.end }))];
}

const STATEMENTS =
  /^(?:assignment|property_declaration|function_declaration|class_declaration|object_declaration|type_alias|for_statement|while_statement|do_while_statement|return_expression|throw_expression|ERROR)$/;

export const isValue = (node: Node): boolean => !STATEMENTS.test(node.type);

function lambdaParams(list: Node, l: Lowering): readonly Param[] {
  return partsOf(list).flatMap((c): Param[] => {
    if (c.type === 'multi_variable_declaration') {
      const target = bindingOf(c, l);
      return target ? [{ name: '', ...at(c), target }] : [];
    }
    const name = c.type === 'variable_declaration' ? c.children.find((x) => x.type === 'identifier') : undefined;
    if (!name) return [];
    const type = typeName(partsOf(c).at(-1), l.text);
    const written = nameOf(name, l.text);
    l.declares(written.name);
    return [{ ...written, ...(type === undefined ? {} : { type }) }];
  });
}

/** `fun(x: Int): Int { … }` */
export function anonymousFunction(node: Node, l: Lowering): Expr {
  const index = l.builder.function({ name: '', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'lambda' }, () =>
    functionInside(node, l),
  );
  return { e: 'function', function: index, ...at(node) };
}
