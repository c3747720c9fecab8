import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

export const language: Language = {
  ids: ['csharp'],
  extensions: ['.cs'],
  grammarOf: () => ({ grammar: 'tree-sitter-c_sharp', id: 'csharp' }),
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^(?:System\.)?Random\.(?:Shared\.)?Next$/,
  wholeDivision: true,
  sdk,
  spelling,
  implicitMembers: true,
  listAsRest: true,
  namespaces: true,
  enumNames: true,
  pairs: ['Key', 'Value'],
  extensionMethods: true,
  wrapperMembers: new Set(['Value', 'CurrentValue', 'Result']),
  // Files are found by the name of the class.
  resolveImport: () => [],
};
