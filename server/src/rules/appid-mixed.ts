import type { Call } from '../model/call.js';
import type { StringValue, Value } from '../model/value.js';
import { placeOfText } from './facts/places.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** FAQ SmsSdkAppIdVerifyFail: the application has to belong to the account of the key. Several applications of one account are all right. */
export const rule = defineRule({
  id: 'appid-mixed',
  severity: 'off',
  fix: 'none',
  errorCodes: ['UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
  faq: ['FApp'],
  docs: { en: 'One key is used with two SDK AppIDs.', 'zh-CN': '同一密钥用于两个不同的 SDK AppID。' },
  messages: {
    found: {
      en: '{id} is used with the key that {other} is used with elsewhere. Both have to belong to the account of that key.',
      'zh-CN': '{id} 与其他位置的 {other} 使用同一密钥，两者必须都属于该密钥的账号。',
    },
    other: { en: 'the other SDK AppID', 'zh-CN': '另一个 SDK AppID' },
  },
  calls(calls, context) {
    const first = new Map<string, StringValue>();
    for (const call of calls) {
      const key = keyOf(call.client.secretId);
      if (key === null || call.inTest || call.api === 'v5') continue;
      for (const value of textsOf(call, 'SmsSdkAppId')) {
        const known = first.get(key);
        if (!known) first.set(key, value);
        else if (known.value !== value.value)
          context.report({
            message: 'found',
            args: { id: value.value, other: known.value },
            place: textPlace(call, value),
            related: [context.related(placeOfText(known), 'other')],
            key: value.value,
          });
      }
    }
  },
});

/** What tells one credential from another; null when nothing does. */
function keyOf(secretId: Call['client']['secretId']): string | null {
  const value: Value | null = secretId;
  if (value?.kind === 'string') return `=${value.value}`;
  return value?.kind === 'unknown' && (value.reason === 'environment' || value.reason === 'config') && value.detail !== ''
    ? `${value.reason} ${value.detail}`
    : null;
}
