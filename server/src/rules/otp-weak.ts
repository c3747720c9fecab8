import { alternatives } from '../model/value.js';
import { valuesOf } from './facts/scalars.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** General knowledge of security: whoever sees a few numbers of such a generator can work out the next ones. */
export const rule = defineRule({
  id: 'otp-weak',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A code is made by a random generator that can be guessed.', 'zh-CN': '验证码由可预测的随机数生成。' },
  messages: {
    found: {
      en: 'The numbers of this generator can be guessed. Codes that prove who somebody is want one made for secrets.',
      'zh-CN': '该随机数可被预测。用于身份验证的验证码应使用密码学安全的随机数生成器。',
    },
  },
  call(call, context) {
    if (call.inTest) return;
    for (const list of valuesOf(call, 'TemplateParamSet').flatMap((v) => kindsOf(v, 'list')))
      for (const { value } of list.items.flatMap((item) => alternatives(item)))
        if (value.kind === 'unknown' && value.random) context.report({ message: 'found', place: value.random.place, key: 'random' });
  },
});
