import { dirname, join } from '../../base/path.js';
import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions as shared } from '../requests.js';
import { FILE, summarize } from './lower.js';
import { spelling } from './spelling.js';

/** Request files of the REST Client of VS Code and of the editors of JetBrains. */
export const language: Language = {
  ids: ['http'],
  extensions: ['.http', '.rest'],
  grammarOf: () => ({ grammar: null, id: 'http' }),
  comments: { line: ['#', '//'], block: [] },
  standsAlone: true,
  summarize,
  functions: table({ ...shared, [FILE]: 'data.read' }),
  methods: table({}),
  sdk: { modules: [], clients: [], requests: [], methods: [], legacy: [] },
  spelling,
  // Files of environments lie beside the requests, or in a folder above.
  resolveImport(module, _level, from) {
    const out: string[] = [];
    for (let folder = dirname(from); ; folder = dirname(folder)) {
      const path = join(folder, module);
      if (path !== undefined) out.push(path);
      if (folder === '') return [...new Set(out)];
    }
  },
};
