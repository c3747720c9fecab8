import type { Place } from '../base/range.js';
import type { Call, ResponseUse } from '../model/call.js';
import type { ManageCall } from '../model/manage.js';
import type { Expr } from '../model/summary.js';
import type { Arm, TrailStep, UnknownReason, Value } from '../model/value.js';
import type { RunningLoop } from './around.js';
import { createState, createStore, type State, type Store } from './state.js';
import { type Frame, type FunctionRef, type H, nullValue, type Unit, unknown, type V } from './values.js';

/** What one profile of the project's configuration says under a key. */
export interface ConfigValue {
  /** As written: a scalar, or everything below the key. */
  readonly value: Value;
  /** Tells profiles apart; empty when there is one. */
  readonly when: readonly Arm[];
  /** The file only shows what a configuration looks like. */
  readonly sample: boolean;
}

/** Stands in `deps` for every configuration file: what read a key may change with any of them, and with new ones. */
export const CONFIGURATION = '*configuration';

/**
 * What the evaluator may ask of the workspace. Every answer may be `pending`: then the value is unknown for now, the wish is noted, and the
 * run is repeated when it has been fulfilled.
 */
export interface Project {
  unit(path: string): Unit | undefined | 'pending';
  /** The first of the paths that exists. */
  first(candidates: readonly string[]): string | null | 'pending';
  /** All files with this base name. */
  named(base: string): readonly string[] | 'pending';
  /** Classes of the workspace that name `base` among their bases. */
  implementations(base: string): readonly { readonly unit: Unit; readonly index: number }[] | 'pending';
  /** Classes of this name in files of other names. */
  declarations(name: string): readonly { readonly unit: Unit; readonly index: number }[] | 'pending';
  /** Values of an environment variable in the project's files; one for each profile. */
  environment(name: string, from: string): readonly ConfigValue[] | 'pending';
  /** Values of a configuration key (`sms.template-id`, relaxed spelling). */
  property(key: string, from: string): readonly ConfigValue[] | 'pending';
  /** What a data file (JSON, YAML, TOML, INI, properties, env) holds; null when it cannot be read. */
  data(path: string): Value | null | 'pending';
  /** Source files whose text holds the word. */
  mentioning(word: string): readonly string[] | 'pending';
}

/** A call found while a function ran. */
export interface SendEvent {
  readonly call: Call;
  /** Functions from whose parameters or fields the request is made: wrappers. */
  readonly wrappers: readonly FunctionRef[];
}

/** A call of an action that sends nothing, found while a function ran. */
export interface ManageEvent {
  readonly call: ManageCall;
  /** Functions from whose parameters or fields the request is made. */
  readonly wrappers: readonly FunctionRef[];
}

/** One step of the chain from the site to the send call. */
export interface ChainLink {
  readonly unit: Unit;
  readonly expr: Extract<Expr, { e: 'call' }>;
  readonly callee: FunctionRef;
}

/** One execution: a root function, or a module body or field initialiser whose value was asked for. */
export interface Run {
  readonly state: State;
  readonly rootFrame: number;
  /** Running functions, outermost first. */
  readonly stack: FunctionRef[];
  /** Frames whose parameters are unknown: the root, and closures run on their own. */
  readonly symbolic: { readonly frame: Frame; readonly fn: FunctionRef }[];
  readonly chain: ChainLink[];
  readonly events: SendEvent[];
  /** What becomes of the answers of the calls so far, by the number in their path. */
  readonly responses: ResponseUse[][];
  /** Calls of actions that send nothing. */
  readonly managed: ManageEvent[];
  /** Functions that ran as callbacks, by unit path and index. */
  readonly executed: Set<string>;
  readonly deps: Set<string>;
  /** Conditions that cannot hold where control is now: alternatives under all arms of one of them do not occur. */
  excluded: readonly (readonly Arm[])[];
  /** Events are not wanted: the run only serves a value. */
  quiet: boolean;
  loopDepth: number;
  /** Loops that are running, outermost first, in whichever function. */
  readonly loops: RunningLoop[];
  /** Bodies of `try` with a handler that are running. */
  guards: number;
  branches: number;
  pending: boolean;
}

export interface Machine {
  readonly project: Project;
  readonly store: Store;
  run: Run;
  steps: number;
  frames: number;
  /** Memo of module bodies, class fields, enum members: done, or in progress. */
  readonly memo: Map<string, Memo>;
  /** What could not be asked of the project yet. */
  pending: boolean;
  /** Set when a run was cut by its budget. */
  cut: boolean;
  /** Some literal seen so far names the API's host or action header: only then are hand-written requests looked for. */
  sawHttp: boolean;
  /** The receiver of the method call that is being evaluated. */
  receiver: V | null;
  /** Imports that are being followed. */
  readonly linking: Set<string>;
}

