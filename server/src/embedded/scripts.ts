import type { EmbeddedModule } from './format.js';
import type { Element } from './markup.js';
import { mask } from './mask.js';

/** The script languages of component formats by the value of `lang`; without one it is JavaScript. */
export const scriptLanguage = ({ attributes }: Element): string => attributes.get('lang')?.toLowerCase() || 'js';

/** Scripts that are one module, at the offsets at which they stand; none where there is no code. */
export function moduleOf(text: string, language: string, scripts: readonly Element[]): readonly EmbeddedModule[] {
  const spans = scripts.map((s) => s.content);
  return spans.length === 0 ? [] : [{ language, text: mask(text, spans), spans }];
}

/** An element whose code is in another file. */
export const isElsewhere = ({ attributes }: Element): boolean => attributes.has('src');
