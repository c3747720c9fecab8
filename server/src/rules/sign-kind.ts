import { sideOfCall } from './facts/phones.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** FAQ ContainDomesticAndInternationalPhoneNumber, item 1: a mainland sign does not go abroad, and the reverse. */
export const rule = defineRule({
  id: 'sign-kind',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', 'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber', '1012'],
  faq: ['FMix', 'FSig'],
  yieldsTo: ['sign-not-approved'],
  docs: {
    en: 'A mainland sign is used for international numbers, or the reverse.',
    'zh-CN': '国内签名用于国际/港澳台号码，或国际/港澳台签名用于国内号码。',
  },
  messages: {
    mainland: {
      en: 'The sign "{name}" is approved for the mainland only, but the numbers are international.',
      'zh-CN': '签名“{name}”只适用于国内短信，但号码是国际/港澳台号码。',
    },
    international: {
      en: 'The sign "{name}" is approved for international messages only, but the numbers are on the mainland.',
      'zh-CN': '签名“{name}”只适用于国际/港澳台短信，但号码是国内号码。',
    },
    defined: { en: 'this sign in the catalog', 'zh-CN': '模板目录中的该签名' },
  },
  call(call, context) {
    const side = sideOfCall(call);
    if (!side) return;
    const other = side === 'mainland' ? 'international' : 'mainland';
    for (const sign of textsOf(call, 'SignName')) {
      const entries = context.catalog.signsByName.get(sign.value) ?? [];
      const [entry] = entries;
      if (!entry || !entries.every((s) => s.destination === other)) continue;
      context.report({
        message: other,
        args: { name: sign.value },
        place: textPlace(call, sign),
        related: [context.related(entry.place, 'defined')],
        key: `${sign.value} ${other}`,
      });
    }
  },
});
