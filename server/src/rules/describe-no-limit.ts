import { listsAll } from './facts/lists.js';
import { isLeftOut, requestNumbers, requestPlace } from './facts/requests.js';
import { defineRule } from './rule.js';

/** Limit of DescribeSmsTemplateList is 0 by default (sms_models.d.ts of 2021-01-11); that of DescribeSmsSignList is 10. */
export const rule = defineRule({
  id: 'describe-no-limit',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'The templates are listed without Limit, which is 0 by default.',
    'zh-CN': '拉取模板列表时没有设置 Limit，而其默认值为 0。',
  },
  messages: {
    missing: {
      en: 'Without TemplateIdSet, DescribeSmsTemplateList lists Limit templates, and by the documents Limit is 0 by default: nothing is listed. Pass Limit (up to 100) and Offset.',
      'zh-CN':
        '没有 TemplateIdSet 时 DescribeSmsTemplateList 返回 Limit 条模板，而按文档 Limit 默认为 0，列表为空。请传入 Limit（最多 100）和 Offset。',
    },
    zero: {
      en: 'By the documents Limit 0 lists no template. Up to 100 can be listed at once.',
      'zh-CN': '按文档 Limit 为 0 时列表为空，单次最多可取 100 条。',
    },
    fix: { en: 'Write 100', 'zh-CN': '改为 100' },
  },
  manage(call, context) {
    if (call.action !== 'DescribeSmsTemplateList' || call.api !== '2021-01-11' || !listsAll(call)) return;
    if (isLeftOut(call, 'Limit')) context.report({ message: 'missing', place: requestPlace(call, null), key: 'missing' });
    for (const value of requestNumbers(call, 'Limit')) {
      if (value.value !== 0) continue;
      const fix = context.fix('fix', {}, 'suggestion', [{ do: 'set-number', value, text: '100' }]);
      context.report({ message: 'zero', place: requestPlace(call, value.place), key: 'zero', fix });
    }
  },
});
