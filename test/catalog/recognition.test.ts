import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOG_WORDS, loadCatalogFile, looksLikeCatalog } from '../../server/src/catalog/load.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('what is recognised without a name', () => {
  const files: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'wrapped sign list': [
      'signs.json',
      '{"Response":{"DescribeSignListStatusSet":[{"SignId":1110,"International":0,"StatusCode":0,"ReviewReply":"","SignName":"腾讯云","CreateTime":1}]}}',
    ],
    'template list of 2019': [
      't.json',
      '{"DescribeTemplateStatusSet":[{"TemplateId":1,"International":0,"StatusCode":1,"ReviewReply":"","TemplateName":"a"}]}',
    ],
    'sign list alone': ['s.json', '[{"SignId":1,"SignName":"腾讯云","StatusCode":0,"International":0}]'],
    'several pages': ['p.json', '[{"DescribeTemplateStatusSet":[]},{"Response":{"DescribeTemplateStatusSet":[]}}]'],
    'request body': [
      'add.json',
      '{"TemplateName":"登录","TemplateContent":"您的验证码是{1}","SmsType":3,"International":0,"Remark":"登录"}',
    ],
    'request body in YAML': ['add.yaml', 'TemplateName: 登录\nTemplateContent: 您的验证码是{1}\nSmsType: 3\nInternational: 0\n'],
    'legacy templates': [
      'l.json',
      '{"result":0,"msg":"","data":[{"id":1,"text":"您的验证码是{1}","international":0,"status":0,"type":0}]}',
    ],
    'legacy signs': ['l.json', '{"result":0,"msg":"","data":[{"id":1,"text":"腾讯云","international":0,"status":2,"reply":"no"}]}'],
  };
  for (const [name, [file, text]] of Object.entries(files)) {
    it(name, () => {
      expect(looksLikeCatalog(file, text)).toBe(true);
      expect(CATALOG_WORDS.some((word) => text.includes(word))).toBe(true);
      const { value, problems } = loadCatalogFile(file, text);
      expect(problems).toEqual([]);
      expect(value).not.toBeNull();
    });
  }

  it('reads legacy signs as signs, with the status of that API', () => {
    const { value } = loadCatalogFile(...(files['legacy signs'] as [string, string]));
    expect(value!.templates).toEqual([]);
    expect(value!.signs).toMatchObject([{ id: '1', status: 'rejected', destination: 'mainland', reply: 'no', source: 'mirror' }]);
  });

  it('knows what a body will become', () => {
    const { value } = loadCatalogFile(...(files['request body'] as [string, string]));
    expect(value!.templates).toMatchObject([
      { id: null, type: 'verification', destination: 'mainland', status: null, source: 'submission' },
    ]);
  });
});

describe('what is left alone', () => {
  const files: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'API model': [
      'api.json',
      '{"objects":{"AddSmsTemplateRequest":{"members":[{"name":"TemplateContent","type":"string"}]},"X":{"TemplateContent":{"type":"string"},"SmsType":1}}}',
    ],
    'OpenAPI specification': [
      'openapi.yaml',
      'openapi: 3.0.0\npaths:\n  /add:\n    post:\n      requestBody:\n        content:\n          application/json:\n            example: {TemplateName: a, TemplateContent: "您的验证码是{1}", SmsType: 3, International: 0}\n',
    ],
    'JSON schema': [
      's.json',
      '{"type":"object","properties":{"TemplateContent":{"type":"string"},"SmsType":{"type":"integer"},"International":{"type":"integer"}}}',
    ],
    'examples of a tool': ['v20210111.json', '{"actions":{"AddSmsTemplate":[{"input":"{\\"TemplateContent\\": \\"a\\"}"}]}}'],
    translations: ['en.json', '{"international":"International","reply":"Reply"}'],
    'answer of another service': ['a.json', '{"result":0,"data":[{"id":1,"text":"hello","status":1,"reply":null}]}'],
    'errors of another cloud': ['b.json', '[{"StatusCode":200,"SignId":"x"},{"StatusCode":404}]'],
    'answer of SendSms': ['send.json', '{"Response":{"SendStatusSet":[{"Code":"Ok"}]}}'],
    'own format under another name': ['data.yaml', 'templates:\n- {id: 1, content: a}\n'],
    'source code': ['a.ts', 'const a = {"DescribeTemplateStatusSet":[]}'],
  };
  for (const [name, [file, text]] of Object.entries(files)) it(name, () => expect(looksLikeCatalog(file, text)).toBe(false));

  it('every data file of the packages that are installed here', () => {
    const names = ['package.json', 'tsconfig.json', 'biome.json', 'package-lock.json'];
    const packages = fs.readdirSync(path.join(ROOT, 'node_modules')).filter((n) => !n.startsWith('.') && !n.startsWith('@'));
    const files = [...names, ...packages.map((n) => `node_modules/${n}/package.json`)];
    const claimed = files.filter(
      (f) => fs.existsSync(path.join(ROOT, f)) && looksLikeCatalog(f, fs.readFileSync(path.join(ROOT, f), 'utf8')),
    );
    expect(claimed).toEqual([]);
  });
});
