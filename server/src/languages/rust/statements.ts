import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, declare, isBroken, isText, type Lowering, namedChildren, nameExpr, resolve, src } from './context.js';
import { emit, lowered, NOTHING, type Sink, subjectOf } from './control.js';
import { closure } from './functions.js';
import { importsOf } from './imports.js';
import { innerItems, isItem } from './items.js';
import { macroName, written } from './macros.js';
import { patternOf } from './patterns.js';
import { typeName } from './types.js';

/** The statements of a block; the last expression without a semicolon is its value. */
export function statements(lo: Lowering, nodes: readonly Node[], sink: Sink, out: Stmt[]): void {
  const code = nodes.filter((n) => n.type !== 'label' && n.type !== 'empty_statement');
  innerItems(lo, code, out);
  const last = code.at(-1);
  let valued = false;
  code.forEach((n) => {
    const isValue = n === last && isExpression(lo, n);
    if (isValue) valued = sink.to !== 'nothing';
    statement(lo, n, isValue ? sink : NOTHING, out);
  });
  // A block that ends with a statement gives nothing; one that ends by leaving gives no value at all.
  if (!valued && sink.to === 'variable' && !leaves(last))
    out.push({
      s: 'set',
      target: { t: 'name', name: sink.name, declares: true, ...(last ? at(last) : NOWHERE) },
      value: { e: 'null', undefined: true, ...(last ? at(last) : NOWHERE) },
      ...(last ? at(last) : NOWHERE),
    });
}

const NOWHERE: At = { start: 0, end: 0 };

const leaves = (node: Node | undefined): boolean => {
  const inner = node?.type === 'expression_statement' ? node.children[0] : node;
  return inner !== undefined && /^(?:return|break|continue)_expression$|^macro_invocation$/.test(inner.type);
};

/** A branch at the end of a block is a statement to the grammar, also where it is the value. */
const isExpression = (lo: Lowering, node: Node): boolean =>
  (node.type === 'expression_statement' && lo.text[node.end - 1] !== ';') ||
  !/_declaration$|_item$|^expression_statement$|^attribute_item$|^inner_attribute_item$|^macro_definition$/.test(node.type);

function statement(lo: Lowering, node: Node, sink: Sink, out: Stmt[]): void {
  switch (node.type) {
    case 'let_declaration':
      letDeclaration(lo, node, out);
      return;
    case 'use_declaration':
      importsOf(lo, node);
      return;
    case 'attribute_item':
    case 'inner_attribute_item':
    case 'macro_definition':
    case 'empty_statement':
      return;
    case 'ERROR':
      lo.errors++;
      for (const c of namedChildren(node)) if (c.type !== 'identifier') statement(lo, c, NOTHING, out);
      out.push(lostCode(lo, node));
      return;
    default:
  }
  if (isItem(node)) return;
  const inner = node.type === 'expression_statement' ? namedChildren(node)[0] : node;
  if (!inner) return;
  if (inner.type === 'ERROR') {
    statement(lo, inner, NOTHING, out);
    return;
  }
  if (sink.to === 'nothing' && grown(lo, inner, out)) return;
  emit(lo, node, sink, out);
  if (hasError(node)) out.push(lostCode(lo, node));
}

/** What the parser left out may have written to the variables around: then nothing is proven to be missing in them. */
function lostCode(lo: Lowering, node: Node): Stmt {
  const place = { start: node.end, end: node.end };
  const names = new Set<string>();
  for (let s = lo.scope; s; s = s.parent) for (const name of s.names.values()) names.add(name);
  const args = [...names].map((name): { readonly value: Expr } => ({ value: nameExpr(name, place) }));
  return { s: 'expression', value: { e: 'call', callee: nameExpr('<syntax>', place), args, construct: false, ...place }, ...place };
}

const hasError = (node: Node, depth = 0): boolean =>
  depth < 40 &&
  (node.type === 'ERROR' ||
    (node.named && isBroken(node) && node.type !== 'string_content') ||
    node.children.some((c) => hasError(c, depth + 1)));

