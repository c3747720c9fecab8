#include <cstdlib>

#include "courier/sms_sender.h"

int main() {
    courier::SmsSender sender(std::getenv("TENCENTCLOUD_SECRET_ID"), std::getenv("TENCENTCLOUD_SECRET_KEY"));

    sender.sendPickup("13711112222", "A3", "8062");

    // A separator in the number.
    sender.sendTemplate({"+86137-1111-2223"}, courier::idOf(courier::Notice::Code), {"4370"});

    // The template takes one value.
    sender.sendTemplate({"+8613711112222"}, courier::idOf(courier::Notice::Code), {"4370", "5"});

    // Rejected in review.
    sender.sendTemplate({"+8613711112222"}, courier::idOf(courier::Notice::Overdue), {"3"});

    // The service adds the brackets itself.
    sender.sendTemplate({"+8613711112222"}, courier::kPickup, {"B1号架", "1024"}, "【青鸟驿站】");
    return 0;
}
