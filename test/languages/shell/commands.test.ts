import { expect, test } from 'vitest';
import { check } from '../../harness/workspace.js';
import { callsOf, fieldOf } from './support.js';

const BODY =
  '{"PhoneNumberSet":["+8613711112222"],"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","TemplateParamSet":["4370"]}';
const FOUND =
  'SendSms PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=["4370"]';
const HEADERS = "-H 'X-TC-Action: SendSms' -H 'X-TC-Version: 2021-01-11'";
const API = 'https://sms.tencentcloudapi.com';

const sorted = (line: string): string => line.split(' ').sort().join(' ');
const isFound = async (script: string): Promise<boolean> => {
  const calls = await callsOf(script);
  return calls.length === 1 && FOUND.split(' ').every((part) => sorted(calls[0]!).includes(part));
};

test.each([
  ['-d', `curl ${API} ${HEADERS} -d '${BODY}'`],
  ['--data-raw=', `curl ${API} ${HEADERS} --data-raw='${BODY}'`],
  ['--json', `curl --json '${BODY}' ${HEADERS} ${API}`],
  ['joined short options', `curl -sSfXPOST ${API} ${HEADERS} -d'${BODY}'`],
  ['a here-document', `curl ${API} ${HEADERS} --data-binary @- <<'EOF'\n${BODY}\nEOF\n`],
  ['a here-string', `curl ${API} ${HEADERS} -d @- <<< '${BODY}'`],
  ['a pipeline', `echo '${BODY}' | curl ${API} ${HEADERS} -d @-`],
  ['a pipeline through jq', `cat <<EOF | jq -c . | curl ${API} ${HEADERS} -d @-\n${BODY}\nEOF\n`],
  ['a variable', `BODY='${BODY}'\ncurl ${API} ${HEADERS} -d "$BODY"`],
  ['an array of options', `ARGS=(${HEADERS} -d '${BODY}')\ncurl "\${ARGS[@]}" ${API}`],
  ['printf', `curl ${API} ${HEADERS} -d "$(printf '${BODY.replace('1110', '%s')}' 1110)"`],
  ['a file that the script writes', `cat > /tmp/x.json <<EOF\n${BODY}\nEOF\ncurl ${API} ${HEADERS} -d @/tmp/x.json`],
  ['a temporary file', `F=$(mktemp)\necho '${BODY}' > "$F"\ncurl ${API} ${HEADERS} -d @"$F"`],
  ['other commands before it', `sudo -E timeout -k 5 30 env A=b curl ${API} ${HEADERS} -d '${BODY}'`],
  [
    'a host in a variable',
    `host=sms.tencentcloudapi.com\naction=SendSms\ncurl "https://$host" -H "X-TC-Action: $action" -H 'X-TC-Version: 2021-01-11' -d '${BODY}'`,
  ],
  ['wget', `wget -qO- --header='X-TC-Action: SendSms' --post-data='${BODY}' ${API}`],
  ['HTTPie, standard input', `echo '${BODY}' | http POST ${API} X-TC-Action:SendSms`],
  ['HTTPie, raw', `http --raw '${BODY}' ${API} X-TC-Action:SendSms`],
  ['tccli, JSON', `tccli sms SendSms --cli-input-json '${BODY}'`],
])('a body: %s', async (_, script) => expect(await isFound(script)).toBe(true));

test('a form', async () => {
  const form =
    'Action=SendSms&Version=2021-01-11&PhoneNumberSet.0=%2B8613711112222&SmsSdkAppId=1400006666&TemplateId=1110&SignName=x&TemplateParamSet.0=4370';
  for (const script of [
    `curl ${API} -d '${form}'`,
    `curl '${API}/?${form}&Signature='"$SIG"`,
    `curl -G ${API} ${form
      .split('&')
      .map((f) => `--data-urlencode '${decodeURIComponent(f)}'`)
      .join(' ')}`,
  ]) {
    const { calls } = await check({ 'a.sh': script });
    expect(
      calls.map((c) => [c.api, c.client.encoding]),
      script,
    ).toEqual([['2021-01-11', 'form']]);
    expect(await fieldOf('PhoneNumberSet', script)).toEqual(['["+8613711112222"]']);
  }
});

