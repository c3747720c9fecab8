/**
 * A node of a syntax tree as plain data: copied out of tree-sitter's memory in one walk, so that adapters run at the speed of ordinary
 * objects and nothing outlives the tree. Only named nodes and the anonymous tokens that carry a field or are asked for by the grammar's
 * consumer are kept in `children`; `tokens` of a node are not.
 */
export interface Node {
  readonly type: string;
  /** Field name in the parent, or ''. */
  readonly field: string;
  readonly start: number;
  readonly end: number;
  /** Named children and anonymous children that have a field, in order. ERROR nodes are named; MISSING nodes have start === end. */
  readonly children: readonly Node[];
  readonly named: boolean;
}

/** The first child in a field. */
export function child(node: Node, field: string): Node | undefined {
  for (const c of node.children) if (c.field === field) return c;
  return undefined;
}

/** All children in a field. */
export const childrenIn = (node: Node, field: string): Node[] => node.children.filter((c) => c.field === field);

export function childOfType(node: Node, ...types: readonly string[]): Node | undefined {
  for (const c of node.children) if (types.includes(c.type)) return c;
  return undefined;
}

export const textOf = (node: Node, text: string): string => text.slice(node.start, node.end);
