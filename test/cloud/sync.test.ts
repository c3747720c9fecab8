import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { render } from '../../server/src/base/text.js';
import { loadCatalogFile } from '../../server/src/catalog/load.js';
import { findCredentials } from '../../server/src/cloud/credentials.js';
import { syncCatalog } from '../../server/src/cloud/index.js';
import { folder } from '../cli/harness.js';
import { type Misbehaviour, SECRET_ID, SECRET_KEY, startSmsService, type TestService, type TestTemplate } from '../harness/sms-service.js';

const template = (id: number, more: Partial<TestTemplate> = {}): TestTemplate => ({
  TemplateId: id,
  International: 0,
  StatusCode: 0,
  ReviewReply: '',
  TemplateName: `模板${id}`,
  CreateTime: 1617379200,
  TemplateContent: '您的验证码是{1}，{2}分钟内有效。',
  ...more,
});
const sign = (id: number, name: string, more = {}) => ({
  SignId: id,
  International: 0,
  StatusCode: 0,
  ReviewReply: '',
  SignName: name,
  ...more,
});

let service: TestService | undefined;
afterEach(async () => {
  await service?.stop();
  service = undefined;
});

const start = async (
  templates: readonly TestTemplate[] = [template(1110), template(1112, { International: 1, StatusCode: -1, ReviewReply: '内容不符: "x"' })],
  misbehave?: Parameters<typeof startSmsService>[1],
): Promise<TestService> => {
  service = await startSmsService({ templates, signs: [sign(261543, '腾讯云'), sign(9, 'Tencent', { International: 1 })] }, misbehave);
  return service;
};

const env = { TENCENTCLOUD_SECRET_ID: SECRET_ID, TENCENTCLOUD_SECRET_KEY: SECRET_KEY };
const run = async (file: string, more: Partial<Parameters<typeof syncCatalog>[0]> = {}) =>
  syncCatalog({ file, env, endpoint: service!.url, haste: 10, ...more });
const reason = (result: Awaited<ReturnType<typeof syncCatalog>>): string => (result.ok ? 'ok' : render(result.reason, 'en'));
const at = (files: Record<string, string> = {}): string => path.join(folder(files), 'sms-catalog.yaml');
const loaded = (file: string) => loadCatalogFile(file, fs.readFileSync(file, 'utf8'), { named: true });

describe('a catalog from the account', () => {
  it('holds both lists, sorted, with what the reviewers say', async () => {
    await start();
    const file = at();
    expect(await run(file)).toEqual({ ok: true, templates: 2, signs: 2 });
    const { value, problems } = loaded(file);
    expect(problems).toEqual([]);
    expect(value!.complete).toEqual({ templates: true, signs: true, apps: false });
    expect(value!.templates.map((t) => [t.id, t.destination, t.status, t.reply, t.content?.value])).toEqual([
      ['1110', 'mainland', 'approved', '', '您的验证码是{1}，{2}分钟内有效。'],
      ['1112', 'international', 'rejected', '内容不符: "x"', '您的验证码是{1}，{2}分钟内有效。'],
    ]);
    expect(value!.signs.map((s) => [s.id, s.name.value, s.destination])).toEqual([
      ['9', 'Tencent', 'international'],
      ['261543', '腾讯云', 'mainland'],
    ]);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sms-catalog.yaml']);
  });

  it('comes in pages, always with a limit, and says the region', async () => {
    const { requests } = await start(Array.from({ length: 250 }, (_, i) => template(1000 + i)));
    expect(await run(at(), { region: 'ap-beijing', haste: 1 })).toMatchObject({ ok: true, templates: 250 });
    expect(requests.map((r) => [r.action, r.body.International, r.body.Limit, r.body.Offset])).toEqual([
      ['DescribeSmsTemplateList', 0, 100, 0],
      ['DescribeSmsTemplateList', 0, 100, 100],
      ['DescribeSmsTemplateList', 0, 100, 200],
      ['DescribeSmsTemplateList', 1, 100, 0],
      ['DescribeSmsSignList', 0, 100, 0],
      ['DescribeSmsSignList', 1, 100, 0],
    ]);
    expect(new Set(requests.map((r) => r.region))).toEqual(new Set(['ap-beijing']));
    // 20 calls a second are allowed.
    const gaps = requests.slice(1).map((r, i) => r.at - requests[i]!.at);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
  });

  it('counts a template that serves both kinds once', async () => {
    await start([template(7, { International: 3 })]);
    const file = at();
    expect(await run(file)).toMatchObject({ ok: true, templates: 1 });
    expect(loaded(file).value!.templates[0]!.destination).toBe('both');
  });

  it('sends the token of temporary credentials', async () => {
    const { requests } = await start();
    await run(at(), { env: { ...env, TENCENTCLOUD_TOKEN: 'temporary' } });
    expect(requests[0]!.token).toBe('temporary');
    expect(requests.length).toBeGreaterThan(3);
  });

  it('is the same in JSON and YAML', async () => {
    await start();
    const yaml = at();
    const json = yaml.replace('.yaml', '.json');
    await run(yaml);
    await run(json);
    const plain = (file: string) =>
      loaded(file).value!.templates.map(({ id, name, type, destination, status, reply, content }) => ({
        id,
        name,
        type,
        destination,
        status,
        reply,
        content: content?.value,
      }));
    expect(plain(json)).toEqual(plain(yaml));
    expect(JSON.parse(fs.readFileSync(json, 'utf8')).templates[0]).toEqual({
      id: 1110,
      name: '模板1110',
      international: false,
      status: 'approved',
      content: '您的验证码是{1}，{2}分钟内有效。',
    });
  });
});

