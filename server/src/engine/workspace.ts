import type { Signal } from '../base/signal.js';
import type { Settings } from '../config/settings.js';
import type { FileSearch, Host } from '../host/host.js';
import type { Call } from '../model/call.js';
import type { Catalog } from '../model/catalog.js';
import type { Finding, Problem } from '../model/finding.js';
import type { ManageCall } from '../model/manage.js';

/** What one pass over the workspace knows. */
export interface Snapshot {
  readonly calls: readonly Call[];
  /** Calls of actions that send nothing. */
  readonly managed: readonly ManageCall[];
  /** Sorted by file, offset, rule; suppressed ones are left out. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly catalog: Catalog;
  /** Files that hold a trigger word, and how many of them were parsed. */
  readonly matched: number;
  readonly parsed: number;
}

/**
 * The state of one workspace: texts, summaries, evaluated calls, findings. Driven from outside: the caller tells what changed and asks for
 * an update; nothing happens at idle.
 */
export interface Workspace {
  /** The text of an open document; wins over the file on disk until closed. */
  setText(path: string, text: string): void;
  /** The document is closed, or the file changed or vanished on disk. */
  invalidate(path: string): void;
  configure(settings: Settings): void;
  /** Brings everything up to date. Searches the whole workspace on the first call. */
  update(options?: { readonly signal?: Signal; readonly progress?: (done: number, total: number) => void }): Promise<Snapshot>;
  /** The text of a file as last read, for line numbers and code frames. */
  text(path: string): Promise<string | undefined>;
}

export type CreateWorkspace = (host: Host, search: FileSearch, settings: Settings) => Workspace;
