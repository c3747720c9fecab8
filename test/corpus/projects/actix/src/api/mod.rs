mod appointments;
mod login;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(web::scope("/api").service(login::code).service(appointments::book).service(appointments::stop));
}
