import type { Place } from '../base/range.js';
import type { Message } from '../base/text.js';

/**
 * Which finding a problem of a catalog file becomes. `catalog-syntax`: the file, or a part of it, cannot be read; `catalog-type`: a value
 * is not one of those that are allowed; `tpl-duplicate-id`: an id stands twice in one file.
 */
export type CatalogProblemRule = 'catalog-syntax' | 'catalog-type' | 'tpl-duplicate-id';

/** Something in a catalog file that does not count, and why. The rest of the file does. */
export interface CatalogProblem {
  readonly rule: CatalogProblemRule;
  readonly place: Place;
  readonly message: Message;
}
