import type { Decorator } from '../model/summary.js';
import { evaluate } from './interpret.js';
import { answered, because, type Machine, moduleFrame, placeOf } from './machine.js';
import { configured } from './members.js';
import type { ClassRef, Frame, V } from './values.js';

/**
 * A field that is filled from configuration: Spring's `@Value("${a.b:default}")`, or a field of a class with
 * `@ConfigurationProperties(prefix = "a")`. undefined: the field is not configured.
 */
export function configField(m: Machine, c: ClassRef, decorators: readonly Decorator[], fieldName?: string): V | undefined {
  const frame: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self: null };
  const value = decorators.find((d) => d.name === 'Value');
  if (value?.args[0]) {
    const text = evaluate(m, value.args[0].value, frame);
    const place = placeOf(c.unit, value);
    if (text.t !== 'str') return because('config', '@Value', place);
    const found = /^\$\{([^:}]+)(?::([^}]*))?\}$/.exec(text.value);
    if (!found) return /[$#]\{/.test(text.value) ? because('config', text.value, place) : text;
    const key = found[1]!.trim();
    const fallback = found[2]?.trim();
    const v = propertyValue(m, c, key, place);
    if (v.t === 'unknown' && fallback) return { t: 'str', value: fallback, pieces: [], literal: false, place: text.place, trail: [] };
    return v;
  }
  if (fieldName === undefined) return undefined;
  const bean = c.unit.summary.classes[c.index]!.decorators.find((d) => d.name === 'ConfigurationProperties');
  if (!bean) return undefined;
  const argument = bean.args.find((a) => a.name === undefined || a.name === 'prefix' || a.name === 'value');
  const prefix = argument ? evaluate(m, argument.value, frame) : undefined;
  if (prefix?.t !== 'str') return undefined;
  const v = propertyValue(m, c, `${prefix.value}.${fieldName}`, placeOf(c.unit, bean));
  return v.t === 'unknown' ? undefined : v;
}

const propertyValue = (m: Machine, c: ClassRef, key: string, place: ReturnType<typeof placeOf>): V =>
  configured(answered(m, m.project.property(key, c.unit.path)) ?? [], 'config', key, place);
