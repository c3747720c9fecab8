import { testRule } from '../harness/rules.js';

/** A call of a client of the Node SDK. */
const js = (call: string, version = 'v20210111'): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.${version}.Client({ region: 'ap-guangzhou' });
exports.send = async (input) => client.${call};
`,
});
const python = (lines: string, action: string, version = 'v20210111'): Record<string, string> => ({
  'send.py': `from tencentcloud.sms.${version} import sms_client, models

def send(cred, given):
    client = sms_client.SmsClient(cred, "ap-guangzhou")
    req = models.${action}Request()
${lines.replace(/^/gm, '    ')}
    return client.${action}(req)
`,
});
const sign = (fields: string, more = "International: 0, QualificationId: 1, SignName: '云帆商城'"): string =>
  `AddSmsSign({ ${more}, ${fields} })`;
const abroad = "International: 1, SignName: 'Yunfan'";
const terraform = (lines: string): Record<string, string> => ({
  'main.tf': `resource "tencentcloud_sms_sign" "brand" {\n  sign_name = "云帆商城"\n${lines.replace(/^/gm, '  ')}\n}\n`,
});

testRule('sign-type-discontinued', {
  valid: [
    { files: js(sign('SignType: 0, DocumentType: 0')) },
    { name: 'an app abroad', files: js(sign('SignType: 1, DocumentType: 4', abroad)) },
    { name: 'another vendor', files: { 'a.js': "client.AddSmsSign({ SignName: '云帆商城', SignType: 2 });" } },
  ],
  silent: [
    { files: js(sign('SignType: input, DocumentType: input')) },
    { name: 'where it goes is not known', files: js(sign('SignType: 1, DocumentType: 4', "International: input, SignName: '云帆商城'")) },
  ],
  invalid: [
    { files: js(sign('SignType: 2, DocumentType: 0')), flags: ['2'], severity: 'warning', message: 'website', fixed: null, also: [] },
    { files: js(sign('SignType: 1, DocumentType: 4')), flags: ['1'], message: 'mainland', also: [] },
    { files: js(sign('SignType: 0, DocumentType: 5')), flags: ['5'], also: [] },
    { files: js(sign('SignType: input, DocumentType: 4')), flags: ['4'], also: [] },
    {
      name: 'the international site still has it',
      files: js(sign('SignType: 3, DocumentType: 0', abroad)),
      flags: ['3'],
      severity: 'info',
      also: [],
    },
    { files: python('req.International = 0\nreq.SignType = 6', 'ModifySmsSign'), flags: ['6'], also: [] },
    {
      name: 'the example of the provider',
      files: terraform('sign_type = 1\ndocument_type = 4\ninternational = 0\nsign_purpose = 0\nproof_image = "dGhpcw=="'),
      flags: ['1'],
      also: [],
    },
  ],
});

testRule('sign-document-mismatch', {
  valid: [
    { files: js(sign('SignType: 0, DocumentType: 1')) },
    { files: js(sign('SignType: 4, DocumentType: 7')) },
    { files: js(sign('SignType: 5, DocumentType: 3')) },
    { name: 'right in one of the cases', files: js(sign('SignType: input ? 0 : 4, DocumentType: 7')) },
    {
      name: 'pairs',
      files: js(`AddSmsSign({ QualificationId: 1, ...(input ? { SignType: 0, DocumentType: 1 } : { SignType: 4, DocumentType: 7 }) })`),
    },
  ],
  silent: [{ files: js(sign('SignType: input, DocumentType: 7')) }, { files: js(sign('SignType: 0, DocumentType: input')) }],
  invalid: [
    { files: js(sign('SignType: 0, DocumentType: 7')), flags: ['7'], severity: 'error', message: '0, 1', fixed: null, also: [] },
    { files: js(sign('SignType: 0, DocumentType: 4')), flags: ['4'], also: [] },
    { files: python('req.SignType = 4\nreq.DocumentType = 0', 'ModifySmsSign'), flags: ['0'], also: [] },
    { files: terraform('sign_type = "5"\ndocument_type = 0\ninternational = 0'), flags: ['0'], also: [] },
  ],
});

testRule('sign-qualification', {
  valid: [
    { files: js(sign('SignType: 0')) },
    { name: 'abroad', files: js(sign('SignType: 0', abroad)) },
    { name: 'a change', files: js("ModifySmsSign({ SignId: 7, International: 0, SignName: '云帆商城' })") },
    { name: 'the provider has no such argument', files: terraform('international = 0') },
  ],
  silent: [
    { files: js("AddSmsSign({ International: input, SignName: '云帆商城' })") },
    { files: js("AddSmsSign({ International: 0, SignName: '云帆商城', ...input })") },
    { name: 'set in one of the cases', files: python('req.International = 0\nif given:\n    req.QualificationId = 7', 'AddSmsSign') },
  ],
  invalid: [
    {
      files: js("AddSmsSign({ International: 0, SignName: '云帆商城' })"),
      flags: ['AddSmsSign'],
      severity: 'warning',
      fixed: null,
      also: [],
    },
    { files: python('req.International = 0\nreq.SignName = "云帆商城"', 'AddSmsSign'), flags: ['AddSmsSign'], also: [] },
  ],
});

testRule('sign-purpose-commission', {
  valid: [
    { files: js(sign('SignPurpose: 0')) },
    { files: js(sign('SignPurpose: 1, CommissionImage: input')) },
    { name: 'it may be for own use', files: js(sign('SignPurpose: input ? 1 : 0')) },
    { files: terraform('sign_purpose = 1\ncommission_image = filebase64("a.jpg")') },
  ],
  silent: [{ files: js(sign('SignPurpose: input')) }, { files: js(sign('SignPurpose: 1, ...input')) }],
  invalid: [
    { files: js(sign('SignPurpose: 1')), flags: ['1'], severity: 'warning', fixed: null, also: [] },
    { files: js(sign("SignPurpose: 1, CommissionImage: ''")), flags: ['1'], also: [] },
    { files: python('req.SignName = "云帆商城"\nreq.UsedMethod = 1', 'ModifySmsSign', 'v20190711'), flags: ['1'], also: [] },
    { files: terraform('sign_purpose = 1'), flags: ['1'], also: [] },
  ],
});

testRule('sign-purpose-field', {
  valid: [
    { files: js(sign('SignPurpose: 0')) },
    { files: js(sign('UsedMethod: 0'), 'v20190711') },
    { name: 'for both versions', files: js(sign('SignPurpose: 0, UsedMethod: 0')) },
    { name: 'the version is not known', files: { 'a.js': "client.AddSmsSign({ SignName: '云帆商城', UsedMethod: 0 });" } },
  ],
  silent: [{ files: js(sign('SignPurpose: input')) }],
  invalid: [
    {
      files: js(sign('UsedMethod: 0')),
      flags: ['UsedMethod'],
      severity: 'error',
      fixed: js(sign('SignPurpose: 0'))['send.js']!,
      safety: 'suggestion',
      also: [],
    },
    {
      files: js(sign('SignPurpose: 0'), 'v20190711'),
      flags: ['SignPurpose'],
      fixed: js(sign('UsedMethod: 0'), 'v20190711')['send.js']!,
      also: [],
    },
    { files: js(sign('SignPurpose: 2')), flags: ['2'], message: '0 (own use)', fixed: null, also: [] },
    {
      name: 'a setter',
      files: {
        'send.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\ModifySmsSignRequest;
function send(SmsClient $client) {
    $req = new ModifySmsSignRequest();
    $req->setUsedMethod(0);
    return $client->ModifySmsSign($req);
}
`,
      },
      flags: ['setUsedMethod'],
      also: [],
    },
  ],
});

