import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, isComment, type Lowering, sliceOf } from './context.js';
import { typeName } from './types.js';

interface Case {
  /** Empty for the default case. */
  readonly tests: readonly Expr[];
  /** `case String s`: what the pattern binds. */
  readonly binding: readonly Stmt[];
  readonly body: readonly Node[];
  readonly arrow: boolean;
}

const subjectOf = (node: Node, l: Lowering): Expr => {
  const condition = child(node, 'condition');
  return condition ? l.expression(condition) : opaque(node);
};

function casesOf(node: Node, on: Expr, l: Lowering): Case[] {
  const cases: Case[] = [];
  for (const group of child(node, 'body')?.children ?? []) {
    if (group.type !== 'switch_rule' && group.type !== 'switch_block_statement_group') continue;
    const tests: Expr[] = [];
    const binding: Stmt[] = [];
    const body: Node[] = [];
    let isDefault = false;
    for (const c of group.children) {
      if (c.type === 'switch_label') isDefault = label(c, on, tests, binding, l) || isDefault;
      else if (c.named && !isComment(c)) body.push(c);
    }
    const arrow = group.type === 'switch_rule';
    const before = cases.at(-1);
    // `case 1: case 2: …` is one case.
    if (!arrow && before && before.body.length === 0 && !before.arrow) {
      cases.pop();
      cases.push({
        tests: isDefault || before.tests.length === 0 ? [] : [...before.tests, ...tests],
        binding: [...before.binding, ...binding],
        body,
        arrow,
      });
    } else cases.push({ tests: isDefault ? [] : tests, binding, body, arrow });
  }
  return cases;
}

/** Adds what one label tests and binds; true for `default`. */
function label(node: Node, on: Expr, tests: Expr[], binding: Stmt[], l: Lowering): boolean {
  let isDefault = false;
  let guarded = false;
  const found: Expr[] = [];
  for (const c of node.children) {
    if (c.type === 'default') isDefault = true;
    else if (c.type === 'guard') guarded = true;
    else if (c.type === 'pattern') {
      found.push(opaque(c));
      const pattern = firstNamed(c);
      const name = pattern?.type === 'type_pattern' ? pattern.children.at(-1) : undefined;
      if (pattern && name?.type === 'identifier') {
        const type = typeName(pattern.children[0], l.text);
        binding.push({
          s: 'set',
          target: { t: 'name', name: sliceOf(name, l), declares: true, ...(type ? { type } : {}), ...at(name) },
          value: on,
          ...at(c),
        });
      }
    } else if (c.named && !isComment(c)) found.push(l.expression(c));
  }
  // Whether a guard holds is not looked at: the case may or may not be taken.
  tests.push(...(guarded ? [opaque(node, found)] : found));
  return isDefault;
}

/** A switch as a statement, with colons or arrows. */
export function switchStatement(node: Node, l: Lowering): Stmt {
  const on = subjectOf(node, l);
  return {
    s: 'switch',
    on,
    cases: casesOf(node, on, l).map((c) => ({ tests: c.tests, body: [...c.binding, ...l.statements(c.body)], falls: !c.arrow })),
    ...at(node),
  };
}

/**
 * A switch as a value. Arms that are plain expressions over a plain subject become nested conditionals; anything else becomes a function
 * without parameters, called where it stands, in which every arm returns.
 */
export function switchExpression(node: Node, l: Lowering): Expr {
  const groups = child(node, 'body')?.children ?? [];
  const plain = groups.every(
    (g) => isComment(g) || (g.type === 'switch_rule' && g.children.at(-1)?.type === 'expression_statement' && !hasPattern(g)),
  );
  return plain && isPlain(child(node, 'condition')) ? conditionals(node, l) : calledInPlace(node, l);
}

const hasPattern = (rule: Node): boolean =>
  rule.children.some((c) => c.type === 'switch_label' && c.children.some((d) => d.type === 'pattern' || d.type === 'guard'));

/** Whether a subject may be evaluated once for every arm: a name, a field, a getter. */
function isPlain(node: Node | undefined): boolean {
  switch (node?.type) {
    case 'identifier':
    case 'this':
      return true;
    case 'parenthesized_expression':
      return isPlain(firstNamed(node));
    case 'field_access':
      return isPlain(child(node, 'object'));
    case 'method_invocation': {
      const object = child(node, 'object');
      const list = child(node, 'arguments');
      return (object === undefined || isPlain(object)) && (list === undefined || firstNamed(list) === undefined);
    }
    default:
      return false;
  }
}

function conditionals(node: Node, l: Lowering): Expr {
  const on = subjectOf(node, l);
  const cases = casesOf(node, on, l);
  const resultOf = (c: Case): Expr => {
    const value = c.body[0] && firstNamed(c.body[0]);
    return value ? l.expression(value) : opaque(node);
  };
  const rest = cases.filter((c) => c.tests.length > 0);
  // Without a default the arms are exhaustive, so that the last one needs no test.
  const last = cases.find((c) => c.tests.length === 0) ?? rest.pop();
  if (!last) return opaque(node, [on]);
  const values = rest.map(resultOf);
  let result = resultOf(last);
  for (let i = rest.length - 1; i >= 0; i--) {
    const test = rest[i]!.tests.map((t): Expr => ({ e: 'operator', operator: '==', left: on, right: t, ...at(t) })).reduce(
      (left, right): Expr => ({ e: 'operator', operator: '||', left, right, start: left.start, end: right.end }),
    );
    result = { e: 'conditional', test, then: values[i]!, else: result, ...at(node) };
  }
  return result;
}

function calledInPlace(node: Node, l: Lowering): Expr {
  const index = l.builder.function({ name: '', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'lambda' }, () => {
    const on = subjectOf(node, l);
    const cases = casesOf(node, on, l).map((c) => ({ tests: c.tests, body: [...c.binding, ...armOf(c, l)], falls: !c.arrow }));
    return { params: [], body: [{ s: 'switch', on, cases, ...at(node) }] };
  });
  return { e: 'call', callee: { e: 'function', function: index, ...at(node) }, args: [], construct: false, ...at(node) };
}

function armOf(c: Case, l: Lowering): Stmt[] {
  const only = c.body[0];
  const value = c.arrow && only?.type === 'expression_statement' ? firstNamed(only) : undefined;
  return value ? [{ s: 'return', value: l.expression(value), ...at(value) }] : l.statements(c.body);
}
