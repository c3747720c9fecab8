import type { Call } from '../../model/call.js';
import { classifyPhone, doublePrefix, type Phone } from '../../model/sms/phone.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import type { StringValue } from '../../model/value.js';
import { perCall } from './memo.js';
import { phoneItems, sideOfNation } from './phones.js';

/** A number whose characters are right, so that its parts can be judged. */
export interface CleanNumber {
  readonly value: StringValue;
  readonly phone: Phone;
}

/** Numbers of legacy calls to nation 86 that consist of digits alone and do not repeat the code. */
export function mainlandLegacyNumbers(call: Call): readonly StringValue[] {
  if (call.api !== 'v5' || sideOfNation(call) !== 'mainland') return [];
  return phoneItems(call).flatMap((v) =>
    v.kind === 'string' && /^[1-9]\d*$/.test(v.value) && !/^(?:0086|86)\d{11}$/.test(v.value) ? [v] : [],
  );
}

/** Numbers of API 3.0 calls without stray characters, placeholders and doubled prefixes: each of these has a rule of its own. */
export const cleanNumbers = perCall((call: Call): readonly CleanNumber[] => {
  if (call.api === 'v5') return [];
  return phoneItems(call).flatMap((value) => {
    if (value.kind !== 'string' || isPlaceholder(value.value) || doublePrefix(value.value)) return [];
    const phone = classifyPhone(value.value);
    return phone.clean === value.value && phone.destination !== null ? [{ value, phone }] : [];
  });
});
