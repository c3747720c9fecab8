#include "parking/templates.h"

namespace parking::templates {

const std::string kLogin = "1110";

const std::string& idOf(Scene scene) {
    static const std::string entered = kEntered;
    static const std::string monthly = std::to_string(kMonthly);
    switch (scene) {
        case Scene::Login:
            return kLogin;
        case Scene::Entered:
            return entered;
        case Scene::Monthly:
            return monthly;
    }
    return kLogin;
}

}  // namespace parking::templates
