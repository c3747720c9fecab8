import { basename } from '../base/path.js';
import type { ResultUse } from '../model/call.js';
import { fieldOf } from '../model/sms/fields.js';
import type { Expr, Param } from '../model/summary.js';
import { madeHere, noteCallback, noteCalled, noteKept } from './around.js';
import { copyOf } from './collections.js';
import { runCommand } from './commands/run.js';
import { construct, constructorOf, runConstructor } from './construct.js';
import { standIn } from './container.js';
import { declaredClass, defaultOf, definitionOf, fullName } from './definitions.js';
import { eggService } from './egg.js';
import { extensionMethod } from './extension-methods.js';
import { extensionCall } from './extensions.js';
import { httpSend } from './http.js';
import { assign as assignTarget, collectionAt, evaluate, execute, type Flow, hoist } from './interpret.js';
import { callFunction, callMethod as intrinsicMethod, isScalar } from './intrinsics.js';
import {
  basesOf,
  bindUnknown,
  classMember,
  enumMember,
  exportedValue,
  findMethod,
  functionOf,
  hasField,
  instanceOfType,
  overloads,
  resolvePath,
} from './links.js';
import {
  branchName,
  DEPTH_BUDGET,
  moduleFrame as frameOfModule,
  type Machine,
  newList,
  newRecord,
  nullValue,
  objectOf,
  placeOf,
  step,
  varKey,
} from './machine.js';
import { memberValue, setMember } from './members.js';
import { overloadFor } from './overloads.js';
import { valueMethod } from './packages.js';
import { drawn, randomNumber, rewritten } from './random.js';
import { collected, givenScopes, memberOfSingleton, receiverName } from './receivers.js';
import { clobber, writeBack } from './references.js';
import { requestShape } from './requests.js';
import { isResponse, noteEquals, noteRead, responseArgs, responseCall } from './response.js';
import { sendOf } from './send.js';
import { settingCall, settingValue } from './settings/objects.js';
import type { Exit } from './state.js';
import {
  alternativesOf,
  type CallArg,
  type ClassRef,
  choice,
  type Entry,
  type Frame,
  type FunctionRef,
  type H,
  through,
  unknown,
  type V,
} from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
interface At {
  readonly start: number;
  readonly end: number;
}

/** Evaluates a call: what it does to the state, and its result. */
export function callExpression(m: Machine, e: CallExpr, frame: Frame, use: ResultUse): V {
  const { callee } = e;
  const { unit } = frame.fn;
  noteCalled(m, callee);
  // `this(…)` runs another constructor; in Python it is the class that is called (`cls()`).
  const isOfClass = unit.language.implicitMembers && (!unit.language.receivers || functionOf(frame.fn).kind === 'constructor');
  if ((callee.e === 'super' || (callee.e === 'this' && isOfClass)) && !e.construct) {
    const args = argumentsOf(m, e, frame);
    const owner = ownerOf(m, frame.fn);
    if (unit.id === 'python' || !frame.self || !owner) return frame.self ?? unknown('field', 'super');
    for (const base of callee.e === 'this' ? [owner] : basesOf(m, owner)) {
      const fn = constructorOf(m, base, args);
      if (fn) runConstructor(m, fn, frame.self, args, frame, e);
    }
    return nullValue();
  }
  if (callee.e === 'this' && !e.construct && frame.self) {
    // A constructor that leaves its work to another one of its class.
    const owner = ownerOf(m, frame.fn);
    const args = argumentsOf(m, e, frame);
    const fn = owner && constructorOf(m, owner, args);
    if (fn && functionOf(frame.fn).kind === 'constructor') {
      runConstructor(m, fn, frame.self, args, frame, e);
      return nullValue();
    }
  }
  if (callee.e === 'member' && !e.construct) {
    const receiver = callee.name === '[]' ? collectionAt(m, callee.object, frame) : evaluate(m, callee.object, frame);
    const viaSuper = callee.object.e === 'super' || (callee.object.e === 'call' && callee.object.callee.e === 'super');
    const args = argumentsOf(m, e, frame);
    return callMember(m, receiver, callee.name, args, e, frame, use, viaSuper);
  }
  const f = callee.e === 'name' && unit.language.receivers ? receiverName(m, callee.name, frame, callee, true) : evaluate(m, callee, frame);
  const args = argumentsOf(m, e, frame);
  if (callee.e === 'index' && callee.object.e === 'name' && f.t !== 'method') openFrom(m, evaluate(m, callee.object, frame));
  return callValue(m, f, args, e, frame, use);
}

/** A method of an object from outside whose name is computed (`$req->$setter($value)`) may set anything. */
function openFrom(m: Machine, object: V): void {
  const h = objectOf(m, object);
  if (object.t === 'ref' && h?.h === 'record' && h.ext !== null && h.exact) m.run.state.update(object.id, { ...h, exact: false });
}

function argumentsOf(m: Machine, e: CallExpr, frame: Frame): CallArg[] {
  const out: CallArg[] = [];
  for (const a of e.args) {
    const value = evaluate(m, a.value, frame);
    if (a.spread === 'list' && a.name === undefined) {
      const list = objectOf(m, value);
      if (list?.h === 'list' && list.exact) {
        out.push(...list.items.map((item) => ({ value: item })));
        continue;
      }
    }
    if (a.spread === 'record') {
      const record = objectOf(m, value);
      if (record?.h === 'record') {
        for (const [name, entry] of record.entries) out.push({ name, value: entry.value, namePlace: entry.keyPlace });
        if (record.exact) continue;
      }
    }
    out.push({
      value,
      ...(a.name === undefined
        ? {}
        : {
            name: a.name,
            namePlace: {
              file: frame.fn.unit.path,
              range: { start: a.nameStart ?? e.start, end: (a.nameStart ?? e.start) + a.name.length },
            },
          }),
      ...(a.spread ? { spread: a.spread } : {}),
      ...(a.mutable ? { mutable: true } : {}),
    });
  }
  return out;
}

