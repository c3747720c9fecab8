use actix_web::{post, web, HttpResponse, Responder};
use serde::Deserialize;

use crate::{settings::Settings, sms::Sender};

#[derive(Deserialize)]
pub(super) struct Login {
    phone: String,
}

#[post("/code")]
pub(super) async fn code(sender: web::Data<dyn Sender>, settings: web::Data<Settings>, form: web::Json<Login>) -> impl Responder {
    let code = format!("{:06}", rand::random::<u32>() % 1_000_000);
    match sender.send_code(&form.phone, &settings.sms.templates.code, &code).await {
        Ok(_) => HttpResponse::NoContent(),
        Err(_) => HttpResponse::BadGateway(),
    }
}
