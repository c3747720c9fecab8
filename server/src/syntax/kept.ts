import type { Node } from './node.js';

/**
 * A node of a text that is being edited. It stays the same object where an edit leaves it alone. What an edit before it moves is only the node
 * itself; its children move when somebody looks at them, because nearly always nobody does.
 */
export class KeptNode implements Node {
  /** In order. An own property, so that a copy made by spreading the node has them too. */
  declare readonly children: readonly KeptNode[];
  private readonly below: KeptNode[] = [];
  /** By how much the children are still to be moved. */
  private pending = 0;
  /** Was taken over into the newest tree. */
  private taken = false;

  /** `id`: the identity in tree-sitter's memory; 0 for nodes that are too short to be looked for. */
  constructor(
    readonly type: string,
    public field: string,
    public start: number,
    public end: number,
    readonly named: boolean,
    readonly id: number,
  ) {
    Object.defineProperty(this, 'children', CHILDREN);
  }

  /** The children where they stand now. */
  settled(): readonly KeptNode[] {
    if (this.pending !== 0) {
      for (const child of this.below) child.move(this.pending);
      this.pending = 0;
    }
    return this.below;
  }

  add(child: KeptNode): void {
    this.below.push(child);
  }

  /** Makes the node, with all below it, part of a new tree. */
  takeOver(start: number, field: string): void {
    this.move(start - this.start);
    this.field = field;
    this.taken = true;
  }

  /** Removes from `kept` what of this tree is no part of the new one. To be called once on the root of the old tree, after everything is taken over. */
  forget(kept: Map<number, KeptNode>): void {
    if (this.taken) {
      this.taken = false;
      return;
    }
    if (kept.get(this.id) === this) kept.delete(this.id);
    // Whatever is long lies in something long.
    for (const child of this.below) if (child.id !== 0) child.forget(kept);
  }

  private move(by: number): void {
    if (by === 0) return;
    this.start += by;
    this.end += by;
    this.pending += by;
  }
}

const CHILDREN = {
  enumerable: true,
  get(this: KeptNode): readonly KeptNode[] {
    return this.settled();
  },
};
