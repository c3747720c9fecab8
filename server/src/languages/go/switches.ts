import type { Expr, Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, block, type Lowering, namedChildren } from './context.js';
import { statement } from './statements.js';
import { declaredTarget } from './targets.js';

interface Case {
  readonly node: Node;
  readonly tests: readonly Expr[];
  readonly body: Stmt[];
  readonly falls: boolean;
  readonly isDefault: boolean;
}

/** `switch x { case a, b: … }`; without a value it is a chain of conditions. */
export function switchStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  block(lo, () => {
    const initializer = child(node, 'initializer');
    if (initializer) statement(lo, initializer, out);
    const value = child(node, 'value');
    const on: Expr = value ? lo.expr(value) : { e: 'boolean', value: true, ...at(node) };
    const cases = casesOf(lo, node, (c) =>
      childrenIn(c, 'value')
        .flatMap((v) => (v.type === 'expression_list' ? namedChildren(v) : [v]))
        .map((v) => lo.expr(v)),
    );
    const chain = !value && cases.every((c) => !c.falls && !breaks(c.node));
    if (chain) out.push(...chained(cases, node));
    else out.push(switchOf(on, cases, node));
  });
}

/** `switch v := x.(type) { … }`: which case runs is not known; `v` is `x` in each. */
export function typeSwitchStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  block(lo, () => {
    const initializer = child(node, 'initializer');
    if (initializer) statement(lo, initializer, out);
    const value = child(node, 'value');
    const on = value ? lo.expr(value) : opaque(node);
    const alias = child(node, 'alias');
    const name = alias && (alias.type === 'expression_list' ? namedChildren(alias)[0] : alias);
    const target = name && declaredTarget(lo, name);
    if (target) out.push({ s: 'set', target, value: on, ...at(node) });
    out.push(
      switchOf(
        opaque(value ?? node),
        casesOf(lo, node, (c) =>
          childrenIn(c, 'type')
            .filter((t) => t.named)
            .map((t) => opaque(t)),
        ),
        node,
      ),
    );
  });
}

/** `select`: any one of the cases. */
export function selectStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const cases = casesOf(lo, node, (c) => [opaque(c)]);
  out.push(switchOf(opaque(node), cases, node));
}

const CASES = new Set(['expression_case', 'type_case', 'communication_case', 'default_case']);

function casesOf(lo: Lowering, node: Node, testsOf: (c: Node) => Expr[]): Case[] {
  return node.children.flatMap((c): Case[] => {
    if (!CASES.has(c.type)) return [];
    const isDefault = c.type === 'default_case';
    const tests = isDefault ? [] : testsOf(c);
    const body: Stmt[] = [];
    block(lo, () => {
      const communication = child(c, 'communication');
      if (communication) statement(lo, communication, body);
      for (const s of bodyOf(c)) statement(lo, s, body);
    });
    return [{ node: c, tests, body, falls: bodyOf(c).at(-1)?.type === 'fallthrough_statement', isDefault }];
  });
}

const bodyOf = (c: Node): Node[] =>
  c.children.filter((x) => x.type === 'statement_list').flatMap((x) => x.children.filter((s) => s.named && s.type !== 'comment'));

const switchOf = (on: Expr, cases: readonly Case[], node: Node): Stmt => ({
  s: 'switch',
  on,
  // A case that no value is read of must not become the default one.
  cases: cases.map((c) => ({ tests: c.isDefault || c.tests.length > 0 ? c.tests : [opaque(c.node)], body: c.body, falls: c.falls })),
  ...at(node),
});

function chained(cases: readonly Case[], node: Node): Stmt[] {
  let otherwise: Stmt[] = cases.find((c) => c.isDefault)?.body ?? [];
  for (const c of [...cases].reverse()) {
    if (c.isDefault) continue;
    const [first, ...more] = c.tests;
    const test = more.reduce<Expr>(
      (left, right) => ({ e: 'operator', operator: '||', left, right, ...at(c.node) }),
      first ?? opaque(c.node),
    );
    otherwise = [{ s: 'if', test, then: c.body, else: otherwise, start: c.node.start, end: node.end }];
  }
  return otherwise;
}

/** Whether a `break` leaves the switch itself. */
function breaks(node: Node): boolean {
  return node.children.some((c) => {
    if (c.type === 'break_statement') return true;
    return !/^(?:for|select|expression_switch|type_switch)_statement$|^func_literal$/.test(c.type) && breaks(c);
  });
}
