import type { Arg, Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type LiteralPart, opaque } from '../builder.js';
import { ALL, callOf, isBroken, type Lowering, namedChildren, nameExpr, src } from './context.js';
import { arrayOf, expansion, parameterOf, simpleExpansion, wholeArray } from './expansions.js';
import { WORDS } from './library.js';
import { ansiText, escapedText, IN_HEREDOC, IN_QUOTES, IN_WORD, type TextPart, textFrom, withoutTabs } from './strings.js';

const EXPANSIONS = new Set(['simple_expansion', 'expansion', 'command_substitution', 'arithmetic_expansion', 'process_substitution']);

/** A word as one value. */
export function wordOf(lo: Lowering, node: Node): Expr {
  const { text } = lo;
  switch (node.type) {
    case 'word':
    case 'number':
    case 'extglob_pattern':
    case 'regex':
    case 'variable_name':
    case 'special_variable_name':
    case 'test_operator':
      if (node.type === 'number' && node.children.length > 0) return opaque(node, [], 'string');
      return textFrom(text, node.start, node.end, escapedText(text, node.start, node.end, IN_WORD));
    case 'raw_string':
      return textFrom(text, node.start, node.end, verbatim(node.start + 1, node.end - 1));
    case 'ansi_c_string':
      return textFrom(text, node.start, node.end, ansiText(text, node.start + 2, node.end - 1));
    case 'string':
    case 'translated_string':
      return quoted(lo, node);
    case 'concatenation':
      return concatenation(lo, node);
    case 'simple_expansion':
      return simpleExpansion(lo, node);
    case 'expansion':
      return expansion(lo, node);
    case 'command_substitution':
      return substitution(lo, node);
    case 'array':
      return arrayOf(lo, node);
    default:
      if (isBroken(node)) lo.errors++;
      return opaque(
        node,
        namedChildren(node)
          .filter((c) => EXPANSIONS.has(c.type))
          .map((c) => lo.word(c)),
        'string',
      );
  }
}

const verbatim = (start: number, end: number): LiteralPart[] => (end > start ? [{ start, end }] : []);

/** Text with expansions in it: what lies between the expansions is literal, whatever nodes the grammar makes of it. */
function mixed(lo: Lowering, node: Node, start: number, end: number, literal: (from: number, to: number) => LiteralPart[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const c of node.children) {
    if (!EXPANSIONS.has(c.type)) continue;
    if (c.start > at) parts.push(...between(lo, at, c.start, literal));
    parts.push(lo.word(c));
    at = c.end;
  }
  if (end > at) parts.push(...between(lo, at, end, literal));
  return parts;
}

