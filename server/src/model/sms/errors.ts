import { nearest } from '../../base/nearest.js';
import type { ErrorEntry } from './errors/entry.js';
import { FORMER_ERRORS } from './errors/former.js';
import { GATEWAY_ERRORS } from './errors/gateway.js';
import { LEGACY_ERRORS } from './errors/legacy.js';
import { MANAGE_ERRORS } from './errors/manage.js';
import { RECEIPTS } from './errors/receipts.js';
import { SEND_ERRORS } from './errors/send.js';

export type { Detectable, ErrorEntry, ErrorOrigin } from './errors/entry.js';

/** Every code that SMS calls, the gateway, the legacy API and delivery receipts answer. */
export const ERRORS: readonly ErrorEntry[] = [
  ...SEND_ERRORS,
  ...FORMER_ERRORS,
  ...MANAGE_ERRORS,
  ...GATEWAY_ERRORS,
  ...LEGACY_ERRORS,
  ...RECEIPTS,
];

const BY_CODE: ReadonlyMap<string, ErrorEntry> = new Map(ERRORS.map((entry) => [entry.code, entry]));

/** What a code means; exact spelling. Receipts of China Telecom carry a number behind their state: `UNDELIV_713`. */
export const errorEntry = (code: string): ErrorEntry | undefined =>
  BY_CODE.get(code) ?? BY_CODE.get(/^(UNDELIV|EXPIRED|REJECTD)_\d+$/.exec(code)?.[1] ?? '');

/** Codes of API 3.0 that the service answers today, without those of receipts and of the legacy API. */
const API3_CODES = [...SEND_ERRORS, ...MANAGE_ERRORS, ...GATEWAY_ERRORS].filter((e) => e.renamedTo === null).map((e) => e.code);

/** First parts of API 3.0 codes: `FailedOperation`, `LimitExceeded` … */
export const CODE_FAMILIES: ReadonlySet<string> = new Set(API3_CODES.map((code) => code.split('.')[0]!));

/** The API 3.0 code that is meant by a misspelt one; undefined when none is near. */
export function nearestCode(code: string): string | undefined {
  const whole = nearest(code, API3_CODES, 3);
  if (whole !== undefined) return whole;
  // The right name under the wrong family: `InvalidParameter.IncorrectPhoneNumber`.
  const name = code.split('.')[1];
  const matches = name === undefined ? [] : API3_CODES.filter((c) => c.split('.')[1] === name);
  return matches.length === 1 ? matches[0] : undefined;
}

/** The page with all error codes. */
export const ERROR_PAGE = 'https://cloud.tencent.com/document/product/382/3771';
