import { expect, test } from 'vitest';
import { check } from '../../harness/workspace.js';
import { callsOf } from './support.js';

const all = ['SmsSdkAppId', 'SignName', 'TemplateId', 'PhoneNumberSet', 'TemplateParamSet'] as const;
const V3 = 'SmsSdkAppId="1400006666" SignName="山野" TemplateId="1110" PhoneNumberSet=["+8613711112222"] TemplateParamSet=["4370"]';
const V5 = 'SmsSdkAppId="1400006666" SignName="山野" TemplateId=1110 PhoneNumberSet=["13711112222"] TemplateParamSet=["4370"]';

const BODY = `$data = ['SmsSdkAppId' => '1400006666', 'SignName' => '山野', 'TemplateId' => '1110', 'PhoneNumberSet' => ['+8613711112222'], 'TemplateParamSet' => ['4370']];
$payload = json_encode($data, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
`;
const HEADERS = `$action = 'SendSms';
$headers = ['Authorization: ' . sign($payload), 'Content-Type: application/json', 'Host: sms.tencentcloudapi.com', 'X-TC-Action: ' . $action, "X-TC-Version: 2021-01-11"];
`;
const LEGACY = `$random = rand(100000, 999999);
$url = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=' . $random;
$data = new \\stdClass();
$tel = new \\stdClass();
$tel->nationcode = '86';
$tel->mobile = '13711112222';
$data->tel = $tel;
$data->sign = '山野';
$data->tpl_id = 1110;
$data->params = ['4370'];
$data->sig = hash('sha256', 'x');
$data->time = time();
`;

test.each([
  [
    'curl_setopt',
    `${BODY}${HEADERS}$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, 'https://sms.tencentcloudapi.com');\ncurl_setopt($ch, CURLOPT_POST, 1);\ncurl_setopt($ch, CURLOPT_HTTPHEADER, $headers);\ncurl_setopt($ch, CURLOPT_POSTFIELDS, $payload);\n$result = curl_exec($ch);\ncurl_close($ch);`,
    V3,
  ],
  [
    'curl_setopt_array',
    `${BODY}${HEADERS}$ch = curl_init('https://sms.tencentcloudapi.com');\ncurl_setopt_array($ch, array(CURLOPT_POST => true, CURLOPT_HTTPHEADER => $headers, CURLOPT_POSTFIELDS => $payload));\ncurl_exec($ch);`,
    V3,
  ],
  [
    'stream_context_create',
    `${BODY}${HEADERS}$context = stream_context_create(['http' => ['method' => 'POST', 'header' => implode("\\r\\n", $headers), 'content' => $payload]]);\nfile_get_contents('https://sms.tencentcloudapi.com', false, $context);`,
    V3,
  ],
  [
    'Guzzle',
    `${BODY}$client = new \\GuzzleHttp\\Client();\n$client->request('POST', 'https://sms.tencentcloudapi.com', ['headers' => ['X-TC-Action' => 'SendSms', 'X-TC-Version' => '2021-01-11'], 'body' => $payload]);`,
    V3,
  ],
  [
    'Guzzle with constants for options',
    `use GuzzleHttp\\RequestOptions;\n${BODY}(new \\GuzzleHttp\\Client())->post('https://sms.tencentcloudapi.com', [RequestOptions::HEADERS => ['X-TC-Action' => 'SendSms', 'X-TC-Version' => '2021-01-11'], RequestOptions::JSON => $data]);`,
    V3,
  ],
  [
    'the Http facade',
    `use Illuminate\\Support\\Facades\\Http;\n${BODY}Http::withHeaders(['X-TC-Action' => 'SendSms', 'X-TC-Version' => '2021-01-11'])->withBody($payload, 'application/json')->post('https://sms.tencentcloudapi.com');`,
    V3,
  ],
  [
    'v5 by curl',
    `${LEGACY}$curl = curl_init();\ncurl_setopt($curl, CURLOPT_URL, $url);\ncurl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($data));\ncurl_exec($curl);`,
    V5,
  ],
  ['v5 by the Http facade', `use Illuminate\\Support\\Facades\\Http;\n${LEGACY}Http::post($url, $data);`, V5],
  [
    'the generic client',
    `use TencentCloud\\Common\\CommonClient;\n${BODY}$client = new CommonClient('sms', '2021-01-11', $credential, 'ap-guangzhou');\n$client->call('SendSms', $data);`,
    V3,
  ],
  [
    'deserialize',
    `use TencentCloud\\Sms\\V20210111\\SmsClient;\nuse TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;\n${BODY}$request = new SendSmsRequest();\n$request->deserialize($data);\n(new SmsClient($credential, 'ap-guangzhou'))->sendSms($request);`,
    V3,
  ],
])('%s', async (_, source, expected) => {
  expect(await callsOf({ 'send.php': `<?php\n${source}\n` }, ...all)).toEqual([`send.php ${expected}`]);
});

test('a function that sends by curl is a wrapper', async () => {
  const files = {
    'lib/http.php':
      '<?php\nfunction curl_json($url, $body)\n{\n    $ch = curl_init();\n    curl_setopt($ch, CURLOPT_URL, $url);\n    curl_setopt($ch, CURLOPT_POSTFIELDS, $body);\n    return curl_exec($ch);\n}\n',
    'send.php': `<?php\nrequire_once './lib/http.php';\n${LEGACY}curl_json($url, json_encode($data));\n`,
  };
  expect(await callsOf(files, ...all)).toEqual([`send.php via curl_json ${V5}`]);
});

