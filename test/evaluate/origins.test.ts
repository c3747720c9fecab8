import { describe, expect, it } from 'vitest';
import type { Call } from '../../server/src/model/call.js';
import type { Value } from '../../server/src/model/value.js';
import { check } from '../harness/workspace.js';

/** Where a value comes from, on one line; draws get letters in order. */
function described(value: Value | undefined, letter: (draw: string) => string): string {
  if (value?.kind === 'string') return value.value;
  if (value?.kind !== 'unknown') return value?.kind === 'number' ? value.text : '?';
  const { origin } = value;
  switch (origin?.kind) {
    case 'clock':
      return `clock ${letter(origin.draw)} ${origin.perSecond}${origin.ticks > origin.perSecond ? ' with fractions' : ''}`;
    case 'random':
      return `random ${letter(origin.draw)}`;
    case 'joined':
      return `joined by ${origin.separator}`;
    case 'digest':
      return `${origin.keyed ? 'hmac-' : ''}${origin.algorithm} ${origin.form} of ${described(origin.input, letter)}`;
    default:
      return value.parts ? value.parts.map((p) => (p.kind === 'string' ? p.value : `<${described(p, letter)}>`)).join('') : '?';
  }
}

async function originsOf(file: string, code: string): Promise<string> {
  const { calls } = await check({ [file]: code });
  const letters = new Map<string, string>();
  const letter = (draw: string): string => {
    if (!letters.has(draw)) letters.set(draw, 'abcdefg'[letters.size]!);
    return letters.get(draw)!;
  };
  const field = (call: Call, name: string): string =>
    described(call.writes.find((w) => w.spelled === name && w.place !== null)?.value, letter);
  return calls
    .map((c) => [described(c.http?.query.find((p) => p.name === 'random')?.value, letter), field(c, 'sig'), field(c, 'time')].join(' | '))
    .join('\n');
}

const FORMULA = 'appkey=<?>&random=<random a>&time=<clock b 1>&mobile=<?>';
const RIGHT = `random a | sha256 hex of ${FORMULA} | clock b 1`;
const URL = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=';

const RIGHT_WAYS: Readonly<Record<string, string>> = {
  'crypto.js': `import crypto from 'node:crypto';
export async function send(key, phone) {
  const random = Math.floor(Math.random() * 1000000);
  const time = Math.round(+new Date() / 1000);
  const hash = crypto.createHash('sha256');
  hash.update('appkey=' + key + '&random=' + random + '&time=' + time + '&mobile=' + phone);
  return fetch('${URL}' + random, { method: 'POST', body: JSON.stringify({ tel: { nationcode: '86', mobile: phone }, tpl_id: 1, params: [], sig: hash.digest('hex'), time }) });
}
`,
  'words.ts': `import CryptoJS from 'crypto-js';
import dayjs from 'dayjs';
import axios from 'axios';
export const send = async (key: string, phone: string) => {
  const random = String(Math.random()).substring(2, 8);
  const time = dayjs().unix();
  const sig = CryptoJS.SHA256(\`appkey=\${key}&random=\${random}&time=\${time}&mobile=\${phone}\`).toString();
  return axios.post(\`${URL}\${random}\`, { tel: { nationcode: '86', mobile: phone }, tpl_id: 1, params: [], sig, time });
};
`,
  'sms.py': `import hashlib
import random
from datetime import datetime
import requests

def send(key, phone):
    rnd = str(random.randint(1, 9)) 
    now = int(datetime.now().timestamp())
    sig = hashlib.sha256(("appkey=%s&random=%s&time=%s&mobile=%s" % (key, rnd, now, phone)).encode()).hexdigest()
    requests.post("${URL}" + rnd, json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1, "params": [], "sig": sig, "time": now})
`,
  'sms.php': `<?php
function send($key, $phone) {
  $random = mt_rand(1, 9);
  $time = intval(microtime(true));
  $sig = hash('sha256', sprintf('appkey=%s&random=%s&time=%s&mobile=%s', $key, $random, $time, $phone));
  $ch = curl_init('${URL}' . $random);
  curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['tel' => ['nationcode' => '86', 'mobile' => $phone], 'tpl_id' => 1, 'params' => [], 'sig' => $sig, 'time' => $time]));
  return curl_exec($ch);
}
`,
  'sms.go': `package sms

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"strings"
	"time"
)

func Send(key, phone string) {
	random := rand.Int31n(1000000)
	now := time.Now().UnixNano() / 1000000000
	sum := sha256.Sum256([]byte(fmt.Sprintf("appkey=%v&random=%v&time=%v&mobile=%v", key, random, now, phone)))
	text, _ := json.Marshal(map[string]interface{}{"tel": map[string]string{"nationcode": "86", "mobile": phone}, "tpl_id": 1, "params": []string{}, "sig": hex.EncodeToString(sum[:]), "time": now})
	http.Post(fmt.Sprintf("${URL}%d", random), "application/json", strings.NewReader(string(text)))
}
`,
  'Sms.java': `import com.alibaba.fastjson.JSON;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.*;
import org.apache.commons.codec.binary.Hex;

public class Sms {
    public void send(String key, String phone) throws Exception {
        int random = new Random().nextInt(9000) + 1000;
        long time = Instant.now().getEpochSecond();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        String sig = Hex.encodeHexString(digest.digest(("appkey=" + key + "&random=" + random + "&time=" + time + "&mobile=" + phone).getBytes("UTF-8")));
        Map<String, Object> body = new HashMap<>();
        Map<String, Object> tel = new HashMap<>();
        tel.put("nationcode", "86");
        tel.put("mobile", phone);
        body.put("tel", tel);
        body.put("tpl_id", 1);
        body.put("sig", sig);
        body.put("time", time);
        rest.postForObject("${URL}" + random, JSON.toJSONString(body), String.class);
    }
}
`,
  'Sms.kt': `import com.alibaba.fastjson.JSON
import org.apache.commons.codec.digest.DigestUtils
import java.util.Random

class Sms(private val rest: RestTemplate) {
    fun send(key: String, phone: String) {
        val random = Random().nextInt(9000) + 1000
        val time = System.currentTimeMillis() / 1000
        val sig = DigestUtils.sha256Hex("appkey=$key&random=$random&time=$time&mobile=$phone")
        val body = mapOf("tel" to mapOf("nationcode" to "86", "mobile" to phone), "tpl_id" to 1, "params" to listOf<String>(), "sig" to sig, "time" to time)
        rest.postForObject("${URL}$random", JSON.toJSONString(body), String::class.java)
    }
}
`,
  'Sms.cs': `using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

public class Sms
{
    public void Send(HttpClient client, string key, string phone)
    {
        var random = new Random().Next(1000, 9999);
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var bytes = SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes($"appkey={key}&random={random}&time={time}&mobile={phone}"));
        var sig = Convert.ToHexString(bytes).ToLower();
        var body = JsonConvert.SerializeObject(new { tel = new { nationcode = "86", mobile = phone }, tpl_id = 1, sig, time });
        client.PostAsync($"${URL}{random}", new StringContent(body, Encoding.UTF8, "application/json"));
    }
}
`,
  'sms.rb': `require 'digest'
require 'json'
require 'net/http'

def send_code(key, phone)
  random = rand(100000..999999)
  time = Time.now.to_i
  sig = Digest::SHA256.hexdigest("appkey=#{key}&random=#{random}&time=#{time}&mobile=#{phone}")
  uri = URI("${URL}#{random}")
  Net::HTTP.post(uri, { tel: { nationcode: '86', mobile: phone }, tpl_id: 1, params: [], sig: sig, time: time }.to_json)
end
`,
};