testRule('image-data-uri', {
  valid: [
    { files: js(sign('ProofImage: input')) },
    { name: 'base64 of a JPEG begins with a slash', files: js(sign("ProofImage: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgID'")) },
    { name: 'to be filled in', files: js(sign("ProofImage: 'your-image-base64'")) },
    { name: 'a real image', files: terraform('proof_image = filebase64("licence.jpg")') },
    { name: 'another field', files: js(sign("Remark: 'data:image/png;base64,'")) },
  ],
  silent: [{ files: js(sign("ProofImage: input.replace('data:image/png;base64,', '')")) }],
  invalid: [
    {
      files: js(sign("ProofImage: 'data:image/jpeg;base64,' + input")),
      flags: ['data:image/jpeg;base64,'],
      severity: 'error',
    },
    {
      files: js(sign("ProofImage: 'data:image/png;base64,iVBORw0KGgo='")),
      flags: ["'data:image/png;base64,iVBORw0KGgo='"],
      fixed: js(sign("ProofImage: 'iVBORw0KGgo='"))['send.js']!,
      safety: 'suggestion',
      also: [],
    },
    {
      files: python('req.International = 1\nreq.CommissionImage = "images/commission.png"', 'AddSmsSign'),
      flags: ['"images/commission.png"'],
      fixed: null,
      also: [],
    },
    { files: terraform('proof_image = "https://example.com/licence"'), flags: ['"https://example.com/licence"'], also: [] },
  ],
});

