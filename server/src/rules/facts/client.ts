import type { Call } from '../../model/call.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import type { StringValue } from '../../model/value.js';
import { stringsOf } from './values.js';

/** Texts that the client of a call is made with, without those that stand for a value to be filled in. */
export const clientTexts = (call: Call, member: 'region' | 'endpoint' | 'secretId' | 'secretKey'): readonly StringValue[] =>
  stringsOf(call.client[member] ?? undefined).filter((v) => !isPlaceholder(v.value));
