import { type Call, fieldValue } from '../../model/call.js';
import { classifyPhone, MAINLAND_MOBILE } from '../../model/sms/phone.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import { alternatives, type ListValue, type Value } from '../../model/value.js';
import { perCall } from './memo.js';
import { kindsOf } from './values.js';

/** Hong Kong, Macao and Taiwan (+852, +853, +886) are international for every purpose (SendSms reference, 国际/港澳台). */
export type Side = 'mainland' | 'international';

/**
 * The side of a number, read as if stray characters in it were gone, because that is what was meant. null for what is no number or may be a
 * foreign one without its plus (`85261234567`).
 */
export function sideOfText(text: string): Side | null {
  const phone = classifyPhone(text);
  if (phone.destination === null || isPlaceholder(text)) return null;
  if (phone.destination === 'foreign') return 'international';
  return phone.form !== 'bare' || MAINLAND_MOBILE.test(phone.national) ? 'mainland' : null;
}

/** The lists that the call may send to, one an alternative. */
export const phoneLists = (call: Call): readonly ListValue[] =>
  areArgumentsMoved(call) ? [] : kindsOf(fieldValue(call, 'PhoneNumberSet'), 'list');

/** Arguments of a legacy SDK that moved by one place have something else where the number should be (`v5-arg-order`). */
function areArgumentsMoved(call: Call): boolean {
  if (call.transport !== 'legacy-sdk') return false;
  const nation = fieldValue(call, 'NationCode');
  if (kindsOf(nation, 'number').some((v) => v.value === 0)) return true;
  if (kindsOf(nation, 'string').some((v) => /^\+?\d{7,}$/.test(v.value))) return true;
  return kindsOf(fieldValue(call, 'Type'), 'string').some((v) => v.value !== '0' && v.value !== '1');
}

/** Every number, each alternative of a choice by itself. Legacy single calls give one number without a list. */
export function phoneItems(call: Call): readonly Value[] {
  if (areArgumentsMoved(call)) return [];
  const value = fieldValue(call, 'PhoneNumberSet');
  const items = (value ? alternatives(value) : []).flatMap((a) => {
    if (a.value.kind === 'list') return a.value.items;
    return call.api === 'v5' ? [a.value] : [];
  });
  const multi = kindsOf(fieldValue(call, 'MultiSmsInfoSet'), 'list').flatMap((list) => list.items);
  const records = multi.flatMap((item) => kindsOf(item, 'record'));
  const numbers = records.flatMap((r) => r.entries.filter((e) => e.key === 'PhoneNumber').map((e) => e.value));
  return [...items, ...numbers].flatMap((item) => alternatives(item).map((a) => a.value));
}

/** The side of one number; of one that is only known in part, by its prefix. null when it is not proven. */
export function sideOf(value: Value, call: Call): Side | null {
  const nation = sideOfNation(call);
  if (value.kind === 'choice') {
    const sides = new Set(alternatives(value).map((a) => sideOf(a.value, call)));
    return sides.size === 1 ? [...sides][0]! : null;
  }
  if (value.kind === 'string') {
    if (call.api === 'v5' && !value.value.startsWith('+')) return nation;
    return sideOfText(value.value);
  }
  if (value.kind !== 'unknown') return null;
  if (call.api === 'v5' && nation) return nation;
  const prefix = value.prefix ?? '';
  if (/^(?:\+86|0086)/.test(prefix)) return 'mainland';
  // `+8` may still become +86.
  return /^\+(?:[1-79]|8[0-57-9])/.test(prefix) ? 'international' : null;
}

/** Legacy calls give the country code on its own. */
export function sideOfNation(call: Call): Side | null {
  const value = fieldValue(call, 'NationCode');
  if (!value) return null;
  const text = value.kind === 'string' ? value.value.replace(/^\+|^00/, '') : value.kind === 'number' ? value.text : '';
  return /^\d{1,4}$/.test(text) ? (text === '86' ? 'mainland' : 'international') : null;
}

/** Where the whole request goes: every list has a proven number and no proven number goes elsewhere. */
export const sideOfCall = perCall((call: Call): Side | null => {
  if (call.action === 'SendMultiGlobalSms') return 'international';
  const value = fieldValue(call, 'PhoneNumberSet');
  if (!value) return null;
  const sides = alternatives(value).map((a): Side | null => {
    const items = a.value.kind === 'list' ? a.value.items : call.api === 'v5' ? [a.value] : [];
    const known = new Set(items.map((i) => sideOf(i, call)).filter((s) => s !== null));
    return known.size === 1 ? [...known][0]! : null;
  });
  return sides.length > 0 && sides.every((s) => s === sides[0]) ? sides[0]! : null;
});
