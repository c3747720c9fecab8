import { basename, extname } from '../../base/path.js';
import { parseAppSettings } from '../../model/data/app-settings.js';
import { parseDotenv } from '../../model/data/dotenv.js';
import { parseHocon } from '../../model/data/hocon.js';
import { parseIni } from '../../model/data/ini.js';
import { parseJson } from '../../model/data/json.js';
import { parseProperties } from '../../model/data/properties.js';
import { parseToml } from '../../model/data/toml.js';
import { parseYaml } from '../../model/data/yaml.js';
import type { RecordValue, Value } from '../../model/value.js';
import { containersOf } from './containers.js';
import { type ConfigFile, isHocon, isYaml } from './kinds.js';
import { nested } from './nested.js';

/** What one profile of one file says. */
export interface ConfigDocument {
  readonly file: ConfigFile;
  /** Documents of one world lie over each other: base first, then one profile. */
  readonly world: string;
  readonly profile: string;
  readonly tree: RecordValue;
  /** Placeholders in these values are text. */
  readonly raw: ReadonlySet<Value>;
}

const NOTHING: ReadonlySet<Value> = new Set();

/** All documents of a configuration file. Never throws; what cannot be read is left out. */
export function documentsOf(file: ConfigFile, text: string): readonly ConfigDocument[] {
  const base = { file, world: file.folder, profile: file.profile, raw: NOTHING };
  if (file.family === 'environment') {
    if (isYaml(file.path)) return containersOf(file, text);
    const tree = untracked(file, parseDotenv(file.path, text));
    const raw = tree.entries.flatMap(({ value }) => (value.kind === 'string' && text[value.place!.range.start] === "'" ? [value] : []));
    return [{ ...base, tree, raw: new Set(raw) }];
  }
  const trees = readAll(file.path, text).filter((v) => v.kind === 'record');
  if (file.family === 'node' || file.family === 'variables') return trees.slice(0, 1).map((tree) => ({ ...base, tree }));
  return trees.map((tree) => ({ ...base, tree: nested(levels(file, hoisted(tree))), profile: activation(tree) ?? file.profile }));
}

/** The values of a file that nobody shares say so. */
function untracked(file: ConfigFile, tree: RecordValue): RecordValue {
  if (!file.untracked) return tree;
  const entries = tree.entries.map((e): typeof e =>
    e.value.kind === 'string'
      ? { ...e, value: { ...e.value, trail: [{ what: 'environment', name: e.key, place: e.value.place, untracked: true }] } }
      : e,
  );
  return { ...tree, entries };
}

/** Options of an INI file that stand before its first section belong to no level. */
function hoisted(tree: RecordValue): RecordValue {
  const [first] = tree.entries.filter((e) => e.key === '');
  return first?.value.kind === 'record' ? { ...tree, entries: [...first.value.entries, ...tree.entries.filter((e) => e !== first)] } : tree;
}

/** Where .NET looks for keys, a colon separates levels: `"Sms:Sign": "…"`. */
function levels(file: ConfigFile, tree: RecordValue): RecordValue {
  if (!/(?:^|\/)appsettings[^/]*\.json$|\.config$/i.test(file.path)) return tree;
  return { ...tree, entries: tree.entries.map((e) => (e.key.includes(':') ? { ...e, key: e.key.replace(/:+/g, '.') } : e)) };
}

/** `spring.config.activate.on-profile` (2.4 and later), `spring.profiles` (before). */
function activation(tree: RecordValue): string | undefined {
  const expanded = nested(tree);
  for (const path of [
    ['spring', 'config', 'activate', 'on-profile'],
    ['spring', 'profiles'],
  ]) {
    let value: Value | undefined = expanded;
    for (const name of path) value = value?.kind === 'record' ? value.entries.find((e) => e.key === name)?.value : undefined;
    if (value?.kind === 'string') return value.value;
  }
  return undefined;
}

/** The values of a data file by its extension, one for each document in it; empty for formats that are not read. */
export function readAll(path: string, text: string): readonly Value[] {
  const name = basename(path);
  if (isHocon(path)) return [parseHocon(path, text)];
  if (/^\.env(?:[.-]|$)|\.env$/i.test(name)) return [parseDotenv(path, text)];
  switch (extname(path)) {
    case '.json':
    case '.jsonc':
    case '.json5': {
      const { value } = parseJson(path, text);
      return value ? [value] : [];
    }
    case '.yaml':
    case '.yml':
      return parseYaml(path, text).values;
    case '.toml':
      return [parseToml(path, text)];
    case '.ini':
    case '.cfg':
    case '.conf':
      return [parseIni(path, text)];
    case '.config':
      return [parseAppSettings(path, text)];
    case '.properties':
      return [parseProperties(path, text)];
    default:
      return /\.ya?ml\b/i.test(name) ? parseYaml(path, text).values : [];
  }
}
