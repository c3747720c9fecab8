import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** The classes of both versions have the same names; a client sends a request of the other version under its own one. */
export const rule = defineRule({
  id: 'import-mixed',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['UnknownParameter', 'MissingParameter'],
  faq: [],
  yieldsTo: ['field-version-mismatch'],
  docs: {
    en: 'Client and request come from different versions of the SDK.',
    'zh-CN': '客户端与请求来自 SDK 的不同版本。',
  },
  messages: {
    found: {
      en: 'The client is of version {client}, the request of version {request}. Import both from one version.',
      'zh-CN': '客户端是 {client} 版本，请求是 {request} 版本，请从同一版本导入。',
    },
  },
  call(call, context) {
    const { client, request } = call.versions;
    if (client === null || request === null || client === request || call.via.length > 0) return;
    context.report({ message: 'found', args: { client, request }, place: methodPlace(call), key: `${client} ${request}` });
  },
});
