import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

/** Python 3, and Python 2 as far as its syntax differs. */
export const language: Language = {
  ids: ['python'],
  extensions: ['.py', '.pyw'],
  grammarOf: () => ({ grammar: 'tree-sitter-python', id: 'python' }),
  emptyIsFalse: true,
  strictEquality: true,
  manifests: [
    {
      file: 'pyproject.toml',
      keys: [
        ['project', 'requires-python'],
        ['tool', 'poetry', 'dependencies', 'python'],
      ],
    },
  ],
  comments: { line: ['#'], block: [] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^random\.(?:random|randint|randrange|choice|choices|sample|uniform)$/,
  sdk,
  spelling,
  resolveImport,
};
