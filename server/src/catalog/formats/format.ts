import type { AppEntry, Grant, SignEntry, TemplateEntry } from '../../model/catalog.js';
import type { ManageCall } from '../../model/manage.js';
import type { Value } from '../../model/value.js';
import type { Reading } from '../reading.js';

/** What one document of a file holds. */
export interface Loaded {
  readonly templates: readonly TemplateEntry[];
  readonly signs: readonly SignEntry[];
  readonly apps: readonly AppEntry[];
  readonly complete: { readonly templates: boolean; readonly signs: boolean; readonly apps: boolean };
  readonly syncedAt: string | null;
  readonly requests?: readonly ManageCall[];
  readonly grants?: readonly Grant[];
}

export const EMPTY: Loaded = {
  templates: [],
  signs: [],
  apps: [],
  complete: { templates: false, signs: false, apps: false },
  syncedAt: null,
};

/** One form that a catalog may have as JSON or YAML. */
export interface CatalogFormat {
  /** By structure alone; true only where nothing else has this shape. */
  recognises(value: Value): boolean;
  load(value: Value, reading: Reading): Loaded;
}
