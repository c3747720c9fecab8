import { describe, expect, it } from 'vitest';
import { random } from '../../harness/random.js';
import { check, showCall, workspaceOf } from '../../harness/workspace.js';
import { MARKDOWN, notebook } from './support.js';

const JS = `import { sms } from "tencentcloud-sdk-nodejs";\nconst client = new sms.v20210111.Client({});\nexport async function send(tel: string) {\n  return await client.SendSms({ SmsSdkAppId: "1400006666", SignName: "【云帆】", TemplateId: "1110", PhoneNumberSet: [tel] });\n}\nsend("+86 13711112222");\n`;
const PY = `from tencentcloud.sms.v20210111 import sms_client, models\nclient = sms_client.SmsClient(cred, "ap-guangzhou")\ndef send(tel):\n    req = models.SendSmsRequest()\n    req.SignName = "【云帆】"\n    req.PhoneNumberSet = [tel]\n    return client.SendSms(req)\nsend("+86 13711112222")\n`;

const SEEDS: Readonly<Record<string, string>> = {
  'a.vue': `<template>\n  <b/>\n</template>\n<script lang="ts">\n${JS}</script>\n<script setup lang="ts">\nsend("+86-13711112223");\n</script>\n`,
  'a.md': `# a\n\n\`\`\`ts\n${JS}\`\`\`\n\n- b\n\n  \`\`\`python\n  ${PY.trimEnd().replaceAll('\n', '\n  ')}\n  \`\`\`\n`,
  'a.ipynb': notebook([PY, 'send("+86-13711112223")']),
};
const PIECES = ['', 'x', ' ', '\n', '"', '</script>', '<script>\n', '```\n', '```js\n', '电', '{', ','];

describe.each(Object.entries(SEEDS))('%s that is edited', (path, seed) => {
  it('says the same as one that is read anew', async () => {
    const workspace = workspaceOf({ [path]: seed }, MARKDOWN);
    const next = random(11);
    let text = seed;
    let calls = 0;
    for (let round = 0; round < 40; round++) {
      const from = next(text.length);
      text = round % 6 === 5 ? seed : text.slice(0, from) + PIECES[next(PIECES.length)]! + text.slice(from + next(4));
      workspace.setText(path, text);
      const [kept, fresh] = [await workspace.update(), await check({ [path]: text }, MARKDOWN)];
      // A parse that goes on after an error may differ from one that begins anew.
      if (round % 6 !== 5 && kept.calls.length !== fresh.calls.length) continue;
      expect(kept.calls.map(showCall)).toEqual(fresh.calls.map(showCall));
      expect(kept.findings.map((f) => [f.rule, f.place])).toEqual(fresh.findings.map((f) => [f.rule, f.place]));
      calls += fresh.calls.length;
    }
    expect(calls).toBeGreaterThan(12);
  });
});
