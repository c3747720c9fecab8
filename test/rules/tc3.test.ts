import { type RuleCase, testRule } from '../harness/rules.js';

interface Parts {
  secret?: string;
  date?: string;
  service?: string;
  digest?: string;
  convert?: (key: string) => string;
  before?: string;
  host?: string;
  args?: string;
}

/** A signer in JavaScript, with the step that a case is about. */
const js = ({
  secret = "'TC3' + process.env.SECRET_KEY",
  date = 'new Date(now * 1000).toISOString().slice(0, 10)',
  service = "'sms'",
  digest = '',
  convert = (key) => key,
  before = '',
  host = 'sms.tencentcloudapi.com',
  args = 'now, text',
}: Parts = {}): Record<string, string> => ({
  'sign.js': `const { createHmac } = require('node:crypto');
${before}
const HOST = '${host}';
const hmac = (key, data) => createHmac('sha256', key).update(data).digest(${digest});
// SendSms, TC3-HMAC-SHA256
exports.sign = (${args}) => {
  const kDate = hmac(${secret}, ${date});
  const kService = hmac(${convert('kDate')}, ${service});
  const kSigning = hmac(${convert('kService')}, 'tc3_request');
  return createHmac('sha256', ${convert('kSigning')}).update(text).digest('hex');
};
`,
});

const python = (secret: string, date: string, digest = 'digest', convert = ''): Record<string, string> => ({
  'sign.py': `import hashlib, hmac, os, time
from datetime import datetime, date as day, timezone
HOST = "sms.tencentcloudapi.com"  # SendSms, TC3-HMAC-SHA256
class Signer:
    def __init__(self, secret_id, secret_key):
        self.secret_key = secret_key
        self.service = "sms"
    @staticmethod
    def _mac(key: bytes, msg: str) -> bytes:
        return hmac.new(key, msg.encode("utf-8"), hashlib.sha256).${digest}()
    def sign(self, text: str) -> str:
        timestamp = int(time.time())
        date = ${date}
        secret_date = self._mac(${secret}, date)
        secret_service = self._mac(secret_date${convert}, self.service)
        secret_signing = self._mac(secret_service${convert}, "tc3_request")
        return hmac.new(secret_signing${convert}, text.encode("utf-8"), hashlib.sha256).hexdigest()
`,
});
const KEY = '("TC3" + self.secret_key).encode("utf-8")';
const UTC = 'datetime.fromtimestamp(timestamp, timezone.utc).strftime("%Y-%m-%d")';

const go = (secret: string, date: string, sum: string): Record<string, string> => ({
  'sign.go': `package sms

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"
)

// SendSms of sms.tencentcloudapi.com
func mac(s, key string) string {
	h := hmac.New(sha256.New, []byte(key))
	h.Write([]byte(s))
	return ${sum}
}

func sign(secretKey, text string, now int64) string {
	date := ${date}
	_ = fmt.Sprint(now)
	kDate := mac(date, ${secret})
	kService := mac("sms", kDate)
	kSigning := mac("tc3_request", kService)
	return hex.EncodeToString([]byte(mac(text, kSigning)))
}

var Key = config.SecretKey

func Sign(text string) string { return "TC3-HMAC-SHA256 " + sign(Key, text, time.Now().Unix()) }
`,
});

const java = (zone: string, secret = '"TC3" + secretKey'): Record<string, string> => ({
  'Sign.java': `import java.text.SimpleDateFormat;
import java.util.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
class Sign {
  static final String HOST = "sms.tencentcloudapi.com"; // SendSms, TC3-HMAC-SHA256
  private String secretKey = System.getenv("SECRET_KEY");
  static byte[] hmac(byte[] key, String msg) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(msg.getBytes("UTF-8"));
  }
  byte[] sign(long now) throws Exception {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
    ${zone}
    byte[] date = hmac((${secret}).getBytes("UTF-8"), format.format(new Date(now * 1000)));
    return hmac(hmac(hmac(date, "sms"), "tc3_request"), "text");
  }
}
`,
});

const chained = (sum: string): Record<string, string> => ({
  'sign.go': `package sms

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// SendSms of sms.tencentcloudapi.com
func mac(key, data []byte) []byte { h := hmac.New(sha256.New, key); h.Write(data); return ${sum} }

func signature(secretKey, text string, now time.Time) string {
	date := now.UTC().Format("2006-01-02")
	key := mac([]byte("TC3"+secretKey), []byte(date))
	key = mac(key, []byte("sms"))
	key = mac(key, []byte("tc3_request"))
	return "TC3-HMAC-SHA256" + hex.EncodeToString(mac(key, []byte(text)))
}
`,
});