const ownerOf = (m: Machine, fn: FunctionRef): ClassRef | undefined => {
  for (let i = fn.index; i >= 0; ) {
    const f = fn.unit.summary.functions[i];
    if (!f) return undefined;
    if (f.owner >= 0) {
      const owner = { unit: fn.unit, index: f.owner };
      return fn.unit.language.separateDefinitions ? declaredClass(m, owner) : owner;
    }
    i = f.parent;
  }
  return undefined;
};

/** A call of a plain value: function, class, external function. */
export function callValue(m: Machine, f: V, args: readonly CallArg[], e: CallExpr, frame: Frame, use: ResultUse): V {
  const { unit } = frame.fn;
  switch (f.t) {
    case 'alt':
      return overAlternatives(m, f, e, frame, (v) => callValue(m, v, args, e, frame, use));
    case 'fn':
      // A literal of a named list type; its name stands for the conversion to it.
      if (e.construct && unit.language.literalObjects)
        return args.some((a) => a.name !== undefined)
          ? unknown('operator', '', placeOf(unit, e))
          : newList(
              m,
              args.map((a) => a.value),
              args.every((a) => !a.spread),
              placeOf(unit, e),
            );
      if (e.callee.e === 'function') {
        // Called where it is written: no function that anybody else could call.
        m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
        return invoke(m, f, args, frame, e);
      }
      return invoke(m, pickOverload(m, f, args), args, frame, e, e);
    case 'class':
      return construct(m, f.class, args, frame, e, placeOf(unit, e));
    case 'method':
      return callMember(m, f.receiver, f.name, args, e, frame, use, false);
    case 'ext': {
      const ran = unit.language.commands && runCommand(m, f.path, args, e, frame);
      if (ran) return ran;
      // What another program prints.
      if (unit.language.commands) return callFunction(m, f.path, args, e, frame) ?? unknown('runtime', f.path, placeOf(unit, e));
      noteEquals(m, null, f.path, args, placeOf(unit, e));
      const last = f.path.slice(f.path.lastIndexOf('.') + 1);
      const random = e.construct ? undefined : randomNumber(frame, f.path, args, placeOf(unit, e));
      if (random) return drawn(random, callFunction(m, f.path, args, e, frame));
      const early = unit.language.receivers ? callFunction(m, f.path, args, e, frame) : undefined;
      if (early) return rewritten(last, early, null, args);
      const { scopes, others, shown } = givenScopes(m, unit, args);
      runCallbacks(m, scopes, frame, e);
      m.receiver = null;
      const sent = sendOf(m, { t: 'ext', path: f.path }, '', args, e, frame, use) ?? httpSend(m, f.path, shown, e, frame, use);
      if (sent) return answered(m, sent, f.path, others, e, frame, true);
      const known = callFunction(m, f.path, args, e, frame);
      if (known) return rewritten(last, known, null, args);
      runCallbacks(m, others, frame, e);
      const literal = e.construct && unit.language.literalObjects === true;
      if (!literal) touch(m, args, f.path, e, frame);
      const path = e.construct ? f.path : `${f.path}()`;
      // A request that was just made holds nothing; in Python a class is called without `new`.
      const request = requestShape(unit.language.sdk, f.path);
      const client = unit.language.sdk.clients.some((c) => c.path.test(f.path));
      // Members that are given where the object is made.
      const named = e.construct ? args.filter((a) => a.name !== undefined) : [];
      const keyOf = request && unit.language.traits ? unit.language.sdk.memberToKey : undefined;
      const entries = new Map<string, Entry>(
        named.map((a) => [keyOf?.(a.name!) ?? a.name!, { value: a.value, keyPlace: a.namePlace ?? null }]),
      );
      const inner = named.find((a) => a.name === request?.within);
      const fields = inner ? objectOf(m, inner.value) : undefined;
      if (inner) {
        entries.delete(keyOf?.(inner.name!) ?? inner.name!);
        if (fields?.h === 'record') for (const [k, x] of fields.entries) entries.set(k, x);
      }
      const parameters =
        request?.positions ?? (e.construct ? unit.language.sdk.constructors?.find((c) => c.path.test(f.path))?.parameters : undefined);
      const positional = parameters ? placed(parameters, args, entries) : 0;
      const made = client ? madeHere(m, placeOf(unit, e)) : undefined;
      const result = newRecord(m, placeOf(unit, e), {
        ...(made ? { made } : {}),
        ext: request || client ? f.path : path,
        args,
        entries,
        exact:
          (request !== undefined || literal || parameters !== undefined) &&
          (inner ? fields?.h === 'record' && fields.exact && named.length === args.length : named.length + positional === args.length),
      });
      return rewritten(last, result, null, args);
    }
    case 'ref': {
      // A callable object of an SDK: `q = QcloudSms(id, key); q.SmsSingleSender()` keeps its path.
      const h = objectOf(m, f);
      const setting = settingValue(m, h, args, e, frame);
      if (setting) return setting;
      if (h?.h === 'record' && h.ext !== null)
        return newRecord(m, placeOf(unit, e), { ext: `${h.ext}()`, args: [...h.args, ...args], exact: false });
      break;
    }
    default:
      break;
  }
  const { scopes, others, shown } = givenScopes(m, unit, args);
  runCallbacks(m, scopes, frame, e);
  m.receiver = null;
  const sent = httpSend(m, '', shown, e, frame, use);
  if (sent) return answered(m, sent, '', others, e, frame, true);
  runCallbacks(m, others, frame, e);
  touch(m, args, '', e, frame);
  if (f.t === 'unknown' && f.frame !== undefined) hang(m, args, f.frame);
  return derived(m, f, args, e.callee.e === 'name' ? e.callee.name : '', placeOf(unit, e));
}

