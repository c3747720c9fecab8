import { closeness } from '../../base/path.js';
import type { Expr } from '../../model/summary.js';
import { answered, type Machine, memoized } from '../machine.js';
import { choice, type Unit, unknown, type V } from '../values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

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
