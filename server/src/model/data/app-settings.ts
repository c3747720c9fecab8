import { type Table, table } from '../../base/table.js';
import type { RecordEntry, RecordValue } from '../value.js';
import { pieceBuilder } from './pieces.js';

/** What does not count as a setting: comments, and text that is not markup. */
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/g;
const NAMED: Table<string> = table({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" });

/**
 * Reads the `<appSettings>` of an application's configuration file (.NET Framework): `<add key="…" value="…"/>`, of which a later one wins;
 * `<remove>` and `<clear>`. Never throws.
 */
export function parseAppSettings(file: string, text: string): RecordValue {
  const entries = new Map<string, RecordEntry>();
  let inside = false;
  for (const tag of text.matchAll(TOKEN)) {
    const [whole, closing, name, attributes] = tag;
    if (name === undefined) continue;
    if (name.toLowerCase() === 'appsettings') inside = closing === '' && !whole.endsWith('/>');
    if (!inside || closing !== '') continue;
    const given = attributesOf(file, attributes!, tag.index + 1 + name.length);
    const key = given.get('key');
    if (name === 'clear') entries.clear();
    else if (name === 'remove' && key?.value.kind === 'string') entries.delete(key.value.value);
    const value = given.get('value');
    if (name !== 'add' || key?.value.kind !== 'string' || !value) continue;
    entries.delete(key.value.value);
    entries.set(key.value.value, { key: key.value.value, keyPlace: key.value.place, value: value.value });
  }
  return { kind: 'record', entries: [...entries.values()], exact: true, place: { file, range: { start: 0, end: text.length } } };
}

/** The attributes of a tag by name; `at`: where their text begins. */
function attributesOf(file: string, text: string, at: number): ReadonlyMap<string, RecordEntry> {
  const out = new Map<string, RecordEntry>();
  for (const found of text.matchAll(ATTRIBUTE)) {
    const raw = found[2] ?? found[3] ?? '';
    const start = at + found.index + found[0].length - 1 - raw.length;
    const pieces = pieceBuilder(file);
    let from = 0;
    for (const entity of raw.matchAll(ENTITY)) {
      const [written, decimal, hex, name] = entity;
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : Number.NaN;
      const meant = Number.isNaN(code) ? NAMED[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (meant === undefined) continue;
      pieces.verbatim(raw.slice(from, entity.index), start + from);
      pieces.escaped(meant, start + entity.index, start + entity.index + written.length);
      from = entity.index + written.length;
    }
    pieces.verbatim(raw.slice(from), start + from);
    const place = { file, range: { start, end: start + raw.length } };
    out.set(found[1]!, {
      key: found[1]!,
      keyPlace: null,
      value: { kind: 'string', value: pieces.value(), pieces: pieces.pieces(), place, literal: true, trail: [] },
    });
  }
  return out;
}
