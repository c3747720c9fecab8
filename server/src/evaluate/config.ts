import type { Place } from '../base/range.js';
import { interpolate } from '../model/data/placeholders.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import type { Decorator, FieldSummary } from '../model/summary.js';
import type { StringValue, TrailStep, Value } from '../model/value.js';
import { freeze } from './freeze.js';
import { evaluate } from './interpret.js';
import { hasField, resolvePath } from './links.js';
import {
  answered,
  CONFIGURATION,
  type ConfigValue,
  lookup,
  type Machine,
  moduleFrame,
  newList,
  newRecord,
  objectOf,
  placeOf,
  step,
} from './machine.js';
import { optionsField } from './settings/dotnet.js';
import { injected } from './settings/nest.js';
import { settingsField } from './settings/pydantic.js';
import { slice } from './text.js';
import { thaw } from './thaw.js';
import { type ClassRef, choice, type Entry, type Frame, mapAlternatives, through, type Unit, unknown, type V } from './values.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** How scalars arrive in code: `text`, because the reader has only texts (environment variables), or as they are written. */
export type Form = 'text' | 'number' | 'data';

/** An environment variable: its values in the project's files, or unknown. */
export function environment(m: Machine, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  return variable(m, name, unit.path, placeOf(unit, at), 'text');
}

/** The same for a reader at `place` in the file `from`. */
export function variable(m: Machine, name: string, from: string, place: Place, form: Form): V {
  m.run.deps.add(CONFIGURATION);
  const found = answered(m, m.project.environment(name, from));
  return configured(m, found ?? [], 'environment', name, place, form);
}

/** A configuration key: its values in the project's files, or unknown. */
export function property(m: Machine, key: string, from: string, place: Place, form: Form): V {
  m.run.deps.add(CONFIGURATION);
  const found = answered(m, m.project.property(key, from));
  return configured(m, found ?? [], 'config', key, place, form);
}

/**
 * Joins the values that profiles give a key. What a sample file or a placeholder says is not known: the result then is unknown, and tells where
 * it stands.
 */
function configured(m: Machine, values: readonly ConfigValue[], what: 'environment' | 'config', name: string, place: Place, form: Form): V {
  const written = values.filter((v) => !isEmpty(v.value));
  const real = written.filter((v) => !v.sample && !isFilledIn(v.value));
  if (real.length === 0) {
    const open = written.find((v) => !v.sample)?.value;
    const shown = written[0]?.value.place;
    const trail: readonly TrailStep[] = shown ? [step(what, name, shown)] : [];
    return { ...unknown(what, name, place), trail, ...(open?.kind === 'string' ? { placeholder: open } : {}) };
  }
  return choice(real.map((v) => ({ value: arriving(m, v.value, step(what, name, v.value.place), form), when: v.when })));
}

const isEmpty = (v: Value): boolean => v.kind === 'null' || (v.kind === 'string' && v.value.trim() === '');
/** A value that somebody still has to fill in. */
const isFilledIn = (v: Value): boolean => v.kind === 'string' && isPlaceholder(v.value);

function arriving(m: Machine, value: Value, from: TrailStep, form: Form): V {
  const v = thaw(m, value);
  const typed = mapAlternatives(v, (x): V => {
    if (form === 'text' && x.t === 'num' && x.place) return textOf(x.text, x.place);
    if (form === 'text' && x.t === 'bool' && x.place) return textOf(String(x.value), x.place);
    if (form === 'number' && x.t === 'str' && /^\d+$/.test(x.value)) return { ...x, t: 'num', value: Number(x.value), text: x.value };
    return x;
  });
  return mapAlternatives(typed, (x) =>
    'trail' in x && x.trail[0]?.what === from.what && x.trail[0].name === from.name ? x : through(x, from),
  );
}

const textOf = (value: string, place: Place): V => ({
  t: 'str',
  value,
  pieces: [{ from: 0, to: value.length, place, verbatim: place.range.end - place.range.start === value.length }],
  literal: true,
  place,
  trail: [],
});

/** Where annotations of a class are evaluated. */
export const frameOf = (m: Machine, c: ClassRef): Frame => ({
  id: m.frames++,
  fn: { unit: c.unit, index: 0 },
  parent: moduleFrame(c.unit),
  self: null,
});

