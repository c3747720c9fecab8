import type { Expr, Stmt, Target } from '../model/summary.js';
import { inLoop, noteKept, noteStatement } from './around.js';
import { callExpression, invoke } from './call.js';
import { copyOf, isPlain, nextKey, spreadInto, unionOf } from './collections.js';
import { fullName, namesOf } from './definitions.js';
import { extensionValue } from './extensions.js';
import { isScalar } from './intrinsics.js';
import { classValue, componentNames, findMethod, functionOf, lookupName, resolvePath } from './links.js';
import {
  branchName,
  type Machine,
  newList,
  newRecord,
  nullValue,
  OverBudget,
  objectOf,
  placeOf,
  STEP_BUDGET,
  step,
  varKey,
} from './machine.js';
import { indexValue, memberValue, requestKey, setIndex, setMember } from './members.js';
import { conditionOf, operate } from './operators.js';
import { declarationOf, eachStatement, packageFrame } from './packages.js';
import { withoutCount } from './random.js';
import { assignByReceiver, setProperty } from './receivers.js';
import { responseElement } from './response.js';
import { sectionIndex } from './settings/dotnet.js';
import type { Exit } from './state.js';
import { asText, concat, literal } from './text.js';
import {
  alternativesOf,
  choice,
  type Entry,
  type Frame,
  type H,
  mapAlternatives,
  through,
  truth,
  typed,
  type Unit,
  unknown,
  type V,
} from './values.js';

/** Where control goes inside one running function. */
export interface Flow {
  readonly returns: { readonly value: V; readonly exit: Exit }[];
  /** Exits of the innermost loop or switch. */
  jumps: Exit[] | null;
}

const tick = (m: Machine): void => {
  if (++m.steps > STEP_BUDGET) throw new OverBudget();
};

/** Runs statements in order. Returns false when control does not reach the end. */
export function execute(m: Machine, body: readonly Stmt[], frame: Frame, flow: Flow): boolean {
  for (const s of body) if (!statement(m, s, frame, flow)) return false;
  return true;
}

/** Binds functions and classes that are declared in these statements, blocks included: they exist before the first statement runs. */
export function hoist(m: Machine, body: readonly Stmt[], frame: Frame): void {
  const { unit } = frame.fn;
  for (const s of body) {
    switch (s.s) {
      case 'function': {
        const f = unit.summary.functions[s.function];
        if (f)
          m.run.state.set(varKey(frame, fullName(f)), { t: 'fn', fn: { unit, index: s.function }, frame, self: frame.self, bound: [] });
        break;
      }
      case 'class': {
        const c = unit.summary.classes[s.class];
        if (c) m.run.state.set(varKey(frame, fullName(c)), classValue(unit, s.class, frame));
        break;
      }
      case 'block':
        hoist(m, s.body, frame);
        break;
      case 'if':
        hoist(m, s.then, frame);
        hoist(m, s.else, frame);
        break;
      case 'try':
        hoist(m, s.body, frame);
        for (const h of s.handlers) hoist(m, h, frame);
        break;
      default:
        break;
    }
  }
}

/** Runs one statement. Returns false when control does not go on behind it. */
function statement(m: Machine, s: Stmt, frame: Frame, flow: Flow): boolean {
  const sent = m.run.events.length;
  const reaches = statementItself(m, s, frame, flow);
  if (m.run.events.length > sent) noteStatement(m, frame.fn, s, sent);
  return reaches;
}

