import { DRAFT, described, type JsonSchema } from '../base/json-schema.js';
import type { Text } from '../base/text.js';
import { APP_KEYS, type FILE_KEYS, SIGN_KEYS, STATUSES, TEMPLATE_KEYS, TYPES } from './formats/own-keys.js';

type Key = (typeof FILE_KEYS)[number] | (typeof APP_KEYS)[number] | (typeof SIGN_KEYS)[number] | (typeof TEMPLATE_KEYS)[number];

const TEXTS: Readonly<Record<Key, Text>> = {
  complete: {
    en: 'True: the lists of this file are the whole account, and an id that is not in them does not exist.',
    'zh-CN': '为 true 时，文件中的列表即为账号下的全部内容，未列出的 ID 视为不存在。',
  },
  syncedAt: {
    en: 'When the file was written from the account. A file with it is a mirror: its texts are changed in the console, not here.',
    'zh-CN': '文件从账号同步的时间。带有该键的文件是控制台的镜像，内容应在控制台修改，而不是在此处修改。',
  },
  apps: { en: 'Applications of the account.', 'zh-CN': '账号下的应用。' },
  signs: { en: 'Signs of the account.', 'zh-CN': '账号下的签名。' },
  templates: { en: 'Templates of the account.', 'zh-CN': '账号下的正文模板。' },
  id: { en: 'Number of the console, with or without quotes.', 'zh-CN': '控制台中的数字 ID，可加引号。' },
  name: { en: 'Name: of a sign, its text without brackets.', 'zh-CN': '名称；签名为签名内容，不带【】。' },
  international: {
    en: 'False: for mainland numbers. True: for numbers outside the mainland, Hong Kong, Macao and Taiwan included. both: for all.',
    'zh-CN': 'false 表示国内短信，true 表示国际/港澳台短信，both 表示两者均可。',
  },
  status: { en: 'State of the review.', 'zh-CN': '审核状态。' },
  reply: { en: 'Answer of the reviewer.', 'zh-CN': '审核回复。' },
  type: { en: 'Type of the template.', 'zh-CN': '模板类型。' },
  content: {
    en: 'Text of the message with its variables {1}, {2} …, numbered from 1 without gaps.',
    'zh-CN': '正文内容，变量为 {1}、{2} 等，从 1 开始连续编号。',
  },
};

const VALUE_TEXTS: Readonly<Record<string, Text>> = {
  verification: { en: 'Verification code: every value has 0 to 6 digits.', 'zh-CN': '验证码：每个变量值为 0 - 6 位数字。' },
  notification: { en: 'Notification.', 'zh-CN': '通知短信。' },
  marketing: { en: 'Marketing: ends with 拒收请回复R.', 'zh-CN': '营销短信：以“拒收请回复R”结尾。' },
  approved: { en: 'Approved and in effect: the only state that can be sent.', 'zh-CN': '审核通过且已生效，只有该状态可用于发送。' },
  reviewing: { en: 'In review.', 'zh-CN': '审核中。' },
  pending: { en: 'Approved, not yet in effect.', 'zh-CN': '审核通过，待生效。' },
  rejected: { en: 'Rejected.', 'zh-CN': '审核未通过。' },
};

const oneOf = (values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: values,
  enumDescriptions: values.map((value) => described(VALUE_TEXTS[value]!)),
});

const ID: JsonSchema = { type: ['string', 'integer'], pattern: '^\\d*$', minimum: 0 };
/** Nothing depends on it, so a number is taken as it is written. */
const LABEL: JsonSchema = { type: ['string', 'number', 'null'] };

const VALUES: Readonly<Partial<Record<Key, JsonSchema>>> = {
  complete: { type: 'boolean', default: false },
  syncedAt: { type: 'string', format: 'date-time' },
  id: ID,
  name: LABEL,
  international: { enum: [false, true, 'both'] },
  status: oneOf(Object.keys(STATUSES)),
  reply: LABEL,
  type: oneOf(Object.keys(TYPES)),
  content: { type: 'string' },
};

const property = (key: Key, value = VALUES[key]): JsonSchema => ({ ...value, description: described(TEXTS[key]) });

const entries = (key: Key, keys: readonly Key[], required: readonly Key[]): JsonSchema => ({
  type: ['array', 'null'],
  description: described(TEXTS[key]),
  items: {
    type: 'object',
    properties: Object.fromEntries(
      keys.map((k) => [k, property(k, required.includes(k) && k === 'name' ? { type: 'string' } : undefined)]),
    ),
    required,
  },
});

/** The JSON schema of the product's own catalog format. Other keys are allowed, as the loader allows them. */
export const catalogSchema = (): JsonSchema => ({
  $schema: DRAFT,
  title: 'sms-catalog',
  description: described({ en: 'Templates, signs and applications of an SMS account.', 'zh-CN': '短信账号下的正文模板、签名和应用。' }),
  type: 'object',
  properties: {
    complete: property('complete'),
    syncedAt: property('syncedAt'),
    apps: entries('apps', APP_KEYS, ['id']),
    signs: entries('signs', SIGN_KEYS, ['name']),
    templates: entries('templates', TEMPLATE_KEYS, []),
  } satisfies Record<(typeof FILE_KEYS)[number], JsonSchema>,
  allowComments: true,
  allowTrailingCommas: true,
});
