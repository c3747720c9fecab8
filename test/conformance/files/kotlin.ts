import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const ROOT = 'src/main/kotlin/com/acme/';

const IMPORTS = `import com.tencentcloudapi.common.Credential
import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest
`;

const NEW_CLIENT = 'SmsClient(Credential(System.getenv("SECRET_ID"), System.getenv("SECRET_KEY")), "ap-guangzhou")';
const CLIENT = `    private val client = ${NEW_CLIENT}\n`;

const fill = (fields: Fields = {}, client = 'client'): string =>
  `        val req = SendSmsRequest().apply {\n${Object.entries({
    smsSdkAppId: '"1400006666"',
    signName: '"腾讯云"',
    templateId: '"1110"',
    phoneNumberSet: 'arrayOf("+8613711112222")',
    templateParamSet: 'arrayOf("4370", "5")',
    ...fields,
  })
    .map(([k, v]) => `            ${k} = ${v}\n`)
    .join('')}        }\n        ${client}.SendSms(req)\n`;

/** A file of a package below com.acme; file names say nothing of what is in them. */
const file = (path: string, text: string): Record<string, string> => ({
  [`${ROOT}${path}.kt`]: `package com.acme.${path.slice(0, path.lastIndexOf('/')).replaceAll('/', '.')}\n\n${text}`,
});
const kotlin = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.assign({}, ...Object.entries(texts).map(([name, text]) => file(`sms/${name}`, text)));

const cls = (head: string, members: string, imports = ''): string => `${imports}${IMPORTS}\n${head} {\n${CLIENT}${members}}\n`;
const method = (fields: Fields, params = '', name = 'notify', modifiers = ''): string =>
  `\n    ${modifiers}fun ${name}(${params}) {\n${fill(fields)}    }\n`;
const inside: Fields = { phoneNumberSet: 'arrayOf(phone)', templateId: 'tpl' };
const sendCode = method(inside, 'phone: String, tpl: String', 'sendCode');
const SERVICE = cls('@Service\nclass SmsService', sendCode);
const USER = (members: string, body = 'sms.sendCode("+8613711112222", "1110")', imports = '', params = ''): string =>
  `${imports}class Login${params} {\n${members}\n    fun login() {\n        ${body}\n    }\n}\n`;
const MESSAGE: Fields = { phoneNumberSet: 'arrayOf(message.phone)', templateId: 'message.templateId' };
const BY_MESSAGE = cls('class Sms', method(MESSAGE, 'message: Message', 'sendCode'));

/** A class with the send call, and what it imports. */
const using = (imports: string, fields: Fields, ...others: readonly Readonly<Record<string, string>>[]): Record<string, string> =>
  Object.assign({}, kotlin({ Notify: cls('class Notify', method(fields), imports) }), ...others);

