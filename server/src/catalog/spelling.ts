import { stringify } from 'yaml';
import { extname } from '../base/path.js';
import type { Spelling } from '../languages/spelling.js';

const json: Spelling = {
  string: (value) => JSON.stringify(value),
  escape: (value) => JSON.stringify(value).slice(1, -1),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};

/** Characters that end a plain scalar inside `{ … }` and `[ … ]`. */
const FLOW = /[,[\]{}]/;

const yaml: Spelling = {
  string: (value, near) => {
    if (near?.startsWith('"')) return JSON.stringify(value);
    if (near?.startsWith("'")) return /[\p{Cc}]/u.test(value) ? JSON.stringify(value) : `'${value.replace(/'/g, "''")}'`;
    // Whether the scalar stands in flow style is not known here; one that holds such a character already does not.
    if (/[\p{Cc}]/u.test(value) || (FLOW.test(value) && !FLOW.test(near ?? ''))) return JSON.stringify(value);
    return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
  },
  escape: (value, literal) => {
    if (literal.startsWith('"')) return JSON.stringify(value).slice(1, -1);
    return literal.startsWith("'") ? value.replace(/'/g, "''") : value;
  },
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};

/** The message text of an `.smstpl` file stands as it is. */
const plain: Spelling = { string: (value) => value, escape: (value) => value, list: () => undefined, listClose: [] };

/** How a catalog file writes texts; undefined for other kinds of files. */
export function catalogSpelling(path: string): Spelling | undefined {
  switch (extname(path)) {
    case '.json':
    case '.jsonc':
      return json;
    case '.yaml':
    case '.yml':
      return yaml;
    case '.smstpl':
      return plain;
    default:
      return undefined;
  }
}
