import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { caseStatement, ifStatement } from './branches.js';
import { read, shift } from './builtins.js';
import { commandName, isSimple, pipe, printed, stagesOf, targetOf, unwrap } from './commands.js';
import { condition } from './conditions.js';
import { ALL, isBroken, type Lowering, namedChildren, nameExpr, src, variable } from './context.js';
import { defineFunction } from './functions.js';
import { isFinal } from './printing.js';
import { keywordOf, separated } from './repairs.js';

/** Statements in order. `tail`: what the last one prints is the result of the function. */
export function statementsOf(lo: Lowering, nodes: readonly Node[], tail = false): Stmt[] {
  const list = separated(
    lo,
    nodes.filter((n) => n.named && n.type !== 'comment'),
  ).filter((n) => !keywordOf(lo, n));
  return list.flatMap((n, i) => statement(lo, n, lo.scope.prints && isFinal(lo, list, i, tail)));
}

function statement(lo: Lowering, node: Node, final: boolean): Stmt[] {
  const at = { start: node.start, end: node.end };
  switch (node.type) {
    case 'variable_assignment':
      return assignment(lo, node, false);
    case 'variable_assignments':
      return namedChildren(node).flatMap((c) => statement(lo, c, false));
    case 'declaration_command':
      return declaration(lo, node);
    case 'unset_command':
      return namedChildren(node).flatMap((c): Stmt[] =>
        c.type === 'variable_name'
          ? [{ s: 'delete', target: { t: 'name', name: variable(src(lo, c)), declares: false, start: c.start, end: c.end }, ...at }]
          : [],
      );
    case 'function_definition': {
      const index = defineFunction(lo, node);
      if (index === undefined) return [];
      const name = src(lo, child(node, 'name')!);
      if (!lo.redefined.has(name)) return [{ s: 'function', function: index, ...at }];
      return [{ s: 'set', target: { t: 'name', name, declares: false, ...at }, value: { e: 'function', function: index, ...at }, ...at }];
    }
    case 'command':
      return command(lo, node, final);
    case 'redirected_statement':
      return redirected(lo, node, final);
    case 'pipeline':
      return pipeline(lo, node, final);
    case 'list':
      return list(lo, node, final);
    case 'negated_command':
    case 'test_command':
      return [{ s: 'expression', value: condition(lo, node), ...at }];
    case 'if_statement':
      return [ifStatement(lo, node, final)];
    case 'case_statement':
      return [caseStatement(lo, node, final)];
    case 'for_statement':
    case 'select_statement': {
      const name = child(node, 'variable');
      const values = childrenIn(node, 'value').flatMap((v) => lo.args(v));
      const target: Target | null = name
        ? { t: 'name', name: variable(src(lo, name)), declares: false, start: name.start, end: name.end }
        : null;
      const over: Expr =
        values.length > 0 ? { e: 'list', items: values, ...at } : lo.scope.asList ? nameExpr(ALL, at) : opaque(at, [], 'list');
      const body = child(node, 'body');
      return [{ s: 'loop', target, over, test: null, body: body ? statementsOf(lo, body.children) : [], ...at }];
    }
    case 'c_style_for_statement':
    case 'while_statement':
    case 'until_statement': {
      const body = child(node, 'body');
      const tests = childrenIn(node, 'condition').filter((c) => c.named);
      const inside = body ? statementsOf(lo, body.children) : [];
      const last = tests.at(-1);
      if (lo.scope.asList && last && tests.length === 1 && node.type === 'while_statement' && SHIFTS.test(src(lo, node)))
        return [{ s: 'loop', target: null, over: null, test: condition(lo, last), body: inside, uses: ALL, ...at }];
      const before = node.type === 'c_style_for_statement' ? [] : statementsOf(lo, tests);
      return [{ s: 'loop', target: null, over: null, test: opaque(at, [], 'boolean'), body: [...before, ...inside], ...at }];
    }
    case 'compound_statement':
      return [{ s: 'block', body: statementsOf(lo, node.children, final), ...at }];
    case 'subshell':
      return isolated(lo, node, () => statementsOf(lo, node.children, final));
    default:
      if (isBroken(node)) lo.errors++;
      return statementsOf(lo, node.children);
  }
}

