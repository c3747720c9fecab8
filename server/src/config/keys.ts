import type { Text } from '../base/text.js';
import type { RuleLevel, Settings } from './settings.js';
import { DEFAULT_CATALOG_GLOBS } from './settings.js';

/** What a value has to be. */
export type KeyType = 'globs' | 'rules' | 'overrides' | 'positive-integer' | 'app-ids' | 'locale' | 'boolean';

export interface KeyFact {
  readonly type: KeyType;
  readonly docs: Text;
  /** As JSON. */
  readonly default: unknown;
}

/** The keys of smslint.json; the same ones exist under `smslint.` in the editor. The JSON schema and the checks are made from this table. */
export const KEYS: Readonly<Record<keyof Settings, KeyFact>> = {
  catalog: {
    type: 'globs',
    default: DEFAULT_CATALOG_GLOBS,
    docs: {
      en: 'Globs of the catalog files: what templates, signs and applications the account has.',
      'zh-CN': '模板目录文件的 glob，目录记录账号下的正文模板、签名和应用。',
    },
  },
  rules: {
    type: 'rules',
    default: {},
    docs: {
      en: 'Rule id, or a prefix with *, and the level that it gets: off, info, warning, error, or [level, options]. Later keys win.',
      'zh-CN': '规则 ID 或以 * 结尾的前缀，及其级别：off、info、warning、error，或 [级别, 选项]。靠后的键优先。',
    },
  },
  exclude: {
    type: 'globs',
    default: [],
    docs: {
      en: 'Globs of files that are not checked, besides ignored ones and node_modules, vendor, dist, build, target and minified files.',
      'zh-CN': '不检查的文件的 glob；被忽略的文件以及 node_modules、vendor、dist、build、target 和压缩文件始终不检查。',
    },
  },
  overrides: {
    type: 'overrides',
    default: [],
    docs: {
      en: 'Rules for some files only: a list of { files, rules }. Later entries win.',
      'zh-CN': '仅用于部分文件的规则：由 { files, rules } 组成的列表，靠后的条目优先。',
    },
  },
  variableLengthLimit: {
    type: 'positive-integer',
    default: null,
    docs: {
      en: 'Longest value of a template variable that the account allows, in characters: 6 for accounts opened after 2024-01-25, often 12 before.',
      'zh-CN': '账号允许的单个模板变量的最大字符数：2024 年 1 月 25 日之后开通的账号为 6，早先多为 12。',
    },
  },
  appIds: {
    type: 'app-ids',
    default: [],
    docs: {
      en: 'SDK AppIDs of the account, such as "1400006666". When given, others in a call are reported.',
      'zh-CN': '账号下各应用的 SDK AppID，例如 "1400006666"。填写后，调用中出现其他 SDK AppID 时会提示。',
    },
  },
  individualAccount: {
    type: 'boolean',
    default: false,
    docs: {
      en: 'The account is certified as an individual, not as an enterprise. Calls that send marketing messages are then reported.',
      'zh-CN': '账号为个人认证（而非企业认证）。开启后，发送营销短信的调用会被提示。',
    },
  },
  locale: {
    type: 'locale',
    default: null,
    docs: { en: 'Language of the messages.', 'zh-CN': '提示信息的语言。' },
  },
  markdown: {
    type: 'boolean',
    default: false,
    docs: {
      en: 'Check the code in Markdown files too: every fenced block that names its language.',
      'zh-CN': '同时检查 Markdown 文件中的代码：每个注明语言的围栏代码块。',
    },
  },
};

export const KEY_NAMES: readonly string[] = Object.keys(KEYS);
/** Known to editors, without meaning here. */
export const SCHEMA_KEY = '$schema';
export const OVERRIDE_KEYS: readonly string[] = ['files', 'rules'];
export const LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];
export const LOCALES = ['en', 'zh-CN'] as const;
