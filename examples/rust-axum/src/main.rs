mod bookings;
mod login;
mod sms;

use std::sync::Arc;

use axum::{routing::post, Router};

use crate::sms::SmsService;

#[derive(Clone)]
pub struct AppState {
    pub sms: Arc<SmsService>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let state = AppState { sms: Arc::new(SmsService::from_env()?) };
    let app = Router::new()
        .route("/login/code", post(login::send_code))
        .route("/bookings", post(bookings::create))
        .route("/bookings/cancel", post(bookings::cancel))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
