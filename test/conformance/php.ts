import { files } from './files/php.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: '["+8613711112222"]',
  TemplateParamSet: '["4370", "5"]',
};

const USE = `use TencentCloud\\Common\\Credential;
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;
`;
const NEW_CLIENT = 'new SmsClient(new Credential(getenv("SECRET_ID"), getenv("SECRET_KEY")), "ap-guangzhou")';
const HEAD = `<?php
require_once __DIR__ . '/vendor/autoload.php';
${USE}
$client = ${NEW_CLIENT};

`;
/** A file whose functions make the client themselves. */
const FUNCTIONS = `<?php
namespace App;

${USE}
`;
const CLIENT_LINE = `$client = ${NEW_CLIENT};`;

const indented = (lines: readonly string[], indent: string): string => lines.map((l) => `${indent}${l}\n`).join('');

/** Statements that fill `$req`. */
const fill = (fields: Fields = {}, indent = ''): string =>
  indented(
    [
      '$req = new SendSmsRequest();',
      ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`$req->${k} = ${v};`])),
    ],
    indent,
  );

const array = (fields: Fields = {}): string =>
  `[${Object.entries({ ...REQUEST, ...fields })
    .flatMap(([k, v]) => (v === null ? [] : [`'${k}' => ${v}`]))
    .join(', ')}]`;

const script = (before: string, fields: Fields = {}): string => `${HEAD}${before}\n${fill(fields)}$client->SendSms($req);\n`;
const send = (fields: Fields = {}, indent = '    '): string =>
  `${indented([CLIENT_LINE], indent)}${fill(fields, indent)}${indent}return $client->SendSms($req);\n`;
const func = (params: string, before: string, fields: Fields = {}, name = 'notify'): string =>
  `function ${name}(${params})\n{\n${before === '' ? '' : `${before}\n`}${send(fields)}}\n`;
const inFunction = (before: string, fields: Fields = {}, params = '$order'): string => `${FUNCTIONS}${func(params, before, fields)}`;
const inside: Fields = { PhoneNumberSet: '[$phone]', TemplateId: '$templateId' };
const wrapper = (params: string, fields: Fields, caller: string): string =>
  `${FUNCTIONS}${func(params, '', fields, 'sendCode')}\n${caller}\n`;
const method = (params: string, fields: Fields, modifiers = 'public', before = ''): string =>
  `    ${modifiers} function sendCode(${params})\n    {\n${before}${send(fields, '        ')}    }\n`;

const JSON_TEXT =
  '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}';
const fromJson = (json: string, before = ''): string =>
  `${HEAD}${before}$req = new SendSmsRequest();\n$req->fromJsonString(${json});\n$client->SendSms($req);\n`;

