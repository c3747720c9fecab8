import { placeOr } from './facts/places.js';
import { valuesOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** qcloudsms_py turns the sign into a string: None is sent as "None" (seen with the single sender). */
export const rule = defineRule({
  id: 'v5-py-none-sign',
  severity: 'error',
  fix: 'none',
  errorCodes: ['1012'],
  faq: ['FSig'],
  yieldsTo: ['sign-missing'],
  docs: {
    en: 'qcloudsms_py is given None as the sign and sends the word "None".',
    'zh-CN': '向 qcloudsms_py 传入 None 作为签名，会发送文字“None”。',
  },
  messages: {
    found: {
      en: 'qcloudsms_py sends None as the sign "None". Write "" for the default sign.',
      'zh-CN': 'qcloudsms_py 会把 None 作为签名“None”发送，使用默认签名请写 ""。',
    },
  },
  call(call, context) {
    if (call.transport !== 'legacy-sdk' || call.language !== 'python' || call.action !== 'sendsms') return;
    for (const value of valuesOf(call, 'SignName')) {
      if (value.kind === 'null') context.report({ message: 'found', place: placeOr(call, value.place), key: 'None' });
    }
  },
});
