import { type Table, table } from '../base/table.js';
import type { ApiVersion, Call, FieldName, FieldWrite, HttpHeader, ResultUse } from '../model/call.js';
import type { Expr } from '../model/summary.js';
import { type Arm, compatible, type StringValue, type Value } from '../model/value.js';
import { freeze } from './freeze.js';
import { decodeJson } from './json.js';
import { lookup, type Machine, objectOf } from './machine.js';
import {
  hasMultiInfo,
  looksLikeRequest,
  meantAction,
  NO_CLIENT,
  record,
  requestWrites,
  type Sending,
  versionOf,
  writtenNames,
} from './send.js';
import { joinObjects } from './state.js';
import { concat, slice } from './text.js';
import { type CallArg, type Frame, type H, text as textOf, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** Functions that send a request, by the last part of their name. Builders (`.header()`, `.body()`) only collect. */
const SENDS =
  /^(?:fetch|axios|got|ky|request|requests?|post\w*|put|send\w*|execute\w*|exchange|do|write|end|urlopen|open|perform|call|file_get_contents|curl(?!_(?:init|setopt|close|getinfo|err|reset|share|multi_(?:init|add)))\w*|ajax|httpPost\w*|doPost\w*|newCall|superagent|\$http|http\w*|sync\w*|async\w*|upload(?:string|data)\w*)$/i;

/** Functions that ask for something, of modules that do nothing but send. */
const GETS =
  /^(?:requests|httpx|axios(?:\.default)?|got|ky|superagent|needle|request|\$http|HTTParty|RestClient|Faraday|net\/http)\.[gG]et$/;

/** Modules that are themselves the function which sends. */
const HTTP_MODULE =
  /^(?:request(?:-promise)?(?:-native|-any)?|(?:node|cross|isomorphic|unfetch)-fetch|make-fetch-happen|needle|superagent|undici|urllib|phin|bent|ky-universal)$/;

const API_HOST = /\bsms(?:\.[a-z]+(?:-[a-z]+)+|\.intl)?\.(?:intl\.)?tencentcloudapi\.com\b/;
const LEGACY_URL = /yun\.tim\.qq\.com\/v\d\/tlssmssvr\/(send\w*)/;

/** Headers that the service looks at. */
const HEADER = /^(?:x-tc-[a-z-]+|authorization|content-type|host)$/i;

/** The method that the name of a sending function says: `requests.post`, `axios.get`. */
function methodNamed(called: string, e: CallExpr): string | null {
  const name = called === '' && e.callee.e === 'member' ? e.callee.name : called;
  const found = /^(?:http|do|curl)?_?(get|post|put)(?=[A-Z_]|for|json|$)/i.exec(name)?.[1];
  return found ? found.toUpperCase() : null;
}

const httpFacts = (m: Machine, seen: Seen): NonNullable<Call['http']> => ({
  url: seen.urlValue ? freeze(seen.urlValue, lookup(m)) : null,
  method: seen.method,
  headers: seen.headers,
  headersExact: seen.headersExact,
  body: seen.bodyForm,
  malformed: seen.broken && !seen.body && !seen.legacyBody ? freeze(seen.broken, lookup(m)) : null,
  charset: seen.charset,
  query: [...(seen.urlValue ? queryOf(seen.urlValue) : []), ...seen.query].map((p) => ({
    name: p.name,
    value: freeze(p.value, lookup(m)),
  })),
  by: seen.by,
  repeated: m.run.loopDepth > 0,
});

interface Seen {
  host: boolean;
  legacy: string | null;
  action: string | null;
  version: ApiVersion | null;
  /** The same as they are written. */
  actionValue: V | null;
  versionValue: V | null;
  body: V | null;
  legacyBody: V | null;
  /** The body is there, but what is in it is not known. */
  opaqueBody: V | null;
  url: string | null;
  /** The text that `url` was read from. */
  urlValue: V | null;
  /** Headers by their names, as far as they look like ones of these APIs. */
  readonly headers: HttpHeader[];
  headersExact: boolean;
  method: string | null;
  bodyForm: 'text' | 'object' | 'printed' | null;
  /** A text that begins like JSON with the fields of a request and cannot be read. */
  broken: V | null;
  charset: StringValue | null;
  /** What a library is told to put into the query. */
  readonly query: { readonly name: string; readonly value: V }[];
  readonly by: string;
  /** Addresses between which the program chooses, where they mean different actions. */
  variants: readonly { readonly url: V; readonly action: string; readonly when: readonly Arm[] }[];
}

/**
 * A request to the service that is written by hand: some sending function gets the API's host or action, and a body with the fields of a
 * request, in whatever argument they stand.
 */
export function httpSend(
  m: Machine,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
  use: ResultUse,
  encoding: 'json' | 'form' = 'json',
): V | undefined {
  if (!m.sawHttp || e.construct) return undefined;
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/\(\)$/, '');
  const called = last === '' && e.callee.e === 'name' ? e.callee.name : last;
  // What asks for something only sends where it is given a body and the address of the legacy API.
  const sends = SENDS.test(called) || HTTP_MODULE.test(name) || frame.fn.unit.language.sdk.requestFunctions?.test(name) === true;
  const gets = !sends && GETS.test(name);
  // `Request(…)` makes a request, it does not send it.
  if (called === 'Request' || !(sends || gets)) return undefined;
  const seen: Seen = {
    host: false,
    legacy: null,
    action: null,
    version: null,
    actionValue: null,
    versionValue: null,
    body: null,
    legacyBody: null,
    opaqueBody: null,
    url: null,
    urlValue: null,
    headers: [],
    headersExact: true,
    method: methodNamed(called, e),
    bodyForm: null,
    broken: null,
    charset: null,
    query: [],
    by: m.receiver === null ? name : '',
    variants: [],
  };
  const visited = new Set<number>();
  // What is not known may be a table of headers or options.
  if (
    args.some((a) => a.spread === 'record' || (a.value.t === 'unknown' && !/^(?:url|data|json|body|content|timeout)$/.test(a.name ?? '')))
  )
    seen.headersExact = false;
  for (const a of args) look(m, a.value, a.name ?? '', seen, visited, 0);
  if (e.callee.e === 'member') {
    // What a chain or a connection object has collected before.
    const receiver = m.receiver;
    if (receiver) look(m, receiver, '', seen, visited, 0);
  }
  if (gets && !(seen.legacy && seen.legacyBody && seen.by !== '')) return undefined;
  if (seen.variants.length > 0) {
    let result: V | undefined;
    for (const { url, action, when } of seen.variants) {
      const sending = legacySending(m, { ...seen, legacy: action, urlValue: url });
      if (sending)
        result = record(m, { ...sending, writes: sending.writes.map((w) => ({ ...w, value: under(w.value, when) })) }, e, frame, use);
    }
    return result;
  }
  const sending = seen.legacy ? legacySending(m, seen) : modernSending(m, seen, frame);
  if (sending && encoding === 'form') return record(m, { ...sending, client: { ...sending.client, encoding } }, e, frame, use);
  return sending ? record(m, sending, e, frame, use) : undefined;
}

