import { testRule } from '../harness/rules.js';

const CATALOG = `complete: true
signs:
  - { id: 7, name: 云帆商城, international: false, status: approved }
  - { id: 8, name: Yunfan, international: true, status: rejected }
templates:
  - { id: 148021, type: verification, international: false, status: approved, content: "您的验证码是{1}" }
  - { id: 148022, type: verification, international: false, status: rejected, content: "您的验证码是{1}" }
  - { id: 148023, type: verification, international: both, status: rejected, content: "您的验证码是{1}，请勿泄露" }
`;

/** A call of a client of the Node SDK. */
const js = (call: string, version = 'v20210111', before = ''): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.${version}.Client({ region: 'ap-guangzhou' });
exports.send = async (input) => {
  ${before}
  return client.${call};
};
`,
});
const withCatalog = (files: Record<string, string>): Record<string, string> => ({ ...files, 'sms-catalog.yaml': CATALOG });
const python = (lines: string, action: string): Record<string, string> => ({
  'send.py': `from tencentcloud.sms.v20210111 import sms_client, models

def send(cred, given):
    client = sms_client.SmsClient(cred, "ap-guangzhou")
    req = models.${action}Request()
${lines.replace(/^/gm, '    ')}
    return client.${action}(req)
`,
});
const java = (lines: string, action: string): Record<string, string> => ({
  'Send.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class Send {
  void send(SmsClient client, String given) throws Exception {
    ${action}Request req = new ${action}Request();
    ${lines}
    client.${action}(req);
  }
}
`,
});
const go = (lines: string, action: string): Record<string, string> => ({
  'send.go': `package a

import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
)

func Send(client *sms.Client) {
	req := sms.New${action}Request()
	${lines}
	client.${action}(req)
}
`,
});

const add = (fields: string): string => `AddSmsTemplate({ TemplateName: '登录', Remark: '登录', International: 0, ${fields} })`;
const OTP = "TemplateContent: '您的验证码是{1}'";
const terraform = (type: string, more = '', content = '您的验证码是{1}'): Record<string, string> => ({
  'main.tf': `resource "tencentcloud_sms_template" "login" {
  template_name    = "login"
  template_content = "${content}"
  international    = 0
  sms_type         = ${type}
  remark           = "登录"
${more}}
`,
});
const body = (fields: string): Record<string, string> => ({
  'add.json': `{ "TemplateName": "登录", "TemplateContent": "您的验证码是{1}", "International": 0, ${fields} }\n`,
});

