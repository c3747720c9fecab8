import { expect, test } from 'vitest';
import { parseAppSettings } from '../../server/src/model/data/app-settings.js';

const read = (text: string): [string, string][] =>
  parseAppSettings('Web.config', text).entries.map((e) => [e.key, e.value.kind === 'string' ? e.value.value : e.value.kind]);

test('settings, whatever stands around them', () => {
  const text = `<?xml version="1.0"?>
<configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
  <add key="outside" value="0" />
  <appSettings>
    <!-- <add key="comment" value="1" /> -->
    <add key="Sms:Sign" value="腾讯云" xdt:Transform="Replace" />
    <add value='single "quotes"' key='b'></add>
    <add key="c" value="A&amp;B&#x4e91;&#20113;&unknown;"/>
    <add key="twice" value="1"/><add key="twice" value="2"/>
    <add key="gone" value="1"/><remove key="gone"/>
    <add key="empty" value=""/>
  </appSettings>
  <system.web><add key="behind" value="0" /></system.web>
</configuration>`;
  expect(read(text)).toEqual([
    ['Sms:Sign', '腾讯云'],
    ['b', 'single "quotes"'],
    ['c', 'A&B云云&unknown;'],
    ['twice', '2'],
    ['empty', ''],
  ]);
});

test('values know where they stand, entities apart', () => {
  const text = '<appSettings>\r\n<add key="k" value="a&lt;b" /></appSettings>';
  const [entry] = parseAppSettings('App.config', text).entries;
  const value = entry!.value;
  if (value.kind !== 'string') throw new Error(value.kind);
  expect(text.slice(value.place!.range.start, value.place!.range.end)).toBe('a&lt;b');
  expect(
    value.pieces.map((p) => [value.value.slice(p.from, p.to), text.slice(p.place.range.start, p.place.range.end), p.verbatim]),
  ).toEqual([
    ['a', 'a', true],
    ['<', '&lt;', false],
    ['b', 'b', true],
  ]);
  expect(text.slice(entry!.keyPlace!.range.start, entry!.keyPlace!.range.end)).toBe('k');
});

test.each([
  '',
  '<appSettings>',
  '<appSettings/><add key="a" value="1"/>',
  '<add key="',
  '<<<>>>',
  '<appSettings><add key="a"/><add value="b"/>',
])('%j gives nothing', (text) => {
  expect(read(text)).toEqual([]);
});

test('clearing', () => {
  expect(read('<appSettings><add key="a" value="1"/><clear/><add key="b" value="2"/></appSettings>')).toEqual([['b', '2']]);
});
