import { placeOr, scalarPlace } from './facts/places.js';
import { signsOf } from './facts/signs.js';
import { defineRule } from './rule.js';

/** FAQ, FailedOperation.SignatureIncorrectOrUnapproved, item 2: SignName is the content of the sign, not its id. */
export const rule = defineRule({
  id: 'sign-is-id',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['FSig'],
  docs: {
    en: 'The sign is given as a number, which is the id of a sign and not its text.',
    'zh-CN': '签名填成了纯数字，很可能误填了签名 ID，而不是签名内容。',
  },
  messages: {
    digits: {
      en: 'The sign "{value}" is only digits. Give the text of the sign, for example 腾讯云, not its id.',
      'zh-CN': '签名“{value}”是纯数字。这里应填写签名内容（例如“腾讯云”），而不是签名 ID。',
    },
    known: {
      en: '"{value}" is the id of the sign "{name}". Give the text of the sign.',
      'zh-CN': '“{value}”是签名“{name}”的 ID，应填写签名内容。',
    },
    defined: { en: 'sign {value} is defined here', 'zh-CN': '签名 {value} 在此定义' },
    fix: { en: 'Write "{name}"', 'zh-CN': '改为“{name}”' },
  },
  call(call, context) {
    for (const sign of signsOf(call)) {
      const value = sign.value.trim();
      // A brand may be a number: 360, 58.
      if (!/^\d+$/.test(value) || context.catalog.signsByName.has(value)) continue;
      const entry = context.catalog.signsById.get(value)?.[0];
      const name = entry?.name.value;
      context.report({
        message: entry ? 'known' : 'digits',
        args: { value, name: name ?? '' },
        place: placeOr(call, scalarPlace(sign, { from: 0, to: sign.value.length })),
        severity: entry ? 'error' : 'warning',
        key: value,
        related: entry ? [context.related(entry.place, 'defined', { value })] : [],
        fix: name ? context.fix('fix', { name }, 'suggestion', [{ do: 'set-string', value: sign, text: name }]) : null,
      });
    }
  },
});
