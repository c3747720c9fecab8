use actix_web::{post, web, Error, HttpResponse};
use serde::Deserialize;

use crate::{
    jobs::templates,
    sms::{Outgoing, Sender},
};

#[derive(Deserialize)]
pub(super) struct Appointment {
    phone: String,
    department: String,
    at: String,
}

#[post("/appointments")]
pub(super) async fn book(sender: web::Data<dyn Sender>, form: web::Json<Appointment>) -> Result<HttpResponse, Error> {
    let Appointment { phone, department, at } = form.into_inner();
    let message = Outgoing::new(templates::BOOKED).to(&phone).with(&[department, at]);
    sender.send(message).await.map_err(|_| actix_web::error::ErrorBadGateway("sms"))?;
    Ok(HttpResponse::Created().finish())
}

#[post("/stops")]
pub(super) async fn stop(sender: web::Data<dyn Sender>, form: web::Json<Vec<Appointment>>) -> Result<HttpResponse, Error> {
    for Appointment { phone, department, .. } in form.into_inner() {
        let message = Outgoing { phones: vec![format!("+86{phone}")], template: templates::STOPPED.into(), params: vec![department] };
        // 忽略个别失败
        let _ = sender.send(message).await;
    }
    Ok(HttpResponse::Ok().finish())
}
