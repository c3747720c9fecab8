#include <tencentcloud/core/TencentCloud.h>

#include "parking/events.h"
#include "parking/templates.h"

int main() {
    TencentCloud::InitAPI();
    parking::TencentNotifier notifier("1400006666");
    notifier.notify("13711112222", "1110", {"4370", "5"});

    parking::TencentNotifier branded("1400006666", "【云帆停车】");
    branded.notify("1371111222", parking::templates::kEntered, {"粤B12345"});

    parking::Events events(notifier);
    events.onLogin("13711112223");
    TencentCloud::ShutdownAPI();
    return 0;
}
