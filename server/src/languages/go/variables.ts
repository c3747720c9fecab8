import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, declare, isBroken, type Lowering, namedChildren, src } from './context.js';
import { functionLiteral } from './functions.js';
import { pointee, typeName } from './types.js';
import { zeroValue } from './zero.js';

/** `const ( A = iota; B )`: a line without values repeats the ones above with the next `iota`. */
export function constants(lo: Lowering, node: Node): Stmt[] {
  const out: Stmt[] = [];
  const before = lo.iota;
  let iota = 0;
  let repeated: readonly Node[] = [];
  for (const spec of node.children) {
    if (spec.type !== 'const_spec') continue;
    const written = child(spec, 'value');
    const values = written ? namedChildren(written) : repeated;
    repeated = values;
    lo.iota = iota++;
    const names = childrenIn(spec, 'name').filter((n) => n.named);
    const lowered = names.map((_, i) => (values[i] ? lo.expr(values[i]) : null));
    names.forEach((n, i) => {
      out.push({ s: 'set', target: nameTarget(lo, n), value: lowered[i] ?? opaque(n), ...at(spec) });
    });
  }
  lo.iota = before;
  return out;
}

/** `var a, b T = x, y`; without values the type's zero value. */
export function variables(lo: Lowering, spec: Node): Stmt[] {
  const names = childrenIn(spec, 'name').filter((n) => n.named);
  const type = child(spec, 'type');
  const written = child(spec, 'value');
  if (!written) {
    // One of the package may be set from anywhere: it is not known rather than zero.
    if (!lo.scope) return names.map((n) => ({ s: 'set' as const, target: nameTarget(lo, n, type), value: null, ...at(spec) }));
    return names.map((n) => ({ s: 'set' as const, target: nameTarget(lo, n, type), value: zeroValue(lo, type, at(n)), ...at(spec) }));
  }
  const values = namedChildren(written).map((v, i) => (v.type === 'func_literal' ? functionLiteral(lo, v, names[i]) : lo.expr(v)));
  return assignments(
    names.map((n) => nameTarget(lo, n, type)),
    values,
    spec,
  );
}

const ERROR_NAME = /^(?:e|er|_?err\w*|\w+[eE]rr(?:or)?)(?:~\d+)?$/;

/** Writes values to targets: one each, or all the results of one call. */
export function assignments(targets: readonly (Target | null)[], values: readonly Expr[], node: Node): Stmt[] {
  const place = at(node);
  const [only] = targets;
  // Whether a call fails is not known, whatever it gives back.
  if (targets.length === 1 && only?.t === 'name' && values[0]?.e === 'call' && ERROR_NAME.test(only.name)) {
    return [{ s: 'set', target: only, value: opaque(values[0], [values[0]]), ...place }];
  }
  const [first] = values;
  if (targets.length === 1 || !first) {
    const target = targets[0];
    if (!first) return [];
    return target ? [{ s: 'set', target, value: first, ...place }] : [{ s: 'expression', value: first, ...place }];
  }
  if (values.length === 1) {
    if (first.e === 'call') return [{ s: 'set', target: { t: 'list', items: targets, rest: null, ...place }, value: first, ...place }];
    // `v, ok := m[k]`, `v, ok := x.(T)`, `v, ok := <-c`: whether there was a value is not known.
    const [target, ...others] = targets;
    return [
      target ? { s: 'set', target, value: first, ...place } : { s: 'expression', value: first, ...place },
      ...others.flatMap((t): Stmt[] => (t ? [{ s: 'set', target: t, value: opaque(t), ...place }] : [])),
    ];
  }
  // All values are computed before the first is written: `a, b = b, a`.
  const items = targets.map((_, i) => ({ value: values[i] ?? opaque(node) }));
  return [{ s: 'set', target: { t: 'list', items: targets, rest: null, ...place }, value: { e: 'list', items, ...place }, ...place }];
}

/** A name that is declared here. */
export function nameTarget(lo: Lowering, node: Node, type?: Node): Target {
  const name = src(lo, node);
  const written = type && !isBroken(pointee(type)) ? typeName(lo, type) : undefined;
  return {
    t: 'name',
    name: name === '_' ? '' : declare(lo, name),
    declares: true,
    ...(written === undefined ? {} : { type: written }),
    ...at(node),
  };
}
