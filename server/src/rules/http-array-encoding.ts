import { methodPlace, placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Signature version 1 (document 382/38767): every item of a list is a parameter of its own, `PhoneNumberSet.0`. */
export const rule = defineRule({
  id: 'http-array-encoding',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameter'],
  faq: [],
  docs: {
    en: 'A list in a query or form is not written item by item.',
    'zh-CN': '查询串或表单中的数组没有逐项展开。',
  },
  messages: {
    found: {
      en: 'In a query or form every item is a parameter of its own: {name}.0, {name}.1 and so on, not "{written}".',
      'zh-CN': '在查询串或表单中，数组的每一项都是单独的参数：{name}.0、{name}.1，而不是“{written}”。',
    },
    list: {
      en: 'The parameters are signed and sent as a form, so {name} has to be {name}.0, {name}.1 and so on, not a list.',
      'zh-CN': '这些参数以表单形式签名和发送，{name} 应展开为 {name}.0、{name}.1，不能直接传数组。',
    },
  },
  call(call, context) {
    const { http } = call;
    if (!http || call.api === 'v5') return;
    for (const { name, value } of http.query) {
      const list = /^(PhoneNumberSet|TemplateParamSet)(\[\d*\]|%5B\d*%5D)?$/i.exec(name);
      const text = value.kind === 'string' ? value.value : value.kind === 'unknown' ? (value.prefix ?? '') : '';
      if (!list || (list[2] === undefined && !/^(?:\[|%5B)/i.test(text))) continue;
      const written = list[2] === undefined ? `${name}=[…]` : name;
      context.report({ message: 'found', args: { name: list[1]!, written }, place: placeOr(call, value.place), key: written });
    }
    // Parameters of the signature beside those of the request: it is no JSON body.
    const names = new Set(call.writes.map((w) => w.name));
    if (http.body !== 'object' || !names.has('Action') || !names.has('Nonce') || !names.has('SecretId')) return;
    for (const write of call.writes) {
      if (!/^(?:PhoneNumberSet|TemplateParamSet)$/.test(write.name) || write.place === null || write.value.kind !== 'list') continue;
      // Items with names of their own were put together into one list.
      if (write.value.place === null) continue;
      context.report({
        message: 'list',
        args: { name: write.name },
        place: placeOr(call, write.value.place) ?? methodPlace(call),
        key: write.name,
      });
    }
  },
});
