import type { Expr, Prop, Stmt } from '../model/summary.js';
import type { Value } from '../model/value.js';
import type { Intrinsic } from './language.js';

/** What files that write requests down share: Postman collections, `.http` files, bodies in JSON. */

type StringExpr = Extract<Expr, { e: 'string' }>;

interface At {
  readonly start: number;
  readonly end: number;
}

/** Stands for a variable of the chosen environment. */
const ENVIRONMENT = '<environment>';

export const functions: Readonly<Record<string, Intrinsic>> = { [ENVIRONMENT]: 'request.environment' };

/** One header. */
export interface Header {
  readonly name: string;
  readonly nameStart: number;
  readonly value: Expr;
}

/** A request as a call of a function that sends. `name` is what is shown as the function. */
export function requestCall(at: At, name: At, urls: readonly Expr[], headers: readonly Header[], body: Expr | undefined): Stmt {
  const props = headers.map(
    (h): Prop => ({
      key: text(h.name, { start: h.nameStart, end: h.nameStart + h.name.length }),
      value: h.value,
      keyStart: h.nameStart,
      keyEnd: h.nameStart + h.name.length,
    }),
  );
  const call: Expr = {
    e: 'call',
    callee: { e: 'name', name: 'request', start: name.start, end: name.end },
    args: [
      ...urls.map((value) => ({ value })),
      { name: 'headers', nameStart: at.start, value: { e: 'record', props, start: at.start, end: at.start } },
      ...(body ? [{ name: 'data', nameStart: body.start, value: body }] : []),
    ],
    construct: false,
    ...at,
  };
  return { s: 'expression', value: call, ...at };
}

/** A text that is not written anywhere. */
export const text = (value: string, at: At): StringExpr => ({ e: 'string', value, runs: [], start: at.start, end: at.end });

export const variableName = (name: string): string => `{{${name}}}`;

/** A variable that the file sets, or one of the environment that is chosen when the request is sent. */
export function variable(name: string, known: ReadonlySet<string>, at: At): Expr {
  const trimmed = name.trim();
  if (known.has(trimmed)) return { e: 'name', name: variableName(trimmed), ...at };
  if (/^\$(?:random\.integer|randomInt|timestamp)/.test(trimmed)) return { e: 'opaque', parts: [], type: 'number', ...at };
  if (trimmed.startsWith('$') || !/^[\w.-]+$/.test(trimmed)) return { e: 'opaque', parts: [], type: 'string', ...at };
  return {
    e: 'call',
    callee: { e: 'name', name: ENVIRONMENT, start: at.start, end: at.start },
    args: [{ value: text(trimmed, at) }],
    construct: false,
    ...at,
  };
}

/** A text in which `{{x}}` stands for variables. */
export function withVariables(e: StringExpr, resolve: (name: string, at: At) => Expr): Expr {
  const parts: Expr[] = [];
  let at = 0;
  for (const m of e.value.matchAll(/\{\{([^{}\r\n]*)\}\}/g)) {
    if (m.index > at) parts.push(cut(e, at, m.index));
    const { start, end } = cut(e, m.index, m.index + m[0].length);
    parts.push(resolve(m[1]!, { start, end }));
    at = m.index + m[0].length;
  }
  if (parts.length === 0) return e;
  if (at < e.value.length) parts.push(cut(e, at, e.value.length));
  return parts.length === 1 ? parts[0]! : { e: 'concat', parts, start: e.start, end: e.end };
}

/** A part of a literal, with where it is written. */
export function cut(e: StringExpr, from: number, to: number): StringExpr {
  const runs: number[] = [];
  let start = -1;
  let end = -1;
  let before = e.start;
  for (let i = 0; i < e.runs.length; i += 3) {
    const [value, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
    const a = Math.max(value, from);
    const b = Math.min(value + length, to);
    if (value + length <= from) before = source + length;
    if (a >= b) continue;
    runs.push(a - from, source + a - value, b - a);
    if (start < 0) start = source + a - value;
    end = source + b - value;
  }
  return { e: 'string', value: e.value.slice(from, to), runs, start: start < 0 ? before : start, end: end < 0 ? before : end };
}

/** Plain data as an expression that stands where the data stands. `string`: how a text is lowered. */
export function exprOf(value: Value, string: (e: StringExpr) => Expr = (e) => e): Expr {
  const place = 'place' in value ? value.place : null;
  const at: At = place ? place.range : { start: 0, end: 0 };
  switch (value.kind) {
    case 'string':
      return string(stringOf(value));
    case 'number':
      return { e: 'number', value: value.value, text: value.text, start: at.start, end: at.end };
    case 'boolean':
      return { e: 'boolean', value: value.value, start: at.start, end: at.end };
    case 'null':
      return { e: 'null', undefined: false, start: at.start, end: at.end };
    case 'list':
      return { e: 'list', items: value.items.map((v) => ({ value: exprOf(v, string) })), start: at.start, end: at.end };
    case 'record':
      return {
        e: 'record',
        props: value.entries.map((x): Prop => {
          const key: At = x.keyPlace?.range ?? at;
          return {
            key: {
              e: 'string',
              value: x.key,
              runs: key.end - key.start === x.key.length ? [0, key.start, x.key.length] : [],
              start: key.start,
              end: key.end,
            },
            value: exprOf(x.value, string),
            keyStart: key.start,
            keyEnd: key.end,
          };
        }),
        start: at.start,
        end: at.end,
      };
    default:
      return { e: 'opaque', parts: [], start: at.start, end: at.end };
  }
}

/** A text of a data file as a literal. */
export function stringOf(value: Extract<Value, { kind: 'string' }>): StringExpr {
  const runs = value.pieces.flatMap((p) => (p.verbatim ? [p.from, p.place.range.start, p.to - p.from] : []));
  const at = value.place?.range ?? { start: 0, end: 0 };
  return { e: 'string', value: value.value, runs, start: at.start, end: at.end };
}
