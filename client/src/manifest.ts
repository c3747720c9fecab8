import type { Settings } from '../../server/src/config/settings.js';
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
  /** Texts of the values of an enumeration, in its order. */
  readonly values?: readonly Text[];
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

const globs = { type: 'array', items: { type: 'string' } };
/** The generator fills in the schema of one rule setting and one property for each rule. */
export const RULES = 'rules';

const both: Text = {
  en: 'A `smslint.json` nearer to the file wins over this setting.',
  'zh-CN': '离文件最近的 `smslint.json` 优先于此设置。',
};
const withNote = (text: Text): Text => ({ en: `${text.en} ${both.en}`, 'zh-CN': `${text['zh-CN']}${both['zh-CN']}` });

/** The keys of smslint.json. */
export const settings: Readonly<Record<keyof Settings, Setting>> = {
  catalog: {
    schema: { ...globs, default: ['**/sms-catalog.{json,yaml,yml}', '**/sms-templates.{json,yaml,yml}', '**/*.smstpl'] },
    text: withNote({
      en: 'Files that list the templates, signs and apps of the account, as globs. Answers of the Describe APIs and Terraform resources are recognised by their content besides.',
      'zh-CN': '列出账号下正文模板、签名与应用的文件（glob）。此外，查询接口的返回结果与 Terraform 资源会按内容自动识别。',
    }),
    scope: 'resource',
  },
  rules: {
    schema: { type: 'object', default: {} },
    text: withNote({
      en: 'Severity of rules: a rule id, or a prefix with `*`, and `off`, `info`, `warning`, `error` or `[severity, options]`. The last key that fits counts.',
      'zh-CN':
        '规则级别：键为规则 ID 或带 `*` 的前缀，值为 `off`、`info`、`warning`、`error` 或 `[级别, 选项]`。多个键匹配时以最后一个为准。',
    }),
    scope: 'resource',
  },
  exclude: {
    schema: { ...globs, default: [] },
    text: withNote({
      en: 'Files and folders that are not checked, as globs. What `.gitignore` ignores, and `node_modules`, `vendor`, `dist`, `build`, `target` and minified files are never checked.',
      'zh-CN':
        '不检查的文件和文件夹（glob）。`.gitignore` 忽略的内容，以及 `node_modules`、`vendor`、`dist`、`build`、`target` 和压缩后的文件始终不检查。',
    }),
    scope: 'resource',
  },
  overrides: {
    schema: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        required: ['files', 'rules'],
        additionalProperties: false,
        properties: { files: globs, rules: { type: 'object' } },
      },
    },
    text: withNote({
      en: 'Other severities for some files: a list of `{ files, rules }`, where `files` are globs. Later entries win.',
      'zh-CN': '对部分文件使用不同的规则级别：由 `{ files, rules }` 组成的列表，`files` 为 glob。靠后的条目优先。',
    }),
    scope: 'resource',
  },
  variableLengthLimit: {
    schema: { type: ['integer', 'null'], minimum: 1, default: null },
    text: withNote({
      en: 'Longest value of a template variable that the account allows, in characters. For individual accounts it is 6. Without a value, lengths are checked only against templates of the catalog.',
      'zh-CN': '账号允许的单个模板变量的最大字符数，个人认证用户为 6。未设置时，仅对照清单中的正文模板检查长度。',
    }),
    scope: 'resource',
  },
  appIds: {
    schema: { type: 'array', items: { type: 'string', pattern: '^\\d+$' }, default: [] },
    text: withNote({
      en: 'SDK AppIDs of the applications that belong to the account. When set, every other SDK AppID in a call is reported.',
      'zh-CN': '账号下各应用的应用 SDK AppID。设置后，调用中出现的其他 SDK AppID 都会被报告。',
    }),
    scope: 'resource',
  },
  locale: {
    schema: { type: ['string', 'null'], enum: [null, 'en', 'zh-CN'], default: null },
    text: { en: 'Language of the messages.', 'zh-CN': '提示信息使用的语言。' },
    values: [
      { en: 'The display language of the editor.', 'zh-CN': '与编辑器的显示语言相同。' },
      { en: 'English', 'zh-CN': '英文' },
      { en: 'Simplified Chinese', 'zh-CN': '简体中文' },
    ],
    scope: 'resource',
  },
};

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
