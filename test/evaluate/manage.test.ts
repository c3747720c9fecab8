import { describe, expect, it } from 'vitest';
import { check, type Files, show } from '../harness/workspace.js';

/** The calls of actions that send nothing, one line each. */
const managed = async (files: Files): Promise<string[]> =>
  (await check(files)).managed.map(
    (c) => `${c.api} ${c.action} ${c.fields.map((f) => `${f.name}=${show(f.value)}`).join(' ')}${c.open ? ' …' : ''}`,
  );

const ADD = '2021-01-11 AddSmsTemplate TemplateName="登录" TemplateContent="您的验证码是{1}" SmsType=3 International=0 Remark="登录"';

describe('calls of actions that send nothing', () => {
  it('in JavaScript: the client, a generic client, a request class of the older SDK', async () => {
    const fields = "TemplateName: '登录', TemplateContent: '您的验证码是{1}', SmsType: 3, International: 0, Remark: '登录'";
    expect(
      await managed({
        'a.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.a = () => client.AddSmsTemplate({ ${fields} });
exports.b = () => client.request('AddSmsTemplate', { ${fields} });
exports.c = (more) => client.AddSmsTemplate({ SmsType: 3, ...more });
exports.d = (x) => other.AddSmsTemplate({ ${fields} });
`,
        'b.js': `const { CommonClient } = require('tencentcloud-sdk-nodejs-common');
exports.a = () => new CommonClient('sms.tencentcloudapi.com', '2021-01-11', {}).request('AddSmsTemplate', { ${fields} });
exports.b = () => new CommonClient('cvm.tencentcloudapi.com', '2021-01-11', {}).request('AddSmsTemplate', { ${fields} });
`,
        'c.js': `const tencentcloud = require('tencentcloud-sdk-nodejs-intl-en');
const models = tencentcloud.sms.v20210111.Models;
exports.a = (client) => {
  const req = new models.AddSmsTemplateRequest();
  req.from_json_string(JSON.stringify({ ${fields} }));
  return client.AddSmsTemplate(req);
};
`,
      }),
    ).toEqual([ADD, ADD, '2021-01-11 AddSmsTemplate SmsType=3 | ?operator …', ADD, ADD]);
  });

  it('in Python: attributes, JSON, a client that is not known, and a generic client', async () => {
    expect(
      await managed({
        'a.py': `import json
from tencentcloud.sms.v20210111 import sms_client, models
from tencentcloud.common.common_client import CommonClient

def a(cred):
    client = sms_client.SmsClient(cred, "ap-guangzhou")
    req = models.AddSmsTemplateRequest()
    req.TemplateName = "登录"
    req.TemplateContent = "您的验证码是{1}"
    req.SmsType = 3
    req.International = 0
    req.Remark = "登录"
    return client.AddSmsTemplate(req)

def b(client):
    req = models.AddSmsTemplateRequest()
    params = {"TemplateName": "登录", "TemplateContent": "您的验证码是{1}", "SmsType": 3, "International": 0, "Remark": "登录"}
    req.from_json_string(json.dumps(params))
    return client.AddSmsTemplate(req)

def c(cred):
    return CommonClient("sms", "2021-01-11", cred, "ap-guangzhou").call_json("DescribeSmsTemplateList", {"International": 0})

def d(client: sms_client.SmsClient, req: models.DescribeSmsTemplateListRequest):
    return client.DescribeSmsTemplateList(req)
`,
      }),
    ).toEqual([ADD, ADD, '2021-01-11 DescribeSmsTemplateList International=0', '2021-01-11 DescribeSmsTemplateList  …']);
  });

  it('in Java: setters, JSON, a generic client', async () => {
    expect(
      await managed({
        'A.java': `import com.tencentcloudapi.common.*;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class A {
  void a(Credential cred) throws Exception {
    SmsClient client = new SmsClient(cred, "ap-guangzhou");
    AddSmsTemplateRequest req = new AddSmsTemplateRequest();
    req.setTemplateName("登录");
    req.setTemplateContent("您的验证码是{1}");
    req.setSmsType(3L);
    req.setInternational(0L);
    req.setRemark("登录");
    client.AddSmsTemplate(req);
  }
  void b(SmsClient client) throws Exception {
    DescribeSmsTemplateListRequest req = new DescribeSmsTemplateListRequest();
    req.setInternational(0L);
    Long[] ids = {1110L};
    req.setTemplateIdSet(ids);
    client.DescribeSmsTemplateList(req);
  }
  void c(Credential cred) throws Exception {
    CommonClient client = new CommonClient("sms", "2021-01-11", cred, "ap-guangzhou");
    client.call("DeleteSmsTemplate", "{\\"TemplateId\\": 1110}");
  }
}
`,
      }),
    ).toEqual([
      ADD,
      '2021-01-11 DescribeSmsTemplateList International=0 TemplateIdSet=[1110]',
      '2021-01-11 DeleteSmsTemplate TemplateId=1110',
    ]);
  });

  it('in Go: pointers, a literal, a context, a request that is carried', async () => {
    expect(
      await managed({
        'a.go': `package sms

import (
	"context"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
)

func A(cred *common.Credential) error {
	client, _ := sms.NewClient(cred, "ap-guangzhou", profile.NewClientProfile())
	req := sms.NewAddSmsTemplateRequest()
	req.TemplateName = common.StringPtr("登录")
	req.TemplateContent = common.StringPtr("您的验证码是{1}")
	req.SmsType = common.Uint64Ptr(3)
	req.International = common.Uint64Ptr(0)
	req.Remark = common.StringPtr("登录")
	_, err := client.AddSmsTemplate(req)
	return err
}

func B(ctx context.Context, client *sms.Client) {
	client.DeleteSmsTemplateWithContext(ctx, &sms.DeleteSmsTemplateRequest{TemplateId: common.Uint64Ptr(1110)})
}

func C(cred *common.Credential) {
	client := common.NewCommonClient(cred, "ap-guangzhou", profile.NewClientProfile())
	request := tchttp.NewCommonRequest("sms", "2021-01-11", "DeleteSmsTemplate")
	request.SetActionParameters(map[string]interface{}{"TemplateId": 1110})
	client.Send(request, tchttp.NewCommonResponse())
}
`,
      }),
    ).toEqual([ADD, '2021-01-11 DeleteSmsTemplate TemplateId=1110', '2021-01-11 DeleteSmsTemplate TemplateId=1110']);
  });

  it('in PHP and C#', async () => {
    expect(
      await managed({
        'a.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\AddSmsTemplateRequest;
function a($cred) {
    $client = new SmsClient($cred, "ap-guangzhou");
    $req = new AddSmsTemplateRequest();
    $req->fromJsonString(json_encode(["TemplateName" => "登录", "TemplateContent" => "您的验证码是{1}", "SmsType" => 3, "International" => 0, "Remark" => "登录"]));
    return $client->AddSmsTemplate($req);
}
function b($client) {
    $req = new AddSmsTemplateRequest();
    $req->setSmsType(3);
    $req->International = 0;
    return $client->AddSmsTemplate($req);
}
`,
        'A.cs': `using TencentCloud.Common;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;
class A {
  void B(Credential cred) {
    var client = new SmsClient(cred, "ap-guangzhou");
    var req = new AddSmsTemplateRequest { TemplateName = "登录", TemplateContent = "您的验证码是{1}", SmsType = 3, International = 0, Remark = "登录" };
    client.AddSmsTemplateSync(req);
    client.DeleteSmsTemplate(new DeleteSmsTemplateRequest { TemplateId = 1110 }).ConfigureAwait(false).GetAwaiter().GetResult();
  }
}
`,
      }),
    ).toEqual([ADD, '2021-01-11 DeleteSmsTemplate TemplateId=1110', ADD, '2021-01-11 AddSmsTemplate SmsType=3 International=0']);
  });

  it('from JSON, in the way of each SDK', async () => {
    const del = '2021-01-11 DeleteSmsTemplate TemplateId=1110';
    expect(
      await managed({
        'a.py': `from tencentcloud.sms.v20210111 import sms_client, models
def a(client: sms_client.SmsClient):
    req = models.DeleteSmsTemplateRequest()
    req._deserialize({"TemplateId": 1110})
    return client.DeleteSmsTemplate(req)
`,
      }),
    ).toEqual([del]);
    expect(
      await managed({
        'A.java': `import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.*;
class A {
  void a(SmsClient client) throws Exception {
    DeleteSmsTemplateRequest req = DeleteSmsTemplateRequest.fromJsonString("{\\"TemplateId\\":1110}", DeleteSmsTemplateRequest.class);
    client.DeleteSmsTemplate(req);
  }
}
`,
      }),
    ).toEqual([del]);
    expect(
      await managed({
        'a.go': `package a
import sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"
func A(client *sms.Client) {
	req := sms.NewDeleteSmsTemplateRequest()
	req.FromJsonString("{\\"TemplateId\\":1110}")
	client.DeleteSmsTemplate(req)
}
`,
      }),
    ).toEqual([del]);
    expect(
      await managed({
        'A.cs': `using TencentCloud.Common;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;
class A {
  void B(SmsClient client) {
    var req = AbstractModel.FromJsonString<DeleteSmsTemplateRequest>("{\\"TemplateId\\":1110}");
    client.DeleteSmsTemplateSync(req);
  }
}
`,
      }),
    ).toEqual([del]);
    expect(
      await managed({
        'a.php': `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\DeleteSmsTemplateRequest;
use TencentCloud\\Common\\CommonClient;
function a(SmsClient $client) {
    $req = new DeleteSmsTemplateRequest();
    $req->deserialize(["TemplateId" => 1110]);
    return $client->DeleteSmsTemplate($req);
}
function b($cred) {
    $client = new CommonClient("sms", "2021-01-11", $cred, "ap-guangzhou");
    return $client->callJson("DeleteSmsTemplate", ["TemplateId" => 1110]);
}
`,
      }),
    ).toEqual([del, del]);
    expect(
      await managed({
        'B.cs': `using TencentCloud.Common;
class B {
  void A(Credential cred) {
    var client = new CommonClient("sms", "2021-01-11", cred, "ap-guangzhou");
    client.Call(new CommonRequest("{\\"TemplateId\\":1110}"), "DeleteSmsTemplate");
  }
}
`,
      }),
    ).toEqual([del]);
  });

  it('through functions that hand on what they are given, in other files too', async () => {
    const { managed: found } = await check({
      'sms.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.submitTemplate = (name, content, type) =>
  client.AddSmsTemplate({ TemplateName: name, TemplateContent: content, SmsType: type, International: 0, Remark: 'r' });
`,
      'app.js': `const { submitTemplate } = require('./sms');
exports.run = () => submitTemplate('登录', '您的验证码是{1}', 0);
`,
    });
    expect(found.map((c) => [c.file, c.via.map((v) => v.function), c.fields.map((f) => show(f.value)).join(' ')])).toEqual([
      ['sms.js', [], '?parameter ?parameter ?parameter 0 "r"'],
      ['app.js', ['submitTemplate'], '"登录" "您的验证码是{1}" 0 0 "r"'],
    ]);
  });

  it('in Ruby, by position and by name', async () => {
    expect(
      await managed({
        'a.rb': `require 'tencentcloud-sdk-sms'
include TencentCloud::Common
include TencentCloud::Sms::V20210111
def a(cred)
  client = Client.new(cred, 'ap-guangzhou')
  client.AddSmsTemplate(AddSmsTemplateRequest.new('登录', '您的验证码是{1}', 3, 0, '登录'))
  req = DeleteSmsTemplateRequest.new
  req.TemplateId = 1110
  client.DeleteSmsTemplate(req)
end
`,
      }),
    ).toEqual([ADD, '2021-01-11 DeleteSmsTemplate TemplateId=1110']);
  });

  it('in Kotlin and C++', async () => {
    expect(
      await managed({
        'A.kt': `import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.AddSmsTemplateRequest
fun a(client: SmsClient) {
    val req = AddSmsTemplateRequest().apply {
        templateName = "登录"
        templateContent = "您的验证码是{1}"
        smsType = 3L
        international = 0L
        remark = "登录"
    }
    client.AddSmsTemplate(req)
}
`,
      }),
    ).toEqual([ADD]);
    expect(
      await managed({
        'a.cpp': `#include <tencentcloud/sms/v20210111/SmsClient.h>
#include <tencentcloud/sms/v20210111/model/DeleteSmsTemplateRequest.h>
using namespace TencentCloud;
using namespace TencentCloud::Sms::V20210111;
using namespace TencentCloud::Sms::V20210111::Model;
void a(const Credential &cred) {
    SmsClient client(cred, "ap-guangzhou");
    DeleteSmsTemplateRequest req;
    req.SetTemplateId(1110);
    auto outcome = client.DeleteSmsTemplate(req);
}
`,
      }),
    ).toEqual(['2021-01-11 DeleteSmsTemplate TemplateId=1110']);
  });

  it('with tccli, which makes numbers of what is to be one', async () => {
    expect(
      await managed({
        'a.sh': `#!/bin/sh
tccli sms AddSmsTemplate --TemplateName 登录 --TemplateContent '您的验证码是{1}' --SmsType 3 --International 0 --Remark 登录
tccli sms DescribeSmsTemplateList --International 0 --TemplateIdSet '[1110]'
tccli sms DeleteSmsTemplate help
`,
      }),
    ).toEqual([ADD, '2021-01-11 DescribeSmsTemplateList International=0 TemplateIdSet=[1110]']);
  });
});
