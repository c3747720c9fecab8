import type { Expr, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, firstNamed, type Lowering, namedChildren, src } from './context.js';
import { scopeOf } from './names.js';

/** What an assignment writes to. */
export function targetOf(lo: Lowering, n: Node): Target {
  switch (n.type) {
    case 'variable_name':
      return { t: 'name', name: src(lo, n), declares: !lo.outer.has(src(lo, n)), ...at(n) };
    case 'member_access_expression':
    case 'nullsafe_member_access_expression': {
      const object = child(n, 'object');
      const name = child(n, 'name');
      if (object && name?.type === 'name')
        return { t: 'member', object: lo.expr(object), name: src(lo, name), nameStart: name.start, ...at(n) };
      if (object && name) return { t: 'index', object: lo.expr(object), index: lo.expr(name), ...at(n) };
      break;
    }
    case 'scoped_property_access_expression': {
      const scope = child(n, 'scope');
      const name = child(n, 'name');
      if (scope && name?.type === 'variable_name')
        return { t: 'member', object: scopeOf(lo, scope), name: src(lo, name).slice(1), nameStart: name.start + 1, ...at(n) };
      break;
    }
    case 'subscript_expression': {
      const [object, index] = namedChildren(n);
      if (object && index) return { t: 'index', object: lo.expr(object), index: lo.expr(index), ...at(n) };
      break;
    }
    case 'list_literal':
    case 'array_creation_expression':
      return patternOf(lo, n);
    case 'by_ref':
    case 'array_element_initializer':
    case 'parenthesized_expression': {
      const value = firstNamed(n);
      if (value) return targetOf(lo, value);
      break;
    }
    default:
      break;
  }
  return { t: 'name', name: '', declares: false, ...at(n) };
}

/** `[$a, , $b]`, `list('k' => $v)`. Places that are left out only show in the text between the others. */
function patternOf(lo: Lowering, n: Node): Target {
  const parts = namedChildren(n).flatMap((p) => (p.type === 'array_element_initializer' ? namedChildren(p) : [p]));
  const between = (from: number, to: number): string => lo.text.slice(from, to).replace(/\/\*.*?\*\/|(?:\/\/|#)[^\n]*/gs, '');
  const isKey = (i: number): boolean => i + 1 < parts.length && between(parts[i]!.end, parts[i + 1]!.start).includes('=>');
  if (parts.length > 1 && isKey(0)) {
    const props: { key: string; target: Target; default: Expr | null }[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const key = parts[i]!;
      const quoted = key.type === 'string' || key.type === 'encapsed_string';
      if (quoted || key.type === 'integer')
        props.push({ key: quoted ? src(lo, key).slice(1, -1) : src(lo, key), target: targetOf(lo, parts[i + 1]!), default: null });
    }
    return { t: 'record', props, rest: null, ...at(n) };
  }
  const items: (Target | null)[] = [];
  let end = n.start;
  for (const [i, p] of parts.entries()) {
    const commas = between(end, p.start).split(',').length - 1;
    for (let skipped = i === 0 ? commas : commas - 1; skipped > 0; skipped--) items.push(null);
    items.push(targetOf(lo, p));
    end = p.end;
  }
  return { t: 'list', items, rest: null, ...at(n) };
}
