import { describe, expect, it } from 'vitest';
import { parseDotenv } from '../../server/src/model/data/dotenv.js';
import { parseIni } from '../../server/src/model/data/ini.js';
import { parseProperties } from '../../server/src/model/data/properties.js';
import { parseToml } from '../../server/src/model/data/toml.js';
import type { RecordValue, StringValue, Value } from '../../server/src/model/value.js';

/** Every string with its path: value and the source text of its place. Pieces are held to the text on the way. */
function strings(value: Value, text: string, path = ''): Record<string, readonly [value: string, source: string]> {
  switch (value.kind) {
    case 'record':
      return Object.assign({}, ...value.entries.map((e) => strings(e.value, text, path === '' ? e.key : `${path}.${e.key}`)));
    case 'list':
      return Object.assign({}, ...value.items.map((v, i) => strings(v, text, `${path}[${i}]`)));
    case 'string':
      holdPieces(value, text);
      return { [path]: [value.value, text.slice(value.place!.range.start, value.place!.range.end)] };
    case 'number':
      return { [path]: [value.text, text.slice(value.place!.range.start, value.place!.range.end)] };
    default:
      return { [path]: [value.kind, ''] };
  }
}

function holdPieces(value: StringValue, text: string): void {
  let at = 0;
  for (const p of value.pieces) {
    expect(p.from).toBe(at);
    at = p.to;
    if (p.verbatim) expect(text.slice(p.place.range.start, p.place.range.end)).toBe(value.value.slice(p.from, p.to));
  }
  expect(at).toBe(value.value.length);
}

const keys = (record: RecordValue, text: string): string[] =>
  record.entries.map((e) => (e.keyPlace ? text.slice(e.keyPlace.range.start, e.keyPlace.range.end) : ''));

describe('env files', () => {
  const read = (text: string) => strings(parseDotenv('.env', text), text);

  it('reads plain, quoted and exported values', () => {
    const text = [
      '# comment',
      'SMS_APP_ID=1400006666',
      "export SMS_SIGN='腾讯云 '",
      'SMS_TPL = "1110"   # login',
      'EMPTY=',
      'PLAIN=a b # c',
      'URL=http://x#y',
      'YAMLISH: 12',
      '',
    ].join('\r\n');
    expect(read(text)).toEqual({
      SMS_APP_ID: ['1400006666', '1400006666'],
      SMS_SIGN: ['腾讯云 ', "'腾讯云 '"],
      SMS_TPL: ['1110', '"1110"'],
      EMPTY: ['', ''],
      PLAIN: ['a b', 'a b'],
      URL: ['http://x#y', 'http://x#y'],
      YAMLISH: ['12', '12'],
    });
    expect(keys(parseDotenv('.env', text), text)).toEqual(['SMS_APP_ID', 'SMS_SIGN', 'SMS_TPL', 'EMPTY', 'PLAIN', 'URL', 'YAMLISH']);
  });

  it('reads escapes and several lines between double quotes', () => {
    const text = 'KEY="a\\nb\\"c"\nPEM="line 1\nline 2"\nNEXT=1\n';
    expect(read(text)).toEqual({ KEY: ['a\nb"c', '"a\\nb\\"c"'], PEM: ['line 1\nline 2', '"line 1\nline 2"'], NEXT: ['1', '1'] });
  });

  it('lets the later line win', () => {
    expect(read('A=1\nA=2')).toEqual({ A: ['2', '2'] });
  });
});

describe('properties files', () => {
  const read = (text: string) => strings(parseProperties('a.properties', text), text);

  it('reads the three separators, comments and blanks at the end', () => {
    const text = '! x\n# y\nsms.app-id=1400006666\n sms.sign : 腾讯云 \nsms.tpl 1110\r\nempty\n';
    expect(read(text)).toEqual({
      'sms.app-id': ['1400006666', '1400006666'],
      'sms.sign': ['腾讯云 ', '腾讯云 '],
      'sms.tpl': ['1110', '1110'],
      empty: ['', ''],
    });
  });

  it('reads escapes and lines that go on below', () => {
    const text = 'sign=\\u817e\\u8baf云\nlist=a,\\\n    b\nke\\:y=v\\=w\nlater=\\\n  1110\n';
    expect(read(text)).toEqual({
      sign: ['腾讯云', '\\u817e\\u8baf云'],
      list: ['a,b', 'a,\\\n    b'],
      'ke:y': ['v=w', 'v\\=w'],
      later: ['1110', '1110'],
    });
  });
});

describe('INI files', () => {
  it('reads sections as configparser does', () => {
    const text = '[DEFAULT]\nRegion = ap-guangzhou\n[sms]\n; comment\nApp_ID: 1400006666\nsign = 腾讯云\nlong = a\n  b\n';
    expect(strings(parseIni('a.ini', text), text)).toEqual({
      'DEFAULT.Region': ['ap-guangzhou', 'ap-guangzhou'],
      'sms.App_ID': ['1400006666', '1400006666'],
      'sms.sign': ['腾讯云', '腾讯云'],
      'sms.long': ['a\nb', 'a\n  b'],
    });
  });
});

describe('TOML files', () => {
  it('reads tables, dotted keys, strings, numbers and arrays', () => {
    const text =
      'top = 1 # x\n[sms]\nsign = "腾\\u8baf云"\ntpl.login = \'1110\'\nids = ["1", "2",]\nat = 2020-01-01\n[sms.app]\nid = 1400006666\ninline = { a = "b", c = true }\n';
    expect(strings(parseToml('a.toml', text), text)).toEqual({
      top: ['1', '1'],
      'sms.sign': ['腾讯云', '"腾\\u8baf云"'],
      'sms.tpl.login': ['1110', "'1110'"],
      'sms.ids[0]': ['1', '"1"'],
      'sms.ids[1]': ['2', '"2"'],
      'sms.at': ['unknown', ''],
      'sms.app.id': ['1400006666', '1400006666'],
      'sms.app.inline.a': ['b', '"b"'],
      'sms.app.inline.c': ['boolean', ''],
    });
  });

  it('never throws and never hangs on broken text', () => {
    for (const text of ['[', '[[', 'a', 'a =', 'a = [', 'a = {', 'a = {b', '= 1', 'a = """', '"', '[a]\n]]]\nb = "c"']) {
      expect(parseToml('a.toml', text).kind).toBe('record');
    }
  });
});
