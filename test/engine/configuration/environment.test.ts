import { describe, expect, it } from 'vitest';
import { check, workspaceOf } from '../../harness/workspace.js';
import { origins, sendJava, sendJs, sendPy, sent, sentOf } from './show.js';

const ENV = 'SMS_APP=1400006666\nSMS_SIGN="腾讯云"\nSMS_TPL=1110 # login\n';
const known = '"1400006666", "腾讯云", "1110"';
const js = sendJs('process.env.SMS_APP', "process.env['SMS_SIGN']", 'process.env.SMS_TPL!', '').replace('!', '');

describe('environment variables', () => {
  it('come from .env in JavaScript', async () => {
    const files = { '.env': ENV, 'src/sms.js': js };
    expect(await sent(files)).toEqual([known]);
    const snapshot = await check(files);
    expect(origins(snapshot, 'TemplateId', files)).toEqual(['.env:1110']);
    expect(origins(snapshot, 'SignName', files)).toEqual(['.env:"腾讯云"']);
  });

  it('come from .env in Python', async () => {
    const files = {
      '.env': ENV,
      'app/sms.py': sendPy("os.environ['SMS_APP']", "os.getenv('SMS_SIGN')", "os.environ.get('SMS_TPL')", 'import os'),
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('come from .env in Java', async () => {
    const files = {
      '.env': ENV,
      'src/main/java/com/acme/sms/SmsService.java': sendJava(
        '',
        'System.getenv("SMS_APP")',
        'System.getenv("SMS_SIGN")',
        'System.getenv("SMS_TPL")',
      ),
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('keep a real default, not an empty one', async () => {
    const files = {
      'sms.js': sendJs("process.env.SMS_APP || '1400006666'", "process.env.SMS_SIGN || ''", "process.env.SMS_TPL ?? '1110'"),
    };
    expect(await sent(files)).toEqual(['"1400006666", ?environment, "1110"']);
    const py = {
      'sms.py': sendPy(
        "os.getenv('SMS_APP', '1400006666')",
        "os.getenv('SMS_SIGN', '')",
        "os.environ.get('SMS_TPL') or '1110'",
        'import os',
      ),
    };
    expect(await sent(py)).toEqual(['"1400006666", ?environment, "1110"']);
  });

  it('are a choice over the variants of .env, which agree between keys', async () => {
    const files = {
      '.env': 'SMS_APP=1400006666\nSMS_SIGN=腾讯云\nSMS_TPL=1110\n',
      '.env.production': 'SMS_SIGN=腾讯会议\nSMS_TPL=1111\n',
      'sms.js': js,
    };
    const snapshot = await check(files);
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云" | "腾讯会议", "1110" | "1111"']);
    const arms = (['SignName', 'TemplateId'] as const).map((f) => {
      const state = snapshot.calls[0]!.fields[f];
      return state?.state === 'present' && state.value.kind === 'choice' ? state.value.alternatives.map((a) => a.when) : [];
    });
    expect(arms[0]).toEqual(arms[1]);
    expect(arms[0]!.map((w) => w[0]!.branch)).toEqual(['config/profile', 'config/profile']);
    expect(new Set(arms[0]!.map((w) => w[0]!.arm)).size).toBe(2);
  });

  it('of a sample or placeholder are not known', async () => {
    const sample = { '.env.example': ENV, 'sms.js': js };
    expect(await sent(sample)).toEqual(['?environment, ?environment, ?environment']);
    const files = { '.env': 'SMS_APP=xxx\nSMS_SIGN=\nSMS_TPL=your-template-id\n', 'sms.js': js };
    expect(await sent(files)).toEqual(['?environment, ?environment, ?environment']);
    const app = (await check(files)).calls[0]!.fields.SmsSdkAppId;
    expect(app?.state === 'present' && app.value.kind === 'unknown' ? app.value.placeholder?.value : '').toBe('xxx');
    const { findings } = await check(files);
    const placeholders = findings.filter((f) => f.rule === 'ops-placeholder' && f.place.file === '.env');
    expect(placeholders.map((f) => files['.env'].slice(f.place.range.start, f.place.range.end))).toEqual(['xxx', 'your-template-id']);
    expect((await check(sample)).findings.filter((f) => f.place.file === '.env.example')).toEqual([]);
    const shown = (await check(sample)).calls[0]!.fields.SmsSdkAppId;
    expect(
      shown?.state === 'present' && shown.value.kind === 'unknown' ? [shown.value.placeholder, shown.value.trail[0]?.place?.file] : [],
    ).toEqual([undefined, '.env.example']);
  });

  it('come from the nearest package of a monorepo', async () => {
    const files = {
      'package.json': '{}',
      '.env': 'SMS_APP=1400000001\nSMS_TPL=1\nSMS_SIGN=腾讯云\n',
      'apps/api/package.json': '{}',
      'apps/api/.env': 'SMS_APP=1400000002\nSMS_TPL=2\n',
      'apps/web/package.json': '{}',
      'apps/web/.env': 'SMS_APP=1400000003\nSMS_TPL=3\nSMS_SIGN=腾讯会议\n',
      'apps/api/src/sms.js': js,
    };
    expect(await sent(files)).toEqual(['"1400000002", "腾讯云", "2"']);
  });

  it('come from the folders around the code, not from those beside it', async () => {
    const files = { '.env': 'SMS_APP=1400006666\nSMS_SIGN=腾讯云\n', 'web/.env': 'SMS_APP=1400000003\nSMS_TPL=3\n', 'server/sms.js': js };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "3"']);
    const own = { ...files, 'server/env/prod.env': 'SMS_TPL=1110\n' };
    expect(await sent(own)).toEqual([known]);
  });

  it('fill in what they refer to', async () => {
    const files = { '.env': "BASE=14000\nSMS_APP=${BASE}06666\nSMS_SIGN='${BASE}'\nSMS_TPL=${NONE:-1110}\n", 'sms.js': js };
    expect(await sent(files)).toEqual(['"1400006666", ?environment, "1110"']);
  });

  it('come from compose files in both forms', async () => {
    const files = {
      'docker-compose.yml':
        'services:\n  api:\n    environment:\n      SMS_APP: 1400006666\n      SMS_SIGN: "腾讯云"\n  job:\n    environment:\n      - SMS_TPL=1110\n      - OTHER\n',
      'src/sms.js': js,
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual(['docker-compose.yml:1110']);
  });

  it('come from Kubernetes manifests', async () => {
    const files = {
      'deploy/api.yaml': [
        'apiVersion: v1',
        'kind: ConfigMap',
        'metadata: { name: sms }',
        'data:',
        '  SMS_APP: "1400006666"',
        '  sign: 腾讯云',
        '---',
        'apiVersion: apps/v1',
        'kind: Deployment',
        'metadata: { name: api }',
        'spec:',
        '  template:',
        '    spec:',
        '      containers:',
        '        - name: api',
        '          env:',
        '            - name: SMS_TPL',
        '              value: "1110"',
        '            - name: SMS_SIGN',
        '              valueFrom: { configMapKeyRef: { name: sms, key: sign } }',
        '            - name: SMS_SECRET',
        '              valueFrom: { secretKeyRef: { name: sms, key: secret } }',
        '',
      ].join('\n'),
      'src/sms.js': js,
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual(['deploy/api.yaml:"1110"']);
  });

  it('are followed when a file changes or appears', async () => {
    const files: Record<string, string> = { '.env': ENV, 'src/sms.js': js };
    const workspace = workspaceOf(files);
    expect(sentOf(await workspace.update(), files)).toEqual([known]);
    files['.env'] = ENV.replace('1110', '1111');
    workspace.invalidate('.env');
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006666", "腾讯云", "1111"']);
    files['.env'] = 'SMS_APP=1400006666\nSMS_SIGN="腾讯云"\n';
    workspace.invalidate('.env');
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006666", "腾讯云", ?environment']);
    const manifest = 'k8s/api.yaml';
    files[manifest] = 'kind: Deployment\nspec:\n  containers:\n    - env:\n        - { name: SMS_TPL, value: "1112" }\n';
    workspace.invalidate(manifest);
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006666", "腾讯云", "1112"']);
    files[manifest] = files[manifest].replace('1112', '1113');
    workspace.invalidate(manifest);
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006666", "腾讯云", "1113"']);
    delete files[manifest];
    workspace.invalidate(manifest);
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006666", "腾讯云", ?environment']);
  });

  it('are destructured', async () => {
    const files = {
      '.env': ENV,
      'sms.js': sendJs('SMS_APP', 'SMS_SIGN', 'SMS_TPL', "const { SMS_APP, SMS_SIGN, SMS_TPL = '1' } = process.env;"),
    };
    expect(await sent(files)).toEqual([known]);
  });
});
