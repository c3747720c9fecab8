import { dirname, join } from '../base/path.js';
import type { ArgPath, CarrierShape, ClientShape, LegacyMethod, SdkShapes, SendMethod } from '../languages/sdk.js';
import type { Around } from '../model/around.js';
import type { ApiVersion, Call, FieldName, FieldState, FieldWrite, ResponseUse, ResultUse, Transport } from '../model/call.js';
import { fieldOf, MULTI_FIELDS, SEND_FIELDS } from '../model/sms/fields.js';
import { ACTIONS } from '../model/sms/service.js';
import type { Expr } from '../model/summary.js';
import type { Value } from '../model/value.js';
import { gather } from './around.js';
import { nameOf } from './call.js';
import { dependsOn, freeze } from './freeze.js';
import { decodeJson } from './json.js';
import { librarySending } from './libraries.js';
import { classMember, exportedValue, findMethod, functionOf, instanceOfType } from './links.js';
import { answered, type ChainLink, lookup, type Machine, newRecord, objectOf, placeOf } from './machine.js';
import { manageOf } from './manage.js';
import { memberValue } from './members.js';
import { packageVersion } from './package-version.js';
import { managedAction } from './requests.js';
import { responsePath } from './response.js';
import { runtimeOf } from './runtime.js';
import { type CallArg, choice, type Frame, type FunctionRef, type H, type Unit, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
type RecordObject = Extract<H, { h: 'record' }>;

/** What is known about a request before it becomes a `Call`. */
export interface Sending {
  readonly transport: Transport;
  readonly sdk: string;
  readonly action: string;
  readonly version: ApiVersion | null;
  readonly client: Call['client'];
  /** What client and request class say of the version, where they say it each. */
  readonly versions?: Call['versions'];
  /** How the answer comes. */
  readonly answer?: Around['answer'];
  /** The client that sends. */
  readonly sender?: V;
  readonly written?: Pick<Call['written'], 'action' | 'version'>;
  readonly constructed?: Call['constructed'];
  readonly http?: Call['http'];
  readonly runtime?: Call['runtime'];
  readonly ownCopy?: boolean;
  readonly writes: readonly FieldWrite[];
  /** Further names may be set. */
  readonly open: boolean;
  /** All values that the fields are made of, for telling wrappers. */
  readonly values: readonly V[];
}

export const NO_CLIENT: Call['client'] = {
  region: null,
  endpoint: null,
  secretId: null,
  secretKey: null,
  protocol: null,
  international: false,
  oldForm: null,
  encoding: null,
};

const namesOf = (sdk: SdkShapes): ReadonlySet<string> => {
  const found = names.get(sdk);
  if (found) return found;
  const set = new Set([
    ...sdk.methods.flatMap((x) => x.names.map((n) => (x.anyCase ? n.toLowerCase() : n))),
    ...sdk.legacy.flatMap((l) => l.names),
    ...(sdk.libraries ?? []).flatMap((l) => l.names),
  ]);
  names.set(sdk, set);
  return set;
};
const names = new WeakMap<SdkShapes, ReadonlySet<string>>();

/** The canonical path behind a value from outside the workspace. */
const pathOf = (m: Machine, v: V): string | null => {
  if (v.t === 'ext') return v.path;
  const h = objectOf(m, v);
  return h?.h === 'record' ? h.ext : null;
};

/** `v20210111`, `V20190711`, `2021-01-11` as an API version. */
export function versionOf(text: string | undefined): ApiVersion | null {
  if (text === undefined) return null;
  const digits = text.replace(/\D/g, '');
  return digits === '20210111' ? '2021-01-11' : digits === '20190711' ? '2019-07-11' : null;
}

const PLAIN_TYPE = /^(?:[Ss]tring|str|u?int\d*|Integer|[Ll]ong|[Nn]umber|bool|[Bb]oolean|[Cc]ontext\.Context)$/;

/** When the call sends a message through an SDK: records it and gives its result. undefined: it is some other call. */
export function sendOf(
  m: Machine,
  receiver: V,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
  use: ResultUse,
): V | undefined {
  const { sdk } = frame.fn.unit.language;
  const known = namesOf(sdk);
  const managed = managedAction(name) !== undefined;
  if (!managed && !known.has(name) && !known.has(name.toLowerCase())) return undefined;
  const path = pathOf(m, receiver);
  if (managed) return manageOf(m, path, receiver, name, args, e, frame);
  for (const l of sdk.legacy) {
    if (l.names.includes(name) && path !== null && l.sender.test(path))
      return record(m, legacySending(m, l, receiver, args, frame), e, frame, use);
  }
  for (const l of sdk.libraries ?? []) {
    if (path === null || !l.names.includes(name) || !l.receiver.test(path)) continue;
    const sending = librarySending(m, l, receiver, args, e, frame);
    if (sending) return record(m, sending, e, frame, use);
  }
  if (hasOwnCode(m, receiver, name)) return undefined;
  for (const method of sdk.methods) {
    if (!method.names.some((n) => n === name || (method.anyCase && n.toLowerCase() === name.toLowerCase()))) continue;
    const sending = methodSending(m, method, receiver, path, name, args, e, frame);
    if (sending) return record(m, sending, e, frame, use);
  }
  return manageOf(m, path, receiver, name, args, e, frame);
}

/** A class or module of the workspace with a method of that name is a wrapper, whatever it is called. */
export function hasOwnCode(m: Machine, receiver: V, name: string): boolean {
  if (receiver.t === 'class')
    return classMember(m, receiver.class, name) !== undefined || findMethod(m, receiver.class, name) !== undefined;
  if (receiver.t === 'module') return exportedValue(m, receiver.unit, name) !== undefined;
  const h = objectOf(m, receiver);
  if (h?.h !== 'record') return false;
  if (h.class && findMethod(m, h.class, name)) return true;
  const own = h.entries.get(name)?.value;
  return own !== undefined && (own.t === 'fn' || own.t === 'ext' || own.t === 'ref');
}

function methodSending(
  m: Machine,
  method: SendMethod,
  receiver: V,
  path: string | null,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
): Sending | undefined {
  const { unit } = frame.fn;
  const { sdk } = unit.language;
  const client = path === null ? undefined : sdk.clients.find((c) => c.path.test(path));
  const positional = args.filter((a) => a.name === undefined).map((a) => a.value);
  const request = positional[method.requestArg] ?? args.find((a) => a.name === 'request' || a.name === 'req')?.value;
  if (method.transport === 'generic') {
    const sending = genericSending(m, method, client, path, receiver, positional, request, e, frame);
    return sending && { ...sending, answer: answerOf(client, path, name, args, method.requestArg), sender: receiver };
  }
  // A parameter that is written to be a number or text is no request, and one of a known type is one even if nothing is known of it.
  if (request?.t === 'unknown' && request.typeName !== undefined && PLAIN_TYPE.test(request.typeName)) return undefined;
  const typedRequest = request?.t === 'unknown' && request.typeName !== undefined ? instanceOfType(m, request, frame) : undefined;
  const requestPath = request ? pathOf(m, typedRequest ?? request) : null;
  const shape = requestPath === null ? undefined : sdk.requests.find((r) => r.path.test(requestPath));
  if (client?.transport === 'generic') return undefined;
  if (!client) {
    // Another vendor's client or request class.
    if (requestPath !== null && !shape) return undefined;
    const evident = shape !== undefined || (request !== undefined && looksLikeRequest(m, request));
    const foreign = path !== null && !/^<|\(\)$/.test(path) && receiver.t !== 'ext';
    const vouched = !foreign && isOpenReceiver(receiver) && vouches(unit) && (request === undefined || request.t === 'unknown');
    if (!evident && !vouched) return undefined;
    if (foreign && !shape && request !== undefined && looksForeign(m, request)) return undefined;
  }
  const versions = {
    client: versionOf(client ? groupOf(client.path, path!) : undefined),
    request: versionOf(shape && requestPath !== null ? groupOf(shape.path, requestPath) : undefined),
  };
  const version = versions.client ?? client?.version ?? versions.request ?? importedVersion(unit);
  return {
    transport: 'sdk',
    sdk: client?.sdk ?? sdk.clients[0]?.sdk ?? '',
    action: method.action ?? 'SendSms',
    version,
    client: client ? clientOf(m, client, receiver, frame) : NO_CLIENT,
    versions,
    answer: answerOf(client, path, name, args, method.requestArg),
    sender: receiver,
    constructed: shape && request ? namedArgs(m, request) : [],
    ...requestWrites(m, request, unit, version),
  };
}

/** How the answer comes; a further argument may be a function that waits for it. */
function answerOf(
  client: ClientShape | undefined,
  path: string | null,
  name: string,
  args: readonly CallArg[],
  requestArg: number,
): Around['answer'] {
  // The SDK of the international site only takes functions.
  if (!client?.promises?.test(name) || (path !== null && client.international?.test(path))) return null;
  const more = args.filter((a) => a.name === undefined).length > requestArg + 1 || args.some((a) => a.spread);
  return more ? 'callback' : 'promise';
}

function namedArgs(m: Machine, request: V): Call['constructed'] {
  const h = objectOf(m, request);
  if (h?.h !== 'record' || h.class !== null) return [];
  return h.args.flatMap((a) => (a.name === undefined ? [] : [{ name: a.name, place: a.namePlace ?? null }]));
}

/** The action that a text means: also in another case, and whatever it is where the request says what is meant. null: another one. */
export function meantAction(text: string, body: () => boolean, multi: () => boolean): 'SendSms' | 'SendMultiGlobalSms' | null {
  if (/^SendSms$/i.test(text)) return 'SendSms';
  if (/^SendMultiGlobalSms$/i.test(text)) return 'SendMultiGlobalSms';
  return !Object.hasOwn(ACTIONS, text) && body() ? (multi() ? 'SendMultiGlobalSms' : 'SendSms') : null;
}

/** A request to many numbers abroad. */
export const hasMultiInfo = (m: Machine, v: V): boolean => {
  const h = objectOf(m, v);
  return h?.h === 'record' && h.entries.has('MultiSmsInfoSet');
};

const groupOf = (re: RegExp, text: string): string | undefined => re.exec(text)?.groups?.version;

/** The version of the only SMS SDK module that a file imports. */
function importedVersion(unit: Unit): ApiVersion | null {
  const versions = new Set<ApiVersion>();
  for (const i of unit.summary.imports) {
    const path = `${i.module}.${i.name}`;
    const v = versionOf(/[vV](2021_?0?1_?11|20210111|20190711)/.exec(path)?.[0]);
    if (v && /sms/i.test(path)) versions.add(v);
  }
  return versions.size === 1 ? [...versions][0]! : null;
}

const isOpenReceiver = (v: V): boolean => v.t === 'unknown' || v.t === 'ref' || v.t === 'ext';

/** The file imports Tencent Cloud's SMS SDK. */
const vouches = (unit: Unit): boolean =>
  unit.summary.imports.some((i) => unit.language.sdk.modules.some((x) => x.test(i.module) || x.test(`${i.module}.${i.name}`)));

const ID_FIELDS = ['SmsSdkAppId', 'SmsSdkAppid', 'TemplateId', 'TemplateID', 'SignName', 'Sign', 'TemplateParamSet'];

/** A record with the fields of a SendSms request: phone numbers together with one of the id fields. */
export function looksLikeRequest(m: Machine, v: V): boolean {
  if (v.t === 'alt') return v.alternatives.some((a) => looksLikeRequest(m, a.value));
  const data = v.t === 'str' || v.t === 'cat' ? decodeJson(m, v, null) : v;
  const h = data ? objectOf(m, data) : undefined;
  const check = (r: H | undefined): boolean => {
    if (r?.h === 'alt') return r.alternatives.some((a) => check(a.object));
    if (r?.h !== 'record') return false;
    const key = (k: string): boolean => r.entries.has(k) || [...r.entries.keys()].some((x) => x.startsWith(`${k}.`));
    return (key('PhoneNumberSet') && ID_FIELDS.some(key)) || (key('MultiSmsInfoSet') && key('SmsSdkAppId'));
  };
  return check(h);
}

const looksForeign = (m: Machine, v: V): boolean => {
  const h = objectOf(m, v);
  return h?.h === 'record' && ['PhoneNumbers', 'TemplateCode', 'TemplateParam'].some((k) => h.entries.has(k));
};

function genericSending(
  m: Machine,
  method: SendMethod,
  client: ClientShape | undefined,
  path: string | null,
  receiver: V,
  positional: readonly V[],
  request: V | undefined,
  e: CallExpr,
  frame: Frame,
): Sending | undefined {
  const { unit } = frame.fn;
  if (method.carrier) return carriedSending(m, method.carrier, client, receiver, request, frame, e);
  const action = method.actionArg === undefined ? undefined : positional[method.actionArg];
  if (action?.t !== 'str') return undefined;
  const argument = (at: ArgPath | undefined): V | undefined =>
    client && path !== null && at ? argAt(m, receiver, at, frame, e, client.parameters) : undefined;
  const service = argument(client?.args?.service);
  const isRequest = (): boolean =>
    service?.t === 'str' && /^sms(\.|$)/.test(service.value) && request !== undefined && looksLikeRequest(m, request);
  const meant = meantAction(action.value, isRequest, () => hasMultiInfo(m, request!));
  if (meant === null) return undefined;
  if (!client && !(request && looksLikeRequest(m, request))) {
    if (!(isOpenReceiver(receiver) && path === null && vouches(unit))) return undefined;
  }
  if (service?.t === 'str' && !/^sms(\.|$)/.test(service.value)) return undefined;
  // A version among the arguments is the one of the call.
  const given = positional.find((v) => v.t === 'str' && versionOf(v.value) !== null);
  const named = given ?? argument(client?.args?.version);
  const version =
    versionOf(textOf(given)) ?? (client && path !== null ? (versionOf(groupOf(client.path, path)) ?? versionOf(textOf(named))) : null);
  return {
    transport: 'generic',
    sdk: client?.sdk ?? '',
    action: meant,
    version,
    written: writtenNames(m, action, named),
    client: client ? clientOf(m, client, receiver, frame) : NO_CLIENT,
    ...requestWrites(m, request, unit, version),
  };
}

const textOf = (v: V | undefined): string | undefined => (v?.t === 'str' ? v.value : undefined);

export const writtenNames = (m: Machine, action: V | undefined, version: V | undefined): NonNullable<Sending['written']> => ({
  action: action ? freeze(action, lookup(m)) : null,
  version: version ? freeze(version, lookup(m)) : null,
});

/** A request that says itself for which action of which service it is. */
function carriedSending(
  m: Machine,
  carrier: CarrierShape,
  client: ClientShape | undefined,
  receiver: V,
  request: V | undefined,
  frame: Frame,
  e: CallExpr,
): Sending | undefined {
  const h = request ? objectOf(m, request) : undefined;
  if (!request || h?.h !== 'record' || h.ext === null || !carrier.path.test(h.ext)) return undefined;
  const [service, version, action] = [carrier.service, carrier.version, carrier.action].map((path) => argAt(m, request, path, frame, e));
  if (action?.t !== 'str') return undefined;
  const body = h.entries.get(carrier.body)?.value;
  const isRequest = (): boolean => textOf(service) === 'sms' && body !== undefined && looksLikeRequest(m, body);
  const meant = meantAction(action.value, isRequest, () => hasMultiInfo(m, body!));
  if (meant === null || (service?.t === 'str' && !/^sms(\.|$)/.test(service.value))) return undefined;
  const written = versionOf(textOf(version));
  return {
    transport: 'generic',
    sdk: client?.sdk ?? '',
    action: meant,
    version: written,
    written: writtenNames(m, action, version),
    client: client ? clientOf(m, client, receiver, frame) : NO_CLIENT,
    ...requestWrites(m, body, frame.fn.unit, written),
  };
}

/** What a client or request was made with, at a path of arguments and keys; undefined where nothing stands there. */
export function argAt(
  m: Machine,
  receiver: V,
  path: ArgPath,
  frame: Frame,
  e: { start: number; end: number },
  parameters: readonly string[] = [],
): V | undefined {
  const h = objectOf(m, receiver);
  if (h?.h !== 'record') return undefined;
  const [first, ...rest] = path;
  const positional = h.args.filter((a) => a.name === undefined);
  let v =
    typeof first === 'number'
      ? (positional[first] ?? h.args.find((a) => a.name !== undefined && a.name === parameters[first]))?.value
      : h.args.find((a) => a.name === first)?.value;
  for (const key of rest) {
    if (v === undefined || v.t === 'null') return undefined;
    const inner = objectOf(m, v);
    if (inner?.h === 'record' && inner.ext !== null) {
      v =
        inner.entries.get(String(key))?.value ??
        inner.args.find((a) => a.name === String(key))?.value ??
        inner.args.filter((a) => a.name === undefined)[extIndex(String(key))]?.value;
      continue;
    }
    v = typeof key === 'number' ? undefined : memberValue(m, v, key, frame, e);
  }
  return v === undefined || v.t === 'null' ? undefined : v;
}

/** `Credential(id, key)` of all SDKs takes them in this order. */
const extIndex = (key: string): number => (/secretid/i.test(key) ? 0 : /secretkey/i.test(key) ? 1 : -1);

function clientOf(m: Machine, client: ClientShape, receiver: V, frame: Frame): Call['client'] {
  const at = { start: 0, end: 0 };
  const value = (path: ArgPath | undefined): Value | null => {
    const v = path ? argAt(m, receiver, path, frame, at, client.parameters) : undefined;
    return v ? freeze(v, lookup(m)) : null;
  };
  const a = client.args;
  const h = objectOf(m, receiver);
  // A client that was seen being made without a sign method uses the default, TC3-HMAC-SHA256 with a JSON body.
  const made = h?.h === 'record' && !h.symbolic;
  const sign = value(a?.signMethod);
  const method = value(a?.requestMethod);
  const form =
    (sign?.kind === 'string' && /^HmacSHA/i.test(sign.value)) || (method?.kind === 'string' && method.value.toUpperCase() === 'GET');
  const json = made && (sign === null || sign.kind === 'string') && (method === null || method.kind === 'string');
  return {
    encoding: form ? 'form' : json ? 'json' : null,
    region: value(a?.region),
    endpoint: value(a?.endpoint),
    secretId: value(a?.secretId),
    secretKey: value(a?.secretKey),
    protocol: value(a?.protocol),
    international: h?.h === 'record' && h.ext !== null && client.international?.test(h.ext) === true,
    oldForm: client.optionsSince === undefined || h?.h !== 'record' ? null : oldForm(m, client.optionsSince, h, frame.fn.unit),
  };
}

/** How the values of a request travel, as far as the client says it. */
export const encodingOf = (m: Machine, client: ClientShape, receiver: V, frame: Frame): Call['client']['encoding'] =>
  clientOf(m, client, receiver, frame).encoding;

/** Whether a client that takes one object since a version of its package is given what came before. */
function oldForm(m: Machine, since: NonNullable<ClientShape['optionsSince']>, h: RecordObject, unit: Unit): Call['client']['oldForm'] {
  const name = h.ext === null || h.args.length < 2 ? undefined : since.package.exec(h.ext)?.[0];
  const version = name === undefined ? undefined : packageVersion(m, unit, name);
  return name !== undefined && version !== undefined && Number.parseInt(version, 10) >= since.major
    ? { package: name, version, place: h.place }
    : null;
}

function legacySending(m: Machine, l: LegacyMethod, receiver: V, args: readonly CallArg[], frame: Frame): Sending {
  const writes: FieldWrite[] = [];
  const values: V[] = [];
  const add = (field: FieldName, spelled: string, place: FieldWrite['place'], v: V): void => {
    values.push(v);
    const value = freeze(v, lookup(m));
    const list: Value =
      field === 'PhoneNumberSet' && value.kind !== 'choice' && l.action !== 'sendmultisms2'
        ? { kind: 'list', items: [value], exact: true, place: value.place }
        : value;
    writes.push({ spelled, name: spelled, place, field, version: 'v5', value: list });
  };
  let open = false;
  args.forEach((a, i) => {
    if (a.spread) open = true;
    else if (a.name !== undefined) {
      const at = l.keywords?.indexOf(a.name) ?? -1;
      const field = at >= 0 ? l.params[at] : null;
      if (field) add(field, a.name, a.namePlace ?? null, a.value);
    } else {
      const field = l.params[i];
      if (field) add(field, field, null, a.value);
    }
  });
  if (l.request) open = !legacyObject(m, l.request, args[0]?.value, add);
  const { within } = l.constructorArgs;
  const outer = objectOf(m, receiver);
  const inner = within !== undefined && outer?.h === 'record' ? outer.args[within]?.value : undefined;
  const h = within === undefined ? outer : inner && objectOf(m, inner);
  const appId = h?.h === 'record' ? h.args[l.constructorArgs.appId]?.value : undefined;
  const appKey = h?.h === 'record' ? h.args[l.constructorArgs.appKey]?.value : undefined;
  if (appId) add('SmsSdkAppId', 'appid', null, appId);
  else open = true;
  return {
    transport: 'legacy-sdk',
    sdk: l.sdk,
    action: l.action,
    version: 'v5',
    client: { ...NO_CLIENT, secretKey: appKey ? freeze(appKey, lookup(m)) : null },
    runtime: runtimeOf(m, frame.fn.unit),
    ownCopy: l.copy !== undefined && isCopied(m, l.copy, frame.fn.unit),
    writes,
    open,
    values,
  };
}

/** Whether the project keeps a copy of an SDK. */
function isCopied(m: Machine, file: string, unit: Unit): boolean {
  if (!file.includes('/')) return (answered(m, m.project.named(file)) ?? []).length > 0;
  const folders = [dirname(unit.path)];
  while (folders[0] !== '') folders.unshift(dirname(folders[0]!));
  return Boolean(answered(m, m.project.first(folders.map((folder) => join(folder, file) ?? file))));
}

/** The members of a legacy request object. False when it may hold more than was seen. */
function legacyObject(
  m: Machine,
  shape: NonNullable<LegacyMethod['request']>,
  request: V | undefined,
  add: (field: FieldName, spelled: string, place: FieldWrite['place'], v: V) => void,
): boolean {
  const h = request ? objectOf(m, request) : undefined;
  if (h?.h !== 'record') return false;
  const { member, number, nation } = shape.phone;
  for (const [key, entry] of h.entries) {
    const field = shape.fields[key];
    if (field) add(field, key, entry.keyPlace, entry.value);
    if (key !== member) continue;
    const tel = objectOf(m, entry.value);
    const one = (v: V, name: string): V => {
      const r = objectOf(m, v);
      return (r?.h === 'record' ? r.entries.get(name)?.value : undefined) ?? unknown('unset', name);
    };
    if (tel?.h === 'list') {
      add('PhoneNumberSet', number, entry.keyPlace, m.run.state.add({ ...tel, items: tel.items.map((v) => one(v, number)) }));
      const nations = tel.items.map((v) => ({ value: one(v, nation), when: [] }));
      if (nations.length > 0)
        add('NationCode', nation, entry.keyPlace, tel.exact ? choice(distinctTexts(nations)) : unknown('loop', nation));
    } else if (tel?.h === 'record') {
      for (const [name, x] of tel.entries) {
        if (name === number) add('PhoneNumberSet', number, x.keyPlace, x.value);
        else if (name === nation) add('NationCode', nation, x.keyPlace, x.value);
      }
    } else add('PhoneNumberSet', number, entry.keyPlace, unknown('field', number));
  }
  return h.exact;
}

/** The same text written several times is one alternative. */
const distinctTexts = <T extends { readonly value: V }>(all: readonly T[]): T[] =>
  all.filter(
    (a, i) => all.findIndex((b) => b === a || (a.value.t === 'str' && b.value.t === 'str' && a.value.value === b.value.value)) === i,
  );

/** The names and values on a request, in the order of writing. */
export function requestWrites(
  m: Machine,
  request: V | undefined,
  unit: Unit,
  version: ApiVersion | null,
): Pick<Sending, 'writes' | 'open' | 'values'> {
  if (request === undefined) return { writes: [], open: true, values: [] };
  // `new CommonRequest(json)` only carries its argument.
  const carrier = objectOf(m, request);
  if (
    carrier?.h === 'record' &&
    carrier.ext !== null &&
    /CommonRequest$/.test(carrier.ext) &&
    carrier.entries.size === 0 &&
    carrier.args[0]
  )
    return requestWrites(m, carrier.args[0].value, unit, version);
  const data =
    request.t === 'str' || request.t === 'cat' ? (decodeJson(m, request, request.place) ?? unknown('operator', 'json')) : request;
  const versions: { readonly record: RecordObject | undefined; readonly when: readonly { branch: string; arm: number }[] }[] = [];
  const collect = (v: V, when: readonly { branch: string; arm: number }[]): void => {
    if (v.t === 'alt') {
      for (const a of v.alternatives)
        if (a.value.t !== 'null')
          collect(a.value.t === 'str' || a.value.t === 'cat' ? (decodeJson(m, a.value, null) ?? a.value) : a.value, [...when, ...a.when]);
      return;
    }
    const h = objectOf(m, v);
    if (h?.h === 'alt') {
      for (const a of h.alternatives) versions.push({ record: a.object.h === 'record' ? a.object : undefined, when: [...when, ...a.when] });
      return;
    }
    versions.push({ record: h?.h === 'record' ? h : undefined, when });
  };
  collect(data, []);
  const memberToKey = unit.language.sdk.memberToKey;
  const found = new Map<
    string,
    { spelled: string; place: FieldWrite['place']; parts: { v: V; when: readonly { branch: string; arm: number }[] }[] }
  >();
  for (const { record: r, when } of versions) {
    for (const [key, entry] of flattened(m, r)) {
      const spelled = entry.spelled ?? key;
      const name = r?.ext != null && memberToKey ? memberToKey(key) : key;
      const known = found.get(name);
      if (known) known.parts.push({ v: entry.value, when });
      else found.set(name, { spelled, place: entry.keyPlace, parts: [{ v: entry.value, when }] });
    }
  }
  const writes: FieldWrite[] = [];
  const values: V[] = [];
  for (const [name, f] of found) {
    // A field that may never have been written says nothing of the version in which it would be spelled.
    const parts = f.parts.map((p) => ({ value: freeze(p.v, lookup(m)), when: p.when }));
    for (const p of f.parts) values.push(p.v);
    const missing = versions.filter((v) => !f.parts.some((p) => p.when === v.when));
    const all = [
      ...parts,
      ...missing.map((v) => ({ value: { kind: 'unknown', reason: 'unset', detail: name, place: null, trail: [] } as Value, when: v.when })),
    ];
    const value: Value = all.length === 1 ? all[0]!.value : { kind: 'choice', alternatives: all, place: null };
    const fact = fieldOf(name);
    writes.push({ spelled: f.spelled, name, place: f.place, field: fact?.field ?? null, version: fact?.version ?? null, value });
  }
  void version;
  return {
    writes,
    open: versions.some((v) => !v.record?.exact || v.record.symbolic),
    // A request that was filled from a parameter as a whole hangs on it, whatever its fields are.
    values: versions.some((v) => !v.record || v.record.frame !== undefined) ? [...values, request] : values,
  };
}

/** Entries, with `PhoneNumberSet.0`, `PhoneNumberSet.1` … put together into one list. */
function flattened(m: Machine, r: RecordObject | undefined): [string, { value: V; keyPlace: FieldWrite['place']; spelled?: string }][] {
  if (!r) return [];
  const out: [string, { value: V; keyPlace: FieldWrite['place']; spelled?: string }][] = [];
  const lists = new Map<string, { items: [number, V][]; keyPlace: FieldWrite['place'] }>();
  for (const [key, entry] of r.entries) {
    const at = /^(PhoneNumberSet|TemplateParamSet)\.(\d+)$/.exec(key);
    if (!at) out.push([key, entry]);
    else {
      const list = lists.get(at[1]!) ?? { items: [], keyPlace: entry.keyPlace };
      list.items.push([Number(at[2]), entry.value]);
      lists.set(at[1]!, list);
    }
  }
  for (const [key, list] of lists) {
    const items = list.items.sort((a, b) => a[0] - b[0]).map((x) => x[1]);
    out.push([key, { value: m.run.state.add({ h: 'list', items, exact: true, place: null, depth: 0 }), keyPlace: list.keyPlace }]);
  }
  return out;
}

const TEST_PATH =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|mocks?|fixtures?|specs?|e2e)\/|[._-](?:test|spec|mock)s?\.\w+$|(?:^|\/)test_\w+\.py$|Tests?\.(?:java|kt|cs|php)$|_test\.go$/i;

