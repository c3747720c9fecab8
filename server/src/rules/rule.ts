import type { Place } from '../base/range.js';
import type { Args, Message, Text } from '../base/text.js';
import type { Call } from '../model/call.js';
import type { Catalog, CatalogFile, SignEntry, TemplateEntry } from '../model/catalog.js';
import type { FileFacts } from '../model/file-facts.js';
import type { FixIntent, FixSafety, FixStep, Related, Severity } from '../model/finding.js';
import type { ManageCall } from '../model/manage.js';

/** Account facts and options that a rule may read; from smslint.json or the editor's settings. */
export interface RuleSettings {
  /** Longest value of a variable that the account allows; null when the project does not say. */
  readonly variableLengthLimit: number | null;
  /** SDK AppIDs of the account; empty: not checked. */
  readonly appIds: readonly string[];
  /** The account is certified as an individual. */
  readonly individualAccount: boolean;
}

export interface ReportInput<M extends string> {
  readonly message: M;
  readonly args?: Args;
  readonly place: Place;
  readonly related?: readonly Related[];
  readonly fix?: FixIntent | null;
  /** Lower than the rule's default where the evidence is weaker. */
  readonly severity?: Severity;
  /** What the finding is about, without positions, for the fingerprint: usually the offending text. */
  readonly key: string;
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export interface RuleContext<M extends string = string> {
  readonly catalog: Catalog;
  readonly settings: RuleSettings;
  readonly options: Readonly<Record<string, unknown>>;
  /** Ids of all templates that calls use; null where some call may use others, or none is known. */
  usedTemplates(): ReadonlySet<string> | null;
  report(input: ReportInput<M>): void;
  /** A fix with a title from the rule's own texts. */
  fix(title: M, args: Args, safety: Exclude<FixSafety, 'none'>, steps: readonly FixStep[]): FixIntent;
  related(place: Place, message: M, args?: Args): Related;
}

/** One rule, one file: `rules/<id>.ts` exports it as `rule`. Adding one touches nothing else but its documents and test. */
export interface Rule<M extends string = string> {
  /** Kebab-case, equals the file name; the prefix up to the first `-` is the group. */
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly fix: FixSafety;
  /** API error codes and legacy codes that it prevents, newest first. */
  readonly errorCodes: readonly string[];
  /** Keys of FAQ entries (`model/sms/faq`). */
  readonly faq: readonly string[];
  /** Rules that speak instead of this one on the same text, although not more severe. */
  readonly yieldsTo?: readonly string[];
  /** One line: what it checks. */
  readonly docs: Text;
  /** All messages and fix titles. */
  readonly messages: Readonly<Record<M, Text>>;
  readonly call?: (call: Call, context: RuleContext<M>) => void;
  /** All calls of the project together. */
  readonly calls?: (calls: readonly Call[], context: RuleContext<M>) => void;
  /** Calls of actions that send nothing. */
  readonly manage?: (call: ManageCall, context: RuleContext<M>) => void;
  /** Each source file that was read. */
  readonly file?: (facts: FileFacts, context: RuleContext<M>) => void;
  readonly template?: (entry: TemplateEntry, context: RuleContext<M>) => void;
  readonly sign?: (entry: SignEntry, context: RuleContext<M>) => void;
  readonly catalogFile?: (file: CatalogFile, context: RuleContext<M>) => void;
}

/** Keeps the message keys of a rule typed. */
export const defineRule = <M extends string>(rule: Rule<M>): Rule<M> => rule;

export type { Message };
