import type { Place } from '../base/range.js';
import type { StringValue } from '../model/value.js';
import { inConsole, isEditable } from './facts/console.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shown } from './facts/shown.js';
import { SIGN_BRACKETS, signsOf } from './facts/signs.js';
import { defineRule, type RuleContext } from './rule.js';

type Key = 'found' | 'foundInMirror' | 'fix';

const found = {
  en: 'The sign "{value}" is written with brackets. The service adds them itself; give the text between them.',
  'zh-CN': '签名“{value}”带有括号。括号由平台自动添加，只需填写括号内的内容。',
};

/** Sign rules: never write 【】 or [], they are added on sending. */
export const rule = defineRule<Key>({
  id: 'sign-brackets',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['FSig'],
  docs: {
    en: 'The sign is written with 【】 or [], which the service adds itself.',
    'zh-CN': '签名中写了【】或 []，而括号由平台自动添加。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: { en: 'Remove the brackets', 'zh-CN': '去掉括号' },
  },
  call(call, context) {
    for (const sign of signsOf(call)) check(sign, placeOr(call, scalarPlace(sign)), true, context);
  },
  sign(entry, context) {
    check(entry.name, entry.name.place ?? entry.place, isEditable(entry), context);
  },
});

function check(sign: StringValue, place: Place, editable: boolean, context: RuleContext<Key>): void {
  const hits = [...sign.value.matchAll(SIGN_BRACKETS)].map((m) => m.index);
  if (hits.length === 0) return;
  const rest = sign.value.replace(SIGN_BRACKETS, '').trim();
  context.report({
    message: editable ? 'found' : 'foundInMirror',
    args: { value: shown(sign.value) },
    place,
    key: sign.value,
    fix:
      editable && rest !== ''
        ? context.fix(
            'fix',
            {},
            'safe',
            hits.map((at) => ({ do: 'edit-string', value: sign, from: at, to: at + 1, text: '' })),
          )
        : null,
  });
}
