import { testRule } from '../harness/rules.js';

type Files = Record<string, string>;

const HEAD = `const tencentcloud = require('tencentcloud-sdk-nodejs');
const Client = tencentcloud.sms.v20210111.Client;
const client = new Client({ region: 'ap-guangzhou' });
`;
/** The body of an asynchronous function with a client. */
const js = (body: string, head = HEAD): Files => ({
  'send.js': `${head}exports.send = async (request, phone, code, list) => {\n${body}\n};\n`,
});
/** Statements at the top level. */
const top = (body: string): Files => ({ 'send.js': `${HEAD}${body}\n` });
const py = (body: string): Files => ({
  'send.py': `import os
import requests
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import sms_client, sms_client_async, models


def send(client: sms_client.SmsClient, req: models.SendSmsRequest, orders):
${body.replace(/^(?=.)/gm, '    ')}
`,
});
const go = (body: string): Files => ({
  'send.go': `package main

import sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"

func Send(client *sms.Client, request *sms.SendSmsRequest) error {
${body}
	return nil
}
`,
});
const cs = (body: string): Files => ({
  'Sender.cs': `using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;
public class Sender {
  private readonly SmsClient client;
  public async Task Send(SendSmsRequest request) {
    ${body}
  }
}
`,
});

testRule('result-not-awaited', {
  valid: [
    { files: js('const r = await client.SendSms(request); return r;') },
    { name: 'returned', files: js('return client.SendSms(request);') },
    { name: 'chained', files: js('client.SendSms(request).then(log).catch(log);') },
    { name: 'a callback', files: js('client.SendSms(request, (err, r) => { log(err, r); });') },
    { name: 'on purpose', files: js('void client.SendSms(request);') },
    { name: 'stored', files: js('const all = []; for (const r of list) all.push(client.SendSms(r)); await Promise.all(all);') },
    { name: 'in a list', files: js('await Promise.all([client.SendSms(request)]);') },
    { name: 'the value of an arrow function', files: js('return list.map((r) => client.SendSms(r));') },
    { name: 'the synchronous twin', files: cs('client.SendSmsSync(request);') },
    { name: 'the synchronous client', files: py('client.SendSms(req)') },
    { name: 'Go', files: go('\tclient.SendSms(request)') },
    {
      name: 'an SDK that only takes callbacks',
      files: js('client.SendSms(request);', HEAD.replace('tencentcloud-sdk-nodejs', 'tencentcloud-sdk-nodejs-intl-en')),
    },
    { name: 'discarded on purpose', files: cs('_ = client.SendSms(request);') },
  ],
  silent: [
    { name: 'a client that is not known', files: js('other.SendSms(request);') },
    { name: 'a callback that is not known', files: js('client.SendSms(request, done);') },
    { name: 'arguments that are not known', files: js('client.SendSms(...list);') },
  ],
  invalid: [
    { files: js('client.SendSms(request);'), flags: ['SendSms'], severity: 'warning', fixed: null, also: [] },
    { name: 'C#', files: cs('client.SendSms(request);'), flags: ['SendSms'], also: [] },
    {
      name: 'Python',
      files: py('c = sms_client_async.SmsClient(None, "ap-guangzhou")\nc.SendSms(req)'),
      flags: ['SendSms'],
      message: 'never runs',
      also: [],
    },
    {
      name: 'CommonClient',
      files: js(
        "c.request('SendSms', request);",
        "const { CommonClient } = require('tencentcloud-sdk-nodejs-common');\nconst c = new CommonClient('sms.tencentcloudapi.com', '2021-01-11', { region: 'ap-guangzhou' });\n",
      ),
      flags: ['request'],
      also: [],
    },
  ],
});

const cpp = (body: string): Files => ({
  'send.cpp': `#include <tencentcloud/sms/v20210111/SmsClient.h>
#include <tencentcloud/sms/v20210111/model/SendSmsRequest.h>
using namespace TencentCloud;
using namespace TencentCloud::Sms::V20210111;
using namespace TencentCloud::Sms::V20210111::Model;
std::string send(SmsClient &client, SendSmsRequest &req) {
  ${body}
}
`,
});

