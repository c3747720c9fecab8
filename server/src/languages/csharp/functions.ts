import type { Expr, FunctionSummary, Param, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { isDamaged } from '../damage.js';
import { attributesOf } from './attributes.js';
import { at, firstNamed, type Lowering, nameAt, named, nameOf, src } from './context.js';
import { declare } from './targets.js';
import { typeOf } from './types.js';

export const modifiersOf = (lo: Lowering, node: Node): ReadonlySet<string> =>
  new Set(node.children.flatMap((c) => (c.type === 'modifier' ? [src(lo, c)] : [])));

export interface FunctionOptions {
  /** Another name than the one that is written. */
  readonly as?: string;
  /** Statements that run before the body. */
  readonly first?: () => readonly Stmt[];
  /** The body, where it is no child of the node itself. */
  readonly body?: Node;
  /** There is one parameter that is not written: what a property is set to. */
  readonly value?: boolean;
}

/** Anything that has parameters and a body: methods, constructors, local functions, lambdas, getters. */
export function functionOf(
  lo: Lowering,
  node: Node,
  name: Node | undefined,
  kind: FunctionSummary['kind'],
  options: FunctionOptions = {},
): number {
  const body = options.body ?? child(node, 'body');
  const returns = child(node, 'returns') ?? child(node, 'type');
  const modifiers = modifiersOf(lo, node);
  return lo.builder.function(
    {
      name: options.as ?? (name ? nameOf(lo, name) : ''),
      nameStart: name ? nameAt(lo, name).start : node.start,
      nameEnd: name?.end ?? node.start,
      ...at(node),
      node,
      kind,
      static: modifiers.has('static') || modifiers.has('const'),
      hasBody: body !== undefined,
      decorators: attributesOf(lo, node),
      ...(returns ? { returns: typeOf(lo, returns) } : {}),
    },
    () => {
      const visible = lo.variables.length;
      const outer = lo.returns;
      lo.returns = returns;
      const params = options.value ? [{ name: 'value', start: node.start, end: node.start }] : parametersOf(lo, child(node, 'parameters'));
      const statements = [...(options.first?.() ?? []), ...bodyOf(lo, body)];
      lo.returns = outer;
      lo.variables.length = visible;
      return { params, body: statements, broken: isDamaged(node, lo.damage) };
    },
  );
}

function parametersOf(lo: Lowering, list: Node | undefined): Param[] {
  if (!list) return [];
  if (list.type !== 'implicit_parameter' && list.type !== 'identifier') return params(lo, list);
  declare(lo, list);
  return [{ name: nameOf(lo, list), ...nameAt(lo, list) }];
}

/** The parameters of a list in parentheses. */
export function params(lo: Lowering, list: Node): Param[] {
  const out: Param[] = [];
  for (const p of list.children) {
    if (p.type !== 'parameter') continue;
    const name = child(p, 'name');
    if (!name) continue;
    const type = child(p, 'type');
    const value = named(p).find((c) => c.field === '' && c.type !== 'modifier' && c.type !== 'attribute_list');
    const decorators = attributesOf(lo, p);
    declare(lo, name);
    out.push({
      name: nameOf(lo, name),
      ...nameAt(lo, name),
      ...(type ? { type: typeOf(lo, type) } : {}),
      ...(value ? { default: lo.expr(value, type) } : {}),
      ...(decorators.length > 0 ? { decorators } : {}),
      ...(modifiersOf(lo, p).has('this') ? { receiver: true } : {}),
    });
  }
  // `params string[] rest` stands beside the parameters, its parts in fields of the list.
  const rest = list.children.find((c) => c.field === 'name');
  const type = list.children.find((c) => c.field === 'type');
  if (rest) {
    declare(lo, rest);
    out.push({ name: nameOf(lo, rest), ...nameAt(lo, rest), rest: 'list', ...(type ? { type: typeOf(lo, type) } : {}) });
  }
  return out;
}

/** A block, `=> expression`, or a bare expression (of a lambda) as the statements of a function. */
function bodyOf(lo: Lowering, node: Node | undefined): Stmt[] {
  if (!node) return [];
  if (node.type === 'block') return lo.statements(node.children);
  const value = node.type === 'arrow_expression_clause' ? firstNamed(node) : node;
  return value ? [{ s: 'return', value: lo.expr(value, lo.returns), ...at(value) }] : [];
}

/** A call of the constructor of the base class before the body, or of another one of the same class (`own`). */
export function baseCall(place: Node, args: Extract<Expr, { e: 'call' }>['args'], own = false): Stmt {
  const callee: Expr = { e: own ? 'this' : 'super', ...at(place) };
  return { s: 'expression', value: { e: 'call', callee, args, construct: false, ...at(place) }, ...at(place) };
}

/** `: base(a, b)` or `: this(…)` of a constructor. */
export const initializerOf = (node: Node): Node | undefined => childOfType(node, 'constructor_initializer');
