import { describe, expect, it } from 'vitest';
import type { RuleSetting } from '../../server/src/config/settings.js';
import { defaultSettings } from '../../server/src/config/settings.js';
import { fingerprintsOf } from '../../server/src/engine/fingerprint.js';
import { judge } from '../../server/src/engine/judge.js';
import { ruleSetting } from '../../server/src/engine/levels.js';
import { type Call, fieldValue } from '../../server/src/model/call.js';
import { joinCatalog } from '../../server/src/model/catalog.js';
import type { Finding } from '../../server/src/model/finding.js';
import { defineRule, type Rule } from '../../server/src/rules/rule.js';
import { callsOf } from '../harness/rules-source.js';

const text = { en: 'Sign {value} is wrong.', 'zh-CN': '签名 {value} 有误。' };

const signRule = (id: string, more: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    severity: 'error',
    fix: 'none',
    errorCodes: [],
    faq: [],
    docs: text,
    messages: { found: text },
    call(call, context) {
      const sign = fieldValue(call, 'SignName');
      if (sign?.kind === 'string') context.report({ message: 'found', args: { value: sign.value }, place: sign.place!, key: sign.value });
    },
    ...more,
  }) as Rule;

const run = (rules: readonly Rule[], calls: readonly Call[], settings: Readonly<Record<string, RuleSetting>> = {}) =>
  judge({
    calls,
    catalog: joinCatalog([]),
    rules,
    settingsOf: () => ({ account: { variableLengthLimit: null, appIds: [], individualAccount: false }, setting: (id) => settings[id] }),
  });

const ids = (findings: readonly Finding[]): string[] => findings.map((f) => f.rule);
const CALL = callsOf('SendSms({ SignName: "云" })');

