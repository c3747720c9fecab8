import { extname } from '../base/path.js';
import { languages } from '../languages/registry.js';
import type { Spelling } from '../languages/spelling.js';

/** How literals are written in a file; undefined where no language adapter writes it. */
export const spellingOf = (file: string): Spelling | undefined =>
  languages.find((language) => language.extensions.includes(extname(file)))?.spelling;
