import { compile, I32, moduleOf, op, V128 } from './assembler.js';
import { createSigner, MAX_FILTER_BYTES, SIGN_PADDING, signer } from './signature.js';
import { identifierBytes, rarestWindow, WINDOW } from './windows.js';

/** Finds which words occur in a run of bytes. */
export interface Matcher {
  /** Files are read into this; its size is the longest run that one call takes. */
  readonly buffer: Uint8Array;
  /** Marks in `found` the words that occur in the first `length` bytes of `buffer`; true when at least one is new. */
  scan(length: number, found: Uint8Array): boolean;
  /** The signature of the first `length` bytes, `1 << bits` bits of it, valid until the next call. Overwrites bytes after them. */
  readonly sign?: (length: number, bits: number) => Uint8Array;
}

/*
 * The search works on 16 positions at a time, after "Teddy" of Hyperscan and ripgrep: each word stands in one of eight buckets by its rarest
 * window of three bytes. For each byte of the window two tables of 16 entries (by low and by high half byte) tell which buckets it may belong to; the
 * tables are looked up for 16 positions by one instruction, and the conjunction over the window leaves few candidates, which are compared in full.
 *
 * Memory:   0  tables: window byte k: low halves at 32k, high halves at 32k + 16
 *         128  the candidates of the present 16 positions
 *         256  1 for bytes of identifiers
 *         512  begin and end of each bucket's descriptors
 *         640  descriptors, then words, then the text
 */
const CANDIDATES = 128;
const CLASSES = 256;
const BUCKETS = 512;
const DESCRIPTORS = 640;
/** Fields of a descriptor, 4 bytes each. */
const WORD = 0;
const LENGTH = 4;
const OFFSET = 8;
const FOUND = 12;
const DESCRIPTOR = 16;

function scannerModule(whole: boolean): Uint8Array<ArrayBuffer> {
  let next = 0;
  const local = (): number => next++;
  const [begin, end] = [local(), local()];
  const [at, bits, mask, descriptor, last, start, left, word, count, position] = Array.from({ length: 10 }, local) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const tables = Array.from({ length: WINDOW }, () => ({ low: local(), high: local() }));
  const [nibble, text, sum] = [local(), local(), local()];
  const { get, set, tee, v128 } = op;
  const increment = (name: number, by: number) => [get(name), op.const(by), op.add, set(name)];

  const windowByte = (k: number) => [
    [get(at), v128.load(k), set(text)],
    [get(tables[k]!.low), get(text), get(nibble), v128.and, v128.swizzle],
    [get(tables[k]!.high), get(text), op.const(4), v128.shiftRightUnsigned, v128.swizzle],
    v128.and,
  ];
  const clearLowest = (name: number) => [get(name), op.const(1), op.sub, get(name), op.and, set(name)];
  /** Leaves the block `depth` when an identifier goes on at the address on the stack. */
  const identifierGoesOn = (depth: number) => [op.load8(), op.load8(CLASSES), op.brIf(depth)];

  const compare = op.block(
    [get(descriptor), op.load(FOUND), op.brIf(0)],
    [get(position), get(descriptor), op.load(OFFSET), op.sub, tee(start), get(begin), op.lessUnsigned, op.brIf(0)],
    [get(start), get(descriptor), op.load(LENGTH), tee(left), op.add, get(end), op.greaterUnsigned, op.brIf(0)],
    whole
      ? [
          op.block([get(start), get(begin), op.ne, op.eqz, op.brIf(0)], [get(start), op.const(1), op.sub, identifierGoesOn(1)]),
          op.block(
            [get(start), get(left), op.add, get(end), op.greaterEqualUnsigned, op.brIf(0)],
            [get(start), get(left), op.add, identifierGoesOn(1)],
          ),
        ]
      : [],
    [get(descriptor), op.load(WORD), set(word)],
    op.loop(
      [get(word), op.load8(), get(start), op.load8(), op.ne, op.brIf(1)],
      [increment(word, 1), increment(start, 1)],
      [get(left), op.const(1), op.sub, tee(left), op.brIf(0)],
    ),
    [get(descriptor), op.const(1), op.store(FOUND)],
    increment(count, 1),
  );
  const bucket = [
    [get(mask), op.ctz, op.const(3), op.shl, tee(descriptor), op.load(BUCKETS + 4), set(last)],
    [get(descriptor), op.load(BUCKETS), set(descriptor)],
    clearLowest(mask),
    op.loop(compare, [get(descriptor), op.const(DESCRIPTOR), op.add, tee(descriptor), get(last), op.lessUnsigned, op.brIf(0)]),
  ];
  const candidates = [
    [op.const(CANDIDATES), get(sum), v128.store()],
    [get(sum), v128.zero, v128.notEqual, v128.bitmask, set(bits)],
    op.loop(
      [get(bits), op.ctz, tee(position), op.load8(CANDIDATES), set(mask)],
      [get(position), get(at), op.add, set(position)],
      clearLowest(bits),
      op.loop(bucket, [get(mask), op.brIf(0)]),
      [get(bits), op.brIf(0)],
    ),
  ];
  const body = [
    tables.map(({ low, high }, k) => [op.const(32 * k), v128.load(), set(low), op.const(32 * k + 16), v128.load(), set(high)]),
    [op.const(15), v128.splat, set(nibble)],
    [get(begin), set(at)],
    op.block(
      op.loop(
        [get(at), get(end), op.greaterEqualUnsigned, op.brIf(1)],
        tables.map((_, k) => [windowByte(k), k === 0 ? [] : v128.and]),
        [tee(sum), v128.anyTrue, op.if(candidates)],
        increment(at, 16),
        op.br(0),
      ),
    ),
    get(count),
  ];
  const locals = [...new Array<number>(10).fill(I32), ...new Array<number>(2 * WINDOW + 3).fill(V128)];
  return moduleOf([{ name: 'scan', params: 2, locals, body }]);
}

