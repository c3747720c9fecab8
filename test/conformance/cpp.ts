import { files } from './files/cpp.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: '{"+8613711112222"}',
  TemplateParamSet: '{"4370", "5"}',
};

const INCLUDES = `#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <tencentcloud/core/Credential.h>
#include <tencentcloud/sms/v20210111/SmsClient.h>
#include <tencentcloud/sms/v20210111/model/SendSmsRequest.h>
`;
const HEAD = `${INCLUDES}
using namespace TencentCloud;
using namespace TencentCloud::Sms::V20210111;
using namespace TencentCloud::Sms::V20210111::Model;

`;
const CLIENT = '    SmsClient client(Credential(std::getenv("SECRET_ID"), std::getenv("SECRET_KEY")), "ap-guangzhou");\n';

/** Statements that fill `req`. */
const fill = (fields: Fields = {}): string =>
  ['SendSmsRequest req;', ...Object.entries({ ...REQUEST, ...fields }).flatMap(([k, v]) => (v === null ? [] : [`req.Set${k}(${v});`]))]
    .map((l) => `    ${l}\n`)
    .join('');
const send = (fields: Fields = {}): string => `${fill(fields)}    client.SendSms(req);\n`;
const func = (before: string, fields: Fields = {}, params = 'const Order& order', name = 'notify'): string =>
  `void ${name}(${params}) {\n${CLIENT}${before}${before === '' ? '' : '\n'}${send(fields)}}\n`;
const script = (before: string, fields: Fields = {}, params = 'const Order& order'): string => `${HEAD}${func(before, fields, params)}`;
const top = (declarations: string, fields: Fields = {}): string => `${HEAD}${declarations}\n${func('', fields, '')}`;
const inside: Fields = { PhoneNumberSet: '{phone}', TemplateId: 'templateId' };
const PARAMS = 'const std::string& phone, const std::string& templateId';
const wrapper = (params: string, fields: Fields, caller: string, after = ''): string =>
  `${HEAD}${func('', fields, params, 'sendCode')}${after}\nvoid login() {\n    ${caller}\n}\n`;
const classOf = (members: string, declarations = ''): string =>
  `${HEAD}${declarations}class Notify {\npublic:\n${members}\nprivate:\n    SmsClient client{Credential(std::getenv("SECRET_ID"), std::getenv("SECRET_KEY")), "ap-guangzhou"};\n};\n`;
const method = (fields: Fields, params: string, name: string): string =>
  `    void ${name}(${params}) {\n${send(fields).replace(/^/gm, '    ').trimEnd()}\n    }\n`;
const JSON_TEXT =
  '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}';
const COMMON = `#include <tencentcloud/core/CommonClient.h>
#include <tencentcloud/core/Credential.h>
#include <nlohmann/json.hpp>

using namespace TencentCloud;

`;
const generic = (body: string, params = ''): string =>
  `${COMMON}void notify(${params}) {\n    ClientProfile profile;\n    CommonClient client("sms", "2021-01-11", Credential("", ""), "ap-guangzhou", profile);\n${body}}\n`;
const NO_LEGACY = unsupported('There is no legacy SDK for C++.', '旧版 SDK 没有 C++ 版本。');

