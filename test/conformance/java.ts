import { files } from './files/java.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: 'new String[]{"+8613711112222"}',
  TemplateParamSet: 'new String[]{"4370", "5"}',
};

const IMPORTS = `import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import com.tencentcloudapi.sms.v20210111.models.SendSmsResponse;
`;

const CLIENT =
  '    private final SmsClient client = new SmsClient(new Credential(System.getenv("SECRET_ID"), System.getenv("SECRET_KEY")), "ap-guangzhou");\n';

/** Statements that fill `req`. */
const fill = (fields: Fields = {}): string =>
  [
    'SendSmsRequest req = new SendSmsRequest();',
    ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`req.set${k}(${v});`])),
  ]
    .map((l) => `        ${l}\n`)
    .join('');

const classOf = (members: string, imports = ''): string =>
  `package com.acme.sms;\n\n${imports}${IMPORTS}\npublic class Notify {\n${CLIENT}${members}}\n`;
const method = (before: string, fields: Fields = {}, params = 'Order order', name = 'notify'): string =>
  `\n    public void ${name}(${params}) throws Exception {\n${before}${before === '' ? '' : '\n'}${fill(fields)}        client.SendSms(req);\n    }\n`;
const inMethod = (before: string, fields: Fields = {}, imports = '', params = 'Order order'): string =>
  classOf(method(before, fields, params), imports);
const constant = (member: string, fields: Fields): string => classOf(`    ${member}\n${method('', fields, '')}`);
const inside: Fields = { PhoneNumberSet: 'new String[]{phone}', TemplateId: 'templateId' };
const wrapper = (params: string, fields: Fields, caller: string, members = ''): string =>
  classOf(`${members}${method('', fields, params, 'sendCode')}\n    public void login() throws Exception {\n        ${caller}\n    }\n`);
const json =
  '{\\"SmsSdkAppId\\":\\"1400006666\\",\\"SignName\\":\\"腾讯云\\",\\"TemplateId\\":\\"1110\\",\\"PhoneNumberSet\\":[\\"+8613711112222\\"],\\"TemplateParamSet\\":[\\"4370\\",\\"5\\"]}';

