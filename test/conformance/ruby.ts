import { files } from './files/ruby.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: "'1400006666'",
  SignName: "'腾讯云'",
  TemplateId: "'1110'",
  PhoneNumberSet: "['+8613711112222']",
  TemplateParamSet: "['4370', '5']",
};

const HEAD = `require 'tencentcloud-sdk-sms'

include TencentCloud::Common
include TencentCloud::Sms::V20210111

CLIENT = Client.new(Credential.new(ENV['SECRET_ID'], ENV['SECRET_KEY']), 'ap-guangzhou')

`;

/** Statements that fill `req`. */
const send = (fields: Fields = {}, indent = ''): string =>
  ['req = SendSmsRequest.new', ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`req.${k} = ${v}`]))]
    .map((l) => `${indent}${l}\n`)
    .join('');

const hash = (fields: Fields = {}): string =>
  `{ ${Object.entries({ ...REQUEST, ...fields })
    .flatMap(([k, v]) => (v === null ? [] : [`'${k}' => ${v}`]))
    .join(', ')} }`;

const script = (before: string, fields: Fields = {}): string => `${HEAD}${before}\n${send(fields)}CLIENT.SendSms(req)\n`;
const inMethod = (before: string, fields: Fields = {}, params = 'order'): string =>
  `${HEAD}def notify(${params})\n${before}${before === '' ? '' : '\n'}${send(fields, '  ')}  CLIENT.SendSms(req)\nend\n`;
const wrapper = (params: string, fields: Fields): string =>
  `${HEAD}def send_code(${params})\n${send(fields, '  ')}  CLIENT.SendSms(req)\nend\n\n`;
const inside: Fields = { PhoneNumberSet: '[phone]', TemplateId: 'template_id' };
const method = (params: string, fields: Fields, self = ''): string =>
  `  def ${self}send_code(${params})\n${send(fields, '    ')}    CLIENT.SendSms(req)\n  end\n`;

