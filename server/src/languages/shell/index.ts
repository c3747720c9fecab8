import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { commands, functions, methods } from './library.js';
import { summarize } from './lower.js';
import { resolveImport } from './modules.js';
import { sdk } from './sdk.js';
import { spelling } from './spelling.js';

/** Scripts of sh, Bash, Zsh and Ksh. */
export const language: Language = {
  ids: ['shellscript'],
  extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.command'],
  grammarOf: () => ({ grammar: 'tree-sitter-bash', id: 'shellscript' }),
  comments: { line: ['#'], block: [] },
  summarize,
  functions: table(functions),
  methods: table(methods),
  commands,
  sdk,
  spelling,
  resolveImport,
  environmentNames: (name) => (/^\$[A-Za-z_]\w*$/.test(name) ? name.slice(1) : undefined),
  emptyIsMissing: true,
};
