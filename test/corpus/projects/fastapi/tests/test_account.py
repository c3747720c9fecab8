from fastapi.testclient import TestClient

from app.main import app
from app.sms import SmsGateway


class FakeClient:
    def SendSms(self, request):
        self.request = request


def test_code(monkeypatch):
    sent = []
    monkeypatch.setattr(SmsGateway, "send", lambda self, message: sent.append(message) or "Ok")
    TestClient(app).post("/account/code", json={"phone": "13900000000"})
    assert sent[0].params[1] == "5"
