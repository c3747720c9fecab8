using System;
using System.Linq;
using System.Threading.Tasks;
using TencentCloud.Common;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;

namespace Yunfan.Parking.Sms;

public class SmsSender
{
    private readonly SmsClient _client;

    public SmsSender()
    {
        var credential = new Credential
        {
            SecretId = Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_ID"),
            SecretKey = Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_KEY"),
        };
        _client = new SmsClient(credential, "ap-guangzhou");
    }

    public async Task<bool> SendAsync(string phone, string templateId, params string[] values)
    {
        var request = new SendSmsRequest
        {
            SmsSdkAppId = SmsOptions.AppId,
            SignName = SmsOptions.SignName,
            TemplateId = templateId,
            PhoneNumberSet = new[] { $"+86{phone}" },
            TemplateParamSet = values,
        };
        var response = await _client.SendSms(request);
        return response.SendStatusSet.All(status => status.Code == "Ok");
    }
}
