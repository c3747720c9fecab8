import type { Arg, Expr, Prop } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { collectionOf } from './collections.js';
import { at, type Lowering, nameOf, partsOf, sliceOf } from './context.js';
import { lambda, takesNothing } from './lambdas.js';

/** What is called and with what, with a lambda behind the parentheses among the arguments. */
export interface Written {
  readonly callee: Node;
  readonly list: Node | undefined;
  readonly trailing: Node | undefined;
  readonly types: Node | undefined;
}

export function writtenCall(node: Node): Written | undefined {
  const [callee, ...rest] = partsOf(node);
  if (!callee) return undefined;
  const list = rest.find((c) => c.type === 'value_arguments');
  const trailing = rest.find((c) => c.type === 'annotated_lambda');
  const types = rest.find((c) => c.type === 'type_arguments');
  if (!list && trailing && callee.type === 'call_expression') {
    const inner = writtenCall(callee);
    if (inner?.list && !inner.trailing) return { ...inner, trailing };
  }
  return { callee, list, trailing, types };
}

export const lambdaIn = (node: Node): Node | undefined => node.children.find((c) => c.type === 'lambda_literal');

/** The name that is called: of a function, a class or a method. */
export function calledName(callee: Node, l: Lowering): string {
  const last = callee.type === 'identifier' ? callee : callee.type === 'navigation_expression' ? partsOf(callee).at(-1) : undefined;
  return last?.type === 'identifier' ? nameOf(last, l.text).name : '';
}

export function callExpression(node: Node, l: Lowering): Expr {
  const written = writtenCall(node);
  if (!written) return opaque(node);
  const { callee } = written;
  const called = calledName(callee, l);
  if (callee.type === 'identifier') {
    const collection = collectionOf(node, called, written, l);
    if (collection) return collection;
    if (OF_THIS.has(called) && written.trailing && !written.list) {
      // `fun name(x: T) = apply { … }`: of the object itself.
      const { start } = callee;
      const own: Expr = { e: 'member', object: { e: 'this', start, end: start }, name: called, nameStart: start, ...at(callee) };
      return { e: 'call', callee: own, args: argumentsOf(written, called, l), construct: false, ...at(node) };
    }
  }
  if (called === 'equals' && callee.type === 'navigation_expression') {
    const compared = comparison(node, written, l);
    if (compared) return compared;
  }
  const target = l.expression(callee);
  const args = argumentsOf(written, called, l);
  return { e: 'call', callee: target, args, construct: constructs(callee, called, l), ...at(node) };
}

const OF_THIS = new Set(['apply', 'also', 'let']);

const isCapitalised = (name: string): boolean => /^\p{Lu}/u.test(name) && (name.length === 1 || /\p{Ll}/u.test(name));

/** Constructors are called like functions; what tells them is the capital letter, and that no object stands before it. */
function constructs(callee: Node, called: string, l: Lowering): boolean {
  if (!isCapitalised(called)) return false;
  if (callee.type === 'identifier') return true;
  const path = sliceOf(callee, l).split('.');
  const owner = path.at(-2) ?? '';
  if (!path.every((p) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(p))) return false;
  return isCapitalised(owner) || (path.length > 2 && path.slice(0, -1).every((p) => /^[\p{Ll}\d_]+$/u.test(p)));
}

function comparison(node: Node, written: Written, l: Lowering): Expr | undefined {
  const [object] = partsOf(written.callee);
  const [only, ...more] = valueArguments(written.list);
  const value = only && more.length === 0 ? givenIn(only) : undefined;
  if (!object || !value) return undefined;
  return { e: 'operator', operator: '==', left: l.expression(object), right: l.expression(value), ...at(node) };
}

export const valueArguments = (list: Node | undefined): Node[] => list?.children.filter((c) => c.type === 'value_argument') ?? [];

/** The expression of an argument: what stands behind its name. */
export const givenIn = (argument: Node): Node | undefined => partsOf(argument).at(-1);

/** Arguments in parentheses, and the lambda behind them. */
export function argumentsOf(written: Pick<Written, 'list' | 'trailing'>, called: string, l: Lowering): Arg[] {
  const out = valueArguments(written.list).flatMap((c): Arg[] => {
    const argument = argumentOf(c, called, l);
    return argument ? [argument] : [];
  });
  // Text that is no argument: the list may be longer.
  if (written.list?.children.some((c) => c.type === 'ERROR')) out.push({ value: opaque(written.list), spread: 'list' });
  const literal = written.trailing && lambdaIn(written.trailing);
  if (literal) out.push({ value: lambda(literal, undefined, l, takesNothing(called)) });
  return out;
}

function argumentOf(node: Node, called: string, l: Lowering): Arg | undefined {
  const parts = partsOf(node);
  const value = parts.at(-1);
  if (!value) return undefined;
  const [label] = parts;
  const named = label !== value && label?.type === 'identifier' && isNamed(label, value, l) ? nameOf(label, l.text) : undefined;
  const literal = value.type === 'lambda_literal' ? value : undefined;
  const lowered = literal ? lambda(literal, undefined, l, takesNothing(called)) : l.expression(value);
  return {
    value: lowered,
    ...(named ? { name: named.name, nameStart: named.start } : {}),
    ...(value.type === 'spread_expression' || l.text[value.start - 1] === '*' ? { spread: 'list' as const } : {}),
  };
}

const isNamed = (label: Node, value: Node, l: Lowering): boolean => l.text.slice(label.end, value.start).includes('=');

/** A pair as it is given to `mapOf`: `"a" to x`, `Pair("a", x)`. */
export function pairOf(node: Node, l: Lowering): { readonly key: Node; readonly value: Node } | undefined {
  if (node.type === 'infix_expression') {
    const [key, name, value] = partsOf(node);
    return key && value && name && sliceOf(name, l) === 'to' ? { key, value } : undefined;
  }
  if (node.type === 'parenthesized_expression') {
    const [inner] = partsOf(node);
    return inner && pairOf(inner, l);
  }
  if (node.type !== 'call_expression') return undefined;
  const written = writtenCall(node);
  if (!written || calledName(written.callee, l) !== 'Pair') return undefined;
  const [key, value] = valueArguments(written.list).map(givenIn);
  return key && value ? { key, value } : undefined;
}

/** An entry of a table with a key that is an expression. */
export function entryOf(key: Node, value: Node, l: Lowering): Prop {
  const quoted = key.type === 'string_literal' ? 1 : 0;
  return { key: l.expression(key), value: l.expression(value), keyStart: key.start + quoted, keyEnd: key.end - quoted };
}
