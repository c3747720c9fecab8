import type { Place } from '../base/range.js';
import { type Table, table } from '../base/table.js';
import type { Origin } from '../model/value.js';
import { type Machine, newRecord, objectOf } from './machine.js';
import { type CallArg, unknown, type V } from './values.js';

/*
 * Where values come from that only a run can know: the clock, a generator of random numbers, a digest. The functions that give them are named in the
 * library tables of the languages; what is done to the value later (rounding, scaling, other digits) is followed as far as it is certain.
 */

type Unknown = Extract<V, { t: 'unknown' }>;
type Clock = Extract<Origin<V>, { kind: 'clock' }>;
type Digest = Extract<Origin<V>, { kind: 'digest' }>;

/** What a function of a library is called with. */
export interface Called {
  readonly m: Machine;
  readonly receiver: V;
  readonly args: readonly CallArg[];
  readonly place: Place;
  arg(index: number): V | undefined;
}

/** A point in time, from which readings are taken. */
const INSTANT = '<instant>';
/** A digest that is still being fed. */
const DIGEST = '<digest>';

export function withOrigin(v: Unknown, origin: Origin<V> | undefined): Unknown {
  const { origin: _, ...rest } = v;
  return origin ? { ...rest, origin } : rest;
}

export const originOf = (v: V | undefined): Origin<V> | undefined => (v?.t === 'unknown' ? v.origin : undefined);

/** The origin of a value; of a point in time, that of the number which it turns into. */
function readingOf(m: Machine, v: V): Origin<V> | undefined {
  const h = objectOf(m, v);
  return h?.h === 'record' && h.ext === INSTANT ? originOf(h.args[0]?.value) : originOf(v);
}

/** Functions that keep what they gave before: called twice, they do not draw twice. */
const KEEPS = /cache|memo|once|single|lazy|property/i;

/**
 * Names one evaluation of a call: where it stands, and through which calls it was reached. A call that is reached in one way draws anew in each
 * round of a loop, which is not told apart: the draws of one round are the same.
 */
function drawOf(m: Machine, place: Place): string {
  const here = `${place.file}:${place.range.start}`;
  const keeps = m.run.stack.some(({ unit, index }) => unit.summary.functions[index]?.decorators.some((d) => KEEPS.test(d.name)) === true);
  return keeps ? here : [here, ...m.run.chain.map((l) => `${l.unit.path}:${l.expr.start}`).reverse()].join(' < ');
}

/** The result of an operator on values that come from the clock or a generator. */
export function arithmetic(m: Machine, operator: string, left: V, right: V | null): Origin<V> | undefined {
  const [a, b] = [readingOf(m, left), right ? readingOf(m, right) : undefined];
  if (a?.kind === 'random' || b?.kind === 'random') {
    if (a?.kind === 'random' && b?.kind === 'random' && a.draw !== b.draw) return undefined;
    return a?.kind === 'random' ? a : b;
  }
  if (a && b) return undefined;
  const clock = a?.kind === 'clock' ? a : b?.kind === 'clock' ? b : undefined;
  if (!clock) return undefined;
  const other = a ? right : left;
  // `+new Date()`, `~~x`
  if (other === null) return operator === '+' ? clock : operator === '~' ? rounded(clock) : undefined;
  if (other.t !== 'num') return undefined;
  switch (operator) {
    case '+':
    case '-':
      return clock;
    case '*':
      return scaled(clock, other.value, other.text);
    case '/':
      return a && other.value !== 0 ? scaled(clock, 1 / other.value, other.text) : undefined;
    case '//':
      return a && other.value !== 0 ? rounded({ ...clock, perSecond: clock.perSecond / other.value }) : undefined;
    case '|':
    case '>>':
    case '>>>':
      return other.value === 0 ? rounded(clock) : undefined;
    default:
      return undefined;
  }
}

function scaled(clock: Clock, factor: number, text: string): Clock | undefined {
  // Where numbers have types, a conversion that is not seen may follow.
  if (clock.whole && !/^\d+$/.test(text.replace(/[lL_n]/g, ''))) return undefined;
  const next = { ...clock, perSecond: Number((clock.perSecond * factor).toPrecision(12)) };
  return clock.whole ? rounded(next) : next;
}

