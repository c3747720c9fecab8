import { ACCOUNT_FAQ } from './faq/account.js';
import { CODES_FAQ } from './faq/codes.js';
import type { FaqEntry } from './faq/entry.js';
import { USING_FAQ } from './faq/using.js';

export type { FaqEntry } from './faq/entry.js';

/** The product's FAQ, condensed: every heading, in its order. */
export const FAQ: readonly FaqEntry[] = [...USING_FAQ, ...CODES_FAQ, ...ACCOUNT_FAQ].sort((a, b) => a.order - b.order);

const BY_KEY: ReadonlyMap<string, FaqEntry> = new Map(FAQ.map((entry) => [entry.key, entry]));

/** By the key that rules use: `F1014`, `FSig`. */
export const faqEntry = (key: string): FaqEntry | undefined => BY_KEY.get(key);

/** The entries about an error code. */
export const faqOfCode = (code: string): readonly FaqEntry[] => FAQ.filter((entry) => entry.codes.includes(code));
