import { defineRule } from './rule.js';

/** What HTTP libraries call the status; closing what was received is no look at it. */
const STATUS =
  /^(?:status|statusCode|status_code|StatusCode|ok|is_success|IsSuccessStatusCode|getStatusCode|isSuccessful|isSuccess|raise_for_status|EnsureSuccessStatusCode|code)$/;
const BESIDE = /^(?:statusText|reason|Status|reasonPhrase|ReasonPhrase|Body\.Close|close|Close|Dispose|headers|url)$/;

/** Both APIs answer with HTTP 200 also when nothing is sent. */
export const rule = defineRule({
  id: 'result-http-status',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FNoRecv', 'FConsole'],
  docs: { en: 'Only the HTTP status of the answer is looked at.', 'zh-CN': '仅根据 HTTP 状态码判断发送是否成功。' },
  messages: {
    found: {
      en: 'Only the HTTP status is looked at, which is 200 for refused requests too: read {place} from the body.',
      'zh-CN': '只检查了 HTTP 状态码，而请求被拒绝时也返回 200：请读取响应体中的 {place}。',
    },
  },
  call(call, context) {
    const { members } = call.around;
    if (call.transport !== 'http' || call.via.length > 0 || !members) return;
    const status = members.find((x) => STATUS.test(x.name));
    if (!status || !members.every((x) => STATUS.test(x.name) || BESIDE.test(x.name))) return;
    const place = call.api === 'v5' ? 'result' : 'Response.Error / SendStatusSet[].Code';
    context.report({ message: 'found', args: { place }, place: status.place, key: status.name });
  },
});
