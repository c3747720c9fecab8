import { closeness } from '../base/path.js';
import type { Expr } from '../model/summary.js';
import { invoke } from './call.js';
import { environment, property } from './config.js';
import { decodeFile, fileMethod, openFile } from './data-files.js';
import { evaluate } from './interpret.js';
import { classMember, exportedValue, moduleName } from './links.js';
import { answered, CONFIGURATION, type Machine, memoized, moduleFrame, newRecord, nullValue, objectOf, placeOf } from './machine.js';
import { memberValue } from './members.js';
import { type CallArg, type ClassRef, choice, type Entry, type Frame, type H, type Unit, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
type RecordObject = Extract<H, { h: 'record' }>;

/** What a `registerAs` call makes. */
export const REGISTERED = '<registered>';

const positional = (args: readonly CallArg[], index: number): V | undefined => args.filter((a) => a.name === undefined)[index]?.value;
const keyword = (args: readonly CallArg[], ...names: readonly string[]): V | undefined =>
  args.find((a) => a.name !== undefined && names.includes(a.name))?.value;

/** A default counts where the project's files say nothing, unless it is empty. */
export const orDefault = (v: V, fallback: V | undefined): V => {
  if (v.t !== 'unknown' || (v.reason !== 'environment' && v.reason !== 'config')) return v;
  const empty = fallback === undefined || fallback.t === 'null' || (fallback.t === 'str' && fallback.value.trim() === '');
  return empty ? v : fallback;
};

/** A method of an object that gives out settings; undefined when the receiver is none. */
export function settingCall(m: Machine, receiver: V, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const file = fileMethod(receiver, name);
  if (file) return file;
  if (receiver.t === 'unknown') {
    const type = receiver.typeName?.slice(receiver.typeName.lastIndexOf('.') + 1);
    return type !== undefined && isNestService(type) ? nestCall(m, name, args, e, frame) : undefined;
  }
  const h = objectOf(m, receiver);
  if (h?.h !== 'record' || h.ext === null || receiver.t !== 'ref') return undefined;
  const made = h.ext.replace(/\(\)$/, '');
  if (isNestService(made.slice(made.lastIndexOf('.') + 1))) return nestCall(m, name, args, e, frame);
  if (/(?:^|\.)(?:Raw|Safe)?ConfigParser$/.test(made)) return parserCall(m, receiver, h, name, args, e, frame);
  if (ENVIRONMENTS.test(made) && /^(?:str|int|get_value|__call__|string|unicode|bool|float)$/.test(name))
    return variable(m, args, e, frame);
  return undefined;
}

/** A call of an object: `env = environ.Env()`, `env('SMS_TPL')`. */
export function settingValue(m: Machine, h: H | undefined, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  if (h?.h !== 'record' || h.ext === null) return undefined;
  return ENVIRONMENTS.test(h.ext.replace(/\(\)$/, '')) ? variable(m, args, e, frame) : undefined;
}

/** django-environ, environs, starlette's Config, decouple's Config objects. */
const ENVIRONMENTS = /^(?:environ\.(?:File(?:Aware)?)?Env|environs\.Env|starlette\.config\.Config|decouple\.(?:Auto)?Config)$/;

function variable(m: Machine, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const key = positional(args, 0);
  if (key?.t !== 'str') return undefined;
  return orDefault(environment(m, key.value, frame, e), keyword(args, 'default') ?? positional(args, 1));
}

// ---- NestJS --------------------------------------------------------------------------------------------------------------------------

const isNestService = (type: string): boolean => /^(?:Nest|Typed|App)?ConfigService$/.test(type);

function nestCall(m: Machine, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  if (name !== 'get' && name !== 'getOrThrow') return undefined;
  const key = positional(args, 0);
  if (key?.t !== 'str') return undefined;
  const fallback = positional(args, 1);
  // With `{ infer: true }` the second argument is no default.
  const real = fallback?.t === 'ref' && objectOf(m, fallback)?.h === 'record' ? undefined : fallback;
  const own = walk(m, namespaces(m, frame.fn.unit), key.value, e, frame);
  if (own && own.t !== 'null' && !(own.t === 'unknown' && own.reason === 'unset')) return orDefault(own, real);
  if (key.value.includes('.')) return orDefault(unknown('config', key.value, placeOf(frame.fn.unit, e)), real);
  return orDefault(environment(m, key.value, frame, e), real);
}

/** What stands under a dotted key of a record; undefined when nothing does. */
function walk(m: Machine, root: V | undefined, key: string, e: CallExpr, frame: Frame): V | undefined {
  let v = root;
  for (const name of key.split('.')) {
    if (v === undefined) return undefined;
    const h = objectOf(m, v);
    if (h?.h === 'record') v = h.entries.get(name)?.value ?? (h.class ? memberValue(m, v, name, frame, e) : undefined);
    else if (v.t === 'alt') v = memberValue(m, v, name, frame, e);
    else return undefined;
  }
  return v;
}

/** The configuration that a NestJS application registers: `registerAs('sms', () => …)` and `ConfigModule.forRoot({ load: […] })`. */
function namespaces(m: Machine, from: Unit): V {
  m.run.deps.add(CONFIGURATION);
  const registered = answered(m, m.project.mentioning('registerAs')) ?? [];
  const modules = answered(m, m.project.mentioning('ConfigModule')) ?? [];
  const near = (paths: readonly string[]): readonly string[] =>
    [...paths].sort((a, b) => closeness(b, from.path) - closeness(a, from.path));
  return memoized(m, `nest:${from.path}`, () => {
    const entries = new Map<string, Entry>();
    const add = (v: V): void => {
      const h = objectOf(m, v);
      const made = h?.h === 'record' && h.ext === REGISTERED ? registration(m, h) : { name: '', value: v.t === 'fn' ? called(m, v) : v };
      if (!made) return;
      if (made.name !== '') {
        if (!entries.has(made.name)) entries.set(made.name, { value: made.value, keyPlace: null });
        return;
      }
      const inner = objectOf(m, made.value);
      if (inner?.h === 'record') for (const [key, entry] of inner.entries) if (!entries.has(key)) entries.set(key, entry);
    };
    for (const path of near(registered)) {
      m.run.deps.add(path);
      const unit = answered(m, m.project.unit(path));
      for (const exported of unit?.summary.exports ?? []) {
        const v = exportedValue(m, unit!, exported.name);
        const h = v && objectOf(m, v);
        if (h?.h === 'record' && h.ext === REGISTERED) add(v!);
      }
    }
    for (const path of near(modules)) {
      m.run.deps.add(path);
      const unit = answered(m, m.project.unit(path));
      for (const c of unit?.summary.classes ?? []) {
        for (const d of c.decorators)
          for (const a of d.args) for (const item of loaded(a.value)) add(evaluate(m, item, moduleFrame(unit!)));
      }
    }
    return newRecord(m, null, { entries, exact: false });
  });
}

/** Items of `load` of every `ConfigModule.forRoot(…)` in an expression. */
function loaded(e: Expr): readonly Expr[] {
  switch (e.e) {
    case 'record':
      return e.props.flatMap((p) => loaded(p.value));
    case 'list':
      return e.items.flatMap((i) => loaded(i.value));
    case 'await':
      return loaded(e.value);
    case 'call': {
      if (e.callee.e !== 'member' || e.callee.object.e !== 'name' || e.callee.object.name !== 'ConfigModule') return [];
      const options = e.args[0]?.value;
      if (e.callee.name === 'forFeature') return options ? [options] : [];
      const load = options?.e === 'record' ? options.props.find((p) => p.key?.e === 'string' && p.key.value === 'load')?.value : undefined;
      return load?.e === 'list' ? load.items.map((i) => i.value) : [];
    }
    default:
      return [];
  }
}

/** Runs a factory without arguments. */
const called = (m: Machine, f: Extract<V, { t: 'fn' }>): V => invoke(m, f, [], moduleFrame(f.fn.unit), { start: 0, end: 0 });

function registration(m: Machine, h: RecordObject): { readonly name: string; readonly value: V } | undefined {
  const name = h.entries.get('name')?.value;
  const factory = h.entries.get('factory')?.value;
  return name?.t === 'str' && factory?.t === 'fn' ? { name: name.value, value: called(m, factory) } : undefined;
}

/** `registerAs('sms', factory)`. */
export const register = (m: Machine, name: V | undefined, factory: V | undefined): V =>
  newRecord(m, null, {
    ext: REGISTERED,
    entries: new Map([
      ['name', { value: name ?? nullValue(), keyPlace: null }],
      ['factory', { value: factory ?? nullValue(), keyPlace: null }],
    ]),
  });

/** What `@Inject(smsConfig.KEY)` injects. */
export function injected(m: Machine, token: Expr, frame: Frame): V | undefined {
  if (token.e !== 'member' || token.name !== 'KEY') return undefined;
  const h = objectOf(m, evaluate(m, token.object, frame));
  return h?.h === 'record' && h.ext === REGISTERED ? registration(m, h)?.value : undefined;
}

// ---- the config package of Node ------------------------------------------------------------------------------------------------------

/** `config.get('sms.appId')`, `config.sms.appId`: from the folder `config`, as data or as code. */
export function nodeSetting(m: Machine, key: string, frame: Frame, at: { readonly start: number; readonly end: number }): V {
  const { unit } = frame.fn;
  const v = property(m, key, unit.path, placeOf(unit, at), 'data');
  if (v.t !== 'unknown' || v.placeholder) return v;
  const folders: string[] = [];
  for (let folder = unit.path; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    folders.push(folder === '' ? '' : `${folder}/`);
  }
  const candidates = folders.flatMap((f) => ['js', 'ts', 'cjs', 'mjs'].map((x) => `${f}config/default.${x}`));
  const path = answered(m, m.project.first(candidates));
  const code = path ? answered(m, m.project.unit(path)) : undefined;
  const root = code && (exportedValue(m, code, '*cjs') ?? exportedValue(m, code, 'default'));
  const found =
    root &&
    walk(
      m,
      root,
      key,
      { e: 'call', callee: { e: 'this', start: at.start, end: at.end }, args: [], construct: false, start: at.start, end: at.end },
      frame,
    );
  return found ?? v;
}

// ---- Python --------------------------------------------------------------------------------------------------------------------------

/** configparser: files that are read, sections and options. */
function parserCall(
  m: Machine,
  self: Extract<V, { t: 'ref' }>,
  h: RecordObject,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
): V | undefined {
  const first = positional(args, 0);
  if (name === 'read' || name === 'read_file' || name === 'readfp') {
    const entries = new Map(h.entries);
    const source = name === 'read' ? fileNames(m, first, e) : [first];
    for (const file of source) {
      const content = objectOf(m, decodeFile(m, file, frame, true) ?? nullValue());
      if (content?.h === 'record')
        for (const [section, entry] of content.entries) entries.set(section, { ...entry, value: options(m, entry.value) });
    }
    m.run.state.update(self.id, { ...h, entries });
    return unknown('call', name, placeOf(frame.fn.unit, e));
  }
  if (!/^get(?:int|float|boolean)?$/.test(name)) return undefined;
  const option = positional(args, 1);
  if (first?.t !== 'str' || option?.t !== 'str') return undefined;
  const optionIn = (section: string): V | undefined => {
    const found = objectOf(m, h.entries.get(section)?.value ?? nullValue());
    return found?.h === 'record' ? (found.entries.get(option.value) ?? found.entries.get(option.value.toLowerCase()))?.value : undefined;
  };
  const missing = unknown('config', `${first.value}.${option.value}`, placeOf(frame.fn.unit, e));
  return optionIn(first.value) ?? optionIn('DEFAULT') ?? orDefault(missing, keyword(args, 'fallback'));
}

/** A section, with the names of its options in lower case besides; there may be more in DEFAULT and in other spellings. */
function options(m: Machine, section: V): V {
  const h = objectOf(m, section);
  if (h?.h !== 'record') return section;
  const entries = new Map(h.entries);
  for (const [name, entry] of h.entries) {
    const value = entry.value.t === 'str' && entry.value.value.includes('%(') ? unknown('config', name, entry.value.place) : entry.value;
    entries.set(name, { ...entry, value });
    entries.set(name.toLowerCase(), { ...entry, value });
  }
  return newRecord(m, h.place, { entries, exact: false });
}

function fileNames(m: Machine, v: V | undefined, e: CallExpr): readonly (V | undefined)[] {
  const list = v && objectOf(m, v);
  if (list?.h === 'list') return list.items;
  if (v?.t === 'str') return [v];
  return [openFile(undefined, e.args[0]?.value)];
}

/** Settings modules of a Django project, from what its entry scripts name; several are alternatives. */
export function djangoSettings(m: Machine, from: Unit): V | undefined {
  return memoized(m, `django:${from.path}`, () => {
    const scripts = ['manage.py', 'wsgi.py', 'asgi.py', 'celery.py'].flatMap((name) => answered(m, m.project.named(name)) ?? []);
    const nearest = Math.max(...scripts.map((s) => closeness(s, from.path)), -1);
    const modules = new Map<string, Unit>();
    for (const script of scripts.filter((s) => closeness(s, from.path) === nearest || /(?:^|\/)manage\.py$/.test(s))) {
      m.run.deps.add(script);
      const unit = answered(m, m.project.unit(script));
      for (const f of unit?.summary.functions ?? []) for (const name of settingsNames(f.body)) add(unit!, name);
    }
    function add(unit: Unit, name: string): void {
      const path = answered(m, m.project.first(unit.language.resolveImport(name, 0, unit.path)));
      const found = path ? answered(m, m.project.unit(path)) : undefined;
      if (found) modules.set(found.path, found);
    }
    const found = [...modules.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    if (found.length === 0) return unknown('unset', 'django');
    const arms = found.map((unit, arm) => ({
      value: { t: 'module', unit } as V,
      when: found.length > 1 ? [{ branch: 'config/profile', arm }] : [],
    }));
    return choice(arms);
  });
}

/** Names given to DJANGO_SETTINGS_MODULE in statements, at any depth. */
function settingsNames(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(settingsNames);
  if (typeof node !== 'object' || node === null) return [];
  const e = node as {
    readonly e?: string;
    readonly s?: string;
    readonly args?: CallExpr['args'];
    readonly target?: unknown;
    readonly value?: Expr;
  };
  if (e.e === 'call' && e.args?.[0]?.value.e === 'string' && e.args[0].value.value === 'DJANGO_SETTINGS_MODULE') {
    const name = e.args[1]?.value;
    return name?.e === 'string' ? [name.value] : [];
  }
  if (e.s === 'set' && e.value?.e === 'string' && JSON.stringify(e.target).includes('"DJANGO_SETTINGS_MODULE"')) return [e.value.value];
  return Object.values(node).flatMap((v) => (typeof v === 'object' ? settingsNames(v) : []));
}

/** `current_app.config['SMS_TPL']`: from the nearest module or classes of configuration, one alternative a class. */
export function flaskSetting(m: Machine, key: string, frame: Frame, at: { readonly start: number; readonly end: number }): V {
  const { unit } = frame.fn;
  const place = placeOf(unit, at);
  if (!/^[A-Z][A-Z0-9_]*$/.test(key)) return unknown('config', key, place);
  const files = ['config.py', 'settings.py', 'default_settings.py', 'configs.py', 'default.py', '__init__.py'].flatMap((name) =>
    (answered(m, m.project.named(name)) ?? []).filter(
      (p) => name !== '__init__.py' || /(?:^|\/)(?:config|configs|settings)\/__init__\.py$/.test(p),
    ),
  );
  const sorted = [...files].sort((a, b) => closeness(b, unit.path) - closeness(a, unit.path) || (a < b ? -1 : 1));
  for (const path of sorted) {
    m.run.deps.add(path);
    const file = answered(m, m.project.unit(path));
    if (!file) continue;
    const values = settingsIn(m, file, key);
    if (values.length > 0)
      return choice(
        values.map((value) => ({
          value: value.value,
          when: values.length > 1 ? [{ branch: `config/profile/${path}`, arm: value.arm }] : [],
        })),
      );
  }
  return unknown('config', key, place);
}

function settingsIn(m: Machine, file: Unit, key: string): readonly { readonly value: V; readonly arm: number }[] {
  const direct = file.summary.functions[0]?.body.some((s) => s.s === 'set' && s.target.t === 'name' && s.target.name === key)
    ? moduleName(m, file, key)
    : undefined;
  if (direct) return [{ value: direct, arm: -1 }];
  return file.summary.classes.flatMap((c, index) => {
    if (c.kind !== 'class' || c.parent !== 0) return [];
    const value = classMember(m, { unit: file, index } satisfies ClassRef, key);
    return value && value.t !== 'null' && !(value.t === 'str' && value.value === '') ? [{ value, arm: index }] : [];
  });
}
