import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const USE = `use TencentCloud\\Common\\Credential;
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;
`;

const fill = (fields: Fields = {}, client = '$this->client'): string =>
  [
    '$req = new SendSmsRequest();',
    ...Object.entries({
      SmsSdkAppId: '"1400006666"',
      SignName: '"腾讯云"',
      TemplateId: '"1110"',
      PhoneNumberSet: '["+8613711112222"]',
      TemplateParamSet: '["4370", "5"]',
      ...fields,
    }).map(([k, v]) => `$req->${k} = ${v};`),
    `return ${client}->SendSms($req);`,
  ]
    .map((l) => `        ${l}\n`)
    .join('');

/** A file of the namespace `App\Services`, found under app/Services by the name of its class. */
const php = (classes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(classes).map(([name, text]) => [`app/Services/${name}.php`, `<?php\n\nnamespace App\\Services;\n\n${text}`]),
  );
/** A file of another namespace. */
const other = (path: string, text: string): Record<string, string> => ({
  [`app/${path}.php`]: `<?php\n\nnamespace App\\${path.slice(0, path.lastIndexOf('/')).replaceAll('/', '\\')};\n\n${text}`,
});

const CLIENT = `    private SmsClient $client;

    public function __construct()
    {
        $this->client = new SmsClient(new Credential(getenv('SECRET_ID'), getenv('SECRET_KEY')), 'ap-guangzhou');
    }

`;
const cls = (head: string, members: string, imports = ''): string => `${USE}${imports}\n${head}\n{\n${CLIENT}${members}}\n`;
const method = (fields: Fields, params = '', name = 'notify', modifiers = 'public'): string =>
  `    ${modifiers} function ${name}(${params})\n    {\n${fill(fields)}    }\n`;
const inside: Fields = { PhoneNumberSet: '[$phone]', TemplateId: '$templateId' };
const sendCode = method(inside, 'string $phone, string $templateId', 'sendCode');
const SERVICE = cls('class SmsService', sendCode);
const STATIC = `${USE}
class SmsService
{
    public static function sendCode($phone, $templateId)
    {
        $client = new SmsClient(new Credential(getenv('SECRET_ID'), getenv('SECRET_KEY')), 'ap-guangzhou');
${fill(inside, '$client')}    }
}
`;
/** A controller that gets the service through its constructor. */
const USER = (body = '$this->sms->sendCode("+8613711112222", "1110");', type = 'SmsService', imports = ''): string =>
  `use App\\Services\\${type};\n${imports}\nclass LoginController\n{\n    public function __construct(private readonly ${type} $sms)\n    {\n    }\n\n    public function login($request)\n    {\n        ${body}\n    }\n}\n`;
const login = (body?: string, type?: string, imports?: string): Record<string, string> =>
  other('Http/Controllers/LoginController', USER(body, type, imports));
const MESSAGE: Fields = { PhoneNumberSet: '[$message->phone]', TemplateId: '$message->templateId' };

/** A class with the send call, and the files of what it imports. */
const using = (imports: string, fields: Fields, others: Readonly<Record<string, string>>, params = ''): Record<string, string> => ({
  ...php({ Notify: cls('class Notify', method(fields, params), imports) }),
  ...others,
});
const TEMPLATES = 'class Templates\n{\n    public const LOGIN = "1110";\n    const REGISTER = "2220";\n}\n';
const IDS = "class Templates\n{\n    public const IDS = ['login' => '1110', 'register' => '2220'];\n}\n";

