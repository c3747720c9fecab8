import { testRule } from '../harness/rules.js';

const BODY = "{ SmsSdkAppId: '1400529871', SignName: '云帆商城', TemplateId: '148021', PhoneNumberSet: [phone] }";

const common = (version: string, action: string, host = "'sms.tencentcloudapi.com'") => ({
  'send.js': `const { CommonClient } = require('tencentcloud-sdk-nodejs-common');
const client = new CommonClient(${host}, ${version}, { region: 'ap-guangzhou' });
exports.send = async (phone) => client.request(${action}, ${BODY});
`,
});

const raw = (headers: string, url = "'https://sms.tencentcloudapi.com/'") => ({
  'send.js': `exports.send = async (phone, auth, now, name) => {
  const r = await fetch(${url}, { method: 'POST', headers: { ${headers} }, body: JSON.stringify(${BODY}) });
  return r.json();
};
`,
});
const HEADERS = "'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11', 'X-TC-Timestamp': now, Authorization: auth";

testRule('version-invalid', {
  valid: [
    { files: common("'2021-01-11'", "'SendSms'") },
    { files: raw(HEADERS) },
    { name: 'another service', files: common("'2017-03-12'", "'SendSms'", "'cvm.tencentcloudapi.com'") },
    { name: 'a placeholder', files: common("'your_version'", "'SendSms'") },
  ],
  silent: [{ files: common('process.env.API_VERSION', "'SendSms'") }, { files: raw(HEADERS.replace("'2021-01-11'", 'version')) }],
  invalid: [
    {
      files: common("'20210111'", "'SendSms'"),
      flags: ["'20210111'"],
      severity: 'error',
      fixed: common("'2021-01-11'", "'SendSms'")['send.js'],
      safety: 'suggestion',
      also: [],
    },
    { files: raw(HEADERS.replace('2021-01-11', '2021-11-01')), flags: ["'2021-11-01'"], fixed: raw(HEADERS)['send.js'], also: [] },
    {
      name: 'a header on the command line',
      files: {
        'send.sh': `curl https://sms.tencentcloudapi.com -H "X-TC-Action: SendSms" -H "X-TC-Version: 2020-01-11" -H "Authorization: $auth" -H "X-TC-Timestamp: $now" -d '{"SmsSdkAppId":"1400529871","SignName":"云帆商城","TemplateId":"148021","PhoneNumberSet":["+8613800138000"]}'\n`,
      },
      flags: ['2020-01-11'],
    },
  ],
});

testRule('action-invalid', {
  valid: [
    { files: common("'2021-01-11'", "'SendSms'") },
    { name: 'another action', files: common("'2021-01-11'", "'SmsPackagesStatistics'") },
    { name: 'another service', files: common("'2021-01-11'", "'SendMessage'", "'cmq.tencentcloudapi.com'") },
    {
      name: 'a method of a class of the project',
      files: { 'send.js': `class Sms { sendSms(r) { return r; } }\nnew Sms().sendSms(${BODY.replace('phone', '1')});\n` },
    },
  ],
  silent: [{ files: common("'2021-01-11'", 'action') }, { files: raw(HEADERS.replace("'SendSms'", 'action')) }],
  invalid: [
    {
      files: common("'2021-01-11'", "'sendSms'"),
      flags: ["'sendSms'"],
      severity: 'error',
      fixed: common("'2021-01-11'", "'SendSms'")['send.js'],
      safety: 'suggestion',
      also: [],
    },
    { files: common("'2021-01-11'", "'SendMessage'"), flags: ["'SendMessage'"], also: [] },
    { files: raw(HEADERS.replace('SendSms', 'SendSMS')), flags: ["'SendSMS'"], fixed: raw(HEADERS)['send.js'], also: [] },
  ],
});

const protocol = (value: string) => ({
  'send.py': `from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sms.v20210111 import sms_client, models
def send(cred, req: models.SendSmsRequest):
    client = sms_client.SmsClient(cred, "ap-guangzhou", ClientProfile(httpProfile=HttpProfile(protocol=${value})))
    return client.SendSms(req)
`,
});