/** Puts positional arguments under the names of a constructor's parameters; returns how many there were before one that is not known. */
function placed(parameters: readonly string[], args: readonly CallArg[], entries: Map<string, Entry>): number {
  let count = 0;
  for (const a of args) {
    if (a.name !== undefined) continue;
    const name = parameters[count];
    if (a.spread || name === undefined) break;
    if (a.value.t !== 'null') entries.set(name, { value: a.value, keyPlace: null });
    count++;
  }
  return count;
}

/** A method call. */
export function callMember(
  m: Machine,
  receiver: V,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
  use: ResultUse,
  viaSuper: boolean,
): V {
  const { unit } = frame.fn;
  if (receiver.t === 'alt') return overAlternatives(m, receiver, e, frame, (v) => callMember(m, v, name, args, e, frame, use, viaSuper));
  if (receiver.t === 'unknown' && receiver.typeName !== undefined) {
    const instance = instanceOfType(m, receiver, frame);
    if (instance) return callMember(m, instance, name, args, e, frame, use, viaSuper);
  }
  const setting = settingCall(m, receiver, name, args, e, frame);
  if (setting) return setting;
  const extension = unit.language.receivers ? extensionCall(m, receiver, name, frame) : undefined;
  if (extension) return invoke(m, extension, args, frame, e, e);
  const own = valueMethod(m, receiver, name, frame);
  if (own) return invoke(m, { t: 'fn', fn: own, frame: null, self: receiver, bound: [] }, args, frame, e, e);
  const sent = sendOf(m, receiver, name, args, e, frame, use);
  if (sent) return answered(m, sent, name, args, e, frame, true);
  noteEquals(m, receiver, name, args, placeOf(unit, e));
  const part = responseCall(m, receiver, name, args);
  if (part) {
    const scoped = takesWhole(unit, name) ? intrinsicMethod(m, receiver, name, args, e, frame) : undefined;
    if (scoped) return scoped;
    answered(m, receiver, name, args, e, frame, false);
    noteRead(m, part, placeOf(unit, e));
    return part;
  }
  switch (receiver.t) {
    case 'ref':
      return callOnObject(m, receiver, name, args, e, frame, use, viaSuper);
    case 'class': {
      const found = classMember(m, receiver.class, name) ?? enumMember(m, receiver.class, name);
      // A static method of PHP knows the class that it was called on, which `self::` passes on.
      if (found && unit.language.messages && args.length === 0 && !isCallable(found)) return found;
      const late = found?.t === 'fn' && unit.language.namespaces && !unit.language.implicitMembers;
      const target = late ? { ...found, self: callsOwn(e) && frame.self?.t === 'class' ? frame.self : receiver } : found;
      if (target) return callValue(m, target, args, e, frame, use);
      const method = findMethod(m, receiver.class, name);
      if (method && viaSuper && frame.self)
        return invoke(m, { t: 'fn', fn: method, frame: null, self: frame.self, bound: [] }, args, frame, e, e);
      // Called through the class, a method of PHP gets the object it is called in, if any.
      if (method && unit.language.namespaces) {
        const self = callsOwn(e) && frame.self?.t === 'ref' ? frame.self : receiver;
        return invoke(m, { t: 'fn', fn: method, frame: null, self, bound: [] }, args, frame, e, e);
      }
      const substitute = unit.language.namespaces ? standIn(m, receiver.class, name, args, e, frame) : undefined;
      if (substitute) return substitute;
      // A type without fields is its own only value.
      if (method && unit.language.traits && !functionOf(method).static && functionOf(method).params.length === args.length) {
        const self = construct(m, receiver.class, [], frame, e, placeOf(unit, e));
        return invoke(m, { t: 'fn', fn: method, frame: null, self, bound: [] }, args, frame, e, e);
      }
      if (!method && unit.language.traits) {
        const known = intrinsicMethod(m, receiver, name, args, e, frame);
        if (known) return known;
      }
      const inherited = method && unit.language.receivers ? memberOfSingleton(m, receiver, name, frame, e) : undefined;
      if (inherited) return callValue(m, inherited, args, e, frame, use);
      // Python: `Base.send(self, …)`; an unbound call.
      if (method && args[0] && !unit.language.messages && !(unit.language.traits && functionOf(method).static))
        return invoke(m, { t: 'fn', fn: method, frame: null, self: args[0].value, bound: [] }, args.slice(1), frame, e, e);
      if (name === 'builder' || name === 'newBuilder' || name === 'create')
        return newRecord(m, placeOf(unit, e), { class: receiver.class });
      if (name === 'getInstance' || name === 'instance')
        return instanceOfType(m, unknown('call'), frame) ?? newRecord(m, null, { class: receiver.class, symbolic: true, exact: false });
      break;
    }
    case 'module': {
      const target = exportedValue(m, receiver.unit, name);
      if (target) return callValue(m, target, args, e, frame, use);
      break;
    }
    case 'ext':
      return callValue(m, { t: 'ext', path: `${receiver.path}.${name}` }, args, e, frame, use);
    case 'fn':
      // A lambda is an object with one method, whatever its interface calls it.
      if (unit.language.receivers && name === 'invoke') return invoke(m, receiver, args, frame, e, e);
      if (unit.language.receivers) {
        const known = intrinsicMethod(m, receiver, name, args, e, frame);
        if (known) return known;
      }
      if (
        (unit.language.fileIsClass || unit.language.receivers) &&
        !/^(?:andThen|compose|negate|and|or|equals|hashCode|toString|getClass)$/.test(name)
      )
        return invoke(m, receiver, args, frame, e, e);
      if (unit.language.methods[name] === 'function.invoke') return invoke(m, receiver, args, frame, e, e);
      break;
    default: {
      const known = intrinsicMethod(m, receiver, name, args, e, frame);
      if (known) return rewritten(name, known, receiver, args);
      const service =
        e.callee.e === 'member' && (unit.id === 'javascript' || unit.id === 'typescript')
          ? eggService(m, unit, e.callee.object)
          : undefined;
      if (service) return callMember(m, service, name, args, e, frame, use, viaSuper);
    }
  }
  const extended = extensionMethodCall(m, receiver, name, args, e, frame);
  if (extended) return extended;
  const { scopes, others, shown } = givenScopes(m, unit, args);
  runCallbacks(m, scopes, frame, e);
  m.receiver = receiver;
  const http = httpSend(m, name, shown, e, frame, use);
  if (http) return answered(m, http, name, others, e, frame, true);
  if (unit.language.messages && args.length === 0 && receiver.t === 'unknown') return memberValue(m, receiver, name, frame, e);
  if (receiver.t === 'method' && /headers$/i.test(receiver.name)) keepHeaders(m, receiver.receiver, args);
  runCallbacks(m, others, frame, e);
  touch(m, args, name, e, frame);
  return rewritten(name, derived(m, receiver, args, name, placeOf(unit, e)), receiver, args);
}

