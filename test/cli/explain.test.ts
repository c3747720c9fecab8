import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../server/src/model/sms/errors.js';
import { faqOfCode } from '../../server/src/model/sms/faq.js';
import { rules } from '../../server/src/rules/registry.js';
import { folder, smslint } from './harness.js';

describe('explain', () => {
  it('lists every rule with the keys that are promised', async () => {
    const { stdout, status } = await smslint('/', ['explain', '--all', '--format', 'json']);
    expect(status).toBe(0);
    const list = JSON.parse(stdout);
    expect(list.map((rule: { id: string }) => rule.id).sort()).toEqual(rules.map((rule) => rule.id).sort());
    for (const rule of list) {
      expect(Object.keys(rule)).toEqual(['id', 'group', 'severity', 'fix', 'errorCodes', 'docs']);
      expect(rule.id.startsWith(rule.group)).toBe(true);
      expect(rule.docs.en).not.toBe('');
      expect(rule.docs['zh-CN']).not.toBe('');
    }
  });

  it.each(rules.map((rule) => rule.id))('knows the rule %s in both languages', async (id) => {
    const rule = rules.find((one) => one.id === id)!;
    const en = await smslint('/', ['explain', id]);
    const zh = await smslint('/', ['explain', id, '--locale', 'zh-CN']);
    expect(en.stdout).toContain(rule.docs.en);
    expect(zh.stdout).toContain(rule.docs['zh-CN']);
    for (const code of rule.errorCodes) expect(en.stdout).toContain(code);
  });

  it('knows every error code, and the rules that prevent it', async () => {
    for (const entry of ERRORS) {
      const { stdout, status } = await smslint('/', ['explain', entry.code]);
      expect(status, entry.code).toBe(0);
      expect(stdout).toContain(entry.meaning.en);
      expect(stdout).toContain(entry.remedy.en);
    }
    const { stdout } = await smslint('/', ['explain', 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate', '--format', 'json']);
    expect(JSON.parse(stdout).rules).toContain('param-count');
    expect((await smslint('/', ['explain', '1014', '--locale', 'zh-CN'])).stdout).toContain('处理方法');
  });

  it('tells the FAQ with a code, and by its key', async () => {
    const { stdout } = await smslint('/', ['explain', '1014', '--locale', 'zh-CN']);
    const [question] = faqOfCode('1014');
    expect(stdout).toContain(question!.title['zh-CN']);
    for (const line of question!.answer['zh-CN'].split('\n')) expect(stdout).toContain(line);
    expect((await smslint('/', ['explain', question!.key])).stdout).toContain(question!.title.en);
  });

  it('leaves no placeholder in messages', async () => {
    for (const { id } of rules) expect((await smslint('/', ['explain', id])).stdout.replace(/‹\w+›/g, '')).not.toMatch(/\{[A-Za-z]\w*\}/);
  });

  it('names the nearest rule or code', async () => {
    expect((await smslint('/', ['explain', 'parm-count'])).stderr).toBe(
      "smslint: 'parm-count' is neither a rule nor an error code. Did you mean param-count?\n",
    );
    expect((await smslint('/', ['explain', 'FailedOperation.JsonParseFial'])).stderr).toContain(
      'Did you mean FailedOperation.JsonParseFail?',
    );
    expect((await smslint('/', ['explain', 'zzzzzzzz'])).status).toBe(2);
  });
});

describe('init', () => {
  it('writes a configuration and a catalog once', async () => {
    const cwd = folder({});
    expect((await smslint(cwd, ['init'])).status).toBe(0);
    expect(fs.readdirSync(cwd).sort()).toEqual(['sms-catalog.yaml', 'smslint.json']);
    fs.writeFileSync(path.join(cwd, 'smslint.json'), 'mine');
    const again = await smslint(cwd, ['init', '--locale', 'zh-CN']);
    expect(again).toEqual({ status: 2, stdout: '', stderr: 'smslint: smslint.json, sms-catalog.yaml 已存在，未写入任何文件\n' });
    expect(fs.readFileSync(path.join(cwd, 'smslint.json'), 'utf8')).toBe('mine');
  });
});
