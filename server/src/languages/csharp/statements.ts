import type { Stmt, Target } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { assigned } from './assignments.js';
import { TYPES, typeDeclaration, typeFrom } from './classes.js';
import { at, firstNamed, type Lowering, named, nameOf } from './context.js';
import { salvage } from './damage.js';
import { functionOf } from './functions.js';
import { namespace, usingDirective } from './namespaces.js';
import { switchStatement } from './switches.js';
import { declare, targetOf } from './targets.js';
import { typeOf } from './types.js';

type Lower = (lo: Lowering, node: Node, out: Stmt[]) => void;

const nothing: Lower = () => {};
const inside: Lower = (lo, node, out) => void out.push(...lo.statements(node.children));

const withValue =
  (s: 'return' | 'throw'): Lower =>
  (lo, node, out) => {
    const value = firstNamed(node);
    out.push({ s, value: value ? lo.expr(value, s === 'return' ? lo.returns : undefined) : null, ...at(node) });
  };

const jump =
  (to: 'break' | 'continue'): Lower =>
  (_, node, out) =>
    void out.push({ s: 'jump', jump: to, ...at(node) });

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['comment', nothing],
  ['empty_statement', nothing],
  ['attribute_list', nothing],
  ['delegate_declaration', nothing],
  ['extern_alias_directive', nothing],
  ['using_directive', (lo, node) => usingDirective(lo, node)],
  ['namespace_declaration', namespace],
  ['file_scoped_namespace_declaration', namespace],
  ['declaration_list', inside],
  ['global_statement', inside],
  ['checked_statement', inside],
  ['unsafe_statement', inside],
  ['labeled_statement', labeled],
  ['block', (lo, node, out) => void out.push({ s: 'block', body: lo.statements(node.children), ...at(node) })],
  ['local_declaration_statement', localDeclaration],
  ['expression_statement', expressionStatement],
  ['local_function_statement', localFunction],
  ['return_statement', withValue('return')],
  ['throw_statement', withValue('throw')],
  ['yield_statement', yieldStatement],
  ['if_statement', ifStatement],
  ['foreach_statement', forEach],
  ['for_statement', forStatement],
  ['while_statement', whileStatement],
  ['do_statement', whileStatement],
  ['switch_statement', (lo, node, out) => void out.push(switchStatement(lo, node))],
  ['try_statement', tryStatement],
  ['using_statement', withResource],
  ['lock_statement', withResource],
  ['fixed_statement', withResource],
  ['break_statement', jump('break')],
  ['continue_statement', jump('continue')],
  ['goto_statement', jump('break')],
  ['preproc_if', directive],
]);

/** Appends what a statement means. */
export function lowerStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const lower = LOWER.get(node.type);
  if (lower) lower(lo, node, out);
  else if (TYPES[node.type]) out.push({ s: 'class', class: typeDeclaration(lo, node), ...at(node) });
  else if (node.type === 'ERROR') salvage(lo, node, out, (kind, parts) => typeFrom(lo, node, kind, parts));
  else if (!node.type.startsWith('preproc_')) out.push({ s: 'expression', value: lo.expr(node), ...at(node) });
}

const body = (lo: Lowering, node: Node | undefined): Stmt[] => (node ? lo.statements(node.type === 'block' ? node.children : [node]) : []);

/** `#if`: which of the parts is compiled is not known. Around declarations all of them count. */
function directive(lo: Lowering, node: Node, out: Stmt[]): void {
  const other = child(node, 'alternative');
  const own = node.children.filter((c) => c.named && c.field !== 'condition' && c !== other);
  const otherwise = other ? alternativeOf(lo, other) : [];
  const then = lo.statements(own);
  const declares = (s: Stmt): boolean => s.s === 'class' || s.s === 'function';
  if (then.length + otherwise.length === 0) return;
  if (then.some(declares) || otherwise.some(declares)) out.push(...then, ...otherwise);
  else out.push({ s: 'if', test: opaque({ start: node.start, end: node.start }, [], 'boolean'), then, else: otherwise, ...at(node) });
}

function alternativeOf(lo: Lowering, node: Node): Stmt[] {
  const out: Stmt[] = [];
  if (node.type === 'preproc_elif') directive(lo, node, out);
  else out.push(...lo.statements(node.children.filter((c) => c.named)));
  return out;
}