/** `let`, `also` and the like give their lambda what they are called on, whatever that is. */
const takesWhole = (unit: Frame['fn']['unit'], name: string): boolean =>
  /^scope\.(?!onEach$)/.test((Object.hasOwn(unit.language.methods, name) && unit.language.methods[name]) || '');

/** `request.AddHeader("X-TC-Action", …)`, `request.AddJsonBody(body)`: what a request from outside is given becomes part of it. */
function keepParts(m: Machine, request: Extract<V, { t: 'ref' }>, name: string, args: readonly CallArg[]): void {
  const h = m.run.state.object(request.id);
  if (m.sawHttp && h?.h === 'record' && h.ext !== null && PARTS.test(name))
    m.run.state.update(request.id, { ...h, args: [...h.args, ...args] });
}
const PARTS = /^(?:add|set|with)\w*(?:header|body|json|content|param)/i;

function extensionMethodCall(m: Machine, self: V, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const fn = extensionMethod(m, self, name, args, frame);
  return fn && invoke(m, { t: 'fn', fn, frame: null, self: null, bound: [] }, [{ value: self }, ...args], frame, e, e);
}
/** `self::method()`, `static::method()`. */
const callsOwn = (e: CallExpr): boolean => e.callee.e === 'member' && e.callee.object.e === 'name' && e.callee.object.name.startsWith('<');

/** `message.Headers.Add("X-TC-Action", …)`: name and value become part of the message. */
function keepHeaders(m: Machine, message: V, args: readonly CallArg[]): void {
  const h = objectOf(m, message);
  if (message.t === 'ref' && h?.h === 'record' && h.ext !== null) m.run.state.update(message.id, { ...h, args: [...h.args, ...args] });
}

function callOnObject(
  m: Machine,
  self: Extract<V, { t: 'ref' }>,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
  use: ResultUse,
  viaSuper: boolean,
): V {
  const { unit } = frame.fn;
  const h = m.run.state.object(self.id);
  if (h?.h === 'record') {
    const entry = h.entries.get(name);
    if (entry && !viaSuper && isCallable(entry.value)) return callValue(m, entry.value, args, e, frame, use);
    if (h.class) {
      const owner = viaSuper ? ownerOf(m, frame.fn) : undefined;
      if (owner && (name === '__init__' || name === 'constructor')) {
        for (const base of basesOf(m, owner)) {
          const fn = constructorOf(m, base, args);
          if (fn) runConstructor(m, fn, self, args, frame, e);
        }
        return nullValue();
      }
      const from = owner ? basesOf(m, owner) : [h.class];
      for (const c of from) {
        const all = overloads(m, c, name);
        if (all.length === 0) continue;
        const method = overloadFor(m, all, args);
        if (!method) return unknown('ambiguous', name, placeOf(unit, e));
        const fn: V = { t: 'fn', fn: method, frame: null, self, bound: [] };
        if (functionOf(method).kind === 'getter') return callValue(m, invoke(m, fn, [], frame, e), args, e, frame, use);
        return invoke(m, fn, args, frame, e, e);
      }
      const field = memberValue(m, self, name, frame, e);
      if (field.t === 'fn' || field.t === 'class') return callValue(m, field, args, e, frame, use);
      const extension = extensionMethodCall(m, self, name, args, e, frame);
      if (extension) return extension;
      const bean = beanCall(m, self, h.class, name, args, e, frame);
      if (bean) return bean;
    } else if (h.ext !== null) {
      // Setters of a request that belong to the transport are told by the library.
      const set = unit.language.methods[name] === 'log' ? undefined : (setterName(name) ?? builderName(unit, h.ext, name));
      if (set && args.length === 1) {
        writeSpelled(m, self, unit.language.sdk.memberToKey?.(name) ?? set, name, args[0]!.value, e, frame);
        return self;
      }
    }
  }
  if (h?.h === 'record' && h.ext !== null && isResponse(m, self) && !takesWhole(unit, name)) {
    answered(m, self, name, args, e, frame, false);
    const part = newRecord(m, placeOf(unit, e), { ext: `${h.ext}.${name}()`, exact: false });
    noteRead(m, part, placeOf(unit, e));
    return part;
  }
  const random = h?.h === 'record' && h.ext !== null ? randomNumber(frame, `${h.ext}.${name}`, args, placeOf(unit, e)) : undefined;
  if (random) return drawn(random, intrinsicMethod(m, self, name, args, e, frame));
  const attribute = unit.language.messages && args.length === 0 && h?.h === 'record' ? h.entries.get(name)?.value : undefined;
  if (attribute && h?.h === 'record' && (h.ext !== null || h.class)) return attribute;
  const known = intrinsicMethod(m, self, name, args, e, frame);
  if (known) return known;
  if (attribute) return attribute;
  const { scopes, others, shown } = givenScopes(m, unit, args);
  runCallbacks(m, scopes, frame, e);
  m.receiver = self;
  const http = httpSend(m, name, shown, e, frame, use);
  if (http) return answered(m, http, name, others, e, frame, true);
  runCallbacks(m, others, frame, e);
  touch(m, args, name, e, frame);
  if (!collected(m, self, shown)) keepParts(m, self, name, shown);
  if (h?.h === 'record' && h.ext !== null) {
    const made = newRecord(m, placeOf(unit, e), { ext: `${h.ext}.${name}()`, args: [...h.args, ...bodyOf(name, args)], exact: false });
    if (unit.language.messages && args.length === 0 && HELD.has(name)) setMember(m, self, name, made, null);
    return made;
  }
  return derived(m, self, args, name, placeOf(unit, e));
}