testRule('result-error-ignored', {
  valid: [
    { files: js('client.SendSms(request, (err, r) => { if (err) throw err; log(r); });') },
    { name: 'used in a function inside', files: js('client.SendSms(request, (err, r) => { later(() => log(err)); });') },
    { name: 'only the answer', files: js('client.SendSms(request, (r) => { log(r); });') },
    { name: 'a promise', files: js('client.SendSms(request).then((r, x) => log(r)).catch(log);') },
    { name: 'logged', files: js('try { log(await client.SendSms(request)); } catch (e) { log(e); }') },
    { name: 'the result tells', files: js('try { const r = await client.SendSms(request); return r; } catch {} return null;') },
    { name: 'a variable tells', files: js('let ok = false; try { await client.SendSms(request); ok = true; } catch {} return ok;') },
    { name: 'Python: a variable tells', files: py('r = None\ntry:\n    r = client.SendSms(req)\nexcept Exception:\n    pass\nreturn r') },
    { name: 'handled at the call', files: js('try { await client.SendSms(request).catch(log); } catch {}') },
    {
      name: 'of a function with more to it',
      files: js(
        'const order = async () => { try { log(await client.SendSms(request)); } catch (e) { log(e); } };\ntry { await order(); } catch {}',
      ),
    },
    { name: 'what follows tells', files: js('try { log(await client.SendSms(request)); markAsSent(phone); } catch {}') },
    { name: 'Go', files: go('\tr, err := client.SendSms(request)\n\tfmt.Println(r, err)') },
    {
      name: 'C++',
      files: cpp(
        'auto outcome = client.SendSms(req);\n  if (!outcome.IsSuccess()) return "";\n  return outcome.GetResult().ToJsonString();',
      ),
    },
    { name: 'Go: only the error', files: go('\t_, err := client.SendSms(request)\n\tfmt.Println(err)') },
    {
      name: 'the error of something else',
      files: go('\tx, _ := os.Open("a")\n\tr, err := client.SendSms(request)\n\tfmt.Println(r, err, x)'),
    },
  ],
  silent: [{ name: 'another client', files: js('other.SendSms(request, (err, r) => { log(r); });') }],
  invalid: [
    { files: js('client.SendSms(request, (err, r) => { log(r); });'), flags: ['err'], severity: 'warning', message: '"err"', also: [] },
    {
      files: js('try { await client.SendSms(request); } catch (e) {}'),
      flags: ['SendSms'],
      message: 'caught',
      also: [],
      uncovers: ['result-unchecked'],
    },
    { name: 'Python', files: py('try:\n    client.SendSms(req)\nexcept Exception as e:\n    pass'), flags: ['SendSms'], also: [] },
    { name: 'Go', files: go('\tr, _ := client.SendSms(request)\n\tfmt.Println(r)'), flags: ['SendSms'], message: 'thrown away', also: [] },
    {
      name: 'C++',
      files: cpp('auto outcome = client.SendSms(req);\n  return outcome.GetResult().ToJsonString();'),
      flags: ['outcome.GetResult'],
      message: 'IsSuccess',
      also: [],
    },
    {
      name: 'Java',
      files: {
        'Sender.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
class Sender {
  SmsClient client;
  void send(SendSmsRequest request) {
    try {
      client.SendSms(request);
    } catch (TencentCloudSDKException e) {
    }
  }
}
`,
      },
      flags: ['SendSms'],
      also: [],
    },
  ],
});

const fetched = (use: string, key = 'PhoneNumberSet'): Files =>
  js(
    `const res = await fetch('https://sms.tencentcloudapi.com', { method: 'POST', headers: { 'X-TC-Action': 'SendSms' }, body: JSON.stringify({ ${key}: [phone], TemplateId: '148021', SmsSdkAppId: '1400529871', SignName: '云帆商城' }) });\n${use}`,
    '',
  );
testRule('result-http-status', {
  valid: [
    { files: fetched('if (res.status !== 200) throw new Error(); return res.json();') },
    { name: 'the body for the message', files: fetched('if (!res.ok) throw new Error(await res.text());') },
    { name: 'handed on', files: fetched('if (res.ok) log(res);') },
    { name: 'returned', files: fetched('log(res.status); return res;') },
    { name: 'never looked at', files: fetched('') },
  ],
  silent: [
    {
      name: 'another service',
      files: js("const res = await fetch(url, { method: 'POST', body: JSON.stringify({ a: 1 }) }); return res.ok;", ''),
    },
  ],
  invalid: [
    {
      files: fetched('if (res.status !== 200) throw new Error(res.statusText);'),
      flags: ['res.status'],
      severity: 'warning',
      message: 'SendStatusSet',
    },
    { files: fetched('return res.ok;'), flags: ['res.ok'] },
    {
      name: 'legacy, Python',
      files: {
        'send.py': `import requests

def send(phone):
    r = requests.post("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400529871&random=" + str(random), json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1, "sig": sig(phone)})
    return r.status_code == 200
`,
      },
      flags: ['r.status_code'],
      message: 'result',
    },
  ],
});

const attempts = (body: string): Files => js(`for (let i = 0; i < 3; i++) {\n${body}\n}`);
testRule('retry-permanent', {
  valid: [
    {
      name: 'some codes',
      files: attempts(
        "const r = await client.SendSms(request); const c = r.SendStatusSet[0].Code; if (c === 'Ok') break; if (c === 'FailedOperation.JsonParseFail') throw c;",
      ),
    },
    {
      name: 'a function chooses',
      files: attempts(
        "const r = await client.SendSms(request); if (r.SendStatusSet[0].Code === 'Ok') break; if (!passes(r.SendStatusSet[0].Code)) break;",
      ),
    },
    { name: 'after an exception', files: attempts('try { return await client.SendSms(request); } catch (e) { log(e); }') },
    {
      name: 'one for each',
      files: js("for (const r of list) { const s = await client.SendSms(r); if (s.SendStatusSet[0].Code === 'Ok') break; }"),
    },
    {
      name: 'until the first failure',
      files: attempts("const r = await client.SendSms(request); if (r.SendStatusSet[0].Code !== 'Ok') break;"),
    },
    {
      name: 'caught on the way',
      files: {
        'send.py': py('try:\n    return client.SendSms(req)\nexcept Exception as e:\n    log(e)')['send.py']!.replace(
          'def send',
          '@retry(stop=stop_after_attempt(3))\ndef send',
        ),
      },
    },
    {
      name: 'tenacity with a choice',
      files: {
        'send.py': py('return client.SendSms(req)')['send.py']!.replace(
          'def send',
          '@retry(retry=retry_if_exception_type(IOError))\ndef send',
        ),
      },
    },
    {
      name: 'a class of failures by position',
      files: { 'send.py': py('return client.SendSms(req)')['send.py']!.replace('def send', '@retry(IOError, tries=3)\ndef send') },
    },
  ],
  silent: [
    {
      name: 'the code is not known',
      files: attempts('const r = await client.SendSms(request); if (r.SendStatusSet[0].Code === good) break;'),
    },
  ],
  invalid: [
    {
      files: attempts("const r = await client.SendSms(request); if (r.SendStatusSet[0].Code === 'Ok') break;"),
      flags: ['SendSms'],
      severity: 'info',
      also: [],
    },
    {
      name: 'tenacity',
      files: {
        'send.py': py('return client.SendSms(req)')['send.py']!.replace('def send', '@retry(stop=stop_after_attempt(3))\ndef send'),
      },
      flags: ['@retry(stop=stop_after_attempt(3))'],
      message: '@retry',
      also: [],
    },
  ],
});

testRule('retry-timeout', {
  valid: [
    {
      name: 'no loop',
      level: 'warning',
      files: js("const r = await client.SendSms(request); if (r.SendStatusSet[0].Code === 'InternalError.Timeout') log(r);"),
    },
    {
      name: 'one for each',
      level: 'warning',
      files: js(
        "for (const r of list) { const s = await client.SendSms(r); if (s.SendStatusSet[0].Code === 'InternalError.Timeout') break; }",
      ),
    },
    {
      name: 'off by default',
      files: attempts("const r = await client.SendSms(request); if (r.SendStatusSet[0].Code !== 'InternalError.Timeout') break;"),
    },
  ],
  silent: [{ level: 'warning', files: attempts('const r = await client.SendSms(request); if (r.SendStatusSet[0].Code !== code) break;') }],
  invalid: [
    {
      level: 'warning',
      files: attempts("const r = await client.SendSms(request); if (r.SendStatusSet[0].Code !== 'InternalError.Timeout') break;"),
      flags: ["'InternalError.Timeout'"],
      also: [],
    },
    {
      name: 'an exception',
      level: 'info',
      files: attempts(
        "try { return await client.SendSms(request); } catch (e) { if (e.code === 'InternalError.SendAndRecvFail') continue; throw e; }",
      ),
      flags: ["'InternalError.SendAndRecvFail'"],
      also: [],
    },
  ],
});

const NEW = "new Client({ credential: { secretId: process.env.ID, secretKey: process.env.KEY }, region: 'ap-guangzhou' })";
const MADE = HEAD.replace(/^const client.*\n/m, '');
const ROUTE = (body: string, head = MADE): Files => ({ 'send.js': `${head}app.post('/sms', async (req, res) => {\n${body}\n});\n` });
testRule('client-per-call', {
  valid: [
    { name: 'once', files: ROUTE('res.json(await client.SendSms(req.body));', HEAD) },
    { name: 'a function that merely sends', files: js(`const c = ${NEW}; return c.SendSms(request);`, MADE) },
    { name: 'made when it is first needed', files: ROUTE(`if (!c) c = ${NEW}; res.json(await c.SendSms(req.body));`, `${MADE}let c;\n`) },
    { name: 'kept in a field', files: ROUTE(`app.locals.sms = ${NEW}; res.json(await app.locals.sms.SendSms(req.body));`) },
    { name: 'kept by a cache', files: ROUTE(`const c = ${NEW}; cache.set('sms', c); res.json(await c.SendSms(req.body));`) },
    { name: 'before the loop', files: js(`const c = ${NEW}; for (const r of list) log(await c.SendSms(r));`, MADE) },
    {
      name: 'another account each time',
      files: js(
        "for (const a of list) { const c = new Client({ credential: { secretId: a.id, secretKey: a.key }, region: 'ap-guangzhou' }); log(await c.SendSms(request)); }",
        MADE,
      ),
    },
    {
      name: 'a path that is none',
      files: { 'send.js': `${MADE}bus.post('sms', async (req) => { const c = ${NEW}; return c.SendSms(req); });\n` },
    },
    {
      name: 'a function that is remembered',
      files: {
        'send.py': `import os
from functools import lru_cache
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import sms_client, models

@lru_cache
def client():
    return sms_client.SmsClient(credential.Credential(os.environ["ID"], os.environ["KEY"]), "ap-guangzhou")

@app.post("/sms")
def handler():
    return client().SendSms(models.SendSmsRequest())
`,
      },
    },
  ],
  silent: [
    {
      name: 'a credential of a customer',
      files: ROUTE(
        "const a = await find(req.body.id); const c = new Client({ credential: { secretId: a.id, secretKey: a.key }, region: 'ap-guangzhou' }); res.json(await c.SendSms(req.body));",
      ),
    },
    {
      name: 'a credential that is not known',
      files: ROUTE("const c = new Client({ credential: keysOf(req), region: 'ap-guangzhou' }); res.json(await c.SendSms(req.body));"),
    },
  ],
  invalid: [
    {
      files: ROUTE(`const c = ${NEW}; res.json(await c.SendSms(req.body));`),
      flags: [NEW],
      severity: 'info',
      message: 'Each request',
      also: [],
    },
    {
      files: js(`for (const r of list) { const c = ${NEW}; log(await c.SendSms(r)); }`, MADE),
      flags: [NEW],
      message: 'Each round',
      also: [],
    },
    {
      name: 'forEach',
      files: js(`list.forEach(async (r) => { const c = ${NEW}; log(await c.SendSms(r)); });`, MADE),
      flags: [NEW],
      also: [],
    },
    {
      name: 'in a helper',
      files: ROUTE('res.json(await make().SendSms(req.body));', `${MADE}function make() { return ${NEW}; }\n`),
      flags: [NEW],
      also: [],
    },
  ],
});

const PAGE = 'import { sms } from "tencentcloud-sdk-nodejs";\n';
testRule('client-in-frontend', {
  valid: [
    { files: { 'send.ts': `${PAGE}export const c = new sms.v20210111.Client({});\nc.SendSms(r).then(log);\n` } },
    {
      name: 'types',
      files: {
        'Login.vue':
          '<script setup lang="ts">\nimport type { Client } from "tencentcloud-sdk-nodejs/tencentcloud/services/sms/v20210111/sms_client";\nconst a = "SendSms";\n</script>\n',
      },
    },
    {
      name: 'a cloud function',
      files: {
        'index.js':
          'const wx = require("wx-server-sdk");\nconst sdk = require("tencentcloud-sdk-nodejs");\nexports.main = async (r) => { wx.request({}); return new sdk.sms.v20210111.Client({}).SendSms(r); };\n',
      },
    },
    {
      name: 'an object of that name',
      files: {
        'a.js':
          'const sdk = require("tencentcloud-sdk-nodejs");\nexports.main = async (r) => { wx.getWXContext(); return new sdk.sms.v20210111.Client({}).SendSms(r); };\n',
      },
    },
    { name: 'no SDK', files: { 'Login.vue': '<script setup>\nimport { SendSms } from "../api";\nSendSms(1);\n</script>\n' } },
    {
      name: 'Astro',
      files: { 'page.astro': `---\n${PAGE}const c = new sms.v20210111.Client({});\nawait c.SendSms(r).then(log);\n---\n<p/>\n` },
    },
  ],
  silent: [
    {
      name: 'nothing says where it runs',
      files: { 'a.js': `${PAGE}const c = new sms.v20210111.Client({});\nc.SendSms(document.title).then(log);\n` },
    },
  ],
  invalid: [
    {
      name: 'Vue',
      files: { 'Login.vue': `<script setup>\n${PAGE}const c = new sms.v20210111.Client({});\nc.SendSms(r).then(log);\n</script>\n` },
      flags: ['sms'],
      severity: 'warning',
    },
    {
      name: 'use client',
      files: { 'page.tsx': `"use client";\n${PAGE}const c = new sms.v20210111.Client({});\nexport const send = (r) => c.SendSms(r);\n` },
      flags: ['sms'],
      message: 'use client',
    },
    {
      name: 'a mini program',
      files: {
        'page.js':
          'const sdk = require("tencentcloud-sdk-nodejs");\nPage({ send() { new sdk.sms.v20210111.Client({}).SendSms(r).then(() => wx.showToast({ title: "ok" })); } });\n',
      },
      flags: ['require("tencentcloud-sdk-nodejs")'],
      message: 'wx',
    },
  ],
});

const SAME = "{ TemplateId: '148021', PhoneNumberSet: ['+8613800138000'], SmsSdkAppId: '1400529871', SignName: '云帆商城' }";
testRule('loop-same-number', {
  valid: [
    { name: 'no loop', files: js(`log(await client.SendSms(${SAME}));`) },
    { name: 'another number', files: js(`for (const p of list) log(await client.SendSms(${SAME.replace("'+8613800138000'", 'p')}));`) },
    {
      name: 'another text',
      files: js(`for (const p of list) log(await client.SendSms(${SAME.replace('SmsSdkAppId', 'TemplateParamSet: [p], SmsSdkAppId')}));`),
    },
    { name: 'a pause', files: js(`for (const p of list) { log(await client.SendSms(${SAME})); await sleep(30000); }`) },
    { name: 'another attempt', files: js(`for (let i = 0; i < 3; i++) { const r = await client.SendSms(${SAME}); if (good(r)) break; }`) },
    { name: 'a timer', files: js(`while (true) { log(await client.SendSms(${SAME})); await queue.take(); }`) },
    { name: 'two templates', files: js(`for (const t of ['1', '2']) log(await client.SendSms(${SAME.replace("'148021'", 't')}));`) },
    {
      name: 'Python: a pause',
      files: py(
        'for o in orders:\n    time.sleep(30)\n    req.PhoneNumberSet = ["+8613800138000"]\n    req.TemplateId = "148021"\n    log(client.SendSms(req))',
      ),
    },
  ],
  silent: [
    {
      name: 'a template that is not known',
      files: js(`for (const p of list) log(await client.SendSms(${SAME.replace("'148021'", 'code')}));`),
    },
    {
      name: 'a number that is not known',
      files: js(`for (const p of list) log(await client.SendSms(${SAME.replace("'+8613800138000'", 'phone')}));`),
    },
  ],
  invalid: [
    {
      files: js(`for (const p of list) log(await client.SendSms(${SAME}));`),
      flags: ["'+8613800138000'"],
      severity: 'warning',
      message: '+8613800138000',
      also: [],
    },
    {
      name: 'a number of times',
      files: js(`for (let i = 0; i < 20; i++) { log(await client.SendSms(${SAME})); }`),
      flags: ["'+8613800138000'"],
      also: [],
    },
    {
      name: 'forEach',
      files: js(`list.forEach(async () => { log(await client.SendSms(${SAME})); });`),
      flags: ["'+8613800138000'"],
      also: [],
    },
    {
      name: 'through a wrapper',
      files: js(`const alarm = async () => { log(await client.SendSms(${SAME})); };\nfor (const p of list) await alarm();`),
      flags: ["'+8613800138000'"],
    },
  ],
});

const keyed = (a: string, b: string, id = 'process.env.ID'): Files => ({
  'a.js': `${MADE}const c = new Client({ credential: { secretId: ${id}, secretKey: process.env.KEY }, region: 'ap-guangzhou' });
exports.one = (p) => c.SendSms({ SmsSdkAppId: ${a}, TemplateId: '1', PhoneNumberSet: [p], SignName: '云帆商城' });
exports.two = (p) => c.SendSms({ SmsSdkAppId: ${b}, TemplateId: '1', PhoneNumberSet: [p], SignName: '云帆商城' });
`,
});
testRule('appid-mixed', {
  valid: [
    { level: 'warning', files: keyed("'1400529871'", "'1400529871'") },
    { name: 'off by default', files: keyed("'1400529871'", "'1400529872'") },
  ],
  silent: [
    { level: 'warning', files: keyed("'1400529871'", 'process.env.APP') },
    { level: 'warning', name: 'a key that is not known', files: keyed("'1400529871'", "'1400529872'", 'load()') },
  ],
  invalid: [{ level: 'warning', files: keyed("'1400529871'", "'1400529872'"), flags: ["'1400529872'"], message: '1400529871' }],
});

testRule('phone-set-unbounded', {
  valid: [
    {
      level: 'info',
      name: 'parts',
      files: js(
        'const all = []; for (const u of list) all.push(u.phone); for (let i = 0; i < 9; i++) log(await client.SendSms({ PhoneNumberSet: all.slice(0, 200) }));',
      ),
    },
    {
      level: 'info',
      name: 'its length is looked at',
      files: js(
        'const all = []; for (const u of list) all.push(u.phone); if (all.length > 200) throw new Error(); log(await client.SendSms({ PhoneNumberSet: all }));',
      ),
    },
    { level: 'info', files: js('log(await client.SendSms({ PhoneNumberSet: [phone] }));') },
    {
      name: 'off by default',
      files: js('const all = []; for (const u of list) all.push(u.phone); log(await client.SendSms({ PhoneNumberSet: all }));'),
    },
  ],
  silent: [{ level: 'info', files: js('log(await client.SendSms({ PhoneNumberSet: list }));') }],
  invalid: [
    {
      level: 'info',
      files: js('const all = []; for (const u of list) all.push(u.phone); log(await client.SendSms({ PhoneNumberSet: all }));'),
      flags: ['[]'],
      also: [],
    },
  ],
});

const CATALOG = `complete: true
apps:
  - { id: "1400529871", name: a }
signs:
  - { id: 1, name: 云帆商城, international: false, status: approved }
templates:
  - { id: 148021, name: 促销, type: marketing, international: false, status: approved, content: "新品上市，拒收请回复R" }
  - { id: 148022, name: 发货, type: notification, international: false, status: approved, content: "您的订单已发货。" }
`;
const send = (id: string): string =>
  `log(await client.SendSms({ TemplateId: ${id}, PhoneNumberSet: [phone()], SmsSdkAppId: '1400529871', SignName: '云帆商城' }));`;
const job = (cron: string, id = "'148021'", options = ", { timezone: 'Asia/Shanghai' }"): Files => ({
  ...top(`cron.schedule(${cron}, async () => { ${send(id)} }${options});`),
  'sms-catalog.yaml': CATALOG,
});
testRule('marketing-hours', {
  valid: [
    { files: job("'0 10 * * *'") },
    { name: 'at ten in the evening', files: job("'0 22 * * *'") },
    { name: 'every hour', files: job("'0 * * * *'") },
    { name: 'every other hour', files: job("'0 */2 * * *'") },
    { name: 'a notification', files: job("'0 23 * * *'", "'148022'") },
    { name: 'another zone', files: job("'0 2 * * *'", "'148021'", ", { timezone: 'UTC' }") },
    { name: 'a zone that is not known', files: job("'0 2 * * *'", "'148021'", ', { timezone: zone }') },
    { name: 'no expression', files: job("'tonight at 23'") },
  ],
  silent: [{ files: job('night') }, { name: 'a template that is not known', files: job("'0 23 * * *'", 'id') }],
  invalid: [
    { files: job("'0 23 * * *'"), flags: ["'0 23 * * *'"], severity: 'warning', message: 'runs at 23:00', also: [] },
    {
      name: 'no zone',
      files: job("'30 2,10 * * *'", "'148021'", ''),
      flags: ["'30 2,10 * * *'"],
      severity: 'info',
      message: 'runs at 2:00',
      also: [],
    },
    {
      name: 'Spring',
      files: {
        'Job.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class Job {
  SmsClient client;
  @Scheduled(cron = "0 0 23 * * ?", zone = "Asia/Shanghai")
  public void promote() throws Exception {
    SendSmsRequest req = new SendSmsRequest();
    req.setTemplateId("148021");
    SendSmsResponse res = client.SendSms(req);
    log(res);
  }
}
`,
        'sms-catalog.yaml': CATALOG,
      },
      flags: ['"0 0 23 * * ?"'],
      severity: 'warning',
    },
  ],
});

