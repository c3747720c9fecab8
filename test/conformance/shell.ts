import { files } from './files/shell.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  PhoneNumberSet: `'["+8613711112222"]'`,
  SmsSdkAppId: '1400006666',
  SignName: '腾讯云',
  TemplateId: '1110',
  TemplateParamSet: `'["4370", "5"]'`,
};

/** A command that sends. */
export const send = (fields: Fields = {}, indent = ''): string =>
  [
    'tccli sms SendSms --region ap-guangzhou',
    ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`${indent}  --${k} ${v}`])),
  ].join(' \\\n');

const json = (fields: Fields = {}): string =>
  `{${Object.entries({
    PhoneNumberSet: '["+8613711112222"]',
    SmsSdkAppId: '"1400006666"',
    SignName: '"腾讯云"',
    TemplateId: '"1110"',
    TemplateParamSet: '["4370", "5"]',
    ...fields,
  })
    .flatMap(([k, v]) => (v === null ? [] : [`"${k}":${v}`]))
    .join(',')}}`;

const HEAD = '#!/usr/bin/env bash\nset -euo pipefail\n\n';
const CURL = `curl -sS https://sms.tencentcloudapi.com -H 'X-TC-Action: SendSms' -H 'X-TC-Version: 2021-01-11' -H "Authorization: $AUTH"`;
const script = (before: string, fields: Fields = {}): string => `${HEAD}${before}\n${send(fields)}\n`;
const inFunction = (before: string, fields: Fields = {}): string => `${HEAD}notify() {\n${before}\n  ${send(fields, '  ')}\n}\n`;
const inside: Fields = { PhoneNumberSet: '"[\\"$1\\"]"', TemplateId: '"$2"' };
const wrapper = (fields: Fields = inside, before = ''): string => `${HEAD}send_code() {\n${before}  ${send(fields, '  ')}\n}\n\n`;

const OBJECTS = unsupported('A shell has no objects or classes.', 'Shell 没有对象和类。');
const NO_LIST = unsupported(
  'A list is the JSON text of one word here, and lists of the shell are not turned into JSON.',
  'Shell 中的列表以 JSON 文本书写，不会由数组转换而来。',
);
const NO_CLIENT = unsupported('A shell runs programs; there is no client object.', 'Shell 直接运行程序，没有客户端对象。');
const NO_SDK = unsupported('There is no SDK for shells.', '没有面向 Shell 的 SDK。');