/** `let pattern: Type = value else { … };` */
function letDeclaration(lo: Lowering, node: Node, out: Stmt[]): void {
  const pattern = child(node, 'pattern');
  const value = child(node, 'value');
  const typeNode = child(node, 'type');
  const alternative = child(node, 'alternative');
  const type = typeName(lo, typeNode);
  const typed = type === undefined ? {} : { type };
  const name = pattern?.type === 'identifier' ? pattern : undefined;
  if (name && (!/^[A-Z]/.test(src(lo, name)) || !alternative)) {
    const lowering = value ? (value.type === 'closure_expression' ? closure(lo, value, name) : lowered(lo, value, out)) : null;
    const neutral = declare(lo, src(lo, name));
    if (typeNode && src(lo, typeNode) === 'String' ? true : value !== undefined && makesText(lo, value)) lo.scope?.texts.add(neutral);
    else lo.scope?.texts.delete(neutral);
    const target: Target = { t: 'name', name: neutral, declares: true, ...typed, ...at(name) };
    out.push({ s: 'set', target, value: lowering, ...at(node) });
    if (hasError(node)) {
      lo.errors++;
      out.push(lostCode(lo, node));
    }
    return;
  }
  if (!value || !pattern) return;
  if (pattern.type === '_') {
    emit(lo, value, NOTHING, out);
    return;
  }
  const subject = subjectOf(lo, value, out);
  if (alternative) {
    const otherwise: Stmt[] = [];
    emit(lo, alternative, NOTHING, otherwise);
    const { test, sets } = patternOf(lo, pattern, subject);
    if (test) out.push({ s: 'if', test, then: [], else: otherwise, ...at(node) });
    out.push(...sets);
    return;
  }
  out.push(...patternOf(lo, pattern, subject).sets);
}

/** Expressions that make a text of their own. */
function makesText(lo: Lowering, node: Node): boolean {
  const source = src(lo, node);
  if (/^(?:std::string::)?String::(?:new|from|with_capacity|default)\b/.test(source)) return true;
  if (node.type === 'macro_invocation') return /^format!/.test(source);
  return node.type === 'call_expression' && /\.(?:to_string|to_owned|into_string)\(\)$/.test(source) && /^"/.test(source);
}

const GROWS = new Set(['push_str', 'push', 'write_str', 'extend', 'insert_str', 'insert', 'clear', 'truncate', 'pop', 'remove', 'retain']);

/** `text.push_str("…")`, `write!(text, …)`: the variable holds the longer text afterwards. */
function grown(lo: Lowering, node: Node, out: Stmt[]): boolean {
  let inner = node;
  while (
    inner.type === 'try_expression' ||
    (inner.type === 'call_expression' && /\.(?:unwrap|expect|ok)\([^()]*\)$/.test(src(lo, inner)))
  ) {
    const next: Node | undefined =
      inner.type === 'try_expression' ? namedChildren(inner)[0] : child(child(inner, 'function') ?? inner, 'value');
    if (!next) return false;
    inner = next;
  }
  if (inner.type === 'macro_invocation' && /^writeln?$|^write$/.test(macroName(lo, inner))) {
    const found = written(lo, inner);
    if (!found) return false;
    out.push({ s: 'augment', target: variable(found.neutral, found.name), operator: '+', value: found.value, ...at(node) });
    return true;
  }
  const callee = inner.type === 'call_expression' ? child(inner, 'function') : undefined;
  const receiver = callee?.type === 'field_expression' ? child(callee, 'value') : undefined;
  const field = callee && child(callee, 'field');
  if (!receiver || !field || receiver.type !== 'identifier' || !GROWS.has(src(lo, field))) return false;
  const neutral = resolve(lo, src(lo, receiver));
  if (neutral === undefined || !isText(lo, neutral)) return false;
  const list = child(inner, 'arguments');
  const [argument] = list ? namedChildren(list) : [];
  const method = src(lo, field);
  if (method === 'push_str' || method === 'push' || method === 'write_str') {
    const value = argument ? lowered(lo, argument, out) : opaque(inner);
    out.push({ s: 'augment', target: variable(neutral, receiver), operator: '+', value, ...at(node) });
  } else out.push({ s: 'set', target: variable(neutral, receiver), value: opaque(inner, [], 'string'), ...at(node) });
  return true;
}

const variable = (neutral: string, place: At): Target => ({ t: 'name', name: neutral, declares: false, ...at(place) });
