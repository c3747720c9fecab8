import { fieldValue } from '../model/call.js';
import type { Value } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { slotNumbers, slotsOf } from './facts/slots.js';
import { templatesOf } from './facts/templates.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

type Meaning = 'code' | 'minutes';

/** What a name says of its value. */
const meaningOfName = (name: string): Meaning | null =>
  /^(?:sms|verify|verification|auth|login)?_?(?:code|otp|captcha)$/i.test(name)
    ? 'code'
    : /^(?:expire\w*|valid\w*|ttl|timeout)?_?(?:min(?:ute)?s?)$|^expir(?:e|y|es|ation)(?:_?in|_?time|_?min\w*)?$/i.test(name)
      ? 'minutes'
      : null;

/** What the text around a variable says of it. */
function meaningOfSlot(text: string, number: number): Meaning | null {
  const slot = slotsOf(text).find((s) => s.number === number);
  if (!slot) return null;
  if (/^\s*(?:分钟|min)/.test(text.slice(slot.to))) return 'minutes';
  return /(?:验证码|校验码|动态码|code)\s*(?:是|为|is)?\s*[:：]?\s*$/i.test(text.slice(0, slot.from)) ||
    /^\s*(?:为|是)?您?的?(?:\S{0,4})验证码/.test(text.slice(slot.to))
    ? 'code'
    : null;
}

/** Names against the text of the template: only where two values stand in each other's place. */
export const rule = defineRule({
  id: 'param-order',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'Two values for a template seem to be in the wrong order.', 'zh-CN': '模板参数的顺序疑似颠倒。' },
  messages: {
    found: {
      en: 'By their names, the values of {{{code}}} and {{{minutes}}} are the wrong way round: "{first}" stands where the template wants a code.',
      'zh-CN': '从名称看，{{{code}}} 与 {{{minutes}}} 的参数颠倒了：“{first}”出现在验证码的位置。',
    },
  },
  call(call, context) {
    const template = fieldValue(call, 'TemplateId');
    const entries = template && template.kind !== 'choice' ? templatesOf(template, context.catalog) : [];
    const text = entries.length === 1 ? entries[0]!.content?.value : undefined;
    if (text === undefined || !slotNumbers(text)) return;
    for (const list of kindsOf(fieldValue(call, 'TemplateParamSet'), 'list')) {
      if (!list.exact) continue;
      const names = list.items.map(nameOf);
      const at = (slot: Meaning, name: Meaning): number =>
        names.findIndex((n, i) => n !== undefined && meaningOfName(n) === name && meaningOfSlot(text, i + 1) === slot);
      const [code, minutes] = [at('code', 'minutes'), at('minutes', 'code')];
      if (code < 0 || minutes < 0) continue;
      context.report({
        message: 'found',
        args: { code: code + 1, minutes: minutes + 1, first: names[code]! },
        place: placeOr(call, list.place),
        key: `${names[code]} ${names[minutes]}`,
      });
    }
  },
});

/** The name under which a value is known. */
function nameOf(value: Value): string | undefined {
  if (value.kind === 'unknown' && value.reason === 'parameter' && value.detail !== '') return value.detail;
  return 'trail' in value ? value.trail.find((step) => step.what !== 'call')?.name : undefined;
}
