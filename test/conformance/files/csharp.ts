import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const ROOT = 'src/Acme.Sms/';

const USING = `using System;
using System.Collections.Generic;
using System.Linq;
using TencentCloud.Common;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;
`;

const CLIENT = '    private readonly SmsClient client = new SmsClient(new Credential { SecretId = "", SecretKey = "" }, "ap-guangzhou");\n';

const fill = (fields: Fields = {}): string =>
  [
    'var req = new SendSmsRequest();',
    ...Object.entries({
      SmsSdkAppId: '"1400006666"',
      SignName: '"腾讯云"',
      TemplateId: '"1110"',
      PhoneNumberSet: 'new[] { "+8613711112222" }',
      TemplateParamSet: 'new[] { "4370", "5" }',
      ...fields,
    }).map(([k, v]) => `req.${k} = ${v};`),
    'client.SendSmsSync(req);',
  ]
    .map((l) => `        ${l}\n`)
    .join('');

/** Files of one namespace; the name of a class names its file. */
const csharp = (classes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(classes).map(([name, text]) => [`${ROOT}${name}.cs`, `namespace Acme.Sms;\n\n${text}`]));

const cls = (head: string, members: string, using = ''): string => `${using}${USING}\npublic ${head}\n{\n${CLIENT}${members}}\n`;
const method = (fields: Fields, params = '', name = 'Notify', modifiers = 'public'): string =>
  `\n    ${modifiers} void ${name}(${params})\n    {\n${fill(fields)}    }\n`;
const inside: Fields = { PhoneNumberSet: 'new[] { phone }', TemplateId: 'templateId' };
const sendCode = method(inside, 'string phone, string templateId', 'SendCode');
const SERVICE = cls('class SmsService', sendCode);
const USER = (members: string, statements = 'sms.SendCode("+8613711112222", "1110");', using = ''): string =>
  `${using}public class Account\n{\n${members}\n    public void Login()\n    {\n        ${statements}\n    }\n}\n`;
const MESSAGE: Fields = { PhoneNumberSet: 'new[] { message.Phone }', TemplateId: 'message.TemplateId' };
const BY_MESSAGE = cls('class Sms', method(MESSAGE, 'Message message', 'SendCode'));
const SMS = '    private readonly Sms sms = new Sms();\n';

/** A class with the send call, and what it uses. */
const using = (imports: string, fields: Fields, others: Readonly<Record<string, string>>, params = ''): Record<string, string> => ({
  ...csharp({ Notifier: cls('class Notifier', method(fields, params), imports) }),
  ...others,
});
const other = (name: string, text: string): Record<string, string> => ({
  [`src/Acme.Common/${name}.cs`]: `namespace Acme.Common\n{\n${text}}\n`,
});
const TEMPLATES = other('Templates', '    public static class Templates\n    {\n        public const string Login = "1110";\n    }\n');
const IDS = other(
  'Templates',
  '    public static class Templates\n    {\n        public static readonly IReadOnlyDictionary<string, string> Ids = new Dictionary<string, string>\n        {\n            ["login"] = "1110",\n            ["register"] = "2220",\n        };\n    }\n',
);
const SENDER = 'public interface ISender\n{\n    void SendCode(string phone, string templateId);\n}\n';

