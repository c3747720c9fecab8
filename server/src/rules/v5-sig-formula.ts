import { fieldValue } from '../model/call.js';
import { bodyValue, type Formula, type FormulaPart, formulasOf, formulaValue, isByHand } from './facts/legacy.js';
import { placeOr, slicePlace } from './facts/places.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** Documents 382/5808 and 382/5977: the names of the text that is hashed, in order; single calls of `sendisms` have `tel` for the number. */
const expectedNames = (action: string): readonly string[] => ['appkey', 'random', 'time', action === 'sendisms' ? 'tel' : 'mobile'];

export const rule = defineRule({
  id: 'v5-sig-formula',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InternalError.SigVerificationFail', '1001'],
  faq: ['F1001'],
  docs: { en: 'The text that sig is made of does not follow the formula.', 'zh-CN': '计算 sig 的字符串不符合公式。' },
  messages: {
    name: {
      en: 'The formula of sig for {action} has {right} here, not "{name}".',
      'zh-CN': '{action} 的 sig 公式在此处应为 {right}，而不是“{name}”。',
    },
    order: {
      en: 'sig for {action} is made of {wanted}, in this order, joined with "&".',
      'zh-CN': '{action} 的 sig 由 {wanted} 按此顺序用“&”拼接而成。',
    },
    missing: { en: 'The text that sig is made of has no {names}.', 'zh-CN': '计算 sig 的字符串缺少 {names}。' },
    key: {
      en: 'sig is made with the AppKey; {value} is the SDK AppID.',
      'zh-CN': 'sig 应使用 AppKey 计算，{value} 是 SDK AppID。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const formula of formulasOf(call)) {
      const wanted = expectedNames(call.action);
      const given = formula.parts.map((p) => p.name);
      const place = placeOr(call, formula.digest.input.place ?? formula.value.place);
      const wrong =
        given.length === wanted.length
          ? formula.parts.flatMap((p, i) => (isSpelling(p, wanted[i]!) ? [[p, wanted[i]!] as const] : []))
          : [];
      const left = given.filter((n, i) => n !== wanted[i]);
      if (wrong.length > 0 && wrong.length === left.length) {
        for (const [part, right] of wrong) {
          const { value, from, to } = part.written;
          context.report({
            message: 'name',
            args: { action: call.action, right: `${right}=`, name: `${part.name}=` },
            place: placeOr(call, slicePlace(value, from, to) ?? value.place),
            key: part.name,
            fix: context.fix('fix', { right: `${right}=` }, 'suggestion', [{ do: 'edit-string', value, from, to, text: right }]),
          });
        }
        continue;
      }
      const missing = wanted.filter((n) => !given.includes(n));
      const others = given.filter((n) => !wanted.includes(n));
      // Something else may stand in the value of a part only where that value is put together.
      if (missing.length > 0 && others.length === 0 && formula.exact && isOrdered(given, wanted))
        context.report({ message: 'missing', args: { names: missing.join(', ') }, place, key: missing.join(), severity: 'warning' });
      else if (missing.length === 0 && others.length === 0 && !isOrdered(given, wanted))
        context.report({ message: 'order', args: { action: call.action, wanted: wanted.join(', ') }, place, key: given.join() });
      checkKey(formula);
    }

    function checkKey(formula: Formula): void {
      const key = formulaValue(formula, 'appkey');
      const appId = fieldValue(call, 'SmsSdkAppId');
      if (key?.kind !== 'string' || !appId || bodyValue(call, 'sig') === undefined) return;
      if (stringsOf(appId).some((v) => v.value === key.value && /^\d{10}$/.test(v.value)))
        context.report({ message: 'key', args: { value: key.value }, place: placeOr(call, key.place), key: 'appid' });
    }
  },
});

/** The right name in another case or with blanks around it, and one of the two names of the number in place of the other. */
function isSpelling({ name }: FormulaPart, right: string): boolean {
  if (name === right) return false;
  const bare = name.trim().toLowerCase().replace(/_/g, '');
  return bare === right || ((bare === 'tel' || bare === 'mobile') && (right === 'tel' || right === 'mobile'));
}

const isOrdered = (given: readonly string[], wanted: readonly string[]): boolean =>
  given.every((name, i) => i === 0 || wanted.indexOf(given[i - 1]!) < wanted.indexOf(name));