testRule('add-smstype-old', {
  valid: [
    { files: js(add(`${OTP}, SmsType: 3`)) },
    { name: 'another vendor', files: { 'a.js': `client.AddSmsTemplate({ TemplateType: 0, SmsType: 0, ${OTP} });` } },
    { name: 'the models of an SDK', files: { 'a.d.ts': 'export interface AddSmsTemplateRequest { SmsType: 0 | 1 }' } },
  ],
  silent: [{ files: js(add(`${OTP}, SmsType: input`)) }, { files: terraform('var.type') }],
  invalid: [
    {
      files: js(add(`${OTP}, SmsType: 0`)),
      flags: ['0'],
      severity: 'warning',
      fixed: js(add(`${OTP}, SmsType: 3`))['send.js']!,
      safety: 'suggestion',
      also: [],
    },
    {
      files: js(add(`TemplateContent: '您的订单{1}已发货', SmsType: 0`)),
      flags: ['0'],
      fixed: js(add(`TemplateContent: '您的订单{1}已发货', SmsType: 2`))['send.js']!,
      also: [],
      uncovers: ['tpl-variables-mainland'],
    },
    { name: 'it may be marketing', files: js(add(`TemplateContent: '新品上架，拒收请回复R', SmsType: 0`)), flags: ['0'], fixed: null },
    { name: 'the text is not known', files: js(add(`TemplateContent: input, SmsType: 0`)), flags: ['0'], fixed: null, also: [] },
    { name: 'the typings of the international site', files: js(add(`${OTP}, SmsType: 0`), 'v20190711'), flags: ['0'], severity: 'info' },
    { files: terraform('0'), flags: ['0'], fixed: terraform('3')['main.tf']!, also: [] },
    {
      name: 'through a wrapper',
      files: {
        'sms.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.submitTemplate = (content, type) =>
  client.AddSmsTemplate({ TemplateName: 'a', TemplateContent: content, SmsType: type, International: 0, Remark: 'r' });
`,
        'app.js': `const { submitTemplate } = require('./sms');
exports.run = () => submitTemplate('您的验证码是{1}', 0);
`,
      },
      flags: ['0'],
      fixed: `const { submitTemplate } = require('./sms');
exports.run = () => submitTemplate('您的验证码是{1}', 3);
`,
      also: [],
    },
    { files: body('"SmsType": 0'), flags: ['0'], fixed: body('"SmsType": 3')['add.json']!, also: [] },
    {
      name: 'a suffix of the literal stays',
      files: java('req.setTemplateContent("您的验证码是{1}");\n    req.setSmsType(0L);\n    req.setRemark("登录");', 'AddSmsTemplate'),
      flags: ['0L'],
      fixed: java('req.setTemplateContent("您的验证码是{1}");\n    req.setSmsType(3L);\n    req.setRemark("登录");', 'AddSmsTemplate')[
        'Send.java'
      ]!,
    },
    {
      files: go(
        'req.TemplateContent = common.StringPtr("您的验证码是{1}")\n\treq.SmsType = common.Uint64Ptr(0)\n\treq.Remark = common.StringPtr("登录")',
        'AddSmsTemplate',
      ),
      flags: ['0'],
      fixed: go(
        'req.TemplateContent = common.StringPtr("您的验证码是{1}")\n\treq.SmsType = common.Uint64Ptr(3)\n\treq.Remark = common.StringPtr("登录")',
        'AddSmsTemplate',
      )['send.go']!,
    },
  ],
});

testRule('add-smstype-range', {
  valid: [
    { files: js(add(`${OTP}, SmsType: 2`)) },
    { name: 'a rule of its own', files: js(add(`${OTP}, SmsType: 0`)) },
    { name: 'Terraform makes a number of it', files: terraform('"3"') },
    {
      name: 'Gson makes a number of it',
      files: java('req = AddSmsTemplateRequest.fromJsonString("{\\"SmsType\\":\\"3\\"}", AddSmsTemplateRequest.class);', 'AddSmsTemplate'),
    },
    {
      name: 'a form has texts only',
      files: {
        'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ profile: { signMethod: 'HmacSHA256' } });
exports.send = () => client.${add(`${OTP}, SmsType: '3'`)};
`,
      },
    },
  ],
  silent: [{ files: js(add(`${OTP}, SmsType: input`)) }, { files: js(add(`${OTP}, SmsType: process.env.TYPE`)) }],
  invalid: [
    { files: js(add(`${OTP}, SmsType: 4`)), flags: ['4'], severity: 'error', fixed: null, also: [] },
    { files: js(add(`${OTP}, SmsType: '3'`)), flags: ["'3'"], message: 'is a string', also: [] },
    { files: python('req.SmsType = "3"\nreq.Remark = "登录"', 'ModifySmsTemplate'), flags: ['"3"'], also: [] },
    { files: terraform('7'), flags: ['7'], also: [] },
    { files: body('"SmsType": "3"'), flags: ['"3"'], also: [] },
    { name: 'one of two', files: js(add(`${OTP}, SmsType: input ? 3 : 5`)), flags: ['5'], also: [] },
  ],
});