function statementItself(m: Machine, s: Stmt, frame: Frame, flow: Flow): boolean {
  tick(m);
  const { unit } = frame.fn;
  switch (s.s) {
    case 'set': {
      if (s.value === null) {
        if (s.target.t === 'name' && s.target.elsewhere) return true;
        if (s.target.t === 'name' && m.run.state.own(varKey(frame, s.target.name)) === undefined)
          m.run.state.set(varKey(frame, s.target.name), withoutValue(frame, s.target));
        return true;
      }
      const value = evaluate(m, s.value, frame);
      assign(m, s.target, s.shares ? value : copied(m, unit, s.value, value), frame);
      return true;
    }
    case 'augment': {
      const before = readTarget(m, s.target, frame);
      const value = evaluate(m, s.value, frame);
      const union = s.operator === '+' && unit.language.valueCollections && before.t === 'ref' ? unionOf(m, before, value) : undefined;
      if (union) {
        assign(m, s.target, union, frame);
        return true;
      }
      if (before.t === 'ref' && s.operator === '+') {
        // `list += more`
        const list = objectOf(m, before);
        if (list?.h === 'list' && unit.language.receivers) {
          const more = objectOf(m, value);
          const added = more?.h === 'list' ? more.items : isScalar(value) ? [value] : [];
          const certain = (more?.h === 'list' && more.exact) || isScalar(value);
          const exact = list.exact && certain && m.run.loopDepth <= list.depth;
          m.run.state.update(before.id, { ...list, items: [...list.items, ...added], exact });
          return true;
        }
        if (list?.h === 'list') {
          const more = objectOf(m, value);
          const inLoop = m.run.loopDepth > list.depth;
          m.run.state.update(before.id, {
            ...list,
            items: more?.h === 'list' ? [...list.items, ...more.items] : list.items,
            exact: list.exact && more?.h === 'list' && more.exact && !inLoop,
          });
          return true;
        }
      }
      const result =
        m.run.loopDepth > 0
          ? unknown('loop', targetName(s.target), placeOf(unit, s))
          : operate(m, s.operator, before, value, placeOf(unit, s), unit.id);
      assign(m, s.target, result, frame);
      return true;
    }
    case 'expression':
      evaluate(m, s.value, frame, true);
      return true;
    case 'return': {
      const value = s.value ? evaluate(m, s.value, frame) : nullValue();
      flow.returns.push({ value, exit: m.run.state.exit() });
      return false;
    }
    case 'throw':
      if (s.value) evaluate(m, s.value, frame);
      return false;
    case 'if': {
      const condition = evaluate(m, s.test, frame);
      if (givesDefault(m, s, frame)) return execute(m, s.then, frame, flow);
      const test = truthIn(m, unit, condition);
      if (test === true) return execute(m, s.then, frame, flow);
      if (test === false) return execute(m, s.else, frame, flow);
      const asked = conditionOf(condition);
      const arms = [
        () => without(m, alternativesOf(condition), false, () => execute(m, s.then, frame, flow)),
        () => without(m, alternativesOf(condition), true, () => execute(m, s.else, frame, flow)),
      ];
      return m.run.state.branch(asked ? `if/${asked.key}` : branchName(m, unit, s), asked?.negated ? arms.reverse() : arms);
    }
    case 'switch':
      return switchStatement(m, s, frame, flow);
    case 'loop':
      return inLoop(m, unit, s, () => loop(m, s, frame, flow));
    case 'try':
      return tryStatement(m, s, frame, flow);
    case 'jump':
      flow.jumps?.push(m.run.state.exit());
      return false;
    case 'block':
      return execute(m, s.body, frame, flow);
    case 'function':
    case 'class':
      return true;
    case 'delete':
      assign(m, s.target, unknown('unset', targetName(s.target)), frame);
      return true;
  }
}

/** `if x == "" { x = "default" }` where `x` is a configuration value that is not in the project: it gives way to a real default. */
function givesDefault(m: Machine, s: Extract<Stmt, { s: 'if' }>, frame: Frame): boolean {
  const { test } = s;
  if (test.e !== 'operator' || s.else.length > 0 || s.then.length !== 1) return false;
  const [only] = s.then;
  if (only?.s !== 'set' || only.target.t !== 'name' || only.value?.e !== 'string' || only.value.value.trim() === '') return false;
  const empty =
    test.right === null ? test.operator === '!' : test.operator === '==' && test.right.e === 'string' && test.right.value === '';
  if (!empty || test.left.e !== 'name' || test.left.name !== only.target.name) return false;
  const v = lookupName(m, test.left.name, frame, test.left);
  return v.t === 'unknown' && (v.reason === 'environment' || v.reason === 'config');
}

/** A variable that is declared without a value. One of a package may be set from anywhere, so it is not known rather than empty. */
function withoutValue(frame: Frame, target: Extract<Target, { t: 'name' }>): V {
  if (frame.fn.index !== 0 || !frame.fn.unit.language.packageMates) return nullValue(true, null);
  return {
    ...unknown('runtime', target.name, placeOf(frame.fn.unit, target)),
    ...(target.type === undefined ? {} : { typeName: target.type }),
  };
}

/** The class around a frame that declares a static field of this name. */
function staticOwner(m: Machine, frame: Frame, name: string): V | undefined {
  const { unit } = frame.fn;
  for (let i = frame.fn.index; i >= 0; i = unit.summary.functions[i]!.parent) {
    for (let c = unit.summary.functions[i]!.owner; c >= 0; c = unit.summary.classes[c]!.owner) {
      const { unit: home, index } = declarationOf(m, { unit, index: c });
      if (home.summary.classes[index]!.fields.some((f) => f.name === name && f.static)) return classValue(home, index, null);
    }
  }
  return undefined;
}

const targetName = (t: Target): string => (t.t === 'name' || t.t === 'member' ? t.name : '');

/** Runs `body` so that jumps inside end there, and continues with the join of its ends. */
function scoped(m: Machine, flow: Flow, unitBranch: string, body: () => boolean): boolean {
  const outerJumps = flow.jumps;
  const arms = m.run.state.arms;
  const base = m.run.state.mark();
  flow.jumps = [];
  const ends = body();
  const exits: Exit[] = [...flow.jumps];
  flow.jumps = outerJumps;
  if (ends) exits.push(m.run.state.exit());
  return m.run.state.join(base, arms, exits, unitBranch);
}

