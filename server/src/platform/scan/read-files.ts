import fs from 'node:fs';
import { extname } from '../../base/path.js';
import { LONG_LINES } from '../../embedded/long-lines.js';
import type { Matcher } from './scanner.js';
import { filterBits } from './signature.js';

/** What a search says about one file. */
export interface FileHit {
  readonly path: string;
  /** Indexes of the words found. */
  readonly words: readonly number[];
  /** Why the file will not be analysed: it is too large, has too long a line, or could not be read. */
  readonly skip?: 'size' | 'line' | 'unreadable';
}

/**
 * Larger files are searched, but not parsed. Hand-written sources end far below (the largest file of the TypeScript compiler, at 3 MB, is the
 * famous exception); what lies above is generated or bundled, and parsing it would cost more than the rest of a workspace.
 */
export const MAX_FILE_BYTES = 1024 * 1024;
/** A source with a longer line is bundled or minified; editors stop colouring at the same length (editor.maxTokenizationLineLength). */
export const MAX_LINE_BYTES = 20_000;
/** Data and templates may well be one line. */
const ONE_LINE = /\.(?:json|ya?ml|smstpl|tf|properties|http|rest|md)$/i;

/** The longest run of bytes that is searched at once: a whole file in all but rare cases. */
export const CAPACITY = MAX_FILE_BYTES + 1;

function longestLine(bytes: Uint8Array, length: number): number {
  let longest = 0;
  let start = 0;
  while (start < length) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 || found > length ? length : found;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return longest;
}

/** A file that vanished since it was listed is no problem, any other failure is. */
const failed = (path: string, error: unknown): FileHit | undefined =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { path, words: [], skip: 'unreadable' };

/**
 * Searches files one after the other through one buffer. `longest`: bytes of the longest word. `signed` gets the signature of each file read, of
 * `1 << bits` bits, valid during the call; undefined for one that has none.
 */
export function fileReader(
  matcher: Matcher,
  words: number,
  longest: number,
  signed?: (signature: Uint8Array | undefined, bits: number) => void,
): (prefix: string, path: string) => FileHit | undefined {
  const { buffer } = matcher;
  const found = new Uint8Array(words);

  /** The rest of a file that is larger than the buffer; the end of each run is searched again with the next, so that no word is cut. */
  const searchRest = (fd: number): void => {
    const keep = longest + 1;
    for (;;) {
      buffer.copyWithin(0, buffer.length - keep);
      const length = fs.readSync(fd, buffer, keep, buffer.length - keep, null);
      matcher.scan(keep + length, found);
      if (keep + length < buffer.length) return;
    }
  };

  return (prefix, path) => {
    let fd: number;
    try {
      fd = fs.openSync(prefix + path, 'r');
    } catch (error) {
      signed?.(undefined, 0);
      return failed(path, error);
    }
    let isSigned = false;
    try {
      // A regular file is read whole by one call unless it is larger than the buffer.
      const length = fs.readSync(fd, buffer, 0, buffer.length, null);
      const hit = matcher.scan(length, found);
      const large = length === buffer.length;
      if (signed && matcher.sign && !large) {
        const bits = filterBits(length);
        isSigned = true;
        signed(matcher.sign(length, bits), bits);
      }
      if (large) searchRest(fd);
      if (!hit && !(large && found.includes(1))) return undefined;
      const indexes: number[] = [];
      for (let i = 0; i < words; i++) if (found[i] === 1) indexes.push(i);
      found.fill(0);
      if (large) return { path, words: indexes, skip: 'size' };
      if (!ONE_LINE.test(path) && !LONG_LINES.includes(extname(path)) && longestLine(buffer, length) > MAX_LINE_BYTES)
        return { path, words: indexes, skip: 'line' };
      return { path, words: indexes };
    } catch (error) {
      found.fill(0);
      return failed(path, error);
    } finally {
      if (!isSigned) signed?.(undefined, 0);
      fs.closeSync(fd);
    }
  };
}
