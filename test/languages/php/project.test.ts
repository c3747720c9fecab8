import { describe, expect, test } from 'vitest';
import { callsOf, script, sending, service } from './support.js';

const CONFIGURED = { SmsSdkAppId: "config('sms.app_id')", SignName: "config('sms.sign')", TemplateId: "config('sms.templates.login')" };
const fields = ['SmsSdkAppId', 'SignName', 'TemplateId'] as const;
const KNOWN = 'SmsSdkAppId="1400006666" SignName="山野" TemplateId="1110"';
const CONFIG = "<?php\n\nreturn ['app_id' => '1400006666', 'sign' => '山野', 'templates' => ['login' => '1110']];\n";

describe('Laravel', () => {
  test('config() with env(), and the env file beside it', async () => {
    expect(
      await callsOf(
        {
          'app/Services/SmsService.php': service(CONFIGURED),
          'config/sms.php':
            "<?php\n\nreturn [\n    'app_id' => env('SMS_APP_ID'),\n    'sign' => env('SMS_SIGN', '山野'),\n    'templates' => ['login' => env('SMS_LOGIN', '')],\n];\n",
          '.env': 'SMS_APP_ID=1400006666\nSMS_LOGIN="1110"\n',
          'composer.json': '{}',
        },
        ...fields,
      ),
    ).toEqual([`app/Services/SmsService.php ${KNOWN}`]);
  });

  test('what nobody has filled in is not known', async () => {
    expect(
      await callsOf(
        {
          'app/Services/SmsService.php': service(CONFIGURED),
          'config/sms.php': "<?php\n\nreturn ['app_id' => '', 'sign' => 'your-sign', 'templates' => ['login' => env('SMS_LOGIN', '')]];\n",
          '.env.example': 'SMS_LOGIN=1110\n',
        },
        ...fields,
      ),
    ).toEqual(['app/Services/SmsService.php SmsSdkAppId=?config SignName=?config TemplateId=?environment']);
  });

  test.each([
    ['Config::get', 'use Illuminate\\Support\\Facades\\Config;\n', "Config::get('sms.templates.login')"],
    ['config() as a table', '', "config('sms')['templates']['login']"],
    ['a default', '', "config('sms.templates.other', '1110')"],
    ['env()', '', "env('SMS_TPL', '1110')"],
    ['$_ENV', '', "$_ENV['TPL']"],
  ])('%s', async (_, use, value) => {
    const files = { 'send.php': script(use, { TemplateId: value }), 'config/sms.php': CONFIG, '.env': 'TPL=1110\n' };
    expect(await callsOf(files, 'TemplateId')).toEqual(['send.php TemplateId="1110"']);
  });

  const SERVICE = `<?php
namespace App\\Services;

use TencentCloud\\Common\\Credential;
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;

class SmsService
{
    private array $config;

    public function __construct()
    {
        $this->config = config('sms');
    }

    public function notify(string $phone, string $template, array $params = [])
    {
${sending({ SignName: "$this->config['sign']", TemplateId: "$this->config['templates'][$template]", PhoneNumberSet: "['+86' . $phone]", TemplateParamSet: '$params' })}
    }
}
`;
  const caller = (use: string, statement: string, more = ''): string =>
    `<?php\nnamespace App\\Http\\Controllers;\n\nuse App\\Services\\SmsService;\n${use}\nclass LoginController\n{\n${more}    public function login()\n    {\n        ${statement}\n    }\n}\n`;

  test.each([
    ['app()', '', "app(SmsService::class)->notify('13711112222', 'login', ['4370']);"],
    ['app()->make()', '', "app()->make(SmsService::class)->notify('13711112222', 'login', ['4370']);"],
    ['resolve()', '', "resolve(SmsService::class)->notify('13711112222', 'login', ['4370']);"],
    ['new', '', "(new SmsService)->notify('13711112222', 'login', ['4370']);"],
    ['the name as text', '', "app('App\\\\Services\\\\SmsService')->notify('13711112222', 'login', ['4370']);"],
    [
      'a container of services',
      'use Psr\\Container\\ContainerInterface;\n',
      "$this->container->get(SmsService::class)->notify('13711112222', 'login', ['4370']);",
    ],
    ['named arguments', '', "(new SmsService())->notify(template: 'login', phone: '13711112222', params: ['4370']);"],
  ])('a service by %s', async (_, use, statement) => {
    const files = {
      'app/Services/SmsService.php': SERVICE,
      'app/Http/Controllers/LoginController.php': caller(use, statement),
      'config/sms.php': CONFIG,
    };
    expect((await callsOf(files, 'SignName', 'TemplateId', 'PhoneNumberSet', 'TemplateParamSet'))[0]).toBe(
      'app/Http/Controllers/LoginController.php via SmsService.notify SignName="山野" TemplateId="1110" PhoneNumberSet=["+8613711112222"] TemplateParamSet=["4370"]',
    );
  });

  test('a service that comment or attribute injects', async () => {
    const files = {
      'app/Services/SmsService.php': SERVICE,
      'app/Http/Controllers/LoginController.php': caller(
        '',
        "$this->sms->notify('13711112222', 'login');",
        '    /**\n     * @Inject\n     * @var SmsService\n     */\n    private $sms;\n\n',
      ),
      'config/sms.php': CONFIG,
    };
    expect((await callsOf(files, 'TemplateId'))[0]).toBe(
      'app/Http/Controllers/LoginController.php via SmsService.notify TemplateId="1110"',
    );
  });

  test('a facade', async () => {
    const files = {
      'app/Services/SmsService.php': SERVICE,
      'app/Facades/Sms.php':
        '<?php\nnamespace App\\Facades;\n\nuse App\\Services\\SmsService;\nuse Illuminate\\Support\\Facades\\Facade;\n\nclass Sms extends Facade\n{\n    protected static function getFacadeAccessor()\n    {\n        return SmsService::class;\n    }\n}\n',
      'app/Http/Controllers/LoginController.php': caller('use App\\Facades\\Sms;\n', "Sms::notify('13711112222', 'login');"),
      'config/sms.php': CONFIG,
    };
    expect((await callsOf(files, 'TemplateId'))[0]).toBe(
      'app/Http/Controllers/LoginController.php via SmsService.notify TemplateId="1110"',
    );
  });

  test.each([
    ['its own method', "SendLoginCode::dispatch('13711112222', '4370');"],
    ['a helper', "dispatch(new SendLoginCode('13711112222', '4370'));"],
    ['a bus', "$this->bus->dispatch(new SendLoginCode('13711112222', '4370'));"],
    ['the queue', "\\Queue::push(new SendLoginCode('13711112222', '4370'));"],
  ])('a job by %s', async (_, statement) => {
    const files = {
      'app/Services/SmsService.php': SERVICE,
      'app/Jobs/SendLoginCode.php':
        "<?php\nnamespace App\\Jobs;\n\nuse App\\Services\\SmsService;\n\nclass SendLoginCode\n{\n    public function __construct(private string $phone, private string $code)\n    {\n    }\n\n    public function handle(SmsService $sms): void\n    {\n        $sms->notify($this->phone, 'login', [$this->code]);\n    }\n}\n",
      'app/Http/Controllers/LoginController.php': caller('use App\\Jobs\\SendLoginCode;\n', statement),
      'config/sms.php': CONFIG,
    };
    expect((await callsOf(files, 'TemplateId', 'PhoneNumberSet', 'TemplateParamSet'))[0]).toBe(
      'app/Http/Controllers/LoginController.php via SendLoginCode.handle>SmsService.notify TemplateId="1110" PhoneNumberSet=["+8613711112222"] TemplateParamSet=["4370"]',
    );
  });
});

