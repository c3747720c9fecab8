import { decodeJson } from '../json.js';
import { newRecord } from '../machine.js';
import { concat } from '../text.js';
import { type Entry, unknown } from '../values.js';
import { bodyText } from './http-parts.js';
import { type OptionTable, optionsOf } from './options.js';
import type { HttpRequest, Reading } from './run.js';
import { after, beginOf } from './words.js';

/** Options of HTTPie that take a value (HTTPie 3, manual). */
const TABLE: OptionTable = {
  valued: new Set('a A o p s raw auth auth-type output print style session verify cert cert-key timeout proxy default-scheme'.split(' ')),
  flags: 'bdfhIjvqFmcS',
};

/** `Name:value`, `name=value`, `name:=json`, `name==value`, and with `@` the content of a file. */
const ITEM = /^([^:=@\s]+)(:=@|:=|==|=@|=|:|@)/;

/** What HTTPie sends: request items become headers and the fields of a JSON body. */
export function httpie(reading: Reading): HttpRequest | undefined {
  const { m, line } = reading;
  const { options, operands, open } = optionsOf(reading, TABLE);
  const headers = new Map<string, Entry>();
  const fields = new Map<string, Entry>();
  const rest = [...operands];
  const method = beginOf(rest[0]);
  if (method !== undefined && /^[A-Z]+$/.test(method)) rest.shift();
  const url = rest.shift();
  if (!url) return undefined;
  let exact = !open;
  for (const item of rest) {
    const found = ITEM.exec(beginOf(item) ?? '');
    if (!found) {
      exact = false;
      continue;
    }
    const [whole, name = '', kind] = found;
    const value = after(item, whole.length);
    const begin = item.t === 'cat' ? item.parts[0]! : item;
    const keyPlace =
      begin.t === 'str' && begin.place && begin.pieces[0]?.verbatim
        ? at(begin.pieces[0].place.range.start, name.length, begin.place.file)
        : null;
    if (kind === ':') headers.set(name, { value, keyPlace });
    else if (kind === '=') fields.set(name, { value, keyPlace });
    else if (kind === ':=')
      fields.set(name, { value: decodeJson(m, value, value.t === 'str' ? value.place : null) ?? unknown('operator', 'json'), keyPlace });
    else if (kind === ':=@') fields.set(name, { value: reading.file(value), keyPlace });
    else if (kind === '=@') fields.set(name, { value: unknown('call', 'file'), keyPlace });
  }
  const raw = options.find((o) => o.name === 'raw')?.value;
  const form = options.some((o) => o.name === 'f' || o.name === 'form');
  const text = raw ?? (fields.size === 0 ? line.stdin : undefined);
  // A host alone means http://host.
  const address = concat([url], url.t === 'str' ? url.place : null);
  if (text) return { urls: [address], headers, body: bodyText(m, text).value };
  return { urls: [address], headers, body: fields.size > 0 ? newRecord(m, null, { entries: fields, exact }) : undefined, form };
}

const at = (start: number, length: number, file: string) => ({ file, range: { start, end: start + length } });
