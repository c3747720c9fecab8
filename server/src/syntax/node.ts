/**
 * A node of a syntax tree as plain data: copied out of tree-sitter's memory in one walk, so that adapters run at the speed of ordinary
 * objects and nothing outlives the tree. `children` keeps named nodes, anonymous tokens that are words (`async`, `static`) and anonymous
 * tokens that stand in a field (operators); brackets, commas and the like are left out.
 */
export interface Node {
  readonly type: string;
  /** Field name in the parent, or ''. */
  readonly field: string;
  readonly start: number;
  readonly end: number;
  /** In order. ERROR nodes are named; MISSING nodes have start === end. */
  readonly children: readonly Node[];
  readonly named: boolean;
}

/** The root of a text that its language reads without a grammar. */
export const textRoot = (text: string): Node => ({ type: 'text', field: '', start: 0, end: text.length, children: [], named: true });

/** True for nodes that stay the same objects while their text is edited, where an edit leaves them alone. */
export const isKept = (node: Node): boolean => 'kept' in node;

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
