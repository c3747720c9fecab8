import type { Place, Range } from '../base/range.js';
import type { ApiVersion, ResponseUse, ViaStep } from './call.js';
import type { Value } from './value.js';

/** One member of a request, under the API's name. */
export interface ManageField {
  /** As the API spells it, e.g. `SmsType`, `TemplateContent`; what is no name of the API is as written. */
  readonly name: string;
  /** As written: `setSmsType`, `sms_type`. */
  readonly spelled: string;
  /** Where the name is written; null for positional arguments. */
  readonly place: Place | null;
  readonly value: Value;
}

/** A request of an action of the SMS product that sends nothing: of templates, signs, statistics, reports. */
export interface ManageCall {
  readonly file: string;
  /** From the method name to the closing parenthesis, of a wrapper where one was called; of a request in a file of data, the whole of it. */
  readonly range: Range;
  /** The method name alone. */
  readonly nameRange: Range;
  /** VS Code language id. */
  readonly language: string;
  /** `code`: made with an official SDK. `body`: text of a request in a file; a program may add to it. `terraform`: what a resource submits. */
  readonly origin: 'code' | 'body' | 'terraform';
  /** null: not known. */
  readonly api: ApiVersion | null;
  /** `AddSmsTemplate`, `DescribeSmsSignList` … */
  readonly action: string;
  /** Functions between the call that is judged and the call of the action, as in `Call`. */
  readonly via: readonly ViaStep[];
  /** Place of the call of the action itself. */
  readonly send: Place;
  readonly fields: readonly ManageField[];
  /** True when the request may hold more members than `fields` shows. */
  readonly open: boolean;
  /** How values travel, as in `Call.client`. */
  readonly encoding: 'json' | 'form' | null;
  /** What becomes of the answer. */
  readonly uses: readonly ResponseUse[];
  /** True in a folder or file of tests, mocks or fixtures. */
  readonly inTest: boolean;
}

/** The member of this name; the last one where there are several. */
export const manageField = (call: ManageCall, name: string): ManageField | undefined => call.fields.findLast((f) => f.name === name);
