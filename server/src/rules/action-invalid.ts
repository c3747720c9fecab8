import { isPlaceholder } from '../model/sms/placeholder.js';
import { ACTIONS } from '../model/sms/service.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** The actions of both versions, as the SDKs list them. Names of actions are told apart by case. */
export const rule = defineRule({
  id: 'action-invalid',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidAction', 'InternalError.RestApiInterfaceNotExist'],
  faq: [],
  docs: { en: 'The action of a request is none that SMS has.', 'zh-CN': '请求的接口名不是短信产品的接口。' },
  messages: {
    found: {
      en: 'SMS has no action "{value}". The request is one of {right}; case counts.',
      'zh-CN': '短信产品没有接口“{value}”，该请求应为 {right}，区分大小写。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    if (call.api === 'v5') return;
    for (const value of stringsOf(call.written.action ?? undefined)) {
      if (isPlaceholder(value.value) || Object.hasOwn(ACTIONS, value.value)) continue;
      context.report({
        message: 'found',
        args: { value: shown(value.value), right: call.action },
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', { right: call.action }, 'suggestion', [
          { do: 'edit-string', value, from: 0, to: value.value.length, text: call.action },
        ]),
      });
    }
  },
});
