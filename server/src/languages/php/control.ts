import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, callOf, firstNamed, type Lowering, namedChildren } from './context.js';
import { expressionStatement } from './statements.js';

/** Branches, loops and blocks; undefined for other statements. */
export function controlOf(lo: Lowering, n: Node): Stmt[] | undefined {
  switch (n.type) {
    case 'if_statement':
      return [ifFrom(lo, n, childrenIn(n, 'alternative'))];
    case 'while_statement':
      return [
        { s: 'loop', target: null, over: null, test: inner(lo, child(n, 'condition')), body: bodyOf(lo, child(n, 'body')), ...at(n) },
      ];
    case 'do_statement':
      return [
        {
          s: 'loop',
          target: null,
          over: null,
          test: { e: 'boolean', value: true, ...at(n) },
          body: bodyOf(lo, child(n, 'body')),
          ...at(n),
        },
      ];
    case 'for_statement':
      return forOf(lo, n);
    case 'foreach_statement':
      return foreachOf(lo, n);
    case 'switch_statement':
      return [switchOf(lo, n)];
    case 'try_statement': {
      const handlers = n.children.filter((c) => c.type === 'catch_clause').map((c) => bodyOf(lo, child(c, 'body')));
      const final = childOfType(n, 'finally_clause');
      return [{ s: 'try', body: bodyOf(lo, child(n, 'body')), handlers, final: final ? bodyOf(lo, child(final, 'body')) : [], ...at(n) }];
    }
    case 'break_statement':
    case 'continue_statement':
      return [{ s: 'jump', jump: n.type === 'break_statement' ? 'break' : 'continue', ...at(n) }];
    case 'compound_statement':
    case 'colon_block':
      return [{ s: 'block', body: lo.statements(n.children), ...at(n) }];
    case 'declare_statement':
      return lo.statements(n.children.filter((c) => c.type !== 'declare_directive'));
    default:
      return undefined;
  }
}

/** The statements of a body, which may be a single one. */
const bodyOf = (lo: Lowering, n: Node | undefined): Stmt[] =>
  n ? lo.statements(n.type === 'compound_statement' || n.type === 'colon_block' ? n.children : [n]) : [];

function inner(lo: Lowering, n: Node | undefined): Expr {
  const value = n?.type === 'parenthesized_expression' ? firstNamed(n) : n;
  return value ? lo.expr(value) : opaque(n ?? { start: 0, end: 0 });
}

function ifFrom(lo: Lowering, n: Node, alternatives: readonly Node[]): Stmt {
  const [next, ...rest] = alternatives;
  return {
    s: 'if',
    test: inner(lo, child(n, 'condition')),
    then: bodyOf(lo, child(n, 'body')),
    else: !next ? [] : next.type === 'else_if_clause' ? [ifFrom(lo, next, rest)] : bodyOf(lo, child(next, 'body')),
    ...at(n),
  };
}

function forOf(lo: Lowering, n: Node): Stmt[] {
  const out: Stmt[] = [];
  for (const c of childrenIn(n, 'initialize')) expressionStatement(lo, c, out);
  const body = childrenIn(n, 'body').flatMap((c) => bodyOf(lo, c));
  for (const c of childrenIn(n, 'update')) expressionStatement(lo, c, body);
  const test = child(n, 'condition');
  out.push({ s: 'loop', target: null, over: null, test: test ? lo.expr(test) : null, body, ...at(n) });
  return out;
}

function foreachOf(lo: Lowering, n: Node): Stmt[] {
  const [over, item] = namedChildren(n).filter((c) => c.field !== 'body');
  if (!over || !item) return bodyOf(lo, child(n, 'body'));
  const isPair = item.type === 'pair';
  const parts = isPair ? namedChildren(item) : [item];
  const variable = parts.at(-1)!;
  const isReference = variable.type === 'by_ref';
  const source = lo.expr(over);
  const key = isPair ? parts[0] : undefined;
  const value = lo.target(variable);
  const target: Target = key ? { t: 'list', items: [lo.target(key), value], rest: null, ...at(item) } : value;
  const loop: Stmt = {
    s: 'loop',
    target,
    over: callOf(key ? '<items>' : '<values>', [source], over),
    test: null,
    body: childrenIn(n, 'body').flatMap((c) => bodyOf(lo, c)),
    ...at(n),
  };
  // `foreach ($list as &$x)` writes to the list itself.
  return isReference ? [loop, { s: 'expression', value: callOf('<rewritten>', [source], over), ...at(over) }] : [loop];
}

function switchOf(lo: Lowering, n: Node): Stmt {
  const cases = (child(n, 'body')?.children ?? [])
    .filter((c) => c.type === 'case_statement' || c.type === 'default_statement')
    .map((c) => {
      const value = child(c, 'value');
      return { tests: value ? [lo.expr(value)] : [], body: lo.statements(c.children.filter((x) => x !== value)), falls: true };
    });
  return { s: 'switch', on: inner(lo, child(n, 'condition')), cases, ...at(n) };
}