testRule('add-smstype-suspect', {
  valid: [
    { name: 'marketing', files: js(add(`TemplateContent: '尊敬的会员，新品上架，拒收请回复R', SmsType: 1`)) },
    { name: 'an advertisement without an opt-out', files: js(add(`TemplateContent: '您的会员积分{1}即将到期，全场五折', SmsType: 1`)) },
    { name: 'a code in an advertisement', files: js(add(`TemplateContent: '凭验证码{1}到店领取优惠券', SmsType: 1`)) },
    { name: 'a greeting', files: js(add(`TemplateContent: '尊敬的{1}，祝您生日快乐', SmsType: 1`)) },
    {
      name: 'right in one of the cases',
      files: js(`AddSmsTemplate({ Remark: '登录', TemplateContent: input ? '您的验证码是{1}' : '新品上架，拒收请回复R', SmsType: 1 })`),
    },
  ],
  silent: [{ files: js(add(`${OTP}, SmsType: input`)) }, { files: js(add('TemplateContent: input, SmsType: 1')) }],
  invalid: [
    {
      files: js(add(`${OTP}, SmsType: 1`)),
      flags: ['1'],
      severity: 'warning',
      fixed: js(add(`${OTP}, SmsType: 3`))['send.js']!,
      also: [],
    },
    {
      files: js(add(`TemplateContent: '您的订单{1}已发货，请注意查收', SmsType: 1`)),
      flags: ['1'],
      fixed: js(add(`TemplateContent: '您的订单{1}已发货，请注意查收', SmsType: 2`))['send.js']!,
      also: [],
      uncovers: ['tpl-variables-mainland'],
    },
    { files: terraform('1'), flags: ['1'], fixed: terraform('3')['main.tf']!, also: [] },
    { files: body('"SmsType": 1'), flags: ['1'], also: [] },
  ],
});

testRule('add-international-range', {
  valid: [
    { files: js('DescribeSmsTemplateList({ International: 1, Limit: 100, Offset: 0 })') },
    {
      name: 'an answer',
      files: {
        'dump.json':
          '{"DescribeTemplateStatusSet":[{"TemplateId":1,"International":3,"StatusCode":0,"ReviewReply":"","TemplateName":"a","CreateTime":1}]}',
      },
    },
  ],
  silent: [{ files: js('DescribeSmsTemplateList({ International: input, Limit: 100 })') }],
  invalid: [
    {
      files: js('DescribeSmsTemplateList({ International: 3, Limit: 100 })'),
      flags: ['3'],
      severity: 'error',
      message: 'answers only',
      also: [],
    },
    { files: js('DescribeSmsSignList({ International: false })'), flags: ['false'], message: 'is a boolean', also: [] },
    { files: python('req.International = "0"\nreq.Remark = "a"', 'AddSmsTemplate'), flags: ['"0"'], also: [] },
    {
      files: { 'main.tf': 'resource "tencentcloud_sms_sign" "a" {\n  sign_name     = "云帆商城"\n  international = 2\n}\n' },
      flags: ['2'],
      also: [],
    },
  ],
});

testRule('add-international-lang', {
  valid: [
    { level: 'info', files: js(add(`${OTP}, SmsType: 3`)) },
    {
      level: 'info',
      name: 'both languages',
      files: js(`AddSmsTemplate({ Remark: 'a', International: 1, TemplateContent: '您的验证码 your code is {1}' })`),
    },
    {
      level: 'info',
      name: 'what is in use',
      source: '',
      catalog: { templates: [{ id: 1, international: true, content: '您的验证码是{1}' }] },
    },
    { name: 'off', files: js(`AddSmsTemplate({ Remark: 'a', International: 1, ${OTP} })`) },
  ],
  silent: [{ level: 'info', files: js(`AddSmsTemplate({ Remark: 'a', International: input, ${OTP} })`) }],
  invalid: [
    {
      level: 'info',
      files: js(`AddSmsTemplate({ Remark: 'a', International: 1, ${OTP} })`),
      flags: ["'您的验证码是{1}'"],
      message: 'Chinese only',
    },
    {
      level: 'info',
      files: js(`AddSmsTemplate({ Remark: 'a', International: 0, TemplateContent: 'Your code is {1}.' })`),
      flags: ["'Your code is {1}.'"],
    },
  ],
});

