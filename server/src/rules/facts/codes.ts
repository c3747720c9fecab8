import type { FileFacts } from '../../model/file-facts.js';
import { errorEntry, nearestCode } from '../../model/sms/errors.js';
import type { StringValue } from '../../model/value.js';

/** A code that the file decides by but the service never answers, with the one that is meant. */
export interface WrongCode {
  readonly written: StringValue;
  readonly right: string;
  /** `renamed`: answered in the past. `document`: a slip of the official documents. `misspelt`: everything else. */
  readonly kind: 'renamed' | 'document' | 'misspelt';
}

/** Printed in an example of the documents, without its last letter (tccli examples of SendSms). */
const DOCUMENT_SLIP = 'FailedOperation.TemplateParamSetNotMatchApprovedTemplat';

/** Codes of other products share the families, so a code that no code of SMS is near says nothing. */
export function wrongCodes(facts: FileFacts): readonly WrongCode[] {
  return facts.codes.flatMap((written): readonly WrongCode[] => {
    const entry = errorEntry(written.value);
    const right = entry ? entry.renamedTo : nearestCode(written.value);
    if (right === null || right === undefined || right === written.value) return [];
    return [{ written, right, kind: written.value === DOCUMENT_SLIP ? 'document' : entry ? 'renamed' : 'misspelt' }];
  });
}
