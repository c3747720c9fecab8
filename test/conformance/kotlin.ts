import { files } from './files/kotlin.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  smsSdkAppId: '"1400006666"',
  signName: '"腾讯云"',
  templateId: '"1110"',
  phoneNumberSet: 'arrayOf("+8613711112222")',
  templateParamSet: 'arrayOf("4370", "5")',
};

const IMPORTS = `import com.tencentcloudapi.common.Credential
import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest
import com.tencentcloudapi.sms.v20210111.models.SendSmsResponse
`;

const NEW_CLIENT = 'SmsClient(Credential(System.getenv("SECRET_ID"), System.getenv("SECRET_KEY")), "ap-guangzhou")';
const CLIENT = `    private val client = ${NEW_CLIENT}\n`;

const fieldsOf = (fields: Fields, indent: string, object = ''): string =>
  Object.entries({ ...REQUEST, ...fields })
    .flatMap(([k, v]) => (v === null ? [] : [`${indent}${object}${k} = ${v}\n`]))
    .join('');

/** Statements that fill `req`, in the receiver's own scope. */
const fill = (fields: Fields = {}): string => `        val req = SendSmsRequest().apply {\n${fieldsOf(fields, '            ')}        }\n`;

const fileOf = (members: string, imports = '', top = ''): string =>
  `package com.acme.sms\n\n${imports}${IMPORTS}\n${top}class Notify {\n${CLIENT}${members}}\n`;
const method = (before: string, fields: Fields = {}, params = 'order: Order', name = 'notify'): string =>
  `\n    fun ${name}(${params}) {\n${before}${before === '' ? '' : '\n'}${fill(fields)}        client.SendSms(req)\n    }\n`;
const inMethod = (before: string, fields: Fields = {}, imports = '', params = 'order: Order'): string =>
  fileOf(method(before, fields, params), imports);
const topLevel = (declaration: string, fields: Fields): string => fileOf(method('', fields, ''), '', `${declaration}\n\n`);
const inside: Fields = { phoneNumberSet: 'arrayOf(phone)', templateId: 'tpl' };
const wrapper = (params: string, fields: Fields, caller: string, members = ''): string =>
  fileOf(`${members}${method('', fields, params, 'sendCode')}\n    fun login() {\n        ${caller}\n    }\n`);
const json =
  '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}';
const escapedJson = json.replaceAll('"', '\\"');
const PARSE = (text: string): string =>
  `        val req = AbstractModel.fromJsonString(${text}, SendSmsRequest::class.java)\n        client.SendSms(req)\n`;
const fromJson = (before: string, text: string, params = '', imports = ''): string =>
  fileOf(`\n    fun notify(${params}) {\n${before}${PARSE(text)}    }\n`, `${imports}import com.tencentcloudapi.common.AbstractModel\n`);

