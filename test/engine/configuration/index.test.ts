import { describe, expect, it } from 'vitest';
import { createConfiguration } from '../../../server/src/engine/configuration.js';
import type { ConfigValue } from '../../../server/src/evaluate/machine.js';
import { type Files, memoryHost, show } from '../../harness/workspace.js';

/** The answer to one question, once everything that it needs is loaded. */
async function answer(
  files: Files,
  ask: (c: ReturnType<typeof createConfiguration>) => readonly ConfigValue[] | 'pending',
): Promise<string[]> {
  const configuration = createConfiguration(memoryHost(files), { text: async (path) => files[path] });
  for (let round = 0; round < 10; round++) {
    const found = ask(configuration);
    if (found !== 'pending') return found.map((v) => `${show(v.value)}${v.sample ? ' (sample)' : ''}`);
    await configuration.fulfil();
  }
  throw new Error('still pending');
}

const property = (files: Files, key: string, from: string): Promise<string[]> => answer(files, (c) => c.property(key, from));
const environment = (files: Files, name: string, from: string): Promise<string[]> => answer(files, (c) => c.environment(name, from));

describe('properties of other languages', () => {
  it('come from the usual files of frameworks, also with colons between levels', async () => {
    expect(await property({ 'config.yaml': 'sms:\n  app_id: "1400006666"\n' }, 'sms.app_id', 'internal/sms.go')).toEqual(['"1400006666"']);
    expect(await property({ 'config/app.toml': '[sms]\nsign = "腾讯云"\n' }, 'sms.sign', 'main.go')).toEqual(['"腾讯云"']);
    expect(await property({ 'conf/app.conf': 'appname = x\n[sms]\nTpl = 1110\n' }, 'sms::tpl', 'main.go')).toEqual(['"1110"']);
    expect(await property({ 'conf/app.conf': 'smstpl = 1110\n[sms]\n' }, 'smstpl', 'main.go')).toEqual(['"1110"']);
    const settings = {
      'Api/appsettings.json': '{ "Sms": { "TemplateId": "1110" } }',
      'Api/appsettings.Production.json': '{ "Sms": { "TemplateId": "1111" } }',
    };
    expect(await property(settings, 'Sms:TemplateId', 'Api/Sms.cs')).toEqual(['"1110"', '"1111"']);
  });

  it('give way to environment variables of the same name', async () => {
    expect(await property({ '.env': 'SMS_APPID=1\n' }, 'sms.app-id', 'A.java')).toEqual(['"1"']);
    expect(await property({ '.env': 'SMS_APP_ID=2\n' }, 'sms.app-id', 'A.java')).toEqual(['"2"']);
  });
});

describe('questions without an answer', () => {
  it('end, also where values refer to each other in a circle', async () => {
    expect(await property({ 'application.yml': 'a: ${b}\nb: ${a}\n' }, 'a', 'A.java')).toEqual(['?config']);
    expect(await environment({ '.env': 'A=${B}\nB=$A\n' }, 'A', 'a.js')).toEqual(['?config']);
    expect(await environment({}, 'NONE', 'a.js')).toEqual([]);
  });

  it('show what samples say', async () => {
    const files = { '.env.sample': 'A=1\n', '.env.dist': 'A=2\n', '.env.template': 'B=3\n' };
    expect((await environment(files, 'A', 'a.js')).sort()).toEqual(['"1" (sample)', '"2" (sample)']);
    expect(await environment({ ...files, '.env.local': 'A=4\n' }, 'A', 'a.js')).toEqual(['"4"']);
  });

  it('survive files that cannot be read', async () => {
    for (const text of [
      '{',
      '---\n---\n',
      ': :\n  - [',
      '\u0000',
      'services: 1',
      'services:\n  a: [',
      'kind: Deployment\nspec: { env: [1, { name: 2 }] }',
    ]) {
      const files = { 'docker-compose.yml': text, 'application.yml': text, '.env': text, 'k8s.yaml': `${text}\n# A` };
      expect(await environment(files, 'A', 'a.js')).toEqual([]);
      expect(await property(files, 'a.b', 'A.java')).toEqual([]);
    }
  });
});
