import type { StringValue } from '../model/value.js';
import { paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Names of what is sent to prove who somebody is. Codes of goods, coupons and errors have other words before them. */
const NAMES =
  /^(?:(?:sms|verify|verification|auth|login|register|check|valid(?:ation)?|phone|mobile)_?code|otp(?:_?code)?|captcha|verify(?:_?num(?:ber)?)?|验证码|code|yzm)$/i;

/** Error TemplateParameterFormatError (1038), as `param-otp` says it where the catalog shows the template. */
export const rule = defineRule({
  id: 'param-otp-guess',
  severity: 'info',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.TemplateParameterFormatError', '1038'],
  faq: ['FTpl'],
  yieldsTo: ['param-otp', 'param-url', 'param-whitespace', 'param-length'],
  docs: {
    en: 'A value that seems to be a verification code is not made of at most six digits.',
    'zh-CN': '疑似验证码的参数不是 0 至 6 位数字。',
  },
  messages: {
    found: {
      en: '"{value}" comes from "{name}". If the template is a verification template, its values must be at most 6 digits.',
      'zh-CN': '“{value}”来自“{name}”。若模板为验证码模板，参数只能是 0 至 6 位数字。',
    },
  },
  call(call, context) {
    if (call.inTest) return;
    for (const { value, templates } of paramsOf(call, context.catalog)) {
      const name = nameOf(value);
      if (templates !== null || name === undefined || !/^[A-Za-z0-9]{4,12}$/.test(value.value) || /^\d{0,6}$/.test(value.value)) continue;
      context.report({ message: 'found', args: { value: shown(value.value), name }, place: textPlace(call, value), key: value.value });
    }
  },
});

/** The name of the variable or constant that holds the value, where it is one for codes. */
const nameOf = (value: StringValue): string | undefined =>
  value.trail.find((step) => step.what !== 'call' && step.what !== 'config' && step.what !== 'environment' && NAMES.test(step.name))?.name;
