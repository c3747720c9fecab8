import { describe, expect, it } from 'vitest';
import { render } from '../../server/src/base/text.js';
import { applyEdits, toEdits } from '../../server/src/engine/fixes.js';
import { suppress } from '../../server/src/engine/suppress.js';
import type { Finding } from '../../server/src/model/finding.js';
import type { SuppressionComment } from '../../server/src/model/summary.js';

const FILE = 'a.js';
const RULES = ['param-count', 'sign-is-id', 'phone-chars', 'phone-mixed', 'secret-literal'].map((id) => ({ id }));

/** Every `RULE!` of the text is a finding of that rule; `// …` and block comments with `smslint-` are suppressions. */
function run(text: string) {
  const comments: SuppressionComment[] = [...text.matchAll(/\/\/ ?(smslint[^\n]*)|\/\* ?(smslint.*?) ?\*\//gs)].map((m) => {
    const body = m[1] ?? m[2]!;
    const textStart = m.index + m[0].indexOf(body);
    return { start: m.index, end: m.index + m[0].length, textStart, textEnd: textStart + body.length };
  });
  const findings: Finding[] = [...text.matchAll(/([a-z-]+)!/g)].map((m) => ({
    rule: m[1]!,
    severity: 'error',
    message: { text: { en: m[1]!, 'zh-CN': m[1]! }, args: {} },
    place: { file: FILE, range: { start: m.index, end: m.index + m[0].length } },
    related: [],
    fix: null,
    errorCodes: [],
    key: m[1]!,
  }));
  const result = suppress({ file: FILE, text, comments, findings, rules: RULES, severityOf: () => 'warning' });
  return {
    left: result.findings.map((f) => f.rule),
    said: result.findings.filter((f) => f.rule.startsWith('suppression-')).map((f) => render(f.message, 'en')),
    repaired: () => {
      const edits = result.findings.flatMap((f) =>
        f.fix ? (toEdits(f.fix, { textOf: () => text, spellingOf: () => undefined }) ?? []) : [],
      );
      return applyEdits(text, edits);
    },
  };
}

describe('suppress', () => {
  it('silences the next line, this line, a block and a file', () => {
    expect(run('// smslint-disable-next-line param-count -- why\nparam-count!\nparam-count!').left).toEqual(['param-count']);
    expect(run('param-count! // smslint-disable-line param-count -- why').left).toEqual([]);
    const block =
      'phone-chars!\n// smslint-disable phone-* -- load test\nphone-chars!\nphone-mixed!\nsign-is-id!\n// smslint-enable phone-*\nphone-chars!';
    expect(run(block).left).toEqual(['phone-chars', 'sign-is-id', 'phone-chars']);
    expect(run('phone-chars!\n\n// smslint-disable-file phone-chars -- why\n').left).toEqual([]);
  });

  it('takes several ids and comments of several lines', () => {
    expect(run('/* smslint-disable-next-line param-count, sign-is-id -- why\n more */\nparam-count! sign-is-id!').left).toEqual([]);
  });

  it('reports what suppresses nothing and removes it', () => {
    const own = run('a;\n  // smslint-disable-next-line param-count -- why\nb;');
    expect(own.left).toEqual(['suppression-unused']);
    expect(own.repaired()).toBe('a;\nb;');
    expect(run('x; // smslint-disable-line sign-is-id -- why\ny;').repaired()).toBe('x;\ny;');
    expect(run('x; // smslint-enable sign-is-id').left).toEqual(['suppression-unused']);
    expect(run('param-count! // smslint-disable-line param-count, sign-is-id -- why').said).toEqual([
      'There is no finding of sign-is-id here to suppress; take it out of the list.',
    ]);
  });

  it.each([
    ['// smslint-disable-line -- why', 'names no rule'],
    ['// smslint-disable-line param-count', 'gives no reason'],
    ['// smslint-disable-line param-count --', 'gives no reason'],
    ['// smslint-disable-line param-cuont -- why', 'Did you mean "param-count"?'],
    ['// smslint-disable-line * -- why', 'no rule "*"'],
    ['// smslint-disable-line nothing-like-it -- why', 'no rule "nothing-like-it"'],
    ['// smslint-ignore param-count -- why', '"smslint-ignore" is no suppression'],
    ['// smslint-disable-line secret-literal -- why', 'cannot be suppressed'],
  ])('refuses %s', (comment, said) => {
    const result = run(`param-count! ${comment}`);
    expect(result.left).toEqual(['param-count', 'suppression-malformed']);
    expect(result.said[0]).toContain(said);
  });

  it('never silences secrets', () => {
    expect(run('secret-literal! // smslint-disable-line secret-* -- why').left).toEqual(['secret-literal', 'suppression-malformed']);
  });
});
