#include <cstdio>
#include <string>

#include <curl/curl.h>

// Kept for the old terminals, which cannot load the SDK.
void notifyOldTerminal(const std::string& mobile, const std::string& sig, long now, int random) {
    char url[256];
    std::snprintf(url, sizeof(url), "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=%d&random=%d", 1400006666, random);

    const std::string body = R"({"tel":{"nationcode":"+86","mobile":")" + mobile + R"("},"sign":"青鸟驿站","tpl_id":1648201,)" +
                             R"("params":["A3号架"],"sig":")" + sig + R"(","time":)" + std::to_string(now) + R"(,"extend":"","ext":""})";

    CURL* curl = curl_easy_init();
    if (curl == nullptr) {
        return;
    }
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
}
