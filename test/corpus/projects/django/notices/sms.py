"""Sending of text messages through Tencent Cloud."""

from django.conf import settings
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import models, sms_client


def _client():
    conf = settings.TENCENT_SMS
    cred = credential.Credential(conf["SECRET_ID"], conf["SECRET_KEY"])
    return sms_client.SmsClient(cred, conf["REGION"])


def send_template(template_id, phones, params=(), sign_name=None):
    """Returns the numbers that were refused."""
    req = models.SendSmsRequest()
    req.SmsSdkAppId = settings.TENCENT_SMS["SDK_APP_ID"]
    req.SignName = sign_name or settings.TENCENT_SMS["SIGN_NAME"]
    req.TemplateId = template_id
    req.PhoneNumberSet = [f"+86{phone}" for phone in phones]
    req.TemplateParamSet = list(params)
    resp = _client().SendSms(req)
    return [s.PhoneNumber for s in resp.SendStatusSet if s.Code != "Ok"]


def send(kind, phones, *params, **options):
    return send_template(settings.SMS_TEMPLATES[kind], phones, params, **options)