const single: Answers = {
  literal: inMethod(''),
  'module-constant': unsupported('Java has no constants outside of a class.', 'Java 的常量都在类中。'),
  'class-constant': constant('private static final String TEMPLATE = "1110";', { TemplateId: 'TEMPLATE' }),
  'enum-constant': `${constant('', { TemplateId: 'Template.LOGIN.getId()' })}
enum Template {
    LOGIN("1110"), REGISTER("2220");

    private final String id;

    Template(String id) {
        this.id = id;
    }

    public String getId() {
        return id;
    }
}
`,
  'constant-chain': constant('private static final String LOGIN = "1110";\n    private static final String TEMPLATE = LOGIN;', {
    TemplateId: 'TEMPLATE',
  }),
  'local-variable': inMethod('        final String template = "1110";', { TemplateId: 'template' }),
  reassignment: inMethod('        String template = "2220";\n        template = "1110";', { TemplateId: 'template' }),
  'branch-reassignment': inMethod(
    '        String template = "1110";\n        if (order.isNew()) {\n            template = "2220";\n        }',
    { TemplateId: 'template' },
  ),
  conditional: inMethod('', { TemplateId: 'order.isNew() ? "2220" : "1110"' }),
  correlated: inMethod(
    `        String template = "1110";
        String[] params = {"4370", "5"};
        if (order.isNew()) {
            template = "2220";
            params = new String[]{"4370"};
        }`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  switch: inMethod(
    `        String template;
        String[] params;
        switch (order.getKind()) {
            case "new":
                template = "2220";
                params = new String[]{"4370"};
                break;
            default:
                template = "1110";
                params = new String[]{"4370", "5"};
        }`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  concatenation: constant('private static final String COUNTRY = "+86";', {
    PhoneNumberSet: 'new String[]{COUNTRY + "137" + "11112222"}',
    SignName: '"腾讯" + "云"',
  }),
  interpolation: unsupported('Java has no interpolation.', 'Java 没有字符串插值。'),
  'format-call': inMethod('', { PhoneNumberSet: 'new String[]{String.format("+%d%s", 86, "13711112222")}' }),
  'adjacent-literals': unsupported('Java does not join adjacent literals.', 'Java 不会拼接相邻字面量。'),
  'number-to-text': constant('private static final int TEMPLATE = 1110;', {
    TemplateId: 'String.valueOf(TEMPLATE)',
    SmsSdkAppId: '1400006666 + ""',
  }),
  number: unsupported('The setters take strings; a number does not compile.', 'setter 参数为字符串，传数字无法编译。'),
  trimmed: inMethod('', { TemplateId: '" 1110 ".trim()' }),
  'multiline-text': inMethod('', { SignName: '"""\n            腾讯云"""' }),

  'list-variable': inMethod('        String[] params = {"4370", "5"};', { TemplateParamSet: 'params' }),
  'list-spread': unsupported('Java has no spread in array literals.', 'Java 的数组字面量不支持展开。'),
  'list-append': inMethod(
    '        List<String> params = new ArrayList<>();\n        params.add("4370");\n        params.add("5");',
    { TemplateParamSet: 'params.toArray(new String[0])' },
    'import java.util.*;\n',
  ),
  'list-append-loop': inMethod(
    '        List<String> params = new ArrayList<>();\n        for (Item item : order.getItems()) {\n            params.add(item.getName());\n        }',
    { TemplateParamSet: 'params.toArray(new String[params.size()])' },
    'import java.util.ArrayList;\nimport java.util.List;\n',
  ),
  'list-copy': inMethod(
    '        List<String> params = new ArrayList<>(Arrays.asList("4370", "5"));',
    { TemplateParamSet: 'params.stream().toArray(String[]::new)', PhoneNumberSet: 'new String[]{"+8613711112222"}.clone()' },
    'import java.util.*;\n',
  ),
  'list-factory': inMethod(
    '',
    {
      TemplateParamSet: 'List.of("4370", "5").toArray(String[]::new)',
      PhoneNumberSet: 'Collections.singletonList("+8613711112222").toArray(new String[0])',
    },
    'import java.util.*;\n',
  ),
  'list-index': inMethod('        String[] params = new String[2];\n        params[0] = "4370";\n        params[1] = "5";', {
    TemplateParamSet: 'params',
  }),
  'list-empty': inMethod('', { TemplateParamSet: 'new String[0]' }),
  'list-null': inMethod('', { TemplateParamSet: 'null' }),
  'list-concatenated': inMethod(
    '        List<String> params = new ArrayList<>(List.of("4370"));\n        params.addAll(List.of("5"));',
    { TemplateParamSet: 'params.toArray(new String[0])' },
    'import java.util.*;\n',
  ),
  'list-mapped': inMethod(
    '        List<String> numbers = Arrays.asList("13711112222", "13711112223");',
    { PhoneNumberSet: 'numbers.stream().map(n -> "+86" + n).toArray(String[]::new)' },
    'import java.util.*;\n',
  ),
  'phone-list': inMethod('', { PhoneNumberSet: 'new String[]{"+8613711112222", "+8613711112223", "13711112224"}' }),
  'phone-split': inMethod('', { PhoneNumberSet: '"+8613711112222,+8613711112223".split(",")' }),

  'member-writes': inMethod(''),
  overwritten: classOf(
    `\n    public void notify() throws Exception {\n${fill({ TemplateId: '"2220"' })}        req.setTemplateId("1110");\n        client.SendSms(req);\n    }\n`,
  ),
  'branch-field': classOf(
    `\n    public void notify(Order order) throws Exception {\n${fill()}        if (order.isNew()) {\n            req.setSessionContext("login");\n        }\n        client.SendSms(req);\n    }\n`,
  ),
  builder: `${classOf(`
    public void notify() throws Exception {
        client.SendSms(new RequestBuilder().sign("腾讯云").template("1110", "4370", "5").to("+8613711112222").build());
    }
`)}
class RequestBuilder {
    private final SendSmsRequest request = new SendSmsRequest();

    RequestBuilder() {
        request.setSmsSdkAppId("1400006666");
    }

    RequestBuilder sign(String name) {
        request.setSignName(name);
        return this;
    }

    RequestBuilder template(String id, String... params) {
        request.setTemplateId(id);
        request.setTemplateParamSet(params);
        return this;
    }

    RequestBuilder to(String phone) {
        request.setPhoneNumberSet(new String[]{phone});
        return this;
    }

    SendSmsRequest build() {
        return request;
    }
}
`,
  'json-payload': classOf(
    `
    public void notify() throws Exception {
        JSONObject params = new JSONObject();
        params.put("SmsSdkAppId", "1400006666");
        params.put("SignName", "腾讯云");
        params.put("TemplateId", "1110");
        params.put("PhoneNumberSet", new String[]{"+8613711112222"});
        params.put("TemplateParamSet", Arrays.asList("4370", "5"));
        SendSmsRequest req = SendSmsRequest.fromJsonString(params.toJSONString(), SendSmsRequest.class);
        client.SendSms(req);
    }
`,
    'import com.alibaba.fastjson.JSONObject;\nimport java.util.Arrays;\n',
  ),
  'json-literal': classOf(`
    public void notify() throws Exception {
        SendSmsRequest req = SendSmsRequest.fromJsonString("${json}", SendSmsRequest.class);
        client.SendSms(req);
    }
`),
  'json-escaped': classOf(`
    public void notify() throws Exception {
        String body = "${json.replace('腾讯云', '\\\\u817e\\\\u8baf\\\\u4e91')}";
        client.SendSms(SmsClient.fromJsonString(body, SendSmsRequest.class));
    }
`),
  'json-holes': classOf(`
    public void notify(String phone, String code) throws Exception {
        String body = "${json.replace('+8613711112222', '+86" + phone + "').replace('4370', '" + code + "')}";
        client.SendSms(SendSmsRequest.fromJsonString(body, SendSmsRequest.class));
    }
`),
  merged: classOf(
    `
    public void notify() throws Exception {
        Map<String, Object> base = new HashMap<>();
        base.put("SmsSdkAppId", "1400006666");
        base.put("SignName", "腾讯云");
        Map<String, Object> params = new HashMap<>(base);
        params.put("TemplateId", "1110");
        params.putAll(Map.of("PhoneNumberSet", List.of("+8613711112222"), "TemplateParamSet", List.of("4370", "5")));
        client.SendSms(SendSmsRequest.fromJsonString(new Gson().toJson(params), SendSmsRequest.class));
    }
`,
    'import com.google.gson.Gson;\nimport java.util.*;\n',
  ),
  'other-fields': inMethod('', { ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': inMethod('', { SignName: null }),
  'filled-elsewhere': classOf(
    `\n    private SendSmsRequest build() {\n${fill()}        return req;\n    }\n\n    public void notify() throws Exception {\n        SendSmsRequest req = build();\n        client.SendSms(req);\n    }\n`,
  ),
  'filled-by-argument': classOf(`
    private static void fill(SendSmsRequest req) {
        req.setSmsSdkAppId("1400006666");
        req.setSignName("腾讯云");
        req.setTemplateId("1110");
    }

    public void notify() throws Exception {
        SendSmsRequest req = new SendSmsRequest();
        req.setPhoneNumberSet(new String[]{"+8613711112222"});
        req.setTemplateParamSet(new String[]{"4370", "5"});
        fill(req);
        client.SendSms(req);
    }
`),
  'filled-by-unknown': classOf(
    `\n    public void notify() throws Exception {\n${fill()}        decorate(req);\n        client.SendSms(req);\n    }\n`,
    'import static com.acme.lib.Extras.decorate;\n',
  ),
  'early-return': inMethod(
    `        if ("ali".equals(order.getVendor())) {
            com.aliyun.dysmsapi20170525.models.SendSmsRequest other = new com.aliyun.dysmsapi20170525.models.SendSmsRequest()
                .setPhoneNumbers("13711112222").setSignName("阿里云").setTemplateCode("SMS_1").setTemplateParam("{\\"code\\":\\"1\\"}");
            aliClient.sendSms(other);
            return;
        }`,
  ),
  guarded: classOf(
    `
    public boolean notify() {
        try {
${fill().replace(/^/gm, '    ').trimEnd()}
            SendSmsResponse res = client.SendSms(req);
            System.out.println(SendSmsResponse.toJsonString(res));
            return true;
        } catch (TencentCloudSDKException e) {
            log.error(e.toString());
            return false;
        } finally {
            log.info("done");
        }
    }
`,
    'import com.tencentcloudapi.common.exception.TencentCloudSDKException;\n',
  ),
  'client-field': `package com.acme.sms;\n\n${IMPORTS}
public class Notify {
    private SmsClient client;

    public Notify(Credential credential) {
        this.client = new SmsClient(credential, "ap-guangzhou");
    }
${method('', {}, '')}}
`,
  'client-function': classOf(
    `\n    private SmsClient createClient(Credential cred) {\n        return new SmsClient(cred, "ap-guangzhou");\n    }\n\n    public void notify(Credential cred) throws Exception {\n${fill()}        createClient(cred).SendSms(req);\n    }\n`,
  ),
  'client-inline': classOf(
    `\n    public void notify(Credential cred) throws Exception {\n${fill()}        new SmsClient(cred, "ap-guangzhou").SendSms(req);\n    }\n`,
  ),
  async: classOf(
    `\n    @Async\n    public CompletableFuture<SendSmsResponse> notifyLater() throws Exception {\n${fill()}        return CompletableFuture.completedFuture(client.SendSms(req));\n    }\n`,
    'import java.util.concurrent.CompletableFuture;\n',
  ),
  callback: classOf(
    `\n    public void notify() {\n        executor.submit(() -> {\n${fill()}            return client.SendSms(req);\n        });\n    }\n`,
  ),
  'global-send': classOf(
    `
    public void notify() throws Exception {
        String body = "{\\"SmsSdkAppId\\":\\"1400006666\\",\\"MultiSmsInfoSet\\":[{\\"PhoneNumber\\":\\"+12025550123\\",\\"TemplateId\\":\\"1110\\",\\"TemplateParamSet\\":[\\"4370\\",\\"5\\"]}]}";
        SendMultiGlobalSmsRequest req = SendMultiGlobalSmsRequest.fromJsonString(body, SendMultiGlobalSmsRequest.class);
        client.SendMultiGlobalSms(req);
    }
`,
    'import com.tencentcloudapi.sms.v20210111.models.SendMultiGlobalSmsRequest;\n',
  ),

  'wrapper-function': unsupported('Java has no functions outside of a class.', 'Java 的函数都在类中。'),
  'wrapper-method': wrapper('String phone, String templateId', inside, 'sendCode("+8613711112222", "1110");'),
  'wrapper-static': `package com.acme.sms;\n\n${IMPORTS}
public final class Notify {
    private static final SmsClient client = new SmsClient(new Credential(System.getenv("SECRET_ID"), System.getenv("SECRET_KEY")), "ap-guangzhou");

    public static void sendCode(String phone, String templateId) throws Exception {
${fill(inside)}        client.SendSms(req);
    }
}

class Login {
    void login() throws Exception {
        Notify.sendCode("+8613711112222", "1110");
    }
}
`,
  'wrapper-closure': classOf(
    `\n    public void login() {\n        BiConsumer<String, String> sendCode = (phone, templateId) -> {\n${fill(inside)}            client.SendSms(req);\n        };\n        sendCode.accept("+8613711112222", "1110");\n    }\n`,
    'import java.util.function.BiConsumer;\n',
  ),
  'wrapper-default': unsupported('Java has no default parameters.', 'Java 没有默认参数。'),
  'wrapper-overload': wrapper(
    'String phone, String templateId',
    inside,
    'sendLogin("+8613711112222");',
    '\n    public void sendCode(String phone) throws Exception {\n        sendCode(phone, "1110");\n    }\n',
  ).replace('sendLogin', 'sendCode'),
  'wrapper-keywords': unsupported('Java has neither keyword arguments nor object literals.', 'Java 没有关键字参数和对象字面量。'),
  'wrapper-varargs': wrapper('String... params', { TemplateParamSet: 'params' }, 'sendCode("4370", "5");'),
  'wrapper-prefix': wrapper('String phone', { PhoneNumberSet: 'new String[]{"+86" + phone}' }, 'sendCode("13711112222");'),
  'wrapper-two-levels': wrapper(
    'String phone, String templateId',
    inside,
    'sendLogin("+8613711112222");',
    '\n    public void sendLogin(String phone) throws Exception {\n        sendCode(phone, "1110");\n    }\n',
  ),
  'wrapper-branch': classOf(`
    public void sendCode(String kind) throws Exception {
        String template = "1110";
        String[] params = {"4370", "5"};
        if ("new".equals(kind)) {
            template = "2220";
            params = new String[]{"4370"};
        }
${fill({ TemplateId: 'template', TemplateParamSet: 'params' })}        client.SendSms(req);
    }

    public void login() throws Exception {
        sendCode("login");
    }
`),
  'wrapper-field': `${classOf(`    private final String templateId;

    public Notify(String templateId) {
        this.templateId = templateId;
    }
${method('', { TemplateId: 'templateId' }, '', 'sendCode')}`)}
class Login {
    void login() throws Exception {
        new Notify("1110").sendCode();
    }
}
`,
  'wrapper-recursive': classOf(`
    public SendSmsResponse sendCode(String phone, int attempt) throws Exception {
${fill({ PhoneNumberSet: 'new String[]{phone}' })}        SendSmsResponse res = client.SendSms(req);
        if (!"Ok".equals(res.getSendStatusSet()[0].getCode()) && attempt < 3) {
            return sendCode(phone, attempt + 1);
        }
        return res;
    }

    public void login() throws Exception {
        sendCode("+8613711112222", 0);
    }
`),

  environment: inMethod('', { TemplateId: 'System.getenv("SMS_TEMPLATE")' }),
  'environment-default': inMethod(
    '',
    { TemplateId: 'Optional.ofNullable(System.getenv("SMS_TEMPLATE")).orElse("1110")' },
    'import java.util.Optional;\n',
  ),
  'environment-empty-default': inMethod(
    '',
    { TemplateId: 'Optional.ofNullable(System.getenv("SMS_TEMPLATE")).orElse("")' },
    'import java.util.Optional;\n',
  ),
  'dictionary-literal': inMethod(
    '        Map<String, String> templates = Map.of("login", "1110", "register", "2220");',
    { TemplateId: 'templates.get("login")' },
    'import java.util.Map;\n',
  ),
  'dictionary-filled': classOf(
    `    private static final Map<String, String> TEMPLATES = new HashMap<>();

    static {
        TEMPLATES.put("login", "1110");
        TEMPLATES.put("register", "2220");
    }
${method('', { TemplateId: 'TEMPLATES.get("login")' }, '')}`,
    'import java.util.*;\n',
  ),
  'dictionary-filled-elsewhere': classOf(
    `    private static final Map<String, String> TEMPLATES = new HashMap<>();

    public static void register(String kind, String id) {
        TEMPLATES.put(kind, id);
    }
${method('', { TemplateId: 'TEMPLATES.get("login")' }, '')}`,
    'import java.util.*;\n',
  ),
  'dictionary-unknown': inMethod(
    '        Map<String, String> templates = Map.of("login", "1110", "register", "2220");',
    { TemplateId: 'templates.get(order.getKind())' },
    'import java.util.Map;\n',
  ),
  dynamic: inMethod('        String code = String.valueOf(new java.util.Random().nextInt(9000) + 1000);', {
    TemplateParamSet: 'new String[]{code, "5"}',
  }),
  parameter: inMethod('', { TemplateId: 'template' }, '', 'String template'),
  'phone-prefix': inMethod('', { PhoneNumberSet: 'new String[]{"+86" + phone}' }, '', 'String phone'),
  'unknown-list': inMethod('', { TemplateParamSet: 'params' }, '', 'String[] params'),

  'version-2019': `package com.acme.sms;

import com.tencentcloudapi.sms.v20190711.SmsClient;
import com.tencentcloudapi.sms.v20190711.models.*;

public class Notify {
    public void notify(Credential cred) throws Exception {
        SmsClient client = new SmsClient(cred, "ap-guangzhou");
        SendSmsRequest req = new SendSmsRequest();
        req.setSmsSdkAppid("1400006666");
        req.setSign("腾讯云");
        req.setTemplateID("1110");
        req.setPhoneNumberSet(new String[]{"+8613711112222"});
        req.setTemplateParamSet(new String[]{"4370", "5"});
        client.SendSms(req);
    }
}
`,
  'generic-client': `package com.acme.sms;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;

public class Notify {
    public void notify(Credential cred) throws Exception {
        CommonClient client = new CommonClient("sms", "2021-01-11", cred, "ap-guangzhou");
        client.call("SendSms", "${json}");
    }
}
`,
  'legacy-single': `package com.acme.sms;

import com.github.qcloudsms.SmsSingleSender;

public class Notify {
    public void notify(String appKey) throws Exception {
        SmsSingleSender sender = new SmsSingleSender(1400006666, appKey);
        String[] params = {"4370", "5"};
        sender.sendWithParam("86", "13711112222", 1110, params, "腾讯云", "", "");
    }
}
`,
  'legacy-multi': `package com.acme.sms;

import com.github.qcloudsms.*;
import java.util.ArrayList;

public class Notify {
    public void notify(String appKey) throws Exception {
        ArrayList<String> params = new ArrayList<>();
        params.add("4370");
        params.add("5");
        new SmsMultiSender(1400006666, appKey).sendWithParam("86", new String[]{"13711112222", "13711112223"}, 1110, params, "腾讯云", "", "");
    }
}
`,
  'legacy-keywords': unsupported('Java has no keyword arguments.', 'Java 没有关键字参数。'),
  'legacy-text': `package com.acme.sms;

import com.github.qcloudsms.SmsSingleSender;

public class Notify {
    public void notify(String appKey) throws Exception {
        new SmsSingleSender(1400006666, appKey).send(0, "86", "13711112222", "【腾讯云】您的验证码是4370", "", "");
    }
}
`,
  'http-v3': `package com.acme.sms;

import cn.hutool.http.HttpRequest;
import cn.hutool.json.JSONObject;

public class Notify {
    public String notifyByHand(String authorization) {
        JSONObject body = new JSONObject();
        body.set("SmsSdkAppId", "1400006666");
        body.set("SignName", "腾讯云");
        body.set("TemplateId", "1110");
        body.set("PhoneNumberSet", new String[]{"+8613711112222"});
        body.set("TemplateParamSet", new String[]{"4370", "5"});
        return HttpRequest.post("https://sms.tencentcloudapi.com")
            .header("X-TC-Action", "SendSms")
            .header("X-TC-Version", "2021-01-11")
            .header("Authorization", authorization)
            .body(body.toString())
            .execute().body();
    }
}
`,
  'http-v5': `package com.acme.sms;

import com.alibaba.fastjson.JSON;
import java.util.*;
import org.springframework.web.client.RestTemplate;

public class Notify {
    private final RestTemplate restTemplate = new RestTemplate();

    public void notifyByHand(long random, String sig) {
        Map<String, Object> tel = new HashMap<>();
        tel.put("nationcode", "86");
        tel.put("mobile", "13711112222");
        Map<String, Object> body = new HashMap<>();
        body.put("tel", tel);
        body.put("sign", "腾讯云");
        body.put("tpl_id", 1110);
        body.put("params", Arrays.asList("4370", "5"));
        body.put("sig", sig);
        body.put("time", System.currentTimeMillis() / 1000);
        body.put("extend", "");
        body.put("ext", "");
        restTemplate.postForObject("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=" + random, JSON.toJSONString(body), String.class);
    }
}
`,

  cjk: constant('/** 正文模板 😀 */\n    private static final String 模板 = "1110";', {
    TemplateId: '模板',
    TemplateParamSet: 'new String[]{"您好😀", "5"}',
  }),
  'line-ends': `\uFEFF${constant('private static final String TEMPLATE = "1110";', { TemplateId: 'TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': classOf(`${method('', {}, '')}\n    public void broken( {\n        int x = ;\n    }\n`),
  logged: classOf(
    `\n    public void notify() throws Exception {\n${fill()}        log.info("request {}", SendSmsRequest.toJsonString(req));\n        log.debug(req);\n        client.SendSms(req);\n    }\n`,
  ),
  'variables-named-like-fields': inMethod(
    '        String TemplateId = "1110";\n        String SignName = "腾讯云";\n        String PhoneNumberSet = "+8613711112222";',
    {
      TemplateId: 'TemplateId',
      SignName: 'SignName',
      PhoneNumberSet: 'new String[]{PhoneNumberSet}',
    },
  ),

  'commented-out': classOf(
    `\n    public void notify() {\n${`${fill()}        client.SendSms(req);\n`.replace(/^ {8}/gm, '        // ')}        /*\n        client.SendSms(new SendSmsRequest());\n        */\n    }\n`,
  ),
  'other-vendor': `package com.acme.sms;

import com.aliyun.dysmsapi20170525.Client;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;

public class Notify {
    private Client client;

    public void notify() throws Exception {
        SendSmsRequest req = new SendSmsRequest();
        req.setPhoneNumbers("13711112222");
        req.setSignName("阿里云");
        req.setTemplateCode("SMS_1");
        client.sendSms(req);
        client.SendSms(req);
    }
}
`,
  voice: `package com.acme.sms;

import com.tencentcloudapi.vms.v20200902.VmsClient;
import com.tencentcloudapi.vms.v20200902.models.SendTtsVoiceRequest;

public class Notify {
    public void notify(VmsClient client) throws Exception {
        SendTtsVoiceRequest req = new SendTtsVoiceRequest();
        req.setTemplateId("1110");
        req.setCalledNumber("+8613711112222");
        req.setTemplateParamSet(new String[]{"4370"});
        client.SendTtsVoice(req);
        String PhoneNumberSet = null;
    }
}
`,
  'other-action': classOf(
    `
    public void pull() throws Exception {
        PullSmsSendStatusRequest req = new PullSmsSendStatusRequest();
        req.setLimit(10L);
        req.setSmsSdkAppId("1400006666");
        client.PullSmsSendStatus(req);
        String note = "SendSms";
    }
`,
    'import com.tencentcloudapi.sms.v20210111.models.PullSmsSendStatusRequest;\n',
  ),
  'never-sent': classOf(`\n    public SendSmsRequest sample() {\n${fill()}        return req;\n    }\n`),
  mock: {
    'src/main/java/com/acme/sms/SmsApi.java':
      'package com.acme.sms;\n\npublic interface SmsApi {\n    SendSmsResponse SendSms(SendSmsRequest req);\n}\n',
    'src/test/java/com/acme/sms/NotifyTest.java': `package com.acme.sms;

${IMPORTS}import static org.mockito.Mockito.*;

class NotifyTest {
    @Test
    void sends() throws Exception {
        SmsClient client = mock(SmsClient.class);
        when(client.SendSms(any())).thenReturn(new SendSmsResponse());
        verify(client, times(1)).SendSms(any(SendSmsRequest.class));
    }
}
`,
  },
  'dead-code': inMethod('        if (true) {\n            return;\n        }'),
};

export const conformance: Conformance = { path: 'src/main/java/com/acme/sms/Notify.java', answers: { ...single, ...files } };
