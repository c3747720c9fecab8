import { afterEach, describe, expect, it } from 'vitest';
import { createWordWorkspace } from '../harness/fake-workspace.js';
import { type Editor, FULL, startEditor } from '../harness/lsp.js';
import { type Disk, memoryPlatform } from '../harness/memory.js';

const editors: Editor[] = [];
afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

function start(files: Record<string, string>, locale?: string) {
  const disk: Disk = new Map(Object.entries(files));
  const editor = startEditor({ platform: () => memoryPlatform(disk, locale), createWorkspace: createWordWorkspace, version: '0.0.0' });
  editors.push(editor);
  return { disk, editor };
}
const folder = (name: string) => ({ uri: `file://${name}`, name });
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const some = (n: number) => (diagnostics: readonly unknown[]) => diagnostics.length === n;
const published = (editor: Editor, uri: string) =>
  editor.traffic.flatMap((t) =>
    t.method === 'textDocument/publishDiagnostics' && (t.params as { uri: string }).uri === uri
      ? [t.params as { version?: number; diagnostics: unknown[] }]
      : [],
  );

describe('roots', () => {
  it('checks files that were never opened, and asks nothing of the client before it is initialized', async () => {
    const { editor } = start({ '/ws/a.js': 'x = "WRONG"', '/ws/sub/b.py': 'WRONG' });
    await editor.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [folder('/ws')],
      capabilities: FULL,
    });
    await sleep(50);
    expect(editor.traffic).toEqual([]);
    await editor.connection.sendNotification('initialized', {});
    const [diagnostic] = await editor.diagnostics('file:///ws/a.js', some(1));
    expect(diagnostic).toMatchObject({
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 10 } },
      code: 'word-wrong',
      source: 'smslint',
      severity: 1,
    });
    expect(diagnostic!.codeDescription!.href).toMatch(/word-wrong\.md$/);
    await editor.diagnostics('file:///ws/sub/b.py', some(1));
  });

  it.each([
    ['only rootUri', { rootUri: 'file:///ws', workspaceFolders: null }],
    ['only rootPath', { rootPath: '/ws', rootUri: null, workspaceFolders: null }],
    ['a trailing slash', { workspaceFolders: [folder('/ws/')] }],
  ])('takes %s', async (_, params) => {
    const { editor } = start({ '/ws/a.js': 'WRONG' });
    await editor.initialize(params);
    await editor.diagnostics('file:///ws/a.js', some(1));
  });

  it('checks a single file without any folder, with the catalog beside it and nothing else of its folder', async () => {
    const { editor } = start({ '/home/me/a.js': 'WRONG listed', '/home/me/other.js': 'WRONG', '/home/me/sms-catalog.yaml': 'listed' });
    await editor.initialize({ workspaceFolders: null, rootUri: null });
    await editor.open('file:///home/me/a.js', 'javascript', 'WRONG listed');
    await editor.diagnostics('file:///home/me/a.js', some(2));
    expect([...editor.shown.keys()]).toEqual(['file:///home/me/a.js']);
    await editor.close('file:///home/me/a.js');
    await editor.diagnostics('file:///home/me/a.js', some(0));
  });

  it('checks a document that was never saved', async () => {
    const { editor } = start({});
    await editor.initialize();
    await editor.open('untitled:Untitled-1', 'javascript', 'WRONG');
    await editor.diagnostics('untitled:Untitled-1', some(1));
  });

  it('keeps several folders apart, gives a file to the innermost, and follows their coming and going', async () => {
    const { editor } = start({
      '/one/a.js': 'listed',
      '/one/sms-catalog.yaml': 'listed',
      '/two/a.js': 'listed WRONG',
      '/one/in/b.js': 'WRONG',
    });
    await editor.initialize({ workspaceFolders: [folder('/one'), folder('/two')] });
    await editor.diagnostics('file:///one/a.js', some(1));
    await editor.diagnostics('file:///two/a.js', some(1));
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder('/two')] } });
    await editor.diagnostics('file:///two/a.js', some(0));
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [folder('/two')], removed: [] } });
    await editor.diagnostics('file:///two/a.js', some(1));
  });

  it('speaks Chinese where the client does', async () => {
    const { editor } = start({ '/ws/a.js': 'WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')], initializationOptions: { locale: 'zh-cn' } });
    const [diagnostic] = await editor.diagnostics('file:///ws/a.js', some(1));
    expect(diagnostic!.message).toBe('词语 WRONG');
    expect(diagnostic!.codeDescription!.href).toMatch(/\.zh-CN\.md$/);
  });

  it('leaves out what an old client does not know', async () => {
    const { editor } = start({ '/ws/a.js': 'listed', '/ws/sms-catalog.yaml': 'listed' });
    await editor.initialize({ workspaceFolders: [folder('/ws')], capabilities: {} });
    const [diagnostic] = await editor.diagnostics('file:///ws/a.js', some(1));
    expect(Object.keys(diagnostic!).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
    expect(editor.traffic.filter((t) => t.method.startsWith('client/') || t.method === 'workspace/configuration')).toEqual([]);
  });
});

