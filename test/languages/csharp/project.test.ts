import { describe, expect, test } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

const USINGS = `using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Options; using Newtonsoft.Json;
using TencentCloud.Common; using TencentCloud.Sms.V20210111; using TencentCloud.Sms.V20210111.Models;
namespace Acme.Sms;
`;

/** A class with one method that sends a request with these members. */
const sender = (members: string, before = '', head = 'Sender(SmsClient client, IConfiguration configuration)'): string =>
  `${USINGS}public class ${head}
{
    public void Go(string phone, string code)
    {
        ${before}
        client.SendSmsSync(new SendSmsRequest { PhoneNumberSet = new[] { "+86" + phone }, ${members} });
    }
}
`;

const SETTINGS = `{
  // Secrets stand elsewhere.
  "Sms": { "SdkAppId": "1400006666", "Sign": "腾讯云", "Templates": { "Login": "1110", "Bind": "1111" }, "Ids": ["1112"], "tpl": "1113" },
  "Flat:Sign": "腾讯会议"
}
`;

const OPTIONS = `${USINGS}public class SmsOptions
{
    public const string Section = "Sms";
    public string SdkAppId { get; set; } = "";
    public string Sign { get; set; } = null!;
    [ConfigurationKeyName("tpl")] public string Template { get; init; }
    public Dictionary<string, string> Templates { get; set; } = new();
    public string[] Ids { get; set; }
}
`;

async function calls(files: Record<string, string>): Promise<string[]> {
  const { calls: found } = await check({ 'App.csproj': '<Project />', 'appsettings.json': SETTINGS, ...files });
  return found.map((c) =>
    showCall(c)
      .replace(/^\S+ 2021-01-11 SendSms /, '')
      .replace('PhoneNumberSet=[?parameter(+86…)] ', ''),
  );
}

