import type { Place } from '../../base/range.js';
import { type Table, table } from '../../base/table.js';
import { INTEGERS } from '../../model/sms/answers.js';
import { ACTIONS } from '../../model/sms/service.js';
import type { Value } from '../../model/value.js';
import { freeze } from '../freeze.js';
import { decodeJson } from '../json.js';
import { lookup, newList, newRecord } from '../machine.js';
import { recordManaged } from '../manage.js';
import { NO_CLIENT, record, requestWrites, versionOf } from '../send.js';
import { type Entry, mapAlternatives, nullValue, unknown, type V } from '../values.js';
import type { Reading } from './run.js';
import { after, beginOf } from './words.js';

/** Options of tccli itself, and whether they take a value (tccli 3, options_define.py and the global options of its configuration). */
const OWN: Table<boolean> = table({
  region: true,
  secretId: true,
  secretKey: true,
  token: true,
  endpoint: true,
  version: true,
  profile: true,
  output: true,
  filter: true,
  timeout: true,
  waiter: true,
  language: true,
  'role-arn': true,
  'role-session-name': true,
  'https-proxy': true,
  'http-proxy': true,
  'cli-input-json': true,
  'cli-unfold-argument': false,
  'generate-cli-skeleton': false,
  'use-cvm-role': false,
  warning: false,
  detail: false,
  help: false,
});

const LISTS = new Set(['PhoneNumberSet', 'TemplateParamSet', 'MultiSmsInfoSet', 'TemplateIdSet', 'SignIdSet']);
const OLD_SPELLING = new Set(['SmsSdkAppid', 'TemplateID', 'Sign', 'UsedMethod', 'StartDateTime', 'EndDataTime']);

interface Option {
  readonly name: string;
  readonly keyPlace: Place | null;
  readonly values: V[];
  /** Words that may be any number of them. */
  readonly several: V[];
}

/** `tccli sms SendSms …`: a send call, unless it prints help or a skeleton. */
export function tccli(reading: Reading, leading: readonly string[]): V | undefined {
  const { m, line, e, frame } = reading;
  const positional: string[] = [...leading];
  const options: Option[] = [];
  let open = false;
  let current: Option | undefined;
  const unfolded = line.words.some((w) => beginOf(w) === '--cli-unfold-argument');
  for (const [i, word] of line.words.entries()) {
    const begin = beginOf(word);
    if (begin?.startsWith('--')) {
      const name = /^--([\w.-]+)/.exec(begin)?.[1] ?? '';
      const inline = begin[name.length + 2] === '=';
      current = { name, keyPlace: keyPlaceOf(word, name), values: inline ? [after(word, name.length + 3)] : [], several: [] };
      options.push(current);
      if (inline || OWN[name] === false) current = undefined;
      continue;
    }
    if (line.several.has(i)) {
      // Right behind a name it is the value, or the values; elsewhere it may hold options.
      if (current && (current.values.length === 0 || (unfolded && LISTS.has(current.name)))) current.several.push(word);
      else open = true;
      continue;
    }
    if (!current) {
      if (begin !== undefined && positional.length < 2 && word.t === 'str') positional.push(begin);
      else if (word.t === 'str' && begin === 'help') return unknown('call', 'tccli');
      else open = true;
      continue;
    }
    current.values.push(word);
    if (OWN[current.name] === true) current = undefined;
  }
  const [service, action] = positional;
  const named = (name: string): V | undefined => options.find((o) => o.name === name)?.values[0];
  if (service !== 'sms' || action === undefined || ACTIONS[action] === undefined) return unknown('call', 'tccli');
  const sends = action === 'SendSms' || action === 'SendMultiGlobalSms';
  if (options.some((o) => o.name === 'generate-cli-skeleton' || o.name === 'help')) return unknown('call', 'tccli');
  const fields = options.filter((o) => !Object.hasOwn(OWN, o.name) && o.name !== '');
  const request = named('cli-input-json')
    ? inputJson(reading, named('cli-input-json')!)
    : newRecord(m, null, { entries: entriesOf(reading, fields, unfolded, !sends), exact: !open });
  const given = named('version');
  // The configuration of tccli may name the other version: only a spelling that fits the default says that it does not.
  const version = given
    ? given.t === 'str'
      ? versionOf(given.value)
      : null
    : fields.some((f) => OLD_SPELLING.has(f.name))
      ? null
      : '2021-01-11';
  if (!sends) return recordManaged(m, { action, version, request, encoding: 'json' }, e, frame);
  const value = (name: string): Value | null => {
    const v = named(name);
    return v ? freeze(v, lookup(m)) : null;
  };
  return record(
    m,
    {
      transport: 'sdk',
      sdk: 'tccli',
      action,
      version,
      client: {
        ...NO_CLIENT,
        region: value('region'),
        endpoint: value('endpoint'),
        secretId: value('secretId'),
        secretKey: value('secretKey'),
        encoding: 'json',
      },
      ...requestWrites(m, request, frame.fn.unit, version),
    },
    e,
    frame,
    'unknown',
  );
}

