import { runAll } from './runner.js';
import { registerWorkspaceTests } from './workspace.js';

/** Called by VS Code in the extension host. */
export function run(): Promise<void> {
  registerWorkspaceTests();
  return runAll();
}
