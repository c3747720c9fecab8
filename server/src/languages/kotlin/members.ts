import type { Expr, Target } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstPart, type Lowering, nameExpr, nameOf, partsOf, sliceOf } from './context.js';
import { segmentsOf } from './types.js';

/** What stands between an object and its member: `.`, `?.` or `::`. */
const isReference = (object: Node, member: Node, text: string): boolean => text.slice(object.end, member.start).includes('::');

/** `x.y`, `x?.y`, `X::class`, `x::method`. */
export function navigation(node: Node, l: Lowering): Expr {
  const [object, member] = partsOf(node);
  if (!object || member?.type !== 'identifier') return opaque(node, object ? [l.expression(object)] : []);
  const { name, start } = nameOf(member, l.text);
  if (isReference(object, member, l.text)) return referenceOf(node, object, member, l);
  // `X::class.java` is the class as a value, like `X::class` itself; `X.Companion` is where the members of `X` without an instance are.
  if ((name === 'java' || name === 'javaObjectType' || name === 'kotlin') && isClassReference(object, l)) return l.expression(object);
  if (name === 'Companion') return l.expression(object);
  l.builder.mention(name);
  return { e: 'member', object: l.expression(object), name, nameStart: start, ...at(node) };
}

const isClassReference = (node: Node, l: Lowering): boolean =>
  node.type === 'navigation_expression' && /::\s*class$/.test(sliceOf(node, l));

/** Members that people refer to through the type of what they are read from: `SmsTask::phone`, `String::trim`. */
const isTypeName = (name: string): boolean => /^\p{Lu}/u.test(name);

function referenceOf(node: Node, object: Node, member: Node, l: Lowering): Expr {
  const { name, start } = nameOf(member, l.text);
  if (name === 'class') return { e: 'type', name: sliceOf(object, l), ...at(node) };
  l.builder.mention(name);
  if (object.type === 'identifier' && isTypeName(sliceOf(object, l))) return ofArgument(node, object, name, start, l);
  return { e: 'member', object: l.expression(object), name, nameStart: start, ...at(node) };
}

/**
 * `Type::member` takes the object as its argument; on an object (`Templates::of`) it is the member itself. Which of both the name is, is not
 * written here: a lambda that calls the member of the type with its argument, or of its argument.
 */
function ofArgument(node: Node, type: Node, name: string, nameStart: number, l: Lowering): Expr {
  const index = l.builder.function({ name: '', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'lambda' }, () => {
    l.builder.mention(name);
    const it = nameExpr('it', node);
    const own: Expr = { e: 'member', object: it, name, nameStart, ...at(node) };
    const ofType: Expr = { e: 'member', object: nameExpr(sliceOf(type, l), type), name, nameStart, ...at(node) };
    const isProperty = !/^(?:trim|toString|lowercase|uppercase|get[A-Z]|to[A-Z]|is[A-Z]|format|of|from)/.test(name);
    const value: Expr = isProperty
      ? own
      : /^(?:format|of|from)/.test(name)
        ? { e: 'call', callee: ofType, args: [{ value: it }], construct: false, ...at(node) }
        : { e: 'call', callee: own, args: [], construct: false, ...at(node) };
    return { params: [{ name: 'it', ...at(node) }], body: [{ s: 'return', value, ...at(node) }] };
  });
  return { e: 'function', function: index, ...at(node) };
}

/** `::send`; `::Message` is the constructor. */
export function callableReference(node: Node, l: Lowering): Expr {
  const name = node.children.filter((c) => c.type === 'identifier').at(-1);
  if (!name) return opaque(node);
  const written = nameOf(name, l.text);
  l.builder.mention(written.name);
  return nameExpr(written.name, written);
}

/** `this`, and `this@Outer` where that is the innermost class; further out it is not known here. */
export function thisExpression(node: Node, l: Lowering): Expr {
  const label = firstPart(node);
  if (!label) return { e: 'this', ...at(node) };
  const name = sliceOf(label, l);
  if (l.classNames.includes(name)) return { e: 'name', name: `<this ${name}>`, ...at(node) };
  return l.lambdas > 0 ? opaque(node) : { e: 'this', ...at(node) };
}

export function indexed(node: Node, l: Lowering): Expr {
  const [object, ...indexes] = partsOf(node);
  const [index] = indexes;
  if (!object || !index || indexes.length > 1) return opaque(node, partsOf(node).map(l.expression));
  return { e: 'index', object: l.expression(object), index: l.expression(index), ...at(node) };
}

/** What may stand left of `=`. */
export function targetOf(node: Node, l: Lowering): Target | undefined {
  switch (node.type) {
    case 'identifier': {
      const name = nameOf(node, l.text);
      if (name.name === 'field' && l.backing !== '')
        return { t: 'member', object: { e: 'this', ...at(node) }, name: l.backing, nameStart: name.start, ...at(node) };
      return { t: 'name', name: name.name, declares: false, start: name.start, end: name.end };
    }
    case 'navigation_expression': {
      const value = navigation(node, l);
      return value.e === 'member'
        ? { t: 'member', object: value.object, name: value.name, nameStart: value.nameStart, ...at(node) }
        : undefined;
    }
    case 'index_expression': {
      const value = indexed(node, l);
      return value.e === 'index' ? { t: 'index', object: value.object, index: value.index, ...at(node) } : undefined;
    }
    case 'parenthesized_expression': {
      const value = firstPart(node);
      return value ? targetOf(value, l) : undefined;
    }
    default:
      return undefined;
  }
}

/** A dotted type as an expression: `a.b.C` is a chain of members. */
export function typeReference(node: Node, l: Lowering): Expr {
  const names = node.children.filter((c) => c.type === 'identifier');
  const [first, ...rest] = names;
  if (!first) return opaque(node);
  l.builder.mention(segmentsOf(node, l.text).at(-1)!);
  const head = nameOf(first, l.text);
  let value: Expr = nameExpr(head.name, head);
  for (const segment of rest) {
    const { name, start, end } = nameOf(segment, l.text);
    value = { e: 'member', object: value, name, nameStart: start, start: head.start, end };
  }
  return value;
}
