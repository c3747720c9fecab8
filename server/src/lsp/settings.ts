import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { LineIndex } from '../base/range.js';
import { type Locale, localeOf, type Message, render } from '../base/text.js';
import { KEY_NAMES } from '../config/keys.js';
import { CONFIG_FILE, type ConfigFile, joinConfigFiles } from '../config/nested.js';
import { type PlacedProblem, parseSettings, settingsFromObject } from '../config/parse.js';
import type { Settings } from '../config/settings.js';
import type { Folder } from '../platform/platform.js';
import { rules } from '../rules/registry.js';
import type { Client } from './client.js';
import { SOURCE, toRange } from './convert.js';

/** The `smslint` section of the editor. */
export interface EditorSettings {
  readonly connection: Connection;
  readonly client: Client;
  /** As last pushed by a client that cannot be asked. */
  pushed: unknown;
}

export interface LoadedSettings {
  readonly settings: Settings;
  readonly locale: Locale;
  /** What is wrong in configuration files, by path; also files in which nothing is. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What is wrong in the editor's settings. */
  readonly problems: readonly Message[];
}

const RULE_IDS = rules.map((rule) => rule.id);

/**
 * The settings of a folder: the editor's, then every smslint.json below it. `openText` gives the text of an open document. What is wrong is
 * told, what is right counts all the same.
 */
export async function loadSettings(
  editor: EditorSettings,
  uri: string,
  folder: Folder,
  openText: (path: string) => string | undefined,
  fallback: string | undefined,
): Promise<LoadedSettings> {
  const section = await readSection(editor, uri);
  const own = settingsFromObject(section, RULE_IDS);
  const files: ConfigFile[] = [];
  const found: { path: string; text: string; problems: readonly PlacedProblem[] }[] = [];
  for (const path of await folder.search.named([CONFIG_FILE])) {
    const text = openText(path) ?? decode(await folder.host.read(path));
    if (text === undefined) continue;
    const { value, problems } = parseSettings(path, text, RULE_IDS);
    files.push({ file: path, patch: value });
    found.push({ path, text, problems });
  }
  const settings = joinConfigFiles(own.value, files);
  const locale = settings.locale ?? localeOf(editor.client.locale ?? fallback);
  const diagnostics = new Map(found.map(({ path, text, problems }) => [path, toDiagnostics(problems, text, locale)]));
  return { settings, locale, diagnostics, problems: own.problems.map((problem) => problem.message) };
}

/** Only the keys that smslint.json has too; the others are for the client. */
async function readSection({ connection, client, pushed }: EditorSettings, scopeUri: string): Promise<unknown> {
  const section: unknown = client.pullsConfiguration ? await connection.workspace.getConfiguration({ scopeUri, section: SOURCE }) : pushed;
  if (typeof section !== 'object' || section === null || Array.isArray(section)) return undefined;
  return Object.fromEntries(Object.entries(section).filter(([key]) => KEY_NAMES.includes(key)));
}

function toDiagnostics(problems: readonly PlacedProblem[], text: string, locale: Locale): readonly Diagnostic[] {
  const lines = new LineIndex(text);
  return problems.map(({ place, message }) => ({
    range: toRange(lines, place.range),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: render(message, locale),
  }));
}

const decode = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