export const files: Answers = {
  'constant-alias': using('use App\\Common\\Templates as T;\n', { TemplateId: 'T::LOGIN' }, other('Common/Templates', TEMPLATES)),
  'constant-namespace': using('use App\\Common;\n', { TemplateId: 'Common\\Templates::LOGIN' }, other('Common/Templates', TEMPLATES)),
  'constant-wildcard': {
    'constants.php': "<?php\nconst TEMPLATE = '1110';\ndefine('SIGN', '腾讯云');\n",
    'notify.php': `<?php
require_once __DIR__ . '/constants.php';
${USE}
$client = new SmsClient(new Credential(getenv('SECRET_ID'), getenv('SECRET_KEY')), 'ap-guangzhou');
${fill({ TemplateId: 'TEMPLATE', SignName: 'SIGN' }, '$client').replaceAll('        ', '').replace('return ', '')}`,
  },
  'constant-reexport': using(
    'use App\\Common\\Templates;\n',
    { TemplateId: 'Templates::LOGIN' },
    {
      ...other('Common/Templates', 'class Templates extends BaseTemplates\n{\n}\n'),
      ...other('Common/BaseTemplates', 'class BaseTemplates\n{\n    const LOGIN = "1110";\n}\n'),
    },
  ),
  'constant-default': {
    ...using('', { TemplateId: "(include __DIR__ . '/../../config/sms.php')['template']" }, {}),
    'config/sms.php': "<?php\n\nreturn [\n    'template' => '1110',\n];\n",
  },
  'constant-require': {
    'notify.php': `<?php
${USE}
['template' => $template, 'sign' => $sign] = require __DIR__ . '/config/sms.php';
$client = new SmsClient(new Credential(getenv('SECRET_ID'), getenv('SECRET_KEY')), 'ap-guangzhou');
${fill({ TemplateId: '$template', SignName: '$sign' }, '$client').replaceAll('        ', '').replace('return ', '')}`,
    'config/sms.php': "<?php\n\nreturn ['template' => '1110', 'sign' => '腾讯云'];\n",
  },
  'constant-chain-files': using(
    'use App\\Common\\Templates;\n',
    { TemplateId: 'Templates::LOGIN' },
    {
      ...other('Common/Templates', 'class Templates\n{\n    const LOGIN = Ids::PREFIX . "10";\n}\n'),
      ...other('Common/Ids', 'class Ids\n{\n    const PREFIX = "11";\n}\n'),
    },
  ),
  'constants-object': using(
    'use App\\Common\\Sms;\n',
    { TemplateId: "Sms::OPTIONS['templates']['login']", SignName: "Sms::$options['sign']" },
    other(
      'Common/Sms',
      "class Sms\n{\n    const OPTIONS = ['templates' => ['login' => '1110']];\n    public static $options = ['sign' => '腾讯云'];\n}\n",
    ),
  ),
  'dictionary-literal-file': using(
    'use App\\Common\\Templates;\n',
    { TemplateId: "Templates::IDS['login']" },
    other('Common/Templates', IDS),
  ),
  'dictionary-unknown-file': using(
    'use App\\Common\\Templates;\n',
    { TemplateId: 'Templates::IDS[$kind]' },
    other('Common/Templates', IDS),
    'string $kind',
  ),
  'class-constant-file': using('use App\\Common\\Templates;\n', { TemplateId: 'Templates::LOGIN' }, other('Common/Templates', TEMPLATES)),
  'interface-constant': using(
    'use App\\Common\\Templates;\n',
    { TemplateId: 'Templates::LOGIN' },
    other('Common/Templates', 'interface Templates\n{\n    const LOGIN = "1110";\n}\n'),
  ),
  'enum-file': using(
    'use App\\Common\\Template;\n',
    { TemplateId: 'Template::Login->id()' },
    other(
      'Common/Template',
      "enum Template: string\n{\n    case Login = '1110';\n    case Register = '2220';\n\n    public function id(): string\n    {\n        return $this->value;\n    }\n}\n",
    ),
  ),
  'filled-later': using(
    'use App\\Common\\Settings;\n',
    { TemplateId: 'Settings::$template' },
    other(
      'Common/Settings',
      'class Settings\n{\n    public static $template;\n\n    public static function boot()\n    {\n        self::$template = "1110";\n    }\n}\n',
    ),
  ),
  'client-export': {
    ...php({
      Notify: `use App\\Common\\Clients;\nuse TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;\n\nclass Notify\n{\n    public function send()\n    {\n${fill({}, 'Clients::sms()')}    }\n}\n`,
    }),
    ...other(
      'Common/Clients',
      "use TencentCloud\\Sms\\V20210111\\SmsClient;\n\nclass Clients\n{\n    public static function sms(): SmsClient\n    {\n        return new SmsClient(self::credential(), 'ap-guangzhou');\n    }\n}\n",
    ),
  },
  'function-value': using(
    'use App\\Common\\Templates;\n',
    { TemplateId: "Templates::of('login')" },
    other(
      'Common/Templates',
      "class Templates\n{\n    public static function of(string $kind): string\n    {\n        return match ($kind) {\n            'login' => '1110',\n            default => '2220',\n        };\n    }\n}\n",
    ),
  ),

  'constructor-fields': {
    ...php({
      Sms: `${USE}
class Sms
{
    private $client;
    private $templateId;

    public function __construct($templateId)
    {
        $this->client = new SmsClient(new Credential(getenv('SECRET_ID'), getenv('SECRET_KEY')), 'ap-guangzhou');
        $this->templateId = $templateId;
    }

${method({ TemplateId: '$this->templateId' }, '', 'sendCode')}}
`,
    }),
    ...other(
      'Jobs/Login',
      'use App\\Services\\Sms;\n\nclass Login\n{\n    public function handle()\n    {\n        $sms = new Sms("1110");\n        $sms->sendCode();\n    }\n}\n',
    ),
  },
  'inject-field': {
    ...php({ SmsService: SERVICE }),
    ...other(
      'Controller/Login',
      'use App\\Services\\SmsService;\nuse Hyperf\\Di\\Annotation\\Inject;\n\nclass Login\n{\n    #[Inject]\n    private SmsService $sms;\n\n    public function login()\n    {\n        $this->sms->sendCode("+8613711112222", "1110");\n    }\n}\n',
    ),
  },
  'inject-constructor': {
    ...php({ SmsService: SERVICE }),
    ...other(
      'Http/Controllers/LoginController',
      'use App\\Services\\SmsService;\n\nclass LoginController\n{\n    protected $sms;\n\n    public function __construct(SmsService $sms)\n    {\n        $this->sms = $sms;\n    }\n\n    public function login()\n    {\n        $this->sms->sendCode("+8613711112222", "1110");\n    }\n}\n',
    ),
  },
  'one-implementation': {
    ...php({
      Sender: 'interface Sender\n{\n    public function sendCode(string $phone, string $templateId);\n}\n',
      TencentSender: cls('class TencentSender implements Sender', sendCode),
    }),
    ...login(undefined, 'Sender'),
  },
  'two-implementations': {
    ...php({
      Sender: 'interface Sender\n{\n    public function sendCode(string $phone, string $templateId);\n}\n',
      TencentSender: cls('class TencentSender implements Sender', sendCode),
      LogSender:
        'class LogSender implements Sender\n{\n    public function sendCode(string $phone, string $templateId)\n    {\n        error_log($phone . $templateId);\n    }\n}\n',
    }),
    ...login(undefined, 'Sender'),
  },
  'two-vendors': {
    ...php({
      Vendor: 'interface Vendor\n{\n    public function sendCode(string $phone, string $templateId);\n}\n',
      TencentSms: cls('class TencentSms implements Vendor', sendCode),
      AliSms:
        'use AlibabaCloud\\SDK\\Dysmsapi\\V20170525\\Models\\SendSmsRequest;\n\nclass AliSms implements Vendor\n{\n    public function sendCode(string $phone, string $templateId)\n    {\n        return $this->ali->sendSms(new SendSmsRequest(["phoneNumbers" => $phone, "templateCode" => $templateId]));\n    }\n}\n',
    }),
    ...login('app(getenv("VENDOR"))->sendCode("+8613711112222", "SMS_1");', 'Vendor'),
  },
  'template-method': {
    ...php({
      BaseSms: cls(
        'abstract class BaseSms',
        `    abstract protected function template(): string;\n\n${method({ TemplateId: '$this->template()' }, '', 'sendCode')}`,
      ),
      LoginSms: 'class LoginSms extends BaseSms\n{\n    protected function template(): string\n    {\n        return "1110";\n    }\n}\n',
    }),
    ...login('(new LoginSms())->sendCode();', 'LoginSms'),
  },
  'inherited-wrapper': {
    ...php({ BaseSms: cls('class BaseSms', sendCode) }),
    ...other(
      'Jobs/Login',
      'use App\\Services\\BaseSms;\n\nclass Login extends BaseSms\n{\n    public function handle()\n    {\n        $this->sendCode("+8613711112222", "1110");\n    }\n}\n',
    ),
  },
  factory: {
    ...php({
      SmsService: SERVICE,
      SmsFactory:
        'class SmsFactory\n{\n    public static function create(): SmsService\n    {\n        return new SmsService();\n    }\n}\n',
    }),
    ...login('SmsFactory::create()->sendCode("+8613711112222", "1110");', 'SmsFactory'),
  },
  singleton: {
    ...php({
      SmsService: cls(
        'class SmsService',
        `    private static $instance = null;

    public static function getInstance()
    {
        if (self::$instance === null) {
            self::$instance = new self();
        }
        return self::$instance;
    }

${sendCode}`,
      ),
    }),
    ...login('SmsService::getInstance()->sendCode("+8613711112222", "1110");'),
  },
  dto: {
    ...php({
      Message: 'class Message\n{\n    public $phone;\n    public $templateId;\n}\n',
      SmsService: cls('class SmsService', method(MESSAGE, 'Message $message', 'sendCode')),
    }),
    ...login(
      '$message = new Message();\n        $message->phone = "+8613711112222";\n        $message->templateId = "1110";\n        $this->sms->sendCode($message);',
      'SmsService',
      'use App\\Services\\Message;\n',
    ),
  },
  'generated-dto': {
    ...php({
      Message:
        'final class Message\n{\n    public function __construct(\n        public readonly string $phone,\n        public readonly string $templateId,\n    ) {\n    }\n}\n',
      SmsService: cls('class SmsService', method(MESSAGE, 'Message $message', 'sendCode')),
    }),
    ...login(
      '$this->sms->sendCode(new Message(templateId: "1110", phone: "+8613711112222"));',
      'SmsService',
      'use App\\Services\\Message;\n',
    ),
  },
  'dto-default': {
    ...php({
      Message: 'class Message\n{\n    public string $phone;\n    public string $templateId = "1110";\n}\n',
      SmsService: cls('class SmsService', method(MESSAGE, 'Message $message', 'sendCode')),
    }),
    ...login(
      '$message = new Message();\n        $message->phone = "+8613711112222";\n        $this->sms->sendCode($message);',
      'SmsService',
      'use App\\Services\\Message;\n',
    ),
  },
  'builder-dto': {
    ...php({
      Message:
        'class Message\n{\n    public $phone;\n    public $templateId;\n\n    public static function make(): static\n    {\n        return new static();\n    }\n\n    public function to($phone)\n    {\n        $this->phone = $phone;\n        return $this;\n    }\n\n    public function template($templateId)\n    {\n        $this->templateId = $templateId;\n        return $this;\n    }\n}\n',
      SmsService: cls('class SmsService', method(MESSAGE, 'Message $message', 'sendCode')),
    }),
    ...login(
      '$this->sms->sendCode(Message::make()->to("+8613711112222")->template("1110"));',
      'SmsService',
      'use App\\Services\\Message;\n',
    ),
  },

  'chain-import': {
    ...php({ SmsService: STATIC }),
    ...other(
      'Jobs/Login',
      'use App\\Services\\SmsService;\n\nclass Login\n{\n    public function handle()\n    {\n        SmsService::sendCode("+8613711112222", "1110");\n    }\n}\n',
    ),
  },
  'chain-two-levels': {
    ...php({
      SmsService: cls(
        'class SmsService',
        `${sendCode}\n    public function sendLogin($phone)\n    {\n        return $this->sendCode($phone, "1110");\n    }\n`,
      ),
    }),
    ...login('$this->sms->sendLogin("+8613711112222");'),
  },
  'chain-three-levels': {
    ...php({
      SmsService: SERVICE,
      Templates:
        'class Templates\n{\n    public function __construct(private SmsService $sms)\n    {\n    }\n\n    public function sendLogin(string $phone)\n    {\n        return $this->sms->sendCode($phone, "1110");\n    }\n}\n',
      Events:
        'class Events\n{\n    private $templates;\n\n    public function __construct(Templates $templates)\n    {\n        $this->templates = $templates;\n    }\n\n    public function onLogin(string $number)\n    {\n        $this->templates->sendLogin("+86" . $number);\n    }\n}\n',
    }),
    ...login('$this->sms->onLogin("13711112222");', 'Events'),
  },
  'chain-varargs': {
    ...php({ SmsService: cls('class SmsService', method({ TemplateParamSet: '$params' }, 'string ...$params', 'sendCode')) }),
    ...login('$values = ["4370", "5"];\n        $this->sms->sendCode(...$values);'),
  },
  'chain-brand': {
    ...php({
      SmsService: cls('class SmsService', method({ TemplateParamSet: 'array_merge(["4370"], $params)' }, 'array $params', 'sendCode')),
    }),
    ...login('$this->sms->sendCode(["5"]);'),
  },
  'chain-no-parameters': {
    ...php({ SmsService: cls('class SmsService', method({ TemplateParamSet: '$params ?? []' }, '?array $params = null', 'sendCode')) }),
    ...login('$this->sms->sendCode();'),
  },
  'chain-options': {
    ...php({
      SmsService: cls(
        'class SmsService',
        method({ PhoneNumberSet: '[$options["phone"]]', TemplateId: '$options["templateId"]' }, 'array $options', 'sendCode'),
      ),
    }),
    ...login('$this->sms->sendCode(["phone" => "+8613711112222", "templateId" => "1110"]);'),
  },
  'chain-decorated': unsupported('PHP attributes do not wrap functions; there is nothing to follow.', 'PHP 的注解不会包装函数，无需跟踪。'),
  'chain-callback': {
    ...php({ SmsService: SERVICE }),
    ...login('dispatch(function () {\n            $this->sms->sendCode("+8613711112222", "1110");\n        });'),
  },
  'chain-recursive': {
    ...php({
      SmsService: cls(
        'class SmsService',
        `    private Retry $retry;\n\n    public function sendCode(string $phone, int $attempt)\n    {\n        try {\n${fill({ PhoneNumberSet: '[$phone]' })}        } catch (\\Exception $e) {\n            $this->retry->retry($phone, $attempt);\n        }\n    }\n`,
      ),
      Retry:
        'class Retry\n{\n    private SmsService $sms;\n\n    public function retry(string $phone, int $attempt)\n    {\n        if ($attempt <= 2) {\n            $this->sms->sendCode($phone, $attempt + 1);\n        }\n    }\n}\n',
    }),
    ...login('$this->sms->sendCode("+8613711112222", 0);'),
  },
  'chain-split-arguments': {
    ...php({
      SmsService: cls(
        'class SmsService',
        method({ TemplateId: '$templateId', TemplateParamSet: '$params' }, '$templateId, array $params', 'sendCode'),
      ),
    }),
    ...login('$this->sms->sendCode("1110", ["4370", "5"]);\n        $this->sms->sendCode("2220", ["4370"]);'),
  },
};
