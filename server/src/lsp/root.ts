import type { TextDocument } from 'vscode-languageserver-textdocument';
import { basename } from '../base/path.js';
import { LineIndex } from '../base/range.js';
import type { Settings } from '../config/settings.js';
import type { Snapshot, Workspace } from '../engine/workspace.js';
import type { Folder } from '../platform/platform.js';
import { isBelowSkipped } from '../protocol/skipped.js';
import { createSyntax, type Syntax } from '../syntax/syntax.js';
import { createSchedule } from './schedule.js';
import { pathIn, uriIn } from './uri.js';

/** A snapshot together with the versions of the open documents that it was made from. */
export interface Checked {
  readonly snapshot: Snapshot;
  /** By path. */
  readonly versions: ReadonlyMap<string, number>;
}

/** One folder of the workspace under check: its open documents, its engine, and when that runs. */
export interface Root {
  /** Normalised, without a trailing slash. */
  readonly uri: string;
  readonly folder: Folder;
  /** Of the last finished check. */
  readonly checked: Checked | undefined;
  readonly busy: boolean;
  /** The path of a normalised URI; undefined when it is not of this root. */
  pathOf(uri: string): string | undefined;
  /** All open documents, by path. */
  readonly open: ReadonlyMap<string, TextDocument>;
  /** The URI under which the client knows a path; of a file that was never open, the normal spelling. */
  uriOf(path: string): string;
  /** The document was opened or edited. */
  edit(path: string, document: TextDocument, delay: number): void;
  /** The document was closed: the file on disk counts again. */
  release(path: string): void;
  /** Whether a document is checked while it is open: not below `node_modules`, not ignored, not excluded. One without a file always is. */
  counts(path: string): Promise<boolean>;
  /** Files changed, appeared or vanished on disk; those that do not count are passed over. */
  changeOnDisk(changes: {
    readonly written: readonly string[];
    readonly listChanged: boolean;
    readonly deleted: readonly string[];
  }): Promise<void>;
  configure(settings: Settings): void;
  /** Checks what is there; for a root that has nothing open yet. */
  check(): void;
  /** Forgets everything but the open documents and reads the folder again. */
  reload(): void;
  /** Resolves with the newest state, once everything that was told so far is in it. */
  settled(): Promise<Checked | undefined>;
  /** For questions about a text that the engine does not answer; loads nothing before it is used. */
  readonly syntax: Syntax;
  /** A file as the engine last read it. */
  text(path: string): Promise<string | undefined>;
  /** Line index of that text. */
  lines(path: string): Promise<LineIndex | undefined>;
  close(): void;
}

export interface RootOptions {
  readonly uri: string;
  /** No workspace folder: what is open is checked, whatever it is. */
  readonly loose: boolean;
  /** Where paths are not simply the rest of the URI. */
  readonly pathOf?: (uri: string) => string | undefined;
  readonly folder: Folder;
  readonly settings: Settings;
  readonly create: (folder: Folder, settings: Settings) => Workspace;
  /** Runs around one check; `report` is called with files done and files in all. */
  readonly progress: (first: boolean, run: (report: (done: number, total: number) => void) => Promise<void>) => Promise<void>;
  /** After each check, before it counts as finished. */
  readonly onChecked: (root: Root, checked: Checked) => Promise<void>;
  /** A check began or ended. */
  readonly onBusy: () => void;
  readonly failed: (error: unknown) => void;
}

/** Pause after a change on disk: a checkout or an install changes many files at once. */
const DISK_DELAY = 150;

export function createRoot(options: RootOptions): Root {
  const { uri, folder } = options;
  const open = new Map<string, TextDocument>();
  const clientUris = new Map<string, string>();
  const lineCache = new Map<string, LineIndex>();
  const stale = new Set<string>();
  let settings = options.settings;
  let workspace = options.create(folder, settings);
  let checked: Checked | undefined;
  let busy = false;

  const run = async (signal: AbortSignal): Promise<void> => {
    busy = true;
    options.onBusy();
    try {
      const engine = workspace;
      for (const path of stale) lineCache.delete(path);
      stale.clear();
      const versions = new Map([...open].map(([path, document]) => [path, document.version]));
      await options.progress(checked === undefined, async (report) => {
        const snapshot = await engine.update({ signal, progress: report });
        if (signal.aborted || engine !== workspace) return;
        checked = { snapshot, versions };
        await options.onChecked(root, checked);
      });
    } finally {
      busy = false;
      options.onBusy();
    }
  };
  const schedule = createSchedule(run, options.failed);

  const isListed = async (path: string): Promise<boolean> => (await folder.search.named([basename(path)])).includes(path);

  const root: Root = {
    uri,
    folder,
    syntax: createSyntax(folder.host.wasm),
    get checked() {
      return checked;
    },
    get busy() {
      return busy;
    },
    open,
    pathOf: options.pathOf ?? ((of) => pathIn(uri, of)),
    uriOf: (path) => clientUris.get(path) ?? uriIn(uri, path),
    edit(path, document, delay) {
      open.set(path, document);
      clientUris.set(path, document.uri);
      stale.add(path);
      workspace.setText(path, document.getText());
      schedule.request(delay);
    },
    release(path) {
      open.delete(path);
      stale.add(path);
      workspace.invalidate(path);
      schedule.request(0);
    },
    async counts(path) {
      if (options.loose) return true;
      if (await isListed(path)) return true;
      if (isBelowSkipped(path)) return false;
      if (!(await folder.host.exists(path))) return true;
      // Perhaps it is newer than the list.
      folder.relist?.();
      return isListed(path);
    },
    async changeOnDisk({ written, deleted, listChanged }) {
      folder.forget?.([...written, ...deleted]);
      if (listChanged) folder.relist?.();
      const changed = [...deleted];
      for (const path of written) if (await isListed(path)) changed.push(path);
      const closed = changed.filter((path) => !open.has(path));
      for (const path of closed) {
        stale.add(path);
        workspace.invalidate(path);
      }
      if (closed.length > 0) schedule.request(DISK_DELAY);
    },
    configure(next) {
      settings = next;
      folder.configure?.(next);
      workspace.configure(next);
      schedule.restart();
    },
    check: () => schedule.request(0),
    reload() {
      folder.relist?.();
      workspace = options.create(folder, settings);
      lineCache.clear();
      for (const [path, document] of open) workspace.setText(path, document.getText());
      schedule.restart();
    },
    async settled() {
      await schedule.settled();
      return checked;
    },
    text: (path) => workspace.text(path),
    async lines(path) {
      const cached = lineCache.get(path);
      if (cached) return cached;
      const text = await workspace.text(path);
      if (text === undefined) return undefined;
      const lines = new LineIndex(text);
      lineCache.set(path, lines);
      return lines;
    },
    close() {
      schedule.close();
      folder.close?.();
    },
  };
  return root;
}
