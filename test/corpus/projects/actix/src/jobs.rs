use std::sync::Arc;

use crate::{
    settings::Templates,
    sms::{Outgoing, Result, Sender},
};

pub mod templates {
    pub const BOOKED: &str = "2210002";
    pub const STOPPED: &str = "2210003";
    pub const REMINDER: &str = "2210030";
}

/// What is sent at night.
pub enum Job {
    Report { phone: String },
    Reminder { phone: String, at: String },
    Abroad(String),
}

impl Job {
    fn message(&self, known: &Templates) -> Outgoing {
        match self {
            Job::Report { phone } => Outgoing::new(&known.report).to(phone),
            Job::Reminder { phone, at } => Outgoing::new(templates::REMINDER).to(phone).with(&[at]),
            Job::Abroad(at) => Outgoing::new(known.visit_abroad.to_string()).to("+85261234567").to("+8613900007401").with(&[at]),
        }
    }
}

pub async fn run(sender: Arc<dyn Sender>, known: &Templates) -> Result<()> {
    sender.send(Job::Report { phone: "13900007402".into() }.message(known)).await?;
    sender.send(Job::Reminder { phone: "139000074".into(), at: "09:30".into() }.message(known)).await?;
    sender.send(Job::Abroad(String::from("9:30")).message(known)).await
}
