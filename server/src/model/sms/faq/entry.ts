import type { Text } from '../../../base/text.js';

/** One question of the product's FAQ. The answers are plain text with numbered lines. */
export interface FaqEntry {
  /** Short name that rules refer to. */
  readonly key: string;
  /** Part of a link. */
  readonly slug: string;
  /** Position in the FAQ, from 1. */
  readonly order: number;
  readonly title: Text;
  readonly answer: Text;
  /** Error codes that the question is about, of both API generations. */
  readonly codes: readonly string[];
  /** Why nothing of it can be seen in the source; null where rules can see something. */
  readonly unseen: Text | null;
}

interface Side {
  readonly title: string;
  readonly answer: readonly string[];
}

export const faq = (
  order: number,
  key: string,
  slug: string,
  en: Side,
  zh: Side,
  codes: readonly string[] = [],
  unseen: Text | null = null,
): FaqEntry => ({
  key,
  slug,
  order,
  title: { en: en.title, 'zh-CN': zh.title },
  answer: { en: en.answer.join('\n'), 'zh-CN': zh.answer.join('\n') },
  codes,
  unseen,
});
