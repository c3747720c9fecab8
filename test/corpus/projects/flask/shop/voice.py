from tencentcloud.vms.v20200902 import models, vms_client


def call(cred, phone, code):
    req = models.SendTtsVoiceRequest()
    req.TemplateId = "1"
    req.TemplateParamSet = [code, "1", "2"]
    req.CalledNumber = phone
    return vms_client.VmsClient(cred, "ap-beijing").SendTtsVoice(req)
