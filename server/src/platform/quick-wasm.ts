import v8 from 'node:v8';

const QUICK = ['--liftoff-only'];
/** What the flag implies has to be taken back with it. */
const USUAL = ['--no-liftoff-only', '--wasm-tier-up', '--wasm-dynamic-tiering'];

let set = false;

/**
 * From now on WebAssembly is compiled by V8's quick compiler alone. The optimising one takes two tenths of a second for the parsers' largest
 * functions, which a run over a few files never gets back; over six hundred files both ways take the same time (measured with Node 20). Only for
 * processes that end soon, and only for the V8 that it was measured with: later ones decide better.
 */
export function compileQuickly(): void {
  if (set || !process.versions.v8.startsWith('11.')) return;
  set = true;
  for (const flag of QUICK) v8.setFlagsFromString(flag);
  // Compiled code that is kept at the end of the run is valid only under the flags that the next run starts with.
  process.prependOnceListener('exit', () => {
    for (const flag of USUAL) v8.setFlagsFromString(flag);
  });
}
