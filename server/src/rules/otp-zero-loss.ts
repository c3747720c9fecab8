import { valuesOf } from './facts/scalars.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** A number below this is none for a code. */
const LEAST = 1000;

/** One code in ten begins with 0; as a number it loses that digit. */
export const rule = defineRule({
  id: 'otp-zero-loss',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A code is a random number without leading zeros.', 'zh-CN': '验证码为随机数，丢失了前导零。' },
  messages: {
    found: {
      en: 'This number begins at 0 and is written as it is, so some codes have fewer digits. Pad it with zeros.',
      'zh-CN': '该随机数从 0 开始且直接转为文本，部分验证码位数会变少，请在前面补零。',
    },
  },
  call(call, context) {
    if (call.inTest) return;
    for (const list of valuesOf(call, 'TemplateParamSet').flatMap((v) => kindsOf(v, 'list')))
      for (const item of list.items) {
        if (item.kind !== 'unknown' || !item.random || item.random.below === null || item.random.below < LEAST) continue;
        context.report({ message: 'found', place: item.random.place, key: 'zero' });
      }
  },
});
