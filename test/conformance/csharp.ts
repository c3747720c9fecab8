import { files } from './files/csharp.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: 'new[] { "+8613711112222" }',
  TemplateParamSet: 'new[] { "4370", "5" }',
};

const USING = `using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TencentCloud.Common;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;
`;

const NEW_CLIENT =
  'new SmsClient(new Credential { SecretId = Environment.GetEnvironmentVariable("SECRET_ID"), SecretKey = Environment.GetEnvironmentVariable("SECRET_KEY") }, "ap-guangzhou")';
const CLIENT = `    private readonly SmsClient client = ${NEW_CLIENT};\n`;

/** Statements that make `req` with an object initialiser. */
const fill = (fields: Fields = {}, indent = '        '): string =>
  [
    'var req = new SendSmsRequest',
    '{',
    ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`    ${k} = ${v},`])),
    '};',
  ]
    .map((l) => `${indent}${l}\n`)
    .join('');

const classOf = (members: string, using = ''): string =>
  `${using}${USING}\nnamespace Acme.Sms\n{\npublic class Notify\n{\n${CLIENT}${members}}\n}\n`;
const method = (before: string, fields: Fields = {}, params = 'Order order', name = 'NotifyAsync'): string =>
  `\n    public async Task ${name}(${params})\n    {\n${before}${before === '' ? '' : '\n'}${fill(fields)}        await client.SendSms(req);\n    }\n`;
const inMethod = (before: string, fields: Fields = {}, using = '', params = 'Order order'): string =>
  classOf(method(before, fields, params), using);
const constant = (member: string, fields: Fields): string => classOf(`    ${member}\n${method('', fields, '')}`);
const body = (statements: string, using = '', head = 'public void Notify()'): string =>
  classOf(`\n    ${head}\n    {\n${statements}    }\n`, using);
const inside: Fields = { PhoneNumberSet: 'new[] { phone }', TemplateId: 'templateId' };
const caller = (statement: string): string => `\n    public async Task Login()\n    {\n        ${statement}\n    }\n`;
const wrapper = (params: string, fields: Fields, call: string, members = ''): string =>
  classOf(`${members}${method('', fields, params, 'SendCode')}${caller(call)}`);
/** Top-level statements. */
const program = (before: string, fields: Fields): string =>
  `${USING}\nvar client = ${NEW_CLIENT};\n${before}\n${fill(fields, '')}await client.SendSms(req);\n`;

const JSON_TEXT =
  '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}';
const json = JSON_TEXT.replaceAll('"', '\\"');

const LEGACY = 'using qcloudsms_csharp;\n\nnamespace Acme.Sms\n{\npublic class Notify\n{\n    public void Send(string appKey)\n    {\n';

