import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, callOf, DEEPEST, dotted, firstNamed, isBroken, type Lowering, namedChildren, src } from './context.js';
import { controlOf } from './control.js';
import { includeOf, useDeclaration } from './imports.js';
import { targetOf } from './targets.js';

export function statementsOf(lo: Lowering, nodes: readonly Node[]): Stmt[] {
  const out: Stmt[] = [];
  for (const n of nodes) if (n.named) statement(lo, n, out);
  return out;
}

function statement(lo: Lowering, n: Node, out: Stmt[]): void {
  if (lo.depth > DEEPEST) return;
  lo.depth++;
  lowered(lo, n, out);
  lo.depth--;
}

function lowered(lo: Lowering, n: Node, out: Stmt[]): void {
  switch (n.type) {
    case 'comment':
    case 'php_tag':
    case 'text':
    case 'text_interpolation':
    case 'use_declaration':
    case 'empty_statement':
    case 'named_label_statement':
      return;
    case 'expression_statement': {
      const hasError = n.children.some((c) => c.type === 'ERROR');
      if (hasError) broken(lo, n, out);
      const value = firstNamed(n);
      if (!value || value.type === 'ERROR') return;
      expressionStatement(lo, value, out);
      // What is written may be more than what could be read.
      const last = out.at(-1);
      if (hasError && last && (last.s === 'set' || last.s === 'augment') && last.value)
        out[out.length - 1] = { ...last, value: opaque(last.value, [last.value]) };
      return;
    }
    case 'namespace_definition': {
      const name = child(n, 'name');
      if (name) lo.builder.package(dotted(src(lo, name)));
      const body = child(n, 'body');
      if (body) out.push(...lo.statements(body.children));
      return;
    }
    case 'namespace_use_declaration':
      useDeclaration(lo, n);
      return;
    case 'function_definition':
      out.push({ s: 'function', function: lo.functionOf(n, 'function'), ...at(n) });
      return;
    case 'class_declaration':
    case 'trait_declaration':
      out.push({ s: 'class', class: lo.classOf(n, 'class'), ...at(n) });
      return;
    case 'interface_declaration':
      out.push({ s: 'class', class: lo.classOf(n, 'interface'), ...at(n) });
      return;
    case 'enum_declaration':
      out.push({ s: 'class', class: lo.classOf(n, 'enum'), ...at(n) });
      return;
    case 'const_declaration':
      for (const c of n.children) {
        const [name, value] = c.type === 'const_element' ? namedChildren(c) : [];
        if (name && value)
          out.push({ s: 'set', target: { t: 'name', name: src(lo, name), declares: true, ...at(name) }, value: lo.expr(value), ...at(c) });
      }
      return;
    case 'return_statement': {
      const value = firstNamed(n);
      const lowered = value ? lo.expr(value) : null;
      // A file may return a value to whoever includes it.
      if (lo.atTop && lowered) lo.builder.export({ name: '*cjs', local: null, value: lowered });
      out.push({ s: 'return', value: lowered, ...at(n) });
      return;
    }
    case 'unset_statement':
      for (const c of namedChildren(n)) out.push({ s: 'delete', target: targetOf(lo, c), ...at(c) });
      return;
    case 'echo_statement':
    case 'exit_statement':
      for (const c of namedChildren(n)) out.push({ s: 'expression', value: lo.expr(c), ...at(c) });
      if (n.type === 'exit_statement') out.push({ s: 'throw', value: null, ...at(n) });
      return;
    case 'global_declaration':
      for (const c of namedChildren(n)) lo.outer.add(src(lo, c));
      return;
    case 'function_static_declaration':
      for (const c of n.children) {
        const name = c.type === 'static_variable_declaration' ? child(c, 'name') : undefined;
        const value = child(c, 'value');
        if (name) out.push({ s: 'set', target: targetOf(lo, name), value: value ? lo.expr(value) : null, ...at(c) });
      }
      return;
    case 'ERROR':
      broken(lo, n, out);
      return;
    default: {
      const control = controlOf(lo, n);
      if (control) out.push(...control);
      else out.push({ s: 'expression', value: lo.expr(n), ...at(n) });
    }
  }
}

