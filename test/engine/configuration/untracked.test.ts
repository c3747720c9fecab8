import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../server/src/config/settings.js';
import { createWorkspace } from '../../../server/src/engine/index.js';
import { type Files, memoryHost } from '../../harness/workspace.js';
import { sendJs, sentOf } from './show.js';

const SECRET = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE';
const js = sendJs('process.env.SMS_APP', 'process.env.SMS_SIGN', "'1110'").replace(
  'Client({})',
  'Client({ credential: { secretId: process.env.SECRET_ID, secretKey: process.env.SECRET_KEY } })',
);
const files: Files = {
  'apps/api/.env': `SMS_APP=1400006666\nSMS_SIGN=【腾讯云】\nSECRET_ID=${SECRET}\nSECRET_KEY=Gu5t9xGARNpq86cd98joQYCN3EXAMPLE\n`,
  'apps/api/src/sms.js': js,
};

/** A project in which version control ignores env files: they can be read, but are not listed. */
const ignoring = (all: Files) => {
  const host = memoryHost(all);
  const seen = (path: string): boolean => !path.includes('.env');
  const search = {
    search: async (words: readonly string[]) => (await host.search(words)).filter((h) => seen(h.path)),
    named: async (names: readonly string[]) => (await host.named(names)).filter(seen),
    paths: (accept: (path: string) => boolean) => host.paths((path) => seen(path) && accept(path)),
  };
  return createWorkspace(host, search, defaultSettings);
};

describe('env files that version control ignores', () => {
  it('still give values, and findings in them', async () => {
    const snapshot = await ignoring(files).update();
    expect(sentOf(snapshot, files)).toEqual(['"1400006666", "【腾讯云】", "1110"']);
    expect(snapshot.findings.filter((f) => f.place.file.endsWith('.env')).map((f) => f.rule)).toEqual(['sign-brackets']);
  });

  it('may hold secrets, which one that is shared may not', async () => {
    const host = memoryHost(files);
    const shared = await createWorkspace(host, host, defaultSettings).update();
    expect(shared.findings.filter((f) => f.rule === 'secret-literal').map((f) => f.place.file)).toEqual(['apps/api/.env', 'apps/api/.env']);
  });

  it('are followed when they change or appear', async () => {
    const now = { ...files };
    const workspace = ignoring(now);
    await workspace.update();
    now['apps/api/.env'] = now['apps/api/.env']!.replace('【腾讯云】', '腾讯云');
    workspace.invalidate('apps/api/.env');
    const snapshot = await workspace.update();
    expect(sentOf(snapshot, now)).toEqual(['"1400006666", "腾讯云", "1110"']);
    expect(snapshot.findings.filter((f) => f.rule === 'secret-literal')).toEqual([]);
    now['apps/api/.env.production'] = 'SMS_SIGN=腾讯会议\n';
    workspace.invalidate('apps/api/.env.production');
    expect(sentOf(await workspace.update(), now)).toEqual(['"1400006666", "腾讯云" | "腾讯会议", "1110"']);
  });
});
