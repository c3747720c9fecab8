import { type Connection, FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { basename } from '../base/path.js';
import { ruleUrl } from '../base/rule-url.js';
import { type Locale, localeOf, render } from '../base/text.js';
import { isConfigFile } from '../config/nested.js';
import type { CreateWorkspace } from '../engine/workspace.js';
import type { Folder, Platform } from '../platform/platform.js';
import { isBelowSkipped } from '../protocol/skipped.js';
import type { Client } from './client.js';
import { looseFolder, UNTITLED, untitledPath } from './loose.js';
import { trackProgress } from './progress.js';
import { createPublisher, type Publisher } from './publish.js';
import { createRoot, type Root } from './root.js';
import { type EditorSettings, type LoadedSettings, loadSettings } from './settings.js';
import { createProblemLog, reportStatus } from './status.js';
import { folderUri, normalize, parentOf } from './uri.js';

/** Pause after a keystroke. */
const TYPING_DELAY = 60;

/** A document or file, and the root that checks it. */
export interface Located {
  readonly root: Root;
  readonly path: string;
}

/** All that lives between `initialized` and `shutdown`: the roots, and what the client was told of them. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly roots: readonly Root[];
  /** Language of messages for a root. */
  locale(root: Root): Locale;
  locate(uri: string): Located | undefined;
  /** The document was opened or edited. */
  edit(document: TextDocument): Promise<void>;
  release(document: TextDocument): void;
  changeOnDisk(changes: readonly FileEvent[]): Promise<void>;
  changeFolders(added: readonly string[], removed: readonly string[]): Promise<void>;
  /** Reads the settings again: all of them, or those of one root. */
  reconfigure(root?: Root): Promise<void>;
  setEditorSettings(settings: unknown): void;
  close(): void;
}

export interface SessionOptions {
  readonly connection: Connection;
  readonly client: Client;
  readonly platform: Platform;
  readonly documents: TextDocuments<TextDocument>;
  readonly createWorkspace: CreateWorkspace;
}

interface RootState {
  readonly root: Root;
  /** Not a workspace folder: lives as long as one of its documents is open. */
  readonly loose: boolean;
  locale: Locale;
  /** As JSON: what the engine was last configured with. */
  configured: string;
}

