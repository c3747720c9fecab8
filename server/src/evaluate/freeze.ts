import type { Origin, Piece, RecordEntry, Value } from '../model/value.js';
import { originOf } from './random.js';
import type { H, V } from './values.js';

/** Turns a running value into a plain one: references are followed, conditions kept. `object` looks into the heap as it is now. */
export function freeze(v: V, object: (id: number) => H | undefined, depth = 0): Value {
  if (depth > 12) return unknownValue('budget', 'depth');
  switch (v.t) {
    case 'str':
      return { kind: 'string', value: v.value, pieces: v.pieces, place: v.place, literal: v.literal, trail: v.trail };
    case 'num':
      return { kind: 'number', value: v.value, text: v.text, place: v.place, trail: v.trail };
    case 'bool':
      return { kind: 'boolean', value: v.value, place: v.place };
    case 'null':
      return { kind: 'null', undefined: v.undefined, place: v.place };
    case 'cat':
      return partly(v, object, depth);
    case 'alt':
      return {
        kind: 'choice',
        alternatives: v.alternatives.map((a) => ({ value: freeze(a.value, object, depth + 1), when: a.when })),
        place: null,
      };
    case 'ref': {
      const h = object(v.id);
      return h ? freezeObject(h, object, depth) : unknownValue('unset', '');
    }
    case 'unknown':
      return {
        kind: 'unknown',
        reason: v.reason,
        detail: v.detail,
        ...(v.type ? { type: v.type } : {}),
        ...(v.placeholder ? { placeholder: v.placeholder } : {}),
        ...(v.origin ? { origin: frozenOrigin(v.origin, object, depth) } : {}),
        ...(v.random ? { random: v.random } : {}),
        place: v.place,
        trail: v.trail,
      };
    case 'ext':
      return unknownValue('call', v.path);
    default:
      return unknownValue('operator', v.t);
  }
}

function frozenOrigin(origin: Origin<V>, object: (id: number) => H | undefined, depth: number): Origin {
  switch (origin.kind) {
    case 'digest':
      return { ...origin, input: freeze(origin.input, object, depth + 1) };
    case 'printed':
      return { ...origin, of: freeze(origin.of, object, depth + 1) };
    default:
      return origin;
  }
}

function freezeObject(h: H, object: (id: number) => H | undefined, depth: number): Value {
  switch (h.h) {
    case 'list':
      return { kind: 'list', items: h.items.map((i) => freeze(i, object, depth + 1)), exact: h.exact, place: h.place };
    case 'record': {
      const entries: RecordEntry[] = [];
      for (const [key, e] of h.entries) entries.push({ key, keyPlace: e.keyPlace, value: freeze(e.value, object, depth + 1) });
      if (h.ext !== null && entries.length === 0) return unknownValue('call', h.ext);
      return { kind: 'record', entries, exact: h.exact && !h.symbolic, place: h.place };
    }
    case 'alt':
      return {
        kind: 'choice',
        alternatives: h.alternatives.map((a) => ({ value: freezeObject(a.object, object, depth + 1), when: a.when })),
        place: null,
      };
  }
}

const unknownValue = (reason: 'unset' | 'budget' | 'call' | 'operator', detail: string): Value => ({
  kind: 'unknown',
  reason,
  detail,
  place: null,
  trail: [],
});

/** A text with holes: the reason of the first hole, and the known text at both ends. */
function partly(v: Extract<V, { t: 'cat' }>, object: (id: number) => H | undefined, depth: number): Value {
  const hole = v.parts.find((p) => p.t === 'unknown') ?? v.parts.find((p) => p.t !== 'str');
  const first = v.parts[0]!;
  const last = v.parts.at(-1)!;
  const reason = hole?.t === 'unknown' ? hole.reason : 'operator';
  const detail = hole?.t === 'unknown' ? hole.detail : '';
  const random = originOf(v);
  return {
    kind: 'unknown',
    reason,
    detail,
    type: 'string',
    ...(random ? { random } : {}),
    ...(first.t === 'str' ? { prefix: first.value, prefixPieces: first.pieces as readonly Piece[] } : {}),
    ...(last.t === 'str' ? { suffix: last.value, suffixPieces: last.pieces as readonly Piece[] } : {}),
    parts: v.parts.map((p) => freeze(p, object, depth + 1)),
    place: v.place,
    trail: v.trail,
  };
}

/** True when some part is made from a parameter of the given frame, or from a field of the object the function belongs to. */
export function dependsOn(v: V, frame: number, object: (id: number) => H | undefined, depth = 0, seen: Set<number> = new Set()): boolean {
  if (depth > 12) return false;
  switch (v.t) {
    case 'unknown':
      return v.frame === frame;
    case 'cat':
      return v.parts.some((p) => dependsOn(p, frame, object, depth + 1, seen));
    case 'alt':
      return v.alternatives.some((a) => dependsOn(a.value, frame, object, depth + 1, seen) || a.when.some((x) => asks(x.branch, frame)));
    case 'ref': {
      if (seen.has(v.id)) return false;
      seen.add(v.id);
      const h = object(v.id);
      return h ? objectDependsOn(h, frame, object, depth, seen) : false;
    }
    default:
      return false;
  }
}

/** Whether a branch is named after a question about a parameter of the frame (`conditionOf`, `indexValue`). */
const asks = (branch: string, frame: number): boolean =>
  new RegExp(`^(?:if/(?:.*==)?|(?:index|switch)/[^:]*:[^:]*:)${frame}(?::|$)`).test(branch);

function objectDependsOn(h: H, frame: number, object: (id: number) => H | undefined, depth: number, seen: Set<number>): boolean {
  switch (h.h) {
    case 'list':
      return (
        h.items.some((i) => dependsOn(i, frame, object, depth + 1, seen)) ||
        (h.more ?? []).some((i) => dependsOn(i, frame, object, depth + 1, seen))
      );
    case 'record': {
      if (h.frame === frame) return true;
      for (const e of h.entries.values()) if (dependsOn(e.value, frame, object, depth + 1, seen)) return true;
      return false;
    }
    case 'alt':
      return h.alternatives.some(
        (a) => objectDependsOn(a.object, frame, object, depth + 1, seen) || a.when.some((x) => asks(x.branch, frame)),
      );
  }
}
