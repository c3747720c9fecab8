/** The one text decoder that every platform has; the core is compiled without any platform's own types. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => { decode(bytes: Uint8Array): string };

export interface Decoded {
  /** Without byte-order mark. */
  readonly text: string;
  /** What the bytes were read as; `damaged`: neither UTF-8 nor GBK, replacement characters stand where bytes were not valid. */
  readonly encoding: 'utf-8' | 'utf-16' | 'gbk' | 'damaged';
}

/** Bytes as text: UTF-8, UTF-16 with a byte-order mark, else GBK, which old Chinese sources are written in. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    try {
      return { text: new TextDecoder('gbk', { fatal: true }).decode(bytes), encoding: 'gbk' };
    } catch {
      return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'damaged' };
    }
  }
}