const individual = { individualAccount: true };
testRule('individual-marketing', {
  valid: [
    { name: 'not said', source: 'SendSms({ TemplateId: "148021", ...? })', catalog: CATALOG },
    { settings: individual, source: 'SendSms({ TemplateId: "148022", ...? })', catalog: CATALOG },
    { settings: individual, source: 'SendSms({ TemplateId: "148021", ...? })' },
    { settings: individual, source: 'sendsms({ Type: 0, ...? })', api: 'v5' },
    {
      settings: individual,
      name: 'another kind',
      files: js(
        "log(await client.AddSmsTemplate({ TemplateName: '发货', TemplateContent: '您的订单已发货。', SmsType: 2, International: 0, Remark: '发货' }));",
      ),
    },
  ],
  silent: [{ settings: individual, source: 'SendSms({ TemplateId: ?, ...? })', catalog: CATALOG }],
  invalid: [
    {
      settings: individual,
      source: 'SendSms({ TemplateId: "148021", ...? })',
      catalog: CATALOG,
      flags: ['"148021"'],
      severity: 'error',
      also: [],
    },
    { settings: individual, source: 'SendSms({ TemplateId: when(a, "148021", "148022"), ...? })', catalog: CATALOG, flags: ['"148021"'] },
    { settings: individual, source: 'sendsms({ Type: 1, ...? })', api: 'v5', flags: ['1'], message: 'type 1' },
    {
      name: 'a template that is handed in',
      settings: individual,
      files: js(
        "log(await client.AddSmsTemplate({ TemplateName: '促销', TemplateContent: '新品上市，拒收请回复R', SmsType: 1, International: 0, Remark: '促销' }));",
      ),
      flags: ['1'],
      message: 'SmsType 1',
    },
  ],
});

