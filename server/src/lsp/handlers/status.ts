import { CHECK_REQUEST, STATUS_REQUEST, type Status } from '../../protocol/status.js';
import { statusOf } from '../status.js';
import type { Handler } from './handler.js';

/** The custom requests: what is known of the workspace, and check it all again. */
export const status: Handler = {
  register(connection, session) {
    connection.onRequest(STATUS_REQUEST, async (): Promise<Status> => statusOf((await session()).roots));
    connection.onRequest(CHECK_REQUEST, async (): Promise<Status> => {
      const { roots } = await session();
      for (const root of roots) root.reload();
      await Promise.all(roots.map((root) => root.settled()));
      return statusOf(roots);
    });
  },
};
