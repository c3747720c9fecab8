import { extname } from '../base/path.js';
import type { LineIndex, Range } from '../base/range.js';
import { type Locale, message, render } from '../base/text.js';
import { languages } from '../languages/registry.js';
import type { Finding } from '../model/finding.js';

const REASON = { en: 'say here why this is right', 'zh-CN': '请在此说明原因' };

/** The words that a suppression stands in for; the person is meant to write over them. */
export const reasonPlaceholder = (locale: Locale): string => render(message(REASON), locale);

/** Comment tokens of formats that have no language adapter. */
const DATA_COMMENTS: Readonly<Record<string, string>> = {
  '.yaml': '#',
  '.yml': '#',
  '.toml': '#',
  '.properties': '#',
  '.tf': '#',
  '.jsonc': '//',
};

export interface Suppression {
  /** An insertion: a whole line before the line of the finding. */
  readonly range: Range;
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

/** Rules about secrets cannot be suppressed by a comment. */
const isSuppressible = (rule: string): boolean => !rule.startsWith('secret-') && !rule.startsWith('suppression-');

/** The comment that silences a finding on its line; undefined where there can be none. */
export function suppressionOf(finding: Finding, text: string, lines: LineIndex, locale: Locale): Suppression | undefined {
  if (!isSuppressible(finding.rule)) return undefined;
  const comment = commentOf(finding.place.file);
  if (!comment) return undefined;
  const at = lines.lineStart(lines.positionAt(finding.place.range.start).line);
  const indent = /^[ \t]*/.exec(text.slice(at))![0];
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return {
    range: { start: at, end: at },
    before: `${indent}${comment[0]} smslint-disable-next-line ${finding.rule} -- `,
    reason: reasonPlaceholder(locale),
    after: `${comment[1] && ` ${comment[1]}`}${eol}`,
  };
}

function commentOf(file: string): readonly [string, string] | undefined {
  const extension = extname(file);
  const tokens = languages.find((language) => language.extensions.includes(extension))?.comments;
  if (tokens?.line[0]) return [tokens.line[0], ''];
  if (tokens?.block[0]) return tokens.block[0];
  const token = DATA_COMMENTS[extension];
  return token === undefined ? undefined : [token, ''];
}