const statistics = (fields: string): string => `SendStatusStatistics({ SmsSdkAppId: '1400529871', Limit: 0, Offset: 0, ${fields} })`;
testRule('stat-field-names', {
  valid: [
    { files: js(statistics("BeginTime: '2024050113', EndTime: '2024050118'")) },
    { files: js('SendStatusStatistics({ StartDateTime: 2024050113, EndDataTime: 2024050118, Limit: 0, Offset: 0 })', 'v20190711') },
    {
      name: 'for both versions',
      files: js(statistics("BeginTime: '2024050113', EndTime: '2024050118', StartDateTime: 2024050113, EndDataTime: 2024050118")),
    },
    {
      name: 'packages have pages',
      files: js(
        "SmsPackagesStatistics({ SmsSdkAppId: '1400529871', Limit: 10, Offset: 20, BeginTime: '2024050113', EndTime: '2024050118' })",
      ),
    },
    { name: 'seconds, for another action', files: js('PullSmsSendStatusByPhoneNumber({ BeginTime: 1714540380, Limit: 10, Offset: 0 })') },
  ],
  silent: [{ files: js(statistics('BeginTime: input.begin, EndTime: input.end')) }],
  invalid: [
    {
      files: js(statistics('StartDateTime: 2024050113, EndDataTime: input')),
      flags: ['StartDateTime', 'EndDataTime'],
      severity: 'error',
      fixed: js(statistics("BeginTime: '2024050113', EndDataTime: input"))['send.js']!,
      safety: 'suggestion',
      also: [],
    },
    {
      files: js("CallbackStatusStatistics({ BeginTime: '2024050113', EndTime: '2024050118', Limit: 0, Offset: 0 })", 'v20190711'),
      flags: ['BeginTime', 'EndTime'],
      fixed: null,
      also: [],
    },
    {
      name: 'the natural spelling',
      files: js('CallbackStatusStatistics({ StartDateTime: 2024050113, EndDateTime: 2024050118, Limit: 0, Offset: 0 })', 'v20190711'),
      flags: ['EndDateTime'],
      fixed: js('CallbackStatusStatistics({ StartDateTime: 2024050113, EndDataTime: 2024050118, Limit: 0, Offset: 0 })', 'v20190711')[
        'send.js'
      ]!,
      also: [],
    },
    {
      files: js(statistics("BeginTime: '2024-05-01', EndTime: '2024050118'")),
      flags: ["'2024-05-01'"],
      severity: 'warning',
      fixed: null,
      also: [],
    },
    {
      files: python('req.BeginTime = "2024050113"\nreq.EndTime = "2024050118"\nreq.Limit = 10\nreq.Offset = 0', 'CallbackStatusStatistics'),
      flags: ['10'],
      severity: 'info',
      fixed: python('req.BeginTime = "2024050113"\nreq.EndTime = "2024050118"\nreq.Limit = 0\nreq.Offset = 0', 'CallbackStatusStatistics')[
        'send.py'
      ]!,
      also: [],
    },
  ],
});

