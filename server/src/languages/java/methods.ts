import { child, type Node } from '../../syntax/node.js';
import { at, type Lowering, sliceOf } from './context.js';
import { modifiersOf } from './modifiers.js';
import { paramsOf } from './params.js';
import { dimensionsOf, typeName } from './types.js';

/** A method or an ordinary constructor; also a method outside of any class, as the grammar allows it. */
export function methodDeclaration(node: Node, l: Lowering): number {
  const name = child(node, 'name');
  const body = child(node, 'body');
  const modifiers = modifiersOf(node, l);
  const dimensions = child(node, 'dimensions');
  const type = typeName(child(node, 'type'), l.text);
  const constructs = node.type === 'constructor_declaration';
  return l.builder.function(
    {
      name: name ? sliceOf(name, l) : '',
      nameStart: name?.start ?? node.start,
      nameEnd: name?.end ?? node.start,
      ...at(node),
      ...kept(node, l),
      kind: constructs ? 'constructor' : 'method',
      static: modifiers.static,
      ...(type === undefined ? {} : { returns: dimensions ? type + '[]'.repeat(dimensionsOf(dimensions, l.text)) : type }),
      decorators: modifiers.decorators,
      hasBody: body !== undefined,
    },
    () => ({ params: paramsOf(child(node, 'parameters'), l), body: l.body(body), broken: l.damaged(node) }),
  );
}

/** `Outer.this` means something else in another class; everything else is in the node. */
const kept = (node: Node, l: Lowering) => ({ node, context: l.classNames.at(-1) ?? '' });

/** `static { … }` and `{ … }` in a class body. */
export function initializer(node: Node, body: Node, name: '<static>' | '<init>', l: Lowering): number {
  return l.builder.function(
    { name, nameStart: node.start, nameEnd: node.start, ...at(node), ...kept(node, l), kind: 'method', static: name === '<static>' },
    () => ({ params: [], body: l.statements(body.children), broken: l.damaged(node) }),
  );
}
