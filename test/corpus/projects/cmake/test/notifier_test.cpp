#include <gmock/gmock.h>

#include "parking/sms_client.h"

class MockNotifier : public parking::Notifier {
public:
    MOCK_METHOD(bool, notify, (const std::string& phone, const std::string& templateId, const std::vector<std::string>& params), (override));
};

TEST(Notifier, HandsOnWhatItGets) {
    MockNotifier notifier;
    EXPECT_CALL(notifier, notify(testing::_, "000000", testing::_)).WillOnce(testing::Return(true));
    EXPECT_TRUE(notifier.notify("123", "000000", {}));
}
