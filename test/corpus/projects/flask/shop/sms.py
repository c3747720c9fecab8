from flask import current_app
from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import models, sms_client


class Sms:
    client = None

    def init_app(self, app):
        cred = credential.Credential(app.config["SECRET_ID"], app.config["SECRET_KEY"])
        self.client = sms_client.SmsClient(cred, app.config["SMS_REGION"])

    def send(self, kind, phone, params=None):
        req = models.SendSmsRequest()
        req.SmsSdkAppId = current_app.config["SMS_APP_ID"]
        req.SignName = current_app.config["SMS_SIGN"]
        req.TemplateId = current_app.config["SMS_TEMPLATES"][kind]
        req.PhoneNumberSet = ["+86" + phone]
        if params:
            req.TemplateParamSet = params
        return self.client.SendSms(req).SendStatusSet[0].Code == "Ok"


sms = Sms()
