import type { FieldName } from '../call.js';

/** Marks that stand for a value which somebody still has to fill in, whatever the field. */
const MARKS: readonly RegExp[] = [
  /x{3,}/i,
  /\*{3,}/,
  /^\.{3,}$|^…+$/,
  /^[-_?？]+$/,
  /^<[^<>]*>$|<\s*(?:your|my|你的|您的)/i,
  /\$\{[^}]*\}|\{\{[^}]*\}\}|#\{[^}]*\}|<%.*%>|^%[A-Za-z_]\w*%$|^\$\(?[A-Za-z_]\w*\)?$|^@[A-Za-z][\w.]*@$|^__\w+__$/,
  /^your(?:[ _-]|[A-Z]|$)|^my[_-]|^YOUR|[ _-]your[ _-]|\byour[ _-]?(?:secret|key|id|app|sdk|sign|template|phone)/,
  /^(?:your|my)[ _-]?(?:secret|key|id|app[ _-]?(?:id|key)|sdk|sign(?:ature|[ _-]?name)?|template|phone)/i,
  /^(?:to-?do|fix-?me|change[ _-]?(?:me|it|this)|replace[ _-]?(?:me|this|with)|fill[ _-]?(?:me|in|this)|insert[ _-]|placeholder|dummy|example|sample|none|null|undefined|n\/a)\b/i,
  /^(?:【|\[|<)?(?:请|在此|此处|这里)?(?:填写|填入|填上|填(?=自己|你|您)|输入|替换|改为|改成|换成|更换|修改)/,
  /^(?:【|\[|<)?(?:你|您|我|自己)们?的?(?:应用|模板|签名|密钥|手机|号码|公司|产品|账号|短信|秘钥|app|sdk|secret|id\b|key)/i,
  /^(?:【|\[|<)?(?:某某|示例|占位)|某某(?:公司|平台|科技)?/,
];

/** The field's own name as its value: `SecretId`, `TEMPLATE_ID`, `sdk-app-id`. */
const OWN_NAME =
  /^(?:tencent(?:cloud)?[_-]?|qcloud[_-]?|sms[_-]?)*(?:secret[_-]?(?:id|key)|app[_-]?(?:id|key)|(?:sms[_-]?)?sdk[_-]?app[_-]?id|sign(?:[_-]?name)?|signature|template[_-]?(?:id|code)?|phone(?:[_-]?number)?|mobile|access[_-]?key(?:[_-]?(?:id|secret))?)$/i;

/**
 * True for a literal that stands for a value still to be filled in: `xxx`, `<…>`, `your_…`, `${…}`, `{{…}}`, `***`, 填写你的…, or the name of
 * the field itself. Rules about the form of a value leave such a one alone; `ops-placeholder` speaks about it.
 */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && (OWN_NAME.test(trimmed) || MARKS.some((mark) => mark.test(trimmed)));
}

/** Values of the official documents, samples and SDK read-me files, by field. Valid in form, but nobody's own. */
export const DOCUMENTATION_SAMPLES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  // SendSms documents of both versions, SDK samples, qcloudsms read-me files.
  SmsSdkAppId: [
    '1400006666',
    '1400000000',
    '1400787878',
    '1400009099',
    '1400123456',
    '1400111111',
    '2400006666',
    '1234567890',
    '0123456789',
  ],
  TemplateId: ['1110', '1111', '449739', '1800308', '7839', '123', '1234', '12345', '123456', '1234567', '000000'],
  SignName: ['腾讯云', '腾讯科技', '签名', '签名内容', '测试签名', '短信签名'],
  PhoneNumberSet: [
    '13711112222',
    '13711113333',
    '13711333222',
    '13711144422',
    '18501234444',
    '13800138000',
    '13800000000',
    '13788888888',
    '13788888889',
    '13888888888',
    '12345678901',
    '21212313123',
  ],
};

const DIGITS = new Set(DOCUMENTATION_SAMPLES.PhoneNumberSet);

/** True for a value that is copied from the documents: app 1400006666, template 1110, sign 腾讯云, number +8613711112222. */
export function isDocumentationSample(field: FieldName, text: string): boolean {
  const trimmed = text.trim();
  if (field === 'PhoneNumberSet') return DIGITS.has(trimmed.replace(/^(?:\+86|0086|86(?=\d{11}$))/, ''));
  return DOCUMENTATION_SAMPLES[field]?.includes(trimmed) ?? false;
}
