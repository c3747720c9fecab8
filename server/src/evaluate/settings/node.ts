import type { Expr } from '../../model/summary.js';
import { property } from '../config.js';
import { exportedValue } from '../links.js';
import { answered, type Machine, objectOf, placeOf } from '../machine.js';
import { memberValue } from '../members.js';
import type { Frame, V } from '../values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** What stands under a dotted key of a record; undefined when nothing does. */
export function walk(m: Machine, root: V | undefined, key: string, e: CallExpr, frame: Frame): V | undefined {
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