const SENDER = (head: string, body = 'return sendCurlPost($this->url, $data);'): string =>
  `<?php\n${head}\nclass SmsSingleSender\n{\n    private $url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms";\n\n    public function __construct($appid, $appkey)\n    {\n        $this->appid = $appid;\n        $this->appkey = $appkey;\n    }\n\n    public function send($type, $nationCode, $phoneNumber, $msg, $extend = "", $ext = "")\n    {\n        $data = new \\stdClass();\n        ${body}\n    }\n\n    public function sendWithParam($nationCode, $phoneNumber, $templId, $params, $sign = "", $extend = "", $ext = "")\n    {\n        $data = ['tel' => ['nationcode' => $nationCode, 'mobile' => $phoneNumber], 'tpl_id' => $templId];\n        ${body}\n    }\n}\n`;

test.each([
  ['in its own namespace', 'extend/Qcloud/Sms/SmsSingleSender.php', 'namespace Qcloud\\Sms;', 'use Qcloud\\Sms\\SmsSingleSender;'],
  ['in another namespace', 'extend/qcloudsms/src/SmsSingleSender.php', 'namespace qcloudsms\\src;', 'use qcloudsms\\src\\SmsSingleSender;'],
  ['without a namespace', 'lib/SmsSender.php', '', "require_once __DIR__ . '/lib/SmsSender.php';"],
  ['that is not there', 'other.php', '// nothing\n//', 'use app\\lib\\SmsSingleSender;'],
])('a copy of the legacy SDK %s', async (_, path, head, use) => {
  const files = {
    [path]: SENDER(head),
    'send.php': `<?php\n${use}\n\n$sender = new SmsSingleSender('1400006666', $key);\n$sender->sendWithParam('86', '13711112222', 1110, ['4370'], '山野', '', '');\n`,
  };
  expect(await callsOf(files, ...all)).toEqual([`send.php ${V5}`]);
});

test('the version may be written in small letters', async () => {
  const source =
    "<?php\nuse TencentCloud\\Sms\\v20190711\\SmsClient;\nuse TencentCloud\\Sms\\v20190711\\Models\\SendSmsRequest;\n\n$request = new SendSmsRequest();\n$request->TemplateID = '1110';\n(new SmsClient($c, 'ap-guangzhou'))->SendSms($request);\n";
  expect((await check({ 'send.php': source })).calls.map((c) => [c.api, c.apiCertain])).toEqual([['2019-07-11', true]]);
});

const EASY = (gateways: string): string =>
  `<?php\nreturn ['default' => ['gateways' => ${gateways}], 'gateways' => ['errorlog' => [], 'qcloud' => ['sdk_app_id' => '1400006666', 'sign_name' => '山野'], 'aliyun' => ['sign_name' => '云']]];\n`;
const MESSAGE = "'13711112222', ['template' => '1110', 'data' => ['code' => '4370']]";

test.each([
  ['a parameter', `function code(\\Overtrue\\EasySms\\EasySms $sms) { $sms->send(${MESSAGE}); }`],
  ['the container', `app('easysms')->send(${MESSAGE});`],
  ['its class', `use Overtrue\\EasySms\\EasySms;\n$sms = new EasySms(config('easysms'));\n$sms->send(${MESSAGE});`],
  [
    'a template that is computed',
    "app('easysms')->send('13711112222', ['template' => function () { return '1110'; }, 'data' => fn () => ['4370']]);",
  ],
])('easy-sms by %s', async (_, source) => {
  const files = { 'app/Sms.php': `<?php\n${source}\n`, 'config/easysms.php': EASY("['errorlog', 'qcloud']") };
  expect(await callsOf(files, ...all)).toEqual([`app/Sms.php ${V5.replace('=1110', '="1110"')}`]);
});

test.each(["['aliyun']", "['aliyun', 'qcloud']", "env('GATEWAYS')"])(
  'easy-sms with the gateways %s says nothing of Tencent Cloud',
  async (gateways) => {
    const files = { 'app/Sms.php': `<?php\napp('easysms')->send(${MESSAGE});\n`, 'config/easysms.php': EASY(gateways) };
    expect(await callsOf(files)).toEqual([]);
  },
);

test('requests of other services, and what only looks like one', async () => {
  const files = {
    'a.php':
      "<?php\n$ch = curl_init('https://cvm.tencentcloudapi.com');\ncurl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['Action' => 'DescribeInstances']));\ncurl_exec($ch);\n",
    'b.php': "<?php\n$url = 'https://yun.tim.qq.com/v5/tlssmssvr/pullstatus?sdkappid=1';\nfile_get_contents($url);\n",
    'c.php':
      "<?php\n$ch = curl_init('https://sms.tencentcloudapi.com');\ncurl_setopt($ch, CURLOPT_POSTFIELDS, $_POST['x']);\ncurl_exec($ch);\n",
  };
  const { calls, findings } = await check(files);
  expect([calls.length, findings.length]).toEqual([0, 0]);
});
