import type { FolderListing } from './walk.js';

/**
 * Part of the list of files as one string: tokens separated by NUL, a token that ends in `/` is the folder of the names that follow it. One string
 * costs a tenth of the memory of as many strings, and is copied to another thread at the speed of memory.
 */
export type Chunk = string;

export const folderToken = (folder: Pick<FolderListing, 'prefix' | 'names'>): string =>
  [folder.prefix === '' ? '/' : folder.prefix, ...folder.names].join('\0');

/** A chunk of single paths. */
export function chunkOf(paths: Iterable<string>): Chunk {
  const tokens: string[] = [];
  let last: string | undefined;
  for (const path of paths) {
    const slash = path.lastIndexOf('/') + 1;
    const prefix = slash === 0 ? '/' : path.slice(0, slash);
    if (prefix !== last) tokens.push(prefix);
    last = prefix;
    tokens.push(path.slice(slash));
  }
  return tokens.join('\0');
}

/** The paths of a chunk, in order. */
export function* pathsOf(chunk: Chunk): Generator<string> {
  let prefix = '';
  for (const token of chunk.split('\0')) {
    if (token.endsWith('/')) prefix = token === '/' ? '' : token;
    else yield prefix + token;
  }
}

/** The paths of a chunk whose last segment is `name`. */
export function* pathsNamed(chunk: Chunk, name: string): Generator<string> {
  const token = `\0${name}`;
  for (let at = chunk.indexOf(token); at >= 0; at = chunk.indexOf(token, at + 1)) {
    const end = at + token.length;
    if (end < chunk.length && chunk[end] !== '\0') continue;
    // The folder is the nearest token before that ends in a slash.
    const slash = chunk.lastIndexOf('/', at);
    const prefix = chunk.slice(chunk.lastIndexOf('\0', slash) + 1, slash + 1);
    yield prefix === '/' ? name : prefix + name;
  }
}

// Which chunks exist and which are taken, in memory that the threads share: a thread takes chunk `next` when that is below `published`.
const NEXT = 0;
const PUBLISHED = 1;
const CLOSED = 2;

/** Cells for `take`, `publish` and `close`. */
export const newLedger = (): Int32Array => new Int32Array(new SharedArrayBuffer(12));

/** One more chunk can be taken. */
export function publish(cells: Int32Array): void {
  Atomics.add(cells, PUBLISHED, 1);
  Atomics.notify(cells, PUBLISHED);
}

/** No chunk will be added. */
export function close(cells: Int32Array): void {
  Atomics.store(cells, CLOSED, 1);
  Atomics.notify(cells, PUBLISHED);
}

/** Nothing more is to be done: what has not been taken stays undone. */
export function abandon(cells: Int32Array): void {
  Atomics.store(cells, NEXT, 0x7fffffff);
  close(cells);
}

/** The number of a chunk that is now the caller's; undefined when none is left at present. */
export function take(cells: Int32Array): number | undefined {
  for (;;) {
    const next = Atomics.load(cells, NEXT);
    if (next >= Atomics.load(cells, PUBLISHED)) return undefined;
    if (Atomics.compareExchange(cells, NEXT, next, next + 1) === next) return next;
  }
}

/** Like `take`, but waits for the next chunk; undefined when there will be none. Not for threads with an event loop to serve. */
export function takeOrWait(cells: Int32Array): number | undefined {
  for (;;) {
    const published = Atomics.load(cells, PUBLISHED);
    const closed = Atomics.load(cells, CLOSED) === 1;
    const taken = take(cells);
    if (taken !== undefined) return taken;
    if (closed) return undefined;
    // The time limit covers a `close` between the two looks.
    Atomics.wait(cells, PUBLISHED, published, 5);
  }
}
