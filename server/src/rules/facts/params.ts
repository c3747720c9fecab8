import { type Call, fieldValue } from '../../model/call.js';
import type { Catalog, TemplateEntry } from '../../model/catalog.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import { combinations, type ListValue, type StringValue, type Value } from '../../model/value.js';
import { perCallAndCatalog } from './memo.js';
import { templatesOf } from './templates.js';
import { kindsOf, stringsOf } from './values.js';

/** One written value for a template. */
export interface Param {
  readonly value: StringValue;
  /** Position in its list, from 1; null where earlier items are not certain. */
  readonly number: number | null;
  /** The templates that it may go to; null when one of them is not known. */
  readonly templates: readonly TemplateEntry[] | null;
}

/** Every value that is written out, but not those that stand for one to be filled in. */
export const paramsOf = perCallAndCatalog((call: Call, catalog: Catalog): readonly Param[] => {
  return kindsOf(fieldValue(call, 'TemplateParamSet'), 'list').flatMap((list) => {
    const templates = templatesFor(call, list, catalog);
    return list.items.flatMap((item, i) =>
      stringsOf(item)
        .filter((value) => !isPlaceholder(value.value))
        .map((value) => ({ value, number: list.exact ? i + 1 : null, templates })),
    );
  });
});

/** The templates with which a list can occur: values of another arm never meet it. */
function templatesFor(call: Call, list: ListValue, catalog: Catalog): readonly TemplateEntry[] | null {
  const [template, params] = [fieldValue(call, 'TemplateId'), fieldValue(call, 'TemplateParamSet')];
  if (!template || !params) return null;
  const out: TemplateEntry[] = [];
  for (const [id, set] of combinations([template, params]) ?? []) {
    if (set !== list) continue;
    const entries = templatesOf(id as Value, catalog);
    if (entries.length === 0) return null;
    out.push(...entries);
  }
  return out.length > 0 ? out : null;
}
