import type { Place } from '../base/range.js';
import type { Around, ClientMade, LoopFacts, LostFailure, Mark, RunningFunction } from '../model/around.js';
import type { Call, ResultUse } from '../model/call.js';
import type { Arg, Expr, Stmt } from '../model/summary.js';
import type { Arm, StringValue, Value } from '../model/value.js';
import { freeze } from './freeze.js';
import { functionOf } from './links.js';
import { lookup, type Machine, objectOf, placeOf } from './machine.js';
import { eachStatement } from './packages.js';
import { literal } from './text.js';
import type { FunctionRef, H, Unit, V } from './values.js';
import { dottedName, walk } from './walk.js';

/*
 * What stands around a send call: the functions and the loop that are running, what becomes of its failure, where its client was made. All of it is
 * gathered while the program runs; nothing here changes what the program does.
 */

/** The same object as `Around`, while the run goes on. */
export type Gathering = { -readonly [K in keyof Around]: Around[K] };
export type RunningLoop = { -readonly [K in keyof LoopFacts]: LoopFacts[K] } & { compared: StringValue[] };

/** How a client object came to be, as long as nothing else can have got hold of it. */
export interface Made {
  readonly place: Place;
  readonly arms: readonly Arm[];
  readonly loops: readonly RunningLoop[];
  readonly by: readonly FunctionRef[];
}

// ---- functions ---------------------------------------------------------------------------------------------------------------------------

const described = new WeakMap<Unit, Map<number, RunningFunction>>();

function describe(m: Machine, fn: FunctionRef): RunningFunction {
  const byIndex = described.get(fn.unit) ?? new Map<number, RunningFunction>();
  described.set(fn.unit, byIndex);
  const known = byIndex.get(fn.index);
  if (known) return known;
  const f = functionOf(fn);
  const annotations = f.decorators.map(
    (d): Mark => ({ name: d.name, kind: 'annotation', args: argsOf(m, fn.unit, d.args), place: placeOf(fn.unit, d) }),
  );
  const handings = (handedOver(fn.unit).get(fn.index) ?? []).map(
    (call): Mark => ({
      name: dottedName(call.callee),
      kind: 'argument',
      args: argsOf(m, fn.unit, call.args),
      place: placeOf(fn.unit, call),
    }),
  );
  const facts: RunningFunction = {
    name: f.name,
    file: fn.unit.path,
    marks: [...annotations, ...handings],
    types: f.params.flatMap((p) => (p.type === undefined ? [] : [p.type])),
    mentions: f.mentions,
  };
  byIndex.set(fn.index, facts);
  return facts;
}

const argsOf = (m: Machine, unit: Unit, args: readonly Arg[]): Mark['args'] =>
  args.map((a) => ({ name: a.name ?? null, value: literalOf(m, unit, a.value) }));

function literalOf(m: Machine, unit: Unit, e: Expr): Value {
  const place = placeOf(unit, e);
  if (e.e === 'string') return freeze(literal(e, unit.path), lookup(m));
  if (e.e === 'number') return { kind: 'number', value: e.value, text: e.text, place, trail: [] };
  if (e.e === 'boolean') return { kind: 'boolean', value: e.value, place };
  if (e.e === 'record') {
    const entries = e.props.flatMap((p) =>
      p.key?.e === 'string' || p.key?.e === 'name'
        ? [{ key: p.key.e === 'string' ? p.key.value : p.key.name, keyPlace: null, value: literalOf(m, unit, p.value) }]
        : [],
    );
    return { kind: 'record', entries, exact: entries.length === e.props.length, place };
  }
  return { kind: 'unknown', reason: 'operator', detail: '', place, trail: [] };
}

type CallExpr = Extract<Expr, { e: 'call' }>;
/** A call with an argument that is a function, or may be the name of one. */
interface Handing {
  readonly call: CallExpr;
  readonly given: Extract<Expr, { e: 'function' | 'name' }>;
}

/** By the body of a function, which stays the same object while its file is edited elsewhere. */
const handingsByBody = new WeakMap<readonly Stmt[], readonly Handing[]>();

