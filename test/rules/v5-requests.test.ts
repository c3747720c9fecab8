import { testRule } from '../harness/rules.js';
import { CORRECT } from './legacy-clients.js';

interface Parts {
  readonly time?: string;
  readonly random?: string;
  readonly sig?: string;
  readonly inBody?: string;
  readonly inUrl?: string;
  readonly endpoint?: string;
  readonly tel?: string;
  readonly more?: string;
}

const FORMULA = 'appkey=${process.env.APP_KEY}&random=${random}&time=${time}&mobile=${phone}';

const client = (p: Parts) => ({
  'send.js': `const crypto = require("crypto");
const sha256 = (text) => crypto.createHash("sha256").update(text).digest("hex");
const draw = () => Math.floor(Math.random() * 900000) + 100000;
exports.send = async (phone, code, given) => {
  const random = ${p.random ?? 'draw()'};
  const time = ${p.time ?? 'Math.floor(Date.now() / 1000)'};
  const sig = ${p.sig ?? `sha256(\`${FORMULA}\`)`};
  return fetch(\`https://yun.tim.qq.com/v5/tlssmssvr/${p.endpoint ?? 'sendsms'}?sdkappid=1400006666&random=${p.inUrl ?? '${random}'}\`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ tel: ${p.tel ?? '{ nationcode: "86", mobile: phone }'}, tpl_id: 1110, params: [code], ${p.inBody ?? 'sig, time'}${p.more ?? ''} }),
  });
};
`,
});
const formula = (text: string): string => `sha256(\`${text}\`)`;
const right = { files: client({}) };
const ALSO = ['v5-deprecated'];

testRule('v5-sig-missing', {
  valid: [...CORRECT, right, { files: client({ sig: 'given || ""' }) }],
  silent: [{ files: client({ inBody: 'sig: given, time' }) }, { files: client({ inBody: 'time, ...given' }) }],
  invalid: [
    { files: client({ inBody: 'time' }), flags: ['fetch'], severity: 'error', message: 'no sig', also: [] },
    { files: client({ inBody: 'sig: "", time' }), flags: ['""'], message: 'empty', also: ALSO },
  ],
});

testRule('v5-random-mismatch', {
  valid: [...CORRECT, right, { files: client({ random: '7226249334', inUrl: '7226249334', sig: formula(FORMULA) }) }],
  silent: [
    { files: client({ inUrl: '${given}' }) },
    { files: client({ inUrl: '${given.random}', random: 'given.random' }) },
    { files: client({ sig: 'given(random, time)', inUrl: '${draw()}' }) },
    // Right in one of the combinations that can occur.
    { files: client({ random: 'given ? draw() : 1000' }) },
  ],
  invalid: [
    { files: client({ inUrl: '${draw()}' }), flags: ['Math.floor(Math.random() * 900000) + 100000'], severity: 'error', also: ALSO },
    { files: client({ inUrl: '${Math.random()}', random: 'Math.random()' }), flags: ['Math.random()'], also: ALSO },
    { files: client({ inUrl: '1234567' }), flags: ['Math.floor(Math.random() * 900000) + 100000'], also: ALSO },
    {
      files: {
        'sms.php': `<?php
function send($phone, $code) {
    $time = time();
    $sig = hash('sha256', 'appkey=' . KEY . '&random=' . rand(100000, 999999) . '&time=' . $time . '&mobile=' . $phone);
    $ch = curl_init('https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=' . rand(100000, 999999));
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['tel' => ['nationcode' => '86', 'mobile' => $phone], 'tpl_id' => 1110, 'params' => [$code], 'sig' => $sig, 'time' => $time]));
    return curl_exec($ch);
}
`,
      },
      flags: ['rand(100000, 999999)'],
      also: ALSO,
    },
  ],
});

testRule('v5-time-mismatch', {
  valid: [...CORRECT, right],
  silent: [
    { files: client({ inBody: 'sig, time: given' }) },
    { files: client({ time: 'given', inBody: 'sig, time: Math.floor(Date.now() / 1000)' }) },
  ],
  invalid: [
    {
      files: client({ inBody: 'sig, time: Math.floor(Date.now() / 1000)' }),
      flags: ['Math.floor(Date.now() / 1000)'],
      severity: 'warning',
      also: ALSO,
    },
  ],
});

testRule('v5-time-ms', {
  valid: [...CORRECT, right, { files: client({ time: 'Date.parse(new Date()) / 1000' }) }, { files: client({ time: '1457336869' }) }],
  silent: [
    { files: client({ time: 'given' }) },
    { files: client({ time: 'given / 1000' }) },
    { files: client({ time: 'String(Date.now()).slice(0, 10)' }) },
  ],
  invalid: [
    { files: client({ time: 'Date.now()' }), flags: ['Date.now()'], severity: 'error', message: '1000 a second', also: ALSO },
    { files: client({ time: 'new Date().getTime()' }), flags: ['new Date().getTime()'], also: ALSO },
    { files: client({ time: '1457336869000' }), flags: ['1457336869000'], message: '13', also: ALSO },
    {
      files: {
        'sms.py': `import time
import requests


def send(phone, sig):
    now = int(round(time.time() * 1000))
    return requests.post("https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=1", json={"tel": {"nationcode": "86", "mobile": phone}, "tpl_id": 1110, "params": [], "sig": sig, "time": now})
`,
      },
      flags: ['int(round(time.time() * 1000))'],
      also: ALSO,
    },
  ],
});

testRule('v5-time-float', {
  valid: [...CORRECT, right, { files: client({ time: 'Date.parse(new Date()) / 1000' }) }],
  silent: [{ files: client({ time: 'given / 1000' }) }, { files: client({ time: '(Date.now() / 1000).toFixed(0)' }) }],
  invalid: [
    { files: client({ time: 'Date.now() / 1000' }), flags: ['Date.now() / 1000'], severity: 'warning', also: ALSO },
    { files: client({ time: '1457336869.5' }), flags: ['1457336869.5'], also: ALSO },
  ],
});

testRule('v5-time-literal', {
  valid: [...CORRECT, right],
  silent: [{ files: client({ time: 'given' }) }],
  invalid: [{ files: client({ time: '1457336869' }), flags: ['1457336869'], severity: 'error', also: ALSO }],
});

testRule('v5-sig-formula', {
  valid: [
    ...CORRECT,
    right,
    { files: client({ endpoint: 'sendisms', tel: '"+86" + phone', sig: formula(FORMULA.replace('mobile=', 'tel=')) }) },
    // Some other digest.
    { files: client({ sig: 'sha256(`user=${phone}&time=${time}`)' }) },
  ],
  silent: [
    { files: client({ sig: 'given' }) },
    { files: client({ sig: 'sha256(given)' }) },
    { files: client({ sig: formula('appkey=${process.env.APP_KEY}&random=${random}&time=${time}${given}') }) },
    { files: client({ sig: formula('appkey=${process.env.APP_KEY}&random=${random}&${given}') }) },
  ],
  invalid: [
    {
      files: client({ sig: formula(FORMULA.replace('mobile=', 'tel=')) }),
      flags: ['tel'],
      fixed: client({})['send.js'],
      safety: 'suggestion',
      severity: 'error',
      message: 'mobile=',
      also: ALSO,
    },
    { files: client({ sig: formula(FORMULA.replace('appkey', 'appKey')) }), flags: ['appKey'], fixed: client({})['send.js'], also: ALSO },
    { files: client({ sig: formula(FORMULA.replace('&time', '& time')) }), flags: [' time'], fixed: client({})['send.js'], also: ALSO },
    {
      files: client({ sig: formula('appkey=${process.env.APP_KEY}&time=${time}&random=${random}&mobile=${phone}') }),
      flags: ['`appkey=${process.env.APP_KEY}&time=${time}&random=${random}&mobile=${phone}`'],
      message: 'in this order',
      fixed: null,
      also: ALSO,
    },
    {
      files: client({ sig: formula('appkey=${process.env.APP_KEY}&random=${random}&time=${time}') }),
      flags: ['`appkey=${process.env.APP_KEY}&random=${random}&time=${time}`'],
      severity: 'warning',
      message: 'mobile',
      also: ALSO,
    },
    {
      files: client({ sig: formula(FORMULA.replace('${process.env.APP_KEY}', '1400006666')) }),
      flags: ['1400006666'],
      message: 'SDK AppID',
      also: ALSO,
    },
  ],
});

const digest = (expression: string) => ({ files: client({ sig: expression.replace('TEXT', `\`${FORMULA}\``) }) });

testRule('v5-sig-digest', {
  valid: [...CORRECT, right, digest('crypto.createHash("sha256").update(TEXT).digest("hex").toLowerCase()')],
  silent: [digest('given(TEXT)'), digest('crypto.createHash(given).update(TEXT).digest("hex")'), digest('sha256(TEXT).slice(0, 64)')],
  invalid: [
    {
      ...digest('crypto.createHash("md5").update(TEXT).digest("hex")'),
      flags: [`crypto.createHash("md5").update(\`${FORMULA}\`).digest("hex")`],
      severity: 'error',
      message: 'MD5',
      also: ALSO,
    },
    {
      ...digest('crypto.createHmac("sha256", given).update(TEXT).digest("hex")'),
      flags: [`crypto.createHmac("sha256", given).update(\`${FORMULA}\`).digest("hex")`],
      message: 'HMAC-SHA256',
      also: ALSO,
    },
    {
      ...digest('sha256(TEXT).toUpperCase()'),
      flags: ['crypto.createHash("sha256").update(text).digest("hex")'],
      message: 'capital',
      also: ALSO,
    },
    {
      ...digest('crypto.createHash("sha256").update(TEXT).digest("base64")'),
      flags: [`crypto.createHash("sha256").update(\`${FORMULA}\`).digest("base64")`],
      message: 'Base64',
      also: ALSO,
    },
  ],
});

const multi = (mobile: string, tel: string) => ({
  files: client({ endpoint: 'sendmultisms2', tel, sig: formula(FORMULA.replace('${phone}', mobile)) }),
});
const MANY = 'phone.map((mobile) => ({ nationcode: "86", mobile }))';
const KNOWN = '[{ nationcode: "86", mobile: "13711112222" }, { nationcode: "86", mobile: "13711113333" }]';

testRule('v5-sig-multi-order', {
  valid: [...CORRECT, multi('${phone.join(",")}', MANY), multi('13711112222,13711113333', KNOWN), multi('${phone}', MANY)],
  silent: [multi('${given}', MANY), multi('${phone.join(given)}', MANY), multi('13711112222,13711113333', MANY)],
  invalid: [
    { ...multi('${phone.join(";")}', MANY), flags: ['phone.join(";")'], severity: 'warning', message: '";"', also: ALSO },
    {
      ...multi('13711113333,13711112222', KNOWN),
      flags: ['13711113333,13711112222'],
      message: 'the same order',
      also: ALSO,
    },
  ],
});
