import { extname } from '../base/path.js';
import { parseYaml } from '../model/data/yaml.js';
import { flatSpelling } from './flat-spelling.js';

/** What `Spelling` asks of a language, which is a layer above. */
export interface DataSpelling {
  string(value: string, near?: string): string;
  escape(value: string, literal: string): string;
  list(items: readonly string[]): string | undefined;
  readonly listClose: readonly string[];
}

/** How literals are written in JSON, YAML, `.smstpl` and configuration files, by name; undefined for other files. */
export function catalogSpelling(file: string): DataSpelling | undefined {
  if (/\.tf\.json$/i.test(file)) return terraformJson;
  switch (extname(file)) {
    case '.json':
    case '.jsonc':
      return json;
    case '.tf':
      return terraform;
    case '.yaml':
    case '.yml':
      return yaml;
    case '.smstpl':
      return smstpl;
    default:
      return flatSpelling(file);
  }
}

const list = (items: readonly string[]): string => `[${items.join(', ')}]`;

const json: DataSpelling = {
  string: (value) => JSON.stringify(value),
  escape: (value) => JSON.stringify(value).slice(1, -1),
  list,
  listClose: [']'],
};

const yaml: DataSpelling = {
  string(value, near = '') {
    if (near.startsWith('"')) return doubleQuoted(value);
    if (near.startsWith("'")) return singleQuoted(value) ?? doubleQuoted(value);
    // A scalar that holds a bracket or a comma already does not stand between brackets.
    return isPlain(value, !/[,[\]{}]/.test(near)) ? value : doubleQuoted(value);
  },
  escape(value, literal) {
    if (literal.startsWith('"')) return doubleQuoted(value).slice(1, -1);
    return literal.startsWith("'") ? value.replaceAll("'", "''") : value;
  },
  list,
  listClose: [']'],
};

/** What would begin an interpolation or a directive in a template of HCL. */
const templated = (value: string): string => value.replace(/[$%](?=\{)/g, '$&$&');

const hclQuoted = (value: string): string =>
  templated(value)
    .replace(/["\\]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[\x00-\x1f\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Quoted templates, and heredocs, whose text has no other escapes. */
const terraform: DataSpelling = {
  string: (value) => `"${hclQuoted(value)}"`,
  escape: (value, literal) => (literal.startsWith('"') ? hclQuoted(value) : templated(value)),
  list,
  listClose: [']'],
};

const terraformJson: DataSpelling = {
  ...json,
  string: (value) => JSON.stringify(templated(value)),
  escape: (value) => JSON.stringify(templated(value)).slice(1, -1),
};

/** The text of the message stands as it is. */
const smstpl: DataSpelling = { string: (value) => value, escape: (value) => value, list: () => undefined, listClose: [] };

/** Escapes of JSON are escapes of YAML; what JSON leaves as it is but YAML does not print is escaped besides. */
const doubleQuoted = (value: string): string =>
  JSON.stringify(value).replace(/[\x7f-\x9f\ufeff\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const singleQuoted = (value: string): string | undefined =>
  /[\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029]/.test(value) ? undefined : `'${value.replaceAll("'", "''")}'`;

/** Whether a text may stand without quotes, in a block and, where `flow` says so, between brackets: decided by reading it back. */
function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || /[\r\n\t]/.test(value)) return false;
  return [`- ${value}\n`, ...(flow ? [`[${value}]\n`] : [])].every((text) => {
    const { values, problems } = parseYaml('', text);
    const [item, ...more] = values[0]?.kind === 'list' ? values[0].items : [];
    return problems.length === 0 && values.length === 1 && more.length === 0 && item?.kind === 'string' && item.value === value;
  });
}
