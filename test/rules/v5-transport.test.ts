import { testRule } from '../harness/rules.js';
import { CORRECT } from './legacy-clients.js';

const URL = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=7226249334';
const BODY = '{"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1110, "params": [code], "sig": sig, "time": now}';
const ALSO = ['v5-deprecated'];

const python = (send: string, before = '') => ({
  'send.py': `import json
import requests


def send(phone, code, sig, now, headers):
    body = ${BODY}
${before}    return ${send}
`,
});
const post = (args: string, before = '') => ({ files: python(`requests.post("${URL}", ${args})`, before) });
const js = (options: string, call = 'fetch') => ({
  files: {
    'send.js': `const axios = require("axios");
exports.send = async (phone, code, sig, time, headers) => {
  const body = { tel: { nationcode: "86", mobile: phone }, tpl_id: 1110, params: [code], sig, time };
  return ${call}("${URL}", ${options});
};
`,
  },
});

testRule('v5-content-type', {
  valid: [
    ...CORRECT,
    post('json=body'),
    post('json=body, headers={"Content-Type": "application/json"}'),
    // Some other service.
    { files: { 'a.py': 'import requests\nrequests.post("https://example.com", data="a=1", headers={"Content-Type": "text/plain"})\n' } },
  ],
  silent: [post('json=body, headers=headers')],
  invalid: [
    {
      ...post('data=json.dumps(body), headers={"Content-Type": "text/plain"}'),
      flags: ['"text/plain"'],
      fixed: post('data=json.dumps(body), headers={"Content-Type": "application/json;charset=utf-8"}').files['send.py'],
      safety: 'suggestion',
      severity: 'warning',
      also: ALSO,
    },
    {
      ...js('body, { headers: { "content-type": "application/x-www-form-urlencoded" } }', 'axios.post'),
      flags: ['"application/x-www-form-urlencoded"'],
      fixed: null,
      also: ALSO,
    },
    {
      files: {
        'send.php': `<?php
function send($phone, $code, $sig, $time) {
    $ch = curl_init('${URL}');
    curl_setopt($ch, CURLOPT_HTTPHEADER, array('Accept: */*', 'Content-Type: multipart/form-data'));
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(array('tel' => array('nationcode' => '86', 'mobile' => $phone), 'tpl_id' => 1110, 'params' => array($code), 'sig' => $sig, 'time' => $time)));
    return curl_exec($ch);
}
`,
      },
      flags: ['multipart/form-data'],
      also: ALSO,
    },
  ],
});

testRule('v5-content-type-missing', {
  valid: [
    post('json=body'),
    js('{ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }'),
    { files: python(`session.post("${URL}", data=json.dumps(body))`, '    session = requests.Session()\n') },
  ],
  silent: [post('data=json.dumps(body), headers=headers'), js('{ method: "POST", headers, body: JSON.stringify(body) }')],
  invalid: [
    { ...post('data=json.dumps(body)'), flags: ['post'], severity: 'info' },
    { ...js('{ method: "POST", body: JSON.stringify(body) }'), flags: ['fetch'] },
  ],
});

testRule('v5-method', {
  valid: [...CORRECT, post('json=body'), js('{ method: "POST", body: JSON.stringify(body) }'), js('{ params: body }', 'cache.get')],
  silent: [js('{ method: headers.method, body: JSON.stringify(body) }')],
  invalid: [
    { files: python(`requests.get("${URL}", json=body)`), flags: ['get'], severity: 'error', message: 'GET', also: [] },
    { ...js('{ method: "GET", body: JSON.stringify(body) }'), flags: ['fetch'], also: [] },
    {
      files: python(`requests.post("${URL.replace('sendsms', 'sendmultisms')}", json=body)`),
      flags: [`"${URL.replace('sendsms', 'sendmultisms')}"`],
      message: 'no sendmultisms',
      also: ALSO,
    },
  ],
});

