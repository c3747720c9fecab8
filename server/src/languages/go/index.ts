import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { importsFile, packageMates, resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

/** Go. The files of a folder are one package and share one scope. */
export const language: Language = {
  ids: ['go'],
  extensions: ['.go'],
  grammarOf: () => ({ grammar: 'tree-sitter-go', id: 'go' }),
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^math\/rand\.(?:New\(\)\.)?(?:Intn?|Int31n?|Int63n?|Uint32|Uint64|Perm|Float64)$/,
  wholeDivision: true,
  sdk,
  spelling,
  resolveImport,
  packageMates,
  importsFile,
  severalResults: true,
  literalObjects: true,
  structuralInterfaces: true,
};
