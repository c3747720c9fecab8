import type { Place } from '../../../base/range.js';
import type { Piece, StringValue, Value } from '../../value.js';
import { slicePieces } from './template.js';
import type { HclExpr } from './tree.js';

/** What a reference (`var.sign`, `local.texts.login`) stands for; undefined where that is not certain. */
export type HclNames = (path: string) => Value | undefined;

/** The value of an expression; what depends on anything that is not known is unknown as a whole. */
export function evaluateHcl(expr: HclExpr, names: HclNames): Value {
  switch (expr.h) {
    case 'value':
      return expr.value;
    case 'template':
      return joined(
        expr.parts.map((part) => ('h' in part ? evaluateHcl(part, names) : part)),
        expr.place,
      );
    case 'list':
      return { kind: 'list', items: expr.items.map((item) => evaluateHcl(item, names)), exact: true, place: expr.place };
    case 'object': {
      const entries = expr.entries.map(({ name, keyPlace, value }) => ({ key: name, keyPlace, value: evaluateHcl(value, names) }));
      return { kind: 'record', entries, exact: true, place: expr.place };
    }
    case 'reference':
      return names(expr.path) ?? unknown('config', expr.path, expr.place);
    case 'call':
      return called(
        expr.name,
        expr.args.map((arg) => evaluateHcl(arg, names)),
        expr.place,
      );
    case 'other':
      return unknown('runtime', '', expr.place);
  }
}

const unknown = (reason: 'config' | 'runtime', detail: string, place: Place): Value => ({
  kind: 'unknown',
  reason,
  detail,
  place,
  trail: [],
});

/** A template that is nothing but one interpolation is that value; others join texts. */
function joined(parts: readonly Value[], place: Place): Value {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  let value = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    const from = value.length;
    if (part.kind === 'string') {
      value += part.value;
      for (const p of part.pieces) pieces.push({ ...p, from: p.from + from, to: p.to + from });
    } else if (part.kind === 'number') {
      value += part.text;
      pieces.push({ from, to: value.length, place: part.place ?? place, verbatim: false });
    } else return part.kind === 'unknown' ? { ...part, place } : unknown('runtime', '', place);
  }
  return { kind: 'string', value, pieces, place, literal: false, trail: [] };
}

/** Functions that are put around heredocs: https://developer.hashicorp.com/terraform/language/functions/trimspace and chomp. */
function called(name: string, args: readonly Value[], place: Place): Value {
  const [text] = args;
  if (args.length !== 1 || text?.kind !== 'string') return unknown('runtime', name, place);
  switch (name) {
    case 'trimspace':
      return cut(text, /^\s*/.exec(text.value)![0].length, text.value.trimEnd().length);
    case 'chomp':
      return cut(text, 0, text.value.replace(/[\r\n]+$/, '').length);
    default:
      return unknown('runtime', name, place);
  }
}

const cut = (text: StringValue, from: number, to: number): StringValue => ({
  ...text,
  value: text.value.slice(from, Math.max(from, to)),
  pieces: slicePieces(text.pieces, from, to),
});
