//! 短信。接口在此，实现见 `tencent`。
mod signature;
mod tencent;

pub use tencent::TencentSender;

use async_trait::async_trait;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug)]
pub enum Error {
    Transport(reqwest::Error),
    Refused { code: String, message: String },
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(error)
    }
}

/// One message: what is said, and to whom.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    pub phones: Vec<String>,
    pub template: String,
    pub params: Vec<String>,
}

impl Outgoing {
    pub fn new(template: impl Into<String>) -> Self {
        Self { template: template.into(), ..Self::default() }
    }

    pub fn to(mut self, phone: &str) -> Self {
        self.phones.push(match phone.strip_prefix('+') {
            Some(_) => phone.to_owned(),
            None => format!("+86{phone}"),
        });
        self
    }

    pub fn with<S: ToString>(mut self, values: &[S]) -> Self {
        self.params = values.iter().map(|v| v.to_string()).collect();
        self
    }
}

#[async_trait]
pub trait Sender: Send + Sync {
    async fn send(&self, message: Outgoing) -> Result<()>;

    async fn send_code(&self, phone: &str, template: &str, code: &str) -> Result<()> {
        self.send(Outgoing::new(template).to(phone).with(&[code, "5"])).await
    }
}
