import type { FileSummary, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder, opaque } from '../builder.js';
import { errorsIn, isDamaged, lostCode } from '../damage.js';
import { decoratorsOf } from './annotations.js';
import { classDeclaration } from './classes.js';
import { type Lowering, nameOf, partsOf } from './context.js';
import { lowerExpression } from './expressions.js';
import { functionDeclaration } from './functions.js';
import { lambda } from './lambdas.js';
import { lowerStatement } from './statements.js';
import { handed } from './values.js';

/** Code that people write is far below this; generated or broken code beyond it must not exhaust the stack. */
const DEEPEST = 300;

const DECLARATION = /^(?:class|object|function)_declaration$/;

/** Lowers a Kotlin tree to the neutral form. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('kotlin', text, root);
  const errors = errorsIn(root);
  const variables: string[] = [];
  let depth = 0;
  const deeper = <T>(otherwise: T, inside: () => T): T => {
    if (depth >= DEEPEST) return otherwise;
    depth++;
    const value = inside();
    depth--;
    return value;
  };
  const scoped = <T>(inside: () => T): T => {
    const visible = variables.length;
    const value = inside();
    variables.length = Math.min(variables.length, visible);
    return value;
  };
  const statements = (nodes: readonly Node[]): Stmt[] => {
    const out: Stmt[] = [];
    for (const node of nodes) {
      if (!node.named) continue;
      deeper(undefined, () => lowerStatement(node, out, l));
      if (variables.length > 0 && !DECLARATION.test(node.type) && isDamaged(node, errors)) out.push(lostCode(node, variables));
    }
    return out;
  };
  const l: Lowering = {
    text,
    builder,
    classNames: [],
    lambdas: 0,
    backing: '',
    expression: (node) => deeper(opaque(node), () => lowerExpression(node, l)),
    bound: (node, name) => (node.type === 'lambda_literal' ? lambda(node, name, l) : l.expression(node)),
    statements,
    scoped,
    body: (node) => (node ? scoped(() => statements(node.type === 'block' ? node.children : [node])) : []),
    handed: (node, sink) => deeper<Stmt[]>([sink(opaque(node))], () => handed(node, sink, l)),
    declaration: (node) => scoped(() => classDeclaration(node, l)),
    function: (node) => scoped(() => functionDeclaration(node, l)),
    decorators: (modifiers) => decoratorsOf(modifiers, l),
    declares: (name) => {
      if (errors.length > 0) variables.push(name);
    },
    isDamaged: (node) => isDamaged(node, errors),
  };
  builder.comments(root, (node) => {
    if (node.type === 'line_comment') return { open: 2, close: 0 };
    return node.type === 'block_comment' ? { open: 2, close: 2 } : undefined;
  });
  for (const node of root.children) {
    if (node.type === 'import') importDirective(node, l);
    else if (node.type === 'package_header') builder.package(pathOf(node, l));
  }
  builder.module(() => statements(root.children));
  return builder.finish(errors.length);
}

/** The dotted name in a header, without backticks and blanks. */
function pathOf(node: Node, l: Lowering): string {
  const path = node.children.find((c) => c.type === 'qualified_identifier' || c.type === 'identifier');
  const names = path?.type === 'identifier' ? [path] : path ? partsOf(path) : [];
  return names.map((n) => nameOf(n, l.text).name).join('.');
}

/** `import a.b.C`, `import a.b.C as D`, `import a.b.*`: what the path names, a class, a function or a value, only other files tell. */
function importDirective(node: Node, l: Lowering): void {
  const module = pathOf(node, l);
  if (module === '') return;
  const place = { level: 0, start: node.start, end: node.end };
  const path = node.children.findIndex((c) => c.type === 'qualified_identifier');
  const alias = path < 0 ? undefined : node.children.slice(path + 1).find((c) => c.type === 'identifier');
  if (/\.\s*\*\s*$/.test(l.text.slice(node.start, node.end))) l.builder.import({ local: '*', module, name: '*', ...place });
  else
    l.builder.import({
      local: alias ? nameOf(alias, l.text).name : module.slice(module.lastIndexOf('.') + 1),
      module,
      name: '*',
      ...place,
    });
}
