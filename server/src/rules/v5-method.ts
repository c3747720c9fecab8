import { isByHand, knownText } from './facts/legacy.js';
import { methodPlace, placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** The addresses of documents 382/5808 and 382/5977, and that of the text call abroad. */
const ENDPOINTS = ['sendsms', 'sendmultisms2', 'sendisms'];

/** FAQ entry 60008, item 2: URL and body are those of the API, and requests are POST. */
export const rule = defineRule({
  id: 'v5-method',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InternalError.RestApiInterfaceNotExist', '60008', '1011'],
  faq: ['F60008'],
  docs: {
    en: 'A legacy request is not sent with POST, or to an address that does not exist.',
    'zh-CN': '旧版请求没有使用 POST，或请求地址不存在。',
  },
  messages: {
    found: {
      en: 'The legacy API takes POST with a JSON body, but this request is {method}.',
      'zh-CN': '旧版 API 要求使用 POST 并携带 JSON 请求体，这里使用的是 {method}。',
    },
    endpoint: {
      en: 'There is no {name} in the legacy API. Messages are sent with sendsms, sendmultisms2 and sendisms.',
      'zh-CN': '旧版 API 中没有 {name} 接口，发送短信使用 sendsms、sendmultisms2 和 sendisms。',
    },
  },
  call(call, context) {
    const method = call.http?.method;
    if (!isByHand(call) || call.via.length > 0) return;
    const name = /\/v5\/tlssmssvr\/(\w+)\?/.exec(knownText(call.http?.url ?? null))?.[1];
    if (name !== undefined && !ENDPOINTS.includes(name))
      context.report({
        message: 'endpoint',
        args: { name },
        place: placeOr(call, call.http?.url?.kind === 'string' ? call.http.url.place : null),
        key: name,
      });
    if (method && method !== 'POST') context.report({ message: 'found', args: { method }, place: methodPlace(call), key: method });
  },
});
