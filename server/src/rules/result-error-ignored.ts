import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** A request that is refused as a whole, a wrong key, a network that is down: all of that comes as an error and not as an answer. */
export const rule = defineRule({
  id: 'result-error-ignored',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FNoRecv', 'FConsole'],
  docs: { en: 'The error of a send call is thrown away.', 'zh-CN': '忽略了发送接口返回的错误。' },
  messages: {
    dropped: {
      en: 'The error of {action} is thrown away. When the whole request fails, only the error tells.',
      'zh-CN': '{action} 返回的错误被丢弃。整个请求失败时，只有该错误会说明原因。',
    },
    callback: {
      en: 'The callback never looks at "{name}". When the whole request fails, only this error tells, and there is no answer.',
      'zh-CN': '回调从未检查“{name}”。整个请求失败时只有该错误会说明原因，且没有响应。',
    },
    outcome: {
      en: 'GetResult is read without IsSuccess. When the whole request fails, there is no result, only GetError.',
      'zh-CN': '未检查 IsSuccess 就读取 GetResult。整个请求失败时没有结果，只有 GetError。',
    },
    caught: {
      en: 'The failure of this {action} is caught and nothing is done with it, so nobody notices that no message was sent.',
      'zh-CN': '此处 {action} 的失败被捕获后没有任何处理，短信未发出也无人知晓。',
    },
  },
  call(call, context) {
    const { lost, members } = call.around;
    const result = members?.find((x) => x.name === 'GetResult');
    if (result && members!.every((x) => !/^(?:IsSuccess|GetError)/.test(x.name)) && call.via.length === 0)
      context.report({ message: 'outcome', place: result.place, key: `${call.action} outcome` });
    if (!lost || call.transport === 'shape' || (lost.how !== 'caught' && call.via.length > 0)) return;
    context.report({
      message: lost.how,
      args: { action: call.action, name: lost.name },
      place: lost.place ?? methodPlace(call),
      key: `${call.action} ${lost.how}`,
    });
  },
});
