import { closeness } from '../../base/path.js';
import type { Expr } from '../../model/summary.js';
import { invoke } from '../call.js';
import { environment } from '../config.js';
import { evaluate } from '../interpret.js';
import { exportedValue } from '../links.js';
import { answered, CONFIGURATION, type Machine, memoized, moduleFrame, newRecord, nullValue, objectOf, placeOf } from '../machine.js';
import { type CallArg, type Entry, type Frame, type H, type Unit, unknown, type V } from '../values.js';
import { orDefault, positional } from './arguments.js';
import { walk } from './node.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
type RecordObject = Extract<H, { h: 'record' }>;

/** What a `registerAs` call makes. */
const REGISTERED = '<registered>';

/** Whether a type of this name is NestJS's, or one that is made like it. */
export const isNestService = (type: string, frame: Frame): boolean =>
  '@nestjs/config.registerAs' in frame.fn.unit.language.functions && /^(?:Nest|Typed|App)?ConfigService$/.test(type);

/** `config.get('sms.appId')`: of what the application registers, else an environment variable. */
export function nestCall(m: Machine, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
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
