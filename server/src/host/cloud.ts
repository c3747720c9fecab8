import type { Signal } from '../base/signal.js';
import type { Message } from '../base/text.js';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Of temporary credentials. */
  readonly token?: string;
}

export interface SyncRequest {
  /** Absolute path of the catalog: JSON by its extension, else YAML. */
  readonly file: string;
  /** Absent: those of the environment or of tccli's profile. */
  readonly credentials?: Credentials;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly region?: string;
  /** `http://` or `https://` and a host. */
  readonly endpoint?: string;
  /** The account is one of the international site. */
  readonly international?: boolean;
  /** Seconds that one call may take. */
  readonly timeout?: number;
  /** For tests: waits between calls are so many times shorter. */
  readonly haste?: number;
  readonly signal?: Signal;
  /** Told after every page. */
  progress?(done: { readonly templates: number; readonly signs: number }): void;
}

export type SyncResult =
  | { readonly ok: true; readonly templates: number; readonly signs: number }
  /** The file is as it was. `code`: of the service, where it answered one. */
  | { readonly ok: false; readonly reason: Message; readonly code?: string; readonly cancelled?: boolean };

/** What reaches the network, in a bundle of its own: loaded only when a person asks for it. */
export interface Cloud {
  /** Brings a catalog in line with the account. Never rejects. */
  syncCatalog(request: SyncRequest): Promise<SyncResult>;
}
