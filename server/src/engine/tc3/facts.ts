import type { Place } from '../../base/range.js';
import type { Unit } from '../../evaluate/values.js';
import { vendoredPath } from '../../evaluate/vendored.js';
import { walk } from '../../evaluate/walk.js';
import type { Tc3Facts } from '../../model/file-facts.js';
import type { Expr } from '../../model/summary.js';
import { literalValue } from '../literal.js';
import { partsOfFile } from '../parts.js';
import { localDateIn, unitOf } from './clock.js';
import { asWritten, type Mac, macOf, plain } from './mac.js';
import { createScope, type Scope, type Term } from './scope.js';
import { HOLE, partsOf, textOf } from './text.js';

const REQUEST = 'tc3_request';
/** What sets the time zone of the whole process. */
const SETS_ZONE = /^(?:TZ|date_default_timezone_set|tzset|setDefault|setTimeZone|default_timezone)$/;

/** What a file that signs with TC3-HMAC-SHA256 says of its signature; null: it does not sign, or the steps cannot be followed. */
export function tc3Facts(unit: Unit): Tc3Facts | null {
  const notes = partsOfFile(unit.summary).map(notesOf);
  if (!notes.some((n) => n.signs) || vendoredPath(unit) !== undefined) return null;
  const prefix = notes.some((n) => n.prefix);
  const zone = notes.some((n) => n.zone) || unit.summary.imports.some((i) => /^Illuminate\b/.test(i.module));
  const scope = createScope(unit.summary);
  const place = (e: { readonly start: number; readonly end: number }): Place => ({
    file: unit.path,
    range: { start: e.start, end: e.end },
  });
  const calls = callsIn(unit);
  const macs = calls.flatMap((t) => {
    const mac = macOf(scope, t);
    return mac ? [mac] : [];
  });
  const signing = macs.find((m) => isRequest(scope, m.message));
  const service = signing && macOf(scope, signing.key);
  const date = service && macOf(scope, service.key);
  const last = macs.find((m) => {
    const key = macOf(scope, m.key);
    return key !== undefined && isRequest(scope, key.message);
  });
  const literal = (t: Term | undefined) => {
    const e = t && plain(scope, t).e;
    return e?.e === 'string' ? literalValue(unit.path, e) : null;
  };
  const chain = [
    date && service ? { key: service.key, of: date } : null,
    service && signing ? { key: signing.key, of: service } : null,
    last ? { key: last.key, of: macOf(scope, last.key) } : null,
  ];
  const hex = chain.find((c) => c?.of?.form === 'hex');
  const local = date && !zone ? localDateIn(scope, date.message) : null;
  return {
    hexKey: hex ? place(asWritten(scope, hex.key).e) : null,
    bareSecret: date && !prefix ? bareSecret(scope, date, place) : null,
    services: [literal(service?.message), ...scopesIn(unit)].flatMap((v) => (v ? [v] : [])),
    localDate: local ? { place: place(local.e), by: local.name } : null,
    timestamp: timestampIn(scope, unit, place),
    contentType: contentTypes(scope, unit),
    serialised: serialisedTwice(scope, calls, place),
  };
}

interface Notes {
  signs: boolean;
  /** Something puts `TC3` before a text. */
  prefix: boolean;
  /** The time zone of the process is set. */
  zone: boolean;
}

/** By the body of a function, which stays the same object while its file is edited elsewhere. */
const notesByPart = new WeakMap<object, Notes>();