const single: Answers = {
  literal: script(''),
  'module-constant': top('static const std::string kTemplate = "1110";\n', { TemplateId: 'kTemplate' }),
  'class-constant': top('struct Templates {\n    static constexpr const char* kLogin = "1110";\n};\n', { TemplateId: 'Templates::kLogin' }),
  'enum-constant': top('enum class Template { Login = 1110, Register = 2220 };\n', {
    TemplateId: 'std::to_string(static_cast<int>(Template::Login))',
  }),
  'constant-chain': top('#define LOGIN_TEMPLATE "1110"\nconstexpr auto kTemplate = LOGIN_TEMPLATE;\n', { TemplateId: 'kTemplate' }),
  'local-variable': script('    const auto templateId = "1110";', { TemplateId: 'templateId' }),
  reassignment: script('    std::string templateId = "2220";\n    templateId = "1110";', { TemplateId: 'templateId' }),
  'branch-reassignment': script('    std::string templateId = "1110";\n    if (order.isNew()) {\n        templateId = "2220";\n    }', {
    TemplateId: 'templateId',
  }),
  conditional: script('', { TemplateId: 'order.isNew() ? "2220" : "1110"' }),
  correlated: script(
    `    std::string templateId = "1110";
    std::vector<std::string> params = {"4370", "5"};
    if (order.isNew()) {
        templateId = "2220";
        params = {"4370"};
    }`,
    { TemplateId: 'templateId', TemplateParamSet: 'params' },
  ),
  switch: script(
    `    std::string templateId;
    std::vector<std::string> params;
    switch (order.kind()) {
        case Kind::New:
            templateId = "2220";
            params = {"4370"};
            break;
        default:
            templateId = "1110";
            params = {"4370", "5"};
    }`,
    { TemplateId: 'templateId', TemplateParamSet: 'params' },
  ),
  concatenation: top('const std::string kCountry = "+86";\n', {
    PhoneNumberSet: '{kCountry + "137" + "11112222"}',
    SignName: 'std::string("腾讯") + "云"',
  }),
  interpolation: unsupported('C++ has no interpolation.', 'C++ 没有字符串插值。'),
  'format-call': script('', { PhoneNumberSet: '{std::format("+{}{}", 86, "13711112222")}' }),
  'adjacent-literals': script('', { PhoneNumberSet: '{"+86" "137"\n        "11112222"}' }),
  'number-to-text': top('constexpr int kTemplate = 1110;\n', {
    TemplateId: 'std::to_string(kTemplate)',
    SmsSdkAppId: 'std::to_string(1400006666)',
  }),
  number: unsupported('The fields are strings; a number does not compile.', '字段类型为字符串，传数字无法编译。'),
  trimmed: script('', { TemplateId: 'QString(" 1110 ").trimmed().toStdString()' }),
  'multiline-text': script('', { SignName: 'R"(腾讯云)"', TemplateId: 'R"id(1110)id"' }),

  'list-variable': script('    std::vector<std::string> params{"4370", "5"};', { TemplateParamSet: 'params' }),
  'list-spread': script(
    '    std::vector<std::string> first{"4370"};\n    std::vector<std::string> params;\n    params.insert(params.end(), first.begin(), first.end());\n    params.emplace_back("5");',
    { TemplateParamSet: 'params' },
  ),
  'list-append': script('    std::vector<std::string> params;\n    params.push_back("4370");\n    params.emplace_back("5");', {
    TemplateParamSet: 'params',
  }),
  'list-append-loop': script(
    '    std::vector<std::string> params;\n    for (const auto& item : order.items()) {\n        params.push_back(item.name());\n    }',
    { TemplateParamSet: 'params' },
  ),
  'list-copy': script('    const std::vector<std::string> first = {"4370", "5"};\n    std::vector<std::string> params(first);', {
    TemplateParamSet: 'params',
  }),
  'list-factory': script('', { TemplateParamSet: 'std::vector<std::string>({"4370", "5"})' }),
  'list-index': script('    std::vector<std::string> params(2);\n    params[0] = "4370";\n    params[1] = "5";', {
    TemplateParamSet: 'params',
  }),
  'list-empty': script('', { TemplateParamSet: '{}' }),
  'list-null': unsupported('The parameter is a vector, which cannot be null.', '参数类型为 vector，不能为空指针。'),
  'list-concatenated': script(
    '    std::vector<std::string> params = {"4370"};\n    const std::vector<std::string> rest = {"5"};\n    params.insert(params.end(), rest.begin(), rest.end());',
    { TemplateParamSet: 'params' },
  ),
  'list-mapped': script(
    '    const std::vector<std::string> numbers = {"13711112222", "13711112223"};\n    std::vector<std::string> phones;\n    for (const auto& number : numbers) {\n        phones.push_back("+86" + number);\n    }',
    { PhoneNumberSet: 'phones' },
  ),
  'phone-list': script('', { PhoneNumberSet: '{"+8613711112222", "+8613711112223", "13711112224"}' }),
  'phone-split': script('    QStringList phones = QString("+8613711112222,+8613711112223").split(",");', { PhoneNumberSet: 'phones' }),

  'member-writes': script(''),
  overwritten: script('').replace('    req.SetTemplateId', '    req.SetTemplateId("2220");\n    req.SetTemplateId'),
  'branch-field': script('').replace(
    '    client.SendSms',
    '    if (order.isNew()) {\n        req.SetSessionContext("login");\n    }\n    client.SendSms',
  ),
  builder: `${HEAD}class SmsBuilder {
public:
    SmsBuilder& to(const std::string& phone) {
        phones_.push_back(phone);
        return *this;
    }
    SmsBuilder& with(const std::string& templateId) {
        templateId_ = templateId;
        return *this;
    }
    SendSmsRequest build() const {
${fill({ PhoneNumberSet: 'phones_', TemplateId: 'templateId_' }).replace(/^/gm, '    ').trimEnd()}
        return req;
    }

private:
    std::vector<std::string> phones_;
    std::string templateId_;
};

void notify() {
${CLIENT}    client.SendSms(SmsBuilder().to("+8613711112222").with("1110").build());
}
`,
  'json-payload': generic(`    nlohmann::json body;
    body["SmsSdkAppId"] = "1400006666";
    body["SignName"] = "腾讯云";
    body["TemplateId"] = "1110";
    body["PhoneNumberSet"] = {"+8613711112222"};
    body["TemplateParamSet"].push_back("4370");
    body["TemplateParamSet"].push_back("5");
    client.MakeRequestJson("SendSms", body.dump());
`),
  'json-literal': generic(`    client.MakeRequestJson("SendSms", R"(${JSON_TEXT})");\n`),
  'json-escaped': generic(
    `    client.MakeRequestJson("SendSms", "${JSON_TEXT.replace('腾讯云', '\\u817e\\u8baf\\u4e91').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}");\n`,
  ),
  'json-holes': generic(
    `    std::string body = std::string("{\\"SmsSdkAppId\\":\\"1400006666\\",\\"SignName\\":\\"腾讯云\\",\\"TemplateId\\":\\"1110\\",") +
        "\\"PhoneNumberSet\\":[\\"+86" + phone + "\\"],\\"TemplateParamSet\\":[\\"" + code + "\\",\\"5\\"]}";
    client.MakeRequestJson("SendSms", body);
`,
    'const std::string& phone, const std::string& code',
  ),
  merged: `${HEAD}static SendSmsRequest common() {
    SendSmsRequest req;
    req.SetSmsSdkAppId("1400006666");
    req.SetSignName("腾讯云");
    return req;
}

void notify() {
${CLIENT}    SendSmsRequest req = common();
    req.SetTemplateId("1110");
    req.SetPhoneNumberSet({"+8613711112222"});
    req.SetTemplateParamSet({"4370", "5"});
    client.SendSms(req);
}
`,
  'other-fields': script('', { ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${HEAD}static SendSmsRequest build() {\n${fill()}    return req;\n}\n\nvoid notify() {\n${CLIENT}    client.SendSms(build());\n}\n`,
  'filled-by-argument': `${HEAD}static void fill(SendSmsRequest& req) {\n${fill().replace('    SendSmsRequest req;\n', '')}}\n\nvoid notify() {\n${CLIENT}    SendSmsRequest req;\n    fill(req);\n    client.SendSms(req);\n}\n`,
  'filled-by-unknown': script('').replace('    client.SendSms', '    applyDefaults(req);\n    client.SendSms'),
  'early-return': script(
    `    if (order.vendor() == "ali") {
        AlibabaCloud::Dysmsapi::Model::SendSmsRequest other;
        other.setPhoneNumbers("13711112222");
        other.setSignName("阿里云");
        other.setTemplateCode("SMS_1");
        aliClient.sendSms(other);
        return;
    }`,
  ),
  guarded: `${HEAD}bool notify() {
    try {
${CLIENT}${fill()}        auto outcome = client.SendSms(req);
        std::cout << outcome.GetResult().ToJsonString() << std::endl;
        return outcome.IsSuccess();
    } catch (const std::exception& e) {
        std::cerr << e.what();
        return false;
    }
}
`,
  'client-field': `${HEAD}class Notify {
public:
    explicit Notify(const Credential& credential) : client_(std::make_unique<SmsClient>(credential, "ap-guangzhou")) {}

    void notify() {
${fill()}        client_->SendSms(req);
    }

private:
    std::unique_ptr<SmsClient> client_;
};
`,
  'client-function': `${HEAD}static SmsClient createClient(const Credential& cred) {\n    return SmsClient(cred, "ap-guangzhou");\n}\n\nvoid notify(const Credential& cred) {\n${fill()}    createClient(cred).SendSms(req);\n}\n`,
  'client-inline': `${HEAD}void notify(const Credential& cred) {\n${fill()}    SmsClient(cred, "ap-guangzhou").SendSms(req);\n}\n`,
  async: `${HEAD}void notify() {\n${CLIENT}${fill()}    auto future = client.SendSmsCallable(req);\n    future.wait();\n}\n`,
  callback: `${HEAD}void notify(ThreadPool& pool) {\n    pool.submit([] {\n${CLIENT}${fill()}        client.SendSmsAsync(req, [](const SmsClient*, const SendSmsRequest&, SmsClient::SendSmsOutcome, const std::shared_ptr<const AsyncCallerContext>&) {});\n    });\n}\n`,
  'global-send': `${HEAD}void notify() {
${CLIENT}    MultiSmsInfo info;
    info.SetPhoneNumber("+12025550123");
    info.SetTemplateId("1110");
    info.SetTemplateParamSet({"4370", "5"});
    SendMultiGlobalSmsRequest req;
    req.SetSmsSdkAppId("1400006666");
    req.SetMultiSmsInfoSet({info});
    client.SendMultiGlobalSms(req);
}
`,

  'wrapper-function': wrapper(PARAMS, inside, 'sendCode("+8613711112222", "1110");'),
  'wrapper-method': classOf(
    `${method(inside, PARAMS, 'sendCode')}\n    void login() {\n        sendCode("+8613711112222", "1110");\n    }\n`,
  ),
  'wrapper-static': `${HEAD}class Notify {\npublic:\n    static void sendCode(${PARAMS}) {\n${CLIENT}${send(inside)}    }\n};\n\nvoid login() {\n    Notify::sendCode("+8613711112222", "1110");\n}\n`,
  'wrapper-closure': `${HEAD}void login() {\n${CLIENT}    auto sendCode = [&](${PARAMS}) {\n${send(inside)}    };\n    sendCode("+8613711112222", "1110");\n}\n`,
  'wrapper-default': wrapper('const std::string& phone, const std::string& templateId = "1110"', inside, 'sendCode("+8613711112222");'),
  'wrapper-overload': wrapper(
    PARAMS,
    inside,
    'sendCode("+8613711112222");',
    '\nvoid sendCode(const std::string& phone) {\n    sendCode(phone, "1110");\n}\n',
  ),
  'wrapper-keywords': `${HEAD}struct Message {
    std::string phone;
    std::string templateId;
};

${func('', { PhoneNumberSet: '{message.phone}', TemplateId: 'message.templateId' }, 'const Message& message', 'sendCode')}
void login() {
    sendCode({.phone = "+8613711112222", .templateId = "1110"});
}
`,
  'wrapper-varargs': `${HEAD}template <typename... Args>
${func('', { TemplateParamSet: '{params...}' }, 'Args... params', 'sendCode')}
void login() {
    sendCode("4370", "5");
}
`,
  'wrapper-prefix': wrapper('const std::string& phone', { PhoneNumberSet: '{"+86" + phone}' }, 'sendCode("13711112222");'),
  'wrapper-two-levels': wrapper(
    PARAMS,
    inside,
    'sendLogin("+8613711112222");',
    '\nvoid sendLogin(const std::string& phone) {\n    sendCode(phone, "1110");\n}\n',
  ),
  'wrapper-branch': `${HEAD}void sendCode(const std::string& kind) {
${CLIENT}    std::string templateId = "1110";
    std::vector<std::string> params = {"4370", "5"};
    if (kind == "new") {
        templateId = "2220";
        params = {"4370"};
    }
${send({ TemplateId: 'templateId', TemplateParamSet: 'params' })}}

void login() {
    sendCode("login");
}
`,
  'wrapper-field': `${classOf(
    `    explicit Notify(std::string templateId) : templateId_(std::move(templateId)) {}\n\n${method({ TemplateId: 'templateId_' }, '', 'sendCode')}`,
  ).replace('private:\n', 'private:\n    std::string templateId_;\n')}
void login() {
    Notify("1110").sendCode();
}
`,
  'wrapper-recursive': `${HEAD}void sendCode(const std::string& phone, int attempt) {
${CLIENT}${fill({ PhoneNumberSet: '{phone}' })}    auto outcome = client.SendSms(req);
    if (!outcome.IsSuccess() && attempt < 3) {
        sendCode(phone, attempt + 1);
    }
}

void login() {
    sendCode("+8613711112222", 0);
}
`,

  environment: script('', { TemplateId: 'std::getenv("SMS_TEMPLATE")' }),
  'environment-default': script(
    '    const char* configured = std::getenv("SMS_TEMPLATE");\n    const std::string templateId = configured ? configured : "1110";',
    { TemplateId: 'templateId' },
  ),
  'environment-empty-default': script(
    '    const char* configured = std::getenv("SMS_TEMPLATE");\n    const std::string templateId = configured ? configured : "";',
    { TemplateId: 'templateId' },
  ),
  'dictionary-literal': script('    std::map<std::string, std::string> templates = {{"login", "1110"}, {"register", "2220"}};', {
    TemplateId: 'templates["login"]',
  }),
  'dictionary-unknown': script(
    '    const std::unordered_map<std::string, std::string> templates{{"login", "1110"}, {"register", "2220"}};',
    {
      TemplateId: 'templates.at(order.kind())',
    },
  ),
  'dictionary-filled': script(
    '    std::map<std::string, std::string> templates;\n    templates["login"] = "1110";\n    templates.emplace("register", "2220");',
    {
      TemplateId: 'templates.find("login")->second',
    },
  ),
  'dictionary-filled-elsewhere': top(
    'static std::map<std::string, std::string> templates;\n\nvoid registerTemplate(const std::string& kind, const std::string& id) {\n    templates[kind] = id;\n}\n',
    { TemplateId: 'templates["login"]' },
  ),
  dynamic: script('    const std::string code = std::to_string(rand() % 9000 + 1000);', { TemplateParamSet: '{code, "5"}' }),
  parameter: script('', { TemplateId: 'templateId' }, 'const std::string& templateId'),
  'phone-prefix': script('', { PhoneNumberSet: '{"+86" + phone}' }, 'const std::string& phone'),
  'unknown-list': script('', { TemplateParamSet: 'params' }, 'const std::vector<std::string>& params'),

  'version-2019': `#include <tencentcloud/core/Credential.h>
#include <tencentcloud/sms/v20190711/SmsClient.h>

using namespace TencentCloud::Sms::V20190711;

void notify(const TencentCloud::Credential& cred) {
    auto client = std::make_shared<SmsClient>(cred, "ap-guangzhou");
    Model::SendSmsRequest req;
    req.SetSmsSdkAppid("1400006666");
    req.SetSign("腾讯云");
    req.SetTemplateID("1110");
    req.SetPhoneNumberSet({"+8613711112222"});
    req.SetTemplateParamSet({"4370", "5"});
    client->SendSms(req);
}
`,
  'generic-client': generic(`    client.MakeRequestJson("SendSms", R"(${JSON_TEXT})");\n`),
  'legacy-single': NO_LEGACY,
  'legacy-multi': NO_LEGACY,
  'legacy-keywords': NO_LEGACY,
  'legacy-text': NO_LEGACY,
  'http-v3': `#include <curl/curl.h>
#include <string>

void notify(const std::string& authorization) {
    std::string body = R"(${JSON_TEXT})";
    CURL* curl = curl_easy_init();
    struct curl_slist* headers = nullptr;
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, "X-TC-Action: SendSms");
    headers = curl_slist_append(headers, "X-TC-Version: 2021-01-11");
    headers = curl_slist_append(headers, ("Authorization: " + authorization).c_str());
    curl_easy_setopt(curl, CURLOPT_URL, "https://sms.tencentcloudapi.com");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    CURLcode code = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
}
`,
  'http-v5': `#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>

void Notifier::notify(qint64 random, const QString& sig) {
    QJsonObject tel;
    tel["nationcode"] = "86";
    tel["mobile"] = QStringLiteral("13711112222");
    QJsonArray params;
    params.append("4370");
    params << "5";
    QJsonObject body;
    body.insert("tel", tel);
    body["sign"] = QString::fromUtf8("腾讯云");
    body["tpl_id"] = 1110;
    body["params"] = params;
    body["sig"] = sig;
    body["time"] = QDateTime::currentSecsSinceEpoch();
    body["extend"] = "";
    body["ext"] = "";
    QNetworkRequest request(QUrl(QString("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=%1").arg(random)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    manager->post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
}
`,

  cjk: top('// 正文模板 😀\nconst std::string 模板 = "1110";\n', { TemplateId: '模板', TemplateParamSet: '{"您好😀", "5"}' }),
  'line-ends': `\uFEFF${top('/* 正文模板 */\n#define LOGIN_TEMPLATE "1110"\n', { TemplateId: 'LOGIN_TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${script('', {}, '')}\nvoid broken( {\n    int x = ;\n}\n`,
  logged: script('').replace(
    '    client.SendSms',
    '    LOG(INFO) << "request " << req.ToJsonString();\n    spdlog::info("request {}", req.ToJsonString());\n    client.SendSms',
  ),
  'variables-named-like-fields': script(
    '    std::string TemplateId = "1110";\n    std::string SignName = "腾讯云";\n    std::string PhoneNumberSet = "+8613711112222";',
    { TemplateId: 'TemplateId', SignName: 'SignName', PhoneNumberSet: '{PhoneNumberSet}' },
  ),

  'commented-out': `${HEAD}void notify() {\n${CLIENT}${send().replace(/^ {4}/gm, '    // ')}    /*\n    client.SendSms(req);\n    */\n#if 0\n    client.SendSms(SendSmsRequest());\n#endif\n}\n`,
  'other-vendor': `#include <alibabacloud/dysmsapi/DysmsapiClient.h>

using namespace AlibabaCloud::Dysmsapi;

void notify(DysmsapiClient& client) {
    Model::SendSmsRequest req;
    req.setPhoneNumbers("13711112222");
    req.setSignName("阿里云");
    req.setTemplateCode("SMS_1");
    client.sendSms(req);
    client.SendSms(req);
}
`,
  voice: `#include <tencentcloud/vms/v20200902/VmsClient.h>

using namespace TencentCloud::Vms::V20200902;

void notify(VmsClient& client) {
    Model::SendTtsVoiceRequest req;
    req.SetTemplateId("1110");
    req.SetCalledNumber("+8613711112222");
    req.SetTemplateParamSet({"4370"});
    client.SendTtsVoice(req);
    std::string PhoneNumberSet;
}
`,
  'other-action': `${HEAD}void pull() {
${CLIENT}    PullSmsSendStatusRequest req;
    req.SetLimit(10);
    req.SetSmsSdkAppId("1400006666");
    client.PullSmsSendStatus(req);
    std::string note = "SendSms";
}
`,
  'never-sent': `${HEAD}SendSmsRequest sample() {\n${fill()}    return req;\n}\n`,
  mock: {
    'include/sms_api.h': `#pragma once\n${INCLUDES}\nclass SmsApi {\npublic:\n    virtual ~SmsApi() = default;\n    virtual bool SendSms(const TencentCloud::Sms::V20210111::Model::SendSmsRequest& req) = 0;\n};\n`,
    'test/notify_test.cpp': `#include "sms_api.h"
#include <gmock/gmock.h>

class MockSmsApi : public SmsApi {
public:
    MOCK_METHOD(bool, SendSms, (const TencentCloud::Sms::V20210111::Model::SendSmsRequest& req), (override));
};

TEST(Notify, Sends) {
    MockSmsApi api;
    EXPECT_CALL(api, SendSms(testing::_)).WillOnce(testing::Return(true));
}
`,
  },
  'dead-code': script('    if (true) {\n        return;\n    }'),
};

export const conformance: Conformance = { path: 'src/notify.cpp', answers: { ...single, ...files } };
