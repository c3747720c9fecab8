import { describe, expect, it } from 'vitest';
import { confusable, invisible, invisibleIn } from '../../server/src/model/sms/invisible.js';
import { carrierUnits, gsmUnits, measure, nonGsm, withSign } from '../../server/src/model/sms/length.js';
import { classifyPhone, cleanPhone, doublePrefix, joinedNumbers, splitCode } from '../../server/src/model/sms/phone.js';
import { isDocumentationSample, isPlaceholder } from '../../server/src/model/sms/placeholder.js';

describe('phone numbers', () => {
  it.each([
    ['+8613711112222', 'mainland', 'plus', '+8613711112222'],
    ['008613711112222', 'mainland', '0086', '+8613711112222'],
    ['8613711112222', 'mainland', '86', '+8613711112222'],
    ['13711112222', 'mainland', 'bare', '+8613711112222'],
    ['+86018501234444', 'mainland', 'plus', '+8618501234444'],
    ['+86 137-1111-2222', 'mainland', 'plus', '+8613711112222'],
    ['＋８６13711112222', 'mainland', 'plus', '+8613711112222'],
    ['+85261234567', 'foreign', 'plus', '+85261234567'],
    ['+85366123456', 'foreign', 'plus', '+85366123456'],
    ['+886912345678', 'foreign', 'plus', '+886912345678'],
    ['+12025550123', 'foreign', 'plus', '+12025550123'],
    ['hello', null, 'bare', null],
    ['', null, 'bare', null],
    ['138****0000', null, 'bare', null],
  ] as const)('%s', (text, destination, form, normal) => {
    expect(classifyPhone(text)).toMatchObject({ destination, form, normal });
  });

  it('finds dialling codes', () => {
    expect(splitCode('85261234567')).toEqual({ code: '852', national: '61234567' });
    expect(splitCode('12025550123')).toEqual({ code: '1', national: '2025550123' });
    expect(splitCode('999123')).toBeUndefined();
    expect(classifyPhone('+886912345678').code).toBe('886');
  });

  it('sees foreign numbers without a plus', () => {
    expect(classifyPhone('85261234567').foreignWithoutPlus).toBe('852');
    expect(classifyPhone('0085261234567').foreignWithoutPlus).toBe('852');
    expect(classifyPhone('13711112222').foreignWithoutPlus).toBeNull();
    expect(classifyPhone('12345678901').foreignWithoutPlus).toBeNull();
  });

  it('sees a prefix written twice', () => {
    const second = (text: string) => {
      const found = doublePrefix(text);
      return found && text.slice(found.from, found.to);
    };
    expect(second('+86+8613711112222')).toBe('+86');
    expect(second('+868613711112222')).toBe('86');
    expect(second('+86008613711112222')).toBe('0086');
    expect(second('0086+8613711112222')).toBe('+86');
    expect(doublePrefix('+86+85261234567')).toEqual({ from: 0, to: 3 });
    expect(second('+8613711112222')).toBeUndefined();
    expect(second('8618612345678')).toBeUndefined();
    expect(second('+8618686868686')).toBeUndefined();
  });

  it('sees several numbers in one string', () => {
    expect(joinedNumbers('13711112222,+8613711113333')?.map((p) => p.text)).toEqual(['13711112222', '+8613711113333']);
    expect(joinedNumbers('13711112222 13711113333')?.map((p) => [p.from, p.to])).toEqual([
      [0, 11],
      [12, 23],
    ]);
    expect(joinedNumbers('+86 137 1111 2222')).toBeUndefined();
    expect(joinedNumbers('13711112222,')).toBeUndefined();
    expect(joinedNumbers('a,b')).toBeUndefined();
  });

  it('cleans what can be cleaned', () => {
    expect(cleanPhone(' +86\u200b (137) 1111-2222 ')).toBe('+8613711112222');
  });
});

