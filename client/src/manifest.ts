import type { KeyType } from '../../server/src/config/keys.js';
import { OWN_FILES } from '../../server/src/protocol/triggers.js';

/**
 * What package.json tells VS Code, with every text in both languages. scripts/generate/extension.mjs writes `contributes`,
 * `activationEvents`, `capabilities`, package.nls*.json and l10n/ from here; nothing of it is in the bundle.
 */
interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

interface Setting {
  /** JSON schema of the value, without description. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly text: Text;
  readonly scope: 'resource' | 'window';
}

export const product = {
  displayName: { en: 'SMS Lint: 腾讯云短信检查', 'zh-CN': 'SMS Lint：腾讯云短信检查' },
  description: {
    en: 'Finds mistakes in Tencent Cloud SMS calls while you type: wrong templates, parameters, signs, phone numbers and message texts.',
    'zh-CN': '在编写代码时检查腾讯云短信调用：正文模板、模板参数、签名、手机号与短信内容中的错误。',
  },
  untrusted: {
    en: 'SMS Lint only reads the files of a workspace. It runs none of its code and opens no network connection.',
    'zh-CN': 'SMS Lint 只读取工作区中的文件，不会运行其中的代码，也不会建立任何网络连接。',
  },
} satisfies Record<string, Text>;

export const commands = {
  'smslint.checkWorkspace': { en: 'Check Workspace', 'zh-CN': '检查工作区' },
  'smslint.restartServer': { en: 'Restart Server', 'zh-CN': '重启服务' },
  'smslint.showLog': { en: 'Show Log', 'zh-CN': '显示日志' },
} satisfies Record<string, Text>;

/** Appended to the description of every key that smslint.json has too. */
export const configNote: Text = {
  en: 'What a `smslint.json` says counts instead.',
  'zh-CN': '`smslint.json` 中的同名设置优先。',
};

const globs = { type: 'array', items: { type: 'string' } };

/** Types of the settings that smslint.json has too; defaults and descriptions come from its table of keys. The settings editor knows no `$ref`. */
export const keyTypes: Readonly<Record<KeyType, Readonly<Record<string, unknown>>>> = {
  globs,
  // The generator adds a property for each rule.
  rules: { type: 'object' },
  overrides: {
    type: 'array',
    items: {
      type: 'object',
      required: ['files', 'rules'],
      additionalProperties: false,
      properties: { files: globs, rules: { type: 'object' } },
    },
  },
  'positive-integer': { type: ['integer', 'null'], minimum: 1 },
  'app-ids': { type: 'array', items: { type: 'string', pattern: '^\\d+$' } },
  locale: { type: ['string', 'null'], enum: [null, 'en', 'zh-CN'] },
  boolean: { type: 'boolean' },
};

/** Texts of the values of `locale`, in their order. */
export const localeValues: readonly Text[] = [
  { en: 'The display language of the editor.', 'zh-CN': '与编辑器的显示语言相同。' },
  { en: 'English', 'zh-CN': '英文' },
  { en: 'Simplified Chinese', 'zh-CN': '简体中文' },
];

/** Settings of the editor alone. */
export const editorSettings: Readonly<Record<string, Setting>> = {
  'trace.server': {
    schema: { type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off' },
    text: {
      en: 'Writes the messages between the editor and the server to the log. They contain the text of open documents.',
      'zh-CN': '将编辑器与服务之间的消息写入日志。消息中包含已打开文档的内容。',
    },
    scope: 'window',
  },
};

/** Globs of the files that have a JSON schema, by the schema's file. */
export const schemas: Readonly<Record<string, { readonly json: readonly string[]; readonly yaml: readonly string[] }>> = {
  './schemas/smslint.schema.json': { json: ['smslint.json'], yaml: [] },
  './schemas/sms-catalog.schema.json': {
    json: ['sms-catalog.json', 'sms-templates.json'],
    yaml: ['sms-catalog.yaml', 'sms-catalog.yml', 'sms-templates.yaml', 'sms-templates.yml'],
  },
};

/** The severities that a rule can have, in the order of the settings editor. */
export const levels: readonly { readonly level: string; readonly text: Text }[] = [
  { level: 'off', text: { en: 'The rule is off.', 'zh-CN': '关闭此规则。' } },
  { level: 'info', text: { en: 'Shown as information.', 'zh-CN': '显示为信息。' } },
  { level: 'warning', text: { en: 'Shown as a warning.', 'zh-CN': '显示为警告。' } },
  { level: 'error', text: { en: 'Shown as an error.', 'zh-CN': '显示为错误。' } },
];

/** VS Code language ids of formats without a language adapter that hold catalogs or configuration. */
export const DATA_LANGUAGES: readonly string[] = ['json', 'jsonc', 'yaml', 'properties', 'ini', 'toml', 'dotenv', 'terraform', 'smstpl'];

/** Data languages whose documents are a reason to look whether there is something to check; the others are opened for much else. */
export const ACTIVATING_DATA_LANGUAGES: readonly string[] = ['terraform', 'smstpl'];

export const WORKSPACE_CONTAINS: readonly string[] = OWN_FILES.map((glob) => `workspaceContains:**/${glob}`);

export const smstpl = {
  name: { en: 'SMS Template (Tencent Cloud)', 'zh-CN': '短信正文模板（腾讯云）' } satisfies Text,
  extension: '.smstpl',
};
