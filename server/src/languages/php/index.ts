import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { builtin, functions, methods } from './library.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

export const language: Language = {
  ids: ['php'],
  extensions: ['.php', '.phtml', '.inc'],
  grammarOf: () => ({ grammar: 'tree-sitter-php', id: 'php' }),
  comments: { line: ['//', '#'], block: [['/*', '*/']] },
  opening: '<?php\n',
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^\\?(?:rand|mt_rand|lcg_value|array_rand|str_shuffle)$/,
  sdk,
  spelling,
  emptyIsFalse: true,
  namespaces: true,
  valueCollections: true,
  sharedNames: { builtin },
  caseless: true,
  enumObjects: true,
  fieldsApart: true,
  resolveImport,
};