function handingsOf(body: readonly Stmt[]): readonly Handing[] {
  const known = handingsByBody.get(body);
  if (known) return known;
  const out: Handing[] = [];
  walk(body, (node) => {
    if (!('e' in node) || node.e !== 'call') return;
    for (const { value } of node.args) if (value.e === 'function' || value.e === 'name') out.push({ call: node, given: value });
  });
  handingsByBody.set(body, out);
  return out;
}

const handed = new WeakMap<Unit, ReadonlyMap<number, readonly CallExpr[]>>();

/** The calls that functions of a file are arguments of, by function. */
function handedOver(unit: Unit): ReadonlyMap<number, readonly CallExpr[]> {
  const known = handed.get(unit);
  if (known) return known;
  const out = new Map<number, CallExpr[]>();
  const { functions } = unit.summary;
  const byName = new Map(functions.flatMap((f, i) => (i > 0 && f.name !== '' ? [[f.name, i] as const] : [])));
  for (const f of functions) {
    for (const { call, given } of handingsOf(f.body)) {
      const index = given.e === 'function' ? given.function : byName.get(given.name);
      if (index === undefined) continue;
      const list = out.get(index);
      if (list) list.push(call);
      else out.set(index, [call]);
    }
  }
  handed.set(unit, out);
  return out;
}

// ---- loops -------------------------------------------------------------------------------------------------------------------------------

const COUNTS = /^(?:x?range|rangeClosed|times|upto)$/;
/** Calls that let time pass. */
const PAUSES =
  /sleep|delay|wait|pause|throttle|ratelimit|limiter|acquire|settimeout|setinterval|ticker|^(?:after|tick|park|take|receive|recv|poll)/i;

type Loop = Extract<Stmt, { s: 'loop' }>;

function kindOf(s: Loop): LoopFacts['kind'] {
  if (s.over) return s.over.e === 'call' && COUNTS.test(lastName(s.over.callee)) ? 'count' : 'each';
  const { test } = s;
  return test?.e === 'operator' && /^(?:[<>]=?|!=)$/.test(test.operator) ? 'while' : 'other';
}

const lastName = (e: Expr): string => (e.e === 'name' || e.e === 'member' ? e.name : '');

const isOk = (e: Expr | null): boolean => e?.e === 'string' && e.value === 'Ok';

/** Whether the loop ends where something equals `Ok`, and not before. */
function endsOnOk(s: Loop): boolean {
  const compares = (test: Expr, operator: string): boolean => {
    let found = false;
    walk(test, (node) => {
      if ('e' in node && node.e === 'operator' && node.operator === operator && (isOk(node.left) || isOk(node.right))) found = true;
    });
    return found;
  };
  let ends = s.test !== null && compares(s.test, '!=');
  eachStatement(s.body, (x) => {
    if (x.s === 'if' && compares(x.test, '==') && leaves(x.then)) ends = true;
  });
  return ends;
}

function leaves(body: readonly Stmt[]): boolean {
  let found = false;
  eachStatement(body, (s) => {
    if ((s.s === 'jump' && s.jump === 'break') || s.s === 'return' || s.s === 'throw') found = true;
  });
  return found;
}

/** Runs a loop that is written as a statement. */
export function inLoop<T>(m: Machine, unit: Unit, s: Loop, run: () => T): T {
  return running(
    m,
    { place: placeOf(unit, s), kind: kindOf(s), leaves: leaves(s.body), untilOk: endsOnOk(s), pauses: false, compared: [] },
    run,
  );
}

/** Runs a function once for each item, as `forEach` does. */
export const inEach = <T>(m: Machine, place: Place, run: () => T): T =>
  running(m, { place, kind: 'each', leaves: false, untilOk: false, pauses: false, compared: [] }, run);

function running<T>(m: Machine, loop: RunningLoop, run: () => T): T {
  m.run.loops.push(loop);
  const result = run();
  m.run.loops.pop();
  return result;
}

