import { testRule } from '../harness/rules.js';

const ALSO = ['v5-deprecated'];
const js = (code: string, kind = 'SmsSingleSender') => ({
  'send.js': `const QcloudSms = require("qcloudsms_js");
const sender = QcloudSms(1400006666, process.env.APP_KEY).${kind}();
exports.send = (phone, code, callback, given) => {
  ${code}
};
`,
});
const python = (code: string, kind = 'SmsSingleSender') => ({
  'send.py': `import os
from qcloudsms_py import ${kind}

sender = ${kind}(1400006666, os.environ["APP_KEY"])


def send(phone, code, given):
    ${code}
`,
});
const php = (code: string) => ({
  'send.php': `<?php
use Qcloud\\Sms\\SmsSingleSender;

function send($phone, $code, $given) {
    $sender = new SmsSingleSender(1400006666, getenv('APP_KEY'));
    ${code}
}
`,
});
const SEND = 'sender.sendWithParam("86", phone, 1110, [code], "腾讯云", "", "", callback);';

testRule('v5-arg-order', {
  valid: [
    { files: js(SEND) },
    { files: js('sender.send(0, "86", phone, "你好", "", "", callback);') },
    { files: js('sender.sendWithParam(1, "2025550123", 1110, [code], "", "", "", callback);') },
    { files: js('sender.sendWithParam("86", phone, 1110, [], "", "", "", callback);') },
    { files: python('return sender.send(0, 86, phone, "你好")') },
    // Out of range, but not the country code.
    { files: js('sender.send(5, "86", phone, "你好", "", "", callback);') },
  ],
  silent: [
    { files: js('sender.send(given, "86", phone, "你好", "", "", callback);') },
    { files: js('sender.sendWithParam("86", phone, 1110, given, [code], "", "", callback);') },
  ],
  invalid: [
    {
      files: js('sender.send("86", phone, "你好", "", "", callback);'),
      flags: ['"86"'],
      severity: 'error',
      message: 'no type',
      also: ALSO,
    },
    { files: js('sender.send(86, "13711112222", "你好", "", "", callback);'), flags: ['86'], also: [...ALSO] },
    { files: js('sender.sendWithParam(0, "86", phone, 1110, [code], "", "", callback);'), flags: ['0'], message: 'country code' },
    {
      files: js('sender.sendWithParam("86", phone, 1110, "腾讯云", [code], "", "", callback);'),
      flags: ['"腾讯云"'],
      message: 'before the sign',
    },
  ],
});

testRule('v5-params-type', {
  valid: [
    { files: js(SEND) },
    { files: js('sender.sendWithParam("86", phone, 1110, [1234], "", "", "", callback);') },
    { files: python('return sender.send_with_param(86, phone, 1110, (code, 5), sign="")') },
  ],
  silent: [{ files: js('sender.sendWithParam("86", phone, 1110, given, "", "", "", callback);') }],
  invalid: [
    {
      files: js('sender.sendWithParam("86", phone, 1110, { code }, "腾讯云", "", "", callback);'),
      flags: ['{ code }'],
      severity: 'error',
      message: 'record',
      also: ALSO,
    },
    { files: js('sender.sendWithParam("86", phone, 1110, "1234", "", "", "", callback);'), flags: ['"1234"'], also: ALSO },
    { files: js('sender.sendWithParam("86", phone, 1110, [[code]], "", "", "", callback);'), flags: ['[code]'], also: ALSO },
  ],
});

testRule('v5-js-multi-header', {
  valid: [
    { files: js(SEND) },
    { files: js('sender.send(0, "86", [phone], "你好", "", "", callback);', 'SmsMultiSender') },
    { files: python('return sender.send_with_param(86, [phone], 1110, [code])', 'SmsMultiSender') },
  ],
  silent: [{ files: js('given.sendWithParam("86", [phone], 1110, [code], "", "", "", callback);', 'SmsMultiSender') }],
  invalid: [
    {
      files: js(SEND.replace('phone', '[phone]'), 'SmsMultiSender'),
      flags: ['sendWithParam'],
      severity: 'warning',
      also: [],
    },
  ],
});

