import type { Decorator } from '../../model/summary.js';
import { childOfType, type Node } from '../../syntax/node.js';
import type { Lowering } from './context.js';

export interface Modifiers {
  readonly decorators: readonly Decorator[];
  readonly static: boolean;
  readonly final: boolean;
}

const NONE: Modifiers = { decorators: [], static: false, final: false };

export function modifiersOf(declaration: Node, l: Lowering): Modifiers {
  const node = childOfType(declaration, 'modifiers');
  if (!node) return NONE;
  let isStatic = false;
  let final = false;
  for (const c of node.children) {
    if (c.type === 'static') isStatic = true;
    else if (c.type === 'final') final = true;
  }
  return { decorators: l.decorators(node), static: isStatic, final };
}
