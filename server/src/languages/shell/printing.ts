import { child, childrenIn, type Node } from '../../syntax/node.js';
import { commandName } from './commands.js';
import { type Lowering, namedChildren, src } from './context.js';
import { SILENT } from './library.js';

/**
 * Whether a function prints once, as the last thing that it does: then `$(f)` is what that command prints. Anything before it that might print
 * as well makes the result unknown.
 */
export function printsAtEnd(lo: Lowering, body: Node): boolean {
  const seen = { last: false, other: false };
  check(lo, statementsIn(body), true, seen);
  return seen.last && !seen.other;
}

const statementsIn = (node: Node): Node[] => namedChildren(node);

/** The position of the statement of a block whose output is the function's: the last one, or one before `return`. */
export function isFinal(lo: Lowering, nodes: readonly Node[], index: number, tail: boolean): boolean {
  const next = nodes[index + 1];
  if (next && isReturn(lo, next)) return true;
  return tail && nodes.slice(index + 1).every((n) => isReturn(lo, n));
}

const isReturn = (lo: Lowering, node: Node): boolean => node.type === 'command' && /^(?:return|exit)\b/.test(src(lo, node));

interface Seen {
  last: boolean;
  other: boolean;
}

function check(lo: Lowering, nodes: readonly Node[], tail: boolean, seen: Seen): void {
  nodes.forEach((node, i) => {
    statement(lo, node, isFinal(lo, nodes, i, tail), seen);
  });
}

function statement(lo: Lowering, node: Node, final: boolean, seen: Seen): void {
  const prints = (): void => {
    if (final) seen.last = true;
    else seen.other = true;
  };
  switch (node.type) {
    case 'variable_assignment':
    case 'variable_assignments':
    case 'declaration_command':
    case 'unset_command':
    case 'function_definition':
    case 'test_command':
      return;
    case 'command': {
      const name = commandName(lo, node);
      if (name === undefined || !SILENT.test(name)) prints();
      return;
    }
    case 'redirected_statement': {
      const away = node.children.some((c) => c.type === 'file_redirect' && /^(?:1?>|&>)/.test(src(lo, c)));
      const body = child(node, 'body');
      if (!away && body) statement(lo, body, final, seen);
      return;
    }
    case 'if_statement':
      for (const c of childrenIn(node, 'condition')) if (c.named) statement(lo, c, false, seen);
      check(
        lo,
        namedChildren(node).filter((c) => c.field !== 'condition' && !CLAUSES.has(c.type)),
        final,
        seen,
      );
      for (const clause of node.children) {
        if (clause.type === 'else_clause') check(lo, namedChildren(clause), final, seen);
        if (clause.type === 'elif_clause') {
          const [test, ...rest] = namedChildren(clause);
          if (test) statement(lo, test, false, seen);
          check(lo, rest, final, seen);
        }
      }
      return;
    case 'case_statement':
      for (const item of node.children)
        if (item.type === 'case_item')
          check(
            lo,
            namedChildren(item).filter((c) => c.field !== 'value'),
            final,
            seen,
          );
      return;
    case 'list': {
      const [left, right] = namedChildren(node);
      if (left) statement(lo, left, false, seen);
      if (right) statement(lo, right, final, seen);
      return;
    }
    case 'negated_command':
      for (const c of namedChildren(node)) statement(lo, c, false, seen);
      return;
    case 'compound_statement':
      check(lo, namedChildren(node), final, seen);
      return;
    case 'pipeline':
      prints();
      return;
    default:
      seen.other = true;
  }
}

const CLAUSES = new Set(['elif_clause', 'else_clause']);