/** Notes that a function is called, whatever it does. */
export function noteCalled(m: Machine, callee: Expr): void {
  if (m.run.loops.length > 0 && PAUSES.test(lastName(callee))) for (const loop of m.run.loops) loop.pauses = true;
}

/** Notes that something is compared with a text. */
export function noteCompared(m: Machine, v: V): void {
  const loop = m.run.loops.at(-1);
  if (v.t !== 'str' || !loop) return;
  const value = freeze(v, lookup(m)) as StringValue;
  if (!loop.compared.some((x) => x.value === value.value)) loop.compared.push(value);
}

// ---- clients -----------------------------------------------------------------------------------------------------------------------------

/** How a client that is made now came to be. */
export const madeHere = (m: Machine, place: Place): Made | undefined =>
  m.run.quiet ? undefined : { place, arms: m.run.state.arms, loops: [...m.run.loops], by: [...m.run.stack] };

/** A client that is kept somewhere may be used again. */
export function noteKept(m: Machine, v: V): void {
  const h = objectOf(m, v);
  if (v.t !== 'ref' || h?.h !== 'record' || !h.made) return;
  const { made: _, ...rest } = h;
  m.run.state.update(v.id, rest);
}

function clientMade(m: Machine, h: H | undefined): ClientMade | null {
  const made = h?.h === 'record' ? h.made : undefined;
  if (!made) return null;
  const arms = m.run.state.arms;
  // Made on some ways only: on the others there was one.
  if (!made.arms.every((a) => arms.some((b) => a.branch === b.branch && a.arm === b.arm))) return null;
  const loop = made.loops.at(-1);
  return {
    place: made.place,
    inLoop: loop !== undefined && m.run.loops.includes(loop),
    by: made.by.map((fn) => describe(m, fn)),
  };
}

// ---- failures ----------------------------------------------------------------------------------------------------------------------------

/** What is around a call that is being sent now. */
export const gather = (m: Machine, answer: Around['answer'], client: V | undefined): Gathering => ({
  functions: m.run.stack.map((fn) => describe(m, fn)),
  loop: m.run.loops.at(-1) ?? null,
  answer,
  members: null,
  guarded: m.run.guards > 0,
  lost: null,
  client: client ? clientMade(m, objectOf(m, client)) : null,
});

const callIn = (e: Expr | null): Expr | null => (e?.e === 'await' ? callIn(e.value) : e?.e === 'call' ? e : null);

/** The call of an event, while the run goes on. */
type SentCall = { around: Gathering; result: ResultUse };

/** The calls sent since `from` that are this very expression. */
function sentBy(m: Machine, unit: Unit, e: Expr | null, from: number): readonly SentCall[] {
  const end = callIn(e)?.end;
  const isIt = (c: Call): boolean => c.via.length === 0 && c.send.file === unit.path && c.send.range.end === end && c.range.end === end;
  return m.run.events.slice(from).flatMap(({ call }) => (isIt(call) ? [call as SentCall] : []));
}

/** Notes what a statement that has run does with the answers that came in it. `from`: the number of calls before it. */
export function noteStatement(m: Machine, fn: FunctionRef, s: Stmt, from: number): void {
  if (s.s === 'set') {
    for (const call of sentBy(m, fn.unit, s.value, from)) {
      const { target } = s;
      const { around } = call;
      if (target.t === 'list' && fn.unit.language.severalResults && target.items.length > 1) {
        const [answer, error] = [target.items[0], target.items.at(-1)].map(nowhere);
        if (error) around.lost = { how: 'dropped', place: null, name: '' };
        // Only the error is looked at.
        if (answer) call.result = 'discarded';
      }
      const holder = target.t === 'name' ? target.name : target.t === 'list' && target.items[0]?.t === 'name' ? target.items[0].name : '';
      if (holder !== '') around.members = membersOf(fn, holder);
    }
  } else if (s.s === 'expression' && s.start < s.value.start) {
    // Thrown away on purpose: `_ = …`.
    for (const { around } of sentBy(m, fn.unit, s.value, from)) around.answer = null;
  } else if (s.s === 'try' && s.handlers.length > 0 && s.handlers.every(isEmptyHandler)) {
    const last = s.body.findLast((x) => !isLogging(x));
    if (!last || (last.s !== 'expression' && last.s !== 'set') || !isSilentAfter(fn, s)) return;
    for (const { around } of sentBy(m, fn.unit, last.value, from))
      if (around.functions.length === m.run.stack.length) around.lost ??= { how: 'caught', place: null, name: '' };
  }
}

