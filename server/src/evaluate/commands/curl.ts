import type { Entry, V } from '../values.js';
import { bodyText, formOf, headerOf, joinForms, queryForm } from './http-parts.js';
import { type OptionTable, optionsOf } from './options.js';
import type { HttpRequest, Reading } from './run.js';
import { after, beginOf, splitWord } from './words.js';

/** Options of curl that take a value (curl 8, man page). */
const TABLE: OptionTable = {
  valued: new Set(
    (
      'A b c C d D e E F h H K m o P Q r t T u U w x X y Y z ' +
      'data data-ascii data-binary data-raw data-urlencode json header request url url-query user user-agent cookie cookie-jar output ' +
      'write-out max-time connect-timeout proxy proxy-user cacert capath cert key cert-type key-type ciphers retry retry-delay ' +
      'retry-max-time referer resolve connect-to interface form form-string upload-file range limit-rate config dump-header ' +
      'max-redirs noproxy aws-sigv4 oauth2-bearer socks5 socks5-hostname trace trace-ascii stderr tls-max tlsv1 dns-servers variable'
    ).split(' '),
  ),
  flags: '#012346aBfgGiIjJklLnNOpqRsSvVZ',
};

const DATA = new Set(['d', 'data', 'data-ascii', 'data-binary', 'data-raw', 'json']);

/** What curl sends: the address, the headers and the body. */
export function curl(reading: Reading): HttpRequest | undefined {
  const { options, operands } = optionsOf(reading, TABLE);
  const headers = new Map<string, Entry>();
  const urls: V[] = [...operands];
  const bodies: V[] = [];
  const forms: V[] = [];
  let get = false;
  for (const { name, value } of options) {
    if (name === 'G' || name === 'get' || name === 'I' || name === 'head') get = true;
    if (name === 'h' || name === 'help' || name === 'V' || name === 'version') return undefined;
    if (!value) continue;
    if (name === 'H' || name === 'header') headerOf(value, headers);
    else if (name === 'url') urls.push(value);
    else if (DATA.has(name)) bodies.push(dataOf(reading, name, value));
    else if (name === 'data-urlencode' || name === 'url-query') {
      const pair = splitWord(value, '=');
      if (pair && pair.name !== '') forms.push(formOf(reading.m, [pair]));
    }
  }
  const query = urls.map((u) => queryForm(reading.m, u)).find((q) => q !== undefined);
  const written = bodies.map((b) => bodyText(reading.m, b));
  const parts = [...written.flatMap((b) => (b.form ? [b.value] : [])), ...forms];
  if (parts.length > 0 && written.every((b) => b.form)) return { urls, headers, body: joinForms(reading.m, parts), form: true };
  if (written.length === 0) return query ? { urls, headers, body: query, form: true } : { urls, headers, body: undefined };
  // Several bodies are joined with `&`, which JSON never is.
  const body = written.length === 1 ? written[0]!.value : undefined;
  return { urls, headers, body: get ? undefined : body };
}

function dataOf(reading: Reading, name: string, value: V): V {
  if (name === 'data-raw' || !beginOf(value)?.startsWith('@')) return value;
  const file = after(value, 1);
  if (file.t === 'str' && (file.value === '-' || file.value === '/dev/stdin')) return reading.line.stdin ?? value;
  return reading.file(file);
}
