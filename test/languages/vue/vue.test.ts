import { describe, expect, it } from 'vitest';
import { modulesIn } from '../../../server/src/engine/embedded.js';
import { fixed, found } from '../embedded/support.js';

const CLIENT =
  'import { sms } from "tencentcloud-sdk-nodejs";\nexport const client = new sms.v20210111.Client({ region: "ap-guangzhou" });\nexport const SIGN = "【云帆】";\n';
const call = (sign: string, phone = '"+8613711112222"'): string =>
  `client.SendSms({ SmsSdkAppId: "1400006666", SignName: ${sign}, TemplateId: "1110", PhoneNumberSet: [${phone}], TemplateParamSet: ["1"] })`;

describe('components', () => {
  it('see the files that they import, and are seen by those that import them', async () => {
    const files = {
      'src/sms.ts': CLIENT,
      'src/Login.vue': `<template>\n  <button @click="send">发送</button>\n</template>\n\n<script lang="ts">\nexport function sendCode(phone: string) {\n  return ${call('SIGN', 'phone')};\n}\n</script>\n\n<script setup lang="ts">\nimport { client, SIGN } from '@/sms';\n</script>\n`,
      'src/main.ts': `import { sendCode } from './Login';\nexport const r = sendCode("+86 13711112222");\n`,
    };
    const { calls, all } = await found(files);
    expect(calls.map((c) => /via (\S+)/.exec(c)?.[1])).toEqual([undefined, 'sendCode']);
    expect(all.map((f) => [f.place.file, f.rule])).toEqual([
      ['src/main.ts', 'phone-chars'],
      ['src/sms.ts', 'sign-brackets'],
    ]);
    expect((await fixed(files))['src/main.ts']).toContain('"+8613711112222"');
  });

  it('hold calls in options, in JSX, and with a comment that suppresses', async () => {
    const options = `<script>\nimport { client } from './sms';\nexport default {\n  methods: {\n    async send() {\n      // smslint-disable-next-line sign-brackets -- known\n      const r = await ${call('"【云帆】"')};\n      const s = await ${call('"【云帆】"')};\n      return [r, s];\n    },\n  },\n};\n</script>\n`;
    const { calls, findings, all } = await found({ 'sms.ts': CLIENT, 'A.vue': options });
    expect(calls.length).toBe(2);
    expect(findings.filter((f) => f.startsWith('sign-brackets')).length).toBe(1);
    expect(options.slice(0, all[0]!.place.range.start)).toContain('const s');
    const jsx = `<script lang="tsx">\nimport { client } from './sms';\nexport const send = () => ${call('"【云帆】"')};\nexport default () => <b onClick={send}>a</b>;\n</script>\n`;
    expect((await found({ 'sms.ts': CLIENT, 'B.vue': jsx })).calls.length).toBe(1);
  });

  it.each([
    ['<script src="./a.ts"></script>', []],
    ['<script lang="coffee">a = 1</script>', []],
    ['<template lang="pug">\nscript(a)\n  | <script>x</script>\n</template>', []],
    ['<template><template v-if="a"></template><script>x</script></template>', []],
    ['<docs>\n<script>x</script>\n</docs>', []],
    ['<!-- <script>x</script> -->', []],
    ['<SCRIPT LANG=TS setup generic="T extends A<B>">x</SCRIPT>', ['typescript']],
    ['<script setup lang="ts">\nx</script>\n<script lang="ts">y</script>', ['typescript']],
    ['<script>x', ['javascript']],
  ])('%j', (text, ids) => {
    expect(modulesIn('a.vue', text).map((m) => m.id)).toEqual(ids);
  });
});