const nowhere = (target: { readonly t: string } | null | undefined): boolean =>
  target === null || target === undefined || (target.t === 'name' && (target as { name?: string }).name === '');

/** Nothing but the binding of what was caught. */
const isEmptyHandler = (body: readonly Stmt[]): boolean =>
  body.every((s) => s.s === 'set' && s.target.t === 'name' && (s.value === null || s.value.e === 'opaque'));

const isLogging = (s: Stmt): boolean =>
  s.s === 'expression' &&
  s.value.e === 'call' &&
  /^(?:log\w*|print\w*|info|debug|trace|echo|write_?line|console)$/i.test(lastName(s.value.callee));

/** Whether nobody can tell by what the body of a `try` leaves behind whether it came to its end. */
function isSilentAfter(fn: FunctionRef, s: Extract<Stmt, { s: 'try' }>): boolean {
  const names = new Set<string>();
  let tells = false;
  walk(s.body, (node) => {
    if ('s' in node && (node.s === 'return' || node.s === 'throw' || node.s === 'jump' || node.s === 'augment' || node.s === 'delete'))
      tells = true;
    if ('s' in node && node.s === 'set') {
      if (node.target.t === 'name') names.add(node.target.name);
      else if (node.target.t === 'member' || node.target.t === 'index') tells = true;
      else for (const name of namesIn(node.target)) names.add(name);
    }
    if ('e' in node && node.e === 'assign') tells = true;
  });
  if (tells) return false;
  let used = false;
  walk(
    functionOf(fn).body,
    (node) => {
      if ('e' in node && node.e === 'name' && names.has(node.name) && (node.start < s.start || node.end > s.end)) used = true;
    },
    fn.unit,
  );
  return !used;
}

/** Names under a pattern. */
function namesIn(target: unknown): readonly string[] {
  if (typeof target !== 'object' || target === null) return [];
  const t = target as { t?: string; name?: string };
  if (t.t === 'name' && t.name !== undefined) return [t.name];
  return Object.values(target).flatMap((x) => (Array.isArray(x) ? x.flatMap(namesIn) : namesIn(x)));
}

/** What is read of a variable, when nothing else is done with it; null otherwise. */
function membersOf(fn: FunctionRef, name: string): Around['members'] {
  const found: { name: string; place: Place }[] = [];
  let escapes = false;
  walk(
    functionOf(fn).body,
    (node, parents) => {
      if (!('e' in node) || node.e !== 'name' || node.name !== name) return;
      const path: string[] = [];
      let top: Expr = node;
      for (let i = parents.length - 1; i >= 0; i--) {
        const p = parents[i]!;
        if (!('e' in p) || p.e !== 'member' || p.object !== top) break;
        path.push(p.name);
        top = p;
      }
      if (path.length === 0) escapes = true;
      else found.push({ name: path.join('.'), place: placeOf(fn.unit, top) });
    },
    fn.unit,
  );
  return escapes ? null : found;
}

/** Notes how a function that waits for an answer treats the error before it, where it is a convention that one comes first. */
export function noteCallback(m: Machine, fn: FunctionRef): void {
  const call = m.run.events.at(-1)?.call;
  const { params, body } = functionOf(fn);
  const error = params[0];
  if (!call || params.length < 2 || !error || error.name === '' || error.target || error.rest) return;
  let used = false;
  walk(
    body,
    (node) => {
      if ('e' in node && node.e === 'name' && (node.name === error.name || node.name === 'arguments')) used = true;
    },
    fn.unit,
  );
  if (!used) (call.around as Gathering).lost = { how: 'callback', place: placeOf(fn.unit, error), name: error.name } satisfies LostFailure;
}
