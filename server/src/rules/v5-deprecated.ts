import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** The legacy API is still answered, but gets no further development (document 382/5813). */
export const rule = defineRule({
  id: 'v5-deprecated',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'The call uses the legacy API, which gets no further development.', 'zh-CN': '调用使用了不再更新的旧版 API。' },
  messages: {
    found: {
      en: 'The legacy API ({action}) gets no further development. SendSms of API 3.0 takes the same templates and signs.',
      'zh-CN': '旧版 API（{action}）已不再更新，建议改用 API 3.0 的 SendSms，模板和签名可以沿用。',
    },
  },
  call(call, context) {
    if (call.api !== 'v5' || call.via.length > 0 || call.transport === 'library') return;
    context.report({ message: 'found', args: { action: call.action }, place: methodPlace(call), key: call.action, tags: ['deprecated'] });
  },
});
