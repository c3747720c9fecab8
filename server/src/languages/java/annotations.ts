import type { Arg, Decorator } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, isComment, type Lowering, sliceOf } from './context.js';
import { nameSegments } from './types.js';

/** The annotations among modifiers, under their last name: `@org.springframework.….Value` is `Value`. */
export function decoratorsOf(modifiers: Node, l: Lowering): readonly Decorator[] {
  const out: Decorator[] = [];
  for (const c of modifiers.children) {
    if (c.type !== 'annotation' && c.type !== 'marker_annotation') continue;
    const name = child(c, 'name');
    const last = name && nameSegments(name, l.text).at(-1);
    if (last) out.push({ name: sliceOf(last, l), args: annotationArguments(child(c, 'arguments'), l), ...at(c) });
  }
  return out;
}

function annotationArguments(list: Node | undefined, l: Lowering): readonly Arg[] {
  const out: Arg[] = [];
  for (const c of list?.children ?? []) {
    if (!c.named || isComment(c)) continue;
    if (c.type !== 'element_value_pair') {
      out.push({ value: l.expression(c) });
      continue;
    }
    const key = child(c, 'key');
    const value = child(c, 'value');
    if (key) out.push({ value: value ? l.expression(value) : opaque(c), name: sliceOf(key, l), nameStart: key.start });
  }
  return out;
}

/** The decorator with one of these names. */
export const annotation = (decorators: readonly Decorator[], ...names: readonly string[]): Decorator | undefined =>
  decorators.find((d) => names.includes(d.name));

export const argument = (decorator: Decorator | undefined, name: string): Arg['value'] | undefined =>
  decorator?.args.find((a) => a.name === name)?.value;
