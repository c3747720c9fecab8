from enum import Enum


class SmsTemplate(str, Enum):
    LOGIN = "1332001"
    RECHARGED = "1332003"
    COUPON = "1332010"