export const isTestPath = (path: string): boolean => TEST_PATH.test(path);

/**
 * The calls from the site down to the send call. A function without a name that is handed to another one, which runs it, still belongs to the
 * function in which it is written, as long as that one is running.
 */
function chainTo(m: Machine, fn: FunctionRef): readonly ChainLink[] {
  const { chain, stack } = m.run;
  const { functions } = fn.unit.summary;
  if (functionOf(fn).name !== '' || chain.length === 0) return chain;
  const around = new Set<number>();
  for (let i = functionOf(fn).parent; i >= 0; i = functions[i]!.parent) around.add(i);
  const isAround = (f: FunctionRef | undefined): boolean => f !== undefined && f.unit === fn.unit && around.has(f.index);
  for (let k = chain.length - 1; k >= 0; k--) if (isAround(chain[k]!.callee)) return chain.slice(0, k + 1);
  return isAround(stack[0]) ? [] : chain;
}

/** Functions from whose parameters or fields these values are made. */
export const wrappersOf = (m: Machine, values: readonly V[]): readonly FunctionRef[] =>
  m.run.symbolic.filter((x) => values.some((v) => dependsOn(v, x.frame.id, lookup(m)))).map((x) => x.fn);

/** Where a call is judged: at the outermost wrapper that is being executed, else where it is written; and the way from there to it. */
export function siteOf(m: Machine, fn: FunctionRef, e: CallExpr): Pick<Call, 'file' | 'range' | 'nameRange' | 'language' | 'via' | 'send'> {
  const { unit } = fn;
  const chain = chainTo(m, fn);
  const outer = chain[0];
  const siteUnit = outer?.unit ?? unit;
  const siteExpr = outer?.expr ?? e;
  const nameStart = siteExpr.callee.e === 'member' ? siteExpr.callee.nameStart : siteExpr.callee.start;
  const sendStart = e.callee.e === 'member' ? e.callee.nameStart : e.callee.start;
  // A function without a name is a detail of the one around it.
  const named = chain.filter((c) => functionOf(c.callee).name !== '' || c.callee.index === 0);
  return {
    file: siteUnit.path,
    range: { start: nameStart, end: siteExpr.end },
    nameRange: { start: nameStart, end: siteExpr.callee.end },
    language: siteUnit.id,
    via: named.map((c) => ({ function: nameOf(c.callee), file: c.callee.unit.path, offset: functionOf(c.callee).nameStart })),
    send: { file: unit.path, range: { start: sendStart, end: e.end } },
  };
}

