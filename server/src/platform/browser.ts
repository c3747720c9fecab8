import { basename, extname } from '../base/path.js';
import { defaultSettings } from '../config/settings.js';
import type { Host, SearchHit } from '../host/host.js';
import {
  type Bytes,
  type FileList,
  type FileParams,
  LIST_FILES_REQUEST,
  READ_FILE_REQUEST,
  READ_WASM_REQUEST,
  type WasmParams,
} from '../protocol/files.js';
import { exclusion, interestOf } from './interest.js';
import type { Folder } from './platform.js';

/** Larger files are not sources that people wrote (the same ceiling as on a local disk). */
const MAX_FILE_BYTES = 1024 * 1024;
/** Bytes of file contents that are kept between searches; what exceeds it is asked for again. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024;
/** Requests under way at once: behind each may stand a network. */
const PARALLEL = 16;

/** Asks the client; the methods are those of `protocol/files`. */
export type Ask = <R>(method: string, params: FileParams | WasmParams) => Promise<R>;

export interface ClientFolderOptions {
  readonly ask: Ask;
  /** URI of the folder without a trailing slash. */
  readonly folder: string;
  readonly uriOf: (path: string) => string;
  readonly wasm: Host['wasm'];
  readonly log: Host['log'];
}

/** A folder that only the client can read: in the browser, and virtual workspaces. */
export function createClientFolder({ ask, folder, uriOf, wasm, log }: ClientFolderOptions): Folder {
  let settings = defaultSettings;
  let listed: Promise<readonly string[]> | undefined;
  const kept = new Map<string, Uint8Array>();
  let keptBytes = 0;

  const forget = (path: string): void => {
    keptBytes -= kept.get(path)?.length ?? 0;
    kept.delete(path);
  };
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const known = kept.get(path);
    if (known) return known;
    const bytes = decodeBytes(await ask<Bytes | null>(READ_FILE_REQUEST, { uri: uriOf(path) }));
    if (bytes && keptBytes + bytes.length <= MAX_KEPT_BYTES) {
      kept.set(path, bytes);
      keptBytes += bytes.length;
    }
    return bytes;
  };
  const list = async (): Promise<readonly string[]> => {
    const { paths, truncated } = await ask<FileList>(LIST_FILES_REQUEST, { uri: folder });
    if (truncated) log('warning', 'The workspace holds more files than are listed; the ones that lie deepest are not checked.');
    const { sources, data, names } = interestOf(settings);
    const extensions = new Set([...sources, ...data]);
    const excluded = exclusion(settings);
    return paths.filter((path) => (extensions.has(extname(path)) || names.test(basename(path))) && !excluded?.(path));
  };
  const files = (): Promise<readonly string[]> => {
    listed ??= list();
    return listed;
  };

  return {
    host: {
      read,
      exists: async (path) => (await files()).includes(path),
      wasm,
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      log,
    },
    search: {
      async search(words, signal) {
        if (words.length === 0) return [];
        const needles = words.map((word) => bytewise(new TextEncoder().encode(word)));
        const hits: SearchHit[] = [];
        const waiting = [...(await files())];
        const work = async (): Promise<void> => {
          for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
            signal?.throwIfAborted();
            const bytes = await read(path);
            if (!bytes || bytes.length > MAX_FILE_BYTES) continue;
            const text = bytewise(bytes);
            const present = needles.flatMap((needle, i) => (text.includes(needle) ? [i] : []));
            if (present.length > 0) hits.push({ path, words: present });
          }
        };
        await Promise.all(Array.from({ length: PARALLEL }, work));
        return hits.sort((a, b) => (a.path < b.path ? -1 : 1));
      },
      paths: async (accept) => (await files()).filter(accept),
      async named(names) {
        const wanted = new Set(names);
        return (await files()).filter((path) => wanted.has(basename(path)));
      },
    },
    configure(next) {
      settings = next;
      listed = undefined;
    },
    forget(paths) {
      for (const path of paths) forget(path);
    },
    relist() {
      listed = undefined;
    },
  };
}

/** Grammars by URL, or through the client where the page may not fetch them. */
export const wasmFrom =
  (base: string | undefined, ask: Ask): Host['wasm'] =>
  async (name) => {
    if (base !== undefined) {
      try {
        const response = await fetch(`${base}/${name}`);
        if (response.ok) return new Uint8Array(await response.arrayBuffer());
      } catch {
        // Not allowed here: the client can.
      }
    }
    const bytes = decodeBytes(await ask<Bytes | null>(READ_WASM_REQUEST, { name }));
    if (!bytes) throw new Error(`${name} cannot be read`);
    return bytes;
  };

const single = new TextDecoder('latin1');
/** Bytes as a string of one character each, which the runtime searches fastest. */
const bytewise = (bytes: Uint8Array): string => single.decode(bytes);

function decodeBytes(bytes: Bytes | null): Uint8Array | undefined {
  if (bytes === null) return undefined;
  if (typeof bytes !== 'string') return bytes;
  return Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
}