const hook = (body: string): Files => ({ 'hook.js': `app.post('/sms', (req, res) => {\n${body}\n});\n` });
const OK = "res.json({ result: 0, errmsg: 'OK' });";
const EACH = 'for (const r of req.body) save(r.errmsg, r.report_status);';
testRule('callback-shape', {
  valid: [
    { files: hook(`${EACH} ${OK}`) },
    { name: 'forEach', files: hook(`req.body.forEach(({ errmsg, report_status }) => save(errmsg, report_status)); ${OK}`) },
    { name: 'the first', files: hook(`save(req.body[0].errmsg, req.body[0].report_status); ${OK}`) },
    { name: 'an answer', files: hook(`save(req.body.extend, req.body.text, req.body.nationcode, req.body.mobile); ${OK}`) },
    { name: 'one name alone', files: hook(`save(req.body.report_status); ${OK}`) },
    { name: 'another vendor', files: hook(`save(req.body.sid, req.body.report_status, req.body.error_msg); ${OK}`) },
    { name: 'another object', files: hook(`save(row.errmsg, row.report_status); ${OK}`) },
    {
      name: 'made a list of',
      files: hook(
        `const all = Array.isArray(req.body) ? req.body : [req.body]; for (const r of all) save(r.errmsg, r.report_status); ${OK}`,
      ),
    },
  ],
  silent: [{ name: 'a body that is not known', files: hook(`const r = parse(req); save(r.errmsg, r.report_status); ${OK}`) }],
  invalid: [
    {
      files: hook(`save(req.body.errmsg, req.body.report_status); ${OK}`),
      flags: ['req.body.errmsg'],
      severity: 'warning',
      message: 'array',
      also: [],
    },
    {
      name: 'unpacked',
      files: hook(`const { errmsg, report_status } = req.body; save(errmsg, report_status); ${OK}`),
      flags: ['{ errmsg, report_status }'],
      also: [],
    },
    {
      name: 'an answer as a list',
      files: hook(`for (const r of req.body) save(r.extend, r.text, r.nationcode, r.mobile); ${OK}`),
      flags: ['r.extend'],
      message: 'one object',
      also: [],
    },
    {
      name: 'Django',
      files: {
        'views.py':
          'import json\n\ndef status(request):\n    data = json.loads(request.body)\n    save(data["errmsg"], data.get("report_status"))\n    return JsonResponse({"result": 0, "errmsg": "OK"})\n',
      },
      flags: ['data["errmsg"]'],
      also: [],
    },
  ],
});