const rounded = (clock: Clock): Clock => ({ ...clock, ticks: Math.min(clock.ticks, clock.perSecond) });

/** A number of the clock or a generator without its fraction. */
export function wholeOf(origin: Origin<V> | undefined): Origin<V> | undefined {
  return origin?.kind === 'clock' ? rounded(origin) : origin?.kind === 'random' ? origin : undefined;
}

/** A part of a random number, or the same in other digits, is as random. Of a time nothing is known then. */
export const partOf = (origin: Origin<V> | undefined): Origin<V> | undefined => (origin?.kind === 'random' ? origin : undefined);

/** A text in capital or small letters. */
export function cased(origin: Origin<V> | undefined, upper: boolean): Origin<V> | undefined {
  if (origin?.kind === 'random') return origin;
  if (origin?.kind !== 'digest' || (origin.form !== 'hex' && origin.form !== 'upper-hex')) return undefined;
  return { ...origin, form: upper ? 'upper-hex' : 'hex' };
}

function reading(c: Called, perSecond: number, ticks: number, whole: boolean): V {
  const from = objectOf(c.m, c.receiver);
  const instant = from?.h === 'record' && from.ext === INSTANT ? originOf(from.args[0]?.value) : undefined;
  const draw = instant?.kind === 'clock' ? instant.draw : drawOf(c.m, c.place);
  return withOrigin({ ...unknown('call', 'time', c.place), type: 'number' }, { kind: 'clock', perSecond, ticks, draw, whole });
}

/** A method of a point in time, or a function of its own. */
const clock =
  (perSecond: number, ticks: number, whole: boolean) =>
  (c: Called): V | undefined => {
    const h = objectOf(c.m, c.receiver);
    return c.receiver.t === 'ext' || (h?.h === 'record' && h.ext === INSTANT) ? reading(c, perSecond, ticks, whole) : undefined;
  };

/** The function on whose parameters what goes into a digest hangs. */
function frameIn(v: V): number | undefined {
  if (v.t === 'unknown') return v.frame;
  if (v.t === 'alt') return v.alternatives.map((a) => frameIn(a.value)).find((f) => f !== undefined);
  return v.t === 'cat' ? v.parts.map(frameIn).find((f) => f !== undefined) : undefined;
}

function digested(place: Place, digest: Digest): V {
  const frame = frameIn(digest.input);
  const made: Unknown = { ...unknown('call', digest.algorithm, place), ...(frame === undefined ? {} : { frame }) };
  return withOrigin(digest.form === 'bytes' ? made : { ...made, type: 'string' }, digest);
}

/** `SHA-256`, `sha256`, `SHA256`; `HmacSHA256`. */
function algorithmOf(v: V | undefined): { algorithm: string; keyed: boolean } | undefined {
  const name = v?.t === 'str' ? v.value : v?.t === 'ext' ? v.path.slice(v.path.lastIndexOf('.') + 1) : undefined;
  if (name === undefined) return undefined;
  const found = /^(hmac[-_]?)?(md5|sha[-_]?\d+|sm3)$/i.exec(name);
  return found ? { algorithm: found[2]!.toLowerCase().replace(/[-_]/g, ''), keyed: found[1] !== undefined } : undefined;
}

const isText = (v: V | undefined): v is V => v !== undefined && v.t !== 'ref' && v.t !== 'ext' && v.t !== 'null';

/** A digest at once. */
function digestOf(c: Called, algorithm: string, keyed: boolean, form: Digest['form'], input: V | undefined): V | undefined {
  return isText(input) ? digested(c.place, { kind: 'digest', algorithm, keyed, form, input }) : undefined;
}

const started = (c: Called, algorithm: V | undefined, keyed: boolean, input: V | undefined): V | undefined => {
  const known = algorithmOf(algorithm);
  if (!known) return undefined;
  const name: V = { t: 'str', value: known.algorithm, pieces: [], literal: false, place: null, trail: [] };
  const hmac: V = { t: 'bool', value: keyed || known.keyed, place: null, trail: [] };
  return newRecord(c.m, c.place, {
    ext: DIGEST,
    entries: new Map([
      ['algorithm', { value: name, keyPlace: null }],
      ['keyed', { value: hmac, keyPlace: null }],
      ...(isText(input) ? ([['input', { value: input, keyPlace: null }]] as const) : []),
    ]),
    exact: false,
  });
};