describe('a catalog that is there', () => {
  const BEFORE = `# our templates
complete: false
apps:
  - { id: "1400006666", name: 登录 } # the only one
templates:
  # sent at login
  - id: "1112"
    type: marketing
    name: old name
    status: reviewing
    content: old text
  - { id: 4711, name: gone, content: gone }
signs: []
`;

  it('keeps its comments, its order and what the service does not know', async () => {
    await start();
    const file = at({ 'sms-catalog.yaml': BEFORE });
    await run(file);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain('# our templates');
    expect(text).toContain('# the only one');
    expect(text).toContain('# sent at login');
    expect(text).not.toContain('gone');
    const { value } = loaded(file);
    expect(value!.apps.map((a) => a.id)).toEqual(['1400006666']);
    expect(value!.templates.map((t) => [t.id, t.type, t.status])).toEqual([
      ['1112', 'marketing', 'rejected'],
      ['1110', null, 'approved'],
    ]);
  });

  it('changes nothing but the time when the account is the same', async () => {
    await start();
    const file = at({ 'sms-catalog.yaml': BEFORE });
    expect(await run(file)).toMatchObject({ ok: true });
    const first = fs.readFileSync(file, 'utf8');
    expect(await run(file)).toMatchObject({ ok: true });
    const rest = (text: string): string => text.replace(/^syncedAt: .*$/m, '');
    expect(rest(fs.readFileSync(file, 'utf8'))).toBe(rest(first));
  });

  it('keeps comments and types of JSON', async () => {
    await start();
    const before = '{\n  // ours\n  "templates": [{ "id": "1110", "type": "verification", "name": "x", "content": "y" }]\n}\n';
    const file = path.join(folder({ 'sms-catalog.json': before }), 'sms-catalog.json');
    await run(file);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain('// ours');
    expect(loaded(file).value!.templates.map((t) => [t.id, t.type, t.name])).toEqual([
      ['1110', 'verification', '模板1110'],
      ['1112', null, '模板1112'],
    ]);
  });

  it('is left alone when it is no catalog', async () => {
    const { requests } = await start();
    const file = at({ 'sms-catalog.yaml': '- just\n- a list\n' });
    expect(reason(await run(file))).toContain('is no catalog');
    expect(requests).toEqual([]);
  });
});

