import { catalogSpelling } from '../catalog/spelling.js';
import type { Spelling } from '../languages/spelling.js';
import { languageOf } from './embedded.js';

/** How literals are written in a file: source code by its language, catalogs by their format. Undefined for other kinds of files. */
export const spellingOf = (file: string): Spelling | undefined => languageOf(file)?.spelling ?? catalogSpelling(file);
