/** A link with its scheme or `www.`: nothing else looks like that. */
const CERTAIN = /https?:\/\/|\bwww\.[a-z0-9-]+\.[a-z]{2,}/i;
/** A host with a path under a domain that is common in messages. Decimals, versions and mail addresses have no such end. */
const BARE =
  /(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|io|cc|me|top|vip|xyz|link|ltd|shop|site|tech|co|info|im|tv)\/[^\s，。；]*|(?<![@\w.-])(?:url|t|dwz|mmbiz|suo|c7|w\.url)\.(?:cn|im)(?![\w.-])/i;

export interface Link {
  readonly text: string;
  /** A scheme or `www.` is written. */
  readonly certain: boolean;
}

/** The first link of a text. */
export function linkIn(text: string): Link | undefined {
  const certain = CERTAIN.exec(text);
  if (certain) return { text: text.slice(certain.index).split(/[\s，。；]/, 1)[0]!, certain: true };
  const bare = BARE.exec(text);
  return bare ? { text: bare[0], certain: false } : undefined;
}
