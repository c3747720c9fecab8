import { describe, expect, it } from 'vitest';
import { catalogSpelling } from '../../../server/src/catalog/spelling.js';
import { applyEdits, mergeFixes, toEdits } from '../../../server/src/engine/fixes.js';
import { languageOf } from '../../../server/src/engine/units.js';
import { check, type Files } from '../../harness/workspace.js';
import { sendJava, sendJs } from './show.js';

/** The files after all safe fixes; nothing safe may be left to do, and no other file may change. */
async function fixed(files: Files): Promise<Files> {
  const { findings } = await check(files);
  const fixes = findings.flatMap((f) => (f.fix?.safety === 'safe' ? [f.fix] : []));
  const edits = fixes.map((fix) => {
    const made = toEdits(fix, { textOf: (f) => files[f], spellingOf: (f) => languageOf(f)?.spelling ?? catalogSpelling(f) });
    expect(made).not.toBeNull();
    return made ?? [];
  });
  const merged = mergeFixes(edits).edits;
  const out = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      applyEdits(
        text,
        merged.filter((e) => e.file === file),
      ),
    ]),
  );
  expect((await check(out)).findings.filter((f) => f.fix?.safety === 'safe')).toEqual([]);
  return out;
}

const SERVICE = 'src/main/java/com/acme/sms/SmsService.java';
const java = sendJava('  @Value("${sms.sign}")\n  private String sign;', '"1400006666"', 'sign', '"1110"');
const js = sendJs("'1400006666'", 'process.env.SMS_SIGN', "'1110'");
const spring = async (name: string, text: string): Promise<string> => {
  const file = `src/main/resources/${name}`;
  return (await fixed({ [SERVICE]: java, [file]: text }))[file]!;
};
const env = async (text: string): Promise<string> => (await fixed({ 'sms.js': js, '.env': text }))['.env']!;

describe('safe fixes of configuration values', () => {
  it('take brackets and blanks off a sign in YAML', async () => {
    expect(await spring('application.yml', 'sms:\n  sign: 【腾讯云】 # brand\n')).toBe('sms:\n  sign: 腾讯云 # brand\n');
    expect(await spring('application.yml', 'sms:\n  sign: "腾讯云 "\n')).toBe('sms:\n  sign: "腾讯云"\n');
    expect(await spring('application.yml', "sms: { sign: ' 腾讯云' }\n")).toBe("sms: { sign: '腾讯云' }\n");
    expect(await spring('application.yml', 'sms:\n  sign: "【\\u817e讯云】"\n')).toBe('sms:\n  sign: "\\u817e讯云"\n');
    expect(await spring('application.yml', 'sms:\n  sign: "${SIGN:【腾讯云】}"\n')).toBe('sms:\n  sign: "${SIGN:腾讯云}"\n');
  });

  it('take brackets and blanks off a sign in properties', async () => {
    expect(await spring('application.properties', 'sms.sign = 【腾讯云】\n')).toBe('sms.sign = 腾讯云\n');
    expect(await spring('application.properties', 'sms.sign=腾讯云 \nx=y\n')).toBe('sms.sign=腾讯云\nx=y\n');
    expect(await spring('application.properties', 'sms.sign=\\u3010\\u817e\\u8baf\\u4e91\\u3011\n')).toBe(
      'sms.sign=\\u817e\\u8baf\\u4e91\n',
    );
  });

  it('take brackets and blanks off a sign in an env file', async () => {
    expect(await env('SMS_SIGN=【腾讯云】 # brand\n')).toBe('SMS_SIGN=腾讯云 # brand\n');
    expect(await env('SMS_SIGN="腾讯云 "\n')).toBe('SMS_SIGN="腾讯云"\n');
    expect(await env("SMS_SIGN='[腾讯云]'\n")).toBe("SMS_SIGN='腾讯云'\n");
  });

  it('take brackets off a sign in a compose file', async () => {
    const files = { 'sms.js': js, 'compose.yaml': 'services:\n  a:\n    environment:\n      - SMS_SIGN=【腾讯云】\n' };
    expect((await fixed(files))['compose.yaml']).toBe('services:\n  a:\n    environment:\n      - SMS_SIGN=腾讯云\n');
  });

  it('take blanks off an id', async () => {
    const files = { 'sms.js': sendJs('process.env.APP', "'腾讯云'", 'process.env.TPL'), '.env': 'APP="1400006666 "\nTPL=" 1110"\n' };
    expect((await fixed(files))['.env']).toBe('APP="1400006666"\nTPL="1110"\n');
  });
});