const single: Answers = {
  literal: fromJson(`json_encode(${array()})`),
  'module-constant': script("const TEMPLATE = \"1110\";\ndefine('SIGN', '腾讯云');", { TemplateId: 'TEMPLATE', SignName: 'SIGN' }),
  'class-constant': script('class Templates\n{\n    const LOGIN = "1110";\n}\n', { TemplateId: 'Templates::LOGIN' }),
  'enum-constant': script('enum Template: string\n{\n    case Login = "1110";\n    case Register = "2220";\n}\n', {
    TemplateId: 'Template::Login->value',
  }),
  'constant-chain': script('const LOGIN = "1110";\nconst DEFAULT_TEMPLATE = LOGIN;', { TemplateId: 'DEFAULT_TEMPLATE' }),
  'local-variable': inFunction('    $template = "1110";', { TemplateId: '$template' }),
  reassignment: inFunction('    $template = "2220";\n    $template = "1110";', { TemplateId: '$template' }),
  'branch-reassignment': inFunction('    $template = "1110";\n    if ($order->isNew()) {\n        $template = "2220";\n    }', {
    TemplateId: '$template',
  }),
  conditional: inFunction('', { TemplateId: '$order->isNew() ? "2220" : "1110"' }),
  correlated: `${FUNCTIONS}function notify($order)
{
    $extra = $order->isNew() ? ['TemplateId' => '2220', 'TemplateParamSet' => ['4370']] : ['TemplateId' => '1110', 'TemplateParamSet' => ['4370', '5']];
    $params = array_merge(['SmsSdkAppId' => '1400006666', 'SignName' => '腾讯云', 'PhoneNumberSet' => ['+8613711112222']], $extra);
    ${CLIENT_LINE}
    $req = new SendSmsRequest();
    $req->fromJsonString(json_encode($params, JSON_UNESCAPED_UNICODE));
    return $client->SendSms($req);
}
`,
  switch: inFunction(
    `    switch ($order->kind) {
        case 'new':
            $template = '2220';
            $params = ['4370'];
            break;
        default:
            $template = '1110';
            $params = ['4370', '5'];
    }`,
    { TemplateId: '$template', TemplateParamSet: '$params' },
  ),
  concatenation: script('const COUNTRY = "+86";', { PhoneNumberSet: '[COUNTRY . "137" . "11112222"]', SignName: "'腾讯' . '云'" }),
  interpolation: script("$number = \"13711112222\";\n$user = ['city' => '腾讯'];", {
    PhoneNumberSet: '["+86{$number}"]',
    SignName: '"{$user[\'city\']}云"',
  }),
  'format-call': script('', { PhoneNumberSet: "[sprintf('+%d%s', 86, '13711112222')]" }),
  'adjacent-literals': unsupported('PHP does not join adjacent literals.', 'PHP 不会拼接相邻字面量。'),
  'number-to-text': script('const TEMPLATE = 1110;', { TemplateId: '(string) TEMPLATE', SmsSdkAppId: 'strval(1400006666)' }),
  number: script('', { TemplateId: '1110' }),
  trimmed: script('', { TemplateId: 'trim(" 1110 ")' }),
  'multiline-text': script("$sign = <<<'TEXT'\n    腾讯云\n    TEXT;\n$template = <<<ID\n1110\nID;", {
    SignName: '$sign',
    TemplateId: '$template',
  }),

  'list-variable': script('$params = array("4370", "5");', { TemplateParamSet: '$params' }),
  'list-spread': script('$rest = ["5"];', { TemplateParamSet: '["4370", ...$rest]' }),
  'list-append': script('$params = [];\n$params[] = "4370";\narray_push($params, "5");', { TemplateParamSet: '$params' }),
  'list-append-loop': inFunction('    $params = [];\n    foreach ($order->items as $item) {\n        $params[] = $item->name;\n    }', {
    TemplateParamSet: '$params',
  }),
  'list-copy': script('$params = ["4370", "5"];\n$copy = $params;\n$params[] = "6";', { TemplateParamSet: 'array_values($copy)' }),
  'list-factory': script('', { TemplateParamSet: "explode(',', '4370,5')" }),
  'list-index': script('$params = [];\n$params[0] = "4370";\n$params[1] = "5";', { TemplateParamSet: '$params' }),
  'list-empty': script('', { TemplateParamSet: '[]' }),
  'list-null': script('', { TemplateParamSet: 'null' }),
  'list-concatenated': script('', { TemplateParamSet: 'array_merge(["4370"], ["5"])' }),
  'list-mapped': script('$numbers = ["13711112222", "13711112223"];', { PhoneNumberSet: 'array_map(fn ($n) => "+86" . $n, $numbers)' }),
  'phone-list': script('', { PhoneNumberSet: '["+8613711112222", "+8613711112223", "13711112224"]' }),
  'phone-split': script('', { PhoneNumberSet: 'explode(",", "+8613711112222,+8613711112223")' }),

  'member-writes': `${HEAD}$req = new SendSmsRequest();
$req->setSmsSdkAppId("1400006666");
$req->setSignName("腾讯云");
$req->setTemplateId("1110");
$req->setPhoneNumberSet(array("+8613711112222"));
$req->setTemplateParamSet(array("4370", "5"));
$client->SendSms($req);
`,
  overwritten: `${HEAD}${fill({ TemplateId: '"2220"' })}$req->TemplateId = "1110";\n$client->SendSms($req);\n`,
  'branch-field': `${FUNCTIONS}function notify($order)\n{\n    ${CLIENT_LINE}\n${fill({}, '    ')}    if ($order->isNew()) {\n        $req->SessionContext = "login";\n    }\n    $client->SendSms($req);\n}\n`,
  builder: `${HEAD}class RequestBuilder
{
    private SendSmsRequest $request;

    public function __construct()
    {
        $this->request = new SendSmsRequest();
        $this->request->SmsSdkAppId = "1400006666";
    }

    public function sign(string $name): self
    {
        $this->request->SignName = $name;
        return $this;
    }

    public function template(string $id, string ...$params): self
    {
        $this->request->TemplateId = $id;
        $this->request->TemplateParamSet = $params;
        return $this;
    }

    public function to(string $phone): static
    {
        $this->request->PhoneNumberSet = [$phone];
        return $this;
    }

    public function build(): SendSmsRequest
    {
        return $this->request;
    }
}

$client->SendSms((new RequestBuilder())->sign("腾讯云")->template("1110", "4370", "5")->to("+8613711112222")->build());
`,
  'json-payload': fromJson('json_encode($params)', `$params = ${array()};\n`),
  'json-literal': fromJson(`'${JSON_TEXT}'`),
  'json-escaped': fromJson(`"${JSON_TEXT.replaceAll('"', '\\"').replace('腾讯云', '\\\\u817e\\\\u8baf\\\\u4e91')}"`),
  'json-holes': `${FUNCTIONS}function notify(string $phone, string $code)
{
    ${CLIENT_LINE}
    $req = new SendSmsRequest();
    $req->fromJsonString('{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+86' . $phone . '"],"TemplateParamSet":["' . $code . '","5"]}');
    $client->SendSms($req);
}
`,
  merged: fromJson(
    'json_encode($params)',
    `$base = ['SmsSdkAppId' => '1400006666', 'SignName' => '腾讯云'];
$params = array_merge($base, ['TemplateId' => '1110']);
$params += ['PhoneNumberSet' => ['+8613711112222'], 'TemplateId' => '2220'];
$params = [...$params, 'TemplateParamSet' => ['4370', '5']];
`,
  ),
  'other-fields': script('', { ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${FUNCTIONS}function build(): SendSmsRequest\n{\n${fill({}, '    ')}    return $req;\n}\n\nfunction notify()\n{\n    ${CLIENT_LINE}\n    $req = build();\n    $client->SendSms($req);\n}\n`,
  'filled-by-argument': `${HEAD}function complete(SendSmsRequest $req): void
{
    $req->SmsSdkAppId = "1400006666";
    $req->setSignName("腾讯云");
    $req->TemplateId = "1110";
}

$req = new SendSmsRequest();
$req->PhoneNumberSet = ["+8613711112222"];
$req->TemplateParamSet = ["4370", "5"];
complete($req);
$client->SendSms($req);
`,
  'filled-by-unknown': `${HEAD}${fill()}decorate($req);\n$client->SendSms($req);\n`,
  'early-return': `${FUNCTIONS}use AlibabaCloud\\SDK\\Dysmsapi\\V20170525\\Dysmsapi;
use AlibabaCloud\\SDK\\Dysmsapi\\V20170525\\Models\\SendSmsRequest as AliRequest;

${func(
  '$vendor, Dysmsapi $ali',
  `    if ($vendor === 'ali') {
        return $ali->sendSms(new AliRequest(['phoneNumbers' => '13711112222', 'signName' => '阿里云', 'templateCode' => 'SMS_1']));
    }`,
)}`,
  guarded: `${FUNCTIONS}use TencentCloud\\Common\\Exception\\TencentCloudSDKException;

function notify(): bool
{
    try {
        ${CLIENT_LINE}
${fill({}, '        ')}        $resp = $client->SendSms($req);
        print_r($resp->toJsonString());
        return true;
    } catch (TencentCloudSDKException $e) {
        echo $e->getMessage();
        return false;
    } finally {
        echo 'done';
    }
}
`,
  'client-field': `${FUNCTIONS}class Notifier
{
    private $client;

    public function __construct(Credential $credential)
    {
        $this->client = new SmsClient($credential, "ap-guangzhou");
    }

    public function notify()
    {
${fill({}, '        ')}        return $this->client->SendSms($req);
    }
}
`,
  'client-function': `${FUNCTIONS}function client(Credential $credential): SmsClient
{
    return new SmsClient($credential, "ap-guangzhou");
}

function notify(Credential $credential)
{
${fill({}, '    ')}    client($credential)->SendSms($req);
}
`,
  'client-inline': `${FUNCTIONS}${fill()}(${NEW_CLIENT})->SendSms($req);\n`,
  async: unsupported('The PHP SDK has no asynchronous calls.', 'PHP SDK 没有异步调用。'),
  callback: `${HEAD}dispatch(function () use ($client) {\n${fill({}, '    ')}    $client->SendSms($req);\n});\n`,
  'global-send': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendMultiGlobalSmsRequest;

$client = new SmsClient($credential, "ap-guangzhou");
$req = new SendMultiGlobalSmsRequest();
$req->fromJsonString(json_encode(["SmsSdkAppId" => "1400006666", "MultiSmsInfoSet" => [["PhoneNumber" => "+12025550123", "TemplateId" => "1110", "TemplateParamSet" => ["4370", "5"]]]]));
$client->SendMultiGlobalSms($req);
`,

  'wrapper-function': wrapper('string $phone, string $templateId', inside, 'sendCode("+8613711112222", "1110");'),
  'wrapper-method': `${FUNCTIONS}class Notifier\n{\n${method('$phone, $templateId', inside)}}\n\n(new Notifier())->sendCode("+8613711112222", "1110");\n`,
  'wrapper-static': `${FUNCTIONS}class Notifier\n{\n${method('$phone, $templateId', inside, 'public static')}}\n\nNotifier::sendCode("+8613711112222", "1110");\n`,
  'wrapper-closure': `${HEAD}$sendCode = function (string $phone, string $templateId) use ($client) {\n${fill(inside, '    ')}    return $client->SendSms($req);\n};\n\n$sendCode("+8613711112222", "1110");\n`,
  'wrapper-default': wrapper('string $phone, string $templateId = "1110"', inside, 'sendCode("+8613711112222");'),
  'wrapper-overload': unsupported('PHP has no overloads.', 'PHP 没有重载。'),
  'wrapper-keywords': wrapper(
    'array $options',
    { PhoneNumberSet: "[$options['phone']]", TemplateId: "$options['templateId']" },
    "sendCode(['phone' => '+8613711112222', 'templateId' => '1110']);",
  ),
  'wrapper-varargs': wrapper('...$params', { TemplateParamSet: '$params' }, 'sendCode("4370", "5");'),
  'wrapper-prefix': wrapper('$phone', { PhoneNumberSet: '["+86$phone"]' }, 'sendCode("13711112222");'),
  'wrapper-two-levels': wrapper(
    '$phone, $templateId',
    inside,
    'function sendLogin($phone)\n{\n    return sendCode($phone, "1110");\n}\n\nsendLogin("+8613711112222");',
  ),
  'wrapper-branch': `${FUNCTIONS}${func(
    '$kind',
    "    $template = '1110';\n    $params = ['4370', '5'];\n    if ($kind === 'new') {\n        $template = '2220';\n        $params = ['4370'];\n    }",
    { TemplateId: '$template', TemplateParamSet: '$params' },
    'sendCode',
  )}\nsendCode('login');\n`,
  'wrapper-field': `${FUNCTIONS}class Notifier
{
    public function __construct(private string $templateId)
    {
    }

${method('', { TemplateId: '$this->templateId' })}}

(new Notifier('1110'))->sendCode();
`,
  'wrapper-recursive': `${FUNCTIONS}function sendCode(string $phone, int $attempt)
{
    ${CLIENT_LINE}
${fill({ PhoneNumberSet: '[$phone]' }, '    ')}    $resp = $client->SendSms($req);
    if ($resp->SendStatusSet[0]->Code !== 'Ok' && $attempt < 3) {
        return sendCode($phone, $attempt + 1);
    }
    return $resp;
}

sendCode("+8613711112222", 0);
`,

  environment: script('', { TemplateId: "getenv('SMS_TEMPLATE')" }),
  'environment-default': script('', { TemplateId: "env('SMS_TEMPLATE', '1110')" }),
  'environment-empty-default': script('', { TemplateId: "env('SMS_TEMPLATE', '')" }),
  'dictionary-literal': script("$templates = ['login' => '1110', 'register' => '2220'];", { TemplateId: "$templates['login']" }),
  'dictionary-unknown': inFunction("    $templates = ['login' => '1110', 'register' => '2220'];", {
    TemplateId: '$templates[$order->kind]',
  }),
  'dictionary-filled': script("$templates = [];\n$templates['login'] = '1110';\n$templates['register'] = '2220';", {
    TemplateId: "$templates['login']",
  }),
  'dictionary-filled-elsewhere': `${FUNCTIONS}class Notifier
{
    private array $templates = [];

    public function load(array $rows): void
    {
        foreach ($rows as $row) {
            $this->templates[$row->kind] = $row->id;
        }
    }

    public function notify()
    {
${send({ TemplateId: "$this->templates['login']" }, '        ')}    }
}
`,
  dynamic: script('', { TemplateParamSet: '[(string) random_int(1000, 9999), "5"]' }),
  parameter: inFunction('', { TemplateId: '$template' }, 'string $template'),
  'phone-prefix': inFunction('', { PhoneNumberSet: '["+86" . $phone]' }, 'string $phone'),
  'unknown-list': inFunction('', { TemplateParamSet: '$params' }, 'array $params'),

  'version-2019': `<?php
use TencentCloud\\Sms\\V20190711\\SmsClient;
use TencentCloud\\Sms\\V20190711\\Models\\SendSmsRequest;

$client = new SmsClient($credential, "ap-guangzhou");
$req = new SendSmsRequest();
$req->SmsSdkAppid = "1400006666";
$req->Sign = "腾讯云";
$req->TemplateID = "1110";
$req->PhoneNumberSet = ["+8613711112222"];
$req->TemplateParamSet = ["4370", "5"];
$client->SendSms($req);
`,
  'generic-client': `<?php
use TencentCloud\\Common\\CommonClient;

$client = new CommonClient("sms", "2021-01-11", $credential, "ap-guangzhou");
$client->callJson("SendSms", ${array()});
`,
  'legacy-single': `<?php
use Qcloud\\Sms\\SmsSingleSender;

$sender = new SmsSingleSender(1400006666, $appKey);
$sender->sendWithParam("86", "13711112222", 1110, ["4370", "5"], "腾讯云", "", "");
`,
  'legacy-multi': `<?php
use Qcloud\\Sms\\SmsMultiSender;

$sender = new SmsMultiSender(1400006666, $appKey);
$sender->sendWithParam("86", ["13711112222", "13711112223"], 1110, ["4370", "5"], "腾讯云", "", "");
`,
  'legacy-keywords': `<?php
$sender = new \\Qcloud\\Sms\\SmsSingleSender(appid: 1400006666, appkey: $appKey);
$sender->sendWithParam("86", "13711112222", templId: 1110, params: ["4370", "5"], sign: "腾讯云", ext: "", extend: "");
`,
  'legacy-text': `<?php
use Qcloud\\Sms\\SmsSingleSender;

(new SmsSingleSender(1400006666, $appKey))->send(0, "86", "13711112222", "【腾讯云】您的验证码是4370", "", "");
`,
  'http-v3': `<?php
$client = new \\GuzzleHttp\\Client();
$client->post('https://sms.tencentcloudapi.com', [
    'headers' => ['X-TC-Action' => 'SendSms', 'X-TC-Version' => '2021-01-11', 'Authorization' => authorization()],
    'body' => json_encode(${array()}),
]);
`,
  'http-v5': `<?php
$random = rand(100000, 999999);
$url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=" . $random;
$data = ['tel' => ['nationcode' => '86', 'mobile' => '13711112222'], 'sign' => '腾讯云', 'tpl_id' => 1110, 'params' => ['4370', '5'], 'sig' => sig(), 'time' => time(), 'extend' => '', 'ext' => ''];
$curl = curl_init();
curl_setopt($curl, CURLOPT_URL, $url);
curl_setopt($curl, CURLOPT_POST, 1);
curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($data));
curl_exec($curl);
`,

  cjk: `${HEAD}// 发送验证码 😀\n$模板 = '1110'; # 正文模板\n${fill({ TemplateId: '$模板', TemplateParamSet: '["您好😀", "5"]' })}$client->SendSms($req);\n`,
  'line-ends': `\uFEFF${script('const TEMPLATE = "1110";', { TemplateId: 'TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${inFunction('', {}, '')}\nfunction broken( {\n    $x = = 1;\n}\n`,
  logged: `${HEAD}${fill()}Log::info('request', [$req]);\nvar_dump($req);\nerror_log($req->toJsonString());\n$client->SendSms($req);\n`,
  'variables-named-like-fields': script('$TemplateId = "1110";\n$SignName = "腾讯云";\n$PhoneNumberSet = "+8613711112222";', {
    TemplateId: '$TemplateId',
    SignName: '$SignName',
    PhoneNumberSet: '[$PhoneNumberSet]',
  }),

  'commented-out': `${HEAD}${fill()
    .split('\n')
    .map((l) => `// ${l}\n`)
    .join('')}# $client->SendSms($req);\n/*\n$client->SendSms(new SendSmsRequest());\n*/\n`,
  'other-vendor': `<?php
use AlibabaCloud\\SDK\\Dysmsapi\\V20170525\\Dysmsapi;
use AlibabaCloud\\SDK\\Dysmsapi\\V20170525\\Models\\SendSmsRequest;

$client = new Dysmsapi($config);
$request = new SendSmsRequest(["phoneNumbers" => "13711112222", "signName" => "阿里云", "templateCode" => "SMS_1", "templateParam" => '{"code":"1"}']);
$client->sendSms($request);
$client->SendSms(["PhoneNumbers" => "13711112222", "SignName" => "阿里云"]);
`,
  voice: `<?php
use TencentCloud\\Vms\\V20200902\\VmsClient;
use TencentCloud\\Vms\\V20200902\\Models\\SendTtsVoiceRequest;

$client = new VmsClient($credential, "ap-guangzhou");
$req = new SendTtsVoiceRequest();
$req->fromJsonString(json_encode(["TemplateId" => "1110", "CalledNumber" => "+8613711112222", "VoiceSdkAppid" => "1400006666", "TemplateParamSet" => ["4370"]]));
$client->SendTtsVoice($req);
$PhoneNumberSet = [];
`,
  'other-action': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\PullSmsSendStatusRequest;

$client = new SmsClient($credential, "ap-guangzhou");
$req = new PullSmsSendStatusRequest();
$req->Limit = 10;
$req->SmsSdkAppId = "1400006666";
$client->PullSmsSendStatus($req);
$note = "SendSms";
`,
  'never-sent': `<?php\n$sample = ${array()};\nvar_dump($sample);\n`,
  mock: {
    'tests/SmsTest.php': `<?php
class SmsTest extends TestCase
{
    public function testSend(): void
    {
        $client = $this->createMock(SmsGateway::class);
        $client->expects($this->once())->method('SendSms')->with(${array()});
    }
}
`,
    'src/SmsGateway.php': '<?php\ninterface SmsGateway\n{\n    public function SendSms($request);\n}\n',
  },
  'dead-code': `${FUNCTIONS}function notify()\n{\n    return null;\n${send()}}\n`,
};

const answers: Answers = { ...single, ...files };

export const conformance: Conformance = { path: 'notify.php', answers };
