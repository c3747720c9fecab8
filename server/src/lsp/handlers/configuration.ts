import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Handler } from './handler.js';

/** The editor's settings have changed. */
export const configuration: Handler = {
  register(connection, session) {
    connection.onDidChangeConfiguration(async ({ settings }: { settings: unknown }) => {
      const { setEditorSettings, reconfigure } = await session();
      // Clients that can be asked send nothing useful along; the others send all settings or this section alone.
      if (typeof settings === 'object' && settings !== null) setEditorSettings('smslint' in settings ? settings.smslint : settings);
      await reconfigure();
    });
  },
  async initialized({ client, connection }) {
    if (client.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'smslint' });
  },
};