describe('documents', () => {
  it('follows typing, with versions, and says every state once', async () => {
    const { editor } = start({ '/ws/a.js': 'fine', '/ws/b.js': 'WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.diagnostics('file:///ws/b.js', some(1));
    await editor.open('file:///ws/a.js', 'javascript', 'fine');
    await editor.change('file:///ws/a.js', 2, 'WRON');
    await editor.change('file:///ws/a.js', 3, 'WRONG');
    await editor.change('file:///ws/a.js', 4, '\nWRONG');
    // On a busy machine a state in between may be told too.
    await editor.diagnostics('file:///ws/a.js', (d) => d.length === 1 && d[0]!.range.start.line === 1);
    const sent = published(editor, 'file:///ws/a.js');
    expect(sent.at(-1)!.version).toBe(4);
    expect(published(editor, 'file:///ws/b.js')).toHaveLength(1);
    await editor.change('file:///ws/a.js', 5, 'fine again');
    await editor.diagnostics('file:///ws/a.js', some(0));
  });

  it('never takes back what still holds while the text is edited elsewhere', async () => {
    const { editor } = start({ '/ws/a.js': 'WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.open('file:///ws/a.js', 'javascript', 'WRONG');
    await editor.diagnostics('file:///ws/a.js', some(1));
    for (let i = 2; i < 12; i++) {
      await editor.change('file:///ws/a.js', i, `WRONG ${'x'.repeat(i)}`);
      await sleep(10);
    }
    await sleep(200);
    expect(published(editor, 'file:///ws/a.js').every((p) => p.diagnostics.length === 1)).toBe(true);
    expect(published(editor, 'file:///ws/a.js').at(-1)!.version).toBe(11);
  });

  it('keeps the findings of a file when it is closed, and those of the disk where it was not saved', async () => {
    const { editor } = start({ '/ws/a.js': 'WRONG WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.open('file:///ws/a.js', 'javascript', 'WRONG');
    await editor.diagnostics('file:///ws/a.js', some(1));
    await editor.close('file:///ws/a.js');
    await editor.diagnostics('file:///ws/a.js', some(2));
  });

  it('gives findings to the URI spelling of the client', async () => {
    const { editor } = start({ '/ws/短信 a.js': 'WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    const spelled = 'file:///ws/短信%20a.js';
    await editor.open(spelled, 'javascript', 'WRONG');
    await editor.diagnostics(spelled, some(1));
  });
});

describe('files on disk', () => {
  it('follows changes, new files and deletions', async () => {
    const { disk, editor } = start({ '/ws/a.js': 'fine' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await sleep(50);
    disk.set('/ws/a.js', 'WRONG');
    disk.set('/ws/b.js', 'WRONG');
    await editor.changeOnDisk({ uri: 'file:///ws/a.js', type: 2 }, { uri: 'file:///ws/b.js', type: 1 });
    await editor.diagnostics('file:///ws/a.js', some(1));
    await editor.diagnostics('file:///ws/b.js', some(1));
    disk.delete('/ws/b.js');
    await editor.changeOnDisk({ uri: 'file:///ws/b.js', type: 3 });
    await editor.diagnostics('file:///ws/b.js', some(0));
  });

  it('checks the code again when the catalog changes, and points at the catalog', async () => {
    const { disk, editor } = start({ '/ws/a.js': 'first second', '/ws/sms-catalog.yaml': 'first' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    const [before] = await editor.diagnostics('file:///ws/a.js', some(1));
    expect(before!.relatedInformation).toEqual([
      {
        location: { uri: 'file:///ws/sms-catalog.yaml', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } } },
        message: 'listed here',
      },
    ]);
    disk.set('/ws/sms-catalog.yaml', '\nfirst second');
    await editor.changeOnDisk({ uri: 'file:///ws/sms-catalog.yaml', type: 2 });
    const after = await editor.diagnostics('file:///ws/a.js', some(2));
    expect(after[0]!.relatedInformation![0]!.location.range.start.line).toBe(1);
  });

  it('passes over what is not checked: dependencies, outputs, and what the platform does not list', async () => {
    const { disk, editor } = start({ '/ws/a.js': 'WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.diagnostics('file:///ws/a.js', some(1));
    for (const path of ['node_modules/x/a.js', 'dist/a.js', 'deep/build/a.js', 'ignored.js']) disk.set(`/ws/${path}`, 'WRONG');
    await editor.changeOnDisk(
      { uri: 'file:///ws/node_modules/x/a.js', type: 1 },
      { uri: 'file:///ws/dist/a.js', type: 1 },
      { uri: 'file:///ws/deep/build/a.js', type: 2 },
      { uri: 'file:///ws/ignored.js', type: 1 },
    );
    await editor.open('file:///ws/dist/a.js', 'javascript', 'WRONG');
    await editor.open('file:///ws/ignored.js', 'javascript', 'WRONG');
    await editor.open('file:///ws/new.js', 'javascript', 'WRONG');
    await editor.diagnostics('file:///ws/new.js', some(1));
    expect([...editor.shown.keys()].sort()).toEqual(['file:///ws/a.js', 'file:///ws/new.js']);
    await editor.change('file:///ws/dist/a.js', 2, 'WRONG WRONG');
    expect(await editor.actions('file:///ws/dist/a.js', at(0, 1))).toEqual([]);
    await editor.close('file:///ws/dist/a.js');
    expect(editor.shown.size).toBe(2);
  });

  it('registers watchers for sources, catalogs and settings', async () => {
    const { editor } = start({});
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await expect.poll(() => editor.traffic.filter((t) => t.method === 'client/registerCapability').length).toBeGreaterThan(0);
    const text = JSON.stringify(editor.traffic.filter((t) => t.method === 'client/registerCapability'));
    for (const part of ['py', 'java', 'yaml', 'smstpl', 'json', '.env']) expect(text).toContain(part);
  });
});

describe('code actions', () => {
  it('fixes the finding at the range, not at what the client says of diagnostics', async () => {
    const { editor } = start({ '/ws/a.js': 'x\n  WRONG DOUBTFUL' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.open('file:///ws/a.js', 'javascript', 'x\n  WRONG DOUBTFUL');
    const wrong = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: '?', source: 'smslint' };
    const actions = await editor.actions('file:///ws/a.js', at(1, 4), { diagnostics: [wrong] });
    expect(actions.map((a) => [a.title, a.isPreferred])).toEqual([
      ['Write RIGHT', true],
      ['Suppress word-wrong for this line', undefined],
    ]);
    expect(actions[0]!.edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: 'file:///ws/a.js', version: 1 },
          edits: [{ range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } }, newText: 'RIGHT' }],
        },
      ],
    });
    expect(actions[0]!.diagnostics![0]!.range.start).toEqual({ line: 1, character: 2 });
  });

  it('answers for the newest text, also right after an edit', async () => {
    const { editor } = start({ '/ws/a.js': 'fine' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.open('file:///ws/a.js', 'javascript', 'fine');
    await editor.change('file:///ws/a.js', 2, '\n\nWRONG');
    const actions = await editor.actions('file:///ws/a.js', at(2, 0));
    expect(actions[0]!.title).toBe('Write RIGHT');
  });

  it('fixes all of a rule in the file', async () => {
    const { editor } = start({});
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.open('file:///ws/a.js', 'javascript', 'DOUBTFUL WRONG DOUBTFUL');
    const actions = await editor.actions('file:///ws/a.js', at(0, 2));
    const all = actions.find((a) => a.title === 'Fix all 2 problems of word-doubtful in this file');
    expect((all!.edit!.documentChanges![0] as { edits: unknown[] }).edits).toHaveLength(2);
  });

  it('fixes all that is safe, and only that, when it is asked to by kind', async () => {
    const { editor } = start({});
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.open('file:///ws/a.js', 'javascript', 'WRONG DOUBTFUL WRONG');
    const only = (kind: string) =>
      editor.actions('file:///ws/a.js', { start: { line: 0, character: 0 }, end: { line: 0, character: 20 } }, { only: [kind] });
    for (const kind of ['source.fixAll', 'source.fixAll.smslint', 'source']) {
      const actions = await only(kind);
      expect(actions.map((a) => a.kind)).toEqual(['source.fixAll.smslint']);
      const edits = (actions[0]!.edit!.documentChanges![0] as { edits: { range: { start: { character: number } } }[] }).edits;
      expect(edits.map((e) => e.range.start.character)).toEqual([0, 15]);
    }
    expect(await only('source.fixAll.eslint')).toEqual([]);
    expect(new Set((await only('quickfix')).map((a) => a.kind))).toEqual(new Set(['quickfix']));
  });

  it('suppresses with a comment of the language, at the indentation of the line', async () => {
    const { editor } = start({});
    await editor.initialize({
      workspaceFolders: [folder('/ws')],
      capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceEdit: {} } },
    });
    await editor.open('file:///ws/a.py', 'python', 'if x:\r\n    y = "WRONG"\r\n');
    const suppress = (await editor.actions('file:///ws/a.py', at(1, 10))).find((a) => a.title.startsWith('Suppress'));
    expect(suppress!.edit!.changes!['file:///ws/a.py']).toEqual([
      { range: at(1, 0), newText: '    # smslint-disable-next-line word-wrong -- say here why this is right\r\n' },
    ]);
  });

  it('lets the person write the reason where the client knows snippets', async () => {
    const { editor } = start({});
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    await editor.initialize({
      workspaceFolders: [folder('/ws')],
      capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceEdit } },
    });
    await editor.open('file:///ws/a.js', 'javascript', 'WRONG');
    const suppress = (await editor.actions('file:///ws/a.js', at(0, 1))).find((a) => a.title.startsWith('Suppress'));
    expect(JSON.stringify(suppress!.edit)).toContain('// smslint-disable-next-line word-wrong -- ${1:say here why this is right}\\n');
  });

  it('is not announced to clients that want commands only', async () => {
    const { editor } = start({});
    const result = await editor.connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await editor.connection.sendNotification('initialized', {});
    expect(result.capabilities).not.toHaveProperty('codeActionProvider');
    expect(result.capabilities).toHaveProperty('textDocumentSync');
  });
});

describe('progress', () => {
  const slow: typeof createWordWorkspace = (host, search, settings) => {
    const workspace = createWordWorkspace(host, search, settings);
    return {
      ...workspace,
      async update(options) {
        for (let i = 0; i < 10; i++) {
          await sleep(80);
          options?.signal?.throwIfAborted();
          options?.progress?.(i, 10);
        }
        return workspace.update(options);
      },
    };
  };

  const kindsOf = (editor: Editor): string[] =>
    editor.traffic.flatMap((t) => (t.method === '$/progress' ? [(t.params as { value: { kind: string } }).value.kind] : []));

  it('is shown while a first check takes long, and where the client shows it', async () => {
    for (const capabilities of [FULL, { ...FULL, window: {} }]) {
      const disk: Disk = new Map([['/ws/a.js', 'WRONG']]);
      const editor = startEditor({ platform: () => memoryPlatform(disk), createWorkspace: slow, version: '0.0.0' });
      editors.push(editor);
      await editor.initialize({ workspaceFolders: [folder('/ws')], capabilities });
      await editor.diagnostics('file:///ws/a.js', some(1));
      await editor.connection.sendRequest('smslint/status');
      await sleep(50);
      expect([...new Set(kindsOf(editor))].sort()).toEqual(capabilities === FULL ? ['begin', 'end', 'report'] : []);
    }
  });

  it('ends with the check when that is begun anew', async () => {
    const disk: Disk = new Map([['/ws/a.js', 'WRONG']]);
    const editor = startEditor({ platform: () => memoryPlatform(disk), createWorkspace: slow, version: '0.0.0' });
    editors.push(editor);
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await sleep(600);
    expect(await editor.connection.sendRequest('smslint/check')).toMatchObject({ busy: false, findings: { error: 1 } });
    const kinds = kindsOf(editor);
    expect(kinds.filter((kind) => kind === 'begin').length).toBe(kinds.filter((kind) => kind === 'end').length);
  });
});

describe('status', () => {
  it('answers, tells changes, and checks everything again when asked', async () => {
    const { disk, editor } = start({ '/ws/a.js': 'WRONG' });
    await editor.initialize({ workspaceFolders: [folder('/ws')] });
    await editor.diagnostics('file:///ws/a.js', some(1));
    await expect.poll(() => editor.traffic.some((t) => t.method === 'smslint/statusChanged')).toBe(true);
    disk.set('/ws/a.js', 'WRONG WRONG');
    disk.set('/ws/new.js', 'DOUBTFUL');
    const status = await editor.connection.sendRequest<{ findings: unknown; busy: boolean }>('smslint/check');
    expect(status).toMatchObject({ busy: false, findings: { error: 2, warning: 1, info: 0 } });
    expect(editor.shown.get('file:///ws/a.js')).toHaveLength(2);
    expect(await editor.connection.sendRequest('smslint/status')).toEqual(status);
  });
});
