import type { Expr, Param, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { BLOCK, OPTIONS, REST } from './arguments.js';
import { setOf } from './assignments.js';
import { at, type Lowering, scopeOf, src, within } from './context.js';
import { paramsOf } from './params.js';
import { bodyOf } from './statements.js';

/** The name under which evaluation looks for what an assignment to an attribute runs. */
export const setterOf = (attribute: string): string => `<set ${attribute}>`;

/** A `def`. The value of its last statement is its result. */
export function methodOf(lo: Lowering, node: Node, isStatic: boolean): number {
  const nameNode = child(node, 'name');
  const spelled = nameNode ? src(lo, nameNode) : '';
  const name = nameNode?.type === 'setter' ? setterOf(spelled.replace(/\s*=$/, '')) : spelled;
  const member = lo.facts !== null;
  const single = isStatic || node.type === 'singleton_method';
  const initializes = member && !single && name === 'initialize';
  const text = lo.text.slice(node.start, node.end);
  // What `||=` means depends on the rest of the class, and the text of a here-document on the rest of the file.
  const alone = !text.includes('||=') && !text.includes('<<');
  const errors = lo.errors;
  return lo.builder.function(
    {
      name,
      nameStart: nameNode?.start ?? node.start,
      nameEnd: nameNode?.end ?? node.start,
      start: node.start,
      end: node.end,
      kind: initializes ? 'constructor' : member ? 'method' : 'function',
      static: member && single,
      ...(alone ? { node } : {}),
    },
    () => {
      const scope = scopeOf('method', null, { name, initializes, params: [] });
      return within(lo, scope, () => {
        const list = child(node, 'parameters');
        const written = list ? paramsOf(lo, list) : [];
        const block = written.find((p) => p.keyword && !p.default && isBlock(list, lo, p));
        const params = withBlock(written, block, /\byield\b/.test(text), node);
        lo.scope = { ...scope, method: { name, initializes, params: params.filter((p) => p !== block) } };
        const before: Stmt[] = block ? [setOf(localOf(block), blockValue(block))] : [];
        const body = child(node, 'body');
        return {
          params,
          body: [...before, ...(body ? bodyOf(lo, body, !initializes) : [])],
          broken: lo.errors !== errors,
        };
      });
    },
  );
}

const isBlock = (list: Node | undefined, lo: Lowering, p: Param): boolean =>
  list?.children.some((c) => c.type === 'block_parameter' && c.start <= p.start && p.end <= c.end && src(lo, c).startsWith('&')) ?? false;

const localOf = (p: Param) => ({ t: 'name', name: p.name, declares: true, ...at(p) }) as const;
const blockValue = (p: Param): Expr => ({ e: 'name', name: BLOCK, ...at(p) });

/** Where a method may run a block or collects keywords, the block is a parameter like others, by name. */
function withBlock(params: readonly Param[], block: Param | undefined, yields: boolean, node: Node): Param[] {
  const rest = params.filter((p) => p !== block);
  if (!block && !yields && !params.some((p) => p.rest === 'record')) return rest;
  return [...rest, { name: BLOCK, start: block?.start ?? node.start, end: block?.end ?? node.start, keyword: true }];
}

type Range = { readonly start: number; readonly end: number };

const ivar = (attribute: string, range: Range): Expr => ({
  e: 'member',
  object: { e: 'this', start: range.start, end: range.start },
  name: `@${attribute}`,
  nameStart: range.start,
  ...at(range),
});

const headOf = (name: string, range: Range, isStatic: boolean) =>
  ({ name, nameStart: range.start, nameEnd: range.end, ...at(range), kind: 'method', static: isStatic }) as const;

/** What `attr_reader` writes. */
export const readerOf = (lo: Lowering, attribute: string, range: Range, isStatic: boolean): number =>
  lo.builder.function(headOf(attribute, range, isStatic), () => ({
    params: [],
    body: [{ s: 'return', value: ivar(attribute, range), ...at(range) }],
  }));

/** What `attr_writer` writes. */
export const writerOf = (lo: Lowering, attribute: string, range: Range, isStatic: boolean): number =>
  lo.builder.function(headOf(setterOf(attribute), range, isStatic), () => ({
    params: [{ name: 'value', start: range.start, end: range.start }],
    body: [
      {
        s: 'set',
        target: {
          t: 'member',
          object: { e: 'this', start: range.start, end: range.start },
          name: `@${attribute}`,
          nameStart: range.start,
          ...at(range),
        },
        value: { e: 'name', name: 'value', ...at(range) },
        ...at(range),
      },
    ],
  }));

/** A method that hands everything on to another one: `alias`, `delegate`. */
export function forwarder(lo: Lowering, name: string, object: Expr, target: string, range: Range, isStatic: boolean): number {
  return lo.builder.function(headOf(name, range, isStatic), () => {
    lo.builder.mention(target);
    const start = { start: range.start, end: range.start };
    const call: Expr = {
      e: 'call',
      callee: { e: 'member', object, name: target, nameStart: range.start, ...at(range) },
      args: [
        { value: { e: 'name', name: REST, ...start }, spread: 'list' },
        { value: { e: 'name', name: OPTIONS, ...start }, spread: 'record' },
      ],
      construct: false,
      ...at(range),
    };
    return {
      params: [
        { name: REST, ...start, rest: 'list' },
        { name: OPTIONS, ...start, rest: 'record' },
      ],
      body: [{ s: 'return', value: call, ...at(range) }],
    };
  });
}
