import { language } from '../../../server/src/languages/java/index.js';
import { testReuse } from '../reuse.js';

const source = `package com.acme.sms;
${Array.from(
  { length: 5 },
  (_, i) => `
import com.acme.A${i};
@Service
public class Service${i} implements Sender${i} {
    private static final String SIGN = "腾讯\\u4e91";
    private final Function<String, String> f = x -> "+86" + x;
    static { Registry.add(new Base() { void go() { run(() -> ${i}); } }); }
    public Service${i}(SmsClient client) { this.client = client; super.init(client); }
    public SendSmsResponse send${i}(String phone, String... args) throws Exception {
        class Local { String of(String x) { return Service${i}.this.prefix + x; } }
        SendSmsRequest request = new SendSmsRequest();
        request.setTemplateId("11${i}0");
        request.setPhoneNumberSet(new String[] { "+86" + phone });
        request.setTemplateParamSet(Arrays.stream(args).map(a -> a.trim()).toArray(String[]::new));
        return this.client.SendSms(request);
    }
    enum Kind { LOGIN("1${i}") { String id() { return "x"; } }; Kind(String id) { this.id = id; } }
}
`,
).join('\n')}`;

testReuse(language, {
  grammar: 'tree-sitter-java',
  source,
  pieces: ['() -> 1', 'void f() { g(x -> x); }\n', 'class C { void m() {} }\n', '{ '],
  edit: ['return this.client.SendSms(request);', 'run(() -> new Base() { void go() { } });\n        return null;'],
  untouched: 'send4',
});