testRule('endpoint-http', {
  valid: [
    { files: raw(HEADERS) },
    { name: 'a proxy of the project', files: raw(HEADERS, "'http://sms-proxy.internal/sms.tencentcloudapi.com'") },
    { files: protocol('"https"') },
  ],
  silent: [{ files: raw(HEADERS, 'process.env.URL') }, { files: protocol('scheme') }],
  invalid: [
    {
      files: raw(HEADERS, "'http://sms.tencentcloudapi.com/'"),
      flags: ["'http://sms.tencentcloudapi.com/'"],
      severity: 'warning',
      fixed: raw(HEADERS)['send.js'],
      safety: 'suggestion',
      also: [],
    },
    { files: protocol('"http"'), flags: ['"http"'], fixed: protocol('"https"')['send.py'], also: [] },
    {
      name: 'a constant of the SDK',
      files: {
        'Send.java': `import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class Send {
  SendSmsResponse send(Credential cred, SendSmsRequest req) throws Exception {
    HttpProfile http = new HttpProfile();
    http.setProtocol(HttpProfile.REQ_HTTP);
    ClientProfile profile = new ClientProfile();
    profile.setHttpProfile(http);
    return new SmsClient(cred, "ap-guangzhou", profile).SendSms(req);
  }
}
`,
      },
      flags: ['SendSms'],
      fixed: null,
    },
  ],
});

const site = (pkg: string, host: string) => ({
  'send.js': `const { sms } = require('${pkg}');
const client = new sms.v20210111.Client({ region: 'ap-singapore', profile: { httpProfile: { endpoint: ${host} } } });
exports.send = async (request) => { return client.SendSms(request); };
`,
});

testRule('endpoint-site', {
  valid: [
    { files: site('tencentcloud-sdk-nodejs-intl-en', "'sms.intl.tencentcloudapi.com'") },
    { name: 'an account of the other site', files: site('tencentcloud-sdk-nodejs', "'sms.intl.tencentcloudapi.com'") },
    { files: site('tencentcloud-sdk-nodejs', "'sms.tencentcloudapi.com'") },
    { name: 'a proxy', files: site('tencentcloud-sdk-nodejs-intl-en', "'sms.example.com'") },
  ],
  silent: [{ files: site('tencentcloud-sdk-nodejs-intl-en', 'process.env.HOST') }],
  invalid: [
    {
      files: site('tencentcloud-sdk-nodejs-intl-en', "'sms.tencentcloudapi.com'"),
      flags: ["'sms.tencentcloudapi.com'"],
      severity: 'info',
      fixed: site('tencentcloud-sdk-nodejs-intl-en', "'sms.intl.tencentcloudapi.com'")['send.js'],
      safety: 'suggestion',
      also: [],
    },
  ],
});

const versions = (client: string, request: string, type = '') => ({
  'send.py': `from tencentcloud.sms.${client} import sms_client
from tencentcloud.sms.${request} import models
def send(cred, make):
    client = sms_client.SmsClient(cred, "ap-guangzhou")
    req = ${type || 'models.SendSmsRequest()'}
    return client.SendSms(req)
`,
});

testRule('import-mixed', {
  valid: [
    { files: versions('v20210111', 'v20210111') },
    {
      name: 'both versions side by side',
      files: {
        'send.py': `from tencentcloud.sms.v20210111 import sms_client, models
from tencentcloud.sms.v20190711 import sms_client as old_client, models as old_models
def send(cred, old):
    if old:
        return old_client.SmsClient(cred, "ap-guangzhou").SendSms(old_models.SendSmsRequest())
    return sms_client.SmsClient(cred, "ap-guangzhou").SendSms(models.SendSmsRequest())
`,
      },
    },
  ],
  silent: [{ files: versions('v20210111', 'v20190711', 'make()') }],
  invalid: [{ files: versions('v20210111', 'v20190711'), flags: ['SendSms'], severity: 'warning', message: '2019-07-11', also: [] }],
});

const made = (args: string, module = 'from tencentcloud.sms.v20210111 import sms_client, models') => ({
  'send.py': `${module}
def send(client, phone, fields):
    req = models.SendSmsRequest(${args})
    return client.SendSms(req)
`,
});

testRule('python-ctor-kwargs', {
  valid: [{ files: made('') }, { name: 'a model of the project', files: made('PhoneNumberSet=[phone]', 'from .sdk import models') }],
  silent: [{ files: made('', 'from vendor_sdk import models') }],
  invalid: [
    {
      files: made('PhoneNumberSet=[phone], SmsSdkAppId="1400529871"'),
      flags: ['PhoneNumberSet'],
      severity: 'error',
      also: [],
      fixed: null,
    },
  ],
});

