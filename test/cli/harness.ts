import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Environment } from '../../server/src/cli/environment.js';
import { run } from '../../server/src/cli/run.js';
import { fakeEngine } from './fake-engine.js';

/** A folder with these files. */
export function folder(files: Readonly<Record<string, string>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-cli-')));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}

export interface Outcome {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in `cwd` with an engine over a toy notation. */
export async function smslint(
  cwd: string,
  argv: readonly string[],
  more: Partial<Environment> & { readonly stdin?: string } = {},
): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const environment: Environment = {
    cwd,
    env: { LANG: 'en_US.UTF-8' },
    stdout: { isTerminal: false, write: (text) => stdout.push(text) },
    stderr: { isTerminal: false, write: (text) => stderr.push(text) },
    readStdin: async () => more.stdin ?? '',
    dist: '/nowhere',
    engine: async () => fakeEngine,
    cloud: () => {
      throw new Error('nothing may reach the network here');
    },
    version: '9.9.9',
    ...more,
  };
  const status = await run(argv, environment);
  return { status, stdout: stdout.join(''), stderr: stderr.join('') };
}