/** Signers that are right, in the shapes that people write. */
const RIGHT: readonly RuleCase[] = [
  { name: 'JavaScript', files: js() },
  { name: 'a template text', files: js({ secret: '`TC3${process.env.SECRET_KEY}`' }) },
  { name: 'hexadecimal that is read back', files: js({ digest: "'hex'", convert: (k) => `Buffer.from(${k}, 'hex')` }) },
  { name: 'a key that is a parameter', files: js({ secret: 'key', args: 'key, now, text' }) },
  {
    name: 'CryptoJS',
    files: {
      'sign.js': `const { SHA256, HmacSHA256 } = require('crypto-js');
const Hex = require('crypto-js/enc-hex');
const moment = require('moment');
const service = 'sms'; // SendSms of sms.tencentcloudapi.com
module.exports = (key, now, text) => {
  const date = moment.unix(now).utc().format('YYYY-MM-DD');
  const kDate = HmacSHA256(date, 'TC3' + key);
  const kService = HmacSHA256(service, kDate);
  const kSigning = HmacSHA256('tc3_request', kService);
  return 'TC3-HMAC-SHA256 Signature=' + Hex.stringify(HmacSHA256(text, kSigning)) + SHA256(text);
};
`,
    },
  },
  {
    name: 'Web Crypto',
    files: {
      'sign.ts': `const utf8 = (s: string) => new TextEncoder().encode(s);
async function hmac(key: BufferSource, text: string) {
  const k = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return crypto.subtle.sign('HMAC', k, utf8(text));
}
export async function sign(env: Env, now: number, text: string) { // SendSms, sms.tencentcloudapi.com
  const date = new Date(now * 1000).toISOString().slice(0, 10);
  const kDate = await hmac(utf8('TC3' + env.KEY), date), kService = await hmac(kDate, 'sms');
  return hmac(await hmac(kService, 'tc3_request'), 'TC3-HMAC-SHA256' + text);
}
`,
    },
  },
  { name: 'Python', files: python(KEY, UTC) },
  { name: 'Python, an f-string', files: python('f"TC3{self.secret_key}".encode()', 'time.strftime("%Y-%m-%d", time.gmtime(timestamp))') },
  { name: 'Go', files: go('"TC3"+secretKey', 'time.Unix(now, 0).UTC().Format("2006-01-02")', 'string(h.Sum(nil))') },
  { name: 'one variable for all keys', files: chained('h.Sum(nil)') },
  { name: 'Java', files: java('format.setTimeZone(TimeZone.getTimeZone("UTC"));') },
  {
    name: 'PHP',
    files: {
      'sign.php': `<?php
function sign($secretKey, $text) {
    $host = "sms.tencentcloudapi.com";
    $date = gmdate("Y-m-d", time());
    $secretDate = hash_hmac("SHA256", $date, "TC3" . $secretKey, true);
    $secretService = hash_hmac("SHA256", "sms", $secretDate, true);
    $secretSigning = hash_hmac("SHA256", "tc3_request", $secretService, true);
    return "TC3-HMAC-SHA256 SendSms" . hash_hmac("SHA256", $text, $secretSigning);
}
`,
    },
  },
];

testRule('tc3-prefix', {
  valid: [...RIGHT],
  silent: [
    { files: js({ secret: 'key', args: 'key, now, text' }) },
    { files: js({ secret: 'derive()', before: "const { derive } = require('./key');" }) },
  ],
  invalid: [
    { files: js({ secret: 'process.env.SECRET_KEY' }), flags: ['process.env.SECRET_KEY'], severity: 'error', also: [], fixed: null },
    { files: python('self.settings.secret_key.encode("utf-8")', UTC), flags: ['self.settings.secret_key'], also: [] },
    { files: java('format.setTimeZone(TimeZone.getTimeZone("UTC"));', 'secretKey'), flags: ['secretKey'], also: [] },
  ],
});