const php = (method: string, params: string, client = 'new SmsClient($cred, "ap-guangzhou")') => ({
  'send.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;
function send($cred, $code, $values) {
    $client = ${client};
    $req = new SendSmsRequest();
    $req->setPhoneNumberSet($values);
    $req->setTemplateParamSet(${params});
    return $client->${method}($req);
}
`,
});

testRule('php-client-case', {
  valid: [
    { files: php('SendSms', '[$code]') },
    { name: 'a wrapper of the project', files: php('sendSms', '[$code]', 'new Sender($cred)') },
  ],
  silent: [{ files: php('sendSms', '[$code]', '$cred->client()') }],
  invalid: [
    {
      files: php('sendSms', '[$code]'),
      flags: ['sendSms'],
      severity: 'warning',
      fixed: php('SendSms', '[$code]')['send.php'],
      safety: 'suggestion',
      also: [],
    },
  ],
});

testRule('php-assoc-params', {
  valid: [
    { files: php('SendSms', '[$code, "5"]') },
    { files: php('SendSms', 'array_values(["code" => $code])') },
    { name: 'a list with its own numbers', files: php('SendSms', 'array(0 => $code, 1 => "5")') },
  ],
  silent: [{ files: php('SendSms', '$values') }],
  invalid: [
    {
      files: php('SendSms', '["code" => $code, "minutes" => "5"]'),
      flags: ['["code" => $code, "minutes" => "5"]'],
      severity: 'error',
      fixed: php('SendSms', 'array_values(["code" => $code, "minutes" => "5"])')['send.php'],
      safety: 'suggestion',
      also: [],
    },
  ],
});

const go = (line: string, extra = '') => ({
  'send.go': `package sms

import (
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
${extra})

func Send(client *sms.Client, body string) (*sms.SendSmsResponse, error) {
	request := sms.NewSendSmsRequest()
	${line}
	return client.SendSms(request)
}
`,
});

testRule('go-fromjson-ignored', {
  valid: [
    { files: go('if err := request.FromJsonString(body); err != nil {\n\t\treturn nil, err\n\t}') },
    { name: 'on purpose', files: go('_ = request.FromJsonString(body)') },
    {
      name: 'requests of several products',
      files: go('request.FromJsonString(body)', '\tcvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"\n'),
    },
  ],
  silent: [{ name: 'another type', files: { 'send.go': 'package a\n\nfunc SendSms(x Thing) { x.FromJsonString("") }\n' } }],
  invalid: [{ files: go('request.FromJsonString(body)'), flags: ['FromJsonString'], severity: 'warning', also: [], fixed: null }],
});

const ruby = (args: string, version = 'V20210111') => ({
  'send.rb': `require 'tencentcloud-sdk-sms'
include TencentCloud::Sms::${version}
def send_code(cred, phone, app)
  cli = Client.new(cred, 'ap-guangzhou')
  cli.SendSms(SendSmsRequest.new([phone], ${args}, '云帆商城', ['1']))
end
`,
});

testRule('ruby-positional', {
  valid: [{ files: ruby("'1400529871', '148021'") }, { files: ruby("'148021', '1400529871'", 'V20190711') }],
  silent: [{ files: ruby("app, '1400529871'") }, { files: ruby("'148021', app") }],
  invalid: [
    {
      files: ruby("'148021', '1400529871'"),
      flags: ["'148021'"],
      severity: 'warning',
      fixed: ruby("'1400529871', '148021'")['send.rb'],
      safety: 'suggestion',
      also: [],
    },
    {
      files: ruby("'1400529871', '148021'", 'V20190711'),
      flags: ["'1400529871'"],
      fixed: ruby("'148021', '1400529871'", 'V20190711')['send.rb'],
    },
  ],
});

const node = (pkg: string, range: string, args: string, lock?: string) => ({
  'src/send.js': `const tencentcloud = require('${pkg}');
const SmsClient = tencentcloud.sms.v20210111.Client;
exports.send = async (cred, profile, request) => {
  const client = new SmsClient(${args});
  return client.SendSms(request);
};
`,
  'package.json': `{ "dependencies": { "${pkg}": "${range}" } }\n`,
  ...(lock ? { 'package-lock.json': `{ "packages": { "node_modules/${pkg}": { "version": "${lock}" } } }\n` } : {}),
});
const OLD = 'cred, "ap-guangzhou", profile';

testRule('sdk-node-old-style', {
  valid: [
    { files: node('tencentcloud-sdk-nodejs', '^4.0.3', '{ credential: cred, region: "ap-guangzhou", profile }') },
    { name: 'of version 3', files: node('tencentcloud-sdk-nodejs', '^3.0.270', OLD) },
    { name: 'of the international site', files: node('tencentcloud-sdk-nodejs-intl-en', '^3.0.1', OLD) },
    { name: 'the lock file says 3', files: node('tencentcloud-sdk-nodejs', '*', OLD, '3.0.102') },
  ],
  silent: [
    { name: 'any version', files: node('tencentcloud-sdk-nodejs', '*', OLD) },
    { name: 'no manifest', files: { 'send.js': node('tencentcloud-sdk-nodejs', '', OLD)['src/send.js'] } },
  ],
  invalid: [
    { files: node('tencentcloud-sdk-nodejs', '^4.0.3', OLD), flags: [`new SmsClient(${OLD})`], severity: 'warning', also: [], fixed: null },
    { files: node('tencentcloud-sdk-nodejs-sms', 'latest', OLD, '4.1.2'), flags: [`new SmsClient(${OLD})`], message: '4.1.2' },
  ],
});

const keys = (id: string, key: string) => ({
  'send.py': `import os
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import sms_client, models
def send(req: models.SendSmsRequest, secret_id, secret_key, a, b):
    cred = credential.Credential(${id}, ${key})
    return sms_client.SmsClient(cred, "ap-guangzhou").SendSms(req)
`,
});
const ID = '"AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"';

testRule('secret-swapped', {
  valid: [
    { files: keys('secret_id', 'secret_key') },
    { files: keys('os.environ["SMS_SECRET_ID"]', 'os.environ["SMS_SECRET_KEY"]') },
    { name: 'names of another kind', files: keys('os.environ["ACCESS_KEY"]', 'os.environ["ACCESS_SECRET"]') },
    { name: 'a name that is both', files: keys('os.environ["SECRET_KEY_ID"]', 'os.environ["SECRET_KEY"]') },
  ],
  silent: [{ files: keys('a', 'b') }, { files: keys('secret_key', 'b') }],
  invalid: [
    {
      files: keys('os.environ["SMS_SECRET_KEY"]', 'os.environ["SMS_SECRET_ID"]'),
      flags: ['os.environ["SMS_SECRET_KEY"]'],
      severity: 'warning',
      also: [],
      fixed: null,
    },
    { files: keys('secret_key', 'secret_id'), flags: ['secret_key'], also: [] },
    { files: keys('"Gu5t9xGARNpq86cd98joQYCN3Cozk1qA"', ID), flags: [ID], message: 'AKID' },
  ],
});

const tls = (options: string, more = '') => ({
  'send.py': `import requests
${more}
def send(headers, body, check):
    return requests.post("https://sms.tencentcloudapi.com", headers={"X-TC-Action": "SendSms", **headers}, data=body${options})
`,
});

testRule('tls-disabled', {
  valid: [
    { files: tls('') },
    { files: tls(', verify=True') },
    { name: 'other hosts in the file', files: tls(', verify=False', 'INTERNAL = "https://10.0.0.1.nip.io/api"') },
    { name: 'beside an SDK', files: tls(', verify=False', 'from tencentcloud.sms.v20210111 import sms_client') },
  ],
  silent: [{ files: tls(', verify=check') }],
  invalid: [
    { files: tls(', verify=False'), flags: ['verify=False'], severity: 'warning', fixed: null },
    {
      name: 'curl of PHP',
      files: {
        'send.php': `<?php
function send($body) {
    $ch = curl_init("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400529871&random=1");
    curl_setopt($ch, CURLOPT_POSTFIELDS, $body);
    curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
    return curl_exec($ch);
}
`,
      },
      flags: ['curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false)'],
    },
  ],
});

testRule('tc3-headers-missing', {
  valid: [
    { files: raw(HEADERS) },
    { name: 'signed elsewhere', files: raw("'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11'") },
    {
      name: 'a header from a variable',
      files: raw("'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11', [name]: now, Authorization: auth"),
    },
    { name: 'names in lower case', files: raw(HEADERS.toLowerCase().replace('sendsms', 'SendSms')) },
  ],
  silent: [{ name: 'more headers', files: raw("...more, 'X-TC-Action': 'SendSms', Authorization: auth") }],
  invalid: [
    {
      files: raw("'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11', Authorization: auth"),
      flags: ['fetch'],
      severity: 'warning',
      message: 'X-TC-Timestamp',
      also: [],
      fixed: null,
    },
    {
      files: raw(HEADERS.replace('Authorization: auth', 'Authorization: `Bearer ${auth}`')),
      flags: ['`Bearer ${auth}`'],
      message: 'Bearer',
      also: [],
    },
  ],
});
