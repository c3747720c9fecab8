import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const SDK = `#include <tencentcloud/core/Credential.h>
#include <tencentcloud/sms/v20210111/SmsClient.h>
#include <tencentcloud/sms/v20210111/model/SendSmsRequest.h>

namespace sdk = TencentCloud::Sms::V20210111;

`;
const CLIENT = '    sdk::SmsClient client(TencentCloud::Credential("", ""), "ap-guangzhou");\n';

const send = (fields: Fields = {}): string =>
  [
    'sdk::Model::SendSmsRequest req;',
    ...Object.entries({
      SmsSdkAppId: '"1400006666"',
      SignName: '"腾讯云"',
      TemplateId: '"1110"',
      PhoneNumberSet: '{"+8613711112222"}',
      TemplateParamSet: '{"4370", "5"}',
      ...fields,
    }).map(([k, v]) => `req.Set${k}(${v});`),
    'client.SendSms(req);',
  ]
    .map((l) => `    ${l}\n`)
    .join('');

const inside: Fields = { PhoneNumberSet: '{phone}', TemplateId: 'templateId' };
const MESSAGE: Fields = { PhoneNumberSet: '{message.phone}', TemplateId: 'message.templateId' };
const PARAMS = 'const std::string& phone, const std::string& templateId';
const CALL = '("+8613711112222", "1110")';

const include = (...paths: string[]): string => paths.map((p) => `#include "${p}"\n`).join('');
const header = (body: string, ...paths: string[]): string =>
  `#pragma once\n\n#include <map>\n#include <string>\n#include <vector>\n\n${include(...paths)}\n${body}`;

/** `sms.h` declares, `sms.cpp` defines. */
const SMS: Fields = {
  'include/sms.h': header(`namespace shop {\n\nvoid sendCode(${PARAMS});\n\n}  // namespace shop\n`),
  'src/sms.cpp': `${include('sms.h')}${SDK}namespace shop {\n\nvoid sendCode(${PARAMS}) {\n${CLIENT}${send(inside)}}\n\n}  // namespace shop\n`,
};
const CLASS = `class SmsService {\npublic:\n    SmsService();\n    void sendCode(${PARAMS});\n\nprivate:\n    int sent_ = 0;\n};\n`;
const SERVICE: Fields = {
  'include/sms_service.h': header(CLASS),
  'src/sms_service.cpp': `${include('sms_service.h')}${SDK}SmsService::SmsService() : sent_(0) {}\n\nvoid SmsService::sendCode(${PARAMS}) {\n${CLIENT}${send(inside)}    ++sent_;\n}\n`,
};

const using = (path: string, declarations: string, fields: Fields, others: Fields = {}): Fields => ({
  [`include/${path}`]: header(declarations),
  'src/notify.cpp': `${include(path)}${SDK}void notify(const std::string& kind) {\n${CLIENT}${send(fields)}}\n`,
  ...others,
});
const caller = (body: string, ...paths: string[]): string => `${include(...paths)}\nvoid login() {\n    ${body}\n}\n`;
const INTERFACE = header(`class Sender {\npublic:\n    virtual ~Sender() = default;\n    virtual void sendCode(${PARAMS}) = 0;\n};\n`);
const TENCENT: Fields = {
  'include/tencent_sender.h': header(
    `class TencentSender : public Sender {\npublic:\n    void sendCode(${PARAMS}) override;\n};\n`,
    'sender.h',
  ),
  'src/tencent_sender.cpp': `${include('tencent_sender.h')}${SDK}void TencentSender::sendCode(${PARAMS}) {\n${CLIENT}${send(inside)}}\n`,
};
const TEMPLATES = 'inline const std::map<std::string, std::string> kTemplates = {\n    {"login", "1110"},\n    {"register", "2220"},\n};\n';
const STRUCT = 'struct Message {\n    std::string phone;\n    std::string templateId;\n};\n';
const message = (struct: string): Fields => ({
  'include/message.h': header(struct),
  'include/sms.h': header('void sendCode(const Message& message);\n', 'message.h'),
  'src/sms.cpp': `${include('sms.h')}${SDK}void sendCode(const Message& message) {\n${CLIENT}${send(MESSAGE)}}\n`,
});

