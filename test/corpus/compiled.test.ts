import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { check, type Files } from '../harness/workspace.js';
import { callModel, repository } from './project.js';

/** A library as people write it: enum, constants, class, default export, re-export, wrapper. */
const SOURCES: Files = {
  'src/constants.ts': `export const SIGN = '云帆【商城】';
export enum Template { Login = '1480211', Shipped = '1480212' }
export default { app: '1400529871' };
`,
  'src/client.ts': `import tencentcloud from 'tencentcloud-sdk-nodejs';
const { Client } = tencentcloud.sms.v20210111;
export const client = new Client({ credential: {}, region: 'ap-guangzhou' });
`,
  'src/sender.ts': `import * as tencentcloud from 'tencentcloud-sdk-nodejs';
import config, { SIGN, type Template } from './constants';
export { SIGN } from './constants';
const SmsClient = tencentcloud.sms.v20210111.Client;
class Base {
  protected client = new SmsClient({ region: 'ap-guangzhou' });
}
export class Sender extends Base {
  async send(template: Template, phone: string, ...params: string[]): Promise<boolean> {
    const result = await this.client.SendSms({
      SmsSdkAppId: config.app, SignName: SIGN, TemplateId: template, PhoneNumberSet: ['+86' + phone], TemplateParamSet: params,
    });
    return result.SendStatusSet?.[0]?.Code === 'Ok';
  }
}
`,
  'src/notify.ts': `import { client } from './client';
import config, { SIGN, Template } from './constants';
export async function notify(phone: string, params: string[] = []): Promise<void> {
  const request = { SmsSdkAppId: config.app, SignName: SIGN, TemplateId: Template.Shipped, PhoneNumberSet: [phone], TemplateParamSet: params };
  const { SendStatusSet } = await client.SendSms(request);
  if (SendStatusSet?.[0]?.Code !== 'Ok') throw new Error('not sent');
}
`,
  'src/main.ts': `import { Template } from './constants';
import { notify } from './notify';
import { Sender } from './sender';
const sender = new Sender();
export async function login(phone: string, code: string): Promise<void> {
  await sender.send(Template.Login, phone, code);
}
export async function shipped(phone: string, order: string): Promise<void> {
  await notify(phone, [order, '3']);
}
`,
};
const CATALOG: Files = {
  'sms-catalog.yaml': `templates:
  - { id: 1480211, status: approved, content: "验证码{1}，{2}分钟内有效。" }
  - { id: 1480212, status: approved, content: "订单{1}已发出。" }
`,
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

const renamed = (name: string): string => name.replace(/\.ts$/, '.js');
const esbuild = (format: 'cjs' | 'esm', target: string): Files =>
  Object.fromEntries(Object.entries(SOURCES).map(([name, text]) => [renamed(name), transformSync(text, { loader: 'ts', format, target, charset: 'utf8' }).code]));

function tsc(target: string, ...options: readonly string[]): Files {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-compiled-'));
  made.push(folder);
  for (const [name, text] of Object.entries(SOURCES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const files = Object.keys(SOURCES).map((name) => path.join(folder, name));
  const out = path.join(folder, 'out');
  execFileSync(
    process.execPath,
    [
      path.join(repository, 'node_modules/typescript/bin/tsc'),
      ...['--ignoreConfig', '--module', 'commonjs', '--target', target, '--outDir', out, '--rootDir', folder, '--noCheck', '--esModuleInterop'],
      ...options,
      ...files,
    ],
    { stdio: 'pipe' },
  );
  return Object.fromEntries(Object.keys(SOURCES).map((name) => [renamed(name), fs.readFileSync(path.join(out, renamed(name)), 'utf8')]));
}

/** What is found, without what differs by file name. */
async function model(files: Files): Promise<{ readonly calls: readonly string[]; readonly findings: readonly string[] }> {
  const { calls, findings } = await check({ ...files, ...CATALOG });
  return {
    calls: calls.map((c) => callModel(c).replaceAll('.ts', '.js')).sort(),
    findings: findings.map((f) => `${f.place.file.replace('.ts', '.js')} ${f.rule}`).sort(),
  };
}

describe('compiled JavaScript says what its source says', () => {
  const expected = model(SOURCES);

  it('in the source: direct calls and calls of the wrappers', async () => {
    const { calls, findings } = await expected;
    expect(calls.filter((c) => c.includes('  via ')).map((c) => c.split('\n', 2).join(''))).toEqual([
      'src/main.js sdk 2021-01-11 SendSms  via Sender.send in src/sender.js',
      'src/main.js sdk 2021-01-11 SendSms  via notify in src/notify.js',
    ]);
    expect(findings).toEqual(['src/constants.js sign-brackets', 'src/main.js param-count', 'src/main.js param-count']);
  });

  it.each([
    ['esbuild, CommonJS, ES2022', () => esbuild('cjs', 'es2022')],
    ['esbuild, CommonJS, ES2017', () => esbuild('cjs', 'es2017')],
    ['esbuild, modules, ES2020', () => esbuild('esm', 'es2020')],
    ['tsc, ES2022', () => tsc('es2022')],
    ['tsc, ES2017', () => tsc('es2017')],
    ['tsc with tslib, ES2017', () => tsc('es2017', '--importHelpers')],
  ] as const)('%s', async (_, compile) => {
    expect(await model(compile())).toEqual(await expected);
  });

  // Async functions are generators there, and what they are given goes through `arguments`.
  it.each([
    ['esbuild, CommonJS, ES2015', () => esbuild('cjs', 'es2015')],
    ['tsc, ES2015', () => tsc('es2015')],
  ] as const)('%s: nothing that the source does not say', async (_, compile) => {
    const { findings } = await expected;
    const compiled = await model(compile());
    expect(findings).toEqual(expect.arrayContaining([...compiled.findings]));
    expect(compiled.findings).toContain('src/constants.js sign-brackets');
  });
});