const SHIFTS = /(?:^|[\s;{&|])shift(?=[\s;}&|]|$)/;

/** What happens in a subshell or with assignments before a command leaves the variables as they were. */
function isolated(lo: Lowering, node: Node, inside: () => Stmt[]): Stmt[] {
  const names = new Set<string>();
  const collect = (n: Node): void => {
    if (n.type === 'variable_assignment') {
      const name = n.children[0];
      if (name?.type === 'variable_name') names.add(variable(src(lo, name)));
    }
    if (n.type !== 'function_definition' && n.type !== 'command_substitution') for (const c of n.children) collect(c);
  };
  collect(node);
  const at = { start: node.start, end: node.end };
  const copy = (to: string, from: string, declares: boolean): Stmt => ({
    s: 'set',
    target: { t: 'name', name: to, declares, ...at },
    value: nameExpr(from, at),
    ...at,
  });
  const kept = [...names];
  return [...kept.map((n) => copy(`<kept>${n}`, n, true)), ...inside(), ...kept.map((n) => copy(n, `<kept>${n}`, false))];
}

function assignment(lo: Lowering, node: Node, declares: boolean): Stmt[] {
  const at = { start: node.start, end: node.end };
  const name = child(node, 'name');
  if (!name) return [];
  const given = child(node, 'value');
  const broken = node.children.some(isBroken);
  if (broken) lo.errors++;
  const value = broken ? opaque(node) : given ? lo.word(given) : stringOf(lo.text, node.end, node.end, []);
  const target = targetOf(lo, name, declares);
  if (lo.text.slice(name.end, name.end + 2) === '+=') return [{ s: 'augment', target, operator: '+', value, ...at }];
  return [{ s: 'set', target, value, ...at }];
}

function declaration(lo: Lowering, node: Node): Stmt[] {
  const [keyword] = node.children;
  const word = keyword ? src(lo, keyword) : '';
  const flags = namedChildren(node)
    .filter((c) => c.type === 'word')
    .map((c) => src(lo, c))
    .join('');
  const own = lo.scope.inFunction && word !== 'export' && word !== 'readonly' && !flags.includes('g');
  return namedChildren(node).flatMap((c): Stmt[] => {
    const at = { start: c.start, end: c.end };
    if (c.type === 'variable_assignment') return assignment(lo, c, own);
    if (c.type !== 'variable_name' || word === 'export' || word === 'readonly') return [];
    const target: Target = { t: 'name', name: variable(src(lo, c)), declares: own, ...at };
    if (flags.includes('A')) return [{ s: 'set', target, value: { e: 'record', props: [], ...at }, ...at }];
    if (flags.includes('a')) return [{ s: 'set', target, value: { e: 'list', items: [], ...at }, ...at }];
    return own ? [{ s: 'set', target, value: stringOf(lo.text, c.end, c.end, []), ...at }] : [];
  });
}

function command(lo: Lowering, node: Node, final: boolean, stdin?: Expr): Stmt[] {
  const at = { start: node.start, end: node.end };
  const name = commandName(lo, node);
  const args = childrenIn(node, 'argument');
  const before = node.children.filter((c) => c.type === 'variable_assignment');
  if (before.length > 0 && args.length + before.length < node.children.length)
    return isolated(lo, { ...node, children: before }, () => [
      ...before.flatMap((c) => assignment(lo, c, false)),
      { s: final ? 'return' : 'expression', value: printed(lo, node, stdin), ...at },
    ]);
  switch (name) {
    case 'return':
      return [{ s: 'return', value: null, ...at }];
    case 'exit':
      return [{ s: 'throw', value: null, ...at }];
    case 'break':
    case 'continue':
      return [{ s: 'jump', jump: name, ...at }];
    case 'shift':
      return lo.scope.asList ? [shift(lo, node, args)] : [];
    case 'read':
    case 'mapfile':
    case 'readarray':
      return read(lo, node, args, name, stdin);
    case 'let':
      return args.map(
        (a): Stmt => ({
          s: 'set',
          target: { t: 'name', name: variable(/^\w*/.exec(src(lo, a))![0]), declares: false, start: a.start, end: a.end },
          value: opaque(a, [], 'string'),
          ...at,
        }),
      );
    default:
      return [
        final ? { s: 'return', value: printed(lo, node, stdin), ...at } : { s: 'expression', value: printed(lo, node, stdin), ...at },
      ];
  }
}

