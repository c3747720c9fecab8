import { describe, expect, it } from 'vitest';
import { check, type Files, show } from '../harness/workspace.js';

/** Comparisons of parts of answers, one line each: the part, how, and with what. */
const comparisons = async (files: Files): Promise<string[]> =>
  (await check(files)).calls.flatMap((c) =>
    c.uses.filter((u) => u.kind === 'compare').map((u) => `${u.path.join('.')} ${u.how} ${u.value ? show(u.value) : ''}`),
  );

const js = (body: string): Files => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
const send = async (phone) => client.SendSms({ SmsSdkAppId: '1400529871', TemplateId: '148021', PhoneNumberSet: [phone] });
${body}
`,
});

describe('what becomes of an answer', () => {
  it('is followed through variables, destructuring, loops and callbacks', async () => {
    const found = await comparisons(
      js(`exports.a = async (phone) => {
  const res = await client.SendSms({ PhoneNumberSet: [phone], SmsSdkAppId: '1400529871' });
  if (res.SendStatusSet[0].Code === 'A') return;
  const { SendStatusSet } = res;
  for (const s of SendStatusSet) if (s.Code !== 'B') throw new Error(s.Message);
  SendStatusSet.every((s) => s.Code == 'C');
  switch (SendStatusSet[0].Code) { case 'D': break; default: }
  if (other.SendStatusSet[0].Code === 'X') return;
};
client.SendSms({ PhoneNumberSet: [], SmsSdkAppId: '1400529871' }, (err, response) => response.SendStatusSet[0].Message === 'E');
client.SendSms({ PhoneNumberSet: [], SmsSdkAppId: '1400529871' }).then((r) => r.SendStatusSet[0].Code == 0);`),
    );
    expect(found).toEqual([
      'SendStatusSet.0.Code equal "A"',
      'SendStatusSet.*.Code unequal "B"',
      'SendStatusSet.*.Code equal "C"',
      'SendStatusSet.0.Code equal "D"',
      'SendStatusSet.0.Message equal "E"',
      'SendStatusSet.0.Code equal 0',
    ]);
  });

  it('is followed out of the wrapper that sends', async () => {
    expect(await comparisons(js(`exports.b = async (p) => (await send(p)).SendStatusSet[0].Code === 'A';`))).toEqual([
      'SendStatusSet.0.Code equal "A"',
    ]);
  });

  it('keeps what is done to a part, so that a rule can tell', async () => {
    expect(await comparisons(js(`exports.b = async (p) => (await send(p)).SendStatusSet[0].Code.toLowerCase() === 'ok';`))).toEqual([
      'SendStatusSet.0.Code.toLowerCase() equal "ok"',
    ]);
  });

  it('in Python, also after a way through JSON', async () => {
    const found = await comparisons({
      'send.py': `import json
from tencentcloud.sms.v20210111 import sms_client, models

def send(cred, phone):
    client = sms_client.SmsClient(cred, "ap-guangzhou")
    req = models.SendSmsRequest()
    req.PhoneNumberSet = [phone]
    resp = client.SendSms(req)
    data = json.loads(resp.to_json_string(indent=2))
    if data["SendStatusSet"][0]["Code"] == "A":
        return True
    return all(s.Code == "B" for s in resp.SendStatusSet)
`,
    });
    expect(found).toEqual(['SendStatusSet.0.Code equal "A"', 'SendStatusSet.*.Code equal "B"']);
  });

  it('in Kotlin, through properties and scope functions', async () => {
    const found = await comparisons({
      'Sms.kt': `import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest

class Sms(private val client: SmsClient) {
    fun send(phone: String): Boolean {
        val req = SendSmsRequest().apply { phoneNumberSet = arrayOf(phone) }
        val resp = client.SendSms(req).also { if (it.sendStatusSet[0].code == "A") println(phone) }
        resp.sendStatusSet.forEach { if (it.code != "B") error(it.message) }
        val first = resp.sendStatusSet.first()
        first.run { if (code == "C") return true }
        if ("D".equals(first.code, ignoreCase = true)) return true
        return client.SendSms(req).let { r -> r.sendStatusSet.all { s -> s.code == "E" } }
    }
}
`,
    });
    expect(found).toEqual([
      'SendStatusSet.0.Code equal "A"',
      'SendStatusSet.*.Code unequal "B"',
      'SendStatusSet.0.Code equal "C"',
      'SendStatusSet.0.Code ignore-case "D"',
      'SendStatusSet.*.Code equal "E"',
    ]);
  });

  it('in Java, with getters and methods that compare', async () => {
    const found = await comparisons({
      'C.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class C {
  boolean send(SmsClient client, String phone) throws Exception {
    SendSmsRequest req = new SendSmsRequest();
    req.setPhoneNumberSet(new String[]{phone});
    SendSmsResponse res = client.SendSms(req);
    SendStatus[] set = res.getSendStatusSet();
    for (SendStatus s : set) {
      if ("A".equals(s.getCode())) return true;
      if ("B".equalsIgnoreCase(s.getCode())) return true;
    }
    return res.getSendStatusSet()[0].getCode().equals("C");
  }
}
`,
    });
    expect(found).toEqual(['SendStatusSet.*.Code equal "A"', 'SendStatusSet.*.Code ignore-case "B"', 'SendStatusSet.0.Code equal "C"']);
  });

  it('in Go, behind pointers', async () => {
    const found = await comparisons({
      'send.go': `package a

import sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"

func Send(client *sms.Client) bool {
	req := sms.NewSendSmsRequest()
	resp, err := client.SendSms(req)
	if err != nil {
		return false
	}
	for _, s := range resp.Response.SendStatusSet {
		if *s.Code != "A" {
			return false
		}
	}
	return *resp.Response.SendStatusSet[0].Code == "B"
}
`,
    });
    expect(found).toEqual(['SendStatusSet.*.Code unequal "A"', 'SendStatusSet.0.Code equal "B"']);
  });
});

