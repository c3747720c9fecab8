import type { Expr } from '../../model/summary.js';
import { bound, fieldOf, formOf, property } from '../config.js';
import { classOf, resolvePath } from '../links.js';
import { type Machine, newRecord, objectOf, placeOf } from '../machine.js';
import { setMember } from '../members.js';
import { concat } from '../text.js';
import { type CallArg, type ClassRef, type Frame, type Unit, unknown, type V } from '../values.js';
import { orDefault, positional } from './arguments.js';
import { sectionOfClass } from './options.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
interface At {
  readonly start: number;
  readonly end: number;
}

/** How a part of the configuration is written in the evaluator: its key is the first argument. */
const SECTION = '<configuration>';
const TYPES = /^I?Configuration(?:Root|Section|Manager)?$/;
/** Objects from outside that hold the configuration: `builder.Configuration`, `ConfigurationManager.AppSettings`, a built one. */
const HOLDERS =
  /(?:^|\.)(?:Configuration|ConfigurationManager\.AppSettings|WebConfigurationManager\.AppSettings)$|ConfigurationBuilder(?:\(\))?\..*Build\(\)$/;
const NAMES = /^_?(?:config|configuration|appsettings)$/i;

/** Whether code in this language reads its configuration by keys in sections. */
export const readsSections = (unit: Unit): boolean => unit.language.functions[SECTION] === 'config.sections';

/** The key of the part of the configuration that a value stands for, empty for the whole; undefined: it stands for none. */
export function sectionKey(m: Machine, v: V, written: Expr | undefined): V | undefined {
  const whole: V = { t: 'str', value: '', pieces: [], literal: false, place: null, trail: [] };
  switch (v.t) {
    case 'ref': {
      const h = objectOf(m, v);
      if (h?.h !== 'record' || h.ext === null) return undefined;
      return h.ext === SECTION ? h.args[0]?.value : HOLDERS.test(h.ext) ? whole : undefined;
    }
    case 'ext':
      return HOLDERS.test(v.path) || NAMES.test(v.path) ? whole : undefined;
    case 'method': {
      const h = objectOf(m, v.receiver);
      return h?.h === 'record' && h.ext !== null && HOLDERS.test(`.${v.name}`) ? whole : undefined;
    }
    case 'unknown': {
      if (v.typeName !== undefined) return TYPES.test(v.typeName.slice(v.typeName.lastIndexOf('.') + 1)) ? whole : undefined;
      const name = written?.e === 'name' || written?.e === 'member' ? written.name : '';
      return NAMES.test(name) ? whole : undefined;
    }
    default:
      return undefined;
  }
}

const below = (section: V, key: V): V => (section.t === 'str' && section.value === '' ? key : concat([section, colon, key], null));
const colon: V = { t: 'str', value: ':', pieces: [], literal: false, place: null, trail: [] };

/** What stands under a key. */
function settingAt(m: Machine, key: V, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  const place = placeOf(unit, at);
  return key.t === 'str' ? property(m, key.value, unit.path, place, 'text') : { ...unknown('config', '', place), type: 'string' };
}

/** `configuration["Sms:Sign"]`. */
export function sectionIndex(m: Machine, object: V, index: V, written: Expr, frame: Frame, at: At): V | undefined {
  if (!readsSections(frame.fn.unit)) return undefined;
  const section = sectionKey(m, object, written);
  return section ? settingAt(m, below(section, index), frame, at) : undefined;
}

const newSection = (m: Machine, key: V, frame: Frame, at: At): V =>
  newRecord(m, null, {
    ext: SECTION,
    exact: false,
    args: [{ value: key }],
    entries: new Map([['Value', { value: settingAt(m, key, frame, at), keyPlace: null }]]),
  });

/** A method of the configuration or of a section of it. */
export function sectionCall(m: Machine, receiver: V, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  if (!readsSections(frame.fn.unit)) return undefined;
  const written = e.callee.e === 'member' ? e.callee.object : undefined;
  // Furion's `App.GetConfig<string>("Sms:Sign")`.
  const app = receiver.t === 'ext' && /(?:^|\.)App$/.test(receiver.path);
  const section = app ? below(emptyKey, emptyKey) : sectionKey(m, receiver, written);
  const key = positional(args, 0);
  if (!section) return undefined;
  switch (name) {
    case 'GetSection':
    case 'GetRequiredSection':
      return key ? newSection(m, below(section, key), frame, e) : undefined;
    case 'GetValue':
      return key ? orDefault(settingAt(m, below(section, key), frame, e), positional(args, 1)) : undefined;
    case 'GetConfig':
      return app && key ? typed(m, key, args, frame, e) : undefined;
    case 'Get':
      return typed(m, key ? below(section, key) : section, args, frame, e);
    case 'Bind': {
      const target = positional(args, 1) ?? key;
      const c = target ? objectOf(m, target) : undefined;
      const from = positional(args, 1) && key ? below(section, key) : section;
      if (target && c?.h === 'record' && c.class) fill(m, target, c.class, from, frame, e);
      return unknown('call', name);
    }
    default:
      return undefined;
  }
}

const emptyKey: V = { t: 'str', value: '', pieces: [], literal: false, place: null, trail: [] };

/** `Get<SmsOptions>()`: an instance that holds what stands under the key; a text or a list otherwise. */
function typed(m: Machine, key: V, args: readonly CallArg[], frame: Frame, e: CallExpr): V {
  const written = e.args.find((a) => a.name === '<T>')?.value;
  const type = written?.e === 'type' ? resolvePath(m, frame.fn.unit, written.name) : undefined;
  if (type?.t !== 'class' || classOf(type.class).kind === 'enum') return orDefault(settingAt(m, key, frame, e), positional(args, 1));
  const made = newRecord(m, placeOf(frame.fn.unit, e), { class: type.class, symbolic: true, exact: false });
  fill(m, made, type.class, key, frame, e);
  return made;
}

function fill(m: Machine, target: V, c: ClassRef, key: V, frame: Frame, e: CallExpr): void {
  if (key.t !== 'str') return;
  for (const field of classOf(c).fields) {
    const v = fieldValue(m, c, field.name, key.value, frame.fn.unit.path, placeOf(frame.fn.unit, e));
    if (v) setMember(m, target, field.name, v, null);
  }
}

/** The value of one property of an options class; undefined where nothing is written. */
function fieldValue(
  m: Machine,
  c: ClassRef,
  name: string,
  section: string,
  from: string,
  place: ReturnType<typeof placeOf>,
): V | undefined {
  const field = fieldOf(c, name);
  const renamed = field?.decorators.find((d) => d.name === 'ConfigurationKeyName')?.args[0]?.value;
  const key = renamed?.e === 'string' ? renamed.value : name;
  const v = property(m, section === '' ? key : `${section}:${key}`, from, place, formOf(c, name));
  if (v.t === 'unknown') return v.placeholder ? v : undefined;
  return bound(m, c, field, v);
}

/** A property of a class that the program binds to a section of its configuration (`services.Configure<SmsOptions>(section)`). */
export function optionsField(m: Machine, c: ClassRef, name: string): V | undefined {
  if (!readsSections(c.unit)) return undefined;
  const section = sectionOfClass(m, c);
  if (section === undefined) return undefined;
  return fieldValue(m, c, name, section, c.unit.path, placeOf(c.unit, fieldOf(c, name) ?? classOf(c)));
}