const single: Answers = {
  literal: script(''),
  'module-constant': script("TEMPLATE = '1110'.freeze", { TemplateId: 'TEMPLATE' }),
  'class-constant': script("class Templates\n  LOGIN = '1110'\nend\n", { TemplateId: 'Templates::LOGIN' }),
  'enum-constant': script("module Template\n  LOGIN = :'1110'\n  REGISTER = :'2220'\nend\n", { TemplateId: 'Template::LOGIN.to_s' }),
  'constant-chain': script("LOGIN = '1110'\nDEFAULT_TEMPLATE = LOGIN", { TemplateId: 'DEFAULT_TEMPLATE' }),
  'local-variable': inMethod("  template = '1110'", { TemplateId: 'template' }),
  reassignment: inMethod("  template = '2220'\n  template = '1110'", { TemplateId: 'template' }),
  'branch-reassignment': inMethod("  template = '1110'\n  template = '2220' if order.new?", { TemplateId: 'template' }),
  conditional: inMethod('', { TemplateId: "order.new? ? '2220' : '1110'" }),
  correlated: `${HEAD}def notify(order)
  template, params = if order.new?
                       ['2220', ['4370']]
                     else
                       ['1110', %w[4370 5]]
                     end
  CLIENT.SendSms(SendSmsRequest.new(['+8613711112222'], '1400006666', template, '腾讯云', params))
end
`,
  switch: inMethod(
    `  case order.kind
  when 'new', :fresh
    template = '2220'
    params = ['4370']
  else
    template = '1110'
    params = ['4370', '5']
  end`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  concatenation: script("COUNTRY = '+86'", { PhoneNumberSet: "[COUNTRY + '137' + '11112222']", SignName: "'腾讯' << '云'" }),
  interpolation: script("number = '13711112222'", { PhoneNumberSet: '["+86#{number}"]' }),
  'format-call': script('', {
    PhoneNumberSet: "[format('+%d%s', 86, '13711112222')]",
    SignName: "'%s云' % '腾讯'",
    TemplateId: "'%s%s' % ['11', '10']",
  }),
  'adjacent-literals': script('', { SignName: "'腾讯' \\\n  '云'" }),
  'number-to-text': script('TEMPLATE = 1110', { TemplateId: 'TEMPLATE.to_s' }),
  number: script('', { TemplateId: '1110' }),
  trimmed: script('', { TemplateId: "' 1110 '.strip" }),
  'multiline-text': script("sign = <<~SIGN.strip\n    腾讯云\n  SIGN\nid = <<-'ID'.strip\n1110\nID", {
    SignName: 'sign',
    TemplateId: 'id',
    TemplateParamSet: "[%q(4370), '5']",
  }),

  'list-variable': script("params = ['4370', '5']", { TemplateParamSet: 'params' }),
  'list-spread': script("rest = ['5']", { TemplateParamSet: "['4370', *rest]" }),
  'list-append': script("params = []\nparams << '4370'\nparams.push('5')", { TemplateParamSet: 'params' }),
  'list-append-loop': inMethod('  params = []\n  order.items.each do |item|\n    params << item.name\n  end', {
    TemplateParamSet: 'params',
  }),
  'list-copy': script("params = ['4370', '5'].freeze", { TemplateParamSet: 'params.dup' }),
  'list-factory': script('', { TemplateParamSet: '%w[4370 5]', PhoneNumberSet: "Array('+8613711112222')" }),
  'list-index': script("params = ['', '']\nparams[0] = '4370'\nparams[1] = '5'", { TemplateParamSet: 'params' }),
  'list-empty': script('', { TemplateParamSet: '[]' }),
  'list-null': script('', { TemplateParamSet: 'nil' }),
  'list-concatenated': script('', { TemplateParamSet: "['4370'] + ['5']" }),
  'list-mapped': script("numbers = ['13711112222', '13711112223']", { PhoneNumberSet: 'numbers.map { |n| "+86#{n}" }' }),
  'phone-list': script('', { PhoneNumberSet: "['+8613711112222', '+8613711112223', '13711112224']" }),
  'phone-split': script('', { PhoneNumberSet: "'+8613711112222,+8613711112223'.split(',')" }),

  'member-writes': script(''),
  overwritten: `${HEAD}${send({ TemplateId: "'2220'" })}req.TemplateId = '1110'\nCLIENT.SendSms(req)\n`,
  'branch-field': `${HEAD}def notify(order)\n${send({}, '  ')}  req.SessionContext = 'login' if order.new?\n  CLIENT.SendSms(req)\nend\n`,
  builder: `${HEAD}class RequestBuilder
  attr_reader :request

  def initialize
    @request = SendSmsRequest.new
    @request.SmsSdkAppId = '1400006666'
  end

  def sign(name)
    @request.SignName = name
    self
  end

  def template(template_id, *params)
    request.TemplateId = template_id
    request.TemplateParamSet = params
    self
  end

  def to(phone)
    @request.PhoneNumberSet = [phone]
    self
  end
end

CLIENT.SendSms(RequestBuilder.new.sign('腾讯云').template('1110', '4370', '5').to('+8613711112222').request)
`,
  'json-payload': `require 'json'\n${HEAD}req = SendSmsRequest.new\nparams = ${hash()}\nreq.deserialize(JSON.parse(params.to_json))\nCLIENT.SendSms(req)\n`,
  'json-literal': `${HEAD}req = SendSmsRequest.new
req.deserialize(JSON.parse('{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}'))
CLIENT.SendSms(req)
`,
  'json-escaped': `${HEAD}req = SendSmsRequest.new
req.deserialize(JSON.parse("{\\"SmsSdkAppId\\":\\"1400006666\\",\\"SignName\\":\\"\\\\u817e\\\\u8baf\\\\u4e91\\",\\"TemplateId\\":\\"1110\\",\\"PhoneNumberSet\\":[\\"+8613711112222\\"],\\"TemplateParamSet\\":[\\"4370\\",\\"5\\"]}"))
CLIENT.SendSms(req)
`,
  'json-holes': `${HEAD}def notify(phone, code)
  req = SendSmsRequest.new
  body = <<~JSON
    {"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+86#{phone}"],"TemplateParamSet":["#{code}","5"]}
  JSON
  req.deserialize(JSON.parse(body))
  CLIENT.SendSms(req)
end
`,
  merged: `${HEAD}base = { 'SmsSdkAppId' => '1400006666', 'SignName' => '腾讯云' }
params = base.merge('TemplateId' => '1110')
params.merge!('PhoneNumberSet' => ['+8613711112222'], **{ 'TemplateParamSet' => ['4370', '5'] })
req = SendSmsRequest.new
req.deserialize(params)
CLIENT.SendSms(req)
`,
  'other-fields': script('', { ExtendCode: "'01'", SessionContext: "'login'", SenderId: "'Qsms'" }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${HEAD}def build\n${send({}, '  ')}  req\nend\n\ndef notify\n  req = build\n  CLIENT.SendSms(req)\nend\n`,
  'filled-by-argument': `${HEAD}def fill(req)
  req.SmsSdkAppId = '1400006666'
  req.SignName = '腾讯云'
  req.public_send(:TemplateId=, '1110')
end

def notify
  req = SendSmsRequest.new
  req.PhoneNumberSet = ['+8613711112222']
  req.TemplateParamSet = ['4370', '5']
  fill(req)
  CLIENT.SendSms(req)
end
`,
  'filled-by-unknown': `require 'extras'\n${HEAD}${send()}Extras.decorate(req)\nCLIENT.SendSms(req)\n`,
  'early-return': `${HEAD}def notify(vendor)
  if vendor == 'ali'
    request = { PhoneNumbers: '13711112222', TemplateCode: 'SMS_1', SignName: '阿里云' }
    return RPCClient.new(endpoint: 'https://dysmsapi.aliyuncs.com').request(action: 'SendSms', params: request)
  end
${send({}, '  ')}  CLIENT.SendSms(req)
end
`,
  guarded: `${HEAD}def notify
${send({}, '  ')}  resp = CLIENT.SendSms(req)
  puts resp.serialize
  true
rescue TencentCloudSDKException => e
  Rails.logger.error(e.message)
  false
ensure
  puts 'done'
end
`,
  'client-field': `require 'tencentcloud-sdk-sms'

class Notifier
  def initialize(cred)
    @client = TencentCloud::Sms::V20210111::Client.new(cred, 'ap-guangzhou')
  end

  def notify
${send({}, '    ').replace('SendSmsRequest', 'TencentCloud::Sms::V20210111::SendSmsRequest')}    @client.SendSms(req)
  end
end
`,
  'client-function': `require 'tencentcloud-sdk-sms'

class Notifier
  def client
    @client ||= TencentCloud::Sms::V20210111::Client.new(cred, 'ap-guangzhou')
  end

  def notify
${send({}, '    ').replace('SendSmsRequest', 'TencentCloud::Sms::V20210111::SendSmsRequest')}    client.SendSms(req)
  end
end
`,
  'client-inline': `require 'tencentcloud-sdk-sms'
Sms = TencentCloud::Sms::V20210111
${send().replace('SendSmsRequest', 'Sms::SendSmsRequest')}Sms::Client.new(cred, 'ap-guangzhou').SendSms(req)
`,
  async: unsupported('The SDK has no asynchronous form.', 'SDK 没有异步形式。'),
  callback: `${HEAD}def notify\n${send({}, '  ')}  CLIENT.SendSms(req)\nend\n\nThread.new { notify }\n`,
  'global-send': `${HEAD}info = MultiSmsInfo.new('+12025550123', '1110', ['4370', '5'])
CLIENT.SendMultiGlobalSms(SendMultiGlobalSmsRequest.new('1400006666', [info]))
`,

  'wrapper-function': `${wrapper('phone, template_id', inside)}send_code('+8613711112222', '1110')\n`,
  'wrapper-method': `${HEAD}class Notifier\n${method('phone, template_id', inside)}end\n\nNotifier.new.send_code('+8613711112222', '1110')\n`,
  'wrapper-static': `${HEAD}class Notifier\n${method('phone, template_id', inside, 'self.')}end\n\nNotifier.send_code('+8613711112222', '1110')\n`,
  'wrapper-closure': `${HEAD}def create_sender
  send_code = lambda do |phone, template_id|
${send(inside, '    ')}    CLIENT.SendSms(req)
  end
  send_code.call('+8613711112222', '1110')
end
`,
  'wrapper-default': `${wrapper("phone, template_id = '1110'", inside)}send_code('+8613711112222')\n`,
  'wrapper-overload': unsupported('Ruby has no overloads.', 'Ruby 没有重载。'),
  'wrapper-keywords': `${wrapper('phone:, template_id:', inside)}send_code(template_id: '1110', phone: '+8613711112222')\n`,
  'wrapper-varargs': `${wrapper('*params', { TemplateParamSet: 'params' })}send_code('4370', '5')\n`,
  'wrapper-prefix': `${wrapper('phone', { PhoneNumberSet: '["+86#{phone}"]' })}send_code('13711112222')\n`,
  'wrapper-two-levels': `${wrapper('phone, template_id', inside)}def send_login(phone)\n  send_code(phone, '1110')\nend\n\nsend_login('+8613711112222')\n`,
  'wrapper-branch': `${HEAD}def send_code(kind)
  template = '1110'
  params = ['4370', '5']
  if kind == :new
    template = '2220'
    params = ['4370']
  end
${send({ TemplateId: 'template', TemplateParamSet: 'params' }, '  ')}  CLIENT.SendSms(req)
end

send_code(:login)
`,
  'wrapper-field': `${HEAD}class Notifier
  attr_reader :template_id

  def initialize(template_id)
    @template_id = template_id
  end

${method('', { TemplateId: 'template_id' })}end

Notifier.new('1110').send_code
`,
  'wrapper-recursive': `${HEAD}def send_code(phone, attempt)
${send({ PhoneNumberSet: '[phone]' }, '  ')}  resp = CLIENT.SendSms(req)
  return send_code(phone, attempt + 1) if resp.SendStatusSet.first.Code != 'Ok' && attempt < 3

  resp
end

send_code('+8613711112222', 0)
`,

  environment: script('', { TemplateId: "ENV['SMS_TEMPLATE']" }),
  'environment-default': script('', { TemplateId: "ENV.fetch('SMS_TEMPLATE', '1110')" }),
  'environment-empty-default': script('', { TemplateId: "ENV['SMS_TEMPLATE'] || ''" }),
  'dictionary-literal': script("TEMPLATES = { login: '1110', register: '2220' }.freeze", { TemplateId: 'TEMPLATES[:login]' }),
  'dictionary-unknown': inMethod("  templates = { login: '1110', register: '2220' }", { TemplateId: 'templates.fetch(order.kind)' }),
  'dictionary-filled': inMethod('', { TemplateId: "TEMPLATES['login']" }).replace(
    HEAD,
    `${HEAD}TEMPLATES = {}\nTEMPLATES['login'] = '1110'\nTEMPLATES.update('register' => '2220')\n\n`,
  ),
  'dictionary-filled-elsewhere': inMethod('', { TemplateId: "TEMPLATES['login']" }).replace(
    HEAD,
    `${HEAD}TEMPLATES = {}\n\ndef load_templates(rows)\n  rows.each { |row| TEMPLATES[row.kind] = row.id }\nend\n\n`,
  ),
  dynamic: script('', { TemplateParamSet: "[rand(1000..9999).to_s, '5']" }),
  parameter: inMethod('', { TemplateId: 'template' }, 'template'),
  'phone-prefix': inMethod('', { PhoneNumberSet: "['+86' + phone]" }, 'phone'),
  'unknown-list': inMethod('', { TemplateParamSet: 'params' }, 'params'),

  'version-2019': `require 'tencentcloud-sdk-sms'

client = TencentCloud::Sms::V20190711::Client.new(cred, 'ap-guangzhou')
req = TencentCloud::Sms::V20190711::SendSmsRequest.new(['+8613711112222'], '1110', '1400006666', '腾讯云', ['4370', '5'])
client.SendSms(req)
`,
  'generic-client': `${HEAD}CLIENT.send_request('SendSms', ${hash()})\n`,
  'legacy-single': unsupported('There is no legacy SDK for Ruby.', '旧版 SDK 没有 Ruby 版本。'),
  'legacy-multi': unsupported('There is no legacy SDK for Ruby.', '旧版 SDK 没有 Ruby 版本。'),
  'legacy-keywords': unsupported('There is no legacy SDK for Ruby.', '旧版 SDK 没有 Ruby 版本。'),
  'legacy-text': unsupported('There is no legacy SDK for Ruby.', '旧版 SDK 没有 Ruby 版本。'),
  'http-v3': `require 'net/http'

uri = URI('https://sms.tencentcloudapi.com')
request = Net::HTTP::Post.new(uri)
request['Authorization'] = authorization
request['X-TC-Action'] = 'SendSms'
request['X-TC-Version'] = '2021-01-11'
request.body = ${hash()}.to_json
Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
`,
  'http-v5': `require 'rest-client'

random = rand(10_000..99_999)
url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=#{random}"
body = { tel: { nationcode: '86', mobile: '13711112222' }, sign: '腾讯云', tpl_id: 1110, params: ['4370', '5'], sig: sig(random), time: Time.now.to_i, extend: '', ext: '' }
RestClient.post(url, body.to_json, content_type: :json)
`,

  cjk: `# 发送验证码 😀\n${script("模板 = '1110' # 正文模板", { TemplateId: '模板', TemplateParamSet: "['您好😀', '5']" })}`,
  'line-ends': `\uFEFF${script("TEMPLATE = '1110'", { TemplateId: 'TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${inMethod('', {}, '')}\n\ndef broken(\n  x = = 1\nend\n`,
  logged: `require 'json'\n${HEAD}${send()}puts req.serialize\nRails.logger.info("request #{req.to_json}")\nlog(req)\nCLIENT.SendSms(req)\n`,
  'variables-named-like-fields': script("TemplateId = '1110'\nSignName = '腾讯云'\nphoneNumberSet = '+8613711112222'", {
    TemplateId: 'TemplateId',
    SignName: 'SignName',
    PhoneNumberSet: '[phoneNumberSet]',
  }),

  'commented-out': `${HEAD}${send()
    .split('\n')
    .map((l) => `# ${l}\n`)
    .join('')}# CLIENT.SendSms(req)\n=begin\nCLIENT.SendSms(SendSmsRequest.new)\n=end\n__END__\nCLIENT.SendSms(SendSmsRequest.new)\n`,
  'other-vendor': `require 'aliyunsdkcore'

client = RPCClient.new(endpoint: 'https://dysmsapi.aliyuncs.com', api_version: '2017-05-25')
client.request(action: 'SendSms', params: { PhoneNumbers: '13711112222', SignName: '阿里云', TemplateCode: 'SMS_1', TemplateParam: '{}' })
request = Zernio::SendSmsRequest.new(to: '+8613711112222', text: 'hi')
Zernio::Client.new.SendSms(request)
`,
  voice: `require 'tencentcloud-sdk-vms'

req = TencentCloud::Vms::V20200902::SendTtsVoiceRequest.new
req.TemplateId = '1110'
req.CalledNumber = '+8613711112222'
req.VoiceSdkAppid = '1400006666'
req.TemplateParamSet = ['4370']
TencentCloud::Vms::V20200902::Client.new(cred, 'ap-guangzhou').SendTtsVoice(req)
PhoneNumberSet = [].freeze
`,
  'other-action': `${HEAD}req = PullSmsSendStatusRequest.new(10, '1400006666')\nCLIENT.PullSmsSendStatus(req)\nnote = 'SendSms'\n`,
  'never-sent': `sample = ${hash()}\nputs sample\n`,
  mock: {
    'spec/sms_spec.rb': `RSpec.describe Sms do\n  it 'sends' do\n    client = double('client')\n    expect(client).to receive(:SendSms).with(hash_including(${hash().slice(2, -2)}))\n    allow(client).to receive(:SendSms).and_return(nil)\n  end\nend\n`,
    'lib/sms_api.rb': 'module SmsApi\n  def SendSms(request)\n    raise NotImplementedError\n  end\nend\n',
  },
  'dead-code': `${HEAD}def notify\n  return nil\n${send({}, '  ')}  CLIENT.SendSms(req)\nend\n`,
};

export const conformance: Conformance = { path: 'notify.rb', answers: { ...single, ...files } };
