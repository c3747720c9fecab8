from unittest.mock import patch

from shop import create_app


def test_returned():
    with patch("shop.views.orders.sms") as sms:
        sms.send.return_value = True
        create_app().test_client().post("/orders/1/returned", data={"phone": "13900000000"})
        sms.send.assert_called_once_with("returned", "13900000000")