function switchStatement(m: Machine, s: Extract<Stmt, { s: 'switch' }>, frame: Frame, flow: Flow): boolean {
  const { unit } = frame.fn;
  const on = evaluate(m, s.on, frame);
  const tests = s.cases.map((c) => c.tests.map((t) => evaluate(m, t, frame)));
  const verdict = (values: readonly V[]): boolean | undefined => {
    const each = values.map((v) => truth(operate(m, '==', on, v, 'place' in v ? v.place : null, unit.id)));
    return each.includes(true) ? true : each.every((x) => x === false) ? false : undefined;
  };
  const open: number[] = [];
  let decided = false;
  for (let i = 0; i < s.cases.length && !decided; i++) {
    if (s.cases[i]!.tests.length === 0) continue;
    const v = verdict(tests[i]!);
    if (v === false) continue;
    open.push(i);
    if (v === true) decided = true;
  }
  const fallback = s.cases.findIndex((c) => c.tests.length === 0);
  const from = (i: number) => (): boolean => {
    for (let k = i; k < s.cases.length; k++) {
      if (!execute(m, s.cases[k]!.body, frame, flow)) return false;
      if (!s.cases[k]!.falls) return true;
    }
    return true;
  };
  return scoped(m, flow, branchName(m, unit, s), () => {
    const arms = open.map(from);
    if (!decided) arms.push(fallback >= 0 ? from(fallback) : () => true);
    if (arms.length === 1) return arms[0]!();
    return m.run.state.branch(
      switchName(on, tests, open.length === s.cases.length - (fallback >= 0 ? 1 : 0)) ?? branchName(m, unit, s),
      arms,
    );
  });
}

/** A switch over a parameter asks the same as another one with the same cases, so that both take the same arm. */
function switchName(on: V, tests: readonly (readonly V[])[], all: boolean): string | undefined {
  if (!all || on.t !== 'unknown' || on.reason !== 'parameter' || on.frame === undefined) return undefined;
  const cases = tests.map((t) => t.map((v) => (v.t === 'str' ? JSON.stringify(v.value) : v.t === 'num' ? v.text : '?')).join(','));
  return cases.some((c) => c.includes('?')) ? undefined : `switch/${on.reason}:${on.detail}:${on.frame}:${cases.join(';')}`;
}

/** Items of a known list that a loop runs through one by one. */
const MOST_ROUNDS = 8;

/** Whether a round may be the last one before the items end. */
function leaves(body: readonly Stmt[]): boolean {
  let found = false;
  eachStatement(body, (s) => {
    if ((s.s === 'jump' && s.jump === 'break') || s.s === 'return' || s.s === 'throw') found = true;
  });
  return found;
}

/** The entries of a table, one by one, as the language gives them out; undefined where there may be others. */
function pairsOf(m: Machine, table: H | undefined, unit: Unit, asList: boolean): readonly V[] | undefined {
  const { pairs } = unit.language;
  if (!pairs || table?.h !== 'record' || !table.exact || table.class || table.ext !== null) return undefined;
  return [...table.entries].map(([key, { value, keyPlace }]): V => {
    const name: V = { t: 'str', value: key, pieces: [], literal: false, place: keyPlace, trail: [] };
    if (asList) return newList(m, [name, value], true, null);
    const entry = (v: V) => ({ value: v, keyPlace: null });
    return newRecord(m, null, { entries: new Map([[pairs[0], entry(name)] as const, [pairs[1], entry(value)] as const]) });
  });
}

