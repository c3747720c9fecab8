/** How a text for people is written for a client: each function takes text as it is and makes it safe to show. */
export interface Markup {
  /** Names and values of the user's project. */
  readonly code: (text: string) => string;
  readonly strong: (text: string) => string;
  /** Text of several lines or of its own. */
  readonly block: (text: string) => string;
  /** A place that can be opened. */
  readonly link: (label: string, uri: string) => string;
  /** Lines of one paragraph. */
  readonly lines: (lines: readonly string[]) => string;
}

/** Characters that cannot be seen are named: a blank that is none is what people look for. Line feeds stay. */
const visible = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/gu, (c) =>
      c === ' ' || c === '\n' ? c : `<U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
    );

const oneLine = (text: string): string => visible(text).replaceAll('\n', '⏎');

/** More backticks than any run of them inside. */
const fenceOf = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map((run) => run[0].length + 1)));

function codeSpan(text: string): string {
  const inner = oneLine(text);
  if (inner === '') return '';
  const fence = fenceOf(inner, 1);
  // A blank next to the fence keeps backticks apart; of two outer blanks CommonMark drops one pair.
  const pad = /^`|`$/.test(inner) || (/^ .* $/.test(inner) && inner.trim() !== '') ? ' ' : '';
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** CommonMark without HTML and commands. What comes from the project stands in code spans, code blocks and link targets only. */
export const markdown: Markup = {
  code: codeSpan,
  strong: (text) => `**${text}**`,
  block: (text) => {
    const inner = visible(text);
    const fence = fenceOf(inner, 3);
    return `${fence}text\n${inner}\n${fence}`;
  },
  link: (label, uri) => `[${codeSpan(label)}](<${uri.replace(/[<>\\\s]/g, encodeURIComponent)}>)`,
  lines: (lines) => lines.join('  \n'),
};

/** For clients that show text as it is. */
export const plain: Markup = {
  code: oneLine,
  strong: (text) => text,
  block: visible,
  link: (label) => oneLine(label),
  lines: (lines) => lines.join('\n'),
};
