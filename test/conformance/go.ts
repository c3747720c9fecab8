import { files } from './files/go.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: '[]string{"+8613711112222"}',
  TemplateParamSet: '[]string{"4370", "5"}',
};

const SDK = `	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
`;
const head = (imports = ''): string => `package notify

import (
	"os"
${imports}
${SDK})

var client, _ = sms.NewClient(common.NewCredential(os.Getenv("SECRET_ID"), os.Getenv("SECRET_KEY")), "ap-guangzhou", profile.NewClientProfile())

`;

/** Statements that fill `req`. */
const fill = (fields: Fields = {}, indent = '\t'): string =>
  [
    'req := sms.NewSendSmsRequest()',
    ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) =>
      v === null ? [] : [`req.${k} = ${v === 'nil' ? v : `common.StringPtr${k.endsWith('Set') ? 's' : ''}(${v})`}`],
    ),
  ]
    .map((l) => `${indent}${l}\n`)
    .join('');

const send = (fields: Fields = {}): string => `${fill(fields)}	_, err := client.SendSms(req)
	return err
`;
const func = (before: string, fields: Fields = {}, params = 'order *Order', name = 'Notify'): string =>
  `func ${name}(${params}) error {\n${before}${before === '' ? '' : '\n'}${send(fields)}}\n`;
const script = (before: string, fields: Fields = {}, imports = '', params = 'order *Order'): string =>
  `${head(imports)}${func(before, fields, params)}`;
const top = (declarations: string, fields: Fields = {}, imports = ''): string => `${head(imports)}${declarations}\n${func('', fields, '')}`;
const inside: Fields = { PhoneNumberSet: '[]string{phone}', TemplateId: 'templateID' };
const wrapper = (params: string, fields: Fields, caller: string, declarations = ''): string =>
  `${head()}${declarations}${func('', fields, params, 'sendCode')}\nfunc login() {\n	${caller}\n}\n`;
const JSON_TEXT =
  '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}';

const MAP = `map[string]interface{}{
		"SmsSdkAppId":      "1400006666",
		"SignName":         "腾讯云",
		"TemplateId":       "1110",
		"PhoneNumberSet":   []string{"+8613711112222"},
		"TemplateParamSet": []string{"4370", "5"},
	}`;

const LEGACY = `package notify

import (
	"os"

	"github.com/qichengzx/qcloudsms_go"
)

var client = qcloudsms.NewClient(qcloudsms.NewOptions(1400006666, os.Getenv("APP_KEY"), "腾讯云"))

`;

