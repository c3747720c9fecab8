import json

from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import models, sms_client


def notify(phone, order):
    client = sms_client.SmsClient(credential.EnvironmentVariableCredential().get_credential(), "ap-guangzhou")
    req = models.SendSmsRequest()
    req.SmsSdkAppId = "1400006666"
    req.SignName = "腾讯云"
    req.TemplateId = "1110"
    req.PhoneNumberSet = ["+86" + phone]
    req.TemplateParamSet = [order]
    return client.SendSms(req)
