import { type Chunk, pathsOf } from './chunks.js';
import type { signatureTest } from './signature.js';

/** Collects the signatures of a chunk's files: for each a byte that says how many bits (as a power of two; 0: none), then the bits. */
export function signatureWriter(): { add(signature: Uint8Array | undefined, bits: number): void; take(): Uint8Array } {
  let bytes = new Uint8Array(64 * 1024);
  let length = 0;
  return {
    add(signature, bits) {
      const needed = length + 1 + (signature?.length ?? 0);
      if (needed > bytes.length) {
        const larger = new Uint8Array(needed * 2);
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes[length++] = bits;
      if (!signature) return;
      bytes.set(signature, length);
      length += signature.length;
    },
    take() {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** The files of a chunk that may hold one of the words as a whole, by their signatures. `test` is that of the words. */
export function possiblePaths(chunk: Chunk, signatures: Uint8Array, test: ReturnType<typeof signatureTest>): readonly string[] {
  const possible: number[] = [];
  let at = 0;
  for (let file = 0; at < signatures.length; file++) {
    const bits = signatures[at++]!;
    if (bits === 0) possible.push(file);
    else {
      if (test(signatures, at, bits)) possible.push(file);
      at += 1 << (bits - 3);
    }
  }
  if (possible.length === 0) return [];
  const paths = [...pathsOf(chunk)];
  return possible.map((file) => paths[file]!);
}
