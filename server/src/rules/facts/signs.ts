import { type Call, fieldValue } from '../../model/call.js';
import type { Catalog, SignEntry } from '../../model/catalog.js';
import { alternatives, type StringValue } from '../../model/value.js';
import { type Side, sideOfCall } from './phones.js';
import { templatesOf } from './templates.js';
import { stringsOf } from './values.js';

/** 【】 are added on the mainland, [] abroad; people write both, and their full-width relatives. */
export const SIGN_BRACKETS = /[【】[\]［］]/gu;

/** The texts that a call may give as its sign; empty ones say "no sign" and are left out. */
export const signsOf = (call: Call): readonly StringValue[] => stringsOf(fieldValue(call, 'SignName')).filter((v) => v.value.trim() !== '');

/** Where the message goes, by its numbers or else by its template; null when neither proves it. */
export function destinationOf(call: Call, catalog: Catalog): Side | null {
  const side = sideOfCall(call);
  if (side) return side;
  const template = fieldValue(call, 'TemplateId');
  if (!template) return null;
  const kinds = new Set(
    alternatives(template).flatMap(({ value }) => {
      const entries = templatesOf(value, catalog);
      return entries.length > 0 ? entries.map((t) => t.destination) : [null];
    }),
  );
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'mainland' || kind === 'international') ? kind : null;
}

/** True when the catalog lists exactly this text as approved: then the service knows it, whatever the rules of today say. */
export const isApproved = (name: string, catalog: Catalog): boolean =>
  (catalog.signsByName.get(name) ?? []).some((s: SignEntry) => s.status === 'approved');

/** A catalog entry's own destination, as a side; null when it serves both or does not say. */
export const sideOfEntry = (entry: SignEntry): Side | null => (entry.destination === 'both' ? null : entry.destination);
