import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** qcloudsms_php, `SmsSenderUtil::sendCurlPost`: the answer is handed on as the JSON text that it is. */
export const rule = defineRule({
  id: 'v5-php-result',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'The answer of qcloudsms_php is read as an array, but it is a JSON text.',
    'zh-CN': '把 qcloudsms_php 的返回值当作数组读取，但它是 JSON 字符串。',
  },
  messages: {
    found: {
      en: 'qcloudsms_php gives the answer as a JSON text. Read it with json_decode($answer, true) before looking at "{name}".',
      'zh-CN': 'qcloudsms_php 返回的是 JSON 字符串，读取“{name}”之前请先用 json_decode($answer, true) 解析。',
    },
  },
  call(call, context) {
    if (call.transport !== 'legacy-sdk' || call.sdk !== 'qcloudsms_php' || call.ownCopy) return;
    const use = call.uses.find((u) => !u.decoded && /^(?:result|errmsg|sid|detail|fee|ext)$/.test(u.path[0] ?? ''));
    if (use) context.report({ message: 'found', args: { name: use.path[0]! }, place: placeOr(call, use.place), key: use.path[0]! });
  },
});
