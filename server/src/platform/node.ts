import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Signal } from '../base/signal.js';
import { message, type Text } from '../base/text.js';
import { defaultSettings, type Settings } from '../config/settings.js';
import type { FileSearch, Host, SearchHit } from '../host/host.js';
import type { Problem } from '../model/finding.js';
import { exclusion, interestOf } from './interest.js';
import { compileQuickly } from './quick-wasm.js';
import { type Chunk, chunkOf, folderToken, pathsNamed } from './scan/chunks.js';
import { type FileHit, MAX_FILE_BYTES, MAX_LINE_BYTES } from './scan/read-files.js';
import { scanModules } from './scan/scanner.js';
import { isSignable, signatureTest } from './scan/signature.js';
import { possiblePaths } from './scan/signatures.js';
import { createThreads, type Search } from './scan/threads.js';
import { type Interest, SKIPPED_FOLDERS, type WalkStart, walk } from './scan/walk.js';

export interface NodeHostOptions {
  /** Folder of the bundles: grammars and the tree-sitter runtime in `wasm`, and `scan-worker.js`, without which one thread searches alone. */
  readonly dist: string;
  /** Decide with `exclude` and `catalog` which files count. */
  readonly settings?: Settings;
  /** Parts of the root that are walked; the whole root when absent. */
  readonly starts?: readonly WalkStart[];
  /** Files that count whatever ignore files and extensions say. */
  readonly files?: readonly string[];
  /** Files do not change while the host is used, but through `relist`: what one search learned of them serves the next. */
  readonly still?: boolean;
  /** Threads in all; as many as there are processors, at most four, when absent. */
  readonly threads?: number;
  /** For tests: what counts instead of the registered languages and data formats. */
  readonly interest?: Interest;
  readonly log?: Host['log'];
}

/** Host and search over a folder of the local disk. */
export interface NodeHost extends Host, FileSearch {
  readonly root: string;
  /** Settings changed; forgets the list of files. */
  configure(settings: Settings): void;
  /** Number of files of interest, once a search has listed them. */
  seen(): number;
  /** What searches left out so far, each once. */
  problems(): readonly Problem[];
  /** Forgets the list of files: some were created, removed or renamed, or ignore files changed. */
  relist(): void;
  /** Ends the threads. */
  close(): void;
}

const EVERYTHING: readonly WalkStart[] = [{ folder: '', deep: true }];
/** Files a thread takes at once: small enough to spread evenly, large enough that taking costs nothing. */
const CHUNK_FILES = 256;
/** The caller's event loop gets a turn this often, in milliseconds. */
const TURN = 40;

const TEXTS = {
  size: {
    en: 'The file is larger than {limit} KiB and was not analysed. It contains {words}.',
    'zh-CN': '文件超过 {limit} KiB，未作分析。其中出现了 {words}。',
  },
  line: {
    en: 'A line of the file is longer than {limit} bytes, as in bundled or minified code; it was not analysed. It contains {words}.',
    'zh-CN': '文件中有一行超过 {limit} 字节（通常是打包或压缩后的代码），未作分析。其中出现了 {words}。',
  },
  unreadable: { en: 'The file could not be read.', 'zh-CN': '无法读取该文件。' },
  folder: { en: 'The folder could not be read.', 'zh-CN': '无法读取该文件夹。' },
} as const satisfies Record<string, Text>;

function problemOf(hit: FileHit, words: readonly string[]): Problem | undefined {
  const list = hit.words.map((i) => words[i]).join(', ');
  switch (hit.skip) {
    case undefined:
      return undefined;
    case 'size':
      return { file: hit.path, kind: 'budget', message: message(TEXTS.size, { limit: MAX_FILE_BYTES / 1024, words: list }) };
    case 'line':
      return { file: hit.path, kind: 'budget', message: message(TEXTS.line, { limit: MAX_LINE_BYTES, words: list }) };
    case 'unreadable':
      return { file: hit.path, kind: 'io', message: message(TEXTS.unreadable) };
  }
}