interface Memo {
  value: V | null;
  readonly deps: Set<string>;
  /** Something that the value depends on is not loaded yet: whoever uses it has to run again. */
  pending: boolean;
}

/** Evaluation steps for one root function, everything that it calls included. */
export const STEP_BUDGET = 60_000;
/** Functions running inside each other. */
export const DEPTH_BUDGET = 14;

/** Thrown inside a run when it is over budget; caught where the run began. */
export class OverBudget extends Error {}

export const newRun = (store: Store, quiet: boolean): Run => ({
  state: createState(store),
  rootFrame: -1,
  stack: [],
  symbolic: [],
  chain: [],
  events: [],
  responses: [],
  managed: [],
  executed: new Set(),
  deps: new Set(),
  excluded: [],
  quiet,
  loopDepth: 0,
  loops: [],
  guards: 0,
  branches: 0,
  pending: false,
});

export function createMachine(project: Project): Machine {
  const store = createStore();
  return {
    project,
    store,
    run: newRun(store, true),
    steps: 0,
    frames: 1,
    memo: new Map(),
    pending: false,
    cut: false,
    sawHttp: false,
    receiver: null,
    linking: new Set(),
  };
}

/** Runs `compute` apart from the present run and remembers its value; objects it makes can be used by later runs. */
export function memoized(m: Machine, key: string, compute: () => V): V {
  const found = m.memo.get(key);
  if (found) {
    for (const d of found.deps) m.run.deps.add(d);
    m.run.pending ||= found.pending;
    return found.value ?? unknown('recursion', key);
  }
  const outer = m.run;
  const entry: Memo = { value: null, deps: new Set(), pending: false };
  m.memo.set(key, entry);
  m.run = { ...newRun(m.store, true), deps: entry.deps, stack: [...outer.stack] };
  try {
    entry.value = compute();
    m.run.state.keep();
  } finally {
    entry.pending = m.run.pending;
    outer.pending ||= entry.pending;
    m.run = outer;
    for (const d of entry.deps) outer.deps.add(d);
    if (entry.value === null) m.memo.delete(key);
  }
  return entry.value ?? unknown('unset');
}

export const moduleFrame = (unit: Unit): Frame => {
  const found = frames.get(unit);
  if (found) return found;
  const frame: Frame = { id: nextModuleFrame--, fn: { unit, index: 0 }, parent: null, self: null };
  frames.set(unit, frame);
  return frame;
};
const frames = new WeakMap<Unit, Frame>();
let nextModuleFrame = -2;

export const varKey = (frame: Frame, name: string): string => `${frame.id}:${name}`;

export const placeOf = (unit: Unit, at: { readonly start: number; readonly end: number }): Place => ({
  file: unit.path,
  range: { start: at.start, end: at.end },
});

export const objectOf = (m: Machine, v: V): H | undefined => (v.t === 'ref' ? m.run.state.object(v.id) : undefined);

export const lookup = (m: Machine) => (id: number) => m.run.state.object(id);

/** A fresh branch name. */
export const branchName = (m: Machine, unit: Unit, at: { readonly start: number }): string =>
  `${unit.path}:${at.start}#${m.run.branches++}`;

/** Answers `pending` by noting it. */
export function answered<T>(m: Machine, answer: T | 'pending'): T | undefined {
  if (answer !== 'pending') return answer;
  m.pending = true;
  m.run.pending = true;
  return undefined;
}

export const step = (what: TrailStep['what'], name: string, place: Place | null): TrailStep => ({ what, name, place });

export const newList = (m: Machine, items: readonly V[], exact: boolean, place: Place | null, more: readonly V[] = []): V =>
  m.run.state.add({ h: 'list', items, exact, place, depth: m.run.loopDepth, ...(more.length > 0 ? { more } : {}) });

export const newRecord = (m: Machine, place: Place | null, extra: Partial<Extract<H, { h: 'record' }>> = {}): V =>
  m.run.state.add({ h: 'record', entries: new Map(), exact: true, place, class: null, ext: null, args: [], symbolic: false, ...extra });

export const parameter = (frame: Frame, name: string, typeName: string | undefined, place: Place): V => ({
  ...unknown('parameter', name, place),
  frame: frame.id,
  ...(typeName === undefined ? {} : { typeName }),
});

export const because = (reason: UnknownReason, detail: string, place: Place | null): V => unknown(reason, detail, place);

export { nullValue };