/** Objects inside an object of a library, which stay the same each time they are asked for. */
const HELD = new Set(['headers', 'header', 'params', 'options', 'http_profile']);

/** The only argument of `.body(x)` in a chain is the body of the message that the chain makes. */
const bodyOf = (name: string, args: readonly CallArg[]): readonly CallArg[] =>
  args.length === 1 && args[0]!.name === undefined && /^(?:body|json|send_json|send_string|body_json)$/.test(name)
    ? [{ ...args[0]!, name: 'body' }]
    : args;

/** A field may have the name of a method: only what can be called hides it. */
const isCallable = (v: V): boolean =>
  v.t === 'fn' ||
  v.t === 'class' ||
  v.t === 'method' ||
  v.t === 'ext' ||
  (v.t === 'alt' && v.alternatives.every((a) => isCallable(a.value)));

/** A member of a request under its own name, as builders have them: `.template_id("1110")`, `.set_sign_name(…)`. */
function builderName(unit: Frame['fn']['unit'], path: string, name: string): string | undefined {
  const { sdk } = unit.language;
  const key = unit.language.traits ? sdk.memberToKey?.(name) : undefined;
  return key !== undefined && fieldOf(key) && sdk.requests.some((r) => r.path.test(path)) ? key : undefined;
}

const setterName = (name: string): string | undefined => /^(?:set|Set|with)_?([A-Z]\w*)$/.exec(name)?.[1];

/** Getters, setters and builders that a tool generates (Lombok and the like): only for fields that the class declares. */
function beanCall(m: Machine, self: V, c: ClassRef, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const set = setterName(name);
  const lower = (s: string): string => s.charAt(0).toLowerCase() + s.slice(1);
  if (set && args.length === 1) {
    const field = [lower(set), set, `is${set}`].find((f) => hasField(m, c, f));
    if (!field) return undefined;
    writeSpelled(m, self, field, name, args[0]!.value, e, frame);
    return self;
  }
  const get = /^(?:get|is)([A-Z]\w*)$/.exec(name)?.[1];
  if (get && args.length === 0) {
    const field = [lower(get), get, name].find((f) => hasField(m, c, f));
    return field ? memberValue(m, self, field, frame, e) : undefined;
  }
  // Where a property may hold a function, calling it is no way of setting it.
  if (c.unit.language.receivers) return undefined;
  if (args.length === 1 && hasField(m, c, name)) {
    writeSpelled(m, self, name, name, args[0]!.value, e, frame);
    return self;
  }
  if (args.length === 0 && hasField(m, c, name)) return memberValue(m, self, name, frame, e);
  if (args.length === 0 && (name === 'build' || name === 'toBuilder')) return self;
  return undefined;
}

function writeSpelled(m: Machine, self: V, key: string, spelled: string, value: V, e: CallExpr, frame: Frame): void {
  const start = e.callee.e === 'member' ? e.callee.nameStart : e.start;
  setMember(m, self, key, value, { file: frame.fn.unit.path, range: { start, end: start + spelled.length } });
  const h = objectOf(m, self);
  if (h?.h !== 'record' || self.t !== 'ref') return;
  const entry = h.entries.get(key);
  if (entry) m.run.state.update(self.id, { ...h, entries: new Map([...h.entries, [key, { ...entry, spelled }]]) });
}

/** Runs the call for each alternative of what is called, on a branch of its own. null alternatives cannot be called and are left out. */
function overAlternatives(m: Machine, v: Extract<V, { t: 'alt' }>, e: CallExpr, frame: Frame, call: (v: V) => V): V {
  const callable = v.alternatives.filter((a) => a.value.t !== 'null' && !(a.value.t === 'unknown' && a.value.reason === 'unset'));
  const [single] = callable;
  if (callable.length === 1 && single && frame.fn.unit.language.receivers && v.alternatives.some((a) => a.value.t === 'null')) {
    // `x?.f()`: what it does happens only where there is something to call.
    let value: V = unknown('call');
    const arms = [
      (): boolean => {
        value = call(single.value);
        return true;
      },
      (): boolean => true,
    ];
    m.run.state.branch(branchName(m, frame.fn.unit, e), arms);
    return value;
  }
  if (callable.length === 1) return call(callable[0]!.value);
  const known = callable.filter((a) => a.value.t !== 'unknown');
  // What is not known does nothing that could be followed.
  if (known.length === 1)
    return choice([
      { value: call(known[0]!.value), when: known[0]!.when },
      { value: unknown('ambiguous'), when: [] },
    ]);
  if (callable.length === 0 || callable.length > 6) return unknown('ambiguous', '', placeOf(frame.fn.unit, e));
  const results: V[] = [];
  // Named so that it can be told from the question which receiver it is: that has a branch already.
  const name = `${branchName(m, frame.fn.unit, e)}/receiver`;
  m.run.state.branch(
    name,
    callable.map((a) => () => {
      results.push(call(a.value));
      return true;
    }),
  );
  return choice(results.map((value, arm) => ({ value, when: [{ branch: name, arm }, ...callable[arm]!.when] })));
}

