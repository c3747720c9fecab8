import type { CallArg, V } from '../values.js';

export const positional = (args: readonly CallArg[], index: number): V | undefined =>
  args.filter((a) => a.name === undefined)[index]?.value;

export const keyword = (args: readonly CallArg[], ...names: readonly string[]): V | undefined =>
  args.find((a) => a.name !== undefined && names.includes(a.name))?.value;

/** A default counts where the project's files say nothing, unless it is empty. */
export const orDefault = (v: V, fallback: V | undefined): V => {
  if (v.t !== 'unknown' || (v.reason !== 'environment' && v.reason !== 'config')) return v;
  const empty = fallback === undefined || fallback.t === 'null' || (fallback.t === 'str' && fallback.value.trim() === '');
  return empty ? v : fallback;
};
