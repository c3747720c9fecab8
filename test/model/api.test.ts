import { describe, expect, it } from 'vitest';
import { errorEntry } from '../../server/src/model/sms/errors.js';
import { FAQ, faqEntry, faqOfCode } from '../../server/src/model/sms/faq.js';
import { FIELDS, fieldOf, meantField, SEND_FIELDS, spelledIn } from '../../server/src/model/sms/fields.js';
import { HOSTS, REGION_FORM, USUAL_REGIONS } from '../../server/src/model/sms/service.js';

const HAN = /\p{Script=Han}/u;

describe('FAQ', () => {
  it('has unique keys and slugs, in one order without gaps', () => {
    expect(FAQ.map((e) => e.order)).toEqual(FAQ.map((_, i) => i + 1));
    expect(new Set(FAQ.map((e) => e.key)).size).toBe(FAQ.length);
    expect(new Set(FAQ.map((e) => e.slug)).size).toBe(FAQ.length);
    for (const entry of FAQ) {
      expect(entry.key).toMatch(/^F[A-Z0-9]\w*$/);
      expect(entry.slug).toMatch(/^[a-z0-9-]+$/);
      expect(faqEntry(entry.key)).toBe(entry);
    }
  });

  it('is written in both languages', () => {
    for (const entry of FAQ) {
      for (const text of [entry.title, entry.answer]) {
        expect(text['zh-CN'], entry.key).toMatch(HAN);
        expect(text.en.replace(/腾讯云|T?退订/g, ''), entry.key).not.toMatch(HAN);
        expect(text.en, entry.key).not.toMatch(/\{[A-Za-z]/);
      }
      expect(entry.answer['zh-CN'].match(/^\d\./gm)?.length, entry.key).toBe(entry.answer.en.match(/^\d\./gm)?.length);
    }
  });

  it('refers to codes that exist', () => {
    for (const entry of FAQ) for (const code of entry.codes) expect(errorEntry(code), `${entry.key} → ${code}`).toBeDefined();
    expect(faqOfCode('1014').map((e) => e.key)).toEqual(['F1014', 'FTpl']);
    expect(faqOfCode('none')).toEqual([]);
  });
});

describe('fields', () => {
  it('are found by the spelling of either version', () => {
    expect(fieldOf('SmsSdkAppid')).toEqual({ field: 'SmsSdkAppId', version: '2019-07-11' });
    expect(fieldOf('SmsSdkAppId')).toEqual({ field: 'SmsSdkAppId', version: '2021-01-11' });
    expect(fieldOf('Sign')).toEqual({ field: 'SignName', version: '2019-07-11' });
    expect(fieldOf('PhoneNumberSet')).toEqual({ field: 'PhoneNumberSet', version: null });
    expect(fieldOf('phoneNumberSet')).toBeUndefined();
    expect(fieldOf('tpl_id')).toBeUndefined();
  });

  it('spell each field of SendSms in both versions, and differently where it was renamed', () => {
    for (const field of SEND_FIELDS) {
      for (const version of ['2021-01-11', '2019-07-11'] as const) {
        const spelled = spelledIn(field, version);
        expect(spelled).not.toBeNull();
        expect(fieldOf(spelled!)?.field).toBe(field);
      }
    }
  });

  it('are guessed from slips', () => {
    expect(meantField('sms_sdk_app_id')).toBe('SmsSdkAppId');
    expect(meantField('SmsSdkAppID')).toBe('SmsSdkAppId');
    expect(meantField('TemplateParams')).toBe('TemplateParamSet');
    expect(meantField('Phonenumberset')).toBe('PhoneNumberSet');
    expect(meantField('Signname')).toBe('SignName');
    expect(meantField('Foo')).toBeUndefined();
  });

  it('are described in both languages', () => {
    for (const { docs, name } of Object.values(FIELDS)) {
      expect(docs['zh-CN'], name).toMatch(HAN);
      expect(docs.en.replace('腾讯云', ''), name).not.toMatch(HAN);
    }
  });
});

describe('service', () => {
  it('tells regions from short names and names of other vendors', () => {
    for (const region of USUAL_REGIONS) expect(region).toMatch(REGION_FORM);
    for (const wrong of ['gz', 'guangzhou', 'cn-guangzhou', '', 'ap guangzhou', 'ap_guangzhou']) expect(wrong).not.toMatch(REGION_FORM);
    expect(HOSTS.has('sms.ap-guangzhou.tencentcloudapi.com')).toBe(true);
    expect(HOSTS.has('cvm.tencentcloudapi.com')).toBe(false);
  });
});
