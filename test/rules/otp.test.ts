import { testRule } from '../harness/rules.js';

type Files = Record<string, string>;

const js = (code: string, more = ''): Files => ({
  'send.js': `const crypto = require('crypto');
const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
${more}exports.send = async (phone) => {
  const code = ${code};
  log(await client.SendSms({ TemplateId: '148021', TemplateParamSet: [code], PhoneNumberSet: [phone], SmsSdkAppId: '1400529871', SignName: '云帆商城' }));
};
`,
});
const py = (code: string): Files => ({
  'send.py': `import random
import secrets
from tencentcloud.sms.v20210111 import sms_client, models


def send(client: sms_client.SmsClient):
    code = ${code}
    req = models.SendSmsRequest()
    req.TemplateParamSet = [code]
    log(client.SendSms(req))
`,
});
const go = (code: string): Files => ({
  'send.go': `package main

import (
	"fmt"
	"math/rand"
	"strconv"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
)

func Send(client *sms.Client) (*sms.SendSmsResponse, error) {
	code := ${code}
	request := sms.NewSendSmsRequest()
	request.TemplateParamSet = common.StringPtrs([]string{code})
	return client.SendSms(request)
}
`,
});
const java = (code: string): Files => ({
  'Sender.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
import java.util.Random;
class Sender {
  SmsClient client;
  SendSmsResponse send() throws Exception {
    String code = ${code};
    SendSmsRequest req = new SendSmsRequest();
    req.setTemplateParamSet(new String[] { code });
    return client.SendSms(req);
  }
}
`,
});
const php = (code: string): Files => ({
  'send.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;
function send(SmsClient $client) {
  $code = ${code};
  $req = new SendSmsRequest();
  $req->TemplateParamSet = [$code];
  return $client->SendSms($req);
}
`,
});
const cs = (code: string): Files => ({
  'Sender.cs': `using System;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;
public class Sender {
  public async Task<SendSmsResponse> Send(SmsClient client) {
    var code = ${code};
    var req = new SendSmsRequest { TemplateParamSet = new[] { code } };
    return await client.SendSms(req);
  }
}
`,
});

const kt = (code: string): Files => ({
  'Sender.kt': `import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest
import kotlin.random.Random
class Sender(private val client: SmsClient) {
  fun send() {
    val code = ${code}
    val req = SendSmsRequest()
    req.templateParamSet = arrayOf(code)
    val res = client.SendSms(req)
    log(res)
  }
}
`,
});
const rb = (code: string): Files => ({
  'send.rb': `require 'tencentcloud-sdk-sms'
def send(client)
  code = ${code}
  req = TencentCloud::Sms::V20210111::SendSmsRequest.new
  req.TemplateParamSet = [code]
  log(client.SendSms(req))
end
`,
});

