import { isByHand } from './facts/legacy.js';
import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** Functions that open a connection for every request. Node and browsers keep connections by themselves. */
const OPENS = /^(?:requests\.(?:post|request)|httpx\.(?:post|request)|urllib\.request\.urlopen|urllib2\.urlopen)$/;

/** FAQ entry 60008, item 5: use connections that live on, from a pool. */
export const rule = defineRule({
  id: 'no-keepalive-v5',
  severity: 'off',
  fix: 'none',
  errorCodes: ['InternalError.Timeout', '60008'],
  faq: ['F60008', 'FSlow', 'FLate'],
  docs: { en: 'Legacy requests in a loop open a connection each.', 'zh-CN': '循环中的旧版请求每次都新建连接。' },
  messages: {
    found: {
      en: 'Every round opens a new connection. Make a session before the loop and send with it.',
      'zh-CN': '每次循环都会新建连接，请在循环外创建会话并复用。',
    },
  },
  call(call, context) {
    const { http } = call;
    if (!isByHand(call) || call.via.length > 0 || !http?.repeated || !OPENS.test(http.by)) return;
    context.report({ message: 'found', place: methodPlace(call), key: call.action });
  },
});
