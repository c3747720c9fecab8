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

test('a provider behind a trait, with values of the configuration files', () => {
  expect(shown('src/sms/tencent.rs')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms PhoneNumberSet=[?parameter | ?parameter(+86…)] SmsSdkAppId="1400006666" TemplateId=?parameter SignName="腾讯云" TemplateParamSet=?parameter"`,
  );
  expect(shown('src/main.rs')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms via TencentSms.send PhoneNumberSet=[?field | ?field(+86…)] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=[?operator, "5"]"`,
  );
});

test('variants that decide about template and parameters', () => {
  expect(shown('src/orders.rs')).toMatchInlineSnapshot(`
    "2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId="1400006666" TemplateId="1110" | "2220" | "3330" SignName="腾讯云" TemplateParamSet=[?parameter, ?field] | [?parameter, ?field, "元"] | [?parameter]
    2021-01-11 SendSms via notify PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=["A001"]
    2021-01-11 SendSms via notify PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="2220" SignName="腾讯云" TemplateParamSet=["A001", "7"]
    2021-01-11 SendSms via notify PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="3330" SignName="腾讯云" TemplateParamSet=["A001", "9", "元"]
    2021-01-11 SendSms PhoneNumberSet=?parameter SmsSdkAppId="1400006666" TemplateId="2220" SignName="腾讯云" TemplateParamSet=["A001", "顺丰"]
    2021-01-11 SendSms PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="2220" SignName="腾讯云" TemplateParamSet=["A001", "7"] | ["A001"]
    2021-01-11 SendSms TemplateId="3330" SignName="腾讯云""
  `);
});

test('JSON that is filled step by step, for a method that sends any action', () => {
  expect(shown('src/alarm.rs')).toMatchInlineSnapshot(
    `"2021-01-11 SendSms via Alarm.call PhoneNumberSet=?parameter SmsSdkAppId="1400006666" TemplateId="2220" SignName="腾讯云" TemplateParamSet=[?parameter, "CPU 过高"] ExtendCode=?unset | ?parameter"`,
  );
});

test('the legacy API by hand', () => {
  expect(shown('src/legacy.rs')).toMatchInlineSnapshot(
    `"v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId=1110 SignName="腾讯云" TemplateParamSet=?parameter ExtendCode="" SessionContext="" NationCode="86""`,
  );
});

test('crates that send by one call, inside of a macro of the project', () => {
  expect(shown('src/queue.rs')).toMatchInlineSnapshot(`
    "2021-01-11? SendSms PhoneNumberSet=[?call] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=[?call, "5"]
    2021-01-11? SendSms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=["4370", "5"]"
  `);
});

test('two vendors as variants of one type', () => {
  expect(shown('src/vendors.rs')).toMatchInlineSnapshot(`
    "2021-01-11 SendSms PhoneNumberSet=[?parameter] | [?parameter] SmsSdkAppId=?field | ?field TemplateId="1111" | "1110" SignName="腾讯云" | ?unset TemplateParamSet=[?parameter] | [?parameter, "5"] SessionContext="login" | ?unset
    2021-01-11 SendSms via Vendor.deliver PhoneNumberSet=["+8613711112222"] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=["4370", "5"] SessionContext="login""
  `);
});

test('every call lies in a file that is named above, and none is reported wrongly', () => {
  expect([...new Set(calls.map((c) => c.file))].sort()).toMatchInlineSnapshot(`
    [
      "src/alarm.rs",
      "src/legacy.rs",
      "src/main.rs",
      "src/orders.rs",
      "src/queue.rs",
      "src/sms/tencent.rs",
      "src/vendors.rs",
    ]
  `);
  expect(findings.map((f) => `${f.place.file} ${f.rule}`)).toMatchInlineSnapshot(`
    [
      "src/legacy.rs v5-deprecated",
      "src/orders.rs result-unchecked",
      "src/orders.rs appid-missing",
      "src/orders.rs result-unchecked",
      "src/vendors.rs result-unchecked",
    ]
  `);
});
