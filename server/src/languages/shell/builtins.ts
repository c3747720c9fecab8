import type { Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { ALL, callOf, type Lowering, nameExpr, src, variable } from './context.js';
import { SHIFT } from './library.js';

/** `shift`, `shift 2` */
export function shift(lo: Lowering, node: Node, args: readonly Node[]): Stmt {
  const at = { start: node.start, end: node.end };
  const count = args[0] ? Number(src(lo, args[0])) : 1;
  const all = nameExpr(ALL, at);
  const by: Expr = { e: 'number', value: count, text: String(count), ...at };
  const value = Number.isInteger(count) ? callOf(SHIFT, node, [{ value: all }, { value: by }]) : opaque(at, [], 'list');
  return { s: 'set', target: { t: 'name', name: ALL, declares: false, ...at }, value, ...at };
}

/** `read -r -d '' BODY <<EOF` takes a whole text; anything else that is read is not known. */
export function read(lo: Lowering, node: Node, args: readonly Node[], name: string, stdin: Expr | undefined): Stmt[] {
  const at = { start: node.start, end: node.end };
  const words: Node[] = [];
  let whole = false;
  for (let i = 0; i < args.length; i++) {
    const text = src(lo, args[i]!);
    if (!/^-[A-Za-z]+$/.test(text)) {
      words.push(args[i]!);
      continue;
    }
    if (/[adeiknNpPrtuCcOsS]$/.test(text) && /[dinNptu]$/.test(text)) {
      if (text.endsWith('d') && /^(?:''|""|\$'\\0')$/.test(args[i + 1] ? src(lo, args[i + 1]!) : '')) whole = true;
      i++;
    }
  }
  const names = words.filter((w) => /^\w+$/.test(src(lo, w)));
  return names.map(
    (w, i): Stmt => ({
      s: 'set',
      target: { t: 'name', name: variable(src(lo, w)), declares: false, start: w.start, end: w.end },
      value:
        name === 'read' && whole && i === 0 && names.length === 1 && stdin ? stdin : opaque(w, [], name === 'read' ? 'string' : 'list'),
      ...at,
    }),
  );
}