describe('what can go wrong', () => {
  const BEFORE = 'complete: true\ntemplates: []\n';
  /** The file stays as it is, and nothing lies beside it. */
  const failing = async (
    misbehave: (count: number) => Misbehaviour,
    more: Partial<Parameters<typeof syncCatalog>[0]> = {},
  ): Promise<string> => {
    await start(undefined, (_, count) => misbehave(count));
    const file = at({ 'sms-catalog.yaml': BEFORE });
    const result = await run(file, more);
    expect(result.ok).toBe(false);
    expect(fs.readFileSync(file, 'utf8')).toBe(BEFORE);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['sms-catalog.yaml']);
    const text = reason(result);
    for (const secret of [SECRET_ID, SECRET_KEY]) expect(text).not.toContain(secret);
    return text;
  };

  it.each([
    'FailedOperation.NotEnterpriseCertification',
    'FailedOperation.ProhibitSubAccountUse',
    'AuthFailure.UnauthorizedOperation',
    'UnauthorizedOperation',
  ])('%s is explained', async (code) => {
    const text = await failing(() => ({ code }));
    expect(text).toContain(code);
    expect(text.length).toBeGreaterThan(code.length + 60);
  });

  it('an unknown code is shown with its text', async () => {
    expect(await failing(() => ({ code: 'FailedOperation.Strange', message: 'Something odd' }))).toContain(
      'FailedOperation.Strange: Something odd',
    );
  });

  it('wrong credentials', async () => {
    expect(await failing(() => undefined, { env: { ...env, TENCENTCLOUD_SECRET_KEY: 'other' } })).toContain('AuthFailure.SignatureFailure');
  });

  it('no credentials: says where they are looked for', async () => {
    expect(await failing(() => undefined, { env: { TCCLI_PROFILE: 'none-such' } })).toContain('TENCENTCLOUD_SECRET_ID');
  });

  it('an answer that is none', async () => {
    expect(await failing(() => 'garbage')).toContain('no answer of the API');
  });
  it('a page of a hotel', async () => {
    expect(await failing(() => 'html')).toContain('no answer of the API');
  });
  it('an answer of another shape', async () => {
    expect(await failing(() => 'wrong shape')).toContain('DescribeTemplateStatusSet');
  });
  it('another status', async () => {
    expect(await failing(() => ({ status: 404 }))).toContain('404');
  });
  it('no answer at all', async () => {
    expect(await failing(() => 'hang', { timeout: 0.05 })).toContain('no answer within 0.05 seconds');
  });
  it('a failure in the middle', async () => {
    expect(await failing((count) => (count >= 3 ? { code: 'FailedOperation.ProhibitSubAccountUse' } : undefined))).toContain('Prohibit');
  });
  it('an address that is none', async () => {
    expect(await failing(() => undefined, { endpoint: 'sms.tencentcloudapi.com' })).toContain('is no address');
  });

  it('passing failures are tried again', async () => {
    const bad: Misbehaviour[] = [{ code: 'RequestLimitExceeded' }, 'cut', 'cut in the middle', { status: 503 }];
    const { requests } = await start(undefined, (_, count) => bad[count - 1]);
    expect(await run(at())).toMatchObject({ ok: true });
    expect(requests.length).toBe(4 + bad.length);
  }, 20_000);

  it('a run that is cancelled leaves the file as it is', async () => {
    const abort = new AbortController();
    await start(undefined, (_, count) => {
      if (count === 2) abort.abort();
      return undefined;
    });
    const file = at({ 'sms-catalog.yaml': BEFORE });
    expect(await run(file, { signal: abort.signal })).toMatchObject({ ok: false, cancelled: true });
    expect(fs.readFileSync(file, 'utf8')).toBe(BEFORE);
  });
});

describe('credentials', () => {
  const home = (): string =>
    folder({
      '.tccli/default.credential': JSON.stringify({ secretId: 'id', secretKey: 'key', token: 't' }),
      '.tccli/default.configure': JSON.stringify({ _sys_param: { region: 'ap-nanjing' } }),
      '.tccli/other.credential': '{ broken',
    });

  it('come from the environment first, then from the profile of tccli', () => {
    expect(findCredentials(env, home())?.credentials).toEqual({ secretId: SECRET_ID, secretKey: SECRET_KEY });
    expect(findCredentials({}, home())).toMatchObject({
      credentials: { secretId: 'id', secretKey: 'key', token: 't' },
      region: 'ap-nanjing',
    });
  });

  it('that are broken or half there are none', () => {
    expect(findCredentials({ TCCLI_PROFILE: 'other' }, home())).toBeUndefined();
    expect(findCredentials({ TENCENTCLOUD_SECRET_ID: 'only' }, folder({}))).toBeUndefined();
  });
});
