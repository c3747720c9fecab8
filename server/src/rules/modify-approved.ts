import type { Place } from '../base/range.js';
import type { Catalog, ReviewStatus } from '../model/catalog.js';
import type { ManageCall } from '../model/manage.js';
import { requestPlace, requestValues } from './facts/requests.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

interface Known {
  readonly status: ReviewStatus | null;
  readonly place: Place;
}

/** ModifySmsTemplate and ModifySmsSign are for what is pending or was rejected (sms_client.d.ts). */
export const rule = defineRule({
  id: 'modify-approved',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.TemplateAlreadyPassedCheck', 'InvalidParameterValue.SignAlreadyPassedCheck'],
  faq: [],
  docs: {
    en: 'A template or sign is changed although it is approved.',
    'zh-CN': '修改已审核通过的模板或签名。',
  },
  messages: {
    template: {
      en: 'Template {id} is approved, so it can no longer be changed. Submit a new one.',
      'zh-CN': '模板 {id} 已审核通过，不能再修改，请新建模板。',
    },
    sign: {
      en: 'Sign {id} is approved, so it can no longer be changed. Submit a new one.',
      'zh-CN': '签名 {id} 已审核通过，不能再修改，请新建签名。',
    },
    defined: { en: 'status of {id} in the catalog', 'zh-CN': '模板目录中 {id} 的审核状态' },
  },
  manage(call, context) {
    const sign = call.action === 'ModifySmsSign';
    if (!sign && call.action !== 'ModifySmsTemplate') return;
    for (const value of requestValues(call, sign ? 'SignId' : 'TemplateId')) {
      const id = idText(value);
      const entries = id === null ? [] : entriesOf(call, id, context.catalog);
      const [entry] = entries;
      if (id === null || !entry || !entries.every((e) => e.status === 'approved')) continue;
      context.report({
        message: sign ? 'sign' : 'template',
        args: { id },
        place: requestPlace(call, value.place),
        related: [context.related(entry.place, 'defined', { id })],
        key: id,
      });
    }
  },
});

/** What the catalog says of an id, but for the request itself. */
const entriesOf = (call: ManageCall, id: string, catalog: Catalog): readonly Known[] =>
  (call.action === 'ModifySmsSign' ? catalog.signsById.get(id) : catalog.templates.get(id))?.filter((e) => e.source !== 'submission') ?? [];
