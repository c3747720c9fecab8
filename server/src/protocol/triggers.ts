/**
 * What tells that a workspace may hold something to check, so that no server is started for those that do not. Deliberately wider than what
 * the engine looks for: a server too many costs a moment, one too few costs every finding.
 */

/** Tested against the text of a document that is open. */
export const TRIGGER_TEXT =
  /SendSms|send_sms|SendMultiGlobalSms|TemplateParamSet|PhoneNumberSet|SmsSdkAppid|qcloud_?sms|tencentcloud|Sms(?:Single|Multi)Sender|yun\.tim\.qq\.com|smslint-(?:disable|enable)/i;

/** Files that say which packages a project uses. */
export const MANIFESTS: readonly string[] = [
  'package.json',
  'requirements*.txt',
  'pyproject.toml',
  'Pipfile',
  'setup.py',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'libs.versions.toml',
  'go.mod',
  'composer.json',
  '*.csproj',
  'Gemfile',
  'Cargo.toml',
];

/** Tested against a manifest: SDKs of Tencent Cloud and wrappers that are known to send through it. */
export const TRIGGER_DEPENDENCY = /tencent-?cloud|qcloud_?sms|sms4j|easy-?sms|tencent[\w.-]*sms/i;

/** Files that are there for this tool alone. */
export const OWN_FILES: readonly string[] = ['smslint.json', 'sms-catalog.{json,yaml,yml}', 'sms-templates.{json,yaml,yml}', '*.smstpl'];
