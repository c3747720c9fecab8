import { describe, expect, it } from 'vitest';
import { message } from '../../server/src/base/text.js';
import { catalogSpelling } from '../../server/src/catalog/spelling.js';
import { applyEdits, fixToFixedPoint, mergeFixes, type TextEdit, toEdits } from '../../server/src/engine/fixes.js';
import { spelling } from '../../server/src/languages/javascript/spelling.js';
import { fieldValue } from '../../server/src/model/call.js';
import type { FixStep } from '../../server/src/model/finding.js';
import type { ListValue, StringValue } from '../../server/src/model/value.js';
import { callsOf } from '../harness/rules-source.js';
import { fixed as fixedFiles } from '../languages/embedded/support.js';

const FILE = 'src/send.js';
const sources = (text: string) => ({
  textOf: (file: string) => (file === FILE ? text : undefined),
  spellingOf: (file: string) => (file === FILE ? spelling : undefined),
});

function fixed(text: string, steps: readonly FixStep[]): string | null {
  const edits = toEdits({ title: message({ en: 'a', 'zh-CN': 'b' }), safety: 'safe', steps }, sources(text));
  return edits && applyEdits(text, edits);
}

const sign = (text: string): StringValue => fieldValue(callsOf(text)[0]!, 'SignName') as StringValue;
const params = (text: string): ListValue => fieldValue(callsOf(text)[0]!, 'TemplateParamSet') as ListValue;
const edit = (value: StringValue, from: number, to: number, text: string): FixStep => ({ do: 'edit-string', value, from, to, text });

describe('toEdits', () => {
  it('edits inside a literal and escapes for its quotes', () => {
    const source = `SendSms({ SignName: 'ab' })`;
    expect(fixed(source, [edit(sign(source), 1, 1, `"'\\`)])).toBe(`SendSms({ SignName: 'a"\\'\\\\b' })`);
  });

  it('writes a literal anew when part of an escape changes', () => {
    const source = 'SendSms({ SignName: "\\u4e91x\\n" })';
    const value = sign(source);
    expect(fixed(source, [edit(value, 0, 1, '雨')])).toBe('SendSms({ SignName: "雨x\\n" })');
    const wide = {
      ...value,
      pieces: [{ ...value.pieces[0]!, from: 0, to: 2, place: { file: FILE, range: { start: 21, end: 28 } } }, value.pieces[2]!],
    };
    expect(fixed(source, [edit(wide, 1, 2, '')])).toBe('SendSms({ SignName: "云\\n" })');
  });

  it('keeps every piece of a concatenation in its literal', () => {
    const source = 'SendSms({ SignName: "【腾" + "讯】" })';
    const value = sign(source);
    expect(fixed(source, [edit(value, 0, 1, ''), edit(value, 3, 4, '')])).toBe('SendSms({ SignName: "腾" + "讯" })');
    expect(fixed(source, [edit(value, 1, 3, '云')])).toBe('SendSms({ SignName: "【云" + "】" })');
    expect(fixed(source, [edit(value, 0, 1, '"')])).toBeNull();
  });

  it('appends, removes and wraps list items', () => {
    const append = (source: string): string | null =>
      fixed(source, [{ do: 'append-items', list: params(source).place!, items: ['x', ''] }]);
    expect(append('SendSms({ TemplateParamSet: [] })')).toBe(`SendSms({ TemplateParamSet: ['x', ''] })`);
    expect(append('SendSms({ TemplateParamSet: ["a", ] })')).toBe('SendSms({ TemplateParamSet: ["a", "x", "", ] })');
    const remove = (source: string, ...at: number[]): string | null => {
      const list = params(source);
      return fixed(
        source,
        at.map((i) => ({ do: 'remove-item', list: list.place!, item: list.items[i]!.place! })),
      );
    };
    const three = 'SendSms({ TemplateParamSet: ["a", "b", "c"] })';
    expect(remove(three, 0)).toBe('SendSms({ TemplateParamSet: ["b", "c"] })');
    expect(remove(three, 2)).toBe('SendSms({ TemplateParamSet: ["a", "b"] })');
    expect(remove(three, 2, 1)).toBe('SendSms({ TemplateParamSet: ["a"] })');
    expect(remove(three, 0, 2)).toBe('SendSms({ TemplateParamSet: ["b"] })');
    expect(remove(three, 0, 1, 2)).toBe('SendSms({ TemplateParamSet: [] })');
    expect(remove('SendSms({ TemplateParamSet: [\n  "a",\n  "b",\n] })', 1)).toBe('SendSms({ TemplateParamSet: [\n  "a",\n  ] })');
  });

  it('drops a fix when one of its files cannot be written', () => {
    const source = 'SendSms({ SignName: "ab" })';
    const elsewhere: FixStep = { do: 'replace', place: { file: FILE, range: { start: 0, end: 1 } }, text: 's' };
    const value = sign(source);
    const foreign = { ...value, place: { file: 'a.unknown', range: value.place!.range } };
    expect(fixed(source, [elsewhere, { do: 'set-string', value: foreign, text: 'x' }])).toBeNull();
    expect(fixed(source, [])).toBeNull();
  });
});

