//! Voice messages go to another service.
use serde_json::json;

pub async fn call(http: &reqwest::Client, phone: &str, code: &str) -> reqwest::Result<()> {
    let body = json!({ "TemplateId": "1110", "CalledNumber": phone, "TemplateParamSet": [code], "VoiceSdkAppid": "1400773310" });
    // let body = json!({ "PhoneNumberSet": [phone], "TemplateId": "0", "SmsSdkAppId": "0" }); client.send_sms(body)
    http.post("https://vms.tencentcloudapi.com").header("X-TC-Action", "SendTtsVoice").json(&body).send().await?;
    Ok(())
}
