import { dirname, join } from '../base/path.js';
import type { Expr } from '../model/summary.js';
import type { Value } from '../model/value.js';
import { answered, type Machine, memoized, step } from './machine.js';
import { embedded } from './settings/erb.js';
import { thaw } from './thaw.js';
import { type Frame, mapAlternatives, through, type Unit, type V } from './values.js';

/** An opened file, and its text: an external value that carries the path. */
const FILE = '<file>:';

/** Formats whose content is a value. */
const DATA = /\.(?:jsonc?|json5|ya?ml|toml|ini|cfg|conf|properties|env)$|(?:^|\/)\.env(?:\.[\w.-]+)?$/i;

/** The data file that a module specifier names: `require('./config.json')`. */
export function dataModule(m: Machine, from: Unit, module: string, level: number): V | undefined {
  const candidates = from.language.resolveImport(module, level, from.path);
  if (!candidates.some((c) => DATA.test(c))) return undefined;
  const path = answered(m, m.project.first(candidates));
  return path && DATA.test(path) ? contentOf(m, path) : undefined;
}

/** What a data file holds, as a value of its own for every run. */
export function contentOf(m: Machine, path: string): V | undefined {
  m.run.deps.add(path);
  const data = answered(m, m.project.data(path));
  if (!data) return undefined;
  return memoized(m, `data:${path}`, () => {
    m.run.deps.add(path);
    const content = thaw(m, marked(data, ''));
    // What a template engine fills in before the file is read is not what stands there.
    return through(/\.ya?ml$/i.test(path) ? embedded(m, content, path) : content, step('config', path, null));
  });
}

/** Every scalar tells under which key it stands. */
function marked(value: Value, key: string): Value {
  switch (value.kind) {
    case 'record':
      return { ...value, entries: value.entries.map((e) => ({ ...e, value: marked(e.value, key === '' ? e.key : `${key}.${e.key}`) })) };
    case 'list':
      return { ...value, items: value.items.map((item) => marked(item, key)) };
    case 'string':
    case 'number':
      return { ...value, trail: [{ what: 'config', name: key, place: value.place }] };
    default:
      return value;
  }
}

/** `open('config.json')`, `fs.readFileSync(path.join(__dirname, 'config.json'))`: the file when its name is written there. */
export function openFile(name: V | undefined, written: Expr | undefined): V | undefined {
  const path = name?.t === 'str' ? name.value : written && lastName(written);
  return path !== undefined && DATA.test(path) ? { t: 'ext', path: FILE + path } : undefined;
}

/** The last part of a path that is put together: `os.path.join(BASE, 'config.json')`, `` `${dir}/config.json` ``, `BASE / 'config.json'`. */
function lastName(e: Expr): string | undefined {
  switch (e.e) {
    case 'string':
      return e.value.replace(/^\/+/, '');
    case 'call': {
      const names = e.args.map((a) => (a.spread ? undefined : lastName(a.value)));
      const last = names.at(-1) ?? (names.length === 0 && e.callee.e === 'member' ? lastName(e.callee.object) : undefined);
      const before = names.slice(0, -1).filter((n) => n !== undefined);
      return last === undefined ? undefined : [...before, last].join('/');
    }
    case 'concat':
      return e.parts.length > 0 ? lastName(e.parts.at(-1)!) : undefined;
    case 'operator':
      return e.right && (e.operator === '/' || e.operator === '+') ? lastName(e.right) : undefined;
    default:
      return undefined;
  }
}

const isFile = (v: V | undefined): v is Extract<V, { t: 'ext' }> => v?.t === 'ext' && v.path.startsWith(FILE);

/** `f.read()`, `buffer.toString('utf8')`: still the text of the file. */
export const fileMethod = (receiver: V, name: string): V | undefined =>
  isFile(receiver) && /^(?:read|read_text|open|toString|decode|strip|trim|close|result)$/.test(name) ? receiver : undefined;

/** The content of an opened file, or of one that is named; undefined when the value is no file or cannot be read. */
export function decodeFile(m: Machine, v: V | undefined, frame: Frame, named = false): V | undefined {
  if (v?.t === 'alt') return mapAlternatives(v, (x) => decodeFile(m, x, frame, named) ?? x);
  const name = isFile(v) ? v.path.slice(FILE.length) : named && v?.t === 'str' && DATA.test(v.value) ? v.value : undefined;
  if (name === undefined) return undefined;
  const path = findFile(m, frame.fn.unit, name);
  return path === undefined ? undefined : contentOf(m, path);
}

/** A file that code opens by a name relative to a folder that is not known: the nearest one from the code upward. */
function findFile(m: Machine, from: Unit, name: string): string | undefined {
  const relative = name.replace(/^(?:\.{0,2}\/)+/, '').replace(/^classpath:/, '');
  const candidates: string[] = [];
  for (let folder = dirname(from.path); ; folder = dirname(folder)) {
    const path = join(folder, relative);
    if (path !== undefined) candidates.push(path);
    if (folder === '') break;
  }
  return answered(m, m.project.first(candidates)) ?? undefined;
}
