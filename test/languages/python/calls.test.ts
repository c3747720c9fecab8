import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../server/src/engine/index.js';
import type { FieldName } from '../../../server/src/model/call.js';
import { check, type Files, show } from '../../harness/workspace.js';

const folder = path.join(import.meta.dirname, 'fixtures');
const files: Files = {};
for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.py')) files[name.split(path.sep).join('/')] = fs.readFileSync(path.join(folder, name), 'utf8');

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await check(files);
});

const SHOWN: readonly FieldName[] = ['TemplateId', 'TemplateParamSet', 'SignName', 'SmsSdkAppId'];

/** Line, chain of functions, then template, parameters, sign and app as far as they are there. */
const calls = (file: string): string[] =>
  snapshot.calls
    .filter((c) => c.file === file)
    .map((c) => {
      const line = files[file]!.slice(0, c.range.start).split('\n').length;
      const via = c.via.map((v) => `${v.function}> `).join('');
      const fields = SHOWN.map((name) => c.fields[name]).map((f) => (f?.state === 'present' ? show(f.value) : '-'));
      return `${line} ${via}${fields.join(' ; ')}`;
    });

/** Each file with calls that must be found, among others. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'celery_tasks.py': [
    '33 ?parameter | ?operator ; ?parameter | ?unset | ?operator ; "腾讯云" | ?operator ; "1400006666" | ?operator',
    '39 send_sms> "449739" ; [?parameter, ?parameter] ; "腾讯云" ; "1400006666"',
    '40 send_sms> "449739" ; [?parameter] ; "腾讯云" ; "1400006666"',
  ],
  'django_views.py': [
    '56 ?parameter ; ?parameter ; "腾讯云" ; "1400006666"',
    '68 send_sms_single> "1110" ; ["4370", "5"] ; "腾讯云" ; "1400006666"',
  ],
  'fastapi_service.py': [
    '50 ?parameter ; ?parameter | [] ; "腾讯云" ; "1400006666"',
    '61 Sender.send> "1110" ; ["4370", "5" | ?field] ; "腾讯云" ; "1400006666"',
    '62 Sender.send> "1111" ; [] ; "腾讯云" ; "1400006666"',
    '62 Sender.send> "1112" ; ["1"] ; "腾讯云" ; "1400006666"',
    '65 Sender.send> "1110" ; ["4370"] ; "腾讯云" ; "1400006666"',
  ],
  'flask_app.py': [
    '59 SmsService.send> "1110" ; ["4370", "5"] ; "腾讯云" ; "1400006666"',
    '65 SmsService.send> "1111" ; ["4370"] ; "腾讯云" ; "1400006666"',
  ],
  'legacy_sender.py': [
    '21 7839 ; [?parameter, ?parameter] ; "腾讯云" ; 1400009099',
    '34 7839 ; ["5678", "5"] ; "腾讯云" ; 1400009099',
    '42 - ; - ; - ; 1400009099',
  ],
  'providers.py': [
    '73 Base.send_code> Tencent.send> "1110" ; ["4370", "5"] ; "腾讯云" ; "1400006666"',
    '74 Tencent.send> "1111" ; ["4370"] ; "腾讯云" ; "1400006666"',
  ],
  'python2_demo.py': ['13 - ; - ; - ; 123456', '18 7839 ; ["指定模板单发", "深圳", "小明"] ; "" ; 123456'],
  'raw_v5.py': ['27 ?parameter ; ?parameter ; "腾讯云" ; "1400006666"', '31 send> 7839 ; ["4370", "5"] ; "腾讯云" ; "1400006666"'],
  'tc3_by_hand.py': ['43 "1110" ; ["4370", "5"] ; "腾讯云" ; "1400006666"'],
  'script_2019.py': ['43 "449739" ; ["4370"] ; "腾讯云" ; "1400006666"'],
  'shapes.py': [
    '22 "1" ; ["1", "2"] ; "腾讯云" ; "1400006666"',
    '30 f2> "2" ; ["a", "b"] ; "腾讯云" ; "1400006666"',
    '31 f2> "2" ; [] ; "腾讯云" ; "1400006666"',
    '37 "33" ; ["5"] ; "腾讯云" ; "14000"',
    '47 "41" | "42" ; ["1", "2"] | ["1"] ; - ; -',
    '58 "55" ; [?parameter, "5", "6"] ; - ; -',
    '66 f6> "66" ; [] ; - ; -',
    '90 "9" ; - ; - ; -',
    '91 "9" ; - ; - ; -',
    '92 "10" ; - ; "x" ; -',
    '119 Svc.go> "111" ; ["1", "2"] ; "cs" ; -',
    '120 Svc.go> "333" ; ["1", "2"] ; "cs" ; -',
    '132 "1010" ; ["1"] ; ?unset ; ?unset',
    '143 "11" | ?operator ; ["5"] ; "cs" ; ?unset',
    '146 "13" ; ["5"] ; "cs" ; ?unset',
    '159 "1234" ; ["1", "2"] ; "abc" ; 1400006666',
    '164 "a" | "b" | "c" ; ["1", "2"] ; "abc" ; 1400006666',
  ],
  'project/web/send.py': [
    '7 send_code> Sender.send> "1110" ; ["1234"] ; "腾讯云" ; "1400006666"',
    '8 send_code> Sender.send> "1111" ; ["99"] ; "腾讯云" ; "1400006666"',
    '9 Sender.send> "3330" ; ["1", "2"] ; "腾讯云" ; "1400006666"',
    '10 Sender.send> "3331" ; ["1"] ; "腾讯云" ; "1400006666"',
    '11 Sender.send> "2220" ; ["1"] ; "腾讯云" ; "1400006666"',
    '12 Sender.send> "2221" ; ["1"] ; "腾讯云" ; "1400006666"',
    '14 Sender.send> "4440" ; ["1"] ; "腾讯云" ; "1400006666"',
    '17 Sender.send> "1111" ; ["1"] ; "腾讯云" ; "1400006666"',
    '19 Sender.send> "7" ; ["1"] ; "腾讯云" ; "1400006666"',
    '20 Sender.send> "8888" ; ["1"] ; "腾讯云" ; "1400006666"',
    '21 Sender.send> "9999" ; ["1"] ; "S2" ; "1400009999"',
    '22 Sender.send> "【q】" ; ["1"] ; "腾讯云" ; "1400009998"',
    '23 Sender.send> "9991" ; ["1"] ; "腾讯云" ; "1400006666"',
    '24 via_backend> Sender.send> "7777" ; ["1"] ; "腾讯云" ; "1400006666"',
    '25 Sender.send> "1" | "2" ; ["1"] | ["1", "2"] ; "腾讯云" ; "1400006666"',
    '28 Sender.send> "11" | "22" ; ["1"] | ["1", "2"] ; "腾讯云" ; "1400006666"',
    '30 Sender.send> "55" ; [] ; "腾讯云" ; "1400006666"',
    '34 Sender.send> "77" ; [] ; "腾讯云" ; "1400006666"',
    '35 Sender.send> "78" ; [] ; "腾讯云" ; "1400006666"',
    '42 Sender.send> "90" ; ["1", "2"] ; "腾讯云" ; "1400006666"',
    '45 Sender.send> "93" ; ["1", "2"] ; "腾讯云" ; "1400006666"',
    '46 Sender.send> "94" ; ["1", "2"] ; "腾讯云" ; "1400006666"',
  ],
};

describe('calls of whole files', () => {
  for (const [file, lines] of Object.entries(expected)) {
    it(file, () => {
      const found = calls(file);
      for (const line of lines) expect(found).toContain(line);
    });
  }
});

describe('what is no call of the service', () => {
  const lineOf = (file: string, text: string): number => files[file]!.slice(0, files[file]!.indexOf(text)).split('\n').length;

  it('other vendors, own methods, mocks, other actions and dead code', () => {
    const file = 'traps/traps.py';
    const first = lineOf(file, 'def ctor(phone)');
    expect(calls(file).filter((c) => Number.parseInt(c, 10) < first)).toEqual([]);
    const other = lineOf(file, 'def other_lib(client)');
    expect(calls(file).filter((c) => Number.parseInt(c, 10) >= other && Number.parseInt(c, 10) < other + 3)).toEqual([]);
  });

  it('the Alibaba branch of a file with both vendors', () => {
    const aliyun = lineOf('providers.py', 'class Aliyun');
    const end = lineOf('providers.py', 'providers = {');
    const inside = calls('providers.py').filter((c) => Number.parseInt(c, 10) > aliyun && Number.parseInt(c, 10) < end);
    expect(inside).toEqual([]);
  });
});
