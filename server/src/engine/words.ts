import { languages } from '../languages/registry.js';
import type { SdkShapes } from '../languages/sdk.js';

/**
 * Bytes of which one stands in every file that can hold a send call: names of actions, fields, legacy classes and endpoints. Languages whose
 * SDKs spell them in another way add their own (`SdkShapes.triggers`).
 */
const COMMON = ['SendSms', 'sendSms', 'PhoneNumberSet', 'MultiGlobalSms', 'SmsSingleSender', 'SmsMultiSender', 'tlssmssvr'];

export const SOURCE_WORDS: readonly string[] = [...new Set([...COMMON, ...languages.flatMap((l) => l.sdk.triggers ?? [])])];

/** Words that say that requests may be written by hand in a file. */
export const HTTP_WORDS: readonly string[] = ['X-TC-Action', 'x-tc-action', 'tencentcloudapi', 'tlssmssvr'];

const namesOf = (sdk: SdkShapes): readonly string[] => [...sdk.methods.flatMap((m) => m.names), ...sdk.legacy.flatMap((l) => l.names), ...(sdk.libraries ?? []).flatMap((l) => l.names)];

/** Names of methods that send, of all languages. */
export const SEND_NAMES: ReadonlySet<string> = new Set(languages.flatMap((l) => namesOf(l.sdk)));
/** The ones that are compared without case, in lower case. */
export const SEND_NAMES_ANY_CASE: ReadonlySet<string> = new Set(
  languages.flatMap((l) => l.sdk.methods.filter((m) => m.anyCase).flatMap((m) => m.names.map((n) => n.toLowerCase()))),
);