/** Feeds a digest; undefined for everything else. A second text makes the whole unknown. */
export function digestUpdate(c: Called): V | undefined {
  const h = objectOf(c.m, c.receiver);
  if (h?.h !== 'record' || h.ext !== DIGEST || c.receiver.t !== 'ref') return undefined;
  const given = c.arg(0);
  const input: V = h.entries.has('input') || c.m.run.loopDepth > 0 || !isText(given) ? unknown('operator', 'input') : given;
  c.m.run.state.update(c.receiver.id, { ...h, entries: new Map([...h.entries, ['input', { value: input, keyPlace: null }]]) });
  return c.receiver;
}

function ended(c: Called, form: Digest['form'], last?: V): V | undefined {
  if (isText(last)) digestUpdate({ ...c, arg: () => last });
  const h = objectOf(c.m, c.receiver);
  if (h?.h !== 'record' || h.ext !== DIGEST) return undefined;
  const [algorithm, keyed, input] = ['algorithm', 'keyed', 'input'].map((k) => h.entries.get(k)?.value);
  if (algorithm?.t !== 'str' || keyed?.t !== 'bool' || !input) return undefined;
  return digested(c.place, { kind: 'digest', algorithm: algorithm.value, keyed: keyed.value, form, input });
}

const FORMS: Table<Digest['form']> = table({ hex: 'hex', base64: 'base64', upper: 'upper-hex' });

/** Bytes of a digest as text. */
const written =
  (form: Digest['form']) =>
  (c: Called): V | undefined => {
    const origin = originOf(c.arg(0) ?? c.receiver);
    return origin?.kind === 'digest' && origin.form === 'bytes' ? digested(c.place, { ...origin, form }) : undefined;
  };

/** The text of a digest in the form that an argument names (`buffer.toString('hex')`); undefined for everything else. */
export function digestText(c: Called): V | undefined {
  const origin = originOf(c.receiver);
  if (origin?.kind !== 'digest') return undefined;
  const how = c.arg(0);
  if (origin.form !== 'bytes')
    return how === undefined || (how.t === 'ext' && /\bHex$/.test(how.path)) ? c.receiver : unknown('call', 'toString', c.place);
  const form = how?.t === 'str' ? FORMS[how.value] : undefined;
  return form ? digested(c.place, { ...origin, form }) : unknown('call', 'toString', c.place);
}

const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'];

const named = (algorithm: string): V => ({ t: 'str', value: algorithm, pieces: [], literal: false, place: null, trail: [] });

