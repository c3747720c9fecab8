import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const ROOT = 'src/main/java/com/acme/sms/';

const IMPORTS = `import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
`;

const CLIENT =
  '    private final SmsClient client = new SmsClient(new Credential(System.getenv("SECRET_ID"), System.getenv("SECRET_KEY")), "ap-guangzhou");\n';

const fill = (fields: Fields = {}): string =>
  [
    'SendSmsRequest req = new SendSmsRequest();',
    ...Object.entries({
      SmsSdkAppId: '"1400006666"',
      SignName: '"腾讯云"',
      TemplateId: '"1110"',
      PhoneNumberSet: 'new String[]{"+8613711112222"}',
      TemplateParamSet: 'new String[]{"4370", "5"}',
      ...fields,
    }).map(([k, v]) => `req.set${k}(${v});`),
    'client.SendSms(req);',
  ]
    .map((l) => `        ${l}\n`)
    .join('');

/** Files of one package; the name of a class names its file. */
const java = (classes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(classes).map(([name, text]) => [`${ROOT}${name}.java`, `package com.acme.sms;\n\n${text}`]));

const cls = (head: string, members: string, imports = ''): string => `${imports}${IMPORTS}\npublic ${head} {\n${CLIENT}${members}}\n`;
const method = (fields: Fields, params = '', name = 'notify', modifiers = 'public'): string =>
  `\n    ${modifiers} void ${name}(${params}) throws Exception {\n${fill(fields)}    }\n`;
const inside: Fields = { PhoneNumberSet: 'new String[]{phone}', TemplateId: 'templateId' };
const sendCode = method(inside, 'String phone, String templateId', 'sendCode');
const SERVICE = cls('class SmsService', sendCode).replace('public class', '@Service\npublic class');
const USER = (members: string, body = 'sms.sendCode("+8613711112222", "1110");', imports = ''): string =>
  `${imports}public class Login {\n${members}\n    public void login() throws Exception {\n        ${body}\n    }\n}\n`;
const MESSAGE: Fields = { PhoneNumberSet: 'new String[]{message.getPhone()}', TemplateId: 'message.getTemplateId()' };
const BY_MESSAGE = cls('class Sms', method(MESSAGE, 'Message message', 'sendCode'));

/** A class with the send call, and what it imports. */
const using = (imports: string, fields: Fields, others: Readonly<Record<string, string>>): Record<string, string> => ({
  ...java({ Notify: cls('class Notify', method(fields), imports) }),
  ...others,
});
const other = (path: string, text: string): Record<string, string> => ({
  [`src/main/java/com/acme/${path}.java`]: `package com.acme.${path.slice(0, path.lastIndexOf('/')).replaceAll('/', '.')};\n\n${text}`,
});

