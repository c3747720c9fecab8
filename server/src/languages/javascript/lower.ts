import type {
  Arg,
  ClassSummary,
  Decorator,
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
import { awaited, definedField, getters, standsFor } from './compiled.js';

/** Lowers a JavaScript or TypeScript tree. Unknown node types become `opaque` over their children, so nothing that calls is lost. */
export function summarize(root: Node, text: string): FileSummary {
  const b = createBuilder('javascript', text, root);
  const src = (n: Node): string => text.slice(n.start, n.end);
  const at = (n: Node) => ({ start: n.start, end: n.end });
  let errors = 0;

  // ---- functions and classes ---------------------------------------------------------------------------------------------------------

  const params = (list: Node | undefined): Param[] => (list ? list.children.filter((c) => c.named).flatMap(param) : []);

  const param = (n: Node): Param[] => {
    switch (n.type) {
      case 'identifier':
        return [{ name: src(n), ...at(n) }];
      case 'required_parameter':
      case 'optional_parameter': {
        const pattern = child(n, 'pattern');
        if (!pattern || pattern.type === 'this') return [];
        const inner = param(pattern)[0];
        if (!inner) return [];
        const type = child(n, 'type');
        const value = child(n, 'value');
        const decorators = n.children.filter((c) => c.type === 'decorator').map(decorator);
        const field = n.children.some(
          (c) => c.type === 'accessibility_modifier' || c.type === 'readonly' || c.type === 'override_modifier',
        );
        return [
          {
            ...inner,
            ...(type ? { type: bareType(src(type)) } : {}),
            ...(value ? { default: expr(value) } : {}),
            ...(decorators.length > 0 ? { decorators } : {}),
            ...(field ? { field: true } : {}),
          },
        ];
      }
      case 'assignment_pattern': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        const inner = left ? param(left)[0] : undefined;
        return inner && right ? [{ ...inner, default: expr(right) }] : inner ? [inner] : [];
      }
      case 'rest_pattern': {
        const inner = n.children[0] ? param(n.children[0])[0] : undefined;
        return inner ? [{ ...inner, rest: 'list' }] : [];
      }
      case 'object_pattern':
      case 'array_pattern':
        return [{ name: '', ...at(n), target: target(n, true) }];
      default:
        return [];
    }
  };

  const functionOf = (
    n: Node,
    name: Node | string | undefined,
    kind: FunctionSummary['kind'],
    decorators: readonly Decorator[] = [],
  ): number => {
    const body = child(n, 'body');
    const named = typeof name === 'object' ? name : undefined;
    return b.function(
      {
        name: named ? unquoted(named) : typeof name === 'string' ? name : '',
        nameStart: named?.start ?? n.start,
        nameEnd: named?.end ?? n.start,
        ...at(n),
        node: n,
        kind,
        static: n.children.some((c) => c.type === 'static'),
        hasBody: body !== undefined,
        decorators,
      },
      () => {
        const before = errors;
        const single = child(n, 'parameter');
        const list = single ? param(single) : params(child(n, 'parameters'));
        if (!body) return { params: list, body: [], broken: errors > before };
        const lowered: Stmt[] =
          body.type === 'statement_block' ? statements(body.children) : [{ s: 'return', value: expr(body), ...at(body) }];
        return { params: list, body: lowered, broken: errors > before };
      },
    );
  };

  const unquoted = (n: Node): string => {
    const s = src(n);
    return n.type === 'string' ? s.slice(1, -1) : n.type === 'computed_property_name' ? '' : s;
  };

  const decorator = (n: Node): Decorator => {
    const inner = n.children.find((c) => c.named);
    const call = inner?.type === 'call_expression';
    const name = call ? child(inner, 'function') : inner;
    return { name: name ? src(name) : '', args: call ? args(child(inner, 'arguments')) : [], ...at(n) };
  };

  const classOf = (n: Node, fallbackName: string, kind: ClassSummary['kind'], decorators: readonly Decorator[] = []): number => {
    const name = child(n, 'name');
    const bases: string[] = [];
    for (const c of n.children) {
      if (c.type !== 'class_heritage' && c.type !== 'extends_type_clause') continue;
      const clauses = c.type === 'extends_type_clause' ? [c] : c.children;
      for (const clause of clauses) {
        const values =
          clause.type === 'extends_clause'
            ? childrenIn(clause, 'value')
            : clause.children.length > 0 && clause.type.endsWith('_clause')
              ? clause.children
              : [clause];
        for (const v of values) if (v.named && v.type !== 'type_arguments') bases.push(bareType(src(v)));
      }
    }
    return b.class(
      {
        name: name ? src(name) : fallbackName,
        nameStart: name?.start ?? n.start,
        ...at(n),
        kind,
        bases,
        decorators: [...decorators, ...n.children.filter((c) => c.type === 'decorator').map(decorator)],
      },
      () => {
        const fields: FieldSummary[] = [];
        const methods: number[] = [];
        const members: EnumMember[] = [];
        let pending: Decorator[] = [];
        for (const m of child(n, 'body')?.children ?? []) {
          switch (m.type) {
            case 'decorator':
              pending.push(decorator(m));
              continue;
            case 'method_definition':
            case 'method_signature':
            case 'abstract_method_signature': {
              const methodName = child(m, 'name');
              const getter = m.children.some((c) => c.type === 'get' && !c.named);
              // `<set x>`: what an assignment to `x` runs.
              const setter = m.children.some((c) => c.type === 'set' && !c.named) && methodName ? `<set ${src(methodName)}>` : undefined;
              methods.push(
                functionOf(
                  m,
                  setter ?? methodName,
                  methodName && src(methodName) === 'constructor' ? 'constructor' : getter ? 'getter' : 'method',
                  pending,
                ),
              );
              break;
            }
            case 'field_definition':
            case 'public_field_definition':
            case 'property_signature': {
              const fieldName = child(m, 'property') ?? child(m, 'name');
              const value = child(m, 'value');
              const type = child(m, 'type');
              if (fieldName)
                fields.push({
                  name: unquoted(fieldName),
                  ...at(fieldName),
                  static: m.children.some((c) => c.type === 'static'),
                  ...(type ? { type: bareType(src(type)) } : {}),
                  value: value ? namedValue(value, fieldName) : null,
                  decorators: [...pending, ...m.children.filter((c) => c.type === 'decorator').map(decorator)],
                });
              break;
            }
            case 'class_static_block': {
              const body = child(m, 'body');
              if (body)
                methods.push(
                  b.function({ name: '<static>', nameStart: m.start, nameEnd: m.start, ...at(m), kind: 'method', static: true }, () => ({
                    params: [],
                    body: statements(body.children),
                  })),
                );
              break;
            }
            case 'enum_assignment': {
              const memberName = child(m, 'name');
              const value = child(m, 'value');
              if (memberName) members.push({ name: unquoted(memberName), ...at(memberName), args: [], value: value ? expr(value) : null });
              break;
            }
            case 'property_identifier':
              if (kind === 'enum') members.push({ name: src(m), ...at(m), args: [], value: null });
              break;
            default:
              break;
          }
          pending = [];
        }
        return { fields, methods, members };
      },
    );
  };

  /** A value bound to a name: functions and classes take the name. */
  const namedValue = (n: Node, name: Node): Expr => {
    switch (n.type) {
      case 'arrow_function':
      case 'function_expression':
      case 'function':
      case 'generator_function':
        return {
          e: 'function',
          function: functionOf(n, child(n, 'name') ?? name, n.type === 'arrow_function' ? 'lambda' : 'function'),
          ...at(n),
        };
      case 'class':
        return { e: 'class', class: classOf(n, src(name), 'class'), ...at(n) };
      default:
        return expr(n);
    }
  };

  // ---- statements --------------------------------------------------------------------------------------------------------------------

  const statements = (nodes: readonly Node[]): Stmt[] => {
    const out: Stmt[] = [];
    for (const n of nodes) if (n.named) statement(n, out);
    return out;
  };

  const bodyOf = (n: Node | undefined): Stmt[] => (n ? statements(n.type === 'statement_block' ? n.children : [n]) : []);

  const statement = (n: Node, out: Stmt[]): void => {
    switch (n.type) {
      case 'comment':
      case 'empty_statement':
      case 'debugger_statement':
      case 'type_alias_declaration':
      case 'hash_bang_line':
        return;
      case 'expression_statement': {
        const value = n.children.find((c) => c.named && c.type !== 'comment');
        if (value) expressionStatement(value, out);
        return;
      }
      case 'lexical_declaration':
      case 'variable_declaration':
        for (const d of n.children) {
          if (d.type !== 'variable_declarator') continue;
          const name = child(d, 'name');
          const value = child(d, 'value');
          if (!name) continue;
          const type = child(d, 'type');
          const t = target(name, true);
          // `var E = ((E) => { … })(E || {})`: how an enum is written by esbuild. The name is there from the begin of its scope.
          if (t.t === 'name' && value?.type === 'call_expression' && n.type === 'variable_declaration')
            out.push({ s: 'set', target: t, value: null, ...at(d) });
          out.push({
            s: 'set',
            target: type && t.t === 'name' ? { ...t, type: bareType(src(type)) } : t,
            value: value ? namedValue(value, name) : null,
            ...at(d),
          });
        }
        return;
      case 'function_declaration':
      case 'generator_function_declaration':
        out.push({ s: 'function', function: functionOf(n, child(n, 'name'), 'function'), ...at(n) });
        return;
      case 'class_declaration':
      case 'abstract_class_declaration':
        out.push({ s: 'class', class: classOf(n, '', 'class'), ...at(n) });
        return;
      case 'interface_declaration':
        out.push({ s: 'class', class: classOf(n, '', 'interface'), ...at(n) });
        return;
      case 'enum_declaration':
        out.push({ s: 'class', class: classOf(n, '', 'enum'), ...at(n) });
        return;
      case 'function_signature':
      case 'ambient_declaration':
        return;
      case 'internal_module':
      case 'module': {
        const body = child(n, 'body');
        if (body) out.push({ s: 'block', body: statements(body.children), ...at(n) });
        return;
      }
      case 'return_statement': {
        const value = n.children.find((c) => c.named && c.type !== 'comment');
        out.push({ s: 'return', value: value ? expr(value) : null, ...at(n) });
        return;
      }
      case 'throw_statement': {
        const value = n.children.find((c) => c.named && c.type !== 'comment');
        out.push({ s: 'throw', value: value ? expr(value) : null, ...at(n) });
        return;
      }
      case 'if_statement': {
        const test = child(n, 'condition');
        const alternative = child(n, 'alternative');
        out.push({
          s: 'if',
          test: test ? expr(test) : opaque(n),
          then: bodyOf(child(n, 'consequence')),
          else: alternative
            ? bodyOf(alternative.type === 'else_clause' ? alternative.children.find((c) => c.named && c.type !== 'comment') : alternative)
            : [],
          ...at(n),
        });
        return;
      }
      case 'for_statement': {
        const init = child(n, 'initializer');
        if (init) statement(init, out);
        const test = child(n, 'condition');
        const step = child(n, 'increment');
        const body = bodyOf(child(n, 'body'));
        if (step) expressionStatement(step, body);
        const condition = test?.type === 'expression_statement' ? test.children[0] : test;
        out.push({
          s: 'loop',
          target: null,
          over: null,
          test: condition && condition.type !== 'empty_statement' ? expr(condition) : null,
          body,
          ...at(n),
        });
        return;
      }
      case 'for_in_statement': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        const keys = child(n, 'operator')?.type === 'in';
        out.push({
          s: 'loop',
          target: left ? target(left, child(n, 'kind') !== undefined) : null,
          over: right ? (keys ? opaque(right, [expr(right)], 'list') : expr(right)) : null,
          test: null,
          body: bodyOf(child(n, 'body')),
          ...at(n),
        });
        return;
      }
      case 'while_statement':
      case 'do_statement': {
        const test = child(n, 'condition');
        out.push({ s: 'loop', target: null, over: null, test: test ? expr(test) : null, body: bodyOf(child(n, 'body')), ...at(n) });
        return;
      }
      case 'switch_statement': {
        const on = child(n, 'value');
        const cases = (child(n, 'body')?.children ?? [])
          .filter((c) => c.type === 'switch_case' || c.type === 'switch_default')
          .map((c) => {
            const value = child(c, 'value');
            return { tests: value ? [expr(value)] : [], body: statements(childrenIn(c, 'body')), falls: true };
          });
        out.push({ s: 'switch', on: on ? expr(on) : opaque(n), cases, ...at(n) });
        return;
      }
      case 'try_statement': {
        const handler = child(n, 'handler');
        const final = child(n, 'finalizer');
        out.push({
          s: 'try',
          body: bodyOf(child(n, 'body')),
          handlers: handler ? [bodyOf(child(handler, 'body'))] : [],
          final: final ? bodyOf(child(final, 'body')) : [],
          ...at(n),
        });
        return;
      }
      case 'break_statement':
      case 'continue_statement':
        out.push({ s: 'jump', jump: n.type === 'break_statement' ? 'break' : 'continue', ...at(n) });
        return;
      case 'statement_block':
        out.push({ s: 'block', body: statements(n.children), ...at(n) });
        return;
      case 'labeled_statement':
      case 'with_statement': {
        const body = child(n, 'body');
        if (body) statement(body, out);
        return;
      }
      case 'import_statement':
        importStatement(n);
        return;
      case 'export_statement':
        exportStatement(n, out);
        return;
      case 'import_alias':
        return;
      case 'ERROR':
        errors++;
        for (const c of n.children) if (c.named) statement(c, out);
        return;
      default:
        out.push({ s: 'expression', value: expr(n), ...at(n) });
    }
  };

  const expressionStatement = (n: Node, out: Stmt[]): void => {
    switch (n.type) {
      case 'assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return;
        const value = left.type === 'member_expression' ? namedValue(right, child(left, 'property') ?? left) : namedValue(right, left);
        commonJs(left, value);
        if (right.type === 'assignment_expression') commonJsChain(right, value);
        out.push({ s: 'set', target: target(left, false), value, ...at(n) });
        return;
      }
      case 'augmented_assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        const operator = child(n, 'operator');
        if (left && right)
          out.push({
            s: 'augment',
            target: target(left, false),
            operator: operator ? operator.type.slice(0, -1) : '+',
            value: expr(right),
            ...at(n),
          });
        return;
      }
      case 'update_expression': {
        const operand = child(n, 'argument');
        if (operand)
          out.push({
            s: 'augment',
            target: target(operand, false),
            operator: '+',
            value: { e: 'number', value: 1, text: '1', ...at(n) },
            ...at(n),
          });
        return;
      }
      case 'sequence_expression':
        for (const c of n.children) if (c.named) expressionStatement(c, out);
        return;
      case 'parenthesized_expression': {
        const inner = n.children.find((c) => c.named && c.type !== 'comment');
        if (inner) expressionStatement(inner, out);
        return;
      }
      case 'call_expression':
        {
          for (const { name, value } of getters(n, text)) b.export({ name, local: null, value: expr(value) });
          const lowered = expr(n);
          // A field that is defined by a call is a write like any other.
          if (lowered.e === 'assign') out.push({ s: 'set', target: lowered.target, value: lowered.value, ...at(n) });
          else out.push({ s: 'expression', value: lowered, ...at(n) });
        }
        return;
      case 'unary_expression': {
        const operand = child(n, 'argument');
        if (operand && child(n, 'operator')?.type === 'delete') out.push({ s: 'delete', target: target(operand, false), ...at(n) });
        else out.push({ s: 'expression', value: expr(n), ...at(n) });
        return;
      }
      case 'string':
        // A directive. Of these only one says where the file runs.
        if (src(n).slice(1, -1) === 'use client') out.push({ s: 'expression', value: expr(n), ...at(n) });
        return;
      default:
        out.push({ s: 'expression', value: expr(n), ...at(n) });
    }
  };

  // ---- modules -----------------------------------------------------------------------------------------------------------------------

  const sourceOf = (n: Node): string | undefined => {
    const s = child(n, 'source');
    return s ? src(s).slice(1, -1) : undefined;
  };

  const importStatement = (n: Node): void => {
    const module = sourceOf(n);
    if (module === undefined) {
      const required = childOfType(n, 'import_require_clause');
      const from = required ? sourceOf(required) : undefined;
      const name = required ? childOfType(required, 'identifier') : undefined;
      if (from !== undefined && name) b.import({ local: src(name), module: from, name: '*', level: 0, ...at(n) });
      return;
    }
    const clause = childOfType(n, 'import_clause');
    if (!clause) {
      b.import({ local: '', module, name: '*', level: 0, ...at(n) });
      return;
    }
    const isType = (x: Node): { typesOnly?: true } => (childOfType(x, 'type') ? { typesOnly: true } : {});
    const whole = isType(n);
    for (const c of clause.children) {
      if (c.type === 'identifier') b.import({ local: src(c), module, name: 'default', level: 0, ...whole, ...at(c) });
      else if (c.type === 'namespace_import') {
        const id = childOfType(c, 'identifier');
        if (id) b.import({ local: src(id), module, name: '*', level: 0, ...whole, ...at(c) });
      } else if (c.type === 'named_imports') {
        for (const s of c.children) {
          const name = s.type === 'import_specifier' ? child(s, 'name') : undefined;
          if (name)
            b.import({ local: src(child(s, 'alias') ?? name), module, name: unquoted(name), level: 0, ...whole, ...isType(s), ...at(s) });
        }
      }
    }
  };

  const exportStatement = (n: Node, out: Stmt[]): void => {
    const module = sourceOf(n);
    const clause = childOfType(n, 'export_clause');
    if (clause) {
      for (const s of clause.children) {
        const name = child(s, 'name');
        if (!name) continue;
        const alias = child(s, 'alias') ?? name;
        b.export({
          name: unquoted(alias),
          local: module === undefined ? src(name) : null,
          ...(module === undefined ? {} : { from: { module, name: unquoted(name) } }),
        });
      }
      return;
    }
    if (module !== undefined) {
      const space = childOfType(n, 'namespace_export');
      const name = space?.children.find((c) => c.named);
      b.export({ name: name ? unquoted(name) : '*', local: null, from: { module, name: '*' } });
      return;
    }
    const isDefault = n.children.some((c) => c.type === 'default');
    const decorators = n.children.filter((c) => c.type === 'decorator').map(decorator);
    const declaration = child(n, 'declaration');
    if (declaration) {
      if (/class/.test(declaration.type) && decorators.length > 0)
        out.push({ s: 'class', class: classOf(declaration, 'default', 'class', decorators), ...at(declaration) });
      else if (declaration.type === 'class_declaration' && !child(declaration, 'name'))
        out.push({ s: 'class', class: classOf(declaration, 'default', 'class'), ...at(declaration) });
      else statement(declaration, out);
      for (const name of declaredNames(declaration)) b.export({ name: isDefault ? 'default' : name, local: name });
      if (isDefault && declaredNames(declaration).length === 0) b.export({ name: 'default', local: 'default' });
      return;
    }
    const value = child(n, 'value') ?? n.children.find((c) => c.named && c.type !== 'comment' && c.type !== 'decorator');
    if (!value) return;
    const local = isDefault ? '<default>' : '<exports>';
    const lowered = expr(value);
    out.push({ s: 'set', target: { t: 'name', name: local, declares: true, ...at(value) }, value: lowered, ...at(n) });
    b.export({ name: isDefault ? 'default' : '*cjs', local });
  };

  const declaredNames = (n: Node): string[] => {
    const name = child(n, 'name');
    if (name) return [src(name)];
    return n.children.flatMap((d) => {
      const id = d.type === 'variable_declarator' ? child(d, 'name') : undefined;
      return id ? patternNames(id) : [];
    });
  };

  const patternNames = (n: Node): string[] =>
    n.type === 'identifier' || n.type === 'shorthand_property_identifier_pattern'
      ? [src(n)]
      : n.children.filter((c) => c.named && c.field !== 'key').flatMap(patternNames);

  /** `module.exports = …`, `exports.x = …`, `module.exports.x = …`. */
  const commonJs = (left: Node, assigned: Expr): void => {
    const s = left.type === 'member_expression' && left.end - left.start < 80 ? src(left) : '';
    const match = /^(?:module\.)?exports(?:\.([A-Za-z_$][\w$]*))?$/.exec(s);
    if (!match || s === 'exports') return;
    let value = assigned;
    while (value.e === 'assign') value = value.value;
    // `exports.x = void 0` only announces; `__toCommonJS(…)` repeats what is exported already.
    if (value.e === 'null' || (value.e === 'call' && value.callee.e === 'name' && value.callee.name === '__toCommonJS')) return;
    b.export({ name: match[1] ?? '*cjs', local: null, value });
  };

  const commonJsChain = (n: Node, value: Expr): void => {
    const left = child(n, 'left');
    const right = child(n, 'right');
    if (left) commonJs(left, value);
    if (right?.type === 'assignment_expression') commonJsChain(right, value);
  };

  // ---- targets -----------------------------------------------------------------------------------------------------------------------

  const target = (n: Node, declares: boolean): Target => {
    switch (n.type) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        return { t: 'name', name: src(n), declares, ...at(n) };
      case 'member_expression': {
        const object = child(n, 'object');
        const property = child(n, 'property');
        if (object && property) return { t: 'member', object: expr(object), name: src(property), nameStart: property.start, ...at(n) };
        break;
      }
      case 'subscript_expression': {
        const object = child(n, 'object');
        const index = child(n, 'index');
        if (object && index) return { t: 'index', object: expr(object), index: expr(index), ...at(n) };
        break;
      }
      case 'array_pattern': {
        const rest = childOfType(n, 'rest_pattern');
        return {
          t: 'list',
          items: n.children.filter((c) => c.named && c !== rest && c.type !== 'comment').map((c) => target(c, declares)),
          rest: rest?.children[0] ? target(rest.children[0], declares) : null,
          ...at(n),
        };
      }
      case 'object_pattern': {
        const props: { key: string; target: Target; default: Expr | null }[] = [];
        let rest: Target | null = null;
        for (const c of n.children) {
          if (c.type === 'shorthand_property_identifier_pattern') props.push({ key: src(c), target: target(c, declares), default: null });
          else if (c.type === 'object_assignment_pattern' || c.type === 'assignment_pattern') {
            const left = child(c, 'left');
            const right = child(c, 'right');
            if (left) props.push({ key: src(left), target: target(left, declares), default: right ? expr(right) : null });
          } else if (c.type === 'pair_pattern') {
            const key = child(c, 'key');
            const value = child(c, 'value');
            if (!key || !value) continue;
            const assigned = value.type === 'assignment_pattern';
            const left = assigned ? child(value, 'left') : value;
            const right = assigned ? child(value, 'right') : undefined;
            if (left) props.push({ key: unquoted(key), target: target(left, declares), default: right ? expr(right) : null });
          } else if (c.type === 'rest_pattern' && c.children[0]) rest = target(c.children[0], declares);
        }
        return { t: 'record', props, rest, ...at(n) };
      }
      case 'assignment_pattern': {
        const left = child(n, 'left');
        if (left) return target(left, declares);
        break;
      }
      case 'parenthesized_expression':
      case 'non_null_expression':
      case 'as_expression': {
        const inner = n.children.find((c) => c.named);
        if (inner) return target(inner, declares);
        break;
      }
      default:
        break;
    }
    return { t: 'name', name: '', declares: false, ...at(n) };
  };

  // ---- expressions -------------------------------------------------------------------------------------------------------------------

  const args = (list: Node | undefined): Arg[] => {
    if (!list) return [];
    if (list.type === 'template_string') return [{ value: expr(list) }];
    return list.children.filter((c) => c.named && c.type !== 'comment').map(item);
  };

  const item = (n: Node): Arg => {
    if (n.type !== 'spread_element') return { value: expr(n) };
    const inner = n.children.find((c) => c.named);
    return { value: inner ? expr(inner) : opaque(n), spread: 'list' };
  };

  const inner = (n: Node): Expr => {
    const value = n.children.find((c) => c.named && c.type !== 'comment');
    return value ? expr(value) : opaque(n);
  };

  /** What a comma gives. `(0, x.send)(…)`: compilers take the receiver away from a call so. */
  const lastOf = (parts: readonly Expr[], n: Node): Expr =>
    parts.length > 0 && parts.slice(0, -1).every((p) => p.e === 'number') ? parts.at(-1)! : opaque(n, parts);

  const key = (n: Node): Expr => {
    if (n.type === 'computed_property_name') return inner(n);
    if (n.type === 'string') return expr(n);
    return stringOf(text, n.start, n.end, [{ start: n.start, end: n.end }]);
  };

  const property = (n: Node): Prop | undefined => {
    switch (n.type) {
      case 'pair': {
        const k = child(n, 'key');
        const v = child(n, 'value');
        if (!k || !v) return undefined;
        const quoted = k.type === 'string' ? 1 : 0;
        return { key: key(k), value: namedValue(v, k), keyStart: k.start + quoted, keyEnd: k.end - quoted };
      }
      case 'shorthand_property_identifier':
        return { key: key(n), value: { e: 'name', name: src(n), ...at(n) }, keyStart: n.start, keyEnd: n.end };
      case 'spread_element':
        return { key: null, value: inner(n), keyStart: n.start, keyEnd: n.start };
      case 'method_definition': {
        const name = child(n, 'name');
        if (!name) return undefined;
        return {
          key: key(name),
          value: { e: 'function', function: functionOf(n, name, 'function'), ...at(n) },
          keyStart: name.start,
          keyEnd: name.end,
        };
      }
      default:
        return undefined;
    }
  };

  const string = (n: Node, quote: number): Expr => {
    const parts: LiteralPart[] = [];
    for (const c of n.children) {
      if (c.type === 'string_fragment') parts.push({ start: c.start, end: c.end });
      else if (c.type === 'escape_sequence') parts.push({ start: c.start, end: c.end, value: unescapeCommon(src(c)) ?? src(c) });
    }
    // An unterminated literal has no closing quote: its text still counts.
    if (parts.length === 0 && n.end - n.start > quote * 2) parts.push({ start: n.start + quote, end: n.end - quote });
    return stringOf(text, n.start, n.end, parts);
  };

  const template = (n: Node): Expr => {
    if (!n.children.some((c) => c.type === 'template_substitution')) return string(n, 1);
    const parts: Expr[] = [];
    for (const c of n.children) {
      if (c.type === 'string_fragment') parts.push(stringOf(text, c.start, c.end, [{ start: c.start, end: c.end }]));
      else if (c.type === 'escape_sequence')
        parts.push(stringOf(text, c.start, c.end, [{ start: c.start, end: c.end, value: unescapeCommon(src(c)) ?? src(c) }]));
      else if (c.type === 'template_substitution') parts.push(inner(c));
    }
    return { e: 'concat', parts, ...at(n) };
  };

  const expr = (n: Node): Expr => {
    switch (n.type) {
      case 'identifier':
      case 'shorthand_property_identifier':
        b.mention(src(n));
        return src(n) === 'undefined' ? { e: 'null', undefined: true, ...at(n) } : { e: 'name', name: src(n), ...at(n) };
      case 'undefined':
        return { e: 'null', undefined: true, ...at(n) };
      case 'null':
        return { e: 'null', undefined: false, ...at(n) };
      case 'true':
      case 'false':
        return { e: 'boolean', value: n.type === 'true', ...at(n) };
      case 'number':
        return numberOf(n, text);
      case 'string':
        return string(n, 1);
      case 'template_string':
        return template(n);
      case 'this':
        return { e: 'this', ...at(n) };
      case 'super':
        return { e: 'super', ...at(n) };
      case 'array':
        return { e: 'list', items: n.children.filter((c) => c.named && c.type !== 'comment').map(item), ...at(n) };
      case 'object':
        return { e: 'record', props: n.children.flatMap((c) => (c.named ? (property(c) ?? []) : [])), ...at(n) };
      case 'member_expression': {
        const object = child(n, 'object');
        const name = child(n, 'property');
        if (!object || !name) return opaque(n);
        b.mention(src(name));
        return { e: 'member', object: expr(object), name: src(name), nameStart: name.start, ...at(n) };
      }
      case 'subscript_expression': {
        const object = child(n, 'object');
        const index = child(n, 'index');
        if (!object || !index) return opaque(n);
        return { e: 'index', object: expr(object), index: expr(index), ...at(n) };
      }
      case 'call_expression': {
        const callee = child(n, 'function');
        if (!callee) return opaque(n);
        // The grammar reads `await (0, x.send)(…)` as a call of a function `await`.
        if (callee.type === 'identifier' && src(callee) === 'await')
          return {
            e: 'await',
            value: lastOf(
              args(child(n, 'arguments')).map((a) => a.value),
              n,
            ),
            ...at(n),
          };
        const worth = standsFor(n, text);
        if (worth) return expr(worth);
        const generator = awaited(n, text);
        if (generator)
          return {
            e: 'call',
            callee: { e: 'function', function: functionOf(generator, undefined, 'lambda'), ...at(generator) },
            args: [],
            construct: false,
            ...at(n),
          };
        const field = definedField(n, text);
        if (field) {
          const name = unquoted(field.key);
          return {
            e: 'assign',
            target: { t: 'member', object: expr(field.object), name, nameStart: field.key.start + 1, ...at(n) },
            value: field.value ? expr(field.value) : { e: 'null', undefined: true, ...at(n) },
            ...at(n),
          };
        }
        const list = args(child(n, 'arguments'));
        if (callee.type === 'import')
          return { e: 'call', callee: { e: 'name', name: 'require', ...at(callee) }, args: list, construct: false, ...at(n) };
        return { e: 'call', callee: expr(callee), args: list, construct: false, ...at(n) };
      }
      case 'new_expression': {
        const callee = child(n, 'constructor');
        if (!callee) return opaque(n);
        return { e: 'call', callee: expr(callee), args: args(child(n, 'arguments')), construct: true, ...at(n) };
      }
      case 'arrow_function':
        return { e: 'function', function: functionOf(n, undefined, 'lambda'), ...at(n) };
      case 'function_expression':
      case 'function':
      case 'generator_function':
        return { e: 'function', function: functionOf(n, child(n, 'name'), 'function'), ...at(n) };
      case 'class':
        return { e: 'class', class: classOf(n, '', 'class'), ...at(n) };
      case 'parenthesized_expression':
      case 'non_null_expression':
      case 'as_expression':
      case 'satisfies_expression':
      case 'expression_statement':
      case 'else_clause':
        return inner(n);
      case 'type_assertion': {
        const value = n.children.at(-1);
        return value ? expr(value) : opaque(n);
      }
      case 'instantiation_expression': {
        const f = n.children[0];
        return f ? expr(f) : opaque(n);
      }
      case 'sequence_expression': {
        return lastOf(n.children.filter((c) => c.named && c.type !== 'comment').map(expr), n);
      }
      case 'binary_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return opaque(n);
        const operator = child(n, 'operator')?.type ?? '';
        return {
          e: 'operator',
          operator: operator === '===' ? '==' : operator === '!==' ? '!=' : operator,
          left: expr(left),
          right: expr(right),
          ...(operator === '===' || operator === '!==' ? { strict: true } : {}),
          ...at(n),
        };
      }
      case 'unary_expression': {
        const operand = child(n, 'argument');
        if (!operand) return opaque(n);
        const operator = child(n, 'operator')?.type ?? '';
        if (operator === 'void') return operand.type === 'number' ? { e: 'null', undefined: true, ...at(n) } : opaque(n, [expr(operand)]);
        return { e: 'operator', operator, left: expr(operand), right: null, ...at(n) };
      }
      case 'ternary_expression': {
        const test = child(n, 'condition');
        const yes = child(n, 'consequence');
        const no = child(n, 'alternative');
        if (!test || !yes || !no) return opaque(n);
        return { e: 'conditional', test: expr(test), then: expr(yes), else: expr(no), ...at(n) };
      }
      case 'await_expression':
        return { e: 'await', value: inner(n), ...at(n) };
      case 'assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return opaque(n);
        // `(function (E) { … })(E || (exports.E = E = {}))`: how TypeScript writes an enum that is exported.
        const name = /^exports\.([A-Za-z_$][\w$]*)$/.exec(left.end - left.start < 80 ? src(left) : '')?.[1];
        const local = right.type === 'assignment_expression' ? child(right, 'left') : undefined;
        if (name !== undefined && local?.type === 'identifier') b.export({ name, local: src(local) });
        return { e: 'assign', target: target(left, false), value: namedValue(right, left), ...at(n) };
      }
      case 'augmented_assignment_expression': {
        const left = child(n, 'left');
        const right = child(n, 'right');
        if (!left || !right) return opaque(n);
        const operator = child(n, 'operator')?.type.slice(0, -1) ?? '';
        return {
          e: 'assign',
          target: target(left, false),
          value: { e: 'operator', operator, left: expr(left), right: expr(right), ...at(n) },
          ...at(n),
        };
      }
      case 'update_expression': {
        const operand = child(n, 'argument');
        return operand ? opaque(n, [expr(operand)], 'number') : opaque(n, [], 'number');
      }
      case 'regex':
        return opaque(n);
      case 'comment':
      case 'type_arguments':
      case 'type_annotation':
        return opaque(n);
      case 'ERROR':
        errors++;
        return opaque(n, n.children.filter((c) => c.named).map(expr));
      case 'method_definition':
        return { e: 'function', function: functionOf(n, child(n, 'name'), 'function'), ...at(n) };
      default:
        return opaque(n, n.children.filter((c) => c.named).map(expr));
    }
  };

  b.comments(root, (n) => (n.type === 'comment' ? { open: 2, close: text[n.start + 1] === '*' ? 2 : 0 } : undefined));
  b.module(() => statements(root.children));
  return b.finish(errors);
}