/** The overload of a method that these arguments mean. */
function pickOverload(m: Machine, found: Extract<V, { t: 'fn' }>, args: readonly CallArg[]): V {
  const f = functionOf(found.fn);
  if (f.kind === 'lambda') return found;
  const { implicitMembers, messages, receivers, separateDefinitions } = found.fn.unit.language;
  if (f.owner < 0 && separateDefinitions) return freeOverload(m, found, args);
  if (f.owner < 0 && f.parent === 0 && receivers) {
    const { functions } = found.fn.unit.summary;
    const all = functions.flatMap((x, index) =>
      x.name === f.name && x.owner < 0 && x.parent === 0 && x.hasBody && x.extends === f.extends ? [{ unit: found.fn.unit, index }] : [],
    );
    const fn = overloadFor(m, all, args);
    return fn ? { ...found, fn } : unknown('ambiguous', f.name);
  }
  if (f.owner < 0 || f.kind === 'constructor' || !implicitMembers || messages) return found;
  const h = found.self ? objectOf(m, found.self) : undefined;
  const c =
    h?.h === 'record' && h.class && overloads(m, h.class, f.name).some((x) => x.unit === found.fn.unit && x.index === found.fn.index)
      ? h.class
      : ownerOf(m, found.fn)!;
  const fn = overloadFor(m, overloads(m, c, f.name), args);
  return fn ? { ...found, fn } : unknown('ambiguous', f.name);
}

/** Of the functions of one name at the top of a file the one that these arguments mean, and its definition. */
function freeOverload(m: Machine, found: Extract<V, { t: 'fn' }>, args: readonly CallArg[]): V {
  const f = functionOf(found.fn);
  if (f.parent !== 0) return found;
  const { unit } = found.fn;
  const all = unit.summary.functions.flatMap((x, index) =>
    x.parent === 0 && x.owner < 0 && fullName(x) === fullName(f) ? [{ unit, index }] : [],
  );
  const fn = all.length > 1 ? overloadFor(m, all, args) : found.fn;
  if (!fn) return unknown('ambiguous', f.name);
  return { ...found, fn: definitionOf(m, fn) ?? fn };
}

/**
 * Runs a function. `args` null: as a callback, with unknown arguments. `link`: the call expression, when the function is called by name
 * and so becomes part of the chain from a site to the send call.
 */
export function invoke(m: Machine, f: V, args: readonly CallArg[] | null, caller: Frame, at: At, link?: CallExpr): V {
  if (f.t !== 'fn') return unknown('call');
  const { fn } = f;
  const summary = functionOf(fn);
  const place = placeOf(caller.fn.unit, at);
  if (!summary?.hasBody) return unknown('call', summary?.name ?? '', place);
  m.run.deps.add(fn.unit.path);
  if (m.run.stack.some((s) => s.unit === fn.unit && s.index === fn.index)) return unknown('recursion', summary.name, place);
  if (m.run.stack.length >= DEPTH_BUDGET) {
    m.cut = true;
    return unknown('budget', summary.name, place);
  }
  const parent = f.frame ?? frameOfModule(fn.unit);
  const frame: Frame = { id: m.frames++, fn, parent, self: f.self };
  if (args === null) {
    m.run.executed.add(`${fn.unit.path}#${fn.index}`);
    m.run.symbolic.push({ frame, fn });
    for (const p of summary.params) bindUnknown(m, p, frame);
  } else bind(m, fn, [...f.bound.map((value) => ({ value })), ...args], frame, caller);
  m.run.stack.push(fn);
  if (link) m.run.chain.push({ unit: caller.fn.unit, expr: link, callee: fn });
  const depth = m.run.loopDepth;
  const flow: Flow = { returns: [], jumps: null };
  const arms = m.run.state.arms;
  const base = m.run.state.mark();
  hoist(m, summary.body, frame);
  const ends = execute(m, summary.body, frame, flow);
  const exits: Exit[] = flow.returns.map((r) => r.exit);
  if (ends) exits.push(m.run.state.exit());
  const branch = branchName(m, fn.unit, summary);
  const reached = m.run.state.join(base, arms, exits, branch);
  m.run.loopDepth = depth;
  m.run.stack.pop();
  if (link) m.run.chain.pop();
  if (link) writeBack(m, link, summary.params, frame, caller);
  if (args === null) m.run.symbolic.pop();
  if (!reached) return derived(m, f.self ?? nullValue(), [], summary.name, place);
  const values = flow.returns.map((r, arm) => ({
    value: r.value,
    when: exits.length === 1 ? [] : [...r.exit.arms.slice(arms.length), { branch, arm }],
  }));
  if (ends && flow.returns.length > 0) values.push({ value: nullValue(), when: [{ branch, arm: exits.length - 1 }] });
  if (values.length === 0) return summary.kind === 'constructor' ? (f.self ?? nullValue()) : nullValue();
  return through(
    choice(values),
    step('call', nameOf(fn), { file: fn.unit.path, range: { start: summary.nameStart, end: summary.nameEnd } }),
  );
}

/** As declared; methods as `Class.method`; a file that is run like a function by its own name. */
export const nameOf = (fn: FunctionRef): string => {
  const f = functionOf(fn);
  if (fn.index === 0) return basename(fn.unit.path);
  const cls = f.owner >= 0 ? fn.unit.summary.classes[f.owner] : undefined;
  return cls && cls.name !== '' ? `${cls.name}.${f.name}` : f.name;
};

/** The block of a call, where languages hand one over beside the arguments. */
const BLOCK = '&';

/**
 * Keywords that a function does not declare are one table, its last argument. The other way round, a table in the place of an argument that
 * no parameter takes stands for keywords.
 */
function keywordsFor(m: Machine, params: readonly Param[], args: readonly CallArg[]): readonly CallArg[] {
  const declared = params.some((p) => (p.keyword && p.name !== BLOCK) || p.rest === 'record');
  const isKeyword = (a: CallArg): boolean => (a.name !== undefined && a.name !== BLOCK) || a.spread === 'record';
  const keywords = args.filter(isKeyword);
  if (declared) {
    const positions = params.filter((p) => !p.keyword && !p.rest).length;
    const positional = args.filter((a) => a.name === undefined && !a.spread);
    const last = positional.at(-1);
    const table = last && objectOf(m, last.value);
    if (keywords.length > 0 || positional.length <= positions || params.some((p) => p.rest === 'list')) return args;
    if (table?.h !== 'record' || table.class !== null || table.ext !== null) return args;
    const given = [...table.entries].map(
      ([name, x]): CallArg => ({ name, value: x.value, ...(x.keyPlace ? { namePlace: x.keyPlace } : {}) }),
    );
    return [...args.filter((a) => a !== last), ...given, ...(table.exact ? [] : [{ value: last!.value, spread: 'record' as const }])];
  }
  if (keywords.length === 0) return args;
  const entries = new Map<string, Entry>();
  for (const a of keywords) if (a.name !== undefined) entries.set(a.name, { value: a.value, keyPlace: a.namePlace ?? null });
  const only = keywords.length === 1 && keywords[0]!.spread === 'record' ? keywords[0]!.value : undefined;
  const table = only ?? newRecord(m, null, { entries, exact: keywords.every((a) => a.spread !== 'record') });
  return [...args.filter((a) => !isKeyword(a)), { value: table }];
}

