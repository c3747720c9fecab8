import { phoneLists, sideOf } from './facts/phones.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** SendSms, PhoneNumberSet: all numbers of the mainland or all of elsewhere. Hong Kong, Macao and Taiwan are elsewhere. */
export const rule = defineRule({
  id: 'phone-mixed',
  severity: 'error',
  fix: 'none',
  errorCodes: ['UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber', '1034'],
  faq: ['FMix'],
  docs: {
    en: 'One request goes to mainland numbers and to others at once.',
    'zh-CN': '同一个请求中既有国内号码，又有国际/港澳台号码。',
  },
  messages: {
    found: {
      en: 'One request cannot go to mainland numbers and to others (Hong Kong, Macao and Taiwan included). Send one for each.',
      'zh-CN': '同一个请求不能既包含国内号码又包含国际/港澳台号码，请拆分为两个请求。',
    },
    mainland: { en: 'a mainland number', 'zh-CN': '国内号码' },
    international: { en: 'an international number', 'zh-CN': '国际/港澳台号码' },
  },
  call(call, context) {
    for (const list of phoneLists(call)) {
      const sides = list.items.map((item) => sideOf(item, call));
      const first = { mainland: sides.indexOf('mainland'), international: sides.indexOf('international') };
      if (first.mainland < 0 || first.international < 0) continue;
      const related = (['mainland', 'international'] as const).flatMap((side) => {
        const place = list.items[first[side]]!.place;
        return place ? [context.related(place, side)] : [];
      });
      context.report({ message: 'found', place: placeOr(call, list.place), related, key: 'mixed' });
    }
  },
});
