import json

from alibabacloud_dysmsapi20170525 import models as dysms


def send(client, phone, code):
    request = dysms.SendSmsRequest(
        phone_numbers=phone, sign_name="【启明】", template_code="SMS_1", template_param=json.dumps({"code": code})
    )
    return client.send_sms(request)
