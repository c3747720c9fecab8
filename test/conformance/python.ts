import { files } from './files/python.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: '["+8613711112222"]',
  TemplateParamSet: '["4370", "5"]',
};

const HEAD = `import os
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import sms_client, models

cred = credential.Credential(os.environ["SECRET_ID"], os.environ["SECRET_KEY"])
client = sms_client.SmsClient(cred, "ap-guangzhou")

`;

/** Statements that fill `req` and send it. */
const send = (fields: Fields = {}, indent = ''): string =>
  [
    'req = models.SendSmsRequest()',
    ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`req.${k} = ${v}`])),
  ]
    .map((l) => `${indent}${l}\n`)
    .join('');

const dict = (fields: Fields = {}): string =>
  `{${Object.entries({ ...REQUEST, ...fields })
    .flatMap(([k, v]) => (v === null ? [] : [`"${k}": ${v}`]))
    .join(', ')}}`;

const script = (before: string, fields: Fields = {}): string => `${HEAD}${before}\n${send(fields)}client.SendSms(req)\n`;
const inFunction = (before: string, fields: Fields = {}, params = 'order'): string =>
  `${HEAD}def notify(${params}):\n${before}${before === '' ? '' : '\n'}${send(fields, '    ')}    return client.SendSms(req)\n`;
const wrapper = (params: string, fields: Fields): string =>
  `${HEAD}def send_code(${params}):\n${send(fields, '    ')}    return client.SendSms(req)\n\n`;
const inside: Fields = { PhoneNumberSet: '[phone]', TemplateId: 'template_id' };
const method = (params: string, fields: Fields): string =>
  `${send(fields, '        ')}        return client.SendSms(req)\n`.replace(/^/, `    def send_code(${params}):\n`);