function loop(m: Machine, s: Extract<Stmt, { s: 'loop' }>, frame: Frame, flow: Flow): boolean {
  const { unit } = frame.fn;
  const used = s.uses === undefined ? undefined : usedUp(m, s, s.uses, frame, flow);
  if (used !== undefined) return used;
  const over = s.over ? evaluate(m, s.over, frame) : null;
  const begins = s.test ? truth(evaluate(m, s.test, frame)) : undefined;
  if (begins === false) return true;
  const list = over ? objectOf(m, over) : undefined;
  const items = list?.h === 'list' && list.exact ? list.items : pairsOf(m, list, unit, s.target?.t === 'list');
  if (items && items.length === 0) return true;
  const name = branchName(m, unit, s);
  if (items && items.length <= MOST_ROUNDS && (items.every((v) => v.t === 'fn') || !leaves(s.body))) {
    // All rounds are known: they run one after the other.
    return scoped(m, flow, `${name}/ends`, () =>
      items.every((v) => {
        if (s.target) assign(m, s.target, v, frame);
        return scoped(m, flow, `${name}/round`, () => execute(m, s.body, frame, flow));
      }),
    );
  }
  const item = (): V => {
    if (items) return choice(items.map((value, arm) => ({ value, when: items.length > 1 ? [{ branch: `${name}/item`, arm }] : [] })));
    if (list?.h === 'list' && list.items.length > 0) return unknown('loop', '', placeOf(unit, s));
    return (over && responseElement(m, over)) ?? fromCollection(over, unit.path, s);
  };
  const body = (): boolean => {
    if (s.target) assign(m, s.target, item(), frame);
    return execute(m, s.body, frame, flow);
  };
  m.run.loopDepth++;
  // First silently, to learn what an earlier round may have left behind.
  if (m.run.loopDepth <= 2) {
    const quiet = m.run.quiet;
    const returns = flow.returns.length;
    m.run.quiet = true;
    m.run.state.branch(`${name}/earlier`, [() => scoped(m, flow, `${name}/first`, body), () => true]);
    m.run.quiet = quiet;
    flow.returns.length = returns;
  }
  const once = (): boolean => scoped(m, flow, `${name}/ends`, body);
  const reaches = items || begins === true ? once() : m.run.state.branch(name, [once, () => true]);
  m.run.loopDepth--;
  return reaches;
}

/** Rounds of a loop that uses up a list. */
const MOST_USED = 40;

/**
 * Runs a loop that uses up a known list round by round. undefined: how many rounds there are is not known; then no item of the list has a certain
 * place any more.
 */
function usedUp(m: Machine, s: Extract<Stmt, { s: 'loop' }>, name: string, frame: Frame, flow: Flow): boolean | undefined {
  const { unit } = frame.fn;
  const value = lookupName(m, name, frame, s);
  const list = objectOf(m, value);
  const give = (): undefined => {
    if (value.t !== 'unknown')
      assign(
        m,
        { t: 'name', name, declares: false, start: s.start, end: s.start },
        typed(unknown('loop', name, placeOf(unit, s)), 'list'),
        frame,
      );
    return undefined;
  };
  let continues = false;
  eachStatement(s.body, (x) => {
    if (x.s === 'jump' && x.jump === 'continue') continues = true;
  });
  if (list?.h !== 'list' || !list.exact || list.items.length > MOST_USED || continues) return give();
  let open = false;
  const reached = scoped(m, flow, `${branchName(m, unit, s)}/ends`, () => {
    for (let n = 0; n <= list.items.length; n++) {
      const begins = s.test ? truth(evaluate(m, s.test, frame)) : true;
      if (begins === false) return true;
      if (begins === undefined) break;
      if (!execute(m, s.body, frame, flow)) return false;
    }
    open = true;
    return true;
  });
  return open ? give() : reached;
}

const fromCollection = (over: V | null, file: string, s: { start: number; end: number }): V =>
  over?.t === 'unknown' ? { ...over, type: undefined } : unknown('loop', '', { file, range: { start: s.start, end: s.end } });

function tryStatement(m: Machine, s: Extract<Stmt, { s: 'try' }>, frame: Frame, flow: Flow): boolean {
  const { unit } = frame.fn;
  // A handler may begin after any statement of the body, so it sees either state for what the body wrote.
  let reached = false;
  if (s.handlers.length === 0) reached = execute(m, s.body, frame, flow);
  else {
    const name = branchName(m, unit, s);
    const failed = s.handlers.map((h) => (): boolean => execute(m, h, frame, flow));
    const body = (): boolean => {
      m.run.guards++;
      const ends = execute(m, s.body, frame, flow);
      m.run.guards--;
      return ends;
    };
    reached = m.run.state.branch(name, [body, ...failed]);
  }
  const final = execute(m, s.final, frame, flow);
  return reached && final;
}

function readTarget(m: Machine, t: Target, frame: Frame): V {
  switch (t.t) {
    case 'name':
      return lookupName(m, t.name, frame, t);
    case 'member':
      return memberValue(m, evaluate(m, t.object, frame), t.name, frame, t);
    case 'index':
      return indexValue(m, evaluate(m, t.object, frame), evaluate(m, t.index, frame), frame, t);
    default:
      return unknown('syntax');
  }
}

const isTextType = (type: string): boolean => /^(?:String|string|CharSequence|std::string)$/.test(type);

/** The result of a call that nobody knows; a written type may still say what it is. */
const isForeign = (m: Machine, v: V): boolean => {
  const h = objectOf(m, v);
  return h?.h === 'record' && h.ext !== null && h.ext.endsWith('()') && h.entries.size === 0;
};

/** The result of a foreign call, declared as a class of the workspace. */
const isOfClass = (m: Machine, unit: Unit, v: V, type: string): boolean =>
  unit.language.traits === true && isForeign(m, v) && resolvePath(m, unit, type)?.t === 'class';