/** A value where a condition holds: the alternatives that can occur with it. */
function under(value: Value, when: readonly Arm[]): Value {
  if (value.kind !== 'choice') return value;
  const left = value.alternatives.filter((a) => compatible(a.when, when));
  return left.length === 1 ? left[0]!.value : left.length === 0 ? value : { ...value, alternatives: left };
}

/** An SDK's own `SendSms(request)`, which hands on whatever it is given, is no place where something is sent. */
function definesAction(m: Machine, action: string | null): boolean {
  const root = m.run.stack[0];
  return (
    action !== null &&
    root !== undefined &&
    root.unit.summary.functions[root.index]?.name.replaceAll('_', '').toLowerCase() === action.toLowerCase()
  );
}

function modernSending(m: Machine, seen: Seen, frame: Frame): Sending | undefined {
  const isRequest = (): boolean => seen.host && seen.body !== null;
  const meant = seen.action === null ? null : meantAction(seen.action, isRequest, () => hasMultiInfo(m, seen.body!));
  const acts = meant !== null;
  if (seen.action !== null && !acts) return undefined;
  if (!acts && !(seen.host && seen.body)) return undefined;
  const given = acts ? (seen.broken ?? seen.opaqueBody) : null;
  const body = seen.body ?? given ?? (acts && seen.host && seen.urlValue && asksInQuery(seen.urlValue) ? seen.urlValue : null);
  if (!body || (!seen.body && definesAction(m, seen.action))) return undefined;
  const version = seen.version;
  return {
    transport: 'http',
    sdk: '',
    action: meant ?? 'SendSms',
    version,
    written: writtenNames(m, seen.actionValue ?? undefined, seen.versionValue ?? undefined),
    client: { ...NO_CLIENT, encoding: 'json' },
    http: httpFacts(m, seen),
    ...requestWrites(m, body, frame.fn.unit, version),
  };
}

