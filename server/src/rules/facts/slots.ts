/** One place of a template text that is, or was meant to be, a variable. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  /** The number inside, also of full-width digits and other spellings; null for names and empty braces. */
  readonly number: number | null;
  readonly kind: /** `{1}`, and `{0}`, whose number is judged elsewhere. */
    | 'good'
    /** Full-width braces or digits. */
    | 'fullwidth'
    /** Another spelling in braces, which the service refuses. */
    | 'braces'
    /** The spelling of another system (`#code#`, `%s`), which would be sent as it is. */
    | 'foreign';
}

/**
 * Alternatives in order of precedence, one group each: other spellings around braces, full-width and plain braces with a number, any other
 * pair of braces, half a placeholder, foreign spellings.
 */
const SLOT = new RegExp(
  [
    String.raw`(?<wrapped>[$#]\{[^{}\n]{0,40}\}|\{\{[^{}\n]{0,40}\}\})`,
    String.raw`(?<numbered>[{｛]\s*[0-9０-９]+\s*[}｝])`,
    String.raw`(?<pair>[{｛][^{}｛｝\n]{0,40}[}｝])`,
    String.raw`(?<half>[{｛]\s?[0-9０-９]+(?![0-9０-９])|(?<![0-9０-９])[0-9０-９]+\s?[}｝])`,
    String.raw`(?<foreign>#[A-Za-z_]\w*#|%(?:\d+\$)?[sd](?![A-Za-z])|@\d+@|<\d+>|(?<=[是为：:])[(（]\d[)）])`,
  ].join('|'),
  'gu',
);

/** The number of `{ 1 }`, `｛１｝`, `${1}`, `%1$s`; null where a name or nothing stands. */
function numberIn(slot: string): number | null {
  const inner = slot
    .normalize('NFKC')
    .replace(/^%(\d+)\$[sd]$/, '$1')
    .replace(/[{}<>()#$@\s]/g, '');
  return /^\d+$/.test(inner) ? Number(inner) : null;
}

/** Every slot of a text, in order. */
export function slotsOf(text: string): readonly Slot[] {
  return [...text.matchAll(SLOT)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    text: m[0],
    number: numberIn(m[0]),
    kind: kindOf(m[0], m.groups ?? {}),
  }));
}

function kindOf(raw: string, groups: Readonly<Record<string, string | undefined>>): Slot['kind'] {
  if (groups.foreign !== undefined) return 'foreign';
  if (groups.numbered === undefined) return 'braces';
  if (/^\{(?:0|[1-9]\d*)\}$/.test(raw)) return 'good';
  return /[｛｝０-９]/u.test(raw) ? 'fullwidth' : 'braces';
}

/** The numbers of all slots when the text has no slot that is spelled wrongly, ascending and distinct; else null. */
export function slotNumbers(text: string): readonly number[] | null {
  const slots = slotsOf(text);
  if (slots.some((s) => s.kind !== 'good')) return null;
  return [...new Set(slots.map((s) => s.number!))].sort((a, b) => a - b);
}

/** How many values a call has to give, or null when the text is not well formed (numbered from 1 without gaps). */
export function slotCount(text: string): number | null {
  const numbers = slotNumbers(text);
  return numbers?.every((n, i) => n === i + 1) ? numbers.length : null;
}

/**
 * New numbers for all slots, by slot: numbers that are written stay where they make 1…n without gaps, else slots are numbered in the order
 * of the text; equal names and numbers get equal numbers.
 */
export function renumbered(slots: readonly Slot[]): readonly number[] {
  const written = [...new Set(slots.map((s) => s.number))].sort((a, b) => (a ?? 0) - (b ?? 0));
  if (written.every((n, i) => n === i + 1)) return slots.map((s) => s.number!);
  const seen = new Map<string, number>();
  return slots.map((slot) => {
    const name = slot.number === null ? slot.text.replace(/[^\p{L}\p{N}_]/gu, '') : String(slot.number);
    // Empty braces and %s have no identity: each is a variable of its own.
    const key = slot.number === null && (name === '' || /^[sd]$/.test(name)) ? `@${slot.from}` : name;
    if (!seen.has(key)) seen.set(key, seen.size + 1);
    return seen.get(key)!;
  });
}
