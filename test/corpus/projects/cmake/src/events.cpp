#include "parking/events.h"

#include "parking/templates.h"

using namespace parking;

void Events::onEntered(const std::string& plate, const std::string& phone) {
    // 模板只有一个变量
    notifier_.notify(phone, templates::kByName.at("entered"), {plate, "东门"});
}

void Events::onMonthlyEnd(const std::string& phone) {
    notifier_.notify(phone, templates::idOf(templates::Scene::Monthly), {"12月31日"});
}

void Events::onLogin(const std::string& phone) {
    notifier_.sendCode(phone, "4370");
    notifier_.sendCode(phone, std::to_string(rand() % 900000 + 100000), 10);
}
