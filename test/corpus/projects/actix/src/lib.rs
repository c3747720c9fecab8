pub mod api;
pub mod jobs;
pub mod settings;
pub mod sms;
