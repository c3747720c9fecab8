import { type Table, table } from '../../base/table.js';
import type { Node } from '../../syntax/node.js';

/** Kotlin's arrays under the names that they have in Java. */
const ARRAYS: Table<string> = table({ IntArray: 'int[]', LongArray: 'long[]', CharArray: 'char[]', ByteArray: 'byte[]' });

/** The name of a type as written, without type arguments and nullability; `Array<String>` is `String[]`. Undefined for function types. */
export function typeName(node: Node | undefined, text: string): string | undefined {
  switch (node?.type) {
    case 'user_type': {
      const name = segmentsOf(node, text).join('.');
      if (name === 'Array') return `${elementOf(node, text) ?? 'Any'}[]`;
      return ARRAYS[name] ?? (name === '' ? undefined : name);
    }
    case 'nullable_type':
    case 'parenthesized_type':
    case 'non_nullable_type':
    case 'type_projection':
      return typeName(node.children.find(isType), text);
    default:
      return undefined;
  }
}

const TYPES = new Set(['user_type', 'nullable_type', 'parenthesized_type', 'non_nullable_type', 'function_type']);

export const isType = (node: Node): boolean => TYPES.has(node.type);

/** The identifiers of a dotted type. */
export const segmentsOf = (node: Node, text: string): readonly string[] =>
  node.children.filter((c) => c.type === 'identifier').map((c) => text.slice(c.start, c.end).replaceAll('`', ''));

function elementOf(node: Node, text: string): string | undefined {
  const list = node.children.find((c) => c.type === 'type_arguments');
  const projection = list?.children.find((c) => c.type === 'type_projection');
  return projection && typeName(projection, text);
}