/** Host and search for the folder `root` (absolute). */
export function createNodeHost(root: string, options: NodeHostOptions): NodeHost {
  const base = path.resolve(root).replaceAll('\\', '/').replace(/\/$/, '');
  // The kernel finds a short path faster.
  const prefix = base === process.cwd() ? '' : `${base}/`;
  const worker = path.join(options.dist, 'scan-worker.js');
  const threads = createThreads(
    fs.existsSync(worker) ? worker : undefined,
    (options.threads ?? Math.min(4, os.availableParallelism())) - 1,
  );
  const problems = new Map<string, Problem>();
  let settings = options.settings ?? defaultSettings;
  let listed: readonly Chunk[] | undefined;
  let seen = 0;
  /** Files that are no sources, sorted. */
  let data: readonly string[] = [];
  /** By chunk of the list. */
  let signatures: readonly Uint8Array[] | undefined;
  const relist = (): void => {
    listed = undefined;
    signatures = undefined;
  };

  let turnEnds = 0;
  /** Lets the event loop run now and then, and ends the work when the caller lost interest. */
  const pauser =
    (signal: Signal | undefined) =>
    async (now = false): Promise<void> => {
      if (!now && performance.now() < turnEnds) return;
      await setImmediate();
      turnEnds = performance.now() + TURN;
      signal?.throwIfAborted();
    };

  const report = (problem: Problem): void => {
    const key = `${problem.file}\0${problem.kind}`;
    if (!problems.has(key)) problems.set(key, problem);
  };

  /** Lists the files, and passes them on as they are found. */
  const list = async (pause: () => Promise<void>, search?: Search): Promise<readonly Chunk[]> => {
    if (listed) {
      if (search) for (const chunk of listed) search.add(chunk);
      return listed;
    }
    const chunks: Chunk[] = [];
    let tokens: string[] = [];
    let files = 0;
    let all = 0;
    const flush = (): void => {
      if (tokens.length === 0) return;
      const chunk = tokens.join('\0');
      chunks.push(chunk);
      search?.add(chunk);
      tokens = [];
      files = 0;
    };
    const named = new Set(options.files);
    const unsourced: string[] = [];
    const walking = walk(
      {
        root: base,
        starts: options.starts ?? EVERYTHING,
        interest: options.interest ?? interestOf(settings),
        excluded: exclusion(settings),
      },
      (folder) => report({ file: folder, kind: 'io', message: message(TEXTS.folder) }),
    );
    for (const folder of walking) {
      for (const name of named.size > 0 ? folder.names : []) named.delete(folder.prefix + name);
      for (const name of folder.data) unsourced.push(folder.prefix + name);
      tokens.push(folderToken(folder));
      files += folder.names.length;
      all += folder.names.length;
      if (files < CHUNK_FILES) continue;
      flush();
      await pause();
    }
    if (named.size > 0) tokens.push(chunkOf(named));
    all += named.size;
    flush();
    listed = chunks;
    data = unsourced.sort();
    seen = all;
    return chunks;
  };

  /** Whether a path leads through a folder that is never read. One that was asked for counts whatever it is called, and so does what it holds. */
  const isSkipped = (file: string): boolean => {
    const asked = (options.starts ?? EVERYTHING)
      .filter((s) => s.folder !== '' && `${file}/`.startsWith(`${s.folder}/`))
      .map((s) => s.folder.length);
    const rest = file.slice(Math.max(0, ...asked));
    return rest.split('/').some((segment) => SKIPPED_FOLDERS.has(segment));
  };

  return {
    root: base,
    seen: () => seen,
    problems: () => [...problems.values()],
    configure(next) {
      settings = next;
      relist();
    },
    relist,
    close: threads.stop,

    async search(words, signal, { whole = false, data: onlyData = false, found } = {}): Promise<readonly SearchHit[]> {
      if (words.length === 0 || words.includes('')) return [];
      const pause = pauser(signal);
      const known = whole && words.every(isSignable) ? signatures : undefined;
      const signs = options.still === true && !signatures && !onlyData;
      const onHit = found && ((hit: FileHit): void => (hit.skip === undefined ? found({ path: hit.path, words: hit.words }) : undefined));
      const search = threads.begin({ prefix, words, whole, modules: scanModules(whole, signs) }, pause, onHit);
      try {
        if (onlyData) {
          await list(pause);
          if (data.length > 0) search.add(chunkOf(data));
        } else if (known && listed) {
          const test = signatureTest(words);
          for (const [i, chunk] of listed.entries()) {
            const paths = possiblePaths(chunk, known[i]!, test);
            if (paths.length > 0) search.add(chunkOf(paths));
          }
        } else await list(pause, search);
        const result = await search.finish();
        if (signs && result.signatures.length === listed?.length) signatures = result.signatures;
        const hits: SearchHit[] = [];
        for (const hit of result.hits) {
          const problem = problemOf(hit, words);
          // Names of the project's own may well occur by chance: a file that is left out for its size is no news then.
          if (problem && (!whole || problem.kind !== 'budget')) report(problem);
          if (!problem) hits.push({ path: hit.path, words: hit.words });
        }
        return hits;
      } catch (error) {
        search.cancel();
        throw error;
      }
    },

    async named(names, signal) {
      const found: string[] = [];
      for (const chunk of await list(pauser(signal))) {
        for (const name of new Set(names)) found.push(...pathsNamed(chunk, name));
      }
      return found.sort();
    },

    async paths(accept, signal) {
      await list(pauser(signal));
      return data.filter(accept);
    },

    async inFolder(folder, extension) {
      if (isSkipped(folder)) return [];
      const prefix = folder === '' ? '' : `${folder}/`;
      try {
        const entries = fs.readdirSync(`${base}/${folder}`, { withFileTypes: true });
        return entries.filter((e) => e.isFile() && e.name.endsWith(extension)).map((e) => prefix + e.name);
      } catch {
        return [];
      }
    },

    // Without waiting: a local file is there in a few microseconds, the detour over the thread pool takes a hundred.
    async read(file) {
      try {
        return fs.readFileSync(`${base}/${file}`);
      } catch {
        return undefined;
      }
    },

    async exists(file) {
      if (isSkipped(file)) return false;
      try {
        return fs.statSync(`${base}/${file}`, { throwIfNoEntry: false })?.isFile() === true;
      } catch {
        // A file stands where the path has a folder, or the folder cannot be entered.
        return false;
      }
    },

    async wasm(name) {
      if (options.still) {
        // The search's own modules are worth optimising: they run over every byte.
        for (const whole of [false, true]) scanModules(whole, true);
        compileQuickly();
      }
      return fs.readFileSync(path.join(options.dist, 'wasm', name));
    },
    now: () => performance.now(),
    pause: () => setImmediate(),
    log: options.log ?? (() => {}),
  };
}
