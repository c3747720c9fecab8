#ifndef COURIER_TEMPLATES_H
#define COURIER_TEMPLATES_H

#include <string>

#define COURIER_SIGN "青鸟驿站"

namespace courier {

// Defined in templates.cpp.
extern const std::string kPickup;

enum class Notice { Code = 1648202, Overdue = 1648203 };

inline std::string idOf(Notice notice) {
    return std::to_string(static_cast<int>(notice));
}

}  // namespace courier

#endif  // COURIER_TEMPLATES_H
