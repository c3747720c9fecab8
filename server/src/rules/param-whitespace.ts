import { fieldValue } from '../model/call.js';
import { unseenRuns, withoutUnseen } from './facts/invisible.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shownCharacters } from './facts/shown.js';
import { kindsOf, stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** FAQ entry 1014, item 5: blanks and other invisible characters make the content differ from the template. Blanks inside are fine. */
export const rule = defineRule({
  id: 'param-whitespace',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014', 'FTpl'],
  docs: {
    en: 'A value for a template begins or ends with blanks or contains invisible characters.',
    'zh-CN': '模板参数首尾有空白，或含有不可见字符。',
  },
  messages: {
    found: {
      en: 'This value has characters that nobody sees ({characters}); the message may not match the template.',
      'zh-CN': '该参数含有不可见字符（{characters}），可能导致发送内容与模板不匹配。',
    },
    fix: { en: 'Remove them', 'zh-CN': '删除这些字符' },
  },
  call(call, context) {
    for (const list of kindsOf(fieldValue(call, 'TemplateParamSet'), 'list')) {
      for (const value of list.items.flatMap(stringsOf)) {
        const runs = unseenRuns(value.value);
        if (runs.length === 0 || withoutUnseen(value.value) === '') continue;
        const characters = shownCharacters(runs.map((r) => value.value.slice(r.from, r.to)).join(''));
        context.report({
          message: 'found',
          args: { characters },
          place: placeOr(call, scalarPlace(value, runs.length === 1 ? runs[0] : undefined)),
          key: value.value,
          fix: context.fix(
            'fix',
            {},
            'suggestion',
            runs.map((r) => ({ do: 'edit-string', value, from: r.from, to: r.to, text: '' })),
          ),
        });
      }
    }
  },
});
