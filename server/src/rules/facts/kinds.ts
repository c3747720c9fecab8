import { type Call, fieldValue } from '../../model/call.js';
import type { Catalog, TemplateEntry } from '../../model/catalog.js';
import { combinations, type Value } from '../../model/value.js';
import { type Side, sideOf } from './phones.js';
import { templatesOf } from './templates.js';

/** A template that serves one side and numbers of the other. */
export interface KindMismatch {
  readonly value: Value;
  readonly template: TemplateEntry;
  /** Where the numbers are. */
  readonly side: Side;
}

/** Every combination of template and numbers, when the template serves the wrong side in all of them; else nothing. */
export function kindMismatches(call: Call, catalog: Catalog): readonly KindMismatch[] {
  const [template, phones] = [fieldValue(call, 'TemplateId'), fieldValue(call, 'PhoneNumberSet')];
  if (!template || !phones) return [];
  const out: KindMismatch[] = [];
  for (const [value, set] of combinations([template, phones]) ?? []) {
    const side = sideOfSet(set!, call);
    const entries = templatesOf(value!, catalog);
    const other = side === 'mainland' ? 'international' : 'mainland';
    if (!side || entries.length === 0 || !entries.every((t) => t.destination === other)) return [];
    out.push({ value: value!, template: entries[0]!, side });
  }
  return out;
}

/** All proven numbers of the list are on one side. */
function sideOfSet(set: Value, call: Call): Side | null {
  const items = set.kind === 'list' ? set.items : call.api === 'v5' ? [set] : [];
  const sides = new Set(items.map((item) => sideOf(item, call)).filter((s) => s !== null));
  return sides.size === 1 ? [...sides][0]! : null;
}
