/// The messages that members get.
#[derive(Debug, Clone)]
pub enum Message {
    LoginCode { code: String },
    Booked { coach: String, course: String },
    Cancelled(String),
}

impl Message {
    pub fn template_id(&self) -> &'static str {
        match self {
            Message::LoginCode { .. } => "2104501",
            Message::Booked { .. } => "2104502",
            Message::Cancelled(_) => "2104503",
        }
    }

    pub fn params(&self) -> Vec<String> {
        match self {
            Message::LoginCode { code } => vec![code.clone(), "10分钟".to_string()],
            Message::Booked { coach, course } => vec![coach.clone(), course.clone()],
            Message::Cancelled(course) => vec![course.clone()],
        }
    }
}
