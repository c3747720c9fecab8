import type { Place } from '../base/range.js';
import { type Machine, objectOf } from './machine.js';
import { concat, slice } from './text.js';
import { typed, unknown, type V } from './values.js';

const hole = (place: Place | null): V => typed(unknown('operator', 'format', place), 'string');

/** Cuts a known format text at its directives and puts values in. `at` finds the next directive from an index. */
function fill(
  format: V,
  place: Place | null,
  at: (text: string, from: number) => { from: number; to: number; value: V | string } | undefined,
): V {
  if (format.t !== 'str') return hole(place);
  const parts: V[] = [];
  let done = 0;
  for (;;) {
    const d = at(format.value, done);
    if (!d) break;
    if (d.from > done) parts.push(slice(format, done, d.from));
    parts.push(typeof d.value === 'string' ? { t: 'str', value: d.value, pieces: [], literal: false, place: null, trail: [] } : d.value);
    done = d.to;
  }
  if (done < format.value.length) parts.push(slice(format, done, format.value.length));
  return concat(parts, place);
}

const plainValue = (v: V | undefined, place: Place | null): V =>
  v === undefined ? hole(place) : v.t === 'str' || v.t === 'cat' || v.t === 'num' || v.t === 'unknown' || v.t === 'alt' ? v : hole(place);

/** C-style: `%s`, `%d`, `%1$s`, `%%`; a directive with width or precision makes a hole. */
export function formatDirectives(format: V, args: readonly V[], place: Place | null): V {
  // Directives by name, or for the argument before.
  if (format.t === 'str' && /%[{<]/.test(format.value)) return hole(place);
  let next = 0;
  return fill(format, place, (text, from) => {
    const re = /%(?:(\d+)\$)?([-+ 0#,(]*)(\d+)?(\.\d+)?([a-zA-Z%])/g;
    re.lastIndex = from;
    const found = re.exec(text);
    if (!found) return undefined;
    const to = found.index + found[0].length;
    if (found[5] === '%') return { from: found.index, to, value: '%' };
    if (found[5] === 'n') return { from: found.index, to, value: '\n' };
    const index = found[1] ? Number(found[1]) - 1 : next++;
    const plain = !found[2] && !found[3] && !found[4] && /[sdvij]/.test(found[5]!);
    return { from: found.index, to, value: plain ? plainValue(args[index], place) : hole(place) };
  });
}

/** Python's and Ruby's `format % value`, where value is one value, a tuple or list, or a dictionary. */
export function formatPercent(m: Machine, format: V, value: V, place: Place | null): V {
  const object = objectOf(m, value);
  if (object?.h === 'record' && object.class === null && object.ext === null) {
    const entries = object.entries;
    return fill(format, place, (text, from) => {
      const re = /%(?:\((\w+)\)[sd]|\{(\w+)\}|<(\w+)>[sd]|(%))/g;
      re.lastIndex = from;
      const found = re.exec(text);
      if (!found) return undefined;
      return {
        from: found.index,
        to: found.index + found[0].length,
        value: found[4] ? '%' : plainValue(entries.get((found[1] ?? found[2] ?? found[3])!)?.value, place),
      };
    });
  }
  if (object?.h === 'list') return object.exact ? formatDirectives(format, object.items, place) : hole(place);
  return formatDirectives(format, [value], place);
}

/** `{}`, `{0}`, `{name}` with `{{` and `}}` as literal braces: Python's str.format, and MessageFormat where `quoted` is given. */
export function formatBraces(format: V, args: readonly V[], named: ReadonlyMap<string, V>, place: Place | null): V {
  let next = 0;
  return fill(format, place, (text, from) => {
    const re = /\{\{|\}\}|\{([^{}:!]*)([:!][^{}]*)?\}/g;
    re.lastIndex = from;
    const found = re.exec(text);
    if (!found) return undefined;
    const to = found.index + found[0].length;
    if (found[0] === '{{') return { from: found.index, to, value: '{' };
    if (found[0] === '}}') return { from: found.index, to, value: '}' };
    const key = found[1]!.trim();
    if (found[2]) return { from: found.index, to, value: hole(place) };
    const v = key === '' ? args[next++] : /^\d+$/.test(key) ? args[Number(key)] : named.get(key);
    return { from: found.index, to, value: plainValue(v, place) };
  });
}

/** Qt's `arg`: `%1`, `%2` …; each value takes the place of the lowest number that is left, wherever it stands. */
export function formatPlaces(format: V, args: readonly V[], place: Place | null): V {
  if (format.t !== 'str') return hole(place);
  const numbers = [...new Set([...format.value.matchAll(/%L?(\d{1,2})/g)].map((found) => Number(found[1])))].sort((a, b) => a - b);
  return fill(format, place, (text, from) => {
    const re = /%L?(\d{1,2})/g;
    re.lastIndex = from;
    const found = re.exec(text);
    if (!found) return undefined;
    const at = numbers.indexOf(Number(found[1]));
    const to = found.index + found[0].length;
    return { from: found.index, to, value: at < args.length ? plainValue(args[at], place) : found[0] };
  });
}
