import type { ClassSummary, FieldSummary } from '../model/summary.js';
import { environment, property } from './config.js';
import { classOf } from './links.js';
import { type Machine, moduleFrame, objectOf, placeOf } from './machine.js';
import { matesOf } from './packages.js';
import type { ClassRef, V } from './values.js';

/** Struct tags that say where a decoder of configuration files puts a value; tags of messages (`json`, `form`) are none. */
const KEYS = new Set(['mapstructure', 'yaml', 'toml', 'koanf', 'ini', 'config', 'hcl']);
/** Tags that name an environment variable. */
const VARIABLES = new Set(['env', 'envconfig']);
/** Nested sections that are followed upward. */
const DEPTH = 4;

/** The value that configuration files give a field by its tag; undefined when it has none, or nothing is known. */
export function taggedField(m: Machine, c: ClassRef, field: FieldSummary): V | undefined {
  const place = placeOf(c.unit, field);
  const variable = tagOf(field, VARIABLES);
  if (variable !== undefined) {
    const frame = moduleFrame(c.unit);
    const v = environment(m, variable, frame, field);
    return v.t === 'unknown' ? undefined : v;
  }
  const key = tagOf(field, KEYS);
  // A field of a named type is an object with tagged fields of its own.
  if (key === undefined || field.type !== undefined) return undefined;
  for (const section of sectionsOf(m, c, 0)) {
    const v = property(m, section === '' ? key : `${section}.${key}`, c.unit.path, place, 'text');
    const table = objectOf(m, v);
    // Another profile may have keys that this file does not have.
    if (v.t === 'ref' && table && table.h !== 'alt') m.run.state.update(v.id, { ...table, exact: false });
    if (v.t !== 'unknown' || v.placeholder) return v;
  }
  return undefined;
}

function tagOf(field: FieldSummary, names: ReadonlySet<string>): string | undefined {
  const tag = field.decorators.find((d) => names.has(d.name))?.args[0]?.value;
  return tag?.e === 'string' && tag.value !== '' && tag.value !== '-' ? tag.value : undefined;
}

/** The sections of a file that an instance of this class may stand for: the fields of other classes that hold one. */
function sectionsOf(m: Machine, c: ClassRef, depth: number): string[] {
  const { name } = classOf(c);
  if (depth > DEPTH) return [''];
  const holds = (cls: ClassSummary): FieldSummary[] => cls.fields.filter((f) => f.type === name || f.type?.endsWith(`.${name}`));
  const out: string[] = [];
  for (const unit of [c.unit, ...matesOf(m, c.unit, name)]) {
    unit.summary.classes.forEach((cls, index) => {
      if (unit === c.unit && index === c.index) return;
      for (const field of holds(cls)) {
        const key = tagOf(field, KEYS) ?? field.name;
        for (const outer of sectionsOf(m, { unit, index }, depth + 1)) out.push(outer === '' ? key : `${outer}.${key}`);
      }
    });
  }
  return out.length === 0 ? [''] : [...new Set(out)];
}
