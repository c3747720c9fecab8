import type { V } from '../values.js';
import type { Reading } from './run.js';
import { after, beginOf, splitWord } from './words.js';

/** What a program's options are called, and which of them take a value. */
export interface OptionTable {
  /** Without dashes: `d`, `data-raw`. */
  readonly valued: ReadonlySet<string>;
  /** Single letters that take no value, so that letters after them are options too: `-sSLd`. */
  readonly flags: string;
}

export interface OptionList {
  readonly options: readonly { readonly name: string; readonly value: V | undefined }[];
  readonly operands: readonly V[];
  /** Words that could not be placed: there may be further options. */
  readonly open: boolean;
}

/** Cuts a command line into options and operands. */
export function optionsOf({ line }: Reading, table: OptionTable): OptionList {
  const options: { name: string; value: V | undefined }[] = [];
  const operands: V[] = [];
  let open = line.several.size > 0;
  const { words } = line;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const begin = beginOf(word);
    if (line.several.has(i)) continue;
    if (begin === undefined) {
      operands.push(word);
      open ||= word.t === 'unknown';
      continue;
    }
    if (begin === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (begin.startsWith('--')) {
      const pair = splitWord(word, '=');
      const name = (pair ? pair.name : begin).slice(2);
      if (pair) options.push({ name, value: pair.value });
      else if (table.valued.has(name)) options.push({ name, value: words[++i] });
      else options.push({ name, value: undefined });
      continue;
    }
    if (begin.length > 1 && begin.startsWith('-')) {
      for (let at = 1; at < begin.length; at++) {
        const letter = begin[at]!;
        if (!table.valued.has(letter)) {
          options.push({ name: letter, value: undefined });
          if (!table.flags.includes(letter)) break;
          continue;
        }
        const rest = word.t === 'cat' || at + 1 < begin.length;
        options.push({ name: letter, value: rest ? after(word, at + 1) : words[++i] });
        break;
      }
      continue;
    }
    operands.push(word);
  }
  return { options, operands, open };
}
