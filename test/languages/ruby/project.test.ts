import { describe, expect, test } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

const CLIENT = "TencentCloud::Sms::V20210111::Client.new(cred, 'ap-guangzhou')";
const REQUEST = 'TencentCloud::Sms::V20210111::SendSmsRequest.new';

/** A service whose request has these positional arguments. */
const service = (args: string, more = ''): string => `class Notifier
  def notify(kind)
    ${CLIENT}.SendSms(${REQUEST}(${args}))
  end
${more}end
`;

const ARGS = (template: string, sign = "'腾讯云'"): string => `['+8613711112222'], '1400006666', ${template}, ${sign}, ['1']`;

/** The calls of a project, one a line. */
const callsOf = async (files: Record<string, string>): Promise<string> => (await check(files)).calls.map((c) => showCall(c)).join('\n');

/** Template and sign of the only call. */
async function idsOf(template: string, files: Record<string, string>, sign = "'腾讯云'"): Promise<string> {
  const text = await callsOf({ 'app/services/notifier.rb': service(ARGS(template, sign)), ...files });
  return /TemplateId=.*(?= TemplateParamSet)/.exec(text)?.[0] ?? text;
}

describe('settings', () => {
  test('config_for: what all environments share, and what each says itself', async () => {
    const yml =
      "shared:\n  template: '1110'\n  nested:\n    a: '1'\n    b: '2'\ndevelopment:\n  sign: 甲\nproduction:\n  sign: 乙\n  nested:\n    b: '3'\ntest:\n  sign: 丙\n";
    const read = 'Rails.application.config_for(:sms)';
    expect(await idsOf(`${read}[:template]`, { 'config/sms.yml': yml }, `${read}[:sign]`)).toBe('TemplateId="1110" SignName="甲" | "乙"');
    expect(await idsOf(`${read}.dig(:nested, :b)`, { 'config/sms.yml': yml }, `${read}[:nested][:a]`)).toBe(
      'TemplateId="2" | "3" SignName="1"',
    );
  });

  test('template text in YAML: variables of the environment, and nothing else', async () => {
    const yml =
      "production:\n  a: <%= ENV['SMS_A'] %>\n  b: <%= ENV.fetch('SMS_B', '2220') %>\n  c: <%= Rails.application.credentials.sms %>\n  d: <%= ENV['SMS_D'] || \"3330\" %>\n  e: x<%= 1 %>\n";
    const read = (key: string): string => `YAML.load(ERB.new(File.read(Rails.root.join('config', 'sms.yml'))).result)[Rails.env]['${key}']`;
    const files = { 'config/sms.yml': yml, '.env': 'SMS_A=1110\n' };
    expect(await idsOf(read('a'), files, read('b'))).toBe('TemplateId="1110" SignName="2220"');
    expect(await idsOf(read('c'), files, read('d'))).toBe('TemplateId=?config SignName="3330"');
    expect(await idsOf(read('e'), files)).toContain('TemplateId=?config');
  });

  test('configuration of the application', async () => {
    const files = {
      'config/application.rb':
        "module Shop\n  class Application < Rails::Application\n    config.x.sms.template = '1110'\n    config.sms = config_for(:sms)\n  end\nend\n",
      'config/sms.yml': 'production:\n  sign: 云帆\n',
    };
    expect(await idsOf('Rails.configuration.x.sms.template', files, 'Rails.configuration.sms[:sign]')).toBe(
      'TemplateId="1110" SignName="云帆"',
    );
    expect(await idsOf('Rails.configuration.x.sms.other', files)).toContain('TemplateId=?');
  });

  test('the config gem, with files of environments over it', async () => {
    const files = {
      'config/settings.yml': "sms:\n  template: '1110'\n  sign: 云帆\n",
      'config/settings/production.yml': 'sms:\n  sign: 云帆课堂\n',
    };
    expect(await idsOf('Settings.sms.template', files, 'Settings.sms.sign')).toBe('TemplateId="1110" SignName="云帆课堂"');
    expect(await idsOf("Settings['sms']['template']", files, 'Settings.dig(:sms, :sign)')).toBe('TemplateId="1110" SignName="云帆课堂"');
  });

  test('a constant of an initializer', async () => {
    expect(await idsOf('SMS_TEMPLATE', { 'config/initializers/sms.rb': "SMS_TEMPLATE = '1110'.freeze\n" })).toContain('TemplateId="1110"');
    const two = { 'config/initializers/a.rb': "SMS_TEMPLATE = '1110'\n", 'lib/b.rb': "SMS_TEMPLATE = '2220'\n" };
    expect(await idsOf('SMS_TEMPLATE', two)).toContain('TemplateId=?');
  });

  test('what the setup of the application gives to a class of settings', async () => {
    const config = `module Acme
  module Sms
    class Config
      attr_accessor :template, :sign

      def initialize
        @template = ''
      end
    end

    class << self
      attr_accessor :brand

      def config
        @config ||= Config.new
      end

      def configure
        yield(config)
      end
    end
  end
end
`;
    const files = {
      'lib/acme/sms.rb': config,
      'config/initializers/sms.rb':
        "Rails.application.reloader.to_prepare do\n  Acme::Sms.configure do |config|\n    config.template = '1110'\n    config.sign = ENV.fetch('SIGN', '云帆')\n  end\nend\nAcme::Sms.brand = '云帆课堂'\n",
    };
    expect(await idsOf('Acme::Sms.config.template', files, 'Acme::Sms.config.sign')).toBe('TemplateId="1110" SignName="云帆"');
    expect(await idsOf("'1'", files, 'Acme::Sms.brand')).toBe('TemplateId="1" SignName="云帆课堂"');
    const other = { ...files, 'config/initializers/sms.rb': "Other::Sms.configure { |c| c.template = '2220' }\n" };
    expect(await idsOf('Acme::Sms.config.template', other)).toContain('TemplateId=?');
  });

  test('what others may set is only a default', async () => {
    const config = `module Sms
  class Config
    attr_accessor :template

    def initialize
      @template = '1110'
    end
  end

  def self.config
    @config ||= Config.new
  end

  def self.configure
    yield config
  end
end
`;
    const files = { 'lib/sms.rb': config, 'lib/setup.rb': "Sms.configure { |c| c.template = ENV['X'] }\n" };
    expect(await idsOf('Sms.config.template', files)).toBe('TemplateId="1110" | ?field SignName="腾讯云"');
    const known = { 'lib/sms.rb': config, 'config/initializers/sms.rb': "Sms.configure { |c| c.template = ENV['X'] }\n" };
    expect(await idsOf('Sms.config.template', known)).toContain('TemplateId=?environment');
  });
});

