import { type Answers, unsupported } from '../shape.js';

const HEAD = `import os
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import sms_client, models

cred = credential.Credential(os.environ["SECRET_ID"], os.environ["SECRET_KEY"])
client = sms_client.SmsClient(cred, "ap-guangzhou")

`;

type Fields = Readonly<Record<string, string>>;

const send = (fields: Fields = {}, indent = '    '): string =>
  [
    'req = models.SendSmsRequest()',
    ...Object.entries({
      SmsSdkAppId: '"1400006666"',
      SignName: '"腾讯云"',
      TemplateId: '"1110"',
      PhoneNumberSet: '["+8613711112222"]',
      TemplateParamSet: '["4370", "5"]',
      ...fields,
    }).map(([k, v]) => `req.${k} = ${v}`),
    'return client.SendSms(req)',
  ]
    .map((l) => `${indent}${l}\n`)
    .join('');

const inside: Fields = { PhoneNumberSet: '[phone]', TemplateId: 'template_id' };
const SMS = `${HEAD}\ndef send_code(phone, template_id):\n${send(inside)}`;
const CLASS = `${HEAD}\nclass TencentSms:\n    def send_code(self, phone, template_id):\n${send(inside, '        ')}`;
const MESSAGE = { PhoneNumberSet: '[message.phone]', TemplateId: 'message.template_id' };
const BY_MESSAGE = `${HEAD}\ndef send_code(message):\n${send(MESSAGE)}`;

const using = (imports: string, fields: Fields, others: Fields) => ({
  'app/notify.py': `${HEAD}${imports}\n\n\ndef notify():\n${send(fields)}`,
  ...others,
});

