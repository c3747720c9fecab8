import { hashText } from '../../base/hash.js';
import type { ConfigValue } from '../../evaluate/machine.js';
import type { Value } from '../../model/value.js';
import type { ConfigDocument } from './documents.js';
import { merged } from './nested.js';

/** Asked of every document; undefined when it does not hold the key. */
export type Pick = (document: ConfigDocument) => Value | undefined;

/**
 * The values of a key in every profile. Where a profile says nothing, what counts in all profiles counts. The arm is a number of the profile
 * alone, so that two keys of one set of files agree about it.
 */
export function valuesByProfile(documents: readonly ConfigDocument[], branch: string, pick: Pick): readonly ConfigValue[] {
  const worlds = new Map<string, ConfigDocument[]>();
  for (const d of documents) {
    const world = worlds.get(d.world);
    if (world) world.push(d);
    else worlds.set(d.world, [d]);
  }
  const out: { value: Value; world: string; profile: string; sample: boolean }[] = [];
  for (const [world, all] of worlds) {
    const profiles = new Set(all.map((d) => d.profile));
    for (const profile of profiles) {
      const layers = all
        .filter((d) => d.profile === '' || d.profile === profile)
        .sort((a, b) => rank(a) - rank(b) || (a.file.path < b.file.path ? -1 : 1));
      const found = layers.flatMap((d) => {
        const value = pick(d);
        return value ? [value] : [];
      });
      if (found.length === 0) continue;
      out.push({ value: found.reduce(merged), world, profile, sample: all.every((d) => d.file.sample) });
    }
  }
  return out.map(({ value, world, profile, sample }) => ({
    value,
    sample,
    when: out.length > 1 ? [{ branch, arm: Number.parseInt(hashText(`${world}\0${profile}`).slice(-7), 16) }] : [],
  }));
}

/** Profiles lie over what counts in all. */
const rank = (d: ConfigDocument): number => (d.profile === '' ? 0 : 100) + d.file.precedence;
