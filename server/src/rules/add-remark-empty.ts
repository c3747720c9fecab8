import { isLeftOut, isTemplateRequest, requestPlace, requestValues } from './facts/requests.js';
import { defineRule } from './rule.js';

/** Remark is a required field of AddSmsTemplate and ModifySmsTemplate, and what the reviewer has to go by. */
export const rule = defineRule({
  id: 'add-remark-empty',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['MissingParameter'],
  faq: [],
  docs: { en: 'A template is submitted without a remark.', 'zh-CN': '申请模板时没有填写 Remark。' },
  messages: {
    missing: {
      en: '{action} needs Remark: the reason and scenario, which the reviewer goes by.',
      'zh-CN': '{action} 必须填写 Remark（申请原因、使用场景），审核时以此为依据。',
    },
    empty: {
      en: 'Remark is empty. Say when the message is sent and to whom: the reviewer goes by it.',
      'zh-CN': 'Remark 为空。请说明短信的使用场景，审核时以此为依据。',
    },
  },
  manage(call, context) {
    if (!isTemplateRequest(call)) return;
    // Terraform itself asks for the attribute.
    if (call.origin === 'code' && isLeftOut(call, 'Remark')) {
      context.report({ message: 'missing', args: { action: call.action }, place: requestPlace(call, null), key: 'missing' });
      return;
    }
    for (const value of requestValues(call, 'Remark')) {
      if (value.kind !== 'string' || value.value.trim() !== '') continue;
      context.report({ message: 'empty', place: requestPlace(call, value.place), key: 'empty' });
    }
  },
});