export const files: Answers = {
  'constant-alias': using(
    'from app.constants import LOGIN as TEMPLATE',
    { TemplateId: 'TEMPLATE' },
    { 'app/constants.py': 'LOGIN = "1110"\n' },
  ),
  'constant-namespace': using('from . import constants', { TemplateId: 'constants.LOGIN' }, { 'app/constants.py': 'LOGIN = "1110"\n' }),
  'constant-wildcard': using('from app.constants import *', { TemplateId: 'LOGIN' }, { 'app/constants.py': 'LOGIN = "1110"\n' }),
  'constant-reexport': using(
    'from .config import TEMPLATE',
    { TemplateId: 'TEMPLATE' },
    {
      'app/config/__init__.py': 'from .constants import LOGIN as TEMPLATE\n',
      'app/config/constants.py': 'LOGIN = "1110"\n',
    },
  ),
  'constant-default': unsupported('Python has no default exports.', 'Python 没有默认导出。'),
  'constant-require': unsupported('Python has no require.', 'Python 没有 require。'),
  'constant-chain-files': using(
    'from app.constants import TEMPLATE',
    { TemplateId: 'TEMPLATE' },
    {
      'app/constants.py': 'from app import ids\n\nTEMPLATE = str(ids.LOGIN_ID)\n',
      'app/ids.py': 'LOGIN_ID = 1110\n',
    },
  ),
  'constants-object': using(
    'from django.conf import settings',
    { TemplateId: 'settings.SMS["templates"]["login"]', SignName: 'settings.SMS["sign"]' },
    {
      'app/settings.py': 'SMS = {"sign": "腾讯云", "templates": {"login": "1110"}}\n',
    },
  ),
  'dictionary-literal-file': using(
    'from .constants import TEMPLATES',
    { TemplateId: 'TEMPLATES.get("login")' },
    { 'app/constants.py': 'TEMPLATES = {"login": "1110", "register": "2220"}\n' },
  ),
  'dictionary-unknown-file': {
    'app/notify.py': `${HEAD}from .constants import TEMPLATES\n\n\ndef notify(kind):\n${send({ TemplateId: 'TEMPLATES[kind]' })}`,
    'app/constants.py': 'TEMPLATES = {"login": "1110", "register": "2220"}\n',
  },
  'class-constant-file': using(
    'from app import templates',
    { TemplateId: 'templates.Templates.LOGIN' },
    { 'app/templates.py': 'class Templates:\n    LOGIN = "1110"\n' },
  ),
  'interface-constant': unsupported('Python has no interfaces.', 'Python 没有接口。'),
  'enum-file': using(
    'from app.template import Template',
    { TemplateId: 'Template.LOGIN.id_text()' },
    {
      'app/template.py':
        'from enum import Enum\n\n\nclass Template(Enum):\n    LOGIN = ("1110", 2)\n    REGISTER = ("2220", 1)\n\n    def __init__(self, template_id, count):\n        self.template_id = template_id\n        self.count = count\n\n    def id_text(self):\n        return self.template_id\n',
    },
  ),
  'filled-later': using(
    'from app import settings',
    { TemplateId: 'settings.template' },
    {
      'app/settings.py': 'template = None\n\n\ndef init():\n    global template\n    template = "1110"\n',
    },
  ),
  'client-export': {
    'app/notify.py': `from tencentcloud.sms.v20210111 import models\nfrom app.client import client\n\n\ndef notify():\n${send()}`,
    'app/client.py': HEAD,
  },
  'function-value': using(
    'from app.templates import template_of',
    { TemplateId: 'template_of("login")' },
    {
      'app/templates.py': 'IDS = {"login": "1110", "register": "2220"}\n\n\ndef template_of(kind):\n    return IDS[kind]\n',
    },
  ),

  'constructor-fields': {
    'app/sms.py': `${HEAD}\nclass Sms:\n    def __init__(self, template_id):\n        self.template_id = template_id\n\n    def send_code(self):\n${send({ TemplateId: 'self.template_id' }, '        ')}`,
    'app/login.py': 'from app.sms import Sms\n\nsms = Sms("1110")\n\n\ndef login():\n    return sms.send_code()\n',
  },
  'inject-field': {
    'app/sms.py': CLASS,
    'app/login.py':
      'from app.sms import TencentSms\n\n\nclass Login:\n    sms: TencentSms\n\n    def login(self):\n        return self.sms.send_code("+8613711112222", "1110")\n',
  },
  'inject-constructor': {
    'app/sms.py': CLASS,
    'app/login.py':
      'from app.sms import TencentSms\n\n\nclass Login:\n    def __init__(self, sms: TencentSms):\n        self.sms = sms\n\n    def login(self):\n        return self.sms.send_code("+8613711112222", "1110")\n',
  },
  'one-implementation': {
    'app/sender.py':
      'from abc import ABC, abstractmethod\n\n\nclass Sender(ABC):\n    @abstractmethod\n    def send_code(self, phone, template_id):\n        ...\n',
    'app/tencent.py': `${HEAD}from app.sender import Sender\n\n\nclass TencentSender(Sender):\n    def send_code(self, phone, template_id):\n${send(inside, '        ')}`,
    'app/login.py':
      'from app.sender import Sender\n\n\ndef login(sender: Sender):\n    return sender.send_code("+8613711112222", "1110")\n',
  },
  'two-implementations': {
    'app/sender.py':
      'from abc import ABC, abstractmethod\n\n\nclass Sender(ABC):\n    @abstractmethod\n    def send_code(self, phone, template_id):\n        ...\n',
    'app/tencent.py': `${HEAD}from app.sender import Sender\n\n\nclass TencentSender(Sender):\n    def send_code(self, phone, template_id):\n${send(inside, '        ')}`,
    'app/console.py':
      'from app.sender import Sender\n\n\nclass ConsoleSender(Sender):\n    def send_code(self, phone, template_id):\n        print(phone, template_id)\n',
    'app/login.py':
      'from app.sender import Sender\n\n\ndef login(sender: Sender):\n    return sender.send_code("+8613711112222", "1110")\n',
  },
  'two-vendors': {
    'app/ali.py':
      'from aliyunsdkcore.request import CommonRequest\n\n\nclass AliSms:\n    def send_code(self, phone, template_id):\n        request = CommonRequest()\n        request.set_action_name("SendSms")\n        request.add_query_param("PhoneNumbers", phone)\n        return self.client.do_action_with_exception(request)\n',
    'app/tencent.py': CLASS,
    'app/vendors.py':
      'from app.ali import AliSms\nfrom app.tencent import TencentSms\n\nVENDORS = {"ali": AliSms, "tencent": TencentSms}\n\n\ndef login(name):\n    return load(name).send_code("+8613711112222", "SMS_1")\n',
  },
  'template-method': {
    'app/base.py': `${HEAD}\nclass BaseSms:\n    def template(self):\n        raise NotImplementedError\n\n    def send_code(self):\n${send({ TemplateId: 'self.template()' }, '        ')}`,
    'app/login.py':
      'from app.base import BaseSms\n\n\nclass LoginSms(BaseSms):\n    def template(self):\n        return "1110"\n\n\ndef login():\n    return LoginSms().send_code()\n',
  },
  'inherited-wrapper': {
    'app/base.py': CLASS,
    'app/login.py':
      'from app.base import TencentSms\n\n\nclass Login(TencentSms):\n    def login(self):\n        return self.send_code("+8613711112222", "1110")\n',
  },
  factory: {
    'app/sms.py': `${CLASS}\n\ndef create_sms():\n    return TencentSms()\n`,
    'app/login.py': 'from app.sms import create_sms\n\n\ndef login():\n    return create_sms().send_code("+8613711112222", "1110")\n',
  },
  singleton: {
    'app/sms.py': `${CLASS}\n\nsms = TencentSms()\n`,
    'app/login.py': 'from app.sms import sms\n\n\ndef login():\n    return sms.send_code("+8613711112222", "1110")\n',
  },
  dto: {
    'app/message.py':
      'class Message:\n    def __init__(self, phone, template_id):\n        self.phone = phone\n        self.template_id = template_id\n',
    'app/sms.py': BY_MESSAGE,
    'app/login.py':
      'from app.message import Message\nfrom app.sms import send_code\n\n\ndef login():\n    return send_code(Message("+8613711112222", "1110"))\n',
  },
  'generated-dto': {
    'app/message.py': 'from dataclasses import dataclass\n\n\n@dataclass\nclass Message:\n    phone: str\n    template_id: str\n',
    'app/sms.py': `${HEAD}from app.message import Message\n\n\ndef send_code(message: Message):\n${send(MESSAGE)}`,
    'app/login.py':
      'from app.message import Message\nfrom app.sms import send_code\n\n\ndef login():\n    return send_code(Message("+8613711112222", template_id="1110"))\n',
  },
  'dto-default': {
    'app/message.py': 'from dataclasses import dataclass\n\n\n@dataclass\nclass Message:\n    phone: str\n    template_id: str = "1110"\n',
    'app/sms.py': `${HEAD}from app.message import Message\n\n\ndef send_code(message: Message):\n${send(MESSAGE)}`,
    'app/login.py':
      'from app.message import Message\nfrom app.sms import send_code\n\n\ndef login():\n    return send_code(Message("+8613711112222"))\n',
  },
  'builder-dto': {
    'app/message.py':
      'class Message:\n    def to(self, phone):\n        self.phone = phone\n        return self\n\n    def with_template(self, template_id):\n        self.template_id = template_id\n        return self\n',
    'app/sms.py': BY_MESSAGE,
    'app/login.py':
      'from app.message import Message\nfrom app.sms import send_code\n\n\ndef login():\n    return send_code(Message().to("+8613711112222").with_template("1110"))\n',
  },

  'chain-import': {
    'app/sms.py': SMS,
    'app/login.py': 'from app.sms import send_code\n\n\ndef login():\n    return send_code("+8613711112222", "1110")\n',
  },
  'chain-two-levels': {
    'app/sms.py': `${SMS}\n\ndef send_login(phone):\n    return send_code(phone, "1110")\n`,
    'app/login.py': 'from app.sms import send_login as go\n\n\ndef login():\n    return go("+8613711112222")\n',
  },
  'chain-three-levels': {
    'app/sms.py': SMS,
    'app/templates.py': 'from app import sms\n\n\ndef send_login(phone):\n    return sms.send_code(phone, "1110")\n',
    'app/events.py': 'from .templates import send_login\n\n\ndef on_login(number):\n    return send_login("+86" + number)\n',
    'app/main.py': 'from app.events import on_login\n\non_login("13711112222")\n',
  },
  'chain-varargs': {
    'app/sms.py': `${HEAD}\ndef send_code(*params):\n${send({ TemplateParamSet: 'params' })}`,
    'app/login.py': 'from app.sms import send_code\n\nvalues = ["4370", "5"]\n\n\ndef login():\n    return send_code(*values)\n',
  },
  'chain-brand': {
    'app/sms.py': `${HEAD}\ndef send_code(*args):\n${send({ TemplateParamSet: '["4370", *args]' })}`,
    'app/login.py': 'from app.sms import send_code\n\n\ndef login():\n    return send_code("5")\n',
  },
  'chain-no-parameters': {
    'app/sms.py': `${HEAD}\ndef send_code(params=None):\n${send({ TemplateParamSet: 'params or []' })}`,
    'app/login.py': 'from app.sms import send_code\n\n\ndef login():\n    return send_code()\n',
  },
  'chain-options': {
    'app/sms.py': `${HEAD}\ndef send_code(**options):\n${send({ PhoneNumberSet: '[options["phone"]]', TemplateId: 'options.get("template_id", "1110")' })}`,
    'app/login.py': 'from app.sms import send_code\n\n\ndef login():\n    return send_code(phone="+8613711112222", template_id="1110")\n',
  },
  'chain-decorated': {
    'app/sms.py': `${HEAD}from app.limit import limited\n\n\n@limited\ndef send_code(phone, template_id):\n${send(inside)}`,
    'app/limit.py':
      'import functools\n\n\ndef limited(fn):\n    @functools.wraps(fn)\n    def inner(*args, **kwargs):\n        return fn(*args, **kwargs)\n\n    return inner\n',
    'app/login.py': 'from app.sms import send_code\n\n\ndef login():\n    return send_code("+8613711112222", "1110")\n',
  },
  'chain-callback': {
    'app/sms.py': SMS,
    'app/login.py':
      'from app.sms import send_code\n\n\ndef login(users):\n    return users.on_found(lambda user: send_code("+8613711112222", "1110"))\n',
  },
  'chain-recursive': {
    'app/sms.py': `${HEAD}from app import retrying\n\n\ndef send_code(phone, attempt=0):\n    try:\n${send({ PhoneNumberSet: '[phone]' }, '        ')}    except Exception:\n        return retrying.retry(phone, attempt)\n`,
    'app/retrying.py':
      'from app import sms\n\n\ndef retry(phone, attempt):\n    return None if attempt > 2 else sms.send_code(phone, attempt + 1)\n',
    'app/login.py': 'from app.sms import send_code\n\n\ndef login():\n    return send_code("+8613711112222")\n',
  },
  'chain-split-arguments': {
    'app/sms.py': `${HEAD}\ndef send_code(template_id, params):\n${send({ TemplateId: 'template_id', TemplateParamSet: 'params' })}`,
    'app/login.py':
      'from app.sms import send_code\n\n\ndef login():\n    return send_code("1110", ["4370", "5"])\n\n\ndef register():\n    return send_code("2220", params=["4370"])\n',
  },
};
