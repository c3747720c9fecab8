import { basename, dirname } from '../../base/path.js';

/**
 * Who reads a file: `environment` becomes environment variables, `spring` the properties of a Spring application, `node` the settings of the
 * `config` package and of the crate of that name, `variables` the names of environment variables that override those, `java` a properties file that code names itself,
 * `general` what frameworks of other languages look for.
 */
export type Family = 'environment' | 'spring' | 'node' | 'variables' | 'java' | 'general';

/** What a path says about a configuration file. */
export interface ConfigFile {
  readonly path: string;
  readonly folder: string;
  readonly family: Family;
  /** '' for what counts in every profile. */
  readonly profile: string;
  /** Of two files of one profile the one with the higher number wins. */
  readonly precedence: number;
  readonly sample: boolean;
  /** Lies among tests: no value of production. */
  readonly test: boolean;
  /** Was not listed, because version control ignores it, and yet it is there. */
  readonly untracked?: true;
}

/** Files that only show what a configuration looks like (contracts: `*.example*`, `*.sample*`, `*.template*`, `*.dist`). */
const SAMPLE = /[._-](?:examples?|samples?|dist)(?=[._-]|$)|\.(?:template|tmpl)(?=[._-]|$)|^(?:example|sample)[._-]/i;
export const isSample = (path: string): boolean => SAMPLE.test(basename(path));

const DOTENV = /^\.env(?:[.-](.+))?$|^([\w-]+)\.env(?:\.(.+))?$/i;
const COMPOSE = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i;
const SPRING = /^(application|bootstrap)(?:-([\w.-]+?))?\.(ya?ml|properties)(?:[._-]\w+)?$/i;
/** Configuration of Ktor, Play and Akka in HOCON; those of Ktor in YAML have Spring's name. */
const HOCON = /^(application|reference)(?:[.-]([\w-]+))?\.conf$/i;
const GENERAL = /^(?:appsettings|config|configuration|conf|settings|app)(?:[._-](\w+))?\.(?:json|ya?ml|toml|ini|conf)$/i;
/** `App.config`, `Web.config`, and what is laid over them for a configuration: `Web.Release.config`. */
const XML = /^(?:app|web)(?:\.(\w+))?\.config$/i;
const NODE = /^([\w-]+)\.(?:json5?|jsonc|ya?ml|toml)$/i;
const TESTS = /(?:^|\/)(?:src\/(?:test|it|integrationTest)|__tests__|tests?|fixtures?)\//i;

/** The folders of a Maven or Gradle module begin here. */
const MODULE = /^(.*?)(?:^|\/)src\/(?:main|test)(?:\/|$)/;
const MARKERS = new Set(['package.json', 'pom.xml', 'pyproject.toml', 'setup.cfg', 'manage.py', 'composer.json', 'go.mod', 'Cargo.toml']);

/** Whether the folder of this file is a package of its own. */
export const isPackageMarker = (path: string): boolean => MARKERS.has(basename(path)) || /\.(?:cs|fs|vb)proj$/i.test(path);

export const isCompose = (path: string): boolean => COMPOSE.test(basename(path));
export const isHocon = (path: string): boolean => HOCON.test(basename(path));
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
export const isTestPath = (path: string): boolean => TESTS.test(path);

/** Env files that a program finds beside it or above, whether or not version control ignores them. */
export const LOCAL_ENV: readonly string[] = [
  '.env',
  '.env.local',
  '.env.development',
  '.env.production',
  '.env.development.local',
  '.env.production.local',
];

/** undefined: no configuration file by its name. Kubernetes manifests are found by what they hold. */
export function configFileOf(path: string): ConfigFile | undefined {
  const name = basename(path);
  const folder = dirname(path);
  const common = { path, folder, sample: isSample(path), test: TESTS.test(path) };
  const env = DOTENV.exec(name);
  if (env) return { ...common, family: 'environment', profile: env[1] ?? env[2] ?? '', precedence: 1 };
  if (COMPOSE.test(name)) return { ...common, family: 'environment', profile: '', precedence: 0 };
  const spring = SPRING.exec(name);
  if (spring) {
    const precedence = (spring[1]!.toLowerCase() === 'bootstrap' ? 0 : 2) + (spring[3]!.toLowerCase() === 'properties' ? 1 : 0);
    return { ...common, family: 'spring', profile: spring[2] ?? '', precedence };
  }
  const hocon = HOCON.exec(name);
  if (hocon) return { ...common, family: 'spring', profile: hocon[2] ?? '', precedence: hocon[1]!.toLowerCase() === 'reference' ? 0 : 2 };
  if (/(?:^|\/)config$/.test(folder)) {
    const node = NODE.exec(name);
    if (node?.[1] === 'custom-environment-variables') return { ...common, family: 'variables', profile: '', precedence: 0 };
    if (node && !GENERAL.test(name)) return { ...common, family: 'node', profile: node[1] === 'default' ? '' : node[1]!, precedence: 0 };
  }
  if (/\.properties$/i.test(name)) return { ...common, family: 'java', profile: '', precedence: 0 };
  const xml = XML.exec(name);
  if (xml) return { ...common, family: 'general', profile: xml[1] ?? '', precedence: 0 };
  const general = GENERAL.exec(name);
  return general ? { ...common, family: 'general', profile: general[1] ?? '', precedence: 0 } : undefined;
}

/** The manifest at this path as a file of environment variables. */
export const manifestFile = (path: string): ConfigFile => ({
  path,
  folder: dirname(path),
  family: 'environment',
  profile: '',
  precedence: 0,
  sample: isSample(path),
  test: TESTS.test(path),
});

/** The Maven or Gradle module that a path lies in by its layout; undefined when the path shows none. */
export const moduleOf = (path: string): string | undefined => MODULE.exec(path)?.[1];