export const files: Answers = {
  'constant-alias': using(
    'import com.acme.common.LOGIN as TEMPLATE\n',
    { templateId: 'TEMPLATE' },
    file('common/Constants', 'const val LOGIN = "1110"\n'),
  ),
  'constant-namespace': using(
    '',
    { templateId: 'com.acme.common.Templates.LOGIN' },
    file('common/Templates', 'object Templates {\n    const val LOGIN = "1110"\n}\n'),
  ),
  'constant-wildcard': using('import com.acme.common.*\n', { templateId: 'LOGIN' }, file('common/Constants', 'const val LOGIN = "1110"\n')),
  'constant-reexport': using(
    'import com.acme.common.Templates\n',
    { templateId: 'Templates.LOGIN' },
    file('common/Templates', 'object Templates {\n    val LOGIN = Ids.LOGIN\n}\n'),
    file('common/Internals', 'internal object Ids {\n    const val LOGIN = "1110"\n}\n'),
  ),
  'constant-default': unsupported('Kotlin has no default exports.', 'Kotlin 没有默认导出。'),
  'constant-require': unsupported('Kotlin has no require of files.', 'Kotlin 没有加载文件的 require。'),
  'constant-chain-files': using(
    'import com.acme.common.Templates\n',
    { templateId: 'Templates.LOGIN' },
    file('common/Templates', 'import com.acme.ids.LOGIN_ID\n\nobject Templates {\n    val LOGIN = LOGIN_ID.toString()\n}\n'),
    file('ids/Numbers', 'const val LOGIN_ID = 1110\n'),
  ),
  'constants-object': using(
    'import com.acme.common.Sms\n',
    { templateId: 'Sms.Templates.LOGIN', signName: 'Sms.SIGN' },
    file(
      'common/Sms',
      'object Sms {\n    const val SIGN = "腾讯云"\n\n    object Templates {\n        const val LOGIN = "1110"\n    }\n}\n',
    ),
  ),
  'dictionary-literal-file': using(
    'import com.acme.common.templates\n',
    { templateId: 'templates["login"]' },
    file('common/Tables', 'val templates = mapOf("login" to "1110", "register" to "2220")\n'),
  ),
  'dictionary-unknown-file': {
    ...kotlin({
      Notify: cls('class Notify', method({ templateId: 'Templates.IDS[kind]' }, 'kind: String'), 'import com.acme.common.Templates\n'),
    }),
    ...file('common/Templates', 'object Templates {\n    val IDS = mapOf("login" to "1110", "register" to "2220")\n}\n'),
  },
  'class-constant-file': using(
    'import com.acme.common.Templates\n',
    { templateId: 'Templates.LOGIN' },
    file('common/Templates', 'class Templates {\n    companion object {\n        const val LOGIN = "1110"\n    }\n}\n'),
  ),
  'interface-constant': using(
    'import com.acme.common.Templates\n',
    { templateId: 'Templates.LOGIN' },
    {
      'src/main/java/com/acme/common/Templates.java':
        'package com.acme.common;\n\npublic interface Templates {\n    String LOGIN = "1110";\n}\n',
    },
  ),
  'enum-file': using(
    'import com.acme.common.Template\n',
    { templateId: 'Template.LOGIN.id' },
    file(
      'common/Kinds',
      'enum class Template(val id: String, val count: Int = 2) {\n    LOGIN("1110"),\n    REGISTER("2220", 1);\n\n    fun isShort() = count < 2\n}\n',
    ),
  ),
  'filled-later': using(
    'import com.acme.common.Settings\n',
    { templateId: 'Settings.template' },
    file(
      'common/Settings',
      'object Settings {\n    lateinit var template: String\n\n    fun load() {\n        template = "1110"\n    }\n}\n',
    ),
  ),
  'client-export': {
    ...kotlin({
      Notify: `import com.acme.common.smsClient\n${IMPORTS}\nfun send() {\n${fill({}, 'smsClient')}}\n`,
    }),
    ...file('common/Clients', `${IMPORTS}\nval smsClient by lazy { ${NEW_CLIENT} }\n`),
  },
  'function-value': using(
    'import com.acme.common.templateOf\n',
    { templateId: 'templateOf("login")' },
    file('common/Templates', 'fun templateOf(kind: String) = when (kind) {\n    "login" -> "1110"\n    else -> "2220"\n}\n'),
  ),

  'constructor-fields': kotlin({
    Sms: `${IMPORTS}\nclass Sms(private val tpl: String) {\n${CLIENT}${method({ templateId: 'tpl' }, '', 'sendCode')}}\n`,
    Login: USER('    private val sms = Sms("1110")\n', 'sms.sendCode()'),
  }),
  'inject-field': kotlin({ SmsService: SERVICE, Login: USER('    @Autowired\n    private lateinit var sms: SmsService\n') }),
  'inject-constructor': kotlin({
    SmsService: SERVICE,
    Login: USER('', undefined, '', '(private val sms: SmsService)'),
  }),
  'one-implementation': kotlin({
    Sender: 'interface Sender {\n    fun sendCode(phone: String, tpl: String)\n}\n',
    Tencent: cls('class SenderImpl : Sender', sendCode.replace('fun sendCode', 'override fun sendCode')),
    Login: USER('    private val sms: Sender by inject()\n'),
  }),
  'two-implementations': kotlin({
    Sender: 'interface Sender {\n    fun sendCode(phone: String, tpl: String)\n}\n',
    TencentSender: cls('class TencentSender : Sender', sendCode.replace('fun sendCode', 'override fun sendCode')),
    ConsoleSender:
      'class ConsoleSender : Sender {\n    override fun sendCode(phone: String, tpl: String) {\n        println(phone + tpl)\n    }\n}\n',
    Login: USER('', undefined, '', '(private val sms: Sender)'),
  }),
  'two-vendors': kotlin({
    AliSms:
      'import com.aliyun.dysmsapi20170525.models.SendSmsRequest\n\nclass AliSms : Vendor {\n    override fun sendCode(phone: String, tpl: String) {\n        aliClient.sendSms(SendSmsRequest().apply { phoneNumbers = phone; templateCode = tpl })\n    }\n}\n',
    TencentSms: cls('class TencentSms : Vendor', sendCode.replace('fun sendCode', 'override fun sendCode')),
    Vendor: 'interface Vendor {\n    fun sendCode(phone: String, tpl: String)\n}\n',
    Login: USER(
      '',
      'vendors.getValue(System.getenv("VENDOR")).sendCode("+8613711112222", "SMS_1")',
      '',
      '(private val vendors: Map<String, Vendor>)',
    ),
  }),
  'template-method': kotlin({
    BaseSms: cls('abstract class BaseSms', `    protected abstract val tpl: String\n${method({ templateId: 'tpl' }, '', 'sendCode')}`),
    LoginSms: 'class LoginSms : BaseSms() {\n    override val tpl = "1110"\n}\n',
    Login: USER('    private val sms = LoginSms()\n', 'sms.sendCode()'),
  }),
  'inherited-wrapper': kotlin({
    BaseSms: cls('open class BaseSms', sendCode),
    Login: 'class Login : BaseSms() {\n    fun login() {\n        sendCode("+8613711112222", "1110")\n    }\n}\n',
  }),
  factory: kotlin({
    Sms: cls('class Sms private constructor()', `${sendCode}\n    companion object {\n        fun create() = Sms()\n    }\n`),
    Login: USER('', 'Sms.create().sendCode("+8613711112222", "1110")'),
  }),
  singleton: kotlin({
    Base: cls('open class BaseSms', sendCode),
    Sms: 'object Sms : BaseSms()\n',
    Login: USER('', 'Sms.sendCode("+8613711112222", "1110")'),
  }),
  dto: kotlin({
    Message: 'class Message {\n    var phone: String = ""\n    var templateId: String = ""\n}\n',
    Sms: BY_MESSAGE,
    Login: USER(
      '    private val sms = Sms()\n',
      'val message = Message()\n        message.phone = "+8613711112222"\n        message.templateId = "1110"\n        sms.sendCode(message)',
    ),
  }),
  'generated-dto': kotlin({
    Model: 'data class Message(val phone: String, val templateId: String)\n',
    Sms: BY_MESSAGE,
    Login: USER('    private val sms = Sms()\n', 'sms.sendCode(Message(templateId = "1110", phone = "+8613711112222"))'),
  }),
  'dto-default': kotlin({
    Model: 'data class Message(val phone: String, val templateId: String = "1110")\n',
    Sms: BY_MESSAGE,
    Login: USER('    private val sms = Sms()\n', 'sms.sendCode(Message("+8613711112222"))'),
  }),
  'builder-dto': kotlin({
    Model: 'data class Message(val phone: String, val templateId: String = "")\n',
    Sms: BY_MESSAGE,
    Login: USER('    private val sms = Sms()\n', 'sms.sendCode(Message("+8613711112222").copy(templateId = "1110"))'),
  }),

  'chain-import': {
    ...kotlin({ Wrappers: `${IMPORTS}\nprivate val client = ${NEW_CLIENT}\n${sendCode.replace(/^ {4}/gm, '')}` }),
    ...file('app/Login', 'import com.acme.sms.sendCode\n\nfun login() {\n    sendCode("+8613711112222", "1110")\n}\n'),
  },
  'chain-two-levels': kotlin({
    Sms: cls('class Sms', `${sendCode}\n    fun sendLogin(phone: String) = this.sendCode(phone, "1110")\n`),
    Login: USER('', 'sms.sendLogin("+8613711112222")', '', '(private val sms: Sms)'),
  }),
  'chain-three-levels': kotlin({
    Sms: cls('class Sms', sendCode),
    Templates:
      'class Templates(private val sms: Sms) {\n    fun sendLogin(phone: String) {\n        sms.sendCode(phone, "1110")\n    }\n}\n',
    Events:
      'class Events(private val templates: Templates) {\n    fun onLogin(number: String) {\n        templates.sendLogin("+86$number")\n    }\n}\n',
    Login: USER('', 'events.onLogin("13711112222")', '', '(private val events: Events)'),
  }),
  'chain-varargs': kotlin({
    Sms: cls('class Sms', method({ templateParamSet: 'arrayOf(*values)' }, 'vararg values: String', 'sendCode')),
    Login: USER('    private val sms = Sms()\n', 'val values = arrayOf("4370", "5")\n        sms.sendCode(*values)'),
  }),
  'chain-brand': kotlin({
    Sms: cls('class Sms', method({ templateParamSet: 'arrayOf("4370", *args)' }, 'vararg args: String', 'sendCode')),
    Login: USER('    private val sms = Sms()\n', 'sms.sendCode("5")'),
  }),
  'chain-no-parameters': kotlin({
    Sms: cls('class Sms', method({ templateParamSet: 'values ?: emptyArray()' }, 'values: Array<String>?', 'sendCode')),
    Login: USER('    private val sms = Sms()\n', 'sms.sendCode(null)'),
  }),
  'chain-options': kotlin({
    Sms: cls(
      'class Sms',
      method(
        { phoneNumberSet: 'arrayOf(options["phone"])', templateId: 'options.getOrDefault("templateId", "1110")' },
        'options: Map<String, String>',
        'sendCode',
      ),
    ),
    Login: USER('    private val sms = Sms()\n', 'sms.sendCode(mapOf("phone" to "+8613711112222"))'),
  }),
  'chain-decorated': kotlin({
    Sms: cls('class Sms', sendCode.replace('    fun', '    @Async\n    @RateLimit(permits = 1)\n    fun')),
    Login: USER('', undefined, '', '(private val sms: Sms)'),
  }),
  'chain-callback': kotlin({
    Sms: cls('class Sms', sendCode.replace('fun sendCode', 'suspend fun sendCode')),
    Login: USER('', 'scope.launch { sms.sendCode("+8613711112222", "1110") }', '', '(private val sms: Sms)'),
  }),
  'chain-recursive': kotlin({
    Sms: cls(
      'class Sms(private val retry: Retry)',
      `\n    fun sendCode(phone: String, attempt: Int) {\n        try {\n${fill({ phoneNumberSet: 'arrayOf(phone)' })}        } catch (e: Exception) {\n            retry.retry(phone, attempt)\n        }\n    }\n`,
    ),
    Retry:
      'class Retry(private val sms: Sms) {\n    fun retry(phone: String, attempt: Int) {\n        if (attempt <= 2) {\n            sms.sendCode(phone, attempt + 1)\n        }\n    }\n}\n',
    Login: USER('', 'sms.sendCode("+8613711112222", 0)', '', '(private val sms: Sms)'),
  }),
  'chain-split-arguments': kotlin({
    Sms: cls('class Sms', method({ templateId: 'tpl', templateParamSet: 'values' }, 'tpl: String, values: Array<String>', 'sendCode')),
    Login: USER(
      '',
      'sms.sendCode("1110", arrayOf("4370", "5"))\n        sms.sendCode("2220", values = arrayOf("4370"))',
      '',
      '(private val sms: Sms)',
    ),
  }),
};
