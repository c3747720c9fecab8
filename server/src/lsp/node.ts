import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { createWorkspace } from '../engine/index.js';
import { type Ask, createClientFolder } from '../platform/browser.js';
import { createNodeHost } from '../platform/node.js';
import type { Folder } from '../platform/platform.js';
import { wasmFrom } from '../platform/wasm-node.js';
import { logTo } from './log.js';
import { startServer } from './server.js';
import { uriIn } from './uri.js';

/** Entry of the server as a process: `--stdio`, or `--node-ipc` inside VS Code. */
const connection = createConnection(ProposedFeatures.all);
const log = logTo(connection);
const ask: Ask = (method, params) => connection.sendRequest(method, params);

/** A folder of the local disk. */
function diskFolder(root: string): Folder {
  const host = createNodeHost(root, { dist: __dirname, log });
  return { host, search: host, configure: host.configure, relist: host.relist, problems: host.problems, close: host.close };
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
