import type { Place } from '../base/range.js';
import { noteCompared } from './around.js';
import { formatPercent } from './format.js';
import { type Machine, newList, newRecord, objectOf } from './machine.js';
import { arithmetic, withOrigin } from './origins.js';
import { randomResult } from './random.js';
import { noteComparison } from './response.js';
import { concat } from './text.js';
import { alternativesOf, choice, type H, truth, typed, unknown, type V } from './values.js';

const bool = (value: boolean, place: Place | null): V => ({ t: 'bool', value, place, trail: [] });
const open = (place: Place | null, type?: 'string' | 'number' | 'boolean'): V =>
  type ? typed(unknown('operator', '', place), type) : unknown('operator', '', place);

const TEXTS_HAVE_PERCENT: ReadonlySet<string> = new Set(['python', 'ruby']);
/** Languages in which `-`, `*` and `/` only give numbers. */
const NUMERIC_OPERATORS: ReadonlySet<string> = new Set([
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'java',
  'go',
  'php',
]);

const certainlyNumber = (v: V): boolean => v.t === 'num' || (v.t === 'unknown' && v.type === 'number');

/** The result of an operator on known operands; unknown where languages differ or an operand is not known. */
export const operate = (m: Machine, operator: string, left: V, right: V | null, place: Place | null, language: string, strict = false): V =>
  randomResult(operator, operated(m, operator, left, right, place, language, strict), left, right);

function operated(m: Machine, operator: string, left: V, right: V | null, place: Place | null, language: string, strict: boolean): V {
  if (left.t === 'alt' || right?.t === 'alt') {
    const lefts = alternativesOf(left);
    const rights = right ? alternativesOf(right) : [{ value: null, when: [] as const }];
    if (lefts.length * rights.length > 24) return open(place);
    return choice(
      lefts.flatMap((a) =>
        rights.map((b) => ({ value: operate(m, operator, a.value, b.value, place, language, strict), when: [...a.when, ...b.when] })),
      ),
    );
  }
  const result = right === null ? unary(operator, left, place) : binary(m, operator, left, right, place, language, strict);
  // A text that is put together keeps the origins of its parts.
  if (result.t !== 'unknown' || (right !== null && (isText(left) || isText(right)))) return result;
  return withOrigin(result, arithmetic(m, operator, left, right));
}

const isText = (v: V): boolean => v.t === 'str' || v.t === 'cat' || (v.t === 'unknown' && v.type === 'string');

function binary(m: Machine, operator: string, left: V, right: V, place: Place | null, language: string, strict: boolean): V {
  switch (operator) {
    case '+':
    case '.':
      return plus(m, left, right, place, language);
    case '%':
      if (left.t === 'str' || left.t === 'cat') return formatPercent(m, left, right, place);
      // Texts have such an operator too.
      return certainlyNumber(left) || !TEXTS_HAVE_PERCENT.has(language) ? open(place, 'number') : open(place);
    case '-':
    case '*':
    case '/':
    case '//':
      if (left.t === 'num' && right.t === 'num') {
        const value = operator === '-' ? left.value - right.value : operator === '*' ? left.value * right.value : Number.NaN;
        if (Number.isSafeInteger(value)) return { t: 'num', value, text: String(value), place, trail: [] };
      }
      // Elsewhere a list or text may be repeated, or an operator of a class may run.
      return (certainlyNumber(left) && certainlyNumber(right)) || NUMERIC_OPERATORS.has(language) ? open(place, 'number') : open(place);
    case '==':
    case '!=': {
      noteComparison(m, left, right, place, operator === '==' ? 'equal' : 'unequal', strict);
      noteCompared(m, left);
      noteCompared(m, right);
      const equal = equals(left, right);
      if (equal !== undefined) return bool(equal === (operator === '=='), place);
      return asking(open(place, 'boolean'), left, right, operator === '!=');
    }
    case '<':
    case '>':
    case '<=':
    case '>=':
      if (left.t === 'num' && right.t === 'num') {
        const [a, b] = [left.value, right.value];
        return bool(operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b, place);
      }
      return open(place, 'boolean');
    case 'instanceof': {
      const is = right.t === 'ext' ? isOfType(m, left, right.path) : undefined;
      return is === undefined ? open(place, 'boolean') : bool(is, place);
    }
    case 'in':
    case '!in':
      return open(place, 'boolean');
    default:
      return open(place);
  }
}

/** What an unknown value is, in a way that two mentions of it agree: only parameters and what hangs on them stay the same in one run. */
const identity = (v: V): string | undefined =>
  v.t === 'unknown' && v.reason === 'parameter' && v.frame !== undefined ? `${v.frame}:${v.detail}` : undefined;

const constant = (v: V): string | undefined =>
  v.t === 'str' ? `"${v.value}"` : v.t === 'num' ? v.text : v.t === 'bool' ? String(v.value) : v.t === 'null' ? 'null' : undefined;

function asking(result: V, left: V, right: V, negated: boolean): V {
  const a = identity(left) ?? constant(left);
  const b = identity(right) ?? constant(right);
  if (result.t !== 'unknown' || a === undefined || b === undefined) return result;
  return { ...result, condition: { key: a < b ? `${a}==${b}` : `${b}==${a}`, negated } };
}

