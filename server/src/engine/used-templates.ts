import { type Call, fieldValue } from '../model/call.js';
import { alternatives, type Value } from '../model/value.js';

const cache = new WeakMap<readonly Call[], ReadonlySet<string> | null>();

/**
 * Ids of all templates that these calls use. null where the view is not complete: some id is not known and is not that of a wrapper all of whose
 * known callers are among the calls, or there is no call at all.
 */
export function usedTemplates(calls: readonly Call[]): ReadonlySet<string> | null {
  const known = cache.get(calls);
  if (known !== undefined) return known;
  const used = collect(calls);
  cache.set(calls, used);
  return used;
}

function collect(calls: readonly Call[]): ReadonlySet<string> | null {
  const sites = calls.filter((c) => !c.inTest);
  const used = new Set<string>();
  for (const call of sites) {
    const value = fieldValue(call, 'TemplateId');
    for (const { value: v } of value ? alternatives(value) : []) {
      const id = v.kind === 'string' ? v.value : v.kind === 'number' ? v.text : undefined;
      if (id !== undefined) used.add(id);
      else if (!isPassedOn(call, v, sites)) return null;
    }
    const infos = fieldValue(call, 'MultiSmsInfoSet');
    if (infos) return null;
  }
  return used.size > 0 ? used : null;
}

/** A parameter of a wrapper says nothing by itself where calls of the wrapper give it. */
const isPassedOn = (call: Call, value: Value, calls: readonly Call[]): boolean =>
  value.kind === 'unknown' &&
  value.reason === 'parameter' &&
  calls.some((c) => c.via.length > call.via.length && c.send.file === call.send.file && c.send.range.start === call.send.range.start);