describe('what becomes of the answer of a Describe call', () => {
  const consequences = async (files: Files): Promise<string[]> =>
    (await check(files)).managed.flatMap((c) =>
      c.uses.flatMap((u) =>
        u.kind === 'compare' ? [`${u.path.join('.')} ${u.value ? show(u.value) : ''}: ${u.consequence?.join(' ')}`] : [],
      ),
    );

  it('in JavaScript: branches, tables and switches tell what a number is taken for', async () => {
    const found = await consequences({
      'a.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
const NAMES = { 0: '通过', 2: '拒绝', '-1': '失败' };
exports.a = async () => {
  const { DescribeTemplateStatusSet } = await client.DescribeSmsTemplateList({ International: 0 });
  for (const t of DescribeTemplateStatusSet) {
    if (t.StatusCode === 2 || t.StatusCode === -1) markRejected(t.TemplateId);
    const text = t.StatusCode === 1 ? '审核中' : '';
    switch (t.StatusCode) { case 0: return 'ok'; case 3: case 4: return Status.OTHER; }
    if (t.StatusCode !== 5) return 'no'; else go();
    show(NAMES[t.StatusCode]);
  }
};
`,
    });
    expect(found).toEqual([
      'DescribeTemplateStatusSet.*.StatusCode 2: markRejected TemplateId t',
      'DescribeTemplateStatusSet.*.StatusCode -1: markRejected TemplateId t',
      'DescribeTemplateStatusSet.*.StatusCode 1: 审核中',
      'DescribeTemplateStatusSet.*.StatusCode 0: ok',
      'DescribeTemplateStatusSet.*.StatusCode 3: OTHER Status',
      'DescribeTemplateStatusSet.*.StatusCode 4: OTHER Status',
      'DescribeTemplateStatusSet.*.StatusCode 5: go',
      'DescribeTemplateStatusSet.*.StatusCode 0: 通过',
      'DescribeTemplateStatusSet.*.StatusCode 2: 拒绝',
      'DescribeTemplateStatusSet.*.StatusCode -1: 失败',
    ]);
  });

  it('in Python, Java and Go', async () => {
    const found = await consequences({
      'a.py': `from tencentcloud.sms.v20210111 import sms_client, models
def a(client: sms_client.SmsClient):
    req = models.DescribeSmsSignListRequest()
    for s in client.DescribeSmsSignList(req).DescribeSignListStatusSet:
        if s.StatusCode == 2:
            return "rejected"
`,
      'A.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class A {
  String a(SmsClient client) throws Exception {
    DescribeSmsTemplateListResponse res = client.DescribeSmsTemplateList(new DescribeSmsTemplateListRequest());
    for (DescribeTemplateListStatus s : res.getDescribeTemplateStatusSet()) {
      if (s.getStatusCode() == 2) { return "REJECTED"; }
      if (s.getStatusCode().equals(1L)) { return "PENDING"; }
    }
    return null;
  }
}
`,
      'a.go': `package a
import sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
func a(client *sms.Client) string {
	resp, err := client.DescribeSmsTemplateList(sms.NewDescribeSmsTemplateListRequest())
	if err != nil { return "" }
	for _, s := range resp.Response.DescribeTemplateStatusSet {
		if *s.StatusCode == 2 { return "rejected" }
	}
	return ""
}
`,
    });
    expect(found).toEqual([
      'DescribeTemplateStatusSet.*.StatusCode 2: REJECTED',
      'DescribeTemplateStatusSet.*.StatusCode 1: PENDING',
      'DescribeTemplateStatusSet.*.StatusCode 2: rejected',
      'DescribeSignListStatusSet.*.StatusCode 2: rejected',
    ]);
  });
});
