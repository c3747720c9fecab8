import type { Value } from '../model/value.js';

/** A plain object as a value without places, so that one reader serves files and editors alike. */
export function fromObject(object: unknown): Value {
  if (typeof object === 'string') return { kind: 'string', value: object, pieces: [], place: null, literal: false, trail: [] };
  if (typeof object === 'number') return { kind: 'number', value: object, text: String(object), place: null, trail: [] };
  if (typeof object === 'boolean') return { kind: 'boolean', value: object, place: null };
  if (Array.isArray(object)) return { kind: 'list', items: object.map(fromObject), exact: true, place: null };
  if (typeof object !== 'object' || object === null) return { kind: 'null', undefined: object === undefined, place: null };
  const entries = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, keyPlace: null, value: fromObject(value) }));
  return { kind: 'record', entries, exact: true, place: null };
}

/** A value without unknown parts as a plain object: the options of a rule. */
export function toObject(value: Value): unknown {
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return value.value;
    case 'list':
      return value.items.map(toObject);
    case 'record':
      return Object.fromEntries(value.entries.map((e) => [e.key, toObject(e.value)]));
    default:
      return null;
  }
}
