import type { Expr, Param } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { ALL, type Lowering, namedChildren, type Scope, src, variable } from './context.js';
import { printsAtEnd } from './printing.js';
import { statementsOf } from './statements.js';

/** Statements where only an expression may stand: a function that runs on the spot. What it prints is not followed. */
export function lambda(lo: Lowering, at: Node, nodes: readonly Node[]): Expr {
  const before = lo.scope;
  lo.scope = { ...before, prints: false };
  const index = lo.builder.function(
    { name: '', nameStart: at.start, nameEnd: at.start, start: at.start, end: at.end, kind: 'lambda' },
    () => ({ params: [], body: statementsOf(lo, nodes) }),
  );
  lo.scope = before;
  return opaque(at, [{ e: 'function', function: index, start: at.start, end: at.end }], 'string');
}

/** Declares a function and gives its index. */
export function defineFunction(lo: Lowering, node: Node): number | undefined {
  const name = child(node, 'name');
  const body = child(node, 'body');
  if (!name || !body) return undefined;
  return lo.builder.function(
    {
      name: src(lo, name),
      nameStart: name.start,
      nameEnd: name.end,
      start: node.start,
      end: node.end,
      kind: 'function',
      node,
    },
    () => {
      const [before, errors] = [lo.scope, lo.errors];
      const scope = scopeOf(lo, body);
      lo.scope = scope;
      const params = paramsOf(lo, body, scope);
      const inner = body.type === 'compound_statement' || body.type === 'subshell' ? body.children : [body];
      const statements = statementsOf(lo, inner, scope.prints);
      lo.scope = before;
      return { params, body: statements, broken: lo.errors > errors };
    },
  );
}

function scopeOf(lo: Lowering, body: Node): Scope {
  const source = src(lo, body);
  return {
    inFunction: true,
    asList: /\$[@*#](?!\w)|\$\{[@*#]\W|\$\{#\}|(?:^|[\s;{&|])shift(?=[\s;}&|]|$)/.test(source),
    prints: printsAtEnd(lo, body),
    defaults: new Map(),
  };
}

/** `$1` to the highest that is used; `${2:-x}` gives its parameter a default where nothing else reads it. */
export function paramsOf(lo: Lowering, body: Node, scope: Scope): readonly Param[] {
  const at = { start: body.start, end: body.start };
  if (scope.asList) return [{ name: ALL, rest: 'list', ...at }];
  const uses = new Map<number, Node[]>();
  const visit = (n: Node): void => {
    if (n.type === 'simple_expansion' || n.type === 'expansion') {
      const number = /^\$\{?([1-9]\d?)(?!\w)/.exec(src(lo, n))?.[1];
      if (number !== undefined) uses.set(Number(number), [...(uses.get(Number(number)) ?? []), n]);
    }
    for (const c of n.children) visit(c);
  };
  visit(body);
  const params: Param[] = [];
  // As text too: the grammar does not see each of them.
  const numbers = [...src(lo, body).matchAll(/\$(?:([1-9])|\{([1-9]\d?))/g)].map((m) => Number(m[1] ?? m[2]));
  for (let i = 1; i <= Math.min(Math.max(0, ...numbers), 40); i++) {
    const [only, ...others] = uses.get(i) ?? [];
    const word = only?.type === 'expansion' && others.length === 0 ? defaultWord(lo, only, i) : undefined;
    const place = only ?? at;
    params.push({
      name: variable(String(i)),
      start: place.start,
      end: place.end,
      ...(word ? { default: lo.word(word) } : {}),
    });
    if (word) scope.defaults.set(i, only!);
  }
  return params;
}

/** The default of `${2:-x}`, when it is written as one word that depends on nothing. */
function defaultWord(lo: Lowering, node: Node, number: number): Node | undefined {
  if (!src(lo, node).startsWith(`\${${number}:-`)) return undefined;
  const words = namedChildren(node)
    .slice(1)
    .filter((c) => c.field !== 'operator');
  const only = words.length === 1 ? words[0]! : undefined;
  return only && /^(?:word|number|raw_string|string)$/.test(only.type) && !src(lo, only).includes('$') && only.end === node.end - 1
    ? only
    : undefined;
}
