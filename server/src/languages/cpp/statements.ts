import type { Expr, Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { assignment, ensure } from './assignments.js';
import { classDeclaration, enumDeclaration } from './classes.js';
import { at, declare, firstNamed, type Lowering, named, scoped, sliceOf } from './context.js';
import {
  functionDefinition,
  linkage,
  namespaceAlias,
  namespaceDefinition,
  prototypes,
  templateDeclaration,
  typeAlias,
  usingDeclaration,
} from './declarations.js';
import { conditionValue, isExpression } from './expressions.js';
import { nameTarget } from './names.js';
import { update } from './operators.js';
import { conditional, macro } from './preprocessor.js';
import { switchStatement } from './switches.js';
import { declared, typeName } from './types.js';
import { baseType, variables } from './variables.js';

type Lower = (node: Node, out: Stmt[], l: Lowering) => void;

const returns: Lower = (node, out, l) => {
  const value = firstNamed(node);
  out.push({ s: 'return', value: value ? l.expression(value) : null, ...at(node) });
};

const jump =
  (to: 'break' | 'continue'): Lower =>
  (node, out) =>
    void out.push({ s: 'jump', jump: to, ...at(node) });

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['expression_statement', expressions],
  ['declaration', declaration],
  ['field_declaration', declaration],
  ['function_definition', functionDefinition],
  ['inline_method_definition', functionDefinition],
  ['template_declaration', templateDeclaration],
  ['namespace_definition', namespaceDefinition],
  ['namespace_alias_definition', namespaceAlias],
  ['using_declaration', usingDeclaration],
  ['alias_declaration', typeAlias],
  ['type_definition', typeAlias],
  ['linkage_specification', linkage],
  ['class_specifier', declares],
  ['struct_specifier', declares],
  ['union_specifier', declares],
  ['enum_specifier', declares],
  ['preproc_def', macro],
  ['preproc_ifdef', conditional],
  ['preproc_if', conditional],
  ['compound_statement', (node, out, l) => void out.push({ s: 'block', body: l.body(node), ...at(node) })],
  ['if_statement', ifStatement],
  ['while_statement', whileStatement],
  ['do_statement', doStatement],
  ['for_statement', forStatement],
  ['for_range_loop', forRange],
  ['switch_statement', (node, out, l) => void out.push(scoped(l, () => switchStatement(node, l)))],
  ['return_statement', returns],
  ['co_return_statement', returns],
  ['co_yield_statement', expressions],
  [
    'throw_statement',
    (node, out, l) => void out.push({ s: 'throw', value: firstNamed(node) ? l.expression(firstNamed(node)!) : null, ...at(node) }),
  ],
  ['break_statement', jump('break')],
  ['continue_statement', jump('continue')],
  ['labeled_statement', (node, out, l) => void out.push(...l.statements(node.children.filter((c) => c.field !== 'label')))],
  ['attributed_statement', (node, out, l) => void out.push(...l.statements(node.children))],
  ['try_statement', tryStatement],
  ['ERROR', (node, out, l) => void out.push(...l.statements(node.children))],
  ['declaration_list', (node, out, l) => void out.push(...l.statements(node.children))],
]);

/** Appends what a statement means; an expression that stands where a statement should (an unfinished line) is one. */
export function lowerStatement(node: Node, out: Stmt[], l: Lowering): void {
  const lower = LOWER.get(node.type);
  if (lower) lower(node, out, l);
  else if (isExpression(node)) expression(node, out, l);
}

function expressions(node: Node, out: Stmt[], l: Lowering): void {
  for (const c of named(node)) expression(c, out, l);
}

function declares(node: Node, out: Stmt[], l: Lowering): void {
  if (!child(node, 'body')) return;
  if (node.type === 'enum_specifier') enumDeclaration(node, out, l);
  else out.push({ s: 'class', class: classDeclaration(node, l), ...at(node) });
}

/** A declaration may declare the type of its variables as well. */
function declaration(node: Node, out: Stmt[], l: Lowering): void {
  const type = child(node, 'type');
  if (type) declares(type, out, l);
  variables(node, out, l);
  prototypes(node, out, l);
}

function expression(node: Node, out: Stmt[], l: Lowering): void {
  switch (node.type) {
    case 'assignment_expression':
      assignment(node, out, l);
      return;
    case 'comma_expression':
      for (const c of [child(node, 'left'), child(node, 'right')]) if (c) expression(c, out, l);
      return;
    case 'update_expression': {
      const value = update(node, l);
      const assign = value.e === 'assign' ? value : value.e === 'operator' && value.left.e === 'assign' ? value.left : undefined;
      if (assign?.value.e === 'operator')
        out.push({ s: 'augment', target: assign.target, operator: assign.value.operator, value: assign.value.right!, ...at(node) });
      else out.push({ s: 'expression', value, ...at(node) });
      return;
    }
    default:
      push(node, l.expression(node), out, l);
  }
}

/** Changes of plain values are assignments. */
function push(node: Node, value: Expr, out: Stmt[], l: Lowering): void {
  if (value.e !== 'assign') {
    out.push({ s: 'expression', value, ...at(node) });
    return;
  }
  const receiver = node.type === 'call_expression' ? child(child(node, 'function') ?? node, 'argument') : undefined;
  if (receiver) ensure(receiver, out, l);
  const joined = value.value;
  if (joined.e === 'call' && joined.callee.e === 'name' && joined.callee.name === '<joined>' && joined.args[1])
    out.push({ s: 'augment', target: value.target, operator: '+', value: joined.args[1].value, ...at(node) });
  else out.push({ s: 'set', target: value.target, value: value.value, ...at(node) });
}

