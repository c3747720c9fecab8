import { testRule } from '../harness/rules.js';

const client = (config: string) => ({
  'send.js': `const tencentcloud = require("tencentcloud-sdk-nodejs");
const client = new tencentcloud.sms.v20210111.Client({ ${config} });
exports.send = async (request) => { return client.SendSms(request); };
`,
});
const keys = (id: string, key: string) => client(`credential: { secretId: ${id}, secretKey: ${key} }, region: "ap-guangzhou"`);
const ID = '"AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"';
const KEY = '"Gu5t9xGARNpq86cd98joQYCN3Cozk1qA"';

testRule('secret-literal', {
  valid: [
    { files: keys('"AKIDxxxxxxxxxxxxxxxxxxxxxxxx"', '"your-secret-key"') },
    { files: keys('"test"', '"aaaaaaaaaaaaaaaaaaaaaaaa1"') },
    {
      name: 'the key of the documents',
      files: {
        'send.py': `from qcloudsms_py import SmsSingleSender

appkey = "9ff91d87c2cd7cd0ea762f141975d1df37481d48700d70ac37470aefc60f9bad"
SmsSingleSender(1400529871, appkey).send_with_param(86, "13800138000", 7839, ["5678"], sign="云帆商城")
`,
      },
    },
  ],
  silent: [{ files: keys('process.env.SECRET_ID', 'process.env.SECRET_KEY') }],
  invalid: [{ files: keys(ID, KEY), flags: [ID, KEY], severity: 'warning', message: 'SecretId is written', also: [] }],
});

testRule('secret-whitespace', {
  valid: [{ files: keys(ID, KEY) }],
  silent: [{ files: keys('process.env.SECRET_ID', 'process.env.SECRET_KEY') }],
  invalid: [
    {
      files: keys('" AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"', KEY),
      flags: ['" AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"'],
      fixed: keys(ID, KEY)['send.js'],
      safety: 'suggestion',
      severity: 'error',
      uncovers: ['secret-literal'],
    },
  ],
});

const region = (r: string) => client(`region: ${r}`);

testRule('region-invalid', {
  valid: [{ files: region('"ap-guangzhou"') }, { files: region('"ap-hongkong"') }, { files: region('""') }],
  silent: [{ files: region('process.env.REGION') }],
  invalid: [
    {
      files: region('"gz"'),
      flags: ['"gz"'],
      fixed: region('"ap-guangzhou"')['send.js'],
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
    { files: region('"cn-beijing"'), flags: ['"cn-beijing"'], fixed: region('"ap-beijing"')['send.js'] },
    { files: region('"nowhere"'), flags: ['"nowhere"'], fixed: null },
  ],
});

testRule('region-unusual', {
  valid: [
    { files: region('"ap-singapore"') },
    { files: region('"gz"') },
    { files: region('"ap-tokyo"'), options: { regions: ['ap-tokyo'] } },
  ],
  silent: [{ files: region('process.env.REGION') }],
  invalid: [{ files: region('"ap-tokyo"'), flags: ['"ap-tokyo"'], severity: 'warning', also: [] }],
});

const endpoint = (e: string) => client(`profile: { httpProfile: { endpoint: ${e} } }`);

testRule('endpoint-scheme', {
  valid: [{ files: endpoint('"sms.tencentcloudapi.com"') }],
  silent: [{ files: endpoint('process.env.ENDPOINT') }],
  invalid: [
    {
      files: endpoint('"https://sms.tencentcloudapi.com/"'),
      flags: ['"https://sms.tencentcloudapi.com/"'],
      fixed: endpoint('"sms.tencentcloudapi.com"')['send.js'],
      safety: 'safe',
      severity: 'error',
      also: [],
    },
  ],
});

testRule('endpoint-invalid', {
  valid: [
    { files: endpoint('"sms.tencentcloudapi.com"') },
    { files: endpoint('"sms.intl.tencentcloudapi.com"') },
    { files: endpoint('"sms.ap-guangzhou.tencentcloudapi.com"') },
    { name: 'a proxy', files: endpoint('"sms-proxy.example.com"') },
  ],
  silent: [{ files: endpoint('process.env.ENDPOINT') }],
  invalid: [
    {
      files: endpoint('"cvm.tencentcloudapi.com"'),
      flags: ['"cvm.tencentcloudapi.com"'],
      fixed: endpoint('"sms.tencentcloudapi.com"')['send.js'],
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
  ],
});

const python = (line: string) => ({
  'send.py': `from tencentcloud.sms.v20210111 import sms_client, models
def send(client: sms_client.SmsClient, req: models.SendSmsRequest):
    ${line}
`,
});

const go = (lines: string) => ({
  'send.go': `package main

import sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"

func Send(client *sms.Client, request *sms.SendSmsRequest) error {
	${lines}
}
`,
});

testRule('result-unchecked', {
  valid: [
    { files: python('return client.SendSms(req)') },
    { files: python('resp = client.SendSms(req)\n    return resp') },
    {
      name: 'Go: an answer that is looked at',
      files: go('resp, err := client.SendSms(request)\n\tlog(resp)\n\treturn err'),
    },
    { name: 'a callback may use it', source: 'SendSms({ ...? })', call: { result: 'discarded' } },
  ],
  silent: [{ source: 'SendSms({ ...? })', call: { result: 'unknown' } }],
  invalid: [
    { files: python('client.SendSms(req)'), flags: ['SendSms'], severity: 'warning', message: 'SendStatusSet', also: [] },
    { source: 'SendSms({ ...? })', call: { result: 'awaited-discarded' }, flags: ['SendSms'] },
    { name: 'Go: only the error', files: go('_, err := client.SendSms(request)\n\treturn err'), flags: ['SendSms'], also: [] },
    {
      source: 'sendsms({ ...? })',
      api: 'v5',
      call: { result: 'discarded', language: 'python' },
      flags: ['sendsms'],
      message: 'check that it is 0',
    },
  ],
});

testRule('region-missing', {
  valid: [{ files: region('"ap-guangzhou"') }],
  silent: [{ files: region('process.env.REGION') }, { files: client('') }],
  invalid: [
    { files: region('""'), flags: ['""'], fixed: region('"ap-guangzhou"')['send.js'], safety: 'suggestion', severity: 'info', also: [] },
  ],
});

const site = (id: string, host: string) => ({
  'send.js': `const tencentcloud = require("tencentcloud-sdk-nodejs");
const client = new tencentcloud.sms.v20210111.Client({ profile: { httpProfile: { endpoint: ${host} } } });
exports.send = async () => { return client.SendSms({ SmsSdkAppId: ${id}, TemplateId: "1110", SignName: "腾讯云" }); };
`,
});

testRule('appid-site-mismatch', {
  valid: [
    { files: site('"1400006666"', '"sms.tencentcloudapi.com"') },
    { files: site('"2400006666"', '"sms.intl.tencentcloudapi.com"') },
    { name: 'a proxy', files: site('"2400006666"', '"sms.example.com"') },
  ],
  silent: [{ files: site('process.env.APP', '"sms.tencentcloudapi.com"') }, { files: site('"2400006666"', 'process.env.HOST') }],
  invalid: [
    { files: site('"2400006666"', '"sms.tencentcloudapi.com"'), flags: ['"2400006666"'], severity: 'info', also: [] },
    { files: site('"1400006666"', '"sms.intl.tencentcloudapi.com"'), flags: ['"1400006666"'], message: 'mainland site' },
  ],
});
