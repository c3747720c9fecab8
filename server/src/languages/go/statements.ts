import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, block, DEEPEST, firstNamed, isBroken, type Lowering, namedChildren, src } from './context.js';
import { isDamaged, lostCode } from './damage.js';
import { localDeclaration } from './declarations.js';
import { functionLiteral } from './functions.js';
import { returnStatement } from './returns.js';
import { selectStatement, switchStatement, typeSwitchStatement } from './switches.js';
import { assignedTarget, declaredTarget } from './targets.js';
import { assignments } from './variables.js';

export function statementsOf(lo: Lowering, nodes: readonly Node[]): Stmt[] {
  const out: Stmt[] = [];
  if (lo.depth >= DEEPEST) return out;
  lo.depth++;
  for (const n of nodes) {
    if (!n.named) continue;
    statement(lo, n, out);
    if (n.type !== 'statement_list' && lo.scope && isDamaged(lo, n)) out.push(lostCode(lo, n));
  }
  lo.depth--;
  return out;
}

/** The statements of a block, in a scope of its own. */
export const blockOf = (lo: Lowering, node: Node | undefined): Stmt[] => (node ? block(lo, () => lo.statements(node.children)) : []);

export function statement(lo: Lowering, node: Node, out: Stmt[]): void {
  switch (node.type) {
    case 'comment':
    case 'empty_statement':
    case 'fallthrough_statement':
    case 'import_declaration':
    case 'package_clause':
    case 'label_name':
      return;
    case 'statement_list':
      out.push(...statementsOf(lo, node.children));
      return;
    case 'expression_statement': {
      const value = firstNamed(node);
      if (value) expressionStatement(lo, value, out);
      return;
    }
    case 'go_statement':
    case 'defer_statement': {
      const value = firstNamed(node);
      if (value) out.push({ s: 'expression', value: lo.expr(value), ...at(node) });
      return;
    }
    case 'short_var_declaration':
      shortDeclaration(lo, node, out);
      return;
    case 'assignment_statement':
      assignment(lo, node, out);
      return;
    case 'inc_statement':
    case 'dec_statement': {
      const operand = firstNamed(node);
      if (!operand) return;
      const one: Expr = { e: 'number', value: 1, text: '1', ...at(node) };
      out.push({
        s: 'augment',
        target: assignedTarget(lo, operand),
        operator: node.type === 'inc_statement' ? '+' : '-',
        value: one,
        ...at(node),
      });
      return;
    }
    case 'var_declaration':
    case 'const_declaration':
    case 'type_declaration':
      localDeclaration(lo, node, out);
      return;
    case 'return_statement':
      out.push(returnStatement(lo, node));
      return;
    case 'break_statement':
    case 'continue_statement':
    case 'goto_statement':
      out.push({ s: 'jump', jump: node.type === 'continue_statement' ? 'continue' : 'break', ...at(node) });
      return;
    case 'if_statement':
      ifStatement(lo, node, out);
      return;
    case 'for_statement':
      forStatement(lo, node, out);
      return;
    case 'expression_switch_statement':
      switchStatement(lo, node, out);
      return;
    case 'type_switch_statement':
      typeSwitchStatement(lo, node, out);
      return;
    case 'select_statement':
      selectStatement(lo, node, out);
      return;
    case 'block':
      out.push({ s: 'block', body: blockOf(lo, node), ...at(node) });
      return;
    case 'labeled_statement':
      for (const c of namedChildren(node)) statement(lo, c, out);
      return;
    case 'send_statement':
    case 'receive_statement':
      out.push({
        s: 'expression',
        value: opaque(
          node,
          namedChildren(node).map((c) => lo.expr(c)),
        ),
        ...at(node),
      });
      return;
    case 'ERROR':
      lo.errors++;
      for (const c of node.children) if (c.named) statement(lo, c, out);
      return;
    case 'identifier':
      // A lone name is what a syntax error leaves of a statement.
      return;
    default:
      out.push({ s: 'expression', value: lo.expr(node), ...at(node) });
  }
}

/** Functions after which control does not go on. */
const ENDS = /^(?:panic|(?:log|logrus|zap|logger|os)\.(?:Fatal\w*|Panic\w*|Exit))$/;

function expressionStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const callee = node.type === 'call_expression' ? child(node, 'function') : undefined;
  if (callee && callee.end - callee.start < 24) {
    const name = src(lo, callee);
    if (ENDS.test(name)) {
      out.push({ s: 'throw', value: lo.expr(node), ...at(node) });
      return;
    }
    if (name === 'delete') {
      const [object, key] = namedChildren(child(node, 'arguments') ?? node);
      if (object && key)
        out.push({ s: 'delete', target: { t: 'index', object: lo.expr(object), index: lo.expr(key), ...at(node) }, ...at(node) });
      return;
    }
  }
  out.push({ s: 'expression', value: lo.expr(node), ...at(node) });
}

const items = (node: Node | undefined): Node[] =>
  node === undefined ? [] : node.type === 'expression_list' ? namedChildren(node) : [node];

function shortDeclaration(lo: Lowering, node: Node, out: Stmt[]): void {
  const names = items(child(node, 'left'));
  const values = items(child(node, 'right')).map((n, i) => (n.type === 'func_literal' ? functionLiteral(lo, n, names[i]) : lo.expr(n)));
  const targets = names.map((n) => declaredTarget(lo, n));
  out.push(...assignments(targets, values.length > 0 ? values : [opaque(node)], node));
}

function assignment(lo: Lowering, node: Node, out: Stmt[]): void {
  const right = items(child(node, 'right'));
  const left = items(child(node, 'left'));
  const operator = child(node, 'operator')?.type ?? '=';
  const value = right[0];
  if (operator !== '=') {
    if (value && left[0])
      out.push({ s: 'augment', target: assignedTarget(lo, left[0]), operator: operator.slice(0, -1), value: lo.expr(value), ...at(node) });
    return;
  }
  const values = right.filter((n) => !isBroken(n)).map((n) => lo.expr(n));
  const targets = left.map((n): Target | null => (src(lo, n) === '_' ? null : assignedTarget(lo, n)));
  out.push(...assignments(targets, values.length > 0 ? values : [opaque({ start: node.end, end: node.end })], node));
}

function ifStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  block(lo, () => {
    const initializer = child(node, 'initializer');
    if (initializer) statement(lo, initializer, out);
    const condition = child(node, 'condition');
    const test = condition ? lo.expr(condition) : opaque(node);
    const then = blockOf(lo, child(node, 'consequence'));
    const alternative = child(node, 'alternative');
    const otherwise: Stmt[] = [];
    if (alternative?.type === 'block') otherwise.push(...blockOf(lo, alternative));
    else if (alternative) otherwise.push(...lo.statements([alternative]));
    out.push({ s: 'if', test, then, else: otherwise, ...at(node) });
  });
}

function forStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  block(lo, () => {
    const body = child(node, 'body');
    const head = node.children.find((c) => c.named && c !== body && c.type !== 'comment');
    if (head?.type === 'range_clause') {
      rangeLoop(lo, node, head, body, out);
      return;
    }
    const clause = head?.type === 'for_clause' ? head : undefined;
    const initializer = clause && child(clause, 'initializer');
    if (initializer) statement(lo, initializer, out);
    const condition = clause ? child(clause, 'condition') : head;
    const test = condition ? lo.expr(condition) : null;
    const stmts = blockOf(lo, body);
    const update = clause && child(clause, 'update');
    if (update) statement(lo, update, stmts);
    out.push({ s: 'loop', target: null, over: null, test, body: stmts, ...at(node) });
  });
}

/** `for i, v := range xs`. The index is not followed; over a map, whose order is random, neither is the value. */
function rangeLoop(lo: Lowering, node: Node, clause: Node, body: Node | undefined, out: Stmt[]): void {
  const right = child(clause, 'right');
  const over = right ? lo.expr(right) : null;
  const left = items(child(clause, 'left'));
  const declares = left.length > 0 && /:=\s*range\b/.test(lo.text.slice(left.at(-1)!.end, right?.start ?? clause.end));
  const target = (n: Node | undefined): Target | null => {
    if (!n || src(lo, n) === '_') return null;
    return declares ? declaredTarget(lo, n) : assignedTarget(lo, n);
  };
  const index = target(left[0]);
  const value = target(left[1]);
  const stmts: Stmt[] = [];
  if (index) stmts.push({ s: 'set', target: index, value: opaque(index), start: index.start, end: index.end });
  stmts.push(...blockOf(lo, body));
  out.push({ s: 'loop', target: value, over, test: null, body: stmts, ...at(node) });
}
