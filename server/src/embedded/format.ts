import type { Range } from '../base/range.js';
import type { Segment } from './offsets.js';

/** Code that stands in a file of another format and is a module of its own. */
export interface EmbeddedModule {
  /** The language as people name it: `ts`, `python3`, `C#`. A name that no adapter knows is passed over. */
  readonly language: string;
  /** The code. */
  readonly text: string;
  /** Where each part of the code stands in the file; absent: at the same offset. */
  readonly map?: readonly Segment[];
  /** Where in the file code of this module stands, in order. */
  readonly spans: readonly Range[];
  /** How code is written in the file, where not as it is. */
  readonly escape?: (code: string) => string;
}

/** A format of files that hold code. `formats/<name>.ts` exports one of these as `format`; nothing else knows the file. */
export interface HostFormat {
  /** As people call it. */
  readonly name: string;
  /** VS Code language ids of documents in this format. */
  readonly ids: readonly string[];
  /** Lower case, with dot. */
  readonly extensions: readonly string[];
  /** Files are read only where this key of the configuration says so. */
  readonly optIn?: 'markdown';
  /** Other files may import such a file: they get its first module. */
  readonly importable?: true;
  /** Opening such a document is a reason to look for something to check. */
  readonly activates?: true;
  /** Lines may be as long as they like, because no person writes them. */
  readonly longLines?: true;
  /** The modules in a file. Pure; never throws for any text. */
  modules(text: string): readonly EmbeddedModule[];
}
