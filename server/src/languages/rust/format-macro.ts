import type { Expr } from '../../model/summary.js';
import { opaque } from '../builder.js';
import { type At, at, type Lowering, nameExpr, resolve, textExpr } from './context.js';
import { placeIn, textSlice } from './literals.js';
import { type Piece, pieceExpr } from './macro-pieces.js';

type Text = Extract<Expr, { e: 'string' }>;

/** `format!("+86{}", phone)`: positions, names, and names of variables in the braces themselves. */
export function formatted(lo: Lowering, pieces: readonly Piece[], place: At): Expr {
  const [first, ...rest] = pieces;
  const format = first ? pieceExpr(lo, first) : undefined;
  const positional = rest.filter((p) => !p.name).map((p) => pieceExpr(lo, p));
  const named = new Map(rest.flatMap((p) => (p.name ? [[p.name.text, pieceExpr(lo, p)] as const] : [])));
  const text = format && known(format);
  if (!text) return opaque(place, [...(format ? [format] : []), ...positional, ...named.values()], 'string');
  const parts: Expr[] = [];
  const pattern = /\{\{|\}\}|\{([^{}:]*)(:[^{}]*)?\}/g;
  let done = 0;
  let next = 0;
  for (let m = pattern.exec(text.value); m; m = pattern.exec(text.value)) {
    if (m.index > done) parts.push(textSlice(text, done, m.index));
    done = m.index + m[0].length;
    if (m[0] === '{{' || m[0] === '}}') {
      parts.push(textSlice(text, m.index, m.index + 1));
      continue;
    }
    const name = m[1]!.trim();
    const value =
      name === ''
        ? positional[next++]
        : /^\d+$/.test(name)
          ? positional[Number(name)]
          : (named.get(name) ?? captured(lo, name, text, m.index + 1 + m[1]!.indexOf(name)));
    // A width or another way of showing changes the text.
    parts.push(
      value === undefined ? opaque(place, [], 'string') : m[2] === undefined || m[2] === ':' ? value : opaque(place, [value], 'string'),
    );
  }
  if (done < text.value.length || parts.length === 0) parts.push(textSlice(text, done, text.value.length));
  return { e: 'concat', parts, ...at(place) };
}

/** The literal that a format is; `concat!` of literals is one too, without places. */
function known(format: Expr): Text | undefined {
  if (format.e === 'string') return format;
  if (format.e !== 'concat' || !format.parts.every((p) => p.e === 'string' || p.e === 'number')) return undefined;
  const value = format.parts.map((p) => (p.e === 'string' ? p.value : p.e === 'number' ? p.text : '')).join('');
  return textExpr(value, format) as Text;
}

/** `{phone}`: the variable of that name. */
function captured(lo: Lowering, name: string, text: Text, from: number): Expr | undefined {
  if (!/^(?:r#)?[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return undefined;
  lo.builder.mention(name);
  const place = placeIn(text, from, from + name.length);
  return nameExpr(resolve(lo, name) ?? name, place ?? { start: text.start, end: text.start });
}
