import type { FieldSummary, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { argumentNodes } from './arguments.js';
import { type Body, memberStatement, newBody } from './class-body.js';
import { at, firstNamed, type Lowering, NO_METHOD, named, scopeOf, src, within } from './context.js';
import { classVariables, factsOf } from './facts.js';
import { constantPath } from './imports.js';
import { structMembers } from './structs.js';

/** One place where a class or module is opened. `path`: what is left of its name, `A::B` being two classes. */
export interface Part {
  readonly node: Node;
  readonly path: readonly string[];
}

/** Classes among statements, by the first part of their names: what is opened several times is one class. */
export function classGroups(lo: Lowering, nodes: readonly Node[]): ReadonlyMap<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const node of nodes) {
    if (node.type !== 'class' && node.type !== 'module') continue;
    const name = child(node, 'name');
    const path = name && constantPath(lo, name)?.split('.');
    if (path) add(groups, { node, path });
  }
  return groups;
}

function add(groups: Map<string, Part[]>, part: Part): void {
  const list = groups.get(part.path[0]!);
  if (list) list.push(part);
  else groups.set(part.path[0]!, [part]);
}

/** A class or module as a statement; where it is opened again nothing is left to do. False for other nodes. */
export function classStatementOf(lo: Lowering, node: Node, groups: ReadonlyMap<string, Part[]>, out: Stmt[]): boolean {
  if (node.type !== 'class' && node.type !== 'module') return false;
  for (const [name, parts] of groups) {
    if (!parts.some((p) => p.node === node)) continue;
    if (parts[0]!.node === node) out.push({ s: 'class', class: classOf(lo, name, parts), ...at(node) });
  }
  return true;
}

const bodyOfClass = (node: Node): Node[] => {
  const body = child(node, 'body');
  return body ? [body] : [];
};

/** A class from all the places of the file that open it, and the classes inside it. */
export function classOf(lo: Lowering, name: string, parts: readonly Part[]): number {
  const first = parts[0]!;
  const here = parts.filter((p) => p.path.length === 1);
  const bodies = here.flatMap((p) => bodyOfClass(p.node));
  const nameNode = child(first.node, 'name');
  lo.builder.mention(name);
  return lo.builder.class(
    {
      name,
      nameStart: nameNode?.start ?? first.node.start,
      start: first.node.start,
      end: first.node.end,
      kind: 'class',
      bases: here.flatMap((p) => [...superclassOf(lo, p.node), ...bodyOfClass(p.node).flatMap((b) => includedIn(lo, b))]),
    },
    () => inside(lo, name, parts, bodies),
  );
}

function inside(lo: Lowering, name: string, parts: readonly Part[], bodies: readonly Node[]) {
  const statements = bodies.flatMap((b) => named(b));
  const groups = new Map<string, Part[]>();
  for (const [, list] of classGroups(lo, statements)) for (const p of list) add(groups, p);
  for (const p of parts) if (p.path.length > 1) add(groups, { node: p.node, path: p.path.slice(1) });
  const before = lo.facts;
  lo.facts = factsOf(lo, bodies);
  const result = within(lo, scopeOf('class', null, NO_METHOD), () => {
    for (const [inner, list] of groups) classOf(lo, inner, list);
    const body = newBody(lo, name, bodies);
    for (const s of statements) memberStatement(lo, s, body);
    for (const v of classVariables(lo, bodies, body.extendsSelf)) declare(body, v, bodies[0]);
    const start = bodies[0] ?? parts[0]!.node;
    if (body.rest.length > 0) body.methods.push(initialiser(lo, start, body.rest));
    return { fields: [...body.fields.values()], methods: body.methods };
  });
  lo.facts = before;
  return result;
}

/** A variable of the class itself that some method writes. */
function declare(body: Body, name: string, near: Node | undefined): void {
  if (body.fields.has(name) || !near) return;
  const field: FieldSummary = { name, start: near.start, end: near.start, static: true, value: null, decorators: [] };
  body.fields.set(name, field);
}

/** Everything in a class body that runs when the class is made. */
const initialiser = (lo: Lowering, near: Node, rest: readonly Node[]): number =>
  lo.builder.function(
    { name: '<static>', nameStart: near.start, nameEnd: near.start, start: near.start, end: near.end, kind: 'method', static: true },
    () => within(lo, scopeOf('class', null, NO_METHOD), () => ({ params: [], body: lo.statements(rest) })),
  );

function superclassOf(lo: Lowering, node: Node): string[] {
  const base = child(node, 'superclass');
  const path = base && constantPath(lo, firstNamed(base) ?? base);
  if (path === undefined) return [];
  lo.builder.mention(path.slice(path.lastIndexOf('.') + 1));
  return [path];
}

/** Modules whose methods the class gets: `include A, B`. `extend A` gives them to the class itself. */
function includedIn(lo: Lowering, body: Node): string[] {
  return named(body).flatMap((n) => {
    const method = n.type === 'call' && !child(n, 'receiver') ? child(n, 'method') : undefined;
    const name = method ? src(lo, method) : '';
    if (name !== 'include' && name !== 'prepend') return [];
    return argumentNodes(child(n, 'arguments')).flatMap((a) => constantPath(lo, a) ?? []);
  });
}

/** `Message = Struct.new(:phone)`, `Failed = Class.new(StandardError) do … end`: the class that it makes. */
export function structClass(lo: Lowering, name: string, value: Node): number | undefined {
  const made = structMembers(lo, value);
  if (!made) return undefined;
  const block = child(value, 'block');
  const body = block && child(block, 'body');
  return lo.builder.class({ name, nameStart: value.start, start: value.start, end: value.end, kind: 'class', bases: made.bases }, () => {
    const before = lo.facts;
    lo.facts = factsOf(lo, body ? [body] : []);
    const result = within(lo, scopeOf('class', null, NO_METHOD), () => {
      const members = newBody(lo, name, body ? [body] : []);
      members.methods.push(...made.methods());
      if (body) for (const s of named(body)) memberStatement(lo, s, members);
      return { fields: [...members.fields.values()], methods: members.methods };
    });
    lo.facts = before;
    return result;
  });
}
