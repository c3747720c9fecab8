import { describe, expect, it } from 'vitest';
import { check } from '../harness/workspace.js';

/** What rules say of a Terraform file, with the text that each one flags. */
const findings = async (text: string): Promise<string[]> =>
  (await check({ 'main.tf': text })).findings.map(
    (f) => `${f.rule} ${text.slice(f.place.range.start, f.place.range.end).replace(/\s+/g, ' ')}`,
  );

const template = (content: string, type = '3', more = ''): string => `resource "tencentcloud_sms_template" "a" {
  template_name    = "a"
  template_content = ${content}
  international    = 0
  sms_type         = ${type}
  remark           = "sign-in by code"
  ${more}
}
`;
const sign = (name: string, more = ''): string => `resource "tencentcloud_sms_sign" "a" {
  sign_name     = ${name}
  sign_type     = 0
  document_type = 0
  international = 0
  sign_purpose  = 0
  proof_image   = filebase64("a.jpg")
  ${more}
}
`;

describe('Terraform resources', () => {
  it('get the ordinary findings of template texts', async () => {
    expect(await findings(template('"您的验证码是{0}"'))).toEqual(['tpl-number-start {0}']);
    expect(await findings(template('"您的验证码是{1}，{3}分钟内有效"'))).toEqual(['tpl-number-gap {3}']);
    expect(await findings(template('"您的验证码是｛1｝"'))).toEqual(['tpl-placeholder-fullwidth ｛1｝']);
    expect(await findings(template('"【云帆】您的验证码是{1}"'))).toEqual(['tpl-sign-prefix 【云帆】']);
    expect(await findings(template('"新年大优惠！"', '1'))).toEqual(['tpl-marketing-optout "新年大优惠！"']);
    expect(await findings(template('<<-EOT\n    您的验证码是{0}\n  EOT'))).toContain('tpl-number-start {0}');
  });

  it('get the ordinary findings of signs', async () => {
    expect(await findings(sign('"【云帆商城】"'))).toEqual(['sign-brackets "【云帆商城】"']);
    expect(await findings(sign('"tf_example_sms_sign"'))).toEqual(['sign-symbol "tf_example_sms_sign"']);
    expect(await findings(sign('"云帆商城云帆商城云帆商城云"'))).toEqual(['sign-length "云帆商城云帆商城云帆商城云"']);
    expect(await findings(sign('"测试"'))).toEqual(['sign-neutral "测试"']);
  });

  it('say nothing where a value is computed', async () => {
    expect(await findings(template('var.content', 'var.type'))).toEqual([]);
    expect(await findings(template('"您的${var.what}是{1}"'))).toEqual([]);
    expect(await findings(sign('var.brand'))).toEqual([]);
    expect(await findings(template('"您的验证码是{1}"', 'local.type', 'count = 0'))).toEqual([]);
  });

  it('say nothing of resources of other providers', async () => {
    expect(await findings(sign('"测试"').replace('tencentcloud_sms_sign', 'alicloud_sms_sign'))).toEqual([]);
  });
});
