import json

from tencentcloud.common import credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.sms.v20210111 import models, sms_client

from app import settings


def _client():
    cred = credential.Credential(settings.SECRET_ID, settings.SECRET_KEY)
    return sms_client.SmsClient(cred, settings.SMS_REGION)


def send_template(name, phones, params):
    """Sends a template of settings.SMS_TEMPLATES; `phones` without country code."""
    req = models.SendSmsRequest()
    req.from_json_string(json.dumps({
        "SmsSdkAppId": settings.SMS_APP_ID,
        "SignName": settings.SMS_SIGN,
        "TemplateId": settings.SMS_TEMPLATES[name],
        "PhoneNumberSet": ["+86" + phone for phone in phones],
        "TemplateParamSet": params,
    }))
    try:
        resp = _client().SendSms(req)
    except TencentCloudSDKException as error:
        raise RuntimeError(f"sms {name}: {error.code}") from error
    return [status for status in resp.SendStatusSet if status.Code != "Ok"]
