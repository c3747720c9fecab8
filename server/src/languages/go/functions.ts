import type { Expr, FunctionSummary, Param, Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { at, declare, functionScope, type Lowering, RECEIVER, type Result, src } from './context.js';
import { isDamaged } from './damage.js';
import { namedResults } from './returns.js';
import { isBuiltIn, typeName } from './types.js';

/** A function or method declaration. `receiver`: the name of the receiver, whose uses become `this`; null for functions. */
export function functionOf(lo: Lowering, node: Node, receiver: { readonly name: string | null } | null): number {
  const nameNode = child(node, 'name');
  return lowered(lo, node, {
    name: nameNode ? src(lo, nameNode) : '',
    nameStart: nameNode?.start ?? node.start,
    nameEnd: nameNode?.end ?? node.start,
    kind: receiver ? 'method' : 'function',
    receiver: receiver?.name ?? null,
  });
}

/** A function written as an expression; one that is bound to a name has that name. */
export function functionLiteral(lo: Lowering, node: Node, name?: Node): Expr {
  const bound = name?.type === 'identifier' && src(lo, name) !== '_' ? name : undefined;
  const index = lowered(lo, node, {
    name: bound ? src(lo, bound) : '',
    nameStart: bound?.start ?? node.start,
    nameEnd: bound?.end ?? node.start,
    kind: 'lambda',
    receiver: null,
  });
  return { e: 'function', function: index, ...at(node) };
}

interface Head {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly kind: FunctionSummary['kind'];
  readonly receiver: string | null;
}

function lowered(lo: Lowering, node: Node, head: Head): number {
  const results = resultsOf(lo, child(node, 'result'));
  const body = child(node, 'body');
  const first = results[0]?.type;
  const returns = first !== undefined && !isBuiltIn(first) && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(first) ? first : undefined;
  return lo.builder.function(
    {
      name: head.name,
      nameStart: head.nameStart,
      nameEnd: head.nameEnd,
      start: node.start,
      end: node.end,
      ...(lo.scope === null && lo.iota === null ? { node, context: lo.surroundings } : {}),
      kind: head.kind,
      hasBody: body !== undefined,
      ...(returns === undefined ? {} : { returns }),
    },
    () =>
      functionScope(lo, results, () => {
        if (head.receiver !== null && head.receiver !== '_') lo.scope!.names.set(head.receiver, RECEIVER);
        const { errors, surroundings } = lo;
        const params = paramsOf(lo, child(node, 'parameters'), true);
        const stmts: Stmt[] = namedResults(lo, child(node, 'result'));
        if (body) stmts.push(...lo.statements(body.children));
        // A type that is declared inside is known to what follows.
        const broken = lo.errors > errors || lo.surroundings !== surroundings || isDamaged(lo, node);
        return { params, body: stmts, broken };
      }),
  );
}

/** Parameters; `declares`: their names are known in the body that is about to be lowered. */
export function paramsOf(lo: Lowering, list: Node | undefined, declares: boolean): Param[] {
  const out: Param[] = [];
  for (const c of list?.children ?? []) {
    if (c.type !== 'parameter_declaration' && c.type !== 'variadic_parameter_declaration') continue;
    const type = typeName(lo, child(c, 'type'));
    const rest = c.type === 'variadic_parameter_declaration';
    const typed = { ...(type === undefined || rest ? {} : { type }), ...(rest ? { rest: 'list' as const } : {}) };
    const names = childrenIn(c, 'name').filter((n) => n.named);
    if (names.length === 0) out.push({ name: '', ...at(c), ...typed });
    for (const n of names) {
      const name = src(lo, n);
      out.push({ name: declares ? declare(lo, name) : name, ...at(n), ...typed });
    }
  }
  return out;
}

/** The results as declared: one type, or a list in parentheses with or without names. */
export function resultsOf(lo: Lowering, node: Node | undefined): Result[] {
  if (!node) return [];
  if (node.type !== 'parameter_list') return [{ name: null, type: typeName(lo, node) ?? src(lo, node) }];
  const out: Result[] = [];
  for (const c of node.children) {
    if (c.type !== 'parameter_declaration') continue;
    const declared = child(c, 'type');
    const type = declared ? (typeName(lo, declared) ?? src(lo, declared)) : '';
    const names = childrenIn(c, 'name').filter((n) => n.named);
    if (names.length === 0) out.push({ name: null, type });
    for (const n of names) out.push({ name: src(lo, n), type });
  }
  return out;
}
