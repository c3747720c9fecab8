import { extname } from '../../base/path.js';
import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

const BY_EXTENSION: Readonly<Record<string, { readonly grammar: string; readonly id: string }>> = {
  '.js': { grammar: 'tree-sitter-javascript', id: 'javascript' },
  '.mjs': { grammar: 'tree-sitter-javascript', id: 'javascript' },
  '.cjs': { grammar: 'tree-sitter-javascript', id: 'javascript' },
  '.jsx': { grammar: 'tree-sitter-javascript', id: 'javascriptreact' },
  '.ts': { grammar: 'tree-sitter-typescript', id: 'typescript' },
  '.mts': { grammar: 'tree-sitter-typescript', id: 'typescript' },
  '.cts': { grammar: 'tree-sitter-typescript', id: 'typescript' },
  '.tsx': { grammar: 'tree-sitter-tsx', id: 'typescriptreact' },
};

/** JavaScript and TypeScript, with JSX. */
export const language: Language = {
  ids: ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'],
  extensions: Object.keys(BY_EXTENSION),
  grammarOf: (path) => BY_EXTENSION[extname(path)] ?? BY_EXTENSION['.js']!,
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^Math\.random$/,
  sdk,
  spelling,
  resolveImport,
};
