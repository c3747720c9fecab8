import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

const GRAMMAR = { grammar: 'tree-sitter-cpp', id: 'cpp' } as const;

/** C++. A header is read as C++ whatever includes it; what it declares is defined in files that include it. */
export const language: Language = {
  ids: ['cpp'],
  extensions: ['.cpp', '.cc', '.cxx', '.hpp', '.hh', '.hxx', '.h'],
  grammarOf: () => GRAMMAR,
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^(?:std\.)?rand$/,
  sdk,
  spelling,
  implicitMembers: true,
  separateDefinitions: true,
  listsMakeObjects: true,
  resolveImport,
};
