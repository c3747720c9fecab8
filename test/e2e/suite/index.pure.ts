import { file, write } from './editor.js';
import { runAll } from './runner.js';
import { registerWorkspaceTests } from './workspace.js';

/** The files of test/e2e/workspace, by path; put in by the build of the suite. */
declare const WORKSPACE: Readonly<Record<string, string>>;

/** Called by VS Code in a browser without any server: the workspace lives in memory and is written first. */
export async function run(): Promise<void> {
  for (const [path, text] of Object.entries(WORKSPACE)) await write(file(path), text);
  registerWorkspaceTests();
  await runAll();
}
