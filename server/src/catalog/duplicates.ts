import type { Place } from '../base/range.js';
import type { Text } from '../base/text.js';
import type { CatalogFile } from '../model/catalog.js';
import { type Reading, report } from './reading.js';
import { catalogTexts } from './texts.js';

/** Reports ids that stand twice in one file, at the second one. Both entries stay: which one is right is not for the loader to say. */
export function findDuplicates(r: Reading, file: CatalogFile): void {
  repeated(
    r,
    file.templates.map((t) => ({ id: t.id, place: t.idPlace ?? t.place })),
    catalogTexts.duplicateTemplate,
  );
  repeated(r, file.signs, catalogTexts.duplicateSign);
  repeated(r, file.apps, catalogTexts.duplicateApp);
}

function repeated(r: Reading, entries: readonly { readonly id: string | null; readonly place: Place }[], text: Text): void {
  const seen = new Set<string>();
  for (const { id, place } of entries) {
    if (id === null) continue;
    if (seen.has(id)) report(r, 'tpl-duplicate-id', place, text, { id });
    seen.add(id);
  }
}
