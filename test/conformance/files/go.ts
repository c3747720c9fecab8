import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const SDK = `	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	tencent "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
`;
const head = (pkg: string, imports = ''): string => `package ${pkg}\n\nimport (\n${imports}${SDK})\n\n`;
const CLIENT = 'var client, _ = tencent.NewClient(common.NewCredential("", ""), "ap-guangzhou", nil)\n\n';

const send = (fields: Fields = {}): string =>
  [
    'req := tencent.NewSendSmsRequest()',
    ...Object.entries({
      SmsSdkAppId: '"1400006666"',
      SignName: '"腾讯云"',
      TemplateId: '"1110"',
      PhoneNumberSet: '[]string{"+8613711112222"}',
      TemplateParamSet: '[]string{"4370", "5"}',
      ...fields,
    }).map(([k, v]) => `req.${k} = common.StringPtr${k.endsWith('Set') ? 's' : ''}(${v})`),
    '_, err := client.SendSms(req)',
    'return err',
  ]
    .map((l) => `	${l}\n`)
    .join('');

const inside: Fields = { PhoneNumberSet: '[]string{phone}', TemplateId: 'templateID' };
const SMS = `${head('sms')}${CLIENT}func SendCode(phone, templateID string) error {\n${send(inside)}}\n`;
const SERVICE = `${head('sms')}${CLIENT}type Service struct{}\n\nfunc (s *Service) SendCode(phone, templateID string) error {\n${send(inside)}}\n`;
const MESSAGE: Fields = { PhoneNumberSet: '[]string{message.Phone}', TemplateId: 'message.TemplateID' };
const STRUCT = 'type Message struct {\n	Phone      string\n	TemplateID string\n}\n';
const MODULE = 'module github.com/acme/shop\n\ngo 1.22\n';

const caller = (body: string, imports = '	"github.com/acme/shop/internal/sms"\n', declarations = ''): string =>
  `package login\n\nimport (\n${imports})\n\n${declarations}func Login() {\n	${body}\n}\n`;
const CALL = '("+8613711112222", "1110")';

const using = (imports: string, fields: Fields, others: Fields): Fields => ({
  'go.mod': MODULE,
  'internal/notify/notify.go': `${head('notify', imports)}${CLIENT}func Notify() error {\n${send(fields)}}\n`,
  ...others,
});
const CONSTANTS = '	"github.com/acme/shop/internal/constants"\n';
const INTERFACE = 'package sms\n\ntype Sender interface {\n	SendCode(phone, templateID string) error\n}\n';

