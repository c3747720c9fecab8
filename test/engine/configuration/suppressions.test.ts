import { describe, expect, it } from 'vitest';
import { check, type Files } from '../../harness/workspace.js';
import { sendJs } from './show.js';

const rules = async (files: Files): Promise<string[]> =>
  (await check(files)).findings
    .filter((f) => !(f.place.file in files) || !f.place.file.endsWith('.js'))
    .map((f) => `${f.place.file}: ${f.rule}`);

const js = sendJs("'1400006666'", 'process.env.SMS_SIGN', "'1110'");
const json = sendJs("'1400006666'", "require('./sms.json').sign", "'1110'");

describe('suppression comments in configuration files', () => {
  it('suppress what is found there', async () => {
    expect(await rules({ 'sms.js': js, '.env': 'SMS_SIGN=【腾讯云】\n' })).toEqual(['.env: sign-brackets']);
    expect(
      await rules({ 'sms.js': js, '.env': '# smslint-disable-next-line sign-brackets -- the gateway strips them\nSMS_SIGN=【腾讯云】\n' }),
    ).toEqual([]);
    expect(
      await rules({ 'sms.js': js, '.env': 'SMS_SIGN=【腾讯云】 # smslint-disable-line sign-brackets -- the gateway strips them\n' }),
    ).toEqual([]);
    const compose = 'services: # smslint-disable-file sign-* -- legacy\n  a:\n    environment:\n      SMS_SIGN: 【腾讯云】\n';
    expect(await rules({ 'sms.js': js, 'compose.yml': compose })).toEqual([]);
    const commented = '{\n  // smslint-disable-next-line sign-brackets -- legacy\n  "sign": "【腾讯云】"\n}\n';
    expect(await rules({ 'sms.js': json, 'sms.json': commented })).toEqual([]);
  });

  it('are held to account', async () => {
    expect(await rules({ 'sms.js': js, '.env': '# smslint-disable-next-line sign-brackets\nSMS_SIGN=【腾讯云】\n' })).toEqual([
      '.env: suppression-malformed',
      '.env: sign-brackets',
    ]);
    // Part of a value, not a comment.
    expect(await rules({ 'sms.js': js, '.env': 'SMS_SIGN=【腾讯云】#smslint-disable-line sign-brackets -- x\n' })).toContain(
      '.env: sign-brackets',
    );
  });
});
