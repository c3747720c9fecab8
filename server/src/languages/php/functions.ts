import type { FunctionSummary, Param, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { at, dotted, isBroken, type Lowering, src } from './context.js';

/** A function, method or closure. `boundTo`: the variable that a closure is assigned to, which is its name. */
export function functionOf(lo: Lowering, n: Node, kind: FunctionSummary['kind'], boundTo?: Node): number {
  const name = child(n, 'name') ?? boundTo;
  const body = child(n, 'body');
  const returns = child(n, 'return_type');
  return lo.builder.function(
    {
      name: name ? src(lo, name) : '',
      nameStart: name?.start ?? n.start,
      nameEnd: name?.end ?? n.start,
      ...at(n),
      kind,
      node: n,
      static: kind === 'method' && n.children.some((c) => c.type === 'static_modifier'),
      hasBody: body !== undefined,
      ...(returns ? { returns: typeName(lo, returns) ?? src(lo, returns) } : {}),
    },
    () => {
      const { outer, atTop, errors } = lo;
      lo.atTop = false;
      // An arrow function sees the variables around it, but writes its own.
      lo.outer = new Set();
      const uses = childOfType(n, 'anonymous_function_use_clause');
      for (const u of uses?.children ?? []) if (u.type === 'by_ref') lo.outer.add(src(lo, u).replace('&', '').trim());
      const list = child(n, 'parameters')?.children ?? [];
      lo.errors += list.filter(isBroken).length;
      const params = list.flatMap((p) => paramOf(lo, p));
      const promoted = list.flatMap((p) => promotion(lo, p));
      const lowered: Stmt[] = !body
        ? []
        : body.type === 'compound_statement'
          ? lo.statements(body.children)
          : [{ s: 'return', value: lo.expr(body), ...at(body) }];
      const broken = lo.errors > errors;
      lo.outer = outer;
      lo.atTop = atTop;
      return { params, body: [...promoted, ...lowered], broken };
    },
  );
}

function paramOf(lo: Lowering, n: Node): Param[] {
  const name = child(n, 'name');
  if (!name || !/_parameter$/.test(n.type)) return [];
  const type = child(n, 'type');
  const value = child(n, 'default_value');
  const written = type && typeName(lo, type);
  const isReference = n.children.some((c) => c.type === 'reference_modifier') || name.type === 'by_ref';
  const variable = name.type === 'by_ref' ? (name.children.find((c) => c.type === 'variable_name') ?? name) : name;
  return [
    {
      name: src(lo, variable),
      ...at(variable),
      ...(written === undefined ? {} : { type: written }),
      ...(value ? { default: lo.expr(value) } : {}),
      ...(n.type === 'variadic_parameter' ? { rest: 'list' as const } : {}),
      ...(isReference ? { reference: true } : {}),
    },
  ];
}

/** `__construct(private string $x)` writes the field first. */
function promotion(lo: Lowering, p: Node): Stmt[] {
  const variable = promoted(p);
  if (!variable) return [];
  const place = at(variable);
  return [
    {
      s: 'set',
      target: { t: 'member', object: { e: 'this', ...place }, name: src(lo, variable).slice(1), nameStart: variable.start + 1, ...place },
      value: { e: 'name', name: src(lo, variable), ...place },
      ...place,
    },
  ];
}

/** The variable of a promoted parameter. */
export function promoted(p: Node): Node | undefined {
  if (p.type !== 'property_promotion_parameter') return undefined;
  const name = child(p, 'name');
  return name?.type === 'by_ref' ? name.children.find((c) => c.type === 'variable_name') : name;
}

/** The one type that is written down, without nullability; undefined for unions of several. */
export function typeName(lo: Lowering, type: Node): string | undefined {
  const names = dotted(src(lo, type).replace(/^\?/, ''))
    .split('|')
    .map((t) => t.replace(/^\./, ''))
    .filter((t) => !/^(?:null|false)$/i.test(t));
  return names.length === 1 && !/[&()]/.test(names[0]!) ? names[0] : undefined;
}
