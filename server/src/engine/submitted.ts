import { INTERNATIONAL_REQUEST, SMS_TYPES } from '../catalog/formats/submission.js';
import type { SignEntry, TemplateEntry } from '../model/catalog.js';
import { type ManageCall, manageField } from '../model/manage.js';
import { alternatives, type StringValue } from '../model/value.js';

/** Templates and signs that code submits for review. They have no id yet, so no call can use them. */
export interface Submitted {
  readonly templates: readonly TemplateEntry[];
  readonly signs: readonly SignEntry[];
}

/** The texts of AddSmsTemplate, ModifySmsTemplate, AddSmsSign and ModifySmsSign calls, each alternative as an entry. */
export function submittedBy(calls: readonly ManageCall[]): Submitted {
  const templates: TemplateEntry[] = [];
  const signs: SignEntry[] = [];
  const seen = new Set<string>();
  for (const call of calls) {
    const place = { file: call.file, range: call.range };
    const destination = INTERNATIONAL_REQUEST[scalar(call, 'International') ?? ''] ?? null;
    if (call.action === 'AddSmsTemplate' || call.action === 'ModifySmsTemplate') {
      for (const content of textsOf(call, 'TemplateContent', seen)) {
        const name = scalar(call, 'TemplateName') ?? '';
        const type = SMS_TYPES[scalar(call, 'SmsType') ?? ''] ?? null;
        templates.push({ id: null, idPlace: null, name, type, destination, status: null, reply: '', content, place, source: 'submission' });
      }
    }
    if (call.action === 'AddSmsSign' || call.action === 'ModifySmsSign') {
      for (const name of textsOf(call, 'SignName', seen))
        signs.push({ id: null, name, destination, status: null, reply: '', place, source: 'submission' });
    }
  }
  return { templates, signs };
}

/** A number or text of a field as text; undefined where it is not known. */
function scalar(call: ManageCall, name: string): string | undefined {
  const value = manageField(call, name)?.value;
  return value?.kind === 'string' ? value.value : value?.kind === 'number' ? value.text : undefined;
}

/** Every text that a field may have. A call that is reached on several ways is one. */
function textsOf(call: ManageCall, name: string, seen: Set<string>): readonly StringValue[] {
  const value = manageField(call, name)?.value;
  return (value ? alternatives(value) : []).flatMap(({ value: v }) => {
    if (v.kind !== 'string' || v.value.trim() === '') return [];
    const key = `${call.file}:${call.range.start}:${name}:${v.place?.file}:${v.place?.range.start}`;
    return !seen.has(key) && seen.add(key) ? [v] : [];
  });
}
