import os from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Projects that are checked, with tests of their own kind in them.
    exclude: ['test/corpus/projects/**', '**/node_modules/**'],
    // The engine keeps nothing between workspaces, so test files can share it: loading it anew for each took a third of the time.
    isolate: false,
    pool: 'threads',
    // One is left out else, which is half of a small machine.
    maxWorkers: os.availableParallelism(),
    globalSetup: 'test/harness/temporary.ts',
    // Machines that build at the same time are slow; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
