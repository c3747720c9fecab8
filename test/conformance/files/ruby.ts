import { type Answers, unsupported } from '../shape.js';

const HEAD = `require 'tencentcloud-sdk-sms'

module TencentClient
  include TencentCloud::Common
  include TencentCloud::Sms::V20210111
  CLIENT = Client.new(Credential.new(ENV['SECRET_ID'], ENV['SECRET_KEY']), 'ap-guangzhou')
end

`;

type Fields = Readonly<Record<string, string>>;

const send = (fields: Fields = {}, indent = '    '): string =>
  [
    'req = TencentCloud::Sms::V20210111::SendSmsRequest.new',
    ...Object.entries({
      SmsSdkAppId: "'1400006666'",
      SignName: "'腾讯云'",
      TemplateId: "'1110'",
      PhoneNumberSet: "['+8613711112222']",
      TemplateParamSet: "['4370', '5']",
      ...fields,
    }).map(([k, v]) => `req.${k} = ${v}`),
    'TencentClient::CLIENT.SendSms(req)',
  ]
    .map((l) => `${indent}${l}\n`)
    .join('');

const inside: Fields = { PhoneNumberSet: '[phone]', TemplateId: 'template_id' };
const moduleOf = (name: string, def: string, fields: Fields): string =>
  `${HEAD}module ${name}\n  def self.${def}\n${send(fields)}  end\nend\n`;
const SMS = moduleOf('Sms', 'send_code(phone, template_id)', inside);
const classOf = (name: string): string => `${HEAD}class ${name}\n  def send_code(phone, template_id)\n${send(inside)}  end\nend\n`;
const CLASS = classOf('TencentSms');
const MESSAGE = { PhoneNumberSet: '[message.phone]', TemplateId: 'message.template_id' };
const BY_MESSAGE = moduleOf('Sms', 'send_code(message)', MESSAGE);
const LOGIN = (call: string): string => `class LoginController < ApplicationController\n  def create\n    ${call}\n  end\nend\n`;

const using = (fields: Fields, others: Fields) => ({
  'app/services/notifier.rb': `${HEAD}class Notifier\n  def notify(kind = nil)\n${send(fields)}  end\nend\n`,
  ...others,
});

