import fs from 'node:fs';
import path from 'node:path';
import { type Locale, message, render, type Text } from '../../base/text.js';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';

const CONFIG = `{
  // https://github.com/smslint/smslint#configuration
  "rules": {},
  "exclude": []
}
`;

const CATALOG: Readonly<Record<Locale, string>> = {
  en: `# What the account has: copy it from the SMS console, or have "smslint sync" write it.
# complete: true says that these lists are the whole account, so that an id that is missing here is reported.
complete: false
apps: []
#  - { id: "1400006666", name: Login }
signs: []
#  - { id: 261543, name: 腾讯云, international: false, status: approved }
templates: []
#  - id: 1110
#    name: Login code
#    type: verification        # verification | notification | marketing
#    international: false
#    status: approved          # approved | reviewing | pending | rejected
#    content: 您的验证码是{1}，{2}分钟内有效。
`,
  'zh-CN': `# 账号下的应用、签名和正文模板：可从短信控制台抄录，或用 smslint sync 自动生成。
# complete: true 表示以下列表就是账号的全部内容，未列出的 ID 会被报告为不存在。
complete: false
apps: []
#  - { id: "1400006666", name: 登录 }
signs: []
#  - { id: 261543, name: 腾讯云, international: false, status: approved }
templates: []
#  - id: 1110
#    name: 登录验证码
#    type: verification        # verification 验证码 | notification 通知 | marketing 营销
#    international: false
#    status: approved          # approved 已通过 | reviewing 审核中 | pending 待审核 | rejected 未通过
#    content: 您的验证码是{1}，{2}分钟内有效。
`,
};

const WROTE: Text = { en: 'Wrote {file}.', 'zh-CN': '已写入 {file}。' };
const EXISTS: Text = { en: '{files} exists already; nothing was written', 'zh-CN': '{files} 已存在，未写入任何文件' };

/** Writes a configuration and a starter catalog into the current folder, unless one of them is there. Returns the exit status. */
export function init(environment: Environment, locale: Locale): number {
  const files = new Map([
    ['smslint.json', CONFIG],
    ['sms-catalog.yaml', CATALOG[locale]],
  ]);
  const existing = [...files.keys()].filter((name) => fs.existsSync(path.join(environment.cwd, name)));
  if (existing.length > 0) throw new UsageError(EXISTS, { files: existing.join(', ') });
  for (const [name, text] of files) {
    fs.writeFileSync(path.join(environment.cwd, name), text);
    environment.stderr.write(`${render(message(WROTE, { file: name }), locale)}\n`);
  }
  return 0;
}
