use config::{Config, ConfigError, Environment, File};
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub struct Settings {
    pub server: ServerSettings,
    pub sms: SmsSettings,
}

#[derive(Debug, Clone, Deserialize)]
pub struct ServerSettings {
    pub port: u16,
}

#[derive(Debug, Clone, Deserialize)]
pub struct SmsSettings {
    pub secret_id: String,
    pub secret_key: String,
    pub app_id: String,
    pub sign_name: String,
    #[serde(default = "default_region")]
    pub region: String,
    pub templates: Templates,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Templates {
    pub code: String,
    pub report: String,
    pub visit_abroad: u64,
}

fn default_region() -> String {
    "ap-guangzhou".to_string()
}

impl Settings {
    pub fn load() -> Result<Self, ConfigError> {
        Config::builder()
            .add_source(File::with_name("config/default"))
            .add_source(Environment::with_prefix("CLINIC").separator("__"))
            .build()?
            .try_deserialize()
    }
}
