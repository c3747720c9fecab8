import { languages } from '../languages/registry.js';
import type { SdkShapes } from '../languages/sdk.js';
import { ACTIONS } from '../model/sms/service.js';

/**
 * Bytes of which one stands in every file that can hold a send call: names of actions, fields, legacy classes and endpoints. Languages whose
 * SDKs spell them in another way add their own (`SdkShapes.triggers`).
 */
const COMMON = [
  'SendSms',
  'sendSms',
  'PhoneNumberSet',
  'MultiGlobalSms',
  'SmsSingleSender',
  'SmsMultiSender',
  'tlssmssvr',
  // Actions of templates, signs and statistics.
  'SmsTemplate',
  'SmsSign',
  'StatusStatistics',
  // What the service pushes to a callback address.
  'report_status',
  'user_receive_time',
  'nationcode',
];

export const SOURCE_WORDS: readonly string[] = [...new Set([...COMMON, ...languages.flatMap((l) => l.sdk.triggers ?? [])])];

/** Files that import an SDK name the API's host only as its endpoint. */
const SDK_IMPORT =
  /tencentcloud[-_]sdk|com\.tencentcloudapi\.|TencentCloud[\\.](?:Sms|Common)|tencentcloud\.(?:sms|common)\b|tencentcloud\/(?:sms|common)/;

/** Whether requests may be written by hand in a file: it names the action header or a legacy address, or the API's host without an SDK. */
export const mayWriteRequests = (text: string): boolean =>
  text.includes('X-TC-Action') ||
  text.includes('x-tc-action') ||
  text.includes('tlssmssvr') ||
  (text.includes('tencentcloudapi') && (!SDK_IMPORT.test(text) || /Action['"]?\s*[:=,]\s*['"]?SendSms/.test(text)));

/** Classes and packages whose methods have names that everybody uses. */
const SENDERS = /Sms(?:Single|Multi)Sender|[Ee]asy[Ss]ms|sms4j|connector-tencent-sms|qcloudsms/;
const ACTION_TEXT = new RegExp(`['"\`](?:${Object.keys(ACTIONS).join('|')})['"\`]`, 'i');
/** A generic client beside the fields of a request, whatever its action is called. */
const GENERIC = (text: string): boolean =>
  ACTION_TEXT.test(text) || (text.includes('PhoneNumberSet') && /Common_?(?:Client|Request)/i.test(text));
/** Names that thousands of other methods have. */
const EVERYDAY = new Set(['send', 'Send', 'call', 'Call', 'request', 'sendMessage', 'CallAsync']);

/** Names of methods that may send in a file with this text; the second ones are compared without case, in lower case. The same object for the same names. */
export function sendNamesIn(sdk: SdkShapes, text: string): SendNames {
  const generic = GENERIC(text);
  const senders = SENDERS.test(text);
  const known = sendNames.get(sdk) ?? new Map<string, SendNames>();
  sendNames.set(sdk, known);
  const key = `${generic}/${senders}`;
  const names = known.get(key) ?? makeSendNames(sdk, generic, senders);
  known.set(key, names);
  return names;
}

export interface SendNames {
  readonly exact: ReadonlySet<string>;
  readonly anyCase: ReadonlySet<string>;
}

const sendNames = new WeakMap<SdkShapes, Map<string, SendNames>>();

function makeSendNames(sdk: SdkShapes, generic: boolean, senders: boolean): SendNames {
  const exact = new Set<string>();
  const anyCase = new Set<string>();
  for (const m of sdk.methods) {
    for (const name of m.names) {
      if (m.transport === 'generic' && EVERYDAY.has(name) && !generic) continue;
      if (m.anyCase) anyCase.add(name.toLowerCase());
      else exact.add(name);
    }
  }
  for (const l of [...sdk.legacy, ...(sdk.libraries ?? [])])
    for (const name of l.names) if (senders || !EVERYDAY.has(name)) exact.add(name);
  return { exact, anyCase };
}
