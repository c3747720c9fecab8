import { describe, expect, test } from 'vitest';
import { check, show } from '../../harness/workspace.js';

const HEAD = `#include <tencentcloud/sms/v20210111/SmsClient.h>
using namespace TencentCloud;
using namespace TencentCloud::Sms::V20210111;

static void send(SmsClient& client, const std::string& id, const std::vector<std::string>& params = {}) {
    Model::SendSmsRequest req;
    req.SetTemplateId(id);
    req.SetTemplateParamSet(params);
    client.SendSms(req);
}
`;

/** Template and parameters of each call that goes through \`send\`, in order. */
async function sent(body: string, before = ''): Promise<string[]> {
  const { calls } = await check({ 'a.cpp': `${HEAD}${before}\nvoid run(SmsClient& c, int n) {\n${body}\n}\n` });
  return calls
    .filter((c) => c.via.length > 0)
    .map((c) =>
      (['TemplateId', 'TemplateParamSet'] as const)
        .map((name) => {
          const field = c.fields[name];
          return field?.state === 'present' ? show(field.value) : '-';
        })
        .join(' '),
    );
}

describe('texts', () => {
  test.each([
    ['char buf[64]; snprintf(buf, sizeof(buf), "%d%s", 12, "34"); send(c, buf);', ['"1234" []']],
    ['std::ostringstream ss; ss << "12" << 3; send(c, ss.str());', ['"123" []']],
    ['std::string a = "12"; a += "3"; a.append("4"); a.push_back(\'5\'); send(c, a);', ['"12345" []']],
    ['char t[16] = {0}; strcpy(t, "23"); send(c, t); strcat(t, "4"); send(c, t);', ['"23" []', '"234" []']],
    ['QString q = QString("1%1%3%2").arg("1").arg("0").arg("1"); send(c, q.toStdString());', ['"1110" []']],
    ["send(c, std::to_string(0x10) + std::to_string(1'000));", ['"161000" []']],
    ['auto id = absl::StrCat("11", 10); send(c, id);', ['"1110" []']],
    ['using namespace std::string_literals; send(c, "11"s + u8"10");', ['"1110" []']],
  ])('%s', async (body, expected) => {
    expect(await sent(body)).toEqual(expected);
  });

  test.each([
    ['std::string a = "12"; for (int i = 0; i < n; i++) a += "3"; send(c, a);'],
    ['std::string a = "12"; for (int i = 0; i < n; i++) a.append("3"); send(c, a);'],
    ['std::string a = "12"; a[0] = \'3\'; send(c, a);'],
    ['std::string a = "12"; a.insert(0, "3"); send(c, a);'],
    ['std::string a = "12"; loadSetting("sms.tpl", a); send(c, a);'],
    ['int id = 12; readSetting(&id); send(c, std::to_string(id));'],
    ['std::string a = "1"; std::cin >> a; send(c, a);'],
    ['std::string a; std::getline(in, a); send(c, a);'],
    ['char t[16]; fgets(t, 16, stdin); send(c, t);'],
    ["send(c, std::to_string('a'));"],
    ['send(c, std::to_string(1.5));'],
  ])('%s says nothing certain', async (body) => {
    expect(await sent(body)).toEqual([expect.stringMatching(/^\?/)]);
  });
});

describe('lists and tables', () => {
  test.each([
    ['std::vector<std::string> v{"a"}; auto w = v; w.push_back("b"); send(c, "1", v); send(c, "2", w);', ['"1" ["a"]', '"2" ["a", "b"]']],
    ['std::vector<std::string> v{"a"}; auto& w = v; w.push_back("b"); send(c, "1", v);', ['"1" ["a", "b"]']],
    ['std::vector<std::string> v{"a"}; v.clear(); send(c, "1", v); v.assign({"q"}); send(c, "2", v);', ['"1" []', '"2" ["q"]']],
    ['send(c, "1", std::vector<std::string>(2, "x"));', ['"1" ["x", "x"]']],
    ['std::array<std::string, 2> a = {"x", "y"}; send(c, "1", {a.begin(), a.end()});', ['"1" ["x", "y"]']],
    ['QStringList l; l << "a" << "b"; send(c, "1", l);', ['"1" ["a", "b"]']],
    [
      'std::vector<std::string> v{"b"}; v.insert(v.begin(), "a"); v.insert(v.end(), {"c", "d"}); send(c, "1", v);',
      ['"1" ["a", "b", "c", "d"]'],
    ],
    [
      'std::map<std::string, std::string> m; m.insert({"a", "1"}); m.insert(std::make_pair("b", "2")); send(c, m["a"] + m.at("b"));',
      ['"12" []'],
    ],
  ])('%s', async (body, expected) => {
    expect(await sent(body)).toEqual(expected);
  });

  test('a table that a loop fills has more keys than are seen', async () => {
    const before =
      'struct Ids { std::map<int, std::string> ids; Ids(const Json& j) { ids.clear(); for (auto& k : j.keys()) ids[k.toInt()] = k.text(); } };';
    expect(await sent('Ids all(config); send(c, all.ids[0]);', before)).toEqual([expect.stringMatching(/^\?/)]);
  });

  test.each([
    ['std::transform(a.begin(), a.end(), std::back_inserter(v), f);'],
    ['v.resize(n);'],
    ['v.erase(v.begin());'],
    ['boost::split(v, text, f);'],
  ])('after %s the length is open', async (change) => {
    expect(await sent(`std::vector<std::string> v{"a"}; ${change} send(c, "1", v);`)).toEqual([expect.stringContaining('…')]);
  });
});

