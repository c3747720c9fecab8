import type { Value } from '../model/value.js';
import { bodyValue, isByHand } from './facts/legacy.js';
import { methodPlace, placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** FAQ entry 1004, item 1: the body is JSON. */
export const rule = defineRule({
  id: 'v5-body-quotes',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.FailResolvePacket', '1004'],
  faq: ['F1004'],
  docs: { en: 'The body of a legacy request looks like JSON and is not.', 'zh-CN': '旧版请求的请求体形似 JSON，但不是合法的 JSON。' },
  messages: {
    printed: {
      en: 'The body is the text of a dict, with single quotes; it is no JSON. Use json.dumps.',
      'zh-CN': '请求体是用 str() 转换的字典，带有单引号，不是 JSON。请使用 json.dumps。',
    },
    quotes: {
      en: 'Names and texts of JSON stand in double quotes, not in single ones.',
      'zh-CN': 'JSON 的名称和字符串必须使用双引号，不能用单引号。',
    },
    comma: { en: 'JSON has no comma before the closing bracket.', 'zh-CN': 'JSON 在右括号之前不能有逗号。' },
  },
  call(call, context) {
    if (!isByHand(call) || !call.http) return;
    if (call.http.body === 'printed' && call.via.length === 0 && bodyValue(call, 'tel'))
      context.report({ message: 'printed', place: methodPlace(call), key: 'printed' });
    const text = call.http.malformed;
    const message = text ? pseudoJson(text) : null;
    if (text && message) context.report({ message, place: placeOr(call, text.place), key: message });
  },
});

/** What is wrong with the text, whatever its unknown parts are. */
export function pseudoJson(text: Value): 'quotes' | 'comma' | null {
  const [begin, end] =
    text.kind === 'string' ? [text.value, text.value] : text.kind === 'unknown' ? [text.prefix ?? '', text.suffix ?? ''] : ['', ''];
  if (/^\s*\{\s*'/.test(begin)) return 'quotes';
  return /^\s*\{\s*"/.test(begin) && /,\s*\}\s*$/.test(end) ? 'comma' : null;
}
