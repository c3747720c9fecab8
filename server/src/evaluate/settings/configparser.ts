import type { Expr } from '../../model/summary.js';
import { decodeFile, openFile } from '../data-files.js';
import { type Machine, newRecord, nullValue, objectOf, placeOf } from '../machine.js';
import { type CallArg, type Frame, type H, unknown, type V } from '../values.js';
import { keyword, orDefault, positional } from './arguments.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
type RecordObject = Extract<H, { h: 'record' }>;

/** configparser: files that are read, sections and options. */
export function parserCall(
  m: Machine,
  self: Extract<V, { t: 'ref' }>,
  h: RecordObject,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
): V | undefined {
  const first = positional(args, 0);
  if (name === 'read' || name === 'read_file' || name === 'readfp') {
    const entries = new Map(h.entries);
    const source = name === 'read' ? fileNames(m, first, e) : [first];
    for (const file of source) {
      const content = objectOf(m, decodeFile(m, file, frame, true) ?? nullValue());
      if (content?.h === 'record')
        for (const [section, entry] of content.entries) entries.set(section, { ...entry, value: options(m, entry.value) });
    }
    m.run.state.update(self.id, { ...h, entries });
    return unknown('call', name, placeOf(frame.fn.unit, e));
  }
  if (!/^get(?:int|float|boolean)?$/.test(name)) return undefined;
  const option = positional(args, 1);
  if (first?.t !== 'str' || option?.t !== 'str') return undefined;
  const optionIn = (section: string): V | undefined => {
    const found = objectOf(m, h.entries.get(section)?.value ?? nullValue());
    return found?.h === 'record' ? (found.entries.get(option.value) ?? found.entries.get(option.value.toLowerCase()))?.value : undefined;
  };
  const missing = unknown('config', `${first.value}.${option.value}`, placeOf(frame.fn.unit, e));
  return optionIn(first.value) ?? optionIn('DEFAULT') ?? orDefault(missing, keyword(args, 'fallback'));
}

/** A section, with the names of its options in lower case besides; there may be more in DEFAULT and in other spellings. */
function options(m: Machine, section: V): V {
  const h = objectOf(m, section);
  if (h?.h !== 'record') return section;
  const entries = new Map(h.entries);
  for (const [name, entry] of h.entries) {
    const value = entry.value.t === 'str' && entry.value.value.includes('%(') ? unknown('config', name, entry.value.place) : entry.value;
    entries.set(name, { ...entry, value });
    entries.set(name.toLowerCase(), { ...entry, value });
  }
  return newRecord(m, h.place, { entries, exact: false });
}

function fileNames(m: Machine, v: V | undefined, e: CallExpr): readonly (V | undefined)[] {
  const list = v && objectOf(m, v);
  if (list?.h === 'list') return list.items;
  if (v?.t === 'str') return [v];
  return [openFile(undefined, e.args[0]?.value)];
}
