import { basename, dirname } from '../base/path.js';
import type { Signal } from '../base/signal.js';
import type { ConfigValue } from '../evaluate/machine.js';
import type { FileSearch } from '../host/host.js';
import { interpolate, type PlaceholderSyntax } from '../model/data/placeholders.js';
import type { StringValue, Value } from '../model/value.js';
import { type ConfigDocument, documentsOf, readAll } from './config-files/documents.js';
import {
  type ConfigFile,
  configFileOf,
  type Family,
  isPackageMarker,
  isTestPath,
  isYaml,
  LOCAL_ENV,
  manifestFile,
} from './config-files/kinds.js';
import { under } from './config-files/nested.js';
import { valuesByProfile } from './config-files/profiles.js';
import { byCloseness, createScope, type Scope } from './config-files/scope.js';
import type { Configuration } from './project.js';
import type { Units } from './units.js';

/** All keys agree on the profile that is running. */
const BRANCH = 'config/profile';
/** Placeholders inside of placeholders. */
const DEPTH = 6;

type Answer = readonly ConfigValue[] | 'pending';

/**
 * The configuration files of a workspace. Nothing is listed or read before code asks for a key; then only the files of the packages around
 * that code are.
 */
export function createConfiguration(search: FileSearch, units: Pick<Units, 'text'>): Configuration {
  let listing: Map<string, ConfigFile> | undefined;
  let markers = new Set<string>();
  let scope: Scope = createScope([]);
  const documents = new Map<string, readonly ConfigDocument[]>();
  /** Env files that were looked for without being listed: there, or not. */
  const probed = new Map<string, ConfigFile | null>();
  const trees = new Map<string, Value | null>();
  /** By name of an environment variable: YAML files that hold it. */
  const holders = new Map<string, Set<string>>();
  const wanted = {
    listing: false,
    files: new Map<string, ConfigFile>(),
    trees: new Set<string>(),
    names: new Set<string>(),
    probes: new Set<string>(),
  };
  /** YAML files that changed since the names were searched. */
  const changed = new Set<string>();

  /** Documents of these files, or undefined when some have to be read first. */
  const read = (files: readonly ConfigFile[]): readonly ConfigDocument[] | undefined => {
    const missing = files.filter((f) => !documents.has(f.path));
    for (const f of missing) wanted.files.set(f.path, f);
    return missing.length > 0 ? undefined : files.flatMap((f) => documents.get(f.path)!);
  };

  /** Files of a family: by package, the innermost around `from` first; all others last, when the packages around have none of their own. */
  const candidates = (family: Family, from: string, more: Iterable<string> = []): readonly (readonly ConfigFile[])[] => {
    const local = family === 'environment' ? [...probed.values()].filter((f) => f !== null) : [];
    const all = [...[...listing!.values()].filter((f) => f.family === family), ...local, ...[...more].map(manifestFile)];
    const usable = all.filter((f) => !f.test || isTestPath(from));
    const packages = scope.packagesOf(from);
    const levels = packages.map((folder) => usable.filter((f) => scope.packagesOf(f.path)[0] === folder));
    const elsewhere = levels.some((level) => level.some((f) => !f.sample)) ? [] : [usable.filter((f) => !levels.flat().includes(f))];
    return [...levels, ...elsewhere].filter((level) => level.length > 0);
  };

  /** The values of the first group of files that has real ones; else what samples say. */
  const first = (
    groups: readonly (readonly ConfigFile[])[],
    pick: (d: ConfigDocument) => Value | undefined,
    syntax: PlaceholderSyntax | null,
    from: string,
    depth: number,
  ): Answer => {
    let samples: readonly ConfigValue[] = [];
    for (const group of groups) {
      const docs = read(group);
      if (!docs) return 'pending';
      const real = valuesByProfile(
        docs.filter((d) => !d.file.sample),
        BRANCH,
        pick,
      );
      if (real.length > 0) return syntax ? resolved(real, docs, syntax, from, depth) : real;
      if (samples.length === 0)
        samples = valuesByProfile(
          docs.filter((d) => d.file.sample),
          BRANCH,
          pick,
        );
    }
    return samples;
  };

  const resolved = (
    values: readonly ConfigValue[],
    docs: readonly ConfigDocument[],
    syntax: PlaceholderSyntax,
    from: string,
    depth: number,
  ): Answer => {
    let pending = false;
    const raw = new Set(docs.flatMap((d) => [...d.raw]));
    const lookup =
      (self: string) =>
      (name: string): Value | undefined => {
        if (name === self || depth > DEPTH) return undefined;
        const found = syntax === 'shell' ? environment(name, from, depth + 1) : either(name, from, depth + 1);
        if (found === 'pending') {
          pending = true;
          return undefined;
        }
        const real = found.filter((v) => !v.sample);
        if (real.length === 0) return undefined;
        if (real.length === 1) return real[0]!.value;
        return { kind: 'choice', alternatives: real.map((v) => ({ value: v.value, when: v.when })), place: null };
      };
    const fill = (value: Value): Value => {
      switch (value.kind) {
        case 'string':
          return raw.has(value) ? value : interpolate(value, syntax, lookup(keyOf(value, docs)));
        case 'record':
          return { ...value, entries: value.entries.map((e) => ({ ...e, value: fill(e.value) })) };
        case 'list':
          return { ...value, items: value.items.map(fill) };
        default:
          return value;
      }
    };
    const out = values.map((v) => ({ ...v, value: fill(v.value) }));
    return pending ? 'pending' : out;
  };

  /** Asks for the env files of the folders above; false when all have been looked for. */
  const probe = (from: string): boolean => {
    const missing = localEnv(from).filter((path) => !listing!.has(path) && !probed.has(path));
    for (const path of missing) wanted.probes.add(path);
    return missing.length > 0;
  };

  const environment = (name: string, from: string, depth = 0): Answer => {
    if (!listing) {
      wanted.listing = true;
      return 'pending';
    }
    const held = holders.get(name);
    if (!held) wanted.names.add(name);
    if (probe(from) || !held || changed.size > 0) return 'pending';
    const groups = candidates('environment', from, held).flatMap((level) => byCloseness(level, from));
    return first(groups, (d) => under(d.tree, name, false), 'shell', from, depth);
  };

  const property = (key: string, from: string, depth = 0): Answer => {
    if (!listing) {
      wanted.listing = true;
      return 'pending';
    }
    if (NODE_SOURCE.test(from)) return nodeProperty(key, from, depth);
    // Where keys are separated by colons (.NET), they mean the same levels.
    const pick = (d: ConfigDocument): Value | undefined => under(d.tree, key.replace(/:+/g, '.'), true);
    let shown: readonly ConfigValue[] = [];
    // .NET: an environment variable lies over all files.
    if (DOTNET_SOURCE.test(from) && depth <= DEPTH) {
      for (const name of dotnetVariables(key)) {
        const set = environment(name, from, depth + 1);
        if (set === 'pending' || isReal(set)) return set;
      }
    }
    for (const family of JVM_SOURCE.test(from) ? (['spring', 'java'] as const) : (['general'] as const)) {
      const found = first(candidates(family, from), pick, 'spring', from, depth);
      if (found === 'pending' || isReal(found)) return found;
      if (shown.length === 0) shown = found;
    }
    // The crate `config` is mostly given the same folder of files as the package of that name.
    const layered = from.endsWith('.rs') ? nodeProperty(key, from, depth) : [];
    if (layered === 'pending' || isReal(layered)) return layered;
    if (shown.length === 0) shown = layered;
    // Environment variables override properties of the same name, in a spelling of their own.
    for (const name of depth > DEPTH ? [] : variablesOf(key)) {
      const set = environment(name, from, depth + 1);
      if (set === 'pending' || isReal(set)) return set;
    }
    return shown;
  };

  /** The `config` package: a folder with a default, over it one file for each environment, over all variables that are named for it. */
  const nodeProperty = (key: string, from: string, depth: number): Answer => {
    const pick = (d: ConfigDocument): Value | undefined => under(d.tree, key, false);
    const named = first(candidates('variables', from), pick, null, from, depth);
    if (named === 'pending') return named;
    for (const { value } of named) {
      const set = value.kind === 'string' ? environment(value.value, from, depth + 1) : [];
      if (set === 'pending' || isReal(set)) return set;
    }
    const withDefault = candidates('node', from).map((level) =>
      level.filter((f) => level.some((d) => d.folder === f.folder && d.profile === '')),
    );
    return first(withDefault, pick, null, from, depth);
  };

  /** `${X}` in a property: an environment variable or another property. */
  const either = (name: string, from: string, depth: number): Answer => {
    const variable = /^[A-Z][A-Z0-9_]*$/.test(name) ? environment(name, from, depth) : [];
    return variable === 'pending' || isReal(variable) ? variable : property(name, from, depth);
  };

  const list = async (signal?: Signal): Promise<void> => {
    const paths = await search.paths((path) => configFileOf(path) !== undefined || isPackageMarker(path), signal);
    listing = new Map(paths.flatMap((path) => (configFileOf(path) ? [[path, configFileOf(path)!] as const] : [])));
    markers = new Set(paths.filter(isPackageMarker));
    scope = createScope(markers);
  };

  const findHolders = async (names: readonly string[], signal?: Signal): Promise<void> => {
    const hits = await search.search(names, signal, { whole: true, data: true });
    for (const name of names) holders.set(name, new Set());
    for (const hit of hits) {
      if (isYaml(hit.path) && !listing?.has(hit.path)) for (const w of hit.words) holders.get(names[w]!)!.add(hit.path);
    }
  };

  return {
    environment: (name, from) => environment(name, from),
    property: (key, from) => property(key, from),
    data(path) {
      const tree = trees.get(path);
      if (tree !== undefined) return tree;
      wanted.trees.add(path);
      return 'pending';
    },
    async fulfil(signal) {
      let some = false;
      if (wanted.listing) {
        wanted.listing = false;
        if (!listing) await list(signal);
        some = true;
      }
      for (const path of changed) {
        const text = (await units.text(path)) ?? '';
        for (const [name, paths] of holders) {
          if (text.includes(name) && !listing?.has(path)) paths.add(path);
          else paths.delete(path);
        }
        some = true;
      }
      changed.clear();
      const names = [...wanted.names].filter((n) => !holders.has(n));
      wanted.names.clear();
      if (names.length > 0) {
        await findHolders(names, signal);
        some = true;
      }
      for (const path of wanted.probes) {
        const text = await units.text(path);
        const file: ConfigFile | null = text === undefined ? null : { ...configFileOf(path)!, untracked: true };
        probed.set(path, file);
        if (file) documents.set(path, documentsOf(file, text!));
        some = true;
      }
      wanted.probes.clear();
      for (const [path, file] of wanted.files) {
        const text = await units.text(path);
        documents.set(path, text === undefined ? [] : documentsOf(file, text));
        some = true;
      }
      wanted.files.clear();
      for (const path of wanted.trees) {
        const text = await units.text(path);
        trees.set(path, text === undefined ? null : (readAll(path, text)[0] ?? null));
        some = true;
      }
      wanted.trees.clear();
      return some;
    },
    forget(path) {
      const file = configFileOf(path);
      const known = [documents.delete(path), trees.delete(path)].includes(true);
      probed.delete(path);
      // A new file is listed, but for one that may be ignored: that is looked for again.
      if (listing && file && !LOCAL_ENV.includes(basename(path))) listing.set(path, file);
      if (listing && isPackageMarker(path)) listing = undefined;
      if (isYaml(path) && holders.size > 0) changed.add(path);
      return known || file !== undefined || isPackageMarker(path) || changed.has(path);
    },
  };
}

