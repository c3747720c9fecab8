import type { ErrorCode } from 'yaml';
import { type Message, message, type Text } from '../../base/text.js';

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  ALIAS_PROPS: { en: 'An alias cannot have an anchor or a tag.', 'zh-CN': '别名不能再带锚点或标签。' },
  BAD_ALIAS: { en: 'The alias refers to no anchor before it.', 'zh-CN': '别名没有对应的锚点。' },
  BAD_DIRECTIVE: { en: 'Invalid YAML directive.', 'zh-CN': 'YAML 指令不正确。' },
  BAD_DQ_ESCAPE: { en: 'Invalid escape in a double-quoted text.', 'zh-CN': '双引号文本中的转义不正确。' },
  BAD_INDENT: { en: 'The indentation does not fit the lines above.', 'zh-CN': '缩进与上文不一致。' },
  BAD_PROP_ORDER: { en: 'An anchor or tag stands in the wrong place.', 'zh-CN': '锚点或标签的位置不正确。' },
  BAD_SCALAR_START: {
    en: 'A plain text cannot start with this character: put it in quotes.',
    'zh-CN': '不加引号的文本不能以此字符开头，请加引号。',
  },
  BLOCK_AS_IMPLICIT_KEY: { en: 'A nested mapping must start on a line of its own.', 'zh-CN': '嵌套的映射必须另起一行。' },
  BLOCK_IN_FLOW: { en: 'Block syntax is not allowed between brackets.', 'zh-CN': '括号内不能使用块语法。' },
  DUPLICATE_KEY: { en: 'The key is written twice; the last one counts.', 'zh-CN': '键重复，以最后一个为准。' },
  IMPOSSIBLE: { en: 'This is not valid YAML.', 'zh-CN': '不是合法的 YAML。' },
  KEY_OVER_1024_CHARS: {
    en: 'The key is longer than 1024 characters: a line break or colon is misplaced.',
    'zh-CN': '键超过 1024 个字符，换行或冒号的位置有误。',
  },
  MISSING_CHAR: { en: 'A quote, bracket, comma or colon is missing.', 'zh-CN': '缺少引号、括号、逗号或冒号。' },
  MULTILINE_IMPLICIT_KEY: { en: 'A key must stand on one line.', 'zh-CN': '键必须写在一行内。' },
  MULTIPLE_ANCHORS: { en: 'A value can have only one anchor.', 'zh-CN': '一个值只能有一个锚点。' },
  MULTIPLE_DOCS: { en: 'The file holds more than one document.', 'zh-CN': '文件包含多个文档。' },
  MULTIPLE_TAGS: { en: 'A value can have only one tag.', 'zh-CN': '一个值只能有一个标签。' },
  NON_STRING_KEY: { en: 'The key must be a text.', 'zh-CN': '键必须是文本。' },
  RESOURCE_EXHAUSTION: { en: 'The file is nested too deeply to be read.', 'zh-CN': '文件嵌套层数过多，无法读取。' },
  TAB_AS_INDENT: { en: 'Indentation must use blanks, not tabs.', 'zh-CN': '缩进必须使用空格，不能使用制表符。' },
  TAG_RESOLVE_FAILED: { en: 'Unknown or unfitting tag.', 'zh-CN': '标签未知或与值不符。' },
  UNEXPECTED_TOKEN: { en: 'Unexpected text: check indentation, quotes and colons.', 'zh-CN': '意外的内容，请检查缩进、引号和冒号。' },
  BAD_COLLECTION_TYPE: { en: 'The tag does not fit this kind of value.', 'zh-CN': '标签与值的类型不符。' },
};

export const yamlTooDeep: Text = TEXTS.RESOURCE_EXHAUSTION;

/** The problem behind an error code of the YAML parser. */
export const yamlError = (code: ErrorCode): Message => message(TEXTS[code] ?? TEXTS.IMPOSSIBLE);
