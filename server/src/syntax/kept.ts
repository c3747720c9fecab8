import type { Edit } from './edit.js';
import type { Node } from './node.js';

/**
 * A node of a text that is being edited. It stays the same object where an edit leaves it alone. What an edit before it moves is only the node
 * itself; its children move when somebody looks at them, because nearly always nobody does.
 */
export class KeptNode implements Node {
  /** In order. An own property, so that a copy made by spreading the node has them too. */
  declare readonly children: readonly KeptNode[];
  /** Marks nodes that are kept (`isKept`). */
  readonly kept = true;
  private readonly below: KeptNode[] = [];
  /** By how much the children are still to be moved. */
  private pending = 0;

  constructor(
    readonly type: string,
    public field: string,
    public start: number,
    public end: number,
    readonly named: boolean,
    /** It or something in it could not be read: what that is may depend on what stands around. */
    public broken: boolean,
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
    if (child.broken) this.broken = true;
  }

  /** Makes the node, with all below it, part of a new tree. */
  takeOver(start: number, field: string): this {
    this.move(start - this.start);
    this.field = field;
    return this;
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

/**
 * Finds, for the children of a new node in order, the nodes of the old tree that stand at the same place of the text. `parent` is the old node at
 * the place of the new one.
 */
export function counterparts(parent: KeptNode | undefined, edit: Edit): (type: string, start: number) => KeptNode | undefined {
  const old = parent?.settled() ?? [];
  const by = edit.newEndIndex - edit.oldEndIndex;
  let next = 0;
  return (type, start) => {
    const before = start < edit.startIndex ? start : start >= edit.newEndIndex ? start - by : undefined;
    if (before === undefined) return undefined;
    while (next < old.length && old[next]!.start < before) next++;
    for (let i = next; i < old.length && old[i]!.start === before; i++) {
      if (old[i]!.type !== type) continue;
      next = i + 1;
      return old[i];
    }
    return undefined;
  };
}

/**
 * Whether an old node, which stands at the place of a new one of its type, is the same: its text has not been touched, and it was understood. The
 * same text read as the same kind of node has the same parts.
 */
export const isSame = (old: KeptNode, edit: Edit, length: number): boolean =>
  !old.broken && old.end - old.start === length && (old.end < edit.startIndex || old.start > edit.oldEndIndex);