describe('scopes, copies and references', () => {
  test.each([
    ['std::string t = "1"; { std::string t = "2"; } send(c, t);', ['"1" []']],
    ['std::string t = "1"; for (auto t : {"2", "3"}) { use(t); } send(c, t);', ['"1" []']],
    ['std::string t = "1"; auto f = [&t]() { t = "2"; }; f(); send(c, t);', ['"2" []']],
    ['std::string t = "1"; set(t); send(c, t); point(&t); send(c, t);', ['"8" []', '"9" []']],
    ['std::vector<std::string> v{"a"}; byValue(v); send(c, "1", v); byReference(v); send(c, "2", v);', ['"1" ["a"]', '"2" ["a", "z"]']],
    ['const char* t = n > 1 ? "1" : "2"; send(c, t);', ['"1" | "2" []']],
    ['send(c, std::to_string(K::A) + std::to_string(K::C));', ['"35" []']],
  ])('%s', async (body, expected) => {
    const before = `static void set(std::string& v) { v = "8"; }
static void point(std::string* v) { *v = "9"; }
static void byValue(std::vector<std::string> v) { v.push_back("z"); }
static void byReference(std::vector<std::string>& v) { v.push_back("z"); }
class K { public: static const int A = 3; enum { B = 4, C }; };
`;
    expect(await sent(body, before)).toEqual(expected);
  });

  test('either arm of a conditional directive may hold', async () => {
    expect(await sent('#ifdef PRODUCTION\nconst char* t = "1";\n#else\nconst char* t = "2";\n#endif\nsend(c, t);')).toEqual([
      '"1" | "2" []',
    ]);
    expect(await sent('#if 0\nconst char* t = "1";\n#else\nconst char* t = "2";\n#endif\nsend(c, t);')).toEqual(['"2" []']);
  });

  test('two namespaces may have the same name in them', async () => {
    const before =
      'namespace a { const std::string kId = "1"; }\nnamespace b { const std::string kId = "2"; std::string id() { return kId; } }\n';
    expect(await sent('send(c, a::kId); send(c, b::kId); send(c, b::id()); using namespace b; send(c, kId);', before)).toEqual([
      '"1" []',
      '"2" []',
      '"2" []',
      '"2" []',
    ]);
  });

  test('a request is a value', async () => {
    const { calls } = await check({
      'a.cpp': `${HEAD}void run(SmsClient& c) { Model::SendSmsRequest a; a.SetTemplateId("1"); auto b = a; b.SetTemplateId("2"); c.SendSms(a); c.SendSms(b); }\n`,
    });
    expect(calls.slice(1).map((x) => (x.fields.TemplateId?.state === 'present' ? show(x.fields.TemplateId.value) : ''))).toEqual([
      '"1"',
      '"2"',
    ]);
  });
});