const LEGACY_FIELDS: Table<FieldName> = table({
  tpl_id: 'TemplateId',
  params: 'TemplateParamSet',
  sign: 'SignName',
  ext: 'SessionContext',
  extend: 'ExtendCode',
  type: 'Type',
  msg: 'Msg',
});

function legacySending(m: Machine, seen: Seen): Sending | undefined {
  const body = seen.legacyBody;
  const h = body ? objectOf(m, body) : undefined;
  if (h?.h !== 'record' && !seen.broken) return undefined;
  const writes: FieldWrite[] = [];
  const values: V[] = h?.h === 'record' ? [] : [seen.broken!];
  const add = (spelled: string, field: FieldName | null, value: Value, place: FieldWrite['place']): void =>
    void writes.push({ spelled, name: spelled, place, field, version: 'v5', value });
  for (const [key, entry] of h?.h === 'record' ? h.entries : []) {
    values.push(entry.value);
    if (key === 'tel') {
      const tel = freeze(entry.value, lookup(m));
      const mobiles = mobilesOf(tel);
      add('tel', 'PhoneNumberSet', mobiles ?? tel, entry.keyPlace);
      // As written, for the rule about its shape.
      add('tel', null, tel, null);
      const nation = tel.kind === 'record' ? tel.entries.find((x) => x.key === 'nationcode') : undefined;
      if (nation) add('nationcode', 'NationCode', nation.value, nation.keyPlace);
      continue;
    }
    add(key, LEGACY_FIELDS[key] ?? null, freeze(entry.value, lookup(m)), entry.keyPlace);
  }
  const query = [...(seen.urlValue ? queryOf(seen.urlValue) : []), ...seen.query];
  const appId = query.find((p) => p.name.toLowerCase() === 'sdkappid')?.value;
  if (appId) {
    values.push(appId);
    add('sdkappid', 'SmsSdkAppId', freeze(appId, lookup(m)), null);
  }
  return {
    transport: 'http',
    sdk: '',
    action: legacyAction(seen.legacy!, h?.h === 'record' ? h.entries.get('tel')?.value : undefined, m),
    version: 'v5',
    client: { ...NO_CLIENT, encoding: 'json' },
    http: httpFacts(m, seen),
    writes,
    open: h?.h !== 'record' || !h.exact || !appId,
    values,
  };
}

/** The action that an address means; where there is none of that name, the one that takes such numbers. */
function legacyAction(endpoint: string, tel: V | undefined, m: Machine): string {
  if (/^(?:sendsms|sendmultisms2|sendisms)$/.test(endpoint)) return endpoint;
  return tel && objectOf(m, tel)?.h === 'list' ? 'sendmultisms2' : 'sendsms';
}