const status = (body: string): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
const TEXTS = { 0: '已通过', 1: '审核中', 2: '未通过' };
exports.look = async (id) => {
  const res = await client.DescribeSmsTemplateList({ International: 0, TemplateIdSet: [id] });
  const t = res.DescribeTemplateStatusSet[0];
  ${body}
};
`,
});
testRule('status-code-2', {
  valid: [
    { files: status("if (t.StatusCode === -1) return 'rejected';") },
    { files: status("if (t.StatusCode === 2) return 'approved, not in effect';") },
    { name: 'a list without labels', files: status('return t.StatusCode === 2 ? a(t) : b(t);') },
    { name: 'what follows tells of both', files: status("return t.StatusCode === 2 ? '审核通过，若失败请重试' : '';") },
    { name: 'another table', files: status('return TEXTS[t.International];') },
    { name: 'the other arm', files: status("return t.StatusCode === 2 ? '待生效' : '未通过';") },
    { name: 'not equal', files: status("return t.StatusCode !== 2 ? '未通过' : '';") },
    {
      name: 'every status under its own name',
      files: {
        'A.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class A {
  int look(SmsClient client, DescribeSmsTemplateListRequest req) throws Exception {
    DescribeTemplateListStatus s = client.DescribeSmsTemplateList(req).getDescribeTemplateStatusSet()[0];
    switch (s.getStatusCode().intValue()) {
      case 1: return Audit.CHECKING;
      case 0: return Audit.SUCCESS;
      case -1: return Audit.FAIL;
      default: throw new IllegalArgumentException();
    }
  }
}
`,
      },
    },
  ],
  silent: [
    { name: 'another answer', files: status("return other.StatusCode === 2 ? 'rejected' : '';") },
    { files: status("return t.StatusCode === given ? 'rejected' : '';") },
  ],
  invalid: [
    {
      files: status("return t.StatusCode === 2 ? '审核未通过' : '';"),
      flags: ['2'],
      severity: 'warning',
      fixed: status("return t.StatusCode === -1 ? '审核未通过' : '';")['send.js']!,
      safety: 'suggestion',
      also: [],
    },
    {
      name: 'one too many',
      files: status('if (t.StatusCode === 2 || t.StatusCode === -1) throw new Rejected(t.ReviewReply);'),
      flags: ['2'],
      fixed: null,
      also: [],
    },
    { name: 'a table', files: status('return TEXTS[t.StatusCode];'), flags: ['2'], also: [] },
    {
      name: 'a switch',
      files: status("switch (t.StatusCode) { case 0: return 'ok'; case 2: return Status.REJECTED; }"),
      flags: ['2'],
      also: [],
    },
  ],
});

const policy = (statements: object[]): Record<string, string> => ({
  'policy.json': `${JSON.stringify({ version: '2.0', statement: statements }, null, 2)}\n`,
});
const APP = 'qcs::sms::uin/12345678:app/1400529871';
testRule('cam-resource', {
  valid: [
    { files: policy([{ effect: 'allow', action: ['name/sms:SendSms'], resource: ['*'] }]) },
    { name: 'console actions', files: policy([{ effect: 'allow', action: ['name/sms:DescribeAppInfo'], resource: [APP] }]) },
    { name: 'all of the console', files: policy([{ effect: 'allow', action: 'name/sms:*', resource: APP }]) },
    { name: 'denied', files: policy([{ effect: 'deny', action: ['name/sms:SendSms'], resource: [APP] }]) },
    {
      name: 'granted beside it',
      files: policy([
        { effect: 'allow', action: ['name/sms:*'], resource: [APP] },
        { effect: 'allow', action: ['name/sms:SendSms'], resource: '*' },
      ]),
    },
    {
      name: 'another vendor',
      files: {
        'iam.json': '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sms:SendSms"],"Resource":["arn:aws:sms"]}]}',
      },
    },
    { name: 'no policy', files: { 'names.json': '{"actions":["name/sms:SendSms"]}' } },
  ],
  silent: [{ name: 'not a text', files: policy([{ effect: 'allow', action: ['name/sms:SendSms'], resource: [{ ref: 'app' }] }]) }],
  invalid: [
    {
      files: policy([{ effect: 'allow', action: ['name/sms:SendSms'], resource: [APP] }]),
      flags: ['"name/sms:SendSms"'],
      severity: 'warning',
      fixed: policy([{ effect: 'allow', action: ['name/sms:SendSms'], resource: ['*'] }])['policy.json']!,
      safety: 'suggestion',
      also: [],
    },
    {
      name: 'beside console actions',
      files: policy([{ effect: 'allow', action: ['name/sms:DescribeAppInfo', 'name/sms:AddSmsTemplate'], resource: [APP] }]),
      flags: ['"name/sms:AddSmsTemplate"'],
      fixed: null,
      also: [],
    },
  ],
});

