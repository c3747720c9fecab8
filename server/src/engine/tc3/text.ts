import type { Expr } from '../../model/summary.js';
import type { Scope, Term } from './scope.js';

/** Stands in a text for a part that is not known. */
export const HOLE = '\0';

const DEEPEST = 16;

/** The text of an expression, as far as it is put together from literals. */
export function textOf(scope: Scope, term: Term, depth = 0): string {
  if (depth > DEEPEST) return HOLE;
  const t = scope.resolve(term);
  const part = (e: Expr): string => textOf(scope, { ...t, e }, depth + 1);
  switch (t.e.e) {
    case 'string':
      return t.e.value;
    case 'number':
      return t.e.text;
    case 'concat':
      return t.e.parts.map(part).join('');
    case 'operator':
      return (t.e.operator === '+' || t.e.operator === '.') && t.e.right ? part(t.e.left) + part(t.e.right) : HOLE;
    case 'call': {
      const { callee, args } = t.e;
      if (callee.e === 'member' && /^(?:encode|getBytes|toLowerCase|lower|trim|strip|ToLower)$/.test(callee.name)) {
        const text = part(callee.object);
        return /lower/i.test(callee.name) ? text.toLowerCase() : text;
      }
      const only =
        args.length >= 1 &&
        /^(?:GetBytes|bytes|utf8|\[\]byte|string|str|String)$/.test(callee.e === 'member' || callee.e === 'name' ? callee.name : '');
      return only ? part(args[0]!.value) : HOLE;
    }
    default:
      return HOLE;
  }
}

/** Everything that an expression is made of, names followed: calls, members and texts, from the outside inward. */
export function partsOf(scope: Scope, term: Term, out: Expr[] = [], seen: Set<Expr> = new Set(), depth = 0): readonly Expr[] {
  const t = scope.resolve(term);
  if (depth > 24 || seen.has(t.e) || seen.size > 400) return out;
  seen.add(t.e);
  out.push(t.e);
  const own = t.e.e === 'call' ? scope.inline(t) : undefined;
  if (own) partsOf(scope, own, out, seen, depth + 1);
  for (const e of children(t.e)) partsOf(scope, { ...t, e }, out, seen, depth + 1);
  return out;
}

function children(e: Expr): readonly Expr[] {
  switch (e.e) {
    case 'concat':
    case 'opaque':
      return e.parts;
    case 'list':
      return e.items.map((i) => i.value);
    case 'member':
      return [e.object];
    case 'index':
      return [e.object, e.index];
    case 'call':
      return [...(e.callee.e === 'member' ? [e.callee.object] : []), ...e.args.map((a) => a.value)];
    case 'operator':
      return e.right ? [e.left, e.right] : [e.left];
    case 'conditional':
      return [e.test, e.then, e.else];
    case 'await':
      return [e.value];
    default:
      return [];
  }
}
