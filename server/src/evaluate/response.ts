import type { Place } from '../base/range.js';
import type { ResponseUse } from '../model/call.js';
import { MANAGE_ANSWERS } from '../model/sms/answers.js';
import type { Value } from '../model/value.js';
import { consequenceOf } from './consequence.js';
import { freeze } from './freeze.js';
import { lookup, type Machine } from './machine.js';
import { type CallArg, type H, unknown, type V } from './values.js';

/*
 * What becomes of the answer of a call. The answer is an object from outside whose path says which call gave it, and everything read from it
 * carries that path on, through variables, returns and loops. Nothing is asked of the answer's values: they are not known.
 */

/** A part of an answer: of which call of the run, and which part, in the API's names; `*` is any element of a list. */
interface Part {
  readonly uses: ResponseUse[];
  readonly path: readonly string[];
}

/** The path of an answer object; `answer` is its number in the run. */
export const responsePath = (action: string, answer: number): string => `<response:${action}#${answer}>`;

const RESPONSE = /^<response:\w+#(\d+)>(.*)$/s;

/** Steps that lead to the same data in another form: decoding, waiting, unpacking, copying. */
const TRANSPARENT =
  /^(?:to_?json(?:_?string)?|json(?:_?string)?|serialize|_?data|body|response|get_?body|text|unwrap|expect|as_?ref|clone|await|wait|configureawait|getawaiter|getresult|result|get|join|stream|iter|iterator|into_iter|to_?list|to_?array|to_?a|to_?h|as_?deref|then|catch|finally|value|copy)\(\)$|^(?:data|body|response|result)$/i;
/** Steps to one element of a list, and to any. */
const FIRST = /^(?:first|front|peek)(?:\(\))?$/i;
const ANY = /^(?:next|at|get|find\w*|each\w*|elementat|last|back|pop|shift|filter|map|values|entries|items)(?:\(\))?$/i;

const FIELDS = new Map(
  [
    'SendStatusSet',
    'SendMultiStatusSet',
    'Code',
    'Message',
    'PhoneNumber',
    'SerialNo',
    'Fee',
    'SessionContext',
    'IsoCode',
    'RequestId',
    'Error',
    ...MANAGE_ANSWERS,
  ].map((name) => [name.toLowerCase(), name] as const),
);

/** One step of a path in the API's names: getters, snake case and calls are undone. undefined: a step that changes nothing. */
function segment(step: string): string | undefined {
  if (TRANSPARENT.test(step)) return undefined;
  const name = step.replace(/\(\)$/, '');
  const bare = name.replace(/^(?:get|Get|fetch)_?(?=[A-Z_a-z])/, '');
  const field = FIELDS.get(bare.replace(/_/g, '').toLowerCase());
  if (field) return field;
  if (/^\d+$|^\*$/.test(name)) return name;
  if (FIRST.test(step)) return '0';
  return ANY.test(step) ? '*' : step;
}

function stepsOf(m: Machine, v: V): { readonly answer: number; readonly steps: readonly string[] } | undefined {
  if (v.t === 'ref') {
    const h = m.run.state.object(v.id);
    if (h?.h !== 'record' || h.ext === null || !h.ext.startsWith('<response:')) return undefined;
    const found = RESPONSE.exec(h.ext);
    return found ? { answer: Number(found[1]), steps: found[2]!.split('.').filter(Boolean) } : undefined;
  }
  if (v.t !== 'method') return undefined;
  const inner = stepsOf(m, v.receiver);
  return inner && { ...inner, steps: [...inner.steps, v.name] };
}

function partOf(m: Machine, v: V): Part | undefined {
  if (m.run.responses.length === 0) return undefined;
  const found = stepsOf(m, v);
  const uses = found && m.run.responses[found.answer];
  if (!found || !uses) return undefined;
  const path: string[] = [];
  for (const step of found.steps) {
    const name = segment(step);
    if (name !== undefined) path.push(name);
  }
  return { uses, path };
}

/** Whether a value is an answer or a part of one. */
export const isResponse = (m: Machine, v: V): boolean => m.run.responses.length > 0 && stepsOf(m, v) !== undefined;

/** Any element of a list in an answer; undefined for other values. */
export const responseElement = (m: Machine, over: V): V | undefined =>
  isResponse(m, over) ? { t: 'method', receiver: over, name: '*' } : undefined;

