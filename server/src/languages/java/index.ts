import { table } from '../../base/table.js';
import { functions, methods } from '../jvm/library.js';
import { sdk } from '../jvm/sdk.js';
import type { Language } from '../language.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { spelling } from './spelling.js';

const GRAMMAR = { grammar: 'tree-sitter-java', id: 'java' } as const;

/** Java. What Lombok and the compiler generate (accessors, builders, constructors of records) is spelled out by the adapter. */
export const language: Language = {
  ids: ['java'],
  extensions: ['.java'],
  grammarOf: () => GRAMMAR,
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable:
    /^(?:(?:java\.lang\.)?Math\.random|(?:java\.util\.)?Random\.next(?:Int|Long|Double)|java\.util\.concurrent\.ThreadLocalRandom\.current\(\)\.nextInt|(?:org\.apache\.commons\.lang3?\.)?RandomStringUtils\.randomNumeric)$/,
  wholeDivision: true,
  sdk,
  spelling,
  implicitMembers: true,
  listAsRest: true,
  fileIsClass: true,
  resolveImport,
};
