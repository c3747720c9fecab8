import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** Methods of the PHP client go through `__call`, which sends the name as it is written. */
export const rule = defineRule({
  id: 'php-client-case',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidAction'],
  faq: [],
  docs: {
    en: 'A method of the PHP SDK is called in another case than the action has.',
    'zh-CN': '调用 PHP SDK 的方法时大小写与接口名不一致。',
  },
  messages: {
    found: {
      en: 'The PHP SDK sends the method name as the action: "{method}" is not {action}.',
      'zh-CN': 'PHP SDK 会把方法名原样作为接口名发送，“{method}”与 {action} 大小写不一致。',
    },
    fix: { en: 'Write {action}', 'zh-CN': '改为 {action}' },
  },
  call(call, context) {
    const { method } = call.written;
    if (call.language !== 'php' || call.transport !== 'sdk' || call.versions.client === null || call.via.length > 0) return;
    if (method === null || method === call.action || method.toLowerCase() !== call.action.toLowerCase()) return;
    const place = methodPlace(call);
    const { start, end } = call.nameRange;
    const name = { ...place, range: { start: end - method.length, end } };
    if (name.range.start < start) return;
    context.report({
      message: 'found',
      args: { method, action: call.action },
      place,
      key: method,
      fix: context.fix('fix', { action: call.action }, 'suggestion', [{ do: 'rename', place: name, name: call.action }]),
    });
  },
});
