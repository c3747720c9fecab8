import type { Place } from '../../base/range.js';
import { type Call, fieldValue, isAbsent } from '../../model/call.js';
import type { Catalog, TemplateEntry } from '../../model/catalog.js';
import type { FixStep } from '../../model/finding.js';
import { combinations, type ListValue, type NullValue, type StringValue, type Value } from '../../model/value.js';
import { perCallAndCatalog } from './memo.js';
import { renumbered, type Slot, slotCount } from './slots.js';
import { idText } from './values.js';

/** Catalog entries of a template id. */
export function templatesOf(value: Value, catalog: Catalog): readonly TemplateEntry[] {
  const id = idText(value);
  return id === null ? [] : (catalog.templates.get(id) ?? []);
}

/** How many variables the template has; null when its text is not known, not well formed, or entries of one id disagree. */
export function variablesOf(value: Value, catalog: Catalog): number | null {
  const counts = new Set(templatesOf(value, catalog).map((t) => (t.content ? slotCount(t.content.value) : null)));
  return counts.size === 1 ? [...counts][0]! : null;
}

/** One combination of template and values that the service refuses for its number of values. */
export interface CountMismatch {
  readonly id: string;
  readonly template: TemplateEntry;
  /** null: the field is absent. */
  readonly params: ListValue | NullValue | null;
  readonly expected: number;
  readonly given: number;
}

/**
 * Every combination of template and values that can occur, when all of them fail; else nothing, because the code may be right in the
 * combination that runs. Judging a list whose length is not certain would be a guess.
 */
export const countMismatches = perCallAndCatalog((call: Call, catalog: Catalog): readonly CountMismatch[] => {
  const template = fieldValue(call, 'TemplateId');
  if (!template) return [];
  const params = fieldValue(call, 'TemplateParamSet');
  if (!params && !isAbsent(call, 'TemplateParamSet')) return [];
  const rows = params ? combinations([template, params]) : combinations([template]);
  if (!rows) return [];
  const out: CountMismatch[] = [];
  for (const [id, values] of rows) {
    const expected = variablesOf(id!, catalog);
    const given = countOf(values);
    if (expected === null || given === null || expected === given) return [];
    out.push({
      id: idText(id!)!,
      template: templatesOf(id!, catalog)[0]!,
      params: values ? (values as ListValue | NullValue) : null,
      expected,
      given,
    });
  }
  return out;
});

function countOf(values: Value | undefined): number | null {
  if (!values || values.kind === 'null') return 0;
  return values.kind === 'list' && values.exact ? values.items.length : null;
}

/** Where the message of a finding about a template points: its text in the catalog. */
export const templatePlace = (t: TemplateEntry): Place => t.content?.place ?? t.idPlace ?? t.place;

/** Steps that write every slot anew as `{n}`; those that are right already stay. */
export function renumberSteps(content: StringValue, slots: readonly Slot[]): readonly FixStep[] {
  const numbers = renumbered(slots);
  return slots.flatMap((slot, i): FixStep[] => {
    const text = `{${numbers[i]}}`;
    return text === slot.text ? [] : [{ do: 'edit-string', value: content, from: slot.from, to: slot.to, text }];
  });
}
