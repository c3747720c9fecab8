// The same suite in the desktop build of VS Code, where its download service can be reached and @vscode/test-electron is installed.
import https from 'node:https';
import { SUITE_PREFIX } from '../harness/vscode.mjs';

const SERVICE = 'https://update.code.visualstudio.com';
const PATIENCE = 2000;

const reachable = () =>
  new Promise((resolve) => {
    const request = https.request(SERVICE, { method: 'HEAD', timeout: PATIENCE }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.end();
  });

/** Prints why it did not run, or reads the suite's lines into `count`. */
export async function runDesktop({ root, folder, suite, count, fail }) {
  if (!(await reachable())) {
    console.log(`     desktop: left out, ${SERVICE} cannot be reached`);
    return;
  }
  let electron;
  try {
    electron = await import('@vscode/test-electron');
  } catch {
    console.log('     desktop: left out, @vscode/test-electron is not installed (npm install --no-save @vscode/test-electron)');
    return;
  }
  const write = process.stdout.write.bind(process.stdout);
  // The suite prints to the standard output of the window, which arrives on ours.
  process.stdout.write = (chunk, ...rest) => {
    for (const line of String(chunk).split('\n')) if (line.startsWith(SUITE_PREFIX)) count(line.slice(SUITE_PREFIX.length));
    return write(chunk, ...rest);
  };
  try {
    const launchArgs = [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'];
    await electron.runTests({ extensionDevelopmentPath: root, extensionTestsPath: suite, launchArgs });
  } catch (error) {
    fail(String(error));
  } finally {
    process.stdout.write = write;
  }
}
