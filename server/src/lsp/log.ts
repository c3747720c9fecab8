import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host/host.js';

/** The log of the engine, in the client's output. */
export const logTo =
  (connection: Connection): Host['log'] =>
  (level, text) => {
    switch (level) {
      case 'error':
        connection.console.error(text);
        return;
      case 'warning':
        connection.console.warn(text);
        return;
      case 'info':
        connection.console.info(text);
        return;
      case 'debug':
        connection.console.debug(text);
    }
  };