const VALUE = new Set(['Value', 'NacosValue']);

/**
 * A field that is filled from configuration: Spring's `@Value("${a.b:default}")`, a field of a class with `@ConfigurationProperties(prefix =
 * "a")`, a field of pydantic settings. undefined: the field is not configured.
 */
export function configField(m: Machine, c: ClassRef, decorators: readonly Decorator[], fieldName?: string): V | undefined {
  const value = decorators.find((d) => VALUE.has(d.name));
  if (value?.args[0]) return annotated(m, c, value, formOf(c, fieldName));
  if (fieldName === undefined) return undefined;
  if (c.unit.id === 'python') return settingsField(m, c, fieldName);
  const option = optionsField(m, c, fieldName);
  if (option) return option;
  const bean = bindingOf(m, c);
  const argument = bean?.decorator.args.find((a) => a.name === undefined || a.name === 'prefix' || a.name === 'value');
  if (!bean || !argument) return undefined;
  const prefix = evaluate(m, argument.value, moduleFrame(bean.unit));
  if (prefix.t !== 'str') return undefined;
  const v = property(m, `${prefix.value}.${fieldName}`, c.unit.path, placeOf(bean.unit, bean.decorator), formOf(c, fieldName));
  const field = fieldOf(c, fieldName);
  if (v.t !== 'unknown') return bound(m, c, field, v);
  if (v.placeholder || !field?.value) return v.placeholder ? v : undefined;
  // Nobody but the framework calls the setters of such a class: what it is made with stays.
  const preset = evaluate(m, field.value, frameOf(m, c));
  return preset.t === 'null' ? undefined : preset.t === 'str' && preset.value.trim() === '' ? v : preset;
}

interface Binding {
  readonly unit: Unit;
  readonly decorator: Decorator;
}

const isBinding = (d: Decorator): boolean => d.name === 'ConfigurationProperties' || d.name === 'NacosConfigurationProperties';

/** `@ConfigurationProperties` of a class, or of the one method that makes a bean of it. */
function bindingOf(m: Machine, c: ClassRef): Binding | undefined {
  const cls = c.unit.summary.classes[c.index]!;
  const own = cls.decorators.find(isBinding);
  if (own) return { unit: c.unit, decorator: own };
  if (!/Prop|Conf|Setting/.test(cls.name) || cls.owner >= 0) return undefined;
  const found = (answered(m, m.project.mentioning('ConfigurationProperties')) ?? []).flatMap((path): readonly Binding[] => {
    const unit = answered(m, m.project.unit(path));
    return (unit?.summary.functions ?? []).flatMap((f) => {
      const decorator = f.returns === cls.name ? f.decorators.find(isBinding) : undefined;
      return decorator && f.decorators.some((d) => d.name === 'Bean') ? [{ unit: unit!, decorator }] : [];
    });
  });
  if (found.length !== 1) return undefined;
  m.run.deps.add(found[0]!.unit.path);
  return found[0];
}

/** A parameter that is filled from configuration: `@Value` on itself, or on a setter. */
export function configParameter(
  m: Machine,
  p: { readonly type?: string; readonly decorators?: readonly Decorator[] },
  frame: Frame,
): V | undefined {
  const { unit, index } = frame.fn;
  const f = unit.summary.functions[index]!;
  const token = p.decorators?.find((d) => d.name === 'Inject')?.args[0]?.value;
  if (token) return injected(m, token, moduleFrame(unit));
  const value = [...(p.decorators ?? []), ...(f.params.length === 1 ? f.decorators : [])].find((d) => VALUE.has(d.name));
  if (!value?.args[0] || f.owner < 0) return undefined;
  return annotated(m, { unit, index: f.owner }, value, formOfType(p.type));
}

type Field = Pick<FieldSummary, 'name' | 'start' | 'end' | 'type' | 'value' | 'decorators'>;

