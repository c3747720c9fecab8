import type { Value } from '../model/value.js';
import { type Machine, newList, newRecord } from './machine.js';
import { choice, type Entry, nullValue, unknown, type V } from './values.js';

/** Turns plain data, e.g. of a configuration file, into a running value. */
export function thaw(m: Machine, value: Value): V {
  switch (value.kind) {
    case 'string':
      return { t: 'str', value: value.value, pieces: value.pieces, literal: value.literal, place: value.place, trail: value.trail };
    case 'number':
      return { t: 'num', value: value.value, text: value.text, place: value.place, trail: value.trail };
    case 'boolean':
      return { t: 'bool', value: value.value, place: value.place, trail: [] };
    case 'null':
      return nullValue(value.undefined, value.place);
    case 'list':
      return newList(
        m,
        value.items.map((item) => thaw(m, item)),
        value.exact,
        value.place,
      );
    case 'record': {
      const entries = new Map(
        value.entries.map((e): readonly [string, Entry] => [e.key, { value: thaw(m, e.value), keyPlace: e.keyPlace }]),
      );
      return newRecord(m, value.place, { entries, exact: value.exact });
    }
    case 'choice':
      return choice(value.alternatives.map((a) => ({ value: thaw(m, a.value), when: a.when })));
    case 'unknown': {
      const { prefix, suffix } = value;
      const hole = { ...unknown(value.reason, value.detail, value.place), ...(value.type ? { type: value.type } : {}), trail: value.trail };
      if (prefix === undefined && suffix === undefined) return hole;
      const part = (text: string | undefined, pieces: typeof value.prefixPieces): V[] =>
        text ? [{ t: 'str', value: text, pieces: pieces ?? [], literal: false, place: value.place, trail: [] }] : [];
      return {
        t: 'cat',
        parts: [...part(prefix, value.prefixPieces), hole, ...part(suffix, value.suffixPieces)],
        place: value.place,
        trail: value.trail,
      };
    }
  }
}