/** Records a send call and gives the value of its result. */
export function record(m: Machine, s: Sending, e: CallExpr, frame: Frame, use: ResultUse): V {
  const { unit } = frame.fn;
  if (m.run.quiet) return unknown('call', s.action, placeOf(unit, e));
  const uses: ResponseUse[] = [];
  const version: ApiVersion = s.version ?? spelledVersion(s.writes) ?? '2021-01-11';
  const site = siteOf(m, frame.fn, e);
  const call: Call = {
    ...site,
    api: version,
    apiCertain: s.version !== null,
    action: s.action,
    transport: s.transport,
    sdk: s.sdk,
    fields: fieldsOf(s, version),
    writes: s.writes,
    open: s.open,
    client: s.client,
    result: site.via.length === 0 ? use : 'unknown',
    http: s.http ?? null,
    runtime: s.runtime ?? null,
    ownCopy: s.ownCopy ?? false,
    versions: s.versions ?? { client: null, request: null },
    written: {
      method: s.http || e.callee.e !== 'member' ? null : e.callee.name,
      action: s.written?.action ?? null,
      version: s.written?.version ?? null,
    },
    constructed: s.constructed ?? [],
    uses,
    around: gather(m, s.answer ?? null, s.sender),
    inTest: isTestPath(site.file),
    trail: [],
  };
  m.run.events.push({ call, wrappers: wrappersOf(m, s.values) });
  m.run.responses.push(uses);
  return newRecord(m, placeOf(unit, e), { ext: responsePath(s.action, m.run.responses.length - 1), exact: false });
}