/** A field as it is declared, or as a component of a record. */
export function fieldOf(c: ClassRef, name: string): Field | undefined {
  const { classes, functions } = c.unit.summary;
  const cls = classes[c.index]!;
  const declared = cls.fields.find((f) => f.name === name);
  if (declared) return declared;
  const component = cls.methods
    .flatMap((i) => (functions[i]?.kind === 'constructor' ? functions[i].params : []))
    .find((p) => p.field && p.name === name);
  return component && { ...component, value: component.default ?? null, decorators: component.decorators ?? [] };
}

/** How a field of this type wants its value. */
export const formOf = (c: ClassRef, name: string | undefined): Form => formOfType(name === undefined ? undefined : fieldOf(c, name)?.type);

const formOfType = (type: string | undefined): Form =>
  type !== undefined && /^(?:int|long|short|Integer|Long|Short|BigInteger|BigDecimal|double|float|Int|number)$/.test(type)
    ? 'number'
    : 'text';

/** `@Value("${a.b:default}")`; text around it and several placeholders count too. */
function annotated(m: Machine, c: ClassRef, value: Decorator, form: Form): V {
  const place = placeOf(c.unit, value);
  const argument = value.args.find((a) => a.name === undefined || a.name === 'value') ?? value.args[0]!;
  const text = evaluate(m, argument.value, frameOf(m, c));
  if (text.t !== 'str') return unknown('config', '@Value', place);
  const list = /^#\{\s*'(\$\{[^']*\})'\s*\.split\('([^'\\]+)'\)\s*\}$/.exec(text.value);
  if (!list && text.value.includes('#{')) return unknown('config', text.value, place);
  let missing: V | undefined;
  const resolve = (name: string): Value | undefined => {
    const v = property(m, name, c.unit.path, place, form);
    if (v.t === 'unknown') missing = v;
    return v.t === 'unknown' ? undefined : freeze(v, lookup(m));
  };
  const start = list ? text.value.indexOf('$') : 0;
  const whole = freeze(list ? slice(text, start, start + list[1]!.length) : text, lookup(m)) as StringValue;
  const filled = interpolate(whole, 'spring', resolve);
  if (filled.kind === 'string' && isEmpty(filled)) return missing ?? unknown('config', text.value, place);
  if (filled.kind === 'unknown' && missing && filled.prefix === undefined && filled.suffix === undefined) return missing;
  return list ? mapAlternatives(thaw(m, filled), (v) => split(m, v, list[2]!, place)) : thaw(m, filled);
}

/** The parts of a text between separators, each with its place. */
function split(m: Machine, v: V, separator: string, place: Place): V {
  if (v.t !== 'str') return { ...unknown('config', '', place), type: 'list' };
  const items: V[] = [];
  let at = 0;
  for (const part of v.value.split(separator)) {
    items.push(slice(v, at, at + part.length));
    at += part.length + separator.length;
  }
  return newList(m, items, true, v.place);
}

/** A record for a field whose type is a class of the workspace is an instance of that class, with its keys under the names of its fields. */
export function bound(m: Machine, c: ClassRef, field: Field | undefined, v: V, depth = 0): V {
  if (v.t === 'alt') return mapAlternatives(v, (x) => bound(m, c, field, x, depth));
  const h = objectOf(m, v);
  if (h?.h !== 'record' || field?.type === undefined || depth > 4) return v;
  const type = resolvePath(m, c.unit, field.type);
  if (type?.t !== 'class') return v;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of h.entries) {
    const name = key.replace(/[-_]([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const target =
      [key, name].find((n) => hasField(m, type.class, n)) ??
      fieldsOf(type.class).find((f) => f.name.toLowerCase() === name.toLowerCase())?.name;
    if (target === undefined) continue;
    const value = scalarFor(type.class, target, entry.value);
    entries.set(target, { ...entry, value: bound(m, type.class, fieldOf(type.class, target), value, depth + 1) });
  }
  return newRecord(m, h.place, { class: type.class, entries, exact: false, symbolic: true });
}

const fieldsOf = (c: ClassRef): readonly FieldSummary[] => c.unit.summary.classes[c.index]!.fields;

const scalarFor = (c: ClassRef, name: string, v: V): V =>
  mapAlternatives(v, (x) =>
    formOf(c, name) === 'text' && x.t === 'num' && x.place ? through(textOf(x.text, x.place), step('config', name, x.place)) : x,
  );