/** `if (T x = y; test)`: what is declared in the head. */
function head(clause: Node | undefined, out: Stmt[], l: Lowering): void {
  const first = clause && child(clause, 'initializer');
  if (first) out.push(...l.statements(first.type === 'init_statement' ? first.children : [first]));
  const value = clause && child(clause, 'value');
  if (value && (value.type === 'declaration' || value.type === 'condition_declaration')) out.push(...l.statements([value]));
}

const otherwise = (node: Node): Node | undefined => {
  const alternative = child(node, 'alternative');
  return alternative?.type === 'else_clause' ? firstNamed(alternative) : alternative;
};

function ifStatement(node: Node, out: Stmt[], l: Lowering): void {
  scoped(l, () => {
    const clause = child(node, 'condition');
    const before: Stmt[] = [];
    head(clause, before, l);
    const test: Expr = clause ? conditionValue(clause, l) : opaque(node, [], 'boolean');
    const stmt: Stmt = { s: 'if', test, then: l.body(child(node, 'consequence')), else: l.body(otherwise(node)), ...at(node) };
    if (before.length > 0) out.push({ s: 'block', body: [...before, stmt], ...at(node) });
    else out.push(stmt);
  });
}

const loop = (node: Node, test: Expr | null, body: readonly Stmt[]): Stmt => ({
  s: 'loop',
  target: null,
  over: null,
  test,
  body,
  ...at(node),
});

function whileStatement(node: Node, out: Stmt[], l: Lowering): void {
  scoped(l, () => {
    const clause = child(node, 'condition');
    head(clause, out, l);
    const test = clause ? conditionValue(clause, l) : null;
    out.push(loop(node, test, l.body(child(node, 'body'))));
  });
}

/** The body runs before the test does: an endless loop that is left when the test fails. `do { … } while (0)` is only its body. */
function doStatement(node: Node, out: Stmt[], l: Lowering): void {
  const condition = child(node, 'condition');
  const body = l.body(child(node, 'body'));
  const source = condition ? sliceOf(condition, l).replace(/[()\s]/g, '') : '';
  const test: Expr = condition ? l.expression(condition) : opaque(node, [], 'boolean');
  const leave: Stmt = { s: 'jump', jump: 'break', start: test.end, end: test.end };
  if (source === '0' || source === 'false') out.push(loop(node, null, [...body, leave]));
  else out.push(loop(node, null, [...body, { s: 'if', test, then: [], else: [leave], ...at(test) }]));
}

function forStatement(node: Node, out: Stmt[], l: Lowering): void {
  scoped(l, () => {
    const whole: Stmt[] = [];
    for (const c of childrenIn(node, 'initializer')) whole.push(...l.statements([c]));
    const condition = child(node, 'condition');
    const test = condition ? l.expression(condition) : null;
    const body = l.body(child(node, 'body'));
    for (const step of childrenIn(node, 'update')) expression(step, body, l);
    whole.push(loop(node, test, body));
    out.push(whole.length === 1 ? whole[0]! : { s: 'block', body: whole, ...at(node) });
  });
}

function forRange(node: Node, out: Stmt[], l: Lowering): void {
  scoped(l, () => {
    for (const c of childrenIn(node, 'initializer')) out.push(...l.statements([c]));
    const right = child(node, 'right');
    const declarator = child(node, 'declarator');
    const base = baseType(node, l);
    const found = declarator && declared(declarator, base);
    const over = right ? (right.type === 'initializer_list' ? l.expression(right) : items(right, l)) : opaque(node, [], 'list');
    const name = found?.name;
    if (name?.type === 'structured_binding_declarator') {
      const parts = named(name).map((n) => {
        return nameTarget(n, declare(l, sliceOf(n, l), { ...base, kind: 'unknown' }, base.constant), undefined);
      });
      out.push({
        s: 'loop',
        target: { t: 'list', items: parts, rest: null, ...at(name) },
        over,
        test: null,
        body: l.body(child(node, 'body')),
        ...at(node),
      });
      return;
    }
    const target = name && found ? nameTarget(name, declare(l, sliceOf(name, l), found.type, base.constant), typeName(found.type)) : null;
    out.push({ s: 'loop', target, over, test: null, body: l.body(child(node, 'body')), ...at(node) });
  });
}

/** The items of a list, or the pairs of a table. */
const items = (node: Node, l: Lowering): Expr => ({
  e: 'call',
  callee: { e: 'name', name: '<items>', start: node.start, end: node.start },
  args: [{ value: l.expression(node) }],
  construct: false,
  ...at(node),
});

function tryStatement(node: Node, out: Stmt[], l: Lowering): void {
  const handlers: Stmt[][] = [];
  for (const c of node.children) if (c.type === 'catch_clause') handlers.push(scoped(l, () => l.body(child(c, 'body'))));
  out.push({ s: 'try', body: l.body(child(node, 'body')), handlers, final: [], ...at(node) });
}