describe('constants', () => {
  test('of the nearest module', async () => {
    const files = {
      'app/services/notifier.rb': `module Shop\n  module Sms\n    class Notifier\n      def notify\n        ${CLIENT}.SendSms(${REQUEST}(${ARGS('Templates::LOGIN')}))\n      end\n    end\n  end\nend\n`,
      'lib/shop/sms/templates.rb': "module Shop\n  module Sms\n    module Templates\n      LOGIN = '1110'\n    end\n  end\nend\n",
      'lib/other/templates.rb': "module Other\n  module Templates\n    LOGIN = '2220'\n  end\nend\n",
      'app/models/templates.rb': "module Templates\n  LOGIN = '3330'\nend\n",
    };
    expect(await callsOf(files)).toContain('TemplateId="1110"');
  });

  test('of a class that is opened in two files', async () => {
    const files = {
      'lib/acme/sms.rb': `module Acme\n  module Sms\n    def self.deliver_code(phone)\n      ${CLIENT}.SendSms(${REQUEST}([phone], '1400006666', Config::TEMPLATE, '腾讯云', ['1']))\n    end\n  end\nend\n`,
      'lib/acme/sms/config.rb': "module Acme\n  module Sms\n    class Config\n      TEMPLATE = '1110'\n    end\n  end\nend\n",
      'bin/send.rb': "module Acme\n  Sms.deliver_code('+8613711112222')\nend\n",
    };
    expect(await callsOf(files)).toContain('via Sms.deliver_code');
    expect(await callsOf(files)).toContain('TemplateId="1110"');
  });
});