function redirected(lo: Lowering, node: Node, final: boolean): Stmt[] {
  const at = { start: node.start, end: node.end };
  const { simple, after } = unwrap(lo, node, undefined);
  const inner = simple.node;
  const more = node.children.filter((c) => c.type === 'heredoc_redirect').flatMap((r) => childrenIn(r, 'right'));
  const name = inner.type === 'command' ? commandName(lo, inner) : undefined;
  if (name === 'read' || name === 'mapfile' || name === 'readarray')
    return [...command(lo, inner, false, simple.stdin), ...statementsOf(lo, more)];
  if (inner.type === 'command' && !inner.children.some((c) => c.type === 'variable_assignment'))
    return [{ s: final ? 'return' : 'expression', value: printed(lo, node), ...at }, ...orElse(lo, more)];
  if (inner.type === 'command') return command(lo, inner, final, simple.stdin);
  if (isSimple(inner) && inner.type === 'pipeline') return [{ s: 'expression', value: pipe(lo, stagesOf(inner), simple.stdin), ...at }];
  if (inner.type === 'redirected_statement') return [];
  // What a loop or block reads or writes is not followed.
  return [...statement(lo, inner, final && !simple.elsewhere), ...after.flatMap((n) => statement(lo, n, false))];
}

/** What stands after `||` behind a here-document may run or not. */
const orElse = (lo: Lowering, nodes: readonly Node[]): Stmt[] =>
  nodes.map((n): Stmt => ({ s: 'if', test: opaque(n, [], 'boolean'), then: statementsOf(lo, [n]), else: [], start: n.start, end: n.end }));

function pipeline(lo: Lowering, node: Node, final: boolean): Stmt[] {
  const at = { start: node.start, end: node.end };
  const stages = stagesOf(node);
  const firstOther = stages.findIndex((s) => !isSimple(s) || (s.type === 'redirected_statement' && !isSimple(child(s, 'body') ?? s)));
  if (firstOther < 0) return [{ s: final ? 'return' : 'expression', value: pipe(lo, stages, undefined), ...at }];
  const before = stages.slice(0, firstOther);
  const begin: Stmt[] = before.length > 0 ? [{ s: 'expression', value: pipe(lo, before, undefined), ...at }] : [];
  const [other, ...rest] = stages.slice(firstOther);
  return [
    ...begin,
    ...isolated(lo, other!, () => statement(lo, other!, false)),
    ...(rest.length > 0 ? [{ s: 'expression', value: pipe(lo, rest, opaque(other!, [], 'string')), ...at } as const] : []),
  ];
}

/** `a && b`, `a || b`. Commands are taken to succeed; what follows `||` may run or not. */
function list(lo: Lowering, node: Node, final: boolean): Stmt[] {
  const at = { start: node.start, end: node.end };
  const [left, right] = namedChildren(node);
  if (!left || !right) return namedChildren(node).flatMap((c) => statement(lo, c, false));
  const or = lo.text.slice(left.end, right.start).includes('||');
  const then = (): Stmt[] => statement(lo, right, final);
  if (isTest(left)) {
    const test = condition(lo, left);
    return [{ s: 'if', test, then: or ? [] : then(), else: or ? then() : [], ...at }];
  }
  // `test && a || b`
  const parts = left.type === 'list' ? namedChildren(left) : [];
  if (or && parts.length === 2 && isTest(parts[0]!) && !lo.text.slice(parts[0]!.end, parts[1]!.start).includes('||'))
    return [{ s: 'if', test: condition(lo, parts[0]!), then: statement(lo, parts[1]!, final), else: then(), ...at }];
  const first = statement(lo, left, false);
  if (!or) return [...first, ...then()];
  return [...first, { s: 'if', test: opaque(left, [], 'boolean'), then: then(), else: [], start: right.start, end: right.end }];
}

const isTest = (node: Node): boolean =>
  node.type === 'test_command' ||
  (node.type === 'negated_command' && node.children.some(isTest)) ||
  (node.type === 'list' && node.children.every((c) => !c.named || isTest(c)));