testRule('tc3-hex-chain', {
  valid: [...RIGHT],
  silent: [{ name: 'a form that is not known', files: js({ digest: 'encoding', before: "const encoding = require('./encoding');" }) }],
  invalid: [
    { files: js({ digest: "'hex'" }), flags: ['kDate'], severity: 'error', also: [], fixed: null },
    { files: python(KEY, UTC, 'hexdigest', '.encode()'), flags: ['secret_date'], also: [] },
    {
      files: go('"TC3"+secretKey', 'time.Unix(now, 0).UTC().Format("2006-01-02")', 'hex.EncodeToString(h.Sum(nil))'),
      flags: ['kDate'],
      also: [],
    },
    { name: 'one variable for all keys', files: chained('[]byte(hex.EncodeToString(h.Sum(nil)))'), flags: ['key'], also: [] },
  ],
});

testRule('tc3-service', {
  valid: [
    ...RIGHT,
    { name: 'another service', files: js({ service: "'tmt'", host: 'tmt.tencentcloudapi.com' }) },
    { name: 'a test', files: { 'test/sign.test.js': js({ service: "'cvm'" })['sign.js']! } },
    { name: 'services of several hosts', files: js({ service: "'tmt'", before: "const OTHER = 'tmt.tencentcloudapi.com';" }) },
  ],
  silent: [{ files: js({ service: 'service', args: 'service, now, text' }) }],
  invalid: [
    { files: js({ service: "'cvm'" }), flags: ["'cvm'"], severity: 'error', fixed: js()['sign.js'], safety: 'suggestion', also: [] },
    {
      name: 'a scope as one text',
      files: js({ before: 'const scope = (day) => day + "/SMS/tc3_request";' }),
      flags: ['"/SMS/tc3_request"'],
      fixed: js({ before: 'const scope = (day) => day + "/sms/tc3_request";' })['sign.js'],
      also: [],
    },
  ],
});

const LOCAL = 'day(new Date(now * 1000))';
const DAY = 'const day = (d) => `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;';

testRule('tc3-local-date', {
  valid: [
    ...RIGHT,
    { name: 'of UTC', files: js({ date: LOCAL, before: DAY.replaceAll('get', 'getUTC') }) },
    { name: 'a process in UTC', files: js({ date: LOCAL, before: `process.env.TZ = 'UTC';\n${DAY}` }) },
    { name: 'moved by the offset', files: js({ date: 'day(new Date(now * 1000 + new Date().getTimezoneOffset() * 60000))', before: DAY }) },
  ],
  silent: [{ files: js({ date: 'date', args: 'date, now, text' }) }],
  invalid: [
    { files: js({ date: LOCAL, before: DAY }), flags: ['d.getFullYear()'], severity: 'warning', also: [], fixed: null },
    { files: python(KEY, 'datetime.now().strftime("%Y-%m-%d")'), flags: ['datetime.now()'], also: [] },
    { files: python(KEY, 'time.strftime("%Y-%m-%d")'), flags: ['time.strftime("%Y-%m-%d")'], also: [] },
    {
      files: go('"TC3"+secretKey', 'time.Unix(now, 0).Format("2006-01-02")', 'string(h.Sum(nil))'),
      flags: ['time.Unix(now, 0)'],
      also: [],
    },
    { files: java(''), flags: ['new SimpleDateFormat("yyyy-MM-dd")'], also: [] },
  ],
});

const header = (value: string, before = ''): Record<string, string> => ({
  'send.js': `${before}
module.exports = async (body, sign, clock) => {
  const timestamp = ${value};
  const authorization = sign('TC3-HMAC-SHA256', 'tc3_request', timestamp, body);
  return fetch('https://sms.tencentcloudapi.com', {
    method: 'POST',
    headers: { Authorization: authorization, 'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11', 'X-TC-Timestamp': String(timestamp) },
    body,
  });
};
`,
});

const goHeader = (value: string): Record<string, string> => ({
  'send.go': `package sms

import (
	"net/http"
	"strconv"
	"time"
)

func send(r *http.Request) {
	const scope = "/sms/tc3_request"
	r.Header.Set("X-TC-Action", "SendSms")
	r.Header.Set("X-TC-Timestamp", strconv.FormatInt(${value}, 10))
	r.Header.Set("Authorization", sign("TC3-HMAC-SHA256", scope))
	http.DefaultClient.Do(r)
}
`,
});