/** What an address has in its query. A text with holes may have a hole as a value; values that are put together are texts with holes. */
function queryOf(url: V): { readonly name: string; readonly value: V }[] {
  if (url.t === 'alt') return [];
  const out: { name: string; parts: V[] }[] = [];
  let begun = false;
  for (const part of url.t === 'cat' ? url.parts : [url]) {
    if (part.t !== 'str') {
      out.at(-1)?.parts.push(part);
      continue;
    }
    const start = begun ? 0 : part.value.indexOf('?') + 1;
    if (!begun && start === 0) continue;
    begun = true;
    const end = part.value.indexOf('#', start) < 0 ? part.value.length : part.value.indexOf('#', start);
    let at = start;
    for (const [i, piece] of part.value.slice(start, end).split('&').entries()) {
      const equals = piece.indexOf('=');
      // Before the first `&` a value goes on that began with a part that is not known.
      if (i === 0 && out.length > 0) out.at(-1)!.parts.push(slice(part, at, at + piece.length));
      else if (equals >= 0) out.push({ name: piece.slice(0, equals), parts: [slice(part, at + equals + 1, at + piece.length)] });
      else out.push({ name: piece, parts: [] });
      at += piece.length + 1;
    }
  }
  return out.map(({ name, parts }) => {
    const filled = parts.filter((p) => p.t !== 'str' || p.value !== '');
    return { name, value: filled.length === 1 ? filled[0]! : concat(filled, null) };
  });
}

/** An address that carries the whole request. */
const asksInQuery = (url: V): boolean => queryOf(url).some((p) => p.name.startsWith('PhoneNumberSet'));

function mobilesOf(tel: Value): Value | undefined {
  if (tel.kind === 'choice') return { ...tel, alternatives: tel.alternatives.map((a) => ({ ...a, value: mobilesOf(a.value) ?? a.value })) };
  const one = (v: Value): Value | undefined =>
    v.kind === 'record' ? v.entries.find((x) => x.key === 'mobile')?.value : v.kind === 'string' ? v : undefined;
  if (tel.kind === 'list') return { ...tel, items: tel.items.map((i) => one(i) ?? i) };
  const mobile = one(tel);
  return mobile ? { kind: 'list', items: [mobile], exact: true, place: tel.place } : undefined;
}

/** Walks through an argument. `key` is the name under which the value stands. */
function look(m: Machine, v: V, key: string, seen: Seen, visited: Set<number>, depth: number): void {
  if (depth > 7) return;
  switch (v.t) {
    case 'str':
      lookText(m, v.value, v, key, seen);
      return;
    case 'cat':
      lookText(m, knownText(v), v, key, seen);
      return;
    case 'alt': {
      const addresses = v.alternatives.map((a) => ({ url: a.value, action: LEGACY_URL.exec(knownText(a.value))?.[1] ?? '', when: a.when }));
      const texts = bodiesOf(m, v);
      if (texts) {
        look(m, texts, key, seen, visited, depth + 1);
        return;
      }
      if (addresses.every((a) => a.action !== '') && new Set(addresses.map((a) => a.action)).size > 1) seen.variants = addresses;
      for (const a of v.alternatives) look(m, a.value, key, seen, visited, depth + 1);
      return;
    }
    case 'ref': {
      if (visited.has(v.id)) return;
      visited.add(v.id);
      const h = m.run.state.object(v.id);
      if (h) lookObject(m, v, h, key, seen, visited, depth);
      return;
    }
    case 'unknown':
      if (/^(?:headers?|options|config)$/i.test(key)) seen.headersExact = false;
      if (v.origin?.kind === 'printed') {
        look(m, v.origin.of, key, seen, visited, depth + 1);
        if (seen.legacyBody === v.origin.of || seen.body === v.origin.of) seen.bodyForm = 'printed';
        return;
      }
      if (/^(body|data|json|payload|postData|content)$/i.test(key)) seen.opaqueBody ??= v;
      return;
    default:
      return;
  }
}

