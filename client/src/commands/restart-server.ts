import type { Server } from '../server.js';

/** Ends the server and starts a new one, with everything read anew. */
export const restartServer = (server: Server): Promise<void> => server.restart();
