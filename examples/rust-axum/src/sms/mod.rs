pub mod message;

use anyhow::{bail, Context, Result};
use tencentcloud_sdk_sms::{
    client::{Client, SendSmsRequest},
    credentials::Credential,
};

pub use self::message::Message;

const APP_ID: &str = "1400881530";
const SIGN_NAME: &str = "【云帆健身】";

pub struct SmsService {
    client: Client,
}

impl SmsService {
    pub fn from_env() -> Result<Self> {
        let id = std::env::var("TENCENTCLOUD_SECRET_ID").context("TENCENTCLOUD_SECRET_ID")?;
        let key = std::env::var("TENCENTCLOUD_SECRET_KEY").context("TENCENTCLOUD_SECRET_KEY")?;
        Ok(Self { client: Client::new(Credential::new(id, key, None), "ap-guangzhou") })
    }

    /// Sends one message to one member.
    pub async fn send(&self, phone: &str, message: Message) -> Result<()> {
        let number = format!("+86{phone}");
        self.deliver(vec![number.clone()], message.template_id(), message.params()).await
    }

    /// Sends the same message to several numbers as they are.
    pub async fn deliver(&self, phones: Vec<String>, template_id: &str, params: Vec<String>) -> Result<()> {
        let request = SendSmsRequest::new(phones.clone(), APP_ID, template_id, SIGN_NAME, params);
        let response = self.client.clone().send_sms(request).await?;
        for phone in phones {
            if !response.check_is_success(phone.clone()) {
                bail!("短信未送达：{phone}");
            }
        }
        Ok(())
    }
}
