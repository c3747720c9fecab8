import { describe, expect, it } from 'vitest';
import { INTRINSICS } from '../../../server/src/evaluate/intrinsics.js';
import { language } from '../../../server/src/languages/python/index.js';
import { annotatedType } from '../../../server/src/languages/python/types.js';
import { expressionsOf, summaryOf } from './support.js';

describe('imports to files', () => {
  const cases: readonly (readonly [module: string, level: number, from: string, paths: readonly string[]])[] = [
    ['conf', 1, 'app/sms/send.py', ['app/sms/conf.py', 'app/sms/conf/__init__.py']],
    ['', 1, 'app/sms/send.py', ['app/sms/__init__.py']],
    ['', 1, 'send.py', ['__init__.py']],
    ['conf.keys', 2, 'app/sms/send.py', ['app/conf/keys.py', 'app/conf/keys/__init__.py']],
    ['conf', 4, 'app/send.py', []],
    ['settings', 0, 'send.py', ['settings.py', 'settings/__init__.py', 'src/settings.py', 'src/settings/__init__.py']],
    ['tencentcloud.sms.v20210111', 0, 'send.py', []],
    ['json', 0, 'send.py', []],
  ];
  for (const [module, level, from, paths] of cases) {
    it(`${'.'.repeat(level)}${module} from ${from}`, () => expect(language.resolveImport(module, level, from)).toEqual(paths));
  }

  it('absolute ones from the nearest folder upward', () => {
    const paths = language.resolveImport('app.conf', 0, 'back/app/sms/send.py');
    expect(paths.filter((p) => p.endsWith('app/conf.py') && !p.includes('src/'))).toEqual([
      'back/app/sms/app/conf.py',
      'back/app/app/conf.py',
      'back/app/conf.py',
      'app/conf.py',
    ]);
  });
});

describe('canonical paths', () => {
  const client = (path: string): string | undefined => language.sdk.clients.map((c) => c.path.exec(path)).find((m) => m)?.groups?.version;
  it('clients tell the version', () => {
    expect(client('tencentcloud.sms.v20210111.sms_client.SmsClient')).toBe('v20210111');
    expect(client('tencentcloud.sms.v20190711.sms_client.SmsClient')).toBe('v20190711');
    expect(client('tencentcloud.sms.v20210111.sms_client_async.SmsClient')).toBe('v20210111');
    expect(client('tencentcloud.vms.v20200902.vms_client.VmsClient')).toBeUndefined();
    expect(
      language.sdk.clients.some((c) => c.transport === 'generic' && c.path.test('tencentcloud.common.common_client.CommonClient')),
    ).toBe(true);
  });
  it('requests', () => {
    const known = (path: string): boolean => language.sdk.requests.some((r) => r.path.test(path));
    expect(known('tencentcloud.sms.v20210111.models.SendSmsRequest')).toBe(true);
    expect(known('tencentcloud.sms.v20190711.models.SendSmsRequest')).toBe(true);
    expect(known('tencentcloud.sms.v20210111.models.AddSmsTemplateRequest')).toBe(false);
  });
  it('legacy senders, also made by the factory', () => {
    const sender = (path: string): readonly string[] => [
      ...new Set(language.sdk.legacy.filter((l) => l.sender.test(path)).map((l) => l.action)),
    ];
    expect(sender('qcloudsms_py.SmsSingleSender')).toEqual(['sendsms']);
    expect(sender('qcloudsms_py.SmsMultiSender')).toEqual(['sendmultisms2']);
    expect(sender('qcloudsms_py.sms.SmsSingleSender')).toEqual(['sendsms']);
    expect(sender('qcloudsms_py.QcloudSms().SmsMultiSender()')).toEqual(['sendmultisms2']);
    expect(sender('Qcloud.Sms.sms.SmsSingleSender')).toEqual(['sendsms']);
    expect(sender('other.SmsSingleSender')).toEqual([]);
  });
});

describe('spelling', () => {
  const { spelling } = language;
  it('keeps the quotes of a literal nearby', () => {
    expect(spelling.string('a"b\'')).toBe('"a\\"b\'"');
    expect(spelling.string('a"b\'', "'x'")).toBe("'a\"b\\''");
    expect(spelling.string('a\n\\', "f'''x'''")).toBe("'a\\n\\\\'");
    expect(spelling.list(['"a"', '"b"'])).toBe('["a", "b"]');
  });
  it('escapes for the literal it goes into', () => {
    expect(spelling.escape('{1}"', 'f"x"')).toBe('{{1}}\\"');
    expect(spelling.escape('a\nb', '"""x"""')).toBe('a\nb');
    expect(spelling.escape('\\d', 'r"x"')).toBe('\\d');
    expect(spelling.escape('a\nb\t', "'x'")).toBe('a\\nb\\t');
  });
  it('what it writes is read back', async () => {
    for (const value of ['腾讯云', 'a"b', "a'b", 'a\\b', 'a\nb\tc\rd', '{1}', '😀', '']) {
      for (const near of ['"x"', "'x'", "f'x'", '"""x"""', undefined]) {
        const source = `x = ${spelling.string(value, near)}`;
        const found = [...expressionsOf(await summaryOf(source))].find((e) => e.e === 'string');
        expect(found, source).toMatchObject({ value });
      }
    }
  });
});

describe('annotations', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['SmsClient', 'SmsClient'],
    ['"sms_client.SmsClient"', 'sms_client.SmsClient'],
    ['Optional[SmsClient]', 'SmsClient'],
    ['typing.Optional["SmsClient"]', 'SmsClient'],
    ['SmsClient | None', 'SmsClient'],
    ['None | "SmsClient"', 'SmsClient'],
    ['Union[SmsClient, None]', 'SmsClient'],
    ['Union[A, B]', undefined],
    ['Annotated[A, Depends(b)]', 'A'],
    ['list[str]', 'list'],
    ['Dict[str, List[int]]', 'Dict'],
    ['Callable[[int], str] | None', 'Callable'],
    ['', undefined],
    ['lambda: x', undefined],
  ];
  for (const [source, type] of cases) it(source, () => expect(annotatedType(source)).toBe(type));
});

describe('the library', () => {
  it('uses only names that evaluation knows', () => {
    const used = new Set([...Object.values(language.functions), ...Object.values(language.methods)]);
    // `os.environ` is no call: evaluation reads its members.
    expect([...used].filter((name) => name !== 'env.all' && !INTRINSICS.includes(name))).toEqual([]);
  });
});