describe('configuration', () => {
  test.each([
    ['configuration["Sms:Templates:Login"]', '"1110"'],
    ['configuration.GetSection("Sms")["SdkAppId"]', '"1400006666"'],
    ['configuration.GetSection("Sms").GetSection("Templates")["Bind"]', '"1111"'],
    ['configuration.GetRequiredSection("Sms:Templates:Bind").Value', '"1111"'],
    ['configuration.GetValue<string>("Sms:tpl")', '"1113"'],
    ['configuration.GetValue("Sms:none", "1114")', '"1114"'],
    ['configuration.GetSection("Sms:Ids").Get<string[]>()[0]', '"1112"'],
    ['configuration.GetSection(SmsOptions.Section).Get<SmsOptions>().Template', '"1113"'],
    ['configuration["Flat:Sign"]', '"腾讯会议"'],
    ['configuration["Sms:None"]', '?config'],
  ])('%s', async (value, shown) => {
    expect(await calls({ 'Sender.cs': sender(`TemplateId = ${value}`), 'SmsOptions.cs': OPTIONS })).toEqual([`TemplateId=${shown}`]);
  });

  test('a table that only has the name of a configuration is a table', async () => {
    const before = 'var config = new Dictionary<string, string> { ["Sms:tpl"] = "2222" };';
    expect(await calls({ 'Sender.cs': sender('TemplateId = config["Sms:tpl"]', before) })).toEqual(['TemplateId="2222"']);
  });

  test.each([
    'services.Configure<SmsOptions>(configuration.GetSection("Sms"));',
    'services.Configure<SmsOptions>("name", configuration.GetSection(SmsOptions.Section));',
    'var section = configuration.GetSection("Sms"); services.Configure<SmsOptions>(section);',
    'services.AddOptions<SmsOptions>().Bind(configuration.GetSection("Sms")).ValidateOnStart();',
    'services.AddOptions<SmsOptions>().BindConfiguration("Sms");',
    'services.AddSingleton(configuration.GetSection("Sms").Get<SmsOptions>());',
    'var options = new SmsOptions(); configuration.Bind("Sms", options); services.AddSingleton(options);',
    'var options = new SmsOptions(); configuration.GetSection("Sms").Bind(options); services.AddSingleton(options);',
  ])('%s', async (bind) => {
    const startup = `${USINGS}public class Startup { private IConfiguration configuration; public void ConfigureServices(IServiceCollection services) { ${bind} } }\n`;
    const members = 'SmsSdkAppId = o.SdkAppId, SignName = o.Sign, TemplateId = o.Templates["Login"], SessionContext = o.Template';
    for (const [type, read] of [
      ['IOptions<SmsOptions>', 'options.Value'],
      ['IOptionsMonitor<SmsOptions>', 'options.CurrentValue'],
      ['SmsOptions', 'options'],
    ]) {
      const file = sender(members, `var o = ${read};`, `Sender(SmsClient client, ${type} options)`);
      expect(await calls({ 'Sender.cs': file, 'SmsOptions.cs': OPTIONS, 'Startup.cs': startup })).toEqual([
        'SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" SessionContext="1113"',
      ]);
    }
  });

  test('a class that is bound to two sections has no values of its own', async () => {
    const startup = `${USINGS}public class Startup { public void A(IServiceCollection s, IConfiguration c) { s.Configure<SmsOptions>("a", c.GetSection("Sms")); s.Configure<SmsOptions>("b", c.GetSection("Other")); } }\n`;
    const file = sender('TemplateId = options.Value.Template', '', 'Sender(SmsClient client, IOptions<SmsOptions> options)');
    expect(await calls({ 'Sender.cs': file, 'SmsOptions.cs': OPTIONS, 'Startup.cs': startup })).toEqual(['TemplateId=?field']);
  });

  test('environments lie over the common file, variables of the environment over both', async () => {
    const file = sender('SignName = configuration["Sms:Sign"], TemplateId = configuration["Sms:tpl"]');
    const production = '{ "Sms": { "Sign": "腾讯会议" } }';
    expect(await calls({ 'Sender.cs': file, 'appsettings.Production.json': production })).toEqual([
      'TemplateId="1113" SignName="腾讯云" | "腾讯会议"',
    ]);
    const compose = 'services:\n  web:\n    environment:\n      Sms__tpl: "1119"\n';
    expect(await calls({ 'Sender.cs': file, 'docker-compose.yml': compose })).toEqual(['TemplateId="1119" SignName="腾讯云"']);
  });

  test('a program reads the settings of its own project', async () => {
    const found = await calls({
      'a/A.csproj': '<Project />',
      'a/appsettings.json': '{ "Sms": { "tpl": "3331" } }',
      'a/Sender.cs': sender('TemplateId = configuration["Sms:tpl"]'),
      'b/B.csproj': '<Project />',
      'b/appsettings.json': '{ "Sms": { "tpl": "3332" } }',
      'b/Sender.cs': sender('TemplateId = configuration["Sms:tpl"]'),
    });
    expect(found).toEqual(['TemplateId="3331"', 'TemplateId="3332"']);
  });

  test('app settings of the .NET Framework', async () => {
    const web =
      '<?xml version="1.0"?>\n<configuration>\n  <appSettings>\n    <!-- <add key="Tpl" value="9999"/> -->\n    <add key="Tpl" value="1115" />\n    <add value="A&amp;B" key="Sign.Text"/>\n  </appSettings>\n</configuration>\n';
    const file = sender(
      'TemplateId = ConfigurationManager.AppSettings["Tpl"], SignName = System.Configuration.ConfigurationManager.AppSettings.Get("Sign.Text")',
    );
    expect(await calls({ 'Sender.cs': file, 'Web.config': web })).toEqual(['TemplateId="1115" SignName="A&B"']);
  });
});

