import { contentTypes, isByHand } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** FAQ entry 60008, item 3: the header is application/json;charset=utf-8. Official SDKs that send other ones work, therefore a warning. */
export const rule = defineRule({
  id: 'v5-content-type',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['60008'],
  faq: ['F60008'],
  docs: { en: 'The Content-Type of a legacy request is not that of JSON.', 'zh-CN': '旧版请求的 Content-Type 不是 JSON。' },
  messages: {
    found: {
      en: 'The body is JSON, but the header says "{value}". The legacy API asks for "application/json;charset=utf-8".',
      'zh-CN': '请求体是 JSON，但请求头声明为“{value}”，旧版 API 要求“application/json;charset=utf-8”。',
    },
    fix: { en: 'Write application/json;charset=utf-8', 'zh-CN': '改为 application/json;charset=utf-8' },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const value of contentTypes(call)) {
      if (!/^\s*(?:application\/x-www-form-urlencoded|multipart\/|text\/plain)/i.test(value.value)) continue;
      context.report({
        message: 'found',
        args: { value: value.value },
        place: placeOr(call, value.place),
        key: value.value,
        // A library that makes the text itself would make it in another form then.
        fix:
          call.http?.body === 'text'
            ? context.fix('fix', {}, 'suggestion', [
                { do: 'edit-string', value, from: 0, to: value.value.length, text: 'application/json;charset=utf-8' },
              ])
            : null,
      });
    }
  },
});
