import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createWorkspace } from '../../server/src/engine/index.js';
import { type Editor, FULL, startEditor } from '../harness/lsp.js';
import { type Disk, memoryPlatform } from '../harness/memory.js';

const editors: Editor[] = [];
afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

const CATALOG = `complete: true
signs:
  - { id: 1, name: 腾讯云, status: approved }
templates:
  - { id: 1110, type: verification, status: approved, content: "您的验证码是{1}，{2}分钟内有效。" }
`;
const call = (params: string, sign = '腾讯云') => `const { sms } = require('tencentcloud-sdk-nodejs');
const client = new sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.send = (phone, code) =>
  client.SendSms({ SmsSdkAppId: '1400006666', SignName: '${sign}', TemplateId: '1110', PhoneNumberSet: ['+86' + phone], TemplateParamSet: ${params} });
`;

async function start(files: Record<string, string>, prepare: (editor: Editor) => void = () => {}) {
  const disk: Disk = new Map(Object.entries(files).map(([path, text]) => [`/ws/${path}`, text]));
  const editor = startEditor({ platform: () => memoryPlatform(disk), createWorkspace, version: '0.0.0' });
  editors.push(editor);
  prepare(editor);
  await editor.initialize({ workspaceFolders: [{ uri: 'file:///ws', name: 'ws' }] });
  return { disk, editor };
}
const uri = (path: string) => `file:///ws/${path}`;
/** The text after the edits that an action makes in its one document. */
const applied = (text: string, action: CodeAction): string => {
  const [change, ...others] = action.edit!.documentChanges as TextDocumentEdit[];
  expect(others).toEqual([]);
  return TextDocument.applyEdits(TextDocument.create('file:///x', '', 1, text), change!.edits as TextEdit[]);
};
const rules =
  (...expected: string[]) =>
  (diagnostics: readonly { code?: unknown }[]) =>
    JSON.stringify(diagnostics.map((d) => d.code).sort()) === JSON.stringify([...expected].sort());

