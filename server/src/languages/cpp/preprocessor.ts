import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type Lowering, sliceOf } from './context.js';
import { literalAt } from './literals.js';

/** One arm of a conditional directive. */
interface Arm {
  readonly nodes: readonly Node[];
  /** undefined: it may hold or not. */
  readonly holds: boolean | undefined;
}

/** Whether the condition of a directive is certain: guards against including a header twice, C++ itself, `0` and `1`. */
function verdict(node: Node, l: Lowering): boolean | undefined {
  if (node.type === 'preproc_ifdef' || node.type === 'preproc_elifdef') {
    const name = child(node, 'name');
    const label = name ? sliceOf(name, l) : '';
    const negated = /^#\s*(?:ifndef|elifndef)/.test(l.text.slice(node.start, node.start + 24));
    if (label === '__cplusplus') return !negated;
    return negated && isGuard(node, label, l) ? true : undefined;
  }
  const condition = child(node, 'condition');
  const source = condition ? sliceOf(condition, l).trim() : '';
  if (source === '0' || source === 'false') return false;
  if (source === '1' || source === 'true') return true;
  const guarded = /^!\s*defined\s*\(?\s*(\w+)\s*\)?$/.exec(source)?.[1];
  return guarded !== undefined && isGuard(node, guarded, l) ? true : undefined;
}

/** `#ifndef X` / `#define X` without a value. With a value it is a default: then it may have been defined before. */
function isGuard(node: Node, name: string, l: Lowering): boolean {
  const first = node.children.find((c) => c.named && c.field !== 'name' && c.field !== 'condition' && c.type !== 'comment');
  const defined = first?.type === 'preproc_def' ? child(first, 'name') : undefined;
  return defined !== undefined && sliceOf(defined, l) === name && (child(first!, 'value') === undefined || /_H(?:PP|XX)?_*$/i.test(name));
}

/** The arms of `#if` … `#elif` … `#else`. */
export function arms(node: Node, l: Lowering): Arm[] {
  const out: Arm[] = [];
  let decided = false;
  for (let at: Node | undefined = node, i = 0; at && i < 200; i++) {
    const isElse: boolean = at.type === 'preproc_else';
    const holds: boolean | undefined = isElse ? undefined : verdict(at, l);
    if (holds !== false) out.push({ nodes: at.children.filter((c) => c.field === ''), holds });
    decided ||= holds === true || isElse;
    if (decided) break;
    at = child(at, 'alternative');
  }
  // What stands after arms that may all not hold.
  if (!decided) out.push({ nodes: [], holds: undefined });
  return out;
}

/** A conditional directive is a branch: either arm may be compiled. */
export function conditional(node: Node, out: Stmt[], l: Lowering): void {
  const all = arms(node, l);
  const lower = (i: number): Stmt[] => {
    const arm = all[i];
    if (!arm) return [];
    const body = l.statements(arm.nodes);
    if (i === all.length - 1) return body;
    const test: Expr = opaque({ start: node.start, end: node.start }, [], 'boolean');
    const rest = lower(i + 1);
    return body.length === 0 && rest.length === 0 ? [] : [{ s: 'if', test, then: body, else: rest, ...at(node) }];
  };
  out.push(...lower(0));
}

/** `#define NAME value` at the top of a file is a constant of it; what the value says is read as far as it is a literal, a name or both. */
export function macro(node: Node, out: Stmt[], l: Lowering): void {
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (!name || !value) return;
  const expr = macroValue(value, l);
  if (!expr) return;
  // The preprocessor knows no namespaces.
  out.push({
    s: 'set',
    target: { t: 'name', name: sliceOf(name, l), declares: true, fixed: true, ...at(name) },
    value: expr,
    ...at(node),
  });
}

const TOKEN =
  /\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\\\r?\n|(?:u8|[uUL])?R"([^()\\\s]{0,16})\([\s\S]*?\)\1"|(?:u8|[uUL])?"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*|-?\d[\w.']*|./gy;
const WRAPPERS = /^(?:std::string|string|QString|QStringLiteral|QLatin1String|_T|TEXT|L|QObject::tr)$/;

function macroValue(node: Node, l: Lowering): Expr | undefined {
  const parts: Expr[] = [];
  let wrapped = 0;
  TOKEN.lastIndex = node.start;
  for (let m = TOKEN.exec(l.text); m && m.index < node.end; m = TOKEN.exec(l.text)) {
    const [start, end, source] = [m.index, Math.min(m.index + m[0].length, node.end), m[0]];
    const place = { start, end };
    if (/^(?:\s|\/\*|\/\/|\\)/.test(source)) continue;
    if (source === '(' || source === ')') {
      wrapped += source === '(' ? 1 : -1;
      continue;
    }
    const literal = literalAt(l.text, start, end);
    if (literal) parts.push(literal);
    else if (WRAPPERS.test(source) && /^\s*\(/.test(l.text.slice(end, node.end))) continue;
    else if (/^-?\d/.test(source)) {
      const plain = source.replace(/'|[uUlL]+$/g, '');
      const number = Number(plain);
      if (Number.isNaN(number)) return opaque(node);
      parts.push({ e: 'number', value: number, text: plain, ...place });
    } else if (/^[A-Za-z_]/.test(source)) {
      l.builder.mention(source.slice(source.lastIndexOf(':') + 1));
      parts.push(
        source === 'true' || source === 'false'
          ? { e: 'boolean', value: source === 'true', ...place }
          : { e: 'name', name: source.replaceAll('::', '.'), ...place },
      );
    } else return opaque(node);
  }
  if (wrapped !== 0 || parts.length === 0) return opaque(node);
  if (parts.length === 1) return parts[0];
  // Adjacent literals; anything else side by side is no value.
  return parts.every((p) => p.e === 'string' || p.e === 'name')
    ? { e: 'concat', parts, start: parts[0]!.start, end: parts.at(-1)!.end }
    : opaque(node);
}
