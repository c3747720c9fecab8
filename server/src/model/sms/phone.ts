/**
 * How the service reads the literal of a phone number. Sources: PhoneNumberSet in sms_models.d.ts 2021-01-11 (`+`, `0086`, `86` and bare
 * forms, default prefix +86), SendSms document 382/55981, DescribePhoneNumberInfo (national leading 0 is dropped).
 */
export type Destination = 'mainland' | 'foreign';

export type PhoneForm =
  /** `+8613711112222`, `+85261234567` */
  | 'plus'
  /** `008613711112222` */
  | '0086'
  /** `8613711112222` */
  | '86'
  /** `13711112222`, and any other digits without a plus */
  | 'bare';

export interface Phone {
  /** As the service reads it: Hong Kong, Macao and Taiwan are foreign. Null when the text is no number at all. */
  readonly destination: Destination | null;
  readonly form: PhoneForm;
  /** Dialling code without plus, `86` or `852`; null when no known code fits. */
  readonly code: string | null;
  /** What follows the code, without the leading 0 that the service drops. */
  readonly national: string;
  /** True for `+860…`: the service accepts it. */
  readonly trunkZero: boolean;
  /** E.164, for comparing; null when the text is no number. */
  readonly normal: string | null;
  /** The number without separators, invisible and full-width characters: what was meant. */
  readonly clean: string;
  /** The dialling code that digits without a plus start with, where they look like a foreign number: `85261234567`. */
  readonly foreignWithoutPlus: string | null;
}

/** Mobile numbers of the mainland. The numbering plan is general knowledge, not from the API's documents. */
export const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;

/** Digits of the longest number after the plus (E.164), and of the shortest that any country served has with its code. */
export const E164_MAX_DIGITS = 15;
export const E164_MIN_DIGITS = 8;

/** Dialling codes of one and two digits; all others have three (ITU-T E.164 assignments; price table of the product). */
const SHORT_CODES = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);
const LONG_CODES = new Set(
  (
    '211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 ' +
    '249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 ' +
    '359 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 ' +
    '594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 850 852 853 855 856 880 886 ' +
    '960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 992 993 994 995 996 998'
  ).split(' '),
);

/** Lengths of mobile numbers after the code where many Chinese senders send to; general knowledge, only to tell what was meant. */
const MOBILE_LENGTHS: Readonly<Record<string, readonly number[]>> = {
  '852': [8],
  '853': [8],
  '886': [9],
  '65': [8],
  '60': [9, 10],
  '66': [9],
  '84': [9],
  '63': [10],
  '62': [9, 10, 11, 12],
  '81': [10],
  '82': [10],
  '855': [8, 9],
  '856': [10],
  '95': [8, 9, 10],
  '91': [10],
  '61': [9],
  '44': [10],
  '33': [9],
  '49': [10, 11],
  '7': [10],
  '971': [9],
};

/** Splits digits after a plus into dialling code and national number; undefined when no code fits. */
export function splitCode(digits: string): { readonly code: string; readonly national: string } | undefined {
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length);
    if ((length < 3 ? SHORT_CODES : LONG_CODES).has(code)) return { code, national: digits.slice(length) };
  }
  return undefined;
}

/** Full-width digits and plus become ASCII; blanks, separators, brackets and invisible characters go. */
export function cleanPhone(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}\u00a0.\-‐-―−()[\]/]/gu, '');
}

/** Classifies the literal of one phone number; separators do not matter here, they are judged by `phone-chars`. */
export function classifyPhone(text: string): Phone {
  const clean = cleanPhone(text);
  const none = { form: 'bare', code: null, national: '', trunkZero: false, normal: null, clean, foreignWithoutPlus: null } as const;
  if (!/^\+?\d+$/.test(clean)) return { ...none, destination: null };
  const domestic = (form: PhoneForm, rest: string): Phone => {
    const trunkZero = rest.startsWith('0');
    const national = trunkZero ? rest.slice(1) : rest;
    return { ...none, destination: 'mainland', form, code: '86', national, trunkZero, normal: `+86${national}` };
  };
  if (clean.startsWith('+86')) return domestic('plus', clean.slice(3));
  if (clean.startsWith('+')) {
    const split = splitCode(clean.slice(1));
    return {
      ...none,
      destination: 'foreign',
      form: 'plus',
      code: split?.code ?? null,
      national: split?.national ?? clean.slice(1),
      normal: clean,
    };
  }
  if (clean.startsWith('0086')) return domestic('0086', clean.slice(4));
  if (clean.length === 13 && clean.startsWith('86')) return domestic('86', clean.slice(2));
  return { ...domestic('bare', clean), national: clean, trunkZero: false, normal: `+86${clean}`, foreignWithoutPlus: foreignCode(clean) };
}

/** The code of a foreign number that was written without its plus, with or without `00`; null when it may be a mainland number. */
function foreignCode(digits: string): string | null {
  if (MAINLAND_MOBILE.test(digits)) return null;
  const rest = digits.startsWith('00') ? digits.slice(2) : digits;
  const split = splitCode(rest);
  if (!split || split.code === '86' || split.code === '1') return null;
  return MOBILE_LENGTHS[split.code]?.includes(split.national.length) ? split.code : null;
}

/**
 * The part that is too much where a number has two prefixes (`+86+86…`, `+860086…`, `+8686` before 11 digits, `+86+852…`), as a slice of the
 * text; undefined when it has one.
 */
export function doublePrefix(text: string): { readonly from: number; readonly to: number } | undefined {
  const mainland = /^(\+86|0086|86)(\+86|0086|86)(?=1[3-9]\d{9}$)/.exec(text);
  if (mainland) return { from: mainland[1]!.length, to: mainland[0].length };
  const foreign = /^(\+86|0086)(?=\+(?!86))/.exec(text);
  return foreign ? { from: 0, to: foreign[0].length } : undefined;
}

/** The numbers inside a string that holds several, with their slices; undefined when it holds one. */
export function joinedNumbers(text: string): readonly { readonly from: number; readonly to: number; readonly text: string }[] | undefined {
  const parts: { from: number; to: number; text: string }[] = [];
  let at = 0;
  for (const part of text.split(/[,;，；、|\n]|(?<=\d{7})\s+(?=\+?\d{7})/)) {
    const from = text.indexOf(part, at);
    at = from + part.length;
    const trimmed = part.trim();
    if (trimmed === '') continue;
    if (!/^\+?\d{7,}$/.test(cleanPhone(trimmed))) return undefined;
    const start = from + part.indexOf(trimmed);
    parts.push({ from: start, to: start + trimmed.length, text: trimmed });
  }
  return parts.length > 1 ? parts : undefined;
}
