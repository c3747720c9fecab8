import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { message, type Text } from '../../base/text.js';
import type { RecordEntry, StringValue, Value } from '../value.js';
import { pieceBuilder, verbatimPiece, wholePiece } from './pieces.js';
import type { DataProblem } from './problem.js';

/**
 * Reads JSON, with comments and trailing commas, into a value that knows where every part is written. Never throws: what cannot be read
 * becomes a problem, the rest still counts. `value` is null only for a text without any value.
 */
export function parseJson(file: string, text: string): { readonly value: Value | null; readonly problems: readonly DataProblem[] } {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
    const problems = errors.map((e) => ({
      place: { file, range: { start: Math.min(e.offset, text.length), end: Math.min(e.offset + e.length, text.length) } },
      message: message(ERRORS[printParseErrorCode(e.error)] ?? INVALID),
    }));
    return { value: root ? toValue(file, text, root, problems.length === 0) : null, problems };
  } catch {
    // Both walks are recursive: a text nested deeper than the stack is the only way to get here.
    return { value: null, problems: [{ place: { file, range: { start: 0, end: Math.min(1, text.length) } }, message: message(TOO_DEEP) }] };
  }
}

/** `whole`: nothing is missing in the text, so that what is not there is absent. */
function toValue(file: string, text: string, node: Node, whole: boolean): Value {
  const place = { file, range: { start: node.offset, end: node.offset + node.length } };
  switch (node.type) {
    case 'string':
      return stringValue(file, text, node);
    case 'number':
      return { kind: 'number', value: node.value as number, text: text.slice(place.range.start, place.range.end), place, trail: [] };
    case 'boolean':
      return { kind: 'boolean', value: node.value as boolean, place };
    case 'null':
      return { kind: 'null', undefined: false, place };
    case 'array':
      return { kind: 'list', items: (node.children ?? []).map((c) => toValue(file, text, c, whole)), exact: whole, place };
    case 'object':
      return { kind: 'record', entries: (node.children ?? []).flatMap((c) => entry(file, text, c, whole)), exact: whole, place };
    default:
      return { kind: 'unknown', reason: 'syntax', detail: '', place, trail: [] };
  }
}

function entry(file: string, text: string, property: Node, whole: boolean): readonly RecordEntry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  const start = key.offset + 1;
  return [
    {
      key: String(key.value),
      keyPlace: { file, range: { start, end: Math.max(start, key.offset + key.length - 1) } },
      value: toValue(file, text, value, whole),
    },
  ];
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function stringValue(file: string, text: string, node: Node): StringValue {
  const value = node.value as string;
  const start = node.offset;
  const end = node.offset + node.length;
  const closed = node.length > 1 && text[end - 1] === '"';
  const place = { file, range: { start, end } };
  if (closed && value.length === node.length - 2) {
    return { kind: 'string', value, pieces: verbatimPiece(file, value, start + 1), place, literal: true, trail: [] };
  }
  const out = pieceBuilder(file);
  for (const m of text.slice(start + 1, closed ? end - 1 : end).matchAll(TOKENS)) {
    const at = start + 1 + m.index;
    if (!m[0].startsWith('\\')) out.verbatim(m[0], at);
    else out.escaped(unescapeToken(m[0]), at, at + m[0].length);
  }
  const pieces = out.value() === value ? out.pieces() : wholePiece(file, value, start, end);
  return { kind: 'string', value, pieces, place, literal: true, trail: [] };
}

/** A pair of surrogate escapes is one character and therefore one run. */
const TOKENS = /[^\\]+|\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\./gs;

const unescapeToken = (token: string): string =>
  token.startsWith('\\u') && token.length > 2
    ? token.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : (ESCAPES[token.slice(1)] ?? '');

const INVALID: Text = { en: 'This is not valid JSON.', 'zh-CN': '不是合法的 JSON。' };
const TOO_DEEP: Text = { en: 'The file is nested too deeply to be read.', 'zh-CN': '文件嵌套层数过多，无法读取。' };

const ERRORS: Readonly<Record<string, Text>> = {
  InvalidSymbol: {
    en: 'Invalid symbol: JSON knows strings in double quotes, numbers, true, false and null.',
    'zh-CN': '无效的符号：JSON 只允许双引号字符串、数字、true、false 和 null。',
  },
  InvalidNumberFormat: { en: 'Invalid number.', 'zh-CN': '数字格式不正确。' },
  PropertyNameExpected: {
    en: 'A property name in double quotes is expected here.',
    'zh-CN': '此处应为双引号括起的属性名。',
  },
  ValueExpected: { en: 'A value is expected here.', 'zh-CN': '此处缺少值。' },
  ColonExpected: { en: 'A colon is expected here.', 'zh-CN': '此处缺少冒号。' },
  CommaExpected: { en: 'A comma is expected here.', 'zh-CN': '此处缺少逗号。' },
  CloseBraceExpected: { en: 'A closing brace } is missing.', 'zh-CN': '缺少右花括号 }。' },
  CloseBracketExpected: { en: 'A closing bracket ] is missing.', 'zh-CN': '缺少右方括号 ]。' },
  EndOfFileExpected: { en: 'The file should end here.', 'zh-CN': '文件应在此处结束。' },
  UnexpectedEndOfComment: { en: 'The comment is not closed.', 'zh-CN': '注释没有结束。' },
  UnexpectedEndOfString: { en: 'The string is not closed.', 'zh-CN': '字符串没有结束引号。' },
  UnexpectedEndOfNumber: { en: 'The number breaks off.', 'zh-CN': '数字不完整。' },
  InvalidUnicode: { en: 'Invalid \\u escape: four hexadecimal digits are needed.', 'zh-CN': '\\u 转义不正确：需要四位十六进制数字。' },
  InvalidEscapeCharacter: { en: 'Invalid escape in a string.', 'zh-CN': '字符串中的转义不正确。' },
  InvalidCharacter: { en: 'A control character must be escaped in a string.', 'zh-CN': '字符串中的控制字符必须转义。' },
};