/** Bodies between which the program chooses, as one object whose members have several values. */
function bodiesOf(m: Machine, v: Extract<V, { t: 'alt' }>): V | undefined {
  const versions = v.alternatives.flatMap((a) => {
    const decoded =
      (a.value.t === 'str' || a.value.t === 'cat') && BODY.test(knownText(a.value)) ? decodeJson(m, a.value, null) : undefined;
    const object = decoded && objectOf(m, decoded);
    return object?.h === 'record' ? [{ object, when: a.when }] : [];
  });
  return versions.length > 1 && versions.length === v.alternatives.length ? m.run.state.add(joinObjects(versions)) : undefined;
}

const BODY = /\{.*(?:PhoneNumberSet|MultiSmsInfoSet|tpl_id|["']tel["'])/s;

/** A text with blanks for what is not known. */
const knownText = (v: V): string =>
  v.t === 'str' ? v.value : v.t === 'cat' ? v.parts.map((p) => (p.t === 'str' ? p.value : ' ')).join('') : '';

function lookObject(m: Machine, v: V, h: H, key: string, seen: Seen, visited: Set<number>, depth: number, decoded = false): void {
  if (h.h === 'alt') {
    for (const a of h.alternatives) if (a.object.h !== 'alt') lookObject(m, v, a.object, key, seen, visited, depth + 1);
    return;
  }
  if (h.h === 'list') {
    for (const i of h.items) look(m, i, key, seen, visited, depth + 1);
    return;
  }
  if (looksLikeRequest(m, v)) {
    seen.body ??= v;
    seen.bodyForm ??= h.text || decoded ? 'text' : 'object';
    const action = h.entries.get('Action')?.value;
    if (action) noteAction(m, seen, action);
    const version = h.entries.get('Version')?.value;
    if (version) noteVersion(m, seen, version);
    return;
  }
  if (h.entries.has('tel') && (h.entries.has('tpl_id') || h.entries.has('msg') || h.entries.has('sig'))) {
    seen.legacyBody ??= v;
    seen.bodyForm ??= h.text || decoded ? 'text' : 'object';
    seen.charset ??= h.charset ?? null;
    return;
  }
  if (/^(body|data|json|payload|postData|content)$/i.test(key) && h.entries.size === 0 && !h.exact) seen.opaqueBody ??= v;
  const isHeaders = /^headers?$/i.test(key);
  if (!h.exact && (isHeaders || (h.class === null && h.ext === null))) seen.headersExact = false;
  // A key that is a constant from elsewhere may be any header.
  if (isHeaders && [...h.entries.keys()].some((k) => k.includes('.'))) seen.headersExact = false;
  // No body has these two.
  if (h.entries.has('sdkappid') && h.entries.has('random')) {
    for (const [name, entry] of h.entries) seen.query.push({ name, value: entry.value });
    return;
  }
  for (const [k, entry] of h.entries) {
    if (HEADER.test(k)) seen.headers.push({ name: k, place: entry.keyPlace, value: freeze(entry.value, lookup(m)) });
    if (
      /^(?:method|type|httpMethod|requestMethod|CURLOPT_CUSTOMREQUEST)$/i.test(k) &&
      entry.value.t === 'str' &&
      /^(?:get|post|put)$/i.test(entry.value.value)
    )
      seen.method = entry.value.value.toUpperCase();
    if (/^x-tc-action$/i.test(k) || k === 'Action') {
      noteAction(m, seen, entry.value);
      continue;
    }
    if (/^x-tc-version$/i.test(k) || k === 'Version') {
      noteVersion(m, seen, entry.value);
      continue;
    }
    look(m, entry.value, k, seen, visited, depth + 1);
  }
  // `.header("X-TC-Action", "SendSms")`: name and value as neighbours among the arguments.
  h.args.forEach((a, i) => {
    const next = h.args[i + 1]?.value;
    if (a.value.t === 'str' && next && HEADER.test(a.value.value)) {
      // What else the object was given was not seen.
      seen.headersExact = false;
      seen.headers.push({ name: a.value.value, place: a.value.place, value: freeze(next, lookup(m)) });
    }
    if (a.value.t === 'str' && /^x-tc-(action|version)$/i.test(a.value.value) && next?.t === 'str') {
      if (/action/i.test(a.value.value)) noteAction(m, seen, next);
      else noteVersion(m, seen, next);
    }
    look(m, a.value, a.name ?? '', seen, visited, depth + 1);
  });
}

/** A header may be given as a list of values. */
function headerText(m: Machine, v: V): Extract<V, { t: 'str' }> | undefined {
  const h = objectOf(m, v);
  const only = h?.h === 'list' && h.items.length === 1 ? h.items[0]! : v;
  return only.t === 'str' ? only : undefined;
}

/** What a pattern finds in a text, with the place where it is written if the text is known as a whole. */
function part(v: V, known: string, pattern: RegExp): V | undefined {
  const found = pattern.exec(known);
  const at = found?.indices?.[1];
  return at && (v.t === 'str' ? slice(v, at[0], at[1]) : textOf(found[1]!));
}

function noteAction(m: Machine, seen: Seen, v: V): void {
  const text = headerText(m, v);
  if (!text || seen.action !== null) return;
  seen.action = text.value;
  seen.actionValue = text;
}

function noteVersion(m: Machine, seen: Seen, v: V): void {
  const text = headerText(m, v);
  if (!text || seen.version !== null || seen.versionValue !== null) return;
  seen.version = versionOf(text.value);
  seen.versionValue = text;
}

/** A header as one line. */
const HEADER_LINE = /^X-TC-(Action|Version):\s*([\w.-]+)\s*$/di;

function lookText(m: Machine, known: string, v: V, key: string, seen: Seen): void {
  if (/^(?:GET|POST|PUT)$/.test(known)) seen.method ??= known;
  const line = HEADER_LINE.exec(known);
  const value = line?.indices?.[2];
  if (line && value) {
    const text = v.t === 'str' ? slice(v, value[0], value[1]) : textOf(line[2]!);
    if (/action/i.test(line[1]!)) noteAction(m, seen, text);
    else noteVersion(m, seen, text);
  }
  if (API_HOST.test(known)) {
    seen.host = true;
    seen.url ??= known;
    seen.urlValue ??= v;
    const asked = part(v, known, /[?&]Action=(\w+)/d);
    if (asked) noteAction(m, seen, asked);
  }
  // Headers as lines of text.
  for (const header of known.matchAll(/^[ \t]*(content-type)[ \t]*:[ \t]*(.*?)[ \t]*$/gim)) {
    const from = header.index + header[0].lastIndexOf(header[2]!);
    const type = v.t === 'str' ? slice(v, from, from + header[2]!.length) : unknown('operator', 'header');
    seen.headers.push({ name: header[1]!, place: null, value: freeze(type, lookup(m)) });
  }
  const action = part(v, known, /(?:^|[\r\n"'])\s*X-TC-Action:\s*(\w+)/di);
  if (action) noteAction(m, seen, action);
  const version = part(v, known, /(?:^|[\r\n"'])\s*X-TC-Version:\s*([\w.-]+)/di);
  if (version) noteVersion(m, seen, version);
  const legacy = LEGACY_URL.exec(known);
  if (legacy) {
    seen.legacy = legacy[1]!;
    seen.url = known;
    seen.urlValue = v;
  }
  if (BODY.test(known)) {
    const decoded = decodeJson(m, v, null);
    if (decoded?.t === 'ref') {
      const h = m.run.state.object(decoded.id);
      if (h) lookObject(m, decoded, h, key, seen, new Set(), 0, true);
    } else if (decoded === undefined && /^\s*\{/.test(known)) seen.broken ??= v;
  }
}
