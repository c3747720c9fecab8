import fs from 'node:fs';
import { createRequire } from 'node:module';
import { version } from '../../../package.json';
import type { Cloud } from '../host/cloud.js';
import type { Environment, Sink } from './environment.js';
import { run } from './run.js';

const sink = (stream: NodeJS.WriteStream): Sink => ({
  isTerminal: stream.isTTY === true,
  write: (text) => void stream.write(text),
});

// The reader of a pipe may have had enough (`smslint | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

const environment: Environment = {
  cwd: process.cwd(),
  env: process.env,
  stdout: sink(process.stdout),
  stderr: sink(process.stderr),
  readStdin: async () => fs.readFileSync(0, 'utf8'),
  dist: __dirname,
  engine: async () => (await import('../engine/index.js')).createWorkspace,
  cloud: () => createRequire(__filename)('./cloud.js') as Cloud,
  version,
};

void run(process.argv.slice(2), environment).then((status) => {
  // The process ends by itself once everything is written.
  process.exitCode = status;
});
