import type { Decorator, Param, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import type { FunctionHead, FunctionInside } from '../builder.js';
import { at, firstPart, type Lowering, nameOf, partsOf, sliceOf } from './context.js';
import { isType, typeName } from './types.js';

/** What the words before a declaration say. */
export interface Modifiers {
  readonly decorators: readonly Decorator[];
  readonly words: ReadonlySet<string>;
}

const NONE: Modifiers = { decorators: [], words: new Set() };

export function modifiersOf(declaration: Node, l: Lowering): Modifiers {
  const node = childOfType(declaration, 'modifiers');
  if (!node) return NONE;
  const words = node.children.filter((c) => c.type.endsWith('_modifier')).map((c) => sliceOf(c, l));
  return { decorators: l.decorators(node), words: new Set(words) };
}

/** `fun T.name(…): R { … }`; an extension has its receiver as `this`. */
export function functionDeclaration(node: Node, l: Lowering, isStatic = false, isMember = false): number {
  const name = child(node, 'name');
  const written = name ? nameOf(name, l.text) : { name: '', start: node.start, end: node.start };
  const { decorators } = modifiersOf(node, l);
  const list = childOfType(node, 'function_value_parameters');
  const receiver = node.children.find((c) => isType(c) && c.end <= (name?.start ?? node.start));
  const result = node.children.find((c) => isType(c) && list !== undefined && c.start >= list.end);
  const extended = typeName(receiver, l.text);
  const type = typeName(result, l.text);
  const head: FunctionHead = {
    name: written.name,
    nameStart: written.start,
    nameEnd: written.end,
    ...at(node),
    // What `this@Outer` means depends on the classes around.
    ...(/\bthis@/.test(sliceOf(node, l)) ? {} : { node }),
    kind: isMember ? 'method' : 'function',
    static: isStatic,
    ...(type === undefined ? {} : { returns: type }),
    ...(extended === undefined ? {} : { extends: extended }),
    decorators,
    hasBody: childOfType(node, 'function_body') !== undefined,
  };
  return l.builder.function(head, () => functionInside(node, l));
}

/** Parameters and body of a function, an accessor or a constructor. */
export function functionInside(node: Node, l: Lowering): FunctionInside {
  const { lambdas } = l;
  l.lambdas = 0;
  const params = paramsOf(childOfType(node, 'function_value_parameters'), l);
  const body = bodyOf(childOfType(node, 'function_body', 'block'), l);
  l.lambdas = lambdas;
  return { params, body, broken: l.isDamaged(node) };
}

/** `{ … }` or `= value`. */
export function bodyOf(node: Node | undefined, l: Lowering): Stmt[] {
  if (!node) return [];
  const inner = node.type === 'function_body' ? firstPart(node) : node;
  if (!inner) return [];
  if (inner.type === 'block') return l.statements(inner.children);
  return l.handed(inner, (value) => ({ s: 'return', value, ...at(inner) }));
}

/** Modifiers, name and type, and the default stand side by side in a list of parameters. */
export function paramsOf(list: Node | undefined, l: Lowering): Param[] {
  const out: Param[] = [];
  let before: Node | undefined;
  for (const c of list ? partsOf(list) : []) {
    if (c.type === 'parameter_modifiers') before = c;
    else if (c.type === 'parameter') {
      const param = parameter(c, before, l);
      before = undefined;
      if (param) out.push(param);
    } else if (out.length > 0 && c.type !== 'ERROR') out.push({ ...out.pop()!, default: l.expression(c) });
  }
  return out;
}

function parameter(node: Node, modifiers: Node | undefined, l: Lowering): Param | undefined {
  const name = node.children.find((c) => c.type === 'identifier');
  if (!name) return undefined;
  const written = nameOf(name, l.text);
  const type = typeName(node.children.find(isType), l.text);
  const isRest = modifiers?.children.some((c) => sliceOf(c, l) === 'vararg') === true;
  const decorators = modifiers ? l.decorators(modifiers) : [];
  l.declares(written.name);
  return {
    ...written,
    ...(type === undefined ? {} : { type: isRest ? `${type}[]` : type }),
    ...(isRest ? { rest: 'list' as const } : {}),
    ...(decorators.length > 0 ? { decorators } : {}),
  };
}