export const files: Answers = {
  'constant-alias': unsupported('Java imports cannot rename.', 'Java 的导入不能改名。'),
  'constant-namespace': using(
    '',
    { TemplateId: 'com.acme.common.Templates.LOGIN' },
    other('common/Templates', 'public final class Templates {\n    public static final String LOGIN = "1110";\n}\n'),
  ),
  'constant-wildcard': using(
    'import static com.acme.common.Templates.*;\n',
    { TemplateId: 'LOGIN' },
    other('common/Templates', 'public final class Templates {\n    public static final String LOGIN = "1110";\n}\n'),
  ),
  'constant-reexport': using(
    'import static com.acme.common.Templates.LOGIN;\n',
    { TemplateId: 'LOGIN' },
    {
      ...other('common/Templates', 'public class Templates extends BaseTemplates {\n}\n'),
      ...other('common/BaseTemplates', 'public class BaseTemplates {\n    public static final String LOGIN = "1110";\n}\n'),
    },
  ),
  'constant-default': unsupported('Java has no default exports.', 'Java 没有默认导出。'),
  'constant-require': unsupported('Java has no require.', 'Java 没有 require。'),
  'constant-chain-files': using(
    'import com.acme.common.Templates;\n',
    { TemplateId: 'Templates.LOGIN' },
    {
      ...other(
        'common/Templates',
        'import com.acme.common.Ids;\n\npublic class Templates {\n    public static final String LOGIN = String.valueOf(Ids.LOGIN_ID);\n}\n',
      ),
      ...other('common/Ids', 'public class Ids {\n    public static final int LOGIN_ID = 1110;\n}\n'),
    },
  ),
  'constants-object': using(
    'import com.acme.common.Sms;\n',
    { TemplateId: 'Sms.Templates.LOGIN', SignName: 'Sms.SIGN' },
    other(
      'common/Sms',
      'public class Sms {\n    public static final String SIGN = "腾讯云";\n\n    public static class Templates {\n        public static final String LOGIN = "1110";\n    }\n}\n',
    ),
  ),
  'dictionary-literal-file': using(
    'import com.acme.common.Templates;\n',
    { TemplateId: 'Templates.IDS.get("login")' },
    other(
      'common/Templates',
      'import java.util.Map;\n\npublic class Templates {\n    public static final Map<String, String> IDS = Map.of("login", "1110", "register", "2220");\n}\n',
    ),
  ),
  'dictionary-unknown-file': {
    ...java({
      Notify: cls('class Notify', method({ TemplateId: 'Templates.IDS.get(kind)' }, 'String kind'), 'import com.acme.common.Templates;\n'),
    }),
    ...other(
      'common/Templates',
      'import java.util.Map;\n\npublic class Templates {\n    public static final Map<String, String> IDS = Map.of("login", "1110", "register", "2220");\n}\n',
    ),
  },
  'class-constant-file': using(
    'import com.acme.common.Templates;\n',
    { TemplateId: 'Templates.LOGIN' },
    other('common/Templates', 'public class Templates {\n    public static final String LOGIN = "1110";\n}\n'),
  ),
  'interface-constant': using(
    'import com.acme.common.Templates;\n',
    { TemplateId: 'Templates.LOGIN' },
    other('common/Templates', 'public interface Templates {\n    String LOGIN = "1110";\n}\n'),
  ),
  'enum-file': using(
    'import com.acme.common.Template;\n',
    { TemplateId: 'Template.LOGIN.getId()' },
    other(
      'common/Template',
      'import lombok.Getter;\n\n@Getter\npublic enum Template {\n    LOGIN("1110", 2),\n    REGISTER("2220", 1);\n\n    private final String id;\n    private final int count;\n\n    Template(String id, int count) {\n        this.id = id;\n        this.count = count;\n    }\n}\n',
    ),
  ),
  'filled-later': using(
    'import com.acme.common.Settings;\n',
    { TemplateId: 'Settings.TEMPLATE' },
    other(
      'common/Settings',
      'import org.springframework.beans.factory.InitializingBean;\n\n@Component\npublic class Settings implements InitializingBean {\n    public static String TEMPLATE;\n\n    private String template = "1110";\n\n    @Override\n    public void afterPropertiesSet() {\n        TEMPLATE = this.template;\n    }\n}\n',
    ),
  ),
  'client-export': {
    ...java({
      Notify: `import com.acme.common.Clients;\nimport com.tencentcloudapi.sms.v20210111.models.*;\n\npublic class Notify {\n    public void send() throws Exception {\n${fill().replace('client.SendSms', 'Clients.SMS.SendSms')}    }\n}\n`,
    }),
    ...other(
      'common/Clients',
      'import com.tencentcloudapi.sms.v20210111.SmsClient;\n\npublic class Clients {\n    public static final SmsClient SMS = new SmsClient(new Credential("a", "b"), "ap-guangzhou");\n}\n',
    ),
  },
  'function-value': using(
    'import com.acme.common.Templates;\n',
    { TemplateId: 'Templates.of("login")' },
    other(
      'common/Templates',
      'public class Templates {\n    public static String of(String kind) {\n        if ("login".equals(kind)) {\n            return "1110";\n        }\n        return "2220";\n    }\n}\n',
    ),
  ),

  'constructor-fields': java({
    Sms: cls(
      'class Sms',
      `    private final String templateId;\n\n    public Sms(String templateId) {\n        this.templateId = templateId;\n    }\n${method({ TemplateId: 'templateId' }, '', 'sendCode')}`,
    ),
    Login: USER('    private final Sms sms = new Sms("1110");\n', 'sms.sendCode();'),
  }),
  'inject-field': java({ SmsService: SERVICE, Login: USER('    @Autowired\n    private SmsService sms;\n') }),
  'inject-constructor': java({
    SmsService: SERVICE,
    Login: USER('    private final SmsService sms;\n\n    public Login(SmsService sms) {\n        this.sms = sms;\n    }\n'),
  }),
  'one-implementation': java({
    Sender: 'public interface Sender {\n    void sendCode(String phone, String templateId) throws Exception;\n}\n',
    SenderImpl: cls('class SenderImpl implements Sender', sendCode.replace('    public', '    @Override\n    public')),
    Login: USER('    @Resource\n    private Sender sms;\n'),
  }),
  'two-implementations': java({
    Sender: 'public interface Sender {\n    void sendCode(String phone, String templateId) throws Exception;\n}\n',
    TencentSender: cls('class TencentSender implements Sender', sendCode),
    ConsoleSender:
      'public class ConsoleSender implements Sender {\n    public void sendCode(String phone, String templateId) {\n        System.out.println(phone + templateId);\n    }\n}\n',
    Login: USER('    @Resource\n    private Sender sms;\n'),
  }),
  'two-vendors': java({
    AliSms:
      'import com.aliyun.dysmsapi20170525.models.SendSmsRequest;\n\npublic class AliSms implements Vendor {\n    public void sendCode(String phone, String templateId) throws Exception {\n        aliClient.sendSms(new SendSmsRequest().setPhoneNumbers(phone).setTemplateCode(templateId));\n    }\n}\n',
    TencentSms: cls('class TencentSms implements Vendor', sendCode),
    Vendor: 'public interface Vendor {\n    void sendCode(String phone, String templateId) throws Exception;\n}\n',
    Login: USER(
      '    @Autowired\n    private Map<String, Vendor> vendors;\n',
      'vendors.get(System.getenv("VENDOR")).sendCode("+8613711112222", "SMS_1");',
    ),
  }),
  'template-method': java({
    BaseSms: cls(
      'abstract class BaseSms',
      `\n    protected abstract String template();\n${method({ TemplateId: 'template()' }, '', 'sendCode')}`,
    ),
    LoginSms:
      'public class LoginSms extends BaseSms {\n    @Override\n    protected String template() {\n        return "1110";\n    }\n}\n',
    Login: USER('    private final LoginSms sms = new LoginSms();\n', 'sms.sendCode();'),
  }),
  'inherited-wrapper': java({
    BaseSms: cls('class BaseSms', sendCode),
    Login: USER('', 'sendCode("+8613711112222", "1110");').replace('class Login', 'class Login extends BaseSms'),
  }),
  factory: java({
    Sms: cls('class Sms', sendCode),
    SmsFactory: 'public class SmsFactory {\n    public static Sms create() {\n        return new Sms();\n    }\n}\n',
    Login: USER('', 'SmsFactory.create().sendCode("+8613711112222", "1110");'),
  }),
  singleton: java({
    Sms: cls(
      'class Sms',
      `\n    private static final Sms INSTANCE = new Sms();\n\n    public static Sms getInstance() {\n        return INSTANCE;\n    }\n${sendCode}`,
    ),
    Login: USER('', 'Sms.getInstance().sendCode("+8613711112222", "1110");'),
  }),
  dto: java({
    Message:
      'public class Message {\n    private String phone;\n    private String templateId;\n\n    public String getPhone() {\n        return phone;\n    }\n\n    public void setPhone(String phone) {\n        this.phone = phone;\n    }\n\n    public String getTemplateId() {\n        return templateId;\n    }\n\n    public void setTemplateId(String templateId) {\n        this.templateId = templateId;\n    }\n}\n',
    Sms: BY_MESSAGE,
    Login: USER(
      '    private Sms sms;\n',
      'Message message = new Message();\n        message.setPhone("+8613711112222");\n        message.setTemplateId("1110");\n        sms.sendCode(message);',
    ),
  }),
  'generated-dto': java({
    Message:
      'import lombok.*;\n\n@Data\n@AllArgsConstructor\npublic class Message {\n    private String phone;\n    private String templateId;\n}\n',
    Sms: BY_MESSAGE,
    Login: USER('    private Sms sms;\n', 'sms.sendCode(new Message("+8613711112222", "1110"));'),
  }),
  'dto-default': java({
    Message:
      'import lombok.*;\n\n@Data\n@Builder\npublic class Message {\n    private String phone;\n    @Builder.Default\n    private String templateId = "1110";\n}\n',
    Sms: BY_MESSAGE,
    Login: USER('    private Sms sms;\n', 'sms.sendCode(Message.builder().phone("+8613711112222").build());'),
  }),
  'builder-dto': java({
    Message: 'import lombok.*;\n\n@Data\n@Builder\npublic class Message {\n    private String phone;\n    private String templateId;\n}\n',
    Sms: BY_MESSAGE,
    Login: USER('    private Sms sms;\n', 'sms.sendCode(Message.builder().phone("+8613711112222").templateId("1110").build());'),
  }),

  'chain-import': {
    ...java({
      Sms: cls(
        'class Sms',
        method(inside, 'String phone, String templateId', 'sendCode', 'public static').replaceAll('client.', 'new Sms().client.'),
      ),
    }),
    ...other(
      'app/Login',
      'import static com.acme.sms.Sms.sendCode;\n\npublic class Login {\n    void login() throws Exception {\n        sendCode("+8613711112222", "1110");\n    }\n}\n',
    ),
  },
  'chain-two-levels': java({
    Sms: cls(
      'class Sms',
      `${sendCode}\n    public void sendLogin(String phone) throws Exception {\n        this.sendCode(phone, "1110");\n    }\n`,
    ),
    Login: USER('    @Autowired\n    private Sms sms;\n', 'sms.sendLogin("+8613711112222");'),
  }),
  'chain-three-levels': java({
    Sms: cls('class Sms', sendCode),
    Templates:
      'public class Templates {\n    @Autowired\n    private Sms sms;\n\n    public void sendLogin(String phone) throws Exception {\n        sms.sendCode(phone, "1110");\n    }\n}\n',
    Events:
      'public class Events {\n    @Autowired\n    private Templates templates;\n\n    public void onLogin(String number) throws Exception {\n        templates.sendLogin("+86" + number);\n    }\n}\n',
    Login: USER('    @Autowired\n    private Events events;\n', 'events.onLogin("13711112222");'),
  }),
  'chain-varargs': java({
    Sms: cls('class Sms', method({ TemplateParamSet: 'params' }, 'String... params', 'sendCode')),
    Login: USER('    private Sms sms;\n', 'String[] values = {"4370", "5"};\n        sms.sendCode(values);'),
  }),
  'chain-brand': java({
    Sms: cls(
      'class Sms',
      `\n    public void sendCode(String... args) throws Exception {\n        List<String> params = new ArrayList<>();\n        params.add("4370");\n        params.addAll(Arrays.asList(args));\n${fill({ TemplateParamSet: 'params.toArray(new String[0])' })}    }\n`,
      'import java.util.*;\n',
    ),
    Login: USER('    private Sms sms;\n', 'sms.sendCode("5");'),
  }),
  'chain-no-parameters': java({
    Sms: cls('class Sms', method({ TemplateParamSet: 'params == null ? new String[0] : params' }, 'String[] params', 'sendCode')),
    Login: USER('    private Sms sms;\n', 'sms.sendCode(null);'),
  }),
  'chain-options': java({
    Sms: cls(
      'class Sms',
      method(
        { PhoneNumberSet: 'new String[]{options.get("phone")}', TemplateId: 'options.getOrDefault("templateId", "1110")' },
        'Map<String, String> options',
        'sendCode',
      ),
      'import java.util.Map;\n',
    ),
    Login: USER('    private Sms sms;\n', 'sms.sendCode(Map.of("phone", "+8613711112222"));', 'import java.util.Map;\n\n'),
  }),
  'chain-decorated': java({
    Sms: cls('class Sms', sendCode.replace('    public', '    @Async\n    @RateLimit(permits = 1)\n    public')),
    Login: USER('    private Sms sms;\n'),
  }),
  'chain-callback': java({
    Sms: cls('class Sms', sendCode),
    Login: USER('    private Sms sms;\n', 'executor.execute(() -> sms.sendCode("+8613711112222", "1110"));'),
  }),
  'chain-recursive': java({
    Sms: cls(
      'class Sms',
      `    private Retry retry;\n\n    public void sendCode(String phone, int attempt) throws Exception {\n        try {\n${fill({ PhoneNumberSet: 'new String[]{phone}' })}        } catch (Exception e) {\n            retry.retry(phone, attempt);\n        }\n    }\n`,
    ),
    Retry:
      'public class Retry {\n    private Sms sms;\n\n    public void retry(String phone, int attempt) throws Exception {\n        if (attempt <= 2) {\n            sms.sendCode(phone, attempt + 1);\n        }\n    }\n}\n',
    Login: USER('    private Sms sms;\n', 'sms.sendCode("+8613711112222", 0);'),
  }),
  'chain-split-arguments': java({
    Sms: cls(
      'class Sms',
      method({ TemplateId: 'templateId', TemplateParamSet: 'params' }, 'String templateId, String[] params', 'sendCode'),
    ),
    Login: USER(
      '    private Sms sms;\n',
      'sms.sendCode("1110", new String[]{"4370", "5"});\n        sms.sendCode("2220", new String[]{"4370"});',
    ),
  }),
};
