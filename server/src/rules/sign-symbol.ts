import type { Place } from '../base/range.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import type { StringValue } from '../model/value.js';
import { inConsole, isEditable } from './facts/console.js';
import { unseenRuns } from './facts/invisible.js';
import { isMojibake } from './facts/mojibake.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shown, shownCharacters } from './facts/shown.js';
import { destinationOf, isApproved, SIGN_BRACKETS, sideOfEntry, signsOf } from './facts/signs.js';
import { defineRule, type RuleContext } from './rule.js';

type Key = 'found' | 'foundInMirror' | 'fix';

const found = {
  en: 'The sign "{value}" contains {characters}. A mainland sign has only Chinese characters, Latin letters and digits.',
  'zh-CN': '签名“{value}”含有 {characters}。国内签名只能由中文、英文字母和数字组成。',
};

/** Sign rules (FAQ, FailedOperation.SignatureIncorrectOrUnapproved): Chinese, English, digits. Known for the mainland only. */
export const rule = defineRule<Key>({
  id: 'sign-symbol',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['FSig'],
  yieldsTo: ['sign-brackets', 'sign-whitespace'],
  docs: {
    en: 'A mainland sign contains other characters than Chinese, Latin letters and digits.',
    'zh-CN': '国内签名中含有中文、英文字母和数字以外的字符。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: { en: 'Remove {characters}', 'zh-CN': '删除 {characters}' },
  },
  call(call, context) {
    const signs = signsOf(call);
    if (signs.length === 0 || destinationOf(call, context.catalog) !== 'mainland') return;
    for (const sign of signs) check(sign, placeOr(call, scalarPlace(sign)), true, context);
  },
  sign(entry, context) {
    if (sideOfEntry(entry) === 'mainland') check(entry.name, entry.name.place ?? entry.place, isEditable(entry), context);
  },
});

const ALLOWED = /[\p{Script=Han}〇A-Za-z0-9]/u;

function check(sign: StringValue, place: Place, editable: boolean, context: RuleContext<Key>): void {
  if (isPlaceholder(sign.value) || isMojibake(sign.value)) return;
  // Brackets and what nobody sees are mistakes with rules of their own.
  const unseen = unseenRuns(sign.value);
  const wrong = [...sign.value.matchAll(/./gsu)].filter(
    (m) => !ALLOWED.test(m[0]) && m[0].replace(SIGN_BRACKETS, '') !== '' && !unseen.some((r) => r.from <= m.index && m.index < r.to),
  );
  if (wrong.length === 0 || wrong.length === sign.value.length) return;
  const characters = shownCharacters(wrong.map((m) => m[0]));
  const blanksOnly = wrong.every((m) => /^\s$/u.test(m[0]));
  context.report({
    message: editable ? 'found' : 'foundInMirror',
    args: { value: shown(sign.value), characters },
    place,
    key: sign.value,
    ...(isApproved(sign.value, context.catalog) ? { severity: 'warning' as const } : {}),
    fix: editable
      ? context.fix(
          'fix',
          { characters },
          blanksOnly ? 'safe' : 'suggestion',
          wrong.map((m) => ({ do: 'edit-string', value: sign, from: m.index, to: m.index + m[0].length, text: '' })),
        )
      : null,
  });
}