describe('length', () => {
  // Check values of section E.1: 70→1, 71→2, 150→3 on the mainland; 160→1, 161→2, 320→3 in GSM abroad.
  it.each([
    ['字', 70, 'mainland', 1],
    ['字', 71, 'mainland', 2],
    ['a', 150, 'mainland', 3],
    ['a', 160, 'international', 1],
    ['a', 161, 'international', 2],
    ['a', 320, 'international', 3],
    ['字', 150, 'international', 3],
    ['{', 80, 'international', 1],
    ['{', 81, 'international', 2],
    ['', 0, 'mainland', 0],
  ] as const)('%s × %i %s', (c, count, kind, segments) => {
    expect(measure(c.repeat(count), kind).segments).toBe(segments);
  });

  it('adds what Malaysian carriers add', () => {
    expect(measure('a'.repeat(153), 'international', carrierUnits('60')).segments).toBe(1);
    expect(measure('a'.repeat(154), 'international', carrierUnits('60')).segments).toBe(2);
    expect(measure('字'.repeat(63), 'international', carrierUnits('60')).segments).toBe(1);
    expect(measure('字'.repeat(64), 'international', carrierUnits('60')).segments).toBe(2);
    expect(carrierUnits('65')).toBe(0);
  });

  it('knows the GSM alphabet', () => {
    expect(gsmUnits('Your code is {1}.')).toBe(19);
    expect(gsmUnits('it’s')).toBeNull();
    expect(nonGsm('it’s a `test`')).toEqual([
      { index: 2, text: '’' },
      { index: 7, text: '`' },
      { index: 12, text: '`' },
    ]);
    expect(measure('😀', 'mainland').units).toBe(2);
  });

  it('counts the sign with its brackets', () => {
    expect(withSign('ABC', 'x', 'mainland')).toBe('【ABC】x');
    expect(withSign('ABC', 'x', 'international')).toBe('[ABC]x');
    expect(withSign('', 'x', 'mainland')).toBe('x');
  });
});

describe('placeholders', () => {
  it.each([
    'xxx',
    'XXX',
    '1400xxxxxx',
    'AKIDxxxxxxxxxxxx',
    '138****0000',
    '<your secret id>',
    'your_secret_id',
    'yourSecretKey',
    'YOUR_APP_ID',
    'my-secret-key',
    '${SECRET_ID}',
    '{{ .Values.id }}',
    '#{code}',
    '%SECRET%',
    '$SECRET_ID',
    '__SECRET__',
    'secretId',
    'TEMPLATE_ID',
    'TODO',
    'change-me',
    '填写你的SecretId',
    '请输入模板ID',
    '你的签名',
    '您的应用AppID',
    '...',
  ])('%s is one', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    '1400006666',
    '腾讯云',
    '+8613711112222',
    '您的验证码是{1}，{2}分钟内有效。',
    '您的订单{1}已发货',
    'MyApp',
    'Tencent Cloud',
    '小鹏汽车',
    'SMS_123456',
    '4370',
    'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    '',
  ])('%s is none', (text) => expect(isPlaceholder(text)).toBe(false));

  it('knows the values of the documents', () => {
    expect(isDocumentationSample('SmsSdkAppId', '1400006666')).toBe(true);
    expect(isDocumentationSample('TemplateId', '1110')).toBe(true);
    expect(isDocumentationSample('SignName', '腾讯云')).toBe(true);
    expect(isDocumentationSample('PhoneNumberSet', '+8613711112222')).toBe(true);
    expect(isDocumentationSample('PhoneNumberSet', '008613711112222')).toBe(true);
    expect(isDocumentationSample('PhoneNumberSet', '+8613912345679')).toBe(false);
    expect(isDocumentationSample('TemplateId', '1400006666')).toBe(false);
    expect(isDocumentationSample('SenderId', '腾讯云')).toBe(false);
  });
});

describe('invisible characters', () => {
  it('have a name in both languages', () => {
    for (const code of [0x200b, 0xfeff, 0xa0, 0x3000, 0x09, 0x01, 0x9f, 0xe0041]) {
      const odd = invisible(code)!;
      expect(odd.code).toBe(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
      expect(odd.name.en).not.toBe('');
      expect(odd.name['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
    expect(invisible('a'.charCodeAt(0))).toBeUndefined();
    expect(invisible('字'.charCodeAt(0))).toBeUndefined();
  });

  it('are found in a text', () => {
    expect(invisibleIn(' a\u200bb c ', true).map((o) => [o.from, o.odd.code])).toEqual([
      [0, 'U+0020'],
      [2, 'U+200B'],
      [6, 'U+0020'],
    ]);
    expect(invisibleIn(' a b ', false)).toEqual([]);
    expect(invisibleIn('👨‍👩‍👧', true)).toEqual([]);
  });

  it('names look-alikes', () => {
    expect(confusable('＋'.charCodeAt(0))).toMatchObject({ plain: '+', code: 'U+FF0B' });
    expect(confusable('–'.charCodeAt(0))?.plain).toBe('-');
    expect(confusable('a'.charCodeAt(0))).toBeUndefined();
  });
});