describe('ThinkPHP', () => {
  test.each([
    ['config/sms.php', CONFIG],
    ['application/extra/sms.php', CONFIG],
    ['config/app.php', `<?php\nreturn ['sms' => ${CONFIG.slice(CONFIG.indexOf('['), CONFIG.lastIndexOf(';'))}];\n`],
    ['application/config.php', `<?php\nreturn ['sms' => ${CONFIG.slice(CONFIG.indexOf('['), CONFIG.lastIndexOf(';'))}];\n`],
  ])('config() of %s', async (path, text) => {
    const files = { 'application/common/lib/Sms.php': service(CONFIGURED, '', 'app\\common\\lib', 'Sms'), [path]: text };
    expect(await callsOf(files, ...fields)).toEqual([`application/common/lib/Sms.php ${KNOWN}`]);
  });

  test('env() of a section', async () => {
    const files = {
      'app/common/Sms.php': service(
        { SmsSdkAppId: "env('sms.app_id')", SignName: "\\think\\facade\\Env::get('sms.sign', '别处')", TemplateId: "env('SMS.LOGIN')" },
        '',
        'app\\common',
        'Sms',
      ),
      '.env': 'APP_DEBUG = true\n\n[DATABASE]\nSIGN = 库\n\n[SMS]\nAPP_ID = 1400006666\nSIGN = 山野\nLOGIN = 1110\n',
    };
    expect(await callsOf(files, ...fields)).toEqual([`app/common/Sms.php ${KNOWN}`]);
  });

  test('functions and constants that every file knows', async () => {
    const files = {
      'app/common.php': `<?php\nuse TencentCloud\\Common\\Credential;\nuse TencentCloud\\Sms\\V20210111\\SmsClient;\nuse TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;\n\nfunction send_notice($phone, $template, $params)\n{\n${sending({ SignName: 'SMS_SIGN', TemplateId: '$template', PhoneNumberSet: '["+86{$phone}"]', TemplateParamSet: '$params' })}\n}\n`,
      'public/const.php': "<?php\ndefine('SMS_SIGN', '山野');\n",
      'app/index/controller/Login.php':
        "<?php\nnamespace app\\index\\controller;\n\nclass Login\n{\n    public function code()\n    {\n        return send_notice('13711112222', '1110', ['4370']);\n    }\n}\n",
    };
    expect(await callsOf(files, 'SignName', 'TemplateId', 'TemplateParamSet')).toEqual([
      'app/common.php SignName="山野" TemplateId=?parameter TemplateParamSet=?parameter',
      'app/index/controller/Login.php via send_notice SignName="山野" TemplateId="1110" TemplateParamSet=["4370"]',
    ]);
  });

  test('controller() and model()', async () => {
    const files = {
      'app/tool/controller/Sms.php': service({ TemplateId: '$template' }, '$template', 'app\\tool\\controller', 'Sms').replace(
        'static ',
        '',
      ),
      'app/common/model/Sms.php': service({ TemplateId: '$template' }, '$template', 'app\\common\\model', 'Sms').replace('static ', ''),
      'app/tool/controller/Tools.php':
        "<?php\nnamespace app\\tool\\controller;\n\nclass Tools\n{\n    public function a()\n    {\n        controller('Sms', 'controller')->sendNotice('1110');\n        model('Sms')->sendNotice('2220');\n    }\n}\n",
    };
    expect((await callsOf(files, 'TemplateId')).filter((x) => x.includes('Tools'))).toEqual([
      'app/tool/controller/Tools.php via Sms.sendNotice TemplateId="1110"',
      'app/tool/controller/Tools.php via Sms.sendNotice TemplateId="2220"',
    ]);
  });

  test('a function that two files declare is neither of them', async () => {
    const notice = (sign: string): string =>
      `<?php\nuse TencentCloud\\Common\\Credential;\nuse TencentCloud\\Sms\\V20210111\\SmsClient;\nuse TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;\n\nfunction send_notice()\n{\n${sending({ SignName: sign })}\n}\n`;
    const files = { 'a/common.php': notice("'甲'"), 'b/common.php': notice("'乙'"), 'c/index.php': '<?php\nsend_notice();\n' };
    expect(await callsOf(files, 'SignName')).toEqual(['a/common.php SignName="甲"', 'b/common.php SignName="乙"']);
  });
});

