import type { Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { localTypes, packageTypes } from './classes.js';
import { at, DEEPEST, type Lowering, src } from './context.js';
import { functionOf } from './functions.js';
import { receiverType } from './types.js';
import { constants, variables } from './variables.js';

/**
 * The top of a file: types with their methods, functions, then constants and variables in the order in which they depend on each other,
 * because Go initialises them so wherever they stand.
 */
export function fileBody(lo: Lowering, root: Node): Stmt[] {
  const out: Stmt[] = [];
  const methods = new Map<string, Node[]>();
  const values: Node[] = [];
  const rest: Node[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const n of nodes) {
      switch (n.type) {
        case 'method_declaration': {
          const type = receiverType(lo, n)?.type ?? '';
          const list = methods.get(type);
          if (list) list.push(n);
          else methods.set(type, [n]);
          break;
        }
        case 'const_declaration':
        case 'var_declaration':
          values.push(n);
          break;
        case 'ERROR':
          lo.errors++;
          visit(n.children);
          break;
        default:
          rest.push(n);
      }
    }
  };
  visit(root.children);
  packageTypes(lo, rest, methods, out);
  for (const n of rest) {
    if (n.type === 'function_declaration') {
      if (child(n, 'name')) out.push({ s: 'function', function: functionOf(lo, n, null), ...at(n) });
    } else if (STATEMENTS.has(n.type)) {
      // What a syntax error leaves of a function body.
      out.push(...lo.statements([n]));
    }
  }
  for (const stmts of inOrder(lo, values)) out.push(...stmts);
  return out;
}

const STATEMENTS = new Set([
  'expression_statement',
  'short_var_declaration',
  'assignment_statement',
  'if_statement',
  'for_statement',
  'block',
]);

/** Constants first: they depend on constants only. Variables after those that their values name. */
function inOrder(lo: Lowering, declarations: readonly Node[]): Stmt[][] {
  const out: Stmt[][] = [];
  for (const d of declarations) if (d.type === 'const_declaration') out.push(constants(lo, d));
  const specs = declarations.filter((d) => d.type === 'var_declaration').flatMap(specsOf);
  const byName = new Map<string, Node>();
  for (const spec of specs) for (const n of namesOf(spec)) byName.set(src(lo, n), spec);
  const done = new Set<Node>();
  const place = (spec: Node, depth: number): void => {
    if (done.has(spec) || depth > 50) return;
    done.add(spec);
    const value = child(spec, 'value');
    if (value)
      for (const name of identifiers(lo, value)) {
        const other = byName.get(name);
        if (other) place(other, depth + 1);
      }
    out.push(variables(lo, spec));
  };
  for (const spec of specs) place(spec, 0);
  return out;
}

const namesOf = (spec: Node): Node[] => childrenIn(spec, 'name').filter((n) => n.named);

/** The specs of `var x = …` and `var ( … )`. */
export function specsOf(declaration: Node): Node[] {
  return declaration.children.flatMap((c) => (c.type === 'var_spec' ? [c] : c.type === 'var_spec_list' ? specsOf(c) : []));
}

/** Names that an initialiser mentions, outside of functions written in it. */
function identifiers(lo: Lowering, node: Node, out: Set<string> = new Set(), depth = 0): Set<string> {
  if (depth > DEEPEST) return out;
  if (node.type === 'identifier') out.add(src(lo, node));
  else if (node.type !== 'func_literal') for (const c of node.children) identifiers(lo, c, out, depth + 1);
  return out;
}

/** Declarations inside a function body. */
export function localDeclaration(lo: Lowering, node: Node, out: Stmt[]): void {
  switch (node.type) {
    case 'const_declaration':
      out.push(...constants(lo, node));
      return;
    case 'var_declaration':
      for (const spec of specsOf(node)) out.push(...variables(lo, spec));
      return;
    default:
      localTypes(lo, node, out);
  }
}
