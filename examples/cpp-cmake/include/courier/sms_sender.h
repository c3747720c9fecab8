#ifndef COURIER_SMS_SENDER_H
#define COURIER_SMS_SENDER_H

#include <memory>
#include <string>
#include <vector>

#include <tencentcloud/core/Credential.h>
#include <tencentcloud/sms/v20210111/SmsClient.h>
#include <tencentcloud/sms/v20210111/model/SendSmsRequest.h>

#include "courier/templates.h"

namespace courier {

class SmsSender {
public:
    SmsSender(const std::string& secretId, const std::string& secretKey);

    bool sendTemplate(const std::vector<std::string>& phones, const std::string& templateId, const std::vector<std::string>& params,
                      const std::string& sign = COURIER_SIGN);
    bool sendPickup(const std::string& phone, const std::string& shelf, const std::string& code);

private:
    std::unique_ptr<TencentCloud::Sms::V20210111::SmsClient> client_;
};

}  // namespace courier

#endif  // COURIER_SMS_SENDER_H