describe('service objects', () => {
  const files = {
    'app/services/application_service.rb': 'class ApplicationService\n  def self.call(...) = new(...).call\nend\n',
    'app/services/send_code.rb': `class SendCode < ApplicationService
  def initialize(phone, template: '1110', params: [])
    @phone, @template = phone, template
    @params = params
  end

  def call
    with_client { |client| client.SendSms(request) }
  end

  private

  def request
    @request ||= ${REQUEST}.tap do |r|
      r.PhoneNumberSet = ["+86#{@phone}"]
      r.SmsSdkAppId = '1400006666'
      r.SignName = '腾讯云'
      r.TemplateId = @template
      r.TemplateParamSet = @params
    end
  end

  def with_client
    yield ${CLIENT}
  end
end
`,
    'app/controllers/codes_controller.rb':
      "class CodesController < ApplicationController\n  def create\n    SendCode.call('13711112222', template: '2220', params: %w[1 2])\n  end\nend\n",
  };

  test('a send call in a block is one call, where it is written', async () => {
    const lines = (await callsOf(files)).split('\n').filter((l) => l.startsWith('app/services'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('via');
  });

  test('inherited class methods make an object of the class that is called', async () => {
    const line = (await callsOf(files)).split('\n').find((l) => l.startsWith('app/controllers'));
    expect(line).toContain('PhoneNumberSet=["+8613711112222"]');
    expect(line).toContain('TemplateId="2220"');
    expect(line).toContain('TemplateParamSet=["1", "2"]');
  });
});

describe('requests by hand', () => {
  const BODY =
    "{ 'PhoneNumberSet' => ['+8613711112222'], 'SmsSdkAppId' => '1400006666', 'TemplateId' => '1110', 'SignName' => '腾讯云', 'TemplateParamSet' => ['1'] }";
  const HEADERS = "{ 'X-TC-Action' => 'SendSms', 'X-TC-Version' => '2021-01-11' }";
  const URL = "'https://sms.tencentcloudapi.com'";
  test.each([
    ['Faraday', `Faraday.post(${URL}, ${BODY}.to_json, ${HEADERS})`],
    [
      'Faraday with a block',
      `conn = Faraday.new(url: ${URL})\nconn.post('/') do |req|\n  req.headers['X-TC-Action'] = 'SendSms'\n  req.headers['X-TC-Version'] = '2021-01-11'\n  req.body = JSON.generate(${BODY})\nend`,
    ],
    ['HTTParty', `HTTParty.post(${URL}, body: ${BODY}.to_json, headers: ${HEADERS})`],
    ['RestClient', `RestClient.post(${URL}, ${BODY}.to_json, ${HEADERS})`],
    ['RestClient::Request', `RestClient::Request.execute(method: :post, url: ${URL}, payload: ${BODY}.to_json, headers: ${HEADERS})`],
    ['http.rb', `HTTP.headers(${HEADERS}).post(${URL}, json: ${BODY})`],
    ['Net::HTTP', `Net::HTTP.post(URI(${URL}), ${BODY}.to_json, ${HEADERS})`],
    [
      'Net::HTTP with a connection',
      `uri = URI.parse(${URL})\nhttp = Net::HTTP.new(uri.host, uri.port)\nreq = Net::HTTP::Post.new(uri.path, ${HEADERS})\nreq.body = ${BODY}.to_json\nhttp.request(req)`,
    ],
    [
      'version 1 of the signature',
      `params = ${BODY}.merge('Action' => 'SendSms', 'Version' => '2021-01-11')\nHTTParty.get(${URL}, query: params)`,
    ],
  ])('%s', async (_, source) => {
    expect(await callsOf({ 'a.rb': `${source}\n` })).toMatch(
      /2021-01-11 SendSms PhoneNumberSet=\["\+8613711112222"\] .*TemplateId="1110" SignName="腾讯云"/,
    );
  });
});

describe('nothing is claimed', () => {
  test('where methods are made at run time', async () => {
    const text = await idsOf('template', {}, "'腾讯云'");
    expect(text).toContain('TemplateId=?');
    const made = service(ARGS('template'), '\n  define_method(:template) { @templates[:login] }\n');
    expect(await callsOf({ 'a.rb': made })).toContain('TemplateId=?');
  });

  test('about a list or a text that is changed elsewhere', async () => {
    const list = `class Notifier
  PARAMS = ['1']

  def self.add(x)
    PARAMS << x
  end

  def notify
    ${CLIENT}.SendSms(${REQUEST}(['+8613711112222'], '1400006666', '1110', '腾讯云', PARAMS))
  end
end
`;
    expect(await callsOf({ 'a.rb': list })).toContain('TemplateParamSet=["1", …]');
    const text = (change: string): string =>
      `def notify\n  sign = '腾讯'\n  ${change}\n  ${CLIENT}.SendSms(${REQUEST}(${ARGS("'1110'", 'sign')}))\nend\n`;
    expect(await callsOf({ 'a.rb': text("sign << '云'") })).toContain('SignName="腾讯云"');
    for (const change of ["sign.concat('云')", "sign.replace('云')", "sign.gsub!('讯', '云')", "sign.prepend('云') if x"])
      expect(await callsOf({ 'a.rb': text(change) }), change).toMatch(/SignName=(?:\?|"腾讯" \| \?)/);
    expect(await callsOf({ 'a.rb': text("sign = '%{name}云' % { name: '腾讯' }") })).toContain('SignName="腾讯云"');
    expect(await callsOf({ 'a.rb': text("sign = format('%<name>s云', name: '腾讯')") })).toContain('SignName=?');
  });

  test('about an empty text, which is true in Ruby', async () => {
    expect(await idsOf("('' || '1110')", {})).toContain('TemplateId=""');
  });

  test('a hash handed over in the place of keywords, and keywords in the place of a hash', async () => {
    const files = {
      'a.rb': `def deliver_code(opts = {})\n  ${CLIENT}.SendSms(${REQUEST}(${ARGS('opts[:template]')}))\nend\n\ndeliver_code(template: '1110')\nopts = { template: '2220' }\ndeliver_code(opts)\ndeliver_code\n`,
    };
    const lines = (await callsOf(files)).split('\n');
    expect(lines.filter((l) => l.includes('via')).map((l) => /TemplateId=(\S+)/.exec(l)?.[1] ?? 'absent')).toEqual([
      '"1110"',
      '"2220"',
      'absent',
    ]);
  });
});
