import { type ManageCall, manageField } from '../model/manage.js';
import { respelled } from './facts/field-names.js';
import { isSignRequest, requestNumbers, requestPlace } from './facts/requests.js';
import { defineRule } from './rule.js';

/** The field that says for whom a sign is was renamed (sms_models.d.ts of both versions). */
const NAMES = { '2021-01-11': 'SignPurpose', '2019-07-11': 'UsedMethod' } as const;

export const rule = defineRule({
  id: 'sign-purpose-field',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: [
    'UnknownParameter',
    'MissingParameter',
    'InvalidParameterValue.InvalidSignPurpose',
    'InvalidParameterValue.InvalidUsedMethod',
  ],
  faq: [],
  docs: {
    en: 'The purpose of a sign has the name of the other version of the API, or a value that does not exist.',
    'zh-CN': '签名用途使用了另一个 API 版本的字段名，或取值不存在。',
  },
  messages: {
    found: {
      en: '{version} has no field {wrong}: there it is {right}.',
      'zh-CN': '{version} 版本没有字段 {wrong}，应为 {right}。',
    },
    value: {
      en: '{field} must be 0 (own use) or 1 (for others), not {value}.',
      'zh-CN': '{field} 只能取 0（自用）或 1（他用），当前为 {value}。',
    },
    fix: { en: 'Rename to {name}', 'zh-CN': '改名为 {name}' },
  },
  manage(call, context) {
    if (!isSignRequest(call)) return;
    for (const field of Object.values(NAMES)) {
      for (const value of requestNumbers(call, field)) {
        if (value.value === 0 || value.value === 1) continue;
        context.report({ message: 'value', args: { field, value: value.text }, place: requestPlace(call, value.place), key: value.text });
      }
    }
    const wrong = misnamed(call);
    if (!wrong) return;
    const { version, right, field } = wrong;
    const name = respelled(field.spelled, field.name, right);
    context.report({
      message: 'found',
      args: { version, wrong: field.name, right },
      place: requestPlace(call, field.place),
      key: field.name,
      fix: name && field.place ? context.fix('fix', { name }, 'suggestion', [{ do: 'rename', place: field.place, name }]) : null,
    });
  },
});

/** Whoever writes both names serves both versions: in most languages the SDK leaves out the one that it does not know. */
function misnamed(call: ManageCall) {
  const version = call.api;
  if (version !== '2021-01-11' && version !== '2019-07-11') return undefined;
  const right = NAMES[version];
  const field = manageField(call, version === '2021-01-11' ? NAMES['2019-07-11'] : NAMES['2021-01-11']);
  return field && !manageField(call, right) ? { version, right, field } : undefined;
}
