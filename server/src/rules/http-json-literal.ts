import { parseJson } from '../model/data/json.js';
import { placeOr } from './facts/places.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Marks of a text that something fills in before it is sent. */
const FILLED_IN = /\{\{|\$\{|\$\w|<[^<>"\n]*>|%[sdv]|%\(|\{\w*\}|\.\.\.|…|#\{/;

/** The body of SendSms and of the legacy API is JSON (FAQ entry 1004, item 1). */
export const rule = defineRule({
  id: 'http-json-literal',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.JsonParseFail', 'FailedOperation.FailResolvePacket', '1004'],
  faq: ['F1004'],
  yieldsTo: ['v5-body-quotes'],
  docs: { en: 'A body that is written in the source is no valid JSON.', 'zh-CN': '写在代码中的请求体不是合法的 JSON。' },
  messages: {
    found: {
      en: 'This body is no valid JSON. It cannot be read from here on: {near}',
      'zh-CN': '请求体不是合法的 JSON，从这里开始无法解析：{near}',
    },
    loose: {
      en: 'This body is no valid JSON: comments and a comma before a closing bracket are not allowed.',
      'zh-CN': '请求体不是合法的 JSON：不允许注释，右括号之前也不能有逗号。',
    },
  },
  call(call, context) {
    const text = call.http?.malformed;
    if (text?.kind !== 'string' || FILLED_IN.test(text.value) || isJson(text.value)) return;
    const place = placeOr(call, text.place);
    const [first] = parseJson('', text.value).problems;
    if (!first) context.report({ message: 'loose', place, key: 'loose' });
    else {
      const at = first.place.range.start;
      const near = shown(text.value.slice(at, at + 16)) || text.value.slice(-1);
      context.report({ message: 'found', args: { near }, place, key: text.value });
    }
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
