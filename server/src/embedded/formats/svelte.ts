import type { HostFormat } from '../format.js';
import { scriptsIn } from '../markup.js';
import { isElsewhere, moduleOf, scriptLanguage } from '../scripts.js';

/** Svelte components: what the module script declares, the script of the instance sees (https://svelte.dev/docs/svelte/svelte-files). */
export const format: HostFormat = {
  name: 'Svelte',
  ids: ['svelte'],
  extensions: ['.svelte'],
  importable: true,
  activates: true,
  modules(text) {
    const scripts = scriptsIn(text).filter((script) => !isElsewhere(script));
    // `lang="ts"` on one of them and not on the other: TypeScript reads both.
    const typed = scripts.some((script) => /^(?:ts|typescript)$/.test(scriptLanguage(script)));
    return moduleOf(text, typed ? 'ts' : 'js', scripts);
  },
};
