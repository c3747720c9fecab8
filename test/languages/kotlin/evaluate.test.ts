import { expect, test } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

const HEAD = `package com.acme.sms

import com.tencentcloudapi.common.AbstractModel
import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest

`;

const PATH = 'src/main/kotlin/com/acme/sms/Sms.kt';

/** The calls of a file, without what they have in common. */
async function callsIn(source: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { calls } = await check({ [PATH]: HEAD + source, ...more });
  return calls.map((c) => showCall(c).replace(`${c.file}:`, '').replace('2021-01-11 SendSms ', ''));
}

const REST = 'smsSdkAppId = "1400006666"\n            phoneNumberSet = arrayOf("+8613711112222")';
const inClass = (members: string, fields: string): string =>
  `class Sms(private val client: SmsClient) {\n${members}\n    fun send(code: String) {\n        client.SendSms(SendSmsRequest().apply {\n            ${REST}\n            ${fields}\n        })\n    }\n}\n`;

test('in the scope of a request its own properties come first, then those of the class', async () => {
  const [call] = await callsIn(
    inClass(
      '    private val templateId = "1"\n    private val tpl = "2220"\n    private val sign = "云"',
      'templateId = tpl\n            signName = sign',
    ),
  );
  expect(call).toContain('TemplateId="2220"');
  expect(call).toContain('SignName="云"');
  const [hidden] = await callsIn(inClass('    private val templateId = "1"', 'templateId = templateId'));
  expect(hidden).toContain('TemplateId=?unset');
});

test('a local name comes before a property of the receiver', async () => {
  const [call] = await callsIn(inClass('', 'val signName = "云"\n            this.signName = signName'));
  expect(call).toContain('SignName="云"');
});

test('what a safe call does, happens only where there is an object', async () => {
  const [call] = await callsIn(
    inClass('', 'templateParamSet = mutableListOf("1").also { l -> l.takeIf { code.isNotBlank() }?.add("2") }.toTypedArray()'),
  );
  expect(call).toMatch(/TemplateParamSet=(?:\["1", "2"\] \| \["1"\]|\["1"\] \| \["1", "2"\])/);
});

test('a property that holds a function is called, not set', async () => {
  const calls = await callsIn(`enum class Tpl(val id: String, val values: (String) -> Array<String>) {
    LOGIN("1110", { arrayOf(it) }),
    PAY("2220", { arrayOf(it, "5") })
}

class Sms(private val client: SmsClient) {
    fun send(tpl: Tpl, code: String) {
        client.SendSms(SendSmsRequest().apply {
            ${REST}
            templateId = tpl.id
            templateParamSet = tpl.values(code)
        })
    }

    fun pay() = send(Tpl.PAY, "9")
}
`);
  expect(calls.find((c) => c.includes('via'))).toContain('TemplateId="2220"');
  expect(calls.find((c) => c.includes('via'))).toContain('TemplateParamSet=["9", "5"]');
  expect(calls.find((c) => !c.includes('via'))).toContain('TemplateParamSet=?');
});

test('an array that is given by the name of a parameter for any number of values', async () => {
  const calls = await callsIn(
    `fun send(client: SmsClient, vararg values: String) {\n    client.SendSms(SendSmsRequest().apply { ${REST.replaceAll('\n', ';')}; templateParamSet = arrayOf(*values) })\n}\n\nfun login(client: SmsClient, code: String) = send(client, values = arrayOf(code, "5"))\n`,
  );
  expect(calls.find((c) => c.includes('via'))).toMatch(/TemplateParamSet=\[\?\w+, "5"\]/);
});

test('a variable of an object that anybody may set is one value among others', async () => {
  const [call] = await callsIn(`object Settings {\n    var tpl = "1110"\n}\n\n${inClass('', 'templateId = Settings.tpl')}`);
  expect(call).toContain('TemplateId="1110" | ?field');
});

test('sealed classes and their objects', async () => {
  const calls = await callsIn(`sealed class Scene(val tpl: String) {
    object Login : Scene("1110")
    class Custom(tpl: String) : Scene(tpl)
}

class Sms(private val client: SmsClient) {
    fun send(scene: Scene) {
        client.SendSms(SendSmsRequest().apply {
            ${REST}
            templateId = scene.tpl
        })
    }

    fun login() = send(Scene.Login)
    fun custom() = send(Scene.Custom("2220"))
}
`);
  expect(calls.filter((c) => c.includes('via')).map((c) => /TemplateId=\S+/.exec(c)?.[0])).toEqual([
    'TemplateId="1110"',
    'TemplateId="2220"',
  ]);
});