export const files: Answers = {
  'constant-alias': using(
    '	ids "github.com/acme/shop/internal/constants"\n',
    { TemplateId: 'ids.Login' },
    { 'internal/constants/sms.go': 'package constants\n\nconst Login = "1110"\n' },
  ),
  'constant-namespace': {
    'internal/notify/notify.go': `${head('notify')}${CLIENT}func Notify() error {\n${send({ TemplateId: 'login' })}}\n`,
    'internal/notify/templates.go': 'package notify\n\nconst login = "1110"\n',
  },
  'constant-wildcard': using(
    '	. "github.com/acme/shop/internal/constants"\n',
    { TemplateId: 'Login' },
    { 'internal/constants/sms.go': 'package constants\n\nconst Login = "1110"\n' },
  ),
  'constant-reexport': using(
    '	"github.com/acme/shop/internal/config"\n',
    { TemplateId: 'config.Template' },
    {
      'internal/config/config.go': `package config\n\nimport "github.com/acme/shop/internal/constants"\n\nconst Template = constants.Login\n`,
      'internal/constants/sms.go': 'package constants\n\nconst Login = "1110"\n',
    },
  ),
  'constant-default': unsupported('Go has no default exports.', 'Go 没有默认导出。'),
  'constant-require': unsupported('Go has no require.', 'Go 没有 require。'),
  'constant-chain-files': using(
    CONSTANTS,
    { TemplateId: 'constants.Template' },
    {
      'internal/constants/template.go': 'package constants\n\nimport "strconv"\n\nvar Template = strconv.Itoa(loginID)\n',
      'internal/constants/ids.go': 'package constants\n\nconst loginID = 1110\n',
    },
  ),
  'constants-object': using(
    '	"github.com/acme/shop/internal/config"\n',
    { TemplateId: 'config.SMS.Templates["login"]', SignName: 'config.SMS.Sign' },
    {
      'internal/config/sms.go':
        'package config\n\ntype Options struct {\n	Sign      string\n	Templates map[string]string\n}\n\nvar SMS = Options{\n	Sign:      "腾讯云",\n	Templates: map[string]string{"login": "1110"},\n}\n',
    },
  ),
  'dictionary-literal-file': using(
    CONSTANTS,
    { TemplateId: 'constants.Templates["login"]' },
    {
      'internal/constants/sms.go':
        'package constants\n\nvar Templates = map[string]string{\n	"login":    "1110",\n	"register": "2220",\n}\n',
    },
  ),
  'dictionary-unknown-file': {
    'internal/notify/notify.go': `${head('notify', CONSTANTS)}${CLIENT}func Notify(kind string) error {\n${send({ TemplateId: 'constants.Templates[kind]' })}}\n`,
    'internal/constants/sms.go':
      'package constants\n\nvar Templates = map[string]string{\n	"login":    "1110",\n	"register": "2220",\n}\n',
  },
  'class-constant-file': unsupported('Go has no class constants.', 'Go 没有类常量。'),
  'interface-constant': unsupported('Go interfaces have no constants.', 'Go 的接口没有常量。'),
  'enum-file': using(
    CONSTANTS,
    { TemplateId: 'constants.TemplateOf(constants.Login)' },
    {
      'internal/constants/kind.go': `package constants

type Kind int

const (
	Register Kind = iota
	Login
)

func TemplateOf(kind Kind) string {
	switch kind {
	case Register:
		return "2220"
	case Login:
		return "1110"
	default:
		return ""
	}
}
`,
    },
  ),
  'filled-later': using(
    '	"github.com/acme/shop/internal/config"\n',
    { TemplateId: 'config.Template' },
    {
      'internal/config/config.go': 'package config\n\nvar Template string\n',
      'internal/config/init.go': 'package config\n\nfunc init() {\n	Template = "1110"\n}\n',
    },
  ),
  'client-export': {
    'internal/notify/notify.go': `${head('notify', '	"github.com/acme/shop/global"\n')}func Notify() error {\n${send().replace('client.SendSms', 'global.Client.SendSms')}}\n`,
    'global/client.go': `${head('global')}var Client *tencent.Client\n\nfunc Init() (err error) {\n	Client, err = tencent.NewClient(common.NewCredential("", ""), "ap-guangzhou", nil)\n	return\n}\n`,
  },
  'function-value': using(
    '	"github.com/acme/shop/internal/templates"\n',
    { TemplateId: 'templates.Of("login")' },
    {
      'internal/templates/templates.go':
        'package templates\n\nvar ids = map[string]string{"login": "1110", "register": "2220"}\n\nfunc Of(kind string) string {\n	return ids[kind]\n}\n',
    },
  ),

  'constructor-fields': {
    'internal/sms/sms.go': `${head('sms')}${CLIENT}type Sms struct {\n	templateID string\n}\n\nfunc New(templateID string) *Sms {\n	return &Sms{templateID: templateID}\n}\n`,
    'internal/sms/send.go': `${head('sms')}func (s *Sms) SendCode() error {\n${send({ TemplateId: 's.templateID' })}}\n`,
    'internal/login/login.go': caller('sms.New("1110").SendCode()'),
  },
  'inject-field': {
    'internal/sms/sms.go': SERVICE,
    'internal/login/login.go': `package login\n\nimport "github.com/acme/shop/internal/sms"\n\ntype Handler struct {\n	Sms *sms.Service \`inject:""\`\n}\n\nfunc (h *Handler) Login() error {\n	return h.Sms.SendCode${CALL}\n}\n`,
  },
  'inject-constructor': {
    'internal/sms/sms.go': SERVICE,
    'internal/login/login.go': `package login\n\nimport "github.com/acme/shop/internal/sms"\n\ntype Handler struct {\n	sms *sms.Service\n}\n\nfunc NewHandler(s *sms.Service) *Handler {\n	return &Handler{sms: s}\n}\n\nfunc (h *Handler) Login() error {\n	return h.sms.SendCode${CALL}\n}\n`,
  },
  'one-implementation': {
    'internal/sms/sender.go': INTERFACE,
    'internal/sms/tencent.go': `${head('sms')}${CLIENT}type tencentSender struct{}\n\nfunc (t *tencentSender) SendCode(phone, templateID string) error {\n${send(inside)}}\n`,
    'internal/login/login.go': `package login\n\nimport "github.com/acme/shop/internal/sms"\n\nfunc Login(sender sms.Sender) error {\n	return sender.SendCode${CALL}\n}\n`,
  },
  'two-implementations': {
    'internal/sms/sender.go': INTERFACE,
    'internal/sms/tencent.go': `${head('sms')}${CLIENT}type tencentSender struct{}\n\nfunc (t *tencentSender) SendCode(phone, templateID string) error {\n${send(inside)}}\n`,
    'internal/sms/console.go':
      'package sms\n\nimport "fmt"\n\ntype consoleSender struct{}\n\nfunc (consoleSender) SendCode(phone, templateID string) error {\n	fmt.Println(phone, templateID)\n	return nil\n}\n',
    'internal/login/login.go': `package login\n\nimport "github.com/acme/shop/internal/sms"\n\nfunc Login(sender sms.Sender) error {\n	return sender.SendCode${CALL}\n}\n`,
  },
  'two-vendors': {
    'internal/sms/ali.go': `package sms\n\nimport dysmsapi "github.com/alibabacloud-go/dysmsapi-20170525/v3/client"\n\ntype Ali struct {\n	client *dysmsapi.Client\n}\n\nfunc (a *Ali) SendCode(phone, templateID string) error {\n	_, err := a.client.SendSms(&dysmsapi.SendSmsRequest{PhoneNumbers: &phone, TemplateCode: &templateID})\n	return err\n}\n`,
    'internal/sms/sms.go': SERVICE,
    'internal/sms/sender.go': INTERFACE,
    'internal/login/login.go': `package login\n\nimport "github.com/acme/shop/internal/sms"\n\nfunc Login(vendor string) error {\n	return sms.Load(vendor).SendCode("+8613711112222", "SMS_1")\n}\n`,
  },
  'template-method': unsupported(
    'Go has no inheritance: an embedded struct does not see what embeds it.',
    'Go 没有继承，被嵌入的结构体看不到外层。',
  ),
  'inherited-wrapper': {
    'internal/sms/sms.go': SERVICE,
    'internal/login/login.go': `package login\n\nimport "github.com/acme/shop/internal/sms"\n\ntype Handler struct {\n	*sms.Service\n}\n\nfunc (h *Handler) Login() error {\n	return h.SendCode${CALL}\n}\n`,
  },
  factory: {
    'internal/sms/sms.go': `${SERVICE}\nfunc New() (*Service, error) {\n	return &Service{}, nil\n}\n`,
    'internal/login/login.go': caller(`s, err := sms.New()\n	if err != nil {\n		return\n	}\n	s.SendCode${CALL}`),
  },
  singleton: {
    'internal/sms/sms.go': `${SERVICE}\nvar Default = &Service{}\n`,
    'internal/login/login.go': caller(`sms.Default.SendCode${CALL}`),
  },
  dto: {
    'internal/sms/message.go': `package sms\n\n${STRUCT}`,
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(message *Message) error {\n${send(MESSAGE)}}\n`,
    'internal/login/login.go': caller('sms.SendCode(&sms.Message{Phone: "+8613711112222", TemplateID: "1110"})'),
  },
  'generated-dto': {
    'internal/sms/message.go': `package sms\n\n${STRUCT}`,
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(message Message) error {\n${send(MESSAGE)}}\n`,
    'internal/login/login.go': caller('sms.SendCode(sms.Message{"+8613711112222", "1110"})'),
  },
  'dto-default': unsupported('Go structs have no default values.', 'Go 的结构体没有默认值。'),
  'builder-dto': {
    'internal/sms/message.go': `package sms\n\n${STRUCT}\nfunc NewMessage() *Message {\n	return &Message{}\n}\n\nfunc (m *Message) To(phone string) *Message {\n	m.Phone = phone\n	return m\n}\n\nfunc (m *Message) With(templateID string) *Message {\n	m.TemplateID = templateID\n	return m\n}\n`,
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(message *Message) error {\n${send(MESSAGE)}}\n`,
    'internal/login/login.go': caller('sms.SendCode(sms.NewMessage().To("+8613711112222").With("1110"))'),
  },

  'chain-import': { 'go.mod': MODULE, 'internal/sms/sms.go': SMS, 'internal/login/login.go': caller(`sms.SendCode${CALL}`) },
  'chain-two-levels': {
    'internal/sms/sms.go': SMS,
    'internal/sms/login.go': 'package sms\n\nfunc SendLogin(phone string) error {\n	return SendCode(phone, "1110")\n}\n',
    'internal/login/login.go': caller('sms.SendLogin("+8613711112222")'),
  },
  'chain-three-levels': {
    'internal/sms/sms.go': SMS,
    'internal/sms/login.go': 'package sms\n\nfunc SendLogin(phone string) error {\n	return SendCode(phone, "1110")\n}\n',
    'internal/login/events.go':
      'package login\n\nimport messages "github.com/acme/shop/internal/sms"\n\nfunc OnLogin(phone string) {\n	_ = messages.SendLogin("+86" + phone)\n}\n',
    'internal/login/login.go': 'package login\n\nfunc Login() {\n	OnLogin("13711112222")\n}\n',
  },
  'chain-varargs': {
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(params ...string) error {\n${send({ TemplateParamSet: 'params' })}}\n`,
    'internal/login/login.go': caller('args := []string{"4370", "5"}\n	sms.SendCode(args...)'),
  },
  'chain-brand': {
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(args ...string) error {\n	params := append([]string{"4370"}, args...)\n${send({ TemplateParamSet: 'params' })}}\n`,
    'internal/login/login.go': caller('sms.SendCode("5")'),
  },
  'chain-no-parameters': unsupported(
    'A variadic parameter without arguments is an empty list; there is no default to fall back to.',
    '可变参数未传时即为空列表，没有默认值可用。',
  ),
  'chain-options': {
    'internal/sms/sms.go': `${head('sms')}${CLIENT}${STRUCT}
type Option func(*Message)

func WithPhone(phone string) Option {
	return func(m *Message) { m.Phone = phone }
}

func WithTemplate(id string) Option {
	return func(m *Message) { m.TemplateID = id }
}

func SendCode(options ...Option) error {
	message := &Message{}
	for _, option := range options {
		option(message)
	}
${send(MESSAGE)}}
`,
    'internal/login/login.go': caller('sms.SendCode(sms.WithPhone("+8613711112222"), sms.WithTemplate("1110"))'),
  },
  'chain-decorated': unsupported('Go has no decorators.', 'Go 没有装饰器。'),
  'chain-callback': {
    'internal/sms/sms.go': SMS,
    'internal/login/login.go': caller(
      `queue.Push(func() { sms.SendCode${CALL} })`,
      '	"github.com/acme/shop/internal/sms"\n	"github.com/acme/queue"\n',
    ),
  },
  'chain-recursive': {
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(phone string, attempt int) error {\n${send({ PhoneNumberSet: '[]string{phone}' }).replace('	return err\n', '	if err != nil && attempt < 3 {\n		return retry(phone, attempt)\n	}\n	return err\n')}}\n`,
    'internal/sms/retry.go': 'package sms\n\nfunc retry(phone string, attempt int) error {\n	return SendCode(phone, attempt+1)\n}\n',
    'internal/login/login.go': caller('sms.SendCode("+8613711112222", 0)'),
  },
  'chain-split-arguments': {
    'internal/sms/sms.go': `${head('sms')}${CLIENT}func SendCode(templateID string, params []string) error {\n${send({ TemplateId: 'templateID', TemplateParamSet: 'params' })}}\n`,
    'internal/login/login.go': caller('sms.SendCode("1110", []string{"4370", "5"})'),
    'internal/login/register.go':
      'package login\n\nimport "github.com/acme/shop/internal/sms"\n\nfunc Register() {\n	_ = sms.SendCode("2220", []string{"4370"})\n}\n',
  },
};
