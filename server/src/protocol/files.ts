/**
 * Requests from the server to the client: files where the server has no file system of its own (a worker in the browser, a virtual
 * workspace). All URIs are strings as the client made them.
 */

/** `{ uri }` → `Bytes`, or null when the file does not exist or cannot be read. */
export const READ_FILE_REQUEST = 'smslint/readFile';
/** `{ uri }` of a folder → `FileList`: the files below it that may be source, configuration or catalog. */
export const LIST_FILES_REQUEST = 'smslint/listFiles';
/** `{ name }` → `Bytes` of a grammar, where the worker cannot fetch it. */
export const READ_WASM_REQUEST = 'smslint/readWasm';

/** As they are between a worker and its page; as base64 where messages are JSON. */
export type Bytes = Uint8Array | string;

export interface FileParams {
  readonly uri: string;
}

export interface FileList {
  /** Relative to the folder, with `/`, decoded. */
  readonly paths: readonly string[];
  /** True when the folder holds more files than the client walks. */
  readonly truncated: boolean;
}

export interface WasmParams {
  readonly name: string;
}
