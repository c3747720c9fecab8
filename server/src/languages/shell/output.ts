import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { commandCall, plainName, wordsOf } from './commands.js';
import { callOf, type Lowering, src } from './context.js';
import { FORMAT } from './library.js';
import { ansiText } from './strings.js';

/** What a single command prints. */
export function output(lo: Lowering, node: Node, stdin: Expr | undefined, more: readonly Node[]): Expr {
  const { name, args } = wordsOf(lo, node);
  const plain = name && plainName(lo, name);
  switch (plain) {
    case 'echo':
      return echoed(lo, node, args);
    case 'printf':
      return formatted(lo, node, args);
    case 'cat':
      if (args.length === 0 || (args.length === 1 && src(lo, args[0]!) === '-')) return stdin ?? opaque(node, [], 'string');
      break;
    case 'iconv':
      if (stdin && args.every((a) => /^(?:-[ft]|utf-?8)$/i.test(src(lo, a)))) return stdin;
      break;
    case 'jq':
      // Only another layout of the same.
      if (stdin && args.length > 0 && args.every((a) => /^(?:-[cMS]+|'?\.'?|"\.")$/.test(src(lo, a)))) return stdin;
      break;
    default:
      break;
  }
  return commandCall(lo, node, stdin, more);
}

function echoed(lo: Lowering, node: Node, args: readonly Node[]): Expr {
  let at = 0;
  let escapes = false;
  for (; at < args.length && /^-[neE]+$/.test(src(lo, args[at]!)); at++) escapes ||= src(lo, args[at]!).includes('e');
  const words = args.slice(at);
  const parts: Expr[] = [];
  for (const [i, w] of words.entries()) {
    if (i > 0) parts.push(stringOf(lo.text, words[i - 1]!.end, w.start, [{ start: words[i - 1]!.end, end: w.start, value: ' ' }]));
    parts.push(lo.word(w));
  }
  if (escapes && words.some((w) => src(lo, w).includes('\\'))) return opaque(node, parts, 'string');
  if (parts.length === 1) return parts[0]!;
  return parts.length === 0
    ? stringOf(lo.text, node.end, node.end, [])
    : { e: 'concat', parts, start: words[0]!.start, end: words.at(-1)!.end };
}

/** `printf FORMAT ARG…`, where the format takes each argument once. */
function formatted(lo: Lowering, node: Node, args: readonly Node[]): Expr {
  const [format, ...rest] = args;
  const values = rest.flatMap((a) => lo.args(a));
  if (!format) return opaque(node, [], 'string');
  const text = literalFormat(lo, format);
  const source = text?.value ?? '';
  const count = source.replaceAll('%%', '').match(/%/g)?.length ?? 0;
  const plain = !/%(?!%|s|d)/.test(source.replaceAll('%%', ''));
  const single = values.every(
    (v) => !v.spread || (v.value.e === 'call' && v.value.callee.e === 'name' && v.value.callee.name === '<words>'),
  );
  if (!text || !plain || !single || count !== values.length)
    return opaque(node, [lo.word(format), ...values.map((v) => v.value)], 'string');
  // One line break at the end is there for terminals.
  return count === 0 && !source.includes('%')
    ? text
    : callOf(FORMAT, node, [{ value: text }, ...values.map((v) => ({ value: unsplit(v.value) }))]);
}

const unsplit = (e: Expr): Expr => (e.e === 'call' && e.callee.e === 'name' && e.callee.name === '<words>' ? e.args[0]!.value : e);

function literalFormat(lo: Lowering, node: Node): Extract<Expr, { e: 'string' }> | undefined {
  if (node.type === 'raw_string') {
    const parts = ansiText(lo.text, node.start + 1, node.end - 1);
    const last = parts.at(-1);
    if (last?.value === '\n') parts.pop();
    return stringOf(lo.text, node.start, node.end, parts);
  }
  const value = lo.word(node);
  if (value.e !== 'string') return undefined;
  const cut = value.value.endsWith('\\n') ? stringOf(lo.text, value.start, value.end, withoutLineEnd(value)) : value;
  return cut.value.includes('\\') ? undefined : cut;
}

/** The parts of a literal without the `\n` at its end. */
function withoutLineEnd(e: Extract<Expr, { e: 'string' }>): { start: number; end: number; value?: string }[] {
  const out: { start: number; end: number; value?: string }[] = [];
  const end = e.value.length - 2;
  let at = 0;
  for (let i = 0; i < e.runs.length; i += 3) {
    const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
    if (from > at) out.push({ start: source, end: source, value: e.value.slice(at, Math.min(from, end)) });
    const to = Math.min(from + length, end);
    if (to > from) out.push({ start: source, end: source + to - from });
    at = from + length;
  }
  if (at < end) out.push({ start: e.end, end: e.end, value: e.value.slice(at, end) });
  return out;
}
