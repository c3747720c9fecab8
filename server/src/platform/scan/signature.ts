import { compile, I32, I64, moduleOf, op, V128 } from './assembler.js';
import { identifierBytes } from './windows.js';

/**
 * A signature of a file tells which identifiers may occur in it: a Bloom filter over the ends of every identifier of at least four bytes. It
 * answers "certainly not" for nearly all files, so that a later search for a name reads only the few others. It takes about a tenth of the file.
 */

/** Bits of the largest filter, as a power of two, and of a hash. */
const HASH_BITS = 20;

/** Bits of the filter, as a power of two, for a file of `length` bytes: about one for each byte, of which a tenth will be set. */
export const filterBits = (length: number): number => Math.min(HASH_BITS, Math.max(8, 32 - Math.clz32(length)));

export const MAX_FILTER_BYTES = 1 << (HASH_BITS - 3);

/** Shorter identifiers are not in the filter. */
const SHORTEST = 4;

/** Odd numbers without pattern: the multipliers of MurmurHash 3's finalizer. */
const FIRST = 0xff51afd7ed558ccdn;
const SECOND = 0xc4ceb9fe1a85ec53n;

/** Of longer identifiers the first bytes count: where the 16 bytes end is then seen without looking further. */
const LONGEST = 16;

/**
 * Three numbers of 20 bits for an identifier, made of its first and last four bytes and its length. The WebAssembly function below does the same.
 */
function hashesOf(identifier: Uint8Array): readonly [number, number, number] {
  const length = Math.min(identifier.length, LONGEST);
  const four = (from: number): bigint => [0, 1, 2, 3].reduce((sum, k) => sum | (BigInt(identifier[from + k]!) << BigInt(8 * k)), 0n);
  const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
  const x = wrap(((four(0) | (four(length - 4) << 32n)) + BigInt(length)) * FIRST);
  const y = wrap((x ^ (x >> 32n)) * SECOND);
  return [Number(x >> 44n), Number(y >> 44n), Number((y >> 24n) & 0xfffffn)];
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
  const hashes = words.map((word) => hashesOf(identifierIn(word)!));
  const has = (filters: Uint8Array, at: number, index: number): boolean => ((filters[at + (index >>> 3)]! >>> (index & 7)) & 1) === 1;
  return (filters, at, bits) => {
    const shift = HASH_BITS - bits;
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
 * identifiers (letters, digits, _, $, beyond ASCII); runs of four that begin in it are found by shifting, and only at those places is anything hashed.
 */
function signModule(): Uint8Array<ArrayBuffer> {
  let next = 0;
  const local = (): number => next++;
  const [text, end, filter, bits] = [local(), local(), local(), local()];
  const [at, place, index, shift] = Array.from({ length: 4 }, local) as [number, number, number, number];
  const [mask, starts, before, length, hash] = Array.from({ length: 5 }, local) as [number, number, number, number, number];
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
  /** Sets the bit that the 20-bit number on the stack names. */
  const enter = [
    [get(shift), op.shiftRightUnsigned, tee(index), op.const(3), op.shiftRightUnsigned, get(filter), op.add, tee(place)],
    [get(place), op.load8(), op.const(1), get(index), op.const(7), op.and, op.shl, op.or],
    op.store8(),
  ];
  const identifier = [
    // The length, of which the mask shows 17 at least.
    [
      get(mask),
      get(starts),
      i64.ctz,
      tee(length),
      i64.shiftRightUnsigned,
      i64.const(-1),
      i64.xor,
      i64.const(1 << LONGEST),
      i64.or,
      i64.ctz,
    ],
    [get(at), get(length), op.toI32, op.add, set(place), tee(length)],
    [get(place), i64.load32(), i64.add],
    [get(place), get(length), op.toI32, op.add, op.const(4), op.sub, i64.load32(), i64.const(32), i64.shl, i64.add],
    [i64.const(FIRST), i64.multiply, set(hash), shifted(hash, 44), op.toI32, enter],
    [get(hash), shifted(hash, 32), i64.xor, i64.const(SECOND), i64.multiply, tee(hash)],
    [i64.const(44), i64.shiftRightUnsigned, op.toI32, enter],
    [shifted(hash, 24), op.toI32, op.const(0xfffff), op.and, enter],
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
    [get(text), set(at), op.const(HASH_BITS), get(bits), op.sub, set(shift)],
    op.block(
      op.loop(
        [get(at), get(end), op.greaterEqualUnsigned, op.brIf(1)],
        [classify(0), classify(16), i64.or, classify(32), i64.or, classify(48), i64.or, tee(mask)],
        [shifted(mask, 1), i64.and, tee(starts), shifted(starts, 2), i64.and],
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
  const locals = [...new Array<number>(4).fill(I32), ...new Array<number>(5).fill(I64), ...new Array<number>(8).fill(V128)];
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