export const files: Answers = {
  'constant-alias': using(
    { TemplateId: 'Templates::DEFAULT' },
    { 'app/models/templates.rb': "module Templates\n  LOGIN = '1110'.freeze\n  DEFAULT = LOGIN\nend\n" },
  ),
  'constant-namespace': using(
    { TemplateId: 'Acme::Sms::Templates::LOGIN' },
    { 'lib/acme/sms/templates.rb': "module Acme\n  module Sms\n    class Templates\n      LOGIN = '1110'\n    end\n  end\nend\n" },
  ),
  'constant-wildcard': {
    'app/services/notifier.rb': `require_relative '../../lib/templates'\n${HEAD}class Notifier\n  include Templates\n\n  def notify\n${send({ TemplateId: 'LOGIN' })}  end\nend\n`,
    'lib/templates.rb': "module Templates\n  LOGIN = '1110'\nend\n",
  },
  'constant-reexport': using(
    { TemplateId: 'SmsSettings::TEMPLATE' },
    {
      'app/models/sms_settings.rb': 'module SmsSettings\n  TEMPLATE = TemplateIds::LOGIN\nend\n',
      'app/models/template_ids.rb': "module TemplateIds\n  LOGIN = '1110'\nend\n",
    },
  ),
  'constant-default': unsupported('Ruby has no default exports.', 'Ruby 没有默认导出。'),
  'constant-require': unsupported('What Ruby requires has no value.', 'Ruby 的 require 不返回模块内容。'),
  'constant-chain-files': using(
    { TemplateId: 'SMS_TEMPLATE' },
    {
      'config/initializers/sms.rb': 'SMS_TEMPLATE = TemplateIds::LOGIN_ID.to_s\n',
      'app/models/template_ids.rb': 'class TemplateIds\n  LOGIN_ID = 1110\nend\n',
    },
  ),
  'constants-object': using(
    { TemplateId: 'SmsConstants::SMS[:templates][:login]', SignName: 'SmsConstants::SMS.dig(:sign)' },
    { 'app/models/sms_constants.rb': "module SmsConstants\n  SMS = { sign: '腾讯云', templates: { login: '1110' } }.freeze\nend\n" },
  ),
  'dictionary-literal-file': using(
    { TemplateId: 'Templates::IDS.fetch(:login)' },
    { 'app/models/templates.rb': "module Templates\n  IDS = { login: '1110', register: '2220' }.freeze\nend\n" },
  ),
  'dictionary-unknown-file': using(
    { TemplateId: 'Templates::IDS[kind]' },
    { 'app/models/templates.rb': "module Templates\n  IDS = { login: '1110', register: '2220' }.freeze\nend\n" },
  ),
  'class-constant-file': using(
    { TemplateId: 'Template::LOGIN' },
    { 'app/models/template.rb': "class Template < ApplicationRecord\n  LOGIN = '1110'\nend\n" },
  ),
  'interface-constant': unsupported('Ruby has no interfaces.', 'Ruby 没有接口。'),
  'enum-file': using(
    { TemplateId: 'Template::LOGIN.id_text' },
    {
      'app/models/template.rb':
        "class Template\n  attr_reader :template_id, :count\n\n  def initialize(template_id, count)\n    @template_id = template_id\n    @count = count\n  end\n\n  def id_text\n    template_id\n  end\n\n  LOGIN = new('1110', 2)\n  REGISTER = new('2220', 1)\nend\n",
    },
  ),
  'filled-later': using(
    { TemplateId: 'SmsDefaults.template' },
    {
      'app/models/sms_defaults.rb':
        "module SmsDefaults\n  class << self\n    attr_reader :template\n\n    def setup\n      @template = '1110'\n    end\n  end\nend\n",
    },
  ),
  'client-export': {
    'app/services/notifier.rb': `class Notifier\n  def notify\n${send()}  end\nend\n`,
    'app/services/tencent_client.rb': HEAD,
  },
  'function-value': using(
    { TemplateId: 'Templates.template_of(:login)' },
    {
      'app/models/templates.rb':
        "module Templates\n  IDS = { login: '1110', register: '2220' }.freeze\n\n  def self.template_of(kind)\n    IDS.fetch(kind)\n  end\nend\n",
    },
  ),

  'constructor-fields': {
    'app/services/code_sms.rb': `${HEAD}class CodeSms\n  def initialize(template_id)\n    @template_id = template_id\n  end\n\n  def send_code\n${send({ TemplateId: '@template_id' })}  end\nend\n`,
    'app/controllers/login_controller.rb': LOGIN("CodeSms.new('1110').send_code"),
  },
  'inject-field': {
    'app/services/tencent_sms.rb': CLASS,
    'app/controllers/login_controller.rb':
      "class LoginController < ApplicationController\n  def create\n    sms.send_code('+8613711112222', '1110')\n  end\n\n  private\n\n  def sms\n    @sms ||= TencentSms.new\n  end\nend\n",
  },
  'inject-constructor': {
    'app/services/tencent_sms.rb': CLASS,
    'app/services/login.rb':
      "class Login\n  def initialize(sms: TencentSms.new)\n    @sms = sms\n  end\n\n  def call\n    @sms.send_code('+8613711112222', '1110')\n  end\nend\n",
  },
  'one-implementation': unsupported('Ruby has no interfaces, and parameters have no types.', 'Ruby 没有接口，参数也没有类型。'),
  'two-implementations': {
    'app/services/tencent_sms.rb': CLASS,
    'app/services/console_sms.rb': 'class ConsoleSms\n  def send_code(phone, template_id)\n    puts phone, template_id\n  end\nend\n',
    'app/services/login.rb': "class Login\n  def call(sender)\n    sender.send_code('+8613711112222', '1110')\n  end\nend\n",
  },
  'two-vendors': {
    'app/services/ali_sms.rb':
      "class AliSms\n  def send_code(phone, template_id)\n    RPCClient.new(endpoint: 'https://dysmsapi.aliyuncs.com').request(action: 'SendSms', params: { PhoneNumbers: phone })\n  end\nend\n",
    'app/services/tencent_sms.rb': CLASS,
    'app/services/vendors.rb':
      "module Vendors\n  ALL = { 'ali' => AliSms, 'tencent' => TencentSms }.freeze\n\n  def self.login(name)\n    name.constantize.new.send_code('+8613711112222', 'SMS_1')\n  end\nend\n",
  },
  'template-method': {
    'app/services/base_sms.rb': `${HEAD}class BaseSms\n  def template\n    raise NotImplementedError\n  end\n\n  def send_code\n${send({ TemplateId: 'template' })}  end\nend\n`,
    'app/services/login_sms.rb': "class LoginSms < BaseSms\n  def template\n    '1110'\n  end\nend\n",
    'app/controllers/login_controller.rb': LOGIN('LoginSms.new.send_code'),
  },
  'inherited-wrapper': {
    'app/services/tencent_sms.rb': CLASS,
    'app/services/login.rb': "class Login < TencentSms\n  def call\n    send_code('+8613711112222', '1110')\n  end\nend\n",
  },
  factory: {
    'app/services/tencent_sms.rb': CLASS,
    'app/services/sms_factory.rb': 'module SmsFactory\n  def self.build\n    TencentSms.new\n  end\nend\n',
    'app/controllers/login_controller.rb': LOGIN("SmsFactory.build.send_code('+8613711112222', '1110')"),
  },
  singleton: {
    'app/services/tencent_sms.rb': CLASS.replace(
      'class TencentSms\n',
      'class TencentSms\n  def self.default\n    @default ||= new\n  end\n\n',
    ),
    'app/controllers/login_controller.rb': LOGIN("TencentSms.default.send_code('+8613711112222', '1110')"),
  },
  dto: {
    'app/models/message.rb':
      'class Message\n  attr_accessor :phone, :template_id\n\n  def initialize(phone, template_id)\n    @phone = phone\n    @template_id = template_id\n  end\nend\n',
    'app/services/sms.rb': BY_MESSAGE,
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code(Message.new('+8613711112222', '1110'))"),
  },
  'generated-dto': {
    'app/models/message.rb': 'Message = Struct.new(:phone, :template_id, keyword_init: true)\n',
    'app/services/sms.rb': BY_MESSAGE,
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code(Message.new(phone: '+8613711112222', template_id: '1110'))"),
  },
  'dto-default': unsupported(
    'Parameters have no types: what a message holds by default is not known where it is received.',
    '参数没有类型：接收消息处无法得知其默认值。',
  ),
  'builder-dto': {
    'app/models/message.rb':
      'class Message\n  attr_reader :phone, :template_id\n\n  def to(phone)\n    tap { @phone = phone }\n  end\n\n  def with_template(template_id)\n    @template_id = template_id\n    self\n  end\nend\n',
    'app/services/sms.rb': BY_MESSAGE,
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code(Message.new.to('+8613711112222').with_template('1110'))"),
  },

  'chain-import': {
    'lib/sms.rb': `${HEAD}def send_code(phone, template_id)\n${send(inside, '  ')}end\n`,
    'login.rb': "require_relative 'lib/sms'\n\nsend_code('+8613711112222', '1110')\n",
  },
  'chain-two-levels': {
    'app/services/sms.rb': SMS.replace(/end\n$/, "\n  def self.send_login(phone)\n    send_code(phone, '1110')\n  end\nend\n"),
    'app/controllers/login_controller.rb': LOGIN("Sms.send_login('+8613711112222')"),
  },
  'chain-three-levels': {
    'app/services/sms.rb': SMS,
    'app/services/templates.rb': "module Templates\n  def self.send_login(phone)\n    Sms.send_code(phone, '1110')\n  end\nend\n",
    'app/services/events.rb': 'class Events\n  def on_login(number)\n    Templates.send_login("+86#{number}")\n  end\nend\n',
    'app/controllers/login_controller.rb': LOGIN("Events.new.on_login('13711112222')"),
  },
  'chain-varargs': {
    'app/services/sms.rb': moduleOf('Sms', 'send_code(*params)', { TemplateParamSet: 'params' }),
    'app/controllers/login_controller.rb':
      'class LoginController\n  VALUES = %w[4370 5].freeze\n\n  def create\n    Sms.send_code(*VALUES)\n  end\nend\n',
  },
  'chain-brand': {
    'app/services/sms.rb': moduleOf('Sms', 'send_code(*args)', { TemplateParamSet: "['4370', *args]" }),
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code('5')"),
  },
  'chain-no-parameters': {
    'app/services/sms.rb': moduleOf('Sms', 'send_code(params = nil)', { TemplateParamSet: 'params || []' }),
    'app/controllers/login_controller.rb': LOGIN('Sms.send_code'),
  },
  'chain-options': {
    'app/services/sms.rb': moduleOf('Sms', 'send_code(options = {})', {
      PhoneNumberSet: '[options[:phone]]',
      TemplateId: 'options.fetch(:template_id)',
    }),
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code(phone: '+8613711112222', template_id: '1110')"),
  },
  'chain-decorated': {
    'app/services/sms.rb': `${HEAD}module Sms\n  module_function memoize(def send_code(phone, template_id)\n${send(inside)}  end)\nend\n`,
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code('+8613711112222', '1110')"),
  },
  'chain-callback': {
    'app/services/sms.rb': SMS,
    'app/controllers/login_controller.rb': LOGIN("users.on_found { |_user| Sms.send_code('+8613711112222', '1110') }"),
  },
  'chain-recursive': {
    'app/services/sms.rb': `${HEAD}module Sms\n  def self.send_code(phone, attempt = 0)\n${send({ PhoneNumberSet: '[phone]' })}  rescue StandardError\n    Retrying.again(phone, attempt)\n  end\nend\n`,
    'app/services/retrying.rb':
      'module Retrying\n  def self.again(phone, attempt)\n    attempt > 2 ? nil : Sms.send_code(phone, attempt + 1)\n  end\nend\n',
    'app/controllers/login_controller.rb': LOGIN("Sms.send_code('+8613711112222')"),
  },
  'chain-split-arguments': {
    'app/services/sms.rb': moduleOf('Sms', 'send_code(template_id, params:)', { TemplateId: 'template_id', TemplateParamSet: 'params' }),
    'app/controllers/login_controller.rb':
      "class LoginController\n  def create\n    Sms.send_code('1110', params: ['4370', '5'])\n  end\n\n  def register\n    Sms.send_code('2220', params: ['4370'])\n  end\nend\n",
  },
};