function notesOf(part: object): Notes {
  const known = notesByPart.get(part);
  if (known) return known;
  const notes: Notes = { signs: false, prefix: false, zone: false };
  walk(part, (node) => {
    if ('s' in node) {
      if (node.s === 'set' && node.target.t === 'member' && SETS_ZONE.test(node.target.name)) notes.zone = true;
      return;
    }
    const text = node.e === 'string' ? node.value : node.e === 'name' || node.e === 'member' ? node.name : '';
    if (SETS_ZONE.test(text)) notes.zone = true;
    if (node.e !== 'string') return;
    if (text.includes(REQUEST)) notes.signs = true;
    // Alone, or with a mark of a format behind it.
    if (/^TC3(?:[%{$].*)?$/.test(text)) notes.prefix = true;
  });
  notesByPart.set(part, notes);
  return notes;
}

const isRequest = (scope: Scope, message: Term): boolean => textOf(scope, message) === REQUEST;

/** Every call of the file, in the function that holds it. */
function callsIn(unit: Unit): readonly Term[] {
  const out: Term[] = [];
  unit.summary.functions.forEach((f, fn) => {
    walk(f.body, (node) => {
      if ('e' in node && node.e === 'call') out.push({ e: node, fn, given: null });
    });
  });
  return out;
}

/** The key of the first step, where nothing in the file puts `TC3` before it: a key that is read or written here, no parameter. */
function bareSecret(scope: Scope, date: Mac, place: (e: Expr) => Place): Tc3Facts['bareSecret'] {
  const { e } = plain(scope, date.key);
  // A configuration value, a field, a variable of the environment or a literal; a name that is left is a parameter or comes from elsewhere.
  const read = e.e === 'member' || e.e === 'index' || e.e === 'string' || (e.e === 'call' && /env|config/i.test(pathOf(e.callee)));
  return read ? place(asWritten(scope, date.key).e) : null;
}

const pathOf = (e: Expr): string => (e.e === 'member' ? `${pathOf(e.object)}.${e.name}` : e.e === 'name' ? e.name : '');

/** Services in scopes that are written as one text: `/cvm/tc3_request`. */
function scopesIn(unit: Unit) {
  const out: ReturnType<typeof literalValue>[] = [];
  walk(partsOfFile(unit.summary), (node) => {
    if ('e' in node && node.e === 'string' && /\/\w+\/tc3_request/.test(node.value)) out.push(literalValue(unit.path, node));
  });
  return out;
}

/** The values of a header, wherever the file writes it: as a key, or as an argument behind its name. */
function headerValues(unit: Unit, name: RegExp): readonly Term[] {
  const out: Term[] = [];
  unit.summary.functions.forEach((f, fn) => {
    walk(f.body, (node) => {
      const add = (e: Expr | undefined): void => void (e && out.push({ e, fn, given: null }));
      if ('s' in node) {
        if (node.s === 'set' && node.value && node.target.t === 'index' && is(node.target.index, name)) add(node.value);
      } else if (node.e === 'record') {
        for (const p of node.props) if (p.key && is(p.key, name)) add(p.value);
      } else if (node.e === 'call' && node.args.length >= 2 && is(node.args[0]!.value, name)) add(node.args[1]!.value);
    });
  });
  return out;
}

const is = (e: Expr, name: RegExp): boolean => e.e === 'string' && name.test(e.value);

function timestampIn(scope: Scope, unit: Unit, place: (e: Expr) => Place): Tc3Facts['timestamp'] {
  for (const value of headerValues(unit, /^X-TC-Timestamp$/i)) {
    const counted = unitOf(scope, value, unit.language.wholeDivision === true);
    if (counted === 'milliseconds' || counted === 'fraction') return { place: place(value.e), unit: counted };
  }
  return null;
}

/** The content type in the canonical headers and the one that is sent, where the file has one of each. */
function contentTypes(scope: Scope, unit: Unit): Tc3Facts['contentType'] {
  const signed: { text: string; e: Expr }[] = [];
  const seen = new Set<Expr>();
  unit.summary.functions.forEach((f, fn) => {
    walk(f.body, (node) => {
      if (!('e' in node) || seen.has(node)) return;
      if (node.e !== 'string' && node.e !== 'concat' && node.e !== 'operator') return;
      const text = textOf(scope, { e: node, fn, given: null });
      if (!text.includes('content-type:')) return;
      for (const part of partsOf(scope, { e: node, fn, given: null })) seen.add(part);
      const found = /content-type:([^\n]*)(\n|$)/.exec(text);
      if (found) signed.push({ text: found[1]!, e: node });
    });
  });
  // Other requests of the file have headers of their own.
  const places = new Set(headerValues(unit, /^X-TC-(?:Action|Timestamp)$/i).map((t) => t.fn));
  const types = headerValues(unit, /^content-type$/i).filter((t) => places.has(t.fn));
  const sent = types.map((t) => ({ text: textOf(scope, t), t }));
  const [a, b] = [signed[0], sent[0]];
  if (!a || !b || signed.some((s) => s.text !== a.text) || sent.some((s) => s.text !== b.text)) return null;
  if (a.text === '' || b.text === '' || a.text.includes(HOLE) || b.text.includes(HOLE) || a.text.includes('%') || a.text.includes('{'))
    return null;
  const e = scope.resolve(b.t).e;
  return {
    signed: a.text.trim(),
    sent: b.text.trim(),
    place: { file: unit.path, range: { start: b.t.e.start, end: b.t.e.end } },
    literal: e.e === 'string' && e === b.t.e ? literalValue(unit.path, e) : null,
  };
}

/** The same expression, or the same parameter. */
const isSame = (a: Term, b: Term): boolean =>
  a.e === b.e || (a.fn === b.fn && a.e.e === 'name' && b.e.e === 'name' && a.e.name === b.e.name);

/** A body that is serialised for the digest and again by the library that sends it: `json=params` beside `json.dumps(params)`. */
function serialisedTwice(scope: Scope, calls: readonly Term[], place: (e: Expr) => Place): Tc3Facts['serialised'] {
  const hashed = new Set(
    calls.flatMap((t) =>
      t.e.e === 'call' && /sha256|hash/i.test(pathOf(t.e.callee)) ? t.e.args.flatMap((a) => partsOf(scope, { ...t, e: a.value })) : [],
    ),
  );
  const dumps = calls.filter(
    (t) => hashed.has(t.e) && t.e.e === 'call' && t.e.callee.e === 'member' && t.e.callee.name === 'dumps' && t.e.args.length > 0,
  );
  for (const t of calls) {
    if (t.e.e !== 'call') continue;
    const sent = t.e.args.find((a) => a.name === 'json');
    const { callee } = t.e;
    if (!sent || callee.e !== 'member' || !/^(?:post|request)$/.test(callee.name)) continue;
    const object = scope.resolve({ ...t, e: sent.value });
    for (const d of dumps) {
      if (d.e.e !== 'call' || !isSame(scope.resolve({ ...d, e: d.e.args[0]!.value }), object)) continue;
      const options = d.e.args.flatMap((a) => a.name ?? []);
      return { place: place(sent.value), options, library: callee.object.e === 'name' ? callee.object.name : '' };
    }
  }
  return null;
}
