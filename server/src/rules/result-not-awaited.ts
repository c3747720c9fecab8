import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** The Node SDK, the .NET SDK and the asynchronous Python client answer with a promise (Task, coroutine) when no function is given. */
export const rule = defineRule({
  id: 'result-not-awaited',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FNoRecv', 'FConsole'],
  docs: { en: 'The promise that a send call gives is dropped.', 'zh-CN': '发送接口返回的 Promise 未被等待。' },
  messages: {
    found: {
      en: 'Nothing awaits this call: its failure is lost or ends the process, and the request may be cut off when the function returns.',
      'zh-CN': '没有等待此调用：失败会丢失或导致进程退出，函数返回时请求可能被中断。',
    },
    never: {
      en: 'Nothing awaits this coroutine, so it never runs and no message is sent.',
      'zh-CN': '没有等待此协程，它不会执行，短信不会发送。',
    },
  },
  call(call, context) {
    if (call.around.answer !== 'promise' || call.result !== 'discarded') return;
    context.report({ message: call.language === 'python' ? 'never' : 'found', place: methodPlace(call), key: call.action });
  },
});
