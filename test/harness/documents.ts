import fs from 'node:fs';
import path from 'node:path';

/** A block of code of a document. */
export interface Example {
  /** As the block names it: `js`, `python`, `yaml` … */
  readonly language: string;
  readonly code: string;
}

export interface Examples {
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
  /** In which the wrong examples are written: each is checked by itself, with the data files beside it. */
  readonly languages: readonly string[];
}

const HEADINGS = { en: ['Wrong', 'Right'], 'zh-CN': ['错误示例', '正确示例'] } as const;
const DATA: ReadonlySet<string> = new Set(['yaml', 'json', 'toml']);

/** The examples of a rule's document. */
export function examplesOf(rule: string, locale: 'en' | 'zh-CN'): Examples {
  const file = path.join(import.meta.dirname, '../../docs/rules', `${rule}${locale === 'en' ? '' : '.zh-CN'}.md`);
  const text = fs.readFileSync(file, 'utf8');
  const [wrong, right] = HEADINGS[locale].map((heading) => blocks(section(text, heading)));
  const written = new Set(wrong!.map((e) => e.language));
  const code = [...written].filter((l) => !DATA.has(l));
  return { wrong: wrong!, right: right!, languages: code.length > 0 ? code : [...written] };
}

const section = (text: string, heading: string): string => {
  const from = text.indexOf(`\n## ${heading}\n`);
  const to = text.indexOf('\n## ', from + 1);
  return from < 0 ? '' : text.slice(from, to < 0 ? undefined : to);
};