describe('with the real engine', () => {
  it('reports on the list that does not fit its template, and points at the template', async () => {
    const { editor } = await start({ 'a.js': call('[code]'), 'sms-catalog.yaml': CATALOG });
    const [found] = await editor.diagnostics(uri('a.js'), rules('param-count'));
    const line = call('[code]').split('\n')[found!.range.start.line]!;
    expect(line.slice(found!.range.start.character, found!.range.end.character)).toBe('[code]');
    expect(found!.relatedInformation!.map((r) => r.location.uri)).toContain(uri('sms-catalog.yaml'));
  });

  it('checks the code again while the catalog is typed into, and goes back to the disk when it is closed', async () => {
    const { editor } = await start({ 'a.js': call('[code]'), 'sms-catalog.yaml': CATALOG });
    await editor.diagnostics(uri('a.js'), rules('param-count'));
    await editor.open(uri('sms-catalog.yaml'), 'yaml', CATALOG);
    await editor.change(uri('sms-catalog.yaml'), 2, CATALOG.replace('，{2}分钟内有效', ''));
    await editor.diagnostics(uri('a.js'), rules());
    await editor.close(uri('sms-catalog.yaml'));
    await editor.diagnostics(uri('a.js'), rules('param-count'));
  });

  it('removes a finding by the fix that it offers for it', async () => {
    const { editor } = await start({ 'a.js': call("[code, '5']", '【腾讯云】'), 'sms-catalog.yaml': CATALOG });
    const text = call("[code, '5']", '【腾讯云】');
    await editor.open(uri('a.js'), 'javascript', text);
    const [found] = await editor.diagnostics(uri('a.js'), rules('sign-brackets'));
    const fix = (await editor.actions(uri('a.js'), found!.range)).find((a) => a.isPreferred);
    const fixed = applied(text, fix!);
    expect(fixed).toBe(call("[code, '5']"));
    await editor.change(uri('a.js'), 2, fixed);
    await editor.diagnostics(uri('a.js'), rules());
  });

  it('is silenced by the comment that it offers', async () => {
    const { editor } = await start({ 'a.js': '', 'sms-catalog.yaml': CATALOG });
    const text = call('[code]');
    await editor.open(uri('a.js'), 'javascript', text);
    const [found] = await editor.diagnostics(uri('a.js'), rules('param-count'));
    const suppress = (await editor.actions(uri('a.js'), found!.range)).find((a) => a.title.startsWith('Suppress'));
    await editor.change(uri('a.js'), 2, applied(text, suppress!));
    await editor.diagnostics(uri('a.js'), rules());
  });

  it('offers fixes and comments in the code of components and notebooks', async () => {
    // A component tells where its code runs.
    const { editor } = await start({ 'sms-catalog.yaml': CATALOG, 'smslint.json': '{ "rules": { "client-in-frontend": "off" } }' });
    const python = [
      'from tencentcloud.sms.v20210111 import sms_client, models\n',
      'client = sms_client.SmsClient(cred, "ap-guangzhou")\n',
      'req = models.SendSmsRequest()\n',
      'req.SmsSdkAppId, req.TemplateId, req.PhoneNumberSet = "1400006666", "1110", ["+8613711112222"]\n',
      'if True:\n',
      '\treq.SignName = "【腾讯云】"\n',
      'req.TemplateParamSet = ["1", "5"]\n',
      'print(client.SendSms(req))',
    ];
    const files = {
      'a.vue': ['vue', `<script>\n${call("[code, '5']", '【腾讯云】')}</script>\n`],
      'a.ipynb': ['json', JSON.stringify({ cells: [{ cell_type: 'code', source: python }] }, null, 1)],
      'b.ipynb': ['json', JSON.stringify({ cells: [{ cell_type: 'code', source: python.join('') }] })],
    } as const;
    for (const [path, [id, text]] of Object.entries(files)) {
      let version = 1;
      const change = (next: string) => editor.change(uri(path), ++version, next);
      await editor.open(uri(path), id, text);
      const [found] = await editor.diagnostics(uri(path), rules('sign-brackets'));
      const actions = await editor.actions(uri(path), found!.range);
      const fixed = applied(text, actions.find((a) => a.isPreferred)!);
      expect(fixed).toBe(text.replace(/【腾讯云】/, '腾讯云'));
      await change(fixed);
      await editor.diagnostics(uri(path), rules());
      await change(text);
      await editor.diagnostics(uri(path), rules('sign-brackets'));
      const silenced = applied(text, actions.find((a) => a.title.startsWith('Suppress'))!);
      if (path.endsWith('.ipynb')) {
        const { source } = JSON.parse(silenced).cells[0];
        expect([source].flat().join('')).toContain(
          '\n\t# smslint-disable-next-line sign-brackets -- say here why this is right\n\treq.SignName',
        );
      }
      await change(silenced);
      await editor.diagnostics(uri(path), rules());
    }
  });

  it('offers no comment where it would become part of a text', async () => {
    const { editor } = await start({ 'sms-catalog.yaml': CATALOG });
    const body = `{
  "SmsSdkAppId": "1400006666", "TemplateId": "1110", "PhoneNumberSet": ["+8613711112222"],
  "SignName": "【腾讯云】", "TemplateParamSet": ["1", "5"]
}`;
    const text = `from tencentcloud.sms.v20210111 import sms_client, models
client = sms_client.SmsClient(cred, "ap-guangzhou")
req = models.SendSmsRequest()
req.from_json_string('''${body}''')
print(client.SendSms(req).to_json_string())
`;
    await editor.open(uri('a.py'), 'python', text);
    const [found] = await editor.diagnostics(uri('a.py'), rules('sign-brackets'));
    expect(found!.range.start.line).toBe(5);
    const actions = await editor.actions(uri('a.py'), found!.range);
    expect(actions.map((a) => a.title)).toEqual([expect.not.stringContaining('Suppress')]);
  });

  it('tells in a hover what is known, of the text that was checked', async () => {
    const { editor } = await start({ 'a.js': call("[code, '5']"), 'sms-catalog.yaml': CATALOG });
    const text = call("[code, '5']");
    await editor.connection.sendRequest('smslint/check');
    const line = text.split('\n').findIndex((l) => l.includes('SendSms'));
    const character = text.split('\n')[line]!.indexOf('SendSms');
    const ask = (at = character) =>
      editor.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: uri('a.js') },
        position: { line, character: at },
      });
    const found = await ask();
    expect(found!.range).toEqual({ start: { line, character }, end: { line, character: character + 7 } });
    // This client did not announce Markdown.
    expect(found!.contents).toEqual({ kind: 'plaintext', value: expect.stringContaining('【腾讯云】您的验证码是{1}，5分钟内有效。') });
    expect(await ask(0)).toBeNull();
    await editor.open(uri('a.js'), 'javascript', text);
    await editor.change(uri('a.js'), 2, `\n${text}`);
    expect(await ask()).toBeNull();
  });

  it('counts calls and what is known of them', async () => {
    const { editor } = await start({ 'a.js': call("[code, '5']"), 'b.js': call('makeParams()'), 'sms-catalog.yaml': CATALOG });
    const status = await editor.connection.sendRequest('smslint/check');
    expect(status).toMatchObject({
      calls: { total: 2, resolved: 1, partly: 1, unresolved: 0, reasons: [{ reason: 'call', fields: 1 }] },
      catalog: { files: 1, templates: 1, signs: 1 },
    });
  });
});

