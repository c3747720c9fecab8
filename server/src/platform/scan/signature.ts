import { compile, I32, I64, moduleOf, op, V128 } from './assembler.js';
import { identifierBytes } from './windows.js';

/**
 * A signature of a file tells which identifiers may occur in it: a Bloom filter over the ends of every identifier of at least two bytes. It
 * answers "certainly not" for nearly all files, so that a later search for a name reads only the few others. It takes about a tenth of the file.
 */

/** Bits of the filter, as a power of two, for a file of `length` bytes: about one for each byte, of which a tenth will be set. */
export const filterBits = (length: number): number => Math.min(20, Math.max(8, 32 - Math.clz32(length)));

export const MAX_FILTER_BYTES = 1 << (20 - 3);

/** Shorter identifiers are not in the filter. */
const SHORTEST = 2;

const A = 0x9e3779b1;
const B = 0x85ebca6b;
const C = 0x2c1b3c6d;
const D = 0x297a2d39;
const E = 0x165667b1;

/** Of longer identifiers the first bytes count: where the 16 bytes end is then seen without looking further. */
const LONGEST = 16;

/**
 * The hash of an identifier, made of its first and last four bytes and its length; the filter takes three numbers of it. The WebAssembly function
 * below does the same.
 */
function hashOf(identifier: Uint8Array): number {
  const length = Math.min(identifier.length, LONGEST);
  const four = (from: number): number => [0, 1, 2, 3].reduce((sum, k) => sum | ((identifier[from + k] ?? 0) << (8 * k)), 0);
  // Of a shorter identifier the bytes behind it are shifted out.
  const missing = 8 * Math.max(0, 4 - length);
  const h = Math.imul(four(0) << missing, A) ^ Math.imul((four(Math.max(0, length - 4)) << missing) + length, B);
  return Math.imul(h ^ (h >>> 15), C);
}

/** The longest identifier in a word that is looked for as a whole: a file with the word has it too, as a whole. */
function identifierIn(word: string): Uint8Array | undefined {
  const bytes = new TextEncoder().encode(word);
  let best: Uint8Array | undefined;
  for (let from = 0; from < bytes.length; ) {
    let to = from;
    while (to < bytes.length && identifierBytes[bytes[to]!] === 1) to++;
    if (to - from >= SHORTEST && to - from > (best?.length ?? 0)) best = bytes.subarray(from, to);
    from = to + 1;
  }
  return best;
}

/** True for words that a signature can speak about when they are looked for as wholes. */
export const isSignable = (word: string): boolean => identifierIn(word) !== undefined;

/** A test whether a file may hold one of the words (each signable) as a whole. `at`: where the filter of `1 << bits` bits begins in `filters`. */
export function signatureTest(words: readonly string[]): (filters: Uint8Array, at: number, bits: number) => boolean {
  const hashes = words.map((word) => {
    const hash = hashOf(identifierIn(word)!);
    return [hash, Math.imul(hash, D), Math.imul(hash, E)] as const;
  });
  const has = (filters: Uint8Array, at: number, index: number): boolean => ((filters[at + (index >>> 3)]! >>> (index & 7)) & 1) === 1;
  return (filters, at, bits) => {
    const shift = 32 - bits;
    for (const [a, b, c] of hashes) {
      if (has(filters, at, a >>> shift) && has(filters, at, b >>> shift) && has(filters, at, c >>> shift)) return true;
    }
    return false;
  };
}

/** Positions that one step looks at; the 16 behind them are only looked ahead at. */
const STEP = 48;
/** Zero bytes that must follow a text. */
export const SIGN_PADDING = 64;

/*
 * sign(text, end, filter, bits): enters the identifiers of the text into the filter. Of 64 bytes at a time a mask of bits says which belong to
 * identifiers (letters, digits, _, $, beyond ASCII); runs of two that begin in it are found by shifting, and only at those places is anything hashed.
 */
