import { type Message, message, type Text } from '../base/text.js';
import { errorEntry } from '../model/sms/errors.js';
import type { ServiceError } from './account.js';

const TEXTS = {
  service: {
    en: 'the service answered {code}: {meaning} {remedy} (RequestId {request})',
    'zh-CN': '服务返回 {code}：{meaning}{remedy}（RequestId {request}）',
  },
  unknown: { en: 'the service answered {code}: {text} (RequestId {request})', 'zh-CN': '服务返回 {code}：{text}（RequestId {request}）' },
  http: { en: 'the address answered HTTP status {code}; is it the API?', 'zh-CN': '该地址返回 HTTP 状态码 {code}，请确认它是 API 的地址' },
  timeout: { en: 'no answer within {seconds} seconds', 'zh-CN': '{seconds} 秒内没有响应' },
  network: { en: 'the service cannot be reached: {text}', 'zh-CN': '无法连接服务：{text}' },
  garbage: {
    en: 'the address answered something that is no answer of the API ({text})',
    'zh-CN': '该地址返回的内容不是 API 的响应（{text}）',
  },
} as const satisfies Record<string, Text>;

/** What went wrong, and what to do about it, in both languages. Holds no part of a secret. */
export function explainFailure(error: ServiceError, seconds: number): Message {
  const args = { code: error.code, text: error.message, request: error.requestId || '–', seconds };
  if (error.kind !== 'service') return message(TEXTS[error.kind], args);
  const entry = errorEntry(error.code);
  if (!entry) return message(TEXTS.unknown, args);
  const both = (key: 'meaning' | 'remedy'): Text => entry[key];
  // The texts of the entry are put in for each language.
  return message(
    {
      en: fill(TEXTS.service.en, both('meaning').en, both('remedy').en),
      'zh-CN': fill(TEXTS.service['zh-CN'], both('meaning')['zh-CN'], both('remedy')['zh-CN']),
    },
    args,
  );
}

const escaped = (text: string): string => text.replaceAll('{', '{{').replaceAll('}', '}}');
const fill = (text: string, meaning: string, remedy: string): string =>
  text.replace('{meaning}', escaped(meaning)).replace('{remedy}', escaped(remedy));