describe('other frameworks', () => {
  test.each([
    [
      'Yii',
      "Yii::$app->params['sms']['templates']['login']",
      'config/params.php',
      `<?php\nreturn ['sms' => ${CONFIG.slice(CONFIG.indexOf('['), CONFIG.lastIndexOf(';'))}];\n`,
    ],
    ['CodeIgniter', "$this->config->item('sms_login')", 'application/config/sms.php', "<?php\n$config['sms_login'] = '1110';\n"],
    ['Hyperf', "config('sms.templates.login')", 'config/autoload/sms.php', CONFIG],
  ])('%s', async (_, value, path, text) => {
    const name = 'application/models/Sms.php';
    const files = { [name]: service({ TemplateId: value }, '', 'app\\models', 'Sms').replace('static ', ''), [path]: text };
    expect(await callsOf(files, 'TemplateId')).toEqual([`${name} TemplateId="1110"`]);
  });

  test("Hyperf's attribute for a key", async () => {
    const text = service({ TemplateId: '$this->template' }).replace(
      'public static function',
      '#[Value("sms.templates.login")]\n    private string $template;\n\n    public function',
    );
    expect(await callsOf({ 'app/Services/SmsService.php': text, 'config/autoload/sms.php': CONFIG }, 'TemplateId')).toEqual([
      'app/Services/SmsService.php TemplateId="1110"',
    ]);
  });
});

test('files included by paths that begin with a constant', async () => {
  const files = {
    'web/index.php': script("require_once ROOT_PATH . '/inc/sms.inc';\nrequire_once dirname(__DIR__) . '/inc/ids.php';", {
      TemplateId: 'TPL',
      SignName: '$sms["sign"]',
    }),
    'inc/sms.inc': "<?php\n$sms = array('sign' => '山野');\n",
    'inc/ids.php': "<?php\nconst TPL = '1110';\n",
  };
  expect(await callsOf(files, 'TemplateId', 'SignName')).toEqual(['web/index.php TemplateId="1110" SignName="山野"']);
});
