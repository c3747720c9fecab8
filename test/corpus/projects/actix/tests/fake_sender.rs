use async_trait::async_trait;
use clinic_api::sms::{Outgoing, Result};

struct FakeSender(std::sync::Mutex<Vec<Outgoing>>);

impl FakeSender {
    async fn send_sms(&self, message: Outgoing) -> Result<()> {
        self.0.lock().unwrap().push(message);
        Ok(())
    }
}

#[tokio::test]
async fn keeps_what_it_is_given() {
    let fake = FakeSender(Default::default());
    fake.send_sms(Outgoing { phones: vec!["1".into()], template: "0".into(), params: vec![] }).await.unwrap();
    assert_eq!(fake.0.lock().unwrap().len(), 1);
}
