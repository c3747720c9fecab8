import type {
  Arg,
  ClassSummary,
  EnumMember,
  Expr,
  FieldSummary,
  FileSummary,
  FunctionSummary,
  Param,
  Prop,
  Stmt,
  Target,
} from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { bareType, createBuilder, type LiteralPart, numberOf, opaque, stringOf, unescapeCommon } from '../builder.js';

/** Types that only wrap another one; what is inside counts. */
const WRAPPERS = /^(?:Task|ValueTask|IOptions|IOptionsSnapshot|IOptionsMonitor|Lazy|Nullable)<(.+)>$/;
const LISTS = /^(?:List|IList|IEnumerable|ICollection|HashSet|Collection)\b/;
const TABLES = /^(?:Dictionary|IDictionary|SortedDictionary|JObject|NameValueCollection|Hashtable)\b/;

/** Lowers C#. */
export function summarize(root: Node, text: string): FileSummary {
  const b = createBuilder('csharp', text, root);
  const src = (n: Node): string => text.slice(n.start, n.end);
  const at = (n: Node) => ({ start: n.start, end: n.end });
  /** `this` and `base` alone are keywords to the grammar. */
  const named = (n: Node): readonly Node[] =>
    n.children.filter((c) => (c.named && c.type !== 'comment' && !c.type.startsWith('preproc_')) || c.type === 'this' || c.type === 'base');
  /** `@params` is the name `params`. */
  const nameOf = (n: Node): string => src(n).replace(/^@/, '');
  let errors = 0;

  const typeOf = (n: Node): string => {
    const s = src(n).replace(/\s+/g, '');
    return bareType(WRAPPERS.exec(s)?.[1] ?? s).replace(/\?$/, '');
  };
  const modifiers = (n: Node): ReadonlySet<string> => new Set(n.children.filter((c) => c.type === 'modifier').map(src));

  // ---- functions and classes ---------------------------------------------------------------------------------------------------------

  const params = (list: Node | undefined): Param[] => {
    if (!list) return [];
    const out: Param[] = [];
    for (const p of list.children) {
      if (p.type !== 'parameter') continue;
      const name = child(p, 'name');
      if (!name) continue;
      const type = child(p, 'type');
      const value = named(p).find((c) => c.field === '' && c.type !== 'modifier' && c.type !== 'attribute_list');
      out.push({ name: nameOf(name), ...at(name), ...(type ? { type: typeOf(type) } : {}), ...(value ? { default: expr(value) } : {}) });
    }
    // `params string[] rest` stands beside the parameters, its parts in fields of the list.
    const rest = list.children.find((c) => c.field === 'name');
    if (rest) out.push({ name: nameOf(rest), ...at(rest), rest: 'list' });
    return out;
  };

  const functionOf = (
    n: Node,
    name: Node | undefined,
    kind: FunctionSummary['kind'],
    first: (() => Stmt[]) | null = null,
    as?: string,
  ): number => {
    const body = child(n, 'body');
    const returns = child(n, 'returns') ?? child(n, 'type');
    return b.function(
      {
        name: as ?? (name ? nameOf(name) : ''),
        nameStart: name?.start ?? n.start,
        nameEnd: name?.end ?? n.start,
        ...at(n),
        kind,
        static: modifiers(n).has('static'),
        hasBody: body !== undefined,
        ...(returns ? { returns: typeOf(returns) } : {}),
      },
      () => {
        const list = child(n, 'parameters');
        const lowered: Param[] = !list
          ? []
          : list.type === 'implicit_parameter' || list.type === 'identifier'
            ? [{ name: src(list), ...at(list) }]
            : params(list);
        return { params: lowered, body: [...(first?.() ?? []), ...bodyOf(body)] };
      },
    );
  };

  /** A block, `=> expression`, or a bare expression (of a lambda) as the statements of a function. */
  const bodyOf = (n: Node | undefined): Stmt[] => {
    if (!n) return [];
    if (n.type === 'block') return statements(n.children);
    const value = n.type === 'arrow_expression_clause' ? named(n)[0] : n;
    return value ? [{ s: 'return', value: expr(value), ...at(value) }] : [];
  };

  /** `children`: members of a class that the parser could not close. */
  const classOf = (n: Node, kind: ClassSummary['kind'], damaged?: readonly Node[]): number => {
    const name = damaged ? damaged[0] : child(n, 'name');
    const bases = named(childOfType(n, 'base_list') ?? { ...n, children: [] })
      .filter((c) => c.type !== 'argument_list')
      .map((c) => bareType(src(c)));
    return b.class({ name: name ? src(name) : '', nameStart: name?.start ?? n.start, ...at(n), kind, bases }, () => {
      const fields: FieldSummary[] = [];
      const methods: number[] = [];
      const members: EnumMember[] = [];
      // `record Dto(string Phone)`, `class Sms(SmsClient client)`: parameters of the type itself.
      const primary = childOfType(n, 'parameter_list');
      if (primary) {
        const list = params(primary);
        for (const p of list)
          fields.push({
            name: p.name,
            start: p.start,
            end: p.end,
            static: false,
            value: null,
            decorators: [],
            ...(p.type === undefined ? {} : { type: p.type }),
          });
        methods.push(
          b.function({ name: name ? src(name) : '', nameStart: n.start, nameEnd: n.start, ...at(primary), kind: 'constructor' }, () => ({
            params: list.map((p) => ({ ...p, field: true })),
            body: [],
          })),
        );
      }
      for (const m of damaged?.slice(1) ?? child(n, 'body')?.children ?? []) {
        const isStatic = modifiers(m).has('static') || modifiers(m).has('const');
        switch (m.type) {
          case 'method_declaration':
            methods.push(functionOf(m, child(m, 'name'), 'method'));
            break;
          case 'constructor_declaration': {
            const initializer = childOfType(m, 'constructor_initializer');
            const first = initializer
              ? (): Stmt[] => {
                  const list = childOfType(initializer, 'argument_list');
                  const isThis = src(initializer).replace(/^:\s*/, '').startsWith('this');
                  if (isThis) return [];
                  return [
                    {
                      s: 'expression',
                      value: {
                        e: 'call',
                        callee: { e: 'super', ...at(initializer) },
                        args: args(list),
                        construct: false,
                        ...at(initializer),
                      },
                      ...at(initializer),
                    },
                  ];
                }
              : null;
            methods.push(
              isStatic
                ? functionOf(m, child(m, 'name'), 'method', null, '<static>')
                : functionOf(m, child(m, 'name'), 'constructor', first),
            );
            break;
          }
          case 'field_declaration':
          case 'event_field_declaration': {
            const declaration = childOfType(m, 'variable_declaration');
            const type = declaration ? child(declaration, 'type') : undefined;
            for (const d of declaration?.children ?? []) {
              const variable = d.type === 'variable_declarator' ? child(d, 'name') : undefined;
              if (!variable) continue;
              const value = named(d).find((c) => c !== variable);
              fields.push({
                name: src(variable),
                ...at(variable),
                static: isStatic,
                value: value ? expr(value, type) : null,
                decorators: [],
                ...(type ? { type: typeOf(type) } : {}),
              });
            }
            break;
          }
          case 'property_declaration': {
            const property = child(m, 'name');
            const type = child(m, 'type');
            const value = child(m, 'value');
            const getter = child(m, 'accessors')?.children.find(
              (a) => a.type === 'accessor_declaration' && src(a).startsWith('get') && child(a, 'body'),
            );
            if (!property) break;
            if (value?.type === 'arrow_expression_clause' || getter) {
              const body = value?.type === 'arrow_expression_clause' ? value : child(getter!, 'body');
              methods.push(
                b.function(
                  {
                    name: src(property),
                    nameStart: property.start,
                    nameEnd: property.end,
                    ...at(m),
                    kind: 'getter',
                    static: isStatic,
                    ...(type ? { returns: typeOf(type) } : {}),
                  },
                  () => ({ params: [], body: bodyOf(body) }),
                ),
              );
              break;
            }
            const accessors = child(m, 'accessors')?.children ?? [];
            const setter = accessors.find((a) => a.type === 'accessor_declaration' && /\b(?:set|init)\s*(?:[;{=]|$)/.test(src(a)));
            const settable = !isStatic && setter !== undefined && !/\b(?:private|protected)\b/.test(src(setter));
            fields.push({
              name: src(property),
              ...at(property),
              static: isStatic,
              ...(settable ? { settable } : {}),
              value: value ? expr(value, type) : null,
              decorators: [],
              ...(type ? { type: typeOf(type) } : {}),
            });
            break;
          }
          case 'enum_member_declaration': {
            const member = child(m, 'name');
            const value = child(m, 'value');
            if (member) members.push({ name: src(member), ...at(member), args: [], value: value ? expr(value) : null });
            break;
          }
          default: {
            const inner = TYPES[m.type];
            if (inner) classOf(m, inner);
          }
        }
      }
      return { fields, methods, members };
    });
  };

  const TYPES: Readonly<Record<string, ClassSummary['kind']>> = {
    class_declaration: 'class',
    struct_declaration: 'class',
    record_declaration: 'record',
    record_struct_declaration: 'record',
    interface_declaration: 'interface',
    enum_declaration: 'enum',
  };

  const DECLARES: Readonly<Record<string, ClassSummary['kind']>> = {
    class: 'class',
    struct: 'class',
    record: 'record',
    interface: 'interface',
  };

  // ---- statements --------------------------------------------------------------------------------------------------------------------

  const statements = (nodes: readonly Node[]): Stmt[] => {
    const out: Stmt[] = [];
    for (const n of nodes) if (n.named) statement(n, out);
    return out;
  };

  const block = (n: Node | undefined): Stmt[] => (n ? statements(n.type === 'block' ? n.children : [n]) : []);

  const declarators = (declaration: Node, out: Stmt[]): void => {
    const type = child(declaration, 'type');
    const typeName = type && type.type !== 'implicit_type' ? typeOf(type) : undefined;
    for (const d of declaration.children) {
      if (d.type !== 'variable_declarator') continue;
      const name = child(d, 'name') ?? named(d)[0];
      if (!name) continue;
      const value = named(d).find((c) => c !== name && c.type !== 'bracketed_argument_list');
      const target: Target =
        name.type === 'tuple_pattern'
          ? targetOf(name, true)
          : { t: 'name', name: nameOf(name), declares: true, ...(typeName === undefined ? {} : { type: typeName }), ...at(name) };
      out.push({ s: 'set', target, value: value ? expr(value, type, name) : null, ...at(d) });
    }
  };

  const statement = (n: Node, out: Stmt[]): void => {
    const kind = TYPES[n.type];
    if (kind) {
      out.push({ s: 'class', class: classOf(n, kind), ...at(n) });
      return;
    }
    switch (n.type) {
      case 'comment':
      case 'empty_statement':
      case 'attribute_list':
      case 'delegate_declaration':
        return;
      case 'using_directive':
        usingDirective(n);
        return;
      case 'namespace_declaration':
      case 'file_scoped_namespace_declaration': {
        const name = child(n, 'name');
        if (name) b.package(src(name));
        out.push(...statements((child(n, 'body') ?? { ...n, children: n.children.filter((c) => c !== name) }).children));
        return;
      }
      case 'declaration_list':
      case 'global_statement':
      case 'checked_statement':
      case 'unsafe_statement':
      case 'labeled_statement':
        out.push(...statements(n.children));
        return;
      case 'block':
        out.push({ s: 'block', body: statements(n.children), ...at(n) });
        return;
      case 'local_declaration_statement': {
        const declaration = childOfType(n, 'variable_declaration');
        if (declaration) declarators(declaration, out);
        return;
      }
      case 'expression_statement': {
        const value = named(n)[0];
        if (value) expressionStatement(value, out);
        return;
      }
      case 'local_function_statement':
        out.push({ s: 'function', function: functionOf(n, child(n, 'name'), 'function'), ...at(n) });
        return;
      case 'return_statement':
      case 'yield_statement': {
        const value = named(n)[0];
        if (n.type === 'return_statement') out.push({ s: 'return', value: value ? expr(value) : null, ...at(n) });
        else if (value) out.push({ s: 'expression', value: expr(value), ...at(n) });
        return;
      }
      case 'throw_statement': {
        const value = named(n)[0];
        out.push({ s: 'throw', value: value ? expr(value) : null, ...at(n) });
        return;
      }
      case 'if_statement': {
        const test = child(n, 'condition');
        out.push({
          s: 'if',
          test: test ? expr(test) : opaque(n),
          then: block(child(n, 'consequence')),
          else: block(child(n, 'alternative')),
          ...at(n),
        });
        return;
      }
      case 'foreach_statement': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        out.push({
          s: 'loop',
          target: left ? targetOf(left, true) : null,
          over: right ? expr(right) : null,
          test: null,
          body: block(child(n, 'body')),
          ...at(n),
        });
        return;
      }
      case 'for_statement': {
        const init = child(n, 'initializer');
        if (init?.type === 'variable_declaration') declarators(init, out);
        const body = block(child(n, 'body'));
        for (const u of childrenIn(n, 'update')) expressionStatement(u, body);
        const test = child(n, 'condition');
        out.push({ s: 'loop', target: null, over: null, test: test ? expr(test) : null, body, ...at(n) });
        return;
      }
      case 'while_statement':
      case 'do_statement': {
        const test = n.type === 'while_statement' ? child(n, 'condition') : undefined;
        out.push({ s: 'loop', target: null, over: null, test: test ? expr(test) : null, body: block(child(n, 'body')), ...at(n) });
        return;
      }
      case 'switch_statement': {
        const on = child(n, 'value');
        const cases = (child(n, 'body')?.children ?? [])
          .filter((c) => c.type === 'switch_section')
          .map((c, i, all) => {
            const tests = c.children.filter((x) => x.type === 'constant_pattern').map((x) => expr(x));
            const guarded = c.children.some(
              (x) => x.type === 'when_clause' || (x.named && /_pattern$/.test(x.type) && x.type !== 'constant_pattern'),
            );
            const body = statements(c.children.filter((x) => /_statement$|^block$/.test(x.type)));
            return { tests: guarded && tests.length === 0 ? [opaque(c)] : tests, body, falls: body.length === 0 && i < all.length - 1 };
          });
        out.push({ s: 'switch', on: on ? expr(on) : opaque(n), cases, ...at(n) });
        return;
      }
      case 'try_statement': {
        const handlers = n.children.filter((c) => c.type === 'catch_clause').map((c) => block(child(c, 'body')));
        const final = childOfType(n, 'finally_clause');
        out.push({ s: 'try', body: block(child(n, 'body')), handlers, final: final ? block(childOfType(final, 'block')) : [], ...at(n) });
        return;
      }
      case 'using_statement':
      case 'lock_statement':
      case 'fixed_statement': {
        for (const c of n.children) {
          if (c.type === 'variable_declaration') declarators(c, out);
        }
        out.push(...block(child(n, 'body')));
        return;
      }
      case 'break_statement':
      case 'continue_statement':
        out.push({ s: 'jump', jump: n.type === 'break_statement' ? 'break' : 'continue', ...at(n) });
        return;
      case 'ERROR':
        errors++;
        damage(n, out);
        return;
      default:
        if (n.type.startsWith('preproc_')) {
          out.push(...statements(n.children.filter((c) => c.field !== 'condition')));
          return;
        }
        out.push({ s: 'expression', value: expr(n), ...at(n) });
    }
  };

  /** What the parser gave up on: the namespace and the class that it began still hold the members that follow. */
  const damage = (n: Node, out: Stmt[]): void => {
    const parts = n.children;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      const next = parts[i + 1];
      const kind = DECLARES[part.type];
      if (part.type === 'namespace' && next && /^(?:identifier|qualified_name)$/.test(next.type)) {
        b.package(src(next));
        i++;
      } else if (kind && next?.type === 'identifier') {
        out.push({ s: 'class', class: classOf(n, kind, parts.slice(i + 1)), ...at(n) });
        return;
      } else if (part.named) statement(part, out);
    }
  };

  const usingDirective = (n: Node): void => {
    const alias = child(n, 'name');
    const path = named(n).find((c) => c !== alias);
    if (!path) return;
    const full = src(path)
      .replace(/^global::/, '')
      .replace(/\s+/g, '');
    const dot = full.lastIndexOf('.');
    if (alias) b.import({ local: src(alias), module: full.slice(0, Math.max(0, dot)), name: full.slice(dot + 1), level: 0, ...at(n) });
    else if (n.children.some((c) => c.type === 'static'))
      b.import({ local: '*', module: full.slice(0, Math.max(0, dot)), name: full.slice(dot + 1), level: 0, ...at(n) });
    else b.import({ local: '*', module: full, name: '*', level: 0, ...at(n) });
  };

  const expressionStatement = (n: Node, out: Stmt[]): void => {
    switch (n.type) {
      case 'assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        const operator = child(n, 'operator')?.type ?? '=';
        if (!left || !right) return;
        if (operator === '=') out.push({ s: 'set', target: targetOf(left, false), value: expr(right), ...at(n) });
        else if (operator === '??=')
          out.push({
            s: 'set',
            target: targetOf(left, false),
            value: { e: 'operator', operator: '??', left: expr(left), right: expr(right), ...at(n) },
            ...at(n),
          });
        else out.push({ s: 'augment', target: targetOf(left, false), operator: operator.slice(0, -1), value: expr(right), ...at(n) });
        return;
      }
      case 'postfix_unary_expression':
      case 'prefix_unary_expression': {
        const operand = named(n)[0];
        if (operand && /\+\+|--/.test(src(n)))
          out.push({
            s: 'augment',
            target: targetOf(operand, false),
            operator: '+',
            value: { e: 'number', value: 1, text: '1', ...at(n) },
            ...at(n),
          });
        else out.push({ s: 'expression', value: expr(n), ...at(n) });
        return;
      }
      default:
        out.push({ s: 'expression', value: expr(n), ...at(n) });
    }
  };

  // ---- targets -----------------------------------------------------------------------------------------------------------------------

  const targetOf = (n: Node, declares: boolean): Target => {
    switch (n.type) {
      case 'identifier':
        return { t: 'name', name: nameOf(n), declares, ...at(n) };
      case 'member_access_expression': {
        const object = child(n, 'expression');
        const name = child(n, 'name');
        if (object && name) return { t: 'member', object: expr(object), name: src(name), nameStart: name.start, ...at(n) };
        break;
      }
      case 'element_access_expression': {
        const object = child(n, 'expression');
        const index = named(child(n, 'subscript') ?? n)[0];
        if (object && index) return { t: 'index', object: expr(object), index: expr(index), ...at(n) };
        break;
      }
      case 'tuple_pattern':
      case 'tuple_expression':
      case 'parenthesized_variable_designation':
        return {
          t: 'list',
          items: named(n).map((c) => targetOf(c.type === 'argument' ? (named(c).at(-1) ?? c) : c, declares)),
          rest: null,
          ...at(n),
        };
      case 'declaration_expression': {
        const name = child(n, 'name');
        if (name) return targetOf(name, true);
        break;
      }
      case 'parenthesized_expression':
      case 'postfix_unary_expression': {
        const inner = named(n)[0];
        if (inner) return targetOf(inner, declares);
        break;
      }
      default:
        break;
    }
    return { t: 'name', name: '', declares: false, ...at(n) };
  };

  // ---- expressions -------------------------------------------------------------------------------------------------------------------

  const args = (list: Node | undefined): Arg[] =>
    (list?.children ?? []).flatMap((a): Arg[] => {
      if (a.type !== 'argument' && a.type !== 'attribute_argument') return [];
      const label = child(a, 'name');
      const value = named(a).find((c) => c !== label);
      return value ? [{ value: expr(value), ...(label ? { name: src(label), nameStart: label.start } : {}) }] : [];
    });

  const literal = (n: Node): Expr => {
    if (n.type === 'raw_string_literal') return stringOf(text, n.start, n.end, rawParts(n));
    const parts: LiteralPart[] = [];
    for (const c of n.children) {
      if (
        c.type === 'string_literal_content' ||
        c.type === 'string_content' ||
        c.type === 'raw_string_content' ||
        c.type === 'character_literal_content'
      )
        parts.push({ start: c.start, end: c.end });
      else if (c.type === 'escape_sequence') parts.push({ start: c.start, end: c.end, value: unescapeCommon(src(c)) ?? src(c) });
    }
    return stringOf(text, n.start, n.end, parts);
  };

  /** Parts of a text in which a doubled character stands for one: `""` in verbatim literals, `{{` and `}}` in interpolated ones. */
  const doubled = (start: number, end: number, pairs: RegExp): LiteralPart[] => {
    const parts: LiteralPart[] = [];
    let from = start;
    for (const found of text.slice(start, end).matchAll(pairs)) {
      const here = start + found.index;
      if (here > from) parts.push({ start: from, end: here });
      parts.push({ start: here, end: here + 2, value: found[0][0]! });
      from = here + 2;
    }
    if (from < end) parts.push({ start: from, end });
    return parts;
  };

  /** A raw literal over several lines: without its first and last line end, and without the indentation of its last line. */
  const rawParts = (n: Node): LiteralPart[] => {
    const content = childOfType(n, 'raw_string_content');
    if (!content) return [];
    const raw = src(content);
    const indent = /\n([ \t]*)$/.exec(raw)?.[1];
    const first = /^[ \t]*\r?\n/.exec(raw)?.[0];
    if (indent === undefined || first === undefined) return [{ start: content.start, end: content.end }];
    const parts: LiteralPart[] = [];
    let from = content.start + first.length;
    const last = content.start + raw.replace(/\r?\n[ \t]*$/, '').length;
    while (from < last) {
      const lineEnd = text.indexOf('\n', from);
      const to = lineEnd < 0 || lineEnd >= last ? last : lineEnd + 1;
      const start = text.startsWith(indent, from) ? Math.min(from + indent.length, to) : from;
      if (start < to) parts.push({ start, end: to });
      from = to;
    }
    return parts;
  };

  const interpolated = (n: Node): Expr => {
    const raw = n.children.some((c) => c.type === 'interpolation_quote' && src(c).length > 2);
    const verbatim = src(n).slice(0, 3).includes('@');
    const pairs = raw ? /(?!)/g : verbatim ? /""|\{\{|\}\}/g : /\{\{|\}\}/g;
    const pieces: (LiteralPart[] | Expr)[] = [];
    for (const c of n.children) {
      if (c.type === 'string_content') pieces.push(doubled(c.start, c.end, pairs));
      else if (c.type === 'escape_sequence') pieces.push([{ start: c.start, end: c.end, value: unescapeCommon(src(c)) ?? src(c) }]);
      else if (c.type === 'interpolation') {
        const value = named(c).find((x) => !/^interpolation_/.test(x.type));
        const formatted = c.children.some((x) => /^interpolation_(?:format|alignment)_clause$/.test(x.type));
        pieces.push(!value ? opaque(c, [], 'string') : formatted ? opaque(c, [expr(value)], 'string') : expr(value));
      }
    }
    if (pieces.every((p) => Array.isArray(p))) return stringOf(text, n.start, n.end, pieces.flat());
    const parts = pieces.map((p): Expr => (Array.isArray(p) ? stringOf(text, p[0]?.start ?? n.start, p.at(-1)?.end ?? n.start, p) : p));
    return { e: 'concat', parts, ...at(n) };
  };

  /** `before`: what a collection is copied from, `new List<string>(others) { "5" }`. */
  const list = (n: Node, whole: Node, before: readonly Arg[] = []): Expr => ({
    e: 'list',
    items: [...before.map((a): Arg => ({ value: a.value, spread: 'list' })), ...named(n).map((c): Arg => ({ value: expr(c) }))],
    ...at(whole),
  });

  /** `{ ["a"] = 1, { "b", 2 } }` */
  const table = (n: Node, whole: Node, before: readonly Arg[]): Expr => ({
    e: 'record',
    props: [
      ...before.map((a): Prop => ({ key: null, value: a.value, keyStart: a.value.start, keyEnd: a.value.end })),
      ...named(n).flatMap((c): Prop[] => {
        const [left, right] = c.type === 'assignment_expression' ? [child(c, 'left'), child(c, 'right')] : [named(c)[0], named(c)[1]];
        if (!left || !right) return [];
        const key = left.type === 'element_binding_expression' ? named(named(left)[0] ?? left)[0] : left;
        if (!key) return [];
        return [{ key: expr(key), value: expr(right), keyStart: key.start + 1, keyEnd: key.end - 1 }];
      }),
    ],
    ...at(whole),
  });

  const creation = (n: Node, type: Node | undefined): Expr => {
    const initializer = child(n, 'initializer') ?? childOfType(n, 'initializer_expression');
    const list0 = child(n, 'arguments') ?? childOfType(n, 'argument_list');
    const typeName = type ? src(type).replace(/\s+/g, '') : '';
    const given = args(list0).filter((a) => a.value.e !== 'number');
    if (initializer && TABLES.test(typeName)) return table(initializer, n, given);
    if (initializer && (LISTS.test(typeName) || named(initializer).every((c) => c.type !== 'assignment_expression')))
      return list(initializer, n, given);
    const members: Arg[] = (initializer ? named(initializer) : []).flatMap((c): Arg[] => {
      const left = c.type === 'assignment_expression' ? child(c, 'left') : undefined;
      const right = child(c, 'right');
      return left && right
        ? [{ name: src(left), nameStart: left.start, value: right.type === 'initializer_expression' ? list(right, right) : expr(right) }]
        : [];
    });
    const callee: Expr = type ? typeName_(type) : opaque(n);
    return { e: 'call', callee, args: [...args(list0), ...members], construct: true, ...at(n) };
  };

  const typeName_ = (type: Node): Expr => {
    const name = bareType(src(type).replace(/\s+/g, '')).replace(/^global::/, '');
    b.mention(name.slice(name.lastIndexOf('.') + 1));
    const parts = name.split('.');
    let e: Expr = { e: 'name', name: parts[0]!, ...at(type) };
    for (const part of parts.slice(1)) e = { e: 'member', object: e, name: part, nameStart: type.end - part.length, ...at(type) };
    return e;
  };

  const config = (key: Node, whole: Node): Expr => {
    const e = expr(key);
    const dotted: Expr = e.e === 'string' ? { ...e, value: e.value.replaceAll(':', '.'), runs: e.value.includes(':') ? [] : e.runs } : e;
    return { e: 'call', callee: { e: 'name', name: '<config>', ...at(whole) }, args: [{ value: dotted }], construct: false, ...at(whole) };
  };

  const isConfiguration = (n: Node): boolean => /(?:^|[._])(?:config|configuration|appsettings)$/i.test(src(n).slice(-40));

  const member = (n: Node): Expr => {
    const object = child(n, 'expression') ?? child(n, 'condition');
    const binding = childOfType(n, 'member_binding_expression');
    const name = child(n, 'name') ?? (binding ? child(binding, 'name') : undefined);
    if (!object || !name)
      return opaque(
        n,
        named(n).map((c) => expr(c)),
      );
    const bare = name.type === 'generic_name' ? (named(name)[0] ?? name) : name;
    b.mention(src(bare));
    return {
      e: 'member',
      object: object.type === 'predefined_type' ? { e: 'name', name: src(object), ...at(object) } : expr(object),
      name: src(bare),
      nameStart: bare.start,
      start: n.start,
      end: bare.end,
    };
  };

  const OPERATORS: Readonly<Record<string, string>> = { is: 'instanceof', as: 'as' };

  const expr = (n: Node, declared?: Node, name?: Node): Expr => {
    switch (n.type) {
      case 'identifier':
        b.mention(src(n));
        return { e: 'name', name: src(n).replace(/^@/, ''), ...at(n) };
      case 'generic_name': {
        const bare = named(n)[0];
        return bare ? expr(bare) : opaque(n);
      }
      case 'qualified_name':
      case 'alias_qualified_name':
        return typeName_(n);
      case 'predefined_type':
        return { e: 'name', name: src(n), ...at(n) };
      case 'this':
      case 'this_expression':
        return { e: 'this', ...at(n) };
      case 'base':
      case 'base_expression':
        return { e: 'super', ...at(n) };
      case 'string_literal':
      case 'raw_string_literal':
      case 'character_literal':
        return literal(n);
      case 'verbatim_string_literal':
        return stringOf(text, n.start, n.end, doubled(n.start + 2, n.end - 1, /""/g));
      case 'interpolated_string_expression':
        return interpolated(n);
      case 'integer_literal':
      case 'real_literal':
        return numberOf(n, text);
      case 'boolean_literal':
        return { e: 'boolean', value: src(n) === 'true', ...at(n) };
      case 'null_literal':
      case 'default_expression':
        return { e: 'null', undefined: false, ...at(n) };
      case 'member_access_expression':
      case 'conditional_access_expression':
        return member(n);
      case 'invocation_expression': {
        const f = child(n, 'function');
        const list0 = child(n, 'arguments');
        if (!f) return opaque(n);
        if (src(f) === 'nameof')
          return stringOf(text, n.start, n.end, [{ start: n.start, end: n.end, value: /([\w]+)\s*\)$/.exec(src(n))?.[1] ?? '' }]);
        const callee = f.type === 'member_access_expression' || f.type === 'conditional_access_expression' ? member(f) : expr(f);
        const given = args(list0);
        if (callee.e === 'member' && callee.name === 'GetValue' && list0) {
          const key = named(named(list0)[0] ?? list0)[0];
          if (key) return config(key, n);
        }
        // The type argument decides what `FromJsonString<SendSmsRequest>(json)` makes.
        const called = child(f, 'name');
        const type =
          called?.type === 'generic_name'
            ? childOfType(called, 'type_argument_list')
            : f.type === 'generic_name'
              ? childOfType(f, 'type_argument_list')
              : undefined;
        const typeArgument = type ? named(type)[0] : undefined;
        const extra: Arg[] =
          callee.e === 'member' && callee.name === 'FromJsonString' && typeArgument
            ? [{ value: { e: 'type', name: src(typeArgument), ...at(typeArgument) } }]
            : [];
        return { e: 'call', callee, args: [...given, ...extra], construct: false, ...at(n) };
      }
      case 'object_creation_expression':
        return creation(n, child(n, 'type'));
      case 'implicit_object_creation_expression':
        return creation(n, declared && declared.type !== 'implicit_type' ? declared : undefined);
      case 'array_creation_expression':
      case 'implicit_array_creation_expression': {
        const initializer = childOfType(n, 'initializer_expression');
        if (initializer) return list(initializer, n);
        const size = /\[\s*(\d{1,2})\s*\]/.exec(src(n))?.[1];
        const items = Array.from({ length: Number(size ?? 0) }, (): Arg => ({ value: { e: 'null', undefined: false, ...at(n) } }));
        return size === undefined ? opaque(n, [], 'list') : { e: 'list', items, ...at(n) };
      }
      case 'initializer_expression':
        return list(n, n);
      case 'collection_expression':
        return {
          e: 'list',
          items: named(n).flatMap((c): Arg[] => {
            const part = c.type === 'collection_element' ? named(c)[0] : c;
            const value = part ? (named(part)[0] ?? part) : undefined;
            return value ? [{ value: expr(value), ...(part?.type === 'spread_element' ? { spread: 'list' as const } : {}) }] : [];
          }),
          ...at(n),
        };
      case 'anonymous_object_creation_expression': {
        const parts = named(n);
        const props: Prop[] = [];
        for (let i = 0; i < parts.length; i++) {
          const key = parts[i]!;
          const assigned = /^\s*=/.test(text.slice(key.end, parts[i + 1]?.start ?? key.end));
          const value = assigned ? parts[++i]! : key;
          const name = key.type === 'member_access_expression' ? (child(key, 'name') ?? key) : key;
          const from = name.start + (text[name.start] === '@' ? 1 : 0);
          props.push({
            key: stringOf(text, from, name.end, [{ start: from, end: name.end }]),
            value: expr(value),
            keyStart: from,
            keyEnd: name.end,
          });
        }
        return { e: 'record', props, ...at(n) };
      }
      case 'element_access_expression': {
        const object = child(n, 'expression');
        const index = named(named(child(n, 'subscript') ?? n)[0] ?? n)[0];
        if (!object || !index) return opaque(n);
        if (isConfiguration(object)) return config(index, n);
        return { e: 'index', object: expr(object), index: expr(index), ...at(n) };
      }
      case 'argument': {
        const value = named(n).at(-1);
        return value ? expr(value) : opaque(n);
      }
      case 'lambda_expression':
      case 'anonymous_method_expression':
        return { e: 'function', function: functionOf(n, name, 'lambda'), ...at(n) };
      case 'assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        return left && right ? { e: 'assign', target: targetOf(left, false), value: expr(right), ...at(n) } : opaque(n);
      }
      case 'binary_expression':
      case 'is_expression':
      case 'as_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return opaque(n);
        const operator = child(n, 'operator')?.type ?? '';
        if (operator === 'as') return expr(left);
        return { e: 'operator', operator: OPERATORS[operator] ?? operator, left: expr(left), right: expr(right), ...at(n) };
      }
      case 'is_pattern_expression': {
        const value = child(n, 'expression');
        const pattern = child(n, 'pattern');
        const constant = pattern?.type === 'constant_pattern' ? named(pattern)[0] : undefined;
        if (value && constant) return { e: 'operator', operator: '==', left: expr(value), right: expr(constant), ...at(n) };
        return opaque(n, value ? [expr(value)] : [], 'boolean');
      }
      case 'constant_pattern':
      case 'parenthesized_expression':
      case 'checked_expression':
      case 'ref_expression':
      case 'expression_element': {
        const value = named(n)[0];
        return value ? expr(value, declared) : opaque(n);
      }
      case 'prefix_unary_expression': {
        const operand = named(n)[0];
        const operator = /^(?:!|-|\+)/.exec(src(n))?.[0];
        return operand && operator
          ? { e: 'operator', operator, left: expr(operand), right: null, ...at(n) }
          : opaque(n, operand ? [expr(operand)] : []);
      }
      case 'postfix_unary_expression': {
        const operand = named(n)[0];
        return operand && src(n).endsWith('!') ? expr(operand) : opaque(n, operand ? [expr(operand)] : [], 'number');
      }
      case 'conditional_expression': {
        const test = child(n, 'condition');
        const yes = child(n, 'consequence');
        const no = child(n, 'alternative');
        return test && yes && no ? { e: 'conditional', test: expr(test), then: expr(yes), else: expr(no), ...at(n) } : opaque(n);
      }
      case 'with_expression': {
        const [object, changes] = [named(n)[0], n.children.filter((c) => c.type === 'with_initializer')];
        if (!object) return opaque(n);
        const props = changes.flatMap((c): Prop[] => {
          const [key, value] = named(c);
          if (!key || !value) return [];
          return [
            {
              key: stringOf(text, key.start, key.end, [{ start: key.start, end: key.end }]),
              value: expr(value),
              keyStart: key.start,
              keyEnd: key.end,
            },
          ];
        });
        return { e: 'record', props: [{ key: null, value: expr(object), keyStart: object.start, keyEnd: object.end }, ...props], ...at(n) };
      }
      case 'switch_expression': {
        const [on, ...arms] = named(n);
        if (!on) return opaque(n);
        let result: Expr = opaque(n);
        for (const arm of [...arms].reverse()) {
          const [pattern, ...rest] = named(arm);
          const value = rest.at(-1);
          if (!pattern || !value) continue;
          const constant = pattern.type === 'constant_pattern' ? named(pattern)[0] : undefined;
          if (pattern.type === 'discard') result = expr(value);
          else
            result = {
              e: 'conditional',
              test: constant ? { e: 'operator', operator: '==', left: expr(on), right: expr(constant), ...at(arm) } : opaque(pattern),
              then: expr(value),
              else: result,
              ...at(arm),
            };
        }
        return result;
      }
      case 'await_expression': {
        const value = named(n)[0];
        return value ? { e: 'await', value: expr(value), ...at(n) } : opaque(n);
      }
      case 'cast_expression': {
        const value = child(n, 'value');
        return value ? expr(value) : opaque(n);
      }
      case 'typeof_expression': {
        const type = named(n)[0];
        return type ? { e: 'type', name: src(type), ...at(n) } : opaque(n);
      }
      case 'throw_expression':
      case 'comment':
        return opaque(n);
      case 'ERROR':
        errors++;
        return opaque(
          n,
          named(n).map((c) => expr(c)),
        );
      default:
        return opaque(
          n,
          named(n).map((c) => expr(c)),
        );
    }
  };

  b.comments(root, (n) => (n.type === 'comment' ? { open: 2, close: text.startsWith('/*', n.start) ? 2 : 0 } : undefined));
  b.module(() => statements(root.children));
  return b.finish(errors);
}