/** The question behind an unknown truth value: a comparison, or whether a parameter is truthy. */
export function conditionOf(v: V): { readonly key: string; readonly negated: boolean } | undefined {
  if (v.t !== 'unknown') return undefined;
  if (v.condition) return v.condition;
  const id = identity(v);
  return id === undefined ? undefined : { key: id, negated: false };
}

/** JavaScript's typeof, for what is known. */
const TYPEOF: Readonly<Partial<Record<V['t'], string>>> = {
  str: 'string',
  cat: 'string',
  num: 'number',
  bool: 'boolean',
  null: 'object',
  ref: 'object',
  fn: 'function',
  class: 'function',
};

/** Built-in types by the last part of their name, in all languages. */
const TEXT_TYPE = /(?:^|\.)(?:str|String|string|CharSequence|basestring|unicode)$/;
const LIST_TYPE = /(?:^|\.)(?:list|tuple|set|frozenset|List|ArrayList|Collection|Set|Array|Iterable|Sequence)$/;
const MAP_TYPE = /(?:^|\.)(?:dict|Map|HashMap|Mapping|Hash)$/;
const NUMBER_TYPE = /(?:^|\.)(?:int|float|Integer|Long|Number|Numeric)$/;

/** Whether a known value is of a built-in type; undefined when either is not known well enough. */
function isOfType(m: Machine, v: V, type: string): boolean | undefined {
  const builtin = [TEXT_TYPE, LIST_TYPE, MAP_TYPE, NUMBER_TYPE].findIndex((t) => t.test(type));
  if (builtin < 0) return v.t === 'str' || v.t === 'cat' || v.t === 'num' || v.t === 'null' ? false : undefined;
  if (v.t === 'str' || v.t === 'cat') return builtin === 0;
  if (v.t === 'num') return builtin === 3;
  if (v.t === 'null' || v.t === 'bool') return v.t === 'null' ? false : undefined;
  const h = objectOf(m, v);
  if (h?.h === 'list') return builtin === 1;
  if (h?.h === 'record' && h.class === null && h.ext === null) return builtin === 2;
  return undefined;
}

function unary(operator: string, v: V, place: Place | null): V {
  if (operator === '!' || operator === 'not') {
    const t = truth(v);
    if (t !== undefined) return bool(!t, place);
    const asked = conditionOf(v);
    return asked
      ? { ...(open(place, 'boolean') as Extract<V, { t: 'unknown' }>), condition: { key: asked.key, negated: !asked.negated } }
      : open(place, 'boolean');
  }
  if (operator === 'typeof') {
    const name = TYPEOF[v.t];
    return name === undefined
      ? open(place, 'string')
      : { t: 'str', value: v.t === 'null' && v.undefined ? 'undefined' : name, pieces: [], literal: false, place, trail: [] };
  }
  if (operator === '-' && v.t === 'num') return { ...v, value: -v.value, text: `-${v.text}`, place };
  if (operator === '+') return v.t === 'num' ? v : open(place, 'number');
  return open(place);
}

/** Known to be equal, known to differ, or undefined. Text and number never compare equal here, because languages disagree. */
export function equals(a: V, b: V): boolean | undefined {
  if (a.t === 'str' && b.t === 'str') return a.value === b.value;
  if (a.t === 'num' && b.t === 'num') return a.value === b.value;
  if (a.t === 'bool' && b.t === 'bool') return a.value === b.value;
  if (a.t === 'null' && b.t === 'null') return true;
  const known = (v: V): boolean => v.t === 'str' || v.t === 'num' || v.t === 'bool' || v.t === 'ref' || v.t === 'fn' || v.t === 'class';
  if ((a.t === 'null' && known(b)) || (b.t === 'null' && known(a))) return false;
  if (a.t === 'ref' && b.t === 'ref' && a.id === b.id) return true;
  return undefined;
}

/** A table with another one over it, or with one more pair. */
function tables(m: Machine, a: H | undefined, b: H | undefined, place: Place | null): V | undefined {
  if (a?.h !== 'record' || a.class !== null || a.ext !== null) return undefined;
  if (b?.h !== 'record' || b.class !== null || b.ext !== null) return undefined;
  return newRecord(m, place, { entries: new Map([...a.entries, ...b.entries]), exact: a.exact && b.exact });
}

function plus(m: Machine, left: V, right: V, place: Place | null, language: string): V {
  if (isText(left) || isText(right)) return concat([left, right], place);
  if (left.t === 'num' && right.t === 'num') {
    const value = left.value + right.value;
    return Number.isSafeInteger(value) ? { t: 'num', value, text: String(value), place, trail: [] } : open(place, 'number');
  }
  const a = objectOf(m, left);
  const b = objectOf(m, right);
  if ((a?.h === 'list' || b?.h === 'list') && language !== 'javascript') {
    const items = [...(a?.h === 'list' ? a.items : []), ...(b?.h === 'list' ? b.items : [])];
    return newList(m, items, a?.h === 'list' && b?.h === 'list' && a.exact && b.exact, place);
  }
  if (left.t === 'num' || right.t === 'num') return open(place);
  const joined = language === 'javascript' ? undefined : tables(m, a, b, place);
  if (joined) return joined;
  // Neither side is known: text as likely as a number. What it is made of still counts.
  const made = left.t === 'unknown' && left.frame !== undefined ? left : right;
  return made.t === 'unknown' ? { ...made, type: undefined, place } : open(place);
}
