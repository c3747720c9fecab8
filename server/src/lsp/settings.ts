import type { Connection, Diagnostic } from 'vscode-languageserver';
import { defaultSettings, type Settings } from '../config/settings.js';
import type { Host } from '../host/host.js';
import type { Client } from './client.js';

export const CONFIG_FILE = 'smslint.json';

/** The `smslint` section of the editor. */
export interface EditorSettings {
  readonly connection: Connection;
  readonly client: Client;
  /** As last pushed by a client that cannot be asked. */
  pushed: unknown;
}

export interface LoadedSettings {
  readonly settings: Settings;
  /** About smslint.json. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function loadSettings(
  editor: EditorSettings,
  folder: string,
  host: Host,
  openText: string | undefined,
): Promise<LoadedSettings> {
  void editor;
  void folder;
  void host;
  void openText;
  return { settings: defaultSettings, diagnostics: [] };
}
