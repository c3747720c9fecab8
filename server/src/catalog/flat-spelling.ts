import { basename, extname } from '../base/path.js';
import { parseDotenv } from '../model/data/dotenv.js';
import type { DataSpelling } from './spelling.js';

/** How values are written in env, properties, INI and TOML files; undefined for other files. */
export function flatSpelling(file: string): DataSpelling | undefined {
  if (/^\.env(?:[.-]|$)|\.env$/i.test(basename(file))) return dotenv;
  switch (extname(file)) {
    case '.properties':
      return properties;
    case '.toml':
      return toml;
    case '.ini':
    case '.cfg':
    case '.conf':
      return ini;
    default:
      return undefined;
  }
}

const noList = { list: () => undefined, listClose: [] } as const;

const inDouble = (value: string): string =>
  value
    .replace(/["\\$]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');

const dotenv: DataSpelling = {
  string(value, near = '') {
    const quote = /^["'`]/.exec(near)?.[0];
    if (quote === '"') return `"${inDouble(value)}"`;
    if (quote !== undefined && !value.includes(quote)) return quote + value + quote;
    return isPlain(value) ? value : `"${inDouble(value)}"`;
  },
  escape: (value, literal) => (literal.startsWith('"') ? inDouble(value) : value),
  ...noList,
};

/** Whether a text may stand without quotes: decided by reading it back. `$` would refer to another variable. */
function isPlain(value: string): boolean {
  const [entry, ...more] = parseDotenv('', `A=${value}\n`).entries;
  return !value.includes('$') && more.length === 0 && entry?.value.kind === 'string' && entry.value.value === value;
}

const escapedProperty = (value: string, near: string): string => {
  const escaped = value.replace(/[\\\t\n\r\f]/g, (c) => PROPERTY_ESCAPES[c]!).replace(/^ /, '\\ ');
  // A file that spells its characters in ASCII stays so.
  return /\\u[0-9A-Fa-f]{4}/.test(near) && !/[^\x00-\x7f]/.test(near)
    ? escaped.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : escaped;
};
const PROPERTY_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f' };

const properties: DataSpelling = {
  string: (value, near = '') => escapedProperty(value, near),
  escape: (value, literal) => escapedProperty(value, literal),
  ...noList,
};

const toml: DataSpelling = {
  string: (value, near = '') => (near.startsWith("'") && !/['\n\r]/.test(value) ? `'${value}'` : JSON.stringify(value)),
  escape: (value, literal) => (literal.startsWith("'") ? value : JSON.stringify(value).slice(1, -1)),
  list: (items) => `[${items.join(', ')}]`,
  listClose: [']'],
};

/** Everything but a line break stands as it is. */
const ini: DataSpelling = { string: (value) => value, escape: (value) => value, ...noList };
