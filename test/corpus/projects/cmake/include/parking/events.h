#pragma once

#include "parking/sms_client.h"

namespace parking {

class Events {
public:
    explicit Events(TencentNotifier& notifier) : notifier_(notifier) {}

    void onEntered(const std::string& plate, const std::string& phone);
    void onMonthlyEnd(const std::string& phone);
    void onLogin(const std::string& phone);

private:
    TencentNotifier& notifier_;
};

}  // namespace parking
