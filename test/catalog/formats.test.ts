import { describe, expect, it } from 'vitest';
import { render } from '../../server/src/base/text.js';
import { isMirror, loadCatalogFile, looksLikeCatalog } from '../../server/src/catalog/load.js';
import type { CatalogFile } from '../../server/src/model/catalog.js';
import { checkPlaces } from './places.js';

const CONTENT = '您的验证码是{1}，{2}分钟内有效。';
const tsv = (rows: CatalogFile['templates']) => rows.map((t) => ({ id: t.id, text: t.content?.value ?? null, status: t.status }));

const FORMS: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'own YAML': ['sms-catalog.yaml', `templates:\n  - id: 1110\n    name: 登录\n    status: rejected\n    content: ${CONTENT}\n`],
  'own YAML, quoted': ['sms-catalog.yml', `templates:\n  - { id: "1110", status: rejected, content: '${CONTENT}' }\n`],
  'own YAML, literal block': ['sms-catalog.yaml', `templates:\n- id: 1110\n  status: rejected\n  content: |-\n    ${CONTENT}\n`],
  'own YAML, folded block': ['sms-catalog.yaml', `templates:\n- content: >-\n    ${CONTENT}\n  id: 1110\n  status: rejected\n`],
  'own JSON with comments': [
    'sms-catalog.json',
    `{\n // note\n "templates": [{ "id": 1110, "status": "rejected", "content": "${CONTENT}", }],\n}`,
  ],
  'own JSON with escapes': [
    'sms-catalog.json',
    `{"templates":[{"id":"1110","status":"rejected","content":"\\u60a8的验证码是{1}，{2}分钟内有效\\u3002"}]}`,
  ],
  'own JSON, list alone': ['sms-templates.json', `[{"id":1110,"status":"rejected","content":"${CONTENT}"}]`],
  smstpl: ['a/login.smstpl', `---\nid: 1110\nstatus: rejected\n---\n${CONTENT}\n`],
  'Describe, wrapped': [
    'dump.json',
    `{"Response":{"DescribeTemplateStatusSet":[{"TemplateId":1110,"International":0,"StatusCode":-1,"ReviewReply":"","TemplateName":"登录","CreateTime":1617379200,"TemplateContent":"${CONTENT}"}],"RequestId":"x"}}`,
  ],
  'Describe, bare YAML': [
    'dump.yaml',
    `DescribeTemplateStatusSet:\n- TemplateId: 1110\n  International: 0\n  StatusCode: -1\n  ReviewReply: ''\n  TemplateContent: "${CONTENT}"\nRequestId: x\n`,
  ],
  'Describe, list alone': [
    'dump.json',
    `[{"TemplateId":"1110","International":3,"StatusCode":-1,"ReviewReply":"r","TemplateContent":"${CONTENT}"}]`,
  ],
  'legacy get_template': [
    'dump.json',
    `{"result":0,"msg":"","count":1,"data":[{"id":1110,"international":0,"reply":"no","status":2,"text":"${CONTENT}","type":0,"title":"登录"}]}`,
  ],
};

describe('one catalog in every form', () => {
  for (const [name, [path, text]] of Object.entries(FORMS)) {
    it(name, () => {
      const { value, problems } = loadCatalogFile(path, text);
      expect(problems).toEqual([]);
      expect(tsv(value!.templates)).toEqual([{ id: '1110', text: CONTENT, status: 'rejected' }]);
      checkPlaces(value!, text);
      expect(isMirror(value!.templates[0]!)).toBe(/Describe|legacy/.test(name));
      expect(looksLikeCatalog(path, text)).toBe(/Describe|legacy/.test(name));
    });
  }
});

describe('own format', () => {
  it('reads signs, apps, completeness and the time of a mirror', () => {
    const text = [
      'complete: true',
      'syncedAt: 2026-11-22T08:00:00Z',
      'apps:',
      '  - { id: "1400006666", name: 登录 }',
      'signs:',
      '  - { id: 261543, name: 腾讯云, international: false, status: approved }',
      '',
    ].join('\n');
    const { value, problems } = loadCatalogFile('sms-catalog.yaml', text);
    expect(problems).toEqual([]);
    expect(value!.complete).toEqual({ templates: false, signs: true, apps: true });
    expect(value!.syncedAt).toBe('2026-11-22T08:00:00Z');
    expect(value!.apps.map((a) => a.id)).toEqual(['1400006666']);
    expect(value!.signs[0]).toMatchObject({ id: '261543', destination: 'mainland', status: 'approved', source: 'mirror' });
    expect(value!.signs[0]!.name.value).toBe('腾讯云');
  });

  it('keeps long ids exact', () => {
    const { value } = loadCatalogFile('sms-catalog.json', '{"templates":[{"id":12345678901234567890,"content":"x"}]}');
    expect(value!.templates[0]!.id).toBe('12345678901234567890');
  });

  it('reads anchors and merge keys', () => {
    const text = 'templates:\n  - &base { id: 1, status: approved, type: marketing, content: a }\n  - <<: *base\n    id: 2\n';
    const { value, problems } = loadCatalogFile('sms-catalog.yaml', text);
    expect(problems).toEqual([]);
    expect(value!.templates.map((t) => [t.id, t.status, t.content?.value])).toEqual([
      ['1', 'approved', 'a'],
      ['2', 'approved', 'a'],
    ]);
  });
});