function signModule(): Uint8Array<ArrayBuffer> {
  let next = 0;
  const local = (): number => next++;
  const [text, end, filter, bits] = [local(), local(), local(), local()];
  const [at, place, length, hash, index, tail, missing] = Array.from({ length: 7 }, local) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [mask, starts, before] = Array.from({ length: 3 }, local) as [number, number, number];
  const [bytes, caseBit, letterA, letters, digit0, digits, underscore, dollar] = Array.from({ length: 8 }, local) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { get, set, tee, v128, i64 } = op;
  const splat = (name: number, value: number) => [op.const(value), v128.splat, set(name)];

  /** Leaves the mask of the 16 bytes from `at + offset`, shifted to their place. The highest bit of a byte beyond ASCII is set as it is. */
  const classify = (offset: number) => [
    [get(at), v128.load(offset), tee(bytes)],
    [get(bytes), get(caseBit), v128.or, get(letterA), v128.sub, get(letters), v128.lessUnsigned, v128.or],
    [get(bytes), get(digit0), v128.sub, get(digits), v128.lessUnsigned, v128.or],
    [get(bytes), get(underscore), v128.equal, v128.or],
    [get(bytes), get(dollar), v128.equal, v128.or],
    [v128.bitmask, i64.fromUnsigned, i64.const(offset), i64.shl],
  ];
  const shifted = (name: number, by: number) => [get(name), i64.const(by), i64.shiftRightUnsigned];
  /** Sets the bit that the highest `bits` bits of the number on the stack name. */
  const enter = [
    [op.const(32), get(bits), op.sub, op.shiftRightUnsigned, tee(index)],
    [op.const(3), op.shiftRightUnsigned, get(filter), op.add, tee(place)],
    [get(place), op.load8(), op.const(1), get(index), op.const(7), op.and, op.shl, op.or],
    op.store8(),
  ];
  const identifier = [
    [get(starts), i64.ctz, op.toI32, tee(index), get(at), op.add, set(place)],
    // The length, of which the mask shows 17 at least.
    [get(mask), get(index), i64.fromUnsigned, i64.shiftRightUnsigned, op.toI32],
    [op.const(-1), op.xor, op.const(1 << LONGEST), op.or, op.ctz, tee(length)],
    // Where the last four bytes begin: max(0, length - 4). How many bits of four bytes are too many: 8 · max(0, 4 - length).
    [op.const(4), op.sub, tee(tail), get(tail), op.const(31), op.shiftRight, tee(missing), op.const(-1), op.xor, op.and, set(tail)],
    [op.const(4), get(length), op.sub, get(missing), op.and, op.const(3), op.shl, set(missing)],
    [get(place), get(tail), op.add, op.load(), get(missing), op.shl, get(length), op.add, op.const(B), op.multiply],
    [get(place), op.load(), get(missing), op.shl, op.const(A), op.multiply, op.xor, tee(hash)],
    [get(hash), op.const(15), op.shiftRightUnsigned, op.xor, op.const(C), op.multiply, tee(hash)],
    enter,
    [get(hash), op.const(D), op.multiply],
    enter,
    [get(hash), op.const(E), op.multiply],
    enter,
    [get(starts), i64.const(1), i64.sub, get(starts), i64.and, tee(starts), i64.eqz, op.eqz, op.brIf(0)],
  ];
  const body = [
    [
      splat(caseBit, 0x20),
      splat(letterA, 0x61),
      splat(letters, 26),
      splat(digit0, 0x30),
      splat(digits, 10),
      splat(underscore, 0x5f),
      splat(dollar, 0x24),
    ],
    [get(text), set(at)],
    op.block(
      op.loop(
        [get(at), get(end), op.greaterEqualUnsigned, op.brIf(1)],
        [classify(0), classify(16), i64.or, classify(32), i64.or, classify(48), i64.or, tee(mask)],
        [shifted(mask, 1), i64.and],
        // A run begins where the byte before belongs to no identifier.
        [get(mask), i64.const(1), i64.shl, get(before), i64.or, i64.const(-1), i64.xor, i64.and],
        [i64.const(-1), i64.const(64 - STEP), i64.shiftRightUnsigned, i64.and, tee(starts)],
        [i64.eqz, op.eqz, op.if(op.loop(identifier))],
        [shifted(mask, STEP - 1), i64.const(1), i64.and, set(before)],
        [get(at), op.const(STEP), op.add, set(at)],
        op.br(0),
      ),
    ),
    op.const(0),
  ];
  const locals = [...new Array<number>(7).fill(I32), ...new Array<number>(3).fill(I64), ...new Array<number>(8).fill(V128)];
  return moduleOf([{ name: 'sign', params: 4, locals, body }]);
}

let compiled: WebAssembly.Module | null | undefined;

/** The compiled signer; null where the runtime lacks vector instructions. */
export function signer(): WebAssembly.Module | null {
  if (compiled === undefined) compiled = compile(signModule());
  return compiled;
}

/** Enters identifiers of the text between two addresses of `memory` into a filter in it. */
export const createSigner = (
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): ((text: number, end: number, filter: number, bits: number) => void) =>
  new WebAssembly.Instance(module, { env: { memory } }).exports.sign as (text: number, end: number, filter: number, bits: number) => void;
