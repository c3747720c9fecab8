import type { Place } from '../../base/range.js';
import type { Text } from '../../base/text.js';
import type { TemplateEntry } from '../../model/catalog.js';
import type { Severity } from '../../model/finding.js';
import type { StringValue } from '../../model/value.js';
import { inConsole, isEditable } from './console.js';
import { slicePlace } from './places.js';

/** A message of a template rule in both forms: for texts of one's own and for mirrors of the account. */
export const inBoth = (found: Text): { readonly found: Text; readonly foundInMirror: Text } => ({ found, foundInMirror: inConsole(found) });

export const messageFor = (entry: TemplateEntry): 'found' | 'foundInMirror' => (isEditable(entry) ? 'found' : 'foundInMirror');

/** Where a run of the text is flagged. */
export const runPlace = (entry: TemplateEntry, content: StringValue, from: number, to: number): Place =>
  slicePlace(content, from, to) ?? content.place ?? entry.place;

/** The whole text. */
export const wholePlace = (entry: TemplateEntry): Place => entry.content?.place ?? entry.place;

/** What only a reviewer decides has been decided for a text that the account itself says is approved. */
export const reviewSeverity = (entry: TemplateEntry): Severity => (entry.status === 'approved' && !isEditable(entry) ? 'info' : 'warning');

export const isMainland = (entry: TemplateEntry): boolean => entry.destination === 'mainland';
export const isInternational = (entry: TemplateEntry): boolean => entry.destination === 'international';

/** Opt-out texts, of today and of before (R since 2025; T, TD, N and 退订 in older samples). */
export const OPT_OUT =
  /拒收请?回复?\s*R|(?:回复?|发送?)\s*(?:TD?|N|R|退订)\s*(?:退订|拒收)|(?:退订|拒收)请?(?:回复?|发送?)\s*(?:TD?|N|R|退订)/i;
/** The one that new marketing templates must end with (error MarketingTemplateWithoutUnsubscribe). */
export const OPT_OUT_NOW = '拒收请回复R';