export const files: Answers = {
  'constant-alias': using(
    'ids.h',
    'namespace acme::sms::ids {\nconstexpr char kLogin[] = "1110";\n}\n',
    { TemplateId: 'ids::kLogin' },
    {
      'src/notify.cpp': `${include('ids.h')}${SDK}namespace ids = acme::sms::ids;\n\nvoid notify() {\n${CLIENT}${send({ TemplateId: 'ids::kLogin' })}}\n`,
    },
  ),
  'constant-namespace': using(
    'config.h',
    'namespace config {\nextern const std::string kLogin;\n}\n',
    { TemplateId: 'config::kLogin' },
    {
      'src/config.cpp': `${include('config.h')}\nnamespace config {\nconst std::string kLogin = "1110";\n}\n`,
    },
  ),
  'constant-wildcard': using('ids.h', '#define SMS_TEMPLATE_LOGIN "1110"\n', { TemplateId: 'SMS_TEMPLATE_LOGIN' }),
  'constant-reexport': {
    ...using('config.h', '', { TemplateId: 'shop::kLogin' }),
    'include/config.h': header('', 'detail/ids.h'),
    'include/detail/ids.h': header('namespace shop {\nstatic const char* const kLogin = "1110";\n}\n'),
  },
  'constant-default': unsupported('C++ has no default exports.', 'C++ 没有默认导出。'),
  'constant-require': unsupported('C++ has no require.', 'C++ 没有 require。'),
  'constant-chain-files': using(
    'template.h',
    '',
    { TemplateId: 'kTemplate' },
    {
      'include/template.h': header('inline const std::string kTemplate = std::to_string(ids::kLogin);\n', 'ids.h'),
      'include/ids.h': header('namespace ids {\nconstexpr int kLogin = 1110;\n}\n'),
    },
  ),
  'constants-object': using(
    'options.h',
    'struct Options {\n    std::string sign;\n    std::map<std::string, std::string> templates;\n};\n\nconst Options kSms{"腾讯云", {{"login", "1110"}}};\n',
    { TemplateId: 'kSms.templates.at("login")', SignName: 'kSms.sign' },
  ),
  'dictionary-literal-file': using('templates.h', TEMPLATES, { TemplateId: 'kTemplates.at("login")' }),
  'dictionary-unknown-file': using('templates.h', TEMPLATES, { TemplateId: 'kTemplates.at(kind)' }),
  'class-constant-file': using(
    'templates.h',
    'class Templates {\npublic:\n    static const std::string kLogin;\n};\n',
    { TemplateId: 'Templates::kLogin' },
    {
      'src/templates.cpp': `${include('templates.h')}\nconst std::string Templates::kLogin = "1110";\n`,
    },
  ),
  'interface-constant': using(
    'sender.h',
    'class Sender {\npublic:\n    static constexpr auto kLogin = "1110";\n    virtual void send() = 0;\n};\n',
    { TemplateId: 'Sender::kLogin' },
  ),
  'enum-file': using(
    'kind.h',
    'enum class Kind { Register, Login };\n\nstd::string templateOf(Kind kind);\n',
    { TemplateId: 'templateOf(Kind::Login)' },
    {
      'src/kind.cpp': `${include('kind.h')}
std::string templateOf(Kind kind) {
    switch (kind) {
        case Kind::Register:
            return "2220";
        case Kind::Login:
            return "1110";
    }
    return "";
}
`,
    },
  ),
  'filled-later': using(
    'config.h',
    'extern std::string gTemplate;\n',
    { TemplateId: 'gTemplate' },
    {
      'src/config.cpp': `${include('config.h')}\nstd::string gTemplate;\n\nvoid loadConfig() {\n    gTemplate = "1110";\n}\n`,
    },
  ),
  'client-export': {
    'include/client.h': header('extern sdk::SmsClient gClient;\n').replace('extern', `${SDK}extern`),
    'src/client.cpp': `${include('client.h')}\nsdk::SmsClient gClient(TencentCloud::Credential("", ""), "ap-guangzhou");\n`,
    'src/notify.cpp': `${include('client.h')}\nvoid notify() {\n${send().replace('client.SendSms', 'gClient.SendSms')}}\n`,
  },
  'function-value': using(
    'templates.h',
    'std::string templateOf(const std::string& kind);\n',
    { TemplateId: 'templateOf("login")' },
    {
      'src/templates.cpp': `${include('templates.h')}\nstatic const std::map<std::string, std::string> ids = {{"login", "1110"}, {"register", "2220"}};\n\nstd::string templateOf(const std::string& kind) {\n    return ids.at(kind);\n}\n`,
    },
  ),

  'constructor-fields': {
    'include/sms.h': header(
      'class Sms {\npublic:\n    explicit Sms(std::string templateId);\n    void sendCode();\n\nprivate:\n    std::string templateId_;\n};\n',
    ),
    'src/sms.cpp': `${include('sms.h')}${SDK}Sms::Sms(std::string templateId) : templateId_(std::move(templateId)) {}\n\nvoid Sms::sendCode() {\n${CLIENT}${send({ TemplateId: 'templateId_' })}}\n`,
    'src/login.cpp': caller('Sms sms("1110");\n    sms.sendCode();', 'sms.h'),
  },
  'inject-field': {
    ...SERVICE,
    'include/handler.h': header('class Handler {\npublic:\n    void login();\n    std::shared_ptr<SmsService> sms;\n};\n', 'sms_service.h'),
    'src/handler.cpp': `${include('handler.h')}\nvoid Handler::login() {\n    sms->sendCode${CALL};\n}\n`,
  },
  'inject-constructor': {
    ...SERVICE,
    'include/handler.h': header(
      'class Handler {\npublic:\n    explicit Handler(SmsService& sms) : sms_(sms) {}\n    void login();\n\nprivate:\n    SmsService& sms_;\n};\n',
      'sms_service.h',
    ),
    'src/handler.cpp': `${include('handler.h')}\nvoid Handler::login() {\n    sms_.sendCode${CALL};\n}\n`,
  },
  'one-implementation': {
    'include/sender.h': INTERFACE,
    ...TENCENT,
    'src/login.cpp': `${include('sender.h')}\nvoid login(Sender& sender) {\n    sender.sendCode${CALL};\n}\n`,
  },
  'two-implementations': {
    'include/sender.h': INTERFACE,
    ...TENCENT,
    'src/console_sender.cpp': `${include('sender.h')}#include <iostream>\n\nclass ConsoleSender : public Sender {\npublic:\n    void sendCode(${PARAMS}) override {\n        std::cout << phone << templateId;\n    }\n};\n`,
    'src/login.cpp': `${include('sender.h')}\nvoid login(Sender* sender) {\n    sender->sendCode${CALL};\n}\n`,
  },
  'two-vendors': {
    'include/sender.h': INTERFACE,
    ...TENCENT,
    'src/ali_sender.cpp': `${include('sender.h')}#include <alibabacloud/dysmsapi/DysmsapiClient.h>\n\nclass AliSender : public Sender {\npublic:\n    void sendCode(${PARAMS}) override {\n        AlibabaCloud::Dysmsapi::Model::SendSmsRequest req;\n        req.setPhoneNumbers(phone);\n        req.setTemplateCode(templateId);\n        client_.sendSms(req);\n    }\n\nprivate:\n    AlibabaCloud::Dysmsapi::DysmsapiClient client_;\n};\n`,
    'src/login.cpp': `${include('sender.h')}\nvoid login(const std::shared_ptr<Sender>& sender) {\n    sender->sendCode("+8613711112222", "SMS_1");\n}\n`,
  },
  'template-method': {
    'include/base.h': header('class Base {\npublic:\n    void sendCode();\n\nprotected:\n    virtual std::string templateId() = 0;\n};\n'),
    'src/base.cpp': `${include('base.h')}${SDK}void Base::sendCode() {\n${CLIENT}${send({ TemplateId: 'templateId()' })}}\n`,
    'src/login.cpp': `${include('base.h')}\nclass LoginSms : public Base {\nprotected:\n    std::string templateId() override { return "1110"; }\n};\n\nclass RegisterSms : public Base {\nprotected:\n    std::string templateId() override { return "2220"; }\n};\n\nvoid login() {\n    LoginSms sms;\n    sms.sendCode();\n}\n`,
  },
  'inherited-wrapper': {
    ...SERVICE,
    'src/login.cpp': `${include('sms_service.h')}\nclass Handler : public SmsService {\npublic:\n    void login() {\n        sendCode${CALL};\n    }\n};\n`,
  },
  factory: {
    ...SERVICE,
    'include/factory.h': header('std::unique_ptr<SmsService> makeSms();\n', 'sms_service.h'),
    'src/factory.cpp': `${include('factory.h')}\nstd::unique_ptr<SmsService> makeSms() {\n    return std::make_unique<SmsService>();\n}\n`,
    'src/login.cpp': caller(`auto sms = makeSms();\n    sms->sendCode${CALL};`, 'factory.h'),
  },
  singleton: {
    'include/sms_service.h': header(CLASS.replace('public:\n', 'public:\n    static SmsService& instance();\n')),
    'src/sms_service.cpp': `${SERVICE['src/sms_service.cpp']}\nSmsService& SmsService::instance() {\n    static SmsService service;\n    return service;\n}\n`,
    'src/login.cpp': caller(`SmsService::instance().sendCode${CALL};`, 'sms_service.h'),
  },
  dto: { ...message(STRUCT), 'src/login.cpp': caller('Message message{"+8613711112222", "1110"};\n    sendCode(message);', 'sms.h') },
  'generated-dto': { ...message(STRUCT), 'src/login.cpp': caller('sendCode({"+8613711112222", "1110"});', 'sms.h') },
  'dto-default': {
    ...message('struct Message {\n    std::string phone;\n    std::string templateId = "1110";\n};\n'),
    'src/login.cpp': caller('Message message;\n    message.phone = "+8613711112222";\n    sendCode(message);', 'sms.h'),
  },
  'builder-dto': {
    'include/message.h': header(
      'class Message {\npublic:\n    Message& to(std::string phone);\n    Message& with(std::string templateId);\n    const std::string& phone() const { return phone_; }\n    const std::string& templateId() const { return templateId_; }\n\nprivate:\n    std::string phone_;\n    std::string templateId_;\n};\n\nvoid sendCode(const Message& message);\n',
    ),
    'src/message.cpp': `${include('message.h')}${SDK}Message& Message::to(std::string phone) {\n    phone_ = std::move(phone);\n    return *this;\n}\n\nMessage& Message::with(std::string templateId) {\n    templateId_ = std::move(templateId);\n    return *this;\n}\n\nvoid sendCode(const Message& message) {\n${CLIENT}${send({ PhoneNumberSet: '{message.phone()}', TemplateId: 'message.templateId()' })}}\n`,
    'src/login.cpp': caller('sendCode(Message().to("+8613711112222").with("1110"));', 'message.h'),
  },

  'chain-import': { ...SMS, 'src/login.cpp': caller(`shop::sendCode${CALL};`, 'sms.h') },
  'chain-two-levels': {
    ...SMS,
    'include/login_sms.h': header(
      'namespace shop {\nvoid sendLogin(const std::string& phone, const std::string& templateId = "1110");\n}\n',
    ),
    'src/login_sms.cpp': `${include('login_sms.h', 'sms.h')}\nnamespace shop {\n\nvoid sendLogin(const std::string& phone, const std::string& templateId) {\n    sendCode(phone, "1110");\n}\n\n}\n`,
    'src/login.cpp': caller('shop::sendLogin("+8613711112222");', 'login_sms.h'),
  },
  'chain-three-levels': {
    ...SMS,
    'include/login_sms.h': header('namespace shop {\nvoid sendLogin(const std::string& phone);\n}\n'),
    'src/login_sms.cpp': `${include('login_sms.h', 'sms.h')}\nvoid shop::sendLogin(const std::string& phone) {\n    shop::sendCode(phone, "1110");\n}\n`,
    'include/events.h': header('class Events {\npublic:\n    static void onLogin(const std::string& phone);\n};\n'),
    'src/events.cpp': `${include('events.h', 'login_sms.h')}\nvoid Events::onLogin(const std::string& phone) {\n    shop::sendLogin("+86" + phone);\n}\n`,
    'src/login.cpp': caller('Events::onLogin("13711112222");', 'events.h'),
  },
  'chain-varargs': {
    'include/sms.h': header('void sendCode(std::initializer_list<std::string> params);\n'),
    'src/sms.cpp': `${include('sms.h')}${SDK}void sendCode(std::initializer_list<std::string> params) {\n${CLIENT}${send({ TemplateParamSet: 'std::vector<std::string>(params.begin(), params.end())' })}}\n`,
    'src/login.cpp': caller('sendCode({"4370", "5"});', 'sms.h'),
  },
  'chain-brand': {
    'include/sms.h': header('void sendCode(const std::vector<std::string>& args);\n'),
    'src/sms.cpp': `${include('sms.h')}${SDK}void sendCode(const std::vector<std::string>& args) {\n${CLIENT}    std::vector<std::string> params = {"4370"};\n    params.insert(params.end(), args.begin(), args.end());\n${send({ TemplateParamSet: 'params' })}}\n`,
    'src/login.cpp': caller('sendCode({"5"});', 'sms.h'),
  },
  'chain-no-parameters': {
    'include/sms.h': header('void sendCode(const std::vector<std::string>* params = nullptr);\n'),
    'src/sms.cpp': `${include('sms.h')}${SDK}void sendCode(const std::vector<std::string>* params) {\n${CLIENT}    std::vector<std::string> values;\n    if (params != nullptr) {\n        values = *params;\n    }\n${send({ TemplateParamSet: 'values' })}}\n`,
    'src/login.cpp': caller('sendCode();', 'sms.h'),
  },
  'chain-options': { ...message(STRUCT), 'src/login.cpp': caller('sendCode({.phone = "+8613711112222", .templateId = "1110"});', 'sms.h') },
  'chain-decorated': unsupported('C++ has no decorators.', 'C++ 没有装饰器。'),
  'chain-callback': { ...SMS, 'src/login.cpp': caller(`queue.push([] { shop::sendCode${CALL}; });`, 'sms.h') },
  'chain-recursive': {
    'include/sms.h': header('bool sendCode(const std::string& phone, int attempt);\nbool retry(const std::string& phone, int attempt);\n'),
    'src/sms.cpp': `${include('sms.h')}${SDK}bool sendCode(const std::string& phone, int attempt) {\n${CLIENT}${send({ PhoneNumberSet: '{phone}' }).replace('    client.SendSms(req);\n', '    auto outcome = client.SendSms(req);\n    if (!outcome.IsSuccess() && attempt < 3) {\n        return retry(phone, attempt);\n    }\n    return outcome.IsSuccess();\n')}}\n`,
    'src/retry.cpp': `${include('sms.h')}\nbool retry(const std::string& phone, int attempt) {\n    return sendCode(phone, attempt + 1);\n}\n`,
    'src/login.cpp': caller('sendCode("+8613711112222", 0);', 'sms.h'),
  },
  'chain-split-arguments': {
    'include/sms.h': header('void sendCode(const std::string& templateId, const std::vector<std::string>& params);\n'),
    'src/sms.cpp': `${include('sms.h')}${SDK}void sendCode(const std::string& templateId, const std::vector<std::string>& params) {\n${CLIENT}${send({ TemplateId: 'templateId', TemplateParamSet: 'params' })}}\n`,
    'src/login.cpp': caller('sendCode("1110", {"4370", "5"});', 'sms.h'),
    'src/register.cpp': `${include('sms.h')}\nvoid registered() {\n    sendCode("2220", {"4370"});\n}\n`,
  },
};
