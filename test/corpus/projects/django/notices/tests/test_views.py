from unittest import mock

from django.test import TestCase


class ViewsTest(TestCase):
    @mock.patch("notices.views.sms.send")
    def test_verify(self, send):
        self.client.post("/verify/", {"phone": "13900000000"})
        send.assert_called_once_with("verify", ["13900000000"], mock.ANY, "10")