testRule('add-remark-empty', {
  valid: [
    { files: js(add(`${OTP}, SmsType: 3`)) },
    { name: 'no remark is needed for a sign', files: js("AddSmsSign({ SignName: '云帆商城', QualificationId: 1 })") },
    { name: 'a body may be completed', files: body('"SmsType": 3') },
    { name: 'an empty request tries the client', files: js('AddSmsTemplate({})') },
  ],
  silent: [
    { files: js(`AddSmsTemplate({ ...input, ${OTP} })`) },
    { name: 'filled elsewhere', files: python('req.TemplateName = "a"\nfill(req)', 'AddSmsTemplate') },
    {
      name: 'attributes by computed names',
      files: python('req.TemplateName = "a"\nfor k, v in given.items():\n    setattr(req, k, v)', 'AddSmsTemplate'),
    },
    { name: 'attributes as a dictionary', files: python('req.TemplateName = "a"\nreq.__dict__.update(given)', 'AddSmsTemplate') },
    { name: 'copied from a bean', files: java('req.setTemplateName("a");\n    BeanUtils.copyProperties(given, req);', 'AddSmsTemplate') },
    {
      name: 'setters by computed names',
      files: {
        'send.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\AddSmsTemplateRequest;
function send(SmsClient $client, $given) {
    $req = new AddSmsTemplateRequest();
    $req->TemplateName = "a";
    foreach ($given as $k => $v) {
        $setter = "set" . $k;
        $req->$setter($v);
    }
    return $client->AddSmsTemplate($req);
}
`,
      },
    },
    { files: js(`AddSmsTemplate({ ${OTP}, Remark: input })`) },
  ],
  invalid: [
    { files: js(`AddSmsTemplate({ ${OTP}, SmsType: 3 })`), flags: ['AddSmsTemplate'], severity: 'warning', also: [] },
    { files: python('req.TemplateName = "a"\nreq.Remark = ""', 'AddSmsTemplate'), flags: ['""'], also: [] },
    {
      files: { 'main.tf': terraform('3')['main.tf']!.replace('"登录"', '" "') },
      flags: ['" "'],
      also: [],
    },
  ],
});

testRule('modify-approved', {
  valid: [
    { files: withCatalog(js('ModifySmsTemplate({ TemplateId: 148022, International: 0, Remark: "a" })')) },
    { name: 'no catalog', files: js('ModifySmsTemplate({ TemplateId: 148021, Remark: "a" })') },
    { name: 'deleted', files: withCatalog(js('DeleteSmsTemplate({ TemplateId: 148021 })')) },
    {
      name: 'two files disagree',
      files: {
        ...withCatalog(js('ModifySmsTemplate({ TemplateId: 148021, Remark: "a" })')),
        'sms-templates.yaml': 'templates:\n  - { id: 148021, status: rejected, content: "您的验证码是{1}" }\n',
      },
    },
  ],
  silent: [{ files: withCatalog(js('ModifySmsTemplate({ TemplateId: input, Remark: "a" })')) }],
  invalid: [
    {
      files: withCatalog(js('ModifySmsTemplate({ TemplateId: 148021, International: 0, Remark: "a" })')),
      flags: ['148021'],
      severity: 'error',
      fixed: null,
      also: [],
    },
    { files: withCatalog(js('ModifySmsSign({ SignId: 7, International: 0 })')), flags: ['7'], message: 'Sign 7', also: [] },
  ],
});

testRule('modify-international', {
  valid: [
    { files: withCatalog(js('ModifySmsTemplate({ TemplateId: 148022, International: 0, Remark: "a" })')) },
    { name: 'for both', files: withCatalog(js('ModifySmsTemplate({ TemplateId: 148023, International: 1, Remark: "a" })')) },
    {
      name: 'right in one of the cases',
      files: withCatalog(js('ModifySmsTemplate({ TemplateId: input ? 148022 : 148023, International: 1, Remark: "a" })')),
    },
  ],
  silent: [
    { files: withCatalog(js('ModifySmsTemplate({ TemplateId: input, International: 1, Remark: "a" })')) },
    { files: withCatalog(js('ModifySmsTemplate({ TemplateId: 148022, International: input, Remark: "a" })')) },
  ],
  invalid: [
    {
      files: withCatalog(js('ModifySmsTemplate({ TemplateId: 148022, International: 1, Remark: "a" })')),
      flags: ['1'],
      severity: 'error',
      fixed: js('ModifySmsTemplate({ TemplateId: 148022, International: 0, Remark: "a" })')['send.js']!,
      also: [],
    },
    { files: withCatalog(js('ModifySmsSign({ SignId: 8, International: 0 })')), flags: ['0'], also: [] },
  ],
});

testRule('id-type', {
  valid: [
    { files: js('DeleteSmsTemplate({ TemplateId: 148021 })') },
    { name: 'SendSms takes a string', files: js("SendSms({ TemplateId: '148021', SignName: '云帆商城' })") },
    {
      name: 'Gson makes a number of it',
      files: java(
        'req = DeleteSmsTemplateRequest.fromJsonString("{\\"TemplateId\\":\\"148021\\"}", DeleteSmsTemplateRequest.class);',
        'DeleteSmsTemplate',
      ),
    },
    { name: 'another vendor', files: { 'a.js': "dysms.DeleteSmsTemplate({ TemplateCode: 'SMS_1' });" } },
    { name: 'to be filled in', files: js("DeleteSmsTemplate({ TemplateId: 'your-template-id' })") },
  ],
  silent: [
    { files: js('DeleteSmsTemplate({ TemplateId: input })') },
    { files: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: input })') },
  ],
  invalid: [
    {
      files: js("DeleteSmsTemplate({ TemplateId: '148021' })"),
      flags: ["'148021'"],
      severity: 'error',
      fixed: js('DeleteSmsTemplate({ TemplateId: 148021 })')['send.js']!,
      also: [],
    },
    { files: js('DeleteSmsTemplate({ TemplateId: String(input) })'), flags: ['input'], fixed: null, also: [] },
    {
      files: js("DescribeSmsTemplateList({ International: 0, TemplateIdSet: ['148021', 148022] })"),
      flags: ["'148021'"],
      fixed: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: [148021, 148022] })')['send.js']!,
      also: [],
    },
    {
      files: python('req.SignIdSet = ["7"]', 'DescribeSmsSignList'),
      flags: ['"7"'],
      fixed: python('req.SignIdSet = [7]', 'DescribeSmsSignList')['send.py']!,
      also: [],
    },
    {
      name: 'inside a text of JSON',
      files: python(`req.from_json_string('{"TemplateId": "148021"}')`, 'DeleteSmsTemplate'),
      flags: ['148021'],
      fixed: python(`req.from_json_string('{"TemplateId": 148021}')`, 'DeleteSmsTemplate')['send.py']!,
      also: [],
    },
    {
      files: {
        'send.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\DeleteSmsTemplateRequest;
function send(SmsClient $client) {
    $req = new DeleteSmsTemplateRequest();
    $req->setTemplateId("148021");
    return $client->DeleteSmsTemplate($req);
}
`,
      },
      flags: ['"148021"'],
      also: [],
    },
  ],
});

