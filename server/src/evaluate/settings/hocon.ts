import { property } from '../config.js';
import type { Context as C, Intrinsics } from '../intrinsics.js';
import { newRecord, objectOf } from '../machine.js';
import { type Entry, text, unknown, type V } from '../values.js';

/*
 * Configuration objects that are asked for a path and then for its text: Ktor's `ApplicationConfig` (`property("a.b").getString()`,
 * `config("a")`) and Typesafe's `Config` (`getString("a.b")`, `getConfig("a")`). Sources: ktor.io/docs/server-configuration-file, lightbend/config.
 */

const CONFIG = '<config>';

/** What stands before the paths that an object is asked for; undefined when it is no configuration. */
function prefixOf(c: C): string | undefined {
  const h = objectOf(c.m, c.receiver);
  if (h?.h !== 'record' || h.ext !== CONFIG) return undefined;
  const prefix = h.entries.get('prefix')?.value;
  return prefix?.t === 'str' ? prefix.value : '';
}

const below = (c: C, prefix: string): V =>
  newRecord(c.m, c.place, {
    ext: CONFIG,
    exact: false,
    entries: new Map<string, Entry>([['prefix', { value: text(prefix), keyPlace: null }]]),
  });

const asked = (c: C, path: string): V => property(c.m, path, c.frame.fn.unit.path, c.place, 'text');

const TYPES = /^(?:[\w.]*\.)?(?:Config|ApplicationConfig|MapApplicationConfig)$/;

/** A receiver of an unknown kind may be configuration: what is asked for has to be there to count. */
const mayBeConfig = (v: V): boolean => v.t === 'unknown' || v.t === 'ext' || v.t === 'method';

export const CONFIGS: Intrinsics = {
  'config.root': (c) => below(c, ''),
  'config.below': (c) => {
    const path = c.arg(0);
    const prefix = prefixOf(c);
    if (path?.t !== 'str' || (prefix === undefined && !mayBeConfig(c.receiver))) return undefined;
    return below(c, `${prefix ?? ''}${path.value}.`);
  },
  'config.property': (c) => {
    const path = c.arg(0);
    const prefix = prefixOf(c);
    if (path?.t !== 'str' || (prefix === undefined && !mayBeConfig(c.receiver))) return undefined;
    return asked(c, `${prefix ?? ''}${path.value}`);
  },
  /** `property("a").getString()` is the text itself; `config.getString("a")` asks for it. */
  'config.text': (c) => {
    const path = c.arg(0);
    if (!path)
      return c.receiver.t === 'str' || c.receiver.t === 'num' || c.receiver.t === 'unknown' || c.receiver.t === 'alt'
        ? c.receiver
        : undefined;
    const prefix = prefixOf(c);
    if (path.t === 'str' && prefix !== undefined) return asked(c, `${prefix}${path.value}`);
    if (path.t === 'str' && c.receiver.t === 'unknown' && c.receiver.typeName !== undefined && TYPES.test(c.receiver.typeName))
      return asked(c, path.value);
    return c.receiver.t === 'unknown' ? unknown('call', 'getString', c.place) : undefined;
  },
};
