import { nearest } from '../../base/nearest.js';
import type { AppEntry, CatalogSource, SignEntry, TemplateEntry } from '../../model/catalog.js';
import type { RecordValue, Value } from '../../model/value.js';
import {
  entryOf,
  fieldOf,
  placeIn,
  type Reading,
  readId,
  readLabel,
  readOneOf,
  readRecords,
  readText,
  report,
  sourceOf,
} from '../reading.js';
import { catalogTexts } from '../texts.js';
import { type CatalogFormat, EMPTY, type Loaded } from './format.js';
import { APP_KEYS, DESTINATIONS, FILE_KEYS, SIGN_KEYS, STATUSES, TEMPLATE_KEYS, TYPES } from './own-keys.js';

/** The product's own catalog (contracts, "Catalogs"); a bare list is read as `templates`. */
export const own: CatalogFormat = {
  recognises: (value) =>
    value.kind === 'record'
      ? FILE_KEYS.some((key) => entryOf(value, key) !== undefined)
      : value.kind === 'list' &&
        value.items.length > 0 &&
        value.items.every((i) => i.kind === 'record' && fieldOf(i, 'content')?.kind === 'string'),
  load(value, r) {
    if (value.kind === 'list') return { ...EMPTY, templates: loadTemplates(r, value, 'own') };
    if (value.kind !== 'record') return EMPTY;
    checkKeys(r, value, FILE_KEYS);
    const complete = readComplete(r, value);
    const syncedAt = readTime(r, value);
    const source: CatalogSource = syncedAt === null ? 'own' : 'mirror';
    const list = (key: string): Value | undefined => fieldOf(value, key);
    const templates = list('templates');
    const signs = list('signs');
    const apps = list('apps');
    return {
      templates: templates ? loadTemplates(r, templates, source) : [],
      signs: signs ? loadSigns(r, signs, source) : [],
      apps: apps ? loadApps(r, apps) : [],
      complete: {
        templates: complete && templates !== undefined,
        signs: complete && signs !== undefined,
        apps: complete && apps !== undefined,
      },
      syncedAt,
    } satisfies Loaded;
  },
};

function loadTemplates(r: Reading, value: Value, source: CatalogSource): readonly TemplateEntry[] {
  return readRecords(r, value, 'templates', TEMPLATE_KEYS).map((record) => {
    checkKeys(r, record, TEMPLATE_KEYS);
    return { ...readTemplateHead(r, record), content: readText(r, record, 'content'), place: placeIn(r, record), source };
  });
}

/** The keys of a template but its text: also the head of an `.smstpl` file. */
export function readTemplateHead(r: Reading, record: RecordValue): Omit<TemplateEntry, 'content' | 'place' | 'source'> {
  return {
    ...readId(r, record, 'id'),
    name: readLabel(r, record, 'name'),
    type: readOneOf(r, record, 'type', TYPES),
    destination: readOneOf(r, record, 'international', DESTINATIONS),
    status: readOneOf(r, record, 'status', STATUSES),
    reply: readLabel(r, record, 'reply'),
  };
}

function loadSigns(r: Reading, value: Value, source: CatalogSource): readonly SignEntry[] {
  return readRecords(r, value, 'signs', SIGN_KEYS).flatMap((record) => {
    checkKeys(r, record, SIGN_KEYS);
    const { id } = readId(r, record, 'id');
    const rest = {
      destination: readOneOf(r, record, 'international', DESTINATIONS),
      status: readOneOf(r, record, 'status', STATUSES),
      reply: readLabel(r, record, 'reply'),
    };
    const name = readText(r, record, 'name');
    if (name === null) {
      if (fieldOf(record, 'name') === undefined) report(r, 'catalog-type', placeIn(r, record), catalogTexts.missing, { key: 'name' });
      return [];
    }
    return [{ id, name, ...rest, place: placeIn(r, record), source }];
  });
}

function loadApps(r: Reading, value: Value): readonly AppEntry[] {
  return readRecords(r, value, 'apps', APP_KEYS).flatMap((record) => {
    checkKeys(r, record, APP_KEYS);
    const { id, idPlace } = readId(r, record, 'id');
    const name = readLabel(r, record, 'name');
    if (id === null) {
      report(r, 'catalog-type', idPlace ?? placeIn(r, record), catalogTexts.missing, { key: 'id' });
      return [];
    }
    return [{ id, name, place: placeIn(r, record) }];
  });
}

/** Other keys are the user's own business, unless one is plainly a slip of a known one that is not there. */
export function checkKeys(r: Reading, record: RecordValue, known: readonly string[]): void {
  for (const { key, keyPlace } of record.entries) {
    if (known.includes(key) || keyPlace === null) continue;
    const meant = nearest(key, known);
    if (meant !== undefined && entryOf(record, meant) === undefined) {
      report(r, 'catalog-type', keyPlace, catalogTexts.unknownKey, { key, nearest: meant });
    }
  }
}

function readComplete(r: Reading, record: RecordValue): boolean {
  return readOneOf(r, record, 'complete', { true: true, false: false }) ?? false;
}

function readTime(r: Reading, record: RecordValue): string | null {
  const value = fieldOf(record, 'syncedAt');
  if (value === undefined) return null;
  if (value.kind === 'string' && /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?)?$/.test(value.value))
    return value.value;
  report(r, 'catalog-type', placeIn(r, value), catalogTexts.notTime, { key: 'syncedAt', value: sourceOf(r, value) });
  return value.kind === 'string' ? value.value : null;
}
