import type { RunningFunction } from '../model/around.js';
import type { Value } from '../model/value.js';
import { isHandler } from './facts/handlers.js';
import { defineRule } from './rule.js';

/** Values that are the same each time, so that one client would do. A field may hold the account of one customer. */
const CONSTANT: ReadonlySet<string> = new Set(['environment', 'config', 'import', 'unset']);
/** What is not given at all reads as a field of nothing. */
const OPTIONAL: ReadonlySet<string> = new Set([...CONSTANT, 'field']);

/** FAQ 调用接口耗时比较长: connections that are kept and shared are the remedy, and a client has its own. */
export const rule = defineRule({
  id: 'client-per-call',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: ['FSlow', 'FLate', 'F60008'],
  docs: { en: 'A client is made anew for each message.', 'zh-CN': '每次发送都新建客户端。' },
  messages: {
    loop: {
      en: 'Each round of the loop makes a client, and with it a connection. Make it once, before the loop.',
      'zh-CN': '循环每一轮都新建客户端和连接，请在循环之前创建一次。',
    },
    handler: {
      en: 'Each request makes a client, and with it a connection. Make it once, outside of the handler.',
      'zh-CN': '每个请求都新建客户端和连接，请在请求处理函数之外创建一次。',
    },
  },
  call(call, context) {
    const { client } = call.around;
    if (!client || call.inTest) return;
    const { region, endpoint, secretId, secretKey } = call.client;
    if (![secretId, secretKey].every((v) => isOneOf(v, CONSTANT)) || ![region, endpoint].every((v) => isOneOf(v, OPTIONAL))) return;
    const at = client.by.findIndex(isHandler);
    const message = client.inLoop ? 'loop' : at >= 0 && !remembers(client.by.slice(at + 1)) ? 'handler' : null;
    if (message) context.report({ message, place: client.place, key: message });
  },
});

const isOneOf = (v: Value | null, reasons: ReadonlySet<string>): boolean =>
  v === null || v.kind === 'string' || (v.kind === 'unknown' && reasons.has(v.reason));

/** An annotation on what makes the client may keep it: `@lru_cache`, `@Bean`. */
const remembers = (by: readonly RunningFunction[]): boolean => by.some((f) => f.marks.length > 0);