/** What a matcher is made of; can be sent to other threads, which then need not compile. */
export interface ScanModules {
  /** Null where the runtime lacks vector instructions: then the search is a plain one. */
  readonly scan: WebAssembly.Module | null;
  /** Null where no signatures are wanted or possible. */
  readonly sign: WebAssembly.Module | null;
}

const compiled = new Map<boolean, WebAssembly.Module | null>();

/** `whole`: a word counts only where no letter, digit, `_` or `$` adjoins it. `signs`: signatures are wanted. */
export function scanModules(whole: boolean, signs: boolean): ScanModules {
  if (!compiled.has(whole)) compiled.set(whole, compile(scannerModule(whole)));
  return { scan: compiled.get(whole)!, sign: signs ? signer() : null };
}

/** Words in eight buckets: equal windows together, the others evenly. */
function inBuckets(words: readonly Uint8Array[]): number[][] {
  const byWindow = new Map<string, number[]>();
  words.forEach((word, index) => {
    const from = rarestWindow(word);
    const key = word.subarray(from, from + WINDOW).join();
    const group = byWindow.get(key);
    if (group) group.push(index);
    else byWindow.set(key, [index]);
  });
  const buckets: number[][] = Array.from({ length: 8 }, () => []);
  for (const group of byWindow.values()) {
    const smallest = buckets.reduce((a, b) => (b.length < a.length ? b : a));
    smallest.push(...group);
  }
  return buckets;
}

