import { describe, expect, it } from 'vitest';
import { folder, smslint } from './harness.js';

const project = () => folder({ 'a.js': "template '1110'\n  SendSms(a)\n", 'b.js': 'x\nSendSms(b)\n' });

describe('calls', () => {
  it('as json has the shape that is promised', async () => {
    const { stdout, status } = await smslint(project(), ['calls', '--format', 'json']);
    expect(status).toBe(0);
    const value = JSON.parse(stdout);
    expect(value.version).toBe(1);
    expect(value.calls).toHaveLength(2);
    expect(value.calls[0]).toEqual({
      file: 'a.js',
      range: { start: { line: 2, column: 3 }, end: { line: 2, column: 13 } },
      language: 'javascript',
      api: '2021-01-11',
      action: 'SendSms',
      transport: 'sdk',
      sdk: 'x',
      resolution: 'resolved',
      via: [],
      fields: {
        TemplateId: { state: 'known', value: '1110', file: 'a.js', line: 1 },
        PhoneNumberSet: { state: 'list', exact: true, items: [{ state: 'unknown', reason: 'parameter', prefix: '+86' }] },
        SessionContext: { state: 'absent' },
      },
    });
    expect(value.calls[1].fields.TemplateId).toEqual({ state: 'unknown', reason: 'parameter' });
  });

  it('are listed for people', async () => {
    const { stdout } = await smslint(project(), ['calls', 'a.js']);
    expect(stdout).toBe(
      [
        'a.js:2:3 SendSms 2021-01-11 javascript',
        '  TemplateId      "1110" (a.js:1)',
        '  PhoneNumberSet  ["+86" + <passed in as a parameter>]',
        '  SessionContext  not set',
        '',
        '',
      ].join('\n'),
    );
    expect((await smslint(project(), ['calls', 'a.js', '--locale', 'zh-CN'])).stdout).toContain('〈由函数参数传入〉');
  });
});

describe('why', () => {
  it('tells how the fields of the call on a line got their values', async () => {
    const { stdout, status } = await smslint(project(), ['why', 'b.js:2']);
    expect(status).toBe(0);
    expect(stdout).toContain('TemplateId      <passed in as a parameter>\n      ↳ passed in as a parameter: template\n');
    expect(stdout).toContain('      ↳ parameter phone (b.js:1)\n        ↳ passed in as a parameter: phone\n');
  });

  it('as json adds the trails to the call', async () => {
    const { stdout } = await smslint(project(), ['why', 'b.js:2:4', '--format', 'json']);
    const [call] = JSON.parse(stdout).calls;
    expect(call.file).toBe('b.js');
    expect(call.why.PhoneNumberSet).toEqual([
      {
        state: 'unknown',
        reason: 'parameter',
        prefix: '+86',
        detail: 'phone',
        trail: [{ what: 'parameter', name: 'phone', file: 'b.js', line: 1 }],
      },
    ]);
  });
});
