#pragma once

#include <map>
#include <string>

#define SMS_SIGN "云帆停车"

namespace parking::templates {

// 定义在 templates.cpp
extern const std::string kLogin;
inline constexpr char kEntered[] = "2220";
constexpr int kMonthly = 3330;

enum class Scene { Login, Entered, Monthly };

/// 场景对应的模板 ID。
const std::string& idOf(Scene scene);

inline const std::map<std::string, std::string> kByName = {
    {"login", "1110"},
    {"entered", "2220"},
};

}  // namespace parking::templates
