/**
 * Length and billing of a message. Sources: 费用相关问题 (70/67), document 382/39023 (500), international documents 18052 and 34671 (GSM set,
 * 160/153), announcement 100814 (Malaysia, characters that count twice). An estimate: the carrier has the last word.
 */
export type MessageKind = 'mainland' | 'international';

/** Characters of sign with brackets and body together that the service accepts. */
export const MAX_MESSAGE_LENGTH = 500;
/** Of the legacy API's `msg`, by its own page. */
export const MAX_LEGACY_MESSAGE_LENGTH = 450;

export interface MessageSize {
  /** `gsm`: every character is in the GSM set, which only counts abroad. */
  readonly alphabet: 'gsm' | 'unicode';
  /** What the length limits count. */
  readonly units: number;
  /** Billed messages. 0 for an empty text. */
  readonly segments: number;
  /** Most units of a message that is sent in one. */
  readonly single: number;
  /** Units of each part of a longer message. */
  readonly part: number;
}

/** GSM characters as the international page 34671 prints them, and blank, line feed and return of GSM 03.38. */
const GSM = new Set(
  '!"#$%\'()*+,-./:;<=>?@_¡£¥§¿&¤0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÅÆÇÉÑØøÜßÖàäåæèéìñòöùüΔΦΓΛΩΠΨΣΘΞ \n\r',
);
/** They take two units each. */
const GSM_EXTENDED = new Set('^|€{}[]~\\');

/** Units of a text in the GSM alphabet; null when a character is not in it. */
export function gsmUnits(text: string): number | null {
  let units = 0;
  for (const c of text) {
    if (GSM.has(c)) units += 1;
    else if (GSM_EXTENDED.has(c)) units += 2;
    else return null;
  }
  return units;
}

/** The characters that keep a text out of the GSM alphabet, with their offsets. */
export function nonGsm(text: string): readonly { readonly index: number; readonly text: string }[] {
  const found: { index: number; text: string }[] = [];
  let index = 0;
  for (const c of text) {
    if (!GSM.has(c) && !GSM_EXTENDED.has(c)) found.push({ index, text: c });
    index += c.length;
  }
  return found;
}

/**
 * The size of a whole message: sign with its brackets and body with real values. Characters outside the basic plane count twice, so a text
 * counts its UTF-16 code units. `extra`: units that carriers add, 7 for Malaysia (+60).
 */
export function measure(text: string, kind: MessageKind, extra = 0): MessageSize {
  const gsm = kind === 'international' ? gsmUnits(text) : null;
  const alphabet = gsm === null ? 'unicode' : 'gsm';
  const units = (gsm ?? text.length) + (text === '' ? 0 : extra);
  const [single, part] = alphabet === 'gsm' ? [160, 153] : [70, 67];
  return { alphabet, units, segments: units === 0 ? 0 : units <= single ? 1 : Math.ceil(units / part), single, part };
}

/** Units that carriers of a country add to every message (announcement 100814, from 2025-10-13). */
export const carrierUnits = (dialling: string): number => (dialling === '60' ? 7 : 0);

/** A message as it arrives: 【sign】body on the mainland, [sign]body abroad. */
export const withSign = (sign: string, body: string, kind: MessageKind): string =>
  sign === '' ? body : kind === 'mainland' ? `【${sign}】${body}` : `[${sign}]${body}`;
