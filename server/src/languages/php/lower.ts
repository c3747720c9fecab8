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

/**
 * Lowers PHP. Variables keep their dollar sign, so that they never meet constants, functions and classes of the same name; fields of objects
 * have none. Namespace separators become dots.
 */
export function summarize(root: Node, text: string): FileSummary {
  const b = createBuilder('php', text, root);
  const src = (n: Node): string => text.slice(n.start, n.end);
  const at = (n: Node) => ({ start: n.start, end: n.end });
  const dotted = (n: Node): string =>
    src(n)
      .replace(/^\\/, '')
      .replace(/^namespace\\/, '')
      .replaceAll('\\', '.');
  const named = (n: Node): readonly Node[] => n.children.filter((c) => c.named && c.type !== 'comment');
  let errors = 0;
  /** Names that the current function takes from outside: `global $x`, `use (&$x)`. */
  let outer = new Set<string>();

  // ---- functions and classes ---------------------------------------------------------------------------------------------------------

  const param = (n: Node): Param[] => {
    const name = child(n, 'name');
    if (!name || !/_parameter$/.test(n.type)) return [];
    const type = child(n, 'type');
    const value = child(n, 'default_value');
    return [
      {
        name: src(name),
        ...at(name),
        ...(type ? { type: bareType(src(type).replace(/^\?/, '').replace(/^\\/, '').replaceAll('\\', '.')) } : {}),
        ...(value ? { default: expr(value) } : {}),
        ...(n.type === 'variadic_parameter' ? { rest: 'list' as const } : {}),
      },
    ];
  };

  const functionOf = (n: Node, kind: FunctionSummary['kind']): number => {
    const name = child(n, 'name');
    const body = child(n, 'body');
    const modifiers = n.children.map((c) => c.type);
    const returns = child(n, 'return_type');
    return b.function(
      {
        name: name ? src(name) : '',
        nameStart: name?.start ?? n.start,
        nameEnd: name?.end ?? n.start,
        ...at(n),
        kind,
        static: modifiers.includes('static_modifier'),
        hasBody: body !== undefined,
        ...(returns ? { returns: bareType(src(returns)) } : {}),
      },
      () => {
        const before = outer;
        const top = atTop;
        atTop = false;
        outer = new Set();
        const uses = childOfType(n, 'anonymous_function_use_clause');
        for (const u of uses?.children ?? []) if (u.type === 'by_ref') outer.add(src(u).replace('&', '').trim());
        const list = child(n, 'parameters')?.children ?? [];
        const params = list.flatMap(param);
        const promoted: Stmt[] = list.flatMap((p) => {
          const variable = p.type === 'property_promotion_parameter' ? child(p, 'name') : undefined;
          if (!variable) return [];
          const target: Target = {
            t: 'member',
            object: { e: 'this', ...at(variable) },
            name: src(variable).slice(1),
            nameStart: variable.start + 1,
            ...at(variable),
          };
          return [{ s: 'set' as const, target, value: { e: 'name' as const, name: src(variable), ...at(variable) }, ...at(variable) }];
        });
        const lowered: Stmt[] = !body
          ? []
          : body.type === 'compound_statement'
            ? statements(body.children)
            : [{ s: 'return', value: expr(body), ...at(body) }];
        outer = before;
        atTop = top;
        return { params, body: [...promoted, ...lowered] };
      },
    );
  };

  const classOf = (n: Node, kind: ClassSummary['kind']): number => {
    const name = child(n, 'name');
    const bases = n.children
      .filter((c) => c.type === 'base_clause' || c.type === 'class_interface_clause')
      .flatMap((c) => named(c).map(dotted));
    const body = child(n, 'body');
    const traits = (body?.children ?? []).filter((c) => c.type === 'use_declaration').flatMap((c) => named(c).map(dotted));
    return b.class({ name: name ? src(name) : '', nameStart: name?.start ?? n.start, ...at(n), kind, bases: [...bases, ...traits] }, () => {
      const fields: FieldSummary[] = [];
      const methods: number[] = [];
      const members: EnumMember[] = [];
      for (const m of body?.children ?? []) {
        switch (m.type) {
          case 'method_declaration': {
            const methodName = child(m, 'name');
            for (const p of child(m, 'parameters')?.children ?? []) {
              const variable = p.type === 'property_promotion_parameter' ? child(p, 'name') : undefined;
              const type = child(p, 'type');
              if (variable)
                fields.push({
                  name: src(variable).slice(1),
                  start: variable.start + 1,
                  end: variable.end,
                  static: false,
                  value: null,
                  decorators: [],
                  ...(type ? { type: bareType(src(type).replace(/^\?/, '').replaceAll('\\', '.')) } : {}),
                });
            }
            methods.push(functionOf(m, methodName && src(methodName) === '__construct' ? 'constructor' : 'method'));
            break;
          }
          case 'property_declaration': {
            const isStatic = m.children.some((c) => c.type === 'static_modifier');
            const type = child(m, 'type');
            for (const p of m.children) {
              const variable = p.type === 'property_element' ? child(p, 'name') : undefined;
              if (!variable) continue;
              const value = child(p, 'default_value');
              fields.push({
                name: src(variable).slice(1),
                start: variable.start + 1,
                end: variable.end,
                static: isStatic,
                value: value ? expr(value) : null,
                decorators: [],
                ...(type ? { type: bareType(src(type).replace(/^\?/, '').replaceAll('\\', '.')) } : {}),
              });
            }
            break;
          }
          case 'const_declaration':
            for (const c of m.children) {
              const [constant, value] = c.type === 'const_element' ? named(c) : [];
              if (constant && value)
                fields.push({ name: src(constant), ...at(constant), static: true, value: expr(value), decorators: [] });
            }
            break;
          case 'enum_case': {
            const memberName = child(m, 'name');
            const value = child(m, 'value');
            if (memberName) members.push({ name: src(memberName), ...at(memberName), args: [], value: value ? expr(value) : null });
            break;
          }
          default:
            break;
        }
      }
      return { fields, methods, members };
    });
  };

  // ---- statements --------------------------------------------------------------------------------------------------------------------

  const statements = (nodes: readonly Node[]): Stmt[] => {
    const out: Stmt[] = [];
    for (const n of nodes) if (n.named) statement(n, out);
    return out;
  };

  const bodyOf = (n: Node | undefined): Stmt[] =>
    n ? statements(n.type === 'compound_statement' || n.type === 'colon_block' ? n.children : [n]) : [];

  const inner = (n: Node | undefined): Expr => {
    const value = n?.type === 'parenthesized_expression' ? named(n)[0] : n;
    return value ? expr(value) : opaque(n ?? { start: 0, end: 0 });
  };

  const ifFrom = (n: Node, alternatives: readonly Node[]): Stmt => {
    const [next, ...rest] = alternatives;
    return {
      s: 'if',
      test: inner(child(n, 'condition')),
      then: bodyOf(child(n, 'body')),
      else: !next ? [] : next.type === 'else_if_clause' ? [ifFrom(next, rest)] : bodyOf(child(next, 'body')),
      ...at(n),
    };
  };

  const statement = (n: Node, out: Stmt[]): void => {
    switch (n.type) {
      case 'comment':
      case 'php_tag':
      case 'text':
      case 'text_interpolation':
      case 'use_declaration':
      case 'empty_statement':
        return;
      case 'expression_statement': {
        const value = named(n)[0];
        if (value) expressionStatement(value, out);
        return;
      }
      case 'namespace_definition': {
        const name = child(n, 'name');
        if (name) b.package(dotted(name));
        const body = child(n, 'body');
        if (body) out.push(...statements(body.children));
        return;
      }
      case 'namespace_use_declaration':
        useDeclaration(n);
        return;
      case 'function_definition':
        out.push({ s: 'function', function: functionOf(n, 'function'), ...at(n) });
        return;
      case 'class_declaration':
      case 'trait_declaration':
        out.push({ s: 'class', class: classOf(n, 'class'), ...at(n) });
        return;
      case 'interface_declaration':
        out.push({ s: 'class', class: classOf(n, 'interface'), ...at(n) });
        return;
      case 'enum_declaration':
        out.push({ s: 'class', class: classOf(n, 'enum'), ...at(n) });
        return;
      case 'const_declaration':
        for (const c of n.children) {
          const [name, value] = c.type === 'const_element' ? named(c) : [];
          if (name && value)
            out.push({ s: 'set', target: { t: 'name', name: src(name), declares: true, ...at(name) }, value: expr(value), ...at(c) });
        }
        return;
      case 'return_statement': {
        const value = named(n)[0];
        const lowered = value ? expr(value) : null;
        // A file may return a value to whoever includes it.
        if (atTop && lowered) b.export({ name: '*cjs', local: null, value: lowered });
        out.push({ s: 'return', value: lowered, ...at(n) });
        return;
      }
      case 'echo_statement':
      case 'unset_statement':
      case 'exit_statement':
        for (const c of named(n)) out.push({ s: 'expression', value: expr(c), ...at(c) });
        if (n.type === 'exit_statement') out.push({ s: 'throw', value: null, ...at(n) });
        return;
      case 'if_statement':
        out.push(ifFrom(n, childrenIn(n, 'alternative')));
        return;
      case 'while_statement':
      case 'do_statement':
        out.push({
          s: 'loop',
          target: null,
          over: null,
          test: n.type === 'do_statement' ? null : inner(child(n, 'condition')),
          body: bodyOf(child(n, 'body')),
          ...at(n),
        });
        return;
      case 'for_statement': {
        for (const c of childrenIn(n, 'initialize')) expressionStatement(c, out);
        const body = childrenIn(n, 'body').flatMap((c) => bodyOf(c));
        for (const c of childrenIn(n, 'update')) expressionStatement(c, body);
        const test = child(n, 'condition');
        out.push({ s: 'loop', target: null, over: null, test: test ? expr(test) : null, body, ...at(n) });
        return;
      }
      case 'foreach_statement': {
        const [over, item] = named(n).filter((c) => c.field !== 'body');
        const pair = item?.type === 'pair';
        const parts = item ? (pair ? named(item) : [item]) : [];
        const source = over ? expr(over) : null;
        const variable = parts.at(-1);
        const value = variable?.type === 'by_ref' ? named(variable)[0] : variable;
        const key = pair ? parts[0] : undefined;
        const call = (name: string): Expr => ({
          e: 'call',
          callee: { e: 'name', name, ...at(n) },
          args: source ? [{ value: source }] : [],
          construct: false,
          ...at(over ?? n),
        });
        const target: Target | null = value
          ? key
            ? { t: 'list', items: [targetOf(key), targetOf(value)], rest: null, ...at(item!) }
            : targetOf(value)
          : null;
        out.push({
          s: 'loop',
          target,
          over: source ? (key ? call('<items>') : call('<values>')) : null,
          test: null,
          body: bodyOf(child(n, 'body')),
          ...at(n),
        });
        return;
      }
      case 'switch_statement': {
        const cases = (child(n, 'body')?.children ?? [])
          .filter((c) => c.type === 'case_statement' || c.type === 'default_statement')
          .map((c) => {
            const value = child(c, 'value');
            return { tests: value ? [expr(value)] : [], body: statements(c.children.filter((x) => x !== value)), falls: true };
          });
        out.push({ s: 'switch', on: inner(child(n, 'condition')), cases, ...at(n) });
        return;
      }
      case 'try_statement': {
        const handlers = n.children.filter((c) => c.type === 'catch_clause').map((c) => bodyOf(child(c, 'body')));
        const final = childOfType(n, 'finally_clause');
        out.push({ s: 'try', body: bodyOf(child(n, 'body')), handlers, final: final ? bodyOf(child(final, 'body')) : [], ...at(n) });
        return;
      }
      case 'break_statement':
      case 'continue_statement':
        out.push({ s: 'jump', jump: n.type === 'break_statement' ? 'break' : 'continue', ...at(n) });
        return;
      case 'compound_statement':
      case 'colon_block':
        out.push({ s: 'block', body: statements(n.children), ...at(n) });
        return;
      case 'global_declaration':
        for (const c of named(n)) outer.add(src(c));
        return;
      case 'function_static_declaration':
        for (const c of n.children) {
          const name = c.type === 'static_variable_declaration' ? child(c, 'name') : undefined;
          const value = child(c, 'value');
          if (name)
            out.push({
              s: 'set',
              target: { t: 'name', name: src(name), declares: true, ...at(name) },
              value: value ? expr(value) : null,
              ...at(c),
            });
        }
        return;
      case 'ERROR':
        errors++;
        for (const c of named(n)) statement(c, out);
        return;
      default:
        out.push({ s: 'expression', value: expr(n), ...at(n) });
    }
  };

  let atTop = true;

  const expressionStatement = (n: Node, out: Stmt[]): void => {
    switch (n.type) {
      case 'assignment_expression':
      case 'reference_assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return;
        if (left.type === 'subscript_expression' && named(left).length === 1) {
          // `$list[] = value`
          const object = named(left)[0]!;
          out.push({
            s: 'expression',
            value: {
              e: 'call',
              callee: { e: 'member', object: expr(object), name: '[]', nameStart: left.start, ...at(left) },
              args: [{ value: expr(right) }],
              construct: false,
              ...at(n),
            },
            ...at(n),
          });
          return;
        }
        out.push({ s: 'set', target: targetOf(left), value: expr(right), ...at(n) });
        return;
      }
      case 'augmented_assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        const operator = child(n, 'operator')?.type.slice(0, -1) ?? '+';
        if (!left || !right) return;
        if (operator === '??')
          out.push({
            s: 'set',
            target: targetOf(left),
            value: { e: 'operator', operator: '??', left: expr(left), right: expr(right), ...at(n) },
            ...at(n),
          });
        else out.push({ s: 'augment', target: targetOf(left), operator: operator === '.' ? '.' : operator, value: expr(right), ...at(n) });
        return;
      }
      case 'update_expression': {
        const operand = child(n, 'argument') ?? named(n)[0];
        if (operand)
          out.push({
            s: 'augment',
            target: targetOf(operand),
            operator: '+',
            value: { e: 'number', value: 1, text: '1', ...at(n) },
            ...at(n),
          });
        return;
      }
      case 'throw_expression': {
        const value = named(n)[0];
        out.push({ s: 'throw', value: value ? expr(value) : null, ...at(n) });
        return;
      }
      case 'exit_statement':
        out.push({ s: 'throw', value: null, ...at(n) });
        return;
      case 'require_expression':
      case 'require_once_expression':
      case 'include_expression':
      case 'include_once_expression': {
        const value = named(n)[0];
        const path = value ? expr(value) : undefined;
        const file = path ? constantText(path) : undefined;
        if (file) b.import({ local: '*', module: file, name: '*', level: 0, ...at(n) });
        return;
      }
      case 'function_call_expression': {
        const name = child(n, 'function');
        if (name && src(name) === 'define') {
          const [key, value] = args(child(n, 'arguments'));
          if (key?.value.e === 'string' && value) {
            out.push({ s: 'set', target: { t: 'name', name: key.value.value, declares: true, ...at(n) }, value: value.value, ...at(n) });
            return;
          }
        }
        out.push({ s: 'expression', value: expr(n), ...at(n) });
        return;
      }
      default:
        out.push({ s: 'expression', value: expr(n), ...at(n) });
    }
  };

  /** The text of a path that is put together from constants alone. */
  const constantText = (e: Expr): string | undefined => {
    if (e.e === 'string') return e.value;
    if (e.e !== 'operator' || e.operator !== '.' || !e.right) return undefined;
    const left = constantText(e.left);
    const right = constantText(e.right);
    return left === undefined || right === undefined ? undefined : left + right;
  };

  const useDeclaration = (n: Node): void => {
    const kind = n.children.some((c) => !c.named && (c.type === 'function' || c.type === 'const'));
    const group = childOfType(n, 'namespace_use_group');
    const prefix = group ? childOfType(n, 'namespace_name') : undefined;
    for (const c of (group ?? n).children) {
      if (c.type !== 'namespace_use_clause') continue;
      const name = c.children.find((x) => x.named && x.field !== 'alias');
      if (!name) continue;
      const full = (prefix ? `${dotted(prefix)}.` : '') + dotted(name);
      const alias = child(c, 'alias');
      const dot = full.lastIndexOf('.');
      b.import({
        local: alias ? src(alias) : full.slice(dot + 1),
        module: full.slice(0, Math.max(0, dot)),
        name: full.slice(dot + 1),
        level: 0,
        ...at(c),
      });
      void kind;
    }
  };

  // ---- targets -----------------------------------------------------------------------------------------------------------------------

  const targetOf = (n: Node): Target => {
    switch (n.type) {
      case 'variable_name':
        return { t: 'name', name: src(n), declares: !outer.has(src(n)), ...at(n) };
      case 'member_access_expression':
      case 'nullsafe_member_access_expression': {
        const object = child(n, 'object');
        const name = child(n, 'name');
        if (object && name?.type === 'name') return { t: 'member', object: expr(object), name: src(name), nameStart: name.start, ...at(n) };
        break;
      }
      case 'scoped_property_access_expression': {
        const scope = child(n, 'scope');
        const name = child(n, 'name');
        if (scope && name) return { t: 'member', object: scopeOf(scope), name: src(name).slice(1), nameStart: name.start + 1, ...at(n) };
        break;
      }
      case 'subscript_expression': {
        const [object, index] = named(n);
        if (object && index) return { t: 'index', object: expr(object), index: expr(index), ...at(n) };
        break;
      }
      case 'list_literal':
      case 'array_creation_expression': {
        const parts = named(n);
        if (parts.length >= 2 && parts.some((p) => p.type === 'string')) {
          const props: { key: string; target: Target; default: Expr | null }[] = [];
          for (let i = 0; i + 1 < parts.length; i += 2)
            props.push({ key: src(parts[i]!).slice(1, -1), target: targetOf(parts[i + 1]!), default: null });
          return { t: 'record', props, rest: null, ...at(n) };
        }
        return {
          t: 'list',
          items: parts.map((p) => targetOf(p.type === 'array_element_initializer' ? (named(p)[0] ?? p) : p)),
          rest: null,
          ...at(n),
        };
      }
      case 'by_ref':
      case 'parenthesized_expression': {
        const value = named(n)[0];
        if (value) return targetOf(value);
        break;
      }
      default:
        break;
    }
    return { t: 'name', name: '', declares: false, ...at(n) };
  };

  // ---- expressions -------------------------------------------------------------------------------------------------------------------

  const scopeOf = (n: Node): Expr => {
    const s = src(n);
    if (n.type === 'relative_scope') return s === 'parent' ? { e: 'super', ...at(n) } : { e: 'name', name: `<${s}>`, ...at(n) };
    return n.type === 'name' || n.type === 'qualified_name' ? nameOf(n) : expr(n);
  };

  const nameOf = (n: Node): Expr => {
    const name = dotted(n);
    b.mention(name.slice(name.lastIndexOf('.') + 1));
    return { e: 'name', name, ...at(n) };
  };

  const args = (list: Node | undefined): Arg[] =>
    (list?.children ?? []).flatMap((a): Arg[] => {
      if (a.type !== 'argument') return a.named && a.type === 'variadic_unpacking' ? [{ value: inner(named(a)[0]), spread: 'list' }] : [];
      const label = child(a, 'name');
      const value = named(a).find((c) => c !== label);
      if (!value) return [];
      if (value.type === 'variadic_unpacking') return [{ value: inner(named(value)[0]), spread: 'list' }];
      return [{ value: expr(value), ...(label ? { name: `$${src(label)}`, nameStart: label.start } : {}) }];
    });

  const string = (n: Node): Expr => {
    const parts: LiteralPart[] = [];
    const isSingle = text[n.start] === "'";
    for (const c of n.children) {
      if (c.type === 'string_content' || c.type === 'nowdoc_string') parts.push({ start: c.start, end: c.end });
      else if (c.type === 'escape_sequence') parts.push({ start: c.start, end: c.end, value: escapeOf(src(c), isSingle) });
    }
    return stringOf(text, n.start, n.end, parts);
  };

  const escapeOf = (s: string, isSingle: boolean): string => {
    if (isSingle) return s === "\\'" || s === '\\\\' ? s.slice(1) : s;
    // PHP leaves a backslash before any other character alone.
    return /^\\[ntrvfe\\$"]|^\\[xu0-7]/.test(s) ? (s === '\\e' ? '\x1b' : (unescapeCommon(s) ?? s)) : s;
  };

  const interpolated = (n: Node): Expr => {
    if (n.children.every((c) => !c.named || c.type === 'string_content' || c.type === 'escape_sequence')) return string(n);
    const parts: Expr[] = [];
    for (const c of n.children) {
      if (!c.named) continue;
      if (c.type === 'string_content') parts.push(stringOf(text, c.start, c.end, [{ start: c.start, end: c.end }]));
      else if (c.type === 'escape_sequence')
        parts.push(stringOf(text, c.start, c.end, [{ start: c.start, end: c.end, value: escapeOf(src(c), false) }]));
      else parts.push(expr(c));
    }
    return { e: 'concat', parts, ...at(n) };
  };

  const array = (n: Node): Expr => {
    const items = n.children.filter((c) => c.type === 'array_element_initializer');
    const keyed = items.some((i) => named(i).length === 2);
    if (!keyed) {
      return {
        e: 'list',
        items: items.map((i): Arg => {
          const value = named(i)[0];
          if (value?.type === 'variadic_unpacking') return { value: inner(named(value)[0]), spread: 'list' };
          return { value: value?.type === 'by_ref' ? inner(named(value)[0]) : value ? expr(value) : opaque(i) };
        }),
        ...at(n),
      };
    }
    let next = 0;
    const props = items.map((i): Prop => {
      const [first, second] = named(i);
      if (first && second) {
        const quoted = first.type === 'string' || first.type === 'encapsed_string' ? 1 : 0;
        return { key: expr(first), value: expr(second), keyStart: first.start + quoted, keyEnd: first.end - quoted };
      }
      if (first?.type === 'variadic_unpacking') return { key: null, value: inner(named(first)[0]), keyStart: i.start, keyEnd: i.start };
      return {
        key: { e: 'number', value: next, text: String(next++), ...at(i) },
        value: first ? expr(first) : opaque(i),
        keyStart: i.start,
        keyEnd: i.start,
      };
    });
    return { e: 'record', props, ...at(n) };
  };

  const member = (n: Node): Expr => {
    const object = child(n, 'object');
    const name = child(n, 'name');
    if (!object || !name) return opaque(n);
    if (name.type !== 'name') return { e: 'index', object: expr(object), index: expr(name), ...at(n) };
    b.mention(src(name));
    return { e: 'member', object: expr(object), name: src(name), nameStart: name.start, ...at(n) };
  };

  const call = (n: Node, callee: Expr): Expr => ({ e: 'call', callee, args: args(child(n, 'arguments')), construct: false, ...at(n) });

  const OPERATORS: Readonly<Record<string, string>> = { '===': '==', '!==': '!=', '<>': '!=', and: '&&', or: '||' };

  const expr = (n: Node): Expr => {
    switch (n.type) {
      case 'variable_name':
        if (src(n) === '$this') return { e: 'this', ...at(n) };
        return { e: 'name', name: src(n), ...at(n) };
      case 'name':
        if (/^__DIR__$/i.test(src(n))) return stringOf(text, n.start, n.end, [{ start: n.start, end: n.end, value: '.' }]);
        return nameOf(n);
      case 'qualified_name':
        return nameOf(n);
      case 'string':
        return string(n);
      case 'encapsed_string':
        return interpolated(n);
      case 'heredoc':
      case 'nowdoc': {
        const body = child(n, 'value');
        return body ? { ...interpolated(body), ...at(n) } : opaque(n, [], 'string');
      }
      case 'integer':
      case 'float':
        return numberOf(n, text);
      case 'boolean':
        return { e: 'boolean', value: src(n).toLowerCase() === 'true', ...at(n) };
      case 'null':
        return { e: 'null', undefined: false, ...at(n) };
      case 'array_creation_expression':
        return array(n);
      case 'member_access_expression':
      case 'nullsafe_member_access_expression':
        return member(n);
      case 'scoped_property_access_expression': {
        const scope = child(n, 'scope');
        const name = child(n, 'name');
        if (!scope || !name) return opaque(n);
        return { e: 'member', object: scopeOf(scope), name: src(name).slice(1), nameStart: name.start + 1, ...at(n) };
      }
      case 'class_constant_access_expression': {
        const [scope, name] = named(n);
        if (!scope || !name) return opaque(n);
        if (src(name) === 'class') return { e: 'type', name: dotted(scope), ...at(n) };
        b.mention(src(name));
        return { e: 'member', object: scopeOf(scope), name: src(name), nameStart: name.start, ...at(n) };
      }
      case 'member_call_expression':
      case 'nullsafe_member_call_expression':
        return call(n, member(n));
      case 'scoped_call_expression': {
        const scope = child(n, 'scope');
        const name = child(n, 'name');
        if (!scope || !name) return opaque(n);
        b.mention(src(name));
        return call(n, { e: 'member', object: scopeOf(scope), name: src(name), nameStart: name.start, start: scope.start, end: name.end });
      }
      case 'function_call_expression': {
        const callee = child(n, 'function');
        if (!callee) return opaque(n);
        if (callee.type === 'name' && /^dirname$/i.test(src(callee)) && /__DIR__|__FILE__/.test(src(n))) {
          return stringOf(text, n.start, n.end, [{ start: n.start, end: n.end, value: src(n).includes('__DIR__') ? '..' : '.' }]);
        }
        return call(n, expr(callee));
      }
      case 'object_creation_expression': {
        const type = named(n)[0];
        if (type?.type === 'anonymous_class')
          return {
            e: 'call',
            callee: { e: 'class', class: classOf(type, 'class'), ...at(n) },
            args: args(childOfType(n, 'arguments')),
            construct: true,
            ...at(n),
          };
        if (!type) return opaque(n);
        const callee =
          type.type === 'relative_scope' || /^(?:static|self)$/.test(src(type))
            ? ({ e: 'name', name: `<${src(type)}>`, ...at(type) } as const)
            : expr(type);
        return { e: 'call', callee, args: args(childOfType(n, 'arguments')), construct: true, ...at(n) };
      }
      case 'subscript_expression': {
        const [object, index] = named(n);
        return object && index ? { e: 'index', object: expr(object), index: expr(index), ...at(n) } : opaque(n);
      }
      case 'anonymous_function':
      case 'anonymous_function_creation_expression':
      case 'arrow_function':
        return { e: 'function', function: functionOf(n, 'lambda'), ...at(n) };
      case 'assignment_expression':
      case 'reference_assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        return left && right ? { e: 'assign', target: targetOf(left), value: expr(right), ...at(n) } : opaque(n);
      }
      case 'augmented_assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        const operator = child(n, 'operator')?.type.slice(0, -1) ?? '+';
        return left && right
          ? {
              e: 'assign',
              target: targetOf(left),
              value: { e: 'operator', operator, left: expr(left), right: expr(right), ...at(n) },
              ...at(n),
            }
          : opaque(n);
      }
      case 'binary_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return opaque(n);
        const operator = child(n, 'operator')?.type ?? '';
        if (operator === '.') return { e: 'concat', parts: [expr(left), expr(right)], ...at(n) };
        return {
          e: 'operator',
          operator: OPERATORS[operator.toLowerCase()] ?? operator,
          left: expr(left),
          right: right.type === 'name' && operator === 'instanceof' ? nameOf(right) : expr(right),
          ...at(n),
        };
      }
      case 'unary_op_expression': {
        const operand = child(n, 'argument') ?? named(n)[0];
        const operator = n.children.find((c) => !c.named)?.type ?? src(n)[0]!;
        return operand ? { e: 'operator', operator, left: expr(operand), right: null, ...at(n) } : opaque(n);
      }
      case 'conditional_expression': {
        const test = child(n, 'condition');
        const yes = child(n, 'body');
        const no = child(n, 'alternative');
        if (!test || !no) return opaque(n);
        if (!yes) return { e: 'operator', operator: '||', left: expr(test), right: expr(no), ...at(n) };
        return { e: 'conditional', test: expr(test), then: expr(yes), else: expr(no), ...at(n) };
      }
      case 'match_expression': {
        const on = inner(child(n, 'condition'));
        const arms = named(child(n, 'body') ?? n);
        let result: Expr = { e: 'null', undefined: true, ...at(n) };
        for (const arm of [...arms].reverse()) {
          const value = child(arm, 'return_expression');
          if (!value) continue;
          const tests = named(child(arm, 'conditional_expressions') ?? { ...arm, children: [] });
          if (tests.length === 0) {
            result = expr(value);
            continue;
          }
          const equal = (t: Node): Expr => ({ e: 'operator', operator: '==', left: on, right: expr(t), ...at(t) });
          const test = tests
            .slice(1)
            .reduce<Expr>((all, t) => ({ e: 'operator', operator: '||', left: all, right: equal(t), ...at(arm) }), equal(tests[0]!));
          result = { e: 'conditional', test, then: expr(value), else: result, ...at(arm) };
        }
        return result;
      }
      case 'cast_expression': {
        const value = child(n, 'value');
        const type = child(n, 'type');
        if (!value) return opaque(n);
        const name = type && /string/i.test(src(type)) ? 'strval' : type && /int/i.test(src(type)) ? 'intval' : undefined;
        return name
          ? { e: 'call', callee: { e: 'name', name, ...at(n) }, args: [{ value: expr(value) }], construct: false, ...at(n) }
          : expr(value);
      }
      case 'parenthesized_expression':
      case 'error_suppression_expression':
      case 'clone_expression':
      case 'argument':
      case 'by_ref':
      case 'print_intrinsic':
        return inner(named(n)[0]);
      case 'require_expression':
      case 'require_once_expression':
      case 'include_expression':
      case 'include_once_expression': {
        const value = named(n)[0];
        return {
          e: 'call',
          callee: { e: 'name', name: 'require', ...at(n) },
          args: value ? [{ value: expr(value) }] : [],
          construct: false,
          ...at(n),
        };
      }
      case 'throw_expression':
        return opaque(n, named(n).map(expr));
      case 'relative_scope':
        return scopeOf(n);
      case 'comment':
        return opaque(n);
      case 'ERROR':
        errors++;
        return opaque(n, named(n).map(expr));
      default:
        return opaque(n, named(n).map(expr));
    }
  };

  b.comments(root, (n) =>
    n.type === 'comment' ? { open: text[n.start] === '#' ? 1 : 2, close: text.startsWith('/*', n.start) ? 2 : 0 } : undefined,
  );
  b.module(() => statements(root.children));
  return b.finish(errors);
}
