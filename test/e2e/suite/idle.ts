import * as vscode from 'vscode';
import { activate, equal, file, problem, replace, show, until } from './editor.js';
import { print, test } from './runner.js';

const SOURCE = `
const { sms } = require('tencentcloud-sdk-nodejs');
const client = new sms.v20210111.Client({ region: 'ap-guangzhou' });
client.SendSms({ SmsSdkAppId: '1400006666', SignName: '【腾讯云】', TemplateId: '1110', PhoneNumberSet: ['+8613711112222'], TemplateParamSet: [] });
`;

/** In a workspace without anything to check no server runs, until there is. */
export function registerIdleTests(): void {
  test('starts no server where there is nothing to check', async () => {
    await show(file('main.js'));
    const api = await activate();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(api.state, 'waiting', 'state');
    // The runner counts the processes between these two lines.
    print('pause idle');
    await new Promise((resolve) => setTimeout(resolve, 700));
  });

  test('starts as soon as a call is typed', async () => {
    const api = await activate();
    await replace(file('main.js'), 'export', `${SOURCE}\nexport`);
    await until(() => problem(file('main.js'), 'sign-brackets'), 'the problem of main.js');
    equal(api.state, 'running', 'state');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
}