const single: Answers = {
  literal: script(''),
  'module-constant': script('TEMPLATE = "1110"', { TemplateId: 'TEMPLATE' }),
  'class-constant': script('class Templates:\n    LOGIN = "1110"\n', { TemplateId: 'Templates.LOGIN' }),
  'enum-constant': `from enum import Enum\n${script('class Template(Enum):\n    LOGIN = "1110"\n    REGISTER = "2220"\n', { TemplateId: 'Template.LOGIN.value' })}`,
  'constant-chain': script('LOGIN = "1110"\nDEFAULT_TEMPLATE = LOGIN', { TemplateId: 'DEFAULT_TEMPLATE' }),
  'local-variable': inFunction('    template = "1110"', { TemplateId: 'template' }),
  reassignment: inFunction('    template = "2220"\n    template = "1110"', { TemplateId: 'template' }),
  'branch-reassignment': inFunction('    template = "1110"\n    if order.is_new:\n        template = "2220"', { TemplateId: 'template' }),
  conditional: inFunction('', { TemplateId: '"2220" if order.is_new else "1110"' }),
  correlated: `import json\n${HEAD}def notify(order):
    extra = {"TemplateId": "2220", "TemplateParamSet": ["4370"]} if order.is_new else {"TemplateId": "1110", "TemplateParamSet": ["4370", "5"]}
    params = {"SmsSdkAppId": "1400006666", "SignName": "腾讯云", "PhoneNumberSet": ["+8613711112222"], **extra}
    req = models.SendSmsRequest()
    req.from_json_string(json.dumps(params))
    return client.SendSms(req)
`,
  switch: inFunction(
    `    match order.kind:
        case "new":
            template = "2220"
            params = ["4370"]
        case _:
            template = "1110"
            params = ["4370", "5"]`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  concatenation: script('COUNTRY = "+86"', { PhoneNumberSet: '[COUNTRY + "137" + "11112222"]', SignName: '"腾讯" + "云"' }),
  interpolation: script('number = "13711112222"', { PhoneNumberSet: '[f"+86{number}"]' }),
  'format-call': script('', { PhoneNumberSet: '["+{}{}".format(86, "13711112222")]', SignName: '"%s云" % "腾讯"' }),
  'adjacent-literals': script('', { SignName: '("腾讯"\n    "云")' }),
  'number-to-text': script('TEMPLATE = 1110', { TemplateId: 'str(TEMPLATE)' }),
  number: script('', { TemplateId: '1110' }),
  trimmed: script('', { TemplateId: '" 1110 ".strip()' }),
  'multiline-text': script('', { SignName: 'r"""腾讯云"""' }),

  'list-variable': script('params = ["4370", "5"]', { TemplateParamSet: 'params' }),
  'list-spread': script('rest = ["5"]', { TemplateParamSet: '["4370", *rest]' }),
  'list-append': script('params = []\nparams.append("4370")\nparams.append("5")', { TemplateParamSet: 'params' }),
  'list-append-loop': inFunction('    params = []\n    for item in order.items:\n        params.append(item.name)', {
    TemplateParamSet: 'params',
  }),
  'list-copy': script('params = ["4370", "5"]', { TemplateParamSet: 'list(params)', PhoneNumberSet: '["+8613711112222"][:]' }),
  'list-factory': script('', { TemplateParamSet: 'list(("4370", "5"))', PhoneNumberSet: 'tuple(["+8613711112222"])' }),
  'list-index': script('params = ["", ""]\nparams[0] = "4370"\nparams[1] = "5"', { TemplateParamSet: 'params' }),
  'list-empty': script('', { TemplateParamSet: '[]' }),
  'list-null': script('', { TemplateParamSet: 'None' }),
  'list-concatenated': script('', { TemplateParamSet: '["4370"] + ["5"]' }),
  'list-mapped': script('numbers = ["13711112222", "13711112223"]', { PhoneNumberSet: '["+86" + n for n in numbers]' }),
  'phone-list': script('', { PhoneNumberSet: '["+8613711112222", "+8613711112223", "13711112224"]' }),
  'phone-split': script('', { PhoneNumberSet: '"+8613711112222,+8613711112223".split(",")' }),

  'member-writes': script(''),
  overwritten: `${HEAD}${send({ TemplateId: '"2220"' })}req.TemplateId = "1110"\nclient.SendSms(req)\n`,
  'branch-field': `${HEAD}def notify(order):\n${send({}, '    ')}    if order.is_new:\n        req.SessionContext = "login"\n    client.SendSms(req)\n`,
  builder: `${HEAD}class RequestBuilder:
    def __init__(self):
        self.request = models.SendSmsRequest()
        self.request.SmsSdkAppId = "1400006666"

    def sign(self, name):
        self.request.SignName = name
        return self

    def template(self, template_id, *params):
        self.request.TemplateId = template_id
        self.request.TemplateParamSet = params
        return self

    def to(self, phone):
        self.request.PhoneNumberSet = [phone]
        return self

    def build(self):
        return self.request


client.SendSms(RequestBuilder().sign("腾讯云").template("1110", "4370", "5").to("+8613711112222").build())
`,
  'json-payload': `import json\n${HEAD}req = models.SendSmsRequest()\nparams = ${dict()}\nreq.from_json_string(json.dumps(params))\nclient.SendSms(req)\n`,
  'json-literal': `${HEAD}req = models.SendSmsRequest()
req.from_json_string('{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}')
client.SendSms(req)
`,
  'json-escaped': `${HEAD}req = models.SendSmsRequest()
req.from_json_string("{\\"SmsSdkAppId\\":\\"1400006666\\",\\"SignName\\":\\"\\\\u817e\\\\u8baf\\\\u4e91\\",\\"TemplateId\\":\\"1110\\",\\"PhoneNumberSet\\":[\\"+8613711112222\\"],\\"TemplateParamSet\\":[\\"4370\\",\\"5\\"]}")
client.SendSms(req)
`,
  'json-holes': `${HEAD}def notify(phone, code):
    req = models.SendSmsRequest()
    req.from_json_string('{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+86' + phone + '"],"TemplateParamSet":["%s","5"]}' % code)
    client.SendSms(req)
`,
  merged: `import json\n${HEAD}base = {"SmsSdkAppId": "1400006666", "SignName": "腾讯云"}
params = dict(base, TemplateId="1110")
params.update({"PhoneNumberSet": ["+8613711112222"], **{"TemplateParamSet": ["4370", "5"]}})
req = models.SendSmsRequest()
req._deserialize(params)
client.SendSms(req)
`,
  'other-fields': script('', { ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${HEAD}def build():\n${send({}, '    ')}    return req\n\n\ndef notify():\n    req = build()\n    client.SendSms(req)\n`,
  'filled-by-argument': `${HEAD}def fill(req):
    req.SmsSdkAppId = "1400006666"
    req.SignName = "腾讯云"
    setattr(req, "TemplateId", "1110")


def notify():
    req = models.SendSmsRequest()
    req.PhoneNumberSet = ["+8613711112222"]
    req.TemplateParamSet = ["4370", "5"]
    fill(req)
    client.SendSms(req)
`,
  'filled-by-unknown': `from extras import decorate\n${HEAD}${send()}decorate(req)\nclient.SendSms(req)\n`,
  'early-return': `${HEAD}from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import CommonRequest


def notify(vendor):
    if vendor == "ali":
        request = CommonRequest()
        request.set_action_name("SendSms")
        request.add_query_param("PhoneNumbers", "13711112222")
        request.add_query_param("TemplateCode", "SMS_1")
        return AcsClient("id", os.environ["ALI_KEY"]).do_action_with_exception(request)
${send({}, '    ')}    return client.SendSms(req)
`,
  guarded: `import logging\n${HEAD}def notify():
    try:
${send({}, '        ')}        resp = client.SendSms(req)
        print(resp.to_json_string(indent=2))
        return True
    except Exception as err:
        logging.error(err)
        return False
    finally:
        print("done")
`,
  'client-field': `from tencentcloud.sms.v20210111 import sms_client, models


class Notifier:
    def __init__(self, cred):
        self.client = sms_client.SmsClient(cred, "ap-guangzhou")

    def notify(self):
${send({}, '        ')}        return self.client.SendSms(req)
`,
  'client-function': `from tencentcloud.sms.v20210111 import sms_client, models


def create_client(cred):
    return sms_client.SmsClient(cred, "ap-guangzhou")


def notify(cred):
${send({}, '    ')}    create_client(cred).SendSms(req)
`,
  'client-inline': `from tencentcloud.sms.v20210111.sms_client import SmsClient
from tencentcloud.sms.v20210111.models import SendSmsRequest

req = SendSmsRequest()
${send().split('\n').slice(1).join('\n')}SmsClient(cred, "ap-guangzhou").SendSms(req)
`,
  async: `from tencentcloud.sms.v20210111 import sms_client_async, models


async def notify(cred):
    async with sms_client_async.SmsClient(cred, "ap-guangzhou") as client:
${send({}, '        ')}        resp = await client.SendSms(req)
        return resp.SendStatusSet[0].Code == "Ok"
`,
  callback: `import threading\n${HEAD}def notify():\n${send({}, '    ')}    client.SendSms(req)\n\n\nthreading.Thread(target=lambda: notify()).start()\n`,
  'global-send': `import json\n${HEAD}req = models.SendMultiGlobalSmsRequest()
req.from_json_string(json.dumps({"SmsSdkAppId": "1400006666", "MultiSmsInfoSet": [{"PhoneNumber": "+12025550123", "TemplateId": "1110", "TemplateParamSet": ["4370", "5"]}]}))
client.SendMultiGlobalSms(req)
`,

  'wrapper-function': `${wrapper('phone, template_id', inside)}\nsend_code("+8613711112222", "1110")\n`,
  'wrapper-method': `${HEAD}class Notifier:\n${method('self, phone, template_id', inside)}\n\nNotifier().send_code("+8613711112222", "1110")\n`,
  'wrapper-static': `${HEAD}class Notifier:\n    @staticmethod\n${method('phone, template_id', inside)}\n\nNotifier.send_code("+8613711112222", "1110")\n`,
  'wrapper-closure': `${HEAD}def create_sender(options):
    def send_code(phone, template_id):
${send(inside, '        ')}        return client.SendSms(req)

    return send_code("+8613711112222", "1110")
`,
  'wrapper-default': `${wrapper('phone, template_id="1110"', inside)}\nsend_code("+8613711112222")\n`,
  'wrapper-overload': unsupported('Python has no overloads.', 'Python 没有重载。'),
  'wrapper-keywords': `${wrapper('*, phone, template_id', inside)}\nsend_code(template_id="1110", phone="+8613711112222")\n`,
  'wrapper-varargs': `${wrapper('*params', { TemplateParamSet: 'params' })}\nsend_code("4370", "5")\n`,
  'wrapper-prefix': `${wrapper('phone', { PhoneNumberSet: '["+86" + phone]' })}\nsend_code("13711112222")\n`,
  'wrapper-two-levels': `${wrapper('phone, template_id', inside)}\ndef send_login(phone):\n    return send_code(phone, "1110")\n\n\nsend_login("+8613711112222")\n`,
  'wrapper-branch': `${HEAD}def send_code(kind):
    template = "1110"
    params = ["4370", "5"]
    if kind == "new":
        template = "2220"
        params = ["4370"]
${send({ TemplateId: 'template', TemplateParamSet: 'params' }, '    ')}    return client.SendSms(req)


send_code("login")
`,
  'wrapper-field': `${HEAD}class Notifier:
    def __init__(self, template_id):
        self.template_id = template_id

${method('self', { TemplateId: 'self.template_id' })}

Notifier("1110").send_code()
`,
  'wrapper-recursive': `${HEAD}def send_code(phone, attempt):
${send({ PhoneNumberSet: '[phone]' }, '    ')}    resp = client.SendSms(req)
    if resp.SendStatusSet[0].Code != "Ok" and attempt < 3:
        return send_code(phone, attempt + 1)
    return resp


send_code("+8613711112222", 0)
`,

  environment: script('', { TemplateId: 'os.environ["SMS_TEMPLATE"]' }),
  'environment-default': script('', { TemplateId: 'os.getenv("SMS_TEMPLATE", "1110")' }),
  'environment-empty-default': script('', { TemplateId: 'os.environ.get("SMS_TEMPLATE", "")' }),
  'dictionary-literal': script('TEMPLATES = {"login": "1110", "register": "2220"}', { TemplateId: 'TEMPLATES["login"]' }),
  'dictionary-unknown': inFunction('    templates = {"login": "1110", "register": "2220"}', { TemplateId: 'templates[order.kind]' }),
  'dictionary-filled': inFunction('', { TemplateId: 'TEMPLATES["login"]' }).replace(
    HEAD,
    `${HEAD}TEMPLATES = {}\nTEMPLATES["login"] = "1110"\nTEMPLATES.update(register="2220")\n\n`,
  ),
  'dictionary-filled-elsewhere': inFunction('', { TemplateId: 'TEMPLATES.get("login")' }).replace(
    HEAD,
    `${HEAD}TEMPLATES = {}\n\n\ndef load(rows):\n    for row in rows:\n        TEMPLATES[row.kind] = row.id\n\n\n`,
  ),
  dynamic: `import random\n${script('', { TemplateParamSet: '[str(random.randint(1000, 9999)), "5"]' })}`,
  parameter: inFunction('', { TemplateId: 'template' }, 'template'),
  'phone-prefix': inFunction('', { PhoneNumberSet: '["+86%s" % phone]' }, 'phone'),
  'unknown-list': inFunction('', { TemplateParamSet: 'params' }, 'params'),

  'version-2019': `from tencentcloud.sms.v20190711 import sms_client, models

client = sms_client.SmsClient(cred, "ap-guangzhou")
req = models.SendSmsRequest()
req.SmsSdkAppid = "1400006666"
req.Sign = "腾讯云"
req.TemplateID = "1110"
req.PhoneNumberSet = ["+8613711112222"]
req.TemplateParamSet = ["4370", "5"]
client.SendSms(req)
`,
  'generic-client': `from tencentcloud.common.common_client import CommonClient

client = CommonClient("sms", "2021-01-11", cred, "ap-guangzhou")
client.call_json("SendSms", ${dict()})
`,
  'legacy-single': `from qcloudsms_py import SmsSingleSender

sender = SmsSingleSender(1400006666, APP_KEY)
sender.send_with_param("86", "13711112222", 1110, ["4370", "5"], "腾讯云", "", "")
`,
  'legacy-multi': `from qcloudsms_py import SmsMultiSender

sender = SmsMultiSender(1400006666, APP_KEY)
sender.send_with_param("86", ["13711112222", "13711112223"], 1110, ["4370", "5"], "腾讯云", "", "")
`,
  'legacy-keywords': `from qcloudsms_py import SmsSingleSender

SmsSingleSender(1400006666, APP_KEY).send_with_param("86", "13711112222", 1110, ("4370", "5"), sign="腾讯云", extend="", ext="")
`,
  'legacy-text': `from qcloudsms_py import QcloudSms

qcloudsms = QcloudSms(1400006666, APP_KEY)
qcloudsms.SmsSingleSender().send(0, "86", "13711112222", "【腾讯云】您的验证码是4370", "", "")
`,
  'http-v3': `import requests

requests.post(
    "https://sms.tencentcloudapi.com",
    json=${dict()},
    headers={"X-TC-Action": "SendSms", "X-TC-Version": "2021-01-11", "Authorization": authorization()},
)
`,
  'http-v5': `import json
import requests

url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=%d" % random_number()
body = {"tel": {"nationcode": "86", "mobile": "13711112222"}, "sign": "腾讯云", "tpl_id": 1110, "params": ["4370", "5"], "sig": sig(), "time": now(), "extend": "", "ext": ""}
requests.post(url, data=json.dumps(body))
`,

  cjk: `# 发送验证码 😀\n${script('模板 = "1110"  # 正文模板', { TemplateId: '模板', TemplateParamSet: '["您好😀", "5"]' })}`,
  'line-ends': `\uFEFF${script('TEMPLATE = "1110"', { TemplateId: 'TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${inFunction('', {}, '')}\n\ndef broken(:\n    x = = 1\n`,
  logged: `import json\nimport logging\n${HEAD}${send()}print(req.to_json_string())\nlogging.info("request %s", json.dumps(req.__dict__))\nlog(req)\nclient.SendSms(req)\n`,
  'variables-named-like-fields': script('TemplateId = "1110"\nSignName = "腾讯云"\nPhoneNumberSet = "+8613711112222"', {
    TemplateId: 'TemplateId',
    SignName: 'SignName',
    PhoneNumberSet: '[PhoneNumberSet]',
  }),

  'commented-out': `${HEAD}${send()
    .split('\n')
    .map((l) => `# ${l}\n`)
    .join('')}# client.SendSms(req)\n"""\nclient.SendSms(models.SendSmsRequest())\n"""\n`,
  'other-vendor': `from alibabacloud_dysmsapi20170525.client import Client
from alibabacloud_dysmsapi20170525 import models

client = Client(config)
request = models.SendSmsRequest(phone_numbers="13711112222", sign_name="阿里云", template_code="SMS_1", template_param='{"code":"1"}')
client.SendSms(request)
client.send_sms(request)
`,
  voice: `from tencentcloud.vms.v20200902 import vms_client, models

req = models.SendTtsVoiceRequest()
req.TemplateId = "1110"
req.CalledNumber = "+8613711112222"
req.VoiceSdkAppid = "1400006666"
req.TemplateParamSet = ["4370"]
vms_client.VmsClient(cred, "ap-guangzhou").SendTtsVoice(req)
PhoneNumberSet = []
`,
  'other-action': `${HEAD}req = models.PullSmsSendStatusRequest()
req.Limit = 10
req.SmsSdkAppId = "1400006666"
client.PullSmsSendStatus(req)
note = "SendSms"
`,
  'never-sent': `sample = ${dict()}\nprint(sample)\n`,
  mock: {
    'test_sms.py': `from unittest import mock\n\n\ndef test_send():\n    client = mock.Mock()\n    client.SendSms.assert_called_once()\n    assert client.SendSms.call_args == ${dict()}\n`,
    'api.py': 'from typing import Protocol\n\n\nclass SmsApi(Protocol):\n    def SendSms(self, req): ...\n',
  },
  'dead-code': `${HEAD}def notify():\n    return None\n${send({}, '    ')}    client.SendSms(req)\n`,
};

export const conformance: Conformance = { path: 'notify.py', answers: { ...single, ...files } };
