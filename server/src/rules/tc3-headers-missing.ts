import type { HttpHeader } from '../model/call.js';
import { alternatives } from '../model/value.js';
import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

const NEEDED = ['X-TC-Action', 'X-TC-Version', 'X-TC-Timestamp'] as const;

/** Document 382/38767: with TC3-HMAC-SHA256 the common parameters go into headers. */
export const rule = defineRule({
  id: 'tc3-headers-missing',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['MissingParameter', 'InvalidAction', 'AuthFailure.InvalidAuthorization'],
  faq: [],
  docs: {
    en: 'A signed request lacks a header that the service needs, or its Authorization has another form.',
    'zh-CN': '签名请求缺少必需的请求头，或 Authorization 的格式不对。',
  },
  messages: {
    missing: { en: 'The request has no header {names}.', 'zh-CN': '请求缺少请求头 {names}。' },
    scheme: {
      en: 'Authorization begins with "{value}", but the service wants TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=….',
      'zh-CN': 'Authorization 以“{value}”开头，应为 TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…。',
    },
  },
  call(call, context) {
    const { http } = call;
    if (!http || call.api === 'v5' || call.via.length > 0) return;
    const has = (name: string): HttpHeader | undefined => http.headers.find((h) => h.name.toLowerCase() === name.toLowerCase());
    const authorization = has('Authorization');
    for (const { value } of authorization ? alternatives(authorization.value) : []) {
      const start = value.kind === 'string' ? value.value : value.kind === 'unknown' ? value.prefix : undefined;
      const scheme =
        start === undefined ? undefined : /^\s*(Bearer|Basic|HMAC-SHA256|HmacSHA256|HmacSHA1|AWS4-HMAC-SHA256|TC3)\s/i.exec(start)?.[1];
      if (scheme === undefined) continue;
      context.report({ message: 'scheme', args: { value: scheme }, place: value.place ?? methodPlace(call), key: scheme });
    }
    // Where the signature is written the other headers are; who signs elsewhere (`auth=`, an interceptor) may add them there.
    if (!http.headersExact || !authorization) return;
    const missing = NEEDED.filter((name) => !has(name));
    // Of a request that names its action otherwise not all was seen.
    if (missing.length === 0 || missing.length === NEEDED.length || (missing.includes('X-TC-Action') && call.written.action)) return;
    context.report({ message: 'missing', args: { names: missing.join(', ') }, place: methodPlace(call), key: missing.join() });
  },
});
