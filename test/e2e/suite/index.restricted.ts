import { registerRestrictedTests } from './restricted.js';
import { runAll } from './runner.js';

/** Called by VS Code in the extension host, in a workspace that nobody trusted. */
export function run(): Promise<void> {
  registerRestrictedTests();
  return runAll();
}
