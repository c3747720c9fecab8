import { createScanner, type Scanner } from './scan.js';
import { heredocOf, quotedOf } from './template.js';
import type { HclAttribute, HclBlock, HclBody, HclExpr } from './tree.js';

/** Blocks and expressions nested deeper than this are not what people write. */
const DEPTH = 60;

/**
 * Reads HCL (native syntax specification of hashicorp/hcl 2) into blocks and attributes with their places. Never throws and reports nothing:
 * what is not understood is left out or is `other`, since Terraform itself says what is wrong in such a file.
 */
export function parseHcl(file: string, text: string): HclBody {
  const s = createScanner(file, text);
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  // A closing brace too many must not hide what follows.
  while (!s.done()) {
    const body = bodyOf(s, 0);
    attributes.push(...body.attributes);
    blocks.push(...body.blocks);
    s.move(1);
  }
  return { attributes, blocks };
}

function bodyOf(s: Scanner, depth: number): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (;;) {
    s.blanks(true);
    if (s.done() || s.is('}')) return { attributes, blocks };
    const start = s.at();
    const name = s.identifier();
    if (name === undefined) {
      s.skip('line');
      if (s.at() === start) s.move(1);
      continue;
    }
    const keyPlace = s.place(start);
    s.blanks(false);
    if (s.is('=') && !s.is('==')) {
      s.move(1);
      s.blanks(false);
      attributes.push({ name, keyPlace, value: expressionOf(s, 'line', depth) });
      s.skip('line');
      continue;
    }
    const labels = labelsOf(s);
    if (!s.is('{') || depth > DEPTH) {
      s.skip('line');
      continue;
    }
    s.move(1);
    const body = bodyOf(s, depth + 1);
    if (s.is('}')) s.move(1);
    blocks.push({ type: name, labels, body, place: s.place(start) });
  }
}

function labelsOf(s: Scanner): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    s.blanks(false);
    const label = s.is('"') ? /"([^"\\\r\n]*)"/y : /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
    const found = s.take(label);
    if (!found) return labels;
    labels.push(found[1] ?? found[0]);
  }
}

/** What ends an expression besides a comma and closing brackets: `line`, `item` of an object: a line break; `nested`: nothing. */
export type Ending = 'line' | 'item' | 'nested';

/** The expression at the scanner; when more than a simple one stands there, all of it is passed and `other`. */
export function expressionOf(s: Scanner, ending: Ending, depth: number): HclExpr {
  const start = s.at();
  if (depth > DEPTH) {
    s.skip(ending);
    return { h: 'other', place: s.place(start) };
  }
  const found = primaryOf(s, depth + 1);
  const end = s.at();
  s.blanks(ending === 'nested');
  if (found && s.ends(ending)) return found;
  s.moveTo(end);
  s.skip(ending);
  return { h: 'other', place: s.place(start) };
}

function primaryOf(s: Scanner, depth: number): HclExpr | undefined {
  if (s.is('"')) return quotedOf(s, depth);
  if (s.is('<<')) return heredocOf(s, depth);
  if (s.is('[')) return listOf(s, depth);
  if (s.is('{')) return objectOf(s, depth);
  if (s.is('(')) return insideParentheses(s, depth);
  const start = s.at();
  const number = s.take(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  if (number) {
    const text = number[0];
    return { h: 'value', value: { kind: 'number', value: Number(text), text, place: s.place(start), trail: [] } };
  }
  const name = s.identifier();
  if (name === undefined) return undefined;
  if (name === 'true' || name === 'false') return { h: 'value', value: { kind: 'boolean', value: name === 'true', place: s.place(start) } };
  if (name === 'null') return { h: 'value', value: { kind: 'null', undefined: false, place: s.place(start) } };
  if (s.is('(')) return callOf(s, name, start, depth);
  return referenceOf(s, name, start);
}

function referenceOf(s: Scanner, name: string, start: number): HclExpr | undefined {
  let path = name;
  for (;;) {
    const step = s.take(/\.([\p{ID_Start}_][\p{ID_Continue}-]*|\d+)|\[\s*(?:"([^"\\$%\r\n]*)"|(\d+))\s*\]/uy);
    if (!step) break;
    path += `.${step[1] ?? step[2] ?? step[3]}`;
  }
  // A splat, or an index that is an expression.
  if (s.is('.') || s.is('[')) return undefined;
  return { h: 'reference', path, place: s.place(start) };
}

function callOf(s: Scanner, name: string, start: number, depth: number): HclExpr | undefined {
  s.move(1);
  const args = itemsOf(s, ')', depth);
  return args && { h: 'call', name, args, place: s.place(start) };
}

function listOf(s: Scanner, depth: number): HclExpr | undefined {
  const start = s.at();
  s.move(1);
  const items = itemsOf(s, ']', depth);
  return items && { h: 'list', items, place: s.place(start) };
}

function insideParentheses(s: Scanner, depth: number): HclExpr | undefined {
  s.move(1);
  const items = itemsOf(s, ')', depth);
  return items?.length === 1 ? items[0] : undefined;
}

/** Expressions between commas up to `close`, which is passed; undefined where something else stands between them. */
function itemsOf(s: Scanner, close: string, depth: number): readonly HclExpr[] | undefined {
  const items: HclExpr[] = [];
  for (;;) {
    s.blanks(true);
    if (s.is(close)) {
      s.move(1);
      return items;
    }
    const before = s.at();
    items.push(expressionOf(s, 'nested', depth));
    s.blanks(true);
    if (s.is(',')) s.move(1);
    else if (!s.is(close) || s.at() === before) return undefined;
  }
}

function objectOf(s: Scanner, depth: number): HclExpr | undefined {
  const start = s.at();
  const entries: HclAttribute[] = [];
  s.move(1);
  for (;;) {
    s.blanks(true);
    if (s.is(',')) s.move(1);
    else if (s.is('}')) {
      s.move(1);
      return { h: 'object', entries, place: s.place(start) };
    } else {
      const key = s.at();
      const name = s.take(/"([^"\\$%\r\n]*)"|([\p{ID_Start}_][\p{ID_Continue}-]*)/uy);
      const keyPlace = s.place(key);
      s.blanks(false);
      // A computed key, or `for`: nothing is known of the whole.
      if (!name || !(s.is(':') || (s.is('=') && !s.is('=>') && !s.is('==')))) return undefined;
      s.move(1);
      s.blanks(false);
      entries.push({ name: (name[1] ?? name[2])!, keyPlace, value: expressionOf(s, 'item', depth) });
    }
  }
}
