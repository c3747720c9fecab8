import { isByHand } from './facts/legacy.js';
import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** Functions that send a text as a form, as plain text or without any type when nobody names one. */
const UNTYPED: ReadonlySet<string> = new Set([
  ...['requests', 'httpx', 'axios', 'axios.default'].flatMap((m) => [`${m}.post`, `${m}.request`]),
  'axios',
  'fetch',
  'node-fetch',
  'node-fetch.default',
  'curl_exec',
  'curl',
]);

/** FAQ entry 60008, item 3. */
export const rule = defineRule({
  id: 'v5-content-type-missing',
  severity: 'info',
  fix: 'none',
  errorCodes: ['60008'],
  faq: ['F60008'],
  docs: {
    en: 'A legacy request sends a text without saying that it is JSON.',
    'zh-CN': '旧版请求以文本发送 JSON，但没有声明 Content-Type。',
  },
  messages: {
    found: {
      en: 'The body is a text and no Content-Type is set, so it is not sent as JSON. Set "application/json;charset=utf-8".',
      'zh-CN': '请求体是文本，且没有设置 Content-Type，不会按 JSON 发送。请设置“application/json;charset=utf-8”。',
    },
  },
  call(call, context) {
    const { http } = call;
    if (!isByHand(call) || call.via.length > 0 || http?.body !== 'text' || !http.headersExact || !UNTYPED.has(http.by)) return;
    if (http.headers.some((h) => /^content-type$/i.test(h.name))) return;
    context.report({ message: 'found', place: methodPlace(call), key: call.action });
  },
});
