import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { defaultSettings, type Settings } from '../config/settings.js';
import { createWorkspace } from '../engine/index.js';
import { type Ask, createClientFolder } from '../platform/browser.js';
import { createNodeHost, type NodeHost } from '../platform/node.js';
import { wasmFrom } from '../platform/wasm-node.js';
import { logTo } from './log.js';
import type { Folder } from './platform.js';
import { startServer } from './server.js';
import { uriIn } from './uri.js';

/** Entry of the server as a process: `--stdio`, or `--node-ipc` inside VS Code. */
const connection = createConnection(ProposedFeatures.all);
const log = logTo(connection);
const ask: Ask = (method, params) => connection.sendRequest(method, params);

/** A folder of the local disk. New settings make a new host: they decide what it lists. */
function diskFolder(root: string): Folder {
  let settings: Settings = defaultSettings;
  let made: NodeHost | undefined;
  const host = (): NodeHost => {
    made ??= createNodeHost(root, { dist: __dirname, settings, log });
    return made;
  };
  return {
    host: {
      read: (file) => host().read(file),
      exists: (file) => host().exists(file),
      wasm: wasmFrom(path.join(__dirname, 'wasm')),
      now: () => performance.now(),
      log,
    },
    search: {
      search: (words, signal) => host().search(words, signal),
      named: (names, signal) => host().named(names, signal),
      paths: (accept, signal) => host().paths(accept, signal),
    },
    configure(next) {
      settings = next;
      made?.close();
      made = undefined;
    },
    relist: () => made?.relist(),
    problems: () => made?.problems() ?? [],
    close: () => made?.close(),
  };
}

startServer(connection, {
  version,
  createWorkspace,
  platform: () => ({
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    open: (folder) =>
      folder.startsWith('file:')
        ? diskFolder(fileURLToPath(folder))
        : createClientFolder({ ask, folder, uriOf: (file) => uriIn(folder, file), wasm: wasmFrom(path.join(__dirname, 'wasm')), log }),
  }),
});
