import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { createWorkspace } from '../engine/index.js';
import { type Ask, createClientFolder, wasmFrom } from '../platform/browser.js';
import { logTo } from './log.js';
import { startServer } from './server.js';
import { uriIn } from './uri.js';

/** Entry of the worker in the browser: everything it reads comes through the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & ConstructorParameters<typeof BrowserMessageWriter>[0];

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
const ask: Ask = (method, params) => connection.sendRequest(method, params);

startServer(connection, {
  version,
  createWorkspace,
  platform: (options) => ({
    locale: undefined,
    open: (folder) =>
      createClientFolder({
        ask,
        folder,
        uriOf: (path) => uriIn(folder, path),
        wasm: wasmFrom(options.wasmBase, ask),
        log: logTo(connection),
      }),
  }),
});
