import { nearest } from '../base/nearest.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { valuesOf } from './facts/scalars.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** FAQ UnauthorizedOperation.SmsSdkAppIdVerifyFail: the application must belong to the account of the key. The project says which do. */
export const rule = defineRule({
  id: 'appid-unknown',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'InvalidParameterValue.SdkAppIdNotExist', '1019'],
  faq: ['FApp', 'FAppId'],
  docs: {
    en: 'The SDK AppID is none of those that the project lists as its own.',
    'zh-CN': '应用 SDK AppID 不在项目声明的应用列表中。',
  },
  messages: {
    found: {
      en: 'SDK AppID {id} is none of the applications of this account ({known}).',
      'zh-CN': '应用 SDK AppID {id} 不属于该账号的应用（{known}）。',
    },
    fix: { en: 'Write {near}', 'zh-CN': '改为 {near}' },
  },
  call(call, context) {
    const { catalog, settings } = context;
    const known = [...new Set([...settings.appIds, ...(catalog.complete.apps ? catalog.apps.keys() : [])])];
    if (known.length === 0) return;
    for (const value of valuesOf(call, 'SmsSdkAppId')) {
      const id = idText(value);
      // Anything else is no SDK AppID at all, which other rules say.
      if (id === null || !/^[12]400\d{6}$/.test(id) || known.includes(id)) continue;
      const near = known.length === 1 ? known[0] : nearest(id, known, 2);
      context.report({
        message: 'found',
        args: { id, known: known.slice(0, 5).join(', ') + (known.length > 5 ? ' …' : '') },
        place: placeOr(call, scalarPlace(value, { from: 0, to: id.length })),
        key: id,
        fix: near && value.kind === 'string' ? context.fix('fix', { near }, 'suggestion', [{ do: 'set-string', value, text: near }]) : null,
      });
    }
  },
});