testRule('v5-body-quotes', {
  valid: [
    ...CORRECT,
    post('data=json.dumps(body)'),
    post('data=str(body).replace("\'", \'"\')'),
    js(
      `{ method: "POST", body: '{"tel": {"nationcode": "86", "mobile": "' + phone + '"}, "tpl_id": 1110, "params": [], "sig": "' + sig + '", "time": 1}' }`,
    ),
  ],
  silent: [post('data=headers'), js(`{ method: "POST", body: headers + "'tel': {'nationcode': '86'}, 'tpl_id': 1110}" }`)],
  invalid: [
    { ...post('data=str(body)'), flags: ['post'], severity: 'error', message: 'json.dumps', also: [] },
    {
      ...js(`{ method: "POST", body: "{'tel': {'nationcode': '86', 'mobile': '" + phone + "'}, 'tpl_id': 1110}" }`),
      flags: [`"{'tel': {'nationcode': '86', 'mobile': '" + phone + "'}, 'tpl_id': 1110}"`],
      message: 'double quotes',
      also: ALSO,
    },
    {
      ...js(`{ method: "POST", body: '{"tel": {"nationcode": "86", "mobile": "13711112222"}, "tpl_id": 1110,}' }`),
      flags: [`'{"tel": {"nationcode": "86", "mobile": "13711112222"}, "tpl_id": 1110,}'`],
      message: 'no comma',
      also: ALSO,
    },
  ],
});

testRule('http-json-literal', {
  valid: [
    js(`{ method: "POST", body: '{"tel": {"nationcode": "86", "mobile": "13711112222"}, "tpl_id": 1110, "params": []}' }`),
    js(`{ method: "POST", body: '{"tel": {{tel}}, "tpl_id": 1110}' }`),
    js(`{ method: "POST", body: '{"tel": {"nationcode": "86", "mobile": <number>}, "tpl_id": 1110}' }`),
    js(`{ method: "POST", body: 'tel={"nationcode"}' }`),
  ],
  silent: [js(`{ method: "POST", body: '{"tel": ' + phone + ' "tpl_id": 1110}' }`)],
  invalid: [
    {
      ...js(`{ method: "POST", body: '{"tel": {"nationcode": "86", "mobile": "13711112222"} "tpl_id": 1110}' }`),
      flags: [`'{"tel": {"nationcode": "86", "mobile": "13711112222"} "tpl_id": 1110}'`],
      severity: 'error',
      message: '"tpl_id"',
      also: ALSO,
    },
    {
      files: {
        'api.py': `import requests


def send(authorization, stamp):
    return requests.post(
        "https://sms.tencentcloudapi.com",
        headers={"X-TC-Action": "SendSms", "X-TC-Version": "2021-01-11", "X-TC-Timestamp": stamp, "Authorization": authorization},
        data='{"PhoneNumberSet": ["+8613711112222",], "SmsSdkAppId": "1400006666"}',
    )
`,
      },
      flags: [`'{"PhoneNumberSet": ["+8613711112222",], "SmsSdkAppId": "1400006666"}'`],
      message: 'comma',
      also: [],
    },
  ],
});

testRule('v5-body-encoding', {
  valid: [
    ...CORRECT,
    post('data=json.dumps(body).encode("gbk")'),
    post('data=json.dumps(body, ensure_ascii=False).encode("utf-8")'),
    js('{ method: "POST", headers: { "Content-Type": "application/json; charset=UTF-8" }, body: JSON.stringify(body) }'),
  ],
  silent: [post('data=json.dumps(body, ensure_ascii=False).encode(headers)')],
  invalid: [
    {
      ...post('data=json.dumps(body, ensure_ascii=False).encode("gbk"), headers={"Content-Type": "application/json"}'),
      flags: ['"gbk"'],
      fixed: post('data=json.dumps(body, ensure_ascii=False).encode("utf-8"), headers={"Content-Type": "application/json"}').files[
        'send.py'
      ],
      safety: 'suggestion',
      severity: 'warning',
      also: ALSO,
    },
    {
      ...js('{ method: "POST", headers: { "Content-Type": "application/json;charset=GBK" }, body: JSON.stringify(body) }'),
      flags: ['"application/json;charset=GBK"'],
      fixed: js('{ method: "POST", headers: { "Content-Type": "application/json;charset=utf-8" }, body: JSON.stringify(body) }').files[
        'send.js'
      ],
      also: ALSO,
    },
  ],
});

