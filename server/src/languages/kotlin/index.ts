import { table } from '../../base/table.js';
import { sdk } from '../jvm/sdk.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { packageMates, resolveImport } from './modules.js';
import { spelling } from './spelling.js';

const GRAMMAR = { grammar: 'tree-sitter-kotlin', id: 'kotlin' } as const;

/** Kotlin. It calls the SDKs of Java, whose facts it shares. */
export const language: Language = {
  ids: ['kotlin'],
  extensions: ['.kt', '.kts'],
  grammarOf: () => GRAMMAR,
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  guessable:
    /^(?:(?:java\.lang\.)?Math\.random|(?:(?:java\.util|kotlin\.random)\.)?Random(?:\.Default)?\.next(?:Int|Long|Double)|(?:java\.util\.concurrent\.)?ThreadLocalRandom\.current\(\)\.nextInt|(?:org\.apache\.commons\.lang3?\.)?RandomStringUtils\.randomNumeric)$/,
  sdk,
  spelling,
  implicitMembers: true,
  receivers: true,
  accessors: true,
  enumObjects: true,
  namedPackages: true,
  packageMates,
  resolveImport,
};
