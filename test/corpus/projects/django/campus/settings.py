import os

DEBUG = False
INSTALLED_APPS = ["django.contrib.auth", "notices"]
ROOT_URLCONF = "campus.urls"

TENCENT_SMS = {
    "SECRET_ID": os.environ["TENCENTCLOUD_SECRET_ID"],
    "SECRET_KEY": os.environ["TENCENTCLOUD_SECRET_KEY"],
    "SDK_APP_ID": "1400443301",
    "SIGN_NAME": "启明学院",
    "REGION": "ap-guangzhou",
}

SMS_TEMPLATES = {
    "verify": "1443001",
    "admission": "1443002",
    "fee": "1443003",
    "holiday": "1443004",
}

SMS_DIGEST_SIGN = os.getenv("SMS_DIGEST_SIGN", "启明+学院")