describe('settings', () => {
  const files = { 'a.js': call('[code]'), 'sub/b.js': call('[code]'), 'sms-catalog.yaml': CATALOG };

  it('come from the editor, and change at once', async () => {
    const { editor } = await start(files, (e) => {
      e.settings = { rules: { 'param-*': 'off' }, trace: { server: 'off' } };
    });
    await editor.connection.sendRequest('smslint/check');
    expect([...editor.shown.keys()]).toEqual([]);
    editor.settings = { rules: { 'param-count': 'warning' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const [found] = await editor.diagnostics(uri('a.js'), rules('param-count'));
    expect(found!.severity).toBe(2);
  });

  it('open Markdown, and close it again', async () => {
    const text = `# 短信\n\n\`\`\`js\n${call('[code]')}\`\`\`\n`;
    const { editor } = await start({ ...files, 'a.js': '', 'sub/b.js': '' });
    await editor.open(uri('README.md'), 'markdown', text);
    await editor.connection.sendRequest('smslint/check');
    expect([...editor.shown.keys()]).toEqual([]);
    for (const markdown of [true, false]) {
      editor.settings = { markdown };
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await editor.diagnostics(uri('README.md'), markdown ? rules('param-count') : rules());
    }
  });

  it('are pushed by clients that cannot be asked', async () => {
    const disk: Disk = new Map(Object.entries(files).map(([path, text]) => [`/ws/${path}`, text]));
    const editor = startEditor({ platform: () => memoryPlatform(disk), createWorkspace, version: '0.0.0' });
    editors.push(editor);
    await editor.initialize({
      rootUri: 'file:///ws',
      capabilities: { ...FULL, workspace: {} },
      initializationOptions: { settings: { rules: { 'param-count': 'info' } } },
    });
    expect((await editor.diagnostics(uri('a.js'), rules('param-count')))[0]!.severity).toBe(3);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { smslint: { rules: { 'param-count': 'off' } } },
    });
    await editor.diagnostics(uri('a.js'), rules());
  });

  it('of a smslint.json count from its folder down', async () => {
    const { disk, editor } = await start({ ...files, 'sub/smslint.json': '{ "rules": { "param-count": "off" } }' });
    await editor.diagnostics(uri('a.js'), rules('param-count'));
    expect(editor.shown.has(uri('sub/b.js'))).toBe(false);
    disk.delete('/ws/sub/smslint.json');
    await editor.changeOnDisk({ uri: uri('sub/smslint.json'), type: 3 });
    await editor.diagnostics(uri('sub/b.js'), rules('param-count'));
    disk.set('/ws/smslint.json', '{ "rules": { "param-*": "off" } }');
    await editor.changeOnDisk({ uri: uri('smslint.json'), type: 1 });
    await editor.diagnostics(uri('a.js'), rules());
    await editor.diagnostics(uri('sub/b.js'), rules());
  });

  it('that are wrong are shown where they are written, while they are written; the rest counts', async () => {
    const text = '{\n  "rules": { "param-coutn": "off", "param-count": "info" }\n}\n';
    const { editor } = await start({ ...files, 'smslint.json': text });
    const [found] = await editor.diagnostics(uri('smslint.json'), (d) => d.length === 1);
    expect(found!.message).toContain('param-count');
    expect(found!.range.start).toEqual({ line: 1, character: text.split('\n')[1]!.indexOf('param-coutn') });
    expect((await editor.diagnostics(uri('a.js'), rules('param-count')))[0]!.severity).toBe(3);
    await editor.open(uri('smslint.json'), 'jsonc', text);
    await editor.change(uri('smslint.json'), 2, text.replace('"param-coutn": "off", ', ''));
    await editor.diagnostics(uri('smslint.json'), (d) => d.length === 0);
  });

  it('choose the language of the messages', async () => {
    const { editor } = await start({ ...files, 'smslint.json': '{ "locale": "zh-CN" }' });
    const [found] = await editor.diagnostics(uri('a.js'), rules('param-count'));
    expect(found!.message).toMatch(/\p{Script=Han}/u);
  });
});
