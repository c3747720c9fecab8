/**
 * A very small assembler for WebAssembly: enough of the binary format (core specification 2.0, chapter 5) to write a function by hand
 * and keep it readable. Instructions are arrays of bytes; nested code is nested arrays.
 */
export type Code = number | readonly Code[];

const flatten = (code: Code): number[] => (typeof code === 'number' ? [code] : code.flatMap(flatten));

/** LEB128 of an unsigned number. */
function unsigned(value: number): number[] {
  const out: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    out.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return out;
}

/** LEB128 of a signed 32-bit number. */
function signed(value: number): number[] {
  const out: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) {
      out.push(low);
      return out;
    }
    out.push(low | 0x80);
  }
}

/** LEB128 of a signed 64-bit number. */
function signed64(value: bigint): number[] {
  const out: number[] = [];
  let rest = BigInt.asIntN(64, value);
  for (;;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    if ((rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0)) {
      out.push(low);
      return out;
    }
    out.push(low | 0x80);
  }
}

const utf8 = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const counted = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, body: readonly number[]): number[] => [id, ...unsigned(body.length), ...body];
const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const memory = (align: number, offset: number): number[] => [align, ...unsigned(offset)];

export const I32 = 0x7f;
export const I64 = 0x7e;
export const V128 = 0x7b;
const VOID = 0x40;

/** Instructions, named as in the text format. Loads and stores take a constant offset. */
export const op = {
  const: (value: number): Code => [0x41, ...signed(value)],
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  tee: (local: number): Code => [0x22, ...unsigned(local)],
  load: (offset = 0): Code => [0x28, ...memory(2, offset)],
  load16: (offset = 0): Code => [0x2f, ...memory(0, offset)],
  load8: (offset = 0): Code => [0x2d, ...memory(0, offset)],
  store8: (offset = 0): Code => [0x3a, ...memory(0, offset)],
  store: (offset = 0): Code => [0x36, ...memory(2, offset)],
  eqz: 0x45,
  ne: 0x47,
  lessUnsigned: 0x49,
  greaterUnsigned: 0x4b,
  greaterEqualUnsigned: 0x4f,
  ctz: 0x68,
  add: 0x6a,
  sub: 0x6b,
  multiply: 0x6c,
  and: 0x71,
  or: 0x72,
  xor: 0x73,
  shl: 0x74,
  shiftRight: 0x75,
  shiftRightUnsigned: 0x76,
  toI32: 0xa7,
  i64: {
    /** A number of 32 bits or a larger integer. */
    const: (value: number | bigint): Code => [0x42, ...(typeof value === 'bigint' ? signed64(value) : signed(value))],
    /** Four bytes as an unsigned number. */
    load32: (offset = 0): Code => [0x35, ...memory(0, offset)],
    add: 0x7c,
    multiply: 0x7e,
    fromUnsigned: 0xad,
    eqz: 0x50,
    ctz: 0x7a,
    sub: 0x7d,
    and: 0x83,
    or: 0x84,
    xor: 0x85,
    shl: 0x86,
    shiftRightUnsigned: 0x88,
  },
  return: 0x0f,
  br: (depth: number): Code => [0x0c, ...unsigned(depth)],
  brIf: (depth: number): Code => [0x0d, ...unsigned(depth)],
  block: (...body: Code[]): Code => [0x02, VOID, body, 0x0b],
  loop: (...body: Code[]): Code => [0x03, VOID, body, 0x0b],
  if: (...body: Code[]): Code => [0x04, VOID, body, 0x0b],
  v128: {
    load: (offset = 0): Code => [simd(0x00), memory(0, offset)],
    store8: (offset = 0): Code => [0x3a, ...memory(0, offset)],
    store: (offset = 0): Code => [simd(0x0b), memory(0, offset)],
    zero: [simd(0x0c), new Array<number>(16).fill(0)] as Code,
    swizzle: simd(0x0e) as Code,
    splat: simd(0x0f) as Code,
    equal: simd(0x23) as Code,
    notEqual: simd(0x24) as Code,
    lessUnsigned: simd(0x26) as Code,
    and: simd(0x4e) as Code,
    or: simd(0x50) as Code,
    anyTrue: simd(0x53) as Code,
    bitmask: simd(0x64) as Code,
    shiftRightUnsigned: simd(0x6d) as Code,
    sub: simd(0x71) as Code,
  },
} as const;

/** A function of 32-bit integers that returns one. `locals` are the types of the locals after the parameters. */
export interface FunctionCode {
  readonly name: string;
  readonly params: number;
  readonly locals: readonly number[];
  readonly body: readonly Code[];
}

const named = (name: string): number[] => counted(utf8(name).map((c) => [c]));

/** A module that exports these functions; they work on the imported memory `env.memory`. */
export function moduleOf(functions: readonly FunctionCode[]): Uint8Array<ArrayBuffer> {
  const codes = functions.map(({ locals, body }) => [...counted(locals.map((type) => [1, type])), ...flatten(body), 0x0b]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, counted(functions.map(({ params }) => [0x60, ...counted(new Array<number[]>(params).fill([I32])), ...counted([[I32]])]))),
    ...section(2, counted([[...named('env'), ...named('memory'), 0x02, 0x00, 0x01]])),
    ...section(3, counted(functions.map((_, index) => unsigned(index)))),
    ...section(7, counted(functions.map(({ name }, index) => [...named(name), 0x00, ...unsigned(index)]))),
    ...section(10, counted(codes.map((code) => [...unsigned(code.length), ...code]))),
  ]);
}

/** The compiled module; null where the runtime lacks instructions that it uses. */
export const compile = (bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module | null =>
  WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