describe('classes over several files', () => {
  test('a request in a field, filled by one method and sent by another', async () => {
    const { calls, findings } = await check({
      'include/sender.h': `#pragma once\n#include <tencentcloud/sms/v20210111/SmsClient.h>\nusing namespace TencentCloud::Sms::V20210111;\nclass Sender {\npublic:\n    void prepare();\n    bool deliver();\nprivate:\n    Model::SendSmsRequest req_;\n    SmsClient* client_;\n};\n`,
      'src/sender.cpp': `#include "sender.h"\nvoid Sender::prepare() {\n    req_.SetTemplateId("1110");\n    req_.SetSmsSdkAppId("1400006666");\n}\nbool Sender::deliver() {\n    return client_->SendSms(req_).IsSuccess();\n}\n`,
      'src/main.cpp': `#include "sender.h"\nint main() {\n    Sender sender;\n    sender.prepare();\n    sender.deliver();\n}\n`,
    });
    expect(
      calls.map((c) => [
        c.file,
        c.via.map((v) => v.function).join(),
        c.fields.TemplateId?.state === 'present' ? show(c.fields.TemplateId.value) : '-',
      ]),
    ).toEqual([
      ['src/main.cpp', 'Sender.deliver', '"1110"'],
      ['src/sender.cpp', '', '?unset'],
    ]);
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  });

  test('what an awaiter begins when it is awaited', async () => {
    const { calls } = await check({
      'a.cpp': `${HEAD}class Service {
public:
    Task sendCode(const std::string& id) {
        Model::SendSmsRequest req;
        req.SetTemplateId(id);
        struct Awaiter {
            SmsClient* client;
            Model::SendSmsRequest request;
            void await_suspend(std::coroutine_handle<> handle) { client->SendSmsAsync(request, [](auto...) {}); }
        };
        Awaiter awaiter;
        awaiter.client = client_.get();
        awaiter.request = req;
        co_await awaiter;
    }
private:
    std::unique_ptr<SmsClient> client_;
};
Task login(Service& service) { co_await service.sendCode("1110"); }
`,
    });
    expect(
      calls
        .filter((c) => c.via.some((v) => v.function === 'Service.sendCode'))
        .map((c) => (c.fields.TemplateId?.state === 'present' ? show(c.fields.TemplateId.value) : '-')),
    ).toEqual(['"1110"']);
  });

  test('a mutable variable that another file writes is not certain', async () => {
    const { calls } = await check({
      'config.h': '#pragma once\n#include <string>\nextern std::string gTemplate;\n',
      'config.cpp': '#include "config.h"\nstd::string gTemplate = "1110";\n',
      'load.cpp': '#include "config.h"\nvoid load(const Json& j) { gTemplate = j["template"].asString(); }\n',
      'a.cpp': `#include "config.h"\n${HEAD}void run(SmsClient& c) { send(c, gTemplate); }\n`,
    });
    expect(
      calls.filter((c) => c.via.length > 0).map((c) => (c.fields.TemplateId?.state === 'present' ? show(c.fields.TemplateId.value) : '-')),
    ).toEqual(['"1110" | ?runtime']);
  });
});

describe('as people write it', () => {
  test('a class with an export macro, its defaults in the header', async () => {
    const { calls } = await check({
      'sender.h': `#pragma once\n#include <tencentcloud/sms/v20210111/SmsClient.h>\nclass APP_EXPORT Sender : public QObject {\n    Q_OBJECT\npublic:\n    explicit Sender(QObject* parent = nullptr);\n    void sendCode(const QString& phone, const QString& id = "1110");\npublic slots:\n    void onTimeout();\nprivate:\n    TencentCloud::Sms::V20210111::SmsClient* m_client = nullptr;\n};\n`,
      'sender.cpp': `#include "sender.h"\nvoid Sender::sendCode(const QString& phone, const QString& id) {\n    TencentCloud::Sms::V20210111::Model::SendSmsRequest req;\n    req.SetTemplateId(id.toStdString());\n    m_client->SendSms(req);\n}\nvoid Sender::onTimeout() { sendCode("13711112222"); sendCode("13711112222", "2220"); }\n`,
    });
    expect(
      calls.filter((c) => c.via.length > 0).map((c) => (c.fields.TemplateId?.state === 'present' ? show(c.fields.TemplateId.value) : '-')),
    ).toEqual(['"1110"', '"2220"']);
  });

  test('a default that is nowhere to be seen is not an absent field', async () => {
    const { calls } = await check({
      'a.cpp': `#include "missing.h"\n${HEAD}void Sender::sendCode(const std::string& id, const std::string& sign) { Model::SendSmsRequest req; req.SetTemplateId(id); req.SetSignName(sign); client_.SendSms(req); }\nvoid Sender::login() { sendCode("1110"); }\n`,
    });
    const site = calls.find((c) => c.via.some((v) => v.function === 'Sender.sendCode'));
    expect(site?.fields.TemplateId?.state === 'present' && show(site.fields.TemplateId.value)).toBe('"1110"');
    expect(site?.fields.SignName?.state === 'present' && show(site.fields.SignName.value)).toBe('?unset');
  });

  test.each([
    ['std::thread t(&send, std::ref(c), "1", std::vector<std::string>{"a"}); t.join();', ['"1" ["a"]']],
    ['auto f = std::async(std::launch::async, [&] { send(c, "1", {"a"}); });', ['"1" ["a"]']],
    ['std::vector<std::string> v{"a", "b"}; v.at(0) = "c"; v.back() = f(); send(c, "1", v);', ['"1" [?operator, ?operator, …]']],
    ['auto p = std::make_unique<std::string>("1"); if (auto* q = p.get()) send(c, *q);', ['"1" []']],
  ])('%s', async (body, expected) => {
    expect(await sent(body)).toEqual(expected);
  });

  test('a JSON file of the project', async () => {
    const { calls } = await check({
      'config.json': '{ "sms": { "template": "1110" } }\n',
      'a.cpp': `${HEAD}void run(SmsClient& c) {\n    std::ifstream in("config.json");\n    nlohmann::json config;\n    in >> config;\n    send(c, config["sms"]["template"].get<std::string>());\n}\n`,
    });
    expect(
      calls.filter((c) => c.via.length > 0).map((c) => (c.fields.TemplateId?.state === 'present' ? show(c.fields.TemplateId.value) : '-')),
    ).toEqual(['"1110"']);
  });
});

