import { nearest } from '../base/nearest.js';
import { type Table, table } from '../base/table.js';
import { COMMON_PARAMETERS } from '../model/sms/fields.js';
import { fieldNames, sendsAnyName } from './facts/known-names.js';
import { defineRule } from './rule.js';

/** What people write instead, beside slips of the pen. */
const MEANT: Table<string> = table({
  sdkappid: 'SmsSdkAppId',
  appid: 'SmsSdkAppId',
  templatecode: 'TemplateId',
  tplid: 'TemplateId',
  templateparam: 'TemplateParamSet',
  templateparams: 'TemplateParamSet',
  templateparamsset: 'TemplateParamSet',
  params: 'TemplateParamSet',
  phonenumber: 'PhoneNumberSet',
  phonenumbers: 'PhoneNumberSet',
  phones: 'PhoneNumberSet',
  signid: 'SignName',
  signature: 'SignName',
});

export const rule = defineRule({
  id: 'field-unknown',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['UnknownParameter', '1004', '1016'],
  faq: ['F1004', 'F1016'],
  docs: { en: 'A name that is no field of the request is sent.', 'zh-CN': '请求中含有不存在的字段。' },
  messages: {
    found: { en: '{action} has no field "{spelled}".', 'zh-CN': '{action} 没有字段“{spelled}”。' },
    near: {
      en: '{action} has no field "{spelled}". Did you mean {right}?',
      'zh-CN': '{action} 没有字段“{spelled}”，是否应为 {right}？',
    },
    fix: { en: 'Rename to {right}', 'zh-CN': '改名为 {right}' },
  },
  call(call, context) {
    if (!sendsAnyName(call)) return;
    const names = fieldNames(call);
    const written = new Set(call.writes.map((w) => w.spelled.toLowerCase()));
    for (const { spelled, place, field } of call.writes) {
      // Members that begin with an underscore or a lower-case letter may be the SDK's own.
      if (field !== null || !place || !/^[A-Z]\w*$/.test(spelled) || COMMON_PARAMETERS.has(spelled)) continue;
      const lower = spelled.toLowerCase();
      if (names.some((n) => n.toLowerCase() === lower)) continue;
      const meant = names.find((n) => n.toLowerCase() === MEANT[lower]?.toLowerCase()) ?? nearest(spelled, names, 2);
      const right = meant && !written.has(meant.toLowerCase()) ? meant : undefined;
      context.report({
        message: right ? 'near' : 'found',
        args: { action: call.action, spelled, right: right ?? '' },
        place,
        severity: call.language === 'python' || call.language === 'php' ? 'warning' : 'error',
        key: spelled,
        fix: right ? context.fix('fix', { right }, 'suggestion', [{ do: 'rename', place, name: right }]) : null,
      });
    }
  },
});
