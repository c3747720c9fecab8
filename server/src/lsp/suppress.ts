import { LineIndex, type Range } from '../base/range.js';
import { type Locale, message, render } from '../base/text.js';
import { moduleAt, rangeInCode, rangeInFile } from '../engine/embedded-places.js';
import type { Finding } from '../model/finding.js';
import type { Node } from '../syntax/node.js';
import type { Syntax } from '../syntax/syntax.js';

const REASON = { en: 'say here why this is right', 'zh-CN': '请在此说明原因' };

/** The words that a suppression stands in for; the person is meant to write over them. */
export const reasonPlaceholder = (locale: Locale): string => render(message(REASON), locale);

export interface Suppression {
  /** An insertion: a whole line before the line of the finding. */
  readonly range: Range;
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

/** Rules about secrets cannot be suppressed by a comment. */
const isSuppressible = (rule: string): boolean => !rule.startsWith('secret-') && !rule.startsWith('suppression-');

/**
 * The comment that silences a finding on its line; undefined where there can be none: in formats whose comments are not read, and where the
 * line begins inside a text that goes over several lines.
 */
export async function suppressionOf(
  finding: Finding,
  text: string,
  lines: LineIndex,
  locale: Locale,
  syntax: Syntax,
): Promise<Suppression | undefined> {
  if (!isSuppressible(finding.rule)) return undefined;
  const { file, range } = finding.place;
  const module = moduleAt(file, text, range);
  if (!module) return undefined;
  const { language, text: code, grammar } = module;
  const [open, close] = language.comments.line[0] === undefined ? (language.comments.block[0] ?? []) : [language.comments.line[0], ''];
  if (open === undefined) return undefined;
  const codeLines = code === text ? lines : new LineIndex(code);
  const at = codeLines.lineStart(codeLines.positionAt(rangeInCode(module, range).start).line);
  if (LONG_TEXT.test(code.slice(0, at)) && (await isInsideText(syntax, grammar, code, at))) return undefined;
  const indent = /^[ \t]*/.exec(code.slice(at))![0];
  const eol = /\r\n|\r|\n/.exec(code)?.[0] ?? '\n';
  const insertion = rangeInFile(module, { start: at, end: at });
  return (
    insertion && {
      range: insertion,
      before: module.escape(`${indent}${open} smslint-disable-next-line ${finding.rule} -- `),
      reason: module.escape(reasonPlaceholder(locale)),
      after: module.escape(`${close ? ` ${close}` : ''}${eol}`),
    }
  );
}

/** What begins a text that may go over several lines, in any of the languages. Only where it occurs is the file parsed. */
const LONG_TEXT = /`|"""|'''|<<|@"|\\$/m;
const TEXT_NODE = /string|text_block|heredoc|nowdoc/;
const CODE_NODE = /substitution|interpolation|interpolated_expression/;

/** True when `offset` lies within a literal, but not in code that is put into one. */
async function isInsideText(syntax: Syntax, grammar: string | null, text: string, offset: number): Promise<boolean> {
  if (grammar === null) return false;
  await syntax.prepare(grammar);
  const parsed = syntax.parse(grammar, text);
  let inside = false;
  for (let node: Node | undefined = parsed?.root; node; node = node.children.find((c) => c.start < offset && offset < c.end)) {
    if (CODE_NODE.test(node.type)) inside = false;
    else if (TEXT_NODE.test(node.type)) inside = true;
  }
  return inside;
}