const single: Answers = {
  literal: script(''),
  'module-constant': top('const template = "1110"\n', { TemplateId: 'template' }),
  'class-constant': unsupported('Go has no class constants.', 'Go 没有类常量。'),
  'enum-constant': top('type Template string\n\nconst (\n	Login    Template = "1110"\n	Register Template = "2220"\n)\n', {
    TemplateId: 'string(Login)',
  }),
  'constant-chain': top('const template = login\n\nconst login = "1110"\n', { TemplateId: 'template' }),
  'local-variable': script('	template := "1110"', { TemplateId: 'template' }),
  reassignment: script('	template := "2220"\n	template = "1110"', { TemplateId: 'template' }),
  'branch-reassignment': script('	template := "1110"\n	if order.New {\n		template = "2220"\n	}', { TemplateId: 'template' }),
  conditional: unsupported('Go has no conditional expressions.', 'Go 没有条件表达式。'),
  correlated: script(
    '	template, params := "1110", []string{"4370", "5"}\n	if order.New {\n		template, params = "2220", []string{"4370"}\n	}',
    {
      TemplateId: 'template',
      TemplateParamSet: 'params',
    },
  ),
  switch: script(
    `	var template string
	var params []string
	switch order.Kind {
	case "new":
		template = "2220"
		params = []string{"4370"}
	default:
		template = "1110"
		params = []string{"4370", "5"}
	}`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  concatenation: top('const country = "+86"\n', { PhoneNumberSet: '[]string{country + "137" + "11112222"}', SignName: '"腾讯" + "云"' }),
  interpolation: unsupported('Go has no interpolation.', 'Go 没有字符串插值。'),
  'format-call': script('', { PhoneNumberSet: '[]string{fmt.Sprintf("+%d%s", 86, "13711112222")}' }, '	"fmt"\n'),
  'adjacent-literals': unsupported('Go does not join adjacent literals.', 'Go 不会拼接相邻字面量。'),
  'number-to-text': top(
    'const template = 1110\n',
    { TemplateId: 'strconv.Itoa(template)', SmsSdkAppId: 'fmt.Sprint(1400006666)' },
    '	"fmt"\n	"strconv"\n',
  ),
  number: unsupported('The fields are strings; a number does not compile.', '字段类型为字符串，传数字无法编译。'),
  trimmed: script('', { TemplateId: 'strings.TrimSpace(" 1110 ")' }, '	"strings"\n'),
  'multiline-text': script('', { SignName: '`腾讯云`' }),

  'list-variable': script('	params := []string{"4370", "5"}', { TemplateParamSet: 'params' }),
  'list-spread': script('	first := []string{"4370"}', { TemplateParamSet: 'append(append([]string{}, first...), "5")' }),
  'list-append': script('	var params []string\n	params = append(params, "4370")\n	params = append(params, "5")', {
    TemplateParamSet: 'params',
  }),
  'list-append-loop': script(
    '	params := make([]string, 0, len(order.Items))\n	for _, item := range order.Items {\n		params = append(params, item.Name)\n	}',
    { TemplateParamSet: 'params' },
  ),
  'list-copy': script('	params := append([]string(nil), []string{"4370", "5"}...)', { TemplateParamSet: 'params' }),
  'list-factory': script('', { TemplateParamSet: 'append([]string{}, "4370", "5")' }),
  'list-index': script('	params := make([]string, 2)\n	params[0] = "4370"\n	params[1] = "5"', { TemplateParamSet: 'params' }),
  'list-empty': script('', { TemplateParamSet: '[]string{}' }),
  'list-null': script('', { TemplateParamSet: 'nil' }),
  'list-concatenated': script('	first, second := []string{"4370"}, []string{"5"}\n	first = append(first, second...)', {
    TemplateParamSet: 'first',
  }),
  'list-mapped': script(
    '	numbers := []string{"13711112222", "13711112223"}',
    { PhoneNumberSet: 'lo.Map(numbers, func(n string, _ int) string { return "+86" + n })' },
    '	"github.com/samber/lo"\n',
  ),
  'phone-list': script('', { PhoneNumberSet: '[]string{"+8613711112222", "+8613711112223", "13711112224"}' }),
  'phone-split': script('', { PhoneNumberSet: 'strings.Split("+8613711112222,+8613711112223", ",")' }, '	"strings"\n'),

  'member-writes': script(''),
  overwritten: `${head()}func Notify() error {\n${fill({ TemplateId: '"2220"' })}	req.TemplateId = common.StringPtr("1110")\n	_, err := client.SendSms(req)\n	return err\n}\n`,
  'branch-field': `${head()}func Notify(order *Order) error {\n${fill()}	if order.New {\n		req.SessionContext = common.StringPtr("login")\n	}\n	_, err := client.SendSms(req)\n	return err\n}\n`,
  builder: `${head()}type builder struct {
	request *sms.SendSmsRequest
}

func newBuilder() *builder {
	b := &builder{request: sms.NewSendSmsRequest()}
	b.request.SmsSdkAppId = common.StringPtr("1400006666")
	return b
}

func (b *builder) sign(name string) *builder {
	b.request.SignName = &name
	return b
}

func (b *builder) template(id string, params ...string) *builder {
	b.request.TemplateId = &id
	b.request.TemplateParamSet = common.StringPtrs(params)
	return b
}

func (b *builder) to(phone string) *builder {
	b.request.PhoneNumberSet = []*string{&phone}
	return b
}

func (b *builder) build() *sms.SendSmsRequest { return b.request }

func Notify() {
	client.SendSms(newBuilder().sign("腾讯云").template("1110", "4370", "5").to("+8613711112222").build())
}
`,
  'json-payload': `${head('	"encoding/json"\n')}func Notify() error {
	params := ${MAP}
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	req := sms.NewSendSmsRequest()
	if err := req.FromJsonString(string(body)); err != nil {
		return err
	}
	_, err = client.SendSms(req)
	return err
}
`,
  'json-literal': `${head()}func Notify() {\n	req := sms.NewSendSmsRequest()\n	_ = req.FromJsonString(\`${JSON_TEXT}\`)\n	client.SendSms(req)\n}\n`,
  'json-escaped': `${head()}func Notify() {\n	req := sms.NewSendSmsRequest()\n	req.FromJsonString("${JSON_TEXT.replaceAll('"', '\\"').replace('腾讯云', '\\\\u817e\\\\u8baf\\\\u4e91')}")\n	client.SendSms(req)\n}\n`,
  'json-holes': `${head('	"fmt"\n')}func Notify(phone, code string) {
	req := sms.NewSendSmsRequest()
	req.FromJsonString(fmt.Sprintf(\`{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+86%s"],"TemplateParamSet":["%s","5"]}\`, phone, code))
	client.SendSms(req)
}
`,
  merged: `${head()}func base() *sms.SendSmsRequest {
	return &sms.SendSmsRequest{SmsSdkAppId: common.StringPtr("1400006666"), SignName: common.StringPtr("腾讯云")}
}

func Notify() {
	req := base()
	req.TemplateId = common.StringPtr("1110")
	req.PhoneNumberSet = common.StringPtrs([]string{"+8613711112222"})
	req.TemplateParamSet = []*string{common.StringPtr("4370"), common.StringPtr("5")}
	client.SendSms(req)
}
`,
  'other-fields': script('', { ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${head()}func build() *sms.SendSmsRequest {\n${fill()}	return req\n}\n\nfunc Notify() {\n	req := build()\n	client.SendSms(req)\n}\n`,
  'filled-by-argument': `${head()}func complete(req *sms.SendSmsRequest) {
	req.SmsSdkAppId = common.StringPtr("1400006666")
	req.SignName = common.StringPtr("腾讯云")
	req.TemplateId = common.StringPtr("1110")
}

func Notify() {
	req := &sms.SendSmsRequest{
		PhoneNumberSet:   common.StringPtrs([]string{"+8613711112222"}),
		TemplateParamSet: common.StringPtrs([]string{"4370", "5"}),
	}
	complete(req)
	client.SendSms(req)
}
`,
  'filled-by-unknown': `${head('	"github.com/acme/lib/extras"\n')}func Notify() {\n${fill()}	extras.Decorate(req)\n	client.SendSms(req)\n}\n`,
  'early-return': script(
    `	if order.Vendor == "ali" {
		_, err := ali.SendSms(&dysmsapi.SendSmsRequest{PhoneNumbers: tea.String("13711112222"), SignName: tea.String("阿里云"), TemplateCode: tea.String("SMS_1")})
		return err
	}`,
    {},
    '	dysmsapi "github.com/alibabacloud-go/dysmsapi-20170525/v3/client"\n	"github.com/alibabacloud-go/tea/tea"\n',
  ),
  guarded: `${head('	"fmt"\n\n	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"\n')}func Notify() (ok bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
${fill()}	res, err := client.SendSms(req)
	if _, failed := err.(*errors.TencentCloudSDKError); failed {
		return false, err
	}
	if err != nil {
		panic(err)
	}
	fmt.Println(res.ToJsonString())
	return true, nil
}
`,
  'client-field': `package notify

import (
${SDK})

type Service struct {
	client *sms.Client
}

func NewService(credential *common.Credential) (*Service, error) {
	client, err := sms.NewClient(credential, "ap-guangzhou", profile.NewClientProfile())
	if err != nil {
		return nil, err
	}
	return &Service{client: client}, nil
}

func (s *Service) Notify() error {
${fill()}	_, err := s.client.SendSms(req)
	return err
}
`,
  'client-function': `package notify

import (
${SDK})

func newClient(credential *common.Credential) *sms.Client {
	client, _ := sms.NewClient(credential, "ap-guangzhou", profile.NewClientProfile())
	return client
}

func Notify(credential *common.Credential) {
${fill()}	newClient(credential).SendSms(req)
}
`,
  'client-inline': unsupported(
    'NewClient has two results, so its result cannot be the receiver of a call.',
    'NewClient 有两个返回值，不能直接在其结果上调用方法。',
  ),
  async: `${head('	"context"\n')}func Notify(ctx context.Context) {\n	go func() {\n${fill()}		client.SendSmsWithContext(ctx, req)\n	}()\n}\n`,
  callback: `${head('	"github.com/acme/pool"\n')}func Notify() {\n	pool.Submit(func() {\n${fill()}		client.SendSms(req)\n	})\n}\n`,
  'global-send': `${head()}func Notify() {
	req := sms.NewSendMultiGlobalSmsRequest()
	req.FromJsonString(\`{"SmsSdkAppId":"1400006666","MultiSmsInfoSet":[{"PhoneNumber":"+12025550123","TemplateId":"1110","TemplateParamSet":["4370","5"]}]}\`)
	client.SendMultiGlobalSms(req)
}
`,

  'wrapper-function': wrapper('phone, templateID string', inside, 'sendCode("+8613711112222", "1110")'),
  'wrapper-method': `${head()}type Service struct{}

func (s *Service) SendCode(phone, templateID string) error {
${send(inside)}}

func (s *Service) Login() error {
	return s.SendCode("+8613711112222", "1110")
}
`,
  'wrapper-static': unsupported('Go has no static methods.', 'Go 没有静态方法。'),
  'wrapper-closure': `${head()}func Login() {\n	sendCode := func(phone, templateID string) {\n${fill(inside)}		client.SendSms(req)\n	}\n	sendCode("+8613711112222", "1110")\n}\n`,
  'wrapper-default': unsupported('Go has neither default parameters nor overloads.', 'Go 没有默认参数和重载。'),
  'wrapper-overload': unsupported('Go has no overloads.', 'Go 没有重载。'),
  'wrapper-keywords': `${head()}type Options struct {
	Phone      string
	TemplateID string
}

func sendCode(o Options) error {
${send({ PhoneNumberSet: '[]string{o.Phone}', TemplateId: 'o.TemplateID' })}}

func login() error {
	return sendCode(Options{Phone: "+8613711112222", TemplateID: "1110"})
}
`,
  'wrapper-varargs': wrapper('params ...string', { TemplateParamSet: 'params' }, 'sendCode("4370", "5")'),
  'wrapper-prefix': wrapper('phone string', { PhoneNumberSet: '[]string{"+86" + phone}' }, 'sendCode("13711112222")'),
  'wrapper-two-levels': wrapper(
    'phone, templateID string',
    inside,
    'sendLogin("+8613711112222")',
    'func sendLogin(phone string) error {\n	return sendCode(phone, "1110")\n}\n\n',
  ),
  'wrapper-branch': `${head()}func sendCode(kind string) error {
	template, params := "1110", []string{"4370", "5"}
	if kind == "new" {
		template, params = "2220", []string{"4370"}
	}
${send({ TemplateId: 'template', TemplateParamSet: 'params' })}}

func login() {
	sendCode("login")
}
`,
  'wrapper-field': `${head()}type Notifier struct {
	templateID string
}

func NewNotifier(templateID string) *Notifier {
	return &Notifier{templateID: templateID}
}

func (n *Notifier) SendCode() error {
${send({ TemplateId: 'n.templateID' })}}

func login() {
	NewNotifier("1110").SendCode()
}
`,
  'wrapper-recursive': `${head()}func sendCode(phone string, attempt int) error {
${fill({ PhoneNumberSet: '[]string{phone}' })}	res, err := client.SendSms(req)
	if err != nil {
		return err
	}
	if *res.Response.SendStatusSet[0].Code != "Ok" && attempt < 3 {
		return sendCode(phone, attempt+1)
	}
	return nil
}

func login() {
	sendCode("+8613711112222", 0)
}
`,

  environment: script('', { TemplateId: 'os.Getenv("SMS_TEMPLATE")' }),
  'environment-default': script('	template := os.Getenv("SMS_TEMPLATE")\n	if template == "" {\n		template = "1110"\n	}', {
    TemplateId: 'template',
  }),
  'environment-empty-default': unsupported('Getenv has no default.', 'Getenv 没有默认值。'),
  'dictionary-literal': top('var templates = map[string]string{"login": "1110", "register": "2220"}\n', {
    TemplateId: 'templates["login"]',
  }),
  'dictionary-unknown': script('	templates := map[string]string{"login": "1110", "register": "2220"}', {
    TemplateId: 'templates[order.Kind]',
  }),
  'dictionary-filled': script('	templates := make(map[string]string)\n	templates["login"] = "1110"\n	templates["register"] = "2220"', {
    TemplateId: 'templates["login"]',
  }),
  'dictionary-filled-elsewhere': top(
    'var templates = map[string]string{}\n\nfunc load(rows []Row) {\n	for _, row := range rows {\n		templates[row.Kind] = row.ID\n	}\n}\n',
    { TemplateId: 'templates["login"]' },
  ),
  dynamic: script(
    '	code := fmt.Sprintf("%06d", rand.Intn(1000000))',
    { TemplateParamSet: '[]string{code, "5"}' },
    '	"fmt"\n	"math/rand"\n',
  ),
  parameter: script('', { TemplateId: 'template' }, '', 'template string'),
  'phone-prefix': script('', { PhoneNumberSet: '[]string{"+86" + phone}' }, '', 'phone string'),
  'unknown-list': script('', { TemplateParamSet: 'params' }, '', 'params []string'),

  'version-2019': `package notify

import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20190711"
)

func Notify(client *v20190711.Client) {
	req := v20190711.NewSendSmsRequest()
	req.SmsSdkAppid = common.StringPtr("1400006666")
	req.Sign = common.StringPtr("腾讯云")
	req.TemplateID = common.StringPtr("1110")
	req.PhoneNumberSet = common.StringPtrs([]string{"+8613711112222"})
	req.TemplateParamSet = common.StringPtrs([]string{"4370", "5"})
	client.SendSms(req)
}
`,
  'generic-client': `package notify

import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/regions"
)

func Notify(credential *common.Credential) error {
	client := common.NewCommonClient(credential, regions.Guangzhou, profile.NewClientProfile())
	request := tchttp.NewCommonRequest("sms", "2021-01-11", "SendSms")
	if err := request.SetActionParameters(${MAP}); err != nil {
		return err
	}
	return client.Send(request, tchttp.NewCommonResponse())
}
`,
  'legacy-single': `${LEGACY}func Notify() {
	client.SendSMSSingle(qcloudsms.SMSSingleReq{
		Tel:    qcloudsms.SMSTel{Nationcode: "86", Mobile: "13711112222"},
		Sign:   "腾讯云",
		TplID:  1110,
		Params: []string{"4370", "5"},
		Extend: "",
		Ext:    "",
	})
}
`,
  'legacy-multi': `${LEGACY}func Notify() (bool, error) {
	req := qcloudsms.SMSMultiReq{
		Tel: []qcloudsms.SMSTel{
			{Nationcode: "86", Mobile: "13711112222"},
			{Nationcode: "86", Mobile: "13711112223"},
		},
		Extend: "",
		Ext:    "",
	}
	req.Sign = "腾讯云"
	req.TplID = 1110
	req.Params = append(req.Params, "4370", "5")
	return client.SendSMSMulti(req)
}
`,
  'legacy-keywords': unsupported('Go has no keyword arguments.', 'Go 没有关键字参数。'),
  'legacy-text': `${LEGACY}func Notify() {
	ok, err := client.SendSMSSingle(qcloudsms.SMSSingleReq{
		Type:   0,
		Tel:    qcloudsms.SMSTel{Nationcode: "86", Mobile: "13711112222"},
		Msg:    "【腾讯云】您的验证码是4370",
		Extend: "",
		Ext:    "",
	})
	_, _ = ok, err
}
`,
  'http-v3': `package notify

import (
	"bytes"
	"encoding/json"
	"net/http"
)

func NotifyByHand(authorization string) error {
	body, _ := json.Marshal(${MAP})
	req, err := http.NewRequest("POST", "https://sms.tencentcloudapi.com", bytes.NewBuffer(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-TC-Action", "SendSms")
	req.Header.Set("X-TC-Version", "2021-01-11")
	req.Header.Set("Authorization", authorization)
	_, err = http.DefaultClient.Do(req)
	return err
}
`,
  'http-v5': `package notify

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

type tel struct {
	Nationcode string \`json:"nationcode"\`
	Mobile     string \`json:"mobile"\`
}

type payload struct {
	Tel    tel      \`json:"tel"\`
	Sign   string   \`json:"sign"\`
	TplID  int      \`json:"tpl_id"\`
	Params []string \`json:"params"\`
	Sig    string   \`json:"sig"\`
	Time   int64    \`json:"time"\`
	Extend string   \`json:"extend"\`
	Ext    string   \`json:"ext"\`
}

func NotifyByHand(random int64, sig string) {
	data, _ := json.Marshal(payload{
		Tel:    tel{Nationcode: "86", Mobile: "13711112222"},
		Sign:   "腾讯云",
		TplID:  1110,
		Params: []string{"4370", "5"},
		Sig:    sig,
		Time:   time.Now().Unix(),
		Extend: "",
		Ext:    "",
	})
	url := fmt.Sprintf("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=%d", random)
	http.Post(url, "application/json", strings.NewReader(string(data)))
}
`,

  cjk: top('// 正文模板 😀\nconst 模板 = "1110"\n', { TemplateId: '模板', TemplateParamSet: '[]string{"您好😀", "5"}' }),
  'line-ends': `\uFEFF${top('const template = "1110"\n', { TemplateId: 'template', SignName: '`腾讯云`' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${script('', {}, '', '')}\nfunc broken( {\n	x := \n}\n`,
  logged: `${head('	"encoding/json"\n	"log"\n')}func Notify() {\n${fill()}	log.Printf("request %s", req.ToJsonString())\n	data, _ := json.Marshal(req)\n	log.Println(string(data), req)\n	client.SendSms(req)\n}\n`,
  'variables-named-like-fields': script('	TemplateId := "1110"\n	SignName := "腾讯云"\n	PhoneNumberSet := "+8613711112222"', {
    TemplateId: 'TemplateId',
    SignName: 'SignName',
    PhoneNumberSet: '[]string{PhoneNumberSet}',
  }),

  'commented-out': `${head()}func Notify() {\n${`${fill()}	client.SendSms(req)\n`.replace(/^\t/gm, '\t// ')}	/*\n	client.SendSms(sms.NewSendSmsRequest())\n	*/\n}\n`,
  'other-vendor': `package notify

import dysmsapi "github.com/alibabacloud-go/dysmsapi-20170525/v3/client"

func Notify(client *dysmsapi.Client) {
	req := &dysmsapi.SendSmsRequest{}
	req.SetPhoneNumbers("13711112222").SetSignName("阿里云").SetTemplateCode("SMS_1")
	client.SendSms(req)
}
`,
  voice: `package notify

import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	vms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/vms/v20200902"
)

func Notify(client *vms.Client) {
	req := vms.NewSendTtsVoiceRequest()
	req.TemplateId = common.StringPtr("1110")
	req.CalledNumber = common.StringPtr("+8613711112222")
	req.TemplateParamSet = common.StringPtrs([]string{"4370"})
	client.SendTtsVoice(req)
	var PhoneNumberSet []string
	_ = PhoneNumberSet
}
`,
  'other-action': `${head()}func Pull() {
	req := sms.NewPullSmsSendStatusRequest()
	req.Limit = common.Uint64Ptr(10)
	req.SmsSdkAppId = common.StringPtr("1400006666")
	client.PullSmsSendStatus(req)
	note := "SendSms"
	_ = note
}
`,
  'never-sent': `${head()}func Sample() *sms.SendSmsRequest {\n${fill()}	return req\n}\n`,
  mock: {
    'sms/api.go': `package sms

import tencent "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"

type API interface {
	SendSms(request *tencent.SendSmsRequest) (*tencent.SendSmsResponse, error)
}
`,
    'sms/mock_api.go': `package sms

import (
	tencent "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
	"github.com/golang/mock/gomock"
)

type MockAPI struct {
	ctrl     *gomock.Controller
	recorder *MockAPIMockRecorder
}

func (m *MockAPI) SendSms(request *tencent.SendSmsRequest) (*tencent.SendSmsResponse, error) {
	m.ctrl.T.Helper()
	ret := m.ctrl.Call(m, "SendSms", request)
	ret0, _ := ret[0].(*tencent.SendSmsResponse)
	ret1, _ := ret[1].(error)
	return ret0, ret1
}
`,
  },
  'dead-code': script('	if true {\n		return nil\n	}'),
};

export const conformance: Conformance = { path: 'notify/notify.go', answers: { ...single, ...files } };