describe('where values come from', () => {
  it.each(Object.entries(RIGHT_WAYS))('%s', async (file, code) => {
    expect(await originsOf(file, code)).toBe(RIGHT);
  });

  const js = (time: string, random = 'Math.random()', sig = 'sha256(time)') => `const crypto = require('crypto');
const sha256 = (text) => crypto.createHash('sha256').update(text).digest('hex');
const draw = () => Math.random();
exports.send = async (phone, given) => {
  const time = ${time};
  const first = ${random};
  return fetch('${URL}' + first, { method: 'POST', body: JSON.stringify({ tel: { nationcode: '86', mobile: phone }, tpl_id: 1, sig: ${sig}, time }) });
};
`;
  it.each([
    ['Date.now()', 'clock a 1000'],
    ['new Date().valueOf()', 'clock a 1000'],
    ['Date.now() / 1000', 'clock a 1 with fractions'],
    ['Date.parse(new Date()) / 1000', 'clock a 1'],
    ['Math.floor(Date.now() / 1000) + 60', 'clock a 1'],
    ['(Date.now() / 1000) >> 0', 'clock a 1'],
    ['Date.now() - given', '?'],
    ['Date.now() % 1000', '?'],
    ['Date.parse(given)', '?'],
    ['new Date(given).getTime()', '?'],
    ['moment(given).unix()', '?'],
    ['Math.round(given)', '?'],
  ])('%s', async (time, origin) => {
    const found = await originsOf('a.js', js(time, '1', '1'));
    expect(found.split(' | ').at(-1)).toBe(origin);
  });

  it.each([
    ['draw()', 'sha256("x" + first)', 'random a | sha256 hex of x<random a> | ?'],
    ['draw()', 'sha256("x" + draw())', 'random a | sha256 hex of x<random b> | ?'],
    ['Math.random() * 100 | 0', 'sha256(`${first}${Math.random()}`)', 'random a | sha256 hex of <random a><random b> | ?'],
    ['draw() + draw()', 'first', '? | ? | ?'],
    ['given', 'crypto.createHash("md5").update("a").update("b").digest("hex")', '? | md5 hex of ? | ?'],
    ['given', 'crypto.createHash(given).update("a").digest("hex")', '? | ? | ?'],
    ['given', 'crypto.createHmac("sha1", given).update("a").digest("base64")', '? | hmac-sha1 base64 of a | ?'],
    ['given', 'sha256(phone.join(";"))', '? | sha256 hex of joined by ; | ?'],
    ['given', 'sha256("a").slice(0, 8)', '? | ? | ?'],
    ['given', 'sha256("a").toUpperCase()', '? | sha256 upper-hex of a | ?'],
  ])('%s and %s', async (random, sig, origin) => {
    expect(await originsOf('a.js', js('given', random, sig))).toBe(origin);
  });
});
