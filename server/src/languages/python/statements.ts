import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { classOf } from './classes.js';
import { firstNamed, type Lowering, namedChildren, type OpenReturn, src } from './context.js';
import { ifStatement, loop, tryStatement, withStatement } from './control.js';
import { decorated, functionOf } from './functions.js';
import { importModules, importNames } from './imports.js';
import { matchStatement } from './match.js';
import { targetsAfterStar } from './targets.js';
import { annotatedType } from './types.js';

type At = { readonly start: number; readonly end: number };
const at = (node: Node): At => ({ start: node.start, end: node.end });

export function statementsOf(lo: Lowering, nodes: readonly Node[]): Stmt[] {
  const out: Stmt[] = [];
  for (const n of nodes) if (n.named) statement(lo, n, out);
  return out;
}

function statement(lo: Lowering, node: Node, out: Stmt[]): void {
  switch (node.type) {
    case 'comment':
    case 'pass_statement':
    case 'future_import_statement':
    case 'type_alias_statement':
      return;
    case 'expression_statement':
      expressionStatement(lo, node, out);
      return;
    case 'assignment':
    case 'augmented_assignment':
      assignment(lo, node, out);
      return;
    case 'import_statement':
      importModules(lo, node);
      return;
    case 'import_from_statement':
      importNames(lo, node);
      return;
    case 'global_statement':
    case 'nonlocal_statement':
      for (const n of namedChildren(node)) lo.scope.globals.add(src(lo, n));
      return;
    case 'return_statement': {
      const value = firstNamed(node);
      const result: Stmt & OpenReturn = { s: 'return', value: value ? lo.expr(value) : null, ...at(node) };
      lo.scope.returns.push(result);
      out.push(result);
      return;
    }
    case 'raise_statement': {
      const value = firstNamed(node);
      out.push({ s: 'throw', value: value ? lo.expr(value) : null, ...at(node) });
      return;
    }
    case 'assert_statement': {
      const test = firstNamed(node);
      if (!test) return;
      const failed: Expr = { e: 'operator', operator: '!', left: lo.expr(test), right: null, ...at(test) };
      out.push({ s: 'if', test: failed, then: [{ s: 'throw', value: null, ...at(node) }], else: [], ...at(node) });
      return;
    }
    case 'delete_statement':
      for (const n of namedChildren(node)) {
        const targets = n.type === 'expression_list' || n.type === 'tuple' ? namedChildren(n) : [n];
        for (const t of targets) out.push({ s: 'delete', target: lo.target(t), ...at(t) });
      }
      return;
    case 'break_statement':
    case 'continue_statement':
      out.push({ s: 'jump', jump: node.type === 'break_statement' ? 'break' : 'continue', ...at(node) });
      return;
    case 'if_statement':
      ifStatement(lo, node, out);
      return;
    case 'for_statement':
    case 'while_statement':
      loop(lo, node, out);
      return;
    case 'try_statement':
      tryStatement(lo, node, out);
      return;
    case 'with_statement':
      withStatement(lo, node, out);
      return;
    case 'match_statement':
      out.push(matchStatement(lo, node));
      return;
    case 'function_definition':
      out.push({ s: 'function', function: functionOf(lo, node, []), ...at(node) });
      return;
    case 'class_definition':
      out.push({ s: 'class', class: classOf(lo, node, []), ...at(node) });
      return;
    case 'decorated_definition': {
      const { decorators, definition } = decorated(lo, node);
      if (definition?.type === 'class_definition') out.push({ s: 'class', class: classOf(lo, definition, decorators), ...at(definition) });
      else if (definition) out.push({ s: 'function', function: functionOf(lo, definition, decorators), ...at(definition) });
      return;
    }
    case 'print_statement':
    case 'exec_statement':
      out.push({
        s: 'expression',
        value: opaque(
          node,
          namedChildren(node).map((c) => lo.expr(c)),
        ),
        ...at(node),
      });
      return;
    case 'block':
      out.push(...lo.statements(node.children));
      return;
    case 'ERROR':
      lo.errors++;
      for (const c of node.children) if (c.named) statement(lo, c, out);
      return;
    case 'identifier':
      // A lone name is what an ERROR leaves of a statement.
      return;
    default:
      out.push({ s: 'expression', value: lo.expr(node), ...at(node) });
  }
}

function expressionStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const values = namedChildren(node);
  for (const value of values) {
    switch (value.type) {
      case 'assignment':
      case 'augmented_assignment':
        assignment(lo, value, out);
        break;
      case 'string':
      case 'concatenated_string':
      case 'ellipsis':
        // Docstrings and placeholders do nothing.
        break;
      default:
        out.push(removal(lo, value) ?? { s: 'expression', value: lo.expr(value), ...at(value) });
    }
  }
}

/** `x.pop("key")`, `x.pop("key", None)` of a dict: the key is gone. */
function removal(lo: Lowering, node: Node): Stmt | undefined {
  const callee = node.type === 'call' ? child(node, 'function') : undefined;
  const property = callee?.type === 'attribute' ? child(callee, 'attribute') : undefined;
  const key = property && src(lo, property) === 'pop' ? firstNamed(child(node, 'arguments') ?? node) : undefined;
  const object = callee && child(callee, 'object');
  if (key?.type !== 'string' || !object) return undefined;
  return { s: 'delete', target: { t: 'index', object: lo.expr(object), index: lo.expr(key), ...at(node) }, ...at(node) };
}

function assignment(lo: Lowering, node: Node, out: Stmt[]): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left) return;
  if (right && brokenLine(lo, left.end, right.start)) {
    // `x =` without a value swallows the next line: that line is a statement of its own.
    lo.errors++;
    out.push({ s: 'set', target: lo.target(left), value: opaque({ start: left.end, end: left.end }), start: left.start, end: left.end });
    if (right.type === 'assignment' || right.type === 'augmented_assignment') assignment(lo, right, out);
    else out.push({ s: 'expression', value: lo.expr(right), ...at(right) });
    return;
  }
  if (node.type === 'augmented_assignment') {
    const operator = child(node, 'operator')?.type.slice(0, -1) ?? '+';
    if (right) out.push({ s: 'augment', target: lo.target(left), operator, value: lo.expr(right), ...at(node) });
    return;
  }
  const annotation = child(node, 'type');
  const type = annotation && annotatedType(src(lo, annotation));
  const target = lo.target(left);
  // A bare annotation binds nothing, but tells what will be bound.
  if (!right && (target.t !== 'name' || type === undefined)) return;
  const value = right ? lo.expr(right) : opaque({ start: left.end, end: left.end });
  out.push({ s: 'set', target: type !== undefined && target.t === 'name' ? { ...target, type } : target, value, ...at(node) });
  for (const t of targetsAfterStar(lo, left)) out.push({ s: 'set', target: t, value: opaque(t), start: t.start, end: t.end });
}

/** Whether a line ends between two offsets, not continued by a backslash. */
function brokenLine(lo: Lowering, from: number, to: number): boolean {
  const { text } = lo;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== 10) continue;
    const before = text.charCodeAt(i - 1) === 13 ? i - 2 : i - 1;
    if (text[before] !== '\\') return true;
  }
  return false;
}
