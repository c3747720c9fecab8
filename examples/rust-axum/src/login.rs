use axum::{extract::State, http::StatusCode, Json};
use serde::Deserialize;

use crate::{sms::Message, AppState};

#[derive(Debug, Deserialize)]
pub struct CodeRequest {
    phone: String,
}

pub async fn send_code(State(state): State<AppState>, Json(body): Json<CodeRequest>) -> StatusCode {
    let code = format!("{:06}", rand::random::<u32>() % 1_000_000);
    match state.sms.send(&body.phone, Message::LoginCode { code }).await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(error) => {
            tracing::warn!(%error, phone = %body.phone, "login code");
            StatusCode::BAD_GATEWAY
        }
    }
}
