use axum::{extract::State, http::StatusCode, Json};
use serde::Deserialize;

use crate::{sms::Message, AppState};

/// The front desk hears of every cancelled course.
const FRONT_DESK: [&str; 2] = ["+86 139-0000-7301", "+8613900007302"];

#[derive(Debug, Deserialize)]
pub struct Booking {
    phone: String,
    coach: String,
    course: String,
}

pub async fn create(State(state): State<AppState>, Json(booking): Json<Booking>) -> Result<StatusCode, StatusCode> {
    let Booking { phone, coach, course } = booking;
    state.sms.send(&phone, Message::Booked { coach, course }).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(StatusCode::CREATED)
}

pub async fn cancel(State(state): State<AppState>, Json(booking): Json<Booking>) -> Result<StatusCode, StatusCode> {
    let message = Message::Cancelled(booking.course);
    let phones = FRONT_DESK.iter().map(|p| p.to_string()).collect();
    state
        .sms
        .deliver(phones, message.template_id(), message.params())
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(StatusCode::NO_CONTENT)
}
