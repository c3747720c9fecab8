import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { assignment, operatorAssignment } from './assignments.js';
import { classGroups, classStatementOf } from './classes.js';
import { at, firstNamed, isBroken, type Lowering, named, src } from './context.js';
import { caseStatement, conditional, loopStatement, matchStatement, modified, protectedBody } from './control.js';
import { eachLoop } from './each.js';
import { methodOf } from './functions.js';
import { listOrValue } from './values.js';

/** What becomes of the value of a construct: returned, assigned, or handed on. null: nobody wants it. */
export type Sink = ((value: Expr) => Stmt) | null;

export function statementsOf(lo: Lowering, nodes: readonly Node[]): Stmt[] {
  const out: Stmt[] = [];
  sequence(lo, nodes, out, null);
  return out;
}

/** The statements of a body; `returns`: the value of the last one is the result. */
export function bodyOf(lo: Lowering, body: Node, returns: boolean): Stmt[] {
  const out: Stmt[] = [];
  const sink: Sink = returns ? (value) => ({ s: 'return', value, ...at(value) }) : null;
  if (body.type === 'body_statement') protectedBody(lo, body, out, sink);
  else if (body.type === 'block_body' || body.type === 'then' || body.type === 'do') sequence(lo, named(body), out, sink);
  else valueStatement(lo, body, out, sink);
  return out;
}

/** Statements whose last value is returned. */
export function intoValue(lo: Lowering, nodes: readonly Node[], out: Stmt[]): void {
  sequence(lo, nodes, out, (value) => ({ s: 'return', value, ...at(value) }));
}

/** Statements in order; the value of the last one goes into `sink`. */
export function sequence(lo: Lowering, all: readonly Node[], out: Stmt[], sink: Sink): void {
  const nodes = all.filter((n) => n.named && n.type !== 'comment' && n.type !== 'heredoc_body' && n.type !== 'empty_statement');
  const groups = classGroups(lo, nodes);
  for (const [i, n] of nodes.entries()) {
    if (classStatementOf(lo, n, groups, out)) continue;
    if (sink && i === nodes.length - 1) valueStatement(lo, n, out, sink);
    else statement(lo, n, out);
  }
  if (sink && nodes.length === 0) out.push(sink({ e: 'null', undefined: false, start: 0, end: 0 }));
}

const statement = (lo: Lowering, node: Node, out: Stmt[]): void => valueStatement(lo, node, out, null);

const EXITS = new Set(['raise', 'fail', 'abort', 'exit', 'throw']);

/** One statement, whose value goes into `sink`. */
export function valueStatement(lo: Lowering, node: Node, out: Stmt[], sink: Sink): void {
  switch (node.type) {
    case 'assignment':
      assignment(lo, node, out, sink);
      return;
    case 'operator_assignment':
      operatorAssignment(lo, node, out, sink);
      return;
    case 'if':
    case 'unless':
      conditional(lo, node, out, sink);
      return;
    case 'if_modifier':
    case 'unless_modifier':
    case 'rescue_modifier':
      modified(lo, node, out, sink);
      return;
    case 'case':
      caseStatement(lo, node, out, sink);
      return;
    case 'case_match':
      matchStatement(lo, node, out, sink);
      return;
    case 'begin':
    case 'begin_block':
      protectedBody(lo, node, out, sink);
      return;
    case 'while':
    case 'until':
    case 'for':
    case 'while_modifier':
    case 'until_modifier':
      loopStatement(lo, node, out);
      if (sink) out.push(sink(opaque({ start: node.end, end: node.end })));
      return;
    case 'parenthesized_statements':
      sequence(lo, named(node), out, sink);
      return;
    case 'return':
      out.push({ s: 'return', value: listOrValue(lo, firstNamed(node)), ...at(node) });
      return;
    case 'next':
    case 'break':
    case 'redo':
    case 'retry':
      jump(lo, node, out);
      return;
    case 'method':
    case 'singleton_method': {
      const index = methodOf(lo, node, false);
      out.push({ s: 'function', function: index, ...at(node) });
      return;
    }
    case 'call': {
      if (eachLoop(lo, node, out, sink)) return;
      const method = child(node, 'method');
      if (method && !child(node, 'receiver') && EXITS.has(src(lo, method))) {
        out.push({ s: 'throw', value: lo.expr(node), ...at(node) });
        return;
      }
      break;
    }
    case 'identifier':
      // A lone name may be what an ERROR leaves of a statement; `raise` alone raises again.
      if (EXITS.has(src(lo, node))) {
        out.push({ s: 'throw', value: null, ...at(node) });
        return;
      }
      break;
    case 'singleton_class':
    case 'end_block': {
      const body = child(node, 'body');
      sequence(lo, named(body ?? node), out, null);
      return;
    }
    case 'alias':
    case 'undef':
    case 'uninterpreted':
      return;
    case 'ERROR':
      lo.errors++;
      sequence(
        lo,
        named(node).filter((c) => c.type !== 'identifier' && c.type !== 'constant'),
        out,
        null,
      );
      return;
    default:
      break;
  }
  if (isBroken(node)) lo.errors++;
  const value = lo.expr(node);
  out.push(sink ? sink(value) : { s: 'expression', value, ...at(node) });
}

/** `next` and `break` leave a round of a loop; in a block that is a function they end it. */
function jump(lo: Lowering, node: Node, out: Stmt[]): void {
  const value = listOrValue(lo, firstNamed(node));
  if (node.type === 'retry' || node.type === 'redo') out.push({ s: 'throw', value: null, ...at(node) });
  else if (lo.jumps > 0) {
    if (value) out.push({ s: 'expression', value, ...at(node) });
    out.push({ s: 'jump', jump: node.type === 'break' ? 'break' : 'continue', ...at(node) });
  } else out.push({ s: 'return', value, ...at(node) });
}
