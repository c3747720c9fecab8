import { fieldValue, isAbsent } from '../model/call.js';
import type { Value } from '../model/value.js';
import { phoneItems } from './facts/phones.js';
import { methodPlace, placeOr } from './facts/places.js';
import { isGivenAtSite, valuesOf } from './facts/scalars.js';
import { destinationOf } from './facts/signs.js';
import { defineRule } from './rule.js';

/** SendSms: SignName is required for the mainland although the schema calls it optional (FAQ, item 2). Abroad it is not. */
export const rule = defineRule({
  id: 'sign-missing',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['FSig'],
  docs: { en: 'A message to the mainland has no sign.', 'zh-CN': '发送国内短信时没有填写签名。' },
  messages: {
    absent: {
      en: 'This message goes to the mainland and has no sign. {field} is required there.',
      'zh-CN': '该短信发往国内号码，但没有填写签名。发送国内短信时必须填写 {field}。',
    },
    empty: { en: 'This message goes to the mainland, but its sign is empty.', 'zh-CN': '该短信发往国内号码，但签名为空。' },
    legacy: {
      en: 'With an empty sign the legacy API uses the default sign of the account.',
      'zh-CN': '签名为空时，旧版 API 会使用账号的默认签名。',
    },
    fix: { en: 'Write the sign "{name}"', 'zh-CN': '填写签名“{name}”' },
  },
  call(call, context) {
    if (call.action === 'SendMultiGlobalSms' || call.transport === 'library') return;
    // Texts of the legacy API carry their sign in themselves.
    if (call.api === 'v5' && !isAbsent(call, 'Msg') && fieldValue(call, 'Msg')) return;
    const values = valuesOf(call, 'SignName');
    const absent = isAbsent(call, 'SignName');
    if (!absent && (values.length === 0 || !values.every(isEmpty))) return;
    if (absent && call.transport === 'shape') return;
    // What a wrapper leaves out for all its callers is said at its own send call.
    if (absent && call.via.length > 0 && ![...phoneItems(call).filter(isWhole), ...valuesOf(call, 'TemplateId')].some(isGivenAtSite(call)))
      return;
    if (destinationOf(call, context.catalog) !== 'mainland') return;
    const value = values[0];
    const signs = [...context.catalog.signsByName.values()]
      .flat()
      .filter((s) => s.status === 'approved' && s.destination !== 'international');
    const name = signs.length === 1 ? signs[0]!.name.value : undefined;
    const field = call.api === '2019-07-11' ? 'Sign' : 'SignName';
    context.report({
      message: call.api === 'v5' ? 'legacy' : absent ? 'absent' : 'empty',
      args: { field },
      place: value ? placeOr(call, value.place) : methodPlace(call),
      ...(call.api === 'v5' ? { severity: 'info' as const } : {}),
      key: call.action,
      fix:
        value?.place && name && call.api !== 'v5'
          ? context.fix('fix', { name }, 'suggestion', [{ do: 'set-string', value, text: name }])
          : null,
    });
  },
});

/** An empty default in a configuration file is filled in where the program runs. */
const isEmpty = (value: Value): boolean =>
  value.kind === 'null' ||
  (value.kind === 'string' && value.value === '' && !value.trail.some((t) => t.what === 'config' || t.what === 'environment'));

/** A number that is put together has its country code from the wrapper. */
const isWhole = (value: Value): boolean => value.kind === 'string' && value.literal;
