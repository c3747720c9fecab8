import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callModel, checkFolder, repository } from './project.js';

/** Packages that nobody here wrote, at the versions of the lock file. Their own code is right: any finding in it is a false one. */
const folder = (name: string): string => path.join('node_modules', name);
interface Scan {
  readonly summary: { readonly files: { readonly seen: number } };
  readonly findings: readonly unknown[];
  readonly problems: readonly { readonly file: string; readonly kind: string }[];
}

const made: string[] = [];
afterAll(() => {
  for (const dir of made) fs.rmSync(dir, { recursive: true, force: true });
});

const installed = fs.existsSync(path.join(repository, folder('tencentcloud-sdk-nodejs')));

describe.skipIf(!installed)('packages of others', () => {
  it('@logto/connector-tencent-sms signs requests by hand: both sites are found', async () => {
    const { calls, shown, problems } = await checkFolder(folder('@logto/connector-tencent-sms'));
    expect(shown).toEqual([]);
    expect(problems).toEqual([]);
    expect(calls.map(callModel)).toMatchInlineSnapshot(`
      [
        "lib/index.js http 2021-01-11 SendSms
        ExtendCode: absent
        PhoneNumberSet: [?parameter]
        SenderId: absent
        SessionContext: absent
        SignName: ?parameter
        SmsSdkAppId: ?parameter
        TemplateId: ?parameter
        TemplateParamSet: ?parameter",
        "lib/index.js http 2021-01-11 SendSms
        via sendSmsRequest in lib/index.js
        ExtendCode: absent
        PhoneNumberSet: [?parameter]
        SenderId: absent
        SessionContext: absent
        SignName: ?parameter | ?call
        SmsSdkAppId: ?parameter | ?call
        TemplateId: ?call
        TemplateParamSet: ?call",
      ]
    `);
  });

  it('@nocobase/plugin-verification has Tencent and Alibaba side by side: one site is found, in compiled code', async () => {
    const { calls, shown } = await checkFolder(folder('@nocobase/plugin-verification'), { starts: [{ folder: 'dist', deep: true }] });
    expect(shown).toEqual([]);
    expect(calls.map(callModel)).toMatchInlineSnapshot(`
      [
        "dist/server/otp-verification/sms/providers/sms-tencent.js sdk 2021-01-11 SendSms
        ExtendCode: absent
        PhoneNumberSet: [?parameter]
        SenderId: absent
        SessionContext: absent
        SignName: ?field
        SmsSdkAppId: ?field
        TemplateId: ?field
        TemplateParamSet: [?parameter]",
      ]
    `);
  });

  it('@nocobase/plugin-verification carries the SDKs of both vendors: definitions are no calls', async () => {
    const { calls, shown } = await checkFolder(folder('@nocobase/plugin-verification'), { starts: [{ folder: 'dist/node_modules', deep: true }] });
    expect(shown).toEqual([]);
    expect(calls.map(callModel)).toEqual([]);
  });

  it('everything that is installed, the SDKs themselves too, as the command line sees it', { timeout: 120_000 }, () => {
    const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-corpus-'));
    made.push(dist);
    execFileSync(process.execPath, ['scripts/build.mjs', 'cli', 'cli-main', 'scan-worker', `--out=${dist}`], { cwd: repository });
    const run = <T>(command: string): T => {
      const argv = [path.join(dist, 'cli.js'), command, 'node_modules', '--format', 'json'];
      const { stdout, status } = spawnSync(process.execPath, argv, { cwd: repository, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
      expect(status).toBe(0);
      return JSON.parse(stdout) as T;
    };
    const scan = run<Scan>('scan');
    expect(scan.findings).toEqual([]);
    for (const sdk of ['tencentcloud-sdk-nodejs', 'tencentcloud-sdk-nodejs-intl-en', 'qcloudsms_js']) expect(fs.existsSync(path.join(repository, folder(sdk)))).toBe(true);
    expect(scan.summary.files.seen).toBeGreaterThan(4000);
    // Definitions are no calls. What is built (`dist`) is left out, so the compiled site of the other package is not among these.
    const { calls } = run<{ readonly calls: readonly { readonly file: string }[] }>('calls');
    expect([...new Set(calls.map((c) => c.file))]).toEqual(['node_modules/@logto/connector-tencent-sms/lib/index.js']);
    // What is too large is said, and nothing else is left out.
    expect(scan.problems.filter((p) => p.kind !== 'budget')).toEqual([]);
    for (const { file } of scan.problems) expect(fs.statSync(path.join(repository, file)).size, file).toBeGreaterThan(1024 * 1024);
  });
});