testRule('callback-answer', {
  valid: [
    { files: hook(`${EACH} ${OK}`) },
    { name: 'a failure', files: hook(`if (!ok) return res.json({ result: 1, errmsg: 'try again' }); ${EACH} ${OK}`) },
    { name: 'refused', files: hook(`if (!ok) return res.status(400).json({ error: 'x' }); ${EACH} ${OK}`) },
    { name: 'beside a right one', files: hook(`if (!ok) return res.send('nothing'); ${EACH} ${OK}`) },
    { name: 'no callback', files: hook("res.send('ok');") },
  ],
  silent: [{ files: hook(`${EACH} res.json(answer);`) }, { files: hook(`${EACH} res.json({ result: code });`) }],
  invalid: [
    { files: hook(`${EACH} res.send('ok');`), flags: ["'ok'"], severity: 'info', message: 'errmsg', also: [] },
    { files: hook(`${EACH} res.json({ code: 0 });`), flags: ['{ code: 0 }'], fixed: null, also: [] },
    {
      files: hook(`${EACH} res.json({ result: '0', errmsg: 'OK' });`),
      flags: ["'0'"],
      fixed: hook(`${EACH} res.json({ result: 0, errmsg: 'OK' });`)['hook.js']!,
      safety: 'suggestion',
      also: [],
    },
  ],
});