/** Binds arguments to parameters: by position, by name, rest, defaults. */
function bind(m: Machine, fn: FunctionRef, given: readonly CallArg[], frame: Frame, caller: Frame): void {
  const { unit } = fn;
  const { params } = functionOf(fn);
  const strict = unit.language.keywordsAsRecord === true;
  const args = strict ? keywordsFor(m, params, given) : given;
  const positional = args.filter((a) => a.name === undefined && a.spread !== 'record');
  const named = new Map(args.flatMap((a) => (a.name === undefined ? [] : [[a.name, a] as const])));
  const spreadAt = positional.findIndex((a) => a.spread === 'list');
  const openRecord = args.some((a) => a.spread === 'record');
  let next = 0;
  for (const [position, p] of params.entries()) {
    const set = (given: V): void => {
      const own = unit.language.valueCollections && !p.reference ? copyOf(m, given) : given;
      const value = p.type === undefined || !unit.language.listsMakeObjects ? own : objectFor(m, p.type, own, frame);
      const bound = value.t === 'ref' || value.t === 'fn' ? value : through(value, step('parameter', p.name, placeOf(unit, p)));
      if (p.target) assignPattern(m, p.target, bound, frame);
      else m.run.state.set(varKey(frame, p.name), bound);
      if (p.field && frame.self) setMember(m, frame.self, p.name, bound, placeOf(unit, p));
    };
    // `args: [code]`: a parameter for any number of values is given by its name as a list.
    const labelled = p.rest === 'list' ? named.get(p.name) : undefined;
    if (labelled) {
      named.delete(p.name);
      set(labelled.value);
      continue;
    }
    if (p.rest === 'list') {
      // A lambda behind the parentheses is the last parameter's, also behind varargs.
      const isLast = p === params.at(-1);
      const end =
        !isLast && positional.at(-1)?.value.t === 'fn' && caller.fn.unit.language.receivers ? positional.length - 1 : positional.length;
      const rest = positional.slice(next, Math.max(next, end));
      next = Math.max(next, end);
      const only = rest.length === 1 ? objectOf(m, rest[0]!.value) : undefined;
      // A list given for varargs is the list itself, unless the language spreads explicitly.
      const lists = rest.length === 1 && alternativesOf(rest[0]!.value).every((a) => objectOf(m, a.value)?.h === 'list');
      if ((only?.h === 'list' || lists) && unit.language.listAsRest && rest[0]) set(rest[0].value);
      else if (unit.language.listAsRest && rest.length === 1 && !isScalar(rest[0]!.value))
        set(rest[0]!.value.t === 'unknown' ? rest[0]!.value : newList(m, [], false, null, [rest[0]!.value]));
      else
        set(
          m.run.state.add({
            h: 'list',
            items: rest.filter((a) => !a.spread).map((a) => a.value),
            exact: rest.every((a) => !a.spread),
            place: null,
            depth: m.run.loopDepth,
            array: true,
          }),
        );
      continue;
    }
    if (p.rest === 'record') {
      const rest = [...named].filter(([k]) => !strict || (k !== BLOCK && !params.some((x) => x.keyword && x.name === k)));
      const entries = new Map(rest.map(([k, a]) => [k, { value: a.value, keyPlace: a.namePlace ?? null }]));
      set(newRecord(m, null, { entries, exact: !openRecord }));
      continue;
    }
    const byName = strict && !p.keyword ? undefined : named.get(p.name);
    if (byName) {
      named.delete(p.name);
      set(byName.value);
      continue;
    }
    if (spreadAt >= 0 && next >= spreadAt && !(strict && p.keyword)) {
      set(unknown('operator', 'spread'));
      continue;
    }
    const at = strict && p.keyword ? undefined : positional[next];
    if (at) {
      next++;
      const nothing =
        (at.value.t === 'null' && at.value.undefined) ||
        (unit.language.emptyIsMissing === true && at.value.t === 'str' && at.value.value === '');
      const missing = nothing && p.default && !unit.language.separateDefinitions;
      set(missing ? evaluate(m, p.default!, frame) : at.value);
      continue;
    }
    const otherwise = openRecord ? undefined : defaultOf(m, fn, position);
    if (otherwise) set(evaluate(m, otherwise.value, otherwise.unit === unit ? frame : frameOfModule(otherwise.unit)));
    // Where a call has fewer arguments there is a default, also when it was not found.
    else if (unit.language.separateDefinitions) set(unknown('unset', p.name));
    else set(openRecord ? unknown('operator', 'spread') : nullValue(true, null));
  }
  void caller;
}

/** `send({"+86…", "1110"})` for a parameter of a class: an object made of these; pairs for a table are its entries. */
export function objectFor(m: Machine, type: string, v: V, frame: Frame): V {
  const h = objectOf(m, v);
  const named = h?.h === 'record' && h.class === null && h.ext === null;
  if (!named && !(h?.h === 'list' && h.exact && h.array)) return v;
  if (type === 'map' && h.h === 'list') return tableOf(m, h);
  const { unit } = frame.fn;
  const c = /^(?:vector|map|string|int)$/.test(type) ? undefined : resolvePath(m, unit, type);
  if (c?.t !== 'class') return v;
  const args: CallArg[] =
    h.h === 'list'
      ? h.items.map((value) => ({ value }))
      : [...h.entries].map(([name, x]) => ({ name, value: x.value, namePlace: x.keyPlace }));
  return construct(m, c.class, args, frame, functionOf(frame.fn), h.place);
}