/** The full name of a variable of a file that is written to. */
const declaredAs = (unit: Unit, t: Extract<Target, { t: 'name' }>): string =>
  t.scopes?.map((s) => `${s}.${t.name}`).find((full) => namesOf(unit).all.has(full)) ?? t.name;

/** Where classes and variables stand side by side, a method may write to either. */
const isVariableOfFile = (unit: Unit, t: Extract<Target, { t: 'name' }>): boolean =>
  unit.language.separateDefinitions === true && namesOf(unit).all.has(declaredAs(unit, t));

/** Writes a value. */
export function assign(m: Machine, t: Target, value: V, frame: Frame): void {
  const { unit } = frame.fn;
  switch (t.t) {
    case 'name': {
      if (t.name === '') return;
      const named = value.t === 'ref' || value.t === 'fn' ? value : through(value, step('variable', t.name, placeOf(unit, t)));
      const typedValue: V =
        t.type !== undefined && isForeign(m, named) && isTextType(t.type)
          ? { ...unknown('call', t.name, placeOf(unit, t)), type: 'string', typeName: t.type }
          : t.type !== undefined && ((named.t === 'unknown' && named.typeName === undefined) || isOfClass(m, unit, named, t.type))
            ? { ...(named.t === 'unknown' ? named : unknown('call', t.name, placeOf(unit, t))), typeName: t.type }
            : named;
      if (t.declares) {
        m.run.state.set(varKey(frame, t.name), typedValue);
        return;
      }
      if (unit.language.receivers && assignByReceiver(m, t, typedValue, frame)) return;
      for (let f: Frame | null = frame; f; f = f.parent) {
        if (m.run.state.own(varKey(f, t.name)) !== undefined || f.parent === null) {
          if (f.parent === null && frame.self && unit.language.implicitMembers && frame.fn.index !== 0 && !isVariableOfFile(unit, t)) {
            const owner = staticOwner(m, frame, t.name);
            if (owner) {
              setMember(m, owner, t.name, typedValue, placeOf(unit, t));
              return;
            }
            setMember(m, frame.self, t.name, typedValue, placeOf(unit, t));
            return;
          }
          const home = f.parent === null && unit.language.packageMates ? packageFrame(m, unit, t.name) : f;
          if (f.parent === null) noteKept(m, value);
          m.run.state.set(varKey(home, f.parent === null ? declaredAs(unit, t) : t.name), typedValue);
          return;
        }
      }
      return;
    }
    case 'member': {
      const object = evaluate(m, t.object, frame);
      const h = objectOf(m, object);
      const setter = h?.h === 'record' && h.class && value.t !== 'fn' ? findMethod(m, h.class, `<set ${t.name}>`) : undefined;
      if (!setter && unit.language.accessors) setProperty(m, object, t.name, value, frame, t);
      else if (setter) invoke(m, { t: 'fn', fn: setter, frame: null, self: object, bound: [] }, [{ value }], frame, t);
      else
        setMember(m, object, requestKey(unit, h, t.name), value, {
          file: unit.path,
          range: { start: t.nameStart, end: t.nameStart + t.name.length },
        });
      return;
    }
    case 'index':
      setIndex(m, collectionAt(m, t.object, frame), evaluate(m, t.index, frame), value);
      return;
    case 'list': {
      t.items.forEach((item, i) => {
        if (item)
          assign(
            m,
            item,
            mapAlternatives(value, (v) => elementAt(m, v, i, t.items.length, t.rest !== null, unit.language.severalResults === true)),
            frame,
          );
      });
      if (t.rest) assign(m, t.rest, typed(unknown('operator', 'rest'), 'list'), frame);
      return;
    }
    case 'record':
      for (const p of t.props) {
        const found = memberValue(m, value, p.key, frame, t);
        const isAbsent = found.t === 'null' && found.undefined;
        assign(m, p.target, isAbsent && p.default ? evaluate(m, p.default, frame) : found, frame);
      }
      if (t.rest) {
        const object = objectOf(m, value);
        const used = new Set(t.props.map((p) => p.key));
        if (object?.h === 'record') {
          const entries = new Map([...object.entries].filter(([k]) => !used.has(k)));
          assign(m, t.rest, m.run.state.add({ ...object, entries }), frame);
        } else assign(m, t.rest, unknown('operator', 'rest'), frame);
      }
      return;
  }
}

