import type { Around } from '../model/around.js';
import type { Call, FieldName, FieldState, ResponseUse } from '../model/call.js';
import type { Value } from '../model/value.js';
import { execute, hoist } from './interpret.js';
import { bindUnknown, classOf, functionOf, instanceOf, symbolicInstance } from './links.js';
import { createMachine, type Machine, type ManageEvent, moduleFrame, newRun, OverBudget, type Project, type SendEvent } from './machine.js';
import { extensionFrame } from './receivers.js';
import type { Frame, FunctionRef, Unit, V } from './values.js';
import { vendoredPath } from './vendored.js';

export type { ConfigValue, Project, SendEvent } from './machine.js';
export type { FunctionRef, Unit } from './values.js';

/** What running one function (or module body) on its own shows. */
export interface Evaluation {
  readonly events: readonly SendEvent[];
  readonly managed: readonly ManageEvent[];
  /** Files that the result depends on. */
  readonly deps: ReadonlySet<string>;
  /** Something had to be asked of the workspace first: run again when it is there. */
  readonly pending: boolean;
  /** The run was cut by its budget; what was found until then counts. */
  readonly cut: boolean;
}

export interface Evaluator {
  /** Runs a function with unknown parameters, on an instance of its class that may come from anywhere. */
  run(unit: Unit, index: number): Evaluation;
}

/** An evaluator over a workspace as it is now. Module bodies and class fields are computed once in its life. */
export function createEvaluator(project: Project): Evaluator {
  const m = createMachine(project);
  return {
    run(unit, index) {
      // What a copied SDK sends, its users send.
      if (vendoredPath(unit) !== undefined) return { events: [], managed: [], deps: new Set([unit.path]), pending: false, cut: false };
      m.run = newRun(m.store, false);
      m.run.deps.add(unit.path);
      m.steps = 0;
      m.cut = false;
      try {
        if (index === 0) runModule(m, unit);
        else runRoot(m, { unit, index });
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error;
        m.cut = true;
      }
      return { events: mergeSites(m.run.events), managed: m.run.managed, deps: m.run.deps, pending: m.run.pending, cut: m.cut };
    },
  };
}

function runModule(m: Machine, unit: Unit): void {
  const frame = moduleFrame(unit);
  m.run.stack.push(frame.fn);
  m.run.symbolic.push({ frame, fn: frame.fn });
  const { body, params } = unit.summary.functions[0] ?? { body: [], params: [] };
  for (const p of params) bindUnknown(m, p, frame);
  hoist(m, body, frame);
  execute(m, body, frame, { returns: [], jumps: null });
}

function runRoot(m: Machine, fn: FunctionRef): void {
  const f = functionOf(fn);
  const owner = f.owner >= 0 ? { unit: fn.unit, index: f.owner } : undefined;
  const id = m.frames++;
  runOn(m, fn, id, owner ? (f.static ? { t: 'class', class: owner, frame: null } : symbolicInstance(m, owner, id)) : null);
  if (!owner || f.static || m.run.events.length > 0 || classOf(owner).kind !== 'interface') return;
  // A method of an interface that sends by what only an implementation can do.
  const next = m.frames++;
  const implementation = instanceOf(m, owner, next);
  if (implementation) runOn(m, fn, next, implementation);
}

function runOn(m: Machine, fn: FunctionRef, id: number, self: V | null): void {
  const f = functionOf(fn);
  const frame: Frame = f.extends === undefined ? { id, fn, parent: moduleFrame(fn.unit), self } : extensionFrame(m, id, fn, self);
  m.run.symbolic.push({ frame, fn });
  m.run.stack.push(fn);
  for (const p of f.params) bindUnknown(m, p, frame);
  hoist(m, f.body, frame);
  execute(m, f.body, frame, { returns: [], jumps: null });
  runNested(m, fn, frame);
  m.run.stack.pop();
  m.run.symbolic.pop();
}