function wasmMatcher(
  module: WebAssembly.Module,
  signer: WebAssembly.Module | null,
  words: readonly Uint8Array[],
  capacity: number,
): Matcher {
  const descriptorsEnd = DESCRIPTORS + DESCRIPTOR * words.length;
  const wordsEnd = words.reduce((sum, word) => sum + word.length, descriptorsEnd);
  const textStart = (wordsEnd + 63) & ~63;
  // The last 16 positions are read whole, and the window reaches beyond them; a signature wants zeros there.
  const filter = (textStart + capacity + SIGN_PADDING + 64) & ~63;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((filter + (signer ? MAX_FILTER_BYTES : 0)) / 65536) });
  const bytes = new Uint8Array(memory.buffer);
  const view = new DataView(memory.buffer);
  bytes.set(identifierBytes, CLASSES);
  const descriptorOf = new Int32Array(words.length);
  let descriptor = DESCRIPTORS;
  let place = descriptorsEnd;
  inBuckets(words).forEach((bucket, b) => {
    view.setInt32(BUCKETS + 8 * b, descriptor, true);
    for (const index of bucket) {
      const word = words[index]!;
      const offset = rarestWindow(word);
      bytes.set(word, place);
      view.setInt32(descriptor + WORD, place, true);
      view.setInt32(descriptor + LENGTH, word.length, true);
      view.setInt32(descriptor + OFFSET, offset, true);
      for (let k = 0; k < WINDOW; k++) {
        const byte = word[offset + k];
        for (let half = 0; half < 16; half++) {
          // A word that ends inside the window takes every byte there.
          if (byte === undefined || (byte & 15) === half) bytes[32 * k + half]! |= 1 << b;
          if (byte === undefined || byte >> 4 === half) bytes[32 * k + 16 + half]! |= 1 << b;
        }
      }
      descriptorOf[index] = descriptor;
      descriptor += DESCRIPTOR;
      place += word.length;
    }
    view.setInt32(BUCKETS + 8 * b + 4, descriptor, true);
  });
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const scan = instance.exports.scan as (begin: number, end: number) => number;
  const sign = signer ? createSigner(signer, memory) : undefined;
  return {
    buffer: bytes.subarray(textStart, textStart + capacity),
    ...(sign
      ? {
          sign(length: number, bits: number): Uint8Array {
            const size = 1 << (bits - 3);
            bytes.fill(0, filter, filter + size);
            bytes.fill(0, textStart + length, textStart + length + SIGN_PADDING);
            sign(textStart, textStart + length, filter, bits);
            return bytes.subarray(filter, filter + size);
          },
        }
      : {}),
    scan(length, found) {
      if (scan(textStart, textStart + length) === 0) return false;
      let news = false;
      for (let index = 0; index < descriptorOf.length; index++) {
        const flag = descriptorOf[index]! + FOUND;
        if (bytes[flag] === 0) continue;
        bytes[flag] = 0;
        if (found[index] === 0) {
          found[index] = 1;
          news = true;
        }
      }
      return news;
    },
  };
}

/** The same answers without WebAssembly, for runtimes that lack its vector instructions. */
export function plainMatcher(words: readonly Uint8Array[], whole: boolean, capacity: number): Matcher {
  const buffer = new Uint8Array(capacity);
  const occurs = (word: Uint8Array, length: number): boolean => {
    for (let at = buffer.indexOf(word[0]!); at >= 0 && at + word.length <= length; at = buffer.indexOf(word[0]!, at + 1)) {
      let k = 1;
      while (k < word.length && buffer[at + k] === word[k]) k++;
      if (k < word.length) continue;
      if (!whole) return true;
      const before = at > 0 && identifierBytes[buffer[at - 1]!] === 1;
      const after = at + k < length && identifierBytes[buffer[at + k]!] === 1;
      if (!before && !after) return true;
    }
    return false;
  };
  return {
    buffer,
    scan(length, found) {
      let news = false;
      words.forEach((word, index) => {
        if (found[index] === 1 || !occurs(word, length)) return;
        found[index] = 1;
        news = true;
      });
      return news;
    },
  };
}

/**
 * A matcher for the UTF-8 bytes of `words` (none empty). `whole` has to be that of the modules. `capacity`: the longest run of bytes that one call
 * of `scan` takes.
 */
export function createMatcher(words: readonly string[], whole: boolean, capacity: number, modules = scanModules(whole, false)): Matcher {
  const encoder = new TextEncoder();
  const bytes = words.map((word) => encoder.encode(word));
  return modules.scan ? wasmMatcher(modules.scan, modules.sign, bytes, capacity) : plainMatcher(bytes, whole, capacity);
}
