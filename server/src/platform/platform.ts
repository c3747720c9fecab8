import type { Settings } from '../config/settings.js';
import type { FileSearch, Host } from '../host/host.js';
import type { Problem } from '../model/finding.js';

/** The files of one folder of the workspace. */
export interface Folder {
  readonly host: Host;
  readonly search: FileSearch;
  /** Settings decide which files count (`exclude`, `catalog`). Called before the first search, and when they change. */
  configure?(settings: Settings): void;
  /** Files changed on disk: contents that are kept no longer hold. */
  forget?(paths: readonly string[]): void;
  /** Files were created or removed, or ignore files changed: what was listed no longer holds. */
  relist?(): void;
  /** What searches left out so far. */
  problems?(): readonly Problem[];
  /** Frees threads. */
  close?(): void;
}

/** What the surroundings of the server provide: files, grammars, a clock. Node and the browser each have one. */
export interface Platform {
  /** Opens a folder by its URI (without a trailing slash). Must not touch the disk before the first question. */
  open(folder: string): Folder;
  /** Locale of the system, for editors that do not tell theirs; a BCP 47 tag or a POSIX name. */
  readonly locale: string | undefined;
}
