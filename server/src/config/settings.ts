import type { Locale } from '../base/text.js';
import type { Severity } from '../model/finding.js';

export type RuleLevel = Severity | 'off';

export interface RuleSetting {
  readonly level: RuleLevel | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** smslint.json, checked and with defaults filled in. Rule keys are ids or prefixes with `*`, later ones win. */
export interface Settings {
  readonly catalog: readonly string[];
  readonly rules: readonly (readonly [pattern: string, setting: RuleSetting])[];
  readonly exclude: readonly string[];
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Settings['rules'] }[];
  /** null: the project does not say, rules assume 6 only where they say so. */
  readonly variableLengthLimit: number | null;
  readonly appIds: readonly string[];
  /** The account is certified as an individual (个人认证), which may not send marketing messages. */
  readonly individualAccount: boolean;
  readonly locale: Locale | null;
  /** Whether the fenced code blocks of Markdown files are checked. */
  readonly markdown: boolean;
}

export const DEFAULT_CATALOG_GLOBS: readonly string[] = [
  '**/sms-catalog.{json,yaml,yml}',
  '**/sms-templates.{json,yaml,yml}',
  '**/*.smstpl',
];

export const defaultSettings: Settings = {
  catalog: DEFAULT_CATALOG_GLOBS,
  rules: [],
  exclude: [],
  overrides: [],
  variableLengthLimit: null,
  appIds: [],
  individualAccount: false,
  locale: null,
  markdown: false,
};
