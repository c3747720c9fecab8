import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions, methods } from './library.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

/** Rust. Modules, types and what belongs to them share one path; a type may be implemented in several places. */
export const language: Language = {
  ids: ['rust'],
  extensions: ['.rs'],
  grammarOf: () => ({ grammar: 'tree-sitter-rust', id: 'rust' }),
  comments: { line: ['//'], block: [['/*', '*/']] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  sdk,
  spelling,
  resolveImport,
  literalObjects: true,
  traits: true,
};
