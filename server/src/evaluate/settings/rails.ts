import { dirname, join } from '../../base/path.js';
import type { Place } from '../../base/range.js';
import type { Expr, Stmt, Target } from '../../model/summary.js';
import { contentOf } from '../data-files.js';
import { evaluate } from '../interpret.js';
import { answered, type Machine, memoized, moduleFrame, newRecord, objectOf } from '../machine.js';
import { eachStatement } from '../packages.js';
import { choice, type Entry, type Frame, mapAlternatives, type Unit, unknown, type V } from '../values.js';
import { SETUP } from './initializers.js';

/*
 * Settings of Rails applications: files of config/ with one section an environment, `config.x` of the application, and the `config` gem's
 * `Settings`.
 */

/** All keys agree on the environment that is running. */
const BRANCH = 'config/profile';
const ENVIRONMENTS = ['production', 'staging', 'development'] as const;
/** Sections that count in every environment. */
const SHARED = ['shared', 'default', 'defaults'];
const KNOWN = new Set<string>([...ENVIRONMENTS, ...SHARED, 'test']);

/** A file of the application's config folder, looked for from the code upward. */
function configFile(m: Machine, from: Unit, name: string): V | undefined {
  const candidates: string[] = [];
  for (let folder = dirname(from.path); ; folder = dirname(folder)) {
    const path = join(folder, `config/${name}`);
    if (path !== undefined) candidates.push(path);
    if (folder === '') break;
  }
  const path = answered(m, m.project.first(candidates));
  return path ? contentOf(m, path) : undefined;
}

/** `upper` over `lower`, table by table. */
function over(m: Machine, lower: V | undefined, upper: V): V {
  const [a, b] = [lower && objectOf(m, lower), objectOf(m, upper)];
  if (!lower || a?.h !== 'record' || b?.h !== 'record') return upper;
  const entries = new Map<string, Entry>(a.entries);
  for (const [key, x] of b.entries) {
    const before = entries.get(key);
    entries.set(key, before ? { ...x, value: over(m, before.value, x.value) } : x);
  }
  return newRecord(m, b.place, { entries, exact: a.exact && b.exact });
}

/** The section of the environment that is running, of a table with one for each; which it is, is open. Tests have values of their own. */
export function sectionOf(m: Machine, v: V): V {
  return mapAlternatives(v, (x) => {
    const h = objectOf(m, x);
    if (h?.h !== 'record' || h.class !== null || h.ext !== null) return x;
    const shared = SHARED.map((name) => h.entries.get(name)?.value).find((s) => s !== undefined);
    const others = [...h.entries].filter(([key]) => key !== 'test' && !SHARED.includes(key));
    const sections = others.filter(([key]) => KNOWN.has(key) || others.some(([k]) => KNOWN.has(k)));
    if (sections.length === 0) return shared ?? unknown('config', 'Rails.env');
    return choice(
      sections.map(([key, section]) => ({
        value: over(m, shared, section.value),
        when: sections.length > 1 ? [{ branch: BRANCH, arm: armOf(key) }] : [],
      })),
    );
  });
}

/** The same environment is the same arm in every file. */
const armOf = (name: string): number => {
  const at = (ENVIRONMENTS as readonly string[]).indexOf(name);
  return at >= 0 ? at : [...name].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) & 0xffffff, 7) + 16;
};

/** `Rails.application.config_for(:sms)`: config/sms.yml. */
export function railsFile(m: Machine, name: string, frame: Frame, place: Place | null): V {
  const { unit } = frame.fn;
  const content = configFile(m, unit, `${name}.yml`);
  return content ? sectionOf(m, content) : unknown('config', name, place);
}

/** What the `config` gem reads: config/settings.yml, and over it one file for each environment. */
function settings(m: Machine, from: Unit): V | undefined {
  const base = configFile(m, from, 'settings.yml');
  const local = configFile(m, from, 'settings.local.yml');
  const common = local ? over(m, base, local) : base;
  const environments = ENVIRONMENTS.flatMap((name) => {
    const content = configFile(m, from, `settings/${name}.yml`);
    return content ? [{ value: over(m, common, content), when: [{ branch: BRANCH, arm: armOf(name) }] }] : [];
  });
  return environments.length === 0
    ? common
    : choice(environments.length === 1 ? [{ value: environments[0]!.value, when: [] }] : environments);
}

