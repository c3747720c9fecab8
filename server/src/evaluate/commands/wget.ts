import type { Entry, V } from '../values.js';
import { bodyText, headerOf, queryForm } from './http-parts.js';
import { type OptionTable, optionsOf } from './options.js';
import type { HttpRequest, Reading } from './run.js';

/** Options of wget that take a value (GNU wget 1.24, manual). */
const TABLE: OptionTable = {
  valued: new Set(
    'a e i o O t T U post-data post-file body-data body-file header method output-document timeout tries user password user-agent referer'.split(
      ' ',
    ),
  ),
  flags: 'bcdFhkKmNpqrSVvxHLE',
};

/** What wget sends. */
export function wget(reading: Reading): HttpRequest | undefined {
  const { options, operands } = optionsOf(reading, TABLE);
  const headers = new Map<string, Entry>();
  let body: V | undefined;
  for (const { name, value } of options) {
    if (!value) continue;
    if (name === 'header') headerOf(value, headers);
    else if (name === 'post-data' || name === 'body-data') body = value;
    else if (name === 'post-file' || name === 'body-file')
      body = value.t === 'str' && (value.value === '-' || value.value === '/dev/stdin') ? reading.line.stdin : reading.file(value);
  }
  if (body) {
    const { value, form } = bodyText(reading.m, body);
    return { urls: operands, headers, body: value, form };
  }
  const query = operands.map((u) => queryForm(reading.m, u)).find((q) => q !== undefined);
  return { urls: operands, headers, body: query, form: query !== undefined };
}
