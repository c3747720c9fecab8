import { registerIdleTests } from './idle.js';
import { runAll } from './runner.js';

/** Called by VS Code in the extension host, for a workspace that has nothing to do with SMS. */
export function run(): Promise<void> {
  registerIdleTests();
  return runAll();
}