/** What functions of libraries mean, by neutral name. */
export const ORIGINS: Readonly<Record<string, (c: Called) => V | undefined>> = {
  /** The present as an object: `new Date()`, `time.Now()`. With arguments it is some other time. */
  'clock.instant': (c) =>
    c.args.some((a) => a.value.t !== 'ext')
      ? undefined
      : newRecord(c.m, c.place, {
          ext: INSTANT,
          args: [{ value: reading({ ...c, receiver: c.receiver }, 1000, 1000, false) }],
          exact: false,
        }),
  'clock.seconds': clock(1, 1, true),
  'clock.secondsPrecise': clock(1, Number.POSITIVE_INFINITY, false),
  'clock.milliseconds': clock(1000, 1000, false),
  /** Of a type that has no fractions. */
  'clock.millisecondsWhole': clock(1000, 1000, true),
  'clock.microseconds': clock(1e6, 1e6, true),
  'clock.nanoseconds': clock(1e9, 1e9, true),
  /** `Date.parse(new Date())`: the text between them has no milliseconds. */
  'clock.parsed': (c) => {
    const h = c.arg(0) ? objectOf(c.m, c.arg(0)!) : undefined;
    const origin = h?.h === 'record' && h.ext === INSTANT ? originOf(h.args[0]?.value) : undefined;
    if (origin?.kind !== 'clock') return undefined;
    return withOrigin({ ...unknown('call', 'time', c.place), type: 'number' }, { ...origin, ticks: 1 });
  },
  /** `microtime(true)`; without the argument it is a text of two numbers. */
  'clock.php': (c) => {
    const asNumber = c.arg(0);
    return asNumber?.t === 'bool' && asNumber.value ? reading(c, 1, Number.POSITIVE_INFINITY, false) : undefined;
  },
  'random.number': (c) =>
    withOrigin({ ...unknown('call', 'random', c.place), type: 'number' }, { kind: 'random', draw: drawOf(c.m, c.place) }),
  'random.text': (c) =>
    withOrigin({ ...unknown('call', 'random', c.place), type: 'string' }, { kind: 'random', draw: drawOf(c.m, c.place) }),
  /** A method of a generator that was made without a seed: `new Random().nextInt(9)`. */
  'random.next': (c) => {
    const h = objectOf(c.m, c.receiver);
    const isGenerator =
      h?.h === 'record' &&
      h.ext !== null &&
      h.args.length === 0 &&
      /(?:^|\.)(?:Secure|ThreadLocal)?Random(?:\.current|\.instance)?(?:\(\))?$/.test(h.ext);
    return isGenerator ? ORIGINS['random.number']!(c) : undefined;
  },
  /** `Math.floor(x)`. */
  'number.whole': (c) => {
    const v = c.arg(0);
    const origin = v ? wholeOf(readingOf(c.m, v)) : undefined;
    // To a number of digits.
    if (!origin || c.args.length > 1) return undefined;
    return withOrigin({ ...unknown('call', 'number', c.place), type: 'number' }, origin);
  },
  'digest.begin': (c) => started(c, c.arg(0), false, c.arg(1)),
  /** `createHmac(algorithm, key)`. */
  'digest.beginKeyed': (c) => started(c, c.arg(0), true, undefined),
  /** `hmac.new(key, text, algorithm)`. */
  'digest.keyedPython': (c) => started(c, c.args.find((a) => a.name === 'digestmod')?.value ?? c.arg(2), true, c.arg(1)),
  'digest.update': digestUpdate,
  /** `hash.digest('hex')`. */
  'digest.end': (c) => {
    const how = c.arg(0);
    if (how === undefined) return ended(c, 'bytes');
    return how.t === 'str' && FORMS[how.value] ? ended(c, FORMS[how.value]!) : undefined;
  },
  'digest.endHex': (c) => ended(c, 'hex'),
  /** `messageDigest.digest(bytes)`, `hash.Sum(nil)`. */
  'digest.finish': (c) => ended(c, 'bytes', c.arg(0)),
  /** `hash('sha256', text, raw)` */
  'digest.named': (c) => {
    const known = algorithmOf(c.arg(0));
    const raw = c.arg(2);
    if (!known || (raw && raw.t !== 'bool')) return undefined;
    return digestOf(c, known.algorithm, known.keyed, raw?.t === 'bool' && raw.value ? 'bytes' : 'hex', c.arg(1));
  },
  /** `hash_hmac('sha256', text, key, raw)` */
  'digest.namedKeyed': (c) => {
    const known = algorithmOf(c.arg(0));
    const raw = c.arg(3);
    if (!known || (raw && raw.t !== 'bool')) return undefined;
    return digestOf(c, known.algorithm, true, raw?.t === 'bool' && raw.value ? 'bytes' : 'hex', c.arg(1));
  },
  ...Object.fromEntries(
    ALGORITHMS.flatMap((a): [string, (c: Called) => V | undefined][] => [
      [`digest.begin.${a}`, (c) => started(c, named(a), false, c.arg(0))],
      [`digest.hex.${a}`, (c) => digestOf(c, a, false, 'hex', c.arg(0))],
      [`digest.bytes.${a}`, (c) => digestOf(c, a, false, 'bytes', c.arg(0))],
      [`digest.keyedHex.${a}`, (c) => digestOf(c, a, true, 'hex', c.arg(0))],
    ]),
  ),
  'digest.toHex': written('hex'),
  'digest.toUpperHex': written('upper-hex'),
  'digest.toBase64': written('base64'),
};
