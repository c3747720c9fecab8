import { expect, test } from 'vitest';
import { check } from '../../harness/workspace.js';
import { callsOf, fieldOf } from './support.js';

const send = (template: string): string => `tccli sms SendSms --TemplateId ${template}\n`;

test('variables: environment files, defaults, and what only runs with the script', async () => {
  expect(await fieldOf('TemplateId', { 'a.sh': send('"$TPL"'), '.env': 'TPL=1110\n' })).toEqual(['"1110"']);
  expect(await fieldOf('TemplateId', { 'a.sh': `source ./sms.env\n${send('$TPL')}`, 'sms.env': 'TPL=1110\n' })).toEqual(['"1110"']);
  expect(await fieldOf('TemplateId', { 'a.sh': send('"$TPL"'), '.env.example': 'TPL=1110\n' })).toEqual(['?environment']);
  expect(await fieldOf('TemplateId', `TPL=\${TPL:-1110}\n${send('$TPL')}`)).toEqual(['"1110"']);
  expect(await fieldOf('TemplateId', `: "\${TPL:=1110}"\n${send('$TPL')}`)).toEqual(['"1110"']);
  expect(await fieldOf('TemplateId', `if [ -z "$TPL" ]; then TPL=1110; fi\n${send('$TPL')}`)).toEqual(['"1110"']);
  expect(await fieldOf('TemplateId', `TPL=\${TPL:?}\n${send('$TPL')}`)).toEqual(['?environment']);
});

test('a variable is not known before it is assigned', async () => {
  expect(await fieldOf('TemplateId', `${send('$TPL')}TPL=1110\n`)).toEqual(['?environment']);
});

test('a file that is included shares its variables and functions, also the ones that are set later', async () => {
  const files = {
    'bin/a.sh': '. "$(dirname "$0")/../lib/sms.sh"\nSIGN=腾讯云\nsend_code 1110\n',
    'lib/sms.sh': 'SIGN=\nsend_code() {\n  tccli sms SendSms --TemplateId "$1" --SignName "$SIGN"\n}\n',
  };
  const calls = await callsOf(files);
  expect(calls.find((c) => c.startsWith('bin/a.sh'))).toContain('via send_code TemplateId="1110" SignName="腾讯云"');
});

test('files that include each other end', async () => {
  const files = { 'a.sh': `. ./b.sh\n${send('$T')}`, 'b.sh': '. ./a.sh\nT=1110\n' };
  expect(await fieldOf('TemplateId', files)).toEqual(['"1110"']);
});

test('a script that others run is a wrapper', async () => {
  const files = {
    'bin/send.sh': `#!/bin/sh\ntccli sms SendSms --TemplateId "\${2:-1110}" --SignName "$1"\n`,
    'bin/a.sh': './send.sh 腾讯云 2220\nbash -x bin/send.sh 腾讯会议\n"$DIR/send.sh" 腾讯课堂 3330\n',
  };
  const calls = await callsOf(files);
  expect(calls.filter((c) => c.startsWith('bin/a.sh')).map((c) => /via .*/.exec(c)![0])).toEqual([
    'via send.sh TemplateId="2220" SignName="腾讯云"',
    'via send.sh TemplateId="1110" SignName="腾讯会议"',
    'via send.sh TemplateId="3330" SignName="腾讯课堂"',
  ]);
});

test('options that a function reads in a loop', async () => {
  const script = (call: string) => `send() {
  local template= sign=
  while [ $# -gt 0 ]; do
    case "$1" in
      --template) template=$2; shift 2 ;;
      --sign=*) sign="\${1#*=}"; shift ;;
      *) shift ;;
    esac
  done
  tccli sms SendSms --TemplateId "$template" --SignName 腾讯云
}
${call}
`;
  const last = async (call: string) => (await fieldOf('TemplateId', script(call))).at(-1);
  expect(await last('send --template 1110 x')).toBe('"1110"');
  expect(await last('send x y z --template 1110')).toBe('"1110"');
  expect(await last('send --template "$T"')).toBe('?environment');
  // Where the words are not known, none of them is taken for the value of an option.
  expect(await last('send --sign 腾讯云 "${MORE[@]}"')).not.toContain('腾讯云');
});

test('a body in a file is the call of the script that sends it, and one of its own where nothing does', async () => {
  const body = '{"PhoneNumberSet":["+8613711112222"],"SmsSdkAppId":"1400006666","TemplateId":"1110","SignName":"【腾讯云】"}';
  const sent = await check({ 'a.sh': 'tccli sms SendSms --cli-input-json file://req/body.json\n', 'req/body.json': body });
  expect(sent.calls.map((c) => [c.file, c.language])).toEqual([['a.sh', 'shellscript']]);
  expect(sent.findings.map((f) => [f.rule, f.place.file])).toContainEqual(['sign-brackets', 'req/body.json']);
  const alone = await check({ 'req/body.json': body });
  expect(alone.calls.map((c) => [c.file, c.language, c.apiCertain])).toEqual([['req/body.json', 'json', false]]);
});

test('branches keep what belongs together', async () => {
  const script =
    'if [ "$E" = prod ]; then T=1110; S=腾讯云; else T=2220; S=腾讯会议; fi\ntccli sms SendSms --TemplateId $T --SignName $S\n';
  expect(await fieldOf('TemplateId', script)).toEqual(['"1110" | "2220"']);
});

test('a function that is defined in each branch is one of them', async () => {
  const script = `if [ "$E" = prod ]; then
  tpl() { echo 1110; }
else
  tpl() { echo 2220; }
fi
tccli sms SendSms --TemplateId "$(tpl)" --SignName 腾讯云
tpl() { echo 3330; }
tccli sms SendSms --TemplateId "$(tpl)" --SignName 腾讯会议
`;
  expect(await fieldOf('TemplateId', script)).toEqual(['"1110" | "2220"', '"3330"']);
});