/** Text that could not be read may have written to what it names. */
function broken(lo: Lowering, n: Node, out: Stmt[]): void {
  lo.errors++;
  const parts = n.type === 'ERROR' ? [n] : n.children.filter((c) => c.type === 'ERROR');
  const pieces = parts.flatMap((p) => namedChildren(p));
  const names = pieces.filter((c) => c.type === 'variable_name' && src(lo, c) !== '$this').map((c) => lo.expr(c));
  if (names.length > 0) out.push({ s: 'expression', value: callOf('<syntax>', names, n), ...at(n) });
  for (const c of pieces) if (c.type !== 'variable_name' && c.type !== 'name') statement(lo, c, out);
}

/** An expression whose value nobody uses. */
export function expressionStatement(lo: Lowering, n: Node, out: Stmt[]): void {
  switch (n.type) {
    case 'assignment_expression':
    case 'reference_assignment_expression': {
      const left = child(n, 'left');
      const right = child(n, 'right');
      if (!left || !right) return;
      if (left.type === 'subscript_expression' && namedChildren(left).length === 1) {
        out.push({ s: 'expression', value: appended(lo, n, left, right), ...at(n) });
        return;
      }
      const isClosure = (right.type === 'anonymous_function' || right.type === 'arrow_function') && left.type === 'variable_name';
      const value: Expr = isClosure ? { e: 'function', function: lo.functionOf(right, 'lambda', left), ...at(right) } : lo.expr(right);
      const shares = n.type === 'reference_assignment_expression';
      out.push({ s: 'set', target: lo.target(left), value, ...(shares ? { shares } : {}), ...at(n) });
      return;
    }
    case 'augmented_assignment_expression': {
      const left = child(n, 'left');
      const right = child(n, 'right');
      const operator = child(n, 'operator')?.type.slice(0, -1) ?? '+';
      if (!left || !right) return;
      if (operator === '??') {
        const value: Expr = { e: 'operator', operator: '??', left: lo.expr(left), right: lo.expr(right), ...at(n) };
        out.push({ s: 'set', target: lo.target(left), value, ...at(n) });
      } else out.push({ s: 'augment', target: lo.target(left), operator, value: lo.expr(right), ...at(n) });
      return;
    }
    case 'update_expression': {
      const operand = child(n, 'argument') ?? firstNamed(n);
      const one: Expr = { e: 'number', value: 1, text: '1', ...at(n) };
      const operator = src(lo, n).includes('--') ? '-' : '+';
      if (operand) out.push({ s: 'augment', target: lo.target(operand), operator, value: one, ...at(n) });
      return;
    }
    case 'throw_expression': {
      const value = firstNamed(n);
      out.push({ s: 'throw', value: value ? lo.expr(value) : null, ...at(n) });
      return;
    }
    case 'exit_statement':
      out.push({ s: 'throw', value: null, ...at(n) });
      return;
    case 'require_expression':
    case 'require_once_expression':
    case 'include_expression':
    case 'include_once_expression':
      includeOf(lo, n);
      return;
    default: {
      const value = lo.expr(n);
      // `define('X', …)` declares a name.
      if (value.e === 'assign') out.push({ s: 'set', target: value.target, value: value.value, ...at(n) });
      else if (!isBroken(n)) out.push({ s: 'expression', value, ...at(n) });
    }
  }
}

/** `$list[] = value`. */
function appended(lo: Lowering, n: Node, left: Node, right: Node): Expr {
  const object = firstNamed(left)!;
  return {
    e: 'call',
    callee: { e: 'member', object: lo.expr(object), name: '[]', nameStart: left.start, ...at(left) },
    args: [{ value: lo.expr(right) }],
    construct: false,
    ...at(n),
  };
}
