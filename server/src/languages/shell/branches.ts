import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { condition, fits, isPattern } from './conditions.js';
import { type Lowering, namedChildren, nameExpr, src } from './context.js';
import { keywordOf, separated } from './repairs.js';
import { statementsOf } from './statements.js';

/** `if` with its further conditions. */
export function ifStatement(lo: Lowering, node: Node, final: boolean): Stmt {
  const clauses = node.children.filter((c) => c.type === 'elif_clause');
  const otherwise = childOfType(node, 'else_clause');
  const at = { start: node.start, end: node.end };
  const tests = childrenIn(node, 'condition').filter((c) => c.named);
  const body = separated(
    lo,
    namedChildren(node).filter((c) => c.field !== 'condition' && c.type !== 'elif_clause' && c.type !== 'else_clause'),
  );
  const last = (): Stmt[] => (otherwise ? statementsOf(lo, otherwise.children, final) : []);
  /** An arm, and the one that its `else` begins where the grammar has not seen it. */
  const arm = (nodes: readonly Node[], or: () => Stmt[]): { readonly then: Stmt[]; readonly else: Stmt[] } => {
    const cut = nodes.findIndex((n) => /^el(?:se|if)$/.test(keywordOf(lo, n) ?? ''));
    if (cut < 0) return { then: statementsOf(lo, nodes, final), else: or() };
    const rest = statementsOf(lo, nodes.slice(cut + 1), final);
    const open = keywordOf(lo, nodes[cut]!) === 'elif';
    return {
      then: statementsOf(lo, nodes.slice(0, cut), final),
      else: open ? [{ s: 'if', test: opaque(nodes[cut]!, [], 'boolean'), then: rest, else: or(), ...at }] : rest,
    };
  };
  const from = (i: number): Stmt[] => {
    const clause = clauses[i];
    if (!clause) return last();
    const thenAt = clause.children.findIndex((c) => !c.named && src(lo, c) === 'then');
    const inner = namedChildren(clause);
    const test = clause.children.slice(0, thenAt < 0 ? 2 : thenAt).filter((c) => c.named && c.type !== 'comment');
    const rest = inner.filter((c) => !test.includes(c));
    return [
      ...statementsOf(lo, test.slice(0, -1)),
      {
        s: 'if',
        test: test.length > 0 ? condition(lo, test.at(-1)!) : opaque(clause, [], 'boolean'),
        ...arm(separated(lo, rest), () => from(i + 1)),
        start: clause.start,
        end: clause.end,
      },
    ];
  };
  const whole: Stmt = {
    s: 'if',
    test: tests.length > 0 ? condition(lo, tests.at(-1)!) : opaque(node, [], 'boolean'),
    ...arm(body, () => from(0)),
    ...at,
  };
  return tests.length > 1 ? { s: 'block', body: [...statementsOf(lo, tests.slice(0, -1)), whole], ...at } : whole;
}

/** `case`: one of several, by text or pattern. */
export function caseStatement(lo: Lowering, node: Node, final: boolean): Stmt {
  const at = { start: node.start, end: node.end };
  const word = child(node, 'value');
  const on = word ? lo.word(word) : opaque(node, [], 'string');
  const cases = node.children
    .filter((c) => c.type === 'case_item')
    .map((item) => {
      const patterns = childrenIn(item, 'value');
      const open = patterns.some((p) => src(lo, p) === '*');
      const ends = item.children.find((c) => c.field === 'termination');
      const falls = item.children.some((c) => c.field === 'fallthrough') || (ends !== undefined && src(lo, ends).includes('&'));
      return {
        patterns: open ? [] : patterns,
        tests: open ? [] : patterns.map((p) => (isPattern(lo, p) ? opaque(p, [], 'string') : lo.word(p))),
        body: statementsOf(
          lo,
          item.children.filter((c) => c.field !== 'value'),
          final,
        ),
        falls,
      };
    });
  const subject = nameExpr('<case>', at);
  const stars = cases.some((c) => c.patterns.some((p) => fits(lo, subject, p) !== undefined));
  if (!(stars || cases.some((c) => leaves(c.body))) || cases.some((c) => c.falls))
    return { s: 'switch', on, cases: cases.map(({ tests, body, falls }) => ({ tests, body, falls })), ...at };
  // `break` leaves the loop around, not the cases; and a pattern is a question, not a value.
  const kept: Target = { t: 'name', name: '<case>', declares: true, ...at };
  const chain = cases.reduceRight<readonly Stmt[]>((otherwise, c) => {
    if (c.tests.length === 0) return c.body;
    const tests = c.patterns.map(
      (p, i): Expr =>
        fits(lo, subject, p) ??
        (isPattern(lo, p) ? opaque(p, [], 'boolean') : { e: 'operator', operator: '==', left: subject, right: c.tests[i]!, ...at }),
    );
    const test = tests.reduce((left, right): Expr => ({ e: 'operator', operator: '||', left, right, ...at }));
    return [{ s: 'if', test, then: c.body, else: otherwise, ...at }];
  }, []);
  return { s: 'block', body: [{ s: 'set', target: kept, value: on, ...at }, ...chain], ...at };
}

/** Whether statements leave the loop around them. */
const leaves = (body: readonly Stmt[]): boolean =>
  body.some((s) => s.s === 'jump' || (s.s === 'if' && (leaves(s.then) || leaves(s.else))) || (s.s === 'block' && leaves(s.body)));
