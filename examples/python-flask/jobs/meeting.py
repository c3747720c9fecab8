"""Invites all teachers to the monthly meeting: python -m jobs.meeting 周五14点"""
import sys

from tencentcloud.common import credential
from tencentcloud.sms.v20210111 import models, sms_client

from app import settings
from jobs.teachers import TEACHERS


def main(time):
    cred = credential.Credential(settings.SECRET_ID, settings.SECRET_KEY)
    client = sms_client.SmsClient(cred, settings.SMS_REGION)

    req = models.SendSmsRequest()
    req.SmsSdkAppid = settings.SMS_APP_ID
    req.SignName = "云帆课堂"
    req.TemplateId = settings.SMS_TEMPLATES["teachers_meeting"]
    req.PhoneNumberSet = TEACHERS
    req.TemplateParamSet = [time]

    resp = client.SendSms(req)
    for status in resp.SendStatusSet:
        if status.Code != "Ok":
            print(status.PhoneNumber, status.Code, file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
