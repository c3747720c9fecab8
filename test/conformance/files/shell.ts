import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const HEAD = '#!/usr/bin/env bash\nset -euo pipefail\n\n';

const send = (fields: Fields = {}): string =>
  [
    'tccli sms SendSms',
    ...Object.entries({
      region: 'ap-guangzhou',
      PhoneNumberSet: `'["+8613711112222"]'`,
      SmsSdkAppId: '1400006666',
      SignName: '腾讯云',
      TemplateId: '1110',
      TemplateParamSet: `'["4370", "5"]'`,
      ...fields,
    }).map(([k, v]) => `--${k} ${v}`),
  ].join(' ');

const inside: Fields = { PhoneNumberSet: '"[\\"$1\\"]"', TemplateId: '"$2"' };
const SMS = `${HEAD}send_code() {\n  ${send(inside)}\n}\n`;

const using = (before: string, fields: Fields, others: Fields) => ({ 'bin/notify.sh': `${HEAD}${before}\n${send(fields)}\n`, ...others });

const OBJECTS = unsupported('A shell has no objects or classes.', 'Shell 没有对象和类。');
const NO_NAMES = unsupported('A file is included as a whole; it exports no names.', 'Shell 只能整体引入文件，没有导出的名称。');

export const files: Answers = {
  'constant-alias': NO_NAMES,
  'constant-namespace': NO_NAMES,
  'constant-wildcard': using('source ./constants.sh', { TemplateId: '"$LOGIN"' }, { 'bin/constants.sh': 'LOGIN=1110\n' }),
  'constant-reexport': using(
    '. "$(dirname "$0")/../config/all.sh"',
    { TemplateId: '"$LOGIN"' },
    { 'config/all.sh': '. "$(dirname "${BASH_SOURCE[0]}")/templates.sh"\n', 'config/templates.sh': 'export LOGIN=1110\n' },
  ),
  'constant-default': NO_NAMES,
  'constant-require': NO_NAMES,
  'constant-chain-files': using(
    'DIR=$(cd "$(dirname "$0")" && pwd)\nsource "$DIR/constants.sh"',
    { TemplateId: '"$TEMPLATE"' },
    { 'bin/constants.sh': '. ./bin/ids.sh\nTEMPLATE="${LOGIN_ID}"\n', 'bin/ids.sh': 'LOGIN_ID=1110\n' },
  ),
  'constants-object': using(
    'source ./constants.sh',
    { TemplateId: '"${SMS[template]}"', SignName: '"${SMS[sign]}"' },
    { 'bin/constants.sh': 'declare -A SMS=([sign]=腾讯云 [template]=1110)\n' },
  ),
  'dictionary-literal-file': using(
    'source ./constants.sh',
    { TemplateId: '"${TEMPLATES[login]}"' },
    { 'bin/constants.sh': 'declare -A TEMPLATES=([login]=1110 [register]=2220)\n' },
  ),
  'dictionary-unknown-file': using(
    'source ./constants.sh\nread -r kind',
    { TemplateId: '"${TEMPLATES[$kind]}"' },
    { 'bin/constants.sh': 'declare -A TEMPLATES=([login]=1110 [register]=2220)\n' },
  ),
  'class-constant-file': OBJECTS,
  'interface-constant': OBJECTS,
  'enum-file': OBJECTS,
  'filled-later': using(
    'source ./settings.sh\ninit',
    { TemplateId: '"$template"' },
    { 'bin/settings.sh': 'template=\ninit() {\n  template=1110\n}\n' },
  ),
  'client-export': OBJECTS,
  'function-value': using(
    'source ./templates.sh',
    { TemplateId: '"$(template_of login)"' },
    {
      'bin/templates.sh':
        'template_of() {\n  local kind="$1"\n  case "$kind" in\n    login) echo 1110 ;;\n    register) echo 2220 ;;\n  esac\n}\n',
    },
  ),

  'constructor-fields': OBJECTS,
  'inject-field': OBJECTS,
  'inject-constructor': OBJECTS,
  'one-implementation': OBJECTS,
  'two-implementations': OBJECTS,
  'two-vendors': OBJECTS,
  'template-method': OBJECTS,
  'inherited-wrapper': OBJECTS,
  factory: OBJECTS,
  singleton: OBJECTS,
  dto: OBJECTS,
  'generated-dto': OBJECTS,
  'dto-default': OBJECTS,
  'builder-dto': OBJECTS,

  'chain-import': { 'lib/sms.sh': SMS, 'bin/login.sh': `${HEAD}source "$(dirname "$0")/../lib/sms.sh"\nsend_code +8613711112222 1110\n` },
  'chain-two-levels': {
    'lib/sms.sh': SMS,
    'lib/login.sh': `${HEAD}. lib/sms.sh\nsend_login() {\n  send_code "$1" 1110\n}\n`,
    'bin/login.sh': `${HEAD}. ../lib/login.sh\nsend_login "+8613711112222"\n`,
  },
  'chain-three-levels': {
    'lib/sms.sh': SMS,
    'lib/login.sh': `${HEAD}. lib/sms.sh\nsend_login() {\n  send_code "$1" 1110\n}\n`,
    'lib/hooks.sh': `${HEAD}. lib/login.sh\non_login() {\n  send_login "+86$1"\n}\n`,
    'bin/hook.sh': `${HEAD}. ../lib/hooks.sh\non_login 13711112222\n`,
  },
  'chain-varargs': {
    'lib/sms.sh': `${HEAD}send_code() {\n  ${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"$@"' })} --cli-unfold-argument\n}\n`,
    'bin/login.sh': `${HEAD}. ../lib/sms.sh\nsend_code 4370 5\n`,
  },
  'chain-brand': {
    'lib/sms.sh': `${HEAD}send_code() {\n  ${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '4370 "$@"' })} --cli-unfold-argument\n}\n`,
    'bin/login.sh': `${HEAD}. ../lib/sms.sh\nsend_code 5\n`,
  },
  'chain-no-parameters': unsupported('A list is the JSON text of one word here.', 'Shell 中的列表以 JSON 文本书写。'),
  'chain-options': unsupported(
    'The empty text with which an option begins stays one of its values.',
    '选项初始的空字符串仍算作可能的取值之一。',
    {
      'lib/sms.sh': `${HEAD}send_code() {\n  local phone= template=\n  while (( $# )); do\n    case $1 in\n      -p|--phone) phone="$2"; shift ;;\n      -t|--template) template="$2"; shift ;;\n    esac\n    shift\n  done\n  ${send({ PhoneNumberSet: '"[\\"$phone\\"]"', TemplateId: '"$template"' })}\n}\n`,
      'bin/login.sh': `${HEAD}. ../lib/sms.sh\nsend_code -t 1110 --phone +8613711112222\n`,
    },
  ),
  'chain-decorated': unsupported(
    'A function that runs another one is a link of the chain itself.',
    '转而执行其他函数的函数本身也是调用链的一环。',
    {
      'lib/sms.sh': SMS,
      'bin/login.sh': `${HEAD}. ../lib/sms.sh\nretry() {\n  "$@"\n}\nretry send_code +8613711112222 1110\n`,
    },
  ),
  'chain-callback': {
    'lib/sms.sh': SMS,
    'bin/login.sh': `${HEAD}. ../lib/sms.sh\non_exit() {\n  send_code +8613711112222 1110\n}\ntrap on_exit EXIT\n`,
  },
  'chain-recursive': unsupported('Two files that include each other run in a circle.', '相互引入的两个文件会循环执行。'),
  'chain-split-arguments': {
    'lib/sms.sh': `${HEAD}send_code() {\n  ${send({ TemplateId: '"$1"', TemplateParamSet: '"$2"' })}\n}\n`,
    'bin/login.sh': `${HEAD}. ../lib/sms.sh\nsend_code 1110 '["4370", "5"]'\n`,
    'bin/register.sh': `${HEAD}. ../lib/sms.sh\nsend_code 2220 '["4370"]'\n`,
  },
};