const abroad = (tel: string) => ({
  files: python(
    `requests.post("${URL.replace('sendsms', 'sendisms')}", json={"tel": ${tel}, "tpl_id": 1110, "params": [code], "sig": sig, "time": now})`,
  ),
});

testRule('v5-isms-plus', {
  valid: [abroad('"+8613711112222"'), abroad('"+12025550123"'), post('json=body')],
  silent: [abroad('phone'), abroad('"+" + phone')],
  invalid: [
    {
      ...abroad('"8613711112222"'),
      flags: ['"8613711112222"'],
      fixed: abroad('"+8613711112222"').files['send.py'],
      safety: 'suggestion',
      severity: 'error',
      also: ALSO,
    },
    { ...abroad('"13711112222"'), flags: ['"13711112222"'], fixed: null, also: ALSO },
    { ...abroad('"008613711112222"'), flags: ['"008613711112222"'], fixed: abroad('"+8613711112222"').files['send.py'], also: ALSO },
  ],
});

const loop = (send: string, before = '') => ({
  level: 'warning' as const,
  files: {
    'send.py': `import requests


def send_all(phones, code, sign, now):
${before}    for phone in phones:
        ${send}("${URL}", json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1110, "params": [code], "sig": sign(phone), "time": now})
`,
  },
});

testRule('no-keepalive-v5', {
  valid: [
    { ...post('json=body'), level: 'warning' },
    loop('session.post', '    session = requests.Session()\n'),
    { files: loop('requests.post').files },
  ],
  silent: [{ ...loop('sign.client.post') }],
  invalid: [{ ...loop('requests.post'), flags: ['post'] }],
});

const get = (query: string) => ({
  files: {
    'api.py': `import requests


def send(nonce, stamp, signature, phone):
    return requests.request("GET", "https://sms.tencentcloudapi.com/?Action=SendSms&Version=2021-01-11&${query}&SmsSdkAppId=1400006666&TemplateId=1110")
`,
  },
});
const form = (phones: string) => ({
  files: {
    'api.py': `import requests


def send(nonce, stamp, sign, phone):
    params = {"Action": "SendSms", "Version": "2021-01-11", "Nonce": nonce, "Timestamp": stamp, "SecretId": KEY, ${phones}, "SmsSdkAppId": "1400006666", "TemplateId": "1110", "SignName": "腾讯云"}
    params["Signature"] = sign(params)
    return requests.post("https://sms.tencentcloudapi.com/", data=params)
`,
  },
});

testRule('http-array-encoding', {
  valid: [
    get('PhoneNumberSet.0=%2B8613711112222'),
    form('"PhoneNumberSet.0": "+8613711112222"'),
    {
      files: {
        'api.py': `import requests


def send(headers):
    return requests.post("https://sms.tencentcloudapi.com/", headers=headers, json={"PhoneNumberSet": ["+8613711112222"], "SmsSdkAppId": "1400006666", "TemplateId": "1110", "SignName": "腾讯云"})
`,
      },
    },
  ],
  silent: [form('"PhoneNumberSet": phone')],
  invalid: [
    { ...get('PhoneNumberSet[]=%2B8613711112222'), flags: ['%2B8613711112222'], severity: 'error', message: 'PhoneNumberSet.0', also: [] },
    { ...get('PhoneNumberSet=["%2B8613711112222"]'.replaceAll('"', '%22')), flags: ['[%22%2B8613711112222%22]'], also: [] },
    { ...form('"PhoneNumberSet": ["+8613711112222"]'), flags: ['["+8613711112222"]'], message: 'sent as a form', also: [] },
  ],
});

testRule('http-plus-unescaped', {
  valid: [get('PhoneNumberSet.0=%2B8613711112222'), form('"PhoneNumberSet.0": "+8613711112222"')],
  silent: [
    {
      files: {
        'api.js':
          'exports.send = (phone) => fetch(`https://sms.tencentcloudapi.com/?Action=SendSms&PhoneNumberSet.0=${phone}&TemplateId=1110`);\n',
      },
    },
  ],
  invalid: [
    {
      ...get('PhoneNumberSet.0=+8613711112222'),
      flags: ['+8613711112222'],
      fixed: get('PhoneNumberSet.0=%2B8613711112222').files['api.py'],
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
  ],
});
