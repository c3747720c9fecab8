import type { FileSummary, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { createBuilder, opaque } from '../builder.js';
import { errorsIn, isDamaged, lostCode } from '../damage.js';
import { decoratorsOf } from './annotations.js';
import { anonymousClass, classDeclaration } from './classes.js';
import { firstNamed, type Lowering, sliceOf } from './context.js';
import { lowerExpression } from './expressions.js';
import { lambda } from './lambdas.js';
import { methodDeclaration } from './methods.js';
import { lowerStatement } from './statements.js';

/** Code that people write is far below this; generated or broken code beyond it must not exhaust the stack. */
const DEEPEST = 300;

const DECLARATION = /^(?:class|interface|enum|record|annotation_type|method)_declaration$/;

/** Lowers a Java tree to the neutral form. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('java', text, root);
  const errors = errorsIn(root);
  const variables: string[] = [];
  let depth = 0;
  const statement = (node: Node, out: Stmt[]): void => {
    if (depth >= DEEPEST) return;
    depth++;
    lowerStatement(node, out, l);
    depth--;
  };
  const statements = (nodes: readonly Node[]): Stmt[] => {
    const out: Stmt[] = [];
    const visible = variables.length;
    for (const node of nodes) {
      if (!node.named) continue;
      statement(node, out);
      if (variables.length > 0 && !DECLARATION.test(node.type) && isDamaged(node, errors)) out.push(lostCode(node, variables));
    }
    variables.length = Math.min(variables.length, visible);
    return out;
  };
  const l: Lowering = {
    text,
    builder,
    classNames: [],
    damaged: (node) => isDamaged(node, errors),
    expression(node) {
      if (depth >= DEEPEST) return opaque(node);
      depth++;
      const value = lowerExpression(node, l);
      depth--;
      return value;
    },
    bound: (node, name) => (node.type === 'lambda_expression' ? lambda(node, name, l) : l.expression(node)),
    statements,
    body: (node) => (node ? statements(node.type === 'block' || node.type === 'constructor_body' ? node.children : [node]) : []),
    declaration: (node) => classDeclaration(node, l),
    anonymous: (body, base) => anonymousClass(body, base, l),
    method(node) {
      const visible = variables.length;
      const index = methodDeclaration(node, l);
      variables.length = visible;
      return index;
    },
    decorators: (modifiers) => decoratorsOf(modifiers, l),
    declares: (name) => {
      if (errors.length > 0) variables.push(name);
    },
  };
  builder.comments(root, (node) => {
    if (node.type === 'line_comment') return { open: 2, close: 0 };
    return node.type === 'block_comment' ? { open: 2, close: 2 } : undefined;
  });
  for (const node of root.children) {
    if (node.type === 'import_declaration') importDeclaration(node, l);
    else if (node.type === 'package_declaration') packageDeclaration(node, l);
  }
  builder.module(() => statements(root.children));
  return builder.finish(errors.length);
}

function packageDeclaration(node: Node, l: Lowering): void {
  const name = node.children.find((c) => c.type === 'identifier' || c.type === 'scoped_identifier');
  if (name) l.builder.package(sliceOf(name, l));
}

/**
 * `import a.b.C` imports the module `a.b.C` itself as `C`; `import static a.b.C.X` the name `X` of it. `import a.b.*` and
 * `import static a.b.C.*` import everything of the package, or of the class, into the scope.
 */
function importDeclaration(node: Node, l: Lowering): void {
  const name = firstNamed(node);
  if (!name || (name.type !== 'identifier' && name.type !== 'scoped_identifier')) return;
  const module = sliceOf(name, l).replace(/\s+/g, '');
  const place = { level: 0, start: node.start, end: node.end };
  const has = (type: string): boolean => node.children.some((c) => c.type === type);
  const dot = module.lastIndexOf('.');
  const last = module.slice(dot + 1);
  if (has('asterisk')) l.builder.import({ local: '*', module, name: '*', ...place });
  else if (has('static') && dot > 0) l.builder.import({ local: last, module: module.slice(0, dot), name: last, ...place });
  else l.builder.import({ local: last, module, name: '*', ...place });
}
