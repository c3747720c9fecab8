import { describe, expect, it } from 'vitest';
import { CODE_FAMILIES, ERRORS, errorEntry, nearestCode } from '../../server/src/model/sms/errors.js';

const HAN = /\p{Script=Han}/u;

describe('error codes', () => {
  it('stand once each', () => {
    const codes = ERRORS.map((e) => e.code);
    expect(codes.filter((c, i) => codes.indexOf(c) !== i)).toEqual([]);
  });

  it('are explained in both languages', () => {
    for (const entry of ERRORS) {
      for (const text of [entry.meaning, entry.remedy]) {
        expect(text.en, entry.code).toMatch(/^[A-Z].*[.!]$/);
        expect(text.en.replace(/拒收请回复R|腾讯云|5分钟/g, ''), entry.code).not.toMatch(HAN);
        expect(text['zh-CN'], entry.code).toMatch(HAN);
        expect(text['zh-CN'], entry.code).toMatch(/[。）]$/);
        expect(`${text.en}${text['zh-CN']}`, entry.code).not.toMatch(/\{[A-Za-z]/);
      }
    }
  });

  it('refer to codes that exist', () => {
    for (const entry of ERRORS) {
      for (const other of [...entry.counterparts, ...entry.newer, ...(entry.renamedTo ? [entry.renamedTo] : [])]) {
        expect(errorEntry(other), `${entry.code} → ${other}`).toBeDefined();
      }
      for (const newer of entry.newer) expect(errorEntry(newer)!.renamedTo).toBeNull();
    }
  });

  it('name their counterpart in both directions', () => {
    for (const entry of ERRORS.filter((e) => e.origin === 'legacy')) {
      for (const other of entry.counterparts) expect(errorEntry(other)!.counterparts, `${other} → ${entry.code}`).toContain(entry.code);
    }
  });

  it('have the origin that their spelling shows', () => {
    for (const entry of ERRORS) {
      if (entry.origin === 'legacy') expect(entry.code).toMatch(/^\d{4,5}$/);
      else if (entry.origin !== 'receipt') expect(entry.code).toMatch(/^[A-Z][A-Za-z]+(\.[A-Za-z]*)?$/);
    }
  });

  it('are found for receipts with a number', () => {
    expect(errorEntry('UNDELIV_713')?.code).toBe('UNDELIV');
    expect(errorEntry('UNDELIV_')).toBeUndefined();
  });

  it('are found from a slip', () => {
    expect(nearestCode('FailedOperation.TemplateParamSetNotMatchApprovedTemplat')).toBe(
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    );
    expect(nearestCode('failedoperation.jsonparsefail')).toBe('FailedOperation.JsonParseFail');
    expect(nearestCode('InvalidParameter.IncorrectPhoneNumber')).toBe('InvalidParameterValue.IncorrectPhoneNumber');
    expect(nearestCode('FailedOperation.SomethingElse')).toBeUndefined();
    expect(CODE_FAMILIES.has('FailedOperation')).toBe(true);
    expect(CODE_FAMILIES.has('1014')).toBe(false);
  });
});
