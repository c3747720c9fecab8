import type { Expr } from '../model/summary.js';
import { exportedValue, symbolicInstance, targetOf } from './links.js';
import type { Machine } from './machine.js';
import type { Unit, V } from './values.js';

/**
 * `ctx.service.sms.code` in an Egg application (also `this.service`, `app.service`): the framework loads `app/service/sms/code.js`, and gives out
 * an instance of the class that the file exports. Names of files may be written with dashes or underscores (eggjs.org, "Service").
 * undefined: no such chain, or no such file.
 */
export function eggService(m: Machine, unit: Unit, e: Expr): V | undefined {
  const names = serviceNames(e);
  const app = /^(?:.*\/)?app\//.exec(unit.path)?.[0];
  if (!names || names.length === 0 || app === undefined) return undefined;
  const folders = names.slice(0, -1).join('/');
  const up = '../'.repeat(unit.path.slice(app.length).split('/').length - 1) || './';
  for (const file of spellings(names.at(-1)!)) {
    const target = targetOf(m, unit, `${up}service/${folders === '' ? '' : `${folders}/`}${file}`, 0);
    const exported = target && exportedValue(m, target, 'default');
    if (exported?.t === 'class') return symbolicInstance(m, exported.class);
  }
  return undefined;
}

/** The names after `service`, where that is a member of a context, an application or the object itself. */
function serviceNames(e: Expr): readonly string[] | undefined {
  const names: string[] = [];
  for (let at = e; at.e === 'member'; at = at.object) {
    if (at.name === 'service') return isHolder(at.object) ? names : undefined;
    names.unshift(at.name);
  }
  return undefined;
}

const isHolder = (e: Expr): boolean => e.e === 'this' || ((e.e === 'name' || e.e === 'member') && /^(?:ctx|app|context)$/.test(e.name));

const spellings = (name: string): readonly string[] => {
  const parts = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return [...new Set([name, parts.replaceAll(' ', '_'), parts.replaceAll(' ', '-')])];
};
