import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Projects that are checked, with tests of their own kind in them.
    exclude: ['test/corpus/projects/**', '**/node_modules/**'],
    // Machines that build at the same time are slow; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