const blocks = (text: string): Example[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map((m) => ({ language: m[1]!, code: m[2]! }));

/** The account that the examples speak of where they bring no catalog. */
const CATALOG = `complete: true
apps:
  - { id: "1400006666", name: 云帆 }
signs:
  - { id: 261543, name: 腾讯云, international: false, status: approved }
templates:
  - { id: 1110, name: 登录验证码, type: verification, international: false, status: approved, content: "您的验证码是{1}，{2}分钟内有效。" }
  - { id: 1111, name: 订单, type: notification, international: false, status: approved, content: "您的订单{1}共{2}件，请注意查收。" }
  - { id: 1112, name: 发货, type: notification, international: false, status: approved, content: "您的订单已发货，请注意查收。" }
  - { id: 1113, name: 打包, type: notification, international: false, status: approved, content: "您的订单{1}已经打包发送，请注意查收。" }
  - { id: 449739, name: 通知, type: notification, international: false, status: approved, content: "您的订单已发货。" }
`;

const numbers = (count: number): string => Array.from({ length: count }, (_, i) => `"+86138${String(10000000 + i)}"`).join(', ');

/** What a document only hints at, because it is long or must not look like a real secret. */
const written = (code: string): string =>
  code
    .replace(/\/\* (\d+) numbers \*\//g, (_, n) => numbers(Number(n)))
    .replace(/\[\.\.\.\]( {2}# (\d+) numbers)/g, (_, _comment, n) => `[${numbers(Number(n))}]`)
    .replace(
      /"…"( \/\* (\d+) (?:characters|bytes) \*\/|(?=\]? {2}# (\d+) (?:characters|bytes)))/g,
      (_, comment, a, b) => `"${'x'.repeat(Number(a ?? b))}"${comment ? '' : ''}`,
    )
    .replace(/（超过 (\d+) 个字的正文）/g, (_, n) => '文'.repeat(Number(n) + 1))
    .replace(/AKID…/g, 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3Gh2uNcV')
    .replace(/(secretKey: |Credential\([^)]*, )"…"/g, '$1"Gu5t9xGARNpq86cd98joQYCN3Cozk1qA"');

const indented = (code: string, by: string): string => code.replace(/^(?=.)/gm, by);

/** A request that is written by hand stands in a file of its own. */
const isWhole = (code: string): boolean => /\bsms\.tencentcloudapi\.com|X-TC-Action/.test(code) && !/client/i.test(code);

/** A whole file around a block, with a client and whatever else the block takes for granted. */
const FRAMES: Readonly<Record<string, { readonly file: string; readonly around: (code: string) => string }>> = {
  terraform: { file: 'main.tf', around: (code) => code },
  php: {
    file: 'send.php',
    around: (code) =>
      code.startsWith('<?php')
        ? code
        : `<?php
use Qcloud\\Sms\\SmsSingleSender;

function send($phone, $code) {
    $sender = new SmsSingleSender(1400006666, getenv('APP_KEY'));
${indented(code, '    ')}}
`,
  },
  js: {
    file: 'send.js',
    around: (code) => {
      if (isWhole(code)) return code;
      const own = /\b(?:const|let|var) client\b/.test(code);
      const sends = /\bSend(?:Sms|MultiGlobalSms)\b|sender\.|fetch\(|post\(|client\.\w+\(/.test(code);
      const legacy = /\bsender\b/.test(code) && !/\bsender =/.test(code);
      return `const tencentcloud = require('tencentcloud-sdk-nodejs');
const SmsClient = tencentcloud.sms.v20210111.Client;
${own || legacy ? '' : "const client = new SmsClient({ credential: loadCredential(), region: 'ap-guangzhou' });\n"}${legacy ? "const QcloudSms = require('qcloudsms_js');\nconst sender = QcloudSms(1400006666, process.env.APP_KEY).SmsSingleSender();\n" : ''}const url = (name) => \`https://yun.tim.qq.com/v5/tlssmssvr/\${name}?sdkappid=1400006666&random=\${random}\`;
const post = (name, body) => fetch(url(name), { method: 'POST', body: JSON.stringify(body) });

module.exports = async (request, phone, code, callback) => {
${indented(code, '  ')}${sends ? '' : '  return client.SendSms(request);\n'}};
`;
    },
  },
  python: {
    file: 'send.py',
    around: (code) => {
      if (isWhole(code)) return code;
      const credential = /^cred = /m.test(code);
      const own = /^client = /m.test(code) || credential;
      const request = /\breq\b/.test(code) && !/^req = /m.test(code);
      const legacy = /\bsender\b/.test(code) && !/^sender =/m.test(code);
      const sends = /\bclient\.\w+\(|requests\.|\.send|post\(/.test(code);
      const imports = code.match(/^(?:from|import) .*$/gm) ?? [];
      const body = code.replace(/^(?:from|import) .*\n/gm, '');
      return `import json
import os
import requests
from tencentcloud.common import credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
${imports.some((i) => i.includes('sms_client')) ? '' : 'from tencentcloud.sms.v20210111 import sms_client, models\n'}${imports.map((i) => `${i}\n`).join('')}${legacy ? 'from qcloudsms_py import SmsSingleSender\n' : ''}

def url(name):
    return "https://yun.tim.qq.com/v5/tlssmssvr/" + name + "?sdkappid=1400006666&random=" + str(random)


def post(name, body):
    return requests.post(url(name), json=body)


def send(cred, phone, code):
${own || legacy ? '' : '    client = sms_client.SmsClient(cred, "ap-guangzhou")\n'}${legacy ? '    sender = SmsSingleSender(1400006666, os.environ["APP_KEY"])\n' : ''}${request ? '    req = models.SendSmsRequest()\n' : ''}${indented(body, '    ')}${credential ? '    client = sms_client.SmsClient(cred, "ap-guangzhou")\n' : ''}${sends ? '' : '    return client.SendSms(models.SendSmsRequest())\n'}`;
    },
  },
  // Examples in these languages are whole files.
  go: { file: 'send.go', around: (code) => code },
  ruby: { file: 'send.rb', around: (code) => code },
  vue: { file: 'Login.vue', around: (code) => code },
};

/** The projects in which the examples of one language stand: each block by itself, with the data files that the document shows. */
export function projectOf(examples: readonly Example[], language: string): readonly Record<string, string>[] {
  const data: Record<string, string> = {};
  for (const e of examples) if (e.language === 'yaml') data['sms-catalog.yaml'] = written(e.code);
  for (const e of examples) if (e.language === 'toml') data['pyproject.toml'] = written(e.code);
  for (const e of examples)
    if (e.language === 'json') data[e.code.includes('"dependencies"') ? 'package.json' : 'sms-catalog.json'] = written(e.code);
  if (DATA.has(language))
    return examples.filter((e) => e.language === language).map((e) => ({ [`sms-catalog.${language}`]: written(e.code) }));
  if (!data['sms-catalog.yaml'] && !data['sms-catalog.json']) data['sms-catalog.yaml'] = CATALOG;
  const frame = FRAMES[language];
  if (!frame) throw new Error(`no frame for examples in ${language}`);
  return examples.filter((e) => e.language === language).map((e) => ({ ...data, [frame.file]: frame.around(written(e.code)) }));
}
