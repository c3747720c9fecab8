using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TencentCloud.Common;
using TencentCloud.Common.Profile;
using TencentCloud.Sms.V20210111;
using TencentCloud.Sms.V20210111.Models;

namespace Library.Sms;

internal sealed class TencentSmsSender(IOptions<SmsOptions> options, ILogger<TencentSmsSender> logger) : ISmsSender
{
    private readonly SmsOptions _options = options.Value;

    public async Task<bool> SendAsync(string phone, string templateId, string? sign = null, params string[] args)
    {
        var request = new SendSmsRequest
        {
            SmsSdkAppId = _options.SdkAppId,
            SignName = sign ?? _options.SignName,
            TemplateId = templateId,
            PhoneNumberSet = new[] { phone.StartsWith('+') ? phone : $"+86{phone}" },
            TemplateParamSet = args,
        };
        var response = await Client().SendSms(request).ConfigureAwait(false);
        foreach (var status in response.SendStatusSet)
        {
            if (status.Code != "Ok")
            {
                logger.LogWarning("SMS to {Phone} failed: {Code}", status.PhoneNumber, status.Code);
                return false;
            }
        }
        return true;
    }

    private SmsClient Client()
    {
        Credential credential = new() { SecretId = _options.SecretId, SecretKey = _options.SecretKey };
        HttpProfile http = new() { Endpoint = "sms.tencentcloudapi.com" };
        return new SmsClient(credential, _options.Region, new ClientProfile { HttpProfile = http });
    }
}
