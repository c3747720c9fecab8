import type { HostFormat } from '../format.js';
import { scriptsIn } from '../markup.js';
import { isElsewhere, moduleOf } from '../scripts.js';

const FENCED = /^\s*---[^\S\n]*\n([\s\S]*?)^---/m;

/** Astro components: the TypeScript between the fences runs on the server; each script is a module of its own in the browser. */
export const format: HostFormat = {
  name: 'Astro',
  ids: ['astro'],
  extensions: ['.astro'],
  importable: true,
  activates: true,
  modules(text) {
    const fenced = FENCED.exec(text);
    const end = fenced?.index === 0 ? fenced[0].length : 0;
    const start = end === 0 ? 0 : end - 3 - fenced![1]!.length;
    const front = moduleOf(text, 'ts', end === 0 ? [] : [{ name: '', attributes: new Map(), content: { start, end: end - 3 } }]);
    const scripts = scriptsIn(text, end).filter((script) => !isElsewhere(script));
    return [...front, ...scripts.flatMap((script) => moduleOf(text, 'ts', [script]))];
  },
};