testRule('describe-no-limit', {
  valid: [
    { files: js('DescribeSmsTemplateList({ International: 0, Limit: 100, Offset: 0 })') },
    { files: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: [148021] })') },
    { name: 'signs have a default', files: js('DescribeSmsSignList({ International: 0 })') },
    { name: '2019 has no pages', files: js('DescribeSmsTemplateList({ International: 0 })', 'v20190711') },
    { name: 'an empty request tries the client', files: js('DescribeSmsTemplateList({})') },
  ],
  silent: [
    { files: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: input })') },
    { files: js('DescribeSmsTemplateList({ International: 0, ...input })') },
    { files: js('DescribeSmsTemplateList({ International: 0, Limit: input })') },
    { name: 'filled elsewhere', files: java('req.setInternational(0L);\n    fill(req);', 'DescribeSmsTemplateList') },
  ],
  invalid: [
    {
      files: js('DescribeSmsTemplateList({ International: 0 })'),
      flags: ['DescribeSmsTemplateList'],
      severity: 'warning',
      fixed: null,
      also: [],
    },
    { files: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: [] })'), flags: ['DescribeSmsTemplateList'], also: [] },
    {
      files: js('DescribeSmsTemplateList({ International: 0, Limit: 0, Offset: 0 })'),
      flags: ['0'],
      fixed: js('DescribeSmsTemplateList({ International: 0, Limit: 100, Offset: 0 })')['send.js']!,
      also: [],
    },
    { files: java('req.setInternational(0L);', 'DescribeSmsTemplateList'), flags: ['DescribeSmsTemplateList'], also: [] },
    { files: go('req.International = common.Uint64Ptr(0)', 'DescribeSmsTemplateList'), flags: ['DescribeSmsTemplateList'], also: [] },
  ],
});

