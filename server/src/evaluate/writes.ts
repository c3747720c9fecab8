import type { Expr, Stmt } from '../model/summary.js';
import type { Unit } from './values.js';

/*
 * What the text of functions says about the names they write, without running them. Facts are kept with the body of the function: that object
 * stays the same while its file is edited elsewhere, so an edit costs one function and not the file.
 */

/** A write of a plain name. */
interface NameWrite {
  readonly name: string;
  readonly declares: boolean;
  /** Namespaces in which the name may be declared, innermost first. */
  readonly scopes: readonly string[] | undefined;
}

/** Every write of a plain name in statements, nested ones included. */
function eachWrite(
  body: readonly Stmt[],
  note: (name: string, declares: boolean, start: number, scopes: readonly string[] | undefined) => void,
): void {
  for (const s of body) {
    switch (s.s) {
      case 'set':
      case 'augment':
        if (s.target.t === 'name') note(s.target.name, s.target.declares, s.start, s.target.scopes);
        break;
      case 'if':
        eachWrite(s.then, note);
        eachWrite(s.else, note);
        break;
      case 'switch':
        for (const c of s.cases) eachWrite(c.body, note);
        break;
      case 'loop':
      case 'block':
        eachWrite(s.body, note);
        break;
      case 'try':
        eachWrite(s.body, note);
        for (const h of s.handlers) eachWrite(h, note);
        eachWrite(s.final, note);
        break;
      default:
        break;
    }
  }
}

const writesByBody = new WeakMap<readonly Stmt[], readonly NameWrite[]>();

function writesOf(body: readonly Stmt[]): readonly NameWrite[] {
  const known = writesByBody.get(body);
  if (known) return known;
  const found: NameWrite[] = [];
  eachWrite(body, (name, declares, _, scopes) => void found.push({ name, declares, scopes }));
  writesByBody.set(body, found);
  return found;
}

const assignments = new WeakMap<Unit, ReadonlyMap<string, readonly number[]>>();

/** Which functions assign to names of the module scope. */
export function assignmentsOf(unit: Unit): ReadonlyMap<string, readonly number[]> {
  const known = assignments.get(unit);
  if (known) return known;
  const out = new Map<string, number[]>();
  const { functions } = unit.summary;
  const moduleNames = new Set(writesOf(functions[0]?.body ?? []).map((w) => w.name));
  for (let index = 1; index < functions.length; index++) {
    const f = functions[index]!;
    const writes = writesOf(f.body);
    if (writes.length === 0) continue;
    const locals = new Set(f.params.map((p) => p.name));
    for (const { name, declares, scopes } of writes) {
      if (declares) locals.add(name);
      else if (!locals.has(name)) {
        const full = scopes?.map((scope) => `${scope}.${name}`).find((x) => moduleNames.has(x)) ?? name;
        if (!moduleNames.has(full)) continue;
        const list = out.get(full);
        if (!list) out.set(full, [index]);
        else if (list.at(-1) !== index) list.push(index);
      }
    }
  }
  assignments.set(unit, out);
  return out;
}

const lastWrites = new WeakMap<Unit, ReadonlyMap<string, number>>();

/** Where the top level of a file writes a name for the last time; 0 where it never does. */
export function lastWrite(unit: Unit, name: string): number {
  const known = lastWrites.get(unit);
  if (known) return known.get(name) ?? 0;
  const found = new Map<string, number>();
  eachWrite(
    unit.summary.functions[0]?.body ?? [],
    (written, _, start) => void found.set(written, Math.max(start, found.get(written) ?? 0)),
  );
  lastWrites.set(unit, found);
  return found.get(name) ?? 0;
}

/** Methods that add to or remove from what they are called on. */
const CHANGES = /^(?:append|add|addAll|push|put|putAll|set|extend|insert|unshift|update|remove|clear|pop|splice|push_back|Add)$/;

/** What methods that change their receiver mean. */
const CHANGING: ReadonlySet<string> = new Set([
  'list.added',
  'list.extended',
  'list.prepend',
  'list.insert',
  'list.remove',
  'list.reorder',
  'record.merge',
  'record.set',
]);

const changedByBody = new WeakMap<readonly Stmt[], ReadonlySet<string>>();

/** Names whose lists, tables or objects a function changes: by a call that adds or removes, or by writing an index or a member. */
export function changedNames(unit: Unit, index: number): ReadonlySet<string> {
  const body = unit.summary.functions[index]?.body ?? [];
  const known = changedByBody.get(body);
  if (known) return known;
  const names = new Set<string>();
  const note = (e: Expr | undefined): void => {
    if (e && (e.e === 'member' || e.e === 'name')) names.add(e.name);
  };
  const visit = (x: unknown, depth: number): void => {
    if (typeof x !== 'object' || x === null || depth > 60) return;
    if (Array.isArray(x)) {
      for (const y of x) visit(y, depth + 1);
      return;
    }
    const e = x as { e?: string; t?: string; callee?: Expr; object?: Expr; args?: readonly { readonly value: Expr }[] };
    if (
      e.e === 'call' &&
      e.callee?.e === 'member' &&
      (CHANGES.test(e.callee.name) || CHANGING.has(unit.language.methods[e.callee.name] ?? ''))
    )
      note(e.callee.object);
    if (e.e === 'call' && e.callee?.e === 'name' && unit.language.functions[e.callee.name] === 'collection.push') note(e.args?.[0]?.value);
    if (e.t === 'index' || e.t === 'member') note(e.object);
    for (const y of Object.values(x)) visit(y, depth + 1);
  };
  visit(body, 0);
  changedByBody.set(body, names);
  return names;
}

const changedByUnit = new WeakMap<Unit, ReadonlySet<string>>();

/** Whether a function of the file changes what a name holds. The top level itself runs before any function does. */
export function changedByFunctions(unit: Unit, name: string): boolean {
  const known = changedByUnit.get(unit);
  if (known) return known.has(name);
  const all = new Set<string>();
  for (let index = 1; index < unit.summary.functions.length; index++) for (const changed of changedNames(unit, index)) all.add(changed);
  changedByUnit.set(unit, all);
  return all.has(name);
}
