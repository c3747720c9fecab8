import { type Chunk, pathsOf } from './chunks.js';
import { signatureTest } from './signature.js';

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

/** The files of a chunk that may hold one of the identifiers, by their signatures. */
export function* possiblePaths(chunk: Chunk, signatures: Uint8Array, identifiers: readonly string[]): Generator<string> {
  const test = signatureTest(identifiers);
  let at = 0;
  for (const path of pathsOf(chunk)) {
    const bits = signatures[at++]!;
    if (bits === 0) {
      yield path;
      continue;
    }
    if (test(signatures, at, bits)) yield path;
    at += 1 << (bits - 3);
  }
}
