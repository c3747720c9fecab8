import type { Call } from '../../model/call.js';
import { MULTI_FIELDS, SEND_FIELDS } from '../../model/sms/fields.js';
import { apiName } from './field-names.js';

/** The field names of the call's action in its version. */
export function fieldNames(call: Call): readonly string[] {
  const version = call.api === '2019-07-11' ? '2019-07-11' : '2021-01-11';
  return (call.action === 'SendMultiGlobalSms' ? MULTI_FIELDS : SEND_FIELDS).map((f) => apiName(f, version));
}

/** Typed members would not compile, and Java, Go and .NET check or drop what their JSON loaders do not know. */
const TYPED = new Set(['java', 'kotlin', 'csharp', 'go', 'cpp', 'rust', 'scala']);

/** Whether a name that is no field reaches the service from this call. */
export const sendsAnyName = (call: Call): boolean =>
  call.api !== 'v5' &&
  call.apiCertain &&
  (call.transport === 'sdk' || call.transport === 'generic' || call.transport === 'http') &&
  !(call.transport === 'sdk' && TYPED.has(call.language));