test('tccli: one word with JSON, or several words', async () => {
  expect(await fieldOf('PhoneNumberSet', `tccli sms SendSms --PhoneNumberSet '["+8613711112222"]'`)).toEqual(['["+8613711112222"]']);
  expect(await fieldOf('PhoneNumberSet', 'tccli sms SendSms --PhoneNumberSet +86137 +86138 --cli-unfold-argument')).toEqual([
    '["+86137", "+86138"]',
  ]);
  expect(await fieldOf('PhoneNumberSet', 'tccli sms SendSms --PhoneNumberSet +86137')).toEqual(['"+86137"']);
  expect(await fieldOf('TemplateParamSet', `tccli sms SendSms --TemplateParamSet '[1, "b"]'`)).toEqual(['[1, "b"]']);
});

test('tccli: the version is certain when it is written or nothing speaks against the default', async () => {
  const versions = async (script: string) => (await check({ 'a.sh': script })).calls.map((c) => `${c.api}${c.apiCertain ? '' : '?'}`);
  expect(await versions('tccli sms SendSms --TemplateId 1110')).toEqual(['2021-01-11']);
  expect(await versions('tccli sms SendSms --version 2019-07-11 --TemplateID 1110')).toEqual(['2019-07-11']);
  expect(await versions('tccli sms SendSms --TemplateID 1110')).toEqual(['2019-07-11?']);
});

test('tccli: an unknown word in the place of options leaves the request open', async () => {
  const open = async (script: string) => (await check({ 'a.sh': script })).calls.map((c) => c.open);
  expect(await open('tccli sms SendSms --TemplateId "$T"')).toEqual([false]);
  expect(await open('tccli sms SendSms --TemplateId 1110 "${EXTRA[@]}"')).toEqual([true]);
  expect(await open('tccli sms SendSms --TemplateId 1110 $(options)')).toEqual([true]);
});

test.each([
  ['help', 'tccli sms SendSms help'],
  ['a skeleton', 'tccli sms SendSms --generate-cli-skeleton'],
  ['another action', `tccli sms PullSmsSendStatus --PhoneNumberSet '["1"]'`],
  ['another product', `tccli vms SendTts --TemplateId 1 --PhoneNumberSet '["1"]'`],
  ['printed text', `echo "tccli sms SendSms --TemplateId 1110"\nprintf '%s' 'tccli sms SendSms'`],
  ['documentation', `cat <<EOF\ntccli sms SendSms --TemplateId 1110\n  curl ${API} ${HEADERS} -d '${BODY}'\nEOF\n`],
  ['a body for another host', `curl https://api.example.com/sms -d '${BODY}'`],
  ['another action of the API', `curl ${API} -H 'X-TC-Action: DescribeSmsSignList' -d '{"PhoneNumberSet":["1"],"TemplateId":"1"}'`],
  [
    'voice',
    `curl 'https://cloud.tim.qq.com/v5/tlsvoicesvr/sendvoice?sdkappid=1' -d '{"tel":{"mobile":"1"},"sig":"x","msg":"PhoneNumberSet"}'`,
  ],
  ['a function of that name', `tccli() { echo "$@"; }\ntccli sms SendSms --TemplateId 1110`],
])('no call: %s', async (_, script) => expect(await callsOf(script)).toEqual([]));

test('the call ranges over its command, and what is missing is said of the action', async () => {
  const text = `tccli sms SendSms --PhoneNumberSet '["+8613711112222"]' --SmsSdkAppId 1400006666 --TemplateId 1110 | jq .\n`;
  const { calls, findings } = await check({ 'a.sh': text });
  expect(text.slice(calls[0]!.range.start, calls[0]!.range.end)).toMatch(/^SendSms .* 1110$/);
  const missing = findings.find((f) => f.rule === 'sign-missing')!;
  expect(text.slice(missing.place.range.start, missing.place.range.end)).toBe('SendSms');
});
