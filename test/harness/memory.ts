import type { Folder, Platform } from '../../server/src/platform/platform.js';
import { wasm } from './wasm.js';

/** Files by absolute URI path, e.g. `/ws/a.js`; tests write into it like into a disk. */
export type Disk = Map<string, string>;

/** A platform over files in memory. `reads` counts how often each file was read. */
export function memoryPlatform(disk: Disk, locale?: string): Platform & { readonly reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const open = (folder: string): Folder => {
    const base = decodeURIComponent(new URL(folder).pathname);
    // What a platform would leave out, in short.
    const isListed = (path: string): boolean => !/(^|\/)(node_modules|dist|build)\/|(^|\/)ignored\./.test(path);
    const paths = (): string[] =>
      [...disk.keys()]
        .filter((path) => path.startsWith(`${base}/`))
        .map((path) => path.slice(base.length + 1))
        .filter(isListed);
    return {
      host: {
        async read(path) {
          reads.set(path, (reads.get(path) ?? 0) + 1);
          const text = disk.get(`${base}/${path}`);
          return text === undefined ? undefined : new TextEncoder().encode(text);
        },
        exists: async (path) => disk.has(`${base}/${path}`),
        wasm,
        now: () => performance.now(),
        log: () => {},
      },
      search: {
        async search(words) {
          return paths()
            .map((path) => ({ path, words: words.flatMap((word, i) => (disk.get(`${base}/${path}`)!.includes(word) ? [i] : [])) }))
            .filter((hit) => hit.words.length > 0);
        },
        paths: async (accept) => paths().filter(accept),
        named: async (names) => paths().filter((path) => names.includes(path.slice(path.lastIndexOf('/') + 1))),
      },
    };
  };
  return { open, locale, reads };
}
