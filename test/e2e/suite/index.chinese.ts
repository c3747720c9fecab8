import { registerChineseTests } from './chinese.js';
import { runAll } from './runner.js';

/** Called by VS Code in the extension host, in a window whose display language is Simplified Chinese. */
export function run(): Promise<void> {
  registerChineseTests();
  return runAll();
}
