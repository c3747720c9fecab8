import { describe, expect, it } from 'vitest';
import { modulesIn } from '../../../server/src/engine/embedded.js';
import { fixed, found, MARKDOWN } from '../embedded/support.js';

const JS = `const { sms } = require("tencentcloud-sdk-nodejs");
const client = new sms.v20210111.Client({ region: "ap-guangzhou" });
const r = client.SendSms({ SmsSdkAppId: "1400006666", SignName: "【云帆】", TemplateId: "1110", PhoneNumberSet: ["+8613711112222"] });
use(r);
`;
const PY = `from tencentcloud.sms.v20210719 import models
`;
const fenced = (info: string, code: string): string => `\`\`\`${info}\n${code}\`\`\`\n`;

describe('fenced code', () => {
  it('is read only where the project asks for it', async () => {
    const files = { 'README.md': `# 说明\n\n【云帆】client.SendSms\n\n${fenced('js', JS)}` };
    expect((await found(files)).calls).toEqual([]);
    const { calls, findings } = await found(files, MARKDOWN);
    expect(calls.length).toBe(1);
    expect(findings.map((f) => f.split(' | ')[1])).toEqual(['"【云帆】"']);
    expect((await fixed(files, MARKDOWN))['README.md']).toBe(files['README.md'].replace('"【云帆】"', '"云帆"'));
  });

  it('is a module for each fence, none of which another file sees', async () => {
    const open =
      'function send(s) {\n  return client.SendSms({ SmsSdkAppId: "1400006666", SignName: s, TemplateId: "1110", PhoneNumberSet: ["+8613711112222"] });\n}\n';
    const setup = JS.split('\n').slice(0, 2).join('\n');
    const files = {
      'README.md': `${fenced('js', `const SIGN = "【云帆】";\n`)}\n${fenced('js', `${setup}\n${open}send(SIGN);\n`)}`,
      'a.js': 'import { send } from "./README.md";\nsend("【云帆】");\n',
    };
    const { calls, findings } = await found(files, MARKDOWN);
    expect(calls.length).toBe(2);
    expect(findings.filter((f) => f.startsWith('sign-brackets'))).toEqual([]);
  });

  it.each([
    [fenced('js', JS), ['javascript']],
    [fenced('', JS), []],
    [fenced('text', JS), []],
    [fenced('mermaid', JS), []],
    [fenced('Python', PY), ['python']],
    [fenced('{.python .numberLines}', PY), ['python']],
    [fenced('ts title="a.ts"', JS), ['typescript']],
    [fenced('c#', 'x;\n'), ['csharp']],
    [fenced('golang', 'x\n'), ['go']],
    ['~~~java\nx\n```\ny\n~~~\n', ['java']],
    ['``` a ``` js\nx\n', []],
    ['````md\n```js\nx\n```\n````\n', []],
    ['1. list\n\n   ```js\n   x\n   ```\n', ['javascript']],
    ['```js\nx', ['javascript']],
    ['    a `js` b\n', []],
  ])('%j', (text, ids) => {
    expect(modulesIn('a.md', text).map((m) => m.id)).toEqual(ids);
  });

  it('needs no opening tag of PHP, and takes the indentation of a list off', () => {
    const text = '- a\n\n  ```php\n  $a = 1;\n    $b = 2;\n  ```\n';
    const [module] = modulesIn('a.md', text);
    expect(module!.text).toBe('<?php\n$a = 1;\n  $b = 2;\n');
    expect(module!.escape('a\nb')).toBe('a\n  b');
    expect(modulesIn('a.md', '```php\n<?php\n$a = 1;\n```\n')[0]!.text).toBe('<?php\n$a = 1;\n');
  });
});