/** Expansions that the grammar takes for text, as it does in here-documents. */
const MISSED = /\\.|\$(?:[A-Za-z_]\w*|[\d@*#?!$])|\$\{[^}]*\}|\$\([^)]*\)|`[^`]*`/gs;

function between(lo: Lowering, start: number, end: number, literal: (from: number, to: number) => LiteralPart[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const m of lo.text.slice(start, end).matchAll(MISSED)) {
    if (m[0].startsWith('\\')) continue;
    const from = start + m.index;
    const range = { start: from, end: from + m[0].length };
    if (from > at) parts.push(...literal(at, from));
    const name = /^\$\{?(\w+|[@*#?!$])\}?$/.exec(m[0])?.[1];
    parts.push(name === undefined ? opaque(range, [], 'string') : parameterOf(lo, name, range));
    at = range.end;
  }
  if (end > at) parts.push(...literal(at, end));
  return parts;
}

function quoted(lo: Lowering, node: Node): Expr {
  const { text } = lo;
  if (node.type === 'translated_string') {
    const inner = node.children.find((c) => c.type === 'string');
    return inner ? quoted(lo, inner) : opaque(node, [], 'string');
  }
  const closed = node.end - node.start > 1 && text[node.end - 1] === '"';
  const end = closed ? node.end - 1 : node.end;
  const parts = mixed(lo, node, node.start + 1, end, (from, to) => escapedText(text, from, to, IN_QUOTES));
  const only = parts.length === 1 ? parts[0]! : undefined;
  // `"$X"` is the value itself, not a text made of it.
  if (only && 'e' in only) return only;
  return textFrom(text, node.start, node.end, parts);
}

/** Words that touch each other: `'{"a":"'"$a"'"}'`, `--name=$X`, `+86${PHONE}`. */
function concatenation(lo: Lowering, node: Node): Expr {
  const parts: Expr[] = [];
  let at = node.start;
  for (const c of node.children) {
    if (!c.named) continue;
    // A dollar sign or brace that the grammar leaves without a node.
    if (lo.text.slice(at, c.start) === '$') {
      const digit = /^\d$/.test(src(lo, c));
      parts.push(digit ? parameterOf(lo, src(lo, c), { start: at, end: c.end }) : opaque({ start: at, end: c.end }, [], 'string'));
      at = c.end;
      continue;
    }
    if (c.start > at) parts.push(textFrom(lo.text, at, c.start, verbatim(at, c.start)));
    parts.push(lo.word(c));
    at = c.end;
  }
  if (node.end > at) parts.push(textFrom(lo.text, at, node.end, verbatim(at, node.end)));
  if (/(?:^|[^\\])\{[^{}]*,[^{}]*\}/.test(src(lo, node)) && node.children.some((c) => c.type === 'word' && src(lo, c) === '{'))
    return opaque(node, parts, 'string');
  return { e: 'concat', parts, start: node.start, end: node.end };
}

/** `$(…)` and backquotes: what the commands inside print. */
function substitution(lo: Lowering, node: Node): Expr {
  const inner = namedChildren(node);
  const file =
    inner.length === 1 && inner[0]!.type === 'file_redirect' ? inner[0]!.children.find((c) => c.field === 'destination') : undefined;
  if (file) return callOf('cat', node, [{ value: lo.word(file) }]);
  if (inner.length !== 1)
    return opaque(
      node,
      inner.map((c) => lo.run(c)),
      'string',
    );
  return lo.output(inner[0]!);
}

/** The text of a here-document. One line break at its end does not count, as for everything that reads it. */
export function heredoc(lo: Lowering, redirect: Node): Expr | undefined {
  const { text } = lo;
  const body = redirect.children.find((c) => c.type === 'heredoc_body');
  const begin = redirect.children.find((c) => c.type === 'heredoc_start');
  if (!body || !begin) return undefined;
  const tabs = text.slice(redirect.start, begin.start).includes('<<-');
  const raw = /['"\\]/.test(src(lo, begin));
  let end = body.end;
  if (tabs) while (end > body.start && text[end - 1] === '\t') end--;
  if (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  if (end < body.start) end = body.start;
  let first = true;
  const literal = (from: number, to: number): LiteralPart[] => {
    const parts = raw ? verbatim(from, to) : escapedText(text, from, to, IN_HEREDOC);
    const atLineStart = first;
    first = false;
    return tabs ? withoutTabs(text, parts, atLineStart || text[from - 1] === '\n') : parts;
  };
  const parts = raw ? literal(body.start, end) : mixed(lo, body, body.start, end, literal);
  const only = parts.length === 1 ? parts[0]! : undefined;
  if (only && 'e' in only) return only;
  return textFrom(text, body.start, end, parts);
}

/** A word among the arguments of a command. */
export function argumentsOf(lo: Lowering, node: Node): readonly Arg[] {
  const whole = wholeArray(lo, node);
  if (whole) return [{ value: whole, spread: 'list' }];
  const value = lo.word(node);
  if (node.type === 'command_substitution')
    return [
      { value: callOf(WORDS, node, [{ value }, { value: { e: 'boolean', value: true, start: node.end, end: node.end } }]), spread: 'list' },
    ];
  if (node.type !== 'simple_expansion' && node.type !== 'expansion') return [{ value }];
  if (node.type === 'simple_expansion' && /^\$[@*]$/.test(src(lo, node)))
    return [{ value: lo.scope.asList ? nameExpr(ALL, node) : parameterOf(lo, '@', node), spread: 'list' }];
  // Without quotes the shell cuts the value at blanks.
  return [{ value: callOf(WORDS, node, [{ value }]), spread: 'list' }];
}
