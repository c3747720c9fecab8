import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

const FOLDER = path.join(import.meta.dirname, 'fixtures');

/** One invented project, written as people write them. */
const files = Object.fromEntries(
  fs
    .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(FOLDER, name)).isFile())
    .map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(path.join(FOLDER, name), 'utf8')]),
);

const { calls, findings } = await check(files);
const shown = (file: string): string => calls.flatMap((c) => (c.file === file ? [showCall(c).slice(file.length + 1)] : [])).join('\n');

test('a service behind an interface, made with options', () => {
  expect(shown('internal/sms/tencent.go')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms PhoneNumberSet=?parameter SmsSdkAppId=?field TemplateId=?parameter SignName="腾讯云" | ?field TemplateParamSet=?parameter"`,
  );
  expect(shown('cmd/main.go')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms via tencentSender.SendTemplate PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯会议" TemplateParamSet=["4370", "5"]"`,
  );
});

test('a handler that knows the interface only', () => {
  expect(shown('internal/handler/login.go')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms via tencentSender.SendTemplate PhoneNumberSet=[?field(+86…)] SmsSdkAppId=?field TemplateId="1111" SignName="腾讯云" | ?field TemplateParamSet=[?operator]"`,
  );
});

test('the generic client with values of the configuration file', () => {
  expect(shown('internal/logic/verifycode.go')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=[?parameter, "5"]"`,
  );
});

test('the legacy SDK, and the legacy API by hand', () => {
  expect(shown('internal/legacy/legacy.go')).toMatchInlineSnapshot(`
    "v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId=?parameter SignName="腾讯云" TemplateParamSet=?parameter NationCode="86"
    v5 sendsms via Send PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId=1110 SignName="腾讯云" TemplateParamSet=[?parameter, "5"] NationCode="86""
  `);
  expect(shown('internal/legacy/raw.go')).toMatchInlineSnapshot(
    `"v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId=1110 SignName="腾讯云" TemplateParamSet=?parameter NationCode="86""`,
  );
});

test('API 3.0 by hand', () => {
  expect(shown('pkg/tc3/client.go')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=[?parameter, "5"]"`,
  );
});

test('two vendors and a voice message', () => {
  expect(shown('internal/notify/vendors.go')).toMatchInlineSnapshot(`
    "2019-07-11 SendSms PhoneNumberSet=[?field(+86…)] SmsSdkAppId="1400006666" TemplateId=?field SignName="腾讯云" TemplateParamSet=[?field, ?field, …] | [?field, …] | [?field, …] | ?unset
    2019-07-11 SendSms via Deliver PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=["4370"]"
  `);
});

test('goroutines, a client made once, parameters in random order', () => {
  expect(shown('internal/alert/batch.go')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId="1110" | "1111" SignName="腾讯云" TemplateParamSet=[?parameter, ?parameter, …] | [?parameter, …] | [?parameter, …] | []"`,
  );
});

test('own pointers, JSON with holes, a prefix where it is missing', () => {
  expect(shown('internal/otp/otp.go')).toMatchInlineSnapshot(`
    "2021-01-11 SendSms PhoneNumberSet=[?parameter | ?parameter(+86…)] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=[?parameter, "5"]
    2021-01-11 SendSms via Send PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=["4370", "5"]"
  `);
});

test('every call lies in a file that is named above, and none is reported wrongly', () => {
  expect([...new Set(calls.map((c) => c.file))].sort()).toMatchInlineSnapshot(`
    [
      "cmd/main.go",
      "internal/alert/batch.go",
      "internal/handler/login.go",
      "internal/legacy/legacy.go",
      "internal/legacy/raw.go",
      "internal/logic/verifycode.go",
      "internal/notify/vendors.go",
      "internal/otp/otp.go",
      "internal/sms/tencent.go",
      "pkg/tc3/client.go",
    ]
  `);
  expect(findings.map((f) => `${f.place.file} ${f.rule}`)).toMatchInlineSnapshot(`
    [
      "internal/alert/batch.go result-unchecked",
      "internal/legacy/legacy.go v5-deprecated",
      "internal/legacy/raw.go v5-deprecated",
      "internal/notify/vendors.go result-unchecked",
      "internal/notify/vendors.go version-2019",
      "internal/otp/otp.go result-unchecked",
    ]
  `);
});