testRule('tc3-ms', {
  valid: [
    ...[
      'Math.floor(Date.now() / 1000)',
      'Math.round(new Date().getTime() / 1000)',
      'parseInt(Date.now() / 1000)',
      'Math.floor(+new Date() / 1000)',
      '(Date.now() / 1000) | 0',
      '(Date.now() / 1000).toFixed(0)',
      'String(Date.now()).slice(0, 10)',
    ].map((value) => ({ name: value, files: header(value) })),
    { files: goHeader('time.Now().Unix()') },
    { name: 'division of whole numbers', files: goHeader('time.Now().UnixMilli()/1000') },
  ],
  silent: [{ files: header('clock()') }],
  invalid: [
    { files: header('Date.now()'), flags: ['String(timestamp)'], severity: 'error', message: 'milliseconds', also: [], fixed: null },
    { files: header('new Date().getTime()'), flags: ['String(timestamp)'], also: [] },
    { files: header('Date.now() / 1000'), flags: ['String(timestamp)'], message: 'fraction', also: [] },
    { files: header('seconds() * 1000', 'const seconds = () => Math.floor(Date.now() / 1000);'), flags: ['String(timestamp)'], also: [] },
    { files: goHeader('time.Now().UnixMilli()'), flags: ['strconv.FormatInt(time.Now().UnixMilli(), 10)'], also: [] },
  ],
});

const types = (signed: string, sent: string, more = ''): Record<string, string> => ({
  'send.js': `const CT = 'application/json; charset=utf-8';
module.exports = async (body, sign, sha256, type) => {
  const canonical = 'POST\\n/\\n\\n' + \`content-type:${signed}\\nhost:sms.tencentcloudapi.com\\n\\ncontent-type;host\\n\` + sha256(body);
  const authorization = sign('TC3-HMAC-SHA256', 'tc3_request', canonical);
  return fetch('https://sms.tencentcloudapi.com', {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': ${sent}, 'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11', 'X-TC-Timestamp': now() },
    body,
  });
};
${more}
`,
});

testRule('tc3-content-type', {
  valid: [
    { files: types('${CT}', 'CT') },
    { name: 'case does not count', files: types('application/json; charset=utf-8', "'application/json; charset=UTF-8'") },
    {
      name: 'another request of the file',
      files: types('${CT}', 'CT', "exports.other = () => fetch(url, { headers: { 'Content-Type': 'text/plain' } });"),
    },
  ],
  silent: [{ files: types('${CT}', 'type') }, { files: types('${type}', 'CT') }],
  invalid: [
    {
      files: types('${CT}', "'application/json'"),
      flags: ["'application/json'"],
      severity: 'warning',
      fixed: types('${CT}', "'application/json; charset=utf-8'")['send.js'],
      safety: 'suggestion',
      also: [],
    },
    {
      files: types('application/x-www-form-urlencoded', "'application/x-www-form-urlencoded'"),
      flags: ["'application/x-www-form-urlencoded'"],
      message: 'goes with JSON',
      fixed: null,
      also: [],
    },
  ],
});

const body = (dumps: string, send: string, library = 'requests'): Record<string, string> => ({
  'send.py': `import hashlib, json
import ${library}
HOST = "sms.tencentcloudapi.com"  # SendSms
def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
def send(params, other, sign):
    payload = ${dumps}
    canonical = "POST" + hashlib.sha256(payload.encode("utf-8")).hexdigest()
    headers = {"Authorization": sign("TC3-HMAC-SHA256", "tc3_request", digest(canonical))}
    return ${library}.post("https://" + HOST, headers=headers, ${send})
`,
});

testRule('tc3-rehash', {
  valid: [
    { files: body('json.dumps(params)', 'data=payload') },
    { files: body('json.dumps(params, ensure_ascii=False)', 'data=payload.encode("utf-8")') },
    { name: 'another object', files: body('json.dumps(params, ensure_ascii=False)', 'json=other') },
  ],
  silent: [{ files: body('other', 'json=params') }],
  invalid: [
    {
      files: body('json.dumps(params, ensure_ascii=False)', 'json=params'),
      flags: ['params'],
      severity: 'warning',
      message: 'ensure_ascii',
      also: [],
      fixed: null,
    },
    { files: body('json.dumps(params)', 'json=params'), flags: ['params'], severity: 'info', message: 'once more', also: [] },
    { files: body('json.dumps(params)', 'json=params', 'httpx'), flags: ['params'], severity: 'warning', message: 'httpx', also: [] },
  ],
});