describe('requests by hand', () => {
  const fields = (calls: Awaited<ReturnType<typeof check>>['calls']): string[] =>
    calls.map((c) =>
      ['PhoneNumberSet', 'TemplateId', 'TemplateParamSet']
        .map((name) => {
          const f = c.fields[name as 'TemplateId'];
          return f?.state === 'present' ? show(f.value) : '-';
        })
        .join(' '),
    );

  test.each([
    [
      'cpr and nlohmann::json',
      `using json = nlohmann::json;
void run() {
  json body = {{"PhoneNumberSet", {"+8613711112222"}}, {"SmsSdkAppId", "1400006666"}, {"TemplateId", "1110"}, {"TemplateParamSet", json::array({"4370", "5"})}};
  cpr::Post(cpr::Url{"https://sms.tencentcloudapi.com"}, cpr::Body{body.dump()}, cpr::Header{{"X-TC-Action", "SendSms"}, {"X-TC-Version", "2021-01-11"}});
}`,
      '["+8613711112222"] "1110" ["4370", "5"]',
    ],
    [
      'cpp-httplib and jsoncpp',
      `void run() {
  Json::Value root;
  root["PhoneNumberSet"].append("+8613711112222");
  root["SmsSdkAppId"] = "1400006666";
  root["TemplateId"] = "1110";
  Json::FastWriter writer;
  httplib::SSLClient cli("sms.tencentcloudapi.com");
  httplib::Headers headers = {{"X-TC-Action", "SendSms"}, {"X-TC-Version", "2021-01-11"}};
  cli.Post("/", headers, writer.write(root), "application/json");
}`,
      '["+8613711112222"] "1110" -',
    ],
    [
      'libcurl and rapidjson',
      `#include <rapidjson/document.h>
using namespace rapidjson;
void run(CURL* curl) {
  Document d; d.SetObject(); auto& a = d.GetAllocator();
  Value phones(kArrayType); phones.PushBack("+8613711112222", a);
  d.AddMember("PhoneNumberSet", phones, a); d.AddMember("SmsSdkAppId", "1400006666", a); d.AddMember("TemplateId", Value("1110", a), a);
  StringBuffer buffer; Writer<StringBuffer> writer(buffer); d.Accept(writer);
  struct curl_slist* headers = NULL;
  headers = curl_slist_append(headers, "X-TC-Action: SendSms");
  curl_easy_setopt(curl, CURLOPT_URL, "https://sms.tencentcloudapi.com/");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, buffer.GetString());
  curl_easy_perform(curl);
  curl_easy_cleanup(curl);
}`,
      '["+8613711112222"] "1110" -',
    ],
    [
      'Poco',
      `void run() {
  Poco::JSON::Object body; Poco::JSON::Array phones; phones.add("+8613711112222");
  body.set("PhoneNumberSet", phones); body.set("SmsSdkAppId", "1400006666"); body.set("TemplateId", "1110");
  Poco::Net::HTTPSClientSession session("sms.tencentcloudapi.com", 443);
  Poco::Net::HTTPRequest request(Poco::Net::HTTPRequest::HTTP_POST, "/");
  request.set("X-TC-Action", "SendSms");
  std::ostringstream ss; body.stringify(ss);
  std::ostream& os = session.sendRequest(request);
  os << ss.str();
}`,
      '["+8613711112222"] "1110" -',
    ],
    [
      'the legacy API',
      `void run(const std::string& random) {
  Json::Value root;
  root["tel"]["nationcode"] = "86"; root["tel"]["mobile"] = "13711112222";
  root["tpl_id"] = 1110; root["params"].append("4370"); root["sig"] = sig;
  httpPost("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=" + random, Json::writeString(builder, root));
}`,
      '["13711112222"] 1110 ["4370"]',
    ],
  ])('%s', async (_, text, expected) => {
    expect(fields((await check({ 'a.cpp': `${text}\n` })).calls)).toEqual([expected]);
  });
});
