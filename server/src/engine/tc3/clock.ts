import type { Expr } from '../../model/summary.js';
import type { Scope, Term } from './scope.js';
import { partsOf } from './text.js';

/** In what a time is counted: whole seconds, milliseconds, or seconds with a fraction. */
export type Unit = 'seconds' | 'milliseconds' | 'fraction';

const DEEPEST = 14;

const lastName = (e: Expr): string => (e.e === 'name' || e.e === 'member' ? e.name : '');

/** `datetime.now`, the last two names of a path. */
const pathOf = (e: Expr): string => (e.e === 'member' ? `${lastName(e.object)}.${e.name}` : lastName(e));

/** Calls that ask the clock. */
const CLOCKS: Readonly<Record<string, Unit>> = {
  'Date.now': 'milliseconds',
  'System.currentTimeMillis': 'milliseconds',
  'time.time': 'fraction',
};
const METHODS: Readonly<Record<string, Unit>> = {
  getTime: 'milliseconds',
  UnixMilli: 'milliseconds',
  ToUnixTimeMilliseconds: 'milliseconds',
  toEpochMilli: 'milliseconds',
  Unix: 'seconds',
  ToUnixTimeSeconds: 'seconds',
  getEpochSecond: 'seconds',
};
/** Whole numbers of a number. */
const WHOLE = /^(?:floor|round|trunc|ceil|parseInt|int|intval|intdiv|int64)$/;
/** The same number in another form. */
const SAME = /^(?:toString|String|str|valueOf|strval|Itoa|FormatInt|ToString|Sprint|Number)$/;

/** What a number of time is counted in; null: not known. `whole`: languages whose `/` of whole numbers gives one. */
export function unitOf(scope: Scope, term: Term, whole: boolean, depth = 0): Unit | null {
  if (depth > DEEPEST) return null;
  const t = scope.resolve(term);
  const { e } = t;
  const of = (x: Expr): Unit | null => unitOf(scope, { ...t, e: x }, whole, depth + 1);
  // A date that is calculated with counts in milliseconds.
  const number = (x: Expr): Unit | null =>
    x.e === 'call' && x.construct && lastName(x.callee) === 'Date' && x.args.length === 0 ? 'milliseconds' : of(x);
  if (e.e === 'concat') return e.parts.length === 1 ? of(e.parts[0]!) : null;
  if (e.e === 'operator') {
    if (!e.right) return e.operator === '+' ? number(e.left) : null;
    if (e.operator === '+' && e.right.e === 'string' && e.right.value === '') return of(e.left);
    if (e.operator === '|' && isNumber(e.right, 0)) return floored(of(e.left));
    const unit = number(e.left);
    if (e.operator === '/' && isNumber(e.right, 1000)) return unit === 'milliseconds' ? (whole ? 'seconds' : 'fraction') : null;
    if (e.operator === '//' && isNumber(e.right, 1000)) return unit === 'milliseconds' ? 'seconds' : null;
    // A fraction times a thousand has one still, and is as wrong.
    if (e.operator === '*' && isNumber(e.right, 1000)) return unit === 'seconds' || unit === 'fraction' ? 'milliseconds' : null;
    return null;
  }
  if (e.e !== 'call') return null;
  const own = scope.inline(t);
  if (own) return unitOf(scope, own, whole, depth + 1);
  const path = pathOf(e.callee);
  if (Object.hasOwn(CLOCKS, path) && e.args.length === 0) return CLOCKS[path]!;
  if (path === 'microtime') return e.args[0]?.value.e === 'boolean' && e.args[0].value.value ? 'fraction' : null;
  if (path === 'time' && e.args.length === 0 && e.callee.e === 'name') return 'seconds';
  const name = lastName(e.callee);
  if (e.callee.e === 'member' && Object.hasOwn(METHODS, name) && e.args.length === 0) return METHODS[name]!;
  const [first] = e.args;
  if (WHOLE.test(name) && first) return floored(of(first.value));
  if (SAME.test(name))
    return e.callee.e === 'member' && !first ? of(e.callee.object) : first && e.args.length <= 2 ? of(first.value) : null;
  return null;
}

const floored = (unit: Unit | null): Unit | null => (unit === 'fraction' ? 'seconds' : unit);
const isNumber = (e: Expr, value: number): boolean => e.e === 'number' && e.value === value;

/** Names in the neighbourhood of a date that say that it is one of UTC, or of a zone that is chosen. */
const ZONED = /utc|gmt|iso(?!.*local)|zulu|instant|zone|offset|location|universal|\btz\b|^Z$|locale/i;
const LOCAL_MEMBERS = new Set(['getFullYear', 'getMonth', 'getDate']);
const LOCAL_CALLS = new Set([
  'datetime.now',
  'datetime.today',
  'date.today',
  'datetime.fromtimestamp',
  'date.fromtimestamp',
  'time.strftime',
  'time.localtime',
  'time.Now',
  'time.Unix',
  'LocalDate.now',
  'LocalDateTime.now',
  'Time.now',
  'Time.at',
  'Date.today',
  'moment',
  'dayjs',
]);

/** What in a date proves that it is made from local time; null: it is not, or that is not known. */
export function localDateIn(scope: Scope, date: Term): { readonly name: string; readonly e: Expr } | null {
  const parts = partsOf(scope, date);
  if (parts.some((e) => namesIn(e).some((n) => n.length < 40 && ZONED.test(n)))) return null;
  for (const e of parts) {
    if (e.e === 'member' && pathOf(e) === 'DateTime.Now') return { name: 'DateTime.Now', e };
    if (e.e !== 'call') continue;
    const path = localCall(e);
    if (path !== null) return { name: path, e };
  }
  return null;
}

function localCall(e: Extract<Expr, { e: 'call' }>): string | null {
  const name = lastName(e.callee);
  if (e.callee.e === 'member' && LOCAL_MEMBERS.has(name)) return `${name}()`;
  if (e.construct && name === 'SimpleDateFormat') return name;
  const path = pathOf(e.callee);
  // A zone or a time of its own.
  if (path === 'time.strftime' && e.args.length > 1) return null;
  if (/^(?:datetime|date)\.(?:now|fromtimestamp)$/.test(path) && (e.args.some((a) => a.name !== undefined) || e.args.length > 1))
    return null;
  if (/\.now$/.test(path) && e.args.length > 0) return null;
  if (LOCAL_CALLS.has(path)) return path;
  // Of PHP.
  const [format] = e.args;
  return e.callee.e === 'name' && name === 'date' && format?.value.e === 'string' && format.value.value === 'Y-m-d' ? 'date()' : null;
}

/** Names and texts that an expression itself brings. */
function namesIn(e: Expr): readonly string[] {
  if (e.e === 'string') return [e.value];
  if (e.e === 'call') return [lastName(e.callee), ...e.args.flatMap((a) => a.name ?? [])];
  return e.e === 'name' || e.e === 'member' ? [e.name] : [];
}