testRule('sender-id-default', {
  valid: [{ level: 'info', source: 'SendSms({ SenderId: "Acme", ...? })' }, { source: 'SendSms({ SenderId: "Qsms", ...? })' }],
  silent: [{ level: 'info', source: 'SendSms({ SenderId: ?, ...? })' }],
  invalid: [{ level: 'info', source: 'SendSms({ SenderId: "Qsms", ...? })', flags: ['"Qsms"'], also: [] }],
});

const OTP = `templates:
  - { id: 1, name: a, type: verification, international: false, status: approved, content: "验证码为{1}，{2}分钟内有效" }
  - { id: 2, name: b, type: notification, international: false, status: approved, content: "您的订单{1}共{2}件" }
`;
testRule('param-empty', {
  valid: [
    { source: 'SendSms({ TemplateParamSet: ["1"], ...? })' },
    { name: 'a name', source: 'const NONE = ""\nSendSms({ TemplateParamSet: [NONE], ...? })' },
    { name: 'a fallback', source: 'SendSms({ TemplateParamSet: [when(a, ?, "")], ...? })' },
    { name: 'a verification template', source: 'SendSms({ TemplateId: "1", TemplateParamSet: ["", "5"], ...? })', catalog: OTP },
  ],
  silent: [{ source: 'SendSms({ TemplateParamSet: [?], ...? })' }],
  invalid: [
    {
      source: 'SendSms({ TemplateId: "2", TemplateParamSet: ["A1", ""], ...? })',
      catalog: OTP,
      flags: ['""'],
      severity: 'info',
      message: '{2}',
      also: [],
    },
    { source: 'SendSms({ TemplateParamSet: ["", ...?], ...? })', flags: ['""'], also: [] },
  ],
});

