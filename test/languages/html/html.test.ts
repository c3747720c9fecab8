import { describe, expect, it } from 'vitest';
import { modulesIn } from '../../../server/src/engine/embedded.js';
import { found } from '../embedded/support.js';

const codes = (path: string, text: string): string[] => modulesIn(path, text).map((m) => `${m.id}: ${m.text.trim().replace(/\s+/g, ' ')}`);

describe('modules', () => {
  it.each([
    ['<script>a</script><p>text</p><script>b</script>', ['javascript: a b']],
    ['<script type="module">a</script><script>b</script>', ['javascript: b', 'javascript: a']],
    ['<script type="application/ld+json">{}</script><script type="text/template"><b></script>', []],
    ['<script type="text/babel">a</script>', ['javascriptreact: a']],
    ['<!-- <script>a</script> --><textarea><script>b</script></textarea><script>c</script >', ['javascript: c']],
    ['<script>const a = "<!--"; const b = "<\\/script>";</script>', ['javascript: const a = "<!--"; const b = "<\\/script>";']],
    ['<script src="a.js"></script>', []],
    ['<scripty>a</scripty>', []],
  ])('of HTML: %j', (text, expected) => expect(codes('a.html', text)).toEqual(expected));

  it.each([
    ['<script context="module">a</script>\n<script>b</script>\n<p>{c}</p>', ['javascript: a b']],
    ['<script module lang="ts">a</script><script lang="ts">b</script>', ['typescript: a b']],
    ['<script>a</script><style>x</style>', ['javascript: a']],
  ])('of Svelte: %j', (text, expected) => expect(codes('a.svelte', text)).toEqual(expected));

  it.each([
    ['---\na\n---\n<p>{b}</p><script>c</script>', ['typescript: a', 'typescript: c']],
    ['\n---\r\na\r\n---\r\n', ['typescript: a']],
    ['<p>---</p>\n---\na\n---\n', []],
    ['------\na', []],
  ])('of Astro: %j', (text, expected) => expect(codes('a.astro', text)).toEqual(expected));
});

it('Astro sends on the server with what it imports', async () => {
  const { calls } = await found({
    'src/sms.ts': 'import { sms } from "tencentcloud-sdk-nodejs";\nexport const client = new sms.v20210111.Client({});\n',
    'src/pages/a.astro':
      '---\nimport { client } from "../sms";\nconst r = await client.SendSms({ SmsSdkAppId: "1400006666", SignName: "云帆", TemplateId: "1110", PhoneNumberSet: ["+8613711112222"] });\n---\n<p>{r}</p>\n',
  });
  expect(calls.map((c) => /SignName=\S+/.exec(c)?.[0])).toEqual(['SignName="云帆"']);
});
