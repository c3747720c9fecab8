/** The two languages of the product. Every text a person reads exists in both. */
export type Locale = 'en' | 'zh-CN';

/** A text in both languages; `{name}` is a placeholder for an argument. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type Args = Readonly<Record<string, string | number>>;

/** A text with its arguments, rendered as late as possible. */
export interface Message {
  readonly text: Text;
  readonly args: Args;
}

export const message = (text: Text, args: Args = {}): Message => ({ text, args });

/** Fills `{name}` placeholders. A literal brace is written `{{` or `}}`. */
export function render(m: Message, locale: Locale): string {
  return m.text[locale].replace(/\{\{|\}\}|\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string | undefined) => {
    if (whole === '{{') return '{';
    if (whole === '}}') return '}';
    const value = m.args[name!];
    return value === undefined ? whole : String(value);
  });
}

/** The locale that a BCP 47 tag or POSIX locale name asks for. */
export const localeOf = (tag: string | undefined): Locale => (tag && /^zh\b|^zh[_-]/i.test(tag) ? 'zh-CN' : 'en');
