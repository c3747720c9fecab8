import os


class Config:
    SECRET_ID = os.environ.get("TENCENTCLOUD_SECRET_ID")
    SECRET_KEY = os.environ.get("TENCENTCLOUD_SECRET_KEY")
    SMS_APP_ID = "1400223301"
    SMS_SIGN = "山野户外"
    SMS_REGION = "ap-guangzhou"
    SMS_TEMPLATES = {"code": "1223001", "paid": "1223002", "returned": "1223003"}


class ProductionConfig(Config):
    SMS_SIGN = "203301"