export const files: Answers = {
  'constant-alias': using('using Ids = Acme.Common.Templates;\n', { TemplateId: 'Ids.Login' }, TEMPLATES),
  'constant-namespace': using('', { TemplateId: 'Acme.Common.Templates.Login' }, TEMPLATES),
  'constant-wildcard': using('using static Acme.Common.Templates;\n', { TemplateId: 'Login' }, TEMPLATES),
  'constant-reexport': using(
    'using Acme.Common;\n',
    { TemplateId: 'Templates.Login' },
    {
      ...other('Templates', '    public class Templates : BaseTemplates\n    {\n    }\n'),
      ...other('BaseTemplates', '    public class BaseTemplates\n    {\n        public const string Login = "1110";\n    }\n'),
    },
  ),
  'constant-default': unsupported('C# has no default exports.', 'C# 没有默认导出。'),
  'constant-require': unsupported('C# has no require.', 'C# 没有 require。'),
  'constant-chain-files': using(
    'using Acme.Common;\n',
    { TemplateId: 'Templates.Login' },
    {
      ...other(
        'Templates',
        '    public static class Templates\n    {\n        public static readonly string Login = Ids.LoginId.ToString();\n    }\n',
      ),
      ...other('Ids', '    internal static class Ids\n    {\n        public const int LoginId = 1110;\n    }\n'),
    },
  ),
  'constants-object': using(
    'using Acme.Common;\n',
    { TemplateId: 'SmsConstants.Templates.Login', SignName: 'SmsConstants.Sign' },
    other(
      'SmsConstants',
      '    public static class SmsConstants\n    {\n        public const string Sign = "腾讯云";\n\n        public static class Templates\n        {\n            public const string Login = "1110";\n        }\n    }\n',
    ),
  ),
  'dictionary-literal-file': using('using Acme.Common;\n', { TemplateId: 'Templates.Ids["login"]' }, IDS),
  'dictionary-unknown-file': using('using Acme.Common;\n', { TemplateId: 'Templates.Ids[kind]' }, IDS, 'string kind'),
  'class-constant-file': using('using Acme.Common;\n', { TemplateId: 'Templates.Login' }, TEMPLATES),
  'interface-constant': using(
    'using Acme.Common;\n',
    { TemplateId: 'ITemplates.Login' },
    other('ITemplates', '    public interface ITemplates\n    {\n        const string Login = "1110";\n    }\n'),
  ),
  'enum-file': using(
    'using Acme.Common;\n',
    { TemplateId: 'Template.Login.Id' },
    other(
      'Template',
      `    public sealed class Template
    {
        public static readonly Template Login = new("1110", 2);
        public static readonly Template Register = new("2220", 1);

        private readonly string id;

        private Template(string id, int count)
        {
            this.id = id;
            Count = count;
        }

        public string Id
        {
            get { return id; }
        }

        public int Count { get; }
    }
`,
    ),
  ),
  'filled-later': using(
    'using Acme.Common;\n',
    { TemplateId: 'Settings.Template' },
    other(
      'Settings',
      '    public static class Settings\n    {\n        public static string Template { get; private set; }\n\n        static Settings()\n        {\n            Template = "1110";\n        }\n    }\n',
    ),
  ),
  'client-export': {
    ...csharp({
      Notifier: `using Acme.Common;\nusing TencentCloud.Sms.V20210111.Models;\n\npublic class Notifier\n{\n    public void Send()\n    {\n${fill().replace('client.SendSms', 'Clients.Sms.SendSms')}    }\n}\n`,
    }),
    ...other(
      'Clients',
      '    using TencentCloud.Sms.V20210111;\n\n    public static class Clients\n    {\n        public static readonly SmsClient Sms = new SmsClient(new Credential(), "ap-guangzhou");\n    }\n',
    ),
  },
  'function-value': using(
    'using Acme.Common;\n',
    { TemplateId: 'Templates.Of("login")' },
    other(
      'Templates',
      '    public static class Templates\n    {\n        public static string Of(string kind)\n        {\n            if (kind == "login")\n            {\n                return "1110";\n            }\n            return "2220";\n        }\n    }\n',
    ),
  ),

  'constructor-fields': csharp({
    Sms: cls(
      'class Sms',
      `    private readonly string templateId;\n\n    public Sms(string templateId)\n    {\n        this.templateId = templateId;\n    }\n${method({ TemplateId: 'templateId' }, '', 'SendCode')}`,
    ),
    Account: USER('    private readonly Sms sms = new Sms("1110");\n', 'sms.SendCode();'),
  }),
  'inject-field': csharp({
    SmsService: SERVICE,
    Account: USER('    [Inject]\n    private SmsService Sms { get; set; }\n', 'Sms.SendCode("+8613711112222", "1110");'),
  }),
  'inject-constructor': csharp({
    SmsService: SERVICE,
    Account: USER('    private readonly SmsService sms;\n\n    public Account(SmsService sms) => this.sms = sms;\n'),
  }),
  'one-implementation': csharp({
    ISender: SENDER,
    Sender: cls('class Sender : ISender', sendCode),
    Account: USER('    private readonly ISender sms;\n\n    public Account(ISender sms)\n    {\n        this.sms = sms;\n    }\n'),
  }),
  'two-implementations': csharp({
    ISender: SENDER,
    TencentSender: cls('class TencentSender : ISender', sendCode),
    ConsoleSender:
      'public class ConsoleSender : ISender\n{\n    public void SendCode(string phone, string templateId)\n    {\n        Console.WriteLine(phone + templateId);\n    }\n}\n',
    Account: USER('    private readonly ISender sms;\n\n    public Account(ISender sms)\n    {\n        this.sms = sms;\n    }\n'),
  }),
  'two-vendors': csharp({
    AliSms:
      'using AlibabaCloud.SDK.Dysmsapi20170525.Models;\n\npublic class AliSms : IVendor\n{\n    public void SendCode(string phone, string templateId)\n    {\n        aliClient.SendSms(new SendSmsRequest { PhoneNumbers = phone, TemplateCode = templateId });\n    }\n}\n',
    TencentSms: cls('class TencentSms : IVendor', sendCode),
    IVendor: SENDER.replace('ISender', 'IVendor'),
    Account: USER(
      '    private readonly IDictionary<string, IVendor> vendors;\n\n    public Account(IDictionary<string, IVendor> vendors)\n    {\n        this.vendors = vendors;\n    }\n',
      'vendors[Environment.GetEnvironmentVariable("VENDOR")].SendCode("+8613711112222", "SMS_1");',
    ),
  }),
  'template-method': csharp({
    BaseSms: cls(
      'abstract class BaseSms',
      `\n    protected abstract string Template();\n${method({ TemplateId: 'Template()' }, '', 'SendCode')}`,
    ),
    LoginSms: 'public class LoginSms : BaseSms\n{\n    protected override string Template() => "1110";\n}\n',
    Account: USER('    private readonly LoginSms sms = new LoginSms();\n', 'sms.SendCode();'),
  }),
  'inherited-wrapper': csharp({
    BaseSms: cls('class BaseSms', sendCode),
    Account: USER('', 'SendCode("+8613711112222", "1110");').replace('class Account', 'class Account : BaseSms'),
  }),
  factory: csharp({
    Sms: cls('class Sms', sendCode),
    SmsFactory: 'public static class SmsFactory\n{\n    public static Sms Create() => new Sms();\n}\n',
    Account: USER('', 'SmsFactory.Create().SendCode("+8613711112222", "1110");'),
  }),
  singleton: csharp({
    Sms: cls('class Sms', `\n    public static Sms Instance { get; } = new Sms();\n${sendCode}`),
    Account: USER('', 'Sms.Instance.SendCode("+8613711112222", "1110");'),
  }),
  dto: csharp({
    Message: 'public class Message\n{\n    public string Phone { get; set; }\n    public string TemplateId { get; set; }\n}\n',
    Sms: BY_MESSAGE,
    Account: USER(
      SMS,
      'var message = new Message { Phone = "+8613711112222" };\n        message.TemplateId = "1110";\n        sms.SendCode(message);',
    ),
  }),
  'generated-dto': csharp({
    Message: 'public record Message(string Phone, string TemplateId);\n',
    Sms: BY_MESSAGE,
    Account: USER(SMS, 'sms.SendCode(new Message("+8613711112222", "1110"));'),
  }),
  'dto-default': csharp({
    Message: 'public class Message\n{\n    public string Phone { get; set; }\n    public string TemplateId { get; set; } = "1110";\n}\n',
    Sms: BY_MESSAGE,
    Account: USER(SMS, 'sms.SendCode(new Message { Phone = "+8613711112222" });'),
  }),
  'builder-dto': csharp({
    Message: `public class Message
{
    public string Phone { get; private set; }
    public string TemplateId { get; private set; }

    public static Message To(string phone) => new Message { Phone = phone };

    public Message WithTemplate(string id)
    {
        TemplateId = id;
        return this;
    }
}
`,
    Sms: BY_MESSAGE,
    Account: USER(SMS, 'sms.SendCode(Message.To("+8613711112222").WithTemplate("1110"));'),
  }),

  'chain-import': {
    ...csharp({
      Sms: cls(
        'class Sms',
        method(inside, 'string phone, string templateId', 'SendCode', 'public static').replaceAll('client.', 'new Sms().client.'),
      ),
    }),
    'src/Acme.App/Account.cs':
      'using static Acme.Sms.Sms;\n\nnamespace Acme.App;\n\npublic class Account\n{\n    public void Login()\n    {\n        SendCode("+8613711112222", "1110");\n    }\n}\n',
  },
  'chain-two-levels': csharp({
    Sms: cls('class Sms', `${sendCode}\n    public void SendLogin(string phone)\n    {\n        this.SendCode(phone, "1110");\n    }\n`),
    Account: USER(SMS, 'sms.SendLogin("+8613711112222");'),
  }),
  'chain-three-levels': csharp({
    Sms: cls('class Sms', sendCode),
    Templates: 'public class Templates(Sms sms)\n{\n    public void SendLogin(string phone) => sms.SendCode(phone, "1110");\n}\n',
    Events:
      'public class Events\n{\n    private readonly Templates _templates;\n\n    public Events(Templates templates)\n    {\n        _templates = templates;\n    }\n\n    public void OnLogin(string number)\n    {\n        _templates.SendLogin("+86" + number);\n    }\n}\n',
    Account: USER('    public Events Events { get; set; }\n', 'Events.OnLogin("13711112222");'),
  }),
  'chain-varargs': csharp({
    Sms: cls('class Sms', method({ TemplateParamSet: 'args' }, 'params string[] args', 'SendCode')),
    Account: USER(SMS, 'string[] values = { "4370", "5" };\n        sms.SendCode(values);'),
  }),
  'chain-brand': csharp({
    Sms: cls(
      'class Sms',
      `\n    public void SendCode(params string[] args)\n    {\n        var values = new List<string> { "4370" };\n        values.AddRange(args);\n${fill({ TemplateParamSet: 'values.ToArray()' })}    }\n`,
    ),
    Account: USER(SMS, 'sms.SendCode("5");'),
  }),
  'chain-no-parameters': csharp({
    Sms: cls('class Sms', method({ TemplateParamSet: 'args ?? new string[0]' }, 'string[] args = null', 'SendCode')),
    Account: USER(SMS, 'sms.SendCode();'),
  }),
  'chain-options': csharp({
    Sms: cls(
      'class Sms',
      method(
        { PhoneNumberSet: 'new[] { options["phone"] }', TemplateId: 'options.GetValueOrDefault("templateId", "1110")' },
        'IDictionary<string, string> options',
        'SendCode',
      ),
    ),
    Account: USER(SMS, 'sms.SendCode(new Dictionary<string, string> { { "phone", "+8613711112222" } });'),
  }),
  'chain-decorated': csharp({
    Sms: cls('class Sms', sendCode.replace('    public', '    [RateLimit(Permits = 1)]\n    [AutomaticRetry(Attempts = 3)]\n    public')),
    Account: USER(SMS),
  }),
  'chain-callback': csharp({
    Sms: cls('class Sms', sendCode),
    Account: USER(SMS, 'BackgroundJob.Enqueue(() => sms.SendCode("+8613711112222", "1110"));'),
  }),
  'chain-recursive': csharp({
    Sms: cls(
      'class Sms',
      `    private readonly Retry retry = new Retry();\n\n    public void SendCode(string phone, int attempt)\n    {\n        try\n        {\n${fill({ PhoneNumberSet: 'new[] { phone }' })}        }\n        catch (Exception)\n        {\n            retry.Again(phone, attempt);\n        }\n    }\n`,
    ),
    Retry:
      'public class Retry\n{\n    private Sms sms;\n\n    public void Again(string phone, int attempt)\n    {\n        if (attempt <= 2)\n        {\n            sms.SendCode(phone, attempt + 1);\n        }\n    }\n}\n',
    Account: USER(SMS, 'sms.SendCode("+8613711112222", 0);'),
  }),
  'chain-split-arguments': csharp({
    Sms: cls('class Sms', method({ TemplateId: 'templateId', TemplateParamSet: 'args' }, 'string templateId, string[] args', 'SendCode')),
    Account: USER(SMS, 'sms.SendCode("1110", new[] { "4370", "5" });\n        sms.SendCode("2220", new[] { "4370" });'),
  }),
};
