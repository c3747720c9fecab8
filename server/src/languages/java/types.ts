import type { Node } from '../../syntax/node.js';

/** The name of a type as written, without type arguments and annotations: `List<String>[]` is `List[]`. Undefined for `var`. */
export function typeName(node: Node | undefined, text: string): string | undefined {
  if (!node) return undefined;
  switch (node.type) {
    case 'type_identifier': {
      const name = text.slice(node.start, node.end);
      return name === 'var' ? undefined : name;
    }
    case 'generic_type':
      return typeName(node.children[0], text);
    case 'annotated_type':
      return typeName(node.children.at(-1), text);
    case 'array_type': {
      const element = typeName(node.children[0], text);
      const dimensions = node.children[1];
      return element === undefined ? undefined : element + '[]'.repeat(dimensions ? dimensionsOf(dimensions, text) : 1);
    }
    case 'scoped_type_identifier':
      return nameSegments(node, text).map(textIn(text)).join('.');
    default:
      return text.slice(node.start, node.end);
  }
}

const textIn =
  (text: string) =>
  (node: Node): string =>
    text.slice(node.start, node.end);

/** How many pairs of brackets stand in a `dimensions` node. */
export function dimensionsOf(node: Node, text: string): number {
  let count = 0;
  for (let i = node.start; i < node.end; i++) if (text.charCodeAt(i) === 0x5b) count++;
  return count;
}

/** The identifiers of a dotted type or name, in order; type arguments and annotations are left out. */
export function nameSegments(node: Node, text: string): readonly Node[] {
  switch (node.type) {
    case 'identifier':
    case 'type_identifier':
      return [node];
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return node.children.flatMap((c) => nameSegments(c, text));
    case 'generic_type':
      return node.children[0] ? nameSegments(node.children[0], text) : [];
    default:
      return [];
  }
}