/** What an element is put into. In PHP writing to an element of nothing makes an array of it. */
export function collectionAt(m: Machine, e: Expr, frame: Frame): V {
  const { unit } = frame.fn;
  if (!unit.language.valueCollections) return evaluate(m, e, frame);
  const outer = e.e === 'index' ? collectionAt(m, e.object, frame) : undefined;
  const index = e.e === 'index' ? evaluate(m, e.index, frame) : undefined;
  const v = outer && index ? indexValue(m, outer, index, frame, e) : evaluate(m, e, frame);
  // The top level of a file asks for its variables as they are in the end: what it has not written yet is not there.
  const h = objectOf(m, v);
  const isLater =
    e.e === 'name' &&
    frame.parent === null &&
    m.run.state.own(varKey(frame, e.name)) === undefined &&
    h !== undefined &&
    h.h !== 'alt' &&
    h.place?.file === unit.path;
  const isUndeclared = isLater || (v.t === 'ext' && /^\$(?!_[A-Z]|GLOBALS)/.test(v.path));
  if (!isUndeclared && v.t !== 'null' && !(v.t === 'unknown' && v.reason === 'unset')) return v;
  // Made by whichever round of a loop comes first.
  const made = m.run.state.add({ h: 'list', items: [], exact: true, place: placeOf(unit, e), depth: 0 });
  if (e.e === 'name') assign(m, { t: 'name', name: e.name, declares: true, start: e.start, end: e.end }, made, frame);
  else if (e.e === 'member') setMember(m, evaluate(m, e.object, frame), e.name, made, placeOf(unit, e));
  else if (outer && index) setIndex(m, outer, index, made);
  return made;
}

function elementAt(m: Machine, v: V, index: number, count: number, rest: boolean, severalResults: boolean): V {
  const list = objectOf(m, v);
  if (list?.h === 'record' && list.class) {
    // A data class is taken apart in the order of its constructor.
    const name = componentNames(list.class)[index];
    const component = name === undefined ? undefined : list.entries.get(name);
    if (component) return component.value;
  }
  if (list?.h === 'list' && (index < list.items.length || list.exact)) {
    if (!rest && list.exact && list.items.length !== count && index >= list.items.length) return nullValue();
    return list.items[index] ?? nullValue();
  }
  // The results of a call that was not seen: the value itself, and an error or the like beside it.
  if (severalResults) return index === 0 ? v : unknown('call', 'result');
  return v.t === 'unknown' ? { ...v, type: undefined } : unknown('operator', 'element');
}

/** Runs what is only reached where a condition is not `answer`: what goes with the alternatives that are is not seen there. */
function without<T>(m: Machine, condition: ReturnType<typeof alternativesOf>, answer: boolean, run: () => T): T {
  const outer = m.run.excluded;
  const found = condition.flatMap((a) => {
    const when = a.when.filter((x) => !x.branch.endsWith('/receiver'));
    return when.length > 0 && truth(a.value) === answer ? [when] : [];
  });
  if (found.length === 0) return run();
  m.run.excluded = [...outer, ...found];
  const result = run();
  m.run.excluded = outer;
  return result;
}

/** Without the alternatives that cannot occur where control is. */
function possible(m: Machine, v: V): V {
  if (v.t !== 'alt' || m.run.excluded.length === 0) return v;
  const left = v.alternatives.filter(
    (a) => !m.run.excluded.some((set) => set.every((x) => a.when.some((y) => x.branch === y.branch && x.arm === y.arm))),
  );
  return left.length === 0 || left.length === v.alternatives.length ? v : choice(left);
}

/** The value of an expression. `discarded`: the statement does not use it. */
export function evaluate(m: Machine, e: Expr, frame: Frame, discarded = false): V {
  return possible(m, expressionValue(m, e, frame, discarded));
}

