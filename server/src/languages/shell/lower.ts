import type { FileSummary } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { createBuilder } from '../builder.js';
import { printed } from './commands.js';
import type { Lowering } from './context.js';
import { paramsOf } from './functions.js';
import { statementsOf } from './statements.js';
import { argumentsOf, wordOf } from './words.js';

/** Files that say by their first line that another program reads them: Python, Perl and the like, under the name of a script. */
const OTHER_PROGRAM = /^#!(?!.*\b(?:sh|bash|zsh|ksh|dash|ash|bats)\b)/;

/**
 * Lowers a tree of Bash, which reads what the other shells share with it. Variables are names with their sign, commands are calls of what
 * they name with their words as arguments, a pipeline hands on what is printed, and `$(…)` is what is printed inside.
 */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('shellscript', text, root);
  const lowering: Lowering = {
    text,
    builder,
    scope: {
      inFunction: false,
      asList: true,
      prints: false,
      defaults: new Map(),
    },
    errors: 0,
    redefined: redefinedIn(root, text),
    word: (node) => wordOf(lowering, node),
    args: (node) => argumentsOf(lowering, node),
    output: (node) => printed(lowering, node),
    run: (node) => printed(lowering, node),
    statements: (nodes) => statementsOf(lowering, nodes),
  };
  builder.comments(root, (node) => (node.type === 'comment' ? { open: 1, close: 0 } : undefined));
  builder.module(
    () => (OTHER_PROGRAM.test(text) ? [] : statementsOf(lowering, root.children)),
    () => paramsOf(lowering, root, lowering.scope),
  );
  return builder.finish(lowering.errors);
}

function redefinedIn(root: Node, text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  const visit = (n: Node): void => {
    const name = n.type === 'function_definition' ? child(n, 'name') : undefined;
    if (name) {
      const word = text.slice(name.start, name.end);
      (seen.has(word) ? again : seen).add(word);
    }
    for (const c of n.children) visit(c);
  };
  visit(root);
  return again;
}
