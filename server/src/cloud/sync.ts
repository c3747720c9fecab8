import fs from 'node:fs';
import path from 'node:path';
import type { Signal } from '../base/signal.js';
import { toJson, toYaml } from '../catalog/write.js';
import { type Account, type FetchOptions, fetchAccount, type Service } from './account.js';

/** The file is there, but is no catalog that could be written to. */
export class NotACatalog extends Error {}

export interface SyncOptions extends FetchOptions {
  readonly now: () => Date;
  /** Replaces the file in one step. */
  write(file: string, text: string): void;
}

/**
 * Brings a catalog file in line with the account. Nothing is written before everything has arrived, so a failure or a cancelled run leaves the
 * file as it is. Rejects with a `ServiceError`, `NotACatalog`, as the signal says, or with what the file system says.
 */
export async function sync(service: Service, file: string, options: SyncOptions): Promise<Account> {
  const existing = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  const json = /^\.jsonc?$/i.test(path.extname(file));
  const write = json ? toJson : toYaml;
  // Said before the network is asked.
  if (write({ templates: [], signs: [], syncedAt: '' }, existing) === null) throw new NotACatalog(file);
  const account = await fetchAccount(service, options);
  const syncedAt = options
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const text = write({ templates: account.templates, signs: account.signs, syncedAt }, existing);
  if (text === null) throw new NotACatalog(file);
  (options.signal as Signal | undefined)?.throwIfAborted();
  options.write(file, text);
  return account;
}
