#pragma once

#include <memory>
#include <string>
#include <vector>

#include <tencentcloud/core/Credential.h>
#include <tencentcloud/sms/v20210111/SmsClient.h>

namespace parking {

/// 发送渠道。
class Notifier {
public:
    virtual ~Notifier() = default;
    virtual bool notify(const std::string& phone, const std::string& templateId, const std::vector<std::string>& params) = 0;
};

class TencentNotifier : public Notifier {
public:
    explicit TencentNotifier(std::string appId, std::string sign = "云帆停车");

    bool notify(const std::string& phone, const std::string& templateId, const std::vector<std::string>& params) override;
    bool sendCode(const std::string& phone, const std::string& code, int minutes = 5);

private:
    std::string appId_;
    std::string sign_;
    std::unique_ptr<TencentCloud::Sms::V20210111::SmsClient> client_;
};

}  // namespace parking