const project = (manifest: string) => ({ ...python('return sender.send_with_param(86, phone, 1110, [code])'), 'pyproject.toml': manifest });

testRule('v5-py39', {
  valid: [
    { files: project('[project]\nrequires-python = ">=3.6"\n') },
    { files: project('[project]\nrequires-python = ">=3.8,<3.12"\n') },
    { files: project('[tool.poetry.dependencies]\npython = "^3.7 || ^3.10"\n') },
    { files: { ...project('[project]\nrequires-python = ">=3.10"\n'), 'qcloudsms_py/__init__.py': 'from .sms import SmsSingleSender\n' } },
    { files: { ...js(SEND), 'pyproject.toml': '[project]\nrequires-python = ">=3.10"\n' } },
  ],
  silent: [{ files: python('return sender.send_with_param(86, phone, 1110, [code])') }, { files: project('[project]\nname = "shop"\n') }],
  invalid: [
    {
      files: project('[project]\nrequires-python = ">=3.10"\n'),
      flags: ['send_with_param'],
      severity: 'warning',
      message: '>=3.10',
      also: [],
    },
    { files: project('[tool.poetry.dependencies]\npython = "^3.9"\n'), flags: ['send_with_param'] },
    {
      files: {
        'services/sms/send.py': python('return sender.send_with_param(86, phone, 1110, [code])')['send.py'],
        'pyproject.toml': '[project]\nrequires-python = "~=3.11"\n',
      },
      flags: ['send_with_param'],
    },
  ],
});

const answer = "$answer = $sender->sendWithParam('86', $phone, 1110, [$code], '腾讯云', '', '');";

testRule('v5-php-result', {
  valid: [
    { files: php(`${answer}\n    return json_decode($answer, true)['result'] === 0;`) },
    { files: php(`${answer}\n    $data = json_decode($answer);\n    return $data->result == 0;`) },
    { files: php(`${answer}\n    return $answer;`) },
    // A copy that the project keeps may decode the answer.
    {
      files: {
        ...php(`${answer}\n    return $answer['result'] == 0;`),
        'extend/qcloud/SmsSenderUtil.php': '<?php\nclass SmsSenderUtil {}\n',
      },
    },
    { files: js('sender.sendWithParam("86", phone, 1110, [code], "", "", "", (err, res, data) => callback(data.result));') },
  ],
  silent: [{ files: php(`${answer}\n    return $given['result'];`) }],
  invalid: [
    {
      files: php(`${answer}\n    return $answer['result'] == 0;`),
      flags: ["$answer['result']"],
      severity: 'warning',
      message: 'json_decode',
      also: ALSO,
    },
  ],
});

const compare = (test: string) =>
  js(`sender.sendWithParam("86", phone, 1110, [code], "", "", "", (err, res, data) => { if (err || (${test})) callback(err); });`);

testRule('v5-result-compare', {
  valid: [
    { files: compare('data.result === 0') },
    { files: compare('data.result == "0"') },
    { files: compare('data.errmsg === "OK"') },
    { files: compare('data.result') },
    { files: python('answer = sender.send_with_param(86, phone, 1110, [code])\n    return answer["result"] == 0') },
  ],
  silent: [{ files: compare('data.result === given') }],
  invalid: [
    {
      files: compare('data.result === "0"'),
      flags: ['"0"'],
      fixed: compare('data.result === 0')['send.js'],
      safety: 'suggestion',
      severity: 'warning',
      also: ALSO,
    },
    {
      files: python('answer = sender.send_with_param(86, phone, 1110, [code])\n    return answer["result"] == "0"'),
      flags: ['"0"'],
      also: ALSO,
    },
    { files: php(`${answer}\n    $data = json_decode($answer, true);\n    return $data['result'] === '0';`), flags: ["'0'"], also: ALSO },
  ],
});
