import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Credentials } from '../host/cloud.js';

/** Where credentials were found, for messages; never what they are. */
export interface Found {
  readonly credentials: Credentials;
  readonly from: string;
  /** A region that stands beside them. */
  readonly region: string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Credentials of the environment (TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_TOKEN), else of tccli's profile
 * (~/.tccli/<profile>.credential, the profile from TCCLI_PROFILE or `default`). There is no option for them: options land in the shell's history.
 */
export function findCredentials(env: Env, home = os.homedir()): Found | undefined {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const region = value('TENCENTCLOUD_REGION');
  const [secretId, secretKey, token] = [value('TENCENTCLOUD_SECRET_ID'), value('TENCENTCLOUD_SECRET_KEY'), value('TENCENTCLOUD_TOKEN')];
  if (secretId && secretKey)
    return { credentials: { secretId, secretKey, ...(token ? { token } : {}) }, from: 'TENCENTCLOUD_SECRET_ID', region };
  const file = path.join(home, '.tccli', `${value('TCCLI_PROFILE') ?? 'default'}.credential`);
  const profile = readJson(file);
  const text = (key: string): string | undefined => (typeof profile?.[key] === 'string' ? profile[key].trim() || undefined : undefined);
  const [id, key] = [text('secretId'), text('secretKey')];
  if (!id || !key) return undefined;
  const profileToken = text('token');
  const configured = readJson(file.replace(/credential$/, 'configure'))?._sys_param as { readonly region?: unknown } | undefined;
  return {
    credentials: { secretId: id, secretKey: key, ...(profileToken ? { token: profileToken } : {}) },
    from: file,
    region: region ?? (typeof configured?.region === 'string' ? configured.region : undefined),
  };
}

function readJson(file: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
