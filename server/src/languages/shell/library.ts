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

export const methods: Readonly<Record<string, Intrinsic>> = {};

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

/** Commands that run the one that follows them, with the number of words of their own that are no options. */
export const PREFIXES: Readonly<Record<string, number>> = {
  sudo: 0,
  exec: 0,
  command: 0,
  builtin: 0,
  nohup: 0,
  time: 0,
  env: 0,
  timeout: 1,
  nice: 0,
  proxychains: 0,
  proxychains4: 0,
};

/** Commands that print nothing to standard output. */
export const SILENT =
  /^(?:local|declare|typeset|export|readonly|shift|unset|set|return|exit|true|false|:|test|\[|cd|sleep|trap|read|source|\.|umask|mkdir|rm|touch|mapfile|readarray|let|shopt)$/;
