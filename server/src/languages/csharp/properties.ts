import { child, type Node } from '../../syntax/node.js';
import { attributesOf } from './attributes.js';
import type { Members } from './classes.js';
import { type Lowering, nameAt, nameOf, src } from './context.js';
import { functionOf, modifiersOf } from './functions.js';
import { typeOf } from './types.js';

const WRITES = /\b(?:set|init)\s*(?:[;{=]|$)/;

/** A property: a field where nothing runs when it is read, otherwise the function that runs. */
export function property(lo: Lowering, node: Node, out: Members): void {
  const name = child(node, 'name');
  if (!name) return;
  const type = child(node, 'type');
  const value = child(node, 'value');
  const accessors = (child(node, 'accessors')?.children ?? []).filter((a) => a.type === 'accessor_declaration');
  const written = (a: Node): string => src(lo, child(a, 'name') ?? a);
  const getter = accessors.find((a) => written(a).startsWith('get') && child(a, 'body'));
  const setter = accessors.find((a) => WRITES.test(src(lo, a)));
  const setterBody = setter ? child(setter, 'body') : undefined;
  const computed = value?.type === 'arrow_expression_clause' ? value : getter ? child(getter, 'body') : undefined;
  if (computed) {
    out.methods.push(functionOf(lo, node, name, 'getter', { body: computed }));
    if (setter && setterBody)
      out.methods.push(functionOf(lo, setter, undefined, 'method', { as: `<set ${nameOf(lo, name)}>`, value: true }));
    return;
  }
  const isStatic = modifiersOf(lo, node).has('static');
  const settable = !isStatic && setter !== undefined && !/\b(?:private|protected)\b/.test(src(lo, setter));
  out.fields.push({
    name: nameOf(lo, name),
    ...nameAt(lo, name),
    static: isStatic,
    ...(settable ? { settable } : {}),
    value: value ? lo.expr(value, type) : null,
    decorators: attributesOf(lo, node),
    ...(type ? { type: typeOf(lo, type) } : {}),
  });
}