function expressionValue(m: Machine, e: Expr, frame: Frame, discarded: boolean): V {
  tick(m);
  const { unit } = frame.fn;
  switch (e.e) {
    case 'string':
      if (!m.sawHttp && (e.value.includes('tencentcloudapi') || e.value.includes('tlssmssvr') || e.value.includes('X-TC-')))
        m.sawHttp = true;
      return literal(e, unit.path);
    case 'number':
      return { t: 'num', value: e.value, text: e.text, place: placeOf(unit, e), trail: [] };
    case 'boolean':
      return { t: 'bool', value: e.value, place: placeOf(unit, e), trail: [] };
    case 'null':
      return nullValue(e.undefined, placeOf(unit, e));
    case 'concat':
      return concat(
        e.parts.map((p) => {
          const v = evaluate(m, p, frame);
          return p.e === 'string' ? v : withoutCount(asText(v));
        }),
        placeOf(unit, e),
      );
    case 'list':
      return listValue(m, e, frame);
    case 'record':
      return recordValue(m, e, frame);
    case 'name':
      return lookupName(m, e.name, frame, e);
    case 'member': {
      const object = evaluate(m, e.object, frame);
      const v = memberValue(m, object, e.name, frame, e);
      return (unit.language.receivers && extensionValue(m, object, v, e.name, frame, e)) || v;
    }
    case 'index': {
      const [object, index] = [evaluate(m, e.object, frame), evaluate(m, e.index, frame)];
      return sectionIndex(m, object, index, e.object, frame, e) ?? indexValue(m, object, index, frame, e);
    }
    case 'call':
      return callExpression(m, e, frame, discarded ? 'discarded' : 'used');
    case 'await': {
      const v =
        e.value.e === 'call' ? callExpression(m, e.value, frame, discarded ? 'awaited-discarded' : 'used') : evaluate(m, e.value, frame);
      return resume(m, v, frame, e) ? unknown('call', '', placeOf(unit, e)) : v;
    }
    case 'function':
      return { t: 'fn', fn: { unit, index: e.function }, frame, self: frame.self, bound: [] };
    case 'class':
      return classValue(unit, e.class, frame);
    case 'this':
      return frame.self ?? unknown('field', 'this', placeOf(unit, e));
    case 'super':
      return frame.self ?? unknown('field', 'super', placeOf(unit, e));
    case 'operator': {
      if (e.right === null) {
        const operand = evaluate(m, e.left, frame);
        if ((operand.t === 'ref' || unit.language.onlyNullIsFalse) && (e.operator === '!' || e.operator === 'not')) {
          const t = truthIn(m, unit, operand);
          if (t !== undefined) return { t: 'bool', value: !t, place: placeOf(unit, e), trail: [] };
        }
        return operate(m, e.operator, operand, null, placeOf(unit, e), unit.id);
      }
      if (e.operator === '||' || e.operator === '&&' || e.operator === '??') return shortCircuit(m, e, frame);
      const left = evaluate(m, e.left, frame);
      const right = evaluate(m, e.right, frame);
      const union = e.operator === '+' && unit.language.valueCollections && left.t === 'ref' ? unionOf(m, left, right) : undefined;
      const strict = e.strict === true || unit.language.strictEquality === true;
      return union ?? operate(m, e.operator, left, right, placeOf(unit, e), unit.id, strict);
    }
    case 'conditional': {
      const condition = evaluate(m, e.test, frame);
      const test = truthIn(m, unit, condition);
      if (test !== undefined) return evaluate(m, test ? e.then : e.else, frame);
      const asked = conditionOf(condition);
      const name = asked ? `if/${asked.key}` : branchName(m, unit, e);
      const values: V[] = [];
      m.run.state.branch(
        name,
        (asked?.negated ? [e.else, e.then] : [e.then, e.else]).map((arm) => () => {
          values.push(without(m, alternativesOf(condition), arm === e.else, () => evaluate(m, arm, frame)));
          return true;
        }),
      );
      return choice(values.map((value, arm) => ({ value, when: [{ branch: name, arm }] })));
    }
    case 'assign': {
      const value = evaluate(m, e.value, frame);
      assign(m, e.target, value, frame);
      return value;
    }
    case 'type':
      return lookupName(m, e.name, frame, e);
    case 'opaque': {
      const values = e.parts.map((p) => evaluate(m, p, frame));
      // A function inside something that is not understood may run; one at the top level of a file runs as a root of its own.
      for (const v of values) if (v.t === 'fn' && functionOf(v.fn).parent > 0) invoke(m, v, null, frame, e);
      const v = unknown('operator', '', placeOf(unit, e));
      return e.type ? typed(v, e.type) : v;
    }
  }
}

/** What is awaited may be an object whose own method begins the work (C++ 20: an awaiter). */
function resume(m: Machine, v: V, frame: Frame, at: { readonly start: number; readonly end: number }): boolean {
  const h = objectOf(m, v);
  const begins =
    h?.h === 'record' && h.class && h.class.unit.language.separateDefinitions ? findMethod(m, h.class, 'await_suspend') : undefined;
  if (!begins) return false;
  m.run.executed.add(`${begins.unit.path}#${begins.index}`);
  invoke(m, { t: 'fn', fn: begins, frame: null, self: v, bound: [] }, [], frame, at);
  return true;
}

/** `a || b`, `a && b`, `a ?? b`. A configuration value that is not in the project gives way to a real default; an empty default does not count. */
function shortCircuit(m: Machine, e: Extract<Expr, { e: 'operator' }>, frame: Frame): V {
  const left = evaluate(m, e.left, frame);
  const right = (): V => evaluate(m, e.right!, frame);
  const pick = (v: V): V | undefined => {
    if (e.operator === '??') return v.t === 'null' ? right() : v.t === 'unknown' || v.t === 'alt' ? undefined : v;
    const t = truthIn(m, frame.fn.unit, v);
    if (t === undefined) return undefined;
    return t === (e.operator === '||') ? v : right();
  };
  const decided = pick(left);
  if (decided) return decided;
  if (e.operator === '&&') {
    const name = branchName(m, frame.fn.unit, e);
    let value: V = left;
    m.run.state.branch(name, [
      () => {
        value = right();
        return true;
      },
      () => true,
    ]);
    // As an operand of a spread or an argument the falsy side adds nothing that a request could hold.
    return choice([
      { value, when: [{ branch: name, arm: 0 }] },
      { value: unknown('operator', '&&'), when: [{ branch: name, arm: 1 }] },
    ]);
  }
  const name = branchName(m, frame.fn.unit, e);
  let other: V = left;
  // `Array.isArray(x) || (x = [x])`: what the right side does may happen or not.
  m.run.state.branch(name, [
    () => true,
    () => {
      other = right();
      return true;
    },
  ]);
  if (left.t === 'unknown' && (left.reason === 'environment' || left.reason === 'config')) return isEmpty(other) ? left : other;
  if (isEmpty(other)) return left;
  return choice([
    ...alternativesOf(left).map((a) => ({ value: a.value, when: [...a.when, { branch: name, arm: 0 }] })),
    { value: other, when: [{ branch: name, arm: 1 }] },
  ]);
}

