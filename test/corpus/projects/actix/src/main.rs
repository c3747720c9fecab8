use std::sync::Arc;

use actix_web::{web, App, HttpServer};
use clinic_api::{api, settings::Settings, sms::{Sender, TencentSender}};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let settings = Settings::load().expect("settings");
    let sender: Arc<dyn Sender> = Arc::new(TencentSender::new(settings.sms.clone()));
    let data = web::Data::from(sender);
    let settings = web::Data::new(settings);
    HttpServer::new(move || App::new().app_data(data.clone()).app_data(settings.clone()).configure(api::routes))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