testRule('param-otp-guess', {
  valid: [
    { source: 'const code = "437012"\nSendSms({ TemplateParamSet: [code], ...? })' },
    { name: 'another code', source: 'const couponCode = "A1B2C3"\nSendSms({ TemplateParamSet: [couponCode], ...? })' },
    { name: 'a name for something else', source: 'const city = "Shenzhen"\nSendSms({ TemplateParamSet: [city], ...? })' },
    {
      name: 'in the catalog',
      source: 'const code = "A1B2C3"\nSendSms({ TemplateId: "2", TemplateParamSet: [code, "1"], ...? })',
      catalog: OTP,
    },
    { name: 'a test', source: 'const code = "A1B2C3"\nSendSms({ TemplateParamSet: [code], ...? })', call: { inTest: true } },
    { name: 'a placeholder', source: 'const code = "xxxxxx"\nSendSms({ TemplateParamSet: [code], ...? })' },
  ],
  silent: [{ source: 'SendSms({ TemplateParamSet: [?], ...? })' }],
  invalid: [
    {
      source: 'const code = "A1B2C3"\nSendSms({ TemplateParamSet: [code], ...? })',
      flags: ['"A1B2C3"'],
      severity: 'info',
      message: '"code"',
      also: [],
    },
    { source: 'const verifyCode = "12345678"\nSendSms({ TemplateParamSet: [verifyCode], ...? })', flags: ['"12345678"'] },
  ],
});

