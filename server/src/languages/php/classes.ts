import type { ClassSummary, EnumMember, Expr, FieldSummary } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { at, dotted, isBroken, type Lowering, namedChildren, src } from './context.js';
import { promoted, typeName } from './functions.js';

/** A class, interface, trait or enum. What a trait has, its users inherit. */
export function classOf(lo: Lowering, n: Node, kind: ClassSummary['kind']): number {
  const name = child(n, 'name');
  const body = child(n, 'body') ?? n.children.find((c) => c.type === 'declaration_list');
  const named = (c: Node): string[] => namedChildren(c).map((x) => dotted(src(lo, x)));
  const bases = n.children.filter((c) => c.type === 'base_clause' || c.type === 'class_interface_clause').flatMap(named);
  const traits = (body?.children ?? [])
    .filter((c) => c.type === 'use_declaration')
    .flatMap((c) => namedChildren(c).filter((x) => x.type === 'name' || x.type === 'qualified_name'))
    .map((x) => dotted(src(lo, x)));
  return lo.builder.class(
    { name: name ? src(lo, name) : '', nameStart: name?.start ?? n.start, ...at(n), kind, bases: [...bases, ...traits] },
    () => {
      const fields: FieldSummary[] = [];
      const methods: number[] = [];
      const members: EnumMember[] = [];
      let comment = '';
      for (const m of body?.children ?? []) {
        if (m.type === 'comment') {
          comment = src(lo, m);
          continue;
        }
        if (isBroken(m)) lo.errors++;
        member(lo, m, comment, { fields, methods, members });
        comment = '';
      }
      return { fields, methods, members };
    },
  );
}

interface Parts {
  readonly fields: FieldSummary[];
  readonly methods: number[];
  readonly members: EnumMember[];
}

function member(lo: Lowering, m: Node, comment: string, { fields, methods, members }: Parts): void {
  switch (m.type) {
    case 'method_declaration': {
      const name = child(m, 'name');
      for (const p of child(m, 'parameters')?.children ?? []) {
        const variable = promoted(p);
        const type = child(p, 'type');
        if (variable) fields.push(fieldOf(lo, variable, { isStatic: false, value: null, type: type && typeName(lo, type) }));
      }
      methods.push(lo.functionOf(m, name && /^__construct$/i.test(src(lo, name)) ? 'constructor' : 'method'));
      return;
    }
    case 'property_declaration': {
      const isStatic = m.children.some((c) => c.type === 'static_modifier');
      const type = child(m, 'type');
      const configured = injected(lo, m);
      for (const p of m.children) {
        const variable = p.type === 'property_element' ? child(p, 'name') : undefined;
        const value = variable && child(p, 'default_value');
        if (!variable) continue;
        fields.push(
          fieldOf(lo, variable, {
            isStatic,
            value: configured ?? (value ? lo.expr(value) : null),
            type: (type && typeName(lo, type)) ?? documentedType(comment),
          }),
        );
      }
      return;
    }
    case 'const_declaration':
      for (const c of m.children) {
        if (c.type !== 'const_element') continue;
        const [constant, value] = namedChildren(c);
        if (constant && value)
          fields.push({ name: src(lo, constant), ...at(constant), static: true, value: lo.expr(value), decorators: [] });
      }
      return;
    case 'enum_case': {
      const name = child(m, 'name');
      const value = child(m, 'value');
      if (name) members.push({ name: src(lo, name), ...at(name), args: [], value: value ? lo.expr(value) : null });
      return;
    }
    default:
      return;
  }
}

const fieldOf = (
  lo: Lowering,
  variable: Node,
  { isStatic, value, type }: { readonly isStatic: boolean; readonly value: Expr | null; readonly type: string | undefined },
): FieldSummary => ({
  name: src(lo, variable).slice(1),
  start: variable.start + 1,
  end: variable.end,
  static: isStatic,
  value,
  decorators: [],
  ...(type === undefined ? {} : { type }),
});

/** `@var SmsService` in the comment before a property. */
function documentedType(comment: string): string | undefined {
  const written = /@var\s+([\\\w]+)/.exec(comment)?.[1];
  return written !== undefined && /(?:^|\\)[A-Z]\w*$/.test(written) ? dotted(written) : undefined;
}

/** Hyperf's `#[Value("sms.sign")]`: what stands in the configuration under that key. */
function injected(lo: Lowering, property: Node): Expr | undefined {
  for (const list of childrenIn(property, 'attributes'))
    for (const group of list.children)
      for (const attribute of group.children) {
        const [name, args] = namedChildren(attribute);
        const only = args ? namedChildren(args) : [];
        const value = only.length === 1 ? namedChildren(only[0]!).at(-1) : undefined;
        if (attribute.type !== 'attribute' || !name || !value || dotted(src(lo, name)).split('.').at(-1) !== 'Value') continue;
        lo.builder.mention('config');
        return {
          e: 'call',
          callee: { e: 'name', name: 'config', start: name.start, end: name.start },
          args: [{ value: lo.expr(value) }],
          construct: false,
          ...at(attribute),
        };
      }
  return undefined;
}