/** The version whose own spelling is used, when only one's is. */
function spelledVersion(writes: readonly FieldWrite[]): ApiVersion | null {
  const versions = new Set(writes.flatMap((w) => (w.version ? [w.version] : [])));
  return versions.size === 1 ? [...versions][0]! : null;
}

function fieldsOf(s: Sending, version: ApiVersion): Call['fields'] {
  const wanted: readonly FieldName[] =
    version === 'v5'
      ? [
          'PhoneNumberSet',
          'SmsSdkAppId',
          'TemplateId',
          'SignName',
          'TemplateParamSet',
          'ExtendCode',
          'SessionContext',
          'NationCode',
          'Type',
          'Msg',
        ]
      : s.action === 'SendMultiGlobalSms'
        ? MULTI_FIELDS
        : SEND_FIELDS;
  const fields: Partial<Record<FieldName, FieldState>> = {};
  for (const name of wanted) {
    const written = s.writes.filter((w) => w.field === name);
    const write = written.find((w) => w.version === version) ?? written.at(-1);
    if (write) {
      fields[name] =
        write.value.kind === 'null' && version !== 'v5' ? { state: 'absent' } : { state: 'present', value: write.value, write };
      continue;
    }
    // Text and template are two ways to send in the legacy API: what the other way needs is not a field here.
    if (version === 'v5' && (name === 'Type' || name === 'Msg' || name === 'NationCode')) continue;
    if (!s.open) {
      fields[name] = { state: 'absent' };
      continue;
    }
    const value: Value = { kind: 'unknown', reason: 'unset', detail: name, place: null, trail: [] };
    fields[name] = { state: 'present', value, write: { spelled: name, name, place: null, field: name, version: null, value } };
  }
  return fields;
}
