using AlibabaCloud.SDK.Dysmsapi20170525;
using AlibabaCloud.SDK.Dysmsapi20170525.Models;

namespace Library.Sms;

/// <summary>The other vendor: same words, another service.</summary>
public sealed class AliyunSmsSender(Client client)
{
    public void Send(string phone, string code)
    {
        var request = new SendSmsRequest { PhoneNumbers = phone, SignName = "【青禾书屋】", TemplateCode = "SMS_1", TemplateParam = $"{{\"code\":\"{code}\"}}" };
        client.SendSms(request);
    }
}