const single: Answers = {
  literal: inMethod(''),
  'module-constant': program('const string Template = "1110";', { TemplateId: 'Template' }),
  'class-constant': constant('private const string Template = "1110";', { TemplateId: 'Template' }),
  'enum-constant': `${constant('', { TemplateId: '((int)Template.Login).ToString()' })}
public enum Template
{
    Login = 1110,
    Register = 2220,
}
`,
  'constant-chain': constant('private const string Login = "1110";\n    private static readonly string Template = Login;', {
    TemplateId: 'Template',
  }),
  'local-variable': inMethod('        const string template = "1110";', { TemplateId: 'template' }),
  reassignment: inMethod('        var template = "2220";\n        template = "1110";', { TemplateId: 'template' }),
  'branch-reassignment': inMethod(
    '        var template = "1110";\n        if (order.IsNew)\n        {\n            template = "2220";\n        }',
    { TemplateId: 'template' },
  ),
  conditional: inMethod('', { TemplateId: 'order.IsNew ? "2220" : "1110"' }),
  correlated: inMethod(
    `        var template = "1110";
        var args = new[] { "4370", "5" };
        if (order.IsNew)
        {
            template = "2220";
            args = new[] { "4370" };
        }`,
    { TemplateId: 'template', TemplateParamSet: 'args' },
  ),
  switch: inMethod(
    `        string template;
        string[] args;
        switch (order.Kind)
        {
            case "new":
                template = "2220";
                args = new[] { "4370" };
                break;
            default:
                template = "1110";
                args = new[] { "4370", "5" };
                break;
        }`,
    { TemplateId: 'template', TemplateParamSet: 'args' },
  ),
  concatenation: constant('private const string Country = "+86";', {
    PhoneNumberSet: 'new[] { Country + "137" + "11112222" }',
    SignName: 'string.Concat("腾讯", "云")',
  }),
  interpolation: constant('private const int Country = 86;', {
    PhoneNumberSet: 'new[] { $"+{Country}13711112222" }',
    SignName: '$@"腾讯{"云"}"',
  }),
  'format-call': inMethod('', { PhoneNumberSet: 'new[] { string.Format("+{0}{1}", 86, "13711112222") }' }),
  'adjacent-literals': unsupported('C# does not join adjacent literals.', 'C# 不会拼接相邻字面量。'),
  'number-to-text': constant('private const int Template = 1110;', {
    TemplateId: 'Template.ToString()',
    SmsSdkAppId: 'Convert.ToString(1400006666)',
  }),
  number: unsupported('The properties are strings; a number does not compile.', '属性类型为字符串，赋数字无法编译。'),
  trimmed: inMethod('', { TemplateId: '" 1110 ".Trim()' }),
  'multiline-text': inMethod('', { SignName: '"""\n            腾讯云\n            """', TemplateId: '@"1110"' }),

  'list-variable': inMethod('        string[] args = { "4370", "5" };', { TemplateParamSet: 'args' }),
  'list-spread': inMethod('        string[] rest = ["5"];', { TemplateParamSet: '["4370", .. rest]' }),
  'list-append': inMethod('        var args = new List<string>();\n        args.Add("4370");\n        args.Add("5");', {
    TemplateParamSet: 'args.ToArray()',
  }),
  'list-append-loop': inMethod(
    '        var args = new List<string>();\n        foreach (var item in order.Items)\n        {\n            args.Add(item.Name);\n        }',
    { TemplateParamSet: 'args.ToArray()' },
  ),
  'list-copy': inMethod('        var args = new List<string>(new[] { "4370", "5" });', {
    TemplateParamSet: 'args.ToList().ToArray()',
    PhoneNumberSet: '(string[])new[] { "+8613711112222" }.Clone()',
  }),
  'list-factory': inMethod(
    '',
    {
      TemplateParamSet: 'ImmutableArray.Create("4370", "5").ToArray()',
      PhoneNumberSet: 'ImmutableList.Create<string>("+8613711112222").ToArray()',
    },
    'using System.Collections.Immutable;\n',
  ),
  'list-index': inMethod('        var args = new string[2];\n        args[0] = "4370";\n        args[1] = "5";', {
    TemplateParamSet: 'args',
  }),
  'list-empty': inMethod('', { TemplateParamSet: 'Array.Empty<string>()' }),
  'list-null': inMethod('', { TemplateParamSet: 'null' }),
  'list-concatenated': inMethod('        var args = new List<string> { "4370" };\n        args.AddRange(new[] { "5" });', {
    TemplateParamSet: 'args.ToArray()',
    PhoneNumberSet: 'new[] { "+8613711112222" }.Concat(new string[0]).ToArray()',
  }),
  'list-mapped': inMethod('        var numbers = new[] { "13711112222", "13711112223" };', {
    PhoneNumberSet: 'numbers.Select(n => $"+86{n}").ToArray()',
  }),
  'phone-list': inMethod('', { PhoneNumberSet: 'new string[] { "+8613711112222", "+8613711112223", "13711112224" }' }),
  'phone-split': inMethod('', { PhoneNumberSet: '"+8613711112222,+8613711112223".Split(\',\')' }),

  'member-writes': body(
    `        SendSmsRequest req = new SendSmsRequest();
${Object.entries(REQUEST)
  .map(([k, v]) => `        req.${k} = ${v};\n`)
  .join('')}        SendSmsResponse resp = client.SendSms(req).ConfigureAwait(false).GetAwaiter().GetResult();
        Console.WriteLine(AbstractModel.ToJsonString(resp));
`,
  ),
  overwritten: body(`${fill({ TemplateId: '"2220"' })}        req.TemplateId = "1110";\n        client.SendSmsSync(req);\n`),
  'branch-field': body(
    `${fill()}        if (order.IsNew)\n        {\n            req.SessionContext = "login";\n        }\n        client.SendSmsSync(req);\n`,
    '',
    'public void Notify(Order order)',
  ),
  builder: `${body('        client.SendSmsSync(new RequestBuilder().Sign("腾讯云").Template("1110", "4370", "5").To("+8613711112222").Build());\n')}
public class RequestBuilder
{
    private readonly SendSmsRequest request = new();

    public RequestBuilder()
    {
        request.SmsSdkAppId = "1400006666";
    }

    public RequestBuilder Sign(string name)
    {
        request.SignName = name;
        return this;
    }

    public RequestBuilder Template(string id, params string[] args)
    {
        request.TemplateId = id;
        request.TemplateParamSet = args;
        return this;
    }

    public RequestBuilder To(string phone)
    {
        request.PhoneNumberSet = new[] { phone };
        return this;
    }

    public SendSmsRequest Build() => request;
}
`,
  'json-payload': body(
    `        var payload = new
        {
            SmsSdkAppId = "1400006666",
            SignName = "腾讯云",
            TemplateId = "1110",
            PhoneNumberSet = new[] { "+8613711112222" },
            TemplateParamSet = new List<string> { "4370", "5" },
        };
        var req = AbstractModel.FromJsonString<SendSmsRequest>(JsonConvert.SerializeObject(payload));
        client.SendSmsSync(req);
`,
    'using Newtonsoft.Json;\n',
  ),
  'json-literal': body(
    `        SendSmsRequest req = AbstractModel.FromJsonString<SendSmsRequest>("${json}");\n        client.SendSmsSync(req);\n`,
  ),
  'json-escaped': body(
    `        string text = @"${JSON_TEXT.replace('腾讯云', '\\u817e\\u8baf\\u4e91').replaceAll('"', '""')}";\n        client.SendSmsSync(AbstractModel.FromJsonString<SendSmsRequest>(text));\n`,
  ),
  'json-holes': body(
    `        var text = "${json.replace('+8613711112222', '+86" + phone + "').replace('4370', '" + code + "')}";\n        client.SendSmsSync(AbstractModel.FromJsonString<SendSmsRequest>(text));\n`,
    '',
    'public void Notify(string phone, string code)',
  ),
  merged: body(
    `        var common = new Dictionary<string, object> { ["SmsSdkAppId"] = "1400006666", ["SignName"] = "腾讯云" };
        var payload = new Dictionary<string, object>(common)
        {
            { "TemplateId", "1110" },
            { "PhoneNumberSet", new[] { "+8613711112222" } },
        };
        payload.Add("TemplateParamSet", new[] { "4370", "5" });
        client.SendSmsSync(AbstractModel.FromJsonString<SendSmsRequest>(JsonSerializer.Serialize(payload)));
`,
    'using System.Text.Json;\n',
  ),
  'other-fields': inMethod('', { ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': inMethod('', { SignName: null }),
  'filled-elsewhere': classOf(
    `\n    private static SendSmsRequest Build()\n    {\n${fill()}        return req;\n    }\n\n    public void Notify()\n    {\n        var req = Build();\n        client.SendSmsSync(req);\n    }\n`,
  ),
  'filled-by-argument': classOf(`
    private static void Fill(SendSmsRequest req)
    {
        req.SmsSdkAppId = "1400006666";
        req.SignName = "腾讯云";
        req.TemplateId = "1110";
    }

    public void Notify()
    {
        var req = new SendSmsRequest();
        req.PhoneNumberSet = new[] { "+8613711112222" };
        req.TemplateParamSet = new[] { "4370", "5" };
        Fill(req);
        client.SendSmsSync(req);
    }
`),
  'filled-by-unknown': body(`${fill()}        Decorate(req);\n        client.SendSmsSync(req);\n`, 'using static Vendor.Lib.Extras;\n'),
  'early-return': inMethod(
    `        if (order.Vendor == "ali")
        {
            var other = new AlibabaCloud.SDK.Dysmsapi20170525.Models.SendSmsRequest
            {
                PhoneNumbers = "13711112222",
                SignName = "阿里云",
                TemplateCode = "SMS_1",
                TemplateParam = "{\\"code\\":\\"1\\"}",
            };
            await aliClient.SendSmsAsync(other);
            return;
        }`,
  ),
  guarded: body(
    `        try
        {
${fill({}, '            ')}            var resp = await client.SendSms(req);
            Console.WriteLine(AbstractModel.ToJsonString(resp));
            return true;
        }
        catch (TencentCloudSDKException e) when (e.ErrorCode != null)
        {
            logger.LogError(e, "failed");
            return false;
        }
        finally
        {
            logger.LogInformation("done");
        }
`,
    '',
    'public async Task<bool> NotifyAsync()',
  ),
  'client-field': `${USING}
namespace Acme.Sms;

public class Notify
{
    private readonly SmsClient client;

    public Notify(Credential credential)
    {
        this.client = new SmsClient(credential, "ap-guangzhou");
    }
${method('', {}, '')}}
`,
  'client-function': classOf(
    `\n    private static SmsClient CreateClient(Credential cred) => new SmsClient(cred, "ap-guangzhou");\n\n    public void Notify(Credential cred)\n    {\n${fill()}        CreateClient(cred).SendSmsSync(req);\n    }\n`,
  ),
  'client-inline': body(
    `${fill()}        new SmsClient(cred, "ap-guangzhou").SendSmsSync(req);\n`,
    '',
    'public void Notify(Credential cred)',
  ),
  async: body(`${fill()}        return client.SendSms(req);\n`, '', 'public Task<SendSmsResponse> NotifyLater()'),
  callback: body(
    `        Task.Run(async () =>\n        {\n${fill({}, '            ')}            await client.SendSms(req);\n        });\n`,
  ),
  'global-send': body(
    `        var req = new SendMultiGlobalSmsRequest
        {
            SmsSdkAppId = "1400006666",
            MultiSmsInfoSet = new[]
            {
                new MultiSmsInfo { PhoneNumber = "+12025550123", TemplateId = "1110", TemplateParamSet = new[] { "4370", "5" } },
            },
        };
        client.SendMultiGlobalSmsSync(req);
`,
  ),

  'wrapper-function': `${USING}
var client = ${NEW_CLIENT};
await SendCode("+8613711112222", "1110");

async Task SendCode(string phone, string templateId)
{
${fill(inside, '    ')}    await client.SendSms(req);
}
`,
  'wrapper-method': wrapper('string phone, string templateId', inside, 'await SendCode("+8613711112222", "1110");'),
  'wrapper-static': `${USING}
namespace Acme.Sms;

public static class Notify
{
    private static readonly SmsClient client = ${NEW_CLIENT};

    public static void SendCode(string phone, string templateId)
    {
${fill(inside)}        client.SendSmsSync(req);
    }
}

public class Account
{
    public void Login() => Notify.SendCode("+8613711112222", "1110");
}
`,
  'wrapper-closure': body(
    `        Func<string, string, Task> sendCode = async (phone, templateId) =>\n        {\n${fill(inside, '            ')}            await client.SendSms(req);\n        };\n        await sendCode("+8613711112222", "1110");\n`,
    '',
    'public async Task Login()',
  ),
  'wrapper-default': wrapper('string phone, string templateId = "1110"', inside, 'await SendCode("+8613711112222");'),
  'wrapper-overload': wrapper(
    'string phone, string templateId',
    inside,
    'await SendCode("+8613711112222");',
    '\n    public Task SendCode(string phone) => SendCode(phone, "1110");\n',
  ),
  'wrapper-keywords': wrapper('string phone, string templateId', inside, 'await SendCode(templateId: "1110", phone: "+8613711112222");'),
  'wrapper-varargs': wrapper('params string[] args', { TemplateParamSet: 'args' }, 'await SendCode("4370", "5");'),
  'wrapper-prefix': wrapper('string phone', { PhoneNumberSet: 'new[] { "+86" + phone }' }, 'await SendCode("13711112222");'),
  'wrapper-two-levels': wrapper(
    'string phone, string templateId',
    inside,
    'await SendLogin("+8613711112222");',
    '\n    public Task SendLogin(string phone)\n    {\n        return SendCode(phone, "1110");\n    }\n',
  ),
  'wrapper-branch': classOf(`
    public async Task SendCode(string kind)
    {
        var template = "1110";
        var args = new[] { "4370", "5" };
        if (kind == "new")
        {
            template = "2220";
            args = new[] { "4370" };
        }
${fill({ TemplateId: 'template', TemplateParamSet: 'args' })}        await client.SendSms(req);
    }
${caller('await SendCode("login");')}`),
  'wrapper-field': `${classOf(`    private readonly string templateId;

    public Notify(string templateId)
    {
        this.templateId = templateId;
    }
${method('', { TemplateId: 'templateId' }, '', 'SendCode')}`)}
public class Account
{
    public Task Login() => new Acme.Sms.Notify("1110").SendCode();
}
`,
  'wrapper-recursive': classOf(`
    public async Task<SendSmsResponse> SendCode(string phone, int attempt)
    {
${fill({ PhoneNumberSet: 'new[] { phone }' })}        var resp = await client.SendSms(req);
        if (resp.SendStatusSet[0].Code != "Ok" && attempt < 3)
        {
            return await SendCode(phone, attempt + 1);
        }
        return resp;
    }
${caller('await SendCode("+8613711112222", 0);')}`),

  environment: inMethod('', { TemplateId: 'Environment.GetEnvironmentVariable("SMS_TEMPLATE")' }),
  'environment-default': inMethod('', { TemplateId: 'Environment.GetEnvironmentVariable("SMS_TEMPLATE") ?? "1110"' }),
  'environment-empty-default': inMethod('', { TemplateId: 'Environment.GetEnvironmentVariable("SMS_TEMPLATE") ?? ""' }),
  'dictionary-literal': inMethod(
    '        var templates = new Dictionary<string, string> { { "login", "1110" }, { "register", "2220" } };',
    { TemplateId: 'templates["login"]' },
  ),
  'dictionary-filled': classOf(
    `    private static readonly Dictionary<string, string> Templates = new();

    static Notify()
    {
        Templates.Add("login", "1110");
        Templates["register"] = "2220";
    }
${method('', { TemplateId: 'Templates["login"]' }, '')}`,
  ),
  'dictionary-filled-elsewhere': classOf(
    `    private static readonly Dictionary<string, string> Templates = new Dictionary<string, string>();

    public static void Register(string kind, string id)
    {
        Templates[kind] = id;
    }
${method('', { TemplateId: 'Templates["login"]' }, '')}`,
  ),
  'dictionary-unknown': inMethod('        var templates = new Dictionary<string, string> { ["login"] = "1110", ["register"] = "2220" };', {
    TemplateId: 'templates[order.Kind]',
  }),
  dynamic: inMethod('        var code = new Random().Next(1000, 9999).ToString();', { TemplateParamSet: 'new[] { code, "5" }' }),
  parameter: inMethod('', { TemplateId: 'template' }, '', 'string template'),
  'phone-prefix': inMethod('', { PhoneNumberSet: 'new[] { $"+86{phone}" }' }, '', 'string phone'),
  'unknown-list': inMethod('', { TemplateParamSet: 'args' }, '', 'string[] args'),

  'version-2019': `using TencentCloud.Common;
using TencentCloud.Sms.V20190711;
using TencentCloud.Sms.V20190711.Models;

namespace Acme.Sms
{
    public class Notify
    {
        public void Send(Credential cred)
        {
            SmsClient client = new SmsClient(cred, "ap-guangzhou");
            SendSmsRequest req = new SendSmsRequest();
            req.SmsSdkAppid = "1400006666";
            req.Sign = "腾讯云";
            req.TemplateID = "1110";
            req.PhoneNumberSet = new string[] { "+8613711112222" };
            req.TemplateParamSet = new string[] { "4370", "5" };
            SendSmsResponse resp = client.SendSmsSync(req);
        }
    }
}
`,
  'generic-client': `using TencentCloud.Common;

namespace Acme.Sms
{
    public class Notify
    {
        public string Send(Credential cred)
        {
            var client = new CommonClient("sms", "2021-01-11", cred, "ap-guangzhou");
            return client.Call(new CommonRequest("${json}"), "SendSms");
        }
    }
}
`,
  'legacy-single': `${LEGACY}        SmsSingleSender sender = new SmsSingleSender(1400006666, appKey);
        var result = sender.sendWithParam("86", "13711112222", 1110, new[] { "4370", "5" }, "腾讯云", "", "");
        Console.WriteLine(result);
    }
}
}
`,
  'legacy-multi': `${LEGACY}        var args = new List<string> { "4370", "5" };
        new SmsMultiSender(1400006666, appKey).sendWithParam("86", new[] { "13711112222", "13711112223" }, 1110, args, "腾讯云", "", "");
    }
}
}
`,
  'legacy-keywords': `${LEGACY}        var sender = new SmsSingleSender(1400006666, appKey);
        sender.sendWithParam(nationCode: "86", phoneNumber: "13711112222", templateId: 1110, parameters: new[] { "4370", "5" }, sign: "腾讯云", extend: "", ext: "");
    }
}
}
`,
  'legacy-text': `${LEGACY}        new SmsSingleSender(1400006666, appKey).send(0, "86", "13711112222", "【腾讯云】您的验证码是4370", "", "");
    }
}
}
`,
  'http-v3': `using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace Acme.Sms;

public class Notify
{
    private readonly HttpClient http = new HttpClient();

    public async Task<string> SendByHand(string authorization)
    {
        var payload = new Dictionary<string, object>
        {
            ["SmsSdkAppId"] = "1400006666",
            ["SignName"] = "腾讯云",
            ["TemplateId"] = "1110",
            ["PhoneNumberSet"] = new[] { "+8613711112222" },
            ["TemplateParamSet"] = new[] { "4370", "5" },
        };
        var message = new HttpRequestMessage(HttpMethod.Post, "https://sms.tencentcloudapi.com");
        message.Headers.Add("X-TC-Action", "SendSms");
        message.Headers.Add("X-TC-Version", "2021-01-11");
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        message.Content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
        var response = await http.SendAsync(message);
        return await response.Content.ReadAsStringAsync();
    }
}
`,
  'http-v5': `using System.Net.Http;
using System.Text;
using Newtonsoft.Json;

namespace Acme.Sms;

public class Notify
{
    private readonly HttpClient http = new HttpClient();

    public async Task SendByHand(long random, string sig)
    {
        var payload = new
        {
            tel = new { nationcode = "86", mobile = "13711112222" },
            sign = "腾讯云",
            tpl_id = 1110,
            @params = new[] { "4370", "5" },
            sig,
            time = DateTimeOffset.Now.ToUnixTimeSeconds(),
            extend = "",
            ext = "",
        };
        await http.PostAsync($"https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random={random}", new StringContent(JsonConvert.SerializeObject(payload)));
    }
}
`,

  cjk: constant('/// <summary>正文模板 😀</summary>\n    private const string 模板 = "1110";', {
    TemplateId: '模板',
    TemplateParamSet: 'new[] { "您好😀", "5" }',
  }),
  'line-ends': `\uFEFF${constant('private const string Template = "1110";', { TemplateId: 'Template' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': classOf(`${method('', {}, '')}\n    public void Broken( {\n        int x = ;\n    }\n`),
  logged: body(
    `${fill()}        logger.LogInformation("request {Request}", AbstractModel.ToJsonString(req));\n        Console.WriteLine(req);\n        client.SendSmsSync(req);\n`,
  ),
  'variables-named-like-fields': inMethod(
    '        var TemplateId = "1110";\n        var SignName = "腾讯云";\n        var PhoneNumberSet = "+8613711112222";',
    { TemplateId: 'TemplateId', SignName: 'SignName', PhoneNumberSet: 'new[] { PhoneNumberSet }' },
  ),

  'commented-out': body(
    `${`${fill()}        client.SendSmsSync(req);\n`.replace(/^ {8}/gm, '        // ')}        /*\n        client.SendSmsSync(new SendSmsRequest());\n        */\n`,
  ),
  'other-vendor': `using AlibabaCloud.SDK.Dysmsapi20170525;
using AlibabaCloud.SDK.Dysmsapi20170525.Models;

namespace Acme.Sms;

public class Notify
{
    private readonly Client client;

    public async Task Send()
    {
        var req = new SendSmsRequest
        {
            PhoneNumbers = "13711112222",
            SignName = "阿里云",
            TemplateCode = "SMS_1",
        };
        client.SendSms(req);
        await client.SendSmsAsync(req);
    }
}
`,
  voice: `using TencentCloud.Vms.V20200902;
using TencentCloud.Vms.V20200902.Models;

namespace Acme.Sms;

public class Notify
{
    public void Send(VmsClient client)
    {
        var req = new SendTtsVoiceRequest
        {
            TemplateId = "1110",
            CalledNumber = "+8613711112222",
            TemplateParamSet = new[] { "4370" },
        };
        client.SendTtsVoiceSync(req);
        string[] PhoneNumberSet = null;
    }
}
`,
  'other-action': body(
    `        var req = new PullSmsSendStatusRequest { Limit = 10, SmsSdkAppId = "1400006666" };\n        client.PullSmsSendStatusSync(req);\n        var note = "SendSms";\n`,
  ),
  'never-sent': body(`${fill()}        return req;\n`, '', 'public SendSmsRequest Sample()'),
  mock: {
    'src/Acme.Sms/ISmsApi.cs':
      'namespace Acme.Sms;\n\npublic interface ISmsApi\n{\n    Task<SendSmsResponse> SendSms(SendSmsRequest req);\n}\n',
    'test/Acme.Sms.Tests/NotifyTests.cs': `${USING}using Moq;

namespace Acme.Sms.Tests;

public class NotifyTests
{
    [Fact]
    public async Task Sends()
    {
        var client = new Mock<ISmsApi>();
        client.Setup(c => c.SendSms(It.IsAny<SendSmsRequest>())).ReturnsAsync(new SendSmsResponse());
        client.Verify(c => c.SendSms(It.IsAny<SendSmsRequest>()), Times.Once);
    }
}
`,
  },
  'dead-code': inMethod('        if (true)\n        {\n            return;\n        }'),
};

export const conformance: Conformance = { path: 'src/Acme.Sms/Notify.cs', answers: { ...single, ...files } };