describe('catalogSpelling', () => {
  const yaml = catalogSpelling('sms-catalog.yaml')!;
  it('keeps the style of a YAML scalar where it can', () => {
    expect(yaml.string('您好', '腾讯云')).toBe('您好');
    expect(yaml.string("it's", "'a'")).toBe("'it''s'");
    expect(yaml.string('a"b', '"a"')).toBe('"a\\"b"');
    expect(yaml.string('a: b', 'a')).toBe('"a: b"');
    expect(yaml.string('1110', 'abc')).toBe('"1110"');
    expect(yaml.string('您的{1}', '您的{0}')).toBe('您的{1}');
    expect(yaml.string('您的{1}', '您的')).toBe('"您的{1}"');
    expect(yaml.string('两\n行', '|\n  两')).toBe('"两\\n行"');
  });
});

const at = (start: number, end: number, newText: string): TextEdit => ({ file: FILE, range: { start, end }, newText });

describe('applyEdits and mergeFixes', () => {
  it('applies edits in text order, whatever their order', () => {
    expect(applyEdits('abcdef', [at(4, 5, 'E'), at(0, 1, 'A'), at(2, 2, '-')])).toBe('Ab-cdEf');
  });

  it('drops the later of two that conflict', () => {
    expect(applyEdits('abcdef', [at(0, 3, 'X'), at(2, 4, 'Y')])).toBe('Xdef');
    expect(applyEdits('abc', [at(1, 1, 'x'), at(1, 1, 'x')])).toBe('axbc');
  });

  it('drops a fix as a whole and counts equal edits once', () => {
    const merged = mergeFixes([[at(0, 1, 'A')], [at(0, 1, 'B'), at(4, 5, 'E')], [at(0, 1, 'A'), at(2, 3, 'C')]]);
    expect(merged.applied).toEqual([true, false, true]);
    expect(applyEdits('abcdef', merged.edits)).toBe('AbCdef');
  });

  it('lets two edits touch', () => {
    expect(mergeFixes([[at(0, 1, 'A')], [at(1, 2, 'B')]]).applied).toEqual([true, true]);
    expect(mergeFixes([[at(1, 1, 'A')], [at(1, 2, 'B')]]).applied).toEqual([true, false]);
  });

  it('stops fixes that undo each other', async () => {
    let left = 3;
    expect(await fixToFixedPoint(async () => left-- > 0)).toBe(3);
    expect(await fixToFixedPoint(async () => true)).toBe(10);
  });
});

describe('fixes of real sources', () => {
  const python = (sign: string, template: string): string =>
    `from tencentcloud.sms.v20210111 import sms_client, models\nclient = sms_client.SmsClient(cred, "ap-guangzhou")\nreq = models.SendSmsRequest()\nreq.SignName = ${sign}\nreq.TemplateId = ${template}\nprint(client.SendSms(req))\n`;

  it('write a literal anew when what goes is an escape at its edge', async () => {
    const files = { 'a.py': python('"\\u200b腾讯云"', "'1110\\u0020'") };
    expect((await fixedFiles(files, undefined, 'safe'))['a.py']).toBe(python('"腾讯云"', "'1110'"));
  });

  it('leave a concatenation alone where the piece that goes is an escape at an edge', async () => {
    const files = { 'a.py': python('"\\u200b" + "腾讯云"', '"1110"') };
    expect(await fixedFiles(files, undefined, 'safe')).toEqual(files);
  });

  it('do not put braces behind a dollar where that would interpolate', () => {
    const at = (start: number, end: number) => ({ file: FILE, range: { start, end } });
    const value: StringValue = {
      kind: 'string',
      value: 'a$b',
      pieces: [{ from: 0, to: 3, place: at(6, 9), verbatim: true }],
      place: at(5, 10),
      literal: true,
      trail: [],
    };
    expect(fixed('send(`a$b`)', [edit(value, 2, 3, '{1}')])).toBe('send(`a\\${1}`)');
    expect(fixed("send('a$b')", [edit(value, 2, 3, '{1}')])).toBe("send('a${1}')");
  });
});