describe('judge', () => {
  it('lets the more severe of one group speak', () => {
    const rules = [signRule('sign-a', { severity: 'warning' }), signRule('sign-b')];
    expect(ids(run(rules, CALL).findings)).toEqual(['sign-b']);
  });

  it('lets the more specific of equals speak', () => {
    const rules = [signRule('sign-a', { yieldsTo: ['sign-b'] }), signRule('sign-b')];
    expect(ids(run(rules, CALL).findings)).toEqual(['sign-b']);
  });

  it('keeps a more severe finding although it yields', () => {
    const rules = [signRule('sign-a', { yieldsTo: ['sign-b'] }), signRule('sign-b', { severity: 'warning' })];
    expect(ids(run(rules, CALL).findings)).toEqual(['sign-a']);
  });

  it('keeps different mistakes on one text', () => {
    const rules = [signRule('sign-a'), signRule('result-b', { severity: 'info' })];
    expect(ids(run(rules, CALL).findings)).toEqual(['result-b', 'sign-a']);
  });

  it('reports a rule that throws once and goes on', () => {
    const broken = signRule('sign-a', {
      call: () => {
        throw new TypeError('x');
      },
    });
    const result = run([broken, signRule('sign-b')], [...CALL, ...callsOf('SendSms({ SignName: "雨" })', { file: 'b.js' })]);
    expect(result.problems).toMatchObject([{ kind: 'rule', message: { args: { rule: 'sign-a', error: 'TypeError' } } }]);
    expect(ids(result.findings)).toEqual(['sign-b', 'sign-b']);
  });

  it('applies the levels of the project', () => {
    const level = (l: RuleSetting['level']): readonly Finding[] =>
      run([signRule('sign-a')], CALL, { 'sign-a': { level: l, options: {} } }).findings;
    expect(level('off')).toEqual([]);
    expect(level('info')[0]!.severity).toBe('info');
    expect(run([signRule('sign-a', { severity: 'off' })], CALL).findings).toEqual([]);
    expect(
      run([signRule('sign-a', { severity: 'off' })], CALL, { 'sign-a': { level: 'warning', options: {} } }).findings[0]!.severity,
    ).toBe('warning');
  });

  it('speaks more softly about tests and mere objects', () => {
    const severity = (more: Partial<Call>): string =>
      run([signRule('sign-a')], callsOf('SendSms({ SignName: "云" })', { overrides: more })).findings[0]!.severity;
    expect(severity({ inTest: true })).toBe('warning');
    expect(severity({ transport: 'shape' })).toBe('warning');
    expect(severity({ transport: 'shape', inTest: true })).toBe('info');
  });

  it('names the call and its wrappers when the literal lies elsewhere', () => {
    const [call] = CALL;
    const via = [{ function: 'Sms.sendCode', file: 'src/sms.js', offset: 40 }];
    const wrapped: Call = { ...call!, file: 'src/login.js', via, send: { file: 'src/sms.js', range: { start: 60, end: 80 } } };
    const [finding] = run([signRule('sign-a')], [wrapped]).findings;
    expect(finding!.related.map((r) => [r.place.file, r.place.range.start, r.place.range.end])).toEqual([
      ['src/login.js', 0, call!.range.end],
      ['src/sms.js', 40, 48],
      ['src/sms.js', 60, 80],
    ]);
  });

  it('counts a literal that several calls reach once, with all chains', () => {
    const [call] = CALL;
    const other = (file: string): Call => ({ ...call!, file });
    const { findings } = run([signRule('sign-a')], [other('a.js'), other('b.js')]);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.related.map((r) => r.place.file)).toEqual(['a.js', 'b.js']);
  });

  it('lets a rule speak once about a text that calls of several kinds reach', () => {
    const [call] = CALL;
    const rule = signRule('sign-a', {
      call(c, context) {
        const sign = fieldValue(c, 'SignName');
        const severity = c.file === 'b.js' ? 'error' : 'warning';
        context.report({ message: 'found', args: { value: c.file }, place: sign!.place!, key: 'x', severity });
      },
    });
    const { findings } = run(
      [rule],
      [
        { ...call!, file: 'a.js' },
        { ...call!, file: 'b.js' },
        { ...call!, file: 'c.js' },
      ],
    );
    expect(findings.map((f) => [f.severity, f.message.args])).toEqual([['error', { value: 'b.js' }]]);
  });

  it('sorts by file, offset and rule', () => {
    const rules = [signRule('sign-b', { severity: 'error' }), signRule('result-a')];
    const calls = [
      ...callsOf('SendSms({ SignName: "云" }) SendSms({ SignName: "雨" })', { file: 'b.js' }),
      ...callsOf('SendSms({ SignName: "云" })', { file: 'a.js' }),
    ];
    expect(run(rules, calls).findings.map((f) => `${f.place.file}:${f.place.range.start}:${f.rule}`)).toEqual([
      'a.js:20:result-a',
      'a.js:20:sign-b',
      'b.js:20:result-a',
      'b.js:20:sign-b',
      'b.js:47:result-a',
      'b.js:47:sign-b',
    ]);
  });

  it('gives fingerprints that stay when lines move and differ for equal mistakes', () => {
    const before = run([signRule('sign-a')], callsOf('SendSms({ SignName: "云" }) SendSms({ SignName: "云" })')).findings;
    const after = run([signRule('sign-a')], callsOf('// moved\n\nSendSms({ SignName: "云" })\n\nSendSms({ SignName: "云" })')).findings;
    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
    expect(new Set(fingerprintsOf(before)).size).toBe(2);
  });
});

describe('ruleSetting', () => {
  const set = (level: 'off' | 'info' | 'error'): RuleSetting => ({ level, options: {} });

  it('takes the last pattern that matches, overrides after the rest', () => {
    const settings = {
      ...defaultSettings,
      rules: [
        ['phone-*', set('off')],
        ['phone-chars', set('info')],
      ] as const,
      overrides: [{ files: ['test/**'], rules: [['phone-*', set('error')]] as const }],
    };
    const matches = (_: readonly string[], file: string): boolean => file.startsWith('test/');
    expect(ruleSetting(settings, 'phone-mixed', 'a.js', matches).level).toBe('off');
    expect(ruleSetting(settings, 'phone-chars', 'a.js', matches).level).toBe('info');
    expect(ruleSetting(settings, 'phone-chars', 'test/a.js', matches).level).toBe('error');
    expect(ruleSetting(settings, 'sign-is-id', 'a.js', matches).level).toBeNull();
  });
});
