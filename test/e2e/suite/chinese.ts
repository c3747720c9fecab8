import * as vscode from 'vscode';
import { actions, activate, equal, file, ok, problem, show, until } from './editor.js';
import { test } from './runner.js';

const HAN = /\p{Script=Han}/u;

/** In a Chinese editor everything that the extension says is Chinese. */
export function registerChineseTests(): void {
  test('takes the display language of the editor', async () => {
    equal(vscode.env.language, 'zh-cn', 'display language');
    const extension = vscode.extensions.getExtension('smslint.smslint')!;
    await activate();
    const { contributes } = extension.packageJSON as {
      contributes: { commands: { command: string; title: string | { value: string } }[] };
    };
    for (const { title } of contributes.commands)
      ok(HAN.test(typeof title === 'string' ? title : title.value), `title: ${JSON.stringify(title)}`);
    ok(vscode.l10n.bundle && Object.keys(vscode.l10n.bundle).length > 0, 'the texts of the client are missing');
  });

  test('speaks Chinese in diagnostics and fixes', async () => {
    await show(file('src/login.js'));
    const found = await until(() => problem(file('src/login.js'), 'sign-brackets'), 'the problem of login.js');
    ok(HAN.test(found.message.replace(/【.*】/, '')), `message: ${found.message}`);
    ok(String((found.code as { target: vscode.Uri }).target).includes('zh-CN'), 'the link leads to the English document');
    const all = await actions(file('src/login.js'), found.range, vscode.CodeActionKind.QuickFix);
    const fix = all.find((action) => action.isPreferred);
    ok(fix && HAN.test(fix.title), `fixes: ${all.map((action) => action.title).join(', ')}`);
    const count = await until(() => problem(file('src/login.js'), 'param-count'), 'the other problem of login.js');
    ok(
      count.relatedInformation?.every((related) => HAN.test(related.message)),
      'a related message is not Chinese',
    );
  });
}