const single: Answers = {
  literal: script(''),
  'module-constant': script('readonly TEMPLATE=1110', { TemplateId: '"$TEMPLATE"' }),
  'class-constant': OBJECTS,
  'enum-constant': OBJECTS,
  'constant-chain': script('LOGIN=1110\nDEFAULT_TEMPLATE=$LOGIN', { TemplateId: '"${DEFAULT_TEMPLATE}"' }),
  'local-variable': inFunction('  local template=1110', { TemplateId: '"$template"' }),
  reassignment: inFunction('  local template=2220\n  template=1110', { TemplateId: '"$template"' }),
  'branch-reassignment': inFunction('  local template=1110\n  if [ -n "$is_new" ]; then template=2220; fi', { TemplateId: '"$template"' }),
  conditional: inFunction('  local template\n  [[ $kind == new ]] && template=2220 || template=1110', { TemplateId: '"$template"' }),
  correlated: inFunction(
    `  local template params
  if [ "$kind" = new ]; then
    template=2220 params='["4370"]'
  else
    template=1110 params='["4370", "5"]'
  fi`,
    { TemplateId: '"$template"', TemplateParamSet: '"$params"' },
  ),
  switch: inFunction(
    `  local template params
  case "$kind" in
    new) template=2220; params='["4370"]' ;;
    *) template=1110; params='["4370", "5"]' ;;
  esac`,
    { TemplateId: '"$template"', TemplateParamSet: '"$params"' },
  ),
  concatenation: script('COUNTRY=+86', { PhoneNumberSet: `'["'"$COUNTRY"137'11112222"]'`, SignName: `腾讯'云'` }),
  interpolation: script('number=13711112222', { PhoneNumberSet: '"[\\"+86${number}\\"]"' }),
  'format-call': script('', { PhoneNumberSet: `"$(printf '["+%s%s"]' 86 13711112222)"` }),
  'adjacent-literals': script('', { SignName: `'腾讯'"云"` }),
  'number-to-text': unsupported('A shell knows only texts.', 'Shell 中只有字符串。'),
  number: unsupported('A shell knows only texts.', 'Shell 中只有字符串。'),
  trimmed: unsupported('A shell has no function that trims.', 'Shell 没有去除空白的函数。'),
  'multiline-text': `${HEAD}${CURL} -d @- <<'EOF'\n${json().replaceAll(',"', ',\n  "')}\nEOF\n`,

  'list-variable': script(`params='["4370", "5"]'`, { TemplateParamSet: '"$params"' }),
  'list-spread': `${HEAD}rest=(5)\n${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '4370 "${rest[@]}"' })} --cli-unfold-argument\n`,
  'list-append': `${HEAD}params=()\nparams+=(4370)\nparams+=(5)\n${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"${params[@]}"' })} --cli-unfold-argument\n`,
  'list-append-loop': unsupported(
    'An array that a loop fills is taken as open from its begin.',
    '循环填充的数组从头起都视为不定。',
    `${HEAD}params=()\nfor item in $items; do params+=("$item"); done\n${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"${params[@]}"' })} --cli-unfold-argument\n`,
  ),
  'list-copy': `${HEAD}params=(4370 5)\ncopy=("\${params[@]}")\n${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"${copy[@]}"' })} --cli-unfold-argument\n`,
  'list-factory': NO_LIST,
  'list-index': `${HEAD}params=()\nparams[0]=4370\nparams[1]=5\n${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"${params[@]}"' })} --cli-unfold-argument\n`,
  'list-empty': script('', { TemplateParamSet: `'[]'` }),
  'list-null': script('', { TemplateParamSet: null }),
  'list-concatenated': `${HEAD}a=(4370)\nb=(5)\n${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"${a[@]}" "${b[@]}"' })} --cli-unfold-argument\n`,
  'list-mapped': NO_LIST,
  'phone-list': script('', { PhoneNumberSet: `'["+8613711112222", "+8613711112223", "13711112224"]'` }),
  'phone-split': `${HEAD}phones="+8613711112222 +8613711112223"\n${send({ PhoneNumberSet: '$phones', TemplateParamSet: '4370 5' })} --cli-unfold-argument\n`,

  'member-writes': `${HEAD}${send({ PhoneNumberSet: null, TemplateParamSet: null })} --cli-unfold-argument --PhoneNumberSet.0 +8613711112222 --TemplateParamSet.0=4370 --TemplateParamSet.1=5\n`,
  overwritten: script('', { TemplateId: '2220 --TemplateId 1110' }),
  'branch-field': unsupported(
    'An option that only one branch adds leaves the whole command line open.',
    '仅在某一分支中追加的选项会使整条命令行不定。',
    `${HEAD}more=()\nif [ -n "$is_new" ]; then more=(--SessionContext login); fi\n${send()} "\${more[@]}"\n`,
  ),
  builder: OBJECTS,
  'json-payload': `${HEAD}http POST https://sms.tencentcloudapi.com X-TC-Action:SendSms X-TC-Version:2021-01-11 PhoneNumberSet:='["+8613711112222"]' SmsSdkAppId=1400006666 SignName=腾讯云 TemplateId=1110 TemplateParamSet:='["4370", "5"]'\n`,
  'json-literal': `${HEAD}tccli sms SendSms --version 2021-01-11 --cli-input-json '${json()}'\n`,
  'json-escaped': `${HEAD}${CURL} -d "${json({ SignName: '"\\u817e\\u8baf\\u4e91"' }).replaceAll('"', '\\"')}"\n`,
  'json-holes': `${HEAD}notify() {\n  ${CURL} \\\n    --data '${json({ PhoneNumberSet: `["+86'"$1"'"]`, TemplateParamSet: `["'$2'","5"]` })}'\n}\n`,
  merged: `${HEAD}base=(--SmsSdkAppId 1400006666 --SignName 腾讯云)\n${send({ SmsSdkAppId: null, SignName: null })} "\${base[@]}"\n`,
  'other-fields': script('', { ExtendCode: '01', SessionContext: 'login', SenderId: 'Qsms' }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${HEAD}body() {\n  cat <<EOF\n${json()}\nEOF\n}\n\n${CURL} -d "$(body)"\n`,
  'filled-by-argument': NO_CLIENT,
  'filled-by-unknown': `${HEAD}extra=($(list_options))\n${send()} "\${extra[@]}" $(more_options)\n`,
  'early-return': `${HEAD}notify() {
  if [ "$vendor" = ali ]; then
    aliyun dysmsapi SendSms --PhoneNumbers 13711112222 --SignName 阿里云 --TemplateCode SMS_1 --TemplateParam '{"code":"1"}'
    return
  fi
  ${send({}, '  ')}
}
`,
  guarded: `${HEAD}notify() {\n  local response\n  if ! response=$(${send({}, '  ')}); then\n    echo failed >&2\n    return 1\n  fi\n  echo "$response"\n}\n`,
  'client-field': NO_CLIENT,
  'client-function': NO_CLIENT,
  'client-inline': NO_CLIENT,
  async: `${HEAD}${send()} > answer.json &\nwait\n`,
  callback: `${HEAD}on_exit() {\n  ${send({}, '  ')}\n}\ntrap on_exit EXIT\n`,
  'global-send': `${HEAD}tccli sms SendMultiGlobalSms --SmsSdkAppId 1400006666 --MultiSmsInfoSet '[{"PhoneNumber":"+12025550123","TemplateId":"1110","TemplateParamSet":["4370","5"]}]'\n`,

  'wrapper-function': `${wrapper()}send_code "+8613711112222" 1110\n`,
  'wrapper-method': OBJECTS,
  'wrapper-static': OBJECTS,
  'wrapper-closure': unsupported('A shell has no closures.', 'Shell 没有闭包。'),
  'wrapper-default': `${wrapper({ ...inside, TemplateId: '"${2:-1110}"' })}send_code +8613711112222\n`,
  'wrapper-overload': unsupported('A shell has no overloads.', 'Shell 没有重载。'),
  'wrapper-keywords': unsupported(
    'The empty text with which an option begins stays one of its values.',
    '选项初始的空字符串仍算作可能的取值之一。',
    `${wrapper(
      { PhoneNumberSet: '"[\\"$phone\\"]"', TemplateId: '"$template"' },
      '  local phone= template=\n  while [ $# -gt 0 ]; do\n    case "$1" in\n      --phone) phone=$2; shift 2 ;;\n      --template) template=$2; shift 2 ;;\n      *) break ;;\n    esac\n  done\n',
    )}send_code --template 1110 --phone +8613711112222\n`,
  ),
  'wrapper-varargs': `${HEAD}send_code() {\n  ${send({ PhoneNumberSet: '+8613711112222', TemplateParamSet: '"$@"' }, '  ')} --cli-unfold-argument\n}\n\nsend_code 4370 5\n`,
  'wrapper-prefix': `${wrapper({ PhoneNumberSet: '"[\\"+86$1\\"]"' })}send_code 13711112222\n`,
  'wrapper-two-levels': `${wrapper()}send_login() {\n  send_code "$1" 1110\n}\n\nsend_login +8613711112222\n`,
  'wrapper-branch': `${wrapper({ TemplateId: '"$template"', TemplateParamSet: '"$params"' }, `  local template=1110 params='["4370", "5"]'\n  if [[ "$1" == new ]]; then\n    template=2220\n    params='["4370"]'\n  fi\n`)}send_code login\n`,
  'wrapper-field': OBJECTS,
  'wrapper-recursive': `${wrapper({ PhoneNumberSet: '"[\\"$1\\"]"' }).replace('\n}\n', ' || send_code "$1" $(($2 + 1))\n}\n')}send_code +8613711112222 0\n`,

  environment: script('', { TemplateId: '"$SMS_TEMPLATE"' }),
  'environment-default': script('SMS_TEMPLATE=${SMS_TEMPLATE:-1110}', { TemplateId: '"$SMS_TEMPLATE"' }),
  'environment-empty-default': script('', { TemplateId: '"${SMS_TEMPLATE:-}"' }),
  'dictionary-literal': script('declare -A TEMPLATES=([login]=1110 [register]=2220)', { TemplateId: '"${TEMPLATES[login]}"' }),
  'dictionary-unknown': inFunction('  local -A templates=([login]=1110 [register]=2220)', { TemplateId: '"${templates[$kind]}"' }),
  'dictionary-filled': script('declare -A TEMPLATES\nTEMPLATES[login]=1110\nTEMPLATES[register]=2220', {
    TemplateId: '"${TEMPLATES[login]}"',
  }),
  'dictionary-filled-elsewhere': `${HEAD}declare -A TEMPLATES\nload() {\n  while read -r key id; do TEMPLATES[$key]=$id; done < templates.txt\n}\nload\n${send({ TemplateId: '"${TEMPLATES[login]}"' })}\n`,
  dynamic: script('', { TemplateParamSet: '"[\\"$(shuf -i 1000-9999 -n 1)\\", \\"5\\"]"' }),
  parameter: inFunction('', { TemplateId: '"$1"' }),
  'phone-prefix': inFunction('', { PhoneNumberSet: '"[\\"+86$1\\"]"' }),
  'unknown-list': inFunction('', { TemplateParamSet: '"$1"' }),

  'version-2019': `${HEAD}tccli sms SendSms --version 2019-07-11 --PhoneNumberSet '["+8613711112222"]' --SmsSdkAppid 1400006666 --Sign 腾讯云 --TemplateID 1110 --TemplateParamSet '["4370","5"]'\n`,
  'generic-client': NO_SDK,
  'legacy-single': NO_SDK,
  'legacy-multi': NO_SDK,
  'legacy-keywords': NO_SDK,
  'legacy-text': unsupported(
    'Whole texts go through a request written by hand, whose application is a text of the address.',
    '全文发送需手写请求，应用 ID 取自地址中的文本。',
  ),
  'http-v3': `${HEAD}${CURL} \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '${json()}'\n`,
  'http-v5': `${HEAD}wget -qO- --header='Content-Type: application/json' \\
  --post-data='{"tel":{"nationcode":"86","mobile":"13711112222"},"sign":"腾讯云","tpl_id":1110,"params":["4370","5"],"sig":"'"$sig"'","time":'"$now"',"extend":"","ext":""}' \\
  "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=$RANDOM"
`,

  cjk: `# 发送验证码 😀\n${script('模板=1110; template=1110 # 正文模板', { TemplateId: '$template', TemplateParamSet: `'["您好😀", "5"]'` })}`,
  'line-ends': unsupported('A shell takes a carriage return for a part of the word.', 'Shell 会把回车符当作单词的一部分。'),
  'syntax-error': `${inFunction('')}\nif then (\n`,
  logged: `${HEAD}params='["4370", "5"]'\necho "sending $params" >&2\nlogger -t sms "$params"\n${send({ TemplateParamSet: '"$params"' })}\n`,
  'variables-named-like-fields': script(`TemplateId=1110\nSignName="腾讯云"\nPhoneNumberSet='["+8613711112222"]'`, {
    TemplateId: '"$TemplateId"',
    SignName: '"$SignName"',
    PhoneNumberSet: '"$PhoneNumberSet"',
  }),

  'commented-out': `${HEAD}${`${send()}\n${CURL} -d '${json()}'`
    .split('\n')
    .map((l) => `# ${l}\n`)
    .join('')}: <<'DOC'\n${send()}\nDOC\n`,
  'other-vendor': `${HEAD}aliyun dysmsapi SendSms --PhoneNumbers 13711112222 --SignName 阿里云 --TemplateCode SMS_1 --TemplateParam '{"code":"1"}'
curl https://dysmsapi.aliyuncs.com -d 'Action=SendSms&PhoneNumbers=13711112222&SignName=x&TemplateCode=SMS_1'
curl https://api.example.com/sms -d '{"PhoneNumberSet":["+8613711112222"],"TemplateId":"1110"}'
`,
  voice: `${HEAD}tccli vms SendTtsVoice --TemplateId 1110 --CalledNumber +8613711112222 --VoiceSdkAppid 1400006666 --TemplateParamSet '["4370"]'
curl 'https://cloud.tim.qq.com/v5/tlsvoicesvr/sendtvoice?sdkappid=1' -d '{"tel":{"nationcode":"86","mobile":"13711112222"},"tpl_id":1110,"params":["1"]}'
PhoneNumberSet=
`,
  'other-action': `${HEAD}tccli sms DescribeSmsTemplateList --International 0 --TemplateIdSet '[1110]'
tccli sms PullSmsSendStatus --Limit 10 --SmsSdkAppId 1400006666
tccli sms SendSms help
tccli sms SendSms --generate-cli-skeleton > body.json
${CURL.replace('SendSms', 'SmsPackagesStatistics')} -d '{"Limit":10,"Offset":0,"SmsSdkAppId":"1400006666"}'
`,
  'never-sent': `${HEAD}body='${json()}'\necho "$body"\n`,
  mock: `${HEAD}usage() {
  cat <<EOF
Usage:
  tccli sms SendSms --TemplateId 1110 --PhoneNumberSet '["+8613711112222"]'
  ${CURL} -d '${json()}'
EOF
}
echo "tccli sms SendSms --TemplateId 1110"
printf '%s\\n' 'tccli sms SendSms --TemplateId 1110'
tccli() { echo "tccli $*"; }
${send()}
`,
  'dead-code': `${HEAD}notify() {\n  return 0\n  ${send({}, '  ')}\n}\nexit 0\n${send()}\n`,
};

export const conformance: Conformance = { path: 'notify.sh', answers: { ...single, ...files } };
