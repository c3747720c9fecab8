import type { CreateWorkspace } from '../engine/workspace.js';
import type { Cloud } from '../host/cloud.js';

/** A stream that text is written to. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** What a run of the command line gets from its surroundings. */
export interface Environment {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readStdin(): Promise<string>;
  /** Folder of the bundles: grammars in `wasm`, the search worker, the language server. */
  readonly dist: string;
  /** Loads the engine; apart, so that what needs no engine starts without it. */
  engine(): Promise<CreateWorkspace>;
  /** Loads what reaches the network. */
  cloud(): Cloud;
  readonly version: string;
}
