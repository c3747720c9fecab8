#include "courier/templates.h"

namespace courier {

const std::string kPickup = "1648201";

}  // namespace courier
