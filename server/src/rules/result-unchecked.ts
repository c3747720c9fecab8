import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** A callback or a chained call may use the result where it seems to be dropped. */
const HAS_CALLBACKS = new Set(['javascript', 'typescript', 'javascriptreact', 'typescriptreact', 'vue', 'cpp', 'dart', 'swift']);

/** Failures come for each number in SendStatusSet, with HTTP 200 and without an exception. */
export const rule = defineRule({
  id: 'result-unchecked',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FNoRecv', 'FConsole'],
  yieldsTo: ['result-not-awaited', 'result-error-ignored'],
  docs: { en: 'The result of a send call is thrown away.', 'zh-CN': '没有使用发送接口的返回结果。' },
  messages: {
    found: {
      en: 'The result is thrown away. {action} reports failures for each number in {place}, without an exception: check that Code is Ok.',
      'zh-CN': '返回结果被丢弃。{action} 会在 {place} 中逐个号码返回失败原因，且不会抛出异常，请检查 Code 是否为 Ok。',
    },
    legacy: {
      en: 'The result is thrown away. The legacy API reports failures in result, without an exception: check that it is 0.',
      'zh-CN': '返回结果被丢弃。旧版 API 通过 result 返回失败原因，且不会抛出异常，请检查其是否为 0。',
    },
  },
  call(call, context) {
    if (call.via.length > 0 || call.transport === 'http' || call.transport === 'shape' || call.transport === 'library') return;
    const dropped = call.result === 'awaited-discarded' || (call.result === 'discarded' && !HAS_CALLBACKS.has(call.language));
    if (!dropped) return;
    context.report({
      message: call.api === 'v5' ? 'legacy' : 'found',
      args: { action: call.action, place: call.action === 'SendMultiGlobalSms' ? 'SendMultiStatusSet' : 'SendStatusSet' },
      place: methodPlace(call),
      key: call.action,
    });
  },
});