/** What a method of a part gives, which is again a part; undefined for other values. */
export function responseCall(m: Machine, receiver: V, name: string, args: readonly CallArg[]): V | undefined {
  if (receiver.t !== 'method' || !isResponse(m, receiver)) return undefined;
  const [first] = args;
  const at = args.length === 1 && /^(?:get|at|elementAt|ElementAt|item)$/.test(name) ? first?.value : undefined;
  return { t: 'method', receiver, name: at ? (at.t === 'num' ? at.text : '*') : `${name}()` };
}

function note(m: Machine, part: Part, use: Omit<ResponseUse, 'path'>): void {
  if (m.run.quiet) return;
  const known = part.uses.some(
    (u) =>
      u.kind === use.kind &&
      u.place.file === use.place.file &&
      u.place.range.start === use.place.range.start &&
      u.path.join() === part.path.join(),
  );
  if (!known) part.uses.push({ ...use, path: part.path });
}

const isConstant = (v: V): boolean => v.t === 'str' || v.t === 'num' || v.t === 'bool';

/** Notes a comparison of a part of an answer with a constant. */
export function noteComparison(m: Machine, a: V, b: V, place: Place | null, how: 'equal' | 'unequal' | 'ignore-case'): void {
  if (m.run.responses.length === 0 || place === null) return;
  const [side, other] = isConstant(b) ? [a, b] : [b, a];
  if (!isConstant(other)) return;
  const part = partOf(m, side);
  if (!part) return;
  const unit = other.t === 'num' ? m.project.unit(place.file) : undefined;
  const consequence = unit && unit !== 'pending' ? consequenceOf(unit, place.range, how === 'equal') : [];
  note(m, part, { kind: 'compare', how, value: freeze(other, lookup(m)), place, consequence });
}

/** Notes that a part of an answer picks an entry of a table: it is compared with each key. */
export function noteTable(m: Machine, index: V, table: H): void {
  if (m.run.responses.length === 0 || table.h !== 'record' || !table.exact) return;
  const part = partOf(m, index);
  if (!part) return;
  for (const [key, entry] of table.entries) {
    if (!/^-?\d{1,9}$/.test(key) || entry.keyPlace === null || entry.value.t !== 'str') continue;
    const value: Value = { kind: 'number', value: Number(key), text: key, place: entry.keyPlace, trail: [] };
    note(m, part, { kind: 'compare', how: 'equal', value, place: entry.keyPlace, consequence: [entry.value.value] });
  }
}

/** Methods and functions that compare, in all languages. */
const EQUALS = /(?:^|\.)(?:equals|Equals|eql\?|isEqualTo|strcmp|equal)$/;
const EQUALS_ANY_CASE = /(?:^|\.)(?:equalsIgnoreCase|EqualFold|strcasecmp|casecmp\??|eq_ignore_ascii_case)$/;

/** Notes `"Ok".equals(code)`, `strings.EqualFold(code, "ok")` and the like. */
export function noteEquals(m: Machine, receiver: V | null, name: string, args: readonly CallArg[], place: Place): void {
  if (m.run.responses.length === 0) return;
  // Kotlin: `a.equals(b, ignoreCase = true)`.
  const anyCase = args.find((a) => a.name === 'ignoreCase')?.value;
  const ignores = anyCase !== undefined && !(anyCase.t === 'bool' && !anyCase.value);
  const how = EQUALS_ANY_CASE.test(name) ? 'ignore-case' : EQUALS.test(name) ? (ignores ? 'ignore-case' : 'equal') : undefined;
  if (!how) return;
  const compared = args.filter((a) => a.name !== 'ignoreCase');
  const values = [...(receiver && receiver.t !== 'ext' ? [receiver] : []), ...compared.map((a) => a.value)];
  if (values.length === 2) noteComparison(m, values[0]!, values[1]!, place, how);
}

/** Notes that a part is read: a member, or an element. */
export function noteRead(m: Machine, v: V, place: Place): void {
  const part = partOf(m, v);
  if (part) note(m, part, { kind: 'read', how: 'equal', value: null, place });
}

/**
 * The arguments of a function that gets an answer: the element of a list, or the answer itself. A callback of Node gets an error before it.
 */
export function responseArgs(m: Machine, answer: V, name: string, params: number, isSend: boolean): readonly CallArg[] {
  if (!isSend) return [{ value: TRANSPARENT.test(`${name}()`) ? answer : (responseElement(m, answer) ?? answer) }];
  if (params <= 1) return [{ value: answer }];
  return [{ value: unknown('call', 'error') }, { value: answer }, { value: answer }].slice(0, params);
}
