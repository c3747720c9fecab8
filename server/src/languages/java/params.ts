import type { Decorator, Param } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { at, isComment, type Lowering, sliceOf } from './context.js';
import { dimensionsOf, typeName } from './types.js';

/** `fields`: record components, which are fields as well. */
export function paramsOf(list: Node | undefined, l: Lowering, fields = false): Param[] {
  const out: Param[] = [];
  for (const c of list?.children ?? []) {
    const param = c.type === 'formal_parameter' ? formal(c, l) : c.type === 'spread_parameter' ? variable(c, l) : undefined;
    if (!param) continue;
    l.declares(param.name);
    out.push(fields ? { ...param, field: true } : param);
  }
  return out;
}

function formal(node: Node, l: Lowering): Param | undefined {
  const name = child(node, 'name');
  if (!name) return undefined;
  const dimensions = child(node, 'dimensions');
  const type = typeName(child(node, 'type'), l.text);
  return {
    name: sliceOf(name, l),
    ...at(name),
    ...(type === undefined ? {} : { type: type + (dimensions ? '[]'.repeat(dimensionsOf(dimensions, l.text)) : '') }),
    ...decorated(node, l),
  };
}

/** `String... values`. */
function variable(node: Node, l: Lowering): Param | undefined {
  const declarator = childOfType(node, 'variable_declarator');
  const name = declarator && child(declarator, 'name');
  if (!name) return undefined;
  const typed = node.children.find((c) => c.named && !isComment(c) && c.type !== 'modifiers' && c !== declarator);
  const type = typeName(typed, l.text);
  return { name: sliceOf(name, l), ...at(name), ...(type === undefined ? {} : { type: `${type}[]` }), rest: 'list', ...decorated(node, l) };
}

function decorated(node: Node, l: Lowering): { readonly decorators?: readonly Decorator[] } {
  const modifiers = childOfType(node, 'modifiers');
  const decorators = modifiers ? l.decorators(modifiers) : [];
  return decorators.length > 0 ? { decorators } : {};
}
