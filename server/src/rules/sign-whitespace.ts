import type { Place } from '../base/range.js';
import type { StringValue } from '../model/value.js';
import { inConsole, isEditable } from './facts/console.js';
import { unseenRuns } from './facts/invisible.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shown, shownCharacters } from './facts/shown.js';
import { signsOf } from './facts/signs.js';
import { defineRule, type RuleContext } from './rule.js';

type Key = 'found' | 'foundInMirror' | 'fix';

const found = {
  en: 'The sign "{value}" has blanks around it or characters that nobody sees ({characters}), so it is not the sign that was approved.',
  'zh-CN': '签名“{value}”首尾有空白或含有不可见字符（{characters}），与审核通过的签名不一致。',
};

/** The sign is compared as it is: a blank before it makes another sign. */
export const rule = defineRule<Key>({
  id: 'sign-whitespace',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['FSig'],
  yieldsTo: ['sign-brackets'],
  docs: {
    en: 'The sign begins or ends with blanks or contains invisible characters.',
    'zh-CN': '签名首尾有空白，或含有不可见字符。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: { en: 'Remove them', 'zh-CN': '删除这些字符' },
  },
  call(call, context) {
    for (const sign of signsOf(call)) check(sign, placeOr(call, scalarPlace(sign)), true, context);
  },
  sign(entry, context) {
    check(entry.name, entry.name.place ?? entry.place, isEditable(entry), context);
  },
});

function check(sign: StringValue, place: Place, editable: boolean, context: RuleContext<Key>): void {
  const runs = unseenRuns(sign.value);
  if (runs.length === 0) return;
  const characters = shownCharacters(runs.map((r) => sign.value.slice(r.from, r.to)).join(''));
  context.report({
    message: editable ? 'found' : 'foundInMirror',
    args: { value: shown(sign.value), characters },
    place,
    key: sign.value,
    fix: editable
      ? context.fix(
          'fix',
          {},
          'safe',
          runs.map((r) => ({ do: 'edit-string', value: sign, from: r.from, to: r.to, text: '' })),
        )
      : null,
  });
}
