import { defineRule } from './rule.js';

const SDK = /\btencentcloud-sdk-go(?:-intl-en)?(?:\/v\d+)?\/tencentcloud\/(\w+)/;

/** tencentcloud-sdk-go, `FromJsonString`: unknown keys give ClientError.BuildRequestError, and nothing is taken over. */
export const rule = defineRule({
  id: 'go-fromjson-ignored',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'The error of FromJsonString is thrown away.',
    'zh-CN': '忽略了 FromJsonString 返回的错误。',
  },
  messages: {
    found: {
      en: 'FromJsonString refuses JSON with an unknown key and only says so in its error. Check it before the request is sent.',
      'zh-CN': 'FromJsonString 遇到未知字段会拒绝整个 JSON，且只通过返回的 error 告知。发送请求前请检查该错误。',
    },
  },
  file(facts, context) {
    if (facts.language !== 'go') return;
    // Requests of other products have a method of the same name.
    const products = new Set(facts.imports.flatMap((i) => SDK.exec(i.module)?.[1] ?? []).filter((p) => p !== 'common'));
    if (products.size !== 1 || !products.has('sms')) return;
    for (const { name, place } of facts.discarded) context.report({ message: 'found', place, key: name });
  },
});