const ids = (count: number): string => `[${Array.from({ length: count }, (_, i) => 1000 + i).join(', ')}]`;
testRule('describe-limit-range', {
  valid: [
    { files: js('DescribeSmsTemplateList({ International: 0, Limit: 100 })') },
    { files: js(`DescribeSmsTemplateList({ International: 0, TemplateIdSet: ${ids(100)} })`) },
    { name: 'packages have 500', files: js("SmsPackagesStatistics({ SmsSdkAppId: '1400529871', Limit: 500, Offset: 0 })") },
  ],
  silent: [
    { files: js('DescribeSmsTemplateList({ International: 0, Limit: input })') },
    { files: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: input })') },
  ],
  invalid: [
    {
      files: js('DescribeSmsTemplateList({ International: 0, Limit: 1000 })'),
      flags: ['1000'],
      severity: 'error',
      fixed: js('DescribeSmsTemplateList({ International: 0, Limit: 100 })')['send.js']!,
      also: [],
    },
    { files: js(`DescribeSmsSignList({ International: 0, SignIdSet: ${ids(101)} })`), flags: [ids(101)], fixed: null, also: [] },
    { files: python('req.International = 0\nreq.Limit = 500', 'DescribeSmsSignList'), flags: ['500'], also: [] },
  ],
});

const paged = (body: string): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.all = async () => {
  const all = [];
${body}
  return all;
};
`,
});
testRule('describe-no-paging', {
  valid: [
    { name: 'off', files: js('DescribeSmsTemplateList({ International: 0, Limit: 100 })') },
    {
      level: 'info',
      name: 'a loop',
      files: paged(`  let offset = 0;
  while (true) {
    const res = await client.DescribeSmsTemplateList({ International: 0, Limit: 100, Offset: offset });
    all.push(...res.DescribeTemplateStatusSet);
    if (res.DescribeTemplateStatusSet.length < 100) break;
    offset += 100;
  }`),
    },
    {
      level: 'info',
      name: 'a counter',
      files: paged(
        `  for (let page = 0; page < 3; page++) all.push(await client.DescribeSmsTemplateList({ International: 0, Limit: 100, Offset: page * 100 }));`,
      ),
    },
    { level: 'info', name: 'by id', files: js('DescribeSmsTemplateList({ International: 0, TemplateIdSet: [148021], Limit: 100 })') },
  ],
  silent: [{ level: 'info', files: js('DescribeSmsTemplateList({ International: 0, Limit: 100, Offset: input })') }],
  invalid: [
    { level: 'info', files: js('DescribeSmsTemplateList({ International: 0, Limit: 100 })'), flags: ['DescribeSmsTemplateList'], also: [] },
    {
      level: 'info',
      files: js('DescribeSmsSignList({ International: 0, Limit: 50, Offset: 0 })'),
      flags: ['DescribeSmsSignList'],
      also: [],
    },
  ],
});
