import { type Table, table } from '../base/table.js';
import { languages } from './registry.js';

/** What people call languages besides their ids and extensions: info strings of Markdown, kernels of notebooks, attributes of elements. */
const ALIASES: Table<string> = table({
  golang: 'go',
  python2: 'py',
  python3: 'py',
  ipython: 'py',
  ipython3: 'py',
  node: 'js',
  nodejs: 'js',
  'c#': 'cs',
  'c++': 'cpp',
  shell: 'sh',
  zsh: 'sh',
});

/** The extension of files in the language that people call so; undefined when no adapter reads it. */
export function extensionNamed(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  const wanted = ALIASES[plain] ?? plain;
  for (const language of languages) if (language.extensions.includes(`.${wanted}`)) return `.${wanted}`;
  for (const language of languages) {
    if (!language.ids.includes(wanted)) continue;
    return language.extensions.find((e) => language.grammarOf(`x${e}`).id === wanted) ?? language.extensions[0];
  }
  return undefined;
}
