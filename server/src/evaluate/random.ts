import type { Place } from '../base/range.js';
import type { RandomOrigin } from '../model/value.js';
import type { CallArg, Frame, V } from './values.js';
import { unknown } from './values.js';

/*
 * Numbers from generators that can be guessed, and what becomes of them on their way into a text. Only steps that are known to keep such a number
 * are followed; everything else makes an ordinary unknown value of it.
 */

/** Functions that write a number in another way, or cut its fraction off. */
const SAME =
  /^(?:floor|trunc|round|parseInt|int|Int|long|abs|str|String|toString|ToString|valueOf|strval|intval|Itoa|FormatInt|ToInt32|Number|parseFloat)$/;
/** Functions that decide how many digits there are. */
const SHAPED =
  /^(?:padStart|padEnd|zfill|rjust|ljust|PadLeft|format|Sprintf|sprintf|printf|str_pad|slice|substr|substring|toFixed|join|formatted|leftPad)$/;

export const originOf = (v: V | null | undefined): RandomOrigin | undefined => {
  if (v?.t === 'unknown') return v.random;
  if (v?.t !== 'cat') return undefined;
  for (const p of v.parts) if (p.t === 'unknown' && p.random) return { ...p.random, below: null };
  return undefined;
};

const tagged = (v: V, random: RandomOrigin, place: Place | null): V =>
  v.t === 'unknown' ? { ...v, random } : { ...unknown('call', 'random', place), random };

const numberOf = (v: V | undefined): number | null => (v?.t === 'num' ? v.value : null);

/** What a call of a generator gives; undefined: it is none that can be guessed. */
export function randomNumber(frame: Frame, path: string, args: readonly CallArg[], place: Place): V | undefined {
  if (!frame.fn.unit.language.guessable?.test(path)) return undefined;
  const [a, b] = args.map((x) => numberOf(x.value));
  const below = args.length === 0 ? 1 : args.length === 1 ? (a ?? null) : args.length === 2 && a === 0 ? (b ?? null) : null;
  return tagged(unknown('call', path.slice(path.lastIndexOf('.') + 1), place), { place, below }, place);
}

/** A number of a generator, with what else is known of the result. */
export const drawn = (random: V, known: V | undefined): V =>
  random.t === 'unknown' && random.random && known?.t === 'unknown' ? { ...known, random: random.random } : random;

/** The result of a function that writes a random number in another way. */
export function rewritten(name: string, result: V, receiver: V | null, args: readonly CallArg[]): V {
  // With an argument it is a format, or another base.
  const keeps = SAME.test(name) && !(/^toString$/i.test(name) && args.length > 0);
  if (!keeps && !SHAPED.test(name) && !SAME.test(name)) return result;
  const origin = [receiver, ...args.map((a) => a.value)].map(originOf).find((x) => x !== undefined);
  if (!origin) return result;
  if (result.t === 'cat') return withoutCount(result);
  return result.t === 'unknown' || result.t === 'ref' ? tagged(result, keeps ? origin : { ...origin, below: null }, null) : result;
}

/** Put together with other text, the number of digits is anybody's. */
export function withoutCount(v: V): V {
  if (v.t === 'cat') return { ...v, parts: v.parts.map(withoutCount) };
  return v.t === 'unknown' && v.random ? { ...v, random: { ...v.random, below: null } } : v;
}

/** The result of an operator on a random number. */
export function randomResult(operator: string, result: V, left: V, right: V | null): V {
  if (result.t !== 'unknown' || result.type === 'boolean') return result;
  const [a, b] = [originOf(left), originOf(right)];
  const origin = a ?? b;
  if (!origin || !right) return result;
  const other = a ? right : left;
  const n = numberOf(other);
  const below = origin.below;
  let next: number | null = null;
  if (operator === '*' && n !== null && below !== null) next = below * n;
  else if (operator === '%' && a) next = n;
  else if (operator === '+' && n === 0) next = below;
  else if (!/^[-+*/%]$/.test(operator)) return result;
  return { ...result, random: { ...origin, below: next } };
}
