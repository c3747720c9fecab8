import type { Expr, FunctionSummary, Param, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { type At, at, declare, functionScope, type Lowering, namedChildren, nameExpr, slots, src } from './context.js';
import { emit, RETURN } from './control.js';
import { patternOf } from './patterns.js';
import { boundsOf, isPrimitive, typeName } from './types.js';

/** Where a function stands: alone, or among the methods of a type. */
export interface Home {
  readonly kind: 'function' | 'method';
  /** The name of the type that `Self` is. */
  readonly self?: string;
  /** Nothing around the function matters for how it is lowered. */
  readonly alone: boolean;
}

export const ALONE: Home = { kind: 'function', alone: true };

export function functionItem(lo: Lowering, node: Node, home: Home): number {
  const name = child(node, 'name');
  const body = child(node, 'body');
  const parameters = child(node, 'parameters');
  const receiver =
    parameters?.children.some((c) => c.type === 'self_parameter' || (c.type === 'parameter' && child(c, 'pattern')?.type === 'self')) ??
    false;
  const outer = lo.bounds;
  lo.bounds = boundsOf(lo, node);
  const written = typeName(lo, child(node, 'return_type'));
  const type = written === 'Self' ? home.self : written;
  const returns = type === undefined || isPrimitive(type) ? undefined : type;
  const before = lo.errors;
  // Numbered in each function anew, so that one stays the same when others change.
  const { temporaries } = lo;
  if (home.alone) lo.temporaries = 0;
  const index = lo.builder.function(
    {
      name: name ? src(lo, name) : '',
      nameStart: name?.start ?? node.start,
      nameEnd: name?.end ?? node.start,
      start: node.start,
      end: node.end,
      kind: home.kind,
      static: home.kind === 'method' && !receiver,
      hasBody: body !== undefined,
      ...(returns === undefined ? {} : { returns }),
      ...(home.alone ? { node } : {}),
    },
    () =>
      functionScope(lo, () => {
        const out: Stmt[] = [];
        const params = paramsOf(lo, parameters, out);
        if (body) emit(lo, body, RETURN, out);
        return { params, body: out, broken: lo.errors > before };
      }),
  );
  lo.bounds = outer;
  lo.temporaries = temporaries;
  return index;
}

/** Parameters; the parts that a pattern takes out of one are taken at the begin of the body. */
function paramsOf(lo: Lowering, list: Node | undefined, out: Stmt[]): Param[] {
  if (!list) return [];
  const params: Param[] = [];
  const children = namedChildren(list).filter((c) => c.type !== 'self_parameter' && c.type !== 'attribute_item');
  const places = list.type === 'closure_parameters' ? slots(lo, list, children) : [];
  children.forEach((c, i) => {
    // `_` leaves no node in a closure.
    while (list.type === 'closure_parameters' && params.length < places[i]!) params.push(unused(c));
    const pattern = c.type === 'parameter' ? child(c, 'pattern') : c;
    if (pattern?.type === 'self') return;
    const type = c.type === 'parameter' ? typeName(lo, child(c, 'type')) : undefined;
    const param = paramOf(lo, pattern ?? c, type, out);
    params.push(param);
    const written = c.type === 'parameter' ? child(c, 'type') : undefined;
    if (written?.type === 'reference_type' && written.children.some((x) => x.type === 'mutable_specifier')) lo.scope?.lent.add(param.name);
  });
  return params;
}

const unused = (place: At): Param => ({ name: '', start: place.start, end: place.start });

function paramOf(lo: Lowering, pattern: Node, type: string | undefined, out: Stmt[]): Param {
  const typed = type === undefined ? {} : { type };
  const name = variableIn(lo, pattern);
  if (name) return { name: declare(lo, src(lo, name)), ...at(name), ...typed };
  if (pattern.type === '_') return { ...unused(pattern), ...typed };
  const temporary = `<${lo.temporaries++}>`;
  out.push(...patternOf(lo, pattern, nameExpr(temporary, { start: pattern.start, end: pattern.start })).sets);
  return { name: temporary, ...at(pattern), ...typed };
}

/** The variable of a pattern that is one, also where an extractor is taken off: `State(state): State<App>`. */
function variableIn(lo: Lowering, pattern: Node): Node | undefined {
  if (pattern.type === 'identifier') return pattern;
  if (pattern.type !== 'tuple_struct_pattern' && pattern.type !== 'mut_pattern' && pattern.type !== 'reference_pattern') return undefined;
  const inner = namedChildren(pattern).filter((c) => c.field !== 'type' && c.type !== 'mutable_specifier');
  return inner.length === 1 ? variableIn(lo, inner[0]!) : undefined;
}

/** A closure; one that is bound to a name has that name. */
export function closure(lo: Lowering, node: Node, name?: Node): Expr {
  const body = child(node, 'body');
  return lambda(lo, node, name, (out) => {
    const params = paramsOf(lo, child(node, 'parameters'), out);
    if (body) emit(lo, body, RETURN, out);
    return params;
  });
}

function lambda(lo: Lowering, node: Node, name: Node | undefined, inside: (out: Stmt[]) => Param[]): Expr {
  const head: { name: string; nameStart: number; nameEnd: number; kind: FunctionSummary['kind'] } = {
    name: name ? src(lo, name) : '',
    nameStart: name?.start ?? node.start,
    nameEnd: name?.end ?? node.start,
    kind: 'lambda',
  };
  const index = lo.builder.function({ ...head, ...at(node) }, () =>
    functionScope(lo, () => {
      const out: Stmt[] = [];
      const params = inside(out);
      return { params, body: out };
    }),
  );
  return { e: 'function', function: index, ...at(node) };
}

/** `async { … }`: its own `return`, and it runs sooner or later, so it runs here. */
export function immediately(lo: Lowering, node: Node, body: Node): Expr {
  const callee = lambda(lo, node, undefined, (out) => {
    emit(lo, body, RETURN, out);
    return [];
  });
  return { e: 'call', callee, args: [], construct: false, ...at(node) };
}
