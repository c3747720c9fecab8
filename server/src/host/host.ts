import type { Signal } from '../base/signal.js';
/** Everything the core may ask of the outside world. Paths are workspace-relative with `/`. */
export interface Host {
  /** Bytes of a file, or undefined when it does not exist or cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** True when a file (not a folder) exists and is not ignored. */
  exists(path: string): Promise<boolean>;
  /** The bytes of a grammar or of the tree-sitter runtime, by file name. */
  wasm(name: string): Promise<Uint8Array>;
  /** Milliseconds, monotonic; only for budgets. */
  now(): number;
  /** Lets other work of the process run; long computations call it now and then. */
  pause?(): Promise<void>;
  log(level: 'error' | 'warning' | 'info' | 'debug', text: string): void;
}

/** What a search over the bytes of the workspace finds. */
export interface SearchHit {
  readonly path: string;
  /** Which of the words occur in the file, as indexes into the list that was given. */
  readonly words: readonly number[];
}

export interface SearchOptions {
  /**
   * A word need only be found where no letter, digit, `_` or `$` adjoins it, which may save reading files again. A platform may find more.
   */
  readonly whole?: boolean;
  /** Only configuration and catalog files matter. A platform may find more. */
  readonly data?: boolean;
  /** Told of hits while the search goes on, in any order, so that work on them can begin; not every platform tells. */
  readonly found?: (hit: SearchHit) => void;
}

/** Lists and searches the files of the workspace; the platform honours ignore files and ceilings. */
export interface FileSearch {
  /** Every file of interest (by extension or name) with the words of `words` that its bytes hold; files without a word are left out. */
  search(words: readonly string[], signal?: Signal, options?: SearchOptions): Promise<readonly SearchHit[]>;
  /** All paths whose base name is one of the names, e.g. `SmsConstants.java`, `application.yml`. */
  named(names: readonly string[], signal?: Signal): Promise<readonly string[]>;
  /** All paths of configuration and catalog files (sources may be left out) that the test accepts, e.g. those that a glob of the configuration means. */
  paths(accept: (path: string) => boolean, signal?: Signal): Promise<readonly string[]>;
  /** The files that lie in a folder itself (`''`: the root) and have this extension. Asked where `paths` leaves sources out. */
  inFolder?(folder: string, extension: string): Promise<readonly string[]>;
}
