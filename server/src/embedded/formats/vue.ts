import type { HostFormat } from '../format.js';
import { blocksIn } from '../markup.js';
import { isElsewhere, moduleOf, scriptLanguage } from '../scripts.js';

/**
 * Vue's single-file components. `<script>` and `<script setup>` are one module in one language
 * (https://vuejs.org/api/sfc-spec.html, "script setup").
 */
export const format: HostFormat = {
  name: 'Vue',
  ids: ['vue'],
  extensions: ['.vue'],
  importable: true,
  activates: true,
  modules(text) {
    const scripts = blocksIn(text).filter((block) => block.name === 'script' && !isElsewhere(block));
    const [first] = scripts;
    if (!first) return [];
    const language = scriptLanguage(first);
    return moduleOf(
      text,
      language,
      scripts.filter((script) => scriptLanguage(script) === language),
    );
  },
};
