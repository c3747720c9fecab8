import { dirname, join } from '../base/path.js';
import type { Value } from '../model/value.js';
import { answered, type Machine } from './machine.js';
import type { Unit } from './values.js';

/** A range that leaves no doubt of the major version: `^4.0.3`, `~4.1`, `4.x`, `4.1.2`. */
const RANGE = /^[\^~=v]?\s*(\d+)(?:\.(?:\d+|x|\*))*$/;

/** The version of a package that the project installs, by the nearest manifest that names it and its lock file; undefined: not known. */
export function packageVersion(m: Machine, from: Unit, name: string): string | undefined {
  for (let folder = dirname(from.path); ; folder = dirname(folder)) {
    const file = (base: string): Value | undefined => {
      const path = answered(m, m.project.first([join(folder, base) ?? base]));
      if (!path) return undefined;
      m.run.deps.add(path);
      return answered(m, m.project.data(path)) ?? undefined;
    };
    const manifest = file('package.json');
    const range = textAt(manifest, ['dependencies', name]) ?? textAt(manifest, ['devDependencies', name]);
    if (range !== undefined) {
      if (RANGE.test(range.trim())) return range.trim().replace(/^[^\d]+/, '');
      const lock = file('package-lock.json');
      return textAt(lock, ['packages', `node_modules/${name}`, 'version']) ?? textAt(lock, ['dependencies', name, 'version']);
    }
    if (folder === '') return undefined;
  }
}

function textAt(value: Value | undefined, path: readonly string[]): string | undefined {
  const end = path.reduce<Value | undefined>(
    (v, key) => (v?.kind === 'record' ? v.entries.find((e) => e.key === key)?.value : undefined),
    value,
  );
  return end?.kind === 'string' ? end.value : undefined;
}