const single: Answers = {
  literal: inMethod(''),
  'module-constant': topLevel('const val TEMPLATE = "1110"', { templateId: 'TEMPLATE' }),
  'class-constant': fileOf(
    `${method('', { templateId: 'TEMPLATE' }, '')}\n    companion object {\n        private const val TEMPLATE = "1110"\n    }\n`,
  ),
  'enum-constant': `${inMethod('', { templateId: 'Template.LOGIN.id' })}\nenum class Template(val id: String) {\n    LOGIN("1110"),\n    REGISTER("2220")\n}\n`,
  'constant-chain': topLevel('const val LOGIN = "1110"\nconst val TEMPLATE = LOGIN', { templateId: 'TEMPLATE' }),
  'local-variable': inMethod('        val template = "1110"', { templateId: 'template' }),
  reassignment: inMethod('        var template = "2220"\n        template = "1110"', { templateId: 'template' }),
  'branch-reassignment': inMethod('        var template = "1110"\n        if (order.isNew) {\n            template = "2220"\n        }', {
    templateId: 'template',
  }),
  conditional: inMethod('', { templateId: 'if (order.isNew) "2220" else "1110"' }),
  correlated: inMethod(
    `        var template = "1110"
        var values = arrayOf("4370", "5")
        if (order.isNew) {
            template = "2220"
            values = arrayOf("4370")
        }`,
    { templateId: 'template', templateParamSet: 'values' },
  ),
  switch: inMethod(
    `        val template: String
        val values: Array<String>
        when (order.kind) {
            "new" -> {
                template = "2220"
                values = arrayOf("4370")
            }
            else -> {
                template = "1110"
                values = arrayOf("4370", "5")
            }
        }`,
    { templateId: 'template', templateParamSet: 'values' },
  ),
  concatenation: topLevel('const val COUNTRY = "+86"', {
    phoneNumberSet: 'arrayOf(COUNTRY + "137" + "11112222")',
    signName: '"腾讯" + "云"',
  }),
  interpolation: topLevel('const val COUNTRY = "+86"', {
    phoneNumberSet: 'arrayOf("${COUNTRY}13711112222")',
  }),
  'format-call': inMethod('', { phoneNumberSet: 'arrayOf("+%d%s".format(86, "13711112222"))', signName: 'String.format("%s云", "腾讯")' }),
  'adjacent-literals': unsupported('Kotlin does not join adjacent literals.', 'Kotlin 不会拼接相邻字面量。'),
  'number-to-text': topLevel('const val TEMPLATE = 1110', { templateId: 'TEMPLATE.toString()', smsSdkAppId: '"${1400006666}"' }),
  number: unsupported('The properties are texts; a number does not compile.', '属性类型为 String，传数字无法编译。'),
  trimmed: inMethod('', { templateId: '" 1110 ".trim()' }),
  'multiline-text': inMethod('', { signName: '"""腾讯云"""', templateId: '"""\n                1110\n            """.trimIndent()' }),

  'list-variable': inMethod('        val values = arrayOf("4370", "5")', { templateParamSet: 'values' }),
  'list-spread': inMethod('        val rest = arrayOf("5")', { templateParamSet: 'arrayOf("4370", *rest)' }),
  'list-append': inMethod('        val values = mutableListOf<String>()\n        values.add("4370")\n        values += "5"', {
    templateParamSet: 'values.toTypedArray()',
  }),
  'list-append-loop': inMethod(
    '        val values = mutableListOf<String>()\n        for (item in order.items) {\n            values.add(item.name)\n        }',
    { templateParamSet: 'values.toTypedArray()' },
  ),
  'list-copy': inMethod('        val values = listOf("4370", "5").toMutableList()', {
    templateParamSet: 'values.toTypedArray()',
    phoneNumberSet: 'arrayOf("+8613711112222").clone()',
  }),
  'list-factory': inMethod('', {
    templateParamSet: 'buildList { add("4370"); add("5") }.toTypedArray()',
    phoneNumberSet: 'Array(1) { "+8613711112222" }',
  }),
  'list-index': inMethod('        val values = arrayOfNulls<String>(2)\n        values[0] = "4370"\n        values[1] = "5"', {
    templateParamSet: 'values',
  }),
  'list-empty': inMethod('', { templateParamSet: 'emptyArray()' }),
  'list-null': inMethod('', { templateParamSet: 'null' }),
  'list-concatenated': inMethod('', { templateParamSet: '(listOf("4370") + listOf("5")).toTypedArray()' }),
  'list-mapped': inMethod('        val numbers = listOf("13711112222", "13711112223")', {
    phoneNumberSet: 'numbers.map { "+86$it" }.toTypedArray()',
  }),
  'phone-list': inMethod('', { phoneNumberSet: 'arrayOf("+8613711112222", "+8613711112223", "13711112224")' }),
  'phone-split': inMethod('', { phoneNumberSet: '"+8613711112222,+8613711112223".split(",").toTypedArray()' }),

  'member-writes': fileOf(
    `\n    fun notify() {\n        val req = SendSmsRequest()\n${fieldsOf({ signName: null }, '        ', 'req.')}        req.setSignName("腾讯云")\n        client.SendSms(req)\n    }\n`,
  ),
  overwritten: fileOf(
    `\n    fun notify() {\n${fill({ templateId: '"2220"' })}        req.setTemplateId("3330")\n        req.templateId = "1110"\n        client.SendSms(req)\n    }\n`,
  ),
  'branch-field': fileOf(
    `\n    fun notify(order: Order) {\n${fill()}        if (order.isNew) {\n            req.sessionContext = "login"\n        }\n        client.SendSms(req)\n    }\n`,
  ),
  builder: `${fileOf('\n    fun notify() {\n        client.SendSms(RequestBuilder().sign("腾讯云").template("1110", "4370", "5").to("+8613711112222").build())\n    }\n')}
class RequestBuilder {
    private val request = SendSmsRequest()

    init {
        request.smsSdkAppId = "1400006666"
    }

    fun sign(name: String) = apply { request.signName = name }

    fun template(id: String, vararg values: String): RequestBuilder {
        request.templateId = id
        request.templateParamSet = arrayOf(*values)
        return this
    }

    fun to(phone: String) = also { it.request.phoneNumberSet = arrayOf(phone) }

    fun build() = request
}
`,
  'json-payload': fromJson(
    `        val body = mapOf(
            "SmsSdkAppId" to "1400006666",
            "SignName" to "腾讯云",
            "TemplateId" to "1110",
            "PhoneNumberSet" to listOf("+8613711112222"),
            "TemplateParamSet" to listOf("4370", "5"),
        )
`,
    'Gson().toJson(body)',
    '',
    'import com.google.gson.Gson\n',
  ),
  'json-literal': fromJson('', `"""${json}"""`),
  'json-escaped': fromJson('', `"${escapedJson.replace('腾讯云', '\\\\u817e\\\\u8baf\\\\u4e91')}"`),
  'json-holes': fromJson(
    '',
    `"""${json.replace('"+8613711112222"', '"+86$phone"').replace('"4370"', '"${code}"')}"""`,
    'phone: String, code: String',
  ),
  merged: fromJson(
    `        val common = mapOf("SmsSdkAppId" to "1400006666", "SignName" to "腾讯云")
        val body = common + mapOf("TemplateId" to "1110", "PhoneNumberSet" to listOf("+8613711112222"), "TemplateParamSet" to listOf("4370", "5"))
`,
    'jacksonObjectMapper().writeValueAsString(body)',
    '',
    'import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper\n',
  ),
  'other-fields': inMethod('', { extendCode: '"01"', sessionContext: '"login"', senderId: '"Qsms"' }),
  'field-left-out': inMethod('', { signName: null }),
  'filled-elsewhere': fileOf(
    `\n    private fun build(): SendSmsRequest {\n${fill()}        return req\n    }\n\n    fun notify() {\n        client.SendSms(build())\n    }\n`,
  ),
  'filled-by-argument': fileOf(`
    private fun SendSmsRequest.common() {
        smsSdkAppId = "1400006666"
        signName = "腾讯云"
    }

    private fun fill(req: SendSmsRequest) {
        req.templateId = "1110"
    }

    fun notify() {
        val req = SendSmsRequest()
        req.phoneNumberSet = arrayOf("+8613711112222")
        req.templateParamSet = arrayOf("4370", "5")
        req.common()
        fill(req)
        client.SendSms(req)
    }
`),
  'filled-by-unknown': fileOf(
    `\n    fun notify() {\n${fill()}        decorate(req)\n        client.SendSms(req)\n    }\n`,
    'import org.lib.extras.decorate\n',
  ),
  'early-return': inMethod(
    `        if (order.vendor == "ali") {
            val other = com.aliyun.dysmsapi20170525.models.SendSmsRequest()
                .setPhoneNumbers("13711112222").setSignName("阿里云").setTemplateCode("SMS_1").setTemplateParam("{\\"code\\":\\"1\\"}")
            aliClient.sendSms(other)
            return
        }`,
  ),
  guarded: fileOf(`
    fun notify(): Boolean = try {
${fill().replace(/^ {8}/gm, '        ')}        val res: SendSmsResponse = client.SendSms(req)
        println(SendSmsResponse.toJsonString(res))
        true
    } catch (e: TencentCloudSDKException) {
        log.error(e.toString())
        false
    } finally {
        log.info("done")
    }
`),
  'client-field': `package com.acme.sms\n\n${IMPORTS}\nclass Notify(credential: Credential) {\n    private val client = SmsClient(credential, "ap-guangzhou")\n${method('', {}, '')}}\n`,
  'client-function': fileOf(
    `\n    private fun createClient(cred: Credential) = SmsClient(cred, "ap-guangzhou")\n\n    fun notify(cred: Credential) {\n${fill()}        createClient(cred).SendSms(req)\n    }\n`,
  ),
  'client-inline': fileOf(
    `\n    fun notify(cred: Credential) {\n${fill()}        SmsClient(cred, "ap-guangzhou").run { SendSms(req) }\n    }\n`,
  ),
  async: fileOf(
    `\n    suspend fun notifyLater(): SendSmsResponse = withContext(Dispatchers.IO) {\n${fill()}        client.SendSms(req)\n    }\n`,
    'import kotlinx.coroutines.Dispatchers\nimport kotlinx.coroutines.withContext\n',
  ),
  callback: fileOf(`\n    fun notify() {\n        executor.submit {\n${fill()}            client.SendSms(req)\n        }\n    }\n`),
  'global-send': fileOf(
    `
    fun notify() {
        val body = """{"SmsSdkAppId":"1400006666","MultiSmsInfoSet":[{"PhoneNumber":"+12025550123","TemplateId":"1110","TemplateParamSet":["4370","5"]}]}"""
        val req = AbstractModel.fromJsonString(body, SendMultiGlobalSmsRequest::class.java)
        client.SendMultiGlobalSms(req)
    }
`,
    'import com.tencentcloudapi.common.AbstractModel\nimport com.tencentcloudapi.sms.v20210111.models.SendMultiGlobalSmsRequest\n',
  ),

  'wrapper-function': `package com.acme.sms\n\n${IMPORTS}\nprivate val client by lazy { ${NEW_CLIENT} }\n\nfun sendCode(phone: String, tpl: String) {\n${fill(inside)}    client.SendSms(req)\n}\n\nfun login() {\n    sendCode("+8613711112222", "1110")\n}\n`,
  'wrapper-method': wrapper('phone: String, tpl: String', inside, 'sendCode("+8613711112222", "1110")'),
  'wrapper-static': `package com.acme.sms\n\n${IMPORTS}\nobject Notify {\n${CLIENT}${method('', inside, 'phone: String, tpl: String', 'sendCode')}}\n\nclass Login {\n    fun login() {\n        Notify.sendCode("+8613711112222", "1110")\n    }\n}\n`,
  'wrapper-closure': fileOf(
    `\n    fun login() {\n        val sendCode = { phone: String, tpl: String ->\n${fill(inside)}            client.SendSms(req)\n        }\n        sendCode("+8613711112222", "1110")\n    }\n`,
  ),
  'wrapper-default': wrapper('phone: String, tpl: String = "1110"', inside, 'sendCode("+8613711112222")'),
  'wrapper-overload': wrapper(
    'phone: String, tpl: String',
    inside,
    'sendCode("+8613711112222")',
    '\n    fun sendCode(phone: String) = sendCode(phone, "1110")\n',
  ),
  'wrapper-keywords': wrapper('phone: String, tpl: String', inside, 'sendCode(tpl = "1110", phone = "+8613711112222")'),
  'wrapper-varargs': wrapper('vararg values: String', { templateParamSet: 'values' }, 'sendCode("4370", "5")'),
  'wrapper-prefix': wrapper('phone: String', { phoneNumberSet: 'arrayOf("+86$phone")' }, 'sendCode("13711112222")'),
  'wrapper-two-levels': wrapper(
    'phone: String, tpl: String',
    inside,
    'sendLogin("+8613711112222")',
    '\n    fun sendLogin(phone: String) = sendCode(phone, tpl = "1110")\n',
  ),
  'wrapper-branch': fileOf(`
    fun sendCode(kind: String) {
        var template = "1110"
        var values = arrayOf("4370", "5")
        if (kind == "new") {
            template = "2220"
            values = arrayOf("4370")
        }
${fill({ templateId: 'template', templateParamSet: 'values' })}        client.SendSms(req)
    }

    fun login() {
        sendCode("login")
    }
`),
  'wrapper-field': `package com.acme.sms\n\n${IMPORTS}\nclass Notify(private val tpl: String) {\n${CLIENT}${method('', { templateId: 'tpl' }, '', 'sendCode')}}\n\nclass Login {\n    fun login() {\n        Notify("1110").sendCode()\n    }\n}\n`,
  'wrapper-recursive': fileOf(`
    fun sendCode(phone: String, attempt: Int): SendSmsResponse {
${fill({ phoneNumberSet: 'arrayOf(phone)' })}        val res = client.SendSms(req)
        if (res.sendStatusSet[0].code != "Ok" && attempt < 3) {
            return sendCode(phone, attempt + 1)
        }
        return res
    }

    fun login() {
        sendCode("+8613711112222", 0)
    }
`),

  environment: inMethod('', { templateId: 'System.getenv("SMS_TEMPLATE")' }),
  'environment-default': inMethod('', { templateId: 'System.getenv("SMS_TEMPLATE") ?: "1110"' }),
  'environment-empty-default': inMethod('', { templateId: 'System.getenv("SMS_TEMPLATE").orEmpty()' }),
  'dictionary-literal': inMethod('        val templates = mapOf("login" to "1110", "register" to "2220")', {
    templateId: 'templates["login"]',
  }),
  'dictionary-filled': inMethod(
    '        val templates = mutableMapOf<String, String>()\n        templates["login"] = "1110"\n        templates.put("register", "2220")',
    { templateId: 'templates.getValue("login")' },
  ),
  'dictionary-filled-elsewhere': fileOf(
    `    private val templates = mutableMapOf<String, String>()\n\n    fun register(kind: String, id: String) {\n        templates[kind] = id\n    }\n${method('', { templateId: 'templates["login"]' }, '')}`,
  ),
  'dictionary-unknown': inMethod('        val templates = mapOf("login" to "1110", "register" to "2220")', {
    templateId: 'templates[order.kind]!!',
  }),
  dynamic: inMethod('        val code = (1000..9999).random().toString()', { templateParamSet: 'arrayOf(code, "5")' }),
  parameter: inMethod('', { templateId: 'template' }, '', 'template: String'),
  'phone-prefix': inMethod('', { phoneNumberSet: 'arrayOf("+86$phone")' }, '', 'phone: String'),
  'unknown-list': inMethod('', { templateParamSet: 'values' }, '', 'values: Array<String>'),

  'version-2019': `package com.acme.sms

import com.tencentcloudapi.sms.v20190711.SmsClient
import com.tencentcloudapi.sms.v20190711.models.*

fun send(cred: Credential) {
    val client = SmsClient(cred, "ap-guangzhou")
    val req = SendSmsRequest()
    req.smsSdkAppid = "1400006666"
    req.sign = "腾讯云"
    req.templateID = "1110"
    req.phoneNumberSet = arrayOf("+8613711112222")
    req.templateParamSet = arrayOf("4370", "5")
    client.SendSms(req)
}
`,
  'generic-client': `package com.acme.sms

import com.tencentcloudapi.common.CommonClient
import com.tencentcloudapi.common.Credential

fun send(cred: Credential) {
    val client = CommonClient("sms", "2021-01-11", cred, "ap-guangzhou")
    client.call("SendSms", """${json}""")
}
`,
  'legacy-single': `package com.acme.sms

import com.github.qcloudsms.SmsSingleSender

fun send(appKey: String) {
    val sender = SmsSingleSender(1400006666, appKey)
    sender.sendWithParam("86", "13711112222", 1110, arrayOf("4370", "5"), "腾讯云", "", "")
}
`,
  'legacy-multi': `package com.acme.sms

import com.github.qcloudsms.*

fun send(appKey: String) {
    val values = arrayListOf("4370", "5")
    SmsMultiSender(1400006666, appKey)
        .sendWithParam("86", arrayOf("13711112222", "13711112223"), 1110, values, "腾讯云", "", "")
}
`,
  'legacy-keywords': unsupported('Functions of Java take no keyword arguments.', '调用 Java 方法时不能使用具名参数。'),
  'legacy-text': `package com.acme.sms

import com.github.qcloudsms.SmsSingleSender

fun send(appKey: String) {
    SmsSingleSender(1400006666, appKey).send(0, "86", "13711112222", "【腾讯云】您的验证码是4370", "", "")
}
`,
  'http-v3': `package com.acme.sms

import io.ktor.client.HttpClient
import io.ktor.client.request.*
import kotlinx.serialization.json.*

suspend fun notifyByHand(http: HttpClient, authorization: String) {
    val body = buildJsonObject {
        put("SmsSdkAppId", "1400006666")
        put("SignName", "腾讯云")
        put("TemplateId", "1110")
        putJsonArray("PhoneNumberSet") { add("+8613711112222") }
        putJsonArray("TemplateParamSet") {
            add("4370")
            add("5")
        }
    }
    http.post("https://sms.tencentcloudapi.com") {
        header("X-TC-Action", "SendSms")
        header("X-TC-Version", "2021-01-11")
        header("Authorization", authorization)
        setBody(body.toString())
    }
}
`,
  'http-v5': `package com.acme.sms

import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.json.JSONObject

fun notifyByHand(client: OkHttpClient, random: Long, sig: String) {
    val body = JSONObject().apply {
        put("tel", JSONObject().put("nationcode", "86").put("mobile", "13711112222"))
        put("sign", "腾讯云")
        put("tpl_id", 1110)
        put("params", listOf("4370", "5"))
        put("sig", sig)
        put("time", System.currentTimeMillis() / 1000)
        put("extend", "")
        put("ext", "")
    }
    val request = Request.Builder()
        .url("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=$random")
        .post(body.toString().toRequestBody("application/json".toMediaType()))
        .build()
    client.newCall(request).execute().use { println(it.body) }
}
`,

  cjk: topLevel('/** 正文模板 😀 */\nconst val 模板 = "1110"', { templateId: '模板', templateParamSet: 'arrayOf("您好😀", "5")' }),
  'line-ends': `\uFEFF${topLevel('const val TEMPLATE = "1110"', { templateId: 'TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': fileOf(`${method('', {}, '')}\n    fun broken( {\n        val x = \n    }\n`),
  logged: fileOf(
    `\n    fun notify() {\n${fill()}        log.info("request {}", AbstractModel.toJsonString(req))\n        log.debug(req)\n        client.SendSms(req)\n    }\n`,
  ),
  'variables-named-like-fields': inMethod(
    '        val templateId = "1110"\n        val signName = "腾讯云"\n        val PhoneNumberSet = "+8613711112222"',
    {
      templateId: null,
      signName: null,
      phoneNumberSet: 'arrayOf(PhoneNumberSet)\n            this.templateId = templateId\n            this.signName = signName',
    },
  ),

  'commented-out': fileOf(
    `\n    fun notify() {\n${`${fill()}        client.SendSms(req)\n`.replace(/^/gm, '        // ')}\n        /*\n        client.SendSms(SendSmsRequest())\n        */\n    }\n`,
  ),
  'other-vendor': `package com.acme.sms

import com.aliyun.dysmsapi20170525.Client
import com.aliyun.dysmsapi20170525.models.SendSmsRequest

class Notify(private val client: Client) {
    fun notify() {
        val req = SendSmsRequest().apply {
            phoneNumbers = "13711112222"
            signName = "阿里云"
            templateCode = "SMS_1"
        }
        client.sendSms(req)
        client.SendSms(req)
    }
}
`,
  voice: `package com.acme.sms

import com.tencentcloudapi.vms.v20200902.VmsClient
import com.tencentcloudapi.vms.v20200902.models.SendTtsVoiceRequest

fun call(client: VmsClient) {
    val req = SendTtsVoiceRequest().apply {
        templateId = "1110"
        calledNumber = "+8613711112222"
        templateParamSet = arrayOf("4370")
    }
    client.SendTtsVoice(req)
    val PhoneNumberSet: String? = null
}
`,
  'other-action': fileOf(
    `
    fun pull() {
        val req = PullSmsSendStatusRequest().apply {
            limit = 10L
            smsSdkAppId = "1400006666"
        }
        client.PullSmsSendStatus(req)
        val note = "SendSms"
    }
`,
    'import com.tencentcloudapi.sms.v20210111.models.PullSmsSendStatusRequest\n',
  ),
  'never-sent': fileOf(`\n    fun sample(): SendSmsRequest {\n${fill()}        return req\n    }\n`),
  mock: {
    'src/main/kotlin/com/acme/sms/SmsApi.kt':
      'package com.acme.sms\n\ninterface SmsApi {\n    fun SendSms(req: SendSmsRequest): SendSmsResponse\n}\n',
    'src/test/kotlin/com/acme/sms/NotifyTest.kt': `package com.acme.sms

${IMPORTS}import io.mockk.*

class NotifyTest {
    private val client = mockk<SmsClient>()

    @Test
    fun \`sends a code\`() {
        every { client.SendSms(any()) } returns SendSmsResponse()
        verify(exactly = 1) { client.SendSms(any<SendSmsRequest>()) }
    }
}
`,
  },
  'dead-code': inMethod('        if (true) {\n            return\n        }'),
};

export const conformance: Conformance = { path: 'src/main/kotlin/com/acme/sms/Notify.kt', answers: { ...single, ...files } };
