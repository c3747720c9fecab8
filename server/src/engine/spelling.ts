import { extname } from '../base/path.js';
import { catalogSpelling } from '../catalog/spelling.js';
import { languages } from '../languages/registry.js';
import type { Spelling } from '../languages/spelling.js';

/** How literals are written in a file: source code by its language, catalogs by their format. Undefined for other kinds of files. */
export const spellingOf = (file: string): Spelling | undefined =>
  languages.find((language) => language.extensions.includes(extname(file)))?.spelling ?? catalogSpelling(file);
