import type { Call, FieldName } from '../model/call.js';
import { isDocumentationSample, isPlaceholder } from '../model/sms/placeholder.js';
import type { StringValue, Value } from '../model/value.js';
import { phoneItems } from './facts/phones.js';
import { textPlace, valuesOf } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

const FIELDS: readonly FieldName[] = ['SmsSdkAppId', 'SignName', 'TemplateId', 'PhoneNumberSet'];
/** Files that are there to be copied and filled in. */
const SAMPLE_FILE = /[._-](?:example|sample|template|dist)(?:\.|$)/i;

/**
 * A value that is still to be filled in. Values of the official documents (1400006666, 1110, 腾讯云) are valid in form and common in tutorials;
 * option `samples` reports them as well.
 */
export const rule = defineRule({
  id: 'ops-placeholder',
  severity: 'info',
  fix: 'none',
  errorCodes: [
    'UnauthorizedOperation.SmsSdkAppIdVerifyFail',
    'FailedOperation.TemplateUnapprovedOrNotExist',
    'FailedOperation.SignatureIncorrectOrUnapproved',
  ],
  faq: ['FApp', 'FTpl', 'FSig'],
  docs: { en: 'A value of a request still is a placeholder.', 'zh-CN': '请求中的值仍是占位内容。' },
  messages: {
    found: {
      en: '"{value}" is a placeholder for {field}. Fill in your own value.',
      'zh-CN': '“{value}”是 {field} 的占位内容，请填写实际的值。',
    },
    sample: {
      en: '"{value}" is the {field} of the official samples. Fill in your own value.',
      'zh-CN': '“{value}”是官方示例中的 {field}，请填写实际的值。',
    },
  },
  call(call, context) {
    if (call.inTest || call.transport === 'shape') return;
    for (const field of FIELDS) {
      for (const value of valuesIn(call, field)) {
        const text = value.kind === 'unknown' ? value.placeholder : value.kind === 'string' ? value : undefined;
        if (!text || text.value.trim() === '' || (text.place && SAMPLE_FILE.test(text.place.file))) continue;
        const placeholder = isPlaceholder(text.value);
        if (!placeholder && !(context.options.samples === true && isDocumentationSample(field, text.value))) continue;
        const place = textPlace(call, text as StringValue);
        context.report({ message: placeholder ? 'found' : 'sample', args: { value: shown(text.value), field }, place, key: text.value });
      }
    }
  },
});

const valuesIn = (call: Call, field: FieldName): readonly Value[] =>
  field === 'PhoneNumberSet' ? phoneItems(call) : valuesOf(call, field);
