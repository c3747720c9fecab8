import type { Intrinsic } from '../language.js';

/** Stands for the cutting of an unquoted value at its blanks. */
export const WORDS = '<words>';
/** Stands for output that goes to a file. */
export const WRITE = '<write>';
/** Stands for `shift`. */
export const SHIFT = '<shift>';
/** Stands for `$#`. */
export const COUNT = '<count>';
/** Stands for what `printf` prints. */
export const FORMAT = '<format>';

export const functions: Readonly<Record<string, Intrinsic>> = {
  [WORDS]: 'text.words',
  [FORMAT]: 'text.format',
  [SHIFT]: 'list.drop',
  [COUNT]: 'list.size',
  echo: 'log',
  printf: 'log',
  true: 'log',
  ':': 'log',
};

/** Stand for patterns with a star: `a*`, `*a`, `*a*`. */
export const BEGINS = '<begins>';
export const ENDS = '<ends>';
export const HOLDS = '<holds>';

export const methods: Readonly<Record<string, Intrinsic>> = {
  [BEGINS]: 'text.startsWith',
  [ENDS]: 'text.endsWith',
  [HOLDS]: 'text.contains',
};

/** Programs whose command lines are read, by what they do. */
export const commands: Readonly<Record<string, string>> = {
  curl: 'curl',
  wget: 'wget',
  http: 'httpie',
  https: 'httpie',
  xh: 'httpie',
  xhs: 'httpie',
  tccli: 'tccli',
  source: 'include',
  '.': 'include',
  sh: 'script',
  bash: 'script',
  zsh: 'script',
  ksh: 'script',
  dash: 'script',
  cat: 'read',
  '<run>': 'run',
  [WRITE]: 'write',
};

/** Commands that run the one that follows them: how many words of their own they take, and which of their options take a value. */
export const PREFIXES: Readonly<Record<string, { readonly words: number; readonly valued: string }>> = {
  sudo: { words: 0, valued: 'ughpCrt' },
  exec: { words: 0, valued: 'a' },
  command: { words: 0, valued: '' },
  builtin: { words: 0, valued: '' },
  nohup: { words: 0, valued: '' },
  time: { words: 0, valued: 'fo' },
  env: { words: 0, valued: 'uCS' },
  timeout: { words: 1, valued: 'ks' },
  nice: { words: 0, valued: 'n' },
  proxychains: { words: 0, valued: 'f' },
  proxychains4: { words: 0, valued: 'f' },
};

/** Commands that print nothing to standard output. */
export const SILENT =
  /^(?:local|declare|typeset|export|readonly|shift|unset|set|return|exit|true|false|:|test|\[|cd|sleep|trap|read|source|\.|umask|mkdir|rm|touch|mapfile|readarray|let|shopt)$/;
