import { errorEntry } from '../model/sms/errors.js';
import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

/** What was one code has become several (errors.go of tencentcloud-sdk-go v1.3.166; the FAQ still names the old ones). */
export const rule = defineRule({
  id: 'code-incomplete-template',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: ['FTpl', 'FMix'],
  docs: {
    en: 'An old error code is handled, but not the ones that have taken its place.',
    'zh-CN': '只处理了旧错误码，没有处理替代它的新错误码。',
  },
  messages: {
    found: {
      en: 'For what {code} used to say the service now also answers {newer}. Nothing in this file handles that.',
      'zh-CN': '过去由 {code} 表示的错误，服务现在还会返回 {newer}，此文件没有处理。',
    },
  },
  file(facts, context) {
    const handled = new Set(facts.codes.map((c) => c.value));
    for (const code of facts.codes) {
      const newer = errorEntry(code.value)?.newer ?? [];
      if (newer.length === 0 || newer.some((n) => handled.has(n))) continue;
      context.report({
        message: 'found',
        args: { code: code.value, newer: newer.join(', ') },
        place: placeOfText(code),
        key: code.value,
      });
    }
  },
});
