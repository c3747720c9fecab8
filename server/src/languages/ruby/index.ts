import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, JOBS, methods } from './library.js';
import { summarize } from './lower.js';
import { ELSEWHERE_CONSTANTS, fileOfConstant, resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

/** Ruby, with what Rails adds to it. */
export const language: Language = {
  ids: ['ruby'],
  extensions: ['.rb', '.rake'],
  grammarOf: () => ({ grammar: 'tree-sitter-ruby', id: 'ruby' }),
  comments: { line: ['#'], block: [] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable: /^(?:(?:Kernel\.|Random\.)?rand|Random\.new\.rand)$/,
  wholeDivision: true,
  sdk,
  spelling,
  implicitMembers: true,
  onlyNullIsFalse: true,
  strictEquality: true,
  messages: true,
  keywordsAsRecord: true,
  sharedConstants: { elsewhere: ELSEWHERE_CONSTANTS, fileOf: fileOfConstant },
  calledAs: { perform: [...JOBS.keys()] },
  resolveImport,
};
