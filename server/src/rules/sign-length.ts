import type { Place } from '../base/range.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import type { StringValue } from '../model/value.js';
import { inConsole, isEditable } from './facts/console.js';
import { withoutUnseen } from './facts/invisible.js';
import { isMojibake } from './facts/mojibake.js';
import type { Side } from './facts/phones.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shown } from './facts/shown.js';
import { destinationOf, isApproved, SIGN_BRACKETS, sideOfEntry, signsOf } from './facts/signs.js';
import { defineRule, type RuleContext } from './rule.js';

type Key = 'mainland' | 'international' | 'either' | 'mainlandInMirror' | 'internationalInMirror' | 'eitherInMirror';

const SHORTEST = 2;
const LONGEST = { mainland: 12, international: 15 } as const;

const mainland = {
  en: 'The sign "{value}" has {length} characters. A mainland sign has 2 to 12.',
  'zh-CN': '签名“{value}”的长度为 {length} 个字，国内签名应为 2 至 12 个字。',
};
const international = {
  en: 'The sign "{value}" has {length} characters. An international sign has 2 to 15.',
  'zh-CN': '签名“{value}”的长度为 {length} 个字，国际/港澳台签名应为 2 至 15 个字。',
};
const either = {
  en: 'The sign "{value}" has {length} characters. A sign has 2 to 12 on the mainland and 2 to 15 abroad.',
  'zh-CN': '签名“{value}”的长度为 {length} 个字。国内签名应为 2 至 12 个字，国际/港澳台签名应为 2 至 15 个字。',
};

/** Sign rules: 2 to 12 characters on the mainland, 2 to 15 abroad; characters, not bytes. */
export const rule = defineRule<Key>({
  id: 'sign-length',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', 'InvalidParameterValue.SignNameLengthTooLong', '1012'],
  faq: ['FSig'],
  yieldsTo: ['sign-is-id', 'sign-brackets', 'sign-whitespace', 'sign-symbol'],
  docs: {
    en: 'The sign is shorter or longer than a sign can be.',
    'zh-CN': '签名的字数不在允许的范围内。',
  },
  messages: {
    mainland,
    international,
    either,
    mainlandInMirror: inConsole(mainland),
    internationalInMirror: inConsole(international),
    eitherInMirror: inConsole(either),
  },
  call(call, context) {
    const signs = signsOf(call);
    if (signs.length === 0) return;
    const side = destinationOf(call, context.catalog);
    for (const sign of signs) check(sign, placeOr(call, scalarPlace(sign)), side, true, context);
  },
  sign(entry, context) {
    check(entry.name, entry.name.place ?? entry.place, sideOfEntry(entry), isEditable(entry), context);
  },
});

function check(sign: StringValue, place: Place, side: Side | null, editable: boolean, context: RuleContext<Key>): void {
  if (isPlaceholder(sign.value) || isMojibake(sign.value) || isApproved(sign.value, context.catalog)) return;
  const text = withoutUnseen(sign.value).replace(SIGN_BRACKETS, '');
  const length = [...text].length;
  // Where the destination is not known, only what is wrong for both is proven.
  if (length === 0 || (length >= SHORTEST && length <= LONGEST[side ?? 'international'])) return;
  const key = side ?? 'either';
  context.report({
    message: editable ? key : `${key}InMirror`,
    args: { value: shown(sign.value), length },
    place,
    severity: side === 'mainland' ? 'error' : 'warning',
    key: sign.value,
  });
}
