import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../server/src/config/settings.js';
import { createWorkspace } from '../../../server/src/engine/index.js';
import { type Files, memoryHost } from '../../harness/workspace.js';
import { sendJs } from './show.js';

/** Every file that a first pass over a project reads, and how often. */
async function reads(files: Files): Promise<Record<string, number>> {
  const host = memoryHost(files);
  const seen: Record<string, number> = {};
  const counting = {
    ...host,
    read: (path: string) => {
      if (path in files) seen[path] = (seen[path] ?? 0) + 1;
      return host.read(path);
    },
  };
  await createWorkspace(counting, counting, defaultSettings).update();
  return seen;
}

const CONFIGURATION = {
  '.env': 'SMS_SIGN=腾讯云\n',
  '.env.production': 'SMS_SIGN=腾讯会议\n',
  'config/default.json': '{}',
  'application.yml': 'sms: {}\n',
  'deploy/web.yaml': 'kind: Deployment\n',
};

describe('configuration files', () => {
  it('are not read when no code asks for a key', async () => {
    expect(await reads({ ...CONFIGURATION, 'sms.js': sendJs("'1400006666'", "'腾讯云'", "'1110'") })).toEqual({ 'sms.js': 1 });
  });

  it('are read once, and only the ones that can hold the key', async () => {
    const seen = await reads({ ...CONFIGURATION, 'sms.js': sendJs('process.env.SMS_APP', 'process.env.SMS_SIGN', 'process.env.SMS_TPL') });
    expect(seen).toEqual({ 'sms.js': 1, '.env': 1, '.env.production': 1 });
  });
});