const ROOTS = ['Settings', 'Rails.configuration', 'Rails.application.config', 'Rails.application.secrets'] as const;

/** A setting by the path that code reads: `Settings.sms.sign`, `Rails.configuration.x.sms.sign`. undefined: it is none, or not known. */
export function railsSetting(m: Machine, path: string, frame: Frame): V | undefined {
  const { unit } = frame.fn;
  const root = ROOTS.find((r) => path.startsWith(`${r}.`));
  if (!root || unit.language.functions[root] === undefined) return undefined;
  const keys = path.slice(root.length + 1).split('.');
  const found =
    root === 'Settings'
      ? walk(m, settings(m, unit), keys, frame)
      : root === 'Rails.application.secrets'
        ? walk(m, railsFile(m, 'secrets', frame, null), keys, frame)
        : assigned(m, unit, keys, frame);
  return found && found.t !== 'unknown' && found.t !== 'null' ? found : undefined;
}

/** What stands under keys. */
function walk(m: Machine, v: V | undefined, keys: readonly string[], frame: Frame): V | undefined {
  let value = v;
  for (const key of keys) {
    if (!value) return undefined;
    value = mapAlternatives(value, (x) => {
      const h = objectOf(m, x);
      if (h?.h !== 'record') return unknown('config', key);
      return h.entries.get(key)?.value ?? unknown('config', key);
    });
  }
  void frame;
  return value;
}

/** What the application's own setup assigns to `config.x.sms`, or to a key below or above. */
function assigned(m: Machine, from: Unit, keys: readonly string[], frame: Frame): V | undefined {
  const word = keys[0] === 'x' ? keys[1] : keys[0];
  if (word === undefined) return undefined;
  const paths = (answered(m, m.project.mentioning(word)) ?? []).filter((p) => SETUP.test(p));
  const values: V[] = [];
  for (const path of paths) {
    const unit = answered(m, m.project.unit(path));
    if (!unit || unit.language !== from.language) continue;
    m.run.deps.add(path);
    for (const { chain, value } of assignmentsOf(unit)) {
      if (chain.length > keys.length || chain.some((name, i) => name !== keys[i])) continue;
      const v = memoized(m, `rails:${path}:${value.start}`, () => evaluate(m, value, moduleFrame(unit)));
      const rest = keys.slice(chain.length);
      const found = rest.length === 0 ? v : walk(m, v, rest, frame);
      if (found) values.push(found);
    }
  }
  return values.length === 0 ? undefined : choice(values.map((value) => ({ value, when: [] })));
}

interface Assignment {
  readonly chain: readonly string[];
  readonly value: Expr;
}
const known = new WeakMap<Unit, readonly Assignment[]>();

/** Every `config.a.b = value` of a file. */
function assignmentsOf(unit: Unit): readonly Assignment[] {
  const before = known.get(unit);
  if (before) return before;
  const out: Assignment[] = [];
  const note = (s: Stmt): void => {
    if (s.s !== 'set' || !s.value) return;
    const chain = chainOf(s.target);
    const names = chain && ownPart(chain);
    if (names && names.length > 0) out.push({ chain: names, value: s.value });
  };
  for (const f of unit.summary.functions) eachStatement(f.body, note);
  known.set(unit, out);
  return out;
}

/** The part of a chain after what stands for the configuration. */
function ownPart(chain: readonly string[]): readonly string[] | undefined {
  for (const root of [['config'], ['Rails', 'configuration'], ['Rails', 'application', 'config']])
    if (root.every((name, i) => chain[i] === name)) return chain.slice(root.length);
  return undefined;
}

function chainOf(t: Target | Expr): string[] | undefined {
  if ('t' in t) {
    if (t.t === 'member') return joined(chainOf(t.object), t.name);
    return t.t === 'index' && t.index.e === 'string' ? joined(chainOf(t.object), t.index.value) : undefined;
  }
  switch (t.e) {
    case 'name':
      return [t.name];
    case 'member':
      return joined(chainOf(t.object), t.name);
    case 'index':
      return t.index.e === 'string' ? joined(chainOf(t.object), t.index.value) : undefined;
    case 'call':
      return t.args.length === 0 ? chainOf(t.callee) : undefined;
    default:
      return undefined;
  }
}

const joined = (chain: string[] | undefined, name: string): string[] | undefined => (chain ? [...chain, name] : undefined);
