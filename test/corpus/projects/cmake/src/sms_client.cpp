#include "parking/sms_client.h"

#include <cstdlib>

#include <tencentcloud/sms/v20210111/model/SendSmsRequest.h>

#include "parking/templates.h"

namespace sms = TencentCloud::Sms::V20210111;

namespace parking {

namespace {

std::string withPrefix(const std::string& phone) {
    return "+86" + phone;
}

}  // namespace

TencentNotifier::TencentNotifier(std::string appId, std::string sign)
    : appId_(std::move(appId)),
      sign_(std::move(sign)),
      client_(std::make_unique<sms::SmsClient>(
          TencentCloud::Credential(std::getenv("TENCENTCLOUD_SECRET_ID"), std::getenv("TENCENTCLOUD_SECRET_KEY")), "guangzhou")) {}

bool TencentNotifier::notify(const std::string& phone, const std::string& templateId, const std::vector<std::string>& params) {
    sms::Model::SendSmsRequest req;
    req.SetSmsSdkAppId(appId_);
    req.SetSignName(sign_);
    req.SetTemplateId(templateId);
    req.SetTemplateParamSet(params);
    std::vector<std::string> phones;
    phones.push_back(withPrefix(phone));
    req.SetPhoneNumberSet(phones);
    auto outcome = client_->SendSms(req);
    return outcome.IsSuccess();
}

bool TencentNotifier::sendCode(const std::string& phone, const std::string& code, int minutes) {
    return notify(phone, templates::kLogin, {code, std::to_string(minutes)});
}

}  // namespace parking