function keyPlaceOf(word: V, name: string): Place | null {
  const whole = word.t === 'cat' ? word.parts[0]! : word;
  const piece = whole.t === 'str' ? whole.pieces[0] : undefined;
  if (!piece?.verbatim) return null;
  const start = piece.place.range.start + 2;
  return { file: piece.place.file, range: { start, end: start + name.length } };
}

/** `file://body.json`, or the JSON itself. */
function inputJson(reading: Reading, v: V): V {
  const begin = beginOf(v);
  if (begin?.startsWith('file://')) return reading.file(after(v, 'file://'.length));
  return v.t === 'str' || v.t === 'cat' ? (decodeJson(reading.m, v, v.place) ?? unknown('operator', 'json')) : unknown('operator', 'json');
}

/** What the word of an option is for the API: tccli makes numbers where the action takes them. */
const asNumber = (v: V): V =>
  v.t === 'str' && /^-?\d{1,15}$/.test(v.value) ? { t: 'num', value: Number(v.value), text: v.value, place: v.place, trail: v.trail } : v;

function entriesOf(reading: Reading, fields: readonly Option[], unfolded: boolean, numbers: boolean): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const nested = new Map<string, Option[]>();
  for (const o of fields) {
    const dot = o.name.indexOf('.');
    if (dot > 0 && /^MultiSmsInfoSet\.\d+\./.test(o.name)) {
      const index = o.name.split('.')[1]!;
      nested.set(index, [...(nested.get(index) ?? []), o]);
      continue;
    }
    const given = givenTo(reading, o.name, o, unfolded);
    const value = numbers && INTEGERS.has(o.name) ? mapAlternatives(given, asNumber) : given;
    entries.set(o.name, { value, keyPlace: o.keyPlace });
  }
  if (nested.size > 0) {
    const items = [...nested]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, options]) => {
        const inner = new Map<string, Entry>();
        for (const o of options) {
          const name = o.name.split('.').slice(2).join('.');
          inner.set(name, { value: givenTo(reading, name, o, unfolded), keyPlace: null });
        }
        return newRecord(reading.m, null, { entries: inner });
      });
    entries.set('MultiSmsInfoSet', { value: newList(reading.m, items, true, null), keyPlace: null });
  }
  return entries;
}

/** A list is JSON in one word, or with `--cli-unfold-argument` all words up to the next option. */
function givenTo({ m }: Reading, name: string, o: Option, unfolded: boolean): V {
  const first = o.values[0] ?? o.several[0];
  if (!first) return nullValue(true);
  if (!LISTS.has(name)) return first;
  if (unfolded) {
    // All of them come from one variable.
    if (o.values.length === 0 && o.several.length === 1) return first;
    return newList(m, o.values, o.several.length === 0, placeOfAll(o.values), o.several);
  }
  return mapAlternatives(first, (v) => {
    if (v.t === 'str') return decodeJson(m, v, v.place) ?? v;
    return v.t === 'cat' ? (decodeJson(m, v, v.place) ?? unknown('operator', 'json')) : v;
  });
}

function placeOfAll(values: readonly V[]): Place | null {
  const places = values.map((v) => (v.t === 'str' || v.t === 'cat' || v.t === 'unknown' ? v.place : null));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || first.file !== last.file || last.range.end < first.range.start) return null;
  return { file: first.file, range: { start: first.range.start, end: last.range.end } };
}
