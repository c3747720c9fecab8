import type { Range } from '../base/range.js';

/** An element with its content as it stands. */
export interface Element {
  readonly name: string;
  /** Names in lower case; an attribute without a value has an empty one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: Range;
}

const ATTRIBUTE = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?|\s*["'=/](?!>)/y;

interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
  /** `<script src="x" />` */
  readonly empty: boolean;
}

/** The start tag at an offset; undefined where none stands, or none that ends. */
function startTag(text: string, offset: number): StartTag | undefined {
  const open = sticky(/<([A-Za-z][^\s/>]*)/y, text, offset);
  if (!open) return undefined;
  const attributes = new Map<string, string>();
  let at = offset + open[0].length;
  for (let found = sticky(ATTRIBUTE, text, at); found; found = sticky(ATTRIBUTE, text, at)) {
    at += found[0].length;
    if (found[1] !== undefined) attributes.set(found[1].toLowerCase(), found[2] ?? found[3] ?? found[4] ?? '');
  }
  const close = sticky(/\s*(\/?)>/y, text, at);
  if (!close) return undefined;
  return { name: open[1]!.toLowerCase(), attributes, end: at + close[0].length, empty: close[1] === '/' };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The end tag of a raw text element: where its content ends, and where what follows begins. */
function endOfRaw(text: string, name: string, from: number): readonly [end: number, next: number] {
  const pattern = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? [found.index, found.index + found[0].length] : [text.length, text.length];
}

const afterComment = (text: string, at: number): number => {
  const end = text.indexOf('-->', at + 4);
  return end < 0 ? text.length : end + 3;
};

/**
 * The script elements of HTML, wherever they stand: not those in comments, nor what looks like one in the text of another element that holds
 * no markup.
 */
export function scriptsIn(text: string, from = 0): readonly Element[] {
  const out: Element[] = [];
  const interesting = /<!--|<(?:script|style|textarea|title)(?=[\s/>])/gi;
  interesting.lastIndex = from;
  for (let found = interesting.exec(text); found; found = interesting.exec(text)) {
    let next = found.index + found[0].length;
    if (found[0] === '<!--') next = afterComment(text, found.index);
    else {
      const tag = startTag(text, found.index);
      if (tag && !tag.empty) {
        const [end, after] = endOfRaw(text, tag.name, tag.end);
        if (tag.name === 'script') out.push({ name: tag.name, attributes: tag.attributes, content: { start: tag.end, end } });
        next = after;
      }
    }
    interesting.lastIndex = next;
  }
  return out;
}

/** The blocks of a single-file component: elements at the top level. `template` may hold further ones of its name; others hold raw text. */
export function blocksIn(text: string): readonly Element[] {
  const out: Element[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      at = afterComment(text, at);
      continue;
    }
    const tag = startTag(text, at);
    if (!tag) at++;
    else if (tag.empty) at = tag.end;
    else {
      const isMarkup = tag.name === 'template' && /^(?:html)?$/.test(tag.attributes.get('lang') ?? '');
      const [end, next] = isMarkup ? endOfTemplate(text, tag.end) : endOfRaw(text, escaped(tag.name), tag.end);
      out.push({ name: tag.name, attributes: tag.attributes, content: { start: tag.end, end } });
      at = next;
    }
  }
  return out;
}

const escaped = (name: string): string => name.replace(/[^\w-]/g, '\\$&');

function endOfTemplate(text: string, from: number): readonly [end: number, next: number] {
  const tags = /<!--|<(\/?)template(?=[\s/>])/gi;
  tags.lastIndex = from;
  let depth = 0;
  for (let found = tags.exec(text); found; found = tags.exec(text)) {
    if (found[0] === '<!--') tags.lastIndex = afterComment(text, found.index);
    else if (found[1] === '/') {
      if (depth-- > 0) continue;
      const close = text.indexOf('>', found.index);
      return [found.index, close < 0 ? text.length : close + 1];
    } else {
      const tag = startTag(text, found.index);
      if (tag && !tag.empty) depth++;
    }
  }
  return [text.length, text.length];
}
