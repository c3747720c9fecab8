#include "courier/sms_sender.h"

using TencentCloud::Credential;
using TencentCloud::Sms::V20210111::SmsClient;
using TencentCloud::Sms::V20210111::Model::SendSmsRequest;

namespace courier {

SmsSender::SmsSender(const std::string& secretId, const std::string& secretKey)
    : client_(new SmsClient(Credential(secretId, secretKey), "ap-guangzhou")) {}

bool SmsSender::sendTemplate(const std::vector<std::string>& phones, const std::string& templateId, const std::vector<std::string>& params,
                             const std::string& sign) {
    SendSmsRequest req;
    req.SetSmsSdkAppId("1400006666");
    req.SetSignName(sign);
    req.SetTemplateId(templateId);
    req.SetPhoneNumberSet(phones);
    req.SetTemplateParamSet(params);
    return client_->SendSms(req).IsSuccess();
}

bool SmsSender::sendPickup(const std::string& phone, const std::string& shelf, const std::string& code) {
    std::vector<std::string> params;
    params.push_back(shelf + "号架");
    params.push_back(code);
    return sendTemplate({"+86" + phone}, kPickup, params);
}

}  // namespace courier
