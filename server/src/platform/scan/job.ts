import { type Chunk, pathsOf } from './chunks.js';
import { CAPACITY, type FileHit, fileReader } from './read-files.js';
import { createMatcher, type ScanModules } from './scanner.js';
import { signatureWriter } from './signatures.js';

/** What to look for. */
export interface Job {
  /** Comes before every path: the root with a slash, or nothing where the process works in the root. */
  readonly prefix: string;
  readonly words: readonly string[];
  /** Words count only as whole identifiers. */
  readonly whole: boolean;
  /** With a signer, signatures of all files are wanted too. */
  readonly modules: ScanModules;
}

export interface ChunkResult {
  readonly hits: readonly FileHit[];
  /** Of the chunk's files, in order. */
  readonly signatures: Uint8Array | undefined;
}

/** Searches chunks one by one with one buffer; the same function in every thread. */
export function searcher(job: Job): (chunk: Chunk) => ChunkResult {
  const longest = Math.max(...job.words.map((word) => Buffer.byteLength(word)));
  const matcher = createMatcher(job.words, job.whole, CAPACITY, job.modules);
  const writer = matcher.sign ? signatureWriter() : undefined;
  const search = fileReader(matcher, job.words.length, longest, writer?.add);
  return (chunk) => {
    const hits: FileHit[] = [];
    for (const path of pathsOf(chunk)) {
      const hit = search(job.prefix, path);
      if (hit) hits.push(hit);
    }
    return { hits, signatures: writer?.take() };
  };
}
