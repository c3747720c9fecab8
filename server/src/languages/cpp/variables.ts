import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { copies } from './assignments.js';
import { at, declare, type Lowering, libraryCall, named, sliceOf } from './context.js';
import { braced, emptyArray, emptyValue, parenthesized } from './initializers.js';
import { nameTarget, qualified } from './names.js';
import { declared, dotted, isConstant, lastName, type TypeInfo, typeName, typeOf } from './types.js';

/** The type in front of the declarators of a declaration. */
export function baseType(node: Node, l: Lowering): TypeInfo {
  const type = typeOf(child(node, 'type'), l.text, l.file.aliases);
  return { ...type, constant: type.constant || isConstant(node, l.text) };
}

export const hasStorage = (node: Node, word: string, l: Lowering): boolean =>
  node.children.some((c) => c.type === 'storage_class_specifier' && sliceOf(c, l) === word);

/** `T a = x, *b, c(y), d{z};` in a function or at the top of a file: one `set` for each variable. */
export function variables(node: Node, out: Stmt[], l: Lowering): void {
  const base = baseType(node, l);
  const isExtern = hasStorage(node, 'extern', l);
  for (const declarator of childrenIn(node, 'declarator')) {
    const found = declared(declarator, base);
    const name = found.name;
    if (!name) continue;
    // `if (T x = value)` has its value beside the declarator.
    const value = declarator.type === 'init_declarator' ? child(declarator, 'value') : child(node, 'value');
    if (found.fn) {
      const list = l.scopes.length > 0 && !value ? child(found.fn, 'parameters') : undefined;
      if (list && name.type === 'identifier' && !isExtern) vexing(node, name, found.type, list, out, l);
      continue;
    }
    if (name.type === 'structured_binding_declarator') {
      out.push(bindings(node, name, value, l));
      continue;
    }
    const constant =
      base.constant && !found.type.pointer ? true : /^(?:constexpr|constinit)/.test(sliceOf(node, l)) || isAfterStar(declarator, l);
    if (name.type === 'qualified_identifier') {
      // The definition of a member or of a name of a namespace.
      const path = dotted(name, l.text);
      if (path?.includes('.') && lastName(name).type === 'identifier' && lastName(name).end === name.end)
        definition(node, name, path, found.type, value, l);
      continue;
    }
    const label = sliceOf(name, l);
    if (label === '') continue;
    // The initialiser does not see what it initialises, but for lambdas that call themselves.
    const first = isExtern && !value ? null : initial(found.type, declarator, value, name, node, l);
    const as = l.scopes.length > 0 ? declare(l, label, found.type, constant, bufferOf(found.type, value)) : qualified(l, label);
    const type = typeName(found.type);
    const target: Target = {
      ...nameTarget(name, as, type),
      ...(constant ? { fixed: true } : {}),
      ...(isExtern && !value ? { elsewhere: true } : {}),
    };
    out.push({
      s: 'set',
      target,
      value: first,
      ...at(declarator),
    });
  }
}

/** `Writer<StringBuffer> writer(buffer);` */
const bufferOf = (type: TypeInfo, value: Node | undefined): Node | undefined =>
  /Writer$/.test(type.name ?? '') && value?.type === 'argument_list' ? named(value)[0] : undefined;

/** `const char* const x`. */
const isAfterStar = (declarator: Node, l: Lowering): boolean => /^\*\s*const\b/.test(sliceOf(declarator, l));

/** What a variable holds first. */
export function initial(type: TypeInfo, declarator: Node, value: Node | undefined, name: Node, node: Node, l: Lowering): Expr | null {
  if (!value) {
    const array = arrayOf(declarator);
    return array
      ? type.kind === 'text'
        ? emptyValue(type, name, l)
        : emptyArray(type, child(array, 'size'), name, l)
      : emptyValue(type, node, l);
  }
  if (value.type === 'initializer_list') return braced({ ...type, reference: false }, value, value, l);
  if (value.type === 'argument_list') return parenthesized({ ...type, reference: false }, value, declarator, l);
  const lowered = l.bound(value, name);
  return copies(type, value, l) ? libraryCall('<copy>', [lowered], value) : lowered;
}

function arrayOf(declarator: Node): Node | undefined {
  for (let n: Node | undefined = declarator, i = 0; n && i < 10; i++) {
    if (n.type === 'array_declarator') return n;
    n = child(n, 'declarator');
  }
  return undefined;
}

/** `auto [a, b] = pair;` */
function bindings(node: Node, name: Node, value: Node | undefined, l: Lowering): Stmt {
  const items = named(name).map((n): Target | null => {
    const as = declare(l, sliceOf(n, l), typeOf(undefined, l.text, l.file.aliases), false);
    return n.type === 'identifier' ? nameTarget(n, as, undefined) : null;
  });
  return {
    s: 'set',
    target: { t: 'list', items, rest: null, ...at(name) },
    value: value ? l.expression(value) : opaque(node),
    ...at(node),
  };
}

/** `std::string a(b);` in a function: the grammar takes what may be a type for one, but there it makes a variable. */
function vexing(node: Node, name: Node, type: TypeInfo, list: Node, out: Stmt[], l: Lowering): void {
  const params = named(list);
  // `T f();` declares a function.
  if (params.length === 0) return;
  const args: Node[] = [];
  for (const p of params) {
    const only = p.type === 'parameter_declaration' && p.children.length === 1 ? child(p, 'type') : undefined;
    if (!only || !/^(?:type_identifier|qualified_identifier)$/.test(only.type)) return;
    args.push({ ...only, type: only.type === 'type_identifier' ? 'identifier' : only.type });
  }
  const label = sliceOf(name, l);
  const value = parenthesized({ ...type, reference: false }, { ...list, type: 'argument_list', children: args }, node, l);
  const as = declare(l, label, type, type.constant, /Writer$/.test(type.name ?? '') ? args[0] : undefined);
  out.push({ s: 'set', target: nameTarget(name, as, typeName(type)), value, ...at(node) });
}

/**
 * `const std::string Config::kTemplate = "…";` at the top of a file: a member of a class, or a name of a namespace. Which of both it is the
 * declaration says, so the value stands in a part of a class that may turn out to be a namespace.
 */
function definition(node: Node, name: Node, path: string, type: TypeInfo, value: Node | undefined, l: Lowering): void {
  const parts = path.split('.');
  const label = parts.pop()!;
  const start = name.end - label.length;
  const owner = parts.at(-1)!;
  const namespace = [...l.namespaces, ...parts.slice(0, -1)].join('.');
  const declarator = childOfType(node, 'init_declarator') ?? node;
  l.builder.class(
    { name: owner, nameStart: name.start, ...at(node), kind: 'class', partial: true, ...(namespace === '' ? {} : { namespace }) },
    () => {
      l.classes.push({ name: owner, fields: l.file.fields.get(owner), bases: l.file.bases.get(owner) ?? [] });
      const first = initial(type, declarator, value, name, node, l);
      l.classes.pop();
      const written = typeName(type);
      return {
        fields: [
          {
            name: label,
            start,
            end: name.end,
            static: true,
            ...(written === undefined ? {} : { type: written }),
            value: first,
            decorators: [],
          },
        ],
        methods: [],
      };
    },
  );
}
