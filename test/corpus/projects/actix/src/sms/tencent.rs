use async_trait::async_trait;
use reqwest::header::{HeaderMap, HeaderValue, CONTENT_TYPE};
use serde_json::{json, Value};

use super::{signature::authorization, Error, Outgoing, Result, Sender};
use crate::settings::SmsSettings;

const HOST: &str = "sms.tencentcloudapi.com";

pub struct TencentSender {
    http: reqwest::Client,
    settings: SmsSettings,
}

impl TencentSender {
    pub fn new(settings: SmsSettings) -> Self {
        Self { http: reqwest::Client::new(), settings }
    }

    async fn call(&self, action: &'static str, body: &Value) -> Result<Value> {
        let text = serde_json::to_string(body).unwrap();
        let timestamp = chrono::Utc::now().timestamp();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        headers.insert("X-TC-Action", HeaderValue::from_static(action));
        headers.insert("X-TC-Version", HeaderValue::from_static("2021-01-11"));
        headers.insert("X-TC-Region", self.settings.region.parse().unwrap());
        headers.insert("X-TC-Timestamp", timestamp.into());
        let authorization = authorization(&self.settings.secret_id, &self.settings.secret_key, HOST, &text, timestamp);
        headers.insert("Authorization", authorization.parse().unwrap());
        let answer: Value = self.http.post(format!("https://{HOST}")).headers(headers).body(text).send().await?.json().await?;
        match answer.pointer("/Response/Error") {
            Some(error) => Err(Error::Refused { code: error["Code"].to_string(), message: error["Message"].to_string() }),
            None => Ok(answer["Response"].clone()),
        }
    }

    /// How many messages the package still holds.
    pub async fn remaining(&self) -> Result<Value> {
        self.call("SmsPackagesStatistics", &json!({ "SmsSdkAppId": self.settings.app_id, "Limit": 10, "Offset": 0 })).await
    }
}

#[async_trait]
impl Sender for TencentSender {
    async fn send(&self, message: Outgoing) -> Result<()> {
        let mut body = json!({
            "SmsSdkAppId": self.settings.app_id,
            "SignName": self.settings.sign_name,
            "TemplateId": message.template,
            "PhoneNumberSet": message.phones,
        });
        if !message.params.is_empty() {
            body["TemplateParamSet"] = json!(message.params);
        }
        let response = self.call("SendSms", &body).await?;
        for status in response["SendStatusSet"].as_array().into_iter().flatten() {
            if status["Code"] != "Ok" {
                return Err(Error::Refused { code: status["Code"].to_string(), message: status["Message"].to_string() });
            }
        }
        Ok(())
    }
}
