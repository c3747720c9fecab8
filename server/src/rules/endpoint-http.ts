import type { Value } from '../model/value.js';
import { alternatives, type Piece } from '../model/value.js';
import { methodPlace, placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

const HOSTS = /^http:\/\/(?:sms\.[a-z0-9.-]*tencentcloudapi\.com|yun\.tim\.qq\.com)(?=[/:?]|$)/i;

/** Numbers, texts and codes would travel in clear. Document 382/38766: all requests go over HTTPS. */
export const rule = defineRule({
  id: 'endpoint-http',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: { en: 'Requests are sent over plain HTTP.', 'zh-CN': '通过明文 HTTP 发送请求。' },
  messages: {
    url: {
      en: 'Phone numbers and texts travel in clear over http://. Write https://.',
      'zh-CN': '使用 http:// 会明文传输手机号和短信内容，请改用 https://。',
    },
    protocol: {
      en: 'The client is set to plain HTTP: phone numbers and texts travel in clear. Leave the protocol out, HTTPS is the default.',
      'zh-CN': '客户端设置为明文 HTTP，会明文传输手机号和短信内容。请去掉该设置，默认即为 HTTPS。',
    },
    fix: { en: 'Write https', 'zh-CN': '改为 https' },
  },
  call(call, context) {
    for (const { value } of call.http?.url ? alternatives(call.http.url) : []) {
      const start = startOf(value);
      if (!start || !HOSTS.test(start.text)) continue;
      // The scheme is the first piece, or a part of it.
      const piece = start.pieces.find((p) => p.from === 0 && p.to >= 4);
      context.report({
        message: 'url',
        place: value.kind === 'string' && value.literal ? placeOr(call, value.place) : (piece?.place ?? placeOr(call, value.place)),
        key: 'http',
        fix:
          value.kind === 'string' && piece?.verbatim
            ? context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value, from: 0, to: 4, text: 'https' }])
            : null,
      });
    }
    for (const { value } of call.client.protocol ? alternatives(call.client.protocol) : []) {
      if (!isPlain(value)) continue;
      context.report({
        message: 'protocol',
        place: value.place ?? methodPlace(call),
        key: 'protocol',
        fix:
          value.kind === 'string'
            ? context.fix('fix', {}, 'suggestion', [
                { do: 'set-string', value, text: value.value.replace(/^http/i, (x) => (x === 'HTTP' ? 'HTTPS' : 'https')) },
              ])
            : null,
      });
    }
  },
});

/** `http://`, `http`, `HTTP`, or the constant `HttpProfile.REQ_HTTP`. */
const isPlain = (value: Value): boolean =>
  value.kind === 'string' ? /^http(?::\/\/)?$/i.test(value.value) : value.kind === 'unknown' && /(?:^|\.)REQ_HTTP$/.test(value.detail);

function startOf(value: Value): { readonly text: string; readonly pieces: readonly Piece[] } | null {
  if (value.kind === 'string') return { text: value.value, pieces: value.pieces };
  return value.kind === 'unknown' && value.prefix !== undefined ? { text: value.prefix, pieces: value.prefixPieces ?? [] } : null;
}
