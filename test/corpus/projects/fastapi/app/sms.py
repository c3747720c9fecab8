import json
from dataclasses import dataclass

from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import models, sms_client

from .config import settings


@dataclass
class Message:
    template_id: str
    phone: str
    params: list[str]


class SmsGateway:
    def __init__(self) -> None:
        cred = credential.Credential(settings.tencent_secret_id, settings.tencent_secret_key)
        self._client = sms_client.SmsClient(cred, settings.sms_region)

    def send(self, message: Message) -> str:
        req = models.SendSmsRequest()
        params = {
            "SmsSdkAppId": settings.sms_app_id,
            "SignName": settings.sms_sign,
            "TemplateId": message.template_id,
            "PhoneNumberSet": [f"+86{message.phone}"],
            "TemplateParamSet": message.params,
        }
        req.from_json_string(json.dumps(params))
        resp = self._client.SendSms(req)
        return resp.SendStatusSet[0].Code


gateway = SmsGateway()