/** Functions written inside the root that nothing ran as a callback: they may be called later, so they run now with unknown arguments. */
function runNested(m: Machine, fn: FunctionRef, frame: Frame, depth = 0): void {
  if (depth > 4) return;
  fn.unit.summary.functions.forEach((f, index) => {
    if (f.parent !== fn.index || !f.hasBody || m.run.executed.has(`${fn.unit.path}#${index}`)) return;
    const nested: FunctionRef = { unit: fn.unit, index };
    const id = m.frames++;
    const self = f.owner >= 0 ? symbolicInstance(m, { unit: fn.unit, index: f.owner }, id) : frame.self;
    const inner: Frame = { id, fn: nested, parent: frame, self };
    m.run.symbolic.push({ frame: inner, fn: nested });
    m.run.stack.push(nested);
    for (const p of f.params) bindUnknown(m, p, inner);
    m.run.state.branch(`${fn.unit.path}:${f.start}/nested`, [
      () => {
        hoist(m, f.body, inner);
        execute(m, f.body, inner, { returns: [], jumps: null });
        runNested(m, nested, inner, depth + 1);
        return true;
      },
      () => true,
    ]);
    m.run.stack.pop();
    m.run.symbolic.pop();
  });
}

/** One site that was passed several times (branches, alternatives of a receiver) is one call with a choice of values. */
function mergeSites(events: readonly SendEvent[]): SendEvent[] {
  const bySite = new Map<string, SendEvent[]>();
  for (const event of events) {
    const { call } = event;
    const key = `${call.action}:${call.file}:${call.range.start}:${call.send.file}:${call.send.range.start}:${call.via.map((v) => `${v.file}:${v.offset}`).join('>')}`;
    const list = bySite.get(key);
    if (list) list.push(event);
    else bySite.set(key, [event]);
  }
  return [...bySite].map(([key, list]) =>
    list.length === 1
      ? list[0]!
      : {
          call: mergeCalls(
            key,
            list.map((x) => x.call),
          ),
          wrappers: [...new Set(list.flatMap((x) => x.wrappers))],
        },
  );
}

/** The same use seen on several ways is one. */
const distinctUses = (all: readonly ResponseUse[]): readonly ResponseUse[] =>
  all.filter(
    (u, i) => all.findIndex((x) => x.kind === u.kind && x.place.file === u.place.file && x.place.range.start === u.place.range.start) === i,
  );

function mergeCalls(key: string, calls: readonly Call[]): Call {
  const first = calls[0]!;
  const when = (arm: number) => [{ branch: `site/${key}`, arm }];
  const fields: Partial<Record<FieldName, FieldState>> = {};
  for (const name of new Set(calls.flatMap((c) => Object.keys(c.fields) as FieldName[]))) {
    const states = calls.map((c) => c.fields[name] ?? { state: 'absent' as const });
    const present = states.flatMap((s, arm) => (s.state === 'present' ? [{ s, arm }] : []));
    if (present.length === 0) {
      fields[name] = { state: 'absent' };
      continue;
    }
    const unset: Value = { kind: 'unknown', reason: 'unset', detail: name, place: null, trail: [] };
    const value: Value = {
      kind: 'choice',
      alternatives: states.map((s, arm) => ({ value: s.state === 'present' ? s.value : unset, when: when(arm) })),
      place: null,
    };
    const distinct = new Set(present.map((p) => JSON.stringify(p.s.value)));
    const only = distinct.size === 1 && present.length === states.length ? present[0]!.s.value : value;
    fields[name] = { state: 'present', value: only, write: { ...present[0]!.s.write, value: only } };
  }
  return {
    ...first,
    fields,
    open: calls.some((c) => c.open),
    around: mergeAround(calls.map((c) => c.around)),
    uses: distinctUses(calls.flatMap((c) => c.uses)),
    writes: calls
      .flatMap((c) => c.writes)
      .filter((w, i, all) => all.findIndex((x) => x.place?.range.start === w.place?.range.start && x.spelled === w.spelled) === i),
  };
}

/** What holds on every way. */
function mergeAround(all: readonly Around[]): Around {
  const first = all[0]!;
  return {
    ...first,
    loop: all.every((a) => a.loop !== null) ? first.loop : null,
    answer: all.every((a) => a.answer === first.answer) ? first.answer : null,
    members: all.every((a) => a.members !== null) ? first.members : null,
    lost: all.every((a) => a.lost !== null) ? first.lost : null,
    client: all.every((a) => a.client?.place.range.start === first.client?.place.range.start && a.client?.inLoop === first.client?.inLoop)
      ? first.client
      : null,
  };
}
