import { describe, expect, test } from 'vitest';
import { check, type Files, showCall } from '../../harness/workspace.js';

const SDK = `import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
)
`;

const calls = async (files: Files | string): Promise<string[]> =>
  (await check(typeof files === 'string' ? { 'a.go': files } : files)).calls.map((c) =>
    showCall(c).replace(/^\S+ 2021-01-11 SendSms ?/, ''),
  );

/** Calls of a function whose body fills `req`. */
const filled = (body: string, imports = '', rest = ''): Promise<string[]> =>
  calls(
    `package a\n${imports}${SDK}${rest}\nfunc send(phone string, params []string) {\n\treq := sms.NewSendSmsRequest()\n${body}\n\tclient.SendSms(req)\n}\n`,
  );

describe('values that people write', () => {
  test('a copy of a list made in a loop keeps the length where the list is known', async () => {
    expect(
      await calls(`package a
${SDK}
func send(phones []string) {
	set := []*string{}
	for _, phone := range phones {
		number := "+86" + phone
		set = append(set, &number)
	}
	req := sms.NewSendSmsRequest()
	req.PhoneNumberSet = set
	client.SendSms(req)
}
func main() { send([]string{"1", "2"}) }
`),
    ).toMatchInlineSnapshot(`
      [
        "PhoneNumberSet=[?parameter(+86…), ?parameter(+86…), …] | [?parameter(+86…), …] | [?parameter(+86…), …] | []",
        "via send PhoneNumberSet=["+861", "+862"]",
      ]
    `);
  });

  test('a text that a printing function fills is not empty', async () => {
    expect(
      await filled(
        '\tvar sb strings.Builder\n\tfor i := 0; i < 6; i++ {\n\t\tfmt.Fprintf(&sb, "%d", rand.Intn(10))\n\t}\n\treq.TemplateParamSet = common.StringPtrs([]string{sb.String()})',
        'import "strings"\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "TemplateParamSet=[?call]",
      ]
    `);
  });

  test('a package variable that is declared without a value may be anything', async () => {
    expect(
      await filled('\treq.TemplateId = &template\n\treq.SignName = &sign', '', 'var template string\nvar sign = "腾讯云"\n'),
    ).toMatchInlineSnapshot(`
      [
        "TemplateId=?runtime SignName="腾讯云"",
      ]
    `);
  });

  test('functions that map a list', async () => {
    expect(
      await filled(
        '\treq.TemplateParamSet = slice.Map[string, *string]([]string{"1", "2"}, func(idx int, src string) *string { return &src })',
        'import "github.com/ecodeclub/ekit/slice"\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "TemplateParamSet=["1", "2"]",
      ]
    `);
  });

  test('an array that is filled by an index that is not followed', async () => {
    expect(
      await filled(
        '\tset := make([]*string, len(params))\n\tfor i, p := range params {\n\t\tset[i] = &p\n\t}\n\treq.TemplateParamSet = set',
      ),
    ).toMatchInlineSnapshot(`
      [
        "TemplateParamSet=[, …] | [, …]",
      ]
    `);
  });

  test('the context of a request is no field of it', async () => {
    const { calls: found } = await check({
      'a.go': `package a\n${SDK}\nfunc send(ctx context.Context) {\n\treq := sms.NewSendSmsRequest()\n\treq.SetContext(ctx)\n\tclient.SendSms(req)\n}\n`,
    });
    expect(found.map((c) => c.writes)).toEqual([[]]);
  });

  test('text that is decoded into a map', async () => {
    expect(
      await filled(
        '\tvar data map[string]string\n\tif err := json.Unmarshal([]byte(`{"id":"1110"}`), &data); err != nil {\n\t\treturn\n\t}\n\treq.TemplateId = common.StringPtr(data["id"])',
        'import "encoding/json"\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "TemplateId="1110"",
      ]
    `);
  });

  test('swapped variables, and what an inner block hides', async () => {
    expect(
      await filled(
        '\ta, b := "x", "y"\n\ta, b = b, a\n\tif a := "z"; a != "" {\n\t\t_ = a\n\t}\n\treq.SignName = &a\n\treq.TemplateId = &b',
      ),
    ).toMatchInlineSnapshot(`
      [
        "TemplateId="x" SignName="y"",
      ]
    `);
  });
});

describe('types that are no structs', () => {
  const KINDS = `package kinds

type Kind int

const (
	Login Kind = iota
	Register
)

func (k Kind) Template() string {
	switch k {
	case Login:
		return "1110"
	case Register:
		return "2220"
	}
	return ""
}
`;
  test('a method of a constant', async () => {
    expect(
      await calls({
        'kinds/kinds.go': KINDS,
        'a/a.go': `package a\nimport "github.com/acme/shop/kinds"\n${SDK}\nfunc send() {\n\treq := sms.NewSendSmsRequest()\n\treq.TemplateId = common.StringPtr(kinds.Register.Template())\n\tclient.SendSms(req)\n}\n`,
      }),
    ).toMatchInlineSnapshot(`
      [
        "TemplateId="2220"",
      ]
    `);
  });
  test('a method of a parameter, and of what is given for it', async () => {
    expect(
      await calls({
        'kinds/kinds.go': KINDS,
        'a/a.go': `package a\nimport "github.com/acme/shop/kinds"\n${SDK}\nfunc sendKind(kind kinds.Kind) {\n\treq := sms.NewSendSmsRequest()\n\treq.TemplateId = common.StringPtr(kind.Template())\n\tclient.SendSms(req)\n}\n\nfunc login() { sendKind(kinds.Login) }\n`,
      }),
    ).toMatchInlineSnapshot(`
      [
        "TemplateId="1110" | "2220" | """,
        "via sendKind TemplateId="1110"",
      ]
    `);
  });
});

describe('wrappers', () => {
  test('JSON text that is passed on', async () => {
    expect(
      await calls({
        'utils/sms.go': `package utils\n${SDK}\nfunc SendSMS(params string) {\n\treq := sms.NewSendSmsRequest()\n\tif err := req.FromJsonString(params); err != nil {\n\t\tpanic(err)\n\t}\n\tclient.SendSms(req)\n}\n`,
        'task/daily.go':
          'package task\n\nimport "server/utils"\n\nfunc run(day string) {\n\tutils.SendSMS("{\\"TemplateId\\":\\"1110\\",\\"TemplateParamSet\\":[\\"" + day + "\\",\\"5\\"]}")\n}\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "via SendSMS TemplateId="1110" TemplateParamSet=[?parameter, "5"]",
        "PhoneNumberSet=?unset SmsSdkAppId=?unset TemplateId=?unset SignName=?unset TemplateParamSet=?unset ExtendCode=?unset SessionContext=?unset SenderId=?unset open",
      ]
    `);
  });

  test('a method with a common name is found by its package', async () => {
    expect(
      await calls({
        'common/smsd/tencent.go': `package smsd\n${SDK}\ntype Tencent struct{}\n\nfunc NewSms() *Tencent { return &Tencent{} }\n\nfunc (t *Tencent) Send(template string) {\n\treq := sms.NewSendSmsRequest()\n\treq.TemplateId = &template\n\tclient.SendSms(req)\n}\n`,
        'logic/phone.go': 'package logic\n\nimport "app/common/smsd"\n\nfunc run() {\n\ts := smsd.NewSms()\n\ts.Send("1110")\n}\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "TemplateId=?parameter",
        "via Tencent.Send TemplateId="1110"",
      ]
    `);
  });

  test('the tests of a package import it', async () => {
    expect(
      await calls({
        'sms/sms.go': `package sms\n${SDK.replace('sms "', 'tc "')}\nfunc SendLogin(phone string) {\n\treq := tc.NewSendSmsRequest()\n\treq.PhoneNumberSet = []*string{&phone}\n\tclient.SendSms(req)\n}\n`,
        'sms/sms_test.go':
          'package sms_test\n\nimport "github.com/acme/shop/sms"\n\nfunc TestSend(t *testing.T) {\n\tsms.SendLogin("+8613711112222")\n}\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "PhoneNumberSet=[?parameter]",
        "via SendLogin PhoneNumberSet=["+8613711112222"]",
      ]
    `);
  });

  test('files that need each other', async () => {
    expect(
      await calls({
        'a/a.go': `package a\n${SDK}\nvar Default = newSender()\n\nconst template = "1110"\n\nfunc (s *sender) SendLogin(phone string) {\n\treq := sms.NewSendSmsRequest()\n\treq.TemplateId = common.StringPtr(s.template)\n\treq.PhoneNumberSet = []*string{&phone}\n\tclient.SendSms(req)\n}\n`,
        'a/b.go': 'package a\n\ntype sender struct{ template string }\n\nfunc newSender() *sender { return &sender{template: template} }\n',
        'c/c.go': 'package c\n\nimport "github.com/acme/shop/a"\n\nfunc run() { a.Default.SendLogin("1") }\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "PhoneNumberSet=[?parameter] TemplateId="1110"",
        "via sender.SendLogin PhoneNumberSet=["1"] TemplateId="1110"",
      ]
    `);
  });
});

describe('silence', () => {
  test.each([
    [
      'a service of its own that is called SendSms',
      'package a\n\nimport _ "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"\n\nfunc run(s *Service, phone string) { s.svc.SendSms(phone) }\n',
    ],
    [
      'a request type of its own',
      'package a\n\ntype SendSmsRequest struct {\n\tPhoneNumberSet []string `json:"PhoneNumberSet"`\n\tTemplateId     string   `json:"TemplateId"`\n}\n\nfunc run() { fmt.Println(SendSmsRequest{PhoneNumberSet: []string{"1"}, TemplateId: "1"}) }\n',
    ],
    [
      'the generic client for another product',
      'package a\n\nimport (\n\t"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"\n\ttchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"\n)\n\nfunc run(client *common.Client) {\n\tr := tchttp.NewCommonRequest("cvm", "2017-03-12", "DescribeZones")\n\tr.SetActionParameters(map[string]interface{}{"PhoneNumberSet": "x"})\n\tclient.Send(r, nil)\n}\n',
    ],
    [
      'the sources of the SDK',
      'package v20210111\n\nimport (\n\t"context"\n\t"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"\n\ttchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"\n)\n\ntype Client struct {\n\tcommon.Client\n}\n\nfunc NewSendSmsRequest() (request *SendSmsRequest) {\n\trequest = &SendSmsRequest{BaseRequest: &tchttp.BaseRequest{}}\n\trequest.Init().WithApiInfo("sms", APIVersion, "SendSms")\n\treturn\n}\n\nfunc (c *Client) SendSms(request *SendSmsRequest) (response *SendSmsResponse, err error) {\n\treturn c.SendSmsWithContext(context.Background(), request)\n}\n\nfunc (c *Client) SendSmsWithContext(ctx context.Context, request *SendSmsRequest) (response *SendSmsResponse, err error) {\n\tif request == nil {\n\t\trequest = NewSendSmsRequest()\n\t}\n\trequest.SetContext(ctx)\n\tresponse = NewSendSmsResponse()\n\terr = c.Send(request, response)\n\treturn\n}\n\ntype SendSmsRequest struct {\n\t*tchttp.BaseRequest\n\tPhoneNumberSet []*string `json:"PhoneNumberSet,omitempty"`\n}\n',
    ],
    [
      'another host',
      'package a\n\nimport "net/http"\n\nfunc run() { http.Post("https://vms.tencentcloudapi.com", "application/json", strings.NewReader(`{"PhoneNumberSet":["1"],"TemplateId":"1"}`)) }\n',
    ],
  ])('%s', async (_, source) => {
    expect(await calls(source)).toEqual([]);
  });
});