function labeled(lo: Lowering, node: Node, out: Stmt[]): void {
  out.push(...lo.statements(named(node).filter((c) => c.type !== 'identifier')));
}

function localDeclaration(lo: Lowering, node: Node, out: Stmt[]): void {
  const declaration = childOfType(node, 'variable_declaration');
  if (declaration) declarators(lo, declaration, out);
}

/** `string a = "1", b;` */
export function declarators(lo: Lowering, declaration: Node, out: Stmt[]): void {
  const type = child(declaration, 'type');
  const typeName = type && type.type !== 'implicit_type' ? typeOf(lo, type) : undefined;
  for (const d of declaration.children) {
    if (d.type !== 'variable_declarator') continue;
    const name = child(d, 'name') ?? firstNamed(d);
    if (!name) continue;
    const value = named(d).find((c) => c !== name && c.type !== 'bracketed_argument_list');
    const lowered = value ? lo.expr(value, type, name) : null;
    if (name.type !== 'tuple_pattern') declare(lo, name);
    const target: Target =
      name.type === 'tuple_pattern'
        ? targetOf(lo, name, true)
        : { t: 'name', name: nameOf(lo, name), declares: true, ...(typeName === undefined ? {} : { type: typeName }), ...at(name) };
    out.push({ s: 'set', target, value: lowered, ...at(d) });
  }
}

function expressionStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const value = firstNamed(node);
  if (value) assigned(lo, value, out);
}

function localFunction(lo: Lowering, node: Node, out: Stmt[]): void {
  out.push({ s: 'function', function: functionOf(lo, node, child(node, 'name'), 'function'), ...at(node) });
}

/** `yield return x` gives one of many values, so nothing that could be followed. */
function yieldStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const value = firstNamed(node);
  if (value) out.push({ s: 'expression', value: lo.expr(value), ...at(node) });
}

function ifStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const test = child(node, 'condition');
  const lowered = test ? lo.expr(test) : opaque(node);
  const then = body(lo, child(node, 'consequence'));
  out.push({ s: 'if', test: lowered, then, else: body(lo, child(node, 'alternative')), ...at(node) });
}

function forEach(lo: Lowering, node: Node, out: Stmt[]): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const type = child(node, 'type');
  const over = right ? lo.expr(right) : null;
  const target = left ? targetOf(lo, left, true) : null;
  const typed: Target | null =
    target?.t === 'name' && type && type.type !== 'implicit_type' ? { ...target, type: typeOf(lo, type) } : target;
  out.push({ s: 'loop', target: typed, over, test: null, body: body(lo, child(node, 'body')), ...at(node) });
}

function forStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const init = child(node, 'initializer');
  if (init?.type === 'variable_declaration') declarators(lo, init, out);
  else for (const c of childrenIn(node, 'initializer')) assigned(lo, c, out);
  const test = child(node, 'condition');
  const lowered = test ? lo.expr(test) : null;
  const statements = body(lo, child(node, 'body'));
  for (const u of childrenIn(node, 'update')) assigned(lo, u, statements);
  out.push({ s: 'loop', target: null, over: null, test: lowered, body: statements, ...at(node) });
}

function whileStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const test = node.type === 'while_statement' ? child(node, 'condition') : undefined;
  out.push({ s: 'loop', target: null, over: null, test: test ? lo.expr(test) : null, body: body(lo, child(node, 'body')), ...at(node) });
}

function tryStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const attempt = body(lo, child(node, 'body'));
  const handlers = node.children.filter((c) => c.type === 'catch_clause').map((c) => body(lo, child(c, 'body')));
  const final = childOfType(node, 'finally_clause');
  out.push({ s: 'try', body: attempt, handlers, final: final ? body(lo, childOfType(final, 'block')) : [], ...at(node) });
}

/** `using (var client = …) …`, `lock (gate) …`. */
function withResource(lo: Lowering, node: Node, out: Stmt[]): void {
  const last = child(node, 'body') ?? named(node).at(-1);
  for (const c of named(node)) {
    if (c === last) continue;
    if (c.type === 'variable_declaration') declarators(lo, c, out);
    else assigned(lo, c, out);
  }
  out.push(...body(lo, last));
}
