import { dirname, join } from '../base/path.js';
import type { StringValue, Value } from '../model/value.js';
import { answered, type Machine } from './machine.js';
import type { Unit } from './values.js';

/** Which versions of the language the nearest manifest of the project admits, as it writes them; null: it does not say, or there is none. */
export function runtimeOf(m: Machine, unit: Unit): StringValue | null {
  const manifests = unit.language.manifests ?? [];
  if (manifests.length === 0) return null;
  for (let folder = dirname(unit.path); ; folder = dirname(folder)) {
    for (const { file, keys } of manifests) {
      const path = answered(m, m.project.first([join(folder, file) ?? file]));
      const data = path ? answered(m, m.project.data(path)) : undefined;
      if (!path || !data) continue;
      m.run.deps.add(path);
      const found = keys.map((key) => textAt(data, key)).find((v) => v !== null);
      if (found) return found;
    }
    if (folder === '') return null;
  }
}

function textAt(value: Value, path: readonly string[]): StringValue | null {
  let v: Value | undefined = value;
  for (const key of path) v = v?.kind === 'record' ? v.entries.find((e) => e.key === key)?.value : undefined;
  return v?.kind === 'string' ? v : null;
}
