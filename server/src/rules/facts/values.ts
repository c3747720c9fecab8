import type { KindOf, Value } from '../../model/value.js';
import { alternatives } from '../../model/value.js';

/** Every string that the value may be; alternatives that are not known or no string are left out. */
export const stringsOf = (value: Value | undefined): readonly KindOf<'string'>[] => kindsOf(value, 'string');

export function kindsOf<K extends Value['kind']>(value: Value | undefined, kind: K): readonly KindOf<K>[] {
  if (!value) return [];
  return alternatives(value)
    .map((a) => a.value)
    .filter((v): v is KindOf<K> => v.kind === kind);
}

/** The decimal text of an id, which legacy calls and mistakes give as a number; null for everything else. */
export function idText(value: Value): string | null {
  if (value.kind === 'string') return value.value;
  return value.kind === 'number' && Number.isInteger(value.value) ? value.text : null;
}

/** True when the value came through a name (constant, field, configuration), so that rewriting it may touch other uses. */
export const isShared = (value: Value): boolean =>
  (value.kind === 'string' || value.kind === 'number' || value.kind === 'unknown') && value.trail.length > 0;

/** What a person would call the type of a value; null when it is not certain. */
export function typeOf(value: Value): 'string' | 'number' | 'boolean' | 'list' | 'record' | 'null' | null {
  switch (value.kind) {
    case 'choice':
      return null;
    case 'unknown':
      return value.type ?? null;
    default:
      return value.kind;
  }
}
