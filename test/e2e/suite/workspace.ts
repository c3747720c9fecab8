import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol/status.js';
import {
  actions,
  activate,
  closeAll,
  equal,
  file,
  isOpen,
  ok,
  problem,
  problems,
  read,
  replace,
  ruleOf,
  rules,
  show,
  until,
  write,
} from './editor.js';
import { print, test } from './runner.js';

const LOGIN = 'src/login.js';
const WORKER = 'src/worker.py';
const ON_SAVE = 'src/on-save.js';
const CATALOG = 'sms-catalog.yaml';
const TEMPLATE = 'templates/stock.smstpl';
const CONFIG = 'smslint.json';

/** Everything that holds in a workspace with calls and a catalog, on the desktop and in the browser. */
export function registerWorkspaceTests(): void {
  test('starts by itself and offers its commands', async () => {
    const api = await activate();
    await until(() => api.state === 'running', 'the server');
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['smslint.checkWorkspace', 'smslint.restartServer', 'smslint.showLog'])
      ok(commands.includes(command), `${command} is missing`);
    print(`info VS Code ${vscode.version}, ${vscode.env.appHost}, ${vscode.UIKind[vscode.env.uiKind]}, language ${vscode.env.language}`);
  });

  test('shows the problems of an open file', async () => {
    await show(file(LOGIN));
    await until(() => problem(file(LOGIN), 'sign-brackets') && problem(file(LOGIN), 'param-count'), 'the problems of login.js');
    const document = await vscode.workspace.openTextDocument(file(LOGIN));
    const brackets = problem(file(LOGIN), 'sign-brackets')!;
    ok(document.getText(brackets.range).includes('腾讯云'), `flagged: ${document.getText(brackets.range)}`);
    equal(document.getText(problem(file(LOGIN), 'param-count')!.range), '[code]', 'flagged text');
    ok(typeof brackets.code === 'object' && String(brackets.code.target).includes('sign-brackets'), 'the rule has no link');
    ok(
      problem(file(LOGIN), 'param-count')!.relatedInformation?.some((r) => r.location.uri.path.endsWith(CATALOG)),
      'the template is not named',
    );
  });

  test('shows the problems of files that were never opened', async () => {
    await until(() => problem(file(WORKER), 'param-count'), 'the problem of worker.py');
    ok(!isOpen(file(WORKER)), 'worker.py was opened');
  });

  test('tells how many calls it found and how many of them it knows', async () => {
    const status = await (await activate()).status();
    equal(status.calls.total, 3, 'calls');
    equal(status.calls.resolved, 3, 'resolved calls');
    equal(status.catalog, { files: 2, templates: 3, signs: 1 }, 'catalog');
  });

  test('tells in a hover what is known of a call', async () => {
    const document = await vscode.workspace.openTextDocument(file(LOGIN));
    const position = document.positionAt(document.getText().indexOf('SendSms') + 1);
    const text = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', file(LOGIN), position);
      const contents = found.flatMap((hover) => hover.contents).map((one) => (typeof one === 'string' ? one : one.value));
      return contents.find((one) => one.includes('**SendSms**'));
    }, 'the hover of the call');
    ok(text.includes('您的验证码是{1}，{2}分钟内有效。'), text);
  });

  test('fixes a problem, which then vanishes', async () => {
    const { range } = problem(file(LOGIN), 'sign-brackets')!;
    const fix = (await actions(file(LOGIN), range, vscode.CodeActionKind.QuickFix)).find((a) => a.isPreferred && a.edit);
    ok(fix?.edit, 'there is no fix');
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
    const document = await vscode.workspace.openTextDocument(file(LOGIN));
    ok(document.getText().includes("SignName: '腾讯云',"), 'the sign still has its brackets');
    await until(() => !problem(file(LOGIN), 'sign-brackets'), 'the problem to go');
  });

  test('follows typing', async () => {
    await replace(file(LOGIN), '[code]', "[code, '5']");
    await until(() => rules(file(LOGIN)).length === 0, 'all problems of login.js to go');
    await replace(file(LOGIN), "TemplateId: '1110'", "TemplateId: '1111'");
    await until(() => problem(file(LOGIN), 'param-count'), 'the problem of the other template');
  });

  test('keeps the problems of a file that is closed, as it is on disk', async () => {
    await closeAll();
    ok(!vscode.window.activeTextEditor, 'an editor is open');
    await until(() => problem(file(LOGIN), 'sign-brackets') && problem(file(LOGIN), 'param-count'), 'the problems on disk');
  });

  test('checks the code again when the catalog is edited', async () => {
    await show(file(CATALOG));
    await replace(file(CATALOG), '您的验证码是{1}，{2}分钟内有效。', '您的验证码是{1}，请勿泄露。');
    await until(() => !problem(file(WORKER), 'param-count') && !problem(file(LOGIN), 'param-count'), 'the problems to go');
    await closeAll();
    await until(() => problem(file(WORKER), 'param-count') && problem(file(LOGIN), 'param-count'), 'the problems to come back');
  });

  test('follows files that change on disk', async () => {
    const before = await read(file(WORKER));
    await write(file(WORKER), before.replace('[order]', '[order, "5"]'));
    await until(() => !problem(file(WORKER), 'param-count'), 'the problem to go');
    await write(file('src/new.py'), before);
    await until(() => problem(file('src/new.py'), 'param-count'), 'the problem of the new file');
    await vscode.workspace.fs.delete(file('src/new.py'));
    await until(() => problems(file('src/new.py')).length === 0, 'the problems of the deleted file to go');
    await write(file(WORKER), before);
    await until(() => problem(file(WORKER), 'param-count'), 'the problem to come back');
  });

  test('applies the safe fixes on save', async () => {
    const editor = await show(file(ON_SAVE));
    await until(() => problem(file(ON_SAVE), 'sign-brackets'), 'the problem of on-save.js');
    const safe = rules(file(ON_SAVE));
    await vscode.workspace
      .getConfiguration('editor', editor.document.uri)
      .update('codeActionsOnSave', { 'source.fixAll.smslint': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    // A save without changes runs nothing; and the first requests may be cancelled while other extensions start.
    await until(
      async () => {
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
        await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 1)));
        await editor.document.save();
        return editor.document.getText().includes("SignName: '腾讯云',");
      },
      `the fixes of ${safe.join(', ')}`,
    );
    ok(!editor.document.isDirty, 'the document was not saved');
    ok((await read(file(ON_SAVE))).includes("TemplateId: '1111',"), 'the blank is still in the template id');
    await until(() => rules(file(ON_SAVE)).length === 0, 'the problems to go');
    await vscode.workspace
      .getConfiguration('editor', editor.document.uri)
      .update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  test('suppresses a problem with a comment', async () => {
    await show(file(WORKER));
    const found = await until(() => problem(file(WORKER), 'param-count'), 'the problem of worker.py');
    const all = await actions(file(WORKER), found.range, vscode.CodeActionKind.QuickFix);
    const suppress = all.find((a) => a.title.startsWith('Suppress param-count'));
    ok(suppress?.edit, `no suppression among ${all.map((a) => a.title).join(', ')}`);
    ok(await vscode.workspace.applyEdit(suppress.edit), 'the edit was refused');
    await until(() => !problem(file(WORKER), 'param-count'), 'the problem to go');
    const document = await vscode.workspace.openTextDocument(file(WORKER));
    ok(/^ {4}# smslint-disable-next-line param-count -- \S/m.test(document.getText()), 'the comment is not where it belongs');
    equal(problems(file(WORKER)).map(ruleOf), [], 'problems after the suppression');
    await closeAll();
  });

  test('checks template texts of their own, and fixes them', async () => {
    await until(() => problem(file(TEMPLATE), 'tpl-placeholder-fullwidth'), 'the problem of the template');
    const { document } = await show(file(TEMPLATE));
    equal(document.languageId, 'smstpl', 'language');
    const { range } = problem(file(TEMPLATE), 'tpl-placeholder-fullwidth')!;
    equal(document.getText(range), '｛2｝', 'flagged text');
    const fix = (await actions(file(TEMPLATE), range, vscode.CodeActionKind.QuickFix)).find((a) => a.isPreferred && a.edit);
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'there is no fix');
    ok(document.getText().includes('请在{2}前补货'), document.getText());
    await until(() => !problem(file(TEMPLATE), 'tpl-placeholder-fullwidth'), 'the problem to go');
    await closeAll();
  });

  test('shows what is wrong in smslint.json, and takes what is right', async () => {
    await write(file(CONFIG), '{\n  "rules": { "param-coutn": "off", "sign-*": "off" }\n}\n');
    await until(() => problems(file(CONFIG)).length === 1 && !problem(file(LOGIN), 'sign-brackets'), 'the problem of smslint.json');
    equal(problems(file(CONFIG))[0]!.range.start.line, 1, 'line');
    await vscode.workspace.fs.delete(file(CONFIG));
    await until(() => problems(file(CONFIG)).length === 0 && problem(file(LOGIN), 'sign-brackets'), 'everything to be as before');
  });

  test('checks everything on command', async () => {
    const status = await vscode.commands.executeCommand<Status>('smslint.checkWorkspace');
    ok(status.findings.error >= 2 && !status.busy, `status: ${JSON.stringify(status)}`);
  });

  test('restarts its server and finds the same', async () => {
    const before = [LOGIN, WORKER].map((path) => rules(file(path)));
    await vscode.commands.executeCommand('smslint.restartServer');
    await until(
      () => JSON.stringify([LOGIN, WORKER].map((path) => rules(file(path)))) === JSON.stringify(before),
      'the problems to come back',
    );
    equal((await activate()).state, 'running', 'state');
  });

  test('takes settings at once', async () => {
    const configuration = vscode.workspace.getConfiguration('smslint', file(LOGIN));
    await configuration.update('rules', { 'sign-*': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until(() => !problem(file(LOGIN), 'sign-brackets'), 'the problem to go');
    await configuration.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => problem(file(LOGIN), 'sign-brackets'), 'the problem to come back');
  });
}