test('names that a serializer gives', async () => {
  const [call] = await callsIn(`@Serializable
data class Body(
    @SerialName("PhoneNumberSet") val phones: List<String>,
    @SerialName("SmsSdkAppId") val app: String = "1400006666",
    @SerialName("TemplateId") val tpl: String,
)

fun send(client: SmsClient) {
    val body = Body(listOf("+8613711112222"), tpl = "1110")
    client.SendSms(AbstractModel.fromJsonString(Json.encodeToString(body), SendSmsRequest::class.java))
}
`);
  expect(call).toContain('PhoneNumberSet=["+8613711112222"]');
  expect(call).toContain('SmsSdkAppId="1400006666"');
  expect(call).toContain('TemplateId="1110"');
});

test('classes of Java are used by their properties', async () => {
  const [call] = await callsIn(
    inClass('', 'val dto = Dto()\n            dto.tpl = "1110"\n            templateId = dto.tpl\n            signName = Dto.sign()'),
    {
      'src/main/java/com/acme/sms/Dto.java':
        'package com.acme.sms;\n\npublic class Dto {\n    private String value;\n\n    public String getTpl() {\n        return value;\n    }\n\n    public void setTpl(String tpl) {\n        this.value = tpl;\n    }\n\n    public static String sign() {\n        return "云";\n    }\n}\n',
    },
  );
  expect(call).toContain('TemplateId="1110"');
  expect(call).toContain('SignName="云"');
});

test('settings of Spring and of Ktor', async () => {
  const [spring] = await callsIn(
    `@Service\nclass Sms(private val client: SmsClient, @Value("\\\${sms.tpl}") private val tpl: String, private val props: Props) {\n    fun send() {\n        client.SendSms(SendSmsRequest().apply {\n            ${REST}\n            templateId = tpl\n            signName = props.signName\n        })\n    }\n}\n\n@ConfigurationProperties("sms")\ndata class Props(val signName: String)\n`,
    { 'src/main/resources/application.yml': 'sms:\n  tpl: 1110\n  sign-name: 云\n' },
  );
  expect(spring).toContain('TemplateId="1110"');
  expect(spring).toContain('SignName="云"');
  const ktor = `fun Application.module(client: SmsClient) {\n    val sms = environment.config.config("sms")\n    client.SendSms(SendSmsRequest().apply {\n            ${REST}\n            templateId = environment.config.property("sms.tpl").getString()\n            signName = sms.propertyOrNull("sign")?.getString() ?: "雲"\n    })\n}\n`;
  const [hocon] = await callsIn(ktor, { 'src/main/resources/application.conf': 'sms { tpl = 1110\n sign = 云 // 签名\n}\n' });
  expect(hocon).toContain('TemplateId="1110"');
  expect(hocon).toContain('SignName="云"');
  const [yaml] = await callsIn(ktor, { 'src/main/resources/application.yaml': 'sms:\n  tpl: "$SMS_TPL:1110"\n  sign: "$SMS_SIGN"\n' });
  expect(yaml).toContain('TemplateId="1110"');
  expect(yaml).toContain('SignName="雲"');
});

test('requests that java.net.http and Ktor send', async () => {
  const { calls } = await check({
    [PATH]: `package com.acme.sms

suspend fun byKtor(http: HttpClient) = http.post {
    url("https://sms.tencentcloudapi.com")
    headers {
        append("X-TC-Action", "SendSms")
        append("X-TC-Version", "2021-01-11")
    }
    setBody(mapOf("SmsSdkAppId" to "1400006666", "TemplateId" to "1110", "PhoneNumberSet" to listOf("+8613711112222")))
}

fun byJava(http: java.net.http.HttpClient) {
    val request = HttpRequest.newBuilder(URI.create("https://sms.tencentcloudapi.com"))
        .header("X-TC-Action", "SendSms")
        .header("X-TC-Version", "2021-01-11")
        .POST(HttpRequest.BodyPublishers.ofString("""{"SmsSdkAppId":"1400006666","TemplateId":"2220","PhoneNumberSet":["+8613711112222"]}"""))
        .build()
    http.send(request, HttpResponse.BodyHandlers.ofString())
}
`,
  });
  expect(calls.map((c) => /TemplateId=\S+/.exec(showCall(c))?.[0])).toEqual(['TemplateId="1110"', 'TemplateId="2220"']);
});

test('a member of an enum has its name, with or without arguments', async () => {
  const calls = await callsIn(`enum class Plain { YUNFAN }
enum class Tpl(val id: String) { LOGIN("1110") }

class Sms(private val client: SmsClient) {
    fun send() {
        client.SendSms(SendSmsRequest().apply {
            ${REST}
            templateId = Tpl.LOGIN.id
            signName = Plain.YUNFAN.name
            sessionContext = Tpl.LOGIN.name
        })
    }
}
`);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toContain('TemplateId="1110"');
  expect(calls[0]).toContain('SignName="YUNFAN"');
  expect(calls[0]).toContain('SessionContext="LOGIN"');
});
