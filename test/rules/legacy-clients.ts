import type { RuleCase } from '../harness/rules.js';

/** Requests of the legacy API that are written by hand and right, in the shapes that people use. */
export const CORRECT: readonly RuleCase[] = [
  {
    name: 'a class with a helper that gives random number and time',
    files: {
      'qsms.js': `const crypto = require("crypto");
const axios = require("axios");
class Qsms {
  constructor(appId, appKey) {
    this.appId = appId;
    this.appKey = appKey;
    this.url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms";
    this.multiUrl = "https://yun.tim.qq.com/v5/tlssmssvr/sendmultisms2";
  }
  static draw() {
    const random = Math.floor(Math.random() * 99999);
    const time = Math.floor(Date.now() / 1000);
    return { random, time };
  }
  sign(random, time, numbers) {
    const text = \`appkey=\${this.appKey}&random=\${random}&time=\${time}&mobile=\${numbers.join(",")}\`;
    return crypto.createHash("sha256").update(text, "utf-8").digest("hex");
  }
  send(phone, tpl_id, params) {
    const { random, time } = Qsms.draw();
    const sig = this.sign(random, time, [phone]);
    return axios({
      method: "POST",
      url: \`\${this.url}?sdkappid=\${this.appId}&random=\${random}\`,
      headers: { "Content-Type": "application/json" },
      data: JSON.stringify({ tel: { nationcode: "86", mobile: phone }, tpl_id, params, sign: "", sig, time, ext: "", extend: "" }),
    });
  }
  sendMany(phones, tpl_id, params) {
    const { random, time } = Qsms.draw();
    const sig = this.sign(random, time, [...phones]);
    const tel = phones.map((mobile) => ({ nationcode: "86", mobile: mobile.toString() }));
    return axios({
      method: "POST",
      url: \`\${this.multiUrl}?sdkappid=\${this.appId}&random=\${random}\`,
      data: { tel, tpl_id, params, sign: "", sig, time, ext: "", extend: "" },
    });
  }
}
module.exports = Qsms;
`,
    },
  },
  {
    name: 'a query that the library writes',
    files: {
      'verify.js': `const request = require("superagent");
const moment = require("moment");
const sha256 = require("sha256");
exports.verify = async (phone, code, config) => {
  const time = moment().unix();
  const sig = sha256(\`appkey=\${config.key}&random=\${code}&time=\${time}&mobile=\${phone}\`);
  return request
    .post("https://yun.tim.qq.com/v5/tlssmssvr/sendsms")
    .query({ sdkappid: config.id, random: code })
    .send({ ext: "", extend: "", msg: \`你的验证码是\${code}\`, sig, tel: { mobile: \`\${phone}\`, nationcode: "86" }, time, type: 0 });
};
`,
    },
  },
  {
    name: 'rounded in other ways',
    files: {
      'round.js': `const crypto = require("crypto");
const stamps = [];
exports.send = async (phone, code, way) => {
  const time = way === 1 ? Math.round(new Date().getTime() / 1000) : way === 2 ? parseInt(Date.now() / 1000) : way === 3 ? (Date.now() / 1000) | 0 : ~~(+new Date() / 1000);
  const random = Math.random().toString().slice(2, 12);
  const sig = crypto.createHash("sha256").update("appkey=" + process.env.KEY + "&random=" + random + "&time=" + time + "&mobile=" + phone).digest("hex");
  return fetch("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=" + random, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ tel: { nationcode: "86", mobile: phone }, tpl_id: 1110, params: [code], sig, time }),
  });
};
`,
    },
  },
  {
    name: 'properties of a class and a digest in a method',
    files: {
      'Sms.php': `<?php
class Sms {
    private $appid;
    private $appkey;
    public $random;
    public function init($appid, $appkey) {
        $this->appid = $appid;
        $this->appkey = $appkey;
        return $this;
    }
    private function signature($text) {
        return hash('SHA256', $text);
    }
    public function send($phone, $sign, $tpl, $params) {
        $this->random = mt_rand();
        $time = time();
        $data = array();
        $data['params'] = $params;
        $data['sig'] = $this->signature('appkey=' . $this->appkey . '&random=' . $this->random . '&time=' . $time . '&mobile=' . $phone);
        $data['sign'] = $sign;
        $data['tel'] = array('mobile' => $phone, 'nationcode' => '86');
        $data['time'] = $time;
        $data['tpl_id'] = (int)$tpl;
        $url = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=' . $this->appid . '&random=' . $this->random;
        $curl = curl_init();
        curl_setopt($curl, CURLOPT_URL, $url);
        curl_setopt($curl, CURLOPT_POST, 1);
        curl_setopt($curl, CURLOPT_HTTPHEADER, array('Content-Type: application/json; charset=utf-8'));
        curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($data));
        return json_decode(curl_exec($curl), true);
    }
}
`,
    },
  },
  {
    name: 'a random number that is made once for the object',
    files: {
      'Agent.php': `<?php
class Agent {
    private $time;
    private $random;
    public function send($to, $tpl, array $values) {
        $this->time = time();
        $this->random = $this->getRandom();
        $body = ['params' => $values, 'sign' => '', 'tel' => ['nationcode' => '86', 'mobile' => $to], 'tpl_id' => $tpl, 'time' => $this->time];
        $body['sig'] = hash("sha256", "appkey=" . $this->appkey . "&random=" . $this->random . "&time=" . $this->time . "&mobile=" . $to);
        return $this->post('https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=' . $this->appid . '&random=' . $this->random, json_encode($body));
    }
    protected function getRandom() {
        return rand(100000, 999999);
    }
    private function post($url, $text) {
        $ch = curl_init($url);
        curl_setopt($ch, CURLOPT_POSTFIELDS, $text);
        return curl_exec($ch);
    }
}
`,
    },
  },
  {
    name: 'a digest that is fed, and parameters beside the address',
    files: {
      'sms.py': `import hashlib
import json
import random
import time
import requests


class Sms:
    def send(self, mobile, values):
        stamp = int(time.time())
        number = str(random.randint(0, 100000000))
        text = "appkey=" + self.key + "&random=" + number + "&time=" + str(stamp) + "&mobile=" + mobile
        digest = hashlib.sha256()
        digest.update(text.encode("utf-8"))
        body = {"ext": "", "extend": "", "params": values, "sig": digest.hexdigest(), "sign": "", "tel": [{"mobile": mobile, "nationcode": "86"}], "time": stamp, "tpl_id": 1110}
        return requests.post(url="https://yun.tim.qq.com/v5/tlssmssvr/sendmultisms2", params={"sdkappid": self.app, "random": number}, json=body).json()
`,
    },
  },
  {
    name: 'methods of a helper that is handed around',
    files: {
      'tools.py': `import hashlib
import random
import time
import requests


class Helper(object):
    def get_random(self):
        return random.randint(100000, 999999)

    def get_time(self):
        return int(time.time())

    def sign(self, key, rnd, now, numbers):
        text = "appkey={}&random={}&time={}&mobile={}".format(key, rnd, now, ",".join(numbers))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Sender(object):
    url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms"

    def __init__(self, app, key):
        self.app = app
        self.key = key
        self.helper = Helper()

    def send(self, phone, values):
        rnd = self.helper.get_random()
        now = self.helper.get_time()
        url = "{}?sdkappid={}&random={}".format(self.url, self.app, rnd)
        sig = self.helper.sign(self.key, rnd, now, [phone])
        return requests.post(url, json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1110, "params": values, "sig": sig, "time": now})
`,
    },
  },
  {
    name: 'a number that is drawn once and kept',
    files: {
      'kept.py': `import hashlib
import random
import time
from functools import lru_cache
import requests


@lru_cache()
def nonce():
    return random.randint(100000, 999999)


class Sender:
    def __init__(self):
        self.rnd = None

    def number(self):
        if self.rnd is None:
            self.rnd = random.randint(100000, 999999)
        return self.rnd

    def send(self, phone):
        now = int(time.time())
        sig = hashlib.sha256(f"appkey={KEY}&random={self.number()}&time={now}&mobile={phone}".encode()).hexdigest()
        return requests.post(f"https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random={self.number()}", json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1110, "params": [], "sig": sig, "time": now})


def send(phone):
    now = int(time.time())
    sig = hashlib.sha256(f"appkey={KEY}&random={nonce()}&time={now}&mobile={phone}".encode()).hexdigest()
    return requests.post(f"https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random={nonce()}", json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1110, "params": [], "sig": sig, "time": now})
`,
    },
  },
  {
    name: 'structs and a digest in its own function',
    files: {
      'sms.go': `package sms

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"strconv"
	"time"
)

type Tel struct {
	Mobile     string \`json:"mobile"\`
	Nationcode string \`json:"nationcode"\`
}

type Request struct {
	Params []string \`json:"params"\`
	Sig    string   \`json:"sig"\`
	Sign   string   \`json:"sign"\`
	Tel    Tel      \`json:"tel"\`
	Time   int64    \`json:"time"\`
	TplId  int      \`json:"tpl_id"\`
}

func signature(random, phone, now, key string) string {
	text := "appkey=" + key + "&random=" + random + "&time=" + now + "&mobile=" + phone
	h := sha256.New()
	h.Write([]byte(text))
	return fmt.Sprintf("%x", h.Sum(nil))
}

func Send(app, key, phone string, values []string) error {
	now := time.Now().UTC().Unix()
	if now == 0 {
		now = time.Now().Unix()
	}
	random := strconv.Itoa(rand.Intn(899999) + 100000)
	body := Request{Params: values, Tel: Tel{Mobile: phone, Nationcode: "86"}, Time: now, TplId: 1110}
	body.Sig = signature(random, phone, strconv.FormatInt(body.Time, 10), key)
	text, _ := json.Marshal(body)
	req, _ := http.NewRequest("POST", "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid="+app+"&random="+random, bytes.NewBuffer(text))
	req.Header.Set("Content-Type", "application/json")
	_, err := (&http.Client{}).Do(req)
	return err
}
`,
    },
  },
  {
    name: 'bytes to digits in a loop',
    files: {
      'Sms.java': `import com.alibaba.fastjson.JSON;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.springframework.web.client.RestTemplate;

public class Sms {
    private final RestTemplate rest = new RestTemplate();

    private static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            out.append(String.format("%02x", b));
        }
        return out.toString();
    }

    private static String sha256(String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(text.getBytes("UTF-8"));
        return hex(digest.digest());
    }

    public String send(String phone, String[] values) throws Exception {
        int random = new Random().nextInt(900000) + 100000;
        long time = (long) (System.currentTimeMillis() / 1000.0);
        Map<String, Object> body = new HashMap<>();
        Map<String, Object> tel = new HashMap<>();
        tel.put("nationcode", "86");
        tel.put("mobile", phone);
        body.put("tel", tel);
        body.put("sig", sha256(String.format("appkey=%s&random=%d&time=%d&mobile=%s", KEY, random, time, phone)));
        body.put("time", time);
        body.put("tpl_id", 1110);
        body.put("params", values);
        return rest.postForObject("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=" + random, JSON.toJSONString(body), String.class);
    }
}
`,
    },
  },
  {
    name: 'the old address with its own formula',
    files: {
      'v3.py': `import hashlib
import time
import requests


def send(phone, text, rnd):
    sig = hashlib.md5(("appkey=" + KEY + "&rand=" + rnd).encode()).hexdigest()
    return requests.post("https://yun.tim.qq.com/v3/tlssmssvr/sendsms?sdkappid=1400006666&random=" + rnd, json={"tel": {"nationcode": "86", "phone": phone}, "type": "0", "msg": text, "sig": sig, "time": time.time()})
`,
    },
  },
];
