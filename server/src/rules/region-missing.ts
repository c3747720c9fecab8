import { textPlace } from './facts/scalars.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** 2021-01-11 requires X-TC-Region; 2019-07-11 does not, and the Node.js SDK calls it optional. */
const LENIENT = new Set(['javascript', 'typescript', 'javascriptreact', 'typescriptreact', 'vue']);

export const rule = defineRule({
  id: 'region-missing',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['MissingParameter'],
  faq: [],
  docs: { en: 'The region of a client is empty.', 'zh-CN': '客户端的地域为空。' },
  messages: {
    found: {
      en: 'The region is empty. Version 2021-01-11 requires one, for example ap-guangzhou.',
      'zh-CN': '地域为空。2021-01-11 版本必须填写地域，例如 ap-guangzhou。',
    },
    fix: { en: 'Write ap-guangzhou', 'zh-CN': '改为 ap-guangzhou' },
  },
  call(call, context) {
    if (call.api === 'v5') return;
    for (const value of stringsOf(call.client.region ?? undefined)) {
      // An empty default in a configuration file is filled in where the program runs.
      if (value.value !== '' || value.trail.some((t) => t.what === 'config' || t.what === 'environment')) continue;
      context.report({
        message: 'found',
        place: textPlace(call, value),
        severity: call.api === '2019-07-11' || LENIENT.has(call.language) ? 'info' : 'warning',
        key: 'empty',
        fix: context.fix('fix', {}, 'suggestion', [{ do: 'set-string', value, text: 'ap-guangzhou' }]),
      });
    }
  },
});
