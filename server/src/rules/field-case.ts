import { fieldNames, sendsAnyName } from './facts/known-names.js';
import { defineRule } from './rule.js';

/** Field names are case sensitive: the gateway answers UnknownParameter to another spelling. */
export const rule = defineRule({
  id: 'field-case',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['UnknownParameter', 'MissingParameter', '1004', '1016'],
  faq: ['F1004', 'F1016'],
  docs: { en: 'A request field is written in the wrong upper and lower case.', 'zh-CN': '请求字段的大小写不对。' },
  messages: {
    found: {
      en: '"{spelled}" is no field: names are case sensitive, write {right}.',
      'zh-CN': '“{spelled}”不是有效字段：字段名区分大小写，应写为 {right}。',
    },
    fix: { en: 'Rename to {right}', 'zh-CN': '改名为 {right}' },
  },
  call(call, context) {
    if (!sendsAnyName(call)) return;
    const names = fieldNames(call);
    for (const { spelled, place, field } of call.writes) {
      const right = names.find((n) => n.toLowerCase() === spelled.toLowerCase());
      // Names of the other version are `field-version-mismatch`.
      if (!right || !place || right === spelled || field !== null) continue;
      context.report({
        message: 'found',
        args: { spelled, right },
        place,
        key: spelled,
        fix: context.fix('fix', { right }, 'safe', [{ do: 'rename', place, name: right }]),
      });
    }
  },
});