describe('values', () => {
  test.each([
    ['string.Format("{0}{1}", "11", "10")', '"1110"'],
    ['$"{Prefix}10"', '"1110"'],
    ['@"11" + "10"', '"1110"'],
    ['((int)Template.Bind).ToString()', '"1111"'],
    ['Template.Login.ToString("D")', '"1110"'],
    ['Template.Login.ToString()', '"Login"'],
    ['Template.Bind.Id()', '"1111"'],
    ['nameof(Template.Login)', '"Login"'],
    ['code is null ? "1110" : "1111"', '"1110" | "1111"'],
    ['Table.TryGetValue("login", out var found) ? found : "0"', '"1110" | "0"'],
    ['code switch { "a" or "b" => "1110", { Length: > 3 } => "1111", _ => throw new Exception() }', '"1110" | "1111"'],
    ['(code ?? throw new Exception(), "1110").Item2', '?operator'],
    ['Missing(out code)', '?call'],
    ['string.Empty', '""'],
  ])('%s', async (value, shown) => {
    const types = `${USINGS}public enum Template { Login = 1110, Bind }
public static class TemplateExtensions { public static string Id(this Template t) => ((int)t).ToString(); }\n`;
    const file = sender(`TemplateId = ${value}`).replace(
      'public void Go(',
      'private const string Prefix = "11";\n    private static readonly Dictionary<string, string> Table = new() { ["login"] = "1110" };\n    public void Go(',
    );
    expect(await calls({ 'Sender.cs': file, 'Template.cs': types })).toEqual([`TemplateId=${shown}`]);
  });

  test('what a function writes to an argument is not what stood there before', async () => {
    const before = 'string template = "1110"; if (lookup.TryFind(code, out template)) { }';
    expect(await calls({ 'Sender.cs': sender('TemplateId = template', before) })).toEqual(['TemplateId=?operator']);
  });

  test('what is compiled under a condition may be missing', async () => {
    const before = '#if DEBUG\n        var template = "1110";\n#else\n        var template = "1111";\n#endif\n';
    expect(await calls({ 'Sender.cs': sender('TemplateId = template', before) })).toEqual(['TemplateId="1110" | "1111"']);
  });

  test('a class in parts, constructors that call each other, and a base that is given arguments', async () => {
    const base = `${USINGS}public abstract class Base { protected readonly string App; protected Base(string app) { App = app; } }
public partial class Sender : Base
{
    private readonly SmsClient client;
    private const string Sign = "腾讯云";
    private readonly string template;
    public Sender(SmsClient client) : this(client, "1110") { }
    public Sender(SmsClient client, string template) : base("1400006666") { this.client = client; this.template = template; }
    public static void Main2() { new Sender(new SmsClient(new Credential(), "ap-guangzhou")).Go("13711112222"); }
}\n`;
    const part = `${USINGS}public partial class Sender
{
    public void Go(string phone) => client.SendSmsSync(new() { PhoneNumberSet = [phone], SmsSdkAppId = App, SignName = Sign, TemplateId = template });
}\n`;
    const found = await calls({ 'Sender.cs': base, 'Sender.Send.cs': part });
    expect(found.find((c) => c.includes('via'))).toContain('SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云"');
  });
});

