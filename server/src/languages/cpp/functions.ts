import type { Expr, Param, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type ClassContext, declare, functionScope, type Lowering, libraryCall, named, sliceOf } from './context.js';
import { braced, parenthesized } from './initializers.js';
import { declared, isConstant, type TypeInfo, typeName, typeOf } from './types.js';

/** The parameters of a function, declared as variables of the scope around. */
export function paramsOf(list: Node | undefined, l: Lowering): Param[] {
  const out: Param[] = [];
  for (const c of list?.children ?? []) {
    if (c.type !== 'parameter_declaration' && c.type !== 'optional_parameter_declaration' && c.type !== 'variadic_parameter_declaration')
      continue;
    const declarator = child(c, 'declarator');
    const base = typeOf(child(c, 'type'), l.text, l.file.aliases);
    const constant = isConstant(c, l.text) || base.constant;
    const found = declarator ? declared(declarator, { ...base, constant }) : undefined;
    const name = found?.fn ? undefined : found?.name;
    if (!name && !declarator && sliceOf(c, l) === 'void') continue;
    const abstractName = name ? undefined : declarator;
    const type: TypeInfo = found?.type ?? { ...base, constant };
    const written = type.name === undefined ? undefined : typeName(type);
    const value = child(c, 'default_value');
    const isRest = c.type === 'variadic_parameter_declaration';
    const label = name && name.type === 'identifier' ? sliceOf(name, l) : '';
    if (label !== '') declare(l, label, type, constant && (type.reference || !type.pointer));
    out.push({
      name: label,
      ...at(name ?? abstractName ?? c),
      ...(written === undefined || isRest ? {} : { type: written }),
      ...(value ? { default: defaultOf(type, value, l) } : {}),
      ...(isRest ? { rest: 'list' as const } : {}),
      ...((type.reference || type.pointer) && !constant ? { reference: true } : {}),
    });
  }
  return out;
}

function defaultOf(type: TypeInfo, value: Node, l: Lowering): Expr {
  if (value.type === 'initializer_list') return braced({ ...type, reference: false }, value, value, l);
  if (value.type === 'compound_literal_expression') {
    const [written, list] = [child(value, 'type'), child(value, 'value')];
    if (list && (!written || written.start === written.end)) return braced({ ...type, reference: false }, list, list, l);
  }
  return l.expression(value);
}

/** The body of a function, with what a constructor initialises in front. */
export function bodyOf(node: Node, params: readonly Param[], l: Lowering): Stmt[] {
  const out: Stmt[] = [];
  const list = childOfType(node, 'field_initializer_list');
  const owner = l.classes.at(-1);
  if (list && owner) for (const c of list.children) if (c.type === 'field_initializer') initializer(c, owner, out, l);
  const body = child(node, 'body');
  if (body) {
    out.push(...copiedParams(body, params, l));
    out.push(...(body.type === 'try_statement' || body.type !== 'compound_statement' ? l.body(body) : l.statements(body.children)));
  }
  // A function that catches around its whole body.
  const attempt = childOfType(node, 'try_statement');
  if (attempt && attempt !== body) out.push(...l.statements([attempt]));
  return out;
}

/** A container that is given by value and changed inside is a copy. */
function copiedParams(body: Node, params: readonly Param[], l: Lowering): Stmt[] {
  const source = l.text.slice(body.start, body.end);
  const out: Stmt[] = [];
  for (const p of params) {
    const variable = p.name === '' ? undefined : l.scopes.at(-1)?.get(p.name);
    if (!variable || variable.type.reference || variable.type.pointer || !/^(?:list|record)$/.test(variable.type.kind)) continue;
    if (
      !new RegExp(
        String.raw`\b${p.name.replace(/\$/g, '\\$')}\s*(?:\.\s*(?:push|emplace|insert|erase|clear|append|assign|pop)|\[|<<|\+=)`,
      ).test(source)
    )
      continue;
    const place = { start: body.start, end: body.start };
    out.push({
      s: 'set',
      target: { t: 'name', name: p.name, declares: true, ...place },
      value: libraryCall('<copy>', [{ e: 'name', name: p.name, ...place }], place),
      ...place,
    });
  }
  return out;
}

/** `field(value)`, `field{value}`, `Base(value)`, `Self(value)`. */
function initializer(node: Node, owner: ClassContext, out: Stmt[], l: Lowering): void {
  const [nameNode, list] = named(node);
  if (!nameNode || !list) return;
  const name = sliceOf(nameNode, l).replace(/<.*>$/s, '').replace(/^.*::/s, '');
  const nodes = named(list);
  const args = nodes.map((n) => ({ value: l.expression(n) }));
  const isField = owner.fields?.has(name) ?? (nameNode.type === 'field_identifier' && !owner.bases.includes(name));
  if (!isField || owner.bases.includes(name) || name === owner.name) {
    const callee: Expr = name === owner.name ? { e: 'this', ...at(nameNode) } : { e: 'super', ...at(nameNode) };
    out.push({ s: 'expression', value: { e: 'call', callee, args, construct: false, ...at(node) }, ...at(node) });
    return;
  }
  const type = owner.fields?.get(name);
  const value = type ? fieldValue(type, node, list, l) : guessed(node, list, args.length, l);
  out.push({
    s: 'set',
    target: {
      t: 'member',
      object: { e: 'this', start: nameNode.start, end: nameNode.start },
      name,
      nameStart: nameNode.start,
      ...at(nameNode),
    },
    value,
    ...at(node),
  });
}

function fieldValue(type: TypeInfo, node: Node, list: Node, l: Lowering): Expr {
  const known = type.reference ? { ...type, reference: false, pointer: true } : type;
  return list.type === 'initializer_list' ? braced(known, list, node, l) : parenthesized(known, list, node, l);
}

/** The class is declared elsewhere: one value is taken as it is, several make something of a type that is not known here. */
function guessed(node: Node, list: Node, count: number, l: Lowering): Expr {
  const [only] = named(list);
  if (count === 1 && only) return l.expression(only);
  if (list.type === 'initializer_list' && count > 1) return l.expression(list);
  return opaque(node, named(list).map(l.expression));
}

/** A lambda, with the name of the variable that it is bound to. */
export function lambda(node: Node, name: Node | undefined, l: Lowering): Expr {
  const declarator = child(node, 'declarator');
  const label = name && (name.type === 'identifier' || name.type === 'field_identifier') ? name : undefined;
  const index = l.builder.function(
    {
      name: label ? sliceOf(label, l) : '',
      nameStart: label?.start ?? node.start,
      nameEnd: label?.end ?? node.start,
      ...at(node),
      kind: 'lambda',
    },
    () =>
      functionScope(l, () => {
        const captured = captures(node, l);
        const params = paramsOf(declarator && child(declarator, 'parameters'), l);
        const body = child(node, 'body');
        return { params, body: [...captured, ...(body ? [...copiedParams(body, params, l), ...l.statements(body.children)] : [])] };
      }),
  );
  return { e: 'function', function: index, ...at(node) };
}

/** `[name = value]` declares a variable of the lambda. */
function captures(node: Node, l: Lowering): Stmt[] {
  const out: Stmt[] = [];
  for (const c of child(node, 'captures')?.children ?? []) {
    if (c.type !== 'lambda_capture_initializer') continue;
    const left = child(c, 'left');
    const right = child(c, 'right');
    if (!left || !right) continue;
    out.push({
      s: 'set',
      target: { t: 'name', name: sliceOf(left, l), declares: true, ...at(left) },
      value: l.expression(right),
      ...at(c),
    });
  }
  return out;
}