const abroadText = (length: number): object => ({
  templates: [{ id: 1, type: 'notification', international: true, content: 'a'.repeat(length) }],
});
testRule('tpl-malaysia-len', {
  valid: [
    { name: 'off', catalog: abroadText(155) },
    { level: 'info', name: 'short', catalog: abroadText(153) },
    { level: 'info', name: 'two either way', catalog: abroadText(200) },
    { options: { countries: ['65'] }, level: 'info', name: 'not to Malaysia', catalog: abroadText(155) },
    {
      level: 'info',
      name: 'mainland',
      catalog: { templates: [{ id: 1, type: 'notification', international: false, content: '文'.repeat(66) }] },
    },
  ],
  silent: [{ level: 'info', name: 'the destination is not known', catalog: { templates: [{ id: 1, content: 'a'.repeat(155) }] } }],
  invalid: [
    { level: 'info', catalog: abroadText(155), flags: [`"${'a'.repeat(155)}"`], message: 'billed as 2 messages', also: [] },
    { level: 'info', options: { countries: ['+60'] }, catalog: abroadText(160), flags: [`"${'a'.repeat(160)}"`], also: [] },
  ],
});

const two = {
  templates: [
    { id: 1110, content: '您的验证码是{1}' },
    { id: 1112, content: '您的订单已发货' },
  ],
};
const SEND = "SignName: '云帆商城', SmsSdkAppId: '1400529871', PhoneNumberSet: ['+8613800138000']";
testRule('tpl-unused', {
  valid: [
    { name: 'off', source: `SendSms({ TemplateId: "1110", ...? })`, catalog: two },
    { level: 'info', source: 'SendSms({ TemplateId: "1110", ...? }) SendSms({ TemplateId: "1112", ...? })', catalog: two },
    { level: 'info', name: 'no call at all', catalog: two },
    {
      level: 'info',
      name: 'a wrapper and its callers',
      files: {
        'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
const send = (id) => client.SendSms({ ${SEND}, TemplateId: id });
exports.a = () => send('1110');
exports.b = () => send('1112');
`,
        'sms-catalog.json': JSON.stringify(two),
      },
    },
  ],
  silent: [
    { level: 'info', source: 'SendSms({ TemplateId: "1110", ...? }) SendSms({ TemplateId: ?, ...? })', catalog: two },
    {
      level: 'info',
      name: 'a wrapper that nobody is seen to call',
      files: {
        'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.send = (id) => client.SendSms({ ${SEND}, TemplateId: id });
exports.a = () => client.SendSms({ ${SEND}, TemplateId: '1110' });
`,
        'sms-catalog.json': JSON.stringify(two),
      },
    },
  ],
  invalid: [
    {
      level: 'info',
      source: 'SendSms({ TemplateId: "1110", ...? })',
      catalog: two,
      flags: ['1112'],
      message: 'No call uses template 1112',
    },
    {
      level: 'info',
      name: 'a wrapper and its callers',
      files: {
        'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
const send = (id) => client.SendSms({ ${SEND}, TemplateId: id });
exports.a = () => send('1110');
`,
        'sms-catalog.json': JSON.stringify(two),
      },
      flags: ['1112'],
    },
  ],
});
