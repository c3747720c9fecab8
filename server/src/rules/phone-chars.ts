import type { Place } from '../base/range.js';
import type { FixStep } from '../model/finding.js';
import { classifyPhone, cleanPhone, joinedNumbers, MAINLAND_MOBILE } from '../model/sms/phone.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import type { StringValue } from '../model/value.js';
import { phoneItems } from './facts/phones.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shown, shownCharacters } from './facts/shown.js';
import { defineRule } from './rule.js';

/** FAQ entry 1016: a number is digits without blanks, after one leading plus. */
export const rule = defineRule({
  id: 'phone-chars',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016', 'FConsole'],
  yieldsTo: ['phone-joined', 'phone-double-prefix'],
  docs: {
    en: 'A phone number contains other characters than digits after one leading plus.',
    'zh-CN': '手机号码中含有数字和开头加号以外的字符。',
  },
  messages: {
    found: {
      en: 'The phone number "{value}" contains {characters}. Only digits are allowed, with one plus before them.',
      'zh-CN': '手机号码“{value}”含有 {characters}。号码只能由连续数字组成，前面可带一个加号。',
    },
    fix: { en: 'Write {clean}', 'zh-CN': '改为 {clean}' },
  },
  call(call, context) {
    for (const item of phoneItems(call)) {
      if (item.kind !== 'string' || item.value.trim() === '' || /^\+?\d+$/.test(item.value)) continue;
      if (isPlaceholder(item.value) || joinedNumbers(item.value)) continue;
      const wrong = [...item.value].filter((c, i) => !/[0-9]/.test(c) && !(c === '+' && i === 0));
      const clean = cleanOf(item.value);
      context.report({
        message: 'found',
        args: { value: shown(item.value), characters: shownCharacters(wrong) },
        place: placeOr(call, placeOfWrong(item)),
        key: item.value,
        fix: clean ? context.fix('fix', { clean }, isBlanksAndSeparators(wrong) ? 'safe' : 'suggestion', cleaning(item)) : null,
      });
    }
  },
});

/** The number that was meant; undefined when it is not certain to be one. */
function cleanOf(text: string): string | undefined {
  const { clean, destination, national, code } = classifyPhone(text);
  if (destination === 'mainland') return MAINLAND_MOBILE.test(national) ? clean : undefined;
  return destination === 'foreign' && code !== null && clean.length >= 9 && clean.length <= 16 ? clean : undefined;
}

/** What stands between digits when people write numbers for people; full-width digits and letters are something else. */
const isBlanksAndSeparators = (characters: readonly string[]): boolean =>
  characters.every((c) => /^[\s\p{Cf}\p{Cc}\u00a0.\-‐-―−()[\]/]$/u.test(c));

/** Character by character, so that in a text put together every piece keeps its part. */
const cleaning = (item: StringValue): readonly FixStep[] =>
  [...item.value.matchAll(/./gsu)].flatMap((m): FixStep[] => {
    const text = cleanPhone(m[0]);
    return text === m[0] ? [] : [{ do: 'edit-string', value: item, from: m.index, to: m.index + m[0].length, text }];
  });

function placeOfWrong(value: StringValue): Place | null {
  const first = value.value.search(/[^0-9+]|(?<=.)\+/su);
  return scalarPlace(value, { from: first, to: first + 1 });
}
