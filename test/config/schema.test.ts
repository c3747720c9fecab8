import { describe, expect, it } from 'vitest';
import { loadCatalogFile } from '../../server/src/catalog/load.js';
import { catalogSchema } from '../../server/src/catalog/schema.js';
import { parseSettings } from '../../server/src/config/parse.js';
import { settingsSchema } from '../../server/src/config/schema.js';
import { violations } from './validate.js';

const docs = { en: 'a', 'zh-CN': 'b' };
const RULES = [
  { id: 'param-count', severity: 'error', docs },
  { id: 'tpl-brackets', severity: 'off', docs },
] as const;

/** Schema and reader are two views of one table: what one refuses, the other refuses. */
describe('the schema of smslint.json agrees with the reader', () => {
  it.each([
    {},
    { $schema: 'x' },
    { catalog: ['a'] },
    { catalog: 'a' },
    { catalog: [''] },
    { catalog: [1] },
    { rules: { 'param-count': 'off' } },
    { rules: { 'param-*': ['error', { a: 1 }] } },
    { rules: { 'param-count': ['error'] } },
    { rules: { 'param-count': [] } },
    { rules: { 'param-count': ['error', 1] } },
    { rules: { 'param-count': ['error', {}, 2] } },
    { rules: { 'param-count': 'warn' } },
    { rules: { nope: 'off' } },
    { rules: [] },
    { rule: {} },
    { overrides: [{ files: ['a'], rules: { 'param-count': 'info' } }] },
    { overrides: [{ files: ['a'] }] },
    { overrides: [{ files: ['a'], rules: {}, more: 1 }] },
    { overrides: {} },
    { variableLengthLimit: 6 },
    { variableLengthLimit: null },
    { variableLengthLimit: 0 },
    { variableLengthLimit: 1.5 },
    { appIds: ['1400006666', 1400006666] },
    { appIds: ['x'] },
    { appIds: '1' },
    { locale: 'en' },
    { locale: null },
    { locale: 'zh' },
    [],
  ])('%j', (config) => {
    const { problems } = parseSettings(
      'smslint.json',
      JSON.stringify(config),
      RULES.map((r) => r.id),
    );
    expect(violations(settingsSchema(RULES), config).length > 0).toBe(problems.length > 0);
  });
});

describe('the schema of a catalog agrees with the loader', () => {
  it.each([
    { templates: [] },
    { templates: null },
    { complete: true, syncedAt: '2026-11-22T08:00:00Z', apps: [{ id: '1400006666', name: 'a' }] },
    { complete: 'yes' },
    { syncedAt: 5 },
    { templates: [{ id: 1110, type: 'verification', international: 'both', status: 'approved', reply: '', content: '{1}' }] },
    { templates: [{ id: '1110', international: false, content: 'a', owner: 'me' }] },
    { templates: [{ id: 'SMS_1', content: 'a' }] },
    { templates: [{ id: 1.5, content: 'a' }] },
    { templates: [{ type: 'otp' }] },
    { templates: [{ status: 'ok' }] },
    { templates: [{ status: 0 }] },
    { templates: [{ international: 0 }] },
    { templates: [{ content: 5 }] },
    { templates: {} },
    { templates: ['a'] },
    { signs: [{ id: 1, name: '腾讯云', status: 'pending' }] },
    { signs: [{ id: 1 }] },
    { signs: [{ id: 1, name: null }] },
    { signs: [{ id: 1, name: 5 }] },
    { templates: [{ name: 5, reply: null }] },
    { signs: [{ id: 1, name: false }] },
    { apps: [{ name: 'a' }] },
  ])('%j', (catalog) => {
    const { problems } = loadCatalogFile('sms-catalog.json', JSON.stringify(catalog));
    expect(violations(catalogSchema(), catalog).length > 0).toBe(problems.length > 0);
  });
});