/** Where collections are values, naming one again makes another one. */
function copied(m: Machine, unit: Unit, e: Expr, v: V): V {
  return unit.language.valueCollections && e.e !== 'list' && e.e !== 'record' ? copyOf(m, v) : v;
}

/** Texts and numbers, whatever they are, where only null and false are false. */
const isTrueThere = (v: V): boolean =>
  v.t === 'str' || v.t === 'num' || v.t === 'cat' || (v.t === 'alt' && v.alternatives.every((a) => isTrueThere(a.value)));

/** The truth of a value in the language of a file: whether an empty collection counts as false differs. */
function truthIn(m: Machine, unit: Unit, v: V): boolean | undefined {
  if (unit.language.onlyNullIsFalse && isTrueThere(v)) return true;
  if (v.t !== 'ref') return truth(v);
  const h = objectOf(m, v);
  // What an unknown function gave may be anything.
  if (h?.h === 'record' && h.ext?.endsWith('()')) return undefined;
  if (!unit.language.emptyIsFalse) return true;
  if (h?.h === 'list') return h.items.length > 0 ? true : h.exact ? false : undefined;
  if (h?.h === 'record' && h.class === null && h.ext === null) return h.entries.size > 0 ? true : h.exact ? false : undefined;
  return h?.h === 'alt' ? undefined : true;
}

const isEmpty = (v: V): boolean => v.t === 'null' || (v.t === 'str' && v.value.trim() === '');

function listValue(m: Machine, e: Extract<Expr, { e: 'list' }>, frame: Frame): V {
  const items: V[] = [];
  const more: V[] = [];
  let exact = true;
  let place = placeOf(frame.fn.unit, e);
  for (const i of e.items) {
    const v = evaluate(m, i.value, frame);
    if (!i.spread) {
      items.push(copied(m, frame.fn.unit, i.value, v));
      continue;
    }
    const list = objectOf(m, v);
    // Unpacking a table keeps its keys.
    if (list?.h === 'record' && isPlain(list) && frame.fn.unit.language.valueCollections) return unpacked(m, e, frame);
    if (list?.h === 'list') {
      // A mere copy is mended where its items are written.
      if (e.items.length === 1 && list.items.length > 0 && list.place) place = list.place;
      items.push(...list.items);
      exact &&= list.exact;
      more.push(...(list.more ?? []));
    } else {
      exact = false;
      more.push(v);
    }
  }
  return m.run.state.add({ h: 'list', items, exact, place, depth: m.run.loopDepth, array: true, more });
}

/** `[...$table, $value]`. */
function unpacked(m: Machine, e: Extract<Expr, { e: 'list' }>, frame: Frame): V {
  const entries = new Map<string, Entry>();
  let exact = true;
  for (const i of e.items) {
    const v = evaluate(m, i.value, frame);
    if (i.spread) exact = spreadInto(m, entries, v) && exact;
    else entries.set(String(nextKey(entries)), { value: v, keyPlace: null });
  }
  return newRecord(m, placeOf(frame.fn.unit, e), { entries, exact });
}

function recordValue(m: Machine, e: Extract<Expr, { e: 'record' }>, frame: Frame): V {
  const { unit } = frame.fn;
  const entries = new Map<string, Entry>();
  let exact = true;
  for (const p of e.props) {
    if (p.key === null) {
      exact = spreadInto(m, entries, evaluate(m, p.value, frame), unit.language.valueCollections === true) && exact;
      continue;
    }
    const key = evaluate(m, p.key, frame);
    const value = copied(m, unit, p.value, evaluate(m, p.value, frame));
    // The name of a constant from elsewhere is as good a key as its value.
    const text = key.t === 'str' ? key.value : key.t === 'num' ? key.text : key.t === 'ext' ? key.path : undefined;
    if (text === undefined) {
      exact = false;
      continue;
    }
    entries.delete(text);
    entries.set(text, { value, keyPlace: { file: unit.path, range: { start: p.keyStart, end: p.keyEnd } } });
  }
  return newRecord(m, placeOf(unit, e), { entries, exact });
}