testRule('param-order', {
  valid: [
    {
      level: 'info',
      source: 'const code = "1234"\nconst minutes = "5"\nSendSms({ TemplateId: "1", TemplateParamSet: [code, minutes], ...? })',
      catalog: OTP,
    },
    {
      level: 'info',
      name: 'one name alone',
      source: 'const minutes = "5"\nSendSms({ TemplateId: "1", TemplateParamSet: [minutes, "5"], ...? })',
      catalog: OTP,
    },
    {
      level: 'info',
      name: 'another text',
      source: 'const code = "1234"\nconst minutes = "5"\nSendSms({ TemplateId: "2", TemplateParamSet: [minutes, code], ...? })',
      catalog: OTP,
    },
    {
      name: 'off by default',
      source: 'const code = "1234"\nconst minutes = "5"\nSendSms({ TemplateId: "1", TemplateParamSet: [minutes, code], ...? })',
      catalog: OTP,
    },
  ],
  silent: [
    {
      level: 'info',
      source: 'const code = "1234"\nconst minutes = "5"\nSendSms({ TemplateId: ?, TemplateParamSet: [minutes, code], ...? })',
      catalog: OTP,
    },
  ],
  invalid: [
    {
      level: 'info',
      source: 'const code = "1234"\nconst minutes = "5"\nSendSms({ TemplateId: "1", TemplateParamSet: [minutes, code], ...? })',
      catalog: OTP,
      flags: ['[minutes, code]'],
      message: '{1} and {2}',
      also: [],
    },
  ],
});

const LONG = '长'.repeat(60);
const sized = (id: string, phone: string, params: string, sign = '"云帆商城"'): string =>
  `SendSms({ TemplateId: ${id}, SignName: ${sign}, PhoneNumberSet: [${phone}], TemplateParamSet: ${params}, ...? })`;
const SIZES = `templates:
  - { id: 2, name: b, type: notification, international: false, status: approved, content: "您的订单{1}共{2}件" }
  - { id: 3, name: c, type: notification, international: true, status: approved, content: "Order {1} of {2}" }
  - { id: 4, name: d, type: notification, international: false, status: approved, content: "${'长'.repeat(80)}{1}" }
`;
testRule('render-segments', {
  valid: [
    { source: sized('"2"', '"+8613800138000"', '["A1", "2"]'), catalog: SIZES },
    { name: 'GSM', source: sized('"3"', '"+14155550100"', `["${'a'.repeat(140)}", "2"]`, '"Acme"'), catalog: SIZES },
    { name: 'the fixed text alone', source: sized('"4"', '"+8613800138000"', '["1"]'), catalog: SIZES },
    { name: 'no catalog', source: sized('"2"', '"+8613800138000"', `["${LONG}", "2"]`) },
  ],
  silent: [
    { source: sized('"2"', '"+8613800138000"', '[?, ?]'), catalog: SIZES },
    { source: sized('?', '?', `["${LONG}", "2"]`), catalog: SIZES },
  ],
  invalid: [
    {
      source: sized('"2"', '"+8613800138000"', `["${LONG}", "2"]`),
      catalog: SIZES,
      flags: [`["${LONG}", "2"]`],
      severity: 'info',
      message: 'about 2',
      also: ['tpl-multi-segment', 'param-length'],
    },
    {
      name: 'Malaysia',
      source: sized('"3"', '"+60123456789"', `["${'a'.repeat(140)}", "2"]`, '"Acme"'),
      catalog: SIZES,
      flags: [`["${'a'.repeat(140)}", "2"]`],
      message: 'about 2',
    },
  ],
});
