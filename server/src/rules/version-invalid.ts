import { isPlaceholder } from '../model/sms/placeholder.js';
import { VERSIONS } from '../model/sms/service.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** The product has two versions (documents 382/55981 and 382/38778). */
export const rule = defineRule({
  id: 'version-invalid',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['NoSuchVersion'],
  faq: [],
  docs: { en: 'The version of the API is none that SMS has.', 'zh-CN': '接口版本不是短信产品的版本。' },
  messages: {
    found: {
      en: 'SMS has no version "{value}". It is 2021-01-11, or the older 2019-07-11.',
      'zh-CN': '短信产品没有版本“{value}”，应为 2021-01-11（或旧版 2019-07-11）。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    if (call.api === 'v5') return;
    for (const value of stringsOf(call.written.version ?? undefined)) {
      if (isPlaceholder(value.value) || VERSIONS.some((v) => v === value.value)) continue;
      // The digits of a version, or the names of its fields, tell which one was meant.
      const digits = value.value.replace(/\D/g, '');
      const right = VERSIONS.find((v) => v.replaceAll('-', '') === digits) ?? call.api;
      context.report({
        message: 'found',
        args: { value: shown(value.value) },
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', { right }, 'suggestion', [{ do: 'edit-string', value, from: 0, to: value.value.length, text: right }]),
      });
    }
  },
});