describe('requests written by hand', () => {
  const BODY =
    'new { PhoneNumberSet = new[] { "+86" + phone }, SmsSdkAppId = "1400006666", SignName = "腾讯云", TemplateId = "1110", TemplateParamSet = new[] { code } }';
  const HEADERS = 'Add("X-TC-Action", "SendSms"); request.Headers.Add("X-TC-Version", "2021-01-11");';
  const V5 =
    'new { tel = new { nationcode = "86", mobile = phone }, sign = "腾讯云", tpl_id = 1110, @params = new[] { code }, sig = "", time = 0, extend = "", ext = "" }';
  const MODERN =
    '2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId="1400006666" TemplateId="1110" SignName="腾讯云" TemplateParamSet=[?parameter]';
  const URL = '"https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=1"';
  const LEGACY =
    'v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId="1400006666" TemplateId=1110 SignName="腾讯云" TemplateParamSet=[?parameter]';

  test.each([
    [
      `var request = new HttpRequestMessage(HttpMethod.Post, "https://sms.tencentcloudapi.com"); request.Headers.${HEADERS} request.Content = new StringContent(JsonConvert.SerializeObject(${BODY})); await http.SendAsync(request);`,
      MODERN,
    ],
    [
      `var rest = new RestClient("https://sms.tencentcloudapi.com"); var request = new RestRequest("/", Method.Post); request.AddHeader("X-TC-Action", "SendSms"); request.AddHeader("X-TC-Version", "2021-01-11"); request.AddJsonBody(${BODY}); await rest.ExecuteAsync(request);`,
      MODERN,
    ],
    [`await http.PostAsync(${URL}, new StringContent(JsonSerializer.Serialize(${V5})));`, LEGACY],
    [`new WebClient().UploadString(${URL}, "POST", JsonConvert.SerializeObject(${V5}));`, LEGACY],
    [
      `var data = new JObject(); var tel = new JObject { ["nationcode"] = "86", ["mobile"] = phone }; data.Add("tel", tel); data.Add("sign", "腾讯云"); data["tpl_id"] = 1110; data.Add("params", new JArray(code)); var request = (HttpWebRequest)WebRequest.Create(${URL}); var bytes = Encoding.UTF8.GetBytes(data.ToString()); request.GetRequestStream().Write(bytes, 0, bytes.Length);`,
      LEGACY,
    ],
  ])('%s', async (code, shown) => {
    const text = `using System.Net; using System.Net.Http; using System.Text; using System.Text.Json; using Newtonsoft.Json; using Newtonsoft.Json.Linq; using RestSharp;
namespace Acme;
public class Raw { private readonly HttpClient http; public async Task Go(string phone, string code) { ${code} } }\n`;
    const { calls: found } = await check({ 'Raw.cs': text });
    expect(
      found.map((c) =>
        showCall(c)
          .replace(/^\S+ /, '')
          .replace(/ (?:Nation|Extend)Code=.*$/, ''),
      ),
    ).toEqual([shown]);
  });

  test('keys of a class come from its attributes', async () => {
    const text = `using System.Net.Http; using System.Text.Json; using System.Text.Json.Serialization;
namespace Acme;
public class Body { [JsonPropertyName("PhoneNumberSet")] public string[] Phones { get; set; } [JsonProperty(PropertyName = "TemplateId")] public string Template { get; set; } [JsonIgnore] public string SignName { get; set; } }
public class Raw { private readonly HttpClient http; public async Task Go(string phone) {
  var request = new HttpRequestMessage(HttpMethod.Post, "https://sms.tencentcloudapi.com"); request.Headers.${HEADERS}
  request.Content = new StringContent(JsonSerializer.Serialize(new Body { Phones = new[] { "+86" + phone }, Template = "1110", SignName = "x" })); await http.SendAsync(request); } }\n`;
    const { calls: found } = await check({ 'Raw.cs': text });
    expect(found.map((c) => showCall(c).replace(/^\S+ /, ''))).toEqual([
      '2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] TemplateId="1110"',
    ]);
  });
});

test('a copy of the SDK in the workspace is silent, and its senders are those of the SDK', async () => {
  const { calls: found } = await check({
    'sdk/SmsSingleSender.cs': `namespace qcloudsms_csharp { public class SmsSingleSender { private string url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms";
  public SmsSingleSenderResult sendWithParam(string nationCode, string phoneNumber, int templateId, string[] parameters, string sign, string extend, string ext) { return fetch(url, templateId); } } }\n`,
    'App.cs':
      'namespace Acme { using qcloudsms_csharp; public class App { public void Go(string p) { var r = new SmsSingleSender(1400006666, "k").sendWithParam("86", p, 1110, new[] { "1" }, "腾讯云", string.Empty, ""); } } }\n',
  });
  expect(found.map((c) => showCall(c))).toEqual([
    'App.cs v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=1400006666 TemplateId=1110 SignName="腾讯云" TemplateParamSet=["1"] ExtendCode="" SessionContext="" NationCode="86"',
  ]);
});