const NODE_SOURCE = /\.(?:[cm]?[jt]sx?|vue)$/;
const DOTNET_SOURCE = /\.(?:cs|fs|vb)$/;
const JVM_SOURCE = /\.(?:java|kts?|groovy|scala)$/;

const isReal = (values: readonly ConfigValue[]): boolean => values.some((v) => !v.sample);

/** Names under which an environment variable overrides a property. */
function variablesOf(key: string): readonly string[] {
  const plain = key.replace(/-/g, '').replace(/[.:[\]]+/g, '_');
  return [...new Set([plain.toUpperCase(), key.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()])];
}

/** `Sms__TemplateId` means `Sms:TemplateId`, in any case. */
function dotnetVariables(key: string): readonly string[] {
  const name = key.replace(/[:.]+/g, '__');
  return name.includes('__') ? [...new Set([name, name.toUpperCase()])] : [];
}

/** Where a program that runs in a folder around `from` would find its env files. */
function localEnv(from: string): readonly string[] {
  const out: string[] = [];
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    out.push(...LOCAL_ENV.map((name) => (folder === '' ? name : `${folder}/${name}`)));
    if (folder === '') return out;
  }
}

/** The key that a value stands under, which a placeholder in it cannot mean. */
function keyOf(value: StringValue, docs: readonly ConfigDocument[]): string {
  for (const d of docs) {
    const entry = d.tree.entries.find((e) => e.value === value);
    if (entry) return entry.key;
  }
  return '';
}