testRule('otp-weak', {
  valid: [
    { level: 'warning', files: js('String(crypto.randomInt(100000, 1000000))') },
    { level: 'warning', files: py('str(secrets.randbelow(900000))') },
    { level: 'warning', name: 'not sent', files: js('(Math.random(), "437012")') },
    { level: 'warning', name: 'what somebody else makes of it', files: js('lookUp(Math.random())') },
    { name: 'off by default', files: js('String(Math.random())') },
  ],
  silent: [{ level: 'warning', files: js('makeCode()') }],
  invalid: [
    { level: 'warning', files: js('String(Math.floor(Math.random() * 900000) + 100000)'), flags: ['Math.random()'], also: [] },
    { level: 'warning', name: 'a template string', files: js('`${Math.floor(Math.random() * 9)}12345`'), flags: ['Math.random()'] },
    { level: 'warning', name: 'cut', files: js('Math.random().toString().slice(2, 8)'), flags: ['Math.random()'] },
    {
      level: 'warning',
      name: 'a function',
      files: js('make()', 'const make = () => Math.floor(Math.random() * 1000000).toString().padStart(6, "0");\n'),
      flags: ['Math.random()'],
    },
    { level: 'warning', files: py('str(random.randint(100000, 999999))'), flags: ['random.randint(100000, 999999)'] },
    {
      level: 'warning',
      files: go('fmt.Sprintf("%06v", rand.New(rand.NewSource(time.Now().UnixNano())).Int31n(1000000))'),
      flags: ['rand.New(rand.NewSource(time.Now().UnixNano())).Int31n(1000000)'],
    },
    { level: 'warning', files: go('strconv.Itoa(rand.Intn(900000) + 100000)'), flags: ['rand.Intn(900000)'] },
    { level: 'warning', files: java('String.valueOf(new Random().nextInt(900000) + 100000)'), flags: ['new Random().nextInt(900000)'] },
    { level: 'warning', files: java('String.valueOf((int) ((Math.random() * 9 + 1) * 100000))'), flags: ['Math.random()'] },
    { level: 'warning', files: php('strval(mt_rand(100000, 999999))'), flags: ['mt_rand(100000, 999999)'] },
    { level: 'warning', files: cs('new Random().Next(100000, 999999).ToString()'), flags: ['new Random().Next(100000, 999999)'] },
    { level: 'warning', files: kt('Random.nextInt(100000, 999999).toString()'), flags: ['Random.nextInt(100000, 999999)'] },
    { level: 'warning', files: rb('rand(100000..999999).to_s'), flags: ['rand(100000..999999)'] },
  ],
});

testRule('otp-zero-loss', {
  valid: [
    { level: 'warning', files: js('String(Math.floor(Math.random() * 900000) + 100000)') },
    { level: 'warning', name: 'inside', files: js('String(Math.floor(100000 + Math.random() * 900000))') },
    { level: 'warning', name: 'padded', files: js('String(Math.floor(Math.random() * 1000000)).padStart(6, "0")') },
    { level: 'warning', name: 'padded by hand', files: js('("000000" + Math.floor(Math.random() * 1000000)).slice(-6)') },
    { level: 'warning', name: 'a digit', files: js('String(Math.floor(Math.random() * 10))') },
    {
      level: 'warning',
      name: 'padded if need be',
      files: js(
        'pad(Math.floor(Math.random() * 1000000))',
        'function pad(n) { let s = String(n); while (s.length < 6) s = "0" + s; return s; }\n',
      ),
    },
    { level: 'warning', name: 'an f-string', files: py('f"{random.randint(0, 999999):06d}"') },
    { level: 'warning', files: py('"%06d" % random.randint(0, 999999)') },
    { level: 'warning', files: py('str(random.randint(0, 999999)).zfill(6)') },
    { level: 'warning', files: py('str(random.randint(100000, 999999))') },
    { level: 'warning', files: go('fmt.Sprintf("%06d", rand.Intn(1000000))') },
    { level: 'warning', files: java('String.format("%06d", new Random().nextInt(1000000))') },
    { level: 'warning', files: php('sprintf("%06d", mt_rand(0, 999999))') },
    { level: 'warning', files: php('str_pad(mt_rand(0, 999999), 6, "0", STR_PAD_LEFT)') },
    { level: 'warning', files: cs('new Random().Next(0, 999999).ToString("D6")') },
    { name: 'off by default', files: js('String(Math.floor(Math.random() * 1000000))') },
  ],
  silent: [{ level: 'warning', files: js('String(Math.floor(Math.random() * limit))') }],
  invalid: [
    { level: 'warning', files: js('String(Math.floor(Math.random() * 1000000))'), flags: ['Math.random()'], also: [] },
    { level: 'warning', files: py('str(random.randint(0, 999999))'), flags: ['random.randint(0, 999999)'] },
    { level: 'warning', files: go('strconv.Itoa(rand.Intn(1000000))'), flags: ['rand.Intn(1000000)'] },
    { level: 'warning', files: java('String.valueOf(new Random().nextInt(1000000))'), flags: ['new Random().nextInt(1000000)'] },
  ],
});
