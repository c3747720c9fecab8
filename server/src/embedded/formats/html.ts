import { type Table, table } from '../../base/table.js';
import type { HostFormat } from '../format.js';
import { type Element, scriptsIn } from '../markup.js';
import { isElsewhere, moduleOf } from '../scripts.js';

/** Languages by MIME type (https://html.spec.whatwg.org/multipage/scripting.html) and by the types that compilers in the browser use. */
const TYPES: Table<string> = table({
  '': 'js',
  module: 'js',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'application/x-javascript': 'js',
  'text/ecmascript': 'js',
  'application/ecmascript': 'js',
  'text/babel': 'jsx',
  'text/jsx': 'jsx',
  'text/typescript': 'ts',
  'application/typescript': 'ts',
});

const languageOf = ({ attributes }: Element): string | undefined => TYPES[(attributes.get('type') ?? '').trim().toLowerCase()];

/** HTML pages: classic scripts share one scope, a module has its own. */
export const format: HostFormat = {
  name: 'HTML',
  ids: ['html'],
  extensions: ['.html', '.htm'],
  modules(text) {
    const scripts = scriptsIn(text).filter((script) => !isElsewhere(script) && languageOf(script) !== undefined);
    const isModule = (script: Element): boolean => script.attributes.get('type') === 'module';
    const classic = scripts.filter((script) => !isModule(script));
    const languages = [...new Set(classic.map((script) => languageOf(script)!))];
    return [
      ...languages.flatMap((language) =>
        moduleOf(
          text,
          language,
          classic.filter((script) => languageOf(script) === language),
        ),
      ),
      ...scripts.filter(isModule).flatMap((script) => moduleOf(text, 'js', [script])),
    ];
  },
};
