import { type Table, table } from '../base/table.js';
import { MAX_DESCRIBE } from '../model/sms/fields.js';
import { LISTED } from './facts/lists.js';
import { requestNumbers, requestPlace, requestValues } from './facts/requests.js';
import { defineRule } from './rule.js';

/** The most that one call gives (sms_models.d.ts): 100 for lists of templates and signs and for pulls, 50 for records. */
const MOST: Table<number> = table({
  DescribeSmsTemplateList: MAX_DESCRIBE,
  DescribeSmsSignList: MAX_DESCRIBE,
  PullSmsSendStatus: MAX_DESCRIBE,
  PullSmsReplyStatus: MAX_DESCRIBE,
  PullSmsSendStatusByPhoneNumber: MAX_DESCRIBE,
  PullSmsReplyStatusByPhoneNumber: MAX_DESCRIBE,
  DescribeSendRecordList: 50,
});

export const rule = defineRule({
  id: 'describe-limit-range',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.LimitVerifyFail'],
  faq: [],
  docs: { en: 'A list is asked for more than one call gives.', 'zh-CN': '单次拉取的数量超过上限。' },
  messages: {
    found: {
      en: '{action} gives at most {most} entries at once, but Limit is {value}. Ask for them page by page.',
      'zh-CN': '{action} 单次最多返回 {most} 条，但 Limit 为 {value}，请分页拉取。',
    },
    ids: {
      en: '{field} takes at most {most} ids, but {count} are given. Ask in parts.',
      'zh-CN': '{field} 最多 {most} 个 ID，当前为 {count} 个，请分批查询。',
    },
    fix: { en: 'Write {most}', 'zh-CN': '改为 {most}' },
  },
  manage(call, context) {
    const most = MOST[call.action];
    if (most === undefined) return;
    for (const value of requestNumbers(call, 'Limit')) {
      if (value.value <= most) continue;
      context.report({
        message: 'found',
        args: { action: call.action, most, value: value.text },
        place: requestPlace(call, value.place),
        key: value.text,
        fix: context.fix('fix', { most }, 'suggestion', [{ do: 'set-number', value, text: String(most) }]),
      });
    }
    const field = LISTED[call.action];
    if (field === undefined || call.api === '2019-07-11') return;
    for (const value of requestValues(call, field)) {
      if (value.kind !== 'list' || value.items.length <= MAX_DESCRIBE) continue;
      const args = { field, most, count: value.items.length };
      context.report({ message: 'ids', args, place: requestPlace(call, value.place), key: String(value.items.length) });
    }
  },
});
