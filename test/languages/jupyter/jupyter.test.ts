import { describe, expect, it } from 'vitest';
import { withoutMagics } from '../../../server/src/embedded/magics.js';
import { modulesIn } from '../../../server/src/engine/embedded.js';
import { cellsOf, fixed, found, notebook } from '../embedded/support.js';

const IMPORTS = 'from tencentcloud.sms.v20210111 import sms_client, models\nclient = sms_client.SmsClient(cred, "ap-guangzhou")\n';
const call = (sign: string, phones = '"+8613711112222"', params = '"1"'): string =>
  `req = models.SendSmsRequest()\nreq.SmsSdkAppId = "1400006666"\nreq.SignName = ${sign}\nreq.TemplateId = "1110"\nreq.PhoneNumberSet = [${phones}]\nreq.TemplateParamSet = [${params}]\nresp = client.SendSms(req)\nprint(resp)`;
const rules = (findings: readonly string[]): string[] => findings.map((f) => f.split(' ', 1)[0]!);

describe('notebooks', () => {
  it('are one module: a cell knows what the cells before it define', async () => {
    const text = notebook(['SIGN = "【云帆】"', `%pip install x\n${IMPORTS}`, call('SIGN')]);
    const { calls, findings } = await found({ 'a.ipynb': text });
    expect(calls.length).toBe(1);
    expect(calls[0]).toContain('SignName="【云帆】"');
    expect(findings.map((f) => f.split(' | ')[1])).toEqual(['\\"【云帆】\\"']);
    const after = (await fixed({ 'a.ipynb': text }))['a.ipynb']!;
    expect(cellsOf(after)[0]).toBe('SIGN = "云帆"');
    expect((await found({ 'a.ipynb': after })).findings).toEqual([]);
  });

  it.each([
    ['a text with escapes', { lines: true }],
    ['one text for a cell', { lines: false }],
    ['ASCII', { ascii: true }],
  ])('fixes stay in the cell: %s', async (_, options) => {
    const text = notebook(
      [IMPORTS, call('"\\u200b云\\u5e06"', '"+86 13711112222",\n  "+86-13711112223",\n  "+8613711112224",\n  "+8613711112224"', '1, "a"')],
      options,
    );
    const findings = rules((await found({ 'a.ipynb': text })).findings);
    expect(findings).toContain('sign-whitespace');
    expect(findings).toContain('phone-chars');
    expect(findings).toContain('param-element-type');
    expect(findings).toContain('phone-duplicate');
    let files = { 'a.ipynb': text };
    for (let round = 0; round < 4; round++) files = (await fixed(files)) as typeof files;
    const code = cellsOf(files['a.ipynb'])[1]!;
    expect(code).toContain('"+8613711112222"');
    expect(code).toContain('["1", "a"]');
    expect(code.match(/8613711112224/g)?.length).toBe(1);
    const left = rules((await found(files)).findings);
    for (const rule of ['sign-whitespace', 'phone-chars', 'param-element-type', 'phone-duplicate']) expect(left).not.toContain(rule);
  });

  it('make no edit over the border of two cells', async () => {
    const text = notebook([IMPORTS, 'phones = ["+8613711112222"', ']', call('"云帆"', '*phones')]);
    const after = (await fixed({ 'a.ipynb': text }))['a.ipynb']!;
    expect(cellsOf(after).length).toBe(4);
  });

  it('count lines of the code for comments that suppress', async () => {
    const code = `${IMPORTS}# smslint-disable-next-line sign-brackets -- "it" is so\n${call('"【云帆】"').replace('req = models.SendSmsRequest()\n', '').replace('req.SmsSdkAppId = "1400006666"\nreq.SignName', 'req.SignName').replace('req.SignName', 'req = models.SendSmsRequest(); req.SignName')}`;
    for (const lines of [true, false]) {
      expect(rules((await found({ 'a.ipynb': notebook([code], { lines }) })).findings)).not.toContain('sign-brackets');
      const idle = notebook(['x = 1  # smslint-disable-line sign-brackets -- y', IMPORTS, call('"【云帆】"')], { lines });
      expect(rules((await found({ 'a.ipynb': idle })).findings)).toContain('suppression-unused');
      const after = (await fixed({ 'a.ipynb': idle }))['a.ipynb']!;
      expect(cellsOf(after)[0]).toBe('x = 1');
    }
  });

  it('leaves cells of other languages, other kinds of cells and outputs out', async () => {
    const value = JSON.parse(notebook([IMPORTS, call('"【云帆】"'), call('"【云帆】"'), `%%writefile a.py\n${call('"【云帆】"')}`]));
    value.cells[2].cell_type = 'raw';
    value.cells[3].metadata = { vscode: { languageId: 'javascript' } };
    value.cells[1].outputs = [{ output_type: 'stream', text: [call('"【云帆】"')] }];
    expect((await found({ 'a.ipynb': JSON.stringify(value) })).calls).toEqual([]);
  });

  it.each([
    [{ kernelspec: { language: 'python', name: 'x' } }, 'python'],
    [{ language_info: { name: 'typescript' } }, 'typescript'],
    [{ language_info: { name: 'R' } }, undefined],
    [{}, 'python'],
  ])('%j', (metadata, id) => expect(modulesIn('a.ipynb', notebook(['x = 1'], { metadata }))[0]?.id).toBe(id));

  it('are not what other files import', async () => {
    const wrapper = `${IMPORTS}def send_code(sign):\n${call('sign').replace(/^/gm, '    ')}\n`;
    const { calls } = await found({ 'sms.ipynb': notebook([wrapper]), 'a.py': 'from sms import send_code\nsend_code("【云帆】")\n' });
    expect(calls.length).toBe(1);
  });
});

describe('magics', () => {
  it.each([
    ['%matplotlib inline\nx = 1', '                  \nx = 1'],
    ['!pip install a \\\n  b\nx', '                \n   \nx'],
    ['?print\nprint??\nx', '      \n       \nx'],
    ['files = !ls\nx', '           \nx'],
    ['%%time\nx = 1', '      \nx = 1'],
    ['%%bash\nls', '      \n  '],
    ['if a:\n    !ls -l\n', 'if a:\n    pass  \n'],
    ['x = ("%s"\n% name)', 'x = ("%s"\n% name)'],
    ['x = ("a"\n%name)', 'x = ("a"\n%name)'],
    ['x = """\n%time\n"""\n%time', 'x = """\n%time\n"""\n     '],
    ['x = 5 \\\n%y', 'x = 5 \\\n%y'],
    ["x = 'it' # (\n!ls", "x = 'it' # (\n   "],
    ['a != b', 'a != b'],
  ])('%j', (cell, code) => {
    expect(withoutMagics(cell)).toBe(code);
  });
});
