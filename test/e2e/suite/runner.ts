/** Lines of the suite begin with this, so that they can be told from everything else on the console (see test/harness/vscode.mjs). */
const PREFIX = '@smslint ';

type Test = () => Promise<void>;
const tests: { readonly name: string; readonly run: Test }[] = [];

const TEST_TIMEOUT = 40_000;

/** Registers a test; they run in order, in one window, and may build on each other. */
export const test = (name: string, run: Test): void => {
  tests.push({ name, run });
};

/** One finished line: the extension host passes console arguments on unformatted. */
export const print = (line: string): void => console.log(`${PREFIX}${line}`);

/** Runs everything that was registered; rejects when a test failed. */
export async function runAll(): Promise<void> {
  let failed = 0;
  for (const { name, run } of tests) {
    const started = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`not done after ${TEST_TIMEOUT} ms`)), TEST_TIMEOUT);
      });
      await Promise.race([run(), late]);
      print(`ok   ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      print(`FAIL ${name}: ${text.split('\n').slice(0, 6).join(' | ')}`);
    } finally {
      clearTimeout(timer);
    }
  }
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
