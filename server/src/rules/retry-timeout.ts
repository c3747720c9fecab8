import { methodPlace, placeOfText } from './facts/places.js';
import { isRetry } from './facts/retries.js';
import { defineRule } from './rule.js';

/** After these nobody knows whether the message went out: the service has no key that makes a repetition harmless. */
const OPEN: ReadonlySet<string> = new Set(['InternalError.Timeout', 'InternalError.SendAndRecvFail', '60008', '1008']);

export const rule = defineRule({
  id: 'retry-timeout',
  severity: 'off',
  fix: 'none',
  errorCodes: ['InternalError.Timeout', 'InternalError.SendAndRecvFail', '60008', '1008'],
  faq: [],
  docs: { en: 'A message is sent again after a timeout and may arrive twice.', 'zh-CN': '超时后重发，用户可能收到重复短信。' },
  messages: {
    found: {
      en: 'After {code} the message may have gone out already; sending again may deliver it twice. Note what was sent (SessionContext, your own record) first.',
      'zh-CN': '返回 {code} 时短信可能已经发出，重发会使用户收到两条。请先用自己的记录（例如 SessionContext）去重。',
    },
  },
  call(call, context) {
    const { loop } = call.around;
    if (call.transport === 'shape' || !loop || !isRetry(loop)) return;
    const code = loop.compared.find((v) => OPEN.has(v.value));
    if (!code) return;
    context.report({
      message: 'found',
      args: { code: code.value },
      place: code.place ? placeOfText(code) : methodPlace(call),
      key: code.value,
    });
  },
});