describe('problems', () => {
  const problemsOf = (text: string, path = 'sms-catalog.yaml') =>
    loadCatalogFile(path, text).problems.map((p) => [p.rule, text.slice(p.place.range.start, p.place.range.end)]);

  const cases: Readonly<Record<string, readonly [text: string, rule: string, at: string, path?: string]>> = {
    'unknown status': ['templates:\n- {id: 1, status: ok, content: a}\n', 'catalog-type', 'ok'],
    'status of the wrong type': ['templates:\n- {id: 1, status: 2, content: a}\n', 'catalog-type', '2'],
    'unknown type': ['templates:\n- {id: 1, type: otp, content: a}\n', 'catalog-type', 'otp'],
    'unknown destination': ['templates:\n- {id: 1, international: 7, content: a}\n', 'catalog-type', '7'],
    'content that is no text': ['templates:\n- {id: 1, content: 12}\n', 'catalog-type', '12'],
    'content swallowed as a mapping': ['templates:\n- id: 1\n  content: {1}\n', 'catalog-type', '{1}'],
    'id that is no number': ['templates:\n- {id: SMS_1, content: a}\n', 'catalog-type', 'SMS_1'],
    'sign that is a number': ['signs:\n- {id: 1, name: 2024}\n', 'catalog-type', '2024'],
    'entry that is a text': ['templates:\n- hello\n', 'catalog-type', 'hello'],
    'list that is a text': ['templates: hello\n', 'catalog-type', 'hello'],
    'misspelt key': ['templates:\n- {id: 1, stauts: approved, content: a}\n', 'catalog-type', 'stauts'],
    'time that is none': ['syncedAt: yesterday\ntemplates: []\n', 'catalog-type', 'yesterday'],
    'the same id twice': ['templates:\n- {id: 1, content: a}\n- {id: "1", content: b}\n', 'tpl-duplicate-id', '"1"'],
    'status code of another generation': [
      '{"result":0,"data":[{"id":1,"text":"验证码{1}","international":0,"status":-1,"type":0}]}',
      'catalog-type',
      '-1',
      'dump.json',
    ],
    'head that is not closed': ['---\nid: 1\n', 'catalog-syntax', '---', 'a.smstpl'],
    'text in the head': ['---\ncontent: a\n---\nb\n', 'catalog-type', 'a', 'a.smstpl'],
    'status in the head': ['---\nstatus: ok\n---\nb\n', 'catalog-type', 'ok', 'a.smstpl'],
    'no catalog': ['hello: 1\n', 'catalog-type', 'h'],
  };
  for (const [name, [text, rule, at, path]] of Object.entries(cases)) {
    it(name, () => expect(problemsOf(text, path)).toEqual([[rule, at]]));
  }

  it('names what is allowed in both languages', () => {
    const [problem] = loadCatalogFile('sms-catalog.yaml', 'templates:\n- {id: 1, status: ok, content: a}\n').problems;
    for (const locale of ['en', 'zh-CN'] as const) {
      expect(render(problem!.message, locale)).toContain('approved, reviewing, pending, rejected');
      expect(render(problem!.message, locale)).not.toMatch(/\{\w+\}/);
    }
  });

  it('does not claim a file of another product', () => {
    expect(loadCatalogFile('sms-templates.json', '{"login":"您的验证码是{1}"}')).toEqual({ value: null, problems: [] });
  });

  it('says that a file which the user names is no catalog', () => {
    const { value, problems } = loadCatalogFile('config/texts.yaml', 'hello: 1\n', { named: true });
    expect(value).toBeNull();
    expect(problems.map((p) => [p.rule, p.place.range])).toEqual([['catalog-type', { start: 0, end: 1 }]]);
    expect(loadCatalogFile('config/texts.yaml', '', { named: true }).problems).toEqual([]);
  });

  it('counts the rest of a broken file', () => {
    const yaml = loadCatalogFile('sms-catalog.yaml', 'templates:\n- {id: 1, content: a}\n- {id: 2, content: "b}\n');
    expect(yaml.problems.map((p) => p.rule)).toContain('catalog-syntax');
    expect(yaml.value!.templates.map((t) => t.id)).toContain('1');
    const json = loadCatalogFile('sms-catalog.json', '{"templates":[{"id":1,"content":"a"},{"id":2,"content":"b"');
    expect(json.problems.map((p) => p.rule)).toContain('catalog-syntax');
    expect(json.value!.templates.map((t) => t.content?.value)).toEqual(['a', 'b']);
  });
});
