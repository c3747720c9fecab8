import { variable } from '../config.js';
import { type Machine, objectOf } from '../machine.js';
import { slice } from '../text.js';
import { type Entry, mapAlternatives, unknown, type V } from '../values.js';
import { orDefault } from './arguments.js';

/** `<%= ENV['X'] %>`, `<%= ENV.fetch('X', 'default') %>`, `<%= ENV['X'] || 'default' %>` as the whole of a value. */
const VARIABLE =
  /^\s*<%=?-?\s*ENV(?:\.fetch\(\s*|\[\s*)['"](\w+)['"]\s*(?:(?:,|\)\s*\{|\]\s*\|\|)\s*(?:(['"])([^'"]*)\2|(\d+)|nil))?\s*(?:[)\]}]\s*)?(?:\.to_[si]\s*)?-?%>\s*$/;

/** Template text in data that Rails evaluates before it reads it: variables of the environment are known, everything else is not. */
export function embedded(m: Machine, v: V, from: string, depth = 0): V {
  if (depth > 8) return v;
  if (v.t === 'alt') return mapAlternatives(v, (x) => embedded(m, x, from, depth));
  if (v.t === 'str') return v.value.includes('<%') ? evaluated(m, v, from) : v;
  const h = objectOf(m, v);
  if (v.t !== 'ref' || !h) return v;
  if (h.h === 'list' && h.items.length > 0) m.run.state.update(v.id, { ...h, items: h.items.map((x) => embedded(m, x, from, depth + 1)) });
  else if (h.h === 'record' && h.class === null && h.ext === null) {
    const entries = new Map<string, Entry>([...h.entries].map(([k, x]) => [k, { ...x, value: embedded(m, x.value, from, depth + 1) }]));
    m.run.state.update(v.id, { ...h, entries });
  }
  return v;
}

function evaluated(m: Machine, v: Extract<V, { t: 'str' }>, from: string): V {
  const found = VARIABLE.exec(v.value);
  const { place } = v;
  if (!found || !place) return unknown('config', 'ERB', place);
  const set = variable(m, found[1]!, from, place, 'text');
  const preset = found[3] ?? found[4];
  if (preset === undefined || preset === '') return set;
  const at = v.value.lastIndexOf(preset);
  return orDefault(set, slice(v, at, at + preset.length));
}
