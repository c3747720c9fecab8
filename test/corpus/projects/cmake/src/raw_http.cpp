#include <curl/curl.h>
#include <nlohmann/json.hpp>

#include "parking/templates.h"

using json = nlohmann::json;

// 没有 SDK 的旧机型：自己签名
bool sendByHand(const std::string& phone, const std::string& authorization) {
    json body;
    body["SmsSdkAppId"] = "1400006666";
    body["SignName"] = SMS_SIGN;
#ifdef PARKING_MONTHLY
    body["TemplateId"] = "2220";
#else
    body["TemplateId"] = "2221";
#endif
    body["PhoneNumberSet"] = {"+86" + phone};
    body["TemplateParamSet"].push_back("粤B12345");

    CURL* curl = curl_easy_init();
    if (!curl) {
        return false;
    }
    curl_slist* headers = nullptr;
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, "X-TC-Action: SendSms");
    headers = curl_slist_append(headers, "X-TC-Version: 2021-01-11");
    headers = curl_slist_append(headers, ("Authorization: " + authorization).c_str());
    const std::string payload = body.dump();
    curl_easy_setopt(curl, CURLOPT_URL, "https://sms.tencentcloudapi.com");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, payload.c_str());
    const CURLcode code = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return code == CURLE_OK;
}
