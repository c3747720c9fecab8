import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Client } from '../client.js';
import type { Session } from '../session.js';

/** One request or notification of the protocol, or a few that belong together. */
export interface Handler {
  /** What the server announces for it. */
  capabilities?(client: Client): ServerCapabilities;
  /** Registers with the connection, before `initialize`; `session` resolves once the client is initialized. */
  register?(connection: Connection, session: () => Promise<Session>): void;
  /** After `initialized`: what the client is asked for, and events that exist only for some clients. */
  initialized?(session: Session): Promise<void>;
}
