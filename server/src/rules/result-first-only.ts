import { fieldValue } from '../model/call.js';
import { defineRule } from './rule.js';

/** SendStatusSet has one entry for each number (SendSms, output parameters). */
export const rule = defineRule({
  id: 'result-first-only',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: ['FNoRecv', 'FConsole'],
  docs: { en: 'Only the status of the first of several numbers is looked at.', 'zh-CN': '多个号码中只检查了第一个号码的状态。' },
  messages: {
    found: {
      en: 'The call sends to {count} numbers, but only the first entry of SendStatusSet is looked at; the others may have failed.',
      'zh-CN': '该调用向 {count} 个号码发送，但只检查了 SendStatusSet 的第一项，其他号码可能发送失败。',
    },
  },
  call(call, context) {
    const numbers = fieldValue(call, 'PhoneNumberSet');
    if (numbers?.kind !== 'list' || !numbers.exact || numbers.items.length < 2) return;
    const reads = call.uses.filter((u) => u.path[0] === 'SendStatusSet');
    const first = reads.find((u) => u.path[1] === '0');
    // Whatever else is done with the list may look at all of it.
    const others = reads.some((u) => u.path.length > 1 && u.path[1] !== '0');
    const whole = reads.filter((u) => u.path.length === 1).length > reads.filter((u) => u.path.length === 2 && u.path[1] === '0').length;
    if (!first || others || whole) return;
    context.report({ message: 'found', args: { count: numbers.items.length }, place: first.place, key: String(numbers.items.length) });
  },
});
