import { methodPlace } from './facts/places.js';
import { isRetry } from './facts/retries.js';
import { defineRule } from './rule.js';

/** Annotations that repeat a function whatever has failed, unless their arguments say what: Spring, tenacity, retrying, backoff. */
const RETRIES = /(?:^|\.)(?:Retryable|retry)$/;
const SELECTS = /^(?:retry|include|value|retryFor|exceptions?|retry_on_\w+|exclude|noRetryFor|predicate|exceptionExpression)$/;

/** A sign, a template, a number that is refused once is refused again; each attempt counts against the limits of the number. */
export const rule = defineRule({
  id: 'retry-permanent',
  severity: 'info',
  fix: 'none',
  errorCodes: ['LimitExceeded.PhoneNumberThirtySecondLimit', 'LimitExceeded.DeliveryFrequencyLimit', '1023', '1013'],
  faq: [],
  docs: { en: 'A send call is repeated whatever its failure is.', 'zh-CN': '无论失败原因是什么都会重试发送。' },
  messages: {
    loop: {
      en: 'This loop sends again until Code is Ok, whatever the code is. A refused sign, template or number stays refused: repeat only for codes that pass.',
      'zh-CN': '此循环只要 Code 不是 Ok 就会重发。签名、模板或号码被拒绝后重试仍会失败，请只在可恢复的错误码上重试。',
    },
    annotation: {
      en: '{name} repeats the call after every failure. A refused key, sign or template stays refused: say which failures are worth a repetition.',
      'zh-CN': '{name} 在任何失败后都会重试。密钥、签名或模板被拒绝后重试仍会失败，请指定可重试的失败类型。',
    },
  },
  call(call, context) {
    if (call.transport === 'shape' || call.via.length > 0) return;
    const { loop, functions } = call.around;
    // What else is compared may choose the codes.
    if (loop && isRetry(loop) && loop.untilOk && loop.compared.every((v) => v.value === 'Ok') && !readsCode(call.uses)) {
      context.report({ message: 'loop', place: methodPlace(call), key: 'loop' });
      return;
    }
    // What is caught on the way never gets to the annotation.
    if (call.around.guarded) return;
    const mark = functions
      .flatMap((f) => f.marks)
      .find((m) => m.kind === 'annotation' && RETRIES.test(m.name) && m.args.every((a) => a.name !== null && !SELECTS.test(a.name)));
    if (mark) context.report({ message: 'annotation', args: { name: `@${mark.name}` }, place: mark.place, key: mark.name });
  },
});

/** Whether Code goes anywhere but into a comparison. */
function readsCode(uses: Parameters<NonNullable<typeof rule.call>>[0]['uses']): boolean {
  const compared = uses.filter((u) => u.kind === 'compare').map((u) => u.place);
  return uses.some(
    (u) =>
      u.kind === 'read' &&
      u.path.includes('Code') &&
      !compared.some((c) => c.file === u.place.file && c.range.start <= u.place.range.start && u.place.range.end <= c.range.end),
  );
}
