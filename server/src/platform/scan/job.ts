import { type Chunk, pathsOf } from './chunks.js';
import { CAPACITY, type FileHit, fileReader } from './read-files.js';
import { createMatcher } from './scanner.js';

/** What to look for. */
export interface Job {
  readonly root: string;
  readonly words: readonly string[];
  /** Words count only as whole identifiers. */
  readonly whole: boolean;
}

/** Searches chunks one by one with one buffer; the same function in every thread. */
export function searcher(job: Job): (chunk: Chunk) => readonly FileHit[] {
  const longest = Math.max(...job.words.map((word) => Buffer.byteLength(word)));
  const search = fileReader(createMatcher(job.words, job.whole, CAPACITY), job.words.length, longest);
  return (chunk) => {
    const hits: FileHit[] = [];
    for (const path of pathsOf(chunk)) {
      const hit = search(job.root, path);
      if (hit) hits.push(hit);
    }
    return hits;
  };
}
