import { language } from '../../../server/src/languages/csharp/index.js';
import { testReuse } from '../reuse.js';

const source = Array.from(
  { length: 5 },
  (_, i) => `
using A.B${i};
namespace N.M
{
    public partial class Service${i} : Base, ISender${i}
    {
        private const string Sign = "腾讯\\u4e91";
        private readonly Func<string, string> _f = x => "+86" + x;
        public string Template => "11${i}0";
        public int Count { get { return Run(() => ${i}); } set { _count = value; } }
        public Service${i}(SmsClient client, string tpl = "1") : base(client, x => x) { _client = client; }
        public async Task Send${i}(string phone, params string[] args)
        {
            string Local(string x) { return $"+86{x}"; }
            var request = new SendSmsRequest { TemplateId = Template, PhoneNumberSet = new[] { Local(phone) } };
            request.TemplateParamSet = args.Select(a => a.Trim()).ToArray();
            if (_table.TryGetValue(phone, out var found)) request.SignName = found;
            await _client.SendSms(request);
        }
        enum Kind { Login = 1${i}, Bind }
    }
}
`,
).join('\n');

testReuse(language, {
  grammar: 'tree-sitter-c_sharp',
  source,
  pieces: ['() => 1', 'void F() { G(x => x); }\n', 'class C { void M() {} }\n', '#if X\n', '{ '],
  edit: ['await _client.SendSms(request);', 'Run(() => { foreach (var x in args) Local(x); });'],
  untouched: 'Send4',
});