export function createSession(options: SessionOptions): Session {
  const { connection, client, platform, documents } = options;
  const states = new Map<string, RootState>();
  const untitled = new Map<string, string>();
  /** URIs of open documents that are not checked. */
  const ignored = new Set<string>();
  const editor: EditorSettings = { connection, client, pushed: client.options.settings };

  const systemLocale = localeOf(client.locale ?? platform.locale);
  const stateOf = (root: Root): RootState | undefined => states.get(root.uri);

  const publisher: Publisher = createPublisher(
    (params) => connection.sendDiagnostics(params),
    (root) => {
      const locale = session.locale(root);
      return { locale, abilities: client.diagnostics, uriOf: root.uriOf, docUrl: (rule) => ruleUrl(rule, locale) };
    },
  );
  const status = reportStatus(connection, () => session.roots);

  const readSettings = async (uri: string, folder: Folder, open: ReadonlyMap<string, TextDocument>): Promise<LoadedSettings> => {
    const loaded = await loadSettings(editor, uri, folder, (path) => open.get(path)?.getText(), platform.locale);
    for (const problem of loaded.problems) connection.console.warn(`settings: ${render(problem, loaded.locale)}`);
    return loaded;
  };

  const logProblems = createProblemLog((line) => connection.console.warn(line));

  const addRoot = async (uri: string, loose: boolean): Promise<Root> => {
    const known = states.get(uri);
    if (known) return known.root;
    const files = platform.open(uri);
    const folder: Folder = loose ? looseFolder(files, () => states.get(uri)?.root.open ?? new Map()) : files;
    const loaded = await readSettings(uri, folder, new Map());
    const raced = states.get(uri);
    if (raced) return raced.root;
    folder.configure?.(loaded.settings);
    const root: Root = createRoot({
      uri,
      folder,
      settings: loaded.settings,
      loose,
      pathOf: uri === UNTITLED ? (of) => untitled.get(of) : undefined,
      create: ({ host, search }, settings) => options.createWorkspace(host, search, settings),
      progress: (first, run) => (first && !loose ? trackProgress(connection, client, session.locale(root), run) : run(() => {})),
      onChecked: async (checkedRoot, checked) => {
        await publisher.publish(checkedRoot, checked);
        logProblems(checkedRoot, session.locale(checkedRoot));
      },
      onBusy: status.changed,
      failed: (error) =>
        connection.console.error(`check failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    });
    states.set(uri, { root, loose, locale: loaded.locale, configured: JSON.stringify(loaded.settings) });
    publisher.setExtras(root, loaded.diagnostics);
    return root;
  };

  const removeRoot = (state: RootState): void => {
    state.root.close();
    states.delete(state.root.uri);
    publisher.clear(state.root);
    status.changed();
  };

  const locate = (rawUri: string): Located | undefined => {
    const uri = normalize(rawUri);
    let best: Located | undefined;
    for (const { root } of states.values()) {
      const path = root.pathOf(uri);
      // Of nested folders the inner one checks the file.
      if (path !== undefined && (!best || root.uri.length > best.root.uri.length)) best = { root, path };
    }
    return best;
  };

  const locateOrAdd = async (document: TextDocument): Promise<Located | undefined> => {
    const uri = normalize(document.uri);
    if (uri.startsWith(UNTITLED)) untitled.set(uri, untitledPath(uri, document.languageId));
    const found = locate(uri);
    if (found) return found;
    const folder = uri.startsWith(UNTITLED) ? UNTITLED : parentOf(uri);
    await addRoot(folder, true);
    return locate(uri);
  };

  /** New settings may exclude documents that are open, or take them back in. */
  const recount = async (root: Root): Promise<void> => {
    for (const path of root.open.keys()) if (!(await root.counts(path))) root.release(path);
    ignored.clear();
    for (const document of documents.all()) {
      const at = locate(document.uri);
      if (at?.root === root && !root.open.has(at.path)) await feed(document);
    }
  };

  const feed = async (document: TextDocument): Promise<void> => {
    const at = await locateOrAdd(document);
    // Closed, or edited again, while the root was made.
    const current = documents.get(document.uri);
    if (!at || !current || ignored.has(current.uri)) return;
    const known = at.root.open.has(at.path);
    if (!known && !(await at.root.counts(at.path))) {
      ignored.add(current.uri);
      return;
    }
    at.root.edit(at.path, current, known ? TYPING_DELAY : 0);
    if (isConfigFile(at.path)) await session.reconfigure(at.root);
  };

  const session: Session = {
    connection,
    client,
    get roots() {
      return [...states.values()].map((state) => state.root);
    },
    locale: (root) => stateOf(root)?.locale ?? systemLocale,
    locate,
    edit: feed,
    release(document) {
      if (ignored.delete(document.uri)) return;
      const at = locate(document.uri);
      if (!at) return;
      at.root.release(at.path);
      const state = stateOf(at.root);
      if (state?.loose && at.root.open.size === 0) removeRoot(state);
      else if (isConfigFile(at.path)) void session.reconfigure(at.root);
    },
    async changeOnDisk(changes) {
      const byRoot = new Map<Root, { written: string[]; deleted: string[]; listChanged: boolean }>();
      for (const { uri, type } of changes) {
        const at = locate(uri);
        if (!at || isBelowSkipped(at.path)) continue;
        const of = byRoot.get(at.root) ?? { written: [], deleted: [], listChanged: false };
        (type === FileChangeType.Deleted ? of.deleted : of.written).push(at.path);
        of.listChanged ||= type !== FileChangeType.Changed;
        byRoot.set(at.root, of);
      }
      for (const [root, change] of byRoot) {
        const paths = [...change.written, ...change.deleted];
        if (paths.some((path) => basename(path) === '.gitignore')) root.reload();
        else await root.changeOnDisk(change);
        if (paths.some(isConfigFile)) await session.reconfigure(root);
      }
    },
    async changeFolders(added, removed) {
      for (const uri of removed) {
        const state = states.get(folderUri(uri));
        if (state) removeRoot(state);
      }
      for (const uri of added) {
        const loose = states.get(folderUri(uri));
        if (loose?.loose) removeRoot(loose);
        (await addRoot(folderUri(uri), false)).check();
      }
      // Documents go to the root that is theirs now.
      for (const document of documents.all()) await feed(document);
    },
    async reconfigure(only) {
      for (const state of only ? [stateOf(only)] : [...states.values()]) {
        if (!state) continue;
        const { settings, locale, diagnostics } = await readSettings(state.root.uri, state.root.folder, state.root.open);
        publisher.setExtras(state.root, diagnostics);
        const configured = JSON.stringify(settings);
        const changed = configured !== state.configured;
        state.locale = locale;
        state.configured = configured;
        if (!changed) {
          state.root.check();
          continue;
        }
        state.root.configure(settings);
        await recount(state.root);
      }
    },
    setEditorSettings(settings) {
      editor.pushed = settings;
    },
    close() {
      for (const { root } of states.values()) root.close();
    },
  };
  return session;
}
