import type { Text } from '../../base/text.js';

/** A character that cannot be seen or is easily taken for another one. */
export interface OddCharacter {
  /** `U+200B`. */
  readonly code: string;
  readonly name: Text;
  /** What was probably meant; empty: nothing. */
  readonly plain: string;
}

const NAMES: Readonly<Record<number, readonly [en: string, zh: string, plain: string]>> = {
  0: ['null character', '空字符', ''],
  9: ['tab', '制表符', ' '],
  10: ['line feed', '换行符', ''],
  11: ['vertical tab', '垂直制表符', ''],
  12: ['form feed', '换页符', ''],
  13: ['carriage return', '回车符', ''],
  32: ['blank', '空格', ''],
  127: ['delete character', '删除符', ''],
  133: ['next line', '下一行控制符', ''],
  160: ['no-break space', '不换行空格', ' '],
  173: ['soft hyphen', '软连字符', ''],
  847: ['combining grapheme joiner', '组合用字形连接符', ''],
  1564: ['Arabic letter mark', '阿拉伯字母标记', ''],
  4447: ['Hangul filler', '谚文填充符', ''],
  4448: ['Hangul filler', '谚文填充符', ''],
  5760: ['Ogham space', '欧甘空格', ' '],
  6158: ['Mongolian vowel separator', '蒙古文元音分隔符', ''],
  8192: ['en quad', '半身空铅', ' '],
  8193: ['em quad', '全身空铅', ' '],
  8194: ['en space', '半身空格', ' '],
  8195: ['em space', '全身空格', ' '],
  8196: ['three-per-em space', '三分之一空格', ' '],
  8197: ['four-per-em space', '四分之一空格', ' '],
  8198: ['six-per-em space', '六分之一空格', ' '],
  8199: ['figure space', '数字宽空格', ' '],
  8200: ['punctuation space', '标点宽空格', ' '],
  8201: ['thin space', '窄空格', ' '],
  8202: ['hair space', '极窄空格', ' '],
  8203: ['zero-width space', '零宽空格', ''],
  8204: ['zero-width non-joiner', '零宽不连字', ''],
  8205: ['zero-width joiner', '零宽连字', ''],
  8206: ['left-to-right mark', '从左到右标记', ''],
  8207: ['right-to-left mark', '从右到左标记', ''],
  8232: ['line separator', '行分隔符', ''],
  8233: ['paragraph separator', '段落分隔符', ''],
  8234: ['left-to-right embedding', '从左到右嵌入符', ''],
  8235: ['right-to-left embedding', '从右到左嵌入符', ''],
  8236: ['pop directional formatting', '方向格式结束符', ''],
  8237: ['left-to-right override', '强制从左到右符', ''],
  8238: ['right-to-left override', '强制从右到左符', ''],
  8239: ['narrow no-break space', '窄不换行空格', ' '],
  8287: ['mathematical space', '数学空格', ' '],
  8288: ['word joiner', '词连接符', ''],
  8289: ['invisible function application', '不可见函数符', ''],
  8290: ['invisible times', '不可见乘号', ''],
  8291: ['invisible separator', '不可见分隔符', ''],
  8292: ['invisible plus', '不可见加号', ''],
  8294: ['left-to-right isolate', '从左到右隔离符', ''],
  8295: ['right-to-left isolate', '从右到左隔离符', ''],
  8296: ['first strong isolate', '首强方向隔离符', ''],
  8297: ['pop directional isolate', '方向隔离结束符', ''],
  10240: ['blank Braille pattern', '盲文空白', ' '],
  12288: ['ideographic space', '全角空格', ' '],
  12644: ['Hangul filler', '谚文填充符', ''],
  65039: ['variation selector', '异体字选择符', ''],
  65279: ['byte-order mark', '字节顺序标记（BOM）', ''],
  65440: ['half-width Hangul filler', '半角谚文填充符', ''],
  65533: ['replacement character', '替换字符（乱码）', ''],
};

/** Confusable with a plain ASCII character in an id, a number or a name. */
const CONFUSABLE: Readonly<Record<number, readonly [en: string, zh: string, plain: string]>> = {
  8208: ['hyphen', '连字符', '-'],
  8209: ['no-break hyphen', '不换行连字符', '-'],
  8210: ['figure dash', '数字线', '-'],
  8211: ['en dash', '短破折号', '-'],
  8212: ['em dash', '破折号', '-'],
  8216: ['left single quotation mark', '左单引号', "'"],
  8217: ['right single quotation mark', '右单引号', "'"],
  8220: ['left double quotation mark', '左双引号', '"'],
  8221: ['right double quotation mark', '右双引号', '"'],
  8230: ['ellipsis', '省略号', '...'],
  8722: ['minus sign', '减号', '-'],
};

const hex = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const odd = (code: number, [en, zh, plain]: readonly [string, string, string]): OddCharacter => ({
  code: hex(code),
  name: { en, 'zh-CN': zh },
  plain,
});

/** The name of an invisible character; undefined for one that can be seen. A plain blank counts: it is named where it must not stand. */
export function invisible(code: number): OddCharacter | undefined {
  const known = NAMES[code];
  if (known) return odd(code, known);
  if (code < 0x20 || (code >= 0x80 && code < 0xa0)) return odd(code, ['control character', '控制字符', '']);
  if (code >= 0xfe00 && code <= 0xfe0e) return odd(code, ['variation selector', '异体字选择符', '']);
  if (code >= 0xe0000 && code <= 0xe007f) return odd(code, ['tag character', '标签字符', '']);
  return undefined;
}

/** The name of a character that looks like a plain one: dashes, quotes and full-width letters, digits and signs. */
export function confusable(code: number): OddCharacter | undefined {
  const known = CONFUSABLE[code];
  if (known) return odd(code, known);
  if (code < 0xff01 || code > 0xff5e) return undefined;
  const plain = String.fromCharCode(code - 0xfee0);
  return odd(code, [`full-width ${plain}`, `全角 ${plain}`, plain]);
}

/** Every invisible character of a text with its offset; plain blanks and line feeds only where `edges` is set and they are at an end. */
export function invisibleIn(
  text: string,
  edges: boolean,
): readonly { readonly from: number; readonly to: number; readonly odd: OddCharacter }[] {
  const found: { from: number; to: number; odd: OddCharacter }[] = [];
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  let at = 0;
  for (const c of text) {
    const from = at;
    at += c.length;
    const character = invisible(c.codePointAt(0)!);
    if (!character) continue;
    const atEdge = from < start || from >= end;
    if ((c === ' ' || c === '\n') && !(edges && atEdge)) continue;
    // The joiner between two emoji and the selector after one are part of what is seen.
    if ((c === '\u200d' || c === '\ufe0f') && /\p{Extended_Pictographic}/u.test(text.slice(Math.max(0, from - 2), from))) continue;
    found.push({ from, to: at, odd: character });
  }
  return found;
}
