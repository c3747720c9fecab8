import * as vscode from 'vscode';
import { actions, activate, equal, file, ok, problem, show, until } from './editor.js';
import { test } from './runner.js';

/** A workspace that is not trusted is checked like any other: nothing of it is ever run. */
export function registerRestrictedTests(): void {
  test('works in Restricted Mode', async () => {
    equal(vscode.workspace.isTrusted, false, 'trusted');
    await show(file('src/login.js'));
    const api = await activate();
    const found = await until(() => problem(file('src/login.js'), 'sign-brackets'), 'the problem of login.js');
    await until(() => problem(file('src/worker.py'), 'param-count'), 'the problem of worker.py');
    ok((await actions(file('src/login.js'), found.range, vscode.CodeActionKind.QuickFix)).length > 0, 'there are no fixes');
    equal((await api.status()).calls.total, 3, 'calls');
  });
}