function tableOf(m: Machine, list: Extract<H, { h: 'list' }>): V {
  const entries = new Map<string, Entry>();
  let { exact } = list;
  for (const item of list.items) {
    const pair = objectOf(m, item);
    const key = pair?.h === 'list' && pair.items.length === 2 ? pair.items[0] : undefined;
    if (key?.t === 'str' && pair?.h === 'list')
      entries.set(key.value, { value: pair.items[1]!, keyPlace: key.pieces[0]?.place ?? key.place });
    else exact = false;
  }
  return newRecord(m, list.place, { entries, exact });
}

const assignPattern = (
  m: Machine,
  target: NonNullable<ReturnType<typeof functionOf>['params'][number]['target']>,
  value: V,
  frame: Frame,
): void => assignTarget(m, target, value, frame);

/** Functions given to a function that is not known may run. */
function runCallbacks(m: Machine, args: readonly CallArg[], frame: Frame, at: At): void {
  for (const a of args) {
    if (a.value.t === 'fn') {
      // What is written at the top level of a file runs as a root of its own.
      if (functionOf(a.value.fn).parent > 0) runMaybe(m, a.value, frame, at);
    } else {
      const h = objectOf(m, a.value);
      if (h?.h === 'record' && h.class === null && h.ext === null)
        for (const entry of h.entries.values()) if (entry.value.t === 'fn') runMaybe(m, entry.value, frame, at);
    }
  }
}

function runMaybe(m: Machine, f: V, frame: Frame, at: At): void {
  m.run.state.branch(branchName(m, frame.fn.unit, at), [
    () => {
      invoke(m, f, null, frame, at);
      return true;
    },
    () => true,
  ]);
}

/** Runs what waits for an answer, or for the elements of a list in it, and gives the answer back. */
function answered(m: Machine, answer: V, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame, isSend: boolean): V {
  for (const { value: f } of args) {
    if (f.t !== 'fn') continue;
    if (isSend && frame.fn.unit.language.sdk.errorFirst) noteCallback(m, f.fn);
    const given = responseArgs(m, answer, name, functionOf(f.fn).params.length, isSend);
    m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
    m.run.state.branch(branchName(m, frame.fn.unit, e), [
      () => {
        invoke(m, f, given, frame, e);
        return true;
      },
      () => true,
    ]);
  }
  return answer;
}

/** Names of functions that only look at their arguments. */
const HARMLESS =
  /log|print|debug|info|warn|error|trace|json|string|dump|assert|check|valid|is[A-Z_]|has[A-Z_]|size|len|count|equals|contains|includes|hash|encode|sign|next|write|save|insert|report|send|emit|publish|format|append|push|add|put|sleep|delay|get[A-Z]|thenReturn|when/i;

/** Names of functions that fill what they are given, whatever else is in the name: `ShouldBindJSON(&form)`. */
const FILLS = /bind|decode|unmarshal|deserialize|scan/i;

/**
 * What an unknown function may do to an object that it is given: it may fill in what is not there yet, so nothing is proven to be absent
 * afterwards; what has been written stays. A list may get more items.
 */
function touch(m: Machine, given: readonly CallArg[], name: string, e: CallExpr, frame: Frame): void {
  clobber(m, e, given, name, frame);
  const args = frame.fn.unit.language.traits ? given.filter((a) => a.mutable) : given;
  for (const a of args) {
    // A text that is being put together grows also where its function is called a printing one: `fmt.Fprintf(&text, …)`.
    const h = objectOf(m, a.value);
    noteKept(m, a.value);
    if (h?.h === 'record' && h.ext === '<text>') setMember(m, a.value, 'text', { ...unknown('call', name), type: 'string' }, null);
  }
  if (HARMLESS.test(name) && !FILLS.test(name)) return;
  for (const a of args) {
    if (a.value.t !== 'ref') continue;
    const h = m.run.state.object(a.value.id);
    if (h && h.h !== 'alt' && h.exact && !h.text) m.run.state.update(a.value.id, { ...h, exact: false });
  }
}

/** Objects that a function given by the caller may fill hang on what the caller gives. */
function hang(m: Machine, args: readonly CallArg[], frame: number): void {
  for (const { value } of args) {
    const h = objectOf(m, value);
    if (value.t !== 'ref' || h?.h !== 'record' || h.frame !== undefined) continue;
    // Such a function is there to change something: an option, a hook. What was written is only the default.
    const entries = new Map([...h.entries].map(([key, entry]) => [key, { ...entry, value: orSomethingElse(entry.value, key, frame) }]));
    m.run.state.update(value.id, { ...h, entries, frame });
  }
}

const orSomethingElse = (v: V, key: string, frame: number): V =>
  v.t === 'str' || v.t === 'num'
    ? choice([
        { value: v, when: [] },
        { value: { ...unknown('field', key), frame }, when: [] },
      ])
    : v;

/** The unknown result of an unknown function: it may be made from what went in. */
export function derived(m: Machine, receiver: V, args: readonly CallArg[], name: string, place: ReturnType<typeof placeOf>): V {
  const frame = [receiver, ...args.map((a) => a.value)].map((v) => frameOf(m, v)).find((x) => x !== undefined);
  return { ...unknown('call', name, place), ...(frame === undefined ? {} : { frame }) };
}

/** The function on whose parameters or receiver a value hangs. */
function frameOf(m: Machine, v: V | null): number | undefined {
  if (v?.t === 'unknown') return v.frame;
  if (v?.t === 'cat') return v.parts.map((p) => frameOf(m, p)).find((x) => x !== undefined);
  const h = v ? objectOf(m, v) : undefined;
  return h?.h === 'record' ? h.frame : undefined;
}
