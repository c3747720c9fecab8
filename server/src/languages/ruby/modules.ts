import { dirname, join } from '../../base/path.js';

/** Libraries that are never files of the workspace under test; they would only cost look-ups. */
const ELSEWHERE = new Set([
  'json',
  'net',
  'uri',
  'openssl',
  'digest',
  'base64',
  'time',
  'date',
  'securerandom',
  'yaml',
  'erb',
  'logger',
  'set',
  'ostruct',
  'open-uri',
  'fileutils',
  'pathname',
  'csv',
  'cgi',
  'singleton',
  'forwardable',
  'tempfile',
  'benchmark',
  'optparse',
  'bundler',
  'rails',
  'rspec',
  'minitest',
  'faraday',
  'httparty',
  'rest-client',
  'redis',
  'sidekiq',
  'sinatra',
  'dotenv',
  'tencentcloud-sdk-common',
  'tencentcloud-sdk-sms',
]);

/** `./sms` from the file's own folder; `sms/client` from the load path: `lib` and `app` folders and the folders upward. */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  if (module === '' || /^[A-Z]/.test(module)) return [];
  const here = dirname(from);
  if (module.startsWith('.')) {
    const path = join(here, module);
    return path === undefined ? [] : [withExtension(path)];
  }
  if (ELSEWHERE.has(module.split('/', 1)[0]!)) return [];
  const out: string[] = [];
  for (let root = here; ; root = dirname(root)) {
    for (const folder of ['lib', 'app']) out.push(withExtension(join(root, `${folder}/${module}`) ?? module));
    out.push(withExtension(join(root, module) ?? module));
    if (root === '') return out;
  }
}

const withExtension = (path: string): string => (/\.(?:rb|rake)$/.test(path) ? path : `${path}.rb`);

/** Constants of the language, of Rails and of everyday gems: no file of the workspace declares them. */
export const ELSEWHERE_CONSTANTS: ReadonlySet<string> = new Set(
  `TencentCloud Rails Settings Figaro ENV JSON YAML Psych ERB MultiJson Oj Time Date DateTime Integer Float String Array Hash Set Symbol Struct
  OpenStruct Data Object BasicObject Module Class Kernel Comparable Enumerable Proc Method Range Regexp Random SecureRandom Digest OpenSSL Base64
  URI Net Faraday HTTParty RestClient HTTP Typhoeus Excon CGI File FileUtils Dir IO Pathname Tempfile STDOUT STDERR Logger StandardError
  Exception RuntimeError ArgumentError NotImplementedError TypeError KeyError NoMethodError Timeout Process Thread Mutex Queue Concurrent Redis
  Sidekiq Resque ActiveRecord ActiveModel ActiveSupport ActionController ActionMailer ActiveJob ActionView I18n Devise Grape Sinatra RSpec
  Minitest Hashie Singleton Forwardable Math GC ObjectSpace Marshal ARGV Bundler Gem Rake Nokogiri Zlib StringIO Encoding Errno Socket
  RUBY_VERSION Aliyun Twilio`
    .trim()
    .split(/\s+/),
);

/** The file in which Rails and most gems look for a constant: `SMSSender` is in `sms_sender.rb`. */
export const fileOfConstant = (name: string): string =>
  `${name
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()}.rb`;
